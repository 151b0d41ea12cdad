"""Headings that name a drama or a singer whom the catalogue does not know.

What such a heading is follows from what stands under it: over “Lonely Sailing” by Kim Yoon-ah it is the drama,
over “Sudden Shower” (Lovely Runner) the singer. Only where two headings of a document say the same: a list
has one form, and a stray short line says nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import Final, Literal

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import squash
from yeoun.reader._claims import Span
from yeoun.reader._dates import is_day
from yeoun.reader._marks import NETWORK, trim
from yeoun.reader._mentions import find_mentions
from yeoun.reader._page import Page
from yeoun.reader._pieces import INSTRUMENTAL, NUMBERED, Piece, names_song

__all__ = ["Role", "heading_roles", "rubrics"]

Role = Literal["drama", "people"]

_LONG: Final = 60  # characters: no name of a drama or a singer is longer
_LEAST: Final = 2  # headings that must agree
_BELOW: Final = 2  # pieces under a heading that are looked at


def rubrics(page: Page, pieces: list[Piece]) -> frozenset[str]:
    """The short lines that a document prints again and again, squashed: "Chart Top Hits List", その他のOST. They name nothing."""
    texts = Counter(
        squash(page.text[piece.start : piece.end])
        for piece in pieces
        if piece.end - piece.start <= _LONG and piece.block.kind in {"heading", "paragraph"}
    )
    return frozenset(text for text, count in texts.items() if count > 1)


def heading_roles(page: Page, pieces: list[Piece]) -> dict[int, tuple[Role, Span]]:
    """What the headings of a document are that the catalogue does not know.

    Args:
        page: the document.
        pieces: of it, in order, with their lines read.

    Returns:
        By the `id` of a piece: whether it names a drama or singers, and the span of the name.
    """
    again = rubrics(page, pieces)
    names = [
        None if squash(page.text[piece.start : piece.end]) in again else _name(page, piece)
        for piece in pieces
    ]
    found: dict[int, tuple[Role, Span]] = {}
    for place, (piece, name) in enumerate(zip(pieces, names, strict=True)):
        if name is None:
            continue
        below = []
        for other, other_name in islice(zip(pieces, names, strict=True), place + 1, place + 1 + _BELOW):
            if other_name is not None and (other.block.kind == "heading" or not _is_quote_alone(page, other)):
                break
            below.append(other)
        role = _role(page, piece, below)
        if role is not None:
            found[id(piece)] = (role, name)
    votes = Counter(role for role, _ in found.values())
    sure = {key: held for key, held in found.items() if votes[held[0]] >= _LEAST}
    return _among_known(page, pieces, names) | sure


_KNOWN: Final = 3  # headings of one form that the catalogue knows


def _among_known(page: Page, pieces: list[Piece], names: list[Span | None]) -> dict[int, tuple[Role, Span]]:
    """The headings of a form most of which the catalogue knows, as dramas or singers ("4. Spring Waltz"), and those with a network."""
    forms: dict[tuple[str, ...], list[tuple[Piece, Span]]] = {}
    for piece, name in zip(pieces, names, strict=True):
        if name is not None:
            forms.setdefault(_form(page, piece), []).append((piece, name))
    found: dict[int, tuple[Role, Span]] = {}
    aired = [(piece, name) for alike in forms.values() for piece, name in alike if _is_aired(page, piece)]
    if len(aired) >= _LEAST:
        found |= {id(piece): ("drama", name) for piece, name in aired}
    kinds: tuple[tuple[int, Role], ...] = ((DRAMA, "drama"), (ARTIST, "people"))
    for alike in forms.values():
        for kind, role in kinds:
            known = sum(page.exact(*name, kind) for _, name in alike)
            if known >= _KNOWN and known * 3 >= len(alike) * 2:
                other = ARTIST if kind == DRAMA else DRAMA
                found |= {id(piece): (role, name) for piece, name in alike if not page.exact(*name, other)}
    return found


# 질투 (MBC, 1992); Jealousy (MBC 1992)
_AIRED: Final = re.compile(
    rf"[^()\n]{{1,50}}\(\s*(?:(?:19|20)\d\d\s*,\s*)?(?:{NETWORK.pattern}|web\b)[^()\n]{{0,12}}\)\s*"
)


def _is_aired(page: Page, piece: Piece) -> bool:
    """Whether a line is a name and, in a bracket, the network that showed it: a drama, whoever knows it."""
    return _AIRED.fullmatch(page.text, piece.start, piece.end) is not None


def _form(page: Page, piece: Piece) -> tuple[str, ...]:
    """What a heading is made like: its mark, its shape, whether in capitals, whether it has a year."""
    numbered = NUMBERED.match(page.text, piece.start, piece.end) is not None
    text = page.text[piece.start : piece.end]
    assert piece.line is not None
    year = any(segment.year for segment in piece.line.segments)
    return piece.block.kind, str(numbered), piece.line.shape, str(text.isupper()), str(year)


def _name(page: Page, piece: Piece) -> Span | None:
    """The name that a piece is, if it is nothing else."""
    line = piece.line
    if line is None or page.is_title(piece.block) or piece.end - piece.start > _LONG:
        return None
    dated = _WITH_YEAR.fullmatch(page.text, piece.start, piece.end)
    if dated is not None and page.exact(*dated.span("name"), DRAMA):
        return dated.span("name")  # Run On (2020), which seems to go on
    if not line.segments or names_song(page, line) or piece.block.kind == "row":
        return None
    first, last = line.segments[0], line.segments[-1]
    text = page.text[piece.start : piece.end].strip()
    if text[0] in _COMMENTS_ON or INSTRUMENTAL.search(text) or _DISC.fullmatch(text):
        return None
    if is_day(text, page.language):
        return None
    if text.endswith((".", "!", "?", ",", ":", "다", "요")):
        return None
    if len(line.segments) == 1:
        return first.start, first.end
    if len(line.segments) == 2 and last.bracketed and not _is_named(page, last.start, last.end):
        return first.start, first.end  # Youth of May (Viki)
    whole = all(segment.before == "sep" and not segment.quoted for segment in line.segments[1:])
    colons = ":" in page.text[first.end : last.start] and "-" not in page.text[first.end : last.start]
    if not whole or len(line.segments) > 2:
        return None
    return (first.start, last.end) if colons else (first.start, first.end)


def _is_named(page: Page, start: int, end: int) -> bool:
    """Whether the catalogue knows somebody or something of that name."""
    return any(page.exact(start, end, kind) for kind in (DRAMA, ARTIST, SONG))


_WITH_YEAR: Final = re.compile(r"\s*(?P<name>[^()\n]+?)\s*\((?:19|20)\d\d\)\s*")
_DISC: Final = re.compile(r"(?i)\W*(?:disc|disk|cd|side|vol)\W*[\dAB]\W*")
_COMMENTS_ON: Final = frozenset("→⇒↳└※")  # what a line begins with that goes on about the line above


def _is_quote_alone(page: Page, piece: Piece) -> bool:
    """Whether a line is one quoted name and nothing else."""
    quotes = page.quotes_within(piece.start, piece.end)
    return len(quotes) == 1 and trim(page.text, piece.start, piece.end) == (quotes[0].left, quotes[0].right)


def _role(page: Page, piece: Piece, below: list[Piece]) -> Role | None:
    """What the heading is, by what the lines and the text under it lack."""
    for other in below:
        line = other.line
        if line is not None and (names_song(page, line) or _is_quote_alone(page, other)):
            if line.drama is None and (line.people or (line.song is not None and line.song.quoted)):
                return "drama"
            return "people" if line.drama is not None and not line.people else None
    marked = piece.block.kind == "heading" or NUMBERED.match(page.text, piece.start, piece.end)
    if not marked:
        return None
    for other in below:
        mentions = find_mentions(page, other.start, other.end)
        songs = [mention for mention in mentions if mention.is_song]
        has_drama = any(m.is_drama for m in mentions) or page.within(DRAMA, other.start, other.end)
        if not has_drama and any(mention.people for mention in songs):
            return "drama"
    return None
