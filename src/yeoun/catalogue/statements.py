"""Statements: the one currency of facts.

Whatever says something about a drama, an artist, a song or a release — a data file, an importer, a document
that was read, a visitor's accepted proposal — says it as statements: *subject* has *property* *value*,
according to *source*, with *evidence*. `build` decides between them.

`PROPERTIES` is the whole vocabulary: for each type its properties, whether there is one value or many,
and what the value is. A value is text, a whole number, or one of the frozen values of `model`.

On the wire a statement is one line of JSON (`render_statement`, `parse_statements`), so that importers
and readers in other languages can take part.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from yeoun.catalogue.model import (
    ArtistKind,
    CastName,
    Credit,
    ExternalId,
    Membership,
    Name,
    PartialDate,
    ReleaseKind,
    Track,
    Usage,
    Version,
    Video,
)
from yeoun.catalogue.publishers import host_of
from yeoun.names import squash

__all__ = [
    "PROPERTIES",
    "EntityType",
    "Layer",
    "Property",
    "Statement",
    "Value",
    "decode_value",
    "encode_value",
    "parse_statements",
    "render_statement",
]

Value = str | int | PartialDate | Name | CastName | Credit | Track | Membership | Video | Usage | ExternalId


_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_MOST = 10_000  # no count in this field is larger; SQLite's limit is far above


class EntityType(enum.StrEnum):
    DRAMA = "drama"
    ARTIST = "artist"
    RELEASE = "release"
    SONG = "song"


class Layer(enum.IntEnum):
    """Where a statement comes from, and how far it is trusted: a higher layer decides over a lower one."""

    READING = 1  # read out of a document by machine
    IMPORT = 2  # from another database
    PEOPLE = 3  # proposed by a visitor, accepted by moderators
    DATA = 4  # the curated files, reviewed as diffs
    CORRECTION = (
        5  # accepted by moderators who saw what stood in the files; only of properties with one value
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing said about one subject.

    Attributes:
        type, subject: what it is about: the type and the id.
        property: a key of `PROPERTIES[type]`.
        value: of the property's type.
        source: the http(s) address where it was printed, or None: known, not seen in print.
        evidence: where exactly: `file:line` of a data file, or the offsets of a span.
        layer: who says it.
        moved: it was said of an id that has been merged into this one.
    """

    type: EntityType
    subject: str
    property: str
    value: Value
    source: str | None
    evidence: str | None = None
    layer: Layer = Layer.DATA
    moved: bool = False


