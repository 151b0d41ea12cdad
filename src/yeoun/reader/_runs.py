"""A list that was run into one line, cut again where its zero-padded numbers count up: 01 If – Taeyeon 02 Do You Know – Lyn."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

__all__ = ["cut_runs"]

_NUMBER: Final = re.compile(r"(?:(?<=\s)|^)(\d\d)[.)]?\s(?=\S)")
_LEAST: Final = 4  # numbers in a row: dates and times count up too, but not so far
_ENTRY: Final = range(
    6, 140
)  # characters from number to number; the longest line of a track list seen has 110


def cut_runs(line: str) -> str:
    """The line with a line break before each number of a run 01, 02, 03 ...; unchanged where it has none.

    >>> cut_runs("CD 1 01 If – Taeyeon 02 Wish – Lyn 03 Tears – Tei 04 Rain – Han Ul")
    'CD 1\\n01 If – Taeyeon\\n02 Wish – Lyn\\n03 Tears – Tei\\n04 Rain – Han Ul'
    """
    places: list[int] = []
    for found in _NUMBER.finditer(line):
        number = int(found[1])
        if number == len(places) + 1 and (not places or found.start() - places[-1] in _ENTRY):
            places.append(found.start())
        elif number == 1 and len(places) < _LEAST:
            places = [found.start()]
    if len(places) < _LEAST:
        return line
    edges = [0, *places, len(line)]
    return "\n".join(part for a, b in pairwise(edges) if (part := line[a:b].rstrip()))
