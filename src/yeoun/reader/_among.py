"""What the names of one paragraph say of each other: pairs, runs, lists, what owns what.

A drama before its quoted title, a title before its drama in brackets, five names with commas between them: each alone
may be anything, together they say what they are.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import squash
from yeoun.reader._company import judge_by_company
from yeoun.reader._marks import BRACKET_LAST
from yeoun.reader._mention import ENOUGH, OTHER, Mention
from yeoun.reader._page import Page
from yeoun.reader._people import Person, read_people

__all__ = ["judge_by_each_other"]

_IN_A_LIST: Final = (
    120  # characters: songs of one list stand no farther apart; no listed pair of the gold does
)


def judge_by_each_other(page: Page, found: list[Mention]) -> None:
    """Give mentions of one paragraph the points that they have from one another.

    Args:
        page: the document.
        found: the mentions in order, each judged by itself; their points are changed.
    """
    _judge_neighbours(page, found)
    _dramas_in_brackets(page, found)
    judge_by_company(page, found)
    _share(page, found)
    _list_of_possessives(page, found)
    _list_of_led(page, found)
    _dramas_among_dramas(page, found)


_SAME_BREATH: Final = 60  # characters


def _judge_neighbours(page: Page, found: list[Mention]) -> None:
    """What the words between two names say of both: ‘도깨비’의 ‘Beautiful’, and earlier work that goes on."""
    text = page.text
    for one, other in pairwise(found):
        if one.is_song and _is_owner(page, one, other):
            one.drama, one.song = one.drama + 3.0, one.song - 3.0
        if one.is_drama and other.quoted and _OF_DRAMA.fullmatch(text, one.right, other.left):
            other.song += 2.5
            other.drama -= 1.0
            other.of = (one.start, one.end)
        elif one.quoted and other.is_drama and _IS_OST_OF.fullmatch(text, one.right, other.left):
            one.song += 2.5 if _OST_FOLLOWS.match(text, other.right) else 0.0
        elif one.quoted and other.is_song and other.quoted and not one.people and _owns(page, one, other):
            one.drama += 2.0
            one.song -= 1.0
        joined = one.is_drama and _AND.fullmatch(text, one.right, other.left) is not None
        if joined and not other.people and page.exact(other.start, other.end, DRAMA):
            other.drama, other.song = other.drama + 2.0, other.song - 2.0
        if one.quoted and other.quoted and _IN_BRACKET.fullmatch(text, one.right, other.left):
            _pair(page, one, other)
        near = other.left - one.right < _SAME_BREATH and not _NEW_SENTENCE.search(text, one.right, other.left)
        other.past = other.past or (one.past and near)


_AND: Final = re.compile(
    r"\s*(?:,\s*)?(?:and|&|y|dan|e|et)\s+"
)  # on Secret Garden and Moonlight Drawn by Clouds
_IN_BRACKET: Final = re.compile(r"\s?[(（]")


def _pair(page: Page, one: Mention, other: Mention) -> None:
    """'시간을 거슬러'('해품달'), '도깨비'('Stay With Me'): of a quoted name and one in its bracket one is the other's drama."""
    if page.text[other.right : other.right + 1] not in ")）":
        return
    first = page.exact(one.start, one.end, DRAMA) and not page.exact(other.start, other.end, DRAMA)
    drama, song = (one, other) if first else (other, one)
    drama.drama, drama.song = drama.drama + 3.0, drama.song - 3.0
    song.song, song.drama, song.of = song.song + 2.5, song.drama - 2.5, (drama.start, drama.end)


# `나 왜이래`(너희들은 포위됐다), `My Destiny`(별에서 온 그대): who was nominated for which drama.
_BRACKET_BEHIND: Final = re.compile(
    r"(?i)\s?[(（](?!feat|ft\b|with|prod|inst|[^()]*ver\b)(?P<name>[^()（）‘’'“”\"`\n]{2,24}?)(?:\s?OST)?[)）]"
)


