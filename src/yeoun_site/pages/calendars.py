"""When songs came out and will: the releases of a drama, an artist, or everybody, for feeds and calendars."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from icalendar import Calendar, Event

from yeoun.catalogue import Snapshot

__all__ = ["DatedRelease", "as_calendar", "dated_releases"]

_NEWEST = 60  # of all: some two months of a busy season
_COLUMNS = """
SELECT release.id, release.part, release.title, release.date, drama.id, drama.name, drama.name_ko,
       (SELECT group_concat(name, ' · ') FROM (SELECT song.name AS name FROM track JOIN song ON song.id = track.song
        WHERE track.release = release.id ORDER BY track.number))
FROM release JOIN drama ON drama.id = release.drama
WHERE release.date IS NOT NULL
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedRelease:
    """A release with the day it came out, as precise as it is known (ISO, Korean time)."""

    id: str
    name: str
    name_ko: str
    date: str
    drama: str
    songs: str

    @property
    def day(self) -> datetime.date | None:
        """The day; None where only the month or the year is known."""
        return datetime.date.fromisoformat(self.date) if len(self.date) == 10 else None


def dated_releases(
    snapshot: Snapshot, *, drama: str | None = None, artist: str | None = None
) -> list[DatedRelease]:
    """Releases, newest first: of a drama, with an artist on a credit line, or the newest of all."""
    if drama:
        rows = snapshot.rows(
            f"{_COLUMNS} AND release.drama = ? ORDER BY release.date DESC, release.id", drama
        )
    elif artist:
        rows = snapshot.rows(
            f"{_COLUMNS} AND release.id IN (SELECT track.release FROM track JOIN credit ON credit.song = track.song"
            " WHERE credit.artist = ? OR credit.of_group = ?) ORDER BY release.date DESC, release.id",
            artist,
            artist,
        )
    else:
        rows = snapshot.rows(f"{_COLUMNS} ORDER BY release.date DESC, release.id LIMIT ?", _NEWEST)
    return [
        DatedRelease(
            id=key,
            name=f"{name} OST" + (f" Part {part}" if part else "") + (f": {songs}" if songs else ""),
            name_ko=f"{name_ko or name} OST"
            + (f" Part {part}" if part else "")
            + (f": {songs}" if songs else ""),
            date=date,
            drama=drama_id,
            songs=songs or "",
        )
        for key, part, _title, date, drama_id, name, name_ko, songs in rows
    ]


def as_calendar(
    releases: list[DatedRelease], *, title: str, base: str, edition: str, korean: bool = False
) -> bytes:
    """All-day events (RFC 5545), one a release whose day is known; the same release keeps its UID in every edition."""
    host = base.partition("://")[2]
    calendar = Calendar()
    calendar.add("prodid", "-//Yeoun//drama songs//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    stamp = datetime.datetime.combine(datetime.date.fromisoformat(edition), datetime.time(), datetime.UTC)
    for release in releases:
        if release.day is None:
            continue
        event = Event()
        event.add("uid", f"{release.id}@{host}")
        event.add("dtstamp", stamp)
        event.add("dtstart", release.day)
        event.add("dtend", release.day + datetime.timedelta(days=1))
        event.add("summary", release.name_ko if korean else release.name)
        event.add("url", f"{base}/dramas/{release.drama}#{release.id}")
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
