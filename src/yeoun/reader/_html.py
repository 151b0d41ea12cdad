"""HTML -> Document: Lexbor parses, `_html_stream` reads, `_html_body` chooses, `_html_meta` asks the head.

Bounds: a tree deeper than MAX_DEPTH or a tag with more than MAX_ATTRIBUTES is refused. Browsers' own algorithm is
quadratic in both ("is there an open <p> above?", "is this attribute a duplicate?"): a million nested <div> took
Lexbor more than 25 s, 3,000 take 0.02 s. The deepest page of the 990 in research/libraries.md has 132.
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
from yeoun.reader._html_side import FORUM
from yeoun.reader._html_stream import Stream

__all__ = ["read_html"]

MAX_DEPTH: Final = 3_000
MAX_ATTRIBUTES: Final = 3_000
_SMALL: Final = 30_000  # characters: a page of this length cannot take long, whatever it holds
_VOID: Final = frozenset(
    "area base br col embed hr img input link meta source track wbr param p li dt dd tr td th option".split()
)
_TAG: Final = re.compile(
    r"<!--.*?-->|<(script|style|textarea|title|xmp|iframe)\b.*?</\1"
    r"|<(/?)([a-zA-Z][^\s/>]*)((?:[\s/]+|=?[^\s/>=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"'][^\s>]*))?)*+)",
    re.DOTALL | re.IGNORECASE,
)


def read_html(page: str, *, address: str | None = None) -> Document:
    """Read a page.

    page: decoded. address: where it came from, or None.
    Raises InputError where its tags are nested, or crowded, beyond reason.
    """
    if len(page) > _SMALL:
        _check_bounds(page)
    stream = Stream()
    stream.read(LexborHTMLParser(page).html or "")
    said = Head.of(page)
    title = said.title()
    blocks, videos = body_of(stream, title, forum=FORUM.search(said.head) is not None)
    shown = blocks[0].text if blocks and blocks[0].kind == "title" else title
    notes = () if len(blocks) > 1 else ("The page holds no text to read; it may be made by scripts.",)
    facts = Facts(
        title=shown, language=said.language(), published=said.published(), address=address, notes=notes
    )
    return assemble(blocks, videos, facts)


def _check_bounds(page: str) -> None:
    """Refuse what would take the parser quadratic time."""
    open_tags: dict[str, int] = {}
    depth = deepest = 0
    for found in _TAG.finditer(page):
        tag = found[3]
        if tag is None:
            continue
        tag = tag.lower()
        if found[2]:
            if open_tags.get(tag, 0):
                open_tags[tag] -= 1
                depth -= 1
        elif tag not in _VOID:
            open_tags[tag] = open_tags.get(tag, 0) + 1
            depth += 1
            deepest = max(deepest, depth)
        attributes = found[4]
        if (
            len(attributes) > 2 * MAX_ATTRIBUTES
            and len(attributes.replace("=", " ").split()) > 2 * MAX_ATTRIBUTES
        ):
            raise InputError(
                f"A tag of the page has more than {MAX_ATTRIBUTES:,} attributes.",
                note="No such page is read.",
            )
    if deepest > MAX_DEPTH:
        raise InputError(
            f"The page's tags are nested more than {MAX_DEPTH:,} deep.", note="No such page is read."
        )
