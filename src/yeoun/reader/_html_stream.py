"""HTML -> rough blocks: one pass over the parser's own, repaired and regular, serialization.

Lexbor (through selectolax) parses as browsers do; what it writes back has every tag closed, every value in
double quotes and four entities. That is read here as a stream, cut at each "<": faster than walking the tree from
Python (docs/decisions/0006-html-parser.md has the figures), and without recursion. What a part of the page is for is decided afterwards, in `_html_body`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from yeoun.reader._blocks import (
    MAX_BLOCKS,
    MAX_TEXT,
    MAX_VIDEOS,
    RoughBlock,
    RoughVideo,
    is_tidy,
    tidy,
)
from yeoun.reader._html_side import BODY, INLINE_SIDE, MARKS
from yeoun.reader._html_tags import (
    BLOCK,
    BOLD,
    BREAK,
    EMPTY,
    GROUP,
    HARD,
    HEADINGS,
    HIDDEN,
    JUDGED,
    LINK,
    NO_MARKS,
    ROLES,
    RULE,
    STRUCTURE,
    TOKEN,
    VALUE,
    VIDEO,
    VOID,
    Group,
    OpenList,
    OpenRow,
    integer,
    is_data,
    join_cells,
    regular,
)
from yeoun.reader._videos import video_of_address, videos_in_attributes

__all__ = ["Stream"]

_MAX_LINKED: Final = 100  # videos linked from one block


class _FullError(Exception):
    """Enough was read."""


class Stream:
    """Reads a serialized page: `blocks`, `videos` and `groups` are what it found."""

    def __init__(self) -> None:
        self.blocks: list[RoughBlock] = []
        self.videos: list[RoughVideo] = []
        self.groups: list[Group] = [Group("html", 0, 0)]
        # Tag, its role, group before it, start of its strong span or -1.
        self._open: list[tuple[str, int, int, int]] = []
        self._group = 0
        self._keep_videos = False
        self._buffer: list[str] = []
        self._length = 0
        self._space = False
        self._strong: list[tuple[int, int]] = []
        self._links = 0
        self._anchors = 0
        self._anchor: tuple[int, str] | None = None
        self._inline_videos: list[RoughVideo] = []
        self._heading = 0
        self._lists: list[OpenList] = []
        self._item: tuple[int, int | None] | None = None
        self._rows: list[OpenRow] = []
        self._quotes = 0
        self._pre = 0
        self._after_span = False
        self._made = self._size = 0
        self._clean = False
        self.cut = False

    def read(self, html: str) -> None:
        """Read a page, or as much of it as the bounds of `_blocks` allow; then `cut` is true."""
        try:
            self._read(html)
            self._flush()
        except _FullError:
            self.cut = True
        while self._rows:
            self._close_row()
        for group in self.groups:
            group.end = group.end or len(self.groups)

    def _read(self, html: str) -> None:
        html = regular(html)
        self._clean = is_tidy(html)
        tokens = iter(TOKEN.findall(html))
        for tag, attributes, text in tokens:
            if tag[0] == "/":
                self._end(tag[1:])
            elif self._start(tag, attributes):
                text = self._skip(tokens)
            if text == "\n" and not self._pre:
                self._space = True
            elif text:
                self._text(text)

    def _skip(self, tokens: Iterator[tuple[str, str, str]]) -> str:
        """Pass over the element that was just opened; the text after it."""
        depth = 1
        frames = self._keep_videos
        for tag, attributes, text in tokens:
            if tag[0] == "/":
                depth -= 1
                if not depth:
                    return text
            else:
                depth += tag not in VOID
                if frames and attributes and JUDGED[attributes] & VIDEO:
                    self._frame(tag, attributes)
        return ""

    # -- tags ----------------------------------------------------------------------------------------------------

    def _start(self, tag: str, attributes: str) -> bool:
        """A start tag; true where its element is not to be read."""
        role = ROLES.get(tag, BLOCK)
        if role == BREAK:
            if self._length or self._pre:
                self._flush()
            return False
        said = JUDGED[attributes] if attributes else 0
        if role <= LINK:
            return self._start_inline(tag, role, attributes, said)
        if self._length or self._inline_videos:
            self._flush()
        self._space = False
        if role == HARD or said & HIDDEN:
            self._keep_videos = tag in ("noscript", "object")
            if said & VIDEO:
                self._frame(tag, attributes)
            return tag not in VOID
        if role == RULE:
            return False
        self._open.append((tag, role, self._group, -1))
        marks = said & (BODY if tag in NO_MARKS else MARKS)
        if marks or role == GROUP:
            self.groups.append(Group(tag, self._group, marks))
            self._group = len(self.groups) - 1
        if tag in STRUCTURE:
            self._start_block(tag, attributes)
        elif said & VIDEO:
            self._frame(tag, attributes)
        return False

    def _start_inline(self, tag: str, role: int, attributes: str, said: int) -> bool:
        if role == EMPTY:
            return False
        if said & (INLINE_SIDE | HIDDEN):
            return True
        self._open.append((tag, role, self._group, self._length if role >= BOLD else -1))
        if role == LINK:
            self._open_link(attributes, said)
        elif self._after_span and tag == "span" and " class=" in attributes:
            self._space = True  # two boxes side by side: a number and a title, a title and a singer
        return False

    def _start_block(self, tag: str, attributes: str) -> None:
        if tag in HEADINGS:
            self._heading = HEADINGS[tag]
            if self._rows:
                self._rows[-1].plain = False
        elif tag in ("ul", "ol", "menu", "dir"):
            self._lists.append(OpenList.of(tag, attributes))
        elif tag == "li":
            self._start_item(attributes)
        elif tag == "tr":
            self._rows.append(OpenRow())
        elif tag in ("td", "th"):
            if not self._rows:
                self._rows.append(OpenRow())
            self._rows[-1].cells.append([])
        elif tag == "table" and self._rows:
            self._rows[-1].plain = False
        elif tag == "blockquote":
            self._quotes += 1
        elif tag == "pre":
            self._pre += 1

    def _start_item(self, attributes: str) -> None:
        number = None
        if self._lists and self._lists[-1].ordered:
            number = self._lists[-1].take(integer(attributes, "value"))
        self._item = (max(1, len(self._lists)), number)

    def _end(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            return
        _, role, group, strong = self._open.pop()
        if role <= LINK:
            if 0 <= strong < self._length:
                self._strong.append((strong, self._length))
            self._after_span = tag == "span"
            if tag == "a":
                self._close_link()
            return
        if self._length or self._inline_videos:
            self._flush()
        self._space = self._after_span = False
        if self._group != group:
            self.groups[self._group].end = len(self.groups)
            self._group = group
        if tag in STRUCTURE:
            self._end_block(tag)

    def _end_block(self, tag: str) -> None:
        if tag in HEADINGS:
            self._heading = 0
        elif tag == "li":
            self._item = None
        elif tag in ("ul", "ol", "menu", "dir") and self._lists:
            self._lists.pop().close()
        elif tag == "tr" and self._rows:
            self._close_row()
        elif tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)
        elif tag == "pre":
            self._pre = max(0, self._pre - 1)

    # -- links and videos ----------------------------------------------------------------------------------------

    def _open_link(self, attributes: str, said: int) -> None:
        # Most addresses are of no interest: only a video's and one within the page are looked at.
        wanted = said & VIDEO or '="#' in attributes
        found = VALUE["href"].search(attributes) if wanted else None
        self._anchor = (self._length, found[1].replace("&amp;", "&") if found else "")

    def _close_link(self) -> None:
        if self._anchor is None:
            return
        start, address = self._anchor
        self._anchor = None
        length = self._length - start
        self._links += length
        if not address:
            return
        if address.startswith("#"):
            self._anchors += length
        video = video_of_address(address) if len(address) < 2000 else None
        if video is not None and len(self._inline_videos) < _MAX_LINKED:
            title = "".join(self._buffer)[start:].strip() if length and self._length < 2000 else None
            self._inline_videos.append(RoughVideo(*video, title or None, -1, start))

    def _frame(self, tag: str, attributes: str) -> None:
        if len(attributes) > 100_000:
            return
        title = VALUE["title"].search(attributes)
        text = title[1].replace("&quot;", '"').replace("&amp;", "&").strip() if title else ""
        for service, video in videos_in_attributes(tag, attributes)[:20]:
            offset = self._length if self._length else None
            made = RoughVideo(service, video, text or None, -1, offset, self._group)
            if offset is None:
                self._place_video(made)
            elif len(self._inline_videos) < _MAX_LINKED:
                self._inline_videos.append(made)

    # -- text ----------------------------------------------------------------------------------------------------

    def _text(self, text: str) -> None:
        clean = self._clean
        if "&" in text:
            clean = False  # "&lt;" before a combining stroke is one letter
            text = text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        if self._pre and "\n" in text:
            for place, line in enumerate(text.split("\n")):
                if place:
                    self._flush()
                self._text(line)
            return
        words = " ".join(text.split())
        if not words:
            self._space = True
            return
        if not words.isprintable() or not (clean or words.isascii()):
            words = tidy(words)
        if self._length and (self._space or text[0].isspace()):
            words = " " + words
        self._buffer.append(words)
        self._length += len(words)
        if self._length > MAX_TEXT:
            self._flush()
            raise _FullError
        self._space = text[-1].isspace()
        self._after_span = False

    def _flush(self) -> None:
        """The text so far becomes a block."""
        if not self._length:
            self._space = False
            if self._inline_videos:
                for video in self._inline_videos:
                    video.offset = None
                    self._place_video(video)
                self._inline_videos = []
            return
        buffer = self._buffer
        text = buffer[0] if len(buffer) == 1 else "".join(buffer)
        strong = [(a + (text[a : a + 1] == " "), b) for a, b in self._strong] if self._strong else []
        # Tags that stay open over a line break, as fonts and bolds of 2009 do, mark this line and the next.
        place = len(self._open)
        for tag, role, group, start in self._open[:-9:-1]:
            place -= 1
            if role > LINK:
                break
            if start >= 0:
                if start < len(text):
                    strong.append((start + (text[start : start + 1] == " "), len(text)))
                self._open[place] = (tag, role, group, 0)
        if self._anchor is not None:
            self._links += self._length - self._anchor[0]
            self._anchor = (0, self._anchor[1])
        block = RoughBlock("paragraph", text, 0, None, strong, [], self._group, self._links, self._anchors)
        if self._item is not None or self._heading or self._quotes:
            self._give_role(block)
        self._made += 1
        self._size += len(text)
        self._buffer, self._strong = [], []
        self._length = self._links = self._anchors = 0
        self._space = False
        self._place(block)
        if self._made > 2 * MAX_BLOCKS or self._size > 2 * MAX_TEXT:  # twice: side matter is still among them
            raise _FullError

    def _give_role(self, block: RoughBlock) -> None:
        if self._item is not None:
            block.level, block.number = self._item
            block.kind = "item"
            self._item = None
            if self._lists and self._lists[-1].unnumbered:
                self._lists[-1].items.append(block)
        if self._heading:
            block.kind, block.level = "heading", self._heading
        elif self._quotes and block.kind == "paragraph":
            block.kind = "quote"

    def _place(self, block: RoughBlock) -> None:
        """Put a finished block where it belongs: on the page, or in the open row's cell."""
        if block.text.startswith(("http", "www.", "youtu")) and " " not in block.text:
            bare = video_of_address(block.text)
            if bare is not None:  # an address on its own line is the video, not text
                self._inline_videos = []
                self._place_video(RoughVideo(*bare, None, -1, None, block.group))
                return
        if self._inline_videos:
            videos, self._inline_videos = self._inline_videos, []
            for video in videos:
                video.offset = min(video.offset or 0, len(block.text))
                video.group = block.group
                self._place_video(video)
        if self._rows and self._rows[-1].cells:
            self._rows[-1].cells[-1].append(block)
        else:
            self.blocks.append(block)

    def _place_video(self, video: RoughVideo) -> None:
        """Put a video before the block that comes next; its offset, if it has one, is into that block."""
        if self._rows and self._rows[-1].cells:
            self._rows[-1].cells[-1].append(video)
        elif len(self.videos) < MAX_VIDEOS:
            video.block = len(self.blocks)
            self.videos.append(video)

    def _close_row(self) -> None:
        row = self._rows.pop()
        filled = row.filled()
        if not row.plain or not is_data(filled):
            for one in chain.from_iterable(row.cells):
                if isinstance(one, RoughBlock):
                    self._place(one)
                else:
                    self._place_video(one)
            return
        made = join_cells(filled)
        for one in chain.from_iterable(row.cells):
            if isinstance(one, RoughVideo):
                one.offset = len(made.text)
                self._place_video(one)
        self._place(made)
