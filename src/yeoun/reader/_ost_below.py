"""The drama of a line that stands on a line of its own below it, as a habit of the page:

    Lee Seung Chul – Painful Love
    Misty OST

Elsewhere such a line stands over the songs of its drama, so that only the order of the whole list tells which is meant.
"""

from __future__ import annotations

import re
from typing import Final

from yeoun.reader._page import Page
from yeoun.reader._pieces import Piece
from yeoun.reader._segments import Segment

__all__ = ["take_osts_below"]

_ONLY_OST: Final = re.compile(
    r"\s*[(\[]?(?:From\s)?[‘'“\"]?(?P<name>[A-Z0-9가-힣][^\n]{1,58}?)[’'”\"]?\s(?:OST|O\.S\.T\.?|Original Soundtrack)[)\]]?\s*"
)
_JOINED_OST: Final = re.compile(
    rf"\n{_ONLY_OST.pattern}$"
)  # such a line that was joined with its song's already
_MANY: Final = 3  # songs with such a line below them make a habit: two may be two headings of empty parts


def take_osts_below(page: Page, pieces: list[Piece]) -> None:
    """Give the lines of songs the dramas that stand right below them, and take these out of the pieces.

    Only where at least three songs have such a line, two in three of such lines stand below a song, and the first of them does: a
    line above songs is their heading.
    """
    below = {}
    alone = []
    joined = 0
    for place, piece in enumerate(pieces):
        joined += piece.joined and _JOINED_OST.search(page.text, piece.start, piece.end) is not None
        found = _ONLY_OST.fullmatch(page.text, piece.start, piece.end)
        if found is None or page.is_title(piece.block) or (piece.line is not None and piece.line.people):
            continue
        alone.append(piece)
        if place and _lacks_drama(pieces[place - 1]):
            below[place] = Segment(*found.span("name"), "sep", ost=True)
    if (
        len(below) + joined < _MANY
        or not below
        or len(below) * 3 < len(alone) * 2
        or alone[0] is not pieces[min(below)]
    ):
        return
    for place, drama in below.items():
        line = pieces[place - 1].line
        assert line is not None
        line.drama = drama
    pieces[:] = [piece for place, piece in enumerate(pieces) if place not in below]


def _lacks_drama(piece: Piece) -> bool:
    """Whether a line has a title and its singers, and names no drama as one."""
    line = piece.line
    if line is None or line.song is None or not line.people:
        return False
    return line.drama is None or not (line.drama.ost or line.drama.bracketed)
