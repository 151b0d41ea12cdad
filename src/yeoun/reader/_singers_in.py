"""Who sings in a span of text: the known singers it names, without those who write, direct, arrange or play."""

from __future__ import annotations

import re
from typing import Final

from yeoun.linking import ARTIST, SONG
from yeoun.reader._marks import phrase_pattern
from yeoun.reader._members import members_beside
from yeoun.reader._page import Page
from yeoun.reader._people import Person
from yeoun.reader._strangers import MADE_BY, strangers

__all__ = ["singers_in"]


def singers_in(page: Page, start: int, end: int) -> list[Person]:
    """Known singers in a span who are not named as writers, directors or actors."""
    held = page.sung.get((start, end))
    if held is None:
        held = page.sung[start, end] = _singers_in(page, start, end)
    return list(held)


def _singers_in(page: Page, start: int, end: int) -> list[Person]:
    text = page.text
    credit = phrase_pattern(page.language, "credit")
    found = []
    for named in page.within(ARTIST, start, end):
        left = text[max(start, named.start - 14) : named.start]
        made = MADE_BY.search(text, max(start, named.start - 60), named.start)
        right = text[named.end : named.end + 12]
        role = re.search(r"\([^)]*$", left) and re.match(r"\s*(?:분)?\)", right) and page.language == "ko"
        if any(
            q.left <= named.start < q.right and (q.start, q.end) != (named.start, named.end)
            for q in page.quotes_within(max(0, named.start - 100), named.end + 100)
        ):
            continue
        if any(
            s.start < named.end and named.start < s.end and s.end - s.start > named.end - named.start
            for s in page.within(SONG, max(0, named.start - 60), named.end + 60)
        ):
            continue
        if (
            role
            or made
            or credit.search(left)
            or _PLAYS.match(page.text, named.end)
            or re.match(r"\s*(?:작곡|작사|감독|프로듀서|작가|主演|出演|監督|脚本|扮|作曲|作詞)", right)
        ):
            continue
        found += members_beside(page, named, start, end) or [
            Person(named.start, named.end, None, named.numbers)
        ]
    return _without_groups(page, _without_players(page, found)) or strangers(page, start, end)


_PLAYS: Final = re.compile(
    r"(?:이|가)\s(?:연기하|연기한|분하|분한|출연하|출연한|열연)"
)  # 조승우가 연기하는 백광현
_CALLED: Final = re.compile(r"[A-Z][\w-]*[’'”\"]?\s?\($")


def _without_players(page: Page, people: list[Person]) -> list[Person]:
    """Without who stands alone in a bracket behind a name, where others do not: 'Lee Suho' (Cha Eunwoo) is played by him."""
    kept = [
        p
        for p in people
        if page.text[p.end : p.end + 1] != ")" or not _CALLED.search(page.text, max(0, p.start - 20), p.start)
    ]
    return kept or people


def _without_groups(page: Page, people: list[Person]) -> list[Person]:
    """A group whose member is named too is not a singer of its own: Super Junior’s Kyuhyun, Lee Jong Hyun of CNBLUE."""
    entity = page.linker.entity
    groups = {group for person in people for number in person.numbers for group in entity(number).beside}
    return [person for person in people if not person.numbers or not groups.issuperset(person.numbers)]
