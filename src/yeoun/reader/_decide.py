"""A claim -> an entry: song, singers and drama chosen together over the catalogue, or what is printed.

Every song that may be meant is scored by its title, by the singers and by the drama, printed or around. A
singer or a drama that is printed *with* the title and contradicts the catalogue weighs more than one that
agrees: "Always" beside Yoon Mi-rae is not another singer's "Always". Where no song fits, the entry stands on
what is printed, if print names a song, a drama and somebody who sings.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from yeoun.linking import DRAMA, SONG, Entity, Played
from yeoun.names import script, similarity, squash
from yeoun.reader._claims import SAME, Claim, Span
from yeoun.reader._language import KEEP_NAMES
from yeoun.reader._nothing import is_nothing
from yeoun.reader._page import Page
from yeoun.reader._people import Person, numbers_of

__all__ = ["ALIKE", "Decision", "decide", "imply"]

# Points. A title alone is worth 3; a claim is linked from 4 on, that is: a title and something beside it, or
# singers and drama without any title. Set by hand, checked on the tuned half of evals/reading.
_TITLE: Final = 3.0
_SINGERS: Final = 3.0
_DRAMA: Final = 3.0
_AGAINST: Final = -3.5
_OTHERS_SING: Final = -3.0  # singers whom the catalogue lacks and whose names are not nearly the song's own
_UNSPELT: Final = -0.5
_LINKED: Final = 4.0
# A singer's name misprinted beside the very title: Yang Da II is 0.80 alike, Aille and 03ohn 0.68. No two singers of
# songs of one title in the catalogue reach 0.60 (30 November 2026).
ALIKE: Final = 0.66
_LIKE: Final = 0.8  # titles less alike than this are two titles


@dataclass(slots=True)
class Decision:
    """What a claim was taken for.

    Attributes:
        song: the catalogue's song, or None: it stands on what is printed.
        drama_span, drama: where the drama is printed and which one it is.
        score: points of the best; `margin` to the next; `rivals` that fit as well.
    """

    claim: Claim
    song: Entity | None = None
    drama: Entity | None = None
    drama_span: Span | None = None
    people: list[Person] = field(default_factory=list)
    score: float = 0.0
    margin: float = 9.0
    rivals: tuple[int, ...] = ()
    reasons: list[str] = field(default_factory=list)
    title: float = 0.0
    agrees: tuple[bool, bool] = (False, False)

    @property
    def is_whole(self) -> bool:
        """Whether it is a known song, printed with its own singers and its own drama."""
        return self.song is not None and self.agrees == (True, True)

    @property
    def is_own(self) -> bool:
        """Whether it is a known song, printed under its own title, letter for letter, with its own singers."""
        return self.song is not None and self.title > SAME and self.agrees[0]

    @property
    def is_in_full(self) -> bool:
        """Whether title, singers and drama are all printed, and are the catalogue's: nothing is guessed."""
        return self.is_own and self.agrees[1]


@dataclass(slots=True)
class _Around:
    """The claim's names as numbers."""

    with_title: set[int]
    unknown: bool
    nearby: set[int]
    drama: set[int]
    drama_unknown: bool
    around: list[set[int]]


def decide(page: Page, claim: Claim, *, main: Iterable[Span] = ()) -> Decision | None:
    """Decide one claim.

    Args:
        page: the document.
        claim: what is printed.
        main: the dramas the whole document is about, the first one first.

    Returns:
        None where it is no song of a drama.
    """
    if claim.drama is not None and any(person.start == claim.drama[0] for person in claim.people):
        claim = replace(claim, drama=None)  # the singer Punch is not the drama Punch as well
    if claim.song is not None and (guests := _GUESTS.search(page.text, *claim.song)) is not None:
        claim = replace(claim, song=(claim.song[0], guests.start()))  # ‘그대라는 약(Feat. 해금 윤슬)’
    if claim.song is not None:
        people = [person for person in claim.people if not _is_title(page, person, claim.song)]
        claim = replace(claim, people=people) if len(people) < len(claim.people) else claim
    around = _numbers(page, claim, main)
    if around.drama and around.with_title and _is_named_alike(page, claim):
        around.drama = set()  # My Love, by its singer, is no song of the drama My Love for that
    scored = _candidates(page, claim, around)
    scored.sort(key=lambda item: -item[0])
    if scored and scored[0][0] < _LINKED:
        scored = _of_another_drama(page, claim, around, scored) or scored
    if scored and scored[0][0] >= _LINKED:
        return _linked(page, claim, scored, main)
    if claim.bare or _has_no_drama(page, claim):
        return None
    return _printed(page, claim, around, main, weak=scored[0] if scored else None)


