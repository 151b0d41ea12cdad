"""The reader's desk: a document beside what was read out of it, and the corrections somebody makes.

The state of a desk is the reading itself: nothing of a guest is kept here between two requests. It travels with
the page (signed, so that it comes back as it went) and every correction gives a new reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import msgspec

from yeoun.catalogue import Snapshot
from yeoun.exports import Entry as Exported
from yeoun.exports import Playlist, Singer, songs_playlist
from yeoun.reader import Entry, Part, Reading, Release
from yeoun.reader import Singer as ReadSinger
from yeoun_site.pages.cards import song_cards
from yeoun_site.pages.values import SongCard

__all__ = [
    "DeskEntry",
    "DeskPage",
    "Stretch",
    "add_song",
    "as_state",
    "choose_song",
    "desk_page",
    "move",
    "playlist_of_reading",
    "reading_of",
    "remove",
]

# From what a confidence means (docs/guide/reading.md, the calibration table) to words.
_SURE, _LIKELY = 0.9, 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A piece of the text: `role` "song", "artist" or "drama", or "" for none; `entries` it is evidence for (from 1).

    `anchor` is set on the first piece of each entry's part: "e1-song".
    """

    text: str
    role: str = ""
    entries: tuple[int, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskEntry:
    """One entry as the desk shows it.

    Attributes:
        sure: "sure", "likely" or "unsure".
        card: of the song, if the catalogue has it.
        candidates: songs it may also be.
        printed: which parts stand in the text: role -> anchor.
    """

    number: int
    entry: Entry
    sure: str
    card: SongCard | None
    candidates: tuple[SongCard, ...]
    printed: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPage:
    """A document, read."""

    title: str | None
    kind: str
    language: str
    address: str | None
    entries: tuple[DeskEntry, ...]
    stretches: tuple[Stretch, ...]
    known: int


def desk_page(snapshot: Snapshot, reading: Reading) -> DeskPage:
    """What the desk shows of a reading."""
    wanted = {key for entry in reading.entries for key in (entry.song.id, *entry.song.candidates[:5]) if key}
    cards = {card.id: card for card in song_cards(snapshot, wanted)}
    entries = tuple(_desk_entry(number, entry, cards) for number, entry in enumerate(reading.entries, 1))
    return DeskPage(
        title=reading.title,
        kind=reading.kind,
        language=reading.language,
        address=reading.address,
        entries=entries,
        stretches=tuple(_stretches(reading)),
        known=sum(one.card is not None for one in entries),
    )


def _desk_entry(number: int, entry: Entry, cards: dict[str, SongCard]) -> DeskEntry:
    uncertain = entry.uncertain or bool(entry.song.candidates)
    sure = (
        "unsure"
        if uncertain or entry.confidence < _LIKELY
        else "sure"
        if entry.confidence >= _SURE
        else "likely"
    )
    return DeskEntry(
        number=number,
        entry=entry,
        sure=sure,
        card=cards.get(entry.song.id or ""),
        candidates=tuple(
            cards[key] for key in entry.song.candidates[:5] if key in cards and key != entry.song.id
        ),
        printed={role: f"e{number}-{role}" for role, part in _parts(entry) if _span(part)},
    )


def _parts(entry: Entry) -> Iterator[tuple[str, Part]]:
    yield "song", entry.song
    for singer in entry.artists:
        yield "artist", singer
    if entry.drama is not None:
        yield "drama", entry.drama


def _span(part: Part) -> tuple[int, int] | None:
    return (
        (part.start, part.end)
        if part.start is not None and part.end is not None and part.start < part.end
        else None
    )


def _stretches(reading: Reading) -> Iterator[Stretch]:
    """The text cut where evidence begins and ends. Where parts overlap, the song's colour shows over the singer's over the drama's."""
    held = [
        (*span, role, number)
        for number, entry in enumerate(reading.entries, 1)
        for role, part in _parts(entry)
        if (span := _span(part))
    ]
    cuts = sorted({0, len(reading.text), *(at for start, end, _, _ in held for at in (start, end))})
    order = ("song", "artist", "drama")
    anchored: set[tuple[str, int]] = set()
    for start, end in pairwise(cuts):
        over = [(role, number) for a, b, role, number in held if a <= start and end <= b]
        if not over:
            yield Stretch(text=reading.text[start:end])
            continue
        role = min((role for role, _ in over), key=order.index)
        fresh = next((one for one in over if one not in anchored), None)
        anchored |= {fresh} if fresh else set()
        yield Stretch(
            text=reading.text[start:end],
            role=role,
            entries=tuple(dict.fromkeys(number for _, number in over)),
            anchor=f"e{fresh[1]}-{fresh[0]}" if fresh else "",
        )


def as_state(reading: Reading) -> Any:
    """A reading as plain values, ready for JSON."""
    return msgspec.to_builtins(reading)


def reading_of(state: Any) -> Reading:
    """The opposite.

    Raises:
        ValueError: it is none.
    """
    return msgspec.convert(state, Reading)


def remove(reading: Reading, number: int) -> Reading:
    """Without an entry (from 1); one that is not there changes nothing."""
    return _numbered(reading, (e for n, e in enumerate(reading.entries, 1) if n != number))


def move(reading: Reading, number: int, by: int) -> Reading:
    """An entry one place up (-1) or down (1); at the end it stays."""
    entries = list(reading.entries)
    to = number - 1 + by
    if 1 <= number <= len(entries) and 0 <= to < len(entries):
        entries.insert(to, entries.pop(number - 1))
    return _numbered(reading, entries)


def choose_song(snapshot: Snapshot, reading: Reading, number: int, song: str) -> Reading:
    """Say which song of the catalogue an entry is: its singers and drama follow, the evidence in the text stays.

    Raises:
        NotFoundError: there is no such song.
    """
    if not 1 <= number <= len(reading.entries):
        return reading
    entries = list(reading.entries)
    entries[number - 1] = _corrected(snapshot, entries[number - 1], song)
    return _numbered(reading, entries)


def add_song(snapshot: Snapshot, reading: Reading, song: str) -> Reading:
    """A song that the reader did not find, at the end.

    Raises:
        NotFoundError: there is no such song.
    """
    empty = Entry(
        position=0, confidence=1.0, song=Part(id=None, name=""), artists=(), drama=None, release=Release()
    )
    return _numbered(reading, [*reading.entries, _corrected(snapshot, empty, song)])


def _corrected(snapshot: Snapshot, entry: Entry, song: str) -> Entry:
    found = snapshot.get_song(song)
    card = song_cards(snapshot, [found.id])[0]
    printed = [(singer.as_printed, singer.start, singer.end) for singer in entry.artists]
    singers = tuple(
        ReadSinger(
            id=credit.artist.id,
            name=credit.artist.name,
            as_printed=printed[at][0] if at < len(printed) else None,
            start=printed[at][1] if at < len(printed) else None,
            end=printed[at][2] if at < len(printed) else None,
            role="featuring" if credit.role == "featuring" else "vocals",
            group=credit.of.name if credit.of else None,
        )
        for at, credit in enumerate(card.credits)
    )
    drama = Part(id=card.drama.id, name=card.drama.name)
    if entry.drama is not None:
        drama = replace(entry.drama, id=card.drama.id, name=card.drama.name, candidates=())
    return replace(
        entry,
        confidence=1.0,
        uncertain=False,
        song=replace(entry.song, id=card.id, name=card.name, candidates=()),
        artists=singers,
        drama=drama,
        release=Release(
            part=card.release.part if card.release else None, date=card.release.date if card.release else None
        ),
        why="chosen at the desk",
    )


def _numbered(reading: Reading, entries: Iterable[Entry]) -> Reading:
    return replace(reading, entries=tuple(replace(e, position=n) for n, e in enumerate(entries, 1)))


def playlist_of_reading(snapshot: Snapshot, reading: Reading, *, title: str) -> Playlist:
    """The entries as a playlist: songs of the catalogue as it knows them, others as they are printed."""
    ids = [entry.song.id for entry in reading.entries if entry.song.id]
    known = {one.song: one for one in songs_playlist(snapshot, ids, title=title).entries}
    entries = (
        replace(known[entry.song.id], position=number)
        if entry.song.id in known
        else Exported(
            position=number,
            song="",
            title=entry.song.name,
            title_ko=None,
            singers=tuple(Singer(id=s.id or "", name=s.name, of=s.group) for s in entry.artists),
            drama=(entry.drama.id or "") if entry.drama else "",
            drama_name=entry.drama.name if entry.drama else "",
            drama_ko=None,
            part=entry.release.part,
            date=entry.release.date,
            videos=entry.videos,
        )
        for number, entry in enumerate(reading.entries, 1)
    )
    return Playlist(title=title, entries=tuple(entries))
