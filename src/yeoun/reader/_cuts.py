"""Where a line parts, and at what: quotes, brackets, dashes, labels, OST marks, and the words "by" and "from".

Quotes and brackets first, the others only outside of them and never inside a name of the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.reader._marks import OST, PART, trim
from yeoun.reader._page import Page
from yeoun.reader._people import past_former
from yeoun.reader._phrases import PHRASES

__all__ = ["BARE_LABEL", "BRACKET", "COLUMN", "LABEL", "connection", "connectors", "cuts_of"]

_SEPARATOR: Final = re.compile(
    r"(?<=[ァ-ヶ一-龥ー])-(?=[ァ-ヶ一-龥ぁ-ん「『])|\s+(?![:;][-']?[)(DPp])[-–—―~|/:：•·>→➜♪♫🎵★☆◆]+\s*|\s*[–—―|→➜⇒]\s*|[-:：]\s+|\t+|\s{3,}|\s*\n\s*(?!\()|：|\s*⋮\s*|\s*／\s*|\s*\.{4,}\s*|\s+(?:\.{2,3}|…+)\s+(?=\w)"
)
BRACKET: Final = re.compile(
    r"\(([^()]*(?:\([^()]*\))?[^()]*)\)|\[([^\[\]]*)\]|（([^（）]*)）|【([^【】]*)】|<([^<>]*)>|〈([^〈〉]*)〉"
)


def _labels(kind: str) -> str:
    words = {word for table in PHRASES.values() for word in table[kind]}
    return "|".join(re.escape(word).replace("\\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


_LABELS: Final = (
    f"(?:(?P<song>{_labels('song_label')})|(?P<by>{_labels('by_label')})|(?P<origin>{_labels('from_label')}))"
)
# Fields: "Song: ...", "가수: ...", on a line of their own or after one another, in whatever language; "Who? ...", and the
# first cell of a row, which a tab ends.
LABEL: Final = re.compile(
    rf"(?i)(?<![\w’'])(?P<row>(?<![^\n]))?{_LABELS}\s*(?:(?:[:：]|\?(?=\s))\s*|(?(row)(?<=\t)|(?!)))"
)
# 노래 하온 | 작사 미닝: on a line of its own under a title, without a colon.
BARE_LABEL: Final = re.compile(r"\n\s*(?:노래|가창|보컬|Vocals?)\s+(?=\S)")
# The same as the head of a table's column.
COLUMN: Final = re.compile(rf"(?i)\W*{_LABELS}\W*")


# Strong singers: ..., Our favourite songs: ...: what stands before describes, and is no title.
_DESCRIBED: Final = re.compile(
    r"(?i)\W*(?:(?:the|our|my|more|other|strong|great|best|favou?rite|new|top|featured|main|original|korean|popular|guest|all|some|many|various)\s+){1,3}"
)


@lru_cache(maxsize=32)
def connectors(language: str) -> re.Pattern[str]:
    words = dict.fromkeys(
        word
        for table in (PHRASES.get(language, {}), PHRASES["en"])
        for kind in ("by", "from")
        for word in table.get(kind, ())
        if word != "ost"  # a mark of its own: what stands before it is the drama as often as what follows
    )
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(
        rf"(?<=[\s(（\[,”’\"'」』])(?P<word>{either})(?:(?=[\s:：“”\"‘'「『(])|(?<=\bd['’])(?=[A-Z]))\s*:?\s*(?:(?-i:the)\s+)?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=512)
def connection(language: str, word: str) -> str:
    """What a connector leads to: "by" a singer, "from" a drama, "either"."""
    tables = (PHRASES.get(language, {}), PHRASES["en"])
    by = any(word in table.get("by", ()) for table in tables)
    origin = any(word in table.get("from", ()) for table in tables)
    return "either" if by and origin else "by" if by else "from"


# Connectors that titles are full of: they part only before or after a mark or a known name.
_WEAK: Final = frozenset(
    "in on of for off with de do da di du en em para a the heard by from dari per dans untuk por dos das des d' d’ の 의 của trong cho".split()
)


Outside = Callable[[int, int], bool]


def cuts_of(page: Page, start: int, end: int) -> list[tuple[int, int, str]]:
    """Where the line parts, and at what: quotes and brackets first, the others only outside of them."""
    text = page.text
    quotes = page.quotes_within(start, end)
    cuts = [(quote.left, quote.right, "quote") for quote in quotes]
    names = [(n.start, n.end) for kind in (SONG, DRAMA) for n in page.within(kind, start, end)]
    for bracket in BRACKET.finditer(text, start, end):
        left, right = bracket.span()
        if text[left - 1 : left].isalpha() and page.exact(
            max(start, text.rfind(" ", 0, left) + 1), right, ARTIST
        ):
            continue  # f(x)
        crosses = any(q.left < right and left < q.right for q in quotes)
        if _is_group_beside(page, start, left, right, end) or _OF_KNOWN.match(text, right, end):
            continue
        if not crosses or any(left < q.left and q.right < right for q in quotes):
            cuts = [cut for cut in cuts if not (left < cut[0] and cut[1] < right)]
            cuts.append((left, right, "bracket"))
    closed = [*((left, right) for left, right, _ in cuts), *((q.left, q.right) for q in quotes)]

    def outside(left: int, right: int) -> bool:
        if any(left < b and a < right for a, b in closed):
            return False
        return not any(a < left and right < b for a, b in names)

    cuts += _sign_cuts(text, start, end, outside)
    cuts += _tight_cuts(page, start, end)
    cuts += _comma_cuts(page, start, end, outside)
    parted = [left for left, _, kind in cuts if kind == "sep"]
    named = bool(parted) and bool(page.within(ARTIST, start, parted[0]))
    cuts += _connector_cuts(page, start, end, outside, sung=named)
    cuts.sort(key=lambda cut: (cut[0], -cut[1]))
    return cuts


_OF_KNOWN: Final = re.compile(r"\s+of\s+[A-Z0-9]")
_GOES_TO_TITLE: Final = re.compile(r"\s+[-–—]\s+\S|\s*[“‘「]")
_OF_GROUP: Final = re.compile(r"\)\s*$")  # a bracket that spells the member's name stands before
_GOES_ON: Final = re.compile(r"\s*(?:[&＆,、·×+]|(?:x|X|and|y|dan|e|et|và|with|와|과|と)\s)\s*[^\W\d_]")


def _is_group_beside(page: Page, start: int, left: int, right: int, end: int) -> bool:
    """Whether a bracket holds the group of the singer before it, so that the line does not part there: Chen (EXO) & Punch."""
    inner, name = past_former(page.text, left + 1, right - 1), trim(page.text, start, left)
    if inner[0] >= inner[1] or inner[1] - inner[0] > 30 or page.text[left - 1 : left] in "”\"’'」』":
        return False
    if not page.exact(*inner, ARTIST):
        return False
    known = any(named.end == name[1] for named in page.within(ARTIST, *name))
    words = page.text[slice(*name)].rsplit(None, 1)
    known = known or (bool(words) and page.exact(name[1] - len(words[-1]), name[1], ARTIST))
    return known or _GOES_ON.match(page.text, right, end) is not None


def _sign_cuts(text: str, start: int, end: int, outside: Outside) -> list[tuple[int, int, str]]:
    """Labels, dashes, OST and part marks."""
    cuts: list[tuple[int, int, str]] = []
    for mark in LABEL.finditer(text, start, end):
        if outside(*mark.span()) and (cuts or not _DESCRIBED.fullmatch(text, start, mark.start())):
            cuts.append((*mark.span(), "song" if mark["song"] else "by" if mark["by"] else "from"))
    cuts += [(*mark.span(), "by") for mark in BARE_LABEL.finditer(text, start, end) if mark.start() > start]
    labels = [(left, right) for left, right, _ in cuts]
    for mark in _SEPARATOR.finditer(text, start, end):
        in_label = any(left < mark.end() and mark.start() < right for left, right in labels)
        if not in_label and outside(*mark.span()) and mark.start() > start:
            cuts.append((*mark.span(), "sep"))
    osts = []
    for mark in OST.finditer(text, start, end):
        part = PART.search(text, mark.end(), min(end, mark.end() + 12))
        right = part.end() if part and not text[mark.end() : part.start()].strip(" .-–,:(") else mark.end()
        if outside(mark.start(), right):
            osts.append((mark.start(), right, "ost"))
    for mark in PART.finditer(text, start, end):
        if outside(*mark.span()) and not any(a <= mark.start() < b for a, b, _ in osts):
            osts.append((*mark.span(), "ost"))
    return [*cuts, *osts]


_TIGHT: Final = re.compile(r"(?<=[\w.!?)])[-–—](?=[A-Z가-힣])")


def _tight_cuts(page: Page, start: int, end: int) -> list[tuple[int, int, str]]:
    """A hyphen without spaces before a known drama that ends the line, or between a known singer and a title.

    "That Man" Hyun Bin-Secret Garden; Someday-Do You Know?; A & T-가슴이 어떻게 됐나봐 (Something Happened To My Heart)
    """
    first, last = trim(page.text, start, end)
    return [
        (*mark.span(), "sep")
        for mark in _TIGHT.finditer(page.text, start, end)
        if page.exact(mark.end(), last, DRAMA)
        or page.exact(first, mark.start(), ARTIST)
        or any(
            song.start == mark.end() and song.end in {last, _before_bracket(page, last)}
            for song in page.within(SONG, mark.end(), last)
        )
    ]


_COMMA: Final = re.compile(r",\s+")
# Raina – Home, Your Honor OST: singers and a dash, a title, and the drama behind a comma.
_TITLE_THEN_OST: Final = re.compile(
    r"[^\n–—:“”\"]{2,60}\s[-–—]\s[^\n–—,:“”\"]{2,40}(?P<comma>,\s+)[A-Z0-9][^\n–—,:“”\"]{1,40}\sOST$"
)


def _comma_cuts(page: Page, start: int, end: int, outside: Outside) -> list[tuple[int, int, str]]:
    """The comma between a known singer and a title that fill a line up to a bracket, or between a title and the drama of an OST.

    Gummy, *Snow Flower* (That Winter ...)
    Raina – Home, Your Honor OST
    """
    first, last = trim(page.text, start, end)
    titled = _TITLE_THEN_OST.match(page.text, first, last)
    if titled is not None and outside(*titled.span("comma")):
        return [(*titled.span("comma"), "sep")]
    last = _before_bracket(page, last)
    for comma in _COMMA.finditer(page.text, first, last):
        left, right = (first, comma.start()), (comma.end(), last)
        sung = _is_only_singer(page, *left) and _is_title(page, *right)
        if outside(*comma.span()) and (sung or (_is_only_singer(page, *right) and _is_title(page, *left))):
            return [(*comma.span(), "sep")]
    return []


def _is_only_singer(page: Page, start: int, end: int) -> bool:
    return page.exact(start, end, ARTIST) and not page.exact(start, end, SONG)


def _is_title(page: Page, start: int, end: int) -> bool:
    """Whether a span is a known title, or set apart as titles are, and no singer's name."""
    if page.exact(start, end, ARTIST):
        return False
    marked = page.emphasised_within(start, end)
    return page.exact(start, end, SONG) or any((mark.start, mark.end) == (start, end) for mark in marked)


