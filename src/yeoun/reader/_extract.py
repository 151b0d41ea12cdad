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

from yeoun.linking import DRAMA, Linker
from yeoun.names import squash
from yeoun.reader._blurbs import describe
from yeoun.reader._claims import Claim, Span
from yeoun.reader._decide import Decision, decide, imply
from yeoun.reader._document import Block, Document
from yeoun.reader._entries import make_entries
from yeoun.reader._language import language_of
from yeoun.reader._marks import OST
from yeoun.reader._mentions import find_mentions
from yeoun.reader._page import Page
from yeoun.reader._people import Person, read_people
from yeoun.reader._phrases import PHRASES
from yeoun.reader._prose import not_of_others, prose_claims
from yeoun.reader._reading import Kind, Reading
from yeoun.reader._sections import LEAD, Section, cut_sections, main_dramas
from yeoun.reader._singers import singers_in

__all__ = ["extract"]

MOST_TEXT: Final = 150_000  # characters; the longest article seen has 40,000. At worst 50 microseconds each.
_LEAD: Final = 700  # characters in which a document says what it is about


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
    sections = cut_sections(page)
    main = main_dramas(page, needed=_needs_main(sections), before=_lead_end(sections))
    decisions = [] if _says_never(page) else _decide_all(page, sections, main)
    kind = _kind(page, sections, decisions)
    decisions = _chosen(page, decisions, main, kind)
    return Reading(
        title=document.title, language=language, kind=kind, entries=make_entries(page, decisions),
        text=document.text, address=document.address,
    )  # fmt: skip


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
    lead = ((page.document.title or "") + "\n" + page.text[:_LEAD]).lower().replace("’", "'")
    words = [*PHRASES["en"]["never"], *PHRASES.get(page.language, {}).get("never", ())]
    return any(word in lead for word in words)


def _decide_all(page: Page, sections: list[Section], main: list[Span]) -> list[Decision]:
    """The decisions of all sections, in the order of the document."""
    lead = _lead_people(page)
    describes = is_about_songs(page)
    titled = main_dramas(page, needed=False)
    listed = sum(section.line is not None for section in sections) > 1
    decisions: list[Decision] = []
    imply(page, [claim for section in sections for claim in section.claims])
    for section in sections:
        if not main and section.drama is None and section.watch is None:
            _imply_by_cast(page, section.claims, section.paragraphs)
        if len(titled) == 1 and section.drama is None and section.watch is None:
            for claim in section.claims:
                claim.around.insert(0, titled[0])  # a drama's own page may name others in passing
        made = _decide_claims(page, section, main, lead)
        if not made and not (listed and section.intro):
            made = _read_prose(page, section, main)
        if not made and section.may_describe and (describes or _tells(page, section)):
            found = _described(page, section)
            made = [found] if found is not None else []
        decisions += made
    return decisions


def _decide_claims(page: Page, section: Section, main: list[Span], lead: list[Person]) -> list[Decision]:
    """What the line of a section names; if that may be a slogan, what its text names: "1. 도깨비 – 마음을 건드리는 판타지"."""
    made = []
    for claim in section.claims:
        if not claim.people and not claim.near:
            claim.near = lead
        decision = decide(page, claim, main=main)
        if decision is not None:
            made.append(decision)
    return _unless_a_slogan(page, section, main, made)


def _unless_a_slogan(page: Page, section: Section, main: list[Span], made: list[Decision]) -> list[Decision]:
    """What the text below names, where all of the line is unknown and may be a drama and a slogan."""
    if len(made) != 1 or made[0].song is not None or made[0].claim.quoted:
        return made
    claim = made[0].claim
    if any(person.numbers for person in claim.people):
        return made
    drama = claim.drama or next(((one.start, one.end) for one in claim.people), None)
    if drama is None:
        return made
    below = _read_prose(page, replace(section, drama=drama), main)
    named = any(one.song is not None or (one.claim.quoted and one.claim.people) for one in below)
    return below if named else made


