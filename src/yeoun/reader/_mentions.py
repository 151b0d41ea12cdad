"""Running text: which quoted or known names are songs and which are dramas.

A name in quotes is a song or a drama by what stands beside it: "the drama", "OST", "by", a singer's
possessive, 부른, 영화; each is worth some points, in both directions. What the catalogue calls so counts too, but
print decides: a word the catalogue has as a song is nothing where nobody says it is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import squash, strip_particle
from yeoun.reader._claims import Span
from yeoun.reader._marks import CAPITALS, HANGUL_OST_NAME, OST_NAME, TITLE, phrase_pattern, trim
from yeoun.reader._page import PLAIN, Named, Page
from yeoun.reader._people import Person, read_people
from yeoun.reader._phrases import PHRASES
from yeoun.reader._singers import people_beside

__all__ = ["Mention", "find_mentions"]

_ENOUGH: Final = 2.0
_OTHER: Final = 3.0
_IN_A_LIST: Final = (
    120  # characters: songs of one list stand no farther apart; no listed pair of the gold does
)


@dataclass(slots=True)
class Mention:
    """A name in running text with the points that speak for a song, for a drama, and for neither."""

    start: int
    end: int
    left: int
    right: int
    quoted: bool
    song: float = 0.0
    drama: float = 0.0
    other: float = 0.0
    people: list[Person] = field(default_factory=list)
    past: bool = False  # in a sentence about earlier work

    @property
    def is_song(self) -> bool:
        return self.song >= _ENOUGH and self.song > self.drama and self.other < _OTHER

    @property
    def is_drama(self) -> bool:
        return self.drama >= _ENOUGH and self.drama >= self.song and self.other < _OTHER


_OST_AFTER: Final = re.compile(
    r"(?i)[\s’'\"”)]*(?:'s|’s|의|の)?\s*(?:\([^)]*\)\s*)?(?:第?\d+(?:番目|弾)の|첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열\S?|\d+|마지막|새로운|새|메인|이번)?\s*(?:번째)?\s*(?:o\.?s\.?t|오에스티|original sound|soundtrack)"
)

_RELEASE_AFTER: Final = re.compile(
    r"(?i)^\s*(?:\([^)]*\)\s*)?(?:을|를|은|는|이|가|로|으로|의 음원|의 뮤직비디오| 음원)[^.\n]{0,60}?(?:공개|발매|발표|부른|불렀|부르|가창|참여|노래|베일|선보|열창|나온다|나왔|출시|수록|녹음|들려)"
)

_NAMED_BEFORE: Final = re.compile(
    r"(?i)(?:\b(?:called|titled|entitled|named|song|track|ballad|single|tune|duet|number|anthem|ost|berjudul|lagu|titulad[ao]|llamad[ao]|canción|intitulad[ao]|canção|música|chamada|intitulée?|chanson|titre|morceau|intitolat[ao]|canzone|brano|ca khúc|bài hát)|곡|노래|부른|제목|음원|테마곡|주제곡|삽입곡|수록곡|타이틀곡|발라드|넘버|싱글|part\s*\.?\s*\d+|파트\s*\.?\s*\d+|ost)(?:인|은|는|의)?[\s,:：\-–]*(?:\([^)]*\)\s*)?$"
)

_FOR_DRAMA: Final = re.compile(
    r"(?i)[\s’'”\"»]*,?\s*(?:for|from|off|untuk|para|pour|dari)\s+(?:the\s+)?(?:[\w’-]+\s+){0,3}?(?:k-?drama|drama|series|serie|ost|soundtrack|show|drakor|dorama)\b"
)
_PART_AFTER: Final = re.compile(r"(?i)^[\s,’'\"”」』]*(?:the\s+)?(?:\w+\s+)?(?:part|pt)\b")

# “Love Beyond Words,” a ballad with poetic lines
_KIND_AFTER: Final = re.compile(
    r"(?i)[\s’'”\"»,]*,?\s*(?:is\s+|es\s+|est\s+|adalah\s+)?(?:an?|the|another|una?|une|sebuah|um|uma|un)\s+(?:[\w’-]+\s+){0,4}?"
    r"(?:ballad|song|track|duet|number|tune|single|anthem|canción|balada|tema|chanson|ballade|morceau|lagu|música|canção|canzone|ballata|brano)\b"
)

_TITLE_TRACK: Final = re.compile(
    r"(?i)title (?:track|song)|mini[- ]?album|full[- ]?length|single album|정규|미니\s?앨범"
)

_CREDIT_AFTER: Final = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:의|을|를|,|과|와|등|등을|등의|\s)*(?:작사가|작곡가|작사|작곡|프로듀|감독|연출|작가|극본|만든|집필|히트시킨)"
)
# "... who also wrote “That Girl”": of its maker nothing more is said, and the song is not the news.
_MAKER_BEFORE: Final = re.compile(
    r"(?i)\b(?:who|which|he|she|they|and)\s+(?:had\s+|has\s+|have\s+)?(?:also\s+)?(?:wrote|written|composed|produced|penned|made|arranged)\s+(?:[\w-]+\s+){0,3}[‘“\"']?$"
)
# ... for the SBS drama, “Scent of a Woman”
_DRAMA_COMMA: Final = re.compile(r"(?i)\b(?:k-?drama|drama|series),\s*$")
# What somebody says, in quotes: “거미를 비롯해 청하, 폴킴이 합류한다”고 밝혔다.
_SPEECH_AFTER: Final = re.compile(r"\s*(?:이?라)?(?:고|며|면서)\s")
_VERB_ENDS: Final = ("다", "요", "까", "죠", "다.", "요.", "라")
_DRAMA_AFTER: Final = re.compile(r"(?i)[\s’'”\"]*(?:k-?drama|drama|series|dorama|drakor)\b")
_CLAUSES: Final = re.compile(r"[,.;)”\"’」]\s|\n|[‘“「]")

# A sentence that begins with the drama: "From My Secret Hotel I kept “Secret”", "For Goblin, ...".
_FROM_FIRST: Final = re.compile(
    rf"(?:(?<=[.!?] )|(?<=\n)|\A)(?:From|For|De|Dari|Da|Pour|Para|Untuk)\s+({CAPITALS})(?=,| (?:I|we|comes?|came|there|you)\b)"
)
_FROM_BEFORE: Final = re.compile(r"(?i)\b(?:from|for|in|of|off|dari|untuk|para|pour)\s+(?:the\s+)?[‘“\"']?$")

# Titles without quotes: a singer's possessive before them, or a drama right after them.
_TITLE_FROM: Final = re.compile(
    rf"({TITLE})(?:\s*\([^)\n]*\))?,?\s+(?:from|for|off)\s+(?:the\s+(?:[\w-]+\s+){{0,2}}(?:ost\s+of\s+)?)?(?=[A-Z0-9‘“\"'])"
)

_TITLE_OF: Final = re.compile(rf"['’‘`´]s?\s+({TITLE})(?=\s+(?:from|for|off)\b|\s*\(|,)")


@lru_cache(maxsize=64)
def _words(language: str, kind: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The phrases of a kind: Latin ones, and Hangul or kana ones that words may end in (타이틀곡 ends in 곡)."""
    words = {*PHRASES.get(language, {}).get(kind, ()), *PHRASES["en"][kind], *PHRASES["ko"][kind]}
    return (
        frozenset(word for word in words if word[0] < "\u1100"),
        tuple(sorted(word for word in words if word[0] >= "\u1100")),
    )


