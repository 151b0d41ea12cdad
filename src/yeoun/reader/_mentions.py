"""Running text: the quoted and known names in it, each judged (`_mention`), and by one another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import squash
from yeoun.reader._in_brackets import titles_before_dramas
from yeoun.reader._marks import (
    CAPITALS,
    DRAMA_NAME,
    HANGUL_OST_NAME,
    NETWORK,
    NO_DRAMA,
    OST_NAME,
    OST_THEN_NAME,
    TITLE,
    Quote,
    trim,
)
from yeoun.reader._mention import ENOUGH, OTHER, Mention, calls_drama, judge
from yeoun.reader._page import PLAIN, Named, Page
from yeoun.reader._people import read_people

__all__ = ["call_dramas", "find_mentions"]

_IN_A_LIST: Final = (
    120  # characters: songs of one list stand no farther apart; no listed pair of the gold does
)


# A sentence that begins with the drama: "From My Secret Hotel I kept “Secret”", "For Goblin, ...".
_FROM_FIRST: Final = re.compile(
    rf"(?:(?<=[.!?] )|(?<=\n)|\A)(?:From|For|De|Dari|Da|Pour|Para|Untuk)\s+({CAPITALS})(?=,| (?:I|we|comes?|came|there|you)\b)"
)
# Titles without quotes: a singer's possessive before them, or a drama right after them.
_TITLE_FROM: Final = re.compile(
    rf"({TITLE})(?:\s*\([^)\n]*\))?,?\s+(?:from|for|off)\s+(?:the\s+(?:[\w-]+\s+){{0,2}}(?:ost\s+of\s+)?)?(?=[A-Z0-9‘“\"'])"
)

_CUED: Final = re.compile(r"(?:number|song|track|ballad|single|tune) $")
_OST_IN: Final = re.compile(r"\bOSTs?\b")  # Here Are 9 OSTs Sung by ...
_NO_TITLE: Final = re.compile(r"(?i)(?:osts?|parts?|soundtracks?|mvs?|videos?|songs?)\b")
# Secret by Yoon Seong Ki, Lost in Love by Neon Bunny: two such, or a known singer.
_TITLE_BY: Final = re.compile(
    rf"(?:(?<=, )|(?<=and )|(?<=are )|(?<=is )|(?<=liked )|(?<=like )|(?<=love )|(?<=number )|(?<=song )|(?<=track )|(?<=ballad )|(?<=single )|(?<=tune ))((?!(?:Directed|Written|Produced|Composed|Posted|Photos?|Images?|Edited|Published|Credits?|Sources?|Created|Story|Songs?)\b){TITLE})\s+by\s+(?=[A-Z])"
)
_TITLE_OF: Final = re.compile(rf"['’‘`´]s?\s+({TITLE})(?=\s+(?:from|for|off|to)\b|\s*\(|,|\.(?:\s|\Z))")


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


# Dua OST, Several OSTs: how many, and of no drama.
_COUNTED: Final = frozenset(
    "two three four five six seven eight nine ten several some many which this these those every each another other"
    " such both dua tiga empat lima enam tujuh delapan sembilan sepuluh beberapa daftar deretan kumpulan semua lagu"
    " las los mejores estas estos cinco diez as melhores os les meilleures des".split()
)
_KIND_LAST: Final = re.compile(
    r"(?i)\b(?:k-?)?dramas?$|\bkorean$|^(?:various|all|other|these|those|many)$"
)  # MACG Playlist: K-Drama OST


def _printed_dramas(page: Page, start: int, end: int, *, quoted: bool) -> Iterator[tuple[int, int, float]]:
    """Names without quotes that print makes dramas: before OST, or at the head of a sentence that has a quoted title."""
    # Asked for first: the pattern tries every capital letter there is.
    named = any(page.text.find(mark, start, end) >= 0 for mark in ("OST", "oundtrack"))
    follows = named and page.language in _OST_FIRST
    for match in OST_THEN_NAME.finditer(page.text, start, end) if follows else ():
        left, right = trim(page.text, *match.span(1))
        if not (NO_DRAMA.search(page.text[left:right]) or page.exact(left, right, ARTIST)):
            yield left, right, 2.0
    for match in OST_NAME.finditer(page.text, start, end) if named else ():
        left, right = match.span(1)
        if NO_DRAMA.search(page.text[left:right]):
            continue
        origin = page.text.rfind(" from ", left, right)  # Counting Stars at Night from You’re The Best
        left = origin + 6 if origin >= 0 else left
        left += 4 if page.text.startswith("the ", left) else 0
        plain = all(
            word.lower() in PLAIN or word.lower() in _COUNTED for word in page.text[left:right].split()
        )
        if (
            not plain
            and not _KIND_LAST.search(page.text[left:right])
            and page.text[left].isalpha()
            and "번째" not in page.text[left:right]
            and not page.exact(left, right, ARTIST)
        ):
            yield left, right, 1.0
    called = page.language != "ko" and any(
        page.text.find(word, start, end) >= 0 for word in ("rama", "eries")
    )
    for match in DRAMA_NAME.finditer(page.text, start, end) if called else ():
        left, right = trim(page.text, *match.span(1))
        if not (NETWORK.match(page.text, left) or page.exact(left, right, ARTIST)):
            yield left, right, 0.5
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


# Languages that say "OST Goblin".
_OST_FIRST: Final = frozenset({"id", "es", "pt", "fr", "it", "vi"})

_DASH: Final = re.compile(r"\s[-–—]\s")


# ‘레인즈(RAINAZ)-let it go, let it be’, ‘양다일-Touch of love’: singer and title in one quote, where several are so.
_SINGER_DASH: Final = re.compile(r"([^\s\-–—‘’'\"]{1,14}(?:\s?\([^()]{1,16}\))?)\s?[-–—]\s?(?=\S)")
_SEVERAL: Final = 3


def _with_singers(page: Page, quotes: list[Quote]) -> dict[int, tuple[int, tuple[int, int]]]:
    """Of quotes that hold a singer, a dash and a title: where the title begins and where the singer stands."""
    if page.language != "ko":
        return {}
    found = {}
    for quote in quotes:
        dash = _SINGER_DASH.match(page.text, quote.start, quote.end)
        if dash is not None:
            found[quote.start] = (dash.end(), dash.span(1))
    singers = {page.text[slice(*span)] for _, span in found.values()}
    if len(singers) >= _SEVERAL:
        return found
    # ‘WOOSUNG - Driver’ alone: where one of the two is known, or stands in quotes by itself too.
    alone = {page.text[quote.start : quote.end] for quote in page.quotes}
    return {
        start: (title, singer)
        for start, (title, singer) in found.items()
        if page.exact(*singer, ARTIST)
        or alone & {page.text[slice(*singer)], page.text[title : _end_of_quote(quotes, start)]}
    }


def _end_of_quote(quotes: list[Quote], start: int) -> int:
    return next(quote.end for quote in quotes if quote.start == start)


def _title_end(page: Page, start: int, end: int) -> int:
    """Where the title in a quote ends that also names its singer: ‘사랑했던 날들 – 백지영’."""
    dash = _DASH.search(page.text, start, end)
    return dash.start() if dash is not None and page.exact(dash.end(), end, ARTIST) else end


def _find(page: Page, start: int, end: int) -> list[Mention]:
    quotes = page.quotes_within(start, end)
    inner = _with_singers(page, quotes)
    found = [
        Mention(inner[q.start][0], q.end, q.left, q.right, True, singer=inner[q.start][1])
        if q.start in inner
        else Mention(q.start, _title_end(page, q.start, q.end), q.left, q.right, True)
        for q in quotes
    ]
    taken = [(q.left, q.right) for q in quotes]

    def free(left: int, right: int) -> bool:
        return not any(a < right and left < b for a, b in taken)

    if page.language != "ko" and _may_have_bare_titles(page, start, end):
        found += titles_before_dramas(page, start, end, free)
        taken += [(m.start, m.end) for m in found if not m.quoted]
        found += _bare_titles(page, start, end, free)
        taken += [(m.start, m.end) for m in found]
    for kind in (DRAMA, SONG):
        for named in page.within(kind, start, end):
            if free(named.start, named.end) and (kind == DRAMA or _has_cue(page, named)):
                found.append(Mention(named.start, named.end, named.start, named.end, False))
                taken.append((named.start, named.end))
    for left, right, strength in _printed_dramas(page, start, end, quoted=bool(quotes)):
        for held in [m for m in found if not m.quoted and m.start == left and m.end < right]:
            found.remove(held)  # drama Let Me Be Your Knight is more than the song Let Me Be
            taken.remove((held.start, held.end))
        if free(left, right):
            found.append(Mention(left, right, left, right, False, drama=strength))
            taken.append((left, right))
    found.sort(key=lambda mention: mention.start)
    _judge_all(page, found, start, end)
    _judge_by_each_other(page, found)
    _share(page, found)
    _list_of_possessives(page, found)
    _dramas_among_dramas(page, found)
    return found


def _may_have_bare_titles(page: Page, start: int, end: int) -> bool:
    known = page.within(ARTIST, start, end) or page.within(DRAMA, start, end)
    return bool(known) or page.text.find(" by ", start, end) >= 0


def _judge_all(page: Page, found: list[Mention], start: int, end: int) -> None:
    whole = {(q.start, q.left): q.end for q in page.quotes_within(start, end)}
    for mention in found:
        judge(page, mention, start, end)
        end_of_quote = whole.get((mention.start, mention.left), mention.end)
        if mention.singer is not None:
            mention.people = read_people(page, *mention.singer)
            mention.song += 2.5
        elif mention.end < end_of_quote:  # ‘사랑했던 날들 – 백지영’
            mention.people = read_people(page, mention.end, end_of_quote)
            mention.song += 2.5
        _keep_role(page, mention)


_SAME_BREATH: Final = 60  # characters


def _judge_by_each_other(page: Page, found: list[Mention]) -> None:
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
        if one.quoted and other.quoted and _IN_BRACKET.fullmatch(text, one.right, other.left):
            _pair(page, one, other)
        near = other.left - one.right < _SAME_BREATH and not _NEW_SENTENCE.search(text, one.right, other.left)
        other.past = other.past or (one.past and near)


_IN_BRACKET: Final = re.compile(r"\s?[(（]")


def _pair(page: Page, one: Mention, other: Mention) -> None:
    """'시간을 거슬러'('해품달'), '도깨비'('Stay With Me'): of a quoted name and one in its bracket one is the other's drama."""
    if page.text[other.right : other.right + 1] not in ")）":
        return
    first = page.exact(one.start, one.end, DRAMA) and not page.exact(other.start, other.end, DRAMA)
    drama, song = (one, other) if first else (other, one)
    drama.drama, drama.song = drama.drama + 3.0, drama.song - 3.0
    song.song, song.drama, song.of = song.song + 2.5, song.drama - 2.5, (drama.start, drama.end)


