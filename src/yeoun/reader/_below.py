"""The drama of a line that names none, in the text below it: where it is called one, or where the page's habit puts it.

A list writes all its entries alike. Where the text below most lines begins with a drama ("Our Beloved Summer. The
winner of ..."), or has one in italics, what stands there below the others is a drama too, known or not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.reader._claims import Span
from yeoun.reader._marks import NETWORK, trim
from yeoun.reader._mention import calls_drama
from yeoun.reader._page import Page
from yeoun.reader._sections import Section

__all__ = ["Habits", "called_below", "habits_below"]


class Habits(NamedTuple):
    """Where the text below the lines of a page names their dramas: as its first words, in bold or italics."""

    first: bool
    marked: bool


_NAME: Final = r"[A-Z][\w’'-]*(?: (?:of|the|to|and|in|for|a)(?= )| [A-Z0-9][\w’'-]*)*"
# From The Lighthouse Keeper’s Wedding, the KBS Drama Special; OCN thriller Cold Storage 404; the mystery-romance Dorm 309
_CALLED: Final = re.compile(
    rf"(?:(?<![^\n])(?:[^\n]{{0,80}}[.!?]\s)?From\s(?P<from>{_NAME})(?=,| \(|\.)"
    rf"|(?:\b(?:{NETWORK.pattern})(?:['’]s)?\s)?[\w-]*(?:drama|thriller|romance|rom-?com|sageuk|mini-?series|series)\s(?P<kind>{_NAME}))"
)
_FIRST: Final = re.compile(r"\s*(?P<name>[A-ZÀ-Þ0-9가-힣][^.,:;!?()–—\n]{1,50}?)(?=\s?[.,:;(–—]|\s-\s)")
_HABIT: Final = 3  # known dramas at one place make a habit, if they are half of what stands there


def called_below(page: Page, section: Section, main: list[Span], habits: Habits) -> list[Span]:
    """The drama that the text below a line names.

    Args:
        page: the document.
        section: a line and the text below it.
        main: the dramas that the whole document is about.
        habits: of the page.

    Returns:
        One span, or none: the only quoted name that is called a drama, what stands where the page's dramas stand, or
        in English what is called a drama without quotes, where nothing else names one.
    """
    for start, end in section.paragraphs[:1]:
        quoted = [q for q in page.quotes_within(start, end) if calls_drama(page, q)]
        if len(quoted) == 1:
            return [(quoted[0].start, quoted[0].end)]
        for habit, place in zip(habits, (_first(page, start, end), _marked(page, start, end)), strict=True):
            if habit and place is not None and not (page.exact(*place, ARTIST) or page.exact(*place, SONG)):
                return [place]
        called = _CALLED.search(page.text, start, end) if page.language == "en" and not main else None
        if called is not None:
            return [called.span("from") if called["from"] else called.span("kind")]
    return []


def habits_below(page: Page, sections: list[Section]) -> Habits:
    """Where the text below the lines of a page names their dramas."""
    texts = [section.paragraphs[0] for section in sections if section.claims and section.paragraphs]
    return Habits(
        _is_habit(page, [_first(page, *text) for text in texts]),
        _is_habit(page, [_marked(page, *text) for text in texts]),
    )


def _is_habit(page: Page, places: list[Span | None]) -> bool:
    there = [place for place in places if place is not None]
    known = sum(page.exact(*place, DRAMA) for place in there)
    return known >= _HABIT and known * 2 >= len(there)


def _first(page: Page, start: int, end: int) -> Span | None:
    found = _FIRST.match(page.text, start, end)
    return found.span("name") if found is not None else None


def _marked(page: Page, start: int, end: int) -> Span | None:
    """The only name in bold or italics in a text."""
    blocks = page.document.blocks
    block = blocks[bisect_right(blocks, start, key=lambda one: one.start) - 1]
    marks = [trim(page.text, *mark) for mark in block.strong if start <= mark[0] and mark[1] <= end]
    return marks[0] if len(marks) == 1 and marks[0] != trim(page.text, start, end) else None
