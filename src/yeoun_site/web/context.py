"""What every template sees: language, the address in the other language, the edition, names of things."""

from __future__ import annotations

import functools
import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.utils import translation
from django.utils.translation import gettext as _

from yeoun_site.pages.moods import mood_names
from yeoun_site.people.favourites.services import kept_ids
from yeoun_site.web import text
from yeoun_site.web.words import words_of

__all__ = ["absolute", "everywhere"]


def absolute(request: HttpRequest, path: str) -> str:
    """A full address on this site: under the configured one, else the one that was asked."""
    base = settings.YEOUN_ADDRESS or f"{request.scheme}://{request.get_host()}"
    return f"{base}{path}"


def everywhere(request: HttpRequest) -> dict[str, Any]:
    """The context of every page."""
    language = getattr(request, "LANGUAGE_CODE", "en")
    path = request.path
    bare = path.removeprefix("/ko") or "/" if language == "ko" else path
    edition = getattr(request, "edition", None)
    return {
        **words_of(language),
        "lang": language,
        "L": "/ko" if language == "ko" else "",
        "in_english": bare,
        "in_korean": "/ko" + bare,
        "here": request.get_full_path(),
        "site": absolute(request, ""),
        "canonical": absolute(request, path),
        "alternate_en": absolute(request, bare),
        "alternate_ko": absolute(request, "/ko" + bare),
        "edition": edition.snapshot.edition if edition else None,
        **_visitor(request),
        "mood_names": mood_names(edition.snapshot) if edition else {},
        **_named(language),
        **_script_words(language),
    }


def _visitor(request: HttpRequest) -> dict[str, Any]:
    """Who is here: `me`, what they keep, and the token their forms carry. Nothing for who carries no session."""
    user = getattr(request, "user", None) if "sessionid" in request.COOKIES else None
    if user is None or not user.is_authenticated:
        return {"me": None, "mine": frozenset(), "csrf": ""}
    return {"me": user, "mine": kept_ids(user), "csrf": get_token(request)}


@functools.cache
def _named(language: str) -> dict[str, dict[str, str]]:
    """What roles, statuses, kinds and properties are called; made once a language."""
    tables = ("ROLES", "STATUSES", "KINDS", "PROPERTIES")
    with translation.override(language):
        return {name: {key: str(word) for key, word in getattr(text, name).items()} for name in tables}


@functools.cache
def _script_words(language: str) -> dict[str, str]:
    """The words that scripts take from the page, as JSON; made once a language."""
    with translation.override(language):
        return {
            "words_of_kinds": json.dumps(_named(language)["KINDS"], ensure_ascii=False),
            "words_of_player": json.dumps(_player_words(), ensure_ascii=False),
        }


def _player_words() -> dict[str, str]:
    """What the player says; it is drawn by a script, which has no words of its own."""
    return {
        "player": _("Player"),
        "play": _("Play"),
        "pause": _("Pause"),
        "next": _("Next song"),
        "before": _("Song before"),
        "queue": _("What comes next"),
        "close": _("Stop and close"),
        "now": _("Now playing: {title}"),
        "failed": _(
            "This video cannot be played here: it was removed, may not be embedded, or is closed to your country."
        ),
        "search": _("Search YouTube for the song"),
        "report": _("Say that it does not play"),
    }
