"""Running text: the quoted and known names in it, each judged (`_mention`), and by one another (`_among`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import squash
from yeoun.reader._among import judge_by_each_other
from yeoun.reader._bare import bare_titles, has_cue, may_have_bare_titles, printed_dramas
from yeoun.reader._claims import Span
from yeoun.reader._in_brackets import titles_before_dramas
from yeoun.reader._marks import BRACKET_LAST, Quote, trim
from yeoun.reader._mention import Mention, calls_drama, judge
from yeoun.reader._page import Page
from yeoun.reader._people import read_people

__all__ = ["call_dramas", "find_mentions"]


def find_mentions(page: Page, start: int, end: int, *, context: bool = False) -> list[Mention]:
    """The names of songs and dramas in a span of running text, judged, in order.

    Args:
        page: the document.
        start, end: the span.
        context: a heading above says whose songs these are: what is quoted here is likely a title.
    """
    held = page.memo.get((start, end))
    if held is None:
        held = page.memo[start, end] = list(_find(page, start, end))
    found = [one for one in held if isinstance(one, Mention)]
    if context:
        found = [replace(one) for one in found]
        for mention in found:
            if mention.drama < 2 and (mention.quoted or mention.song > 0):
                mention.song += 1.5
    return found


_DASH: Final = re.compile(r"\s[-–—]\s")


# ‘레인즈(RAINAZ)-let it go, let it be’, ‘양다일-Touch of love’: singer and title in one quote, where several are so.
_SINGER_DASH: Final = re.compile(r"([^\s\-–—‘’'\"]{1,14}(?:\s?\([^()]{1,16}\))?)\s?[-–—]\s?(?=\S)")
_SEVERAL: Final = 3


def _with_singers(page: Page, quotes: list[Quote]) -> dict[int, tuple[int, tuple[int, int]]]:
    """Of quotes that hold a singer, a dash and a title: where the title begins and where the singer stands."""
    if page.language != "ko":
        return {}
    found = {}
    for quote in quotes:
        dash = _SINGER_DASH.match(page.text, quote.start, quote.end)
        if dash is not None:
            found[quote] = (dash.end(), dash.span(1))
    dramas = sum(page.exact(*span, DRAMA) and not page.exact(*span, ARTIST) for _, span in found.values())
    if _title_first(page, quotes) or dramas * 2 > len(found):
        return {}
    singers = {page.text[slice(*span)] for _, span in found.values()}
    if found and len(singers) < _SEVERAL:
        # ‘WOOSUNG - Driver’ alone: where one of the two is known, or stands in quotes by itself too.
        alone = {page.text[quote.start : quote.end] for quote in page.quotes}
        found = {
            quote: (title, singer)
            for quote, (title, singer) in found.items()
            if page.exact(*singer, ARTIST)
            or alone & {page.text[slice(*singer)], page.text[title : quote.end]}
        }
    return {quote.start: inner for quote, inner in found.items()}


def _title_first(page: Page, quotes: list[Quote]) -> bool:
    """Whether quotes that hold a dash have the singer behind it more often than before it: '좋아해요 - 폴킴'."""
    before = behind = 0
    for quote in quotes:
        dash = _DASH.search(page.text, quote.start, quote.end)
        if dash is not None:
            before += page.exact(*_without_bracket(page, quote.start, dash.start()), ARTIST)
            behind += page.exact(*_without_bracket(page, dash.end(), quote.end), ARTIST)
    return behind > before


def _without_bracket(page: Page, start: int, end: int) -> Span:
    """A name without the bracket behind it: 헤이즈(Heize)."""
    found = BRACKET_LAST.search(page.text, start, end)
    return start, found.start() if found is not None else end


# 'Beethoven Virus - Can You Hear Me': a known drama, and behind the dash a song of it.
# In Korean without spaces too: ‘아이리스-잊지말아요’.
_DRAMA_DASH: Final = re.compile(r"(?P<drama>[^\n]{2,40}?)(?:\s[-–—]\s|(?<=[가-힣0-9])\s?[-–—]\s?)(?=\S)")


def _drama_within(page: Page, quote: Quote) -> Span | None:
    """The drama that stands before a dash within a quote, so that what follows is its song."""
    found = _DRAMA_DASH.match(page.text, quote.start, quote.end)
    if found is None or page.exact(quote.start, quote.end, DRAMA):
        return None
    return found.span("drama") if page.exact(*found.span("drama"), DRAMA) else None


def _title_end(page: Page, start: int, end: int) -> int:
    """Where the title in a quote ends that also names its singer: ‘사랑했던 날들 – 백지영’."""
    dash = _DASH.search(page.text, start, end)
    if dash is None or not (
        _title_first(page, page.quotes_within(*page.sentence(start))) or page.exact(dash.end(), end, ARTIST)
    ):
        return end
    return dash.start()


# ‘Hong Gil Dong’ (OST: If): the title that a drama has in its bracket.
_OST_IN_BRACKET: Final = re.compile(
    r"\s?[(（](?i:ost|title|song|lagu|canción|곡)\s?[:：]\s?[‘'“\"]?(?P<title>[^()（）‘’'“”\"\n]{2,60})[’'”\"]?[)）]"
)


def _osts_in_brackets(page: Page, quotes: list[Quote]) -> list[Mention]:
    """The titles that stand behind "OST:" in the brackets of quoted dramas."""
    found = []
    for quote in quotes:
        bracket = _OST_IN_BRACKET.match(page.text, quote.right)
        if bracket is not None and page.text[quote.right : bracket.end()].count("(") < 2:
            start, end = bracket.span("title")
            found.append(Mention(start, end, start, end, True, song=4.0, of=(quote.start, quote.end)))
    return found


def _of_quote(page: Page, quote: Quote, inner: tuple[int, Span] | None) -> Mention:
    """The mention that a quote makes: of all of it, or of the title behind its singer or its drama."""
    if inner is not None:
        return Mention(inner[0], quote.end, quote.left, quote.right, True, singer=inner[1])
    drama = _drama_within(page, quote)
    if drama is not None:
        start = trim(page.text, drama[1], quote.end)[0]
        return Mention(start, quote.end, quote.left, quote.right, True, song=3.0, of=drama)
    hereafter = page.text.find("(이하", quote.start, quote.end)  # '해를 품은 달(이하 해품달)'
    if hereafter > quote.start:
        return Mention(quote.start, hereafter, quote.left, quote.right, True)
    return Mention(quote.start, _title_end(page, quote.start, quote.end), quote.left, quote.right, True)


def _find(page: Page, start: int, end: int) -> list[Mention]:
    quotes = sorted(
        [*page.quotes_within(start, end), *page.emphasised_within(start, end)], key=lambda q: q.left
    )
    inner = _with_singers(page, quotes)
    found = [_of_quote(page, q, inner.get(q.start)) for q in quotes]
    found += _osts_in_brackets(page, quotes)
    taken = bytearray(end - start)  # one byte a character: what a name stands on already

    def take(spans: Iterable[Span]) -> None:
        for left, right in spans:
            taken[left - start : right - start] = b"\1" * (right - left)

    def free(left: int, right: int) -> bool:
        return taken.find(1, left - start, right - start) < 0

    take((m.left, m.right) for m in found)
    if page.language != "ko" and may_have_bare_titles(page, start, end):
        found += titles_before_dramas(page, start, end, free)
        take((m.start, m.end) for m in found if not m.quoted)
        found += bare_titles(page, start, end, free)
        take((m.start, m.end) for m in found if not m.quoted)
    for kind in (DRAMA, SONG):
        for named in page.within(kind, start, end):
            if free(named.start, named.end) and (kind == DRAMA or has_cue(page, named)):
                found.append(Mention(named.start, named.end, named.start, named.end, False))
                take([(named.start, named.end)])
    for left, right, strength in printed_dramas(page, start, end, quoted=bool(quotes)):
        held = next((m for m in found if not m.quoted and m.start == left and m.end < right), None)
        if held is not None:  # drama Let Me Be Your Knight is more than the song Let Me Be
            found.remove(held)
            taken[held.start - start : held.end - start] = bytes(held.end - held.start)
        if free(left, right):
            found.append(Mention(left, right, left, right, False, drama=strength))
            take([(left, right)])
    found.sort(key=lambda mention: mention.start)
    _judge_all(page, found, start, end)
    judge_by_each_other(page, found)
    return found


def _judge_all(page: Page, found: list[Mention], start: int, end: int) -> None:
    whole = {(q.start, q.left): q.end for q in page.quotes_within(start, end)}
    for mention in found:
        judge(page, mention, start, end)
        end_of_quote = whole.get((mention.start, mention.left), mention.end)
        if mention.singer is not None:
            mention.people = read_people(page, *mention.singer)
            mention.song += 2.5
        elif mention.end < end_of_quote:  # ‘사랑했던 날들 – 백지영’
            mention.people = read_people(page, mention.end, end_of_quote)
            mention.song += 2.5
        _keep_role(page, mention)


def call_dramas(page: Page) -> None:
    """Note the quoted names that the document calls dramas somewhere: SBS 드라마 ‘별에서 온 그대’, "Goblin" OST."""
    for quote in page.quotes:
        if calls_drama(page, quote):
            page.called_drama.add(squash(page.text[quote.start : quote.end]))


_SURE_DRAMA: Final = 4.0


def _keep_role(page: Page, mention: Mention) -> None:
    """A name that the document has called a drama stays one, where nobody sings it."""
    key = squash(page.text[mention.start : mention.end])
    if mention.drama >= _SURE_DRAMA and mention.drama > mention.song:
        page.called_drama.add(key)
    elif key in page.called_drama and not mention.people and not mention.alike:
        mention.drama, mention.song = mention.drama + 2.0, mention.song - 2.0
