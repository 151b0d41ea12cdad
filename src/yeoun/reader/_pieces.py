"""A document cut into pieces: its lines, and those of them that may name a song read as such.

Line breaks inside an entry are mended here ("“Stay With Me”", "by Chanyeol and Punch", "(Goblin)"), fields on
lines of their own become one line, and the lines of a list agree on their order.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import given_name
from yeoun.reader._claims import SAME, Span
from yeoun.reader._cuts import BARE_LABEL, COLUMN, LABEL
from yeoun.reader._document import Block
from yeoun.reader._lines import Line, assign, learn_order, read_line
from yeoun.reader._marks import phrase_pattern
from yeoun.reader._nothing import is_prize
from yeoun.reader._page import Page
from yeoun.reader._people import Person, numbers_of
from yeoun.reader._segments import Segment
from yeoun.reader._shows import is_show
from yeoun.reader._side_phrases import BYLINE, SIDE_HEADING, SIDE_LINE
from yeoun.reader._singers_in import singers_in

__all__ = [
    "COUNTED",
    "INSTRUMENTAL",
    "NUMBERED",
    "Piece",
    "context_numbers",
    "names_song",
    "pieces_of",
    "read_pieces",
]

_SHORT: Final = 170  # characters: a longer paragraph is text, not a line


_SURE: Final = 4.5  # points from which a line names a song
_FAIR: Final = (
    3.5  # the same in a list of which the title says whose songs they are, where the singers are known
)


NUMBERED: Final = re.compile(
    r"\s*(?:[(\[]?\d{1,2}(?::\d{2}){1,2}[)\]]?\s*[-–]?\s*)?(?:대망의\s|영광의\s)?(?:[(\[]?\d{1,2}(?::\d{2}){1,2}[)\]]?(?=\s)|[#＃]?\s*\d{1,3}(?:\s*/\s*\d{1,3})?\s*(?:[.)\]、．♪♫]|:(?!\d))|[#＃]\d{1,2}(?=\s)|\d{1,2}\s*위\b|\d{1,2}(?:曲目|位)(?![はにのをがで])|[•▶►♪☞]|Track\s*\d|(?:OST\s*)?Part\s*\.?\s*\d{1,2}\s*[.:)])",
    re.IGNORECASE,
)


COUNTED: Final = re.compile(r"\s*0\d\s+(?=\S)")  # 01 Stay With Me, in a list that is counted so

# Running text ends in a stop, a line does not; a stop inside is one too, but for "feat." and its like.
_SENTENCE: Final = re.compile(
    r"[.!?。！？♪](?<!\b[Ff]eat.)(?<!\b[Ff]t.)(?<!\b[Pp]t.)(?<!\b[Pp]art.)(?<!OST.)(?<!\b[Vv]ol.)(?<!\b[A-Za-z].)(?<!\bMr.)(?<!\bDr.)(?<!\bSt.)(?<!\bMrs.)['’”\"」』)]*(?:\s+\S|\s*$)"
)


@dataclass(slots=True)
class Piece:
    """A line of a block."""

    block: Block
    start: int
    end: int
    line: Line | None = None
    joined: bool = False


def read_pieces(page: Page) -> list[Piece]:
    """The pieces of a page in order, those that are lines read: joined where a break had cut them, in one order."""
    pieces = pieces_of(page)
    candidates = [piece for piece in pieces if _is_line(page, piece)]
    heads: tuple[str, ...] = ()
    for piece in candidates:
        found = _heads(page, piece)
        heads = found if found is not None else heads if piece.block.kind == "row" else ()
        if found is None:
            piece.line = _read(page, piece, heads)
    candidates = _joined(page, pieces, candidates)
    order = learn_order(_voters(page, candidates))
    if order:
        for piece in candidates:
            if piece.line is not None:
                assign(page, piece.line, order)
    lines = [piece.line for piece in candidates if piece.line is not None]
    _part_from_singers(page, lines)
    _without_first_singers(page, lines)
    return pieces


_AFTER_COMMA: Final = re.compile(r",\s*$")


def _part_from_singers(page: Page, lines: list[Line]) -> None:
    """Dramas that stand behind the singers as if one of them: “Stay With Me” by Chanyeol and Punch, Goblin.

    Where a list does so with three dramas that are known, the last of the singers is a drama in its other lines too, if
    nobody knows it and it is no person's name.
    """
    ending = [line for line in lines if line.drama is None and _ends_in_stranger(page, line)]
    known = [line for line in ending if page.exact(line.people[-1].start, line.people[-1].end, DRAMA)]
    for line in ending if len(known) >= _MANY else known:
        last = line.people[-1]
        if line in known or given_name(page.text[last.start : last.end]) is None:
            line.people = line.people[:-1]
            line.drama = Segment(last.start, last.end, "space")


def _ends_in_stranger(page: Page, line: Line) -> bool:
    """Whether the last of several singers is nobody who is known, behind a comma."""
    if line.song is None or len(line.people) < 2 or line.people[-1].numbers:
        return False
    return _AFTER_COMMA.search(page.text, line.people[-2].end, line.people[-1].start) is not None


def _without_first_singers(page: Page, lines: list[Line]) -> None:
    """Without the dramas of a list that has something else in its brackets: whose each song was before, 조정석 - 아로하 (쿨)."""
    bracketed = [
        line for line in lines if line.drama is not None and page.text[line.drama.start - 1] in "(（"
    ]
    others = sum(_is_of_no_such_drama(page, line) for line in bracketed)
    if others < _FEW or others * 2 <= len(bracketed):
        return
    for line in bracketed:
        if line.drama is not None and not page.exact(line.drama.start, line.drama.end, DRAMA):
            line.drama = None


def _is_of_no_such_drama(page: Page, line: Line) -> bool:
    """Whether the song of a line is known by its singers, and is not of what the line has for its drama."""
    if line.song is None or line.drama is None:
        return False
    sung = numbers_of(line.people)
    songs = [page.linker.entity(n) for n, _ in page.lookup(line.song.start, line.song.end, SONG)]
    dramas = page.dramas_in((line.drama.start, line.drama.end))
    known = {song.drama for song in songs if sung & set(song.artists)}
    return bool(known) and not known & dramas


_FEW: Final = 2
_MANY: Final = 3  # lines of one shape make a list


def _voters(page: Page, candidates: list[Piece]) -> list[Line]:
    """The lines that say how this list is ordered: those that name songs, and those that are many of one shape.

    Three lines "Title - Singer" none of which says enough by itself say it together.
    """
    lines = [piece.line for piece in candidates if piece.line is not None]
    shapes = Counter(line.shape for line in lines if line.song is not None and (line.people or line.drama))
    return [line for line in lines if shapes[line.shape] >= _MANY or names_song(page, line)]


# A line that is nothing but an address, also after a word: Ouça: http://...
_ADDRESS: Final = re.compile(r"\s*(?:\w{1,12}\s?:\s*)?(?:https?://|www\.)\S+\s*")


# What stands over the comments of a page that was copied as plain text; all after it is theirs.
_COMMENTS: Final = re.compile(
    r"(?i)\W*(?:\d+\s+(?:thoughts?|comments?|responses?|replies|comentarios?|coment[áa]rios|komentar|commentaires?)(?:\s+(?:on|to)\b.{0,90})?|leave a (?:reply|comment)|(?:postagens|entradas) populares|댓글.{0,12})\s*:?\s*"
)


# What stands over the pointers below an article, where the page was copied as plain text; likewise.
_BELOW: Final = re.compile(
    r"(?i)\W*(?:you (?:may|might) also (?:like|enjoy)|more (?:stories|news|articles|from .{1,30})|related(?: (?:stories|news|posts?|articles?|reading|content|videos?|topics))?|read more|(?:recommended|popular|recent|latest|trending|most (?:read|popular|viewed))(?: (?:stories|news|posts?|articles?|videos?|now|for you))?|share this post|(?:tambi[ée]n )?te puede interesar|tamb[ée]m (?:te )?pode (?:te )?interessar|no comments|post a comment|blog archive|about me|newer posts?.{0,30}|arsip blog|arquivo do blog|archivo del blog"
    r"|관련\s?기사|인기\s?기사|추천\s?기사|최신\s?(?:기사|뉴스)|많이 본 .{1,8}|실시간 .{1,8}|이 시각 .{1,8}|(?:berita|artikel) (?:terkait|lainnya|terpopuler|terkini)|(?:noticias|notas|artículos|entradas|notícias|posts?) relacionad[oa]s|lo más leído|mais lidas|関連記事|人気記事|おすすめ記事)\s*[:：]?\s*"
)


def pieces_of(page: Page) -> list[Piece]:
    """The lines of every block, without those that point elsewhere."""
    pieces: list[Piece] = []
    for block in page.document.blocks:
        at = block.start
        if block.kind == "row":
            line = replace(block, kind="paragraph", cells=()) if _is_field(page, block) else block
            pieces.append(Piece(line, block.start, block.end))
            continue
        for part in page.text[block.start : block.end].split("\n"):
            start, end = at, at + len(part)
            at = end + 1
            if start * 2 > len(page.text) and _ends_article(page, start, part):
                return pieces
            if part.strip() and not _is_beside(part):
                pieces += [Piece(block, *span) for span in _counted_in(page, start, end)]
    return pieces


# I have three favourites: 1. Kiss Me by Gina 2. One more time by Kim Hyun Joong and 3. Should I Confess by Soyou.
_COUNTS: Final = re.compile(r"(?<!\S)(?P<number>[1-9]\d?)[.)]\s(?=\S)")
_AND_THEN: Final = re.compile(r"(?i)[\s,;]*(?:\b(?:and|y|e|et|dan|và)\b)?\s*$")


def _counted_in(page: Page, start: int, end: int) -> list[Span]:
    """A line, cut where it counts three things or more by itself; the last ends with its sentence."""
    marks = list(_COUNTS.finditer(page.text, start, end))
    if len(marks) < _MANY or [int(mark["number"]) for mark in marks] != list(range(1, len(marks) + 1)):
        return [(start, end)]
    spans = [(start, marks[0].start())] if marks[0].start() > start else []
    stops = [mark.start() for mark in marks[1:]] + [min(end, page.sentence(marks[-1].end())[1])]
    for mark, stop in zip(marks, stops, strict=True):
        then = _AND_THEN.search(page.text, mark.end(), stop)
        spans.append((mark.start(), then.start() if then is not None else stop))
    return [*spans, (stops[-1], end)] if page.text[stops[-1] : end].strip() else spans


def _ends_article(page: Page, start: int, line: str) -> bool:
    """Whether a line of a copied page stands over comments or over pointers to other pages, with no text after it."""
    if _COMMENTS.fullmatch(line) or _BELOW.fullmatch(line):
        return True
    if not SIDE_HEADING.fullmatch(line):
        return False
    return all(len(below) <= _HALF_LINE for below in page.text[start:].split("\n"))


def _is_field(page: Page, row: Block) -> bool:
    """Whether a row of two cells is a field of a song's own table: 歌手 | ECLIPSE. Two labels are the head of a table."""
    if len(row.cells) != 2:
        return False
    name, value = (COLUMN.fullmatch(page.text, *cell) for cell in row.cells)
    return name is not None and value is None


