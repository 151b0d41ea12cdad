"""A line cut into segments where print separates things: dashes, brackets, quotes, "by", "from", "OST".

3. EXO's Chen ft. Punch – “Everytime” (from “Descendants of the Sun”)
   [EXO's Chen ft. Punch] sep ["Everytime"] from ["Descendants of the Sun"]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import script, similarity
from yeoun.reader._cuts import BRACKET, connection, connectors, cuts_of
from yeoun.reader._habits import YEAR_FIRST
from yeoun.reader._marks import NETWORK, OST, PART, trim
from yeoun.reader._page import Page

__all__ = ["Segment", "cut_line"]


@dataclass(slots=True)
class Segment:
    """One segment: `text[start:end]`, what stood before it, whether quoted, in brackets, beside "OST"."""

    start: int
    end: int
    before: str  # "start", "sep", "by", "from", "either", "space"
    quoted: bool = False
    bracketed: bool = False
    ost: bool = False
    year: bool = False
    alias: tuple[int, int] | None = None  # the same name in another script, in brackets: 내 사랑 (My Love)


_NUMBER: Final = re.compile(
    r"\s*(?:[(\[]?\d{1,2}(?::\d{2}){1,2}[)\]]?\s*[-–]?\s*)?(?:대망의\s|영광의\s)?(?:[(\[]?\d{1,2}(?::\d{2}){1,2}[)\]]?(?=\s)|[#＃№]?\s*\d{1,3}(?:\s*/\s*\d{1,3})?\s*(?:[.)\]、．]|:(?!\d)|위[).]?(?!\w)|(?:曲目|位)(?![はにのをがで])|º|ª|[-–—](?=\s)|\s?[♪♫])|[#＃]\d{1,2}(?=\s)|\[\d{1,2}\]|[•*▶►♪♬♫☞✔★☆■□◆◇▪●○◎△▲▷-]+|(?:track|no|lagu|canción|canção|titre)\.?\s*\d{1,3}\s*[.:)\-]?)\s*",
    re.IGNORECASE,
)
_QUOTED_YEAR: Final = re.compile(r"\s*[(（](?:19|20)\d\d[)）]$")
_ZERO: Final = re.compile(r"\s*\d\d\s+(?=\S)")  # 01 첫눈처럼 너에게 가겠다
# Languages that put it behind: 「トッケビ」より, ‘도깨비’ 중에서.
_ORIGIN_AFTER: Final = re.compile(r"\s*(?:より|から|(?:중에서|에서|삽입곡|主題歌|挿入歌))")
_YEAR: Final = re.compile(r"(?:19|20)\d\d(?:\s*[-–~]\s*(?:(?:19|20)\d\d|present)?)?")
_TAIL: Final = re.compile(
    r"(?i)\s+(?:(?:official\s+)?(?:m/?v|music video|lyrics? video|teaser|audio)|뮤직비디오|뮤비|가사)\s*$"
)
_EMPTY: Final = re.compile(
    r"(?i)^(?:official|m/?v|music video|lyrics?|audio|video|live|han.?rom.?eng|color coded.*|가사|뮤비|연주곡|경음악|(?:\w+ )?inst(?:r|rumental)?\.?|full|ver(?:sion)?\.?|\d+|"
    r"(?:19|20)\d\d(?:[.\-/년].*)?|tvn|kbs\d?|sbs|mbc|jtbc|ocn|ena|netflix|[\d.,]+\s?%|hd|sub|eng sub|more|feat\.?|new|\d{1,3}\s?[위位](?:\s?[(（].*)?|\d\d?:\d\d|[ⓒ©].*|[\d,.]+\s?(?:円|원)|bonus track|original dialog(?:ue)?|prologue|epilogue|title|타이틀|track|ep\.?\s*\d+)$"
)


def cut_line(page: Page, start: int, end: int) -> list[Segment]:
    """The segments of a line, its leading number left out.

    Args:
        page: the document.
        start, end: the line.
    """
    start = _past_number(page, start, end)
    cuts = cuts_of(page, start, end)
    segments: list[Segment] = []
    at, before = start, "start"
    ost_next = False
    for left, right, kind in cuts:
        if left < at:
            continue
        made = _add(page, segments, at, left, before)
        if ost_next and made is not None:  # OST Secret Garden berjudul "That Woman": the name right after it
            made.ost, ost_next = True, False
        if made is not None and kind == "ost" and page.text[made.start : made.end] in _PARTICLES:
            segments.remove(made)  # 「愛の不時着」のOST
            made = None
        if kind == "ost":
            led = made is None and before == "sep" and _leads(page, segments, right, end)
            follows = bool(segments) and not text_between(page, segments[-1].end, left)
            if not led and (made is not None or follows):
                segments[-1].ost = True
                ost_next = False
            else:  # "OST Goblin" names a drama, "OST Part.3" does not
                ost_next = PART.search(page.text, left, right) is None
            before, at = "sep" if before == "start" else before, right
            before = "space"
        elif kind == "quote":
            quoted = _quoted(page, left, right, "space" if made else before)
            quoted.ost = _ORIGIN_AFTER.match(page.text, right, end) is not None
            segments += _split_quote(page, quoted)
            before, at = "space", right
        elif kind in {"bracket", "owner"}:
            (_bracket if kind == "bracket" else _owner)(page, segments, left, right)
            before, at = "space", right
        else:
            before, at = kind, right
        if ost_next and segments and segments[-1].start >= left and kind != "ost":
            segments[-1].ost, ost_next = True, False
    made = _add(page, segments, at, end, before)
    if made is not None and ost_next:
        made.ost = True
    _mark_year(page, segments, start, end)
    return _merged(page, _with_groups(page, segments))


def _past_number(page: Page, start: int, end: int) -> int:
    """Where a line begins behind its number, however the list counts."""
    number = _NUMBER.match(page.text, start, end)
    if number is None and page.counts_with_zeros:
        number = _ZERO.match(page.text, start, end)
    if number is None and page.counts_without_stops:
        number = _COUNTED.match(page.text, start, end)
    if number is None and page.counts_by_years:
        number = YEAR_FIRST.match(page.text, start, end)
    if number is None or number.end() >= end:
        return start
    marked = _TITLE_MARK.match(page.text, number.end(), end)
    return marked.end() if marked is not None else number.end()


# 1 TITLE 종이 등불: a shop's mark of the lead track.
_TITLE_MARK: Final = re.compile(r"(?:TITLE|타이틀)\s+(?=\S)")


_PARTICLES: Final = frozenset({"の", "의", "’s", "'s", "de", "dari"})

_COUNTED: Final = re.compile(
    r"\s*\d{1,2}\s+(?=[^\d\s])"
)  # 13 Secret Garden (2010), in a list that is counted so
# Love Is The Moment – OST KDrama The Heirs: behind a dash OST leads to the name after it.
_LEADS_ON: Final = re.compile(r"\.?\s+[^\W\d_]")


def _leads(page: Page, segments: list[Segment], at: int, end: int) -> bool:
    """Whether OST right behind a dash belongs to the name after it, because what stands before is no known drama."""
    if not segments or _LEADS_ON.match(page.text, at, end) is None:
        return False
    return not page.exact(segments[-1].start, segments[-1].end, DRAMA)


def _mark_year(page: Page, segments: list[Segment], start: int, end: int) -> None:
    """Note the year that a line begins with at the quoted name right after it."""
    led = _YEAR_FIRST.match(page.text, start, end)
    if led is not None and segments and segments[0].quoted and segments[0].start - led.end() < _QUOTE_AWAY:
        segments[0].year = True


_QUOTE_AWAY: Final = 3  # characters: the quotation mark, and a space or two

# As a drama has a year, so a quoted name with one before it: 2016년 '굿바이 미스터 블랙'
_YEAR_FIRST: Final = re.compile(r"(?:19|20)\d\d년(?:도|에|의)?\s?")


def _owner(page: Page, segments: list[Segment], left: int, right: int) -> None:
    """A possessive between two quoted names: the first is the drama."""
    if segments and segments[-1].quoted and not text_between(page, segments[-1].end, left):
        segments[-1].ost = True


def _with_groups(page: Page, segments: list[Segment]) -> list[Segment]:
    """A known group in brackets right after "by" and a name belongs to the name: Artist: V (BTS)."""
    kept: list[Segment] = []
    for segment in segments:
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.before == "by"
            and segment.bracketed
            and not segment.ost
            and not text_between(page, last.end, segment.start - 1)
            and page.exact(segment.start, segment.end, ARTIST)
        ):
            last.end = segment.end + (page.text[segment.end : segment.end + 1] in ")]")
        elif last is not None and _is_member_of(page, last, segment):
            segment.before = last.before  # by BTS - V
            kept[-1] = segment
        else:
            kept.append(segment)
    return kept


def _is_member_of(page: Page, group: Segment, member: Segment) -> bool:
    """Whether two segments are a group and, after a dash, its member."""
    if member.before != "sep" or member.bracketed or member.quoted or group.quoted:
        return False
    groups = {number for number, _ in page.lookup(group.start, group.end, ARTIST)}
    return any(
        groups & set(page.linker.entity(number).beside)
        for number, _ in page.lookup(member.start, member.end, ARTIST)
    )


_DASH: Final = re.compile(r"\s+[–—-]\s+")


_SPELT: Final = 0.5  # 뷰티풀(Beautiful): the bracket spells the title; 그렇게 안녕(Good bye) translates it


def _quoted(page: Page, left: int, right: int, before: str) -> Segment:
    """The segment in a pair of quotes, its year left out: 『恋慕(2021)』."""
    made = Segment(*trim(page.text, left + 1, right - 1), before, quoted=True)
    year = _QUOTED_YEAR.search(page.text, made.start, made.end)
    if year is not None and year.start() > made.start:
        made.end, made.year = year.start(), True
    return made


def _split_quote(page: Page, quoted: Segment) -> list[Segment]:
    """‘흩어진 계절 – 정동원’: a title and its singer within one pair of quotes."""
    if any(page.exact(quoted.start, quoted.end, kind) for kind in (SONG, DRAMA)):
        return [quoted]
    bracket = BRACKET.search(page.text, quoted.start, quoted.end)
    if bracket is not None and bracket.start() > quoted.start and bracket.end() == quoted.end:
        inner = trim(page.text, bracket.start() + 1, bracket.end() - 1)
        outer = trim(page.text, quoted.start, bracket.start())
        spelt = similarity(page.text[slice(*outer)], page.text[slice(*inner)]) >= _SPELT
        spelt = spelt or script(page.text[slice(*outer)]) != "Hang"
        start, end = inner if spelt and page.exact(*inner, SONG) and not page.exact(*outer, SONG) else outer
        return [Segment(start, end, quoted.before, quoted=True)]
    dash = _DASH.search(page.text, quoted.start, quoted.end)
    if dash is None:
        return [quoted]
    return [
        Segment(quoted.start, dash.start(), quoted.before, quoted=True),
        Segment(dash.end(), quoted.end, "by"),
    ]


_NOTHING: Final = re.compile(r"[^\w(（\[]*(?:[(（]\s*(?:19|20)\d\d\s*[)）])?[^\w(（\[]*")


def text_between(page: Page, start: int, end: int) -> str:
    """What stands between two places, apart from marks and a year."""
    return "" if _NOTHING.fullmatch(page.text, start, end) else page.text[start:end]


def _add(page: Page, segments: list[Segment], start: int, end: int, before: str) -> Segment | None:
    start, end = trim(page.text, start, end)
    tail = _TAIL.search(page.text, start, end)
    if tail is not None and tail.start() > start:
        end = tail.start()
    start, end = _bare(page.text, start, end)
    if end <= start or _EMPTY.match(page.text[start:end]):
        return None
    made = Segment(start, end, before)
    segments.append(made)
    return made


_KIND_BEFORE: Final = re.compile(
    r"(?i)(?:(?:the|korean|hit|tvn|kbs2?|sbs|mbc|jtbc)\s+){0,3}(?:k-?drama|drama|drakor|dorama|series|serie|드라마|ドラマ)s?\s+(?=\S)"
)
_SONG_AFTER: Final = re.compile(
    r"(?i)\s+(?:berjudul|titled|entitled|called|titulad[ao]|intitul\w+|intitolat[ao])$"
)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the words that say what it is: "drama Secret Garden berjudul" is Secret Garden."""
    kind = _KIND_BEFORE.match(text, start, end)
    if kind is not None and text[kind.end()].isupper():
        start = kind.end()
    after = _SONG_AFTER.search(text[start:end])
    return start, start + after.start() if after is not None else end