def _read_prose(page: Page, section: Section, main: list[Span]) -> list[Decision]:
    made = []
    lead = _lead_people(page)
    context = [span for span in (section.watch, section.drama) if span is not None]
    claims: list[Claim] = []
    for start, end in section.paragraphs:
        mentions = find_mentions(page, start, end, context=section.drama is not None or bool(section.people))
        for claim in prose_claims(page, start, end, mentions):
            if section.people and claim.guests:
                claim.people = [*section.people, *claim.people]
            elif section.people and not (claim.people and claim.people[0].numbers):
                claim.near = [*claim.people, *section.people]
            elif not claim.people and not claim.near:
                claim.near = lead
            if context and claim.drama is None:
                inside = claim.around[: claim.inside]  # what the sentence itself names stands nearer
                claim.around = [*inside, *context, *claim.around[claim.inside :]]
                claim.strength += 1.0
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


_BEFORE: Final = 400  # characters before a paragraph in which its drama may have been named


def _imply_by_drama_before(page: Page, claims: list[Claim], start: int) -> None:
    """Songs with their singers, in a paragraph that names no drama, are of the one that the text before named last."""
    bare = [c for c in claims if c.people and c.drama is None and not (c.around or c.later or c.implied or c.past)]
    if not bare or len(bare) < len(claims):
        return
    before = [(b.start, b.end) for b in page.document.blocks if start - _BEFORE <= b.start < start]
    dramas = [m for span in before for m in find_mentions(page, *span) if m.is_drama and m.other < _OTHER and not m.past]
    if dramas and dramas[-1].drama >= _SURE_BEFORE:
        for claim in bare:
            claim.around = [(dramas[-1].start, dramas[-1].end)]


_OTHER: Final = 3.0  # points from which a name is neither a song nor a drama, as `_mention` counts
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


def _lead_people(page: Page) -> list[Person]:
    """The singers whom the title names, else those of the first lines: of a news item, who it is about."""
    for block in page.document.blocks[:3]:
        found = singers_in(page, block.start, block.end)
        titles = [m for m in find_mentions(page, block.start, block.end) if m.is_song] if len(found) > 1 else []
        if found:
            return not_of_others(found, titles) if len(titles) > 1 else found
    if page.document.blocks:
        return _headline_singer(page, page.document.blocks[0])
    return []


_HEADLINE: Final = re.compile(
    r"\s*(?:\[[^\]]*\]\s*)?(?P<name>(?:[가-힣A-Za-z0-9]+ ){0,2}?(?P<last>[가-힣]{1,5}|[A-Z][A-Za-z0-9.&]{1,14})(?P<more>(?:·[가-힣]{2,5})*))(?=,|…|·|\s?[‘'“\"<]|의 )"
)


# Doremi to sing the next OST of “Orchard of Glass”; Singer Bluegate’s Minseo joins ...
_EN_HEADLINE: Final = re.compile(
    r"\s*(?:(?:Singer|Soloist|Rapper|Band|Group|Duo|R&B (?:star|singer|favourite))\s+)?(?P<name>(?:[A-Z0-9][\w.&-]*(?: [A-Z0-9][\w.&-]*){0,2}['’]s? )?(?P<last>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,2}))\s+(?:to (?:sing|join|release|lend|take|drop|feature)|sings?|joins?|releases?|drops?|lends?|participates?|takes part|tapped|confirmed|is (?:the|next|set)|will (?:sing|release|join|lend)|gears|canta|cantará|interpreta|presta|lanza|lança|chante|nyanyikan|menyanyikan|isi|mengisi|bawakan|rilis)\b"
)


# Doremi's best drama OSTs; 10 drama songs by Doremi
_EN_OWN: Final = re.compile(
    r"(?P<name>(?P<last>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,2}))['’]s? (?:[\w-]+ ){0,3}?(?:OSTs?|[Ss]oundtracks?|[Dd]rama [Ss]ongs?)\b"
)
_EN_SUNG_BY: Final = re.compile(
    r"[^\n]{0,60}\b(?:OSTs?|[Ss]oundtracks?|[Dd]rama [Ss]ongs?) (?:sung )?by (?P<name>(?P<last>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,2}))\s*$"
)