def _is_beside(line: str) -> bool:
    """Whether a line points elsewhere or says who wrote the page."""
    return (
        SIDE_LINE.match(line) is not None
        or _ADDRESS.fullmatch(line) is not None
        or BYLINE.fullmatch(line) is not None
    )


_DANGLING: Final = re.compile(
    r"(?:[–—\-:|,/(&]|\b(?:by|from|ft\.?|feat\.?|and|with|oleh|dari|por|de))\s*$|^\s*(?:[#＃]?\d{1,2}\s*[.)]?|\d{1,2}위)\s*$",
    re.IGNORECASE,
)


_CONTINUED: Final = re.compile(
    r"\s*(?:[–—\-(|/&]\s*\S|(?:by|from|ft\.?|feat\.?|sung by|oleh|dari)\s|[^\n()“”–—-]{1,40}\((?:ost|from|dari|dal|de)\s[^()\n]+\)\W*$)",
    re.IGNORECASE,
)


_BEGINS_SMALL: Final = re.compile(r"(?:From|By|With|And)\s")
_HALF_LINE: Final = 110  # characters: a line that a break has cut is short


def _joined(page: Page, pieces: list[Piece], candidates: list[Piece]) -> list[Piece]:
    """Entries that line breaks have cut are put together again; fields on lines of their own make one line."""
    held = {id(piece) for piece in candidates}
    place = 0
    while place + 1 < len(pieces):
        one, other = pieces[place], pieces[place + 1]
        joined = _join(page, one, other) if id(one) in held and _short(one) and _short(other) else None
        if joined is None:
            place += 1
            continue
        pieces[place : place + 2] = [joined]
        held.discard(id(one))
        held.add(id(joined))
    return [piece for piece in pieces if id(piece) in held]


