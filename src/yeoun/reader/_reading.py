"""What a reading is: the entries of a document, each part with its span and what it is linked to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

__all__ = ["Entry", "Kind", "Part", "Reading", "Release", "Singer"]

Kind = Literal["listicle", "news", "tracklist", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of an entry.

    Attributes:
        id: in the catalogue, or None: it stands on what is printed.
        name: as the catalogue shows it, else as printed.
        as_printed, start, end: `text[start:end]` of the document; None where it is not printed but follows.
        candidates: ids it may also be; empty where it is certain.
    """

    id: str | None
    name: str
    as_printed: str | None = None
    start: int | None = None
    end: int | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Singer(Part):
    """An artist of an entry: `role` as on the credit line, and the group printed beside the name."""

    role: Literal["vocals", "featuring"] = "vocals"
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The part number and the day of release (ISO, Korean time), each where printed or known."""

    part: int | None = None
    date: str | None = None
    part_span: tuple[int, int] | None = None
    date_span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One song of the document, with why it was read so."""

    position: int
    confidence: float
    song: Part
    artists: tuple[Singer, ...]
    drama: Part | None
    release: Release
    videos: tuple[str, ...] = ()
    uncertain: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document, read."""

    title: str | None
    language: str
    kind: Kind
    entries: tuple[Entry, ...] = field(default=())
    text: str = ""
    address: str | None = None
