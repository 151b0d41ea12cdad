"""Which of a page's blocks are the article.

1. Groups that templates call side matter are out, unless most of the prose is in them (a blog whose wrapper is
   called "sidebar-layout"); comments come back only on a page that says it is a forum.
2. The article is where the page says so (`itemprop=articleBody`, `entry-content`, Korean portals' names, then
   `<article>`, then `<main>`); where it does not, the smallest group that holds nearly all of the prose.
3. In it, lists under "Related articles" and the like, tables of contents, pointers ("Baca juga: ...") and small
   print are out. The headline is found wherever it stands.

Prose is counted in letters that are not in links.
"""

from __future__ import annotations

from typing import Final

from yeoun.names import squash
from yeoun.reader._blocks import RoughBlock, RoughVideo
from yeoun.reader._html_side import (
    BODY,
    COMMENT,
    SIDE,
)
from yeoun.reader._html_stream import Stream
from yeoun.reader._html_tags import Group
from yeoun.reader._side_phrases import (
    SIDE_HEADING,
    SIDE_LINE,
    SMALL_PRINT,
    SMALL_PRINT_LENGTH,
    SMALL_PRINT_SIGNS,
)

__all__ = ["body_of"]

# Shares of the page's prose. Set by reasoning, checked on the sample pages and tests/reader/test_input_html.py: not swept over
# a larger corpus.
_MISLABELLED: Final = 0.5
_MARKED: Final = 0.35
_NEARLY_ALL: Final = 0.85

_LINKED: Final = 0.6  # a block is a link where this share of its letters is
_SHORT_HEADING: Final = 60
_TITLE_LENGTH: Final = 300
_TOP: Final = 5


def body_of(stream: Stream, title: str | None, *, forum: bool) -> tuple[list[RoughBlock], list[RoughVideo]]:
    """The article's blocks, its headline first, and its videos (their `block` counts within the blocks returned).

    Args:
        stream: the page, read.
        title: the page's title as its head gives it, without the site's name, or None.
        forum: whether comments are content.
    """
    out = _side_groups(stream, forum=forum)
    root = _root(stream, out)
    kept = _kept(stream, out, root)
    _drop_side_lists(stream, kept, root)
    headline = _headline(stream, kept, title)
    order = [n for n, keep in enumerate(kept) if keep and n != headline]
    if headline is not None:
        first = next((place for place, n in enumerate(order) if n > headline), len(order))
        # What stands above the headline inside the article is a category or a date.
        order = [n for n in order[:first] if len(stream.blocks[n].text) > 120] + order[first:]
    blocks = [stream.blocks[n] for n in order]
    if headline is not None or title:
        said = (
            stream.blocks[headline]
            if headline is not None
            else RoughBlock("title", (title or "")[:_TITLE_LENGTH])
        )
        blocks.insert(0, RoughBlock("title", said.text, strong=said.strong))
        order.insert(0, -1 if headline is None else headline)
    return blocks, _videos(stream, out, root, order)


def _side_groups(stream: Stream, *, forum: bool) -> list[bool]:
    """Which groups are side matter; also fills in the weights."""
    groups = stream.groups
    for block in stream.blocks:
        groups[block.group].weight += len(block.text) - block.links
    for number in range(len(groups) - 1, 0, -1):
        group = groups[number]
        if group.weight:
            groups[group.parent].weight += group.weight
    total = groups[0].weight
    out = [False] * len(groups)
    for number, group in enumerate(groups[1:], 1):
        aside = out[group.parent]
        if not aside and group.marks:
            if group.marks & COMMENT:
                aside = not forum
            elif group.marks & SIDE and not group.marks & BODY:
                aside = group.weight < _MISLABELLED * total or total == 0
        out[number] = aside
    return out


def _root(stream: Stream, out: list[bool]) -> int:
    """The group that is the article."""
    groups = stream.groups
    weights = [0] * len(groups)
    for block in stream.blocks:
        if not out[block.group]:
            weights[block.group] += len(block.text) - block.links
    for number in range(len(groups) - 1, 0, -1):
        if weights[number]:
            weights[groups[number].parent] += weights[number]
    total = weights[0]
    if not total:
        return 0
    filled = [(n, group) for n, group in enumerate(groups) if weights[n] and not out[n]]
    for marked in (
        [n for n, group in filled if group.marks & BODY],
        [n for n, group in filled if group.tag == "article"],
        [n for n, group in filled if group.tag == "main"],
    ):
        found = _outermost(groups, marked)
        if not found:
            continue
        best = max(found, key=weights.__getitem__)
        if weights[best] >= 0.7 * sum(weights[n] for n in found) and weights[best] >= _MARKED * total:
            return best
        if sum(weights[n] for n in found) >= _MARKED * total:
            return _common(groups, [n for n in found if weights[n] * 10 >= weights[best]])
    number = 0
    while True:
        inner = [n for n in _children(groups, number) if weights[n] >= _NEARLY_ALL * total]
        if not inner:
            return number
        number = inner[0]


