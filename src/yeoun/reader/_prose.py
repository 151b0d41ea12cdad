"""Running text: which quoted or known names are songs, which are dramas, and which belong together.

A name in quotes is a song or a drama by what stands beside it: "the drama", "OST", "by", a singer's
possessive, 부른, 영화; each is worth some points, in both directions. What the catalogue calls so counts too, but
print decides: a word the catalogue has as a song is nothing where nobody says it is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import given_name, squash, strip_particle
from yeoun.reader._claims import Claim, Span
from yeoun.reader._marks import PART, part_of, phrase_pattern, trim
from yeoun.reader._page import PLAIN, Named, Page
from yeoun.reader._people import Person, read_people
from yeoun.reader._phrases import PHRASES

__all__ = ["Mention", "find_mentions", "prose_claims", "singers_in"]

_ENOUGH: Final = 2.0


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
        return self.song >= _ENOUGH and self.song > self.drama and self.other < 3

    @property
    def is_drama(self) -> bool:
        return self.drama >= _ENOUGH and self.drama >= self.song and self.other < 3


_OST_AFTER: Final = re.compile(
    r"(?i)[\s’'\"”)]*(?:'s|’s|의)?\s*(?:\([^)]*\)\s*)?(?:첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열\S?|\d+)?\s*(?:번째)?\s*(?:o\.?s\.?t|오에스티|original sound|soundtrack)"
)
_SONG_GAP: Final = r"[\s:：,\-–]*(?:\([^)]*\)\s*)?[‘'“\"「『<]?\s*"
_RELEASE_AFTER: Final = re.compile(
    r"(?i)^\s*(?:\([^)]*\)\s*)?(?:을|를|은|는|이|가|로|으로|의 음원|의 뮤직비디오| 음원)[^.\n]{0,60}?(?:공개|발매|발표|부른|불렀|부르|가창|참여|노래|베일|선보|열창|나온다|나왔|출시|수록|녹음|들려)"
)
_NAMED_BEFORE: Final = re.compile(
    r"(?i)(?:\b(?:called|titled|entitled|named|song|track|ballad|single|tune|duet|number|anthem|ost|berjudul|lagu|titulad[ao]|llamad[ao]|canción|intitulad[ao]|canção|música|chamada|intitulée?|chanson|titre|morceau|intitolat[ao]|canzone|brano|ca khúc|bài hát)|곡|노래|부른|제목|음원|테마곡|주제곡|삽입곡|수록곡|타이틀곡|발라드|넘버|싱글|part\s*\.?\s*\d+|파트\s*\.?\s*\d+|ost)(?:인|은|는|의)?[\s,:：\-–]*(?:\([^)]*\)\s*)?$"
)
_PART_AFTER: Final = re.compile(r"(?i)^[\s,’'\"”」』]*(?:the\s+)?(?:\w+\s+)?(?:part|pt)\b")
_TITLE_TRACK: Final = re.compile(
    r"(?i)title (?:track|song)|mini[- ]?album|full[- ]?length|single album|정규|미니\s?앨범"
)
_CREDIT_AFTER: Final = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:의|을|를|,|과|와|등|등을|등의|\s)*(?:작사가|작곡가|작사|작곡|프로듀|감독|연출|작가|극본|만든|집필|히트시킨)"
)
_GROUPS_BEFORE: Final = re.compile(
    r"(?i)(?:['’‘`´]s?|의|가|이|은|는)?\s*(?:(?:own|new|latest|next|heartfelt|beautiful|lovely|emotional|sweet|solo|beloved|gorgeous|soft|hit|famous|ballad|song|track|duet|single|ost|theme|tune|with|singing|sings|sang|부른|부르는|노래한|가창한|열창한|참여한|노래|곡|신곡|발라드|듀엣곡|목소리로|표|감성의|애절한|달콤한|[:–—-])\s*){0,3}$"
)
_CAP: Final = r"[A-Z0-9#](?:[\w’'!&-]|\.(?=\w))*"
_CAPS: Final = (
    rf"(?:{_CAP})(?:[ :]+(?:(?:of|the|and|in|to|a|on|for|with|by|from|is|at|&|that)\s+){{0,2}}{_CAP}){{0,7}}"
)
_TITLE: Final = rf"(?:{_CAP})(?:[ ]+(?:(?:of|the|and|in|to|a|on|with|is|at|&|that)\s+){{0,2}}{_CAP}){{0,7}}"
_OST_NAME: Final = re.compile(
    rf"(?!(?:Top|Best|Our|My|The Best|Favou?rite|Korean|K-?[Dd]rama|Popular|Various|New|Classic|Drama|Part|All|Most|More|Iconic|\d+)\b[^\n]{{0,12}}(?:OST|[Ss]oundtrack))({_CAPS})\s+(?=OST|Original Soundtrack|soundtrack)"
)
_FROM_BEFORE: Final = re.compile(r"(?i)\b(?:from|for|in|of|off|dari|untuk|para|pour)\s+(?:the\s+)?[‘“\"']?$")
# Titles without quotes: a singer's possessive before them, or a drama right after them.
_TITLE_FROM: Final = re.compile(
    rf"({_TITLE})(?:\s*\([^)\n]*\))?,?\s+(?:from|for|off)\s+(?:the\s+(?:[\w-]+\s+){{0,2}}(?:ost\s+of\s+)?)?(?=[A-Z0-9‘“\"'])"
)
_TITLE_OF: Final = re.compile(rf"['’‘`´]s?\s+({_TITLE})(?=\s+(?:from|for|off)\b|\s*\(|,)")
_FROM_NAME: Final = re.compile(
    rf"(?:from|for|of)\s+(?:the\s+(?:[\w-]+\s+){{0,2}}(?:drama|series|k-drama|show)\s+)?({_CAPS})"
)
_CLAUSE: Final = re.compile(
    r"[.](?=\s|$)|[;!?()\n“”\"‘「『]|\s[–—-]\s|,\s(?=(?:which|who|that|and then|but|the|a|an|is|was|it|has)\b)|\s(?:is|was|has|had|will|which|that|who|from|for|in|on|also|hit|sings|sang|about|as|where|when|because|are|were|came|topped|on|gave|made|captures|plays|fits|brings|fue|es|para|del|adalah|yang|untuk|est|qui|pour|è|che|per|là|trong)\s"
)


@lru_cache(maxsize=64)
def _words(language: str, kind: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The phrases of a kind: Latin ones, and Hangul or kana ones that words may end in (타이틀곡 ends in 곡)."""
    words = {*PHRASES.get(language, {}).get(kind, ()), *PHRASES["en"][kind], *PHRASES["ko"][kind]}
    return (
        frozenset(word for word in words if word[0] < "\u1100"),
        tuple(sorted(word for word in words if word[0] >= "\u1100")),
    )