def _headline_singer(page: Page, block: Block) -> list[Person]:
    """The first name of a headline, where the text below says it again: 블락비 박경, 오늘 ...; Doremi to sing ..."""
    span = block.start, block.end
    forms = (_HEADLINE,) if page.language == "ko" else (_EN_HEADLINE, _EN_OWN, _EN_SUNG_BY)
    found = next((match for form in forms if (match := form.match(page.text, *span)) is not None), None)
    if found is None or page.text.find(found["last"], block.end) < 0:
        return []
    people = read_people(page, found.start("last"), found.end("name"))
    return [person for person in people if person.numbers or person.end - person.start > 1]


def _described(page: Page, section: Section) -> Decision | None:
    """The song a section describes without naming it."""
    if not section.paragraphs:
        return None
    # An introduction may stand before the first blurb.
    start, end = section.paragraphs[-1 if section.intro else 0][0], section.paragraphs[-1][1]
    spans = [span for span in (section.watch, section.drama) if span is not None]
    if not spans:
        spans = [(n.start, n.end) for n in page.named[DRAMA] if start <= n.start < end]
    dramas = [n for span in spans[:2] for n, _ in page.lookup(*span, DRAMA)]
    played = page.told(start, end) if not spans else None
    if played is not None:
        dramas = [played.drama]
    found = describe(page, start, end, dramas, certain=section.watch is not None)
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


def _kind(page: Page, sections: list[Section], decisions: list[Decision]) -> Kind:
    if not decisions:
        return "other"
    lines = sum(decision.claim.origin == "line" for decision in decisions)
    rows = sum(section.is_row for section in sections)
    if rows > 2 or (lines > 3 and len(_TRACKS.findall(page.text)) > 2):
        return "tracklist"
    if lines < 2 and _NEWS.search(page.text):
        return "news"
    return "listicle" if len(decisions) > 1 else "other"


def _chosen(page: Page, decisions: list[Decision], main: list[Span], kind: Kind) -> list[Decision]:
    """One decision a song, and in news only what is news: earlier work recited there is a mention."""
    best: dict[str, Decision] = {}
    for decision in decisions:
        key = _key(page, decision)
        held = best.get(key)
        if held is None:
            best[key] = decision
            continue
        better, other = (decision, held) if decision.score > held.score else (held, decision)
        better.claim.at = min(decision.claim.at, held.claim.at)
        if better.claim.part is None:  # the headline names the song, the text its part
            better.claim.part, better.claim.part_span = other.claim.part, other.claim.part_span
        best[key] = better
    chosen = sorted(best.values(), key=lambda decision: decision.claim.at)
    if not page.speaks_of_songs:  # a chart, a biography: only what is printed with its drama
        chosen = [d for d in chosen if d.drama_span is not None or d.claim.origin != "line"]
    if any(not d.claim.past for d in chosen):
        chosen = [
            d
            for d in chosen
            if not (d.claim.past and d.claim.origin == "prose" and (kind == "news" or d.song is None))
        ]
    elif kind == "news" and main:  # a line-up without titles: what its singers sang before, for other dramas
        subject = {n for n, _ in page.lookup(*main[0], DRAMA)}
        chosen = [
            d for d in chosen if d.drama is not None and d.drama.number in subject and d.song is not None
        ]
    chosen = [d for d in chosen if d.drama is not None or not _is_called_other(page, d)]
    if _is_about_others(page):
        chosen = [d for d in chosen if d.drama is not None and d.drama_span is not None]
    firm = [d for d in chosen if _is_firm(page, d)]
    if firm and kind == "news":
        chosen = firm
    if kind == "news" and main:
        subject = {n for n, _ in page.lookup(*main[0], DRAMA)}
        printed = squash(page.text[main[0][0] : main[0][1]])
        news = [d for d in chosen if _is_subject(page, d, subject, printed)]
        if not news and _LINE_UP.search(page.text, 0, _LEAD) is not None:
            chosen = [d for d in chosen if d.song is None]
        chosen = news or chosen
    return chosen


