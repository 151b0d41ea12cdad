"""An artist — person, group or unit — and everything sung for dramas over the years.

For a group the lens: songs of the group as such, of its units, and of its members on their own. What is
counted on the lens is who is named on the credit line: "at least n members" and "at most m others". Who sang much
has several pages of songs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from yeoun.catalogue import Artist, ArtistKind, Snapshot
from yeoun_site.pages.cards import artist_refs, song_cards
from yeoun_site.pages.cast import PlayedView, played_by
from yeoun_site.pages.facts import FactView, StatusCounts, count_statuses, fact_views
from yeoun_site.pages.paging import page_of, pages_of
from yeoun_site.pages.timeline import Sung, first_of, partners, sung_by
from yeoun_site.pages.values import ArtistRef, OtherName, SongCard, other_names

__all__ = ["ArtistPage", "MembershipView", "SungWith", "TimelineYear", "artist_page", "lens"]

PAGE = 48  # songs on one page, and songs made by them

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
        first: the earliest of the songs that the lens lets through, None if that cannot be told; `first_year` is its
            year, of the release, else of the drama.
        made: songs written or produced without being heard on them.
        parent: of a unit, the group it is a part of.
        songs, dramas, with_whom: counted over all songs that the lens lets through; `years` and `made` are those of
            page `page` of `pages`.
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
    first_year: str | None
    years: tuple[TimelineYear, ...]
    made: tuple[SongCard, ...]
    with_whom: tuple[SungWith, ...]
    plays_in: tuple[PlayedView, ...]
    dramas: int
    page: int
    pages: int
    facts: tuple[FactView, ...]
    statuses: StatusCounts

    @property
    def path(self) -> str:
        return f"/artists/{self.id}"


def artist_page(
    snapshot: Snapshot, key: str, *, at_least: int = 0, at_most: int | None = None, page: int = 1
) -> ArtistPage:
    """The page of an artist.

    Args:
        at_least: of a group, show only songs with at least so many of its own on the credit line.
        at_most: show only songs with at most so many others on it; None for any number.
        page: of the songs, from 1.

    Raises:
        NotFoundError: there is no such artist, or no such page.
    """
    artist = snapshot.get_artist(key)
    name, name_ko = snapshot.shown("artist", (artist.id,))[artist.id]
    units, members = _units(snapshot, artist.id), _memberships(snapshot, "of_group", artist.id)
    own = _own(artist, units, members)
    every = sung_by(snapshot, own)
    shown = _through(every, at_least, at_most)
    made = _made(snapshot, artist.id, {one.song for one in every})
    pages = pages_of(max(len(shown), len(made)), page, size=PAGE)
    seen, written = page_of(shown, page, size=PAGE), page_of(made, page, size=PAGE)
    first = first_of(shown)
    cards = {
        card.id: card
        for card in song_cards(
            snapshot, (*(s.song for s in seen), *written, *([first.song] if first else ()))
        )
    }
    with_whom = partners(shown, most=_MOST_PARTNERS)
    refs = artist_refs(snapshot, (*units, *filter(None, (artist.parent,)), *(key for key, _ in with_whom)))
    facts = fact_views(snapshot, artist.id)
    return ArtistPage(
        id=artist.id,
        name=name,
        name_ko=name_ko,
        kind=artist.kind.value,
        note=artist.note,
        note_ko=artist.note_ko,
        other_names=other_names(artist.names, {name, name_ko}),
        parent=refs.get(artist.parent or ""),
        groups=_memberships(snapshot, "member", artist.id),
        members=members,
        units=tuple(refs[unit] for unit in units),
        songs=len(shown),
        first=cards[first.song] if first else None,
        first_year=first.year if first else None,
        years=_years(seen, cards),
        made=tuple(cards[song] for song in written),
        with_whom=tuple(SungWith(artist=refs[other], songs=songs) for other, songs in with_whom),
        plays_in=played_by(snapshot, artist.id),
        dramas=len({one.drama for one in shown}),
        page=page,
        pages=pages,
        facts=facts,
        statuses=count_statuses(facts),
    )


def lens(snapshot: Snapshot, key: str, *, at_least: int = 0, at_most: int | None = None) -> tuple[str, ...]:
    """All songs that the page of an artist shows through the lens, newest first.

    Raises:
        NotFoundError: there is no such artist.
    """
    artist = snapshot.get_artist(key)
    members = _memberships(snapshot, "of_group", artist.id)
    own = _own(artist, _units(snapshot, artist.id), members)
    return tuple(one.song for one in _through(sung_by(snapshot, own), at_least, at_most))


def _units(snapshot: Snapshot, key: str) -> tuple[str, ...]:
    return tuple(row[0] for row in snapshot.rows("SELECT id FROM artist WHERE parent = ? ORDER BY id", key))


def _own(artist: Artist, units: tuple[str, ...], members: tuple[MembershipView, ...]) -> frozenset[str]:
    """Whose songs are the artist's: those of its units, and, of a group, those of its members."""
    of_group = () if artist.kind is ArtistKind.PERSON else tuple(view.artist.id for view in members)
    return frozenset({artist.id, *units, *of_group})


def _through(songs: Sequence[Sung], at_least: int, at_most: int | None) -> list[Sung]:
    return [
        one for one in songs if one.members >= at_least and (at_most is None or len(one.others) <= at_most)
    ]


def _made(snapshot: Snapshot, key: str, heard: set[str]) -> list[str]:
    rows = snapshot.rows("SELECT DISTINCT song FROM credit WHERE artist = ? ORDER BY song", key)
    return [row[0] for row in rows if row[0] not in heard]


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


def _years(songs: Sequence[Sung], cards: Mapping[str, SongCard]) -> tuple[TimelineYear, ...]:
    years: dict[str | None, list[TimelineSong]] = {}
    for one in songs:
        seen = TimelineSong(song=cards[one.song], members=one.members, others=len(one.others))
        years.setdefault(one.year, []).append(seen)
    return tuple(TimelineYear(year=year, songs=tuple(found)) for year, found in years.items())
