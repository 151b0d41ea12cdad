"""Titles in running text that are printed without quotes before their drama in brackets: Dreaming (Dream High)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.reader._marks import TITLE, trim
from yeoun.reader._mention import Mention
from yeoun.reader._page import Named, Page

__all__ = ["titles_before_dramas"]

_BEFORE: Final = re.compile(rf"(?<![\w’'])({TITLE})\s?\((?:trong\s)?(?:phim\s|drama\s|drakor\s|dorama\s)?$")
_REACH: Final = 70  # characters: no title is longer
_POINTS: Final = 3.0  # as much as a word that says "song" and a known title together


def titles_before_dramas(page: Page, start: int, end: int, free: Callable[[int, int], bool]) -> list[Mention]:
    """The capitalised runs right before brackets that hold nothing but a known drama.

    Args:
        page: the document.
        start, end: a span of running text.
        free: whether a span is taken by no quote yet.
    """
    found = []
    for drama in page.within(DRAMA, start, end):
        if page.text[drama.end : drama.end + 1] != ")":
            continue
        run = _BEFORE.search(page.text, max(start, drama.start - _REACH), drama.start)
        if run is None:
            continue
        left, right = trim(page.text, *run.span(1))
        known = [song for song in page.within(SONG, left, right) if song.end == right]
        left = known[0].start if known else left  # Ada Happy Ending: the title begins after the verb
        left = _of_its_drama(page, drama, start, right) or left
        if free(left, right) and not page.exact(left, right, ARTIST) and not page.exact(left, right, DRAMA):
            found.append(Mention(left, right, left, right, False, song=_POINTS))
    return found


def _of_its_drama(page: Page, drama: Named, start: int, end: int) -> int | None:
    """Where the longest title of a song of the drama begins that ends here: Again, I Love You Today (Princess' Man)."""
    before = page.text[max(start, end - _REACH) : end].casefold()
    found = [
        len(name)
        for number in drama.numbers
        for song in page.linker.catalogue.songs_of.get(number, ())
        for name in page.linker.names.texts(song)
        if before.endswith(name.casefold()) and not before[: -len(name)][-1:].isalnum()
    ]
    return end - max(found) if found else None
