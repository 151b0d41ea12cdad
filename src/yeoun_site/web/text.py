"""Words for values: days in the precision they are known in, counts, properties, kinds."""

from __future__ import annotations

import datetime
import re
from typing import Any, Final

from django.utils import formats, translation
from django.utils.translation import gettext_lazy as _

__all__ = ["KINDS", "PROPERTIES", "ROLES", "STATUSES", "day", "has_hangul", "number"]

STATUSES = {
    "confirmed": _("confirmed by two independent sources"),
    "stated": _("stated by one source"),
    "unverified": _("not seen in print yet"),
}
ROLES = {
    "vocals": _("Vocals"),
    "featuring": _("Featuring"),
    "chorus": _("Chorus"),
    "performance": _("Performance"),
    "lyrics": _("Lyrics"),
    "composition": _("Composition"),
    "arrangement": _("Arrangement"),
    "production": _("Production"),
}
PROPERTIES = {
    "name": _("Name"),
    "credit": _("Credit"),
    "usage": _("Sounds in"),
    "video": _("Video"),
    "version_of": _("Version of"),
    "version": _("Version"),
    "language": _("Language"),
    "network": _("Network"),
    "first_air": _("First episode"),
    "last_air": _("Last episode"),
    "episodes": _("Episodes"),
    "actor": _("Actor"),
    "character": _("Character"),
    "external_id": _("Elsewhere"),
    "membership": _("Member of"),
    "parent": _("Unit of"),
    "debut": _("Debut"),
    "part": _("Part"),
    "date": _("Released"),
    "title": _("Title"),
    "label": _("Label"),
    "track": _("Track"),
}
KINDS = {
    "person": _("Singer"),
    "group": _("Group"),
    "unit": _("Unit"),
    "song": _("Song"),
    "drama": _("Drama"),
    "artist": _("Artist"),
    "list": _("Feature"),
    "mood": _("Mood"),
    "part": _("Part"),
    "album": _("Album"),
    "special": _("Special"),
    "score": _("Score"),
    "opening": _("Opening"),
    "ending": _("Ending"),
    "insert": _("Insert song"),
    "theme": _("Theme"),
    "instrumental": _("Instrumental"),
    "english": _("English version"),
    "acoustic": _("Acoustic version"),
    "remake": _("Remake"),
    "live": _("Live"),
    "remix": _("Remix"),
    "other": _("Another version"),
    "feeling": _("Feeling"),
    "moment": _("Moment"),
    "sound": _("Sound"),
    "alias": _("also"),
    "translated": _("translated"),
    "romanized": _("romanized"),
    "birth": _("born"),
    "former": _("formerly"),
    "official": _("official"),
    "stage": _("stage name"),
}


def day(value: str | None) -> str:
    """A day, month or year, as precise as it is known, in the visitor's language; "" for None."""
    if value is None:
        return ""
    korean = translation.get_language() == "ko"
    if len(value) == 4:
        return f"{value}년" if korean else value
    if len(value) == 7:
        year, month = int(value[:4]), int(value[5:])
        return f"{year}년 {month}월" if korean else f"{_MONTHS[month - 1]} {year}"
    date = datetime.date.fromisoformat(value)
    if korean:
        return f"{date.year}년 {date.month}월 {date.day}일"
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


_MONTHS = "January February March April May June July August September October November December".split()


def number(value: Any) -> str:
    """A count with its thousands set apart."""
    return formats.number_format(value, force_grouping=True)


_HANGUL: Final = re.compile("[가-힣]")


def has_hangul(name: str) -> bool:
    """Whether a name is written in Hangul, wholly or in part."""
    return _HANGUL.search(name) is not None