# ‘사랑은 늘 도망가’는 주말드라마 ‘신사와 아가씨’의 OST입니다
_IS_OST_OF: Final = re.compile(r"\s?(?:은|는|이|가)\s(?:[가-힣A-Za-z0-9]{1,12}\s){0,4}")
_OST_FOLLOWS: Final = re.compile(r"\s?의?\s?OST(?:입니다|이다|다|곡|로|였)")
_NEW_SENTENCE: Final = re.compile(r"[.!?。][\s”’\"')]|\n")
# 헤이즈(Heize)의, RIO의, 밴드 나이트오프의, 첸과 펀치의: whose the quoted name right after it is.
_WHOSE: Final = re.compile(
    r"(?:^|[\s,.])((?!이번|드라마|영화|앨범|주인공|[그나너내이저]의|우리의|자신의)(?:[가-힣A-Za-z0-9.]{1,14}(?:과|와|,| ?&) ?)?[가-힣A-Za-z0-9&.]{1,14}(?:\s?\([^()\n]{1,20}\))?)의 $"
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
        m.quoted and not m.is_drama and _WHOSE.search(page.text, max(0, m.left - 40), m.left) is not None
        for m in found
    )
    for place, mention in enumerate(found):
        beside = [m for m in found[max(0, place - 1) : place + 2] if m is not mention]
        near = any(
            m.is_song and m.people and m.quoted and abs(m.start - mention.start) < _IN_A_LIST for m in beside
        )
        if not mention.quoted or mention.people or mention.is_drama or mention.other >= OTHER:
            continue
        whose = _WHOSE.search(page.text, max(0, mention.left - 40), mention.left)
        if whose is not None and not near:
            near = (
                owned >= _MANY_OWNED
                or _OF_PART.search(page.text, max(0, whose.start(1) - 24), whose.start(1)) is not None
            )
        if whose is not None and near:
            people = read_people(page, *whose.span(1))
            if people:
                mention.people, mention.song = people, mention.song + 2.5


