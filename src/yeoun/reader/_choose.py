"""Which decisions are entries: one a song, and in news only what is news.

Earlier work recited there is a mention; so is what the singers of a line-up sang before, and what is from a film.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from yeoun.linking import DRAMA
from yeoun.names import squash
from yeoun.reader._claims import SAME, Claim, Span
from yeoun.reader._decide import Decision
from yeoun.reader._lead import HEAD
from yeoun.reader._marks import OST
from yeoun.reader._page import Page
from yeoun.reader._people import numbers_of
from yeoun.reader._reading import Kind

__all__ = ["choose"]

_LIST: Final = 2  # titles with their singers in one sentence: more are a list of what the album holds


def choose(page: Page, decisions: list[Decision], main: list[Span], kind: Kind) -> list[Decision]:
    """One decision a song, and in news only what is news: earlier work recited there is a mention."""
    chosen = _without_twins(page, _one_each(page, decisions))
    titled = [d for d in chosen if d.claim.origin != "blurb"]
    if kind == "news" and titled:  # news print their titles: what else they speak of is what was before
        chosen = titled
    if not page.speaks_of_songs:  # a chart, a biography: only what is printed with its drama
        chosen = [d for d in chosen if d.drama_span is not None or d.claim.origin != "line" or _is_itself(d)]
    if any(not d.claim.past for d in chosen):
        chosen = [
            d
            for d in chosen
            if not (d.claim.past and d.claim.origin == "prose" and (kind == "news" or not _stands(page, d)))
        ]
    elif kind == "news" and main:  # a line-up without titles: what its singers sang before, for other dramas
        subject = page.dramas_in(main[0])
        chosen = [
            d for d in chosen if d.drama is not None and d.drama.number in subject and d.song is not None
        ]
    chosen = [d for d in chosen if d.drama is not None or not _is_called_other(page, d)]
    if kind == "news" and not _may_be_drama(page):
        chosen = [d for d in chosen if d.drama is not None or d.drama_span is None]
    if _is_about_others(page) and not _names_dramas(chosen):
        chosen = [d for d in chosen if d.drama is not None and (d.drama_span is not None or _is_itself(d))]
    if _is_titled_of_films(page) or _is_titled_of_shows(page):
        chosen = [d for d in chosen if d.song is not None and _is_itself(d)]
    firm = [d for d in chosen if _is_firm(page, d)]
    if firm and kind == "news":
        listed = Counter(d.claim.text for d in chosen if d.claim.people and d.claim.quoted)
        chosen = [
            d
            for d in chosen
            if d in firm
            or (d.claim.people and (listed[d.claim.text] > _LIST or _TRACK.search(page.text, *d.claim.text)))
        ]
    if kind == "news" and main:
        chosen = _of_the_subject(page, chosen, main[0])
    return _without_unlikely(page, chosen, main)


def _without_unlikely(page: Page, chosen: list[Decision], main: list[Span]) -> list[Decision]:
    """Without the kinds of unknown songs that were wrong eight times in ten or more."""
    known = sum(d.song is not None for d in chosen)
    if not known:
        return chosen  # nothing is known here: all of it stands on print alone, or none
    mostly = known * 2 >= len(chosen)
    subject = page.dramas_in(*main)
    return [
        d
        for d in chosen
        if d.song is not None
        or d.claim.alike
        or _is_called_drama(page, d)
        or not _is_unlikely(d, subject, mostly=mostly)
    ]


def _is_called_drama(page: Page, decision: Decision) -> bool:
    """Whether the document says of the drama printed beside a title that it is one: 12부작 시트콤 ‘개소리’."""
    drama = decision.claim.drama
    return drama is not None and squash(page.text[slice(*drama)]) in page.called_drama


def _is_unlikely(decision: Decision, subject: set[int], *, mostly: bool) -> bool:
    """Whether an unknown song is of a kind that print alone hardly ever gets right.

    decision: of an unknown song. subject: the dramas that the document is about. mostly: whether most of its songs are known.

    Counted on 702 documents of 30 November 2026, right and wrong: an unknown drama beside singers who are known, in a list of known
    songs (a game, a film, a show), 5 and 42; a title in running text with neither its singer nor its drama beside it, 4 and 27;
    a line without singers, where those around are known, 2 and 14; a title and singers whom nobody knows, with a known drama that
    only stands around them, in a list of known songs, 4 and 20.
    """
    claim = decision.claim
    sung = all(person.numbers for person in decision.people)
    if mostly and (decision.drama is None if sung else _rests_on_others(decision, subject)):
        return True
    if claim.people:
        return decision.drama is None and sung and claim.origin == "prose" and claim.drama is None
    if claim.origin == "prose":
        return claim.drama is None and (decision.drama is not None or sung)
    return sung


def _rests_on_others(decision: Decision, subject: set[int]) -> bool:
    """Whether title and singers are unknown, and the drama is known and only stands around them: it is not what the page is about."""
    if any(person.numbers for person in decision.people) or decision.claim.drama is not None:
        return False
    return decision.drama is not None and decision.drama.number not in subject


def _one_each(page: Page, decisions: list[Decision]) -> list[Decision]:
    """The best decision of each song, in the order in which the songs are first named."""
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
    return sorted(best.values(), key=lambda decision: decision.claim.at)


def _of_the_subject(page: Page, chosen: list[Decision], main: Span) -> list[Decision]:
    """Of news, the songs of the drama that they are about; of several dramas where songs of each are told to come out."""
    subject = page.dramas_in(main)
    printed = squash(page.text[slice(*main)])
    news = [d for d in chosen if _is_subject(page, d, subject, printed)]
    told = [d for d in chosen if _is_told(page, d)]
    if len({squash(page.text[slice(*d.claim.drama)]) for d in told if d.claim.drama}) >= _SEVERAL:
        news = [d for d in chosen if d in news or d in told]
    if news:  # a chart told by one drama: what another's known song does there is news too
        news = [d for d in chosen if d in news or (d.is_in_full and not d.claim.past)]
    if not news and _LINE_UP.search(page.text, 0, HEAD) is not None:
        return [d for d in chosen if d.song is None]
    return news or chosen


def _without_twins(page: Page, chosen: list[Decision]) -> list[Decision]:
    """Without what is printed of a song that is linked elsewhere: the actor's ‘Sudden Shower’ is the band's of his drama."""
    linked = [(_title(page, d), d) for d in chosen if d.song is not None and d.claim.song is not None]
    return [
        d
        for d in chosen
        if d.song is not None
        or not any(title == _title(page, d) and _is_twin(d, other) for title, other in linked)
    ]


def _title(page: Page, decision: Decision) -> str:
    return squash(page.text[slice(*decision.claim.song)]) if decision.claim.song is not None else ""


def _is_twin(decision: Decision, linked: Decision) -> bool:
    """Whether an unknown song is one that is linked, by its title: it has the same drama, or the same singers and a drama nobody knows."""
    if decision.drama is not None:
        return linked.drama is not None and decision.drama.number == linked.drama.number
    assert linked.song is not None
    sung = numbers_of(decision.people)
    return bool(sung & set(linked.song.artists))


def _is_itself(decision: Decision) -> bool:
    """Whether title and singers are both printed and are the catalogue's: a drama's song in a list of any songs."""
    return decision.title > SAME and decision.agrees[0] and bool(decision.claim.people)


def _stands(page: Page, decision: Decision) -> bool:
    """Whether a song of earlier work is an entry of a list all the same: a known one, or one with its known drama."""
    drama = decision.claim.drama
    return decision.song is not None or (drama is not None and page.exact(*drama, DRAMA))


# What the singers of a line-up sang before is not what they will sing.
_LINE_UP: Final = re.compile(r"(?i)라인업|line-?up|ラインナップ")
_NO_DRAMA: Final = re.compile(
    r"(?i)\b(?:anime|animation|film|movie|musical|video game)\b|애니메이션|영화|뮤지컬|게임|アニメ|映画"
)
# KBS2 예능프로그램 ‘컴백홈’
_VARIETY: Final = re.compile(
    r"(?i)(?:예능|버라이어티|오디션|리얼리티)\s?(?:프로그램|프로|쇼)?\s?[‘'“\"<]?$|\b(?:variety|reality|audition|talk)[ -](?:show|program(?:me)?)\s?[‘“\"']?$"
)
_DRAMA_WORD: Final = re.compile(r"(?i)drama|드라마|ドラマ")
# A network's programme is a drama's or a show's: without one a page of films says nothing of dramas.
_DRAMA_SIGN: Final = re.compile(
    r"(?i)drama|드라마|ドラマ|dorama|\bseries\b|시리즈|미니시리즈|일일극|주말극|월화극|수목극|\b(?:tvn|kbs|sbs|mbc|jtbc|ocn|ena)\b"
)


_FULL: Final = 250  # characters of a news text that says all there is to say
# What is played, shown or told: a Korean text about a drama says one of these at least.
_PLAYED: Final = re.compile(r"극|배우|주연|주인공|연기|출연|캐릭터|부작|방송|방영|웹툰")


def _may_be_drama(page: Page) -> bool:
    """Whether an OST of something nobody knows may be a drama's: in Korean, not where nothing at all says so (‘환승연애3’ OST)."""
    if page.language != "ko" or len(page.text) < _FULL or _PLAYED.search(page.text) is not None:
        return True
    return _DRAMA_SIGN.search("\n".join((*page.title_texts, page.text))) is not None


