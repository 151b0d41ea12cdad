"""A line of a list, a heading, a row: which of its segments is the song, which the singers, which the drama.

Every assignment of the segments is scored, by the marks ("by", "from", quotes, OST), by what the catalogue
calls so, and by what the catalogue knows of the three together; the best wins. Where the marks say nothing
("Paradise - T-Max") the lines of one list decide together: they have one order (`learn_order`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import given_name, similarity
from yeoun.reader._marks import NO_DRAMA, part_of
from yeoun.reader._page import Page
from yeoun.reader._people import Person, numbers_of, read_people
from yeoun.reader._segments import Segment, cut_line

__all__ = ["Line", "Order", "assign", "learn_order", "read_line"]

Order = dict[tuple[str, str], float]  # (shape of a line, its assignment) -> how much the list votes for it

# Weights of the marks, set by hand and checked on the tuned half of evals/reading: a structural mark (by, from,
# OST) outweighs a catalogue name, two agreeing catalogue relations outweigh one mark.
_MARK: Final = 4.0
_NAME: Final = 2.5
_RELATION: Final = 5.0
_NEXT: Final = 1.0
_BEFORE_TITLE: Final = 3.0
_HOPELESS: Final = -2.5
_STOCK: Final = -5.0  # below this a segment is a stock phrase: "Release date: ..." is no line of the list
_LONG: Final = 70  # characters: no title, name or drama is longer

_GENERIC: Final = re.compile(
    r"(?i)^[^\w(（]*(?:the\s+)?(?:songs?|ost|album|release date|genre|language|artists?|singer|title|drama|(?:ost |album |full )*track ?list(?:ing)?|intro(?:duction)?|conclusion|honou?rable mentions?"
    r"|bonus|(?:posted|written|published|updated|filed) (?:by|on|in|at)\b.*|what is .{8,}|why (?:we|you|this|is|are|do|does|it)\b.{6,}|how (?:to|we|you|do|does|many|much)\b.{6,}|read (?:more|also).*|see also.*|related.*|watch .*|source.*|photo.*|credit.*|comments?.*|share.*|baca juga.*|tags?.*|(?:record )?label|format|genre|bitrate|size|price|release[sd]?|álbum|tamaño|formato|género|duración|precio|gênero|duração|gravadora|preço|フォーマット|発売日|レーベル|規格品番|価格|品番|레이블|구성|출시|배급|유통|가격|various artists|opening title|main title.*|various|v\.?a\.?|プレイリスト|ランキング|リスト|一覧|まとめ|紹介|曲目|ドラマ|挿入歌|主題歌|曲名|編號|목록|리스트|모음|앨범 ?(?:정보|소개)|가사|듣기|곡 ?정보|장르|발매[일사]|기획사)[^\w)）]*$"
)


# What a Korean headline tells, not what a song is called: 황민현 테마곡 부른다...애틋 첫사랑 감성.
_TOLD: Final = re.compile(
    r"부른다|부르는|부른\b|[됐된했한]다\.?$|가창|합류|참여|발매|낙점|출격|선보|주자|테마곡|첫\s?OST|\.\.\.|…"
)


# 영상은 6월 20일 지니뮤직 장르별 차트, 부분을 기준으로 제작했고: text, and no name of anything.
_IS_CLAUSE: Final = re.compile(
    r"^[가-힣]{1,5}[은는을를] [^\n]{8,}|\d{1,2}월 ?\d{1,2}일|[을를] [^\n]{2,}(?:고|며|지만|는데|니다|어요|네요|죠)[.~!]*$"
)


@dataclass(slots=True)
class _Judged:
    """A segment with how well each role suits it, and who it may be in each."""

    segment: Segment
    song: float
    artist: float
    drama: float
    songs: frozenset[int]
    people: list[Person]
    dramas: frozenset[int]


@dataclass(slots=True)
class Line:
    """A line as read: segments for the three parts, or None; `score` of the assignment, the part number."""

    start: int
    end: int
    segments: list[Segment] = field(default_factory=list)
    song: Segment | None = None
    people: list[Person] = field(default_factory=list)
    drama: Segment | None = None
    score: float = 0.0
    margin: float = 0.0
    shape: str = ""
    assignment: str = ""
    part: int | None = None
    part_span: tuple[int, int] | None = None
    others: list[Segment] = field(default_factory=list)
    judged: list[_Judged] = field(default_factory=list)


def read_line(
    page: Page,
    start: int,
    end: int,
    *,
    cells: tuple[tuple[int, int], ...] = (),
    roles: tuple[str, ...] = (),
) -> Line:
    """Read one line.

    Args:
        page: the document.
        start, end: the line.
        cells: of a table row.
        roles: of its columns ("song", "by", "from", ""), where the table has a head.
    """
    line = Line(start, end)
    if cells:
        for column, (left, right) in enumerate(cells):
            sung_by = bool(roles) and roles[column] == "by"  # a list of names, whatever signs stand in it
            found = [Segment(left, right, "by")] if sung_by else cut_line(page, left, right)
            for place, segment in enumerate(found):
                segment.before = (roles[column] if roles else "sep") if place == 0 else segment.before
            line.segments += found if not roles or roles[column] else []
    else:
        line.segments = cut_line(page, start, end)
    for part in page.parts(start, end)[:1]:
        line.part, line.part_span = part_of(part), part.span()
    line.judged = [_judge(page, segment) for segment in line.segments[:6]]
    line.shape = _shape(page, line)
    assign(page, line, {})
    return line


def _shape(page: Page, line: Line) -> str:
    """What the line is made like; a guest in brackets at its end is nothing that its neighbours must have too."""
    held = line.segments[:6]
    if len(held) > 1 and held[-1].bracketed and _GUEST.match(page.text[held[-1].start : held[-1].end]):
        held = held[:-1]
    return "".join(
        ("q" if s.quoted else "b" if s.bracketed else "u") + s.before[0] + ("o" if s.ost else "")
        for s in held
    )


_DOUBT: Final = 0.25  # points against a list that says little about its order


def learn_order(lines: list[Line]) -> Order:
    """What the lines of one list say about their order: sure lines speak for the unsure ones."""
    votes: dict[tuple[str, str], float] = {}
    total: dict[str, float] = {}
    for line in lines:
        if line.song is not None and line.assignment and not any(one.song < _STOCK for one in line.judged):
            weight = min(line.margin, 6.0)
            votes[line.shape, line.assignment] = votes.get((line.shape, line.assignment), 0.0) + weight
            total[line.shape] = total.get(line.shape, 0.0) + weight
    return {key: 4.0 * vote / (total[key[0]] + _DOUBT) for key, vote in votes.items()}


def _judge(page: Page, segment: Segment) -> _Judged:
    text = page.text[segment.start : segment.end]
    words = text.count(" ") + 1
    songs = frozenset(n for n, _ in page.lookup(segment.start, segment.end, SONG))
    dramas = dict(page.lookup(segment.start, segment.end, DRAMA))
    people = read_people(page, segment.start, segment.end) if words <= 16 else []
    known = sum(bool(person.numbers) for person in people)
    song = (_NAME if segment.quoted else 0.0) + (1.5 if songs else _of_a_year(segment))
    drama = (
        (2.0 * max(dramas.values()) if dramas else 0.0)
        + (_MARK if segment.ost else 0.0)
        + (1.5 if segment.year else 0.0)
    )
    drama += 0.8 if segment.bracketed else 0.0
    drama -= _MARK if not dramas and _KIND_OF_SONG.search(text) else 0.0
    artist = (_NAME * known / len(people)) if people else -3.0
    artist += 1.0 if any(p.group is not None and page.exact(*p.group, ARTIST) for p in people) else 0.0
    artist += _like_a_person(page, segment, people) if known < len(people) else 0.0
    artist -= 1.5 if segment.quoted else 0.0
    artist -= 0.8 if segment.bracketed else 0.0
    artist -= max(0, words - 3 * max(1, len(people))) * 0.4
    if not dramas:
        # A group in brackets is no drama: Ha Hyun-woo (Guckkasten).
        drama -= 3.0 if page.exact(segment.start, segment.end, ARTIST) else 0.0
        artist, drama = _unlike_a_name(text, artist, drama, quoted=segment.quoted)
    if segment.before == "by":
        artist, song, drama = artist + _MARK, song - _MARK, drama - 2
    elif segment.before == "song":
        song, artist, drama = song + _MARK, artist - 2, drama - 2
    elif segment.before == "either":  # "de" leads to a singer or to a drama
        artist, song, drama = artist + _MARK / 2, song - _MARK, drama + _MARK / 2
    elif segment.before == "from":
        drama, song, artist = drama + _MARK, song - _MARK, artist - 2
    if segment.ost:
        song, artist = song - 3, artist - 3
    if segment.bracketed:
        song -= 2.0
    if page.text[segment.start - 1 : segment.start] in {
        "<",
        "《",
        "『",
        "〈",
    }:  # how Korea and Japan quote works
        drama, song = drama + 1.5, song - 1.0
    if not segment.quoted and not songs:
        song, artist, drama = _unlikely(text, song, artist, drama)
        artist -= _WORDY if not (dramas or known) and _reads_like_a_title(text) else 0.0
    if len(text) > _LONG:
        song, artist, drama = song - 6, artist - 3, drama - 6
    if text[:1].islower() and not segment.quoted and text.isascii() and not page.writes_small:
        song, artist, drama = (
            song - (2 if songs else 5),
            artist - 2,
            drama - (1 if dramas or (segment.ost and words < _CLAUSE) else 4),
        )
    return _Judged(segment, song, artist, drama, songs, people, frozenset(dramas))


_GUEST: Final = re.compile(r"(?i)(?:feat|ft|featuring|with|prod|duet)\b\.?\s")
_CLAUSE: Final = 4  # words in small letters before OST that are no name

# [My Destiny]를 맡았다: what goes on with a particle is the rest of a sentence.
_PARTICLE_FIRST: Final = re.compile(r"(?:을|를|은|는|이|가|의|에|로|으로|와|과)\s")
# (3막 삽입곡), (ending theme): what the song is there for.
_KIND_OF_SONG: Final = re.compile(
    r"(?i)(?:삽입곡|엔딩곡|오프닝곡|주제곡|주제가|테마곡?|리메이크|원곡|타이틀곡?)$|^(?:(?:main|ending|opening|love|closing) )?(?:theme|insert song|ost)(?: song)?$"
)


def _of_a_year(segment: Segment) -> float:
    """Points for a song of an unknown quoted name that has a year, as dramas have: 2016년 '굿바이 미스터 블랙'."""
    return -_MARK if segment.year and segment.quoted else 0.0


def _unlike_a_name(text: str, artist: float, drama: float, *, quoted: bool) -> tuple[float, float]:
    """Points of a text that is no known drama: songs and singers at large, and running words, are none."""
    if NO_DRAMA.search(text) is not None or _GUEST.match(text) is not None:
        drama -= 15.0  # Lirik Lagu OST, アイドルOST, feat. 미나리
    if not quoted and len(_RUNNING.findall(text)) >= _MANY_SMALL:
        artist, drama = artist - 3.0, drama - 8.0
    return artist, drama


# Words of running text: names have one or two in small letters (Catch Gangnam Mom, Love in the Moonlight).
_RUNNING: Final = re.compile(
    r"(?<=\s)(?!(?:of|the|and|in|to|de|la|el|en|y|dan|e|du|da|do|des|les|na|no|di|il)\b)[a-zà-ÿ]+(?=[\s,.]|$)"
)
_MANY_SMALL: Final = 3

_WORDY: Final = 0.8
_SMALL: Final = re.compile(
    r"(?i)(?:^|\s)(?:i|i['’]m|my|me|you|your|we|our|us|it|is|are|was|be|do|don['’]t|can|will|let|if|when|where|how|what|like|so|too|more|without|again|always|never|to|at|by|in|for|of|with|from)(?=\s|$)"
)


def _reads_like_a_title(text: str) -> bool:
    """Whether an unknown text is made like a title and unlike a name: small words in English, three words of Hangul."""
    if text.isascii():
        return " " in text and _SMALL.search(text) is not None
    return text.count(" ") > 1


_MADE_BY: Final = re.compile(
    r"(?:작사|작곡|편곡|프로듀서)(?:[·,/&](?:작사|작곡|편곡))*\s"
)  # 작사·작곡 유설아


def _unlikely(text: str, song: float, artist: float, drama: float) -> tuple[float, float, float]:
    """Points of a text that is neither quoted nor a known title: a stock phrase is nothing, what a headline tells is no song."""
    if _MADE_BY.match(text) or _GENERIC.match(text) or not any(sign.isalpha() for sign in text):
        song, artist, drama = song - 9, artist - 9, drama - 15
    if _TOLD.search(text):
        song -= 4.0
    if _IS_CLAUSE.search(text):
        song, drama = song - 4.0, drama - 8.0
    if _PARTICLE_FIRST.match(text):
        song, drama = song - 6.0, drama - 6.0
    if text[0] in _KANA_PARTICLES:
        song -= 4.0  # 『君は私の春』サントラの曲目
    if text.endswith(("드라마", "ドラマ")):
        drama -= 8.0  # 즉흥적인 드라마 OST BEST3
    return song, artist, drama


_KANA_PARTICLES: Final = frozenset("のはがをにで")


def _like_a_person(page: Page, segment: Segment, people: list[Person]) -> float:
    """How much unknown names look like singers': a Korean person's name, a name spelt by its sound in brackets."""
    if segment.alias is not None:  # 에일리 (AILEE) says the name again, 내 사랑 (My Love) translates it
        alike = similarity(page.text[segment.start : segment.end], page.text[slice(*segment.alias)])
        return 1.5 if alike >= _SOUNDS else -0.5
    if segment.quoted:
        return 0.0
    names = [page.text[person.start : person.end] for person in people]
    if all(_has_name_shape(name) for name in names):
        return 1.5 if names[0].isascii() else 0.7
    return 0.0


_SOUNDS: Final = 0.55  # what `compare` gives the same sound, and English words in Hangul


def _has_name_shape(name: str) -> bool:
    """Whether a text can be a Korean person's full name and hardly anything else: 이별 and "Go Back" have the shape too."""
    given = given_name(name)
    if given is None:
        return False
    return len(name) == _HANGUL_NAME if not name.isascii() else len(given) >= _LATIN_GIVEN


