"""What is counted over a whole edition: once, when it is first asked for. An edition never changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

__all__ = ["Tallies"]


class Tallies:
    """Counts over all of a snapshot; `Snapshot.tallies` is the one to ask."""

    def __init__(self, rows: Callable[..., list[tuple[Any, ...]]]) -> None:
        self._rows = rows

    @cached_property
    def moods(self) -> dict[str, int]:
        """How many songs carry each mood."""
        return dict(self._rows("SELECT mood, count(*) FROM song_mood GROUP BY mood"))

    @cached_property
    def release_years(self) -> dict[str, int]:
        """How many releases each year has, the newest first."""
        return dict(
            self._rows(
                "SELECT substr(date, 1, 4) AS year, count(*) FROM release WHERE date IS NOT NULL"
                " GROUP BY year ORDER BY year DESC"
            )
        )

    @cached_property
    def drama_years(self) -> dict[str, int]:
        """How many dramas began in each year, the newest first."""
        return dict(
            self._rows(
                "SELECT substr(first_air, 1, 4) AS year, count(*) FROM drama WHERE first_air IS NOT NULL"
                " GROUP BY year ORDER BY year DESC"
            )
        )

    @cached_property
    def networks(self) -> dict[str, int]:
        """How many dramas each network has, the one with most first."""
        return dict(
            self._rows(
                "SELECT network, count(*) AS often FROM drama WHERE network IS NOT NULL"
                " GROUP BY network ORDER BY often DESC, network"
            )
        )

    @cached_property
    def artists(self) -> tuple[tuple[str, str], ...]:
        """Id and kind of every artist, who is credited on most songs first."""
        return tuple(
            self._rows(
                "SELECT artist.id, kind FROM artist LEFT JOIN credit ON credit.artist = artist.id"
                " GROUP BY artist.id ORDER BY count(DISTINCT song) DESC, artist.id"
            )
        )
