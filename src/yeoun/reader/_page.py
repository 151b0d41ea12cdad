"""A document with everything that was noticed in it: quotes, names of the catalogue, OST and part marks.

Noticing is cheap and happens once; who decides (`_lines`, `_prose`, `_decide`) only looks things up here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Any, Final

from yeoun.linking import ARTIST, DRAMA, SEVERAL_WORDS, SONG, SURE, Linker, Played, Role, told
from yeoun.names import squash
from yeoun.reader._document import Block, Document
from yeoun.reader._habits import counts_by_years, counts_with_zeros, counts_without_stops, writes_small
from yeoun.reader._marks import (
    NETWORK,
    OST,
    Quote,
    find_parts,
    find_quotes,
    phrase_pattern,
    sentence_ends,
    trim,
)
from yeoun.reader._noise import (
    behind_number,
    called,
    goes_on,
    in_hyphens,
    in_korean_name,
    in_longer,
    in_longer_always,
    is_counted,
    is_plain,
    is_verb,
)
from yeoun.reader._side_phrases import BYLINE

__all__ = ["Named", "Page"]


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the catalogue in the text: `text[start:end]` may be any of `numbers`, all of one kind."""

    start: int
    end: int
    kind: int
    numbers: tuple[int, ...]


@dataclass(slots=True, kw_only=True)
class Page:
    """See the module. `named[kind]` are the longest hits of a kind in order."""

    document: Document
    text: str
    language: str
    linker: Linker
    quotes: list[Quote] = field(default_factory=list)
    named: tuple[list[Named], list[Named], list[Named]] = field(default_factory=lambda: ([], [], []))
    speaks_of_songs: bool = True  # whether the document speaks of OSTs or of songs of dramas at all
    present: frozenset[int] = frozenset()  # every drama and singer that the document names
    memo: dict[tuple[int, int], list[object]] = field(
        default_factory=dict
    )  # what was found in a span, judged once
    sung: dict[tuple[int, int], list[Any]] = field(
        default_factory=dict
    )  # who sings in a span (`_singers_in`)
    flags: dict[tuple[int, int], tuple[bool, bool]] = field(default_factory=dict)  # of a sentence
    known: dict[tuple[int, int, int], bool] = field(default_factory=dict)  # what `exact` answered
    short: dict[str, tuple[int, int]] = field(
        default_factory=dict
    )  # of a squashed short name the span of the full one
    spelt: dict[str, str] = field(
        default_factory=dict
    )  # of a squashed title the Hangul that print gives beside it
    looked_up: dict[tuple[int, int, int], tuple[tuple[int, float], ...]] = field(
        default_factory=dict
    )  # what `lookup` answered
    called_drama: set[str] = field(default_factory=set)  # squashed names that the text has called a drama
    titled_dramas: list[tuple[int, int]] | None = None  # of the title (`_subject`)
    _emphasised: list[Quote] | None = None
    _zeros: bool | None = None
    _years: bool | None = None
    _stopless: bool | None = None
    _small: bool | None = None
    _titles: list[Block] | None = None
    _roles: list[Role] | None = None
    _parts: list[re.Match[str]] | None = None
    _sentences: list[int] | None = None
    _starts: tuple[list[int], list[int], list[int]] = field(default_factory=lambda: ([], [], []))
    _quote_starts: list[int] = field(default_factory=list)

    @property
    def counts_without_stops(self) -> bool:
        """Whether the lines of a list are counted without any stop: "13 Secret Garden (2010)", or 6, 5, 4, 3 ..."""
        if self._stopless is None:
            self._stopless = counts_without_stops(self.text)
        return self._stopless

    @property
    def writes_small(self) -> bool:
        """Whether the document is written without capitals, so that small letters say nothing of a name."""
        if self._small is None:
            self._small = writes_small(self.text)
        return self._small

    @property
    def counts_with_zeros(self) -> bool:
        """Whether the lines of a list are counted 01, 02 without any stop behind the number."""
        if self._zeros is None:
            self._zeros = counts_with_zeros(self.text)
        return self._zeros

    @property
    def counts_by_years(self) -> bool:
        """Whether the lines of a list begin with their years."""
        if self._years is None:
            self._years = counts_by_years(self.text)
        return self._years

    @classmethod
    def notice(cls, document: Document, language: str, linker: Linker) -> Page:
        """Look over a document once."""
        page = cls(document=document, text=document.text, language=language, linker=linker)
        page.quotes = find_quotes(page.text)
        page._quote_starts = [quote.left for quote in page.quotes]
        page._scan()
        page.speaks_of_songs = _speaks_of_songs(page)
        page._note_spellings()
        page._note_short_names()
        return page

    def _scan(self) -> None:
        scanner = self.linker.scanner
        text = self.text
        entities = self.linker.catalogue.entities
        quoted = {(quote.start, quote.end) for quote in self.quotes}
        found: tuple[list[Named], list[Named], list[Named]] = ([], [], [])
        for start, end, pattern in scanner.scan(text, capitals=True, keep=quoted):
            kinds = scanner.kinds[pattern]
            if kinds & SEVERAL_WORDS:
                kinds ^= SEVERAL_WORDS
            elif kinds != _ARTIST_ONLY and in_longer(text, start, end):
                kinds &= _ARTIST_ONLY
            if in_hyphens(text, start, end) or behind_number(text, start):
                continue
            if kinds == _ARTIST_ONLY and (
                in_korean_name(text, start, end)
                or is_counted(text, start, end)
                or is_verb(text, start, end)
                or in_longer_always(text, start, end)
            ):
                continue
            plain = is_plain(text[start:end]) and (start, end) not in quoted
            for kind in (DRAMA, ARTIST, SONG):
                if kinds >> kind & 1 and not (
                    plain and (kind != ARTIST or self._is_said(start, end, pattern))
                ):
                    numbers = scanner.bearers[pattern]
                    if kinds != 1 << kind:
                        numbers = tuple([n for n in numbers if entities[n].kind == kind])
                    found[kind].append(Named(start, end, kind, numbers))
        found[ARTIST][:] = [one for one in found[ARTIST] if not self._is_word(one)]
        if self.language == "ja":
            found[ARTIST].extend(self._in_katakana())
        dramas = self._without_words(_longest(found[DRAMA]), found[ARTIST], quoted)
        # A singer's name inside a drama's is not the singer: Luna in Hotel del Luna.
        inside = Spans([(d.start, d.end) for d in dramas])
        artists = [a for a in _longest(found[ARTIST]) if not inside.cover(a.start, a.end)]
        songs = [s for s in _longest(found[SONG]) if not inside.cover(s.start, s.end)]
        self.named = (dramas, artists, songs)
        present = {number for named in (*dramas, *artists) for number in named.numbers}
        for quote in self.quotes[:200]:
            present.update(number for number, _ in self.lookup(quote.start, quote.end, DRAMA))
        self.present = frozenset(present)
        self._starts = tuple([[n.start for n in held] for held in self.named])  # type: ignore[assignment]

    def _is_said(self, start: int, end: int, pattern: int) -> bool:
        """Whether a common word that is a singer's name too is but a word here: "In" is not I.N, nor the New of New York."""
        bearers = self.linker.scanner.bearers[pattern]
        printed = self.text[start:end]
        if goes_on(self.text, end):
            return True
        return not any(printed in self.linker.names.texts(number) for number in bearers)

    def _without_words(
        self, dramas: list[Named], artists: list[Named], quoted: set[tuple[int, int]]
    ) -> list[Named]:
        """The dramas, without words and singers of the same name: 시간 and Punch, where nothing says that it is a drama."""
        drama = phrase_pattern(self.language, "drama")
        singers = {(one.start, one.end) for one in artists}
        return [
            one
            for one in dramas
            if not ((one.start, one.end) in singers or _SHORT_HANGUL.fullmatch(self.text, one.start, one.end))
            or (one.start, one.end) in quoted
            or called(self.text, one.start, one.end, drama)
        ]

    def _is_word(self, singer: Named) -> bool:
        """Whether a short Hangul name of a singer of one or two songs is but a word: 지난, 하루, 말로, unless in brackets."""
        if not _SHORT_HANGUL.fullmatch(self.text, singer.start, singer.end):
            return False
        songs = self.linker.catalogue.songs_of
        bracketed = "(" in self.text[singer.start - 1 : singer.start] + self.text[singer.end : singer.end + 1]
        titled = _BEFORE_TITLE.match(self.text, singer.end) is not None  # 오혁 '소녀'
        return not (bracketed or titled) and all(
            len(songs.get(number, ())) <= _FEW_SONGS for number in singer.numbers
        )

    def _in_katakana(self) -> list[Named]:
        """The singers whom a Japanese page writes by sound: ペク・チヨン, and VIXXのケン, where a short one is no word."""
        found = []
        for run in _KATAKANA.finditer(self.text):
            start, end = run.span("name")
            numbers = tuple([number for number, _ in self.lookup(start, end, ARTIST)])
            if numbers and (end - start >= _SURE_KANA or _SINGS.match(self.text, end) is not None):
                found.append(Named(start, end, ARTIST, numbers))
        return found

    @property
    def titles(self) -> list[Block]:
        """The blocks that are the document's title, in order: by their mark, or as the headline of a plain text."""
        if self._titles is None:
            blocks = self.document.blocks
            first = blocks[0] if len(blocks) > 1 and self._is_headline(blocks[0]) else None
            second = self._under_a_site_name()
            self._titles = [b for b in blocks if b.kind == "title" or b is first or b is second]
        return self._titles

    @property
    def title_texts(self) -> list[str]:
        """The title that the document says it has, if any, and those that its text has."""
        return [self.document.title or "", *(self.text[block.start : block.end] for block in self.titles)]

    @property
    def is_titled_ost(self) -> bool:
        """Whether the document's title says OST."""
        return any(OST.search(self.text, block.start, block.end) for block in self.titles)

    def is_title(self, block: Block) -> bool:
        """Whether a block is one of the document's `titles`."""
        return any(block is title for title in self.titles)

    def _is_headline(self, block: Block) -> bool:
        """Whether the first block of a plain text is its headline: a short line."""
        if block.number is not None:
            return self._counts_the_list(block)
        if block.kind not in {"heading", "paragraph"}:
            return False
        text = self.text[block.start : block.end]
        return len(text) < 120 and (
            text.strip() == (self.document.title or "").strip() or not text.rstrip().endswith((".", "다."))
        )

    def _under_a_site_name(self) -> Block | None:
        """The headline that stands under the name of its site or its rubric ("Latest News"), and over running text."""
        # Of plain text, where no headline is marked as one. A date may stand between them.
        below = [b for b in self.document.blocks[1:_TOP] if not BYLINE.fullmatch(self.text[b.start : b.end])]
        if len(below) < 2 or below[0].number is not None or below[0].kind != "paragraph":
            return None
        first, block = self.document.blocks[0], below[0]
        name, text = self.text[first.start : first.end], self.text[block.start : block.end]
        known = any(self.within(kind, first.start, first.end) for kind in (DRAMA, ARTIST, SONG))
        short = name.count(" ") < _RUBRIC or BYLINE.fullmatch(name) is not None
        if not short or known or OST.search(name) is not None:
            return None
        under = self.text[below[1].start : below[1].end]
        is_text = len(under) > _TEXT.get(self.language, _TEXT_AT_ALL) and sentence_ends(under) != []
        return block if len(text) < 120 and not text.endswith(".") and is_text else None

    def _counts_the_list(self, block: Block) -> bool:
        """Whether the number of the first block says how long the list is, and is no rank: "Top 10 ..." before "1. ..."."""
        after = next(
            (b.number for b in self.document.blocks if b is not block and b.number is not None), None
        )
        return after is not None and block.number is not None and abs(after - block.number) > 1

    def within(self, kind: int, start: int, end: int) -> list[Named]:
        """The hits of a kind that lie in a span."""
        starts = self._starts[kind]
        low, high = bisect_left(starts, start), bisect_right(starts, end)
        return [named for named in self.named[kind][low:high] if named.end <= end]

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence that a place is in."""
        if self._sentences is None:
            self._sentences = sentence_ends(self.text)
        place = bisect_right(self._sentences, at)
        start = self._sentences[place - 1] if place else 0
        end = self._sentences[place] if place < len(self._sentences) else len(self.text)
        step = at // _REACH * _REACH  # in steps, so that what was found out about a stretch is used again
        return max(start, min(at, step - _REACH)), min(end, step + 2 * _REACH)

    def quotes_within(self, start: int, end: int) -> list[Quote]:
        """The quotes that lie in a span."""
        low, high = bisect_left(self._quote_starts, start), bisect_right(self._quote_starts, end)
        return [quote for quote in self.quotes[low:high] if quote.right <= end]

    def emphasised_within(self, start: int, end: int) -> list[Quote]:
        """The names that stand in bold or italics instead of quotes, in a span of running text."""
        if self._emphasised is None:
            self._emphasised = self._find_emphasised()
        low = bisect_left(self._emphasised, start, key=lambda mark: mark.start)
        high = bisect_right(self._emphasised, end, key=lambda mark: mark.start)
        return [mark for mark in self._emphasised[low:high] if mark.end <= end]

    def _find_emphasised(self) -> list[Quote]:
        known: list[Quote] = []
        others: list[Quote] = []
        for block in self.document.blocks:
            if block.kind not in {"paragraph", "item"} or len(block.strong) > _MOST_MARKS:
                continue
            whole = trim(self.text, block.start, block.end)
            quotes = self.quotes_within(block.start, block.end) if block.strong else []
            for left, right in block.strong:
                span = trim(self.text, left, right)
                if span == whole or not _IS_NAME.fullmatch(self.text, *span) or self.exact(*span, ARTIST):
                    continue
                if any(quote.left < span[1] and span[0] < quote.right for quote in quotes):
                    continue
                held = known if self.exact(*span, SONG) or self.exact(*span, DRAMA) else others
                held.append(Quote(*span, *span))
        # A page that marks titles so marks those that nobody knows so too.
        titles = sum(self.exact(mark.start, mark.end, SONG) for mark in known)
        marks = known + others if titles >= _HABIT and titles >= len(others) else known
        return sorted(marks, key=lambda mark: mark.start)

    def told(self, start: int, end: int, *, sure: float = SURE) -> Played | None:
        """The drama that a span tells by naming its actors or characters, where it tells one."""
        return told(self.roles(start, end), sure=sure)

    def roles(self, start: int, end: int) -> list[Role]:
        """The actors and characters of the catalogue's dramas that a span names."""
        if self._roles is None:
            self._roles = self.linker.cast.find(self.text)
        return [role for role in self._roles if start <= role.start < end]

    def roles_of(self, start: int, end: int) -> list[Role]:
        """The actors and characters whose name is the whole of a span."""
        return [role for role in self.roles(start, end) if (role.start, role.end) == (start, end)]

    def dramas_in(self, *spans: tuple[int, int]) -> set[int]:
        """The dramas, by number, that the printed texts of these spans may name."""
        return {number for span in spans for number, _ in self.lookup(*span, DRAMA)}

    def players(self, start: int, end: int) -> set[int]:
        """The artists who play in the dramas that the printed text may name."""
        cast = self.linker.cast.singers
        return {artist for drama in self.dramas_in((start, end)) for artist in cast.get(drama, ())}

    def parts(self, start: int, end: int) -> list[re.Match[str]]:
        """The marks of a part (OST Part.3, 세 번째 OST) that lie in a span; the document is looked over once."""
        if self._parts is None:
            self._parts = find_parts(self.text)
        low = bisect_left(self._parts, start, key=re.Match.start)
        found = []
        for mark in self._parts[low:]:
            if mark.end() > end:
                break
            found.append(mark)
        return found

    def _note_spellings(self) -> None:
        """Note the titles that print says in Hangul too, in the bracket behind: "Hate Love" o "Dislike love" (사랑이 싫다구요)."""
        for quote in self.quotes:
            bracket = _HANGUL_BEHIND.match(self.text, quote.right)
            if bracket is None or not self.exact(*bracket.span("name"), SONG):
                continue
            if not self.exact(quote.start, quote.end, SONG):
                self.spelt[squash(self.text[quote.start : quote.end])] = bracket["name"]

    def _note_short_names(self) -> None:
        """Note what a Korean text calls a quoted name from here on: ‘세상에서 제일 예쁜 내 딸’(이하 ‘세젤예’)."""
        for said in _HEREAFTER.finditer(self.text) if self.language == "ko" else ():
            quote = next(
                (
                    q
                    for q in reversed(self.quotes_within(max(0, said.start() - _REACH), said.end()))
                    if q.start < said.start()
                ),
                None,
            )
            if quote is not None and said.start() - quote.right < _BESIDE:
                end = min(quote.end, self.text.find("(", quote.start, quote.end) % (len(self.text) + 1))
                self.short[squash(said["short"])] = (quote.start, end)

    def in_full(self, span: tuple[int, int]) -> tuple[int, int]:
        """Where the text prints a name in full that it has cut short here; else the span itself."""
        return self.short.get(squash(self.text[slice(*span)]), span) if self.short else span

    def lookup(self, start: int, end: int, kind: int) -> tuple[tuple[int, float], ...]:
        """Who of a kind the printed text may name, nearly right names too."""
        held = self.looked_up.get((start, end, kind))
        if held is None:
            held = self.looked_up[start, end, kind] = self._lookup(start, end, kind)
        return held

    def _lookup(self, start: int, end: int, kind: int) -> tuple[tuple[int, float], ...]:
        if kind == DRAMA and OST.fullmatch(self.text, start, end):
            return ()  # "Soundtracks" alone is not Soundtrack #1
        found = self.linker.names.nearly(self.text[start:end], kind)
        if kind == SONG and self.spelt:
            spelt = self.spelt.get(squash(self.text[start:end]))
            found = self.linker.names.nearly(spelt, kind) if spelt is not None else found
        if not found and kind == DRAMA and (network := _ON_NETWORK.match(self.text, start, end)) is not None:
            found = self.linker.names.nearly(self.text[network.end() : end], kind)
        if not found and kind == DRAMA and self.short:
            found = self.linker.names.nearly(self.text[slice(*self.in_full((start, end)))], kind)
        if not found and kind == DRAMA and self.language == "ja":
            name = _SUBTITLE.split(self.text[start:end], maxsplit=1)[0]
            found = self.linker.names.nearly(name, kind) if len(name) > 1 else found
        return found

    def exact(self, start: int, end: int, kind: int) -> bool:
        """Whether the printed text is a name of that kind, letter for letter."""
        held = self.known.get((start, end, kind))
        if held is None:
            held = self.linker.names.known(squash(self.text[start:end]), kind)
            self.known[start, end, kind] = held
        return held


