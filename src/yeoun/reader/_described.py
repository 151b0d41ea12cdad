"""Sections that describe a song without naming it -> decisions: whose songs are meant, and which of them (`_blurbs`)."""

from __future__ import annotations

from typing import Final

from yeoun.linking import DRAMA, Played
from yeoun.reader._blurbs import describe
from yeoun.reader._claims import Claim, Span
from yeoun.reader._decide import Decision
from yeoun.reader._lead import titled_singer
from yeoun.reader._page import Page
from yeoun.reader._sections import Section
from yeoun.reader._singers_in import singers_in

__all__ = ["described_song", "songs_of_each", "songs_of_title", "tells_a_drama"]

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
    """The one drama that a text tells by a singer and an actor: "Gaho’s powerful track for the Park Seo-joon starrer"."""
    roles = page.roles(start, end)
    songs = page.linker.catalogue.songs_of
    both: set[int] = set()
    for person in singers_in(page, start, end) if roles else ():
        sung = {page.linker.entity(song).drama for number in person.numbers for song in songs.get(number, ())}
        both |= {role.drama for role in roles if role.drama in sung and role.start != person.start}
    return list(both) if len(both) == 1 else []


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


def songs_of_title(page: Page, section: Section, drama: Span) -> list[Decision]:
    """The songs of the titled drama that paragraphs describe by their singers, where a list has lost its headlines."""
    dramas = [n for n, _ in page.lookup(*drama, DRAMA)]
    found = []
    for start, end in section.paragraphs:
        if end - start < _BLURB or start < drama[1] or page.within(DRAMA, start, end):
            continue
        described = _as_decision(page, (start, end), [drama], dramas)
        if described is not None and described.people:
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