_PARENS: Final = re.compile(r"\([^)]*\)?")


def _before(clause: str, language: str, kind: str) -> bool:
    """Whether a phrase of the kind is among the last three words of a clause: "the tvN weekend drama", 영화."""
    tail = _PARENS.sub(" ", clause).lower().replace("’", "'").rstrip(" ‘“\"'「『《<:：,").split()[-3:]
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


@lru_cache(maxsize=32)
def _after(language: str, kind: str) -> re.Pattern[str]:
    return phrase_pattern(language, kind, r"^[\s’'\"”」』)]*(?:\([^)]*\))?\s*,?\s*", r"\s+")


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


def _find(page: Page, start: int, end: int) -> list[Mention]:
    quotes = page.quotes_within(start, end)
    found = [Mention(q.start, q.end, q.left, q.right, True) for q in quotes]
    taken = [(q.left, q.right) for q in quotes]

    def free(left: int, right: int) -> bool:
        return not any(a < right and left < b for a, b in taken)

    if page.language != "ko":
        found += _bare_titles(page, start, end, free)
        taken += [(m.start, m.end) for m in found]
    for kind in (DRAMA, SONG):
        for named in page.within(kind, start, end):
            if free(named.start, named.end) and (kind == DRAMA or _has_cue(page, named)):
                found.append(Mention(named.start, named.end, named.start, named.end, False))
                taken.append((named.start, named.end))
    for match in _OST_NAME.finditer(page.text, start, end):
        left, right = match.span(1)
        plain = all(word.lower() in PLAIN for word in page.text[left:right].split())
        if (
            free(left, right)
            and not plain
            and page.text[left].isalpha()
            and "번째" not in page.text[left:right]
            and not page.exact(left, right, ARTIST)
        ):
            found.append(Mention(left, right, left, right, False, drama=1.0))
            taken.append((left, right))
    found.sort(key=lambda mention: mention.start)
    for mention in found:
        _judge(page, mention, start, end)
    for one, other in zip(found, found[1:], strict=False):
        other.past = other.past or (one.past and other.left - one.right < 60)
    _share(page, found)
    return found


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
    found = []
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
    text, language = page.text, page.language
    left = text[max(start, mention.left - 45) : mention.left]
    right = text[mention.right : min(end, mention.right + 90)]
    name = text[mention.start : mention.end]
    is_drama = page.exact(mention.start, mention.end, DRAMA)
    is_song = page.exact(mention.start, mention.end, SONG)
    if is_drama:
        mention.drama += 2.5 if not is_song else 1.5
    elif mention.quoted and page.lookup(mention.start, mention.end, DRAMA):
        mention.drama += 1.5
    if _FROM_BEFORE.search(left) and (is_drama or mention.quoted):
        mention.drama += 1.5
        mention.song -= 1.5
    if is_song:
        mention.song += 1.5 + _fits_page(page, mention)
    elif mention.quoted:
        mention.song += 0.5
    clause = re.split(r"[,.;)”\"’」]\s|\n|[‘“「]", left)[-1]
    if _before(clause, language, "drama"):
        mention.drama += 2.5
    if _OST_AFTER.match(right):
        mention.drama += 3.5
    elif re.match(r"(?i)[\s’'”\"]*(?:k-?drama|drama|series|dorama|drakor)\b", right):
        mention.drama += 1.5
    if _NAMED_BEFORE.search(left):
        mention.song += 2.5
    elif _before(clause, language, "song"):
        mention.song += 1.2
    if _before(clause, language, "other"):
        mention.other += 3
    if _CREDIT_AFTER.match(right):
        mention.other += 3
    if mention.quoted and _PART_AFTER.match(right):
        mention.song += 2
    flags = _sentence_flags(page, page.sentence(mention.start))
    mention.past = flags[0]
    if not is_song and flags[1]:
        mention.other += 3
    if mention.quoted and _RELEASE_AFTER.match(right):
        mention.song += 1.5
    if mention.quoted and (
        len(name) > 60 or (name.endswith((".", "?", "!")) and " " in name and len(name) > 40)
    ):
        mention.other += 3
    mention.people, points = _people_beside(page, mention, start, end)
    mention.song += points
    if not mention.quoted and is_song and not is_drama:
        words = name.count(" ") + 1
        if words == 1 and points == 0:
            mention.song -= 1.5


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
    for one, other in zip(found, found[1:], strict=False):
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


