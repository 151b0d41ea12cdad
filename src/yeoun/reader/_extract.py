"""A document -> its entries. The way of a reading, in order:

    1. notice     quotes, names of the catalogue, OST marks (`_page`)
    2. lines      headings, items, rows, short lines: song, singers, drama (`_lines`)
    3. sections   what follows a line belongs to it; a heading that names only a drama or a singer is the
                  context of what follows
    4. prose      songs in running text, where no line has named the song already (`_prose`)
    5. decide     each claim over the catalogue, jointly, or as printed (`_decide`)
    6. blurbs     sections that describe a song without naming it (`_blurbs`)
    7. choose     one entry a song; passing mentions go

Nothing is an entry in a document that says that its songs are not from dramas ("should have been an OST").
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG, Linker
from yeoun.reader._below import Habits, called_below, habits_below
from yeoun.reader._choose import are_mostly, choose
from yeoun.reader._claims import SAME, Claim, Span
from yeoun.reader._decide import Decision, decide, imply
from yeoun.reader._described import described_song, led_by, songs_of_each, songs_of_subjects, tells_a_drama
from yeoun.reader._document import Document
from yeoun.reader._entries import make_entries
from yeoun.reader._language import language_of
from yeoun.reader._lead import HEAD, is_about_songs, lead_people, titles_songs
from yeoun.reader._line_claims import claims_of_line
from yeoun.reader._lines import Line, read_line
from yeoun.reader._marks import OST
from yeoun.reader._mentions import call_dramas
from yeoun.reader._page import Page
from yeoun.reader._people import Person, numbers_of
from yeoun.reader._phrases import PHRASES
from yeoun.reader._pieces import Piece
from yeoun.reader._prose import without_cast
from yeoun.reader._reading import Kind, Reading
from yeoun.reader._section_prose import imply_by_cast, read_prose
from yeoun.reader._sections import Section, cut_sections
from yeoun.reader._singers_in import singers_in
from yeoun.reader._subject import LEAD, main_dramas, titled_dramas

__all__ = ["extract"]

MOST_TEXT: Final = 150_000  # characters; the longest article seen has 40,000. At worst 50 microseconds each.


def extract(document: Document, linker: Linker) -> Reading:
    """Read a document.

    Args:
        document: as `read_document` or `fetch_document` returns it.
        linker: over the catalogue to link to.

    Returns:
        The reading; without entries where the document names no song of a drama.
    """
    document = _bounded(document)
    language = language_of(document.text or document.title or "", document.declared_language)
    page = Page.notice(document, language, linker)
    call_dramas(page)
    sections = cut_sections(page)
    main = main_dramas(page, needed=_needs_main(sections), before=_lead_end(sections))
    sections = _without_strays(page, sections)
    decisions = _decide_all(page, sections, main) or _of_headline(page, main)
    if _says_never(page) and not _says_all_the_same(decisions):
        decisions = []
    decisions = _without_odd(sections, decisions)
    kind = _kind(page, sections, decisions)
    decisions = choose(page, decisions, main, kind)
    return Reading(
        title=document.title, language=language, kind=kind, entries=make_entries(page, decisions),
        text=document.text, address=document.address,
    )  # fmt: skip


def _of_headline(page: Page, main: list[Span]) -> list[Decision]:
    """The song that a headline is all about, where the text below names none: "에일리 - 종이 등불 (도깨비 OST)"."""
    for block in page.titles:
        line = read_line(page, block.start, block.end)
        if line.song is None or line.drama is None or not _is_whole(page, line):
            continue
        if not (
            _SEPARATED.search(page.text, block.start, block.end)
            and OST.search(page.text, line.drama.end, block.end)
        ):
            continue
        claims = claims_of_line(page, line, Piece(block, block.start, block.end), None, [])
        return [made for claim in claims if (made := decide(page, claim, main=main)) is not None]
    return []


def _is_whole(page: Page, line: Line) -> bool:
    """Whether a line has known singers, a known drama, and a title that is nobody's name."""
    if line.song is None or line.drama is None or not all(person.numbers for person in line.people):
        return False
    named = any(page.exact(line.song.start, line.song.end, kind) for kind in (ARTIST, DRAMA))
    return bool(line.people) and not named and page.exact(line.drama.start, line.drama.end, DRAMA)


_SEPARATED: Final = re.compile(r"\s[-–—|:]\s|[‘’“”'\"]")


_ODD_OF: Final = 4  # lines of a list


