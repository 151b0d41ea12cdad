"""Members beside their group: 에이핑크 오하영, Super Junior’s Kyuhyun, Lee Jong Hyun of CNBLUE, 「KARA」のハン・スンヨン.

The catalogue knows the group and not the member: print says whose member it is, and the member sings.
"""

from __future__ import annotations

import re
from typing import Final

from yeoun.names import given_name
from yeoun.reader._noise import PLAIN
from yeoun.reader._page import Named, Page
from yeoun.reader._people import Person, read_people

__all__ = ["member_named", "members_beside"]

_MEMBER_AFTER: Final = re.compile(
    r"(?:\([^)]*\))?(?:['’]s|의)?\s+(?:member\s+|멤버\s+|leader\s+|리더\s+)?(?P<quoted>[‘'“\"](?=[^‘’'“”\"\n]{2,16}[’'”\"]\s?(?:이|가|은|는)\s))?"
    r"(?P<names>(?:[가-힣]{2,4}?(?:·|, ?|와 |과 | ?& ?))*[가-힣]{2,4}?|[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){1,2})(?=(?:이|가|은|는|의|을|와|과)?(?:[\s,.‘'(·…]|$))"
)

_MEMBER_BEFORE: Final = re.compile(r"([A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){1,2})\s+(?:of|from)\s+$")


def members_beside(page: Page, named: Named, start: int, end: int) -> list[Person]:
    """Members whom the catalogue does not know, beside a group that it knows: 에이핑크 오하영, 아일릿 윤아·민주."""
    if not all(page.linker.entity(n).is_group for n in named.numbers):
        return []
    if page.language == "ja":
        kana = _KANA_MEMBER.match(page.text, named.end, end)
        people = read_people(page, *kana.span(1)) if kana is not None else []
        return [Person(p.start, p.end, (named.start, named.end), p.numbers) for p in people]
    own = _OWN_MEMBER.match(page.text, named.end, end) or _member_before(page, named, start)
    if own is not None and own.group(1).lower() not in PLAIN:
        people = read_people(page, *own.span(1))
        return [Person(p.start, p.end, (named.start, named.end), p.numbers) for p in people]
    after = _MEMBER_AFTER.match(page.text, named.end, end)
    before = _MEMBER_BEFORE.search(page.text, max(start, named.start - 40), named.start)
    for match in (after, before):
        if match is None:
            continue
        names = "names" if match is after else 1
        people = read_people(page, *match.span(names))
        listed = "," in match.group(names)  # after a comma also another sentence may go on
        called = match is after and match["quoted"] is not None  # 러블리즈의 ‘케이(Kei)’가
        if people and all(
            p.numbers or called or _is_member_name(page.text[p.start : p.end], listed) for p in people
        ):
            return [Person(p.start, p.end, (named.start, named.end), p.numbers) for p in people]
    return []


# The EXO member, crowned “OST King”: who that is was said before.
_IS_MEMBER: Final = re.compile(
    r"(?:['’]s)?\s+(?:[\w-]+\s+)?(?:member|vocalist|leader|rapper|maknae|frontman)\b"
)


def member_named(page: Page, group: Person, start: int, at: int, *, since: int) -> Person | None:
    """The member of a group who is named alone where a title stands: under the heading BTS, "Jin climbed a mountain for".

    Args:
        page: the document.
        group: a group that stands beside the title, or over it as its heading.
        start, at: the text before the title that speaks of it, from the title before.
        since: where the paragraph begins, in which "the EXO member" may have been named.
    """
    members = {m for n in group.numbers for m in page.linker.catalogue.members.get(n, ())}
    if not members:
        return None
    if start <= group.start < at:
        if _IS_MEMBER.match(page.text, group.end) is None:
            return None
        start, at = since, group.start
    found = [
        Person(match.start(), match.end(), (group.start, group.end), (number,))
        for number in members
        for name in page.linker.names.texts(number)
        if name[0].isupper()
        for match in re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w-])", page.text[:at][start:])
    ]
    if not found:
        return None
    last = max(found, key=lambda person: (person.end, -person.start))
    return Person(last.start + start, last.end + start, last.group, last.numbers)


# Super Junior’s Kyuhyun gets to go first: one word, and no title, which would go on in capitals or stand in quotes.
_OWN_MEMBER: Final = re.compile(
    r"['’]s?\s+(?:member\s+|leader\s+|own\s+)?([A-Z][a-z]{2,})(?=\s+[a-z“\"‘(]|['’]s|[,.!?)]|$)"
)
_NAME_BEFORE: Final = re.compile(r"(?<!\w)([A-Z][a-z]{2,})\s+$")


def _member_before(page: Page, named: Named, start: int) -> re.Match[str] | None:
    """Doyoung NCT, as Indonesian pages print it: a name that the text says again without its group."""
    if page.language != "id":
        return None
    found = _NAME_BEFORE.search(page.text, max(start, named.start - 20), named.start)
    if found is None or page.text.find(found[1] + " ", named.end) < 0 or page.text.count(found[1].lower()):
        return None
    return found


# 「KARA」のメンバー、ハン・スンヨン, KARAハン・スンヨン
_KANA_MEMBER: Final = re.compile(r"」?(?:の)?(?:メンバー[、,]?\s*)?((?:[ァ-ヴー]+・)+[ァ-ヴー]+)")


def _is_member_name(name: str, listed: bool) -> bool:
    return given_name(name) is not None and (name.isascii() or len(name) > 2 or not listed)
