"""Plain text and Markdown -> Document. Lines are blocks, except where one paragraph was wrapped over several.

A line that begins with a number or a bullet, and the line after it, are never joined: lists keep their lines.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import islice, pairwise
from typing import Final

from yeoun.reader._blocks import (
    CUT_NOTE,
    MAX_BLOCKS,
    MAX_TEXT,
    MAX_VIDEOS,
    Facts,
    RoughBlock,
    RoughVideo,
    assemble,
    printed_number,
    tidy,
)
from yeoun.reader._document import BlockKind, Document
from yeoun.reader._html_meta import read_day
from yeoun.reader._markdown import inline
from yeoun.reader._runs import cut_runs
from yeoun.reader._videos import video_of_address

__all__ = ["looks_like_markdown", "read_text"]

_LINE_END: Final = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_BULLET: Final = re.compile(r"([ \t]*)(?:[-*+](?=[ \t])|[•·▪‣◦●○■□◆◇★☆♪♬▶►✔✓➤❖♡♥])[ \t]*(?=\S)")
_URL: Final = re.compile(r"(?:https?://|www\.|(?<![\w.])youtu(?:be\.com|\.be)/)[^\s<>\"']{4,1000}")

# Wrapped text: lines at least this long, each of which could not have taken the next line's first word. Mail and
# old text files wrap at 65 to 80; shorter lines are verses, lists and addresses.
_WRAP_LEAST: Final = 45
_WRAP_WIDTH: Final = 58
_WRAP_MOST: Final = 120

_PIPES: Final = re.compile(r"\s*\|[^|]+(?:\|[^|]*)+\|\s*")
_MAX_CELLS: Final = 100  # no table is as wide
_TITLE_LENGTH: Final = 160
_ENTRY: Final = re.compile(r"\s[-–—/|]\s|[\"“‘'「].{1,80}[\"”’'」]|\s(?i:by|from)\s")

_DATE_LINES: Final = 8
_DATE_LENGTH: Final = 48
_RELEASED: Final = re.compile(r"(?i)releas|발매|공개|rilis|lanzamiento|air|방송|방영")

_ATX: Final = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$")
_SETEXT: Final = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_RULE: Final = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE: Final = re.compile(r" {0,3}(?:```|~~~)")
_TABLE_RULE: Final = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?[ \t]*)?$")
_QUOTE: Final = re.compile(r" {0,3}(?:>[ \t]?)+")
_NUMBERED: Final = re.compile(r"([ \t]*)(\d{1,4})[.)][ \t]+")
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FRONT: Final = re.compile(r"---[ \t]*\n(.{0,5000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_LINE: Final = re.compile(
    r"(?m)^(title|date|published|lang|language)[ \t]*:[ \t]*[\"']?(.*?)[\"']?[ \t]*$"
)
_MARKS: Final = (
    re.compile(
        r"(?m)^(?:#{2,6}[ \t]+\S|#[ \t]+(?!\d+\b)\S)"
    ),  # "# 1 Stay With Me" is a rank, "## 1." a heading
    re.compile(r"\*\*\S[^*\n]{0,200}\*\*|__\S[^_\n]{0,200}__"),
    re.compile(r"\]\((?:https?:|/|#)[^)\s]{1,500}\)"),
    re.compile(r"(?m)^\|.{1,500}\|[ \t]*\n\|?[ \t]*:?-{2,}"),
    re.compile(r"\A---[ \t]*\n"),
    re.compile(r"(?m)^```"),
)


def looks_like_markdown(text: str) -> bool:
    """Whether a text of unknown kind has at least two sorts of Markdown marks, or headings of it."""
    head = text[:50_000]
    kinds = [pattern.search(head) is not None for pattern in _MARKS]
    return sum(kinds) >= 2 or len(_MARKS[0].findall(head)) >= 2


def read_text(text: str, *, markdown: bool = False, address: str | None = None) -> Document:
    """Read plain text or Markdown.

    text: decoded. markdown: whether marks are read as such. address: where it came from, or None.
    """
    cut = len(text) > MAX_TEXT
    text = tidy(_LINE_END.sub("\n", text[:MAX_TEXT]))
    reader = _Reader(markdown=markdown)
    title, language, published = None, None, None
    if markdown:
        title, language, published, text = _front_matter(text)
        text = _COMMENT.sub("", text) if "<!--" in text else text
    reader.read("\n".join(map(cut_runs, text.split("\n"))).split("\n"))
    headline = reader.headline()
    if headline is not None:
        title = headline
    elif title is not None:
        reader.prepend(title)
    facts = Facts(
        title=title,
        language=language,
        published=published or reader.published(),
        address=address,
        notes=(CUT_NOTE,) if cut else (),
    )
    return assemble(reader.blocks, reader.videos, facts)


def _front_matter(text: str) -> tuple[str | None, str | None, dt.date | None, str]:
    found = _FRONT.match(text)
    if found is None:
        return None, None, None, text
    said = {name: value.strip() for name, value in _FRONT_LINE.findall(found[1])}
    day = read_day(said.get("date") or said.get("published") or "")
    return (
        said.get("title") or None,
        said.get("lang") or said.get("language") or None,
        day,
        text[found.end() :],
    )


class _Reader:
    """Fills `blocks` and `videos` from lines."""

    def __init__(self, *, markdown: bool) -> None:
        self.blocks: list[RoughBlock] = []
        self.videos: list[RoughVideo] = []
        self._markdown = markdown
        self._apart: list[bool] = []  # for each block: whether a blank line stands before it

    def read(self, lines: list[str]) -> None:
        """Read all lines."""
        blank, fenced, number = True, False, 0
        while number < len(lines) and len(self.blocks) <= MAX_BLOCKS:
            line = lines[number].rstrip()
            number += 1
            if not line or line.isspace():
                blank = True
                continue
            if self._markdown:
                if _FENCE.match(line):
                    fenced, blank = not fenced, True
                    continue
                if _RULE.match(line) or _TABLE_RULE.match(line):
                    blank = True
                    continue
            if not fenced:
                line, number = self._joined(line, lines, number)
            before = len(self.blocks)
            self._line(line, lines[number] if number < len(lines) else "")
            if (
                self._markdown
                and number < len(lines)
                and len(self.blocks) > before
                and self.blocks[-1].level < 3
            ):
                number += self.blocks[-1].kind == "heading" and _SETEXT.match(lines[number]) is not None
            self._apart += [blank] * (len(self.blocks) - before)
            blank = False

    def _joined(self, line: str, lines: list[str], number: int) -> tuple[str, int]:
        """The line with those it was wrapped into."""
        if not _WRAP_LEAST <= len(line) <= _WRAP_MOST or (
            _begins_anew(line, markdown=self._markdown) and not _may_continue(line)
        ):
            return line, number
        last, width = number, len(line)
        while last < len(lines) and lines[last].strip() and last - number < 400:
            width = max(width, len(lines[last].rstrip()))
            last += 1
        if not _WRAP_WIDTH <= width <= _WRAP_MOST or not self._is_wrapped(line, lines[number:last], width):
            return line, number
        parts, current = [line], line
        while number < last:
            following = lines[number].rstrip()
            if not _is_full(current, following, width) or _begins_anew(following, markdown=self._markdown):
                break
            parts.append(following.strip())
            current = following
            number += 1
        return " ".join(parts), number

    def _is_wrapped(self, line: str, rest: list[str], width: int) -> bool:
        """Whether lines that stand together are one text, wrapped: most of them go to the edge.

        Of a list the longest line does too. And a line of it is whole where a bracket or a quote ends it, or where
        what follows begins like a sentence.
        """
        following = rest[0].lstrip()[:1] if rest else ""
        if _begins_anew(line, markdown=self._markdown) and (line.endswith(_CLOSED) or following.isupper()):
            return False
        together = [line, *(one.rstrip() for one in rest)]
        entries = sum(one.endswith(_CLOSED) or _DASHED.search(one) is not None for one in together)
        if len(together) >= _LISTED and entries > 0.7 * len(together):
            return False
        pairs = [
            (one, other)
            for one, other in pairwise(together)
            if not _begins_anew(other, markdown=self._markdown)
        ]
        return sum(_is_full(one, other, width) for one, other in pairs) * 2 >= len(pairs)

    def _line(self, line: str, following: str) -> None:
        kind: BlockKind = "paragraph"
        level, number = 0, None
        if self._markdown:
            heading = _ATX.match(line)
            if heading is not None:
                self._add("heading", heading[2], level=len(heading[1]))
                return
            if (
                _SETEXT.match(following)
                and not line.startswith((">", "|", "-", "*"))
                and (following.lstrip()[0] == "=" or len(following.strip()) >= 3)
            ):
                self._add("heading", line.strip(), level=1 if following.lstrip()[0] == "=" else 2)
                return
            quote = _QUOTE.match(line)
            if quote is not None:
                kind, line = "quote", line[quote.end() :]
            if line.lstrip().startswith("|") or line.rstrip().endswith("|"):
                self._pipes(line)
                return
        elif _PIPES.fullmatch(line):
            self._pipes(line)  # a table copied as it stands in Markdown
            return
        elif (
            line.count("\t")
            and all(cell.strip() for cell in line.strip().split("\t"))
            and not line[0].isspace()
        ):
            self._row(line.split("\t"))
            return
        bullet = _BULLET.match(line)
        if bullet is not None:
            kind, level = "item", 1 + min(len(bullet[1].expandtabs(4)) // 2, 8)
            line = line[bullet.end() :]
        numbered = _NUMBERED.match(line) if self._markdown else None
        if numbered is not None:
            kind, level, number = "item", 1 + min(len(numbered[1].expandtabs(4)) // 3, 8), int(numbered[2])
            line = line[numbered.end() :]
        elif kind == "paragraph" and printed_number(line.strip()) is not None:
            kind, level = "item", 1
        self._add(kind, line.strip(), level=level, number=number)

    def _add(self, kind: BlockKind, text: str, *, level: int = 0, number: int | None = None) -> None:
        strong: list[tuple[int, int]] = []
        videos: list[tuple[str, str, str | None, int]] = []
        if self._markdown:
            text, strong, videos = inline(text)
        if not text:
            self._put_videos(videos, None)
            return
        for found in (
            islice(_URL.finditer(text), MAX_VIDEOS)
            if "://" in text or "www." in text or "youtu" in text
            else ()
        ):
            video = video_of_address(found[0])
            if video is None:
                continue
            if len(found[0]) == len(text):
                self.videos.append(RoughVideo(*video, None, len(self.blocks)))
                return
            videos.append((*video, None, found.start()))
        self._put_videos(videos, 0)
        if "  " in text or "\t" in text or "\u3000" in text or "\u00a0" in text:
            # Spans count characters, so with spans each space stays one.
            text = re.sub(r"\s", " ", text) if strong or videos else " ".join(text.split())
        self.blocks.append(RoughBlock(kind, text, level=level, number=number, strong=strong))

    def _put_videos(self, videos: list[tuple[str, str, str | None, int]], base: int | None) -> None:
        for service, video, title, offset in videos:
            self.videos.append(
                RoughVideo(service, video, title, len(self.blocks), None if base is None else base + offset)
            )

    def _pipes(self, line: str) -> None:
        """A row of a table of which | parts the cells."""
        self._row(line.strip().removeprefix("|").removesuffix("|").replace("\\|", "\uffff").split("|"))

    def _row(self, cells: list[str]) -> None:
        if len(cells) > _MAX_CELLS:
            self._add("paragraph", " ".join(" ".join(cells).split()))
            return
        row = RoughBlock("row", "")
        texts: list[str] = []
        at = 0
        for cell in cells:
            text = cell.replace("\uffff", "|").strip()
            strong: list[tuple[int, int]] = []
            if self._markdown:
                text, strong, videos = inline(text)
                self._put_videos(videos, at)
            if not text:
                continue
            start = at + (1 if texts else 0)
            row.cells.append((start, start + len(text)))
            row.strong += [(start + a, start + b) for a, b in strong]
            texts.append(text)
            at = start + len(text)
        row.text = "\t".join(texts)
        if row.text:
            row.kind = "row" if len(texts) > 1 else "paragraph"
            row.cells = row.cells if len(texts) > 1 else []
            self.blocks.append(row)

    def headline(self) -> str | None:
        """Make the first block the title where it is one, and return its text."""
        if len(self.blocks) < 2:
            return None
        first, second = self.blocks[0], self.blocks[1]
        if first.kind == "heading" and first.level <= 2 and (first.level == 1 or second.kind != "heading"):
            sure = True
        else:
            short = (
                first.kind == "paragraph"
                and len(first.text) <= _TITLE_LENGTH
                and not first.text.endswith((".", ",", ";", "다", "요"))
            )
            alike = self._only_entries()
            listed = (
                second.kind == "item" and second.number is None and printed_number(second.text) is not None
            )
            sure = short and (listed or (self._apart[1] and not alike))
        if not sure or (
            self._markdown
            and first.kind == "heading"
            and sum(b.kind == "heading" and b.level == first.level for b in self.blocks) > 1
        ):
            return None
        first.kind, first.level, first.number = "title", 0, None
        return first.text

    def _only_entries(self) -> bool:
        """Whether the page is entries from its first line on: then its first line is one, and no title."""
        looked = self.blocks[:12]
        return sum(
            len(b.text) <= _TITLE_LENGTH and not b.text.endswith(".") and bool(_ENTRY.search(b.text))
            for b in looked
        ) > 0.7 * len(looked)

    def published(self) -> dt.date | None:
        """The day in a short line near the top that is little else ("date 2022-07-07", "입력 2020.02.14 14:02")."""
        for block in self.blocks[:_DATE_LINES]:
            if (
                len(block.text) <= _DATE_LENGTH
                and block.kind == "paragraph"
                and not _RELEASED.search(block.text)
            ):
                day = read_day(block.text)
                if day is not None:
                    return day
        return None

    def prepend(self, title: str) -> None:
        """A title from front matter becomes the first block."""
        self.blocks.insert(0, RoughBlock("title", title))
        for video in self.videos:
            video.block += 1


_LISTED: Final = 2  # lines
_DASHED: Final = re.compile(r"\s[-–—|]\s")
_CLOSED: Final = (")", "]", "”", "’", '"', "」", "』", "》", ">")


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word had no room on this one."""
    word = following.split(None, 1)[0] if following.strip() else ""
    return len(line) >= _WRAP_LEAST and len(line) + 1 + len(word) > width


def _begins_anew(line: str, *, markdown: bool) -> bool:
    """Whether a line cannot continue the one before it."""
    if (
        _BULLET.match(line)
        or printed_number(line.lstrip()) is not None
        or "\t" in line.strip()
        or line.lstrip().startswith("http")
    ):
        return True
    return markdown and (line.lstrip().startswith(("|", ">", "#")) or _NUMBERED.match(line) is not None)


def _may_continue(line: str) -> bool:
    """A list item can be wrapped too."""
    return not line.lstrip().startswith(("http", "|", "#", ">")) and "\t" not in line.strip()