def _has_no_drama(page: Page, claim: Claim) -> bool:
    """Whether a line has a day, a label or an award where others have their drama: “Fire” on May 17, 2009."""
    if claim.drama is None or claim.origin != "line" or page.exact(*claim.drama, DRAMA):
        return False
    return is_nothing(page.text[slice(*claim.drama)], page.language)


def _is_title(page: Page, person: Person, song: Span) -> bool:
    """Whether a singer's name is but the title once more: ‘롤러코스터’(Roller Coaster), "Ocean Travel"바다여행."""
    called = squash(page.text[person.start : person.end])
    names = {called, *(squash(text) for n in person.numbers for text in page.linker.names.texts(n))}
    if squash(page.text[slice(*song)]) in names:
        return True
    titled = [n for n, alike in page.lookup(*song, SONG)[:_MANY_OF_A_TITLE] if alike > SAME]
    return not person.numbers and any(
        called == squash(text) for n in titled for text in page.linker.names.texts(n)
    )


def _is_named_alike(page: Page, claim: Claim) -> bool:
    """Whether what stands for the drama is a name of the very song that the one beside it sings: My Love (내 사랑)."""
    if claim.drama is None or claim.song is None or claim.alike:
        return False
    name = squash(page.text[slice(*claim.drama)])
    singers = numbers_of(claim.people)
    return any(
        alike > SAME
        and singers & set(page.linker.entity(number).artists)
        and name in map(squash, page.linker.names.texts(number))
        for number, alike in page.lookup(*claim.song, SONG)
    )


def imply(page: Page, claims: list[Claim]) -> None:
    """Titles of one drama stand together: where three or more claims without a drama share one, they imply it."""
    bare = [claim for claim in claims if claim.drama is None and claim.song is not None and not claim.around]
    votes: dict[int, int] = {}
    for claim in bare:
        assert claim.song is not None
        named = {
            page.linker.entity(n).drama
            for n, quality in page.lookup(*claim.song, SONG)[:40]
            if quality > SAME
        }
        for drama in named:
            if drama is not None:
                votes[drama] = votes.get(drama, 0) + 1
    if not votes:
        return
    best = max(votes, key=lambda drama: votes[drama])
    if votes[best] >= 3 and votes[best] * 2 >= len(bare):
        for claim in bare:
            claim.implied = frozenset({best})


def _numbers(page: Page, claim: Claim, main: Iterable[Span]) -> _Around:
    with_title = _widened(page, numbers_of(claim.people))
    drama = page.dramas_in(claim.drama) if claim.drama else set()
    spans = list(dict.fromkeys([*claim.around, *main, *claim.later]))
    return _Around(
        with_title=with_title,
        unknown=bool(claim.people) and not with_title,
        nearby=_widened(page, numbers_of(claim.near)),
        drama=drama,
        drama_unknown=claim.drama is not None and not drama,
        around=[
            *(page.dramas_in(span) for span in spans[:6]),
            *([set(claim.implied)] if claim.implied else []),
        ],
    )


def _widened(page: Page, numbers: set[int]) -> set[int]:
    """With the units whose members all are there: JB and Yugyeom are Jus2."""
    found = set(numbers)
    for number in numbers:
        for group in page.linker.entity(number).beside:
            members = page.linker.catalogue.members.get(group, ())
            if len(members) > 1 and set(members) <= numbers:
                found.add(group)
    return found


def _candidates(page: Page, claim: Claim, around: _Around) -> list[tuple[float, int, float]]:
    """(points, song, how alike the title is)."""
    catalogue = page.linker.catalogue
    titles: dict[int, float] = {}
    if claim.song is not None:
        titles = dict(page.lookup(*claim.song, SONG))
        text = page.text[claim.song[0] : claim.song[1]]
        contexts = [around.drama, *around.around[:2]] if around.drama or not around.drama_unknown else []
        owners = {page.linker.entity(n).drama for n, alike in titles.items() if alike > SAME}
        for context in [] if any(owners & context for context in contexts) else contexts:
            for drama in context if len(context) < 4 else ():
                for song in catalogue.songs_of.get(drama, ()):
                    if song not in titles:
                        likeness = page.linker.names.likeness(text, song)
                        if likeness >= _LIKE:
                            titles[song] = likeness
    scored = [(_points(page, claim, around, song, alike), song, alike) for song, alike in titles.items()]
    if not _is_settled(page, claim, around, scored):
        scored += _by_context(page, claim, around, titles)
    return scored


