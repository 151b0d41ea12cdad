"""A document cut into sections: a line that names a song and what follows it, or a context and its text.

A line "Catch the first episode of “Heirs“:" names the drama of the section above it and closes it: what
follows is another song's, even where its headline is lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import squash
from yeoun.reader._claims import SAME, Claim, Span
from yeoun.reader._headings import Role, heading_roles
from yeoun.reader._lead import is_about_songs, titled_singer
from yeoun.reader._line_claims import claims_of_line
from yeoun.reader._lines import Line
from yeoun.reader._marks import phrase_pattern, trim
from yeoun.reader._mention import ENOUGH, OTHER, Mention
from yeoun.reader._mentions import find_mentions
from yeoun.reader._ost_below import take_osts_below
from yeoun.reader._page import Named, Page
from yeoun.reader._people import Person, read_people
from yeoun.reader._pieces import COUNTED, NUMBERED, Piece, context_numbers, names_song, read_pieces
from yeoun.reader._singers_in import singers_in
from yeoun.reader._subject import titled_dramas

__all__ = ["Section", "cut_sections"]

_NEAR: Final = 3  # paragraphs after a line that may name its drama


@dataclass(slots=True, kw_only=True)
class Section:
    """See the module. `drama` and `people` are its context; `intro` says that no line stands before it."""

    line: Line | None = None
    claims: list[Claim] = field(default_factory=list)
    paragraphs: list[Span] = field(default_factory=list)
    drama: Span | None = None
    people: list[Person] = field(default_factory=list)
    watch: Span | None = None
    intro: bool = False
    is_row: bool = False
    may_describe: bool = False


def cut_sections(page: Page) -> list[Section]:
    """The sections of a page, in order."""
    pieces = read_pieces(page)
    take_osts_below(page, pieces)
    return _gather(page, pieces)


def _gather(page: Page, pieces: list[Piece]) -> list[Section]:
    sections: list[Section] = []
    current = Section(intro=True)
    drama: Span | None = None
    people: list[Person] = []
    level = 0  # of the heading that gave them
    watches = _watches(page, pieces)
    roles = heading_roles(page, pieces)
    listed = _listed_titles(page, pieces)
    for piece in pieces:
        line = piece.line
        kind = piece.block.kind
        watch = watches.get(id(piece))
        if watch is not None:
            _close(current, watch)
            sections.append(current)
            current = Section(drama=drama, people=people, may_describe=True)
            continue
        numbered = _is_listed(page, piece)
        beside = context_numbers(page, drama, people) if line is not None and numbered else frozenset()
        if line is not None and names_song(page, line, beside):
            sections.append(current)
            current = Section(line=line, drama=drama, people=people, is_row=kind == "row")
            current.claims = claims_of_line(page, line, piece, drama, people)
            if line.end < piece.end:
                _extend(page, current, line.end, piece.end)
            continue
        titled = page.is_title(piece.block)
        entry = _opened_by(
            page,
            piece,
            (drama, people),
            numbered=numbered,
            listed=id(piece) in listed,
            known=id(piece) in roles,
        )
        if entry is not None:
            sections.append(current)
            current = entry
            continue
        is_heading = kind == "heading" and not titled
        context = _context_of(page, piece, roles)
        if is_heading or context is not None:
            sections.append(current)
            if context is not None:
                drama, people, level = *context, piece.block.level
            elif not _is_below(piece, level):
                drama, people, level = None, [], 0
            current = Section(drama=drama, people=people, may_describe=True)
        if is_heading:
            continue
        if not titled:
            _extend(page, current, piece.start, piece.end)
        else:
            current.paragraphs.append((piece.start, piece.end))
    sections.append(current)
    return _loosened(page, sections)


def _opened_by(
    page: Page, piece: Piece, context: tuple[Span | None, list[Person]], *, numbered: bool, listed: bool, known: bool
) -> Section | None:  # fmt: skip
    """The section that a piece opens which names no song as lines do: an item led by its drama, a bare title.

    Args:
        page: the document.
        piece: one of its pieces.
        context: the drama and the singers that stand over it.
        numbered: whether it has the mark of a list.
        listed: whether it is one of the titles of a singer's list.
        known: whether it is a heading that names a drama or singers.
    """
    if page.is_title(piece.block) and not listed:
        return None
    led = _led_by_drama(page, piece) if numbered and piece.block.kind != "heading" else None
    if led is not None:
        return Section(drama=led, may_describe=True, paragraphs=[(led[1], piece.end)])
    if not numbered and piece.line is not None and _is_own_title(page, piece.line):
        return _of_bare_title(page, piece, *context, listed=False)
    made = (
        _of_bare_title(page, piece, *context, listed=listed) if (numbered or listed) and not known else None
    )
    told = numbered and piece.block.kind not in {"heading", "row"} and _tells_song(page, piece)
    if told and (made is None or not made.claims):
        # 7. His first time! Kang Daniel admitted that “Something”, the Backstreet Rookie OST (2020), was a challenge
        return Section(
            drama=context[0], people=context[1], may_describe=True, paragraphs=[(piece.start, piece.end)]
        )
    return made


def _tells_song(page: Page, piece: Piece) -> bool:
    """Whether an item of a counted list is a sentence with a name in quotes, no line."""
    number = NUMBERED.match(page.text, piece.start, piece.end)
    counted = piece.block.number is not None or (
        number is not None and any(c.isdigit() for c in number.group())
    )
    return counted and bool(page.quotes_within(piece.start, piece.end))


def _extend(page: Page, section: Section, start: int, end: int) -> None:
    """Text that belongs to a section; the dramas it names may be that of the section's line."""
    section.paragraphs.append((start, end))
    if any(not claim.people for claim in section.claims):
        _sung_below(page, section, start, end)
    whole = all(claim.drama is not None and (claim.people or claim.near) for claim in section.claims)
    if len(section.paragraphs) > _NEAR or whole:
        return
    mentions = [m for m in find_mentions(page, start, end) if m.other < OTHER]
    spans = [(m.start, m.end) for m in mentions if m.is_drama] or [
        (m.start, m.end) for m in mentions if m.quoted and page.exact(m.start, m.end, DRAMA)
    ]
    for claim in section.claims:
        claim.around += spans
        if not claim.people and not claim.near and not titled_singer(page):
            claim.near = singers_in(page, start, end)
        if not spans and claim.drama is None:
            claim.later += [
                (m.start, m.end) for m in mentions if m.quoted and m.song < ENOUGH and _is_title(page, m)
            ]


