"""What every rule needs: the data, indexed once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from yeoun.catalogue import _shapes as shapes
from yeoun.catalogue.files import ArtistFile, Data, DramaFile, Located, Problem, Severity
from yeoun.catalogue.model import PartialDate

__all__ = ["Context", "date_of", "problem"]


def problem(
    block: Located[Any],
    key: tuple[str | int, ...],
    rule: str,
    message: str,
    mend: str,
    severity: Severity = Severity.ERROR,
) -> Problem:
    """A problem at a key of a block."""
    return Problem(
        path=block.file.path, line=block.line(*key), rule=rule, message=message, mend=mend, severity=severity
    )


def date_of(text: str | None) -> PartialDate | None:
    """The date, or None where there is none or it is not one (rule `date` reports that)."""
    try:
        return None if text is None else PartialDate.parse(text)
    except ValueError:
        return None


@dataclass(frozen=True)
class Context:
    data: Data

    @cached_property
    def artists(self) -> dict[str, ArtistFile]:
        return {file.artist.shape.id: file for file in self.data.artists}

    @cached_property
    def dramas(self) -> dict[str, DramaFile]:
        return {file.drama.shape.id: file for file in self.data.dramas}

    @cached_property
    def songs(self) -> dict[str, Located[shapes.SongShape]]:
        return {song.shape.id: song for _, song in self.data.songs()}

    @cached_property
    def moods(self) -> set[str]:
        return {mood.shape.id for mood in self.data.moods}

    @cached_property
    def blocks(self) -> list[Located[Any]]:
        """Every block that must have sources."""
        found: list[Located[Any]] = []
        for drama in self.data.dramas:
            found += [drama.drama, *drama.cast, *drama.releases, *drama.songs]
            for song in drama.songs:
                found += [
                    Located(part, song.file, (*song.at, key, number))
                    for key, parts in (("video", song.shape.video), ("usage", song.shape.usage))
                    for number, part in enumerate(parts)
                ]
        for artist in self.data.artists:
            found += [artist.artist, *artist.memberships]
        return found

    @cached_property
    def released(self) -> dict[str, PartialDate]:
        """The earliest known release day of each song."""
        days: dict[str, PartialDate] = {}
        for _, release in self.data.releases():
            day = date_of(release.shape.date)
            for song in release.shape.tracks if day is not None else ():
                assert day is not None
                days[song] = min(day, days.get(song, day))
        return days