def _is_settled(page: Page, claim: Claim, around: _Around, scored: list[tuple[float, int, float]]) -> bool:
    """Whether what stands for a title leaves nothing to guess: it is the singers' own song, or no title at all."""
    if claim.song is not None and is_nothing(page.text[slice(*claim.song)], page.language):
        return True
    if not scored:
        return False
    return max(scored)[0] >= _LINKED or bool(_of_another_drama(page, claim, around, scored))


def _of_another_drama(
    page: Page, claim: Claim, around: _Around, scored: list[tuple[float, int, float]]
) -> list[tuple[float, int, float]]:
    """The one song of that very title by the very singers, though it stands beside another drama; none if there is not one.

    Singers hardly ever record two songs of one title. Seven documents of the corpus and of what was written beside it
    seemed to say so, and in none was it true (30 November 2026): the drama was another song's, or the page was wrong.
    """
    if not around.drama or not claim.people or not all(person.numbers for person in claim.people):
        return []
    same = [
        (_LINKED, number, alike)
        for _, number, alike in scored
        if alike > SAME and set(page.linker.entity(number).artists) == _heard(page, claim, number)
    ]
    return same if len(same) == 1 else []


def _heard(page: Page, claim: Claim, number: int) -> set[int]:
    """For each printed singer the one of the song's that may be meant, or else any of theirs."""
    singers = set(page.linker.entity(number).artists)
    return {next((n for n in person.numbers if n in singers), person.numbers[0]) for person in claim.people}


def _points(page: Page, claim: Claim, around: _Around, number: int, alike: float) -> float:
    song = page.linker.entity(number)
    heard = {*song.artists, *song.beside, *(g for a in song.artists for g in page.linker.entity(a).beside)}
    points = _TITLE * alike - (0.5 if song.version_of else 0.0)
    if around.with_title:
        if around.with_title & heard:
            points += _SINGERS
        else:  # a member credited for the group, or the other way round
            groups = {g for n in around.with_title for g in page.linker.entity(n).beside}
            here = heard & page.present and alike > SAME  # misprinted, and the right one named elsewhere
            points += 1.5 if groups & heard else -1.0 if here else _AGAINST
    elif around.unknown:
        if _prints_a_singer(page, claim, song):
            points += _SINGERS
        else:  # in kana the catalogue has few names: one that it does not know says little
            kana = all(script(page.text[p.start : p.end]) == "Jpan" for p in claim.people)
            points += _UNSPELT if kana else _OTHERS_SING
    elif around.nearby:
        points += 1.5 if around.nearby & heard else 0.0
    dramas = {song.drama}
    if around.drama:
        points += _DRAMA if dramas & around.drama or _is_used(page, number, around.drama) else _AGAINST
    elif around.drama_unknown:
        # In a script in which the catalogue has no names, a name that it does not know says nothing.
        assert claim.drama is not None
        named = script(page.text[slice(*claim.drama)]) in _NAMED_IN
        own = alike > SAME and (around.with_title or around.nearby) & heard
        translated = (
            page.language not in KEEP_NAMES and own
        )  # Pousando no Amor, and the singer of that very title
        points -= 2.0 if named and not translated else 0.0
    else:
        for rank, context in enumerate(around.around):
            if dramas & context or _is_used(page, number, context):
                points += 2.0 if rank == 0 else 1.3
                break
    if alike > SAME and not around.drama and _is_only_one(page, claim, number):
        points += _ONLY
    if claim.part is not None and any(
        part == claim.part for part, _ in page.linker.catalogue.parts.get(number, ())
    ):
        points += 0.5
    return points


_ONLY: Final = 1.5
_LONG_TITLE: Final = 3  # words: shorter titles are other things too