def _short(piece: Piece) -> bool:
    return piece.end - piece.start <= _HALF_LINE * (2 if piece.joined else 1) and piece.block.kind != "row"


def _join(page: Page, one: Piece, other: Piece) -> Piece | None:
    """The two lines as one, where the first is cut off or both are fields, and where together they name a song."""
    text = page.text
    if _BEGINS_SMALL.match(text, other.start, other.end) and all(
        piece.line is not None and piece.line.people and names_song(page, piece.line)
        for piece in (one, other)
    ):
        return None  # "From Bottom of My Heart — Kim Na-young" is no end of the line before
    if page.is_title(one.block) or NUMBERED.match(text, other.start, other.end):
        return None
    if _CREDIT_OF.match(text, other.start, other.end) or text[other.start : other.end].endswith(
        ("。", "다.")
    ):
        return None
    fields = _labels(page, one), _labels(page, other)
    as_fields = bool(fields[0] and fields[1]) and not set(fields[0]) & set(fields[1])
    bare = (
        one.line is not None
        and not names_song(page, one.line)
        and one.line.song is not None
        and not one.joined
    )
    cut = (
        _DANGLING.search(text, one.start, one.end) is not None
        or _CONTINUED.match(text, other.start, other.end) is not None
        or (bare and _fills(page, one, other))
        or _goes_on_in_bracket(text, one, other)
    )
    origin = (
        one.line is not None
        and one.line.song is not None
        and one.line.drama is None
        and fields[1] == ["origin"]
    )  # "Brave Love" by Mi2 / Drama: I Cannot Hug You
    if (
        not (as_fields or origin)
        and not cut
        and not (bare and other.line is not None and not names_song(page, other.line))
    ):
        return None
    made = Piece(one.block, one.start, other.end, joined=True)
    made.line = read_line(page, made.start, made.end)
    if as_fields or (origin and names_song(page, made.line)):
        return made
    before = one.line.score if one.line is not None else 0.0
    sure = names_song(page, made.line) and (cut or made.line.score > _SURE + 3)
    # An unknown drama in brackets on a line of its own adds little, and is one all the same.
    fills = cut and one.line is not None and one.line.drama is None and made.line.drama is not None
    return made if sure and made.line.score > before + (0.5 if fills else 1.0) else None


