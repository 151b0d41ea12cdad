"""What can be when: dates, airing, the order of parts, memberships, debuts."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from typing import Any

from yeoun.catalogue.checks._context import Context, date_of, problem
from yeoun.catalogue.files import Located, Problem, Severity
from yeoun.catalogue.model import Membership, PartialDate

__all__ = ["airing", "dates", "debuts", "memberships", "part_order"]

# Parts have come out up to a year before the first episode (pre-releases) and albums years after the
# last; beyond these a release is looked at again, not refused.
_BEFORE_AIRING = dt.timedelta(days=365)
_AFTER_AIRING = dt.timedelta(days=3 * 365)


def dates(context: Context) -> Iterator[Problem]:
    """Every date is one."""
    blocks: list[tuple[Located[Any], tuple[str, ...]]] = []
    blocks += [(file.drama, ("first_air", "last_air")) for file in context.data.dramas]
    blocks += [(release, ("date",)) for _, release in context.data.releases()]
    blocks += [(file.artist, ("debut",)) for file in context.data.artists]
    blocks += [(m, ("from_", "to")) for file in context.data.artists for m in file.memberships]
    blocks += [(file.list, ("published",)) for file in context.data.lists]
    for block, fields in blocks:
        for field in fields:
            text = getattr(block.shape, field)
            if text is None:
                continue
            try:
                day = PartialDate.parse(text)
            except ValueError as error:
                yield problem(
                    block, (field.rstrip("_"),), "date", str(error), "Write it as printed, in Korean time."
                )
                continue
            if not 1950 <= day.year <= 2100:
                yield problem(block, (field.rstrip("_"),), "date", f"the year {day.year}?", "Mend it.")


def airing(context: Context) -> Iterator[Problem]:
    """The last day is not before the first, and releases come out around the airing."""
    for file in context.data.dramas:
        first, last = date_of(file.drama.shape.first_air), date_of(file.drama.shape.last_air)
        if first is not None and last is not None and last.last < first.first:
            yield problem(
                file.drama,
                ("last_air",),
                "airing",
                f"it ends ({last}) before it begins ({first})",
                "Mend one day.",
            )
        for release in file.releases:
            day = date_of(release.shape.date)
            if day is None:
                continue
            early = first is not None and day.last < first.first - _BEFORE_AIRING
            end = last or first
            late = end is not None and day.first > end.last + _AFTER_AIRING
            if early or late:
                yield problem(
                    release,
                    ("date",),
                    "release-far",
                    f"released {day}, far from the airing ({first} to {last})",
                    "Look at the source again.",
                    Severity.DOUBT,
                )


def part_order(context: Context) -> Iterator[Problem]:
    """A later part does not come out before an earlier one."""
    for file in context.data.dramas:
        dated = [
            (release.shape.part, day, release)
            for release in file.releases
            if release.shape.part is not None and (day := date_of(release.shape.date)) is not None
        ]
        dated.sort(key=lambda row: row[0])
        for (part, day, _), (next_part, next_day, release) in itertools.pairwise(dated):
            if next_day.last < day.first:
                yield problem(
                    release,
                    ("date",),
                    "part-order",
                    f"part {next_part} came out on {next_day}, before part {part} on {day}",
                    "Look at both sources again; a part that really came late is judged in a comment.",
                    Severity.DOUBT,
                )


def memberships(context: Context) -> Iterator[Problem]:
    """`of` names a group that the artist was a member of on the release day."""
    held: dict[tuple[str, str], list[Membership]] = {}
    for file in context.data.artists:
        for block in file.memberships:
            key = (file.artist.shape.id, block.shape.group)
            value = Membership(
                member=key[0], group=key[1], since=date_of(block.shape.from_), until=date_of(block.shape.to)
            )
            held.setdefault(key, []).append(value)
            group = context.artists.get(block.shape.group)
            if group is not None and group.artist.shape.kind == "person":
                yield problem(
                    block,
                    ("group",),
                    "membership",
                    f"{block.shape.group!r} is a person",
                    "Members belong to groups and units.",
                )
            if value.since and value.until and value.until.last < value.since.first:
                yield problem(block, ("to",), "membership", "it ends before it begins", "Mend one day.")
    for _, song in context.data.songs():
        day = context.released.get(song.shape.id)
        for number, credit in enumerate(song.shape.credits):
            if credit.of is None or credit.artist not in context.artists or credit.of not in context.artists:
                continue
            found = held.get((credit.artist, credit.of), [])
            if not found and context.artists[credit.artist].artist.shape.parent != credit.of:
                yield problem(
                    song,
                    ("credits", number),
                    "membership",
                    f"{credit.artist!r} is credited as of {credit.of!r} but is not its member",
                    f"Add a [[membership]] to data/artists/{credit.artist}.toml, with its source, or mend `of`.",
                )
            elif found and day is not None and not any(m.held_on(day) for m in found):
                yield problem(
                    song,
                    ("credits", number),
                    "membership",
                    f"{credit.artist!r} was not in {credit.of!r} on {day}",
                    "Mend the credit, the membership's days, or the release day.",
                )


def debuts(context: Context) -> Iterator[Problem]:
    """Nobody is heard before their debut."""
    for _, song in context.data.songs():
        day = context.released.get(song.shape.id)
        for number, credit in enumerate(song.shape.credits if day is not None else ()):
            assert day is not None
            file = context.artists.get(credit.artist)
            debut = None if file is None else date_of(file.artist.shape.debut)
            if debut is not None and day.last < debut.first:
                yield problem(
                    song,
                    ("credits", number),
                    "debut",
                    f"{credit.artist!r} debuted on {debut}, after this release ({day})",
                    "One of the days is wrong, or it is another artist of that name.",
                    Severity.DOUBT,
                )