def _is_only_one(page: Page, claim: Claim, number: int) -> bool:
    """Whether a title of several words is one song's alone, and the page names its drama, or its singers where the title is long.

    All of My Days, and Kim Se Jeong; Love, Maybe, and A Business Proposal, of which the text speaks elsewhere.
    """
    assert claim.song is not None
    words = page.text.count(" ", *claim.song) + 1
    titled = [n for n, alike in page.lookup(*claim.song, SONG) if alike > SAME]
    if titled != [number] or words < 2:
        return False
    song = page.linker.entity(number)
    if song.drama in page.present and not claim.people and not page.exact(*claim.song, DRAMA):
        return True
    return words >= _LONG_TITLE and bool(song.artists) and set(song.artists) <= page.present


_NAMED_IN: Final = frozenset({"Latn", "Hang", "Mixed"})


def _is_used(page: Page, song: int, dramas: set[int]) -> bool:
    return any(song in page.linker.catalogue.songs_of.get(drama, ()) for drama in dramas)


def _prints_a_singer(page: Page, claim: Claim, song: Entity) -> bool:
    """Whether an unknown printed name is nearly one of the song's singers: Yang Da II, 03ohn."""
    names = page.linker.names
    for person in claim.people:
        text = page.text[person.start : person.end]
        if any(names.likeness(text, artist) >= ALIKE for artist in (*song.artists, *song.beside)):
            return True
    return False


def _by_context(
    page: Page, claim: Claim, around: _Around, titles: dict[int, float]
) -> list[tuple[float, int, float]]:
    """Songs of the printed drama by the printed singers whose title is translated otherwise, or not printed."""
    catalogue = page.linker.catalogue
    another = _is_another_name(page, claim, around, titles)
    known = another or claim.origin == "line" or claim.inside or claim.part is not None
    near = around.around[:1] if known else []
    dramas = around.drama or (near[0] if near and not around.drama_unknown else set())
    singers = around.with_title or (around.nearby if claim.part is not None or another else set())
    if not dramas or not singers or len(dramas) > 3:
        return []
    if any(page.linker.entity(n).drama in dramas and alike > 0.9 for n, alike in titles.items()):
        return []  # the drama has a song of that very title
    beside = bool(claim.people) or claim.part is not None or another
    if claim.origin == "prose" and (claim.strength < (2.5 if another else 3) or not beside):
        return []
    if _is_drama(page, claim):
        return []  # ‘태양의 후예’와 ‘호텔 델루나’까지
    if claim.people and not all(person.numbers for person in claim.people):
        return []  # somebody sings whom no credit line of theirs can name
    found = []
    for drama in dramas:
        for number in catalogue.songs_of.get(drama, ()):
            song = page.linker.entity(number)
            if not singers & {*song.artists, *song.beside}:
                continue
            if (
                claim.song is None
                or _may_be_translated(page, claim, song, singers)
                or (another and _shares_words(page, claim.song, number))
            ):
                found.append(number)
    found = [n for n in found if not page.linker.entity(n).version_of] or found
    whole = [n for n in found if set(page.linker.entity(n).artists) <= singers]
    found = whole or found
    if claim.part is not None:
        on_part = [n for n in found if any(p == claim.part for p, _ in catalogue.parts.get(n, ()))]
        found = on_part if on_part or not around.with_title else found
    if len(found) != 1:
        return []
    return [(4.3 if around.drama else 4.1, found[0], 0.0)]


_MANY_OF_A_TITLE: Final = 10
_GUESTS: Final = re.compile(r"(?i)(?<=\S)\s*[(\[](?:feat|ft|with|prod)\b\.?\s?[^()\[\]]*[)\]]?$")
_FEW: Final = 3  # dramas of one name


def _is_another_name(page: Page, claim: Claim, around: _Around, titles: dict[int, float]) -> bool:
    """Whether a title that nobody knows, with its drama beside it, is nearly one of that drama's by the singer around it.

    “Take My Hand”, which IU sang for “The Greatest Love”, is Hold My Hand: half of its words are.
    """
    dramas = around.drama if claim.drama is not None else next(iter(around.around), set())
    if claim.song is None or not dramas or len(dramas) > _FEW:
        return False
    if any(page.linker.entity(n).drama in dramas for n in titles):
        return False
    if script(page.text[slice(*claim.song)]) == "Jpan":
        return True  # 夕焼け, of a song whose own title is Korean or English
    return any(
        _shares_words(page, claim.song, number)
        for drama in dramas
        for number in page.linker.catalogue.songs_of.get(drama, ())
        if around.nearby & set(page.linker.entity(number).artists)
    )