# "OST de Full House", "OST of Goblin", "OST dari drama Goblin"
_LEADS: Final = re.compile(r"(?i)\s*(?:of|from|for|de|del|dari|da|do|du|di|per|para|pour|của)\s+(?:the\s+)?")


def _bracket(page: Page, segments: list[Segment], left: int, right: int) -> None:
    """What stands in brackets: a drama, a year, another spelling, a group, guests."""
    text = page.text
    start, end = trim(text, left + 1, right - 1)
    if _YEAR.fullmatch(text[start:end]) or _AIRED.fullmatch(text[start:end]):
        if segments:
            segments[-1].year = True
        return
    ost = OST.search(text, start, end)
    origin = connectors(page.language).match(text, start, end) if start else None
    before = "space"
    if origin is not None and origin.end() < end:
        kind = connection(page.language, origin["word"].lower())
        before, start = ("by" if kind == "by" else "from"), origin.end()
    inner = page.quotes_within(start, end)
    dash = _WITHIN.search(text, start, ost.start()) if ost is not None and not inner else None
    if dash is not None:  # Starlight (SF9’s Chani – True Beauty OST)
        segments.append(Segment(start, dash.start(), "by", bracketed=True))
        start = dash.end()
    start, end, year = _inside(page, start, end)
    if end <= start or (_EMPTY.match(text[start:end]) and ost is None):
        if ost is not None and segments:
            segments[-1].ost = True
        return
    if before == "space" and ost is None and not inner and _is_alias(page, segments, start, end, left):
        last = segments[-1]
        last.alias = (start, end)
        if not _is_named(page, last.start, last.end) and _is_named(page, start, end):
            last.start, last.end, last.alias = start, end, (last.start, last.end)
        return
    segments.append(
        Segment(start, end, before, quoted=bool(inner), bracketed=True, ost=ost is not None, year=year)
    )


