"""The marks of print: quotes, sentences, OST and part numbers, names one after another.

All functions take a text and offsets and return offsets; nothing here knows the catalogue.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from yeoun.reader._phrases import PHRASES

__all__ = [
    "BRACKET_LAST",
    "CAPITALS",
    "DRAMA_NAME",
    "HANGUL_OST_NAME",
    "HANGUL_TITLE_OST",
    "NETWORK",
    "NO_DRAMA",
    "OST",
    "OST_NAME",
    "OST_THEN_NAME",
    "PART",
    "TITLE",
    "Quote",
    "find_parts",
    "find_quotes",
    "part_of",
    "phrase_pattern",
    "sentence_ends",
    "trim",
]


class Quote(NamedTuple):
    """A quoted span: `text[start:end]` within the marks, `text[left:right]` with them."""

    start: int
    end: int
    left: int
    right: int


_INSIDE: Final = r"[^\n]{1,90}?"
# An opening mark follows no letter; a closing one precedes no Latin letter or digit, else it is an apostrophe.
# Closing may be of another shape than opening: “Heirs“ and “Moon Lovers’ are both in print.
# Every alternative begins with the sign that opens it, so that `re` looks at nothing else.
_QUOTES: Final = re.compile(
    r"""(?x) [「『《〈<\[“”"„〝＂«‘'’`‛´] (?:
      (?<=[「『《〈]) (?P<a>[^\n]{1,90}?) [」』》〉]
    | (?<=<) (?P<e>(?=[^<>\n]*[가-힣])[^<>\n]{1,60}) >
    | (?<=<) (?P<h>[A-Za-z0-9][^<>\n]{1,60}) > (?=(?:의|은|는|이|가|을|를|과|와|으로|로)[\s,])
    | (?<=\[) (?P<g>(?=[^\[\]\n]*[가-힣A-Za-z])[^\[\]\n]{1,60}) \] (?=(?:의|은|는|이|가|을|를|과|와|으로|로)[\s,])
    | (?<=\[) (?P<i>(?=[^\[\]\n]{0,40}[가-힣]\s[^\[\]\n]*[가-힣])[^\[\]\n]{5,40}) \] (?=\s?(?:OST|O\.S\.T|오에스티))
    | (?<=[“”"„〝＂]) (?<!\w.) (?P<b>(?!\s)[^\n“”"«»]{1,90}?) [”“"»〟〞„＂] (?![A-Za-z0-9])
    | (?<=«) \s? (?P<f>[^\n«»]{1,90}?) \s? »
    | (?<=[“„]) (?<!\w.) (?P<c>(?!\s)[^\n“”"]{1,60}?) [’'] (?![A-Za-z0-9])
    | (?<=[‘'’`‛´]) (?<![\w’'].) (?P<d>(?!\s)(?:(?!\s[‘']\S)[^\n“”"]){1,90}?) (?<!\s) ['’‘`´] (?![A-Za-z0-9])
    )"""
)

OST: Final = re.compile(
    r"""(?ix) (?<![a-z]) (?: o\.?s\.?t\.?s? (?![a-z])
    | original\s+(?:television\s+|tv\s+|drama\s+)?sound\s?track s?| sound\s?track s? (?![a-z\#\ ]*\#) | banda\ sonora | bande\ originale
    | trilha\ sonora | colonna\ sonora | nhạc\ phim ) | 오에스티 | サウンドトラック | サントラ"""
)
_NUMERALS: Final = {
    "첫": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10,
    "열한": 11, "열두": 12, "열세": 13, "열네": 14, "열다섯": 15, "first": 1, "second": 2, "third": 3,
    "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "primer": 1, "primera": 1, "segunda": 2, "tercera": 3, "primeira": 1,
}  # fmt: skip
PART: Final = re.compile(
    rf"""(?ix)
      (?<![a-z]) (?: part|pt|파트|パート|vol|phần|bagian ) \s*[.\-]?\s* (?P<n>\d{{1,2}}) (?!\d|\s*(?:회|화|월|일))
    | (?P<nth>\d{{1,2}}) \s* (?:번째|st|nd|rd|th) \s* (?:ost|음원|노래|곡|주자|part|가창|라인업|song|track|목소리|o\.s\.t)
    | (?<!생애\ )(?<!데뷔\ )(?<!인생\ )(?P<word>{"|".join(sorted(_NUMERALS, key=len, reverse=True))}) \s* (?:번째\s*)? (?:ost|음원|노래|곡|주자|part|가창|목소리|song|track|single|canción)
    """
)

# Also where the space behind the stop is lost: Super Junior.Lagu ini ..., 나섰다.도영이.
_STOP: Final = re.compile(
    r"[.!?。！？…\n](?:(?<=\n)|(?<=[。！？])(?=[^\s。！？…”’\"')\]」』）])|(?<!\n)[.!?。！？…]*[\s”’\"')\]]+"
    r"|(?<=[a-z]{3}\.)(?=[A-Z][a-z]+\s)|(?<=[a-z][’'”\"]\.)(?=[A-Z][a-z]+\s)|(?<=[다요]\.)(?=[가-힣‘“'\"]))"
)
_NO_STOP: Final = re.compile(
    r"(?i)(?:\b(?:feat|ft|pt|part|vol|mr|ms|mrs|dr|st|no|inst|prod|ver|vs|ep|[a-z])|ost|\b[a-z]\.[a-z])\.[\s”’\"')\]]*$"
)
_EDGES: Final = " \t\r\n\u00a0,.;:–—-|/·•*~+=<>#→▶►♪♬♫☞🎵🎶🎧🎤🎼💿📀📌✨⭐💕💜🔥❤\ufe0f"


# '굿바이 미스터 블랙''그렇게 안녕': a quote that begins where another has closed.
_ADJACENT: Final = re.compile(r"""['‘](?P<d>(?!\s)[^\n“”"'‘’]{1,60}?)(?<!\s)['’](?![A-Za-z0-9])""")

_SPEECH_LENGTH: Final = 16  # characters: a longer quote that quotes is what somebody says
_NESTED: Final = re.compile(r"(?<![\w’'])[‘'](?!\s)[^\n‘’']{1,40}[’'](?![A-Za-z0-9])")


def find_quotes(text: str) -> list[Quote]:
    """The quoted spans of a text, in order, not overlapping."""
    found: list[Quote] = []
    at, closed = 0, -1
    while (match := _next_quote(text, at, found)) is not None:
        if match.start() == closed:  # the end of a speech opens nothing
            at = match.start() + 1
            continue
        start, end = match.span(match.lastgroup or 0)
        if match.lastgroup == "b" and end - start > _SPEECH_LENGTH and _NESTED.search(text, start, end):
            at, closed = match.start() + 1, end  # a speech that quotes titles is none itself
            continue
        at = match.end()
        if match.lastgroup == "g":  # [그네 - 김뮤지엄]: the title, and behind the dash who sings it
            end = start + len(re.split(r"\s[-–—]\s", match["g"])[0])
        start, end = trim(text, start, end)
        while start < end and text[start] in "'‘“\"":
            start += 1  # ''I'll Be There', with a mark too many
        loose = _LOOSE_END.search(text, start, end)
        end = loose.start() if loose is not None else end
        if end > start:
            found.append(Quote(start, end, match.start(), match.end()))
    return found


_LOOSE_END: Final = re.compile(r"(?<=\w) from$")  # “I Love You from” Athena: the closing mark is a word late


def _next_quote(text: str, at: int, found: list[Quote]) -> re.Match[str] | None:
    adjacent = _ADJACENT.match(text, at) if found and at == found[-1].right else None
    return adjacent or _QUOTES.search(text, at)


BRACKET_LAST: Final = re.compile(r"\s?\([^()]*\)$")  # 헤이즈(Heize)
_LEADERS: Final = re.compile(r"\.{4,}\s+\S")  # The Only Person ...... K.Will


def sentence_ends(text: str) -> list[int]:
    """The places at which a new sentence begins, in order; the first sentence begins at 0."""
    ends = []
    for stop in _STOP.finditer(text):
        if _LEADERS.match(text, stop.start()):
            continue
        if (
            stop.group()[0] == "."
            and _NO_STOP.search(text, max(0, stop.start() - 12), stop.end())
            and "\n" not in stop.group()
        ):
            continue
        ends.append(stop.end())
    return ends


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without spaces and punctuation at its ends; a closing bracket or a sign that is part of a name stays."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES and not text.startswith("...", end - 3):
        end -= 1
    return start, end


_PART_WORDS: Final = ("part", "pt", "파트", "パート", "vol", "phần", "bagian", *_NUMERALS)
_DIGITS: Final = re.compile(r"\d{1,2}")


def find_parts(text: str) -> list[re.Match[str]]:
    """The marks of a part in a text, in order: what `PART.finditer` finds, in a sixth of its time.

    Every mark begins with one of a few words or with digits; `str.find` looks for those faster than `re` does.
    """
    low = text.lower()
    if len(low) != len(text):  # a letter whose small form is two: places would not be the same
        return list(PART.finditer(text))
    starts = {digits.start() for digits in _DIGITS.finditer(text)}
    for word in _PART_WORDS:
        at = low.find(word)
        while at >= 0:
            starts.add(at)
            at = low.find(word, at + 1)
    found: list[re.Match[str]] = []
    for start in sorted(starts):
        mark = PART.match(text, start) if not found or start >= found[-1].end() else None
        if mark is not None:
            found.append(mark)
    return found


def part_of(found: re.Match[str]) -> int:
    """The number a match of `PART` names."""
    digits = found["n"] or found["nth"]
    return int(digits) if digits else _NUMERALS[found["word"].lower()]


# Compiling a range of thousands of letters takes `re` a millisecond or two, so it stands once for all words of
# a kind and not once a word (2.5 s for the patterns of a page, before).
_NO_LETTER_BEFORE: Final = r"(?-i:(?<![A-Za-zÀ-ỹ]))"
_NO_LETTER_AFTER: Final = r"(?-i:(?![A-Za-zÀ-ỹ]))"


def _is_latin(sign: str) -> bool:
    return sign.isalpha() and sign < "\u3000"


@lru_cache(maxsize=256)
def phrase_pattern(language: str, kind: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """A pattern of the phrases of a kind, in a language and in English, between two patterns.

    A phrase that begins or ends with a Latin letter begins or ends at a word boundary.
    """
    words = dict.fromkeys([*PHRASES.get(language, {}).get(kind, ()), *PHRASES["en"][kind]])
    if language == "ko" or kind in {"drama", "song", "other"}:
        words |= dict.fromkeys(PHRASES["ko"][kind])
    kinds: dict[tuple[bool, bool], list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        kinds.setdefault((_is_latin(word[0]), _is_latin(word[-1])), []).append(re.escape(word))
    parts = [
        (_NO_LETTER_BEFORE if begins else "") + f"(?:{'|'.join(held)})" + (_NO_LETTER_AFTER if ends else "")
        for (begins, ends), held in kinds.items()
    ]
    return re.compile(f"{before}(?:{'|'.join(parts) or '(?!)'}){after}", re.IGNORECASE)


# Who broadcasts sings nothing: SBS’s “...”, tvN’s “...”.
NETWORK: Final = re.compile(
    r"(?:tvN|N|KBS ?[12]?(?: ?TV)?|SBS|MBC|JTBC|ENA|OCN|MBN|TV ?Chosun|Channel A|Netflix|Disney(?: Plus|\+)?|TVING|[Ww]avve|Viki|Viu|Coupang Play|티빙|웨이브|쿠팡플레이|넷플릭스)\b"
)

# Names printed with capitals, and titles, in which fewer small words stand.
_CAP: Final = r"(?:(?:Mr|Mrs|Ms|Dr|St|Vol)\.|[A-Z0-9#](?:[\w’'!&-]|\.(?=\w))*)"

CAPITALS: Final = (
    rf"(?:{_CAP})(?:[ :]+(?:(?:of|the|and|in|to|a|on|for|with|by|from|is|at|&|that)\s+){{0,2}}{_CAP}){{0,7}}"
)

TITLE: Final = rf"(?:{_CAP})(?:[ ]+(?:(?:of|the|and|in|to|a|on|with|is|at|&|that)\s+){{0,2}}{_CAP}){{0,7}}"

# A drama printed without quotes before OST: capitals, but not "Top 10 K-Drama OST".
OST_NAME: Final = re.compile(
    rf"(?!(?:Top|Best|Our|My|The Best|Favou?rite|Korean|K-?[Dd]rama|Popular|Various|New|Classic|Drama|Part|All|Most|More|Iconic|\d+)\b[^\n]{{0,12}}(?:OST|[Ss]oundtrack))({CAPITALS})(?:\s+\([^()\n]{{1,20}}\))?\s+(?=(?:OST|Original Soundtrack|soundtrack)(?!\s+(?:[Cc]hart|[Aa]ward|[Qq]ueen|[Kk]ing\b|[Pp]rize)))"
)

# The other way round: OST Drakor Song of the Bandits, la OST de Goblin.
OST_THEN_NAME: Final = re.compile(
    rf"(?:OST|[Bb]anda [Ss]onora|[Tt]rilha [Ss]onora)\s+(?:(?:[Dd]rakor|[Dd]rama|[Dd]orama|[Kk]-?[Dd]rama|[Ss]erie|de|del|do|da)\s+(?:[Kk]orea\s+)?){{0,3}}(?!Part|Pt|OST|Official|MV|Korea\b|Drakor|Drama|Yang\b|Untuk\b)({CAPITALS})(?=[,.:;!?)”’\"']|\s|$)"
)

# The same after its word, before a verb or a stop: the vampire drama Blood is off to ...
DRAMA_NAME: Final = re.compile(
    rf"\b(?:[Kk]-?)?(?:[Dd]rama|[Ss]eries)s?,?\s+(?:Korea\s+)?(?!(?:OST|Korea|Korean|Selatan|Special|Original)\b)({CAPITALS})(?=,|:\s*(?:\n|\Z)|\s+(?:is|was|has|will|starring|which|that|and|aired|airs|yang|ini|adalah|dan|menjadi)\b|[.]\s|['’]s?\s+(?:[\w-]+\s+){{0,2}}(?:OST|soundtrack))"
)

# What stands before OST and names no drama: songs, singers, dramas at large.
NO_DRAMA: Final = re.compile(
    r"(?i)\b(?:k-?)?(?:dramas|doramas|drakor)\b|^(?:the )?(?:k-?|korean |south korean )?(?:drama|dorama)$|\b(?:lirik|lagu|artis|pengisi|penyanyi|daftar|deretan|letra|canciones|chansons|paroles)\b"
    r"|(?:^|\s)(?:klip|clip|mv|video|teaser)$|^top \d|[:：]\s*\d+$|^original(?:ly)?(?: song| version)? by\b|(?:누리꾼|네티즌|팬들?|관계자|시청자)(?: 반응| 평)?$|^(?:アイドル|韓国?ドラマ|ドラマ|おすすめ|人気|その他|韓ドラ)"
)

# At the head of a Korean title, where nothing else stands: 유리 과수원 OST 전곡, 유리 과수원/OST.
HANGUL_TITLE_OST: Final = re.compile(
    r"\s*(?P<name>(?!(?:\S+ ){0,3}?(?:드라마|한드|한국|추천|명곡|최고|인기|역대|노래|좋은|좋아|듣기|레전드|이달|이번|주간|[0-9]+[곡선위])\S*)[가-힣A-Za-z0-9][가-힣A-Za-z0-9,:!? ]{1,24}?)\s*(?:/|의|[\[(])?\s*(?:(?i:OST)|오에스티)(?![가-힣])"
)

# The same in Korean: the word for drama, its name without quotes, OST: 드라마 별똥별 OST.
HANGUL_OST_NAME: Final = re.compile(
    r"드라마\s+(?P<name>(?!의|속|OST|오에스티|공식|인기|이번|해당|관련|다수|각종)[가-힣A-Za-z0-9][가-힣A-Za-z0-9,:!? ]{0,24}?)(?:의)?\s+(?=OST|오에스티)"
)