def _without_odd(sections: list[Section], decisions: list[Decision]) -> list[Decision]:
    """Without what most lines of a list have not: a name below two of ten that nobody knows, where no song is known, is no drama."""
    lines = sum(section.line is not None for section in sections)
    if lines < _ODD_OF or any(one.song is not None for one in decisions):
        return decisions
    odd = [d for d in decisions if d.claim.origin == "line" and d.drama is None and d.claim.drama is None]
    return [d for d in decisions if d not in odd] if len(odd) * 2 < lines else decisions


def _bounded(document: Document) -> Document:
    """The document without what is too long for an article: reading it would take minutes and find nothing more."""
    if len(document.text) <= MOST_TEXT:
        return document
    blocks = tuple([block for block in document.blocks if block.end <= MOST_TEXT])
    videos = tuple([video for video in document.videos if video.at <= MOST_TEXT])
    return replace(document, text=document.text[:MOST_TEXT], blocks=blocks, videos=videos)


def _needs_main(sections: list[Section]) -> bool:
    """Whether anything depends on what the whole document is about: in a list whose lines name their dramas, nothing."""
    lines = [claim for section in sections for claim in section.claims]
    return len(lines) < 3 or any(claim.drama is None for claim in lines)


def _lead_end(sections: list[Section]) -> int:
    """Where the lead ends: at the first line of a list, else after so many characters."""
    lines = [section.line.start for section in sections if section.line is not None]
    return min(LEAD, lines[0]) if len(lines) > 1 else LEAD


def _says_never(page: Page) -> bool:
    """Whether the document says of itself that its songs are not from dramas."""
    lead = ((page.document.title or "") + "\n" + page.text[:HEAD]).lower().replace("’", "'")
    words = [*PHRASES["en"]["never"], *PHRASES.get(page.language, {}).get("never", ())]
    return any(word in lead for word in words)


_STRAYS: Final = 4  # lines: more are the article's own list
_ARTICLE: Final = 150  # characters of text before them


def _without_strays(page: Page, sections: list[Section]) -> list[Section]:
    """Without a few lines below a Korean article that is titled by one drama, all of other dramas: links to other articles."""
    main = titled_dramas(page)
    lines = [section for section in sections if section.line is not None]
    if page.language != "ko" or len(main) != 1 or not 0 < len(lines) <= _STRAYS:
        return sections
    subject = page.dramas_in(main[0])
    first = lines[0].line
    paragraphs = [span for s in sections for span in s.paragraphs]
    text = sum(end - start for start, end in paragraphs if first and end <= first.start)
    below = sum(end - start for start, end in paragraphs if first and start >= first.end)
    if (
        text < _ARTICLE
        or below >= _ARTICLE
        or not all(_is_of_others(page, claim, subject) for s in lines for claim in s.claims)
    ):
        return sections
    return [section for section in sections if section.line is None]


def _is_of_others(page: Page, claim: Claim, subject: set[int]) -> bool:
    """Whether a line's song is of another drama: one it prints, or that of the song itself."""
    if claim.drama is not None:
        return not subject & page.dramas_in(claim.drama)
    if claim.song is None:
        return False
    owners = {page.linker.entity(n).drama for n, alike in page.lookup(*claim.song, SONG) if alike > SAME}
    return bool(owners) and not owners & subject


def _without_captions(page: Page, sections: list[Section], titled: list[Span]) -> list[Section]:
    """The sections without their few lines in which nothing is known, where the text names known songs with their singers: captions and rubrics."""
    lines = [section for section in sections if section.line is not None]
    if not titled or not 0 < len(lines) <= _FEW:
        return sections
    if any(_names_known(page, claim) for s in lines for claim in s.claims):
        return sections
    paragraphs = [span for section in sections for span in section.paragraphs]
    told = sum(bool(page.within(SONG, *span) and page.within(ARTIST, *span)) for span in paragraphs)
    return [replace(s, line=None, claims=[]) for s in sections] if told else sections


def _names_known(page: Page, claim: Claim) -> bool:
    """Whether a line prints a song, a singer or a drama that the catalogue has."""
    song = claim.song is not None and any(alike > SAME for _, alike in page.lookup(*claim.song, SONG))
    drama = claim.drama is not None and bool(page.dramas_in(claim.drama))
    return song or drama or any(person.numbers for person in claim.people)


_FIRM: Final = 2