def _past_number(page: Page, piece: Piece) -> int:
    """Where a piece begins behind its number."""
    mark = NUMBERED.match(page.text, piece.start, piece.end)
    return trim(page.text, mark.end() if mark is not None else piece.start, piece.end)[0]


def _begun_by(page: Page, kind: int, start: int, end: int) -> Named | None:
    """The longest known name of a kind that a text begins with."""
    held = [named for named in page.within(kind, start, end) if named.start == start]
    return max(held, key=lambda named: named.end, default=None)


# 3) Go Back: o casal divorciado ...; * ‘Our Unwritten Seoul’ (tvN). 10CM ...
_DRAMA_THEN: Final = re.compile(r"[’'”\"»」』]?\s?(?:[(（][^()（）\n]{1,40}[)）])?\s?[:：.]\s")


def _led_by_drama(page: Page, piece: Piece) -> Span | None:
    """The known drama that an item of running text begins with, before a colon or a stop."""
    start = _past_number(page, piece)
    named = _begun_by(page, DRAMA, start + (page.text[start] in "‘'“\"«「『"), piece.end)
    if named is None or _DRAMA_THEN.match(page.text, named.end, piece.end) is None:
        return None
    return named.start, named.end


_LED: Final = 3.0  # strength, as of a title in quotes


def _led_by_title(page: Page, piece: Piece) -> Span | None:
    """The title that a numbered sentence begins with, of a song of the one singer the page is about: "3. All With You. Saeguk ..."."""
    named = _begun_by(page, SONG, _past_number(page, piece), piece.end)
    singers = titled_singer(page)
    if named is None or not singers:
        return None
    if not any(singers & set(page.linker.entity(n).artists) for n in named.numbers):
        return None
    return named.start, named.end


_LISTED: Final = 3  # lines of one form: fewer may be anything


def _listed_titles(page: Page, pieces: list[Piece]) -> set[int]:
    """The `id`s of numbered lines that are a title each, in a list of one singer's songs: 1. "Because of You"; 2. Love Me.

    Without quotes the catalogue must know more than half of them: else they may be anything.
    """
    if not titled_singer(page):
        return set()
    found = [
        piece
        for piece in pieces
        if piece.line is not None
        and (piece.block.number is not None or NUMBERED.match(page.text, piece.start))
        and len(piece.line.segments) == 1
        and piece.line.song is not None
    ]
    songs = [piece.line.song for piece in found if piece.line is not None and piece.line.song is not None]
    dramas = sum(page.exact(song.start, song.end, DRAMA) for song in songs)
    known = sum(page.exact(song.start, song.end, SONG) for song in songs)
    if len(found) < _LISTED or dramas * 2 >= len(found):
        return set()
    return {
        id(piece) for piece, song in zip(found, songs, strict=True) if song.quoted or known * 2 > len(found)
    }


