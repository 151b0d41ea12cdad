"""What each HTML tag does to the text around it, and the parts of a page that `_html_stream` keeps open."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from yeoun.reader._blocks import RoughBlock, RoughVideo, printed_number
from yeoun.reader._html_side import HARD_TAGS, marks_of
from yeoun.reader._videos import may_hold_video

__all__ = [
    "BLOCK",
    "BOLD",
    "BREAK",
    "EMPTY",
    "GROUP",
    "HARD",
    "HEADINGS",
    "HIDDEN",
    "JUDGED",
    "LINK",
    "NO_MARKS",
    "ROLES",
    "RULE",
    "STRUCTURE",
    "TOKEN",
    "VALUE",
    "VIDEO",
    "VOID",
    "Group",
    "OpenList",
    "OpenRow",
    "integer",
    "is_data",
    "join_cells",
    "regular",
]

# What can hold a bare "<": it goes before the text is cut at each. (Lexbor escapes "<" and ">" everywhere else,
# values included; only a tag's or attribute's *name* may still have one, see `regular`.)
_RAW: Final = re.compile(
    r"<(script|style|noembed|noframes|xmp|plaintext)\b[^>]*>.*?</\1>|<!--.*?-->|<\?[^>]*>", re.DOTALL
)
_IFRAME: Final = re.compile(r"(<iframe\b[^>]*>).*?(?=</iframe>)", re.DOTALL)
# Its marks are drawn by the browser (HTML, 4.5.7).
_QUOTATION: Final = re.compile(r"<(/)?q(?: [^>]*)?>")
VALUE: Final = {
    name: re.compile(f' {name}="([^"]*)"') for name in ("href", "start", "value", "title", "style", "rowspan")
}

VOID: Final = frozenset(
    "area base br col embed hr img input link meta source track wbr param keygen basefont bgsound frame".split()
)
# What a tag does to the text around it. Up to LINK it stands inside a line.
EMPTY, INLINE, BOLD, LINK, BREAK, RULE, BLOCK, GROUP, HARD = range(9)
ROLES: Final = {
    **dict.fromkeys("span font small big s strike del ins sub sup abbr cite code q kbd samp var time ruby rb tt nobr bdi bdo acronym data dfn picture o:p".split(), INLINE),
    **dict.fromkeys("img wbr source track link meta input area col base".split(), EMPTY),
    **dict.fromkeys("b strong em i mark u".split(), BOLD),
    "a": LINK,
    "br": BREAK,
    "hr": RULE,
    **dict.fromkeys("body div section article main center form table tbody td th ul ol dl blockquote figure details fieldset header menu dir".split(), GROUP),
    **dict.fromkeys(HARD_TAGS, HARD),
    "embed": HARD,
    "param": HARD,
}  # fmt: skip
HEADINGS: Final = {f"h{n}": n for n in range(1, 7)}
STRUCTURE: Final = frozenset({*HEADINGS, *"ul ol menu dir li tr td th table blockquote pre".split()})
NO_MARKS: Final = frozenset({"body", "main", "article"})
_HIDDEN: Final = re.compile(r' hidden=""| hidden="hidden"|display:\s*none|visibility:\s*hidden')

# A tag with its slash, its attributes, the text after it.
TOKEN: Final = re.compile(r"<([^ >]+)([^>]*)>([^<]*)")
_ODD: Final = re.compile(r"(?<=<)[^>]*<[^>]*")

# What JUDGED adds to the marks of `_html_side`.
HIDDEN: Final = 16
VIDEO: Final = 32

# Attributes met before, with what they say: templates repeat them, and the questions take 2 to 3 microseconds a tag.
_JUDGED_LIMIT: Final = 10_000
_JUDGED_LENGTH: Final = 200


class _Judged(dict[str, int]):
    """What the attributes of a tag say: the marks of `marks_of`, HIDDEN, and VIDEO where they may name one."""

    def __missing__(self, attributes: str) -> int:
        said = marks_of(attributes) | HIDDEN * _is_hidden(attributes) | VIDEO * may_hold_video(attributes)
        if len(attributes) <= _JUDGED_LENGTH:
            if len(self) >= _JUDGED_LIMIT:
                self.clear()
            self[attributes] = said
        return said


JUDGED: Final = _Judged()


@dataclass(slots=True)
class Group:
    """A part of the page: `end` is one past its last descendant; `weight` its letters that are not links."""

    tag: str
    parent: int
    marks: int
    end: int = 0
    weight: int = 0


@dataclass(slots=True)
class OpenList:
    ordered: bool
    next: int
    step: int = 1
    items: list[RoughBlock] = field(default_factory=list)
    unnumbered: bool = False

    @classmethod
    def of(cls, tag: str, attributes: str) -> OpenList:
        """The list that a start tag opens."""
        start = integer(attributes, "start")
        step = -1 if tag == "ol" and ' reversed="' in attributes else 1
        return cls(tag == "ol", 1 if start is None else start, step, unnumbered=step < 0 and start is None)

    def take(self, value: int | None) -> int:
        """The number of the next item; `value` is what it says itself."""
        number = self.next if value is None else value
        self.next = number + self.step
        return number

    def close(self) -> None:
        """Number what counts down from its length."""
        if self.unnumbered:
            for place, item in enumerate(reversed(self.items), 1):
                item.number = place


@dataclass(slots=True)
class OpenRow:
    """Lines of the open row, cell by cell, and whether all of it stays one row."""

    cells: list[list[RoughBlock | RoughVideo]] = field(default_factory=list)
    plain: bool = True

    def filled(self) -> list[list[RoughBlock]]:
        """The cells that have text, without their videos."""
        texts = [[one for one in cell if isinstance(one, RoughBlock)] for cell in self.cells]
        return [cell for cell in texts if cell]


# A table row with longer cells, or with more lines in one cell, is layout: its lines are paragraphs.
_CELL_LENGTH: Final = 240
_CELL_LINES: Final = 4


def is_data(cells: list[list[RoughBlock]]) -> bool:
    """Whether the cells of a row are data and not a page's layout."""
    if len(cells) < 2:
        return False
    for cell in cells:
        if len(cell) > _CELL_LINES or (len(cell) > 1 and any(printed_number(line.text) for line in cell)):
            return False
        if sum(len(line.text) + 1 for line in cell) > _CELL_LENGTH // min(len(cell), 2):
            return False
    return True