def _shares_words(page: Page, title: Span, song: int) -> bool:
    """Whether half of the words of a printed title are those of one of a song's."""
    words = set(page.text[slice(*title)].casefold().split())
    known = [set(name.casefold().split()) for name in page.linker.names.texts(song)]
    return any(len(words & other) * 2 >= max(len(words), len(other)) > 1 for other in known)


def _may_be_translated(page: Page, claim: Claim, song: Entity, singers: set[int]) -> bool:
    """Whether a printed title that is none of the song's may be another translation of it.

    A title in Hangul is no translation of one in Hangul, nor is one in Latin letters of a title that is
    English by itself; one in Hangul may spell that (뷰티풀), and sounds like it then. The singers must be the same
    to the last.
    """
    assert claim.song is not None
    heard = {*song.artists, *song.beside}
    if not set(song.artists) <= singers or not all(heard & set(p.numbers) for p in claim.people):
        return False
    printed = script(page.text[slice(*claim.song)])
    korean = song.name_ko is not None and script(song.name_ko) == "Hang"
    if not korean and printed == "Hang":
        text = page.text[slice(*claim.song)]
        return any(similarity(text, name) >= _SPELT for name in page.linker.names.texts(song.number))
    return printed != "Hang" if korean else printed != "Latn"


_SPELT: Final = 0.5  # what `similarity` gives an English title spelt in Hangul: 뷰티풀, 마이 데스티니


def _linked(
    page: Page, claim: Claim, scored: list[tuple[float, int, float]], main: Iterable[Span]
) -> Decision:
    points, number, alike = scored[0]
    song = page.linker.entity(number)
    assert song.drama is not None
    rivals = tuple(
        [
            n
            for p, n, _ in scored[1:]
            if (p > points - 0.25 and n != number and page.linker.entity(n).name != song.name)
            or (p == points and n != number)
        ]
    )
    decision = Decision(
        claim=claim, song=song, drama=page.linker.entity(song.drama), people=claim.people or claim.near,
        score=points, title=alike, rivals=rivals[:5],
    )  # fmt: skip
    others = [p for p, n, _ in scored[1:] if n != number]
    decision.margin = points - max(others) if others else 9.0
    spans = [span for span in (claim.drama, *claim.around, *main, *claim.later) if span is not None]
    for span in spans:
        held = page.dramas_in(span)
        if song.drama in held or _is_used(page, number, held):
            decision.drama_span = span
            if song.drama not in held:  # heard in this drama, made for another
                decision.drama = page.linker.entity(next(iter(held)))
            break
    heard = {*song.artists, *song.beside}
    printed = numbers_of(decision.people)
    decision.agrees = (bool(_widened(page, printed) & heard), decision.drama_span is not None)
    return decision


def _printed(
    page: Page, claim: Claim, around: _Around, main: Iterable[Span], *, weak: tuple[float, int, float] | None
) -> Decision | None:
    """An entry that stands on what is printed."""
    if claim.song is None or not (claim.people or claim.near):
        return None
    people = claim.people or claim.near
    if claim.origin == "prose" and claim.drama is None and not claim.around and main:
        told = _SUNG.search(page.text, *claim.text) is not None
        if _is_of_another(page, claim.later, main) or (not (claim.later or told) and _names_many(page, main)):
            return None  # nobody can say of which of them it is
        main = [] if _speaks_of_another(page, claim, main) else main
    dramas = [span for span in (claim.drama, *claim.around, *main, *claim.later) if span is not None]
    span = next((one for one in dramas if not is_nothing(page.text[slice(*one)], page.language)), None)
    if span is None and claim.played is not None:
        return _played(page, claim, claim.played, people)
    if span is None:
        return None
    if claim.origin == "prose" and not claim.people and claim.strength < _SURE_IN_PROSE:
        return None
    if claim.origin == "prose" and not (page.speaks_of_songs or _is_whole(page, claim, people)):
        return None
    text = page.text[claim.song[0] : claim.song[1]]
    alike = claim.alike or _prints_both(claim)
    if (squash(text) == squash(page.text[span[0] : span[1]]) and not alike) or not squash(text):
        return None
    if is_nothing(page.text[slice(*claim.song)], page.language) or (
        claim.origin == "prose" and not alike and _is_drama(page, claim)
    ):
        return None
    found = page.lookup(*span, DRAMA)
    if not page.exact(*claim.song, SONG):
        claim = replace(claim, song=_first_name(page, claim.song))
    decision = Decision(
        claim=claim, people=people, drama_span=page.in_full(span if found else _first_name(page, span))
    )
    decision.drama = page.linker.entity(found[0][0]) if found else None
    known = bool(around.with_title) + bool(found)
    decision.score = 1.0 + known + (0.5 if claim.drama else 0.0) + (0.5 if claim.people else 0.0)
    decision.agrees = (bool(around.with_title), bool(found))
    if len(found) > 1 and found[1][1] > found[0][1] - 0.04:
        decision.rivals = tuple([n for n, _ in found[:4]])
    del weak
    return decision


