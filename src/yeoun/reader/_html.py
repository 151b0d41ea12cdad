"""HTML -> Document: Lexbor parses, `_html_stream` reads, `_html_body` chooses, `_html_meta` asks the head.

Bounds. The algorithm that browsers share is quadratic in three things: "is there an open <p> above?" asks every
element above; "is this attribute there already?" asks every attribute; and each new paragraph opens again what
bold, font and link tags were left open. A million nested <div> took Lexbor more than 25 s, 3,000 take 0.02 s. So the
tags are counted first, and a page beyond MAX_DEPTH, MAX_ATTRIBUTES or MAX_REOPENED is refused. An ordinary page is
some dozens deep, has some dozens of attributes to a tag, and leaves nothing open.
"""

from __future__ import annotations

import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from yeoun.errors import InputError
from yeoun.reader._blocks import Facts, assemble
from yeoun.reader._document import Document
from yeoun.reader._html_body import body_of
from yeoun.reader._html_meta import Head
from yeoun.reader._html_side import is_forum
from yeoun.reader._html_stream import Stream

__all__ = ["read_html"]

MAX_TAGS: Final = (
    400_000  # start and end tags: 1.2 s and 173 MB at the worst measured; a long article has 5,000
)
_NOTE: Final = "Save its text and give that."
MAX_DEPTH: Final = 3_000
MAX_ATTRIBUTES: Final = 3_000
MAX_REOPENED: Final = 200_000  # formatting elements made by reopening: about 60 MB of tree

# Short pages that close what they open are not counted: it would cost 0.3 ms for 10 kB.
_SMALL: Final = 20_000
_LEFT_OPEN: Final = 100
_FORMATTING: Final = frozenset("a b big code em font i nobr s small strike strong tt u".split())
_VOID: Final = frozenset(
    "area base br col embed hr img input link meta source track wbr param p li dt dd tr td th option".split()
)
_TAG: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|textarea|title|xmp|iframe)\b.*?(?:</\1|\Z)"
    r"|<(/?)([a-zA-Z][^\s/>]*)((?:[\s/]+|=?[^\s/>=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"'][^\s>]*))?)*+)",
    re.DOTALL | re.IGNORECASE,
)


def read_html(page: str, *, address: str | None = None) -> Document:
    """Read a page.

    page: decoded. address: where it came from, or None.
    Raises InputError where its tags are nested, or crowded, beyond reason.
    """
    tags = page.count("<")
    if tags > MAX_TAGS:
        raise InputError(f"The page has more than {MAX_TAGS:,} tags.", note=_NOTE)
    if len(page) > _SMALL or tags - 2 * page.count("</") > _LEFT_OPEN:
        _check_bounds(page)
    stream = Stream()
    stream.read(LexborHTMLParser(page).html or "")
    said = Head.of(page)
    title = said.title()
    blocks, videos = body_of(stream, title, forum=is_forum(said.head))
    shown = blocks[0].text if blocks and blocks[0].kind == "title" else title
    notes = (
        ()
        if any(block.kind != "title" for block in blocks)
        else ("The page holds no text to read; it may be made by scripts.",)
    )
    facts = Facts(
        title=shown, language=said.language(), published=said.published(), address=address, notes=notes
    )
    return assemble(blocks, videos, facts)


def _check_bounds(page: str) -> None:
    """Refuse what would take the parser quadratic time."""
    open_tags: dict[str, int] = {}
    depth = formatting = reopened = 0
    for found in _TAG.finditer(page):
        tag = found[3]
        if tag is None:
            continue
        tag = tag.lower()
        if found[2]:
            if open_tags.get(tag, 0):
                open_tags[tag] -= 1
                depth -= 1
                formatting -= tag in _FORMATTING
            continue
        if tag in _FORMATTING:
            formatting += 1
        else:
            reopened += formatting
        if tag not in _VOID:
            open_tags[tag] = open_tags.get(tag, 0) + 1
            depth += 1
        attributes = found[4]
        if (
            len(attributes) > 2 * MAX_ATTRIBUTES
            and len(attributes.replace("=", " ").split()) > 2 * MAX_ATTRIBUTES
        ):
            raise InputError(f"A tag of the page has more than {MAX_ATTRIBUTES:,} attributes.", note=_NOTE)
        if depth > MAX_DEPTH:
            raise InputError(f"The page's tags are nested more than {MAX_DEPTH:,} deep.", note=_NOTE)
        if reopened > MAX_REOPENED:
            raise InputError("The page leaves too many bold, font or link tags open.", note=_NOTE)