def _people_beside(page: Page, mention: Mention, start: int, end: int) -> tuple[list[Person], float]:
    """Singers printed right beside a name, and how much that says that the name is a song."""
    text = page.text
    people: list[Person] = []
    right = _after(page.language, "by").match(text[mention.right : min(end, mention.right + 120)])
    if right is not None:
        at = mention.right + right.end()
        stop = _stop(page, at, min(end, at + 80))
        people = [p for p in read_people(page, at, stop) if p.numbers or _looks_named(text[p.start : p.end])]
        word = right.group().strip(" ,’'\"”)").lower()
        if people and (people[0].numbers or word not in {"de", "di", "del", "の", "의", "da", "do", "dari"}):
            return _until_unknown(people), 3.0 if people[0].numbers else 2.0
    people = _people_before(page, mention, start)
    if people:
        return people, 2.5
    return [], 0.0


def _stop(page: Page, at: int, end: int) -> int:
    """Where a list of singers ends."""
    names = page.within(ARTIST, at, end)
    for mark in _CLAUSE.finditer(page.text, at, end):
        if not any(n.start < mark.end() and mark.start() < n.end for n in names):
            return mark.start()
    return end


def _looks_named(text: str) -> bool:
    return (
        bool(text)
        and (not text[0].isascii() or text[0].isupper() or text[0].isdigit())
        and text.count(" ") < 4
    )


def _until_unknown(people: list[Person]) -> list[Person]:
    kept = people[:1]
    for person in people[1:]:
        if not person.numbers:
            break
        kept.append(person)
    return kept