# Misaeng (2014, tvN), Jealousy (MBC, 1992): only dramas have a network.
_AIRED: Final = re.compile(
    rf"(?:19|20)\d\d\s*[,·/]\s*(?:{NETWORK.pattern}|web)[^\d]{{0,10}}|(?:{NETWORK.pattern})[^\d]{{0,10}}[,·/ ]\s*(?:19|20)\d\d"
)
_WITHIN: Final = re.compile(r"\s+[-–—]\s+")


def _inside(page: Page, start: int, end: int) -> tuple[int, int, bool]:
    """The name within a bracket, without quotes, OST, part and year; and whether a year stood there."""
    text = page.text
    inner = page.quotes_within(start, end)
    ost = OST.search(text, start, end)
    if inner:
        start, end = inner[0].start, inner[0].end
    elif ost is not None:
        part = PART.search(text, ost.end(), end)
        after = part.end() if part else ost.end()
        if ost.start() - start > end - after:
            end = ost.start()
        else:
            lead = _LEADS.match(text, after, end)
            start = lead.end() if lead is not None else after
    start, end = trim(text, start, end)
    if ost is not None and text[start:end].islower() and text[start:end].isascii():
        return start, start, False  # (full OST albums)
    year = re.search(r"[\s,(]+(?:19|20)\d\d\)?$", text[start:end])
    if year is None or page.exact(start, end, DRAMA):  # 응답하라 1988
        return start, end, False
    return start, start + year.start(), True


