"""A document as the reader sees it: the text of the article, its blocks, the videos in it.

The text is the article's body only, its blocks joined by newlines, NFC; every offset is into it. Navigation,
related links, captions, comments, scripts and share buttons are not in it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

__all__ = ["Block", "BlockKind", "Document", "EmbeddedVideo"]

BlockKind = Literal["title", "heading", "paragraph", "item", "row", "quote"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block: `text[start:end]` of the document, on one line.

    Attributes:
        level: of a heading its level, of an item its depth, else 0.
        number: the printed number, or the one of an ordered list.
        strong: spans of bold, emphasis and link text.
        cells: of a row, the spans of its cells.
    """

    kind: BlockKind
    level: int = 0
    number: int | None = None
    start: int
    end: int
    strong: tuple[tuple[int, int], ...] = ()
    cells: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddedVideo:
    """A video that stood in the document, or was linked from it.

    Attributes:
        service: "youtube", "vimeo", "dailymotion", "navertv" or "kakaotv".
        at: the offset in the text where it stood: the end of the block before it, or inside a block. A video
            under a heading is at the end of what stands above it, never at the start of the next heading.
        title: of the frame or the link, or None.
    """

    service: str
    id: str
    at: int
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document that was read.

    Attributes:
        title: the article's own, without the site's name.
        address: where it was read from: an address or a file name, or None.
        declared_language: what the document says of itself ("ko", "pt-BR"); not checked against the text.
        published: the day it was published, as it says itself.
        notes: what the user should know, one sentence each ("The text is longer than ...").
    """

    text: str
    blocks: tuple[Block, ...] = ()
    videos: tuple[EmbeddedVideo, ...] = ()
    title: str | None = None
    address: str | None = None
    declared_language: str | None = None
    published: dt.date | None = None
    notes: tuple[str, ...] = ()