def join_cells(cells: list[list[RoughBlock]]) -> RoughBlock:
    """One row of its cells: lines of a cell parted by a space, cells by a tab."""
    made = RoughBlock("row", "", group=cells[0][0].group)
    texts: list[str] = []
    at = 0
    for cell in cells:
        first = at + (at > 0)
        for place, line in enumerate(cell):
            texts.append((" " if place else "\t" if at else "") + line.text)
            at += len(texts[-1])
            left = at - len(line.text)
            made.strong += [(a + left, b + left) for a, b in line.strong]
            made.links += line.links
            made.anchors += line.anchors
        made.cells.append((first, at))
    made.text = "".join(texts)
    return made


def regular(html: str) -> str:
    """A serialized page's body in which every "<" begins a tag and every ">" ends one."""
    html = html[max(0, html.find("<body")) :]
    html = _RAW.sub("", html)
    if "<iframe" in html:
        html = _IFRAME.sub(r"\1", html)
    if "<q" in html:
        html = _QUOTATION.sub(lambda tag: "”</q>" if tag.group(1) else f"{tag.group()}“", html)
    if html.count("<") != html.count(">"):
        html = _ODD.sub(lambda found: found[0].replace("<", "'"), html)
    return html


def _is_hidden(attributes: str) -> bool:
    return ("hidden" in attributes or "none" in attributes) and _HIDDEN.search(attributes) is not None


def integer(attributes: str, name: str) -> int | None:
    found = VALUE[name].search(attributes) if attributes else None
    if found is None:
        return None
    text = found[1].strip()
    return int(text) if text.lstrip("-").isdecimal() and len(text) <= 6 and text.isascii() else None
