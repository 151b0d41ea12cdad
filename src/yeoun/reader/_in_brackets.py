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
# In Front of Your House dan Promise (My Love From the Star)
_AND: Final = re.compile(r"\s(?:and|&|dan|y|e|et|và)\s$")
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
        own = _of_its_drama(page, drama, start, right)
        left = left if own is None else own
        # A singer, a drama, one of a cast: Jun Ji-hyun (Legend of the Blue Sea)
        named = (
            page.exact(left, right, ARTIST) or page.exact(left, right, DRAMA) or page.roles_of(left, right)
        )
        one_word = " " not in page.text[left:right] and not known
        if free(left, right) and (own is not None or not (named or one_word)):
            found.append(Mention(left, right, left, right, False, song=_POINTS))
        beside = _AND.search(page.text, start, left)
        first = _of_its_drama(page, drama, start, beside.start()) if beside is not None else None
        if beside is not None and first is not None and free(first, beside.start()):
            found.append(Mention(first, beside.start(), first, beside.start(), False, song=_POINTS))
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
