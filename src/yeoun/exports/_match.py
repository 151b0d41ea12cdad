"""Lines of a file -> songs of the catalogue, and an account of what was not found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from yeoun.catalogue import Snapshot
from yeoun.errors import NotFoundError
from yeoun.exports._playlist import Line
from yeoun.linking import Ambiguous, Link, Linker

__all__ = ["Match", "match"]

# What stands between the names of a credit line.
_BETWEEN = re.compile(r"\s*(?:,|&|\+|/|·|、|\bx\b|\band\b|\bwith\b|\bf(?:ea)?t\.?\b|\(|\))\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What became of a line: `song` is the id it means, or None; then `candidates` may hold some. `why` in words."""

    line: Line
    song: str | None
    candidates: tuple[str, ...] = ()
    why: str


def match(lines: Iterable[Line], snapshot: Snapshot, linker: Linker) -> tuple[Match, ...]:
    """Look every line up: by its id, else by its video, else by title, singers and drama together.

    Args:
        lines: as the parsers give them.
        snapshot, linker: of the same edition.

    Returns:
        One match a line, in the order of the lines. Nothing is guessed: what fits several songs equally stays open.
    """
    return tuple(_match(line, snapshot, linker) for line in lines)


def _match(line: Line, snapshot: Snapshot, linker: Linker) -> Match:
    if line.song:
        stands = snapshot.resolve(line.song)
        try:
            if snapshot.type_of(stands) == "song":
                return Match(line=line, song=stands, why="the id in the file")
        except NotFoundError:
            pass  # of another edition or another site: its names still say something
    if line.video:
        rows = snapshot.rows("SELECT song FROM video WHERE service = 'youtube' AND id = ?", line.video)
        if len({row[0] for row in rows}) == 1:
            return Match(line=line, song=rows[0][0], why="the video")
    if not line.title.strip():
        return Match(line=line, song=None, why="no title")
    singers = tuple(name for name in _BETWEEN.split(line.artists) if name and name.strip())
    found = linker.link_song(line.title, artists=singers, drama=line.drama or None)
    if isinstance(found, Link):
        return Match(line=line, song=found.id, why=found.evidence)
    if isinstance(found, Ambiguous):
        return Match(line=line, song=None, candidates=found.candidates, why=found.evidence)
    return Match(line=line, song=None, why=found.evidence)