def _close(section: Section, watch: Span) -> None:
    """A line that offers the first episode of a drama closes the section above it: its songs are of that drama."""
    section.watch = watch
    section.may_describe = not section.claims
    for claim in section.claims:
        claim.around.insert(0, watch)


def _is_listed(page: Page, piece: Piece) -> bool:
    """Whether a line has the mark of a list: a heading, a bullet, a number."""
    return (
        piece.block.kind in {"heading", "item"}
        or piece.block.number is not None
        or NUMBERED.match(page.text, piece.start) is not None
        or (page.counts_with_zeros and COUNTED.match(page.text, piece.start) is not None)
    )


def _of_bare_title(
    page: Page, piece: Piece, drama: Span | None, people: list[Person], *, listed: bool
) -> Section | None:
    """The section of a line that is a title and names neither who sings nor the drama, or begins with one; None else."""
    made = Section(drama=drama, people=people, may_describe=True)
    if piece.line is not None and (listed or _is_bare_title(page, piece.line)):
        made.claims = claims_of_line(page, piece.line, piece, drama, people)
        for claim in made.claims:
            claim.bare = not listed
        return made
    led = _led_by_title(page, piece)
    if led is None:
        return None
    made.claims = [
        Claim(
            at=led[0], song=led, near=people, around=[drama] if drama is not None else [], strength=_LED,
            text=(piece.start, piece.end), bare=True,
        )
    ]  # fmt: skip
    _extend(page, made, led[1], piece.end)
    return made


def _is_own_title(page: Page, line: Line) -> bool:
    """Whether a line is nothing but a title of a song of the drama that the document is titled by, and not that drama's name."""
    titled = titled_dramas(page)
    if len(titled) != 1 or len(line.segments) != 1 or line.song is None or not _is_bare_title(page, line):
        return False
    numbers = page.dramas_in(titled[0])
    found = page.lookup(line.song.start, line.song.end, SONG)
    return any(page.linker.entity(n).drama in numbers for n, alike in found if alike > SAME)


def _is_bare_title(page: Page, line: Line) -> bool:
    """Whether a numbered line is a title that the catalogue knows and nothing else: "3. Adrenaline"."""
    if line.song is None or line.people or line.drama is not None or len(line.segments) != 1:
        return False
    span = line.song.start, line.song.end
    return page.exact(*span, SONG) and not page.exact(*span, DRAMA) and not page.exact(*span, ARTIST)


def _sung_below(page: Page, section: Section, start: int, end: int) -> None:
    """Who sings a line's song, where the line does not say so and the text below it does: “Why”, interpretada por Oon Myung."""
    if len(section.claims) != 1 or section.claims[0].song is None:
        return
    title = squash(page.text[slice(*section.claims[0].song)])
    for mention in find_mentions(page, start, end):
        if mention.people and squash(page.text[mention.start : mention.end]) == title:
            section.claims[0].people = mention.people
            return


def _is_title(page: Page, mention: Mention) -> bool:
    """Whether a quoted name has the form of one: capitals, or no Latin letters at all."""
    text = page.text[mention.start : mention.end]
    return not text[0].isascii() or (
        text[0].isupper() and all(w[0].isupper() for w in text.split() if len(w) > 4)
    )


def _loosened(page: Page, sections: list[Section]) -> list[Section]:
    """Where headlines are lost, every paragraph may describe a song of its own."""
    lines = any(section.line is not None or section.claims for section in sections)
    watched = any(section.watch is not None for section in sections)
    if lines or watched or any(section.drama or section.people for section in sections):
        return sections
    result = []
    about = is_about_songs(page)
    for section in sections:
        for span in section.paragraphs:
            result.append(
                Section(
                    paragraphs=[span],
                    drama=section.drama,
                    people=section.people,
                    may_describe=_speaks(page, span, about=about),
                )
            )
    return result


# Characters of a text that describes a song: a syllable of Hangul is one, and about two letters. 60 was tried against 90 on the gold
# and on 122 further documents of 30 November 2026: in Korean two more readings were right and none wrong, in Japanese two were wrong.
_LEAST_SAID_AT_ALL: Final = 90
_LEAST_SAID: Final = {"ko": 60}


