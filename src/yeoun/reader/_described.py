"""Sections that describe a song without naming it -> decisions: whose songs are meant, and which of them (`_blurbs`)."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Final

from yeoun.linking import DRAMA, Linker, Played
from yeoun.names import fold
from yeoun.reader._blurbs import describe
from yeoun.reader._claims import Claim, Span
from yeoun.reader._decide import Decision
from yeoun.reader._lead import HEAD, titled_singer
from yeoun.reader._page import Page
from yeoun.reader._sections import Section
from yeoun.reader._singers_in import singers_in

__all__ = ["described_song", "led_by", "songs_of_each", "songs_of_subjects", "tells_a_drama"]

_COMPARED: Final = 2  # dramas in the first lines: of more, each is named in passing
_FEW_DRAMAS: Final = 10  # that somebody sang for: of more, a given name alone tells none (5: 3 right entries fewer; 40: 1 more)
_BLURB: Final = 60  # characters: a shorter line describes nothing


def tells_a_drama(page: Page, section: Section) -> bool:
    """Whether a section tells a drama by its cast, in a document that speaks of songs without saying OST."""
    spans = section.paragraphs
    return page.speaks_of_songs and bool(spans) and page.told(spans[0][0], spans[-1][1]) is not None


def described_song(page: Page, section: Section) -> Decision | None:
    """The song a section describes without naming it."""
    said = sum(right - left for left, right in section.paragraphs)
    if not said or (said < _BLURB and section.watch is None):
        return None
    # An introduction may stand before the first blurb.
    start, end = section.paragraphs[-1 if section.intro else 0][0], section.paragraphs[-1][1]
    spans = [span for span in (section.watch, section.drama) if span is not None]
    played = page.told(start, end) if not spans else None
    if not spans:
        spans = [(n.start, n.end) for n in page.named[DRAMA] if start <= n.start < end]
    dramas = [n for span in spans[:2] for n, _ in page.lookup(*span, DRAMA)]
    if any(_is_named_as_drama(page, span) for span in spans):
        played = None
    if played is not None:
        dramas = [played.drama]
        spans = [span for span in spans if played.drama in page.dramas_in(span)]
    elif not spans:
        dramas = _sung_and_played(page, start, end)
    certain = section.watch is not None
    return _as_decision(page, (start, end), spans, dramas, played=played, certain=certain)


def _is_named_as_drama(page: Page, span: Span) -> bool:
    """Whether a name says more than a cast does: it is quoted, or no single word of Hangul (피아노, 라이브 are words, and dramas)."""
    quoted = any(quote.start == span[0] for quote in page.quotes_within(span[0] - 1, span[1] + 1))
    text = page.text[slice(*span)]
    return quoted or " " in text or text.isascii()


def _sung_and_played(page: Page, start: int, end: int) -> list[int]:
    """The one drama that a text tells by a singer and somebody of its cast, or words of its name.

    Gaho’s powerful track for the Park Seo-joon starrer; Deok Sun's tears and Oh Hyuk; the girl who could see smells.
    """
    people = singers_in(page, start, end)
    catalogue, cast = page.linker.catalogue, page.linker.cast
    sung = {
        drama
        for person in people
        for number in person.numbers
        for song in catalogue.songs_of.get(number, ())
        if (drama := page.linker.entity(song).drama) is not None
    }
    if not sung:
        return []
    called = [(role.start, role.end, role.drama) for role in page.roles(start, end)]
    if len(sung) <= _FEW_DRAMAS:
        given = cast.find_given(page.text[start:end], sung)
        called += [(start + left, start + right, drama) for left, right, drama in given]
    said = _words(page.text[start:end])
    both = {drama for drama in sung if _echoes(page.linker, drama, said)}
    both |= {
        drama
        for left, right, drama in called
        if drama in sung and not any(person.start < right and left < person.end for person in people)
    }
    return list(both) if len(both) == 1 else []


_LONG: Final = 4  # letters of a word that says something: not the, who, her
_RARE: Final = 3  # dramas that have a word in their names: your, love and girl are in dozens
_STEM: Final = 5  # letters kept of a word, for smell, smells and smelled are one


def _words(text: str) -> set[str]:
    """The longer words of a text by their first letters, which leaves out what they end in."""
    return {word[:_STEM] for word in fold(text).split() if len(word) >= _LONG}


def _echoes(linker: Linker, drama: int, said: set[str]) -> bool:
    """Whether a text says the words of a drama's name and not the name, one of them rare: the girl who could see smells."""
    named, dramas = _words_of_dramas(linker)
    return any(
        len(words & said) >= 2
        and len(words & said) * 2 > len(words)
        and any(dramas[word] <= _RARE for word in words & said)
        for words in named.get(drama, ())
    )