def _before_bracket(page: Page, end: int) -> int:
    """Where a line ends that ends in a bracket, without it."""
    opened = page.text.rfind("(", 0, end) if page.text[end - 1 : end] == ")" else -1
    return trim(page.text, 0, opened)[1] if opened > 0 else end


# No singer is called so, and titles end in them: Stand By Me, From You.
_GENITIVES: Final = frozenset("의の")
_PRONOUNS: Final = frozenset(
    "me you us him her them it my your our his their the this that my mine yours here".split()
)


def _connector_cuts(
    page: Page, start: int, end: int, outside: Outside, *, sung: bool
) -> list[tuple[int, int, str]]:
    """Words that lead to a singer or a drama. `sung`: known singers and a dash stand before, so no "by" leads to a stranger."""
    text = page.text
    found = []
    for mark in connectors(page.language).finditer(text, start, end):
        if mark.start() == start or not outside(*mark.span()):
            continue
        word = mark["word"].lower()
        if word in _GENITIVES:
            found += [(*mark.span(), "owner")] if _owns(text, mark) else []
            continue
        if word in {"of", "from"} and _is_member(page, start, mark, end):
            continue
        kind = connection(page.language, word)
        after = text[mark.end() : mark.end() + 1]
        before = text[max(start, mark.start() - 3) : mark.start()].strip()
        if word in _WEAK:
            marked = after in "“”\"‘'«「『(" or before[-1:] in tuple("”\"’'»」』)）,")
            names = _begins(page, mark.end(), end)
            led = any(held == "by" for _, _, held in found) or bool(page.quotes_within(start, mark.start()))
            titled = word == "for" and led
            if (titled or word in {"by", "from", "dari", "por", "oleh"}) and not marked and not names:
                word_after = page.text[mark.end() : end].split(None, 1)[0].strip(".,!?")
                if word_after.lower() in _PRONOUNS and not (led and word_after == "The"):
                    continue  # Stand By Me, but “No More Rain” – Bluegate for The Ferryman's Ledger
                marked = after.isupper() or after.isdigit() or not after.isascii()
            if not names and (not marked or (sung and word == "by" and after.isalpha())):
                continue  # Loco & Yuju – Spring Is Gone by Chance
            if names == {DRAMA} and word != "by":
                kind = "from"
            if kind == "from" and names == {ARTIST}:
                kind = "by"
            if kind == "either":
                quoted = after in "“\"‘'«「『" and before[-1:] not in "”\"’'»」』"
                sung = any(held == "by" or held == "either" for _, _, held in found)
                kind = "from" if quoted or sung or names == {DRAMA} else "by" if names else "either"
        found.append((*mark.span(), kind))
    return found


