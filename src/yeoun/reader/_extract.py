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

from yeoun.linking import ARTIST, DRAMA, SONG, Linker, Played
from yeoun.names import squash
from yeoun.reader._below import Habits, called_below, habits_below
from yeoun.reader._blurbs import describe
from yeoun.reader._choose import are_mostly, choose
from yeoun.reader._claims import SAME, Claim, Span
from yeoun.reader._decide import Decision, decide, imply
from yeoun.reader._document import Document
from yeoun.reader._entries import make_entries
from yeoun.reader._language import language_of
from yeoun.reader._lead import HEAD, is_about_songs, lead_people, titled_singer, titles_songs
from yeoun.reader._line_claims import claims_of_line
from yeoun.reader._lines import Line, read_line
from yeoun.reader._marks import OST
from yeoun.reader._members import member_named
from yeoun.reader._mention import OTHER
from yeoun.reader._mentions import call_dramas, find_mentions
from yeoun.reader._page import Page
from yeoun.reader._people import Person
from yeoun.reader._phrases import PHRASES
from yeoun.reader._pieces import Piece
from yeoun.reader._prose import prose_claims, without_cast
from yeoun.reader._reading import Kind, Reading
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
    subject = {n for n, _ in page.lookup(*main[0], DRAMA)}
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
        return not subject & {n for n, _ in page.lookup(*claim.drama, DRAMA)}
    if claim.song is None:
        return False
    owners = {page.linker.entity(n).drama for n, alike in page.lookup(*claim.song, SONG) if alike > SAME}
    return bool(owners) and not owners & subject


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
    lines = sum(section.line is not None for section in sections)
    listed = _lists_songs(sections, lines)
    habits = habits_below(page, sections)
    decisions: list[Decision] = []
    lost: list[Decision] = []
    imply(page, [claim for section in sections for claim in section.claims])
    for section in sections:
        if not main and section.drama is None and section.watch is None:
            _imply_by_cast(page, section.claims, section.paragraphs)
        if len(titled) == 1 and section.drama is None and section.watch is None:
            for claim in section.claims:
                claim.around.insert(0, titled[0])  # a drama's own page may name others in passing
        made = _decide_claims(page, section, main, lead, habits)
        introduces = listed and section.intro
        if not made and not (introduces and lines > _FEW):
            made = _read_prose(page, section, main)
            if introduces and not _tells_more(lines, made):
                made = []
        elif made:
            made += _told_besides(page, section, main, made)
        if not made and section.may_describe and (describes or _tells(page, section)):
            found = _described(page, section)
            made = [found] if found is not None else []
        if not made and not listed and len(titled) == 1 and describes:
            lost += _lost(page, section, titled[0])
        elif not titled and not listed and section.line is None and speaks:
            lost += _lost_each(page, section, made)
        decisions += made
    decisions += lost if len(lost) >= _LOST else []
    if not titled:
        decisions = _without_passing(decisions)
    return _without_a_stray(page, sections, decisions)


def _told_besides(page: Page, section: Section, main: list[Span], listed: list[Decision]) -> list[Decision]:
    """What the text below a line names besides the line's own song: known ones, with their singers, of dramas that are named.

    A chart's lines, and after them: 크러쉬의 ‘미안해 미워해 사랑해’가 9위에서 버틴다. Anything less may be said in passing, and so is
    what is compared with a line that says all of its song (`listed`): Sondia sings ‘Are We Just Friends’ as well.
    """
    # Asked for first, for most text below a line names no known song with a known singer.
    telling = [span for span in section.paragraphs if page.within(SONG, *span) and page.within(ARTIST, *span)]
    if not telling:
        return []
    subject = {n for span in main for n, _ in page.lookup(*span, DRAMA)}
    read = _read_prose(page, replace(section, paragraphs=telling), main)
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


_LOST: Final = 3  # blurbs of one drama's songs: fewer may only tell who sings there
_BLURB: Final = 60  # characters: a shorter line describes nothing


def _lost(page: Page, section: Section, drama: Span) -> list[Decision]:
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


def _lost_each(page: Page, section: Section, made: list[Decision]) -> list[Decision]:
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
    return _unless_a_slogan(page, section, main, made)


