"""What can be proposed about a thing, and how what is typed becomes a value of the statements' vocabulary."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from yeoun.catalogue import EntityType, Name, NameKind, PartialDate, Video, VideoKind, encode_value
from yeoun.errors import YeounError
from yeoun.exports import video_in
from yeoun.names import script
from yeoun_site.people.errors import Refused
from yeoun_site.people.words import without_unseen

__all__ = ["CORRECTING", "OTHER", "PROPOSABLE", "value_of"]

OTHER = "other"
# What a form with one field can say. Credits, tracks and memberships are wholes of several parts: they are
# proposed in words (`other`) and mended in the data files.
PROPOSABLE: dict[str, tuple[str, ...]] = {
    EntityType.DRAMA: ("name", "network", "first_air", "last_air", "episodes", OTHER),
    EntityType.ARTIST: ("name", "debut", OTHER),
    EntityType.RELEASE: ("title", "part", "date", "label", OTHER),
    EntityType.SONG: ("name", "video", "language", OTHER),
}
# Those with one value: an accepted proposal takes the place of what stands. The others are added to it.
CORRECTING = frozenset(
    {"network", "first_air", "last_air", "episodes", "debut", "title", "part", "date", "label", "language"}
)

_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")
_SCRIPTS = {"Hang": "ko", "Latn": "en"}


def value_of(property: str, typed: str) -> str:  # noqa: A002 - the statements' word
    """A typed value -> canonical JSON.

    Raises:
        Refused: it is no value of this property, and what one looks like.
    """
    text = " ".join(without_unseen(typed).split())
    if not text or len(text) > 300:
        raise Refused(_("Say what it should be, in at most %(most)s characters.") % {"most": 300})
    try:
        return _READERS[property](text)
    except (ValueError, YeounError):
        raise Refused(_hint(property)) from None


def _text(text: str) -> str:
    return encode_value(text)


def _number(text: str) -> str:
    number = int(text)
    if not 0 < number < 10_000:
        raise ValueError(text)
    return encode_value(number)


def _date(text: str) -> str:
    return encode_value(PartialDate.parse(text))


def _name(text: str) -> str:
    """A further name in use. Which name is shown, and what is official, the data files say."""
    found = script(text)
    return encode_value(Name(text=text, lang=_SCRIPTS.get(found, "ko"), script=found, kind=NameKind.ALIAS))


def _video(text: str) -> str:
    """The address, and after it what the video is: nobody could tell from the address."""
    address, _blank, kind = text.rpartition(" ")
    video = video_in(address)
    if video is None:
        raise ValueError(text)
    return encode_value(Video(service="youtube", id=video, kind=VideoKind(kind.lower())))


def _language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise ValueError(text)
    return encode_value(text)


_READERS: Mapping[str, Callable[[str], str]] = {
    "name": _name,
    "network": _text,
    "title": _text,
    "label": _text,
    "first_air": _date,
    "last_air": _date,
    "debut": _date,
    "date": _date,
    "episodes": _number,
    "part": _number,
    "video": _video,
    "language": _language,
}


def _hint(property: str) -> str:  # noqa: A002
    if property in {"first_air", "last_air", "debut", "date"}:
        return _("A day is written like 2016-12-02, or 2016-12, or 2016, as far as it is known.")
    if property in {"episodes", "part"}:
        return _("This is a number.")
    if property == "video":
        return _(
            "Give the address of the video on YouTube, and after it what it is: mv, lyric, audio or live."
        )
    return _("This cannot be taken as it is written.")