_PARENS: Final = re.compile(r"\([^)]*\)?")


def _before(clause: str, language: str, kind: str, *, reach: int = 3) -> bool:
    """Whether a phrase of the kind is among the last three words of a clause: "the tvN weekend drama", 영화."""
    tail = _PARENS.sub(" ", clause).lower().replace("’", "'").rstrip(" ‘“\"'「『《<:：,").split()[-reach:]
    latin, endings = _words(language, kind)
    for place, word in enumerate(tail):
        bare = word.strip(".,:;!?()“”\"'")
        if bare in latin or (not bare.isascii() and _ends_in(bare, endings)):
            return True
        if place + 1 < len(tail) and f"{bare} {tail[place + 1]}" in latin:
            return True
    return len(tail) == 3 and " ".join(tail) in latin


def _ends_in(word: str, endings: tuple[str, ...]) -> bool:
    return word.endswith(endings) or any(stem.endswith(endings) for stem, _ in strip_particle(word)[:2])


def find_mentions(page: Page, start: int, end: int, *, context: bool = False) -> list[Mention]:
    """The names of songs and dramas in a span of running text, judged, in order.

    Args:
        page: the document.
        start, end: the span.
        context: a heading above says whose songs these are: what is quoted here is likely a title.
    """
    held = page.memo.get((start, end))
    if held is None:
        held = page.memo[start, end] = list(_find(page, start, end))
    found = [one for one in held if isinstance(one, Mention)]
    if context:
        found = [replace(one) for one in found]
        for mention in found:
            if mention.drama < 2 and (mention.quoted or mention.song > 0):
                mention.song += 1.5
    return found