def _is_about_others(page: Page) -> bool:
    """Whether a document speaks of films or anime and of no drama at all."""
    text = (page.document.title or "") + "\n" + page.text
    # In this order, for nearly every article has a sign of dramas in its first lines.
    return _DRAMA_SIGN.search(text) is None and _NO_DRAMA.search(text) is not None


# A title that speaks of films alone, as "five tunes Korean cinema gave us"; in Korean much is like a film (영화 같은).
_FILMS: Final = re.compile(
    r"(?i)\b(?:cinema|films?|movies?|pel[íi]culas?|filmes?|phim điện ảnh)\b|영화\s?(?:[‘'“\"<《「『]|OST|음악|주제가|삽입곡|속)|映画"
)


def _is_titled_of_films(page: Page) -> bool:
    """Whether the titles speak of films and not of dramas: what stands for a drama in such a list is a film."""
    text = "\n".join(page.title_texts)
    return _FILMS.search(text) is not None and _DRAMA_SIGN.search(text) is None


_SHOWS: Final = re.compile(
    r"(?i)예능|버라이어티|\b(?:variety|reality|audition) (?:shows?|program(?:me)?s?)\b"
)


def _is_titled_of_shows(page: Page) -> bool:
    """Whether the titles speak of variety shows, and the text neither of dramas nor of any OST: what charts there is no drama's."""
    titles = "\n".join(page.title_texts)
    if _SHOWS.search(titles) is None:
        return False
    text = titles + page.text
    return _DRAMA_WORD.search(text) is None and OST.search(text) is None