def _is_owner(page: Page, one: Mention, other: Mention) -> bool:
    """Whether a drama's name that is a song's too owns the title after it: '구르미 그린 달빛'의 '러브 이즈 오버'."""
    both = one.quoted and other.quoted and not one.people and page.exact(one.start, one.end, DRAMA)
    return both and not page.exact(other.start, other.end, DRAMA) and _owns(page, one, other)


def _owns(page: Page, one: Mention, other: Mention) -> bool:
    """Whether only a possessive and OST stand between two quoted names, so that the first is the drama of the second."""
    gap = page.text[one.right : other.left].strip()
    return bool(gap) and _OF_DRAMA.fullmatch(page.text, one.right, other.left) is not None


def call_dramas(page: Page) -> None:
    """Note the quoted names that the document calls dramas somewhere: SBS 드라마 ‘별에서 온 그대’, "Goblin" OST."""
    for quote in page.quotes:
        if calls_drama(page, quote):
            page.called_drama.add(squash(page.text[quote.start : quote.end]))


_SURE_DRAMA: Final = 4.0


def _keep_role(page: Page, mention: Mention) -> None:
    """A name that the document has called a drama stays one, where nobody sings it."""
    key = squash(page.text[mention.start : mention.end])
    if mention.drama >= _SURE_DRAMA and mention.drama > mention.song:
        page.called_drama.add(key)
    elif key in page.called_drama and not mention.people:
        mention.drama, mention.song = mention.drama + 2.0, mention.song - 2.0


