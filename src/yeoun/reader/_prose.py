"""Running text -> claims: its songs, each with the singers and the drama that stand with it."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import squash
from yeoun.reader._claims import Claim, Span
from yeoun.reader._marks import CAPITALS, part_of, phrase_pattern, trim
from yeoun.reader._mention import Mention
from yeoun.reader._nothing import is_nothing
from yeoun.reader._page import Page
from yeoun.reader._people import Person, in_two_scripts, read_people
from yeoun.reader._singers_in import singers_in

__all__ = ["not_of_others", "prose_claims", "without_cast"]

_MOST: Final = (
    60  # names on either side of a title that are looked at; no paragraph of the gold has more than 40
)
_BACK: Final = 500  # characters before a sentence in which its singer may have been named
_FROM_NAME: Final = re.compile(
    rf"(?:from|for|of)\s+(?:the\s+(?:[\w-]+\s+){{0,2}}(?:drama|series|k-drama|show)\s+)?({CAPITALS})"
)


# The Philippines' idol, half of Asia: places, and no dramas.
_PLACES: Final = frozenset({"Asia", "Korea", "South Korea", "Seoul", "Japan", "China", "Europe", "America"})


# "Goblin without “Stay With Me”, nor Descendants of the Sun without “Always”": each song after its own drama.
_DRAMA_FIRST: Final = re.compile(r"(?:ds){2,}")


def prose_claims(page: Page, start: int, end: int, mentions: list[Mention]) -> list[Claim]:
    """The claims of a paragraph: its songs, each with the singers and the drama that stand with it."""
    songs = [m for m in mentions if m.is_song]
    every = [m for m in mentions if m.is_drama]
    places = [m.start for m in mentions]
    order = "".join("s" if m.is_song else "d" for m in mentions if m.is_song or m.is_drama)
    drama_first = _DRAMA_FIRST.fullmatch(order) is not None
    claims: list[Claim] = []
    for place, song in enumerate(songs):
        at = bisect_left(places, song.start)
        beside_it = mentions[max(0, at - _MOST) : at + _MOST]
        dramas = [m for m in beside_it if m.is_drama] if len(mentions) > _MOST else every
        left, right = page.sentence(song.start)
        low = max(left, songs[place - 1].right) if place and songs[place - 1].right <= song.left else left
        high = min(right, songs[place + 1].left) if place + 1 < len(songs) else right
        beside = [m for m in dramas if m.left < song.left] if drama_first else dramas
        drama = (
            song.of
            or _drama_behind(page, song.right, high)
            or _drama_with_it(page, songs, place, claims, _drama_beside(page, song, beside, low, high))
        )
        in_sentence = [m for m in dramas if left <= m.start < right]
        if song.of is None and _is_taken(page, drama, claims):
            taken, drama = drama, None
            in_sentence.sort(key=lambda m: (m.start, m.end) != taken)
        before = [m for m in reversed(dramas) if m.start < left]
        after = [m for m in dramas if m.start >= right]
        guests = _people_after(page, song, high)
        people = song.people + [guest for guest in guests if guest not in song.people]
        others = [m for m in beside_it if m is not song and m.song > 0]
        near = (
            _apart(not_of_others(singers_in(page, low, high), others), beside_it)
            or _apart(not_of_others(singers_in(page, left, right), others), beside_it)
            or _last_singer(page, max(start, left - _BACK), left, beside_it)
        )
        if _OWN.search(page.text, max(start, song.left - 40), song.left):
            near = _last_singer(page, max(start, left - _BACK), left, beside_it)
        near = without_cast(page, near, [drama] if drama else [(m.start, m.end) for m in in_sentence])
        part = _part_of(page, song, songs[max(0, place - _MOST) : place + _MOST], left, right)
        claims.append(
            Claim(
                at=song.start, song=without_alias(page, song.start, song.end), people=people, near=near, drama=drama,
                around=[(m.start, m.end) for m in (*in_sentence, *(b for b in before if not b.past))],
                inside=len(in_sentence), later=[(m.start, m.end) for m in after if not m.past], origin="prose",
                strength=song.song, past=song.past, text=(left, right), quoted=song.quoted,
                part=part_of(part) if part else None, part_span=part.span() if part else None,
                guests=bool(guests) and not song.people, alike=song.alike,
            )
        )  # fmt: skip
    _in_turn(page, claims, every)
    bound = {claim.drama for claim in claims}
    for claim in claims:
        claim.later.sort(key=lambda span: span in bound)  # another title has it already
    return claims


# Her single, “Spring Day”, is to be the theme of Suzy and Lee Seung Gi: hers, of whom the text spoke before.
_OWN: Final = re.compile(
    r"\b(?:[Hh]er|[Hh]is)\s(?:(?:new|own|latest|first|second|next|solo)\s)?(?:single|song|track|ballad|ost|OST)?,?\s?[“\"‘']$"
)

_IN_TURN: Final = re.compile(r"차례대로|각각|순서대로|(?i:\brespectively\b)")


def _in_turn(page: Page, claims: list[Claim], dramas: list[Mention]) -> None:
    """As many dramas as songs, in their order: 이수영이 부른 ‘A’, 벤의 ‘B’. 차례대로 ‘꼰대인턴’, ‘쌍갑포차’에 실리는 곡이다."""
    if len(claims) < 2:
        return
    start, end = claims[0].text[0], max(claims[-1].text[1], dramas[-1].end if dramas else 0)
    said = _IN_TURN.search(page.text, start, end)
    if said is None:
        return
    left, right = page.sentence(said.start())
    together = [claim for claim in claims if left <= claim.at < right]
    singers = singers_in(page, left, together[0].at) if together else []
    if (
        len(singers) == len(together) > 1
    ):  # Taeyeon, Yang Da-Il and Chungha recorded “A”, “B” and “C”, respectively
        for claim, singer in zip(together, singers, strict=True):
            claim.people = [singer]
    named = [m for m in dramas if left <= m.start < right]
    songs = [claim for claim in claims if claim.at < (named[0].start if named else 0)]
    if len(named) == len(songs) > 1:
        for claim, drama in zip(songs, named, strict=True):
            claim.drama = (drama.start, drama.end)


# △2위 : 에일리 ‘첫눈처럼 너에게 가겠다’ - 도깨비OST
_BEHIND: Final = re.compile(
    r"\s?[-–—]\s?(?!영화)(?:드라마\s)?(?P<name>[가-힣A-Za-z0-9][^△\n‘’'“”\"]{0,30}?)\s?(?:OST|오에스티)"
)


def _drama_behind(page: Page, at: int, end: int) -> Span | None:
    """The drama that stands behind a title, a dash and before OST."""
    found = _BEHIND.match(page.text, at, end)
    return found.span("name") if found is not None else None


def _drama_with_it(
    page: Page, songs: list[Mention], place: int, claims: list[Claim], beside: Span | None
) -> Span | None:
    """The drama of a title: in Korean that of the title before it, where the two are joined: ‘어머나’와 ‘기분 좋은 날’로."""
    joined = page.language == "ko" and place > 0
    if joined and _JOINED.fullmatch(page.text, songs[place - 1].right, songs[place].left):
        return claims[-1].drama
    return beside


def _is_taken(page: Page, drama: Span | None, claims: list[Claim]) -> bool:
    """Whether the title before has the same drama, so that it may be of both or not.

    "Sweet Night for Itaewon Class and Christmas Tree, made for a drama with ...": where the drama follows its
    song, one that stands between two titles is the first one's.
    """
    held = drama is not None and bool(claims) and drama == claims[-1].drama
    return held and page.language not in _DRAMA_BEFORE


# Languages that name a song's drama before it.
_DRAMA_BEFORE: Final = frozenset({"ko", "ja"})

# 달에 지다 The Moon is Crying
_BESIDE: Final = re.compile(r"(?P<name>[가-힣][가-힣 ,]+[가-힣])\s(?P<alias>[A-Z][A-Za-z’' ,]+)")
_ALIAS: Final = re.compile(r"(?P<name>[^()\n]+?)\s?[(（](?P<alias>[^()\n]+)[)）]")


def without_alias(page: Page, start: int, end: int) -> Span:
    """A title without its other spelling in brackets: 썸데이(Someday). The one that the catalogue knows, else the first."""
    found = _ALIAS.fullmatch(page.text, start, end) or _BESIDE.fullmatch(page.text, start, end)
    if found is None or page.exact(start, end, SONG):
        return start, end
    if not in_two_scripts(found["name"], found["alias"]):
        return start, end
    known = not page.exact(*found.span("name"), SONG) and page.exact(*found.span("alias"), SONG)
    return found.span("alias" if known else "name")


# ‘어머나’와 ‘기분 좋은 날’로; `어떤가요`(19위)와 비스트의 `블랙 파라다이스`를
_JOINED: Final = re.compile(
    r"(?:\([^)]*\))?\s*(?:와|과|,|및|·|그리고)\s*(?:(?<=[와과] )[가-힣A-Za-z0-9]{1,10}(?: [가-힣A-Za-z0-9]{1,8})?의\s)?"
)


def _last_singer(page: Page, start: int, end: int, mentions: list[Mention]) -> list[Person]:
    """The singer whom the sentences before name last."""
    while end > start:
        left = max(start, page.sentence(end - 1)[0])
        found = _apart(singers_in(page, left, end), mentions)
        if found:
            return found[-1:]
        end = left if left < end else start
    return []


def without_cast(page: Page, people: list[Person], dramas: list[Span]) -> list[Person]:
    """Without those who play in the dramas beside a title, where somebody else is named too."""
    players = {artist for span in dramas for artist in page.players(*span)}
    sung = {
        artist
        for span in dramas
        for drama, _ in page.lookup(*span, DRAMA)
        for song in page.linker.catalogue.songs_of.get(drama, ())
        for artist in page.linker.entity(song).artists
    }
    players -= sung  # IU sings for dramas she plays in
    return [person for person in people if not players & set(person.numbers)] or people


def _part_of(page: Page, song: Mention, songs: list[Mention], left: int, right: int) -> re.Match[str] | None:
    """The part that a sentence prints for a song: of as many parts as songs each has its own, in order."""
    parts = page.parts(left, right)
    beside = [one for one in songs if left <= one.start < right]
    if len(parts) > 1 and len(parts) == len(beside) and song in beside:
        return parts[beside.index(song)]
    return parts[0] if parts else None


def not_of_others(people: list[Person], others: list[Mention]) -> list[Person]:
    """Without those who stand right before another title: ‘나의 별’은 백지영 ‘잊지말아요’, 거미 ‘죽어도 사랑해’ ..."""
    owned = {p.start for m in others for p in m.people}
    kept = [
        p for p in people if p.start not in owned and not any(0 <= m.left - p.end < _OWNS for m in others)
    ]
    return kept if len(owned) > 1 or len(kept) < len(people) - 1 else people


_OWNS: Final = 3  # characters between a name and the title it owns


def _apart(people: list[Person], mentions: list[Mention]) -> list[Person]:
    """Only those that are no part of a title: "I Wish It Was You" has the shape of a name in it."""
    return [p for p in people if not any(m.start < p.end and p.start < m.end for m in mentions)]


# ▲요아리 ‘Reason’(MBC ‘검은 태양’): in brackets right behind its title, a drama is the title's in every language.
_IN_BRACKETS: Final = re.compile(r"\s?[(（](?:[A-Za-z]{2,5}[0-9]?\s)?(?:드라마\s)?")


def _drama_beside(page: Page, song: Mention, dramas: list[Mention], low: int, high: int) -> Span | None:
    """The drama printed with a title: the one that has the song, the one after "from", the one before it."""
    text = page.text
    left = [m for m in reversed(dramas) if low <= m.start and m.right <= song.left]
    right = [m for m in dramas if song.right <= m.left and m.right <= high]
    owners = {
        page.linker.entity(n).drama
        for n, quality in page.lookup(song.start, song.end, SONG)[:60]
        if quality > 0.9
    }
    for drama in (*left, *right):
        if owners & page.dramas_in((drama.start, drama.end)):
            return drama.start, drama.end
    if right and _IN_BRACKETS.fullmatch(text, song.right, right[0].left):
        return right[0].start, right[0].end
    if page.language in _DRAMA_BEFORE and left:
        return left[0].start, left[0].end
    for drama in right:
        gap = text[song.right : drama.left]
        if phrase_pattern(page.language, "from").search(gap) or "(" in gap or len(gap) < 30:
            return drama.start, drama.end
    origin = _FROM_NAME.search(text, song.right, min(high, song.right + 140))
    if (
        origin is not None
        and origin.start() < song.right + 60
        and origin[1] not in _PLACES
        and not is_nothing(origin[1], page.language)
        and not page.within(ARTIST, *origin.span(1))
    ):
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