def _dramas_in_brackets(page: Page, found: list[Mention]) -> None:
    """In a list of quoted titles with a name in brackets each, some of them known dramas, the brackets hold the dramas."""
    pairs = []
    for mention in found:
        bracket = (
            _BRACKET_BEHIND.match(page.text, mention.right) if mention.quoted and not mention.of else None
        )
        if bracket is not None and not page.exact(*bracket.span("name"), ARTIST):
            pairs.append((mention, bracket.span("name")))
    known = sum(page.exact(*span, DRAMA) for _, span in pairs)
    for mention, span in pairs:
        if page.exact(*span, DRAMA) or known * 2 >= len(pairs) > 1:
            mention.of = span
            mention.song += 2.5
            mention.drama = min(mention.drama, mention.song - 1.0)
            if not mention.people and len(pairs) >= _RUN:
                mention.people = _led_by(page, mention)


# ..., 산이 `나 왜이래`(너희들은 포위됐다), ...: in such a list who sings stands right before the title.
_LED: Final = re.compile(
    r"(?:^|[,.·△]\s?|\n)(?P<name>[가-힣A-Za-z0-9&][가-힣A-Za-z0-9&() ]{0,18}?)(?:의)?\s?$"
)


def _led_by(page: Page, mention: Mention) -> list[Person]:
    led = _LED.search(page.text, max(0, mention.left - _NAME), mention.left)
    if led is None or _TELLS.search(led["name"]):
        return []
    return read_people(page, *led.span("name"))


_TELLS: Final = re.compile(
    r"부른|부르|노래|실린|담긴|이어|먼저|함께|[을를은는] "
)  # a clause, and no name alone


# ‘사랑은 늘 도망가’는 주말드라마 ‘신사와 아가씨’의 OST입니다
_IS_OST_OF: Final = re.compile(r"\s?(?:은|는|이|가)\s(?:[가-힣A-Za-z0-9]{1,12}\s){0,4}")
_OST_FOLLOWS: Final = re.compile(r"\s?의?\s?OST(?:입니다|이다|다|곡|로|였)")
_NEW_SENTENCE: Final = re.compile(r"[.!?。][\s”’\"')]|\n")
# 헤이즈(Heize)의, RIO의, 밴드 나이트오프의, 첸과 펀치의: whose the quoted name right after it is.
_WHOSE: Final = re.compile(
    r"(?:^|[\s,.])((?!이번|드라마|영화|앨범|주인공|[그나너내이저]의|우리의|자신의)(?:[가-힣A-Za-z0-9.]{1,14}(?:과|와|,| ?&) ?)?[가-힣A-Za-z0-9&.]{1,14}(?:\s?\([^()\n]{1,60}\))?)의 $"
)
_WHOSE_REACH: Final = (
    90  # characters: a name, and its members in a bracket: 들개들(이일화·라미란·김선영)의 ‘걱정말아요 그대’
)
_MANY_OWNED: Final = 2  # 도레미의 ‘종이등’을 시작으로 블루게이트의 ‘비는 그만’: a list by itself
# Part.3는 다비치의: the number of the part says that the quoted name after it is a song of the release.
_OF_PART: Final = re.compile(
    r"(?i)(?:(?:part|파트|pt)\s?\.?\s?\d{1,2}(?:은|는|이|가|의|,|으로|로|[:：])?|(?:ost|오에스티)(?:인|로|곡|곡인)?)\s*(?:[가-힣A-Za-z0-9]{2,10} )?$"
)


