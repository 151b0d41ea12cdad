"""Names in running text that no quotes mark: titles where titles stand, dramas before OST and at the head of a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import given_name
from yeoun.reader._marks import (
    CAPITALS,
    DRAMA_NAME,
    HANGUL_OST_NAME,
    NETWORK,
    NO_DRAMA,
    OST,
    OST_NAME,
    OST_THEN_NAME,
    TITLE,
    trim,
)
from yeoun.reader._mention import Mention
from yeoun.reader._noise import PLAIN
from yeoun.reader._page import Named, Page

__all__ = ["KIND_LAST_KO", "bare_titles", "has_cue", "may_have_bare_titles", "printed_dramas"]

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
_TITLE_OF: Final = re.compile(rf"['’‘`´]s?\s+({TITLE})(?=\s+(?:from|for|off|to|in)\b|\s*\(|,|\.(?:\s|\Z))")

# Dua OST, Several OSTs: how many, and of no drama.
_COUNTED: Final = frozenset(
    "two three four five six seven eight nine ten several some many which this these those every each another other"
    " such both dua tiga empat lima enam tujuh delapan sembilan sepuluh beberapa daftar deretan kumpulan semua lagu"
    " las los mejores estas estos cinco diez as melhores os les meilleures des".split()
)
_KIND_LAST: Final = re.compile(
    r"(?i)\b(?:k-?)?dramas?$|\bkorean$|^(?:various|all|other|these|those|many)$"
)  # MACG Playlist: K-Drama OST


# Moon Ga-bi Isi OST Drama ‘Harbor Light Pharmacy’: the drama stands behind.
_OST_OF_QUOTED: Final = re.compile(r"OST\s+(?:[Dd]rama|[Dd]rakor|[Ss]erial|[Dd]orama|[Ss]erie)\s[‘“\"']")
_WHOLE: Final = re.compile(
    r"[:,]?\s+(?:The\s+)?(?:Complete|Full|Official|Original|Whole)$"
)  # Shut Up: The Complete OST


# Which Super Junior Member Rules the OST?: a clause, and no name, unless a drama is called so.
_CLAUSE: Final = re.compile(
    r"(?i)\b(?:the|an?|of|in|for|to|with|and|or|is|are|was|rules?|best|favou?rite|top)$|^(?:which|what|who|why|how|when|where|these|those|my|our|your)\b"
)
# 힘이 나는 드라마 OST 베스트 6
KIND_LAST_KO: Final = re.compile(
    r"(?:드라마|노래|음악|명곡|추천|인기|역대|최고의|레전드|국내|한국|모음|여름|겨울|가을)$"
)


def printed_dramas(page: Page, start: int, end: int, *, quoted: bool) -> Iterator[tuple[int, int, float]]:
    """Names without quotes that print makes dramas: before OST, or at the head of a sentence that has a quoted title."""
    # Asked for first: the pattern tries every capital letter there is.
    named = any(page.text.find(mark, start, end) >= 0 for mark in ("OST", "oundtrack"))
    follows = named and page.language in _OST_FIRST
    for match in OST_THEN_NAME.finditer(page.text, start, end) if follows else ():
        left, right = trim(page.text, *match.span(1))
        named = any(sign.isalpha() for sign in page.text[left:right])  # OST 1 is no drama's
        if named and not (NO_DRAMA.search(page.text[left:right]) or page.exact(left, right, ARTIST)):
            yield left, right, 2.0
    for match in OST_NAME.finditer(page.text, start, end) if named else ():
        left, right = match.span(1)
        if NO_DRAMA.search(page.text[left:right]) or _OST_OF_QUOTED.match(page.text, match.end()):
            continue
        origin = page.text.rfind(" from ", left, right)  # Counting Stars at Night from You’re The Best
        left = origin + 6 if origin >= 0 else left
        left += 4 if page.text.startswith("the ", left) else 0
        whole = _WHOLE.search(page.text, left, right)
        right = whole.start() if whole is not None else right
        plain = all(
            word.lower() in PLAIN or word.lower() in _COUNTED for word in page.text[left:right].split()
        )
        if (
            not plain
            and not _KIND_LAST.search(page.text[left:right])
            and page.text[left].isalpha()
            and "번째" not in page.text[left:right]
            and not page.exact(left, right, ARTIST)
            and (page.exact(left, right, DRAMA) or not _CLAUSE.search(page.text[left:right]))
        ):
            yield left, right, 1.0
    said = page.language != "ko" and any(page.text.find(word, start, end) >= 0 for word in ("rama", "eries"))
    for match in DRAMA_NAME.finditer(page.text, start, end) if said else ():
        left, right = trim(page.text, *match.span(1))
        if not (_is_rubric(page, left, right) or page.exact(left, right, ARTIST)):
            yield left, right, 0.5
    for match in HANGUL_OST_NAME.finditer(page.text, start, end) if page.language == "ko" else ():
        left, right = match.span("name")
        if (
            not page.exact(left, right, ARTIST)
            and "번째" not in match["name"]
            and match["name"].count(" ") < 5
            and not KIND_LAST_KO.search(match["name"])
        ):
            yield left, right, 2.0
    for match in _FROM_FIRST.finditer(page.text, start, end) if quoted else ():
        left, right = trim(page.text, *match.span(1))
        if not page.exact(left, right, ARTIST):
            yield left, right, 2.0


_ENDS_IN_YEAR: Final = re.compile(r"\b(?:19|20)\d\d$")
_RUBRIC: Final = re.compile(r"[A-Z][a-z]+\s?:")


def _is_rubric(page: Page, start: int, end: int) -> bool:
    """Whether what stands behind "drama" names none: a network, a year, soundtracks, a rubric of the page.

    Soundtrack KDrama Awal 2022 yang ...; Best K-drama Soundtrack Vol. 1; K-drama Love:
    """
    if NETWORK.match(page.text, start) or OST.search(page.text, start, end):
        return True
    if _RUBRIC.match(page.text, start) and not page.dramas_in((start, end)):
        return True
    return _ENDS_IN_YEAR.search(page.text[start:end]) is not None and not page.exact(start, end, DRAMA)


# Languages that say "OST Goblin".
_OST_FIRST: Final = frozenset({"id", "es", "pt", "fr", "it", "vi"})

# What must stand beside a title of one word that is not in quotes.
_CUE_AFTER: Final = re.compile(
    r"\s*(?:\(|,|\s(?:by|from|for|off|oleh|dari|de|par|di|do|da|của|with|ft|feat)\b)"
)

_CUE_BEFORE: Final = re.compile(
    r"(?:['’‘`´]s?|[–—:-]|의|부른|song|track|ost|곡|노래|lagu|lewat|berjudul|canción|canção|chanson)\s$",
    re.IGNORECASE,
)


_SHORT_HANGUL: Final = 4  # syllables: a word of so few may be any word, as 목소리 is


def has_cue(page: Page, named: Named) -> bool:
    text = page.text[named.start : named.end]
    if " " in text and text[0].isupper() and _in_its_company(page, named):
        return True
    if " " in text and (
        not text[0].isascii()
        or not (_may_be_words(text) or _goes_on(page, named) or _in_headline(page, named))
    ):
        return True
    if not text[0].isascii() and len(text) > _SHORT_HANGUL:
        return True
    if _CUE_AFTER.match(page.text, named.end) or _beside_its_singer(page, named):
        return True
    cue = _CUE_BEFORE.search(page.text, max(0, named.start - 8), named.start)
    return cue is not None and (text[0].isascii() or not cue.group().startswith("의"))  # 오현란의 목소리


_BETWEEN: Final = re.compile(r"(?:['’]s?|의)? ?[(（“\"‘]? ?")
_NAME: Final = 40  # characters: no singer's name is longer


def _beside_its_singer(page: Page, named: Named) -> bool:
    """Whether a title stands right behind one of its own singers: "how long Jo Jung Suk Aloha needed", Heize (The Last)."""
    heard = {
        artist
        for number in named.numbers
        for artist in (*page.linker.entity(number).artists, *page.linker.entity(number).beside)
    }
    return any(
        heard & set(one.numbers) and _BETWEEN.fullmatch(page.text, one.end, named.start)
        for one in page.within(ARTIST, max(0, named.start - _NAME), named.start)
    )


def _in_its_company(page: Page, named: Named) -> bool:
    """Whether a title's sentence names one of its singers, on a page that names its drama: "berduet dalam With You"."""
    heard = {
        artist
        for number in named.numbers
        if page.linker.entity(number).drama in page.present
        for artist in page.linker.entity(number).artists
    }
    if not heard:
        return False
    return any(heard & set(one.numbers) for one in page.within(ARTIST, *page.sentence(named.start)))


