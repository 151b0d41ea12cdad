"""A song: who sings it, for which drama, on which part, how it feels, and where each fact stands in print."""

from __future__ import annotations

from dataclasses import dataclass

from yeoun.catalogue import Snapshot, is_titled, marks
from yeoun_site.pages.cards import all_credits, list_cards, song_cards
from yeoun_site.pages.facts import FactView, StatusCounts, count_statuses, fact_views
from yeoun_site.pages.outside import OutsideLink, listen_links
from yeoun_site.pages.values import (
    CreditView,
    ListCard,
    OtherName,
    ReleaseRef,
    SongCard,
    other_names,
    release_ref,
)

__all__ = ["SongPage", "UsageView", "song_page"]

_MOST_SIMILAR = 6
# How many songs that share a song's two rarest moods are looked at. All of them in today's catalogue; in one of
# 150,000 songs the neighbours by id from the song on, so that the cost does not grow with it. Not tuned.
_LOOKED_AT = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageView:
    """Where it sounds: `function` opening, ending, insert, theme; `spoiler` 0 to 2."""

    drama: str
    drama_ko: str | None
    drama_id: str
    function: str | None
    episode: int | None
    at: str | None
    spoiler: int
    note: str | None
    note_ko: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SongPage:
    """What the page of a song shows.

    Attributes:
        is_titled: whether its title as released is known; else its name is a translation.
        credits: all of them, makers too, in order.
        versions: other recordings of it, and what it is a version of.
        similar: songs of other dramas that share its moods, nearest first.
        before, after: its neighbours on the drama's parts.
    """

    song: SongCard
    is_titled: bool
    note: str | None
    note_ko: str | None
    other_names: tuple[OtherName, ...]
    credits: tuple[CreditView, ...]
    releases: tuple[ReleaseRef, ...]
    usages: tuple[UsageView, ...]
    versions: tuple[SongCard, ...]
    similar: tuple[SongCard, ...]
    features: tuple[ListCard, ...]
    listen: tuple[OutsideLink, ...]
    facts: tuple[FactView, ...]
    statuses: StatusCounts
    before: SongCard | None
    after: SongCard | None


def song_page(snapshot: Snapshot, key: str) -> SongPage:
    """The page of a song.

    Raises:
        NotFoundError: there is no such song.
    """
    song = snapshot.get_song(key)
    versions = _versions(snapshot, song.id, song.version_of)
    similar = _similar(snapshot, song.id, song.drama, song.moods)
    before, after = _neighbours(snapshot, song.id, song.drama)
    cards = {
        card.id: card
        for card in song_cards(snapshot, (song.id, *versions, *similar, *(n for n in (before, after) if n)))
    }
    card = cards[song.id]
    facts = fact_views(snapshot, song.id)
    dramas = snapshot.shown("drama", tuple({usage.drama for usage in song.usages}))
    return SongPage(
        song=card,
        is_titled=is_titled(song.names),
        note=song.note,
        note_ko=song.note_ko,
        other_names=other_names(song.names, {card.name, card.name_ko}),
        credits=all_credits(snapshot, song.id),
        releases=tuple(release_ref(release) for release in snapshot.find_releases_of(song.id)),
        usages=tuple(
            UsageView(
                drama=dramas[u.drama][0],
                drama_ko=dramas[u.drama][1],
                drama_id=u.drama,
                function=u.function.value if u.function else None,
                episode=u.episode,
                at=u.at,
                spoiler=u.spoiler,
                note=u.note,
                note_ko=u.note_ko,
            )
            for u in song.usages
        ),
        versions=tuple(cards[v] for v in versions),
        similar=tuple(cards[s] for s in similar),
        features=list_cards(snapshot, _features(snapshot, song.id)),
        listen=listen_links(card),
        facts=facts,
        statuses=count_statuses(facts),
        before=cards.get(before or ""),
        after=cards.get(after or ""),
    )


def _versions(snapshot: Snapshot, key: str, version_of: str | None) -> tuple[str, ...]:
    rows = snapshot.rows(
        "SELECT id FROM song WHERE version_of IN (?, ?) AND id <> ? ORDER BY id", key, version_of or key, key
    )
    return (*((version_of,) if version_of else ()), *(row[0] for row in rows))


def _features(snapshot: Snapshot, key: str) -> tuple[str, ...]:
    return tuple(r[0] for r in snapshot.rows("SELECT list FROM list_entry WHERE song = ? ORDER BY list", key))


def _neighbours(snapshot: Snapshot, key: str, drama: str) -> tuple[str | None, str | None]:
    """The songs before and after it on the numbered parts of its drama."""
    order = [
        row[0]
        for row in snapshot.rows(
            "SELECT track.song FROM release JOIN track ON track.release = release.id"
            " WHERE release.drama = ? AND part IS NOT NULL ORDER BY part, track.number",
            drama,
        )
    ]
    order = list(dict.fromkeys(order))
    if key not in order:
        return None, None
    at = order.index(key)
    return (order[at - 1] if at else None), (order[at + 1] if at + 1 < len(order) else None)


def _similar(snapshot: Snapshot, key: str, drama: str, moods: tuple[str, ...]) -> tuple[str, ...]:
    """Songs of other dramas that share its moods; a rare mood says more than a common one.

    Only songs with its two rarest moods (or its only one) are candidates; they are ordered by how many moods
    they share, then by how few others they have, then by id, so that the answer is the same everywhere.
    """
    if not moods:
        return ()
    rarest = sorted(moods, key=lambda mood: (snapshot.tallies.moods.get(mood, 0), mood))
    one, other = rarest[0], rarest[min(1, len(rarest) - 1)]
    sql = (
        "SELECT a.song FROM song_mood a WHERE a.mood = ? AND a.song {} ?"
        " AND EXISTS (SELECT 1 FROM song_mood b WHERE b.song = a.song AND b.mood = ?) ORDER BY a.song LIMIT ?"
    )
    candidates = [row[0] for row in snapshot.rows(sql.format(">"), one, key, other, _LOOKED_AT)]
    if len(candidates) < _LOOKED_AT:
        candidates += [row[0] for row in snapshot.rows(sql.format("<"), one, key, other, _LOOKED_AT)]
    own = set(moods)
    scored: dict[str, list[int]] = {}
    for song, mood in snapshot.rows(
        "SELECT song_mood.song, mood FROM song_mood JOIN song ON song.id = song_mood.song"
        f" WHERE song_mood.song IN ({marks(candidates)}) AND song.drama <> ?",
        *candidates,
        drama,
    ):
        shared_and_not = scored.setdefault(song, [0, 0])
        shared_and_not[mood not in own] += 1
    best = sorted(scored.items(), key=lambda item: (-item[1][0], item[1][1], item[0]))
    return tuple(song for song, _ in best[:_MOST_SIMILAR])
