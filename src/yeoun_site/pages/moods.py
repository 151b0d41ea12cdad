"""Songs by mood: what they feel like, where in a story they belong, how they sound; several at once."""

from __future__ import annotations

from dataclasses import dataclass

from yeoun.catalogue import Snapshot, marks
from yeoun.errors import NotFoundError
from yeoun_site.pages.cards import song_cards
from yeoun_site.pages.paging import page_of, pages_of
from yeoun_site.pages.values import SongCard

__all__ = ["MoodPage", "MoodView", "mood_names", "mood_page", "mood_shelves", "mood_songs"]

PAGE = 30  # songs on one page


@dataclass(frozen=True, slots=True, kw_only=True)
class MoodView:
    """A mood of the vocabulary; `songs` that carry it (on a page of moods: together with those chosen)."""

    id: str
    shelf: str
    name: str
    name_ko: str
    songs: int
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MoodPage:
    """Songs that carry all of the chosen moods.

    Attributes:
        shelves: all moods by shelf; choosing one more leaves `songs` of it.
        total: songs that carry all chosen moods; `songs` are those of page `page` of `pages`.
    """

    chosen: tuple[MoodView, ...]
    shelves: tuple[tuple[str, tuple[MoodView, ...]], ...]
    songs: tuple[SongCard, ...]
    total: int
    page: int
    pages: int


def mood_names(snapshot: Snapshot) -> dict[str, tuple[str, str]]:
    """Id -> (English name, Korean name)."""
    return {mood.id: (mood.name, mood.name_ko) for mood in snapshot.moods}


def mood_shelves(
    snapshot: Snapshot, counts: dict[str, int] | None = None, chosen: tuple[str, ...] = ()
) -> tuple[tuple[str, tuple[MoodView, ...]], ...]:
    """The vocabulary by shelf, in its own order, with how many songs each leads to."""
    counts = snapshot.tallies.moods if counts is None else counts
    shelves: dict[str, list[MoodView]] = {}
    for mood in snapshot.moods:
        shelves.setdefault(mood.shelf.value, []).append(
            MoodView(
                id=mood.id,
                shelf=mood.shelf.value,
                name=mood.name,
                name_ko=mood.name_ko,
                songs=counts.get(mood.id, 0),
                chosen=mood.id in chosen,
            )
        )
    return tuple((shelf, tuple(moods)) for shelf, moods in shelves.items())


def mood_page(snapshot: Snapshot, chosen: tuple[str, ...], *, page: int = 1) -> MoodPage:
    """The songs with all of these moods, the best known first.

    "Best known" is how many independent facts are confirmed for a song, then its id: the one measure of
    fame that is in the data.

    Raises:
        NotFoundError: a mood is not in the vocabulary, or there is no such page.
    """
    _check(snapshot, chosen)
    ids, counts = _songs(snapshot, chosen)
    pages = pages_of(len(ids), page, size=PAGE)
    shelves = mood_shelves(snapshot, counts, chosen)
    return MoodPage(
        chosen=tuple(mood for _, moods in shelves for mood in moods if mood.chosen),
        shelves=shelves,
        songs=song_cards(snapshot, page_of(ids, page, size=PAGE)),
        total=len(ids),
        page=page,
        pages=pages,
    )


def mood_songs(snapshot: Snapshot, chosen: tuple[str, ...]) -> list[str]:
    """The ids of all songs with all of these moods, the best known first.

    Raises:
        NotFoundError: a mood is not in the vocabulary.
    """
    _check(snapshot, chosen)
    return _songs(snapshot, chosen)[0]


def _check(snapshot: Snapshot, chosen: tuple[str, ...]) -> None:
    known = {mood.id for mood in snapshot.moods}
    for mood in chosen:
        if mood not in known:
            raise NotFoundError(f"there is no mood with the id {mood!r}", note="All of them are on /moods.")


def _songs(snapshot: Snapshot, chosen: tuple[str, ...]) -> tuple[list[str], dict[str, int] | None]:
    """Ids of all songs with the moods, best known first, and what each further mood would leave."""
    if not chosen:
        return [], None
    carrying = (
        f"SELECT song FROM song_mood WHERE mood IN ({marks(chosen)})"
        f" GROUP BY song HAVING count(DISTINCT mood) = {len(set(chosen))}"
    )
    rows = snapshot.rows(
        "SELECT song, (SELECT count(*) FROM fact WHERE subject = song AND status = 'confirmed') AS known"
        f" FROM ({carrying}) ORDER BY known DESC, song",
        *chosen,
    )
    counts = dict(
        snapshot.rows(
            f"SELECT mood, count(*) FROM song_mood WHERE song IN ({carrying}) GROUP BY mood",
            *chosen,
        )
    )
    return [row[0] for row in rows], counts