# Between a drama and a song of it: ‘도깨비’의 ‘Beautiful’, ‘구르미 그린 달빛’에 실릴 ‘다정하게, 안녕히’, Goblin's "Beautiful".
_OF_DRAMA: Final = re.compile(
    r"(?i)(?:의|['’]s)?\s*(?:(?:의|에|속|중|ost|오에스티|original soundtrack|soundtrack)\s?(?:[^\n.,!?‘“\"'<「『]{0,25}\s)?|(?:['’]s|의)\s*)"
)

# What must stand beside a title of one word that is not in quotes.
_CUE_AFTER: Final = re.compile(
    r"\s*(?:\(|,|\s(?:by|from|for|off|oleh|dari|de|par|di|do|da|của|with|ft|feat)\b)"
)

_CUE_BEFORE: Final = re.compile(r"(?:['’‘`´]s?|[–—:-]|의|부른|song|track|ost|곡|노래)\s$", re.IGNORECASE)


_SHORT_HANGUL: Final = 4  # syllables: a word of so few may be any word, as 목소리 is


def _has_cue(page: Page, named: Named) -> bool:
    text = page.text[named.start : named.end]
    if " " in text and (not text[0].isascii() or not _may_be_words(text)):
        return True
    if not text[0].isascii() and len(text) > _SHORT_HANGUL:
        return True
    if _CUE_AFTER.match(page.text, named.end):
        return True
    return _CUE_BEFORE.search(page.text, max(0, named.start - 8), named.start) is not None