@lru_cache(maxsize=2)
def _words_of_dramas(linker: Linker) -> tuple[dict[int, list[set[str]]], Counter[str]]:
    """The words of each drama's names in Latin letters, and of each word in how many dramas' names it is."""
    named = {
        number: [_words(text) for text in linker.names.texts(number) if text.isascii()]
        for number, entity in enumerate(linker.catalogue.entities)
        if entity.kind == DRAMA
    }
    return named, Counter(word for texts in named.values() for word in set().union(*texts))


def _as_decision(
    page: Page, within: Span, spans: list[Span], dramas: list[int], *, played: Played | None = None,
    certain: bool = False,
) -> Decision | None:  # fmt: skip
    """The song of these dramas that a text describes, as a decision."""
    start, end = within
    found = describe(page, start, end, dramas, certain=certain, about=titled_singer(page))
    if found is None:
        return None
    song, people = found.song, found.people
    assert song.drama is not None
    claim = Claim(
        at=start,
        song=None,
        people=people,
        origin="blurb",
        strength=found.points,
        text=(start, end),
        played=played,
    )
    heard = {*song.artists, *song.beside}
    held = next((span for span in spans if song.drama in page.dramas_in(span)), None)
    return Decision(
        claim=claim, song=song, drama=page.linker.entity(song.drama), drama_span=held, people=people,
        score=found.points, margin=found.margin, rivals=found.rivals,
        agrees=(any(set(p.numbers) & heard for p in people), held is not None),
    )  # fmt: skip


def led_by(page: Page) -> list[Span]:
    """The dramas, two at most, that the first lines of a document name: it compares their songs."""
    first: dict[tuple[int, ...], Span] = {}
    for one in page.named[DRAMA]:
        if one.start < HEAD:
            first.setdefault(one.numbers, (one.start, one.end))
    return list(first.values()) if len(first) <= _COMPARED else []


def songs_of_subjects(page: Page, section: Section, subjects: list[Span]) -> list[Decision]:
    """The songs of the dramas that a document is about which paragraphs describe by their singers, where a list has lost its headlines."""
    dramas = list(dict.fromkeys(n for span in subjects for n, _ in page.lookup(*span, DRAMA)))
    first = min(end for _, end in subjects)
    found = []
    for start, end in section.paragraphs:
        named = {n for one in page.within(DRAMA, start, end) for n in one.numbers}
        if end - start < _BLURB or start < first or (named and named.isdisjoint(dramas)):
            continue
        described = _as_decision(page, (start, end), subjects, dramas)
        if described is not None and described.agrees[0]:
            found.append(described)
    return found


def songs_of_each(page: Page, section: Section, made: list[Decision]) -> list[Decision]:
    """The songs that paragraphs of a round-up describe by one drama and who sings, where it has lost its headlines."""
    read = {d.claim.text[0] for d in made}
    found = []
    for start, end in section.paragraphs:
        if end - start < _BLURB or any(start <= at < end for at in read):
            continue
        named = page.within(DRAMA, start, end)
        if not named or len({one.numbers for one in named}) > 1:
            continue
        described = _as_decision(page, (start, end), [(named[0].start, named[0].end)], list(named[0].numbers))
        if described is not None and described.agrees[0]:
            found.append(described)
    return found