def _itself(value: Any) -> object:
    return value


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its value type, and, where it has many values, what makes two of them the same one.

    `is_fact` is False for our own judgement and words (moods, notes) and for structure (kind, the drama a
    song stands under): these carry no status.
    """

    type: type
    many: bool = False
    key: Callable[[Any], object] = _itself
    is_fact: bool = True


def _name_key(name: Name) -> object:
    return (squash(name.text) or name.text, name.lang)


_NAME = Property(Name, many=True, key=_name_key)
_EXTERNAL_ID = Property(ExternalId, many=True)
_CAST = Property(CastName, many=True, key=lambda c: (c.person, c.lang))
_NOTE = Property(str, is_fact=False)

PROPERTIES: dict[EntityType, dict[str, Property]] = {
    EntityType.DRAMA: {
        "name": _NAME,
        "network": Property(str),
        "first_air": Property(PartialDate),
        "last_air": Property(PartialDate),
        "episodes": Property(int),
        "actor": _CAST,
        "character": _CAST,
        "external_id": _EXTERNAL_ID,
        "note": _NOTE,
        "note_ko": _NOTE,
    },
    EntityType.ARTIST: {
        "kind": Property(ArtistKind, is_fact=False),
        "name": _NAME,
        "parent": Property(str),
        "debut": Property(PartialDate),
        "membership": Property(Membership, many=True, key=lambda m: (m.group, m.since)),
        "external_id": _EXTERNAL_ID,
        "note": _NOTE,
        "note_ko": _NOTE,
    },
    EntityType.RELEASE: {
        "drama": Property(str, is_fact=False),
        "kind": Property(ReleaseKind, is_fact=False),
        "part": Property(int),
        "title": Property(str),
        "date": Property(PartialDate),
        "label": Property(str),
        "track": Property(Track, many=True, key=lambda t: t.song),
    },
    EntityType.SONG: {
        "drama": Property(str, is_fact=False),
        "name": _NAME,
        "credit": Property(Credit, many=True, key=lambda c: (c.artist, c.role)),
        "mood": Property(str, many=True, is_fact=False),
        "version_of": Property(str),
        "version": Property(Version),
        "language": Property(str),
        "video": Property(Video, many=True, key=lambda v: (v.service, v.id)),
        "usage": Property(Usage, many=True, key=lambda u: (u.drama, u.function, u.episode, u.at)),
        "note": _NOTE,
        "note_ko": _NOTE,
    },
}


def _encode(value: object) -> object:
    if isinstance(value, PartialDate):
        return str(value)
    raise NotImplementedError(f"cannot write {type(value)}")


def _decode(kind: type, raw: object) -> object:
    if kind is PartialDate and isinstance(raw, str):
        return PartialDate.parse(raw)
    raise NotImplementedError(f"cannot read {kind}")


def encode_value(value: Value) -> str:
    """A value as canonical JSON text: sorted keys, defaults left out where they are None or False."""
    plain = msgspec.to_builtins(value, enc_hook=_encode, builtin_types=())
    if isinstance(plain, dict):
        plain = {key: item for key, item in plain.items() if item is not None and item is not False}
    return msgspec.json.encode(plain, order="sorted").decode()


def decode_value(kind: type, raw: object) -> Value:
    """The opposite of `encode_value`, from decoded JSON.

    Raises:
        ValueError: it is not of that kind (`msgspec.ValidationError` is a ValueError).
    """
    value: Value = msgspec.convert(raw, kind, dec_hook=_decode)
    if isinstance(value, int) and not 0 < value < _MOST:
        raise ValueError(f"{value} is out of range")
    if isinstance(value, Name | CastName) and not value.text.strip():
        raise ValueError("the name is empty")
    return value


class _Wire(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    type: EntityType
    subject: str
    property: str
    value: msgspec.Raw
    source: str | None = None
    evidence: str | None = None
    layer: str = "import"


def render_statement(statement: Statement) -> bytes:
    """One line of JSON."""
    wire = _Wire(
        type=statement.type,
        subject=statement.subject,
        property=statement.property,
        value=msgspec.Raw(encode_value(statement.value).encode()),
        source=statement.source,
        evidence=statement.evidence,
        layer=statement.layer.name.lower(),
    )
    return msgspec.json.encode(wire) + b"\n"


def parse_statements(raw: bytes) -> Iterator[tuple[int, Statement | str]]:
    """Parse JSON Lines: for each line its number and the statement, or a sentence about the mistake.

    A layer of `data` is refused: only the curated files speak for themselves.
    """
    for number, line in enumerate(raw.splitlines(), 1):
        if line.strip():
            try:
                yield number, _parse_statement(line)
            except (ValueError, msgspec.DecodeError) as error:
                yield number, f"not a statement: {error}"


_LAYERS = {
    "reading": Layer.READING,
    "import": Layer.IMPORT,
    "people": Layer.PEOPLE,
    "correction": Layer.CORRECTION,
}


def _parse_statement(line: bytes) -> Statement:
    wire = msgspec.json.decode(line, type=_Wire)
    known = PROPERTIES[wire.type].get(wire.property)
    if known is None:
        raise ValueError(f"a {wire.type} has no property {wire.property!r}")
    layer = _LAYERS.get(wire.layer)
    if layer is None:
        raise ValueError(f"layer {wire.layer!r} is not one of {', '.join(_LAYERS)}")
    if layer is Layer.CORRECTION and (known.many or not known.is_fact):
        raise ValueError(f"{wire.property!r} is not corrected this way: it has many values, or is no fact")
    if not _SLUG.match(wire.subject):
        raise ValueError(f"{wire.subject!r} is not an id: a-z, 0-9 and single hyphens")
    if wire.source is not None and host_of(wire.source) is None:
        raise ValueError(f"source {wire.source!r} is not an http(s) address")
    return Statement(
        type=wire.type,
        subject=wire.subject,
        property=wire.property,
        value=decode_value(known.type, msgspec.json.decode(wire.value)),
        source=wire.source,
        evidence=wire.evidence,
        layer=layer,
    )