# Names that the catalogue does not know: after "가수", before "부른", before an English possessive.
_HANGUL_SINGER: Final = re.compile(
    r"(?:(?:가수|그룹|밴드|듀오|보컬|싱어송라이터|걸그룹|보이그룹|신예|뮤지션|트로트\s?가수|래퍼)\s+(?P<a>[가-힣A-Za-z0-9]{2,12}?)(?:\([^)]*\))?(?=(?:이|가|은|는|의|와|과)?[\s,‘'“\"])"
    r"|(?<![가-힣])(?P<b>(?:[가-힣A-Za-z0-9]{2,10}(?:\([^)]*\))?(?:의 |와 |과 |, |·| ?& ?))*[가-힣A-Za-z0-9]{2,10}?)(?:\([^)]*\))?(?:이|가)\s+(?:부른|가창한|노래한|열창한|부르는|불렀|참여한|가창에|노래를)"
    r"|(?<![가-힣])(?P<c>[가-힣]{2,5})의\s*(?:신곡|노래|목소리|음색|보컬))"
)
_UNKNOWN_BEFORE: Final = re.compile(
    r"([A-Z][\w.-]*(?:\s(?:[A-Z][\w.-]*)){0,3})['’‘`´]s?\s+(?:[a-z-]+\s+){0,2}$"
)


def _people_before(page: Page, mention: Mention, start: int) -> list[Person]:
    text = page.text
    window = max(start, mention.left - 70)
    hits = [n for n in page.within(ARTIST, window, mention.left)]
    if hits:
        last = hits[-1]
        gap = text[last.end : mention.left]
        bare = re.sub(r"\([^)]*\)", " ", gap)
        if _GROUPS_BEFORE.fullmatch(bare):
            begin = last.start
            for earlier in reversed(hits[:-1]):
                between = text[earlier.end : begin]
                if not re.fullmatch(
                    r"(?i)(?:['’]s?)?\s*(?:,|and|&|x|with|의|와|과|y|dan|e|et|,\s*and|ft\.?|feat\.?|member|\s|\()*\s*",
                    between,
                ):
                    break
                begin = earlier.start
            return read_people(page, begin, last.end)
    unknown = _UNKNOWN_BEFORE.search(text, window, mention.left)
    if unknown is not None:
        return read_people(page, *unknown.span(1))
    found = list(_HANGUL_SINGER.finditer(text, window, mention.left)) if page.language == "ko" else []
    if found:
        gap = text[found[-1].end() : mention.left]
        if len(gap) < 45 and not re.search(r"[.!?]\s" if found[-1]["b"] else r"[.!?,]", gap):
            return _hangul_singers(page, found[-1])
    return []


def _hangul_singers(page: Page, found: re.Match[str]) -> list[Person]:
    return [p for p in read_people(page, *found.span(found.lastgroup or 0)) if p.end - p.start > 1]


def prose_claims(page: Page, start: int, end: int, mentions: list[Mention]) -> list[Claim]:
    """The claims of a paragraph: its songs, each with the singers and the drama that stand with it."""
    songs = [m for m in mentions if m.is_song]
    dramas = [m for m in mentions if m.is_drama]
    claims = []
    for place, song in enumerate(songs):
        left, right = page.sentence(song.start)
        low = max(left, songs[place - 1].right) if place and songs[place - 1].right <= song.left else left
        high = min(right, songs[place + 1].left) if place + 1 < len(songs) else right
        drama = _drama_beside(page, song, dramas, low, high)
        in_sentence = [m for m in dramas if left <= m.start < right]
        before = [m for m in reversed(dramas) if m.start < left]
        after = [m for m in dramas if m.start >= right]
        people = song.people or _people_after(page, song, high)
        near = (
            singers_in(page, low, high) or singers_in(page, left, right) or singers_in(page, start, left)[-1:]
        )
        part = PART.search(page.text, left, right)
        claims.append(
            Claim(
                at=song.start, song=(song.start, song.end), people=people, near=near, drama=drama,
                around=[(m.start, m.end) for m in (*in_sentence, *before, *after)], origin="prose",
                strength=song.song, past=song.past, text=(left, right), quoted=song.quoted,
                part=part_of(part) if part else None, part_span=part.span() if part else None,
            )
        )  # fmt: skip
    return claims


