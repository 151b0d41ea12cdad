"""Addresses of the guide's pages. Those in `pages` exist in each language, those in `once` only once."""

from __future__ import annotations

from django.urls import path

from yeoun_site.web.views import account, browse, covers, favourites, guide, suggest

__all__ = ["once", "pages"]

pages = [
    path("", guide.home, name="home"),
    path("search", guide.search, name="search"),
    path("songs/<slug:key>", guide.song, name="song"),
    path("dramas/<slug:key>", guide.drama, name="drama"),
    path("artists/<slug:key>", guide.artist, name="artist"),
    path("features/<slug:key>", guide.feature, name="feature"),
    path("moods", guide.moods, name="moods"),
    path("dramas", browse.dramas, name="dramas"),
    path("artists", browse.artists, name="artists"),
    path("features", browse.features, name="features"),
    path("releases/<int:year>", browse.releases, name="releases"),
    path("about", browse.about, name="about"),
    path("favourites", favourites.ranked, name="favourites"),
    path("favourites/keep", favourites.keep, name="favourites-keep"),
    path("mine", favourites.mine, name="mine"),
    path("mine/things", favourites.things, name="mine-things"),
    path("mine/bring", favourites.bring, name="mine-bring"),
    path("account", account.overview, name="account"),
    path("account/download", account.download, name="account-download"),
    path("account/delete", account.delete, name="account-delete"),
]

once = [
    path("suggest", suggest.suggest, name="suggest"),
    path("covers/<str:kind>/<slug:key>.svg", covers.cover, name="cover"),
]