def _printed_dramas(page: Page, start: int, end: int, *, quoted: bool) -> Iterator[tuple[int, int, float]]:
    """Names without quotes that print makes dramas: before OST, or at the head of a sentence that has a quoted title."""
    for match in OST_NAME.finditer(page.text, start, end):
        left, right = match.span(1)
        plain = all(word.lower() in PLAIN for word in page.text[left:right].split())
        if (
            not plain
            and page.text[left].isalpha()
            and "번째" not in page.text[left:right]
            and not page.exact(left, right, ARTIST)
        ):
            yield left, right, 1.0
    for match in HANGUL_OST_NAME.finditer(page.text, start, end) if page.language == "ko" else ():
        left, right = match.span("name")
        if (
            not page.exact(left, right, ARTIST)
            and "번째" not in match["name"]
            and match["name"].count(" ") < 5
        ):
            yield left, right, 2.0
    for match in _FROM_FIRST.finditer(page.text, start, end) if quoted else ():
        left, right = trim(page.text, *match.span(1))
        if not page.exact(left, right, ARTIST):
            yield left, right, 2.0


def _find(page: Page, start: int, end: int) -> list[Mention]:
    quotes = page.quotes_within(start, end)
    found = [Mention(q.start, q.end, q.left, q.right, True) for q in quotes]
    taken = [(q.left, q.right) for q in quotes]

    def free(left: int, right: int) -> bool:
        return not any(a < right and left < b for a, b in taken)

    if page.language != "ko" and (page.within(ARTIST, start, end) or page.within(DRAMA, start, end)):
        found += _bare_titles(page, start, end, free)
        taken += [(m.start, m.end) for m in found]
    for kind in (DRAMA, SONG):
        for named in page.within(kind, start, end):
            if free(named.start, named.end) and (kind == DRAMA or _has_cue(page, named)):
                found.append(Mention(named.start, named.end, named.start, named.end, False))
                taken.append((named.start, named.end))
    for left, right, strength in _printed_dramas(page, start, end, quoted=bool(quotes)):
        if free(left, right):
            found.append(Mention(left, right, left, right, False, drama=strength))
            taken.append((left, right))
    found.sort(key=lambda mention: mention.start)
    for mention in found:
        _judge(page, mention, start, end)
        _keep_role(page, mention)
    for one, other in pairwise(found):
        if one.is_drama and other.quoted and _OF_DRAMA.fullmatch(page.text, one.right, other.left):
            other.song += 2.5
            other.drama -= 1.0
        elif one.quoted and other.is_song and other.quoted and not one.people and _owns(page, one, other):
            one.drama += 2.0
            one.song -= 1.0
        other.past = other.past or (one.past and other.left - one.right < 60)
    _share(page, found)
    _list_of_possessives(page, found)
    return found


# 헤이즈(Heize)의, RIO의, 밴드 나이트오프의: whose the quoted name right after it is.
_WHOSE: Final = re.compile(
    r"(?:^|[\s,.])((?!이번|드라마|영화|앨범|주인공)[가-힣A-Za-z0-9&.]{2,14}(?:\s?\([^()\n]{1,20}\))?)의 $"
)