def _goes_on_in_bracket(text: str, one: Piece, other: Piece) -> bool:
    """Whether a bracket that the first line opens is closed by the second: (Descendants of the / sun)."""
    opened = text.rfind("(", one.start, one.end) > text.rfind(")", one.start, one.end)
    closes, opens = text.find(")", other.start, other.end), text.find("(", other.start, other.end)
    return opened and closes >= 0 and not 0 <= opens < closes


def _fills(page: Page, one: Piece, other: Piece) -> bool:
    """Whether a numbered title goes on in a field that says who sings: "1. Paper Lantern", "Artist: Doremi"."""
    label = LABEL.match(page.text, other.start, other.end)
    numbered = NUMBERED.match(page.text, one.start, one.end) or (
        page.counts_with_zeros and COUNTED.match(page.text, one.start, one.end)
    )
    if BARE_LABEL.match(page.text, other.start - 1, other.end) is not None:
        return bool(numbered)
    return bool(numbered) and label is not None and label["by"] is not None


def _labels(page: Page, piece: Piece) -> list[str]:
    return [mark.lastgroup or "" for mark in LABEL.finditer(page.text, piece.start, piece.end)]


def _is_line(page: Page, piece: Piece) -> bool:
    kind = piece.block.kind
    text = page.text[piece.start : piece.end]
    # A video's title is all there is; a sentence alone is text.
    if len(page.document.blocks) == 1 and len(text) < 200 and not _SENTENCE.search(text):
        return True
    if page.is_title(piece.block) or _CREDIT_OF_PHOTO.search(text) is not None:
        return False
    if text.rstrip().endswith((":", "：")) and LABEL.fullmatch(text.strip()) is None:
        # "... yang dinyanyikan oleh Baekhyun antara lain:" opens a list, "Page One by SG Wannabe:" stands above a video.
        return (
            len(text) <= _ABOVE_VIDEO
            and _TITLE_BY.fullmatch(text.strip()) is not None
            and _is_credit(page, piece)
        )
    length = piece.end - piece.start
    if kind in {"heading", "row"}:
        return length < 400
    if kind == "item" and _is_running_text(page, piece):
        return False
    if kind == "item" or piece.block.number is not None or NUMBERED.match(page.text, piece.start, piece.end):
        return True
    if page.language == "ko" and length <= _SHORT and _HEADLINE.search(text) is not None:
        return False
    named = length <= _NAMED_OST and _NAME_THEN_OST.fullmatch(text) is not None
    return length <= _SHORT and (named or not _SENTENCE.search(text)) and not _ENDS_IN_OST.search(text)


