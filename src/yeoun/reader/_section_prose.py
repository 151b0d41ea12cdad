"""The running text of a section -> decisions: each quoted or known title with the drama and the singers that stand around it."""

from __future__ import annotations

from typing import Final

from yeoun.linking import DRAMA
from yeoun.names import squash
from yeoun.reader._claims import Claim, Span
from yeoun.reader._decide import Decision, decide, imply
from yeoun.reader._lead import titled_singer
from yeoun.reader._members import member_named
from yeoun.reader._mention import OTHER
from yeoun.reader._mentions import find_mentions
from yeoun.reader._page import Page
from yeoun.reader._people import Person
from yeoun.reader._prose import prose_claims
from yeoun.reader._sections import Section
from yeoun.reader._singers_in import singers_in
from yeoun.reader._subject import titled_dramas

__all__ = ["imply_by_cast", "read_prose"]


def read_prose(page: Page, section: Section, main: list[Span], lead: list[Person]) -> list[Decision]:
    """The decisions of what a section's running text names.

    Args:
        page: the document.
        section: its paragraphs, and the drama and the singers that stand above them.
        main: the dramas that the document is about.
        lead: the singers whom its title or its first lines name.
    """
    made = []
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
        imply_by_cast(page, claims, section.paragraphs)
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


_SURE_OF_PAGE: Final = 2.0  # points, as `told` counts: a whole document names many people in passing


def imply_by_cast(page: Page, claims: list[Claim], paragraphs: list[Span]) -> None:
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