def _list_of_possessives(page: Page, found: list[Mention]) -> None:
    """In a list of songs, each with whose it is, singers whom nobody knows sing too: 박원의 ‘My Tale’, 용주의 ‘퍼즐’."""
    if page.language != "ko":
        return
    for place, mention in enumerate(found):
        beside = [m for m in found[max(0, place - 1) : place + 2] if m is not mention]
        near = any(
            m.is_song and m.people and m.quoted and abs(m.start - mention.start) < _IN_A_LIST for m in beside
        )
        if not mention.quoted or mention.people or mention.is_drama or mention.other >= _OTHER or not near:
            continue
        whose = _WHOSE.search(page.text, max(0, mention.left - 40), mention.left)
        if whose is not None:
            people = read_people(page, *whose.span(1))
            if people:
                mention.people, mention.song = people, mention.song + 2.5


def _owns(page: Page, one: Mention, other: Mention) -> bool:
    """Whether only a possessive and OST stand between two quoted names, so that the first is the drama of the second."""
    gap = page.text[one.right : other.left].strip()
    return bool(gap) and _OF_DRAMA.fullmatch(page.text, one.right, other.left) is not None


_SURE_DRAMA: Final = 4.0


def _keep_role(page: Page, mention: Mention) -> None:
    """A name that the document has called a drama stays one, where nobody sings it."""
    key = squash(page.text[mention.start : mention.end])
    if mention.drama >= _SURE_DRAMA and mention.drama > mention.song:
        page.called_drama.add(key)
    elif key in page.called_drama and not mention.people:
        mention.drama, mention.song = mention.drama + 1.0, mention.song - 2.0


# Between a drama and a song of it: ‘도깨비’의 ‘Beautiful’, ‘구르미 그린 달빛’에 실릴 ‘다정하게, 안녕히’, Goblin's "Beautiful".
_OF_DRAMA: Final = re.compile(
    r"(?i)(?:의|['’]s)?\s*(?:(?:의|에|속|중|ost|오에스티|original soundtrack|soundtrack)\s?(?:[^\n.,!?‘“\"'<「『]{0,25}\s)?|(?:['’]s|의)\s*)"
)

# What must stand beside a title of one word that is not in quotes.
_CUE_AFTER: Final = re.compile(
    r"\s*(?:\(|,|\s(?:by|from|for|off|oleh|dari|de|par|di|do|da|của|with|ft|feat)\b)"
)

_CUE_BEFORE: Final = re.compile(r"(?:['’‘`´]s?|[–—:-]|의|부른|song|track|ost|곡|노래)\s$", re.IGNORECASE)


def _has_cue(page: Page, named: Named) -> bool:
    if " " in page.text[named.start : named.end] or not page.text[named.start].isascii():
        return True
    if _CUE_AFTER.match(page.text, named.end):
        return True
    return _CUE_BEFORE.search(page.text, max(0, named.start - 8), named.start) is not None


def _bare_titles(page: Page, start: int, end: int, free: Callable[[int, int], bool]) -> list[Mention]:
    """Titles of the catalogue's songs and of others, printed without quotes but where titles stand."""
    found: list[Mention] = []
    for pattern, points in ((_TITLE_OF, 1.5), (_TITLE_FROM, 1.0)):
        for match in pattern.finditer(page.text, start, end):
            left, right = trim(page.text, *match.span(1))
            hits = page.within(ARTIST, left, right)
            if (
                hits and hits[0].start == left and hits[0].end < right
            ):  # "Chen’s Everytime": the title begins after it
                continue
            if (
                page.text.count(" ", left, right) < 1
                or not free(left, right)
                or page.exact(left, right, ARTIST)
            ):
                continue
            if pattern is _TITLE_OF and not any(
                n.end == match.start() for n in page.within(ARTIST, start, match.start())
            ):
                continue
            if page.exact(left, right, DRAMA) and not page.exact(left, right, SONG):
                continue
            after = page.within(DRAMA, match.end(), min(end, match.end() + 60))
            near = bool(after) and after[0].start - match.end() < 4
            if not any(m.start < right and left < m.end for m in found):
                found.append(Mention(left, right, left, right, False, song=points + 1.5 * near))
    return found