# What the singers of a line-up sang before is not what they will sing.
_LINE_UP: Final = re.compile(r"(?i)라인업|line-?up|ラインナップ")
_NO_DRAMA: Final = re.compile(
    r"(?i)\b(?:anime|animation|film|movie|musical|video game)\b|애니메이션|영화|뮤지컬|게임|アニメ|映画"
)
_DRAMA_WORD: Final = re.compile(r"(?i)drama|드라마|ドラマ")
# A network's programme is a drama's or a show's: without one a page of films says nothing of dramas.
_DRAMA_SIGN: Final = re.compile(
    r"(?i)drama|드라마|ドラマ|dorama|\bseries\b|시리즈|미니시리즈|일일극|주말극|월화극|수목극|\b(?:tvn|kbs|sbs|mbc|jtbc|ocn|ena)\b"
)


def _is_about_others(page: Page) -> bool:
    """Whether a document speaks of films or anime and of no drama at all."""
    text = (page.document.title or "") + "\n" + page.text
    return _NO_DRAMA.search(text) is not None and _DRAMA_SIGN.search(text) is None


_CALLED: Final = 40  # characters before a name in which it is called what it is


def _is_called_other(page: Page, decision: Decision) -> bool:
    """Whether the document calls what it printed for a drama an anime or a film somewhere, and a drama nowhere."""
    if decision.drama_span is None:
        return False
    name = page.text[slice(*decision.drama_span)].casefold()
    if squash(name) in page.called_drama:
        return False
    text = page.text.casefold()
    at = text.find(name)
    while at >= 0:
        before = re.split(r"[.!?\n]", page.text[max(0, at - _CALLED) : at])[-1]
        other = _NO_DRAMA.search(before)
        if other is not None and not _DRAMA_WORD.search(before, other.end()):
            return True
        at = text.find(name, at + 1)
    return False


# 메인 타이틀인 ‘카운트다운’을 불렀다: a theme is a drama's; 타이틀곡 is an album's.
_THEME: Final = re.compile(r"테마|주제곡|삽입곡|엔딩|오프닝|(?:메인|엔딩) 타이틀(?!곡)")


_IS_SUNG: Final = re.compile(r"['’\"”]?\s*(?:을|를) (?:직접 |함께 )?(?:불렀|부른|부르)")


def _is_sung(page: Page, claim: Claim) -> bool:
    """Whether the sentence says that the title is sung: 이승철은 타이틀곡 ‘그 사람’을 불렀다."""
    return claim.song is not None and _IS_SUNG.match(page.text, claim.song[1]) is not None


def _is_firm(page: Page, decision: Decision) -> bool:
    """Whether the catalogue knows the song, or its sentence speaks of the drama or of its OST."""
    claim = decision.claim
    sentence = (page.text[slice(*claim.text)], claim.drama)
    return (
        decision.song is not None
        or claim.origin == "line"
        or sentence[1] is not None
        or OST.search(sentence[0]) is not None
        or (bool(claim.people or claim.near) and _THEME.search(sentence[0]) is not None)
        or (bool(claim.people) and _is_sung(page, claim))
    )


def _is_subject(page: Page, decision: Decision, subject: set[int], printed: str) -> bool:
    if decision.drama is not None:
        return decision.drama.number in subject
    return decision.drama_span is not None and squash(page.text[slice(*decision.drama_span)]) == printed


def _key(page: Page, decision: Decision) -> str:
    if decision.song is not None:
        return decision.song.id
    assert decision.claim.song is not None
    drama = decision.drama.id if decision.drama is not None else ""
    if not drama and decision.drama_span is not None:
        drama = squash(page.text[slice(*decision.drama_span)])
    return f"{squash(page.text[slice(*decision.claim.song)])} {drama}"


def is_about_songs(page: Page) -> bool:
    """Whether the title or the lead speaks of OSTs at all."""
    return OST.search((page.document.title or "") + "\n" + page.text[:_LEAD]) is not None