_SMALL_IN_TITLES: Final = frozenset(
    "a an and as at but by for from in is it me my no not of on or the to up us we with you your".split()
)


def _may_be_words(text: str) -> bool:
    """Whether a title of several words may be running words: "I know", "she is"."""
    words = text.split()
    small = any(word[0].islower() and word.lower() not in _SMALL_IN_TITLES for word in words[1:])
    return small or all(word.lower() in PLAIN or len(word) < 2 for word in words)


def _bare_titles(page: Page, start: int, end: int, free: Callable[[int, int], bool]) -> list[Mention]:
    """Titles of the catalogue's songs and of others, printed without quotes but where titles stand."""
    found: list[Mention] = []
    text = page.text[start:end]
    owned = any(sign in text for sign in "'’‘`´")
    led = " from " in text or " for " in text or " off " in text
    sung = len(_TITLE_BY.findall(text)) if " by " in text else 0
    for pattern, points, there in ((_TITLE_OF, 1.5, owned), (_TITLE_FROM, 1.0, led), (_TITLE_BY, 1.5, sung)):
        for match in pattern.finditer(page.text, start, end) if there else ():
            left, right = trim(page.text, *match.span(1))
            if _NO_TITLE.match(page.text, left) or _OST_IN.search(page.text, left, right):
                continue
            hits = page.within(ARTIST, left, right)
            if (
                hits and hits[0].start == left and hits[0].end < right
            ):  # "Chen’s Everytime": the title begins after it
                continue
            cued = _CUED.search(page.text, max(start, match.start() - 8), match.start()) is not None
            if (
                pattern is _TITLE_BY
                and sung < 2
                and not cued
                and not any(n.start == match.end() for n in page.within(ARTIST, match.end(), end))
            ):
                continue
            if (
                (page.text.count(" ", left, right) < 1 and pattern is not _TITLE_BY)
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
            if any(
                s.start < left and right <= s.end for s in page.within(SONG, max(start, left - 40), right)
            ):
                continue  # Even If I Die, It’s You: the known title is longer
            after = page.within(DRAMA, match.end(), min(end, match.end() + 60))
            near = bool(after) and after[0].start - match.end() < 4
            if not any(m.start < right and left < m.end for m in found):
                found.append(Mention(left, right, left, right, False, song=points + 1.5 * near))
    return found


_RUN: Final = 3  # quoted names one after another: what most of them are all of them are


def _dramas_among_dramas(page: Page, found: list[Mention]) -> None:
    """A drama's name that is a song's too is the drama's in a sentence that names dramas and no song: ‘A’, B의 ‘C’."""
    for mention in found:
        if not (mention.quoted and page.exact(mention.start, mention.end, DRAMA) and mention.is_song):
            continue
        span = page.sentence(mention.start)
        beside = [m for m in found if m is not mention and span[0] <= m.start < span[1]]
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
        dramas = sum(page.exact(m.start, m.end, DRAMA) for m in run)
        if len(run) >= _RUN and dramas * 2 > len(run) and not any(m.people for m in run):
            for one in run:
                one.drama, one.song = one.drama + 2.0, one.song - 2.0
        run = []


_BY_COMMA: Final = re.compile(r"\s*(?:,|·|、)?\s*(?:and |와 |과 |및 |y |dan )?")


def _share(page: Page, found: list[Mention]) -> None:
    """Names joined by nothing but commas and "and" are of one kind: “Reunion” and “Door”."""
    _share_drama(page, found)
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
            if one.song < ENOUGH and other.is_song:
                one.song = max(one.song, other.song - 0.3)