_FIRM: Final = 3  # songs printed with their own singers and dramas


def _names_dramas(chosen: list[Decision]) -> bool:
    """Whether most of what was read are known songs of dramas that the page names."""
    return are_mostly(chosen, [d for d in chosen if d.is_whole], least=_FIRM)


def are_mostly(decisions: list[Decision], firm: list[Decision], *, least: int) -> bool:
    """Whether so many decisions, and more than half of them, are firm."""
    return len(firm) >= least and len(firm) * 2 > len(decisions)


_CALLED: Final = 40  # characters before a name in which it is called what it is


def _is_called_other(page: Page, decision: Decision) -> bool:
    """Whether the document calls what it printed for a drama an anime or a film somewhere, and a drama nowhere.

    A variety show has its OSTs too ("'컴백홈' 첫 OST"): one that is called so is no drama, whatever else is said.
    """
    if decision.drama_span is None:
        return False
    name = page.text[slice(*decision.drama_span)].casefold()
    called = squash(name) in page.called_drama
    text = page.text.casefold()
    at = text.find(name)
    while at >= 0:
        before = re.split(r"[.!?\n]", page.text[max(0, at - _CALLED) : at])[-1]
        if _VARIETY.search(before):
            return True
        if called:
            at = text.find(name, at + 1)
            continue
        other = _NO_DRAMA.search(before)
        if other is not None and not _DRAMA_WORD.search(before, other.end()):
            return True
        at = text.find(name, at + 1)
    return False


# 메인 타이틀인 ‘카운트다운’을 불렀다: a theme is a drama's; 타이틀곡 is an album's.
_THEME: Final = re.compile(r"테마|주제곡|삽입곡|엔딩|오프닝|(?:메인|엔딩) 타이틀(?!곡)")


# A second track from the comedy, ‘Key Money’ by Kite Club: it is told of as one of the drama's.
_TRACK: Final = re.compile(
    r"(?i)\b(?:(?:first|second|third|next|new|another|closing|opening) (?:track|song|tune|single)|ballad|theme)\b"
)


_IS_SUNG: Final = re.compile(r"['’\"”]?\s*(?:을|를) (?:직접 |함께 )?(?:불렀|부른|부르)")


def _is_sung(page: Page, claim: Claim) -> bool:
    """Whether the sentence says that the title is sung: 이승철은 타이틀곡 ‘그 사람’을 불렀다."""
    return claim.song is not None and _IS_SUNG.match(page.text, claim.song[1]) is not None


def _is_firm(page: Page, decision: Decision) -> bool:
    """Whether the catalogue knows the song, or its sentence speaks of the drama or of its OST."""
    claim = decision.claim
    sentence = page.text[slice(*claim.text)]
    return (
        decision.song is not None
        or claim.origin == "line"
        or claim.drama is not None
        or (bool(claim.people) and claim.inside > 0)
        or OST.search(sentence) is not None
        or (bool(claim.people or claim.near) and _THEME.search(sentence) is not None)
        or (bool(claim.people) and _is_sung(page, claim))
    )


def _is_subject(page: Page, decision: Decision, subject: set[int], printed: str) -> bool:
    if decision.drama is not None:
        return decision.drama.number in subject
    return decision.drama_span is not None and squash(page.text[slice(*decision.drama_span)]) == printed


_SEVERAL: Final = 2
_RELEASED: Final = re.compile(r"['’”\"]?\s*(?:을|를)\s[^.\n]{0,30}?(?:공개|발매|발표|내놓|내놨|선보)")


def _is_told(page: Page, decision: Decision) -> bool:
    """Whether print says that a song came out, for a drama named right with it: ‘모범택시3’의 ‘기다려야지’를 발표했다."""
    claim = decision.claim
    if claim.past or claim.song is None or claim.drama is None:
        return False
    return bool(claim.people) or _RELEASED.match(page.text, claim.song[1]) is not None


def _key(page: Page, decision: Decision) -> str:
    if decision.song is not None:
        return decision.song.id
    assert decision.claim.song is not None
    drama = decision.drama.id if decision.drama is not None else ""
    if not drama and decision.drama_span is not None:
        drama = squash(page.text[slice(*decision.drama_span)])
    return f"{squash(page.text[slice(*decision.claim.song)])} {drama}"
