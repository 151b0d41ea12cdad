"""What somebody sang for dramas, newest first: ids and numbers only, so that a page costs what it shows.

Some have sung a hundred drama songs, and a catalogue of all songs has singers with more; what is counted over all
of them (dramas, partners, the lens of a group) is counted here, and cards are made for the songs of one page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from yeoun.catalogue import SINGING, Snapshot, marks
from yeoun_site.pages.cards import first_releases

__all__ = ["Sung", "first_of", "partners", "sung_by"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sung:
    """One song.

    Attributes:
        date: of its earliest release; None where no day is known.
        year: of the release, else of the drama.
        members: how many of the singer's own are named on the credit line (a group itself counts as one).
        others: who else is named on it, in order.
    """

    song: str
    drama: str
    date: str | None
    year: str | None
    members: int
    others: tuple[str, ...]


def sung_by(snapshot: Snapshot, own: Collection[str]) -> list[Sung]:
    """The songs on which one of `own` is heard: by year, newest first; those without a day after those with one."""
    roles = tuple(SINGING)
    rows = snapshot.rows(
        "SELECT song, artist FROM credit WHERE song IN (SELECT song FROM credit"
        f" WHERE artist IN ({marks(own)}) AND role IN ({marks(roles)}))"
        f" AND role IN ({marks(roles)}) ORDER BY song, number",
        *own,
        *roles,
        *roles,
    )
    named: dict[str, dict[str, None]] = {}
    for song, artist in rows:
        named.setdefault(song, {})[artist] = None
    places = snapshot.rows(
        "SELECT song.id, drama, substr(first_air, 1, 4) FROM song JOIN drama ON drama.id = drama"
        f" WHERE song.id IN ({marks(named)}) ORDER BY song.id",
        *named,
    )
    releases = first_releases(snapshot, tuple(named))
    found = []
    for song, drama, aired in places:
        date = releases[song].date if song in releases else None
        found.append(
            Sung(
                song=song,
                drama=drama,
                date=date,
                year=date[:4] if date else aired,
                members=sum(artist in own for artist in named[song]),
                others=tuple(artist for artist in named[song] if artist not in own),
            )
        )
    return sorted(found, key=lambda one: (one.year or "", one.date or ""), reverse=True)


def first_of(songs: Iterable[Sung]) -> Sung | None:
    """The earliest of some songs, or None where it cannot be told: several of the first year, not all with a day."""
    dated = [one for one in songs if one.year is not None]
    year = min((one.year for one in dated if one.year is not None), default=None)
    earliest = [one for one in dated if one.year == year]
    if len(earliest) > 1 and any(one.date is None for one in earliest):
        return None
    return min(earliest, key=lambda one: one.date or "", default=None)


def partners(songs: Iterable[Sung], *, most: int) -> list[tuple[str, tuple[str, ...]]]:
    """Who else is on the credit lines, and on which songs: who is there most often first, at most `most`."""
    found: dict[str, list[str]] = {}
    for one in songs:
        for artist in one.others:
            found.setdefault(artist, []).append(one.song)
    often = sorted(found.items(), key=lambda item: -len(item[1]))[:most]
    return [(artist, tuple(ids)) for artist, ids in often]