_TWO_SCRIPTS: Final = re.compile(r"(?P<one>[^()\n]+?)\s?[(（](?P<other>[^()\n]+)[)）]")


def _first_name(page: Page, span: Span) -> Span:
    """A name nobody knows without the same name in the other script behind it: 한밤의 매점(The Midnight Kiosk)."""
    both = _TWO_SCRIPTS.fullmatch(page.text, *span)
    if both is None or {script(both["one"]), script(both["other"])} != {"Hang", "Latn"}:
        return span
    return both.span("one")


def _is_drama(page: Page, claim: Claim) -> bool:
    """Whether a title is a drama's name and nobody's song: ‘응답하라 1994’ among what somebody sang for, "Dream High" by itself."""
    if claim.song is None or not page.exact(*claim.song, DRAMA):
        return False
    return not (claim.people and page.exact(*claim.song, SONG))


_SURE_IN_PROSE: Final = 2.5  # strength from which a title is one without a singer's name right beside it


def _is_whole(page: Page, claim: Claim, people: list[Person]) -> bool:
    """Whether a claim says all by itself, in a chart or a biography: a title, a known singer and a known drama beside it."""
    known = any(person.numbers for person in people)
    return (
        known
        and claim.drama is not None
        and claim.strength >= _SURE_IN_PROSE
        and page.exact(*claim.drama, DRAMA)
    )


def _prints_both(claim: Claim) -> bool:
    """Whether a line prints a title, a known singer and a drama each by itself, so that the two may be called the same."""
    known = any(person.numbers for person in claim.people)
    return claim.origin == "line" and known and claim.drama is not None and claim.drama != claim.song


def _speaks_of_another(page: Page, claim: Claim, main: Iterable[Span]) -> bool:
    """Whether the text named another drama last before a title, so that it may be no song of the one it is all about."""
    for quote in reversed(page.quotes_within(_paragraph_start(page, claim.at), claim.at)):
        name = squash(page.text[quote.start : quote.end])
        if name in page.called_drama or page.exact(quote.start, quote.end, DRAMA):
            return _is_of_another(page, [(quote.start, quote.end)], main)
    return False


# Where a sentence says that a song is sung or is a theme, it is the drama's that all is about.
_SUNG: Final = re.compile(r"불렀|부른|부르|가창|테마|주제곡|수록곡|OST")
_MANY: Final = 3  # dramas besides the one of the title: the document is about all of them


def _names_many(page: Page, main: Iterable[Span]) -> bool:
    """Whether the document calls several more names dramas than the one it is about."""
    return len(page.called_drama - {squash(page.text[slice(*span)]) for span in main}) >= _MANY


def _is_of_another(page: Page, dramas: list[Span], main: Iterable[Span]) -> bool:
    """Whether dramas are named and none of them is one that the document is about."""
    known = page.dramas_in(*main)
    printed = {squash(page.text[slice(*span)]) for span in main}
    return bool(dramas) and not any(
        squash(page.text[slice(*span)]) in printed or known & page.dramas_in(span) for span in dramas
    )


def _paragraph_start(page: Page, at: int) -> int:
    """Where the paragraph of a place begins, or the heading right above it."""
    blocks = page.document.blocks
    place = max(0, bisect_right(blocks, at, key=lambda block: block.start) - 1)
    if place and blocks[place - 1].kind == "heading":
        place -= 1
    return blocks[place].start if blocks else 0


def _played(page: Page, claim: Claim, played: Played, people: list[Person]) -> Decision | None:
    """An entry that stands on what is printed, of the drama that the text tells by its cast."""
    if not claim.people or not squash(page.text[slice(*claim.song)] if claim.song else ""):
        return None
    known = any(person.numbers for person in people)
    return Decision(
        claim=claim, people=people, drama=page.linker.entity(played.drama), score=1.5 + known,
        agrees=(known, False),
    )  # fmt: skip