_HANGUL_NAME: Final = 3  # syllables
_LATIN_GIVEN: Final = 5  # letters


def assign(page: Page, line: Line, order: Order) -> None:
    """Give the segments of a line their roles.

    Args:
        page: the document.
        line: a line with its segments judged; its roles are set anew.
        order: what `learn_order` found over the list, or nothing.
    """
    judged = line.judged
    best: tuple[float, int, int, int] | None = None
    second = -99.0
    # A role that suits a segment so badly can never win it.
    songs = [-1, *(place for place, one in enumerate(judged) if one.song > _HOPELESS)]
    artists = [-1, *(place for place, one in enumerate(judged) if one.artist > _HOPELESS)]
    dramas = [-1, *(place for place, one in enumerate(judged) if one.drama > _HOPELESS)]
    for s in songs:
        for a in artists:
            if a == s and a >= 0:
                continue
            for d in dramas:
                if d >= 0 and d in {s, a}:
                    continue
                score = _score(page, judged, s, a, d)
                score += order.get((line.shape, _name(s, a, d)), 0.0)
                if best is None or score > best[0]:
                    second = best[0] if best is not None else second
                    best = (score, s, a, d)
                elif score > second:
                    second = score
    if best is None:
        return
    score, s, a, d = best
    line.score, line.margin, line.assignment = score, score - second, _name(s, a, d)
    line.song = judged[s].segment if s >= 0 else None
    line.people = list(judged[a].people) if a >= 0 else []
    line.drama = judged[d].segment if d >= 0 else None
    line.others = [j.segment for place, j in enumerate(judged) if place not in {s, a, d}]
    _gather(page, line, judged, {s, a, d})