_SMALL_IN_TITLES: Final = frozenset(
    "a an and as at but by for from in is it me my no not of on or the to up us we with you your".split()
)


_WORD_BEFORE: Final = re.compile(r"(?<![\w’'])([A-Z][a-z]+) $")


def _in_headline(page: Page, named: Named) -> bool:
    """Whether a title goes on a headline in capitals: "10 K-Dramas Whose Ost Will Heal You"."""
    before = _WORD_BEFORE.search(page.text, max(0, named.start - 12), named.start)
    return before is not None and before[1].lower() in PLAIN


def _goes_on(page: Page, named: Named) -> bool:
    """Whether the sentence goes on in small letters behind a title that has some: "Would you believe it"."""
    small = any(word[0].islower() for word in page.text[named.start : named.end].split()[1:])
    after = page.text[named.end : named.end + 2]
    return small and after[:1] == " " and after[1:].islower()


def _may_be_words(text: str) -> bool:
    """Whether a title of several words may be running words: "I know", "she is"."""
    words = text.split()
    small = any(word[0].islower() and word.lower() not in _SMALL_IN_TITLES for word in words[1:])
    return small or all(word.lower() in PLAIN or len(word) < 2 for word in words)


def _is_of_another_kind(page: Page, left: int, right: int) -> bool:
    """Whether what stands like a title is a drama, a character (Lee Seung Gi’s Kang Chi) or a singer (with Choi Yi from LU:KUS)."""
    if page.exact(left, right, DRAMA) and not page.exact(left, right, SONG):
        return True
    if page.roles_of(left, right):
        return True
    beside = page.text[max(0, left - 5) : left] in {"with ", " and "}
    return beside and given_name(page.text[left:right]) is not None


def bare_titles(page: Page, start: int, end: int, free: Callable[[int, int], bool]) -> list[Mention]:
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
            if any(
                n.start <= left and match.end() <= n.end for n in page.within(DRAMA, left, match.end() + 60)
            ):
                continue  # Moonlight Drawn by Clouds
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
            if _is_of_another_kind(page, left, right):
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


def may_have_bare_titles(page: Page, start: int, end: int) -> bool:
    """Whether a span names anybody a title could belong to."""
    known = page.within(ARTIST, start, end) or page.within(DRAMA, start, end)
    return bool(known) or page.text.find(" by ", start, end) >= 0