_SENTENCE_OF_ITEM: Final = 250  # characters: no entry of a list is as long before its first stop


def _is_running_text(page: Page, piece: Piece) -> bool:
    """Whether an item is a long sentence with several names in quotes: a week's news, one after another."""
    end = min(piece.end, page.sentence(piece.start)[1])
    return end - piece.start > _SENTENCE_OF_ITEM and len(page.quotes_within(piece.start, end)) >= _MANY


_CREDIT_OF_PHOTO: Final = re.compile(r"\s[ⓒ©]")  # 소지섭·공효진의 ‘방공호 스킨십’ ⓒ SBS
_ABOVE_VIDEO: Final = 100  # characters
_TITLE_BY: Final = re.compile(r"[“\"'‘A-Z][^.!?:]{1,60}\sby\s[^!?:]+[:：]")


def _is_credit(page: Page, piece: Piece) -> bool:
    """Whether a line is a title, quoted or known, and singers who are all known: more than words before a list."""
    line = read_line(page, piece.start, piece.end)
    if line.song is None or not line.people or not all(person.numbers for person in line.people):
        return False
    return line.song.quoted or bool(page.exact(line.song.start, line.song.end, SONG))


# 태사비애, '훈장 오순남' OST 합류…'꿈이라면' 8일 정오 베일 벗는다: a headline is text.
_HEADLINE: Final = re.compile(
    r"[가-힣\s'’”\"](?:…|\.\.\.?|·{2,})\s?[‘'“\"가-힣].*(?:[가-힣]다|발매|공개|참여|합류|가창|출격|눈길|화제|예고)[!.]?\s*$"
)

# What's Up? OST: the sign is the drama's own.
_NAME_THEN_OST: Final = re.compile(r"[A-Z0-9][^.!?\n]*[!?] (?:OST|Original Soundtrack)\s*")
_NAMED_OST: Final = 50  # characters

