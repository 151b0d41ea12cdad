"""Whom and what a document is about: the singers of its title, of its headline, of its first lines."""

from __future__ import annotations

import re
from typing import Final

from yeoun.reader._document import Block
from yeoun.reader._marks import OST, phrase_pattern
from yeoun.reader._mentions import find_mentions
from yeoun.reader._page import Page
from yeoun.reader._people import Person, read_people
from yeoun.reader._prose import not_of_others
from yeoun.reader._singers_in import singers_in

__all__ = ["HEAD", "is_about_songs", "lead_people", "titled_singer", "titles_songs"]

HEAD: Final = (
    700  # characters in which a document says what it speaks of: songs, a line-up, nothing of the kind
)


def is_about_songs(page: Page) -> bool:
    """Whether the title or the lead speaks of OSTs, or the title of songs and of dramas: "8 K-Drama Songs for ..."."""
    if OST.search((page.document.title or "") + "\n" + page.text[:HEAD]) is not None:
        return True
    return any(
        all(phrase_pattern(page.language, kind).search(text) is not None for kind in ("song", "drama"))
        for text in page.title_texts
    )


def titles_songs(page: Page) -> bool:
    """Whether the title speaks of songs, whatever they are from: "Sete baladas coreanas para chorar"."""
    song = phrase_pattern(page.language, "song")
    return any(song.search(page.text, block.start, block.end) for block in page.titles)


_WRITER: Final = re.compile(
    r"(?i)\s*(?:by|oleh|por|par|di) [^\n.,:]{2,40}"
)  # By Yoon Ji-hae: who wrote the article


def lead_people(page: Page) -> list[Person]:
    """The singers whom the title names, else those of the first lines: of a news item, who it is about."""
    for block in page.document.blocks[:3]:
        if _WRITER.fullmatch(page.text, block.start, block.end):
            continue
        found = singers_in(page, block.start, block.end)
        titles = (
            [m for m in find_mentions(page, block.start, block.end) if m.is_song] if len(found) > 1 else []
        )
        longer = _headline_singer(page, block) if len(found) == 1 else []
        if longer and longer[0].start <= found[0].start and found[0].end < longer[0].end:
            return longer  # Daisy Cut, whom nobody knows, is not the singer Daisy
        if found:
            return not_of_others(found, titles) if len(titles) > 1 else found
    if page.document.blocks:
        return _headline_singer(page, page.document.blocks[0])
    return []


def titled_singer(page: Page) -> frozenset[int]:
    """Who the one singer may be whom the document's title names; empty where it names none or several.

    Whoever a text beside a song of such a list names may as well play.
    """
    for title in page.titles[:1]:
        named = singers_in(page, title.start, title.end)
        # Taeil NCT: the group says whose member it is.
        alone = [p for p in named if not all(page.linker.entity(n).is_group for n in p.numbers)] or named
        return frozenset(alone[0].numbers) if len({p.numbers for p in alone}) == 1 else frozenset()
    return frozenset()


_HEADLINE: Final = re.compile(
    r"\s*(?:\[[^\]]*\]\s*)?(?P<name>(?:[가-힣A-Za-z0-9]+ ){0,2}?(?P<last>[가-힣]{1,5}|[A-Z][A-Za-z0-9.&]{1,14})(?P<more>(?:(?:·|[X×x&])[가-힣]{2,5})*))(?=,|…|·|\s?[‘'“\"<]|의 )"
)


# 채윤호 (가수): the title of an encyclopedia's page
_PROFILE: Final = re.compile(
    r"\s*(?P<name>[가-힣A-Za-z0-9][가-힣A-Za-z0-9 .&-]{0,20}?)\s?\((?:가수|싱어송라이터|밴드|그룹|음악가|뮤지션|singer|band|musician)\)\s*$"
)


# Doremi to sing the next OST of “Orchard of Glass”; Singer Bluegate’s Minseo joins ...
_EN_HEADLINE: Final = re.compile(
    r"\s*(?:(?:Singer|Soloist|Rapper|Band|Group|Duo|R&B (?:star|singer|favourite))\s+)?(?P<name>(?:[A-Z0-9][\w.&-]*(?: [A-Z0-9][\w.&-]*){0,2}['’]s? )?(?P<last>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,2}))\s+(?i:to (?:sing|join|release|lend|take|drop|feature)|sings?|joins?|releases?|drops?|lends?|participates?|takes part|tapped|confirmed|is (?:the|next|set)|will (?:sing|release|join|lend)|gears|canta|cantará|interpreta|presta|lanza|lança|chante|nyanyikan|menyanyikan|isi|mengisi|bawakan|rilis)\b"
)


# Doremi's best drama OSTs; 10 drama songs by Doremi
_EN_OWN: Final = re.compile(
    r"(?P<name>(?P<last>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,2}))['’]s? (?:[\w-]+ ){0,3}?(?:OSTs?|[Ss]oundtracks?|[Dd]rama [Ss]ongs?)\b"
)
_EN_SUNG_BY: Final = re.compile(
    r"[^\n]{0,60}\b(?:OSTs?|[Ss]oundtracks?|[Dd]rama [Ss]ongs?) (?:sung )?by (?P<name>(?P<last>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,2}))\s*$"
)
# OST drama Korea yang dinyanyikan oleh Doremi antara lain: who sings all of what follows.
_ALL_SUNG_BY: Final = re.compile(
    r"[^\n]{0,80}\b(?:dinyanyikan oleh|cantad[ao]s por|interpretad[ao]s por|chantées? par) (?P<name>(?P<last>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,2}))"
)


def _headline_singer(page: Page, block: Block) -> list[Person]:
    """The first name of a headline, where the text below says it again: 블락비 박경, 오늘 ...; Doremi to sing ..."""
    span = block.start, block.end
    profile = _PROFILE.match(page.text, *span)
    if profile is not None:
        return read_people(page, *profile.span("name"))
    forms = (_HEADLINE,) if page.language == "ko" else (_EN_HEADLINE, _EN_OWN, _EN_SUNG_BY)
    found = next((match for form in forms if (match := form.match(page.text, *span)) is not None), None)
    again = found is not None and page.text.find(found["last"], block.end) >= 0
    if not again:
        found = _ALL_SUNG_BY.match(page.text, *span)
    if found is None:
        return []
    people = read_people(page, found.start("last"), found.end("name"))
    return [person for person in people if person.numbers or person.end - person.start > 1]