def _owns(text: str, mark: re.Match[str]) -> bool:
    """‘도깨비’의 ‘Beautiful’: what stands before it owns what follows."""
    return text[mark.start() - 1] in "’”\"'」』" and text[mark.end() : mark.end() + 1] in "‘“\"'「『"


def _is_member(page: Page, start: int, mark: re.Match[str], end: int) -> bool:
    """Whether "of" and "from" say whose member it is: Seungmin of Stray Kids, Shinwoo (신우) of B1A4, Key from SHINee - Bravo."""
    group = next((n for n in page.within(ARTIST, mark.end(), end) if n.start == mark.end()), None)
    if group is None or not all(page.linker.entity(number).is_group for number in group.numbers):
        return False
    if page.text[mark.start() - 1] in "”\"'’»」』" or any(
        n.start == mark.end() for n in page.within(DRAMA, mark.end(), end)
    ):
        return False
    name = page.text[start : mark.start()]
    alone = name.count(" ") < 2 and not page.exact(*trim(page.text, start, mark.start()), SONG)
    return (
        _OF_GROUP.search(name) is not None
        or (alone and group.end == end)
        or _GOES_TO_TITLE.match(page.text, group.end, end) is not None
    )


def _begins(page: Page, at: int, end: int) -> set[int]:
    """Which kinds of names of the catalogue begin at a place."""
    return {kind for kind in (DRAMA, ARTIST) if any(n.start == at for n in page.within(kind, at, end))}
