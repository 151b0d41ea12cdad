"""Blocks on the way to a Document: what the parsers fill, and how they are joined.

HTML, Markdown and plain text all end here, so that offsets, normal form and bounds are made in one place.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from yeoun.reader._document import Block, BlockKind, Document, EmbeddedVideo

__all__ = [
    "CUT_NOTE",
    "MAX_BLOCK",
    "MAX_BLOCKS",
    "MAX_TEXT",
    "MAX_VIDEOS",
    "Facts",
    "RoughBlock",
    "RoughVideo",
    "assemble",
    "is_tidy",
    "printed_number",
    "tidy",
]

# Characters of article text and blocks that are read; the rest is left, and a note says so. Set by reasoning: a
# novel has 600,000 characters and no article has 10,000 lines; with them any input costs seconds, not minutes.
MAX_TEXT: Final = 1_000_000
MAX_BLOCKS: Final = 10_000
MAX_VIDEOS: Final = 2_000
CUT_NOTE: Final = (
    f"The document is longer than {MAX_TEXT:,} characters or {MAX_BLOCKS:,} lines: the rest was not read."
)

# A longer block is cut, at a space where there is one: nobody writes such a paragraph, and whoever looks for
# names and quotes in a block may then do so without a thought for its length.
MAX_BLOCK: Final = 20_000

# Shown by nothing and typed by nobody: soft hyphen, zero-width and bidi marks, variation selectors, controls,
# half of a surrogate pair. They would stand inside names.
_INVISIBLE: Final = re.compile(
    "[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]+"
)
_PRINTABLE_YET_INVISIBLE: Final = ("\ufe0f", "\u3164", "\u1160", "\u115f", "\uffa0", "\u034f")
_ASCII_CONTROL: Final = re.compile("[\u0000-\u0008\u000e-\u001b\u007f]+")

# "1." "1)" "01." "#1" "No. 1:" "①" "1위" "1位" "1曲目" "(1)" "[1]" "2/3." "1 - " "01 ". Not "1.5", not "10cm", not a year.
_NUMBER: Final = re.compile(
    r"(?:(?:#\s?|(?i:no\.?\s?|nr\.?\s?|n[º°]\s?|track\s?|top\s?))(?P<a>\d{1,3})(?!\d|[.,]\d)"
    r"|[(\[](?P<b>\d{1,3})[)\]]"
    r"|(?P<c>\d{1,3})(?:\s?/\s?\d{1,3})*\s?(?:[.)\]:．）、](?!\d)|(?:위|位|曲目|곡|번)(?=[\s.,:)‘“「『'\"]|$)|\s[-–—]\s)"
    r"|(?P<d>0\d)\s"
    r"|(?P<e>[①-⑳❶-❿➀-➓⑴-⒇])"
    r"|(?P<f>\d)\ufe0f?\u20e3)"
)
_CIRCLED: Final = {
    **{chr(0x2460 + n): n + 1 for n in range(20)},
    **{chr(0x2474 + n): n + 1 for n in range(20)},
    **{chr(0x2776 + n): n + 1 for n in range(10)},
    **{chr(0x2780 + n): n % 10 + 1 for n in range(20)},
}


@dataclass(slots=True)
class RoughBlock:
    """A block that is being made. `group` is the part of the page it stands in; `links` its letters of link text."""

    kind: BlockKind
    text: str
    level: int = 0
    number: int | None = None
    strong: list[tuple[int, int]] = field(default_factory=list)
    cells: list[tuple[int, int]] = field(default_factory=list)
    group: int = 0
    links: int = 0
    anchors: int = 0


@dataclass(slots=True)
class RoughVideo:
    """A video before block `block`, or inside it where `offset` is given."""

    service: str
    id: str
    title: str | None
    block: int
    offset: int | None = None
    group: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a document says of itself."""

    title: str | None = None
    language: str | None = None
    published: dt.date | None = None
    address: str | None = None
    notes: tuple[str, ...] = ()


