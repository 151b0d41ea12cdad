"""An artist — person, group or unit — and everything sung for dramas over the years.

For a group the lens: songs of the group as such, of its units, and of its members on their own. What is
counted on the lens is who is named on the credit line: "at least n members" and "at most m others".
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from yeoun.catalogue import Snapshot, marks
from yeoun_site.pages.cards import artist_refs, song_cards
from yeoun_site.pages.facts import FactView, StatusCounts, count_statuses, fact_views
from yeoun_site.pages.values import ArtistRef, OtherName, SongCard, other_names

__all__ = ["ArtistPage", "MembershipView", "SungWith", "TimelineYear", "artist_page"]

_MOST_PARTNERS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipView:
    """A group of a person, or a member of a group, with the time where it is known."""

    artist: ArtistRef
    kind: str
    since: str | None
    until: str | None
    songs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SungWith:
    """Somebody on the same credit line, and the songs."""

    artist: ArtistRef
    songs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineSong:
    """A song on the timeline.

    Attributes:
        members: how many of the group's own are named on the credit line (the group itself counts as one).
        others: how many are named that do not belong to it.
    """

    song: SongCard
    members: int
    others: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineYear:
    """The songs of one year, in order of release; `year` None where no day is known."""

    year: str | None
    songs: tuple[TimelineSong, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArtistPage:
    """What the page of an artist shows.

    Attributes:
        first: the first drama song by date, None if no date is known.
        made: songs written or produced without being heard on them.
        parent: of a unit, the group it is a part of.
    """

    id: str
    name: str
    name_ko: str | None
    kind: str
    note: str | None
    note_ko: str | None
    other_names: tuple[OtherName, ...]
    parent: ArtistRef | None
    groups: tuple[MembershipView, ...]
    members: tuple[MembershipView, ...]
    units: tuple[ArtistRef, ...]
    songs: int
    first: SongCard | None
    years: tuple[TimelineYear, ...]
    made: tuple[SongCard, ...]
    with_whom: tuple[SungWith, ...]
    dramas: int
    facts: tuple[FactView, ...]
    statuses: StatusCounts

    @property
    def path(self) -> str:
        return f"/artists/{self.id}"


def artist_page(snapshot: Snapshot, key: str, *, at_least: int = 0, at_most: int | None = None) -> ArtistPage:
    """The page of an artist.

    Args:
        at_least: of a group, show only songs with at least so many of its own on the credit line.
        at_most: show only songs with at most so many others on it; None for any number.

    Raises:
        NotFoundError: there is no such artist.
    """
    artist = snapshot.get_artist(key)
    name, name_ko = snapshot.shown("artist", (artist.id,))[artist.id]
    units = tuple(
        row[0] for row in snapshot.rows("SELECT id FROM artist WHERE parent = ? ORDER BY id", artist.id)
    )
    members = _memberships(snapshot, "of_group", artist.id)
    groups = _memberships(snapshot, "member", artist.id)
    own = {artist.id, *units}
    if artist.kind.value != "person":
        own |= {view.artist.id for view in members}
    sung, made = _songs(snapshot, artist.id, own)
    shown = [
        song
        for song in _timeline(sung, own)
        if song.members >= at_least and (at_most is None or song.others <= at_most)
    ]
    facts = fact_views(snapshot, artist.id)
    dated = [song.song for song in shown if song.song.release and song.song.release.date]
    refs = artist_refs(snapshot, (*units, *((artist.parent,) if artist.parent else ())))
    return ArtistPage(
        id=artist.id,
        name=name,
        name_ko=name_ko,
        kind=artist.kind.value,
        note=artist.note,
        note_ko=artist.note_ko,
        other_names=other_names(artist.names, {name, name_ko}),
        parent=refs.get(artist.parent or ""),
        groups=groups,
        members=members,
        units=tuple(refs[unit] for unit in units),
        songs=len(shown),
        first=dated[-1] if dated else None,
        years=_years(shown),
        made=made,
        with_whom=_with_whom(shown, own),
        dramas=len({song.song.drama.id for song in shown}),
        facts=facts,
        statuses=count_statuses(facts),
    )


def _memberships(snapshot: Snapshot, column: str, key: str) -> tuple[MembershipView, ...]:
    other = "member" if column == "of_group" else "of_group"
    rows = snapshot.rows(
        f"SELECT {other}, since, until, artist.kind, artist.name, artist.name_ko,"
        f" (SELECT count(DISTINCT song) FROM credit WHERE credit.artist = membership.{other})"
        f" FROM membership JOIN artist ON artist.id = membership.{other}"
        f" WHERE membership.{column} = ? ORDER BY artist.name",
        key,
    )
    return tuple(
        MembershipView(artist=ArtistRef(id=i, name=n, name_ko=o), kind=k, since=s, until=u, songs=c)
        for i, s, u, k, n, o, c in rows
    )


def _songs(snapshot: Snapshot, key: str, own: set[str]) -> tuple[tuple[SongCard, ...], tuple[SongCard, ...]]:
    """The songs its people are heard on, and those it only made."""
    rows = snapshot.rows(
        f"SELECT DISTINCT song FROM credit WHERE artist IN ({marks(own)}) ORDER BY song",
        *own,
    )
    cards = song_cards(snapshot, (row[0] for row in rows))
    sung = tuple(c for c in cards if any(credit.artist.id in own for credit in c.credits))
    heard = {card.id for card in sung}
    made_here = {row[0] for row in snapshot.rows("SELECT song FROM credit WHERE artist = ?", key)}
    return sung, tuple(card for card in cards if card.id not in heard and card.id in made_here)


def _timeline(songs: tuple[SongCard, ...], own: set[str]) -> list[TimelineSong]:
    """Newest first; songs without a day at the end."""
    ordered = sorted(songs, key=lambda song: song.id)
    ordered.sort(key=lambda song: (song.release and song.release.date) or "", reverse=True)
    timeline = []
    for song in ordered:
        named = {credit.artist.id for credit in song.credits}
        timeline.append(
            TimelineSong(
                song=song,
                members=sum(name in own for name in named),
                others=sum(name not in own for name in named),
            )
        )
    return timeline


def _years(songs: list[TimelineSong]) -> tuple[TimelineYear, ...]:
    years: dict[str | None, list[TimelineSong]] = {}
    for song in songs:
        release = song.song.release
        date = (release.date if release else None) or song.song.drama.year
        years.setdefault(date[:4] if date else None, []).append(song)
    ordered = sorted(years, key=lambda year: year or "", reverse=True)
    return tuple(TimelineYear(year=year, songs=tuple(years[year])) for year in ordered)


def _with_whom(songs: list[TimelineSong], own: set[str]) -> tuple[SungWith, ...]:
    """Who else is on the credit lines, most songs first."""
    found: dict[str, tuple[ArtistRef, list[str]]] = {}
    for song in songs:
        for credit in song.song.credits:
            if credit.artist.id not in own:
                found.setdefault(credit.artist.id, (credit.artist, []))[1].append(song.song.id)
    often = Counter({key: len(ids) for key, (_, ids) in found.items()})
    return tuple(
        SungWith(artist=found[key][0], songs=tuple(found[key][1]))
        for key, _ in often.most_common(_MOST_PARTNERS)
    )
