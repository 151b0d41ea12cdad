"""A reading as statements: the currency of every importer, in the layer that is trusted least.

Only what is printed, about what is linked: a part that follows from the catalogue says nothing new, and a
subject without an id has nothing to hang a statement on. The evidence is the span in the document's text.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from yeoun.catalogue import (
    Credit,
    EntityType,
    Layer,
    Name,
    NameKind,
    PartialDate,
    ReleaseKind,
    Role,
    Statement,
    Track,
)
from yeoun.linking import Linker
from yeoun.names import script, squash
from yeoun.reader._reading import Entry, Part, Reading

__all__ = ["statements_of"]

# Below this an entry is too uncertain to state anything.
_LEAST: Final = 0.7

_LANGUAGES: Final = {"Hang": "ko", "Latn": "en", "Jpan": "ja"}


def statements_of(reading: Reading, linker: Linker) -> Iterator[Statement]:
    """The statements of a reading.

    Args:
        reading: what `extract` returned.
        linker: the one it was read with.

    Yields:
        Statements with the document's address as source, where it is an http(s) address.
    """
    source = (
        reading.address if reading.address and reading.address.startswith(("http://", "https://")) else None
    )
    for entry in reading.entries:
        if entry.song.id is not None and entry.confidence >= _LEAST and not entry.song.candidates:
            yield from _of_entry(entry, linker, source)


def _of_entry(entry: Entry, linker: Linker, source: str | None) -> Iterator[Statement]:
    song = entry.song
    assert song.id is not None

    def say(kind: EntityType, subject: str, name: str, value: object, span: tuple[int, int]) -> Statement:
        return Statement(
            type=kind, subject=subject, property=name, value=value,  # type: ignore[arg-type]
            source=source, evidence=f"{span[0]}-{span[1]}", layer=Layer.READING,
        )  # fmt: skip

    if song.as_printed is not None and _is_its_name(linker, song):
        written = script(song.as_printed)
        lang = _LANGUAGES.get(written)
        if lang is not None:
            name = Name(text=song.as_printed, lang=lang, script=written, kind=NameKind.OFFICIAL)
            yield say(EntityType.SONG, song.id, "name", name, _span(song))
    for singer in entry.artists:
        if singer.id is not None and singer.as_printed is not None:
            role = Role.FEATURING if singer.role == "featuring" else Role.VOCALS
            yield say(EntityType.SONG, song.id, "credit", Credit(artist=singer.id, role=role), _span(singer))
    yield from _of_release(entry, linker, source)


def _is_its_name(linker: Linker, song: Part) -> bool:
    """Whether the printed title is one the catalogue has: a reading confirms names, it does not coin them."""
    assert song.id is not None
    assert song.as_printed is not None
    names = linker.names.texts(linker.catalogue.by_id[song.id])
    return squash(song.as_printed) in {squash(name) for name in names}


def _of_release(entry: Entry, linker: Linker, source: str | None) -> Iterator[Statement]:
    """The part and the day, about the release of the catalogue that has the song."""
    number = linker.catalogue.by_id[entry.song.id or ""]
    release = entry.release
    held = linker.catalogue.releases.get(number, ())
    for key, kind, part in held:
        if kind != ReleaseKind.PART.value or (release.part is not None and part != release.part):
            continue
        if release.part_span is not None and release.part == part:
            evidence = f"{release.part_span[0]}-{release.part_span[1]}"
            yield _release(key, "part", release.part, source, evidence)
            yield _release(key, "track", Track(song=entry.song.id or ""), source, evidence)
        if release.date is not None and release.date_span is not None and _is_day(release.date):
            evidence = f"{release.date_span[0]}-{release.date_span[1]}"
            yield _release(key, "date", PartialDate.parse(release.date), source, evidence)
        return


def _release(key: str, name: str, value: object, source: str | None, evidence: str) -> Statement:
    return Statement(
        type=EntityType.RELEASE, subject=key, property=name, value=value,  # type: ignore[arg-type]
        source=source, evidence=evidence, layer=Layer.READING,
    )  # fmt: skip


def _is_day(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _span(part: Part) -> tuple[int, int]:
    assert part.start is not None
    assert part.end is not None
    return part.start, part.end