def _unless_a_slogan(page: Page, section: Section, main: list[Span], made: list[Decision]) -> list[Decision]:
    """What the text below names, where all of the line is unknown and may be a drama and a slogan."""
    if len(made) != 1 or made[0].song is not None or made[0].claim.quoted:
        return made
    claim = made[0].claim
    singers = {n for person in claim.people for n in person.numbers}
    if singers and claim.drama is not None:
        return made
    if singers:
        # A slogan and a singer, "The voice of the moon — Miyeon", and below it a song that the catalogue has of theirs.
        told = _read_prose(page, section, main)
        return [one for one in told if one.song is not None and singers & set(one.song.artists)] or made
    drama = claim.drama or next(((one.start, one.end) for one in claim.people), None)
    if drama is None:
        return made
    below = _read_prose(page, replace(section, drama=drama), main)
    named = any(one.song is not None or (one.claim.quoted and one.claim.people) for one in below)
    return below if named else made


def _read_prose(page: Page, section: Section, main: list[Span]) -> list[Decision]:
    made = []
    lead = without_cast(page, lead_people(page), main)
    context = [span for span in (section.watch, section.drama) if span is not None]
    titled = _sure_of_title(page)
    claims: list[Claim] = []
    for start, end in section.paragraphs:
        mentions = find_mentions(page, start, end, context=section.drama is not None or bool(section.people))
        found = prose_claims(page, start, end, mentions)
        found = [claim for claim in found if not _repeats(page, claim, context)]
        for claim in found:
            _give_singers(page, section, claim, lead, start)
        _name_members(page, found, start)
        for claim in found:
            if context and claim.drama is None:
                inside = claim.around[: claim.inside]  # what the sentence itself names stands nearer
                claim.around = [*inside, *context, *claim.around[claim.inside :]]
                claim.strength += 1.0
            elif (
                titled is not None
                and claim.drama is None
                and _names_others(page, claim)
                and not _opens(claim, start)
            ):
                claim.around.insert(claim.inside, titled)  # before those that sentences before have named
            claims.append(claim)
    imply(page, claims)
    if not main and not context and section.paragraphs:
        _imply_by_drama_before(page, claims, section.paragraphs[0][0])
    if not main and not context:
        _imply_by_cast(page, claims, section.paragraphs)
    for claim in claims:
        decision = decide(page, claim, main=[*context, *main])
        if decision is not None:
            made.append(decision)
    return made


_OPENING: Final = 60  # characters


def _opens(claim: Claim, start: int) -> bool:
    """Whether another drama is what the claim's paragraph opens with: it is about that one."""
    return any(start <= span[0] < start + _OPENING for span in claim.around[claim.inside :][:1])


def _sure_of_title(page: Page) -> Span | None:
    """The one drama that the title names, known or in quotes: "They Sing: Stars On Their Own OSTs" names none."""
    titled = titled_dramas(page)
    if len(titled) != 1:
        return None
    quoted = any(quote.start == titled[0][0] for quote in page.quotes)
    return titled[0] if quoted or page.lookup(*titled[0], DRAMA) else None


def _names_others(page: Page, claim: Claim) -> bool:
    """Whether other sentences than its own name dramas beside a title. A Korean chart may name one after many songs of none."""
    return bool(claim.around[claim.inside :] or (claim.later and page.language != "ko"))


def _give_singers(page: Page, section: Section, claim: Claim, lead: list[Person], start: int) -> None:
    """Whom a title of a paragraph may be sung by: who stands over the text, with whom it names, or who it all is about."""
    if section.people and claim.guests:
        claim.people = [*section.people, *claim.people]
    elif section.people and not (claim.people and claim.people[0].numbers):
        claim.near = [*claim.people, *section.people]
    elif not claim.people and claim.near and _only_behind(page, claim, lead):
        claim.near = lead
    elif not claim.people and not claim.near:
        claim.near = (_spoken_of(page, start) if claim.drama is not None else []) or lead


def _only_behind(page: Page, claim: Claim, lead: list[Person]) -> bool:
    """Whether those near a title stand behind it and none is the singer whom the page is about: "..., in which Changmin starred"."""
    assert claim.song is not None
    end = claim.song[1]
    if page.language != "en" or not lead:
        return False
    if not any(
        person.numbers for person in lead
    ):  # a singer of the title whom nobody knows, and another name
        return all(person.start > end and not person.numbers for person in claim.near)
    titled = titled_singer(page)
    if not titled or not any(titled & set(person.numbers) for person in lead):
        return False
    return all(person.start > end and not titled & set(person.numbers) for person in claim.near)


