"""Addresses of the guide's pages. Those in `pages` exist in each language, those in `once` only once."""

from __future__ import annotations

from django.urls import path, register_converter

from yeoun.exports import FORMATS
from yeoun_site.web.views import (
    account,
    browse,
    comments,
    corrections,
    covers,
    dataset,
    desk,
    exports,
    favourites,
    feeds,
    guide,
    lists,
    machines,
    moderation,
    polls,
    suggest,
    videos,
)

__all__ = ["once", "pages"]


class _Word:
    """One of a few words in an address."""

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class _Room(_Word):
    regex = "songs|dramas|features"  # what people talk about


class _Form(_Word):
    regex = "|".join(FORMATS)


class _Listed(_Word):
    regex = "dramas|features"


class _Singing(_Word):
    regex = "dramas|artists"


class _Ending(_Word):
    regex = "atom|ics"


register_converter(_Room, "room")
register_converter(_Singing, "singing")
register_converter(_Ending, "ending")
register_converter(_Form, "form")
register_converter(_Listed, "listed")

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
    path("<listed:room>/<slug:key>.<form:form>", exports.listed, name="export"),
    path("artists/<slug:key>.<form:form>", exports.artist, name="export-artist"),
    path("moods.<form:form>", exports.moods, name="export-moods"),
    path("search.<form:form>", exports.search, name="export-search"),
    path("desk", desk.desk, name="desk"),
    path("desk/read", desk.read, name="desk-read"),
    path("desk/change", desk.change, name="desk-change"),
    path("desk/take", desk.take, name="desk-take"),
    path("about", browse.about, name="about"),
    path("about/data", dataset.about, name="about-data"),
    path("releases.<ending:ending>", feeds.of_all, name="releases-feed"),
    path("<singing:room>/<slug:key>/releases.<ending:ending>", feeds.of_thing, name="thing-feed"),
    path("favourites", favourites.ranked, name="favourites"),
    path("favourites/keep", favourites.keep, name="favourites-keep"),
    path("mine", favourites.mine, name="mine"),
    path("mine/things", favourites.things, name="mine-things"),
    path("mine/bring", favourites.bring, name="mine-bring"),
    path("features/<slug:key>/poll", polls.poll, name="poll"),
    path("features/<slug:key>/vote", polls.vote, name="poll-vote"),
    path("features/<slug:key>/poll/dates", polls.dates, name="poll-dates"),
    path("<room:room>/<slug:key>/comments", comments.thread, name="comments"),
    path("<room:room>/<slug:key>/comments/write", comments.write, name="comment-write"),
    path("<room:room>/<slug:key>/comments/lock", moderation.lock, name="comments-lock"),
    path("<room:room>/<slug:key>/comments.atom", comments.feed, name="comments-feed"),
    path("comments.atom", comments.feed_of_all, name="comments-feed-all"),
    path("comments/<str:token>", comments.one, name="comment"),
    path("comments/<str:token>/edit", comments.edit_page, name="comment-edit"),
    path("comments/<str:token>/save", comments.edit, name="comment-save"),
    path("comments/<str:token>/delete", comments.remove, name="comment-delete"),
    path("comments/<str:token>/report", comments.report, name="comment-report"),
    path("comments/<str:token>/mute", comments.mute, name="comment-mute"),
    path("videos/ask", videos.ask, name="video-ask"),
    path("videos/report", videos.report, name="video-dead"),
    path("videos/settle", videos.settle, name="video-settle"),
    path("moderation/log", moderation.log, name="moderation-log"),
    path("moderation/queue", moderation.queue, name="moderation-queue"),
    path("moderation/comments/<str:token>", moderation.comment, name="moderation-comment"),
    path("moderation/silence", moderation.silence, name="moderation-silence"),
    path("moderation/hosts", moderation.hosts, name="moderation-hosts"),
    path("lists", lists.public, name="lists"),
    path("lists/mine", lists.mine, name="lists-mine"),
    path("lists/choose", lists.choose, name="lists-choose"),
    path("lists/make", lists.make, name="list-make"),
    path("lists/import", lists.import_page, name="list-import"),
    path("lists/import/read", lists.import_read, name="list-import-read"),
    path("lists/<str:token>/describe", lists.describe, name="list-describe"),
    path("lists/<str:token>/add", lists.add, name="list-add"),
    path("lists/<str:token>/remove", lists.remove, name="list-remove"),
    path("lists/<str:token>/note", lists.note, name="list-note"),
    path("lists/<str:token>/step", lists.step, name="list-step"),
    path("lists/<str:token>/reorder", lists.reorder, name="list-reorder"),
    path("lists/<str:token>/copy", lists.copy, name="list-copy"),
    path("lists/<str:token>/end", lists.end, name="list-end"),
    path("lists/<str:token>/hide", lists.hide, name="list-hide"),
    path("lists/<str:token>.<form:form>", lists.export, name="list-export"),
    path("lists/<str:token>", lists.one, name="list"),
    path("corrections", corrections.queue, name="corrections"),
    path("corrections/mine", corrections.mine, name="corrections-mine"),
    path("corrections/about/<slug:key>", corrections.about, name="corrections-about"),
    path("corrections/about/<slug:key>/propose", corrections.propose, name="correction-propose"),
    path("corrections/<str:token>", corrections.one, name="correction"),
    path("corrections/<str:token>/review", corrections.review, name="correction-review"),
    path("corrections/<str:token>/withdraw", corrections.withdraw, name="correction-withdraw"),
    path("account", account.overview, name="account"),
    path("account/download", account.download, name="account-download"),
    path("account/delete", account.delete, name="account-delete"),
]

once = [
    path("data/<str:name>", dataset.download, name="dataset"),
    path("robots.txt", machines.robots, name="robots"),
    path("sitemap.xml", machines.sitemaps, name="sitemaps"),
    path("sitemaps/<str:room>-<int:number>.xml", machines.sitemap, name="sitemap"),
    path("opensearch.xml", machines.opensearch, name="opensearch"),
    path("suggest.json", machines.suggest_plain, name="suggest-plain"),
    path("oembed", machines.oembed, name="oembed"),
    path("embed/songs/<slug:key>", machines.embed, name="embed"),
    path("manifest.webmanifest", machines.manifest, name="manifest"),
    path("icon.svg", machines.icon, name="icon"),
    path("covers/<str:kind>/<slug:key>.png", machines.picture, name="picture"),
    path("suggest", suggest.suggest, name="suggest"),
    path("covers/<str:kind>/<slug:key>.svg", covers.cover, name="cover"),
]
