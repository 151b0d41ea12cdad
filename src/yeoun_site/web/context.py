"""What every template sees: language, the address in the other language, the edition, names of things."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from yeoun_site.pages.moods import mood_names
from yeoun_site.web import text

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
        "lang": language,
        "L": "/ko" if language == "ko" else "",
        "in_english": bare,
        "in_korean": "/ko" + bare,
        "canonical": absolute(request, path),
        "alternate_en": absolute(request, bare),
        "alternate_ko": absolute(request, "/ko" + bare),
        "edition": edition.snapshot.edition if edition else None,
        "mood_names": mood_names(edition.snapshot) if edition else {},
        "ROLES": text.ROLES,
        "STATUSES": text.STATUSES,
        "KINDS": text.KINDS,
        "PROPERTIES": text.PROPERTIES,
    }