# ‘KBS Spy Myeongwol’: a quote that holds the network too
_ON_NETWORK: Final = re.compile(rf"(?:{NETWORK.pattern})\s+(?=\S)")
_SHORT_HANGUL: Final = re.compile(r"[가-힣]{1,2}")  # a word of every day, most times: 시간, 내일, 선물
_BEFORE_TITLE: Final = re.compile(r"\s[‘'“\"「<][^’'”\"」>\n]{1,40}[’'”\"」>]")
_FEW_SONGS: Final = 2
_HABIT: Final = 3  # known titles in bold or italics
_MOST_MARKS: Final = 30  # of a block: more are a crowd of links
_IS_NAME: Final = re.compile(
    r"[A-Z0-9가-힣][^\n.!?“”\"]{0,58}[^\s,:;]"
)  # what can be a title: no clause in small letters
# トッケビ~君がくれた愛しい日々~, IRIS-アイリス-: what Japan adds to a title
_SUBTITLE: Final = re.compile("[~〜～(（]|-(?=[ァ-ヴ])")
_HEREAFTER: Final = re.compile(r"이하\s?[‘'“\"<《]?(?P<short>[가-힣A-Za-z0-9 ]{1,14}?)[’'”\">》)]")
_BESIDE: Final = 40  # characters between a name and what it is called from there on: who directs it, at most
_HANGUL_BEHIND: Final = re.compile(r"[\s’'”\"»,]*[(（](?P<name>[가-힣][가-힣0-9 ,.!?~]{0,40})[)）]")
# What a singer is stands right before the name, in the same script: ボーカルキム・イェリム.
_KATAKANA: Final = re.compile(
    "(?:ボーカル|メンバー|グループ|デュオ|ソロ|ラッパー|シンガー|リーダー|アイドル)?"
    "(?P<name>[ァ-ヴー]+(?:[・＝][ァ-ヴー]+)+|[ァ-ヴー]{2,})"
)
_SURE_KANA: Final = 4  # signs: a shorter run is a singer where it stands like one
_SINGS: Final = re.compile(r"\s?(?:[(（]|[「『]|が(?:歌|参加|担当)|の「)|、[ァ-ヴー]|と[ァ-ヴー]")
_RUBRIC: Final = 3  # words: a longer first line is the headline itself
_TOP: Final = 5  # blocks in which a headline stands
# Characters: a shorter paragraph may be a line of a list. A syllable of Hangul is one, and about two letters.
_TEXT_AT_ALL: Final = 120
_TEXT: Final = {"ko": 55}
_REACH: Final = 600  # characters: no sentence is longer on either side of a name
_ARTIST_ONLY: Final = 1 << ARTIST