def _list_of_possessives(page: Page, found: list[Mention]) -> None:
    """In a list of songs, each with whose it is, singers whom nobody knows sing too: 박원의 ‘My Tale’, 용주의 ‘퍼즐’."""
    if page.language != "ko":
        return
    owned = sum(
        m.quoted
        and not m.is_drama
        and _WHOSE.search(page.text, max(0, m.left - _WHOSE_REACH), m.left) is not None
        for m in found
    )
    for place, mention in enumerate(found):
        beside = [m for m in found[max(0, place - 1) : place + 2] if m is not mention]
        near = any(
            m.is_song and m.people and m.quoted and abs(m.start - mention.start) < _IN_A_LIST for m in beside
        )
        if not mention.quoted or mention.people or mention.is_drama or mention.other >= OTHER:
            continue
        whose = _WHOSE.search(page.text, max(0, mention.left - _WHOSE_REACH), mention.left)
        if whose is not None and not near:
            near = (
                owned >= _MANY_OWNED
                or _OF_PART.search(page.text, max(0, whose.start(1) - 24), whose.start(1)) is not None
            )
        if whose is not None and not near:
            near = _TOLD_AFTER.match(page.text, mention.right) is not None and _is_talked_of(page, whose[1])
        if whose is not None and near:
            people = _known_before(page, *whose.span(1)) or read_people(page, *whose.span(1))
            if people:
                mention.people, mention.song = people, mention.song + 2.5


# 일레인의 ‘슬픈 행진’을 15일 낮 12시에 내놓는다고; 헤이즈의 ‘내 맘을 볼 수 있나요’가 3위에
_TOLD_AFTER: Final = re.compile(
    r"\s?(?:\([^()\n]*\))?(?:을|를|이|가|은|는|로|으로)\s(?:[^.\n]{0,40}?(?:공개|발매|발표|내놓|내놨|선보|불렀|부른|가창)|\d+위)"
)


def _is_talked_of(page: Page, name: str) -> bool:
    """Whether a Korean text comes back to a name as one does to a person: 일레인은 ..., 일레인이 ..."""
    name = BRACKET_LAST.sub("", name)
    again = re.findall(rf"(?<![가-힣]){re.escape(name)}(?=(?:은|는|이|가|도)\s)", page.text)
    return len(name) > 1 and bool(again)


def _list_of_led(page: Page, found: list[Mention]) -> None:
    """A Korean list of titles, each right behind a name, some of them known: 주현미 ‘야래향’, 친자매 'Hello', 허민영 ‘만고땡’."""
    if page.language != "ko" or not page.speaks_of_songs:
        return
    quoted = [m for m in found if m.quoted and not m.is_drama and m.other < OTHER]
    led = [(m, _led_by(page, m)) for m in quoted]
    for mention, people in led:
        span = page.sentence(mention.start)
        beside = [who for other, who in led if span[0] <= other.start < span[1] and who]
        known = any(person.numbers for who in beside for person in who)
        if people and not mention.people and known and len(beside) >= _RUN:
            mention.people, mention.song = people, mention.song + 2.5


def _known_before(page: Page, start: int, end: int) -> list[Person]:
    """The known singer whose name ends where a possessive stands, words before it included: 쌍문동 아이들(류혜영·혜리)의."""
    bracket = BRACKET_LAST.search(page.text, start, end)
    at = bracket.start() if bracket is not None else end
    named = [
        one for one in page.within(ARTIST, max(0, at - _NAME), at) if one.end == at and one.start < start
    ]
    return [Person(one.start, one.end, None, one.numbers) for one in named[:1]]


_NAME: Final = 24  # characters of a singer's name, at most


def _is_owner(page: Page, one: Mention, other: Mention) -> bool:
    """Whether a drama's name that is a song's too owns the title after it: '구르미 그린 달빛'의 '러브 이즈 오버'."""
    both = one.quoted and other.quoted and page.exact(one.start, one.end, DRAMA)
    return both and not page.exact(other.start, other.end, DRAMA) and _owns(page, one, other)


def _owns(page: Page, one: Mention, other: Mention) -> bool:
    """Whether only a possessive and OST stand between two quoted names, so that the first is the drama of the second."""
    gap = page.text[one.right : other.left].strip()
    return bool(gap) and _OF_DRAMA.fullmatch(page.text, one.right, other.left) is not None


# Between a drama and a song of it: ‘도깨비’의 ‘Beautiful’, ‘구르미 그린 달빛’에 실릴 ‘다정하게, 안녕히’, Goblin's "Beautiful".
_OF_DRAMA: Final = re.compile(
    r"(?i)(?:\s?\([A-Za-z0-9 +가-힣]{2,10}\))?(?:의|['’]s)?\s*(?:(?:의|에|속|중|ost|오에스티|original soundtrack|soundtrack)\s?(?:[^\n.,!?‘“\"'<「『]{0,25}\s)?|(?:['’]s|의)\s*)"
)

