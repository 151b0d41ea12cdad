"""Who sings, as printed: "EXO's Chen ft. Punch", "BTS의 진, 뷔", "Chanyeol (EXO) & Punch", "JB x Yugyeom of GOT7".

A list of names is cut at commas and joining words, but never inside a name that the catalogue knows
("Car, the Garden"). A group beside its member is kept beside the member: Chen, of EXO, is not EXO.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from yeoun.linking import ARTIST
from yeoun.names import given_name, script, squash, strip_particle
from yeoun.reader._marks import NETWORK, phrase_pattern, trim
from yeoun.reader._page import Named, Page
from yeoun.reader._phrases import PHRASES

__all__ = ["Person", "in_two_scripts", "numbers_of", "past_former", "past_titles", "read_people"]


@dataclass(frozen=True, slots=True)
class Person:
    """One printed singer: the span of the name, that of the group beside it, and who it may be."""

    start: int
    end: int
    group: tuple[int, int] | None = None
    numbers: tuple[int, ...] = ()
    featuring: bool = False


_PAREN: Final = re.compile(r"[(\[（]([^()\[\]（）]*)[)\]）]")
_POSSESSIVE: Final = re.compile(
    r"['’‘`´]s?\s+|(?<=[가-힣A-Za-z0-9)])의\s+|\s+(?:member|멤버|leader|리더|vocalist|main vocalist|보컬|rapper|래퍼|출신)\s+"
)
_OF: Final = re.compile(r"\s+(?:of|from|de|dari|dos|do|da|des|di|dei|degli|del)\s+", re.IGNORECASE)
_TITLES: Final = re.compile(
    r"(?i)^(?:singer-songwriter|singer|soloist|vocalist|rapper|the\s+(?:group|band|duo|singer|idol|voice\s+of)|band|duo|trio|boy\s+group|girl\s+group"
    r"|idol|indie|folk|rock|trot|newcomers?|project|hip-hop|novat[oa]s?|estreantes?|cantautora?|dúo|dupla|grupo|banda|actor|actress|crooner|ballad(?:eer)?|balladeer|r&b|k-pop|rookie|the\s+great|soulful|veteran|only|가수|그룹|밴드|듀오|보컬|걸그룹|보이그룹"
    r"|싱어송라이터|솔로|아이돌|신예|신인|배우|래퍼|보컬리스트|발라더|뮤지션|인디|penyanyi|grup|cantante|cantora|cantor|la|el|le|chanteur|chanteuse|solista"
    r"|ca\s+sĩ|nhóm|歌手|グループ|featuring|feat\.?|ft\.?|with|by|vocals?:?|artist:?|singer:?|sung\s+by|가창:?|노래:?)(?:\s+|$|(?<=:))"
)
_FEAT: Final = re.compile(r"(?i)(?<![a-z])(?:feat|ft|featuring|with|duet with|prod)\b\.?\s*")
_LETTER: Final = re.compile(r"\w")


@lru_cache(maxsize=32)
def _joins(language: str) -> re.Pattern[str]:
    words = dict.fromkeys([*PHRASES.get(language, {}).get("with", ()), *PHRASES["en"]["with"]])
    latin = [re.escape(word) for word in words if word[0].isalpha() and word[0] < "\u3000"]
    hangul = "|".join(["그리고", "하고"])
    kana = r"|、|＆|×" + (r"|(?<=[^\x00-\x7f])と" if language == "ja" else "")
    return re.compile(
        rf"(?i)\s*(?:[,，·ㆍ+]|&amp;|&|/|\s(?:{'|'.join(latin)}|{hangul})(?=\s)|(?:^|(?<=\s))(?:feat\.?|ft\.?)(?=\s)"
        rf"|(?<=[가-힣A-Za-z0-9)])(?:와|과|이랑|랑)(?=\s){kana})\s*(?:and\s+|et\s+)?"
    )


_TWO_SCRIPTS: Final = ({"Latn", "Hang"}, {"Latn", "Jpan"}, {"Hang", "Jpan"})


def in_two_scripts(one: str, other: str) -> bool:
    """Whether two texts are in two scripts, so that one may be the other's spelling."""
    return {script(one), script(other)} in _TWO_SCRIPTS