def tidy(text: str) -> str:
    """The text without invisible characters, NFC. Line ends and spaces stay."""
    if text.isascii():
        return text if text.isprintable() else _ASCII_CONTROL.sub("", text)
    # These questions are quicker than a search for the pattern, and nearly always answer it.
    if not text.isprintable() or any(sign in text for sign in _PRINTABLE_YET_INVISIBLE):
        text = _INVISIBLE.sub("", text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def is_tidy(text: str) -> bool:
    """Whether `tidy` would leave every printable part of a text as it is (parts of an NFC text are NFC)."""
    return not any(sign in text for sign in _PRINTABLE_YET_INVISIBLE) and unicodedata.is_normalized(
        "NFC", text
    )


def printed_number(text: str) -> int | None:
    """The number that a line begins with, or None.

    >>> [printed_number(t) for t in ("1. Moment", "#12 – You", "③ 안녕", "2/3. This Man", "10cm – Lean on Me", "1.5 km")]
    [1, 12, 3, 2, None, None]
    """
    if not text or not (text[0] in "#([NnTt" or text[0].isdigit() or text[0] in _CIRCLED):
        return None
    found = _NUMBER.match(text)
    if found is None:
        return None
    if found["e"]:
        return _CIRCLED[found["e"]]
    return int(found["a"] or found["b"] or found["c"] or found["d"] or found["f"])


def assemble(rough: list[RoughBlock], videos: list[RoughVideo], facts: Facts) -> Document:
    """Join the blocks and place the spans and videos in the text."""
    texts: list[str] = []
    blocks: list[Block] = []
    starts: list[int] = []
    notes = facts.notes
    at = 0
    for block in rough:
        one = block
        if not one.text.isascii() and not unicodedata.is_normalized("NFC", one.text):
            _compose(one)
        if at + len(one.text) > MAX_TEXT or len(starts) >= MAX_BLOCKS:
            notes = (*notes, CUT_NOTE) if CUT_NOTE not in notes else notes
            if at + 1 >= MAX_TEXT or len(starts) >= MAX_BLOCKS:
                break
            one = RoughBlock(
                one.kind, one.text[: MAX_TEXT - at], level=one.level, number=one.number, group=one.group
            )
        starts.append(at)
        texts.append(one.text)
        blocks += _pieces(one, at, _number(one))
        at += len(one.text) + 1
    text = "\n".join(texts)
    placed: dict[tuple[str, str, int], EmbeddedVideo] = {}
    for video in videos[:MAX_VIDEOS]:
        if video.block < len(starts):
            place = (
                max(0, starts[video.block] - 1)
                if video.offset is None
                else starts[video.block] + video.offset
            )
        else:
            place = len(text)
        made = EmbeddedVideo(service=video.service, id=video.id, at=place, title=video.title)
        placed.setdefault((video.service, video.id, place), made)
    return Document(
        text=text,
        blocks=tuple(blocks),
        videos=tuple(placed.values()),
        title=facts.title,
        address=facts.address,
        declared_language=facts.language,
        published=facts.published,
        notes=notes,
    )


def _number(block: RoughBlock) -> int | None:
    """The number of a block: printed, in a row's first cell, or the list's. A numbered paragraph becomes an item."""
    number = printed_number(block.text)
    if block.kind == "row" and number is None and block.cells:
        first = block.text[slice(*block.cells[0])]
        number = int(first) if first.isascii() and first.isdecimal() and len(first) <= 3 else None
    elif block.kind == "paragraph" and number is not None:
        block.kind, block.level = "item", 1
    return block.number if number is None else number


def _compose(block: RoughBlock) -> None:
    """NFC for a block whose marks came from entities or across tags; its spans move along."""
    plain = block.text

    def moved(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [tuple(len(unicodedata.normalize("NFC", plain[:end])) for end in span) for span in spans]  # type: ignore[misc]

    # A hostile block has very many spans; measuring each from the start would be quadratic.
    few = len(block.strong) + len(block.cells) <= 50 and len(plain) <= MAX_BLOCK
    block.strong, block.cells = (moved(block.strong), moved(block.cells)) if few else ([], [])
    block.text = unicodedata.normalize("NFC", plain)


def _pieces(one: RoughBlock, at: int, number: int | None) -> list[Block]:
    """The block, or what it is cut into."""
    length = len(one.text)
    if length <= MAX_BLOCK:
        return [
            Block(
                kind=one.kind,
                level=one.level,
                number=number,
                start=at,
                end=at + length,
                strong=tuple([(at + left, at + right) for left, right in one.strong if left < right])
                if one.strong
                else (),
                cells=tuple([(at + left, at + right) for left, right in one.cells]) if one.cells else (),
            )
        ]
    pieces = []
    left = 0
    while left < length:
        right = min(length, left + MAX_BLOCK)
        if right < length:
            space = one.text.rfind(" ", left + 1, right)
            right = space if space > 0 else right
        kind: BlockKind = "paragraph" if one.kind == "row" else one.kind
        pieces.append(
            Block(
                kind=kind, start=at + left, end=at + right, level=one.level, number=None if left else number
            )
        )
        left = right + (one.text[right : right + 1] == " ")
    return pieces