# "... has released a song for the ‘Goblin’ OST.": here the stop after OST ends a sentence.
_ENDS_IN_OST: Final = re.compile(r"\sOST[.!]\s*$")

_COLUMNS: Final = {"song": "song", "by": "by", "origin": "from"}


def _heads(page: Page, piece: Piece) -> tuple[str, ...] | None:
    """The roles of a table's columns, where a row is its head: 곡명 | 가수."""
    if piece.block.kind != "row":
        return None
    found = [COLUMN.fullmatch(page.text, *cell) for cell in piece.block.cells]
    roles = tuple([_COLUMNS[match.lastgroup or ""] if match is not None else "" for match in found])
    return roles if len(set(roles) - {""}) > 1 else None


def _read(page: Page, piece: Piece, heads: tuple[str, ...] = ()) -> Line:
    start, end = piece.start, piece.end
    if (piece.block.kind != "row" and end - start > _SHORT) or piece.block.kind in {"item", "paragraph"}:
        first = _first_sentence(page, start, end)
        goes_on = first - start <= 5 or _REST_OST.fullmatch(page.text, first, end) is not None
        end = end if goes_on else first
    cells = _cells(page, piece) if piece.block.kind == "row" else ()
    # Cells at the end of a row that hold nothing are not there.
    roles = heads[: len(cells)] if len(cells) <= len(heads) <= len(cells) + _EMPTY else ()
    return read_line(page, start, end, cells=cells, roles=roles)


_REST_OST: Final = re.compile(r"\s*OST\s*")  # What's Up? OST: the sign ended no sentence
_EMPTY: Final = 2  # cells at the end of a row of a track list that may be empty: a video, a download
# 찾았다 TITLE: a shop's mark of the song that an album is sold by.
_BADGE: Final = re.compile(r"\s+(?:TITLE|타이틀|HOT|NEW|19금|M/?V)\s*$")


def _cells(page: Page, piece: Piece) -> tuple[Span, ...]:
    """The cells of a row without what a shop adds to a title."""
    found = []
    for left, right in piece.block.cells:
        badge = _BADGE.search(page.text, left, right)
        found.append((left, badge.start() if badge is not None else right))
    return tuple(found)


def _first_sentence(page: Page, start: int, end: int) -> int:
    number = NUMBERED.match(page.text, start, end)
    at = number.end() + 1 if number else start
    return min(end, page.sentence(min(at + 1, end - 1))[1])


_FROM_TO: Final = re.compile(r"부터 .*까지")


def names_song(page: Page, line: Line, context: frozenset[int] = frozenset()) -> bool:
    """Whether the line names a song: enough marks, and a singer or a drama with it or a title that is known.

    context: the dramas and singers that the title or a heading names: a bare title of one of theirs is enough.
    """
    if line.song is None or _is_other(page, line):
        return False
    if line.drama is not None and _FROM_TO.search(page.text, line.drama.start, line.drama.end):
        return False  # ‘친애하는 X’, 림킴부터 올리비아 마쉬까지…OST 진용 갖췄다
    if is_prize(page.text[line.song.start : line.song.end]):
        return False  # a row of prizes: APAN Star Awards
    if INSTRUMENTAL.search(page.text, line.song.start, line.end) or _is_clause(page, line.song):
        return False
    if _CREDIT_OF.match(page.text, line.song.start, line.end) or _COUNT_OF.match(
        page.text, line.song.start, line.song.end
    ):
        return False
    if line.people and not any(person.numbers for person in line.people) and _is_drama(page, line.song):
        return False  # 5. N Seoul Tower – “Boys Over Flowers”
    known = page.lookup(line.song.start, line.song.end, SONG)
    if context and not line.people and line.drama is None and line.score > 1:
        songs = [page.linker.entity(number) for number, quality in known if quality > SAME]
        if any(context & {song.drama, *song.artists, *song.beside} for song in songs):
            return True
    if context and line.song.quoted and not line.people and line.drama is None:
        # A headline that is a sentence: 7. Suran mewakili mereka ..., judulnya “Let U Go”
        return line.score >= _SURE or bool(singers_in(page, line.start, line.end))
    if context and line.score >= _FAIR and line.people and all(person.numbers for person in line.people):
        return True
    if line.score < _SURE:
        return False
    return bool(line.people) or line.drama is not None or (bool(known) and line.song.quoted)


