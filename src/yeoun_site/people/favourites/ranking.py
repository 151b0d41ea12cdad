"""The ranking of favourites: counted as a whole every few minutes, read from the count.

The method, which the page states too: a thing's number is the number of people who keep it; things with the
same number share a place; places are given only from `FEWEST` people on, since an order among things that one
or two people keep says nothing. "This month" are those kept since the month began in Korean time.

A song stands on several shelves: all songs, its drama, who sings it (and their group where it is credited),
its moods, the year it was released. Shelves come from the edition, numbers from the favourites, and the two
are brought together when counting, so that a page needs one small query (the two databases are never joined).
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from yeoun.catalogue import SINGING, Snapshot, marks
from yeoun_site.people.favourites.models import Favourite, Kind, Tally, TallyRow
from yeoun_site.snapshot import Edition

__all__ = ["COUNTED_EVERY", "FEWEST", "Place", "Ranking", "count_all", "ranking", "refresh"]

COUNTED_EVERY = datetime.timedelta(
    minutes=5
)  # nobody waits for a chart by the second; a vote shows soon enough
FEWEST = 3
_AT_ONCE = 500
_SEOUL = ZoneInfo("Asia/Seoul")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One thing of a ranking; `place` is None below `FEWEST` people, things with equal numbers share one."""

    place: int | None
    thing: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """A shelf's things, most kept first, as of a moment (None: nothing was counted yet)."""

    counted: datetime.datetime | None
    places: tuple[Place, ...]


def ranking(*, kind: str, shelf: str = "all", month: bool = False, limit: int = 100) -> Ranking:
    """The newest count of a shelf.

    Args:
        kind: "song", "drama" or "artist"; only songs stand on other shelves than "all".
        shelf: "all", "drama:ID", "artist:ID", "mood:ID" or "year:YYYY".
        month: of this month only, else of all time.
        limit: the most places to give.
    """
    tally = Tally.objects.order_by("-counted", "-pk").first()
    if tally is None:
        return Ranking(counted=None, places=())
    period = f"{timezone.now().astimezone(_SEOUL):%Y-%m}" if month else "all"
    rows = tally.rows.filter(period=period, shelf=shelf, kind=kind).order_by("-people", "thing")[:limit]
    places: list[Place] = []
    for number, row in enumerate(rows, 1):
        same = bool(places) and places[-1].people == row.people
        place = None if row.people < FEWEST else places[-1].place if same else number
        places.append(Place(place=place, thing=row.thing, people=row.people))
    return Ranking(counted=tally.counted, places=tuple(places))


def refresh(edition: Edition) -> bool:
    """Count again if the last count is older than `COUNTED_EVERY` or of another edition; whether it was."""
    newest = Tally.objects.order_by("-counted", "-pk").first()
    age = timezone.now() - newest.counted if newest else None
    # An age below zero: the clock was set back. Count again rather than show a day that is to come.
    if newest and age and newest.edition == edition.tag and datetime.timedelta() <= age < COUNTED_EVERY:
        return False
    count_all(edition)
    return True


def count_all(edition: Edition) -> Tally:
    """Count every favourite, put the count in place of the last one, and give it."""
    now = timezone.now()
    month = now.astimezone(_SEOUL).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    counts = {
        "all": _counts(Favourite.objects.all()),
        f"{month:%Y-%m}": _counts(Favourite.objects.filter(since__gte=month)),
    }
    shelves = _shelves(edition.snapshot, (thing for kind, thing in counts["all"] if kind == Kind.SONG))
    with transaction.atomic():
        tally = Tally.objects.create(counted=now, edition=edition.tag)
        TallyRow.objects.bulk_create(
            (
                TallyRow(tally=tally, period=period, shelf=shelf, kind=kind, thing=thing, people=people)
                for period, counted in counts.items()
                for (kind, thing), people in counted.items()
                for shelf in ("all", *sorted(shelves.get(thing, ())))
            ),
            batch_size=_AT_ONCE,
        )
        Tally.objects.filter(pk__lt=tally.pk).delete()
    return tally


def _counts(favourites: object) -> Counter[tuple[str, str]]:
    rows = favourites.values_list("kind", "thing").annotate(people=Count("pk")).order_by()  # type: ignore[attr-defined]
    return Counter({(kind, thing): people for kind, thing, people in rows})


def _shelves(snapshot: Snapshot, songs: Iterable[str]) -> dict[str, set[str]]:
    """Song -> the shelves it stands on beside "all". Ids that the edition lacks stand on none."""
    found: dict[str, set[str]] = {}
    wanted = tuple(songs)
    for at in range(0, len(wanted), _AT_ONCE):
        for song, shelf in _shelf_rows(snapshot, wanted[at : at + _AT_ONCE]):
            found.setdefault(song, set()).add(shelf)
    return found


def _shelf_rows(snapshot: Snapshot, songs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    places = marks(songs)
    singing = marks(SINGING)
    for song, drama in snapshot.rows(f"SELECT id, drama FROM song WHERE id IN ({places})", *songs):
        yield song, f"drama:{drama}"
    credits = f"SELECT song, artist, of_group FROM credit WHERE song IN ({places}) AND role IN ({singing})"
    for song, artist, group in snapshot.rows(credits, *songs, *SINGING):
        yield song, f"artist:{artist}"
        if group:
            yield song, f"artist:{group}"
    for song, mood in snapshot.rows(f"SELECT song, mood FROM song_mood WHERE song IN ({places})", *songs):
        yield song, f"mood:{mood}"
    released = (
        "SELECT song, min(substr(date, 1, 4)) FROM track JOIN release ON release.id = track.release "
        f"WHERE song IN ({places}) AND date IS NOT NULL GROUP BY song"
    )
    for song, year in snapshot.rows(released, *songs):
        yield song, f"year:{year}"