def _gather(page: Page, line: Line, judged: list[_Judged], used: set[int]) -> None:
    """Singers in a further segment: guests in brackets, or the next after a dash."""
    for place, one in enumerate(judged):
        if place in used or not one.people:
            continue
        text = page.text[max(line.start, one.segment.start - 1) : one.segment.end]
        guests = one.segment.bracketed and re.search(
            r"(?i)\b(?:feat|ft|with|featuring|duet)\b",
            page.text[max(0, one.segment.start - 9) : one.segment.end],
        )
        if not guests and not all(person.numbers for person in one.people):
            continue
        held = numbers_of(line.people)
        entities = page.linker.catalogue.entities
        is_group = any(set(entities[n].beside) & set(one.people[0].numbers) for n in held)
        if (
            line.people
            and (guests or (one.segment.before == "by" and not one.segment.bracketed))
            and not is_group
            and text
        ):
            line.people += [
                replace(person, featuring=True) if guests else person
                for person in one.people
                if not held & set(person.numbers)
            ]


def _name(s: int, a: int, d: int) -> str:
    return f"{s},{a},{d}"


def _out_of_place(judged: list[_Judged], s: int, a: int, d: int) -> float:
    """What speaks against a drama that nobody knows where a bracket before the title says whose member it is.

    テヨン(少女時代)「All about you」, ソラ (MAMAMOO)「STAR」: the bracket is the group, what stands before it the singer.
    """
    if not 0 <= d < s or judged[d].dramas or judged[d].segment.ost:
        return 0.0
    in_it = judged[d].segment.bracketed
    before_it = d < a < s and judged[a].segment.bracketed
    return _BEFORE_TITLE if in_it or before_it else 0.0