def _is_named(page: Page, start: int, end: int) -> bool:
    return any(page.exact(start, end, kind) for kind in (SONG, DRAMA, ARTIST))


def _is_alias(page: Page, segments: list[Segment], start: int, end: int, left: int) -> bool:
    """Whether a bracket says the name before it again, in another script: 사랑해 기억해 (I Love You, I Remember You)."""
    if not segments or text_between(page, segments[-1].end, left):
        return False
    last = segments[-1]
    if last.bracketed or last.alias is not None:
        return False
    one, other = page.text[last.start : last.end], page.text[start:end]
    if {script(one), script(other)} not in ({"Latn", "Hang"}, {"Latn", "Jpan"}, {"Hang", "Jpan"}):
        return False
    if page.exact(start, end, DRAMA) and not page.exact(last.start, last.end, DRAMA):
        return False
    return not (page.exact(start, end, ARTIST) and not page.exact(last.start, last.end, ARTIST))


def _merged(page: Page, segments: list[Segment]) -> list[Segment]:
    """Neighbours that together are one name of the catalogue are one segment (달의 연인 – 보보경심 려)."""
    merged: list[Segment] = []
    for segment in segments:
        last = merged[-1] if merged else None
        if (
            last is not None
            and segment.before == "sep"
            and not (last.quoted or segment.quoted or segment.bracketed or last.bracketed)
            and any(page.exact(last.start, segment.end, kind) for kind in (DRAMA, SONG))
            and not (
                page.exact(last.start, last.end, ARTIST) or page.exact(segment.start, segment.end, ARTIST)
            )
        ):
            last.end, last.ost = segment.end, last.ost or segment.ost
        else:
            merged.append(segment)
    return merged