def _says_all_the_same(decisions: list[Decision]) -> bool:
    """Whether most of what a document prints are known songs with their own singers and dramas, whatever its lead dreams of."""
    return are_mostly(decisions, [d for d in decisions if d.is_in_full], least=_FIRM)


def _decide_all(page: Page, sections: list[Section], main: list[Span]) -> list[Decision]:
    """The decisions of all sections, in the order of the document."""
    lead = without_cast(page, lead_people(page), main)
    describes = is_about_songs(page)
    speaks = describes or titles_songs(page)
    titled = titled_dramas(page)
    subjects = titled or led_by(page)
    sections = _without_captions(page, sections, titled)
    lines = sum(section.line is not None for section in sections)
    listed = _lists_songs(sections, lines)
    habits = habits_below(page, sections)
    decisions: list[Decision] = []
    lost: list[Decision] = []
    imply(page, [claim for section in sections for claim in section.claims])
    for section in sections:
        if not main and section.drama is None and section.watch is None:
            imply_by_cast(page, section.claims, section.paragraphs)
        if len(titled) == 1 and section.drama is None and section.watch is None:
            for claim in section.claims:
                claim.around.insert(0, titled[0])  # a drama's own page may name others in passing
        made = _decide_claims(page, section, main, lead, habits)
        introduces = listed and section.intro
        if not made and not (introduces and lines > _FEW):
            made = read_prose(page, section, main, lead)
            if introduces and not _tells_more(lines, made):
                made = []
        elif made:
            made += _told_besides(page, section, main, lead, made)
        if not made and section.may_describe and (describes or tells_a_drama(page, section)):
            found = described_song(page, section)
            made = [found] if found is not None else []
        if not made and not listed and subjects and describes:
            lost += songs_of_subjects(page, section, subjects)
        elif not titled and not listed and section.line is None and speaks:
            lost += songs_of_each(page, section, made)
        decisions += made
    titled_songs = {d.song.id for d in decisions if d.claim.origin != "blurb" and d.song is not None}
    described = {d.song.id for d in (*decisions, *lost) if d.song is not None} - titled_songs
    decisions += lost if len(described) >= _LOST else []
    if not titled:
        decisions = _without_passing(decisions)
    return _without_a_stray(page, sections, decisions)


def _told_besides(
    page: Page, section: Section, main: list[Span], lead: list[Person], listed: list[Decision]
) -> list[Decision]:
    """What the text below a line names besides the line's own song: known ones, with their singers, of dramas that are named.

    A chart's lines, and after them: 크러쉬의 ‘미안해 미워해 사랑해’가 9위에서 버틴다. Anything less may be said in passing, and so is
    what is compared with a line that says all of its song (`listed`): Sondia sings ‘Are We Just Friends’ as well.
    """
    # Asked for first, for most text below a line names no known song with a known singer.
    telling = [span for span in section.paragraphs if page.within(SONG, *span) and page.within(ARTIST, *span)]
    if not telling:
        return []
    subject = page.dramas_in(*main)
    read = read_prose(page, replace(section, paragraphs=telling), main, lead)
    told = [one for one in read if one.is_own and not one.claim.past]
    if all(one.is_in_full and one.claim.drama is not None for one in listed):
        told = [one for one in told if _is_of(one, subject) or _names_drama(one, telling)]
    return [one for one in told if one.is_in_full or (one.claim.people and _is_of(one, subject))]


def _is_of(decision: Decision, subject: set[int]) -> bool:
    """Whether a song is known to be from one of the dramas that the document is about."""
    return decision.song is not None and decision.song.drama in subject


def _names_drama(decision: Decision, spans: list[Span]) -> bool:
    """Whether the drama of a song stands in one of the texts, and not only in the line above."""
    drama = decision.drama_span
    return drama is not None and any(start <= drama[0] < end for start, end in spans)


_SEVERAL: Final = 3  # dramas of known songs: the document is about none of them alone


def _without_passing(decisions: list[Decision]) -> list[Decision]:
    """Without unknown songs beside which no drama stands, in a round-up: that of the lead was named in passing."""
    known = {d.song.drama for d in decisions if d.song is not None}
    if len(known) < _SEVERAL:
        return decisions
    return [
        d
        for d in decisions
        if d.song is not None or d.claim.drama or d.claim.around or d.claim.later or d.claim.played
    ]