def _drama_beside(page: Page, song: Mention, dramas: list[Mention], low: int, high: int) -> Span | None:
    """The drama printed with a title: the one that has the song, the one after "from", the one before it."""
    text = page.text
    left = [m for m in reversed(dramas) if low <= m.left and m.right <= song.left]
    right = [m for m in dramas if song.right <= m.left and m.right <= high]
    owners = {
        page.linker.entity(n).drama
        for n, quality in page.lookup(song.start, song.end, SONG)[:60]
        if quality > 0.9
    }
    for drama in (*left, *right):
        if owners & {n for n, _ in page.lookup(drama.start, drama.end, DRAMA)}:
            return drama.start, drama.end
    if page.language in {"ko", "ja"} and left:
        return left[0].start, left[0].end
    for drama in right:
        gap = text[song.right : drama.left]
        if phrase_pattern(page.language, "from").search(gap) or "(" in gap or len(gap) < 30:
            return drama.start, drama.end
    origin = _FROM_NAME.search(text, song.right, min(high, song.right + 60))
    if origin is not None and not page.within(ARTIST, *origin.span(1)):
        span = trim(text, *origin.span(1))
        if not page.linker.names.known(squash(text[span[0] : span[1]]), SONG):
            return span
    return (left[0].start, left[0].end) if left else None


_WITH: Final = re.compile(r"(?i)^\s*\((?:with|feat\.?|ft\.?|featuring)\s+([^)]*)\)")


def _people_after(page: Page, song: Mention, high: int) -> list[Person]:
    guest = _WITH.match(page.text[song.right : high])
    if guest is None:
        return []
    return read_people(page, song.right + guest.start(1), song.right + guest.end(1))


def singers_in(page: Page, start: int, end: int) -> list[Person]:
    """Known singers in a span who are not named as writers, directors or actors."""
    text = page.text
    credit = phrase_pattern(page.language, "credit")
    found = []
    for named in page.within(ARTIST, start, end):
        left = text[max(start, named.start - 14) : named.start]
        right = text[named.end : named.end + 12]
        role = re.search(r"\([^)]*$", left) and re.match(r"\s*(?:분)?\)", right) and page.language == "ko"
        if any(
            q.left <= named.start < q.right
            for q in page.quotes_within(max(0, named.start - 100), named.end + 100)
        ):
            continue
        if any(
            s.start < named.end and named.start < s.end and s.end - s.start > named.end - named.start
            for s in page.within(SONG, max(0, named.start - 60), named.end + 60)
        ):
            continue
        if role or credit.search(left) or re.match(r"\s*(?:작곡|작사|감독|프로듀서|작가)", right):
            continue
        found += _members(page, named, start, end) or [Person(named.start, named.end, None, named.numbers)]
    return found or _strangers(page, start, end)


_MEMBER_AFTER: Final = re.compile(
    r"(?:\([^)]*\))?(?:['’]s|의)?\s+(?:member\s+|멤버\s+|leader\s+|리더\s+)?"
    r"((?:[가-힣]{2,4}?(?:·|, ?|와 |과 | ?& ?))*[가-힣]{2,4}?|[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){1,2})(?=(?:이|가|은|는|의|을|와|과)?(?:[\s,.‘'(·…]|$))"
)
_MEMBER_BEFORE: Final = re.compile(r"([A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){1,2})\s+(?:of|from)\s+$")


def _members(page: Page, named: Named, start: int, end: int) -> list[Person]:
    """Members whom the catalogue does not know, beside a group that it knows: 에이핑크 오하영, 아일릿 윤아·민주."""
    if not all(page.linker.entity(n).is_group for n in named.numbers):
        return []
    after = _MEMBER_AFTER.match(page.text, named.end, end)
    before = _MEMBER_BEFORE.search(page.text, max(start, named.start - 40), named.start)
    for match in (after, before):
        if match is None:
            continue
        people = read_people(page, *match.span(1))
        if people and all(given_name(page.text[p.start : p.end]) or p.numbers for p in people):
            return [Person(p.start, p.end, (named.start, named.end), p.numbers) for p in people]
    return []


_KOREAN_NAME: Final = re.compile(r"(?<![\w’'])[A-Z][a-z]+(?:[ -][A-Z][a-z]+|-[a-z]+){1,2}(?!\w)")


def _strangers(page: Page, start: int, end: int) -> list[Person]:
    """Korean names in Latin letters that the catalogue does not know, the first one printed."""
    credit = phrase_pattern(page.language, "credit")
    if page.language == "ko":
        singer = _HANGUL_SINGER.search(page.text, start, end)
        return _hangul_singers(page, singer) if singer is not None else []
    for match in _KOREAN_NAME.finditer(page.text, start, end):
        left = page.text[max(start, match.start() - 30) : match.start()]
        inside = any(
            q.left < match.end() and match.start() < q.right
            for q in page.quotes_within(max(0, match.start() - 90), match.end() + 90)
        )
        if given_name(match.group()) and not inside and not credit.search(left):
            return [Person(match.start(), match.end())]
    return []