# More than one personality lives in VIXX: in English, titles are written with capitals.
_CLAUSE: Final = re.compile(r"\S+(?: [a-z][\w’'-]*)+")
_LONG_WORD: Final = re.compile(r" [a-z][\w’'-]{4,}")


def _is_clause(page: Page, segment: Segment) -> bool:
    """Whether a name without quotes is but words of an English sentence: small letters after the first word, two longer words at least."""
    if (
        page.language != "en"
        or page.writes_small
        or segment.quoted
        or page.exact(segment.start, segment.end, SONG)
    ):
        return False
    text = page.text[segment.start : segment.end]
    return _CLAUSE.fullmatch(text) is not None and len(_LONG_WORD.findall(text)) >= _FEW


# 8. 문상일 / 찻집의 아침 [연주곡]: nobody sings it.
INSTRUMENTAL: Final = re.compile(
    r"(?i)[(\[（]\s*(?:[^()\[\]]{1,12}\s)?(?:inst(?:r|rumental)?\b\.?|연주곡|경음악|インスト\w*)\s*(?:ver(?:sion|\.)?)?\s*[)\]）]"
)


def _is_drama(page: Page, segment: Segment) -> bool:
    """Whether a name is a drama's and no song's."""
    return page.exact(segment.start, segment.end, DRAMA) and not page.exact(segment.start, segment.end, SONG)


# 10 iconic drama songs of Punch: what a list says of itself.
_COUNT_OF: Final = re.compile(
    r"(?i)(?:the\s)?(?:top\s|best\s)?\d+\s[^\n]*\b(?:songs|osts|soundtracks|dramas|tracks|ballads|duets|lagu|canciones|músicas|chansons)\b"
)
# Composed by 오준성, Mixed by 임재긍 / Mastered by 채승균: who made a song is no song.
_CREDIT_OF: Final = re.compile(
    r"(?i)(?:(?:lyrics?|words|music|composed|written|arranged|produced|directed|recorded|mixed|mastered|edited|engineered|programmed|performed|vocal directed|chorus|keyboards?|piano|guitars?|bass|drums?|strings?|작사|작곡|편곡)(?: (?:and|&) (?:composed|arranged|mixed|written|produced|music))?)\s*(?:by\b|[:：])"
)


def _is_other(page: Page, line: Line) -> bool:
    """Whether the line says that its song is from a film, a show, an album."""
    if line.drama is None or page.exact(line.drama.start, line.drama.end, DRAMA):
        return False
    names = [line.drama] if line.song is None else [line.drama, line.song]
    if any(is_show(page.text[n.start : n.end]) and not page.exact(n.start, n.end, SONG) for n in names):
        return True
    other = phrase_pattern(page.language, "other", "", r"(?:\s+[\w’']{1,12}){0,2}[\s:：,]*[‘“\"'「『]?\s*$")
    named = (
        [line.drama, line.song]
        if line.song is not None and line.song.start > line.drama.start
        else [line.drama]
    )
    return any(other.search(page.text[max(line.start, one.start - 30) : one.start]) for one in named)


def context_numbers(page: Page, drama: Span | None, people: list[Person]) -> frozenset[int]:
    """The dramas and singers that the title and the heading above name."""
    found = numbers_of(people)
    if drama is not None:
        found |= page.dramas_in(drama)
    for block in page.document.blocks[:1]:
        if page.is_title(block):
            for kind in (DRAMA, ARTIST):
                found.update(n for named in page.within(kind, block.start, block.end) for n in named.numbers)
    return frozenset(found)