def _judge(page: Page, mention: Mention, start: int, end: int) -> None:
    """Give a mention its points, by what stands beside it and by what the catalogue calls so."""
    text = page.text
    left = text[max(start, mention.left - 45) : mention.left]
    right = text[mention.right : min(end, mention.right + 90)]
    clause = _CLAUSES.split(left)[-1]
    is_drama = page.exact(mention.start, mention.end, DRAMA)
    is_song = page.exact(mention.start, mention.end, SONG)
    if is_drama:
        mention.drama += 2.5 if not is_song else 1.5
    elif mention.quoted and page.lookup(mention.start, mention.end, DRAMA):
        mention.drama += 1.5
    if is_song:
        mention.song += 1.5 + _fits_page(page, mention)
    elif mention.quoted:
        mention.song += 0.5
    if _FROM_BEFORE.search(left) and (is_drama or mention.quoted):
        mention.drama += 1.5
        mention.song -= 1.5
    if _before(clause, page.language, "drama") or _DRAMA_COMMA.search(left):
        mention.drama += 2.5
        if mention.quoted and _before(clause, page.language, "drama", reach=1):
            mention.song -= 1.5  # 수목드라마 ‘어서와’: the word stands right before it
    if _OST_AFTER.match(right):
        mention.drama += 3.5
    elif _DRAMA_AFTER.match(right):
        mention.drama += 1.5
    _judge_song(page, mention, left, right, clause)
    _judge_other(page, mention, right, clause, is_song=is_song)
    mention.people, points = people_beside(page, (mention.left, mention.right), start, end)
    mention.song += points
    if (
        not mention.quoted
        and is_song
        and not is_drama
        and points == 0
        and " " not in text[mention.start : mention.end]
    ):
        mention.song -= 1.5


def _judge_song(page: Page, mention: Mention, left: str, right: str, clause: str) -> None:
    if _NAMED_BEFORE.search(left):
        mention.song += 2.5
    elif _before(clause, page.language, "song"):
        mention.song += 1.2
    if mention.quoted and _FOR_DRAMA.match(right):
        mention.song += 1.5
    if mention.quoted and _PART_AFTER.match(right):
        mention.song += 2
    if mention.quoted and _RELEASE_AFTER.match(right):
        mention.song += 1.5
    if mention.quoted and _KIND_AFTER.match(right):
        mention.song += 2.0


def _judge_other(page: Page, mention: Mention, right: str, clause: str, *, is_song: bool) -> None:
    """Points for neither: a film's, an album's, a writer's; a sentence in quotes."""
    name = page.text[mention.start : mention.end]
    mention.past, of_album = _sentence_flags(page, page.sentence(mention.start))
    if _before(clause, page.language, "other") or (of_album and not is_song):
        mention.other += 3
    if _CREDIT_AFTER.match(right) or _MAKER_BEFORE.search(
        page.text[max(0, mention.left - 60) : mention.left]
    ):
        mention.other += 3
    if mention.quoted and _SPEECH_AFTER.match(right) and name.endswith(_VERB_ENDS):
        mention.other += 3
    spoken = name.endswith((".", "?", "!")) and " " in name and len(name) > 40
    if mention.quoted and (len(name) > 60 or spoken):
        mention.other += 3


def _sentence_flags(page: Page, span: Span) -> tuple[bool, bool]:
    """Whether a sentence speaks of earlier work, and whether of an album."""
    held = page.flags.get(span)
    if held is None:
        past = phrase_pattern(page.language, "past").search(page.text, *span) is not None
        held = page.flags[span] = (past, _TITLE_TRACK.search(page.text, *span) is not None)
    return held


def _fits_page(page: Page, mention: Mention) -> float:
    """Whether a song of that name belongs to a drama or a singer that the document names."""
    points = 0.0
    for number, _ in page.lookup(mention.start, mention.end, SONG)[:60]:
        song = page.linker.entity(number)
        singers = set(song.artists)
        here = 1.5 if song.drama in page.present else 0.0
        if singers & page.present:
            here += 1.5 if len(singers) > 1 and singers <= page.present else 1.0
        points = max(points, here)
    return points if mention.quoted or page.text.count(" ", mention.start, mention.end) else points / 2


def _share(page: Page, found: list[Mention]) -> None:
    """Names joined by nothing but commas and "and" are of one kind: “Reunion” and “Door”."""
    for one, other in pairwise(found):
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
            if one.song < _ENOUGH and other.is_song:
                one.song = max(one.song, other.song - 0.3)