def past_titles(text: str, at: int) -> int:
    """Where the name begins that words introduce: el cantante Oon Myung, singer Punch."""
    for _ in range(3):
        found = _TITLES.match(text[at : at + 40])
        if found is None:
            break
        at += found.end()
    return at


def numbers_of(people: Iterable[Person]) -> set[int]:
    """The artists, by number, who these people may be."""
    return {number for person in people for number in person.numbers}


def read_people(page: Page, start: int, end: int) -> list[Person]:
    """The singers named in a span, in order.

    Args:
        page: the document.
        start, end: a span that holds names and what joins them, nothing else (as far as the caller knows).
    """
    start, end = trim(page.text, start, end)
    if end <= start:
        return []
    hits = page.within(ARTIST, start, end)
    if not hits and page.exact(start, end, ARTIST):
        return [Person(start, end, None, _numbers(page, start, end))]
    found: list[Person] = []
    for left, right, featuring in _pieces(page, start, end, hits):
        apposed = _APPOSED.match(page.text, left, right)
        if apposed is not None and found and page.exact(*trim(page.text, apposed.end(), right), ARTIST):
            found[-1] = replace(found[-1], group=trim(page.text, apposed.end(), right))
            continue
        person = _person(page, left, right, featuring)
        if person is not None:
            found.append(person)
    return _shared_group(page, found)


# Says of the name before it whose member it is: "Taeyeon, leader of Girls' Generation".
_APPOSED: Final = re.compile(
    r"\s*(?:the\s+|a\s+)?(?:[\w-]+\s+){0,2}?(?:leader|member|vocalist|rapper|maknae|singer|half|frontman|frontwoman)\s+of\s+"
)


def _pieces(page: Page, start: int, end: int, hits: list[Named]) -> list[tuple[int, int, bool]]:
    text = page.text
    pieces = []
    at = start
    featuring = False
    for join in _joins(page.language).finditer(text, start, end):
        if any(hit.start < join.start() and join.end() < hit.end for hit in hits):
            continue
        if any(left < join.start() < right for left, right in _parens(text, start, end)):
            continue
        if any(
            hit.start < join.end()
            and join.start() < hit.end
            and text[hit.start : hit.end] != join.group().strip()
            for hit in hits
        ):
            continue
        if _BAND.match(text, join.start(), end):
            continue
        if join.start() > at:
            pieces.append((at, join.start(), featuring))
        featuring = featuring or bool(_FEAT.search(join.group()))
        at = join.end()
    pieces.append((at, end, featuring))
    return pieces


_BAND: Final = re.compile(r"\s*(?:&|and)\s+the\s+[A-Z]\w+s\b")  # Yeon & the Foxes: one band's name