_RUN: Final = 3  # quoted names one after another: what most of them are all of them are


_MOST: Final = 20  # names on either side: no sentence has more


def _dramas_among_dramas(page: Page, found: list[Mention]) -> None:
    """A drama's name that is a song's too is the drama's in a sentence that names dramas and no song: ‘A’, B의 ‘C’."""
    for place, mention in enumerate(found):
        if not (mention.quoted and page.exact(mention.start, mention.end, DRAMA) and mention.is_song):
            continue
        span = page.sentence(mention.start)
        around = found[max(0, place - _MOST) : place + _MOST]
        beside = [m for m in around if m is not mention and span[0] <= m.start < span[1]]
        heard = {
            a for n, _ in page.lookup(mention.start, mention.end, SONG) for a in page.linker.entity(n).artists
        }
        sung = any(set(person.numbers) & heard for person in mention.people)
        if len(beside) > 1 and all(m.is_drama for m in beside) and not sung:
            mention.drama, mention.song = mention.drama + 3.0, mention.song - 3.0


def _share_drama(page: Page, found: list[Mention]) -> None:
    """A run of names most of which are dramas, and nobody's songs, is one of dramas: ‘피노키오’, ‘태양의 후예’, ‘눈이 부시게’."""
    run: list[Mention] = []
    for place, mention in enumerate(found):
        run.append(mention)
        after = found[place + 1] if place + 1 < len(found) else None
        if after is not None and _BY_COMMA.fullmatch(page.text, mention.right, after.left):
            continue
        dramas = sum(bool(page.lookup(m.start, m.end, DRAMA)) for m in run)  # misspelt ones too
        if len(run) >= _RUN and dramas * 2 > len(run) and not any(m.people for m in run):
            for one in run:
                one.drama, one.song = one.drama + 2.0, one.song - 2.0
                page.called_drama.add(squash(page.text[one.start : one.end]))
        run = []


_BY_COMMA: Final = re.compile(r"\s*(?:,|·|、)?\s*(?:and |와 |과 |및 |y |dan )?")


def _stands_behind(mention: Mention) -> bool:
    """Whether who sings a title is named behind it."""
    return bool(mention.people) and all(person.start >= mention.right for person in mention.people)


def _share(page: Page, found: list[Mention]) -> None:
    """Names joined by nothing but commas and "and" are of one kind: “Reunion” and “Door”."""
    _share_drama(page, found)
    owners = {
        one.start for one, other in pairwise(found) if one.quoted and other.quoted and _owns(page, one, other)
    }
    for one, other in pairwise(found):
        if other.start in owners:  # ‘상속자들’의 ‘Story’, ‘피노키오’의 ‘사랑은 눈처럼’
            continue
        between = page.text[one.right : other.left]
        if (
            one.quoted
            and other.quoted
            and re.fullmatch(r"(?:\s|,|and|&|·|와|과|및|y|dan|e|et|и|、|or)*", between)
        ):
            other.other = max(other.other, one.other)
            if not page.exact(other.start, other.end, DRAMA) or page.exact(other.start, other.end, SONG):
                other.song = max(other.song, one.song - 0.3)
            other.drama = max(other.drama, one.drama - 0.5) if not other.song > one.song else other.drama
            if one.is_song and not other.people:
                other.people = one.people
    for one, other in zip(reversed(found[:-1]), reversed(found[1:]), strict=False):
        between = page.text[one.right : other.left]
        if one.quoted and other.quoted and re.fullmatch(r"(?:\s|,|and|&|·|와|과|및|y|dan|e|et|、)*", between):
            one.other = max(one.other, other.other)
            if page.language == "ko" and one.is_song and not one.people and _stands_behind(other):
                one.people = other.people  # ‘썸데이’, ‘내 손을 잡아’의 아이유
            if one.song < ENOUGH and other.is_song:
                one.song = max(one.song, other.song - 0.3)
