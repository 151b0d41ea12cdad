"""Which dramas a document is about: those of its title, else the one of its lead."""

from __future__ import annotations

import re
from typing import Final

from yeoun.linking import ARTIST, DRAMA
from yeoun.reader._bare import KIND_LAST_KO
from yeoun.reader._claims import Span
from yeoun.reader._document import Block
from yeoun.reader._marks import HANGUL_TITLE_OST, OST
from yeoun.reader._mention import ENOUGH, OTHER
from yeoun.reader._mentions import find_mentions
from yeoun.reader._page import Page
from yeoun.reader._pieces import pieces_of

__all__ = ["LEAD", "main_dramas", "titled_dramas"]

LEAD: Final = 2000  # characters in which a document says what it is about


# The title of an encyclopedia's page: Mask (soundtrack)
_SOUNDTRACK_OF: Final = re.compile(
    r"(?i)(?P<name>[^()\n]{2,60}?) \((?:original )?(?:television )?(?:soundtrack|ost)\)"
)


def _titled(page: Page, block: Block) -> list[Span]:
    """The drama that a title puts before OST without quotes, if it is all that stands before it."""
    found = HANGUL_TITLE_OST.match(page.text, block.start, block.end) if page.language == "ko" else None
    found = found or _SOUNDTRACK_OF.match(page.text, block.start, block.end)
    if found is None or page.exact(*found.span("name"), ARTIST) or KIND_LAST_KO.search(found["name"]):
        return []
    return [found.span("name")]


def _is_rest(page: Page, named: list[Span], whole: list[Span]) -> bool:
    """Whether the only drama known in a title is the end of a longer name: 비밀 of 꽃집의 비밀 OST."""
    if len(named) != 1 or not whole or named[0][1] != whole[0][1]:
        return False
    before = page.text[whole[0][0] : named[0][0]]
    return before.endswith("의 ") and not page.within(ARTIST, *whole[0])


def titled_dramas(page: Page) -> list[Span]:
    """The dramas that the title of a document names, two at most."""
    if page.titled_dramas is None:
        found: list[Span] = []
        for title in page.titles:
            named = [
                (m.start, m.end)
                for m in find_mentions(page, title.start, title.end)
                if m.drama >= ENOUGH and m.other < OTHER
            ]
            whole = _titled(page, title)
            found += whole if not named or _is_rest(page, named, whole) else named
        page.titled_dramas = found[:2]
    return page.titled_dramas


def main_dramas(page: Page, *, needed: bool, before: int = LEAD) -> list[Span]:
    """The dramas the whole document is about: those of its title, else the one that its lead is about.

    Args:
        page: the document.
        needed: whether the lead is to be looked at, if the title names none.
        before: where the lead ends: what a list says of one song is not said of all.
    """
    titled = titled_dramas(page)
    if titled or not needed:
        return titled
    weights: dict[str, float] = {}
    spans: dict[str, Span] = {}
    spans_of_text = [(piece.start, piece.end) for piece in pieces_of(page) if piece.start < before]
    for mention in (m for span in spans_of_text for m in find_mentions(page, *span)):
        if mention.drama >= ENOUGH and mention.drama > mention.song and mention.other < OTHER:
            numbers = [n for n, _ in page.lookup(mention.start, mention.end, DRAMA)][:1]
            key = str(numbers) if numbers else page.text[mention.start : mention.end].lower()
            weight = 2.0 if mention.start < 500 else 1.0
            weights[key] = (
                weights.get(key, 0.0) + weight + (1.0 if OST.match(page.text, mention.right + 1) else 0.0)
            )
            spans.setdefault(key, (mention.start, mention.end))
    if not weights:
        return []
    best = max(weights, key=lambda key: weights[key])
    return [spans[best]] if weights[best] >= 0.5 * sum(weights.values()) or len(weights) == 1 else []
