"""A line -> claims: one, or two where two songs stand on one line."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import given_name
from yeoun.reader._claims import Claim, Span
from yeoun.reader._language import KEEP_NAMES
from yeoun.reader._lead import titled_singer
from yeoun.reader._lines import Line
from yeoun.reader._marks import trim
from yeoun.reader._page import Page
from yeoun.reader._people import Person
from yeoun.reader._pieces import Piece
from yeoun.reader._segments import Segment
from yeoun.reader._singers_in import singers_in

__all__ = ["claims_of_line"]


def claims_of_line(
    page: Page, line: Line, piece: Piece, drama: Span | None, people: list[Person]
) -> list[Claim]:
    """What a line says of its song.

    Args:
        page: the document.
        line: a line that names a song.
        piece: where it stands.
        drama, people: the drama and the singers that a heading above names.
    """
    assert line.song is not None
    song = (line.song.start, line.song.end)
    sung_by = [] if _is_no_singer(page, line) or _is_glossed(page, line) else line.people
    made = Claim(
        at=song[0], song=song, people=sung_by, near=people, origin="line", strength=line.score,
        drama=(line.drama.start, line.drama.end) if line.drama is not None else None,
        around=[drama] if drama is not None else [], text=(piece.start, piece.end),
        part=line.part, part_span=line.part_span, quoted=line.song.quoted,
    )  # fmt: skip
    made.at = line.start
    if line.song.quoted and not sung_by:
        named = made.drama or (line.end, line.end)
        made.near = [
            p for p in singers_in(page, line.start, line.end) if not named[0] <= p.start < named[1]
        ] or people
    further = [
        replace(
            made, at=title.start, song=(title.start, title.end), people=singers,
            drama=(origin.start, origin.end) if origin is not None else None,
        )
        for title, singers, origin in _further(line)
    ]  # fmt: skip
    if further:
        return further
    joined = _joined(page, line)
    if joined:
        return [
            replace(
                made, at=title.start, song=(title.start, title.end), people=list(singers), drama=origin,
                near=[] if singers else people, around=list(made.around), quoted=True,
            )
            for title, singers, origin in joined
        ]  # fmt: skip
    pair = [
        replace(
            made, at=line.start + place, song=span, people=[person], near=[], around=list(made.around),
            part=None, part_span=None,
        )
        for place, (span, person) in enumerate(_pair(page, song, line.people))
    ]  # fmt: skip
    return pair or [made]


def _is_no_singer(page: Page, line: Line) -> bool:
    """Whether a sentence that stands as a line got an unknown singer, on a page that names one: "8. Rilis November 2020, ‘My Love’ ..."."""
    if not line.people or line.song is None or not line.song.quoted or any(p.numbers for p in line.people):
        return False
    named = page.language == "ko" and given_name(page.text[line.people[0].start : line.people[0].end])
    by = {"by", "sep"} if named else {"by"}  # △‘현재는 아름다워’ Part.4 - 정도현 ‘봄처럼 네가 와서’
    marked = any(one.segment.before in by and one.people == line.people for one in line.judged)
    return not marked and bool(titled_singer(page))


# Apostando Alto (Start-Up), Nosso Eterno Verão / Our Beloved Summer
_GLOSS: Final = re.compile(r"\s*[(/]\s*")


def _is_glossed(page: Page, line: Line) -> bool:
    """Whether an unknown name right before a known drama is that drama's in another language, on a page of one singer's songs."""
    if (
        not line.people
        or line.drama is None
        or any(p.numbers for p in line.people)
        or page.language in KEEP_NAMES
    ):
        return False
    between = page.text[line.people[-1].end : line.drama.start]
    known = page.exact(line.drama.start, line.drama.end, DRAMA)
    return known and _GLOSS.fullmatch(between) is not None and bool(titled_singer(page))


def _further(line: Line) -> list[tuple[Segment, list[Person], Segment | None]]:
    """Two songs, who sings each, and the drama of both: “Flower” – Yoon Mirae and “Here I am Again” – Baek Yerin for ..."""
    quoted = [
        place for place, one in enumerate(line.judged) if one.segment.quoted and not one.segment.bracketed
    ]
    led = _each_led(line, quoted)
    if led:
        return led
    if len(quoted) != 2 or not any(line.judged[place].segment is line.song for place in quoted):
        return []
    if quoted[1] == quoted[0] + 1:
        return []  # 'Goblin': ‘Stay With Me’ by Chanyeol
    singers = [line.judged[place + 1] for place in quoted if place + 1 < len(line.judged)]
    if len(singers) < 2 or not all(one.people and one.segment.before in {"sep", "by"} for one in singers):
        return []
    last = line.judged[-1]
    origin = last.segment if last not in singers and (last.dramas or last.segment.before == "from") else None
    return [
        (line.judged[place].segment, one.people, origin) for place, one in zip(quoted, singers, strict=True)
    ]


def _each_led(line: Line, quoted: list[int]) -> list[tuple[Segment, list[Person], Segment | None]]:
    """Several songs, each behind who sings it: 꽃보다 남자 – SS501 '내 머리가 나빠서', 샤이니 'Stand by me'."""
    if len(quoted) < 2 or quoted[0] < 1 or any(b != a + 2 for a, b in pairwise(quoted)):
        return []
    singers = [line.judged[place - 1] for place in quoted]
    if not all(
        one.people and any(p.numbers for p in one.people) and not one.segment.bracketed for one in singers
    ):
        return []
    first = line.judged[0]
    origin = first.segment if quoted[0] == 2 and (first.dramas or first.segment is line.drama) else line.drama
    return [
        (line.judged[place].segment, one.people, origin) for place, one in zip(quoted, singers, strict=True)
    ]


def _joined(page: Page, line: Line) -> list[tuple[Segment, list[Person], Span | None]]:
    """Two quoted titles joined by nothing but "and", with who sings and the drama of both: “Reason” và “Prayer” trong phim “…”."""
    quoted = [one.segment for one in line.judged if one.segment.quoted and not one.segment.bracketed]
    if len(quoted) < 2 or not _AND.fullmatch(page.text, quoted[0].end, quoted[1].start):
        return []
    first, second = quoted[:2]
    if any(page.exact(one.start, one.end, kind) for one in (first, second) for kind in (DRAMA, ARTIST)):
        return []
    singers = [person for person in line.people if not first.start <= person.start < second.end]
    own = line.drama is None or not first.start <= line.drama.start < second.end
    origin = (line.drama.start, line.drama.end) if line.drama is not None and own else None
    return [(title, singers, origin) for title in (first, second)]


_AND: Final = re.compile(
    r"(?i)[’'”\"»」]\s*,?\s*(?:and|&|y|e|et|dan|và|와|과|と)\s+[‘'“\"«「]|[’'”\"»」](?:와|과|と)\s?[‘'“\"«「]"
)


def _pair(page: Page, song: Span, people: list[Person]) -> list[tuple[Span, Person]]:
    """This Man/That Woman – Hyun Bin/Baek Ji Young: two songs on one line."""
    text = page.text[song[0] : song[1]]
    halves = text.split("/")
    if len(halves) < 2 or len(halves) != len(people) or page.exact(*song, SONG):
        return []
    found = []
    at = song[0]
    for half, person in zip(halves, people, strict=True):
        found.append((trim(page.text, at, at + len(half)), person))
        at += len(half) + 1
    return found