def _speaks(page: Page, span: Span, *, about: bool) -> bool:
    """Whether a paragraph alone may describe a song; `about`: the document says that it is about songs."""
    if span[1] - span[0] <= _LEAST_SAID.get(page.language, _LEAST_SAID_AT_ALL):
        return False
    sung = bool(page.within(ARTIST, *span))
    named = sung and (bool(page.within(DRAMA, *span)) or about)
    return named or page.told(*span) is not None


@lru_cache(maxsize=32)
def _watching(language: str) -> re.Pattern[str]:
    return phrase_pattern(language, "watch", r"\s*(?:[¡]\s*)?", r"(?=[\s“\"‘'])")


def _watches(page: Page, pieces: list[Piece]) -> dict[int, Span]:
    """The dramas that lines offer, by piece. One offer alone, of another drama than the title's, is an advert.

    An advert's line says nothing else either.
    """
    found = {id(piece): span for piece in pieces if (span := _watch(page, piece)) is not None}
    if len(found) == 1:
        titled = {number for span in titled_dramas(page) for number, _ in page.lookup(*span, DRAMA)}
        offered = {number for span in found.values() for number, _ in page.lookup(*span, DRAMA)}
        if not titled & offered:
            pieces[:] = [piece for piece in pieces if id(piece) not in found]
            return {}
    return found


def _watch(page: Page, piece: Piece) -> Span | None:
    """The drama of a line that offers its first episode."""
    if piece.end - piece.start > 130 or piece.block.kind in {"heading", "title"}:
        return None
    if not _watching(page.language).match(page.text, piece.start, piece.end):
        return None
    quotes = page.quotes_within(piece.start, piece.end)
    for quote in quotes:
        if page.lookup(quote.start, quote.end, DRAMA) or len(quotes) == 1:
            return quote.start, quote.end
    hits = page.within(DRAMA, piece.start, piece.end)
    return (hits[0].start, hits[0].end) if hits else None


# その他のOST, OSTとは, OSTの女王: what stands beside OST is no name.
_IS_RUBRIC: Final = re.compile("[のな]$|^(?:とは|の)")
# 영상은 6월 20일 지니뮤직 장르별 차트 OST 부분을 ...: what stands before OST is no name.
_IS_CLAUSE: Final = re.compile(r"^[가-힣]{1,5}[은는을를] [^\n]{8,}|\d{1,2}월 ?\d{1,2}일")


def _is_context(page: Page, piece: Piece, line: Line) -> bool:
    """Whether a line that is no heading by its mark is one by what it says: a drama or singers, nothing else."""
    if line.song is not None:
        return False
    if line.drama is not None and line.drama.ost:
        name = page.text[line.drama.start : line.drama.end]
        return not (_IS_CLAUSE.search(name) or _IS_RUBRIC.search(name))
    if len(line.segments) != 1 or piece.end - piece.start > 60:
        return False
    segment = line.segments[0]
    if segment.year and page.lookup(segment.start, segment.end, DRAMA):
        return True  # 1. Boys Over Flower (2009)
    known = bool(line.people) and all(person.numbers for person in line.people)
    return page.exact(segment.start, segment.end, DRAMA) or known


def _context(page: Page, line: Line) -> tuple[Span | None, list[Person]] | None:
    """What a heading without a song says of what follows: its drama or its singers."""
    if line.drama is not None and (
        line.drama.ost or line.drama.year or page.lookup(line.drama.start, line.drama.end, DRAMA)
    ):
        return (line.drama.start, line.drama.end), [p for p in line.people if p.numbers]
    known = [person for person in line.people if person.numbers]
    if known and line.song is None:
        return None, known
    for segment in line.segments:
        if page.exact(segment.start, segment.end, DRAMA):
            return (segment.start, segment.end), []
    return None


def _context_of(
    page: Page, piece: Piece, roles: dict[int, tuple[Role, Span]]
) -> tuple[Span | None, list[Person]] | None:
    """The context that a piece gives to what follows it, or None."""
    line = piece.line
    is_heading = piece.block.kind == "heading" and not page.is_title(piece.block)
    if line is not None and (is_heading or _is_context(page, piece, line)):
        known = _context(page, line)
        if known is not None:
            return known
    return _unknown(page, *roles[id(piece)]) if id(piece) in roles else None


def _unknown(page: Page, role: Role, name: Span) -> tuple[Span | None, list[Person]] | None:
    """The context that a heading gives which the catalogue does not know, if it has the form of a name."""
    if role == "drama":
        return name, []
    people = read_people(page, *name)
    return (None, people) if people else None  # その他のOST


def _is_below(piece: Piece, level: int) -> bool:
    """Whether a heading that says nothing itself stands under the one that gave the context: h3 "Her songs" under h2 "IU"."""
    return 0 < level < piece.block.level
