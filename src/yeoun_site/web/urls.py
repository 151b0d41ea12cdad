"""Addresses of the guide's pages. Those in `pages` exist in each language, those in `once` only once."""

from __future__ import annotations

from django.urls import path, register_converter

from yeoun_site.web.views import (
    account,
    browse,
    comments,
    covers,
    favourites,
    guide,
    moderation,
    polls,
    suggest,
)

__all__ = ["once", "pages"]


class _Room:
    """The first part of an address under which things stand that people talk about."""

    regex = "songs|dramas|features"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(_Room, "room")

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
    path("moderation/log", moderation.log, name="moderation-log"),
    path("moderation/queue", moderation.queue, name="moderation-queue"),
    path("moderation/comments/<str:token>", moderation.comment, name="moderation-comment"),
    path("moderation/silence", moderation.silence, name="moderation-silence"),
    path("moderation/hosts", moderation.hosts, name="moderation-hosts"),
    path("account", account.overview, name="account"),
    path("account/download", account.download, name="account-download"),
    path("account/delete", account.delete, name="account-delete"),
]

once = [
    path("suggest", suggest.suggest, name="suggest"),
    path("covers/<str:kind>/<slug:key>.svg", covers.cover, name="cover"),
]