def _score(page: Page, judged: list[_Judged], s: int, a: int, d: int) -> float:
    score = 0.0
    if s >= 0:
        score += judged[s].song + 1.0
    if a >= 0:
        score += judged[a].artist + 0.5
    if d >= 0:
        score += judged[d].drama + 0.2
    for place, one in enumerate(judged):
        if place not in (s, a, d):
            score -= 0.3 if one.segment.bracketed else 1.2
    if s >= 0 and a == s + 1 and judged[a].segment.before == "by":
        score += _NEXT  # 'Goblin': ‘Stay With Me’ by Chanyeol: who sings stands after the title
    score -= _out_of_place(judged, s, a, d)
    entities = page.linker.catalogue.entities
    if s >= 0 and judged[s].songs:
        heard = numbers_of(judged[a].people) if a >= 0 else set()
        fits_artist = fits_drama = False
        for number in judged[s].songs:
            song = entities[number]
            fits_artist = fits_artist or bool(heard and heard & {*song.artists, *song.beside})
            fits_drama = fits_drama or (d >= 0 and song.drama in judged[d].dramas)
        score += _RELATION * fits_artist + _RELATION * fits_drama
    if a >= 0 and d >= 0 and judged[d].dramas:
        songs_of = page.linker.catalogue.songs_of
        sung = {s2 for person in judged[a].people for n in person.numbers for s2 in songs_of.get(n, ())}
        if any(entities[number].drama in judged[d].dramas for number in sung):
            score += _RELATION / 2
    return score