def _without_a_stray(page: Page, sections: list[Section], decisions: list[Decision]) -> list[Decision]:
    """Without a song of a singer of the title that one text alone describes: it tells what they sang for, not which song."""
    if len(decisions) != 1 or decisions[0].claim.origin != "blurb" or decisions[0].song is None:
        return decisions
    watched = any(section.watch is not None for section in sections)
    titled = {
        n for title in page.titles[:1] for p in singers_in(page, title.start, title.end) for n in p.numbers
    }
    return [] if titled & set(decisions[0].song.artists) and not watched else decisions


_FEW: Final = 3  # lines: fewer may be links below an article, or titles above it
_LONG: Final = 700  # characters of text before the first line


def _lists_songs(sections: list[Section], lines: int) -> bool:
    """Whether so many lines name the songs of the document, and the text before them only introduces them."""
    intro = sum(end - start for s in sections if s.intro for start, end in s.paragraphs)
    return lines > _FEW or (lines > 1 and intro < _LONG)


def _tells_more(lines: int, told: list[Decision]) -> bool:
    """Whether the text before a few lines names more songs with their singers than there are lines: those are captions."""
    return sum(d.claim.quoted and bool(d.people) for d in told) > lines


_LOST: Final = 2  # described songs: one alone may only tell who else sings there
_DESCRIBED: Final = 2  # blurbs make a list of what they describe


def _decide_claims(
    page: Page, section: Section, main: list[Span], lead: list[Person], habits: Habits
) -> list[Decision]:
    """What the line of a section names; if that may be a slogan, what its text names: "1. 도깨비 – 마음을 건드리는 판타지"."""
    made = []
    for claim in section.claims:
        if not claim.people and not claim.near:
            claim.near = lead
        if claim.drama is None and not any(page.lookup(*span, DRAMA) for span in claim.around):
            claim.around = called_below(page, section, main, habits) + claim.around
        decision = decide(page, claim, main=main)
        if decision is not None:
            made.append(decision)
    return _unless_a_slogan(page, section, main, lead, made)


def _unless_a_slogan(
    page: Page, section: Section, main: list[Span], lead: list[Person], made: list[Decision]
) -> list[Decision]:
    """What the text below names, where all of the line is unknown and may be a drama and a slogan."""
    if len(made) != 1 or made[0].song is not None or made[0].claim.quoted:
        return made
    claim = made[0].claim
    singers = numbers_of(claim.people)
    if singers and claim.drama is not None:
        return made
    if singers:
        # A slogan and a singer, "The voice of the moon — Miyeon", and below it a song that the catalogue has of theirs.
        told = read_prose(page, section, main, lead)
        return [one for one in told if one.song is not None and singers & set(one.song.artists)] or made
    drama = claim.drama or next(((one.start, one.end) for one in claim.people), None)
    if drama is None:
        return made
    below = read_prose(page, replace(section, drama=drama), main, lead)
    named = any(one.song is not None or (one.claim.quoted and one.claim.people) for one in below)
    return below if named else made


_TRACKS: Final = re.compile(r"(?i)\btrack\s?list|\binst(?:rumental)?\b\.?\)?|수록곡|트랙|disc\s*1|cd\s*1")
_NEWS: Final = re.compile(
    r"(?i)\b(?:kst|will (?:be )?(?:release|drop|sing)|to be released|released? (?:on|today|at)|today|announced|unveil|revealed|drops?|lanzar|rilis|dirilis)|공개|발매|발표|들을 수|나온다|합류|出る|リリース|オフィシャル|estrenar"
)


_HEADED: Final = 3  # headings with singers or dramas of their own: news has none


def _kind(page: Page, sections: list[Section], decisions: list[Decision]) -> Kind:
    if not decisions:
        return "other"
    lines = sum(decision.claim.origin == "line" for decision in decisions)
    rows = sum(section.is_row for section in sections)
    if rows > 2 or (lines > 3 and len(_TRACKS.findall(page.text)) > 2):
        return "tracklist"
    headed = {*(tuple(s.people) for s in sections if s.people), *(s.drama for s in sections if s.drama)}
    described = sum(decision.claim.origin == "blurb" for decision in decisions)
    if described >= _DESCRIBED and described * 2 > len(decisions):
        return "listicle"
    dramas = {d.song.drama for d in decisions if d.song is not None and not d.claim.past} - {None}
    # Korean news names songs of several dramas in one report (a chart, a concert) without being a list of them.
    if page.language != "ko" and len(dramas) >= _SEVERAL and not titled_dramas(page):
        return "listicle"
    if lines < 2 and len(headed) < _HEADED and _NEWS.search(page.text):
        return "news"
    return "listicle" if len(decisions) > 1 else "other"
