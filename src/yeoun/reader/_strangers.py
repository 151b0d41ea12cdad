"""Singers whom the catalogue does not know, where print says that they sing or their name has the shape of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from yeoun.linking import ARTIST
from yeoun.names import given_name
from yeoun.reader._marks import phrase_pattern
from yeoun.reader._members import members_beside
from yeoun.reader._page import Named, Page
from yeoun.reader._people import Person, read_people

__all__ = ["HANGUL_SINGER", "MADE_BY", "REMADE", "hangul_singers", "strangers"]

# Names that the catalogue does not know: after "가수", before "부른", before an English possessive.
HANGUL_SINGER: Final = re.compile(
    r"(?:(?:가수|그룹|밴드|듀오|보컬|싱어송라이터|걸그룹|보이그룹|신예|뮤지션|트로트\s?가수|래퍼)\s+(?P<a>[가-힣A-Za-z0-9]{1,12}?(?:(?:\([^)]*\))?(?:와|과) [가-힣A-Za-z0-9]{1,10}?(?=(?:이|가)\s))?)(?:\([^)]*\))?(?=(?:이|가|은|는|의|와|과)?[\s,‘'“\"]|이다|다[.\s])"
    r"|(?<![가-힣])(?P<b>(?:[가-힣A-Za-z0-9]{2,10}(?:\([^)]*\))?(?:의 |와 |과 |, |·| ?& ?))*[가-힣A-Za-z0-9]{1,10}?)(?:\([^)]*\))?(?:이|가)\s+(?:부른|가창한|노래한|열창한|부르는|불렀|참여한|가창에|노래를)"
    r"|(?<![가-힣])(?P<c>[가-힣]{2,5})의\s*(?:신곡|노래|목소리|음색|보컬)"
    r"|(?:참여한|가창한|부른|노래한|합류한|발탁된|뽑힌|낙점된|나선|발표한|발매한|공개한)\s+(?P<d>[가-힣]{2,5})(?=(?:은|는|이|가|도)\s)"
    r"|(?:부른|노래한|가창한)\s+(?:이|사람|주인공|가수|목소리)(?:은|는)\s+(?P<e>[가-힣A-Za-z0-9]{2,10}(?: [가-힣A-Za-z0-9]{2,8})?)(?:\([^)]*\))?(?=[.다이,\s])"
    r"|\d\s?위\s?[:：.]?\s?(?P<f>[가-힣A-Za-z0-9]{2,12})(?:\([^)]*\))?(?=\s?(?:[‘'“\"]|$)))"
)

# 밴드 옛사람의 1998년 곡 ‘반쪽 달’을 다시 불렀다: whose the song was before.
REMADE: Final = re.compile(r"의?\s*(?:19|20)\d\d년|원곡|히트곡")

# "was produced by PLUS (Lee Soo Young, ...": all of that list made the song.
MADE_BY: Final = re.compile(
    r"(?i)\b(?:produced|composed|written|penned|arranged|directed)\s+by\s+[^.;\n“”\"‘]{0,60}$"
)


def hangul_singers(page: Page, found: re.Match[str]) -> list[Person]:
    people = read_people(page, *found.span(found.lastgroup or 0))
    called = found.lastgroup == "a"  # 가수 린
    return [p for p in people if p.end - p.start > 1 or p.numbers or called]


_SHORT_GIVEN: Final = 3  # letters: "Go Back" has the shape of a name too


def _names_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Every run of capitalised words that may be a name, also within a longer one: Lagu [Baek Ji Young]."""
    at = start
    while (found := _KOREAN_NAME.search(text, at, end)) is not None:
        yield found
        at = found.start() + 1


_KOREAN_NAME: Final = re.compile(
    r"(?<![\w’'])(?!(?:On|In|At|By|From|For|With|After|Before|Since|This|That|Last|Next|Our|My|His|Her|Their|Singer|Soloist|Actor|Actress|Rapper|The|Vocalist|Band|Group|Member|Leader|Idol|Star)\b)[A-Z][a-z]+(?:[ -][A-Z][a-z]+|-[a-z]+){1,2}(?!\w)"
)


# 또 전유진도 ... OST ‘그대도 나처럼’으로: a full name at the head of a sentence.
_FULL_NAME: Final = re.compile(
    r"\s*(?:(?:또|또한|먼저|여기에|한편|특히|이어|반면|이에|앞서|최근)\s+)?(?P<name>(?!이번에|이전에|이후에)[가-힣]{3})(?:은|는|이|가|도|까지|역시)\s"
)


def _subject(page: Page, start: int, end: int) -> list[Person]:
    """The person whose full name is the subject of the sentence that begins a span."""
    if page.sentence(start)[0] != start:
        return []
    found = _FULL_NAME.match(page.text, start, end)
    if found is None or given_name(found["name"]) is None:
        return []
    return [Person(*found.span("name"))]


def strangers(page: Page, start: int, end: int) -> list[Person]:
    """Who sings in a span and is not known: by a cue in Korean, else by the shape of a Korean name, the first printed."""
    if page.language == "ko":
        return _in_hangul(page, start, end)
    credit = phrase_pattern(page.language, "credit")
    for match in _names_in(page.text, start, end):
        left = page.text[max(start, match.start() - 30) : match.start()]
        inside = any(
            q.left < match.end() and match.start() < q.right
            for q in page.quotes_within(max(0, match.start() - 90), match.end() + 90)
        )
        given = given_name(match.group())
        made = MADE_BY.search(page.text, max(start, match.start() - 60), match.start())
        played = any(role.start == match.start() for role in page.roles(match.start(), match.end()))
        if given and len(given) > _SHORT_GIVEN and not (inside or made or played or credit.search(left)):
            return [Person(match.start(), match.end())]
    return []


def _in_hangul(page: Page, start: int, end: int) -> list[Person]:
    named = HANGUL_SINGER.finditer(page.text, start, end)
    singer = next((one for one in named if not REMADE.match(page.text, one.end())), None)
    if singer is None:
        return _subject(page, start, end)
    group = Named(*singer.span("a"), ARTIST, ()) if singer["a"] else None
    return (members_beside(page, group, start, end) if group else []) or hangul_singers(page, singer)