def _parens(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [match.span() for match in _PAREN.finditer(text, start, end)]


def _numbers(page: Page, start: int, end: int) -> tuple[int, ...]:
    return tuple([number for number, _ in page.lookup(start, end, ARTIST)])


_TRAILING: Final = re.compile(
    r"\s+(?:and|y|dan|et|e|&|with|x|와|과|performing|singing|recording)$", re.IGNORECASE
)


def _person(page: Page, start: int, end: int, featuring: bool) -> Person | None:
    text = page.text
    start, end = trim(text, start, end)
    trailing = _TRAILING.search(text[start:end])
    if trailing is not None:
        end = start + trailing.start()
    group: tuple[int, int] | None = None
    paren = _PAREN.search(text, start, end) if not page.exact(start, end, ARTIST) else None  # f(x)
    if paren is not None and paren.start() > start:
        group = _bracketed_group(page, paren, start, end)
        start, end = trim(text, start, paren.start())
    elif paren is not None and paren.end() < end:
        start, end = trim(text, paren.end(), end)
    start, end = _bare(page, start, end)
    if not page.exact(start, end, ARTIST):
        start, end, group = _beside(page, start, end, group)
    start, end = trim(text, start, end)
    if end <= start or not _LETTER.search(text, start, end) or end - start > 40:
        return None
    if NETWORK.fullmatch(text, start, end) is not None and not page.exact(start, end, ARTIST):
        return None  # Netflix's 'Nevertheless'
    clause = "a" <= text[start] <= "z" and " " in text[start:end] and not page.writes_small
    if clause and not page.exact(start, end, ARTIST):
        return None  # a clause: "sung by Taeyeon, this one hurts"
    numbers = _numbers(page, start, end)
    if not numbers and (_is_no_name(page, text[start:end]) or _DESCRIBES.search(text[start:end])):
        return None
    if not numbers:
        stem = _stem(page, start, end)
        if stem != end:
            end, numbers = stem, _numbers(page, start, stem)
    return Person(start, end, group, numbers, featuring)


# 물러서지 않는 ‘삼맥종’: words that describe who follows.
_DESCRIBES: Final = re.compile(r"[가-힣] [가-힣]{1,4}(?:는|던|할|된|한|진)$")


# ヒョリン（元SISTAR）, Hyolyn (ex-Sistar)
_FORMER: Final = re.compile(r"(?i)\s*(?:元|前|전\s|ex[- ]|former(?:ly)?\s)\s*")


def past_former(text: str, start: int, end: int) -> tuple[int, int]:
    """The name in a span, without the word that says that its bearer was there before."""
    former = _FORMER.match(text, start, end)
    return trim(text, former.end() if former is not None else start, end)


def _bracketed_group(page: Page, paren: re.Match[str], start: int, end: int) -> tuple[int, int] | None:
    """The group in the bracket of a name, or behind it: Chen (EXO), Shinwoo (신우) of B1A4."""
    of = _OF.match(page.text, paren.end(), end)
    if of is not None and page.exact(*trim(page.text, of.end(), end), ARTIST):
        return trim(page.text, of.end(), end)
    inside = past_former(page.text, *paren.span(1))
    known = page.exact(*inside, ARTIST) and not _same(page, (start, paren.start()), inside)
    return inside if known else None


def _is_no_name(page: Page, name: str) -> bool:
    """Whether an unknown text is none: は韓国ドラマ, 1위를 차지한, "Having a heart-wrenching meaning, ...", fans."""
    clause = name[0].isascii() and len(_SMALL_WORD.findall(name)) > 1
    return clause or _NO_NAME.search(name) is not None or _nobody(page.language).match(name) is not None


# Hiragana writes no Korean name, and a verb's object none either.
_NO_NAME: Final = re.compile(
    r"[ぁ-ん]|드라마|^(?:tvN|KBS ?2?(?: ?TV)?|MBC|SBS|JTBC|OCN|ENA|TV조선|MBN|채널A)$|[가-힣]*[했였았었됐났갔][고며지]$|[가-힣](?:지만|는데|으며)$|^(?:19|20)\d\d\b|^\d+위|[을를] [가-힣]+[한된는은던]$|^(?:은|는|이|가|을|를|의|에|로|으로|와|과|도|인|라는|이라는)$"
)
_SMALL_WORD: Final = re.compile(r"\s(?!(?:of|the|and|de|la|le|von|van)\b)[a-z]")


@lru_cache(maxsize=32)
def _nobody(language: str) -> re.Pattern[str]:
    return phrase_pattern(language, "nobody", r"^\s*", r"\s*$")


def _bare(page: Page, start: int, end: int) -> tuple[int, int]:
    """Without what a name is introduced with, and without its possessive: singer Punch’s -> Punch."""
    text = page.text
    for _ in range(3):
        title = _TITLES.match(text[start:end])
        if title is None or title.end() >= end - start or page.exact(start, end, ARTIST):
            break
        start += title.end()
    own = _OWN.search(text, start, end)
    if own is not None and not page.exact(start, end, ARTIST):
        end = own.start()  # Punch’s “Beautiful”
    return start, end


_OWN: Final = re.compile(r"(?<=\w)['’‘`´]s?$")


_SOUNDED: Final = re.compile(
    r"(?i)(?:\w+\s+){0,2}(?:voice|vocals?|songs?|singing|rendition|version|cover|tone|목소리|음색|보컬)\b"
)


def _same(page: Page, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether a bracketed name is the same name in another script: Lee Hi (이하이)."""
    return bool(set(_numbers(page, *trim(page.text, *one))) & set(_numbers(page, *other)))


def _beside(
    page: Page, start: int, end: int, group: tuple[int, int] | None
) -> tuple[int, int, tuple[int, int] | None]:
    """Take the group off: "EXO's Chen", "Chen of EXO", "엑소 첸", "gugudan Kim Sejeong"."""
    text = page.text
    of = _OF.search(text, start, end)
    if of is not None:
        left, right = trim(text, start, of.start()), trim(text, of.end(), end)
        known = page.exact(*right, ARTIST) or page.exact(*left, ARTIST)
        if known or given_name(text[slice(*left)]) is not None:  # Park Soo-ah of Minty
            return *left, group or right
    hits = page.within(ARTIST, start, end)
    possessive = next(  # that of "Girls’ Generation’s Taeyeon" is the second
        (
            mark
            for mark in _POSSESSIVE.finditer(text, start, end)
            if not any(hit.start < mark.start() and mark.end() < hit.end for hit in hits)
        ),
        None,
    )
    if possessive is not None and possessive.end() < end:
        left, right = trim(text, start, possessive.start()), trim(text, possessive.end(), end)
        if _SOUNDED.match(text[slice(*right)]):  # Ha Sung Woon's voice
            inside = page.within(ARTIST, *left)
            return (inside[-1].start, inside[-1].end, group) if inside else (*left, group)
        return *right, group or left
    if given_name(text[start:end]) is not None and text[start:end].isascii():
        return start, end, group  # Kwon Hyun-bin is not Hyun Bin
    if len(hits) > 1 and hits[-1].end == end and text[hits[0].end : hits[-1].start].isspace():
        if _is_group(page, hits[-1]) and not _is_group(
            page, hits[0]
        ):  # Changmin 2AM, as Indonesian pages print it
            return hits[0].start, hits[0].end, group or (hits[-1].start, hits[-1].end)
        return hits[-1].start, hits[-1].end, group or (hits[0].start, hits[0].end)
    space = text.find(" ", start, end)
    if space > 0 and page.exact(start, space, ARTIST) and page.exact(space + 1, end, ARTIST):
        return space + 1, end, group or (start, space)
    if (
        hits
        and hits[-1].end == end
        and hits[-1].end - hits[-1].start > 1
        and _LETTER.search(text, start, hits[-1].start)
    ):
        before = trim(text, start, hits[-1].start)
        if _is_group(page, hits[-1]) and text[before[0]].isupper() and " " not in text[slice(*before)]:
            return *before, group or (hits[-1].start, hits[-1].end)
        return hits[-1].start, end, group
    return start, end, group


def _is_group(page: Page, named: Named) -> bool:
    return all(page.linker.entity(number).is_group for number in named.numbers)


def _stem(page: Page, start: int, end: int) -> int:
    """The end of a Hangul name without its particle: 찬열이 -> 찬열."""
    word = page.text[start:end]
    for stem, particle in strip_particle(word.rsplit(" ", 1)[-1]):
        if particle and page.linker.names.known(squash(word[: len(word) - len(particle)]), ARTIST) and stem:
            return end - len(particle)
    return end


def _shared_group(page: Page, found: list[Person]) -> list[Person]:
    """BTS's Jin and V: the group before the first is that of those after it, where they are its members."""
    members = page.linker.catalogue.members
    entities = page.linker.catalogue.entities
    group: tuple[int, int] | None = None
    result: list[Person] = []
    for person in found:
        group = person.group or group
        numbers = person.numbers
        if group is not None and len(numbers) > 1:
            held = {m for g in _numbers(page, *group) for m in members.get(g, ())}
            numbers = tuple([n for n in numbers if n in held]) or numbers
        belongs = person.group or (
            group
            if group and any(g in entities[n].beside for n in numbers for g in _numbers(page, *group))
            else None
        )
        result.append(replace(person, group=belongs, numbers=numbers))
    return result