def _outermost(groups: list[Group], numbers: list[int]) -> list[int]:
    found: list[int] = []
    end = 0
    for number in numbers:
        if number >= end:
            found.append(number)
            end = groups[number].end
    return found


def _common(groups: list[Group], numbers: list[int]) -> int:
    """The smallest group that holds them all."""
    first, last = numbers[0], numbers[-1]
    while groups[first].end <= last:
        first = groups[first].parent
    return first


def _children(groups: list[Group], number: int) -> list[int]:
    found = []
    child = number + 1
    while child < groups[number].end:
        found.append(child)
        child = max(groups[child].end, child + 1)
    return found


def _kept(stream: Stream, out: list[bool], root: int) -> list[bool]:
    groups = stream.groups
    end = groups[root].end
    in_header = [False] * len(groups)
    for number, group in enumerate(groups[1:], 1):
        in_header[number] = in_header[group.parent] or group.tag == "header"
    whole = "\n".join(
        [block.text for block in stream.blocks if len(block.text) <= SMALL_PRINT_LENGTH]
    ).lower()
    # One letter is looked for 20 times as fast as a word, and answers for the Korean and Japanese ones.
    signs = [sign for sign in SMALL_PRINT_SIGNS if sign[0] in whole and sign in whole]
    kept = []
    for block in stream.blocks:
        own = block.group
        keep = root <= own < end and not out[own] and not (in_header[own] and block.kind != "heading")
        if keep and (signs or block.links):
            keep = not _is_small_print(block, signs)
        kept.append(keep)
    return kept


def _is_small_print(block: RoughBlock, signs: list[str]) -> bool:
    if block.kind == "row" or len(block.text) > SMALL_PRINT_LENGTH:
        return False
    if signs and SMALL_PRINT.fullmatch(block.text):
        return True
    return (
        block.links > 0 and block.links >= 0.4 * len(block.text) and SIDE_LINE.match(block.text) is not None
    )


def _drop_side_lists(stream: Stream, kept: list[bool], root: int) -> None:
    """Lists of other pages: under a heading that says so, or made of links into this page (a table of contents)."""
    blocks, groups = stream.blocks, stream.groups
    number = 0
    while number < len(blocks):
        block = blocks[number]
        if not kept[number] or len(block.text) > _SHORT_HEADING or block.kind == "row":
            number += 1
            continue
        if block.kind == "item" and block.anchors >= _LINKED * len(block.text):
            kept[number] = False
        elif (
            block.kind == "heading" or block.strong or block.kind == "paragraph"
        ) and SIDE_HEADING.fullmatch(block.text):
            kept[number] = False
            whole = _own_box(groups, block.group, root)
            number += 1
            while number < len(blocks) and _goes_with(blocks[number], groups, whole):
                kept[number] = False
                number += 1
            continue
        number += 1


def _own_box(groups: list[Group], number: int, root: int) -> int | None:
    """The group that is only about this heading: it holds little of the article's prose."""
    if number == root or groups[number].tag in {"body", "main", "article"}:
        return None
    return number if groups[number].weight < 0.3 * groups[root].weight else None


def _goes_with(block: RoughBlock, groups: list[Group], box: int | None) -> bool:
    if box is not None and box <= block.group < groups[box].end:
        return True
    return block.kind in {"item", "paragraph", "row"} and block.links >= _LINKED * len(block.text)


_MOST_OF_TITLE: Final = 8  # letters of a heading that says a part of the page's title


def _headline(stream: Stream, kept: list[bool], title: str | None) -> int | None:
    """The block that is the headline: the h1 or other heading that says what the page's title says."""
    wanted = squash(title or "")
    first: int | None = None
    longest: int | None = None
    looked = 0
    for number, block in enumerate(stream.blocks):
        heading = block.kind == "heading"
        if not heading:
            # A headline that is only bold, or a table cell: near the top, and the whole title.
            looked += kept[number]
            if looked > _TOP or not kept[number] or not wanted or len(block.text) > _TITLE_LENGTH:
                continue
        here = squash(block.text) if wanted else ""
        if here and here == wanted:
            return number
        says = heading and len(here) >= _MOST_OF_TITLE and (here in wanted or wanted in here)
        if says and (longest is None or len(here) > len(squash(stream.blocks[longest].text))):
            longest = number  # a blog's own name stands in its pages' titles too
        if heading and block.level == 1 and first is None and (kept[number] or not wanted):
            first = number
    return first if longest is None else longest


def _videos(stream: Stream, out: list[bool], root: int, order: list[int]) -> list[RoughVideo]:
    """The videos inside the article, with `block` moved to the blocks that are kept."""
    end = stream.groups[root].end
    places = {number: place for place, number in enumerate(order)}
    following = [len(order)] * (len(stream.blocks) + 1)
    for number in range(len(stream.blocks) - 1, -1, -1):
        following[number] = places.get(number, following[number + 1])
    videos = []
    for video in stream.videos:
        if not root <= video.group < end or out[video.group]:
            continue
        inside = video.offset is not None and video.block in places
        videos.append(
            RoughVideo(
                video.service, video.id, video.title, following[video.block], video.offset if inside else None
            )
        )
    return videos