def _repeats(page: Page, claim: Claim, context: list[Span]) -> bool:
    """Whether a bare name of nobody's only says again the drama that stands over its text."""
    if claim.song is None or claim.quoted or claim.people or claim.alike:
        return False
    name = squash(page.text[slice(*claim.song)])
    return any(squash(page.text[slice(*span)]) == name for span in context)


def _name_members(page: Page, claims: list[Claim], start: int) -> None:
    """Of a paragraph's titles, the member who sings instead of the group: under the heading BTS, or "the EXO member"."""
    held: dict[int, Person] = {}  # by where their group is printed: of one title and the next
    before = start
    for claim in claims:
        if claim.song is None:
            continue
        if not claim.people and len(claim.near) == 1:
            group = claim.near[0]
            low = max(before, claim.text[0])
            member = member_named(page, group, low, claim.song[0], since=start) or held.get(group.start)
            if member is not None:
                claim.near = [member]
                if group.start >= start:
                    held[group.start] = member
        before = claim.song[1]


_BLOCKS: Final = 3  # before a paragraph, captions between included


def _spoken_of(page: Page, start: int) -> list[Person]:
    """Whom the text before a Korean paragraph is about: the one singer of the first sentence of the last block that names one.

    Korean news name a singer once and go on without.
    """
    if page.language != "ko":
        return []
    before = [block for block in page.document.blocks if block.end <= start and block.kind == "paragraph"]
    for block in reversed(before[-_BLOCKS:]):
        found = singers_in(page, block.start, page.sentence(block.start)[1])
        if found:
            return found if len(found) == 1 else []
    return []


_BEFORE: Final = 400  # characters before a paragraph in which its drama may have been named


def _imply_by_drama_before(page: Page, claims: list[Claim], start: int) -> None:
    """Songs with their singers, in a paragraph that names no drama, are of the one that the text before named last."""
    bare = [c for c in claims if c.people and c.drama is None and not (c.around or c.later or c.past)]
    if not bare or len(bare) < len(claims):
        return
    before = [(b.start, b.end) for b in page.document.blocks if start - _BEFORE <= b.start < start]
    dramas = [
        m
        for span in before
        for m in find_mentions(page, *span)
        if m.is_drama and m.other < OTHER and not m.past
    ]
    if dramas and dramas[-1].drama >= _SURE_BEFORE:
        for claim in bare:
            claim.around = [(dramas[-1].start, dramas[-1].end)]


_SURE_BEFORE: Final = 2.0


def _tells(page: Page, section: Section) -> bool:
    """Whether a section tells a drama by its cast, in a document that speaks of songs without saying OST."""
    spans = section.paragraphs
    return page.speaks_of_songs and bool(spans) and page.told(spans[0][0], spans[-1][1]) is not None


_SURE_OF_PAGE: Final = 2.0  # points, as `told` counts: a whole document names many people in passing


def _imply_by_cast(page: Page, claims: list[Claim], paragraphs: list[Span]) -> None:
    """Claims beside which no drama is named belong to the one whose cast is: "with Lee Hyun-woo as the lead"."""
    bare = [c for c in claims if c.drama is None and not (c.around or c.later or c.implied)]
    if not bare:
        return
    start = min(claim.at for claim in bare)
    end = max([claim.text[1] for claim in bare] + [right for _, right in paragraphs])
    played = page.told(start, end) or page.told(0, len(page.text), sure=_SURE_OF_PAGE)
    if played is not None:
        for claim in bare:
            claim.implied, claim.played = frozenset({played.drama}), played


def _described(page: Page, section: Section) -> Decision | None:
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
        spans = [span for span in spans if played.drama in {n for n, _ in page.lookup(*span, DRAMA)}]
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
    held = next((span for span in spans if song.drama in {n for n, _ in page.lookup(*span, DRAMA)}), None)
    return Decision(
        claim=claim, song=song, drama=page.linker.entity(song.drama), drama_span=held, people=people,
        score=found.points, margin=found.margin, rivals=found.rivals,
        agrees=(any(set(p.numbers) & heard for p in people), held is not None),
    )  # fmt: skip


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
    if lines < 2 and len(headed) < _HEADED and _NEWS.search(page.text):
        return "news"
    return "listicle" if len(decisions) > 1 else "other"