def _speaks_of_songs(page: Page) -> bool:
    title = page.document.title or ""
    lead = title + "\n" + page.text[:600]
    if OST.search(page.text) or OST.search(lead):
        return True
    if phrase_pattern(page.language, "song").search(lead) is None:
        return False
    if phrase_pattern(page.language, "drama").search(lead) is not None:
        return True
    # Songs, and a drama of the catalogue in the title's quotes.
    quotes = page.quotes_within(0, len(title)) if page.text.startswith(title) else []
    return any(page.exact(quote.start, quote.end, DRAMA) for quote in quotes)


class Spans:
    """Spans in order, asked whether one of them covers another and is longer."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = spans
        self._starts = [start for start, _ in spans]

    def cover(self, start: int, end: int) -> bool:
        place = bisect_right(self._starts, start) - 1
        if place < 0:
            return False
        left, right = self._spans[place]
        return left <= start and end <= right and right - left > end - start


def _longest(found: list[Named]) -> list[Named]:
    """Leftmost, then longest, without overlaps."""
    found.sort(key=lambda named: (named.start, -named.end))
    kept: list[Named] = []
    for named in found:
        if kept and named.start < kept[-1].end:
            if named.end - named.start > kept[-1].end - kept[-1].start:
                kept[-1] = named
            continue
        kept.append(named)
    return kept
