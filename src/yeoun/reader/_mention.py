"""One name in running text, judged: whether it is a song, a drama, or neither, by what stands beside it.

"The drama", "OST", "by", a singer's possessive, 부른, 영화: each is worth some points, in both directions. What the
catalogue calls so counts too, but print decides: a word the catalogue has as a song is nothing where nobody says
it is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from yeoun.linking import ARTIST, DRAMA, SONG
from yeoun.names import given_name, squash, strip_particle
from yeoun.reader._claims import Span
from yeoun.reader._marks import NETWORK, OST, Quote, phrase_pattern
from yeoun.reader._page import Page
from yeoun.reader._people import Person
from yeoun.reader._phrases import PHRASES
from yeoun.reader._shows import is_show
from yeoun.reader._singers import people_beside

__all__ = ["ENOUGH", "OTHER", "Mention", "calls_drama", "judge"]

ENOUGH: Final = 2.0  # points from which a name is a song's or a drama's
OTHER: Final = 3.0  # points from which it is neither


@dataclass(slots=True)
class Mention:
    """A name in running text with the points that speak for a song, for a drama, and for neither."""

    start: int
    end: int
    left: int
    right: int
    quoted: bool
    song: float = 0.0
    drama: float = 0.0
    other: float = 0.0
    people: list[Person] = field(default_factory=list)
    past: bool = False  # in a sentence about earlier work
    singer: Span | None = None  # printed within the same quote
    alike: bool = False  # a song that print says is called like its drama
    of: Span | None = None  # the drama that print ties to it: '시간을 거슬러'('해품달')

    @property
    def is_song(self) -> bool:
        return self.song >= ENOUGH and self.song > self.drama and self.other < OTHER

    @property
    def is_drama(self) -> bool:
        return self.drama >= ENOUGH and self.drama >= self.song and self.other < OTHER


_OST_AFTER: Final = re.compile(
    r"(?i)[\s’'\"”)]*(?:'s|’s|의|の)?\s*(?:\([^)]*\)\s*)?(?:第?\d+(?:番目|弾)の?|첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열\S?|\d+|마지막|새로운|새|메인|이번)?\s*(?:번째)?\s*(?:o\.?s\.?t|오에스티|original sound|soundtrack)"
)

_RELEASE_AFTER: Final = re.compile(
    r"(?i)^\s*(?:\([^)]*\)\s*)?(?:을|를|은|는|이|가|로|으로|의 음원|의 뮤직비디오| 음원)[^.\n]{0,60}?(?:공개|발매|발표|부른|불렀|부르|가창|참여|노래|베일|선보|열창|나온다|나왔|출시|수록|녹음|들려|내놓|내놨|꺼내|꺼냈|보탰|보탠)"
    r"|^(?:を|が)(?:[^。「」\n]{0,12})?(?:リリース|公開|発表|歌|届け|披露|発売|配信|流れ)"
)

_NAMED_BEFORE: Final = re.compile(
    r"(?i)(?:\b(?:called|titled|entitled|named|song|track|ballad|single|tune|duet|number|anthem|ost|soundtrack|berjudul|bertajuk|judulnya|diberi judul|lewat|tembang|lagu|titulad[ao]|llamad[ao]|canción|intitulad[ao]|canção|música|chamada|intitulée?|chanson|titre|morceau|intitolat[ao]|canzone|brano|ca khúc|bài hát)|곡|노래|부른|장식하는|장식한|들릴|들리는|흐를|흐르는|깔리는|깔릴|실린|실릴|나올|나온|나오는|공개될|공개되는|공개된|발매될|발매되는|발매된|선보일|선보인|내놓을|내놓은|제목|음원|테마곡|주제곡|삽입곡|수록곡|타이틀곡|발라드|넘버|싱글|part\s*\.?\s*\d+|파트\s*\.?\s*\d+|ost|曲目|弾|新曲|主題歌|挿入歌|テーマ曲)(?:にあたる|となる|の|인|은|는|의|である)?[\s,:：\-–]*(?:\([^)]*\)\s*)?$"
)

# She is going to sing ‘And…’
_SINGS_BEFORE: Final = re.compile(
    r"(?i)\b(?:sings?|sang|sung|singing|performs?|performed|recorded|canta|cantó|cantou|menyanyikan|chante)\s+[‘“\"'«]?$"
)
# The drama's people told reporters that his "Everything About You" is going to be out.
_HIS: Final = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:own\s|new\s|latest\s|first\s)?[‘“\"']?$")
_FOR_DRAMA: Final = re.compile(
    r"(?i)[\s’'”\"»]*,?\s*(?:for|from|off|untuk|para|pour|dari)\s+(?:the\s+)?(?:[\w’-]+\s+){0,3}?(?:k-?drama|drama|series|serie|ost|soundtrack|show|drakor|dorama)\b"
)
_PART_AFTER: Final = re.compile(r"(?i)^[\s,’'\"”」』]*(?:the\s+)?(?:\w+\s+)?(?:part|pt)\b")

# “Love Beyond Words,” a ballad with poetic lines
_KIND_AFTER: Final = re.compile(
    r"(?i)[\s’'”\"»,–—-]*(?:\s*\([^()\n]*\))?,?\s*(?:is\s+|es\s+|est\s+|adalah\s+)?(?:an?|the|another|una?|une|sebuah|um|uma|un|el|la|le|o|il|lo)\s+(?:[\w’-]+\s+){0,4}?"
    r"(?:ballad|song|track|duet|number|tune|single|anthem|(?:ending |opening |main |love )?theme|canción|balada|tema|chanson|ballade|morceau|lagu|música|canção|canzone|ballata|brano)\b"
)

_TITLE_TRACK: Final = re.compile(
    r"(?i)title (?:track|song)|mini[- ]?album|full[- ]?length|single album|정규|미니\s?앨범"
)

# 새 싱글 ‘반쪽 달’: a record of the singer's own
_SINGLE_BEFORE: Final = re.compile(
    r"(?:새|신보|첫|번째|디지털|솔로|선공개)\s?(?:디지털\s?)?(?:싱글|음반)(?:\s?앨범)?\s*[‘'“\"<]?$"
)
# ‘취기를 빌려’ - 취향저격 그녀(웹툰), ‘Lost Stars’-영화 비긴어게인 OST
_OF_OTHER_BEHIND: Final = re.compile(
    r"\s?[-–—]\s?(?:영화\s|[^△\n‘“]{1,30}?\((?:웹툰|영화|게임|예능|webtoon|film|movie)\))"
)
_CREDIT_AFTER: Final = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:의|을|를|,|과|와|등|등을|등의|\s)*(?:작사가|작곡가|작사|작곡|프로듀|감독|연출|작가|극본|만든|집필|히트시킨)"
)
# An album of the OST is no album of a singer's: ‘도깨비’ OST 앨범에는 크러쉬의 ‘Beautiful’이.
_OST_ALBUM: Final = re.compile(r"(?i)(?:ost|오에스티|사운드트랙)\s?(?:[가-힣]+\s)?앨범")
# "... who also wrote “That Girl”": of its maker nothing more is said, and the song is not the news.
_MAKER_BEFORE: Final = re.compile(
    r"(?i)\b(?:who|which|he|she|they|and)\s+(?:had\s+|has\s+|have\s+)?(?:also\s+)?(?:wrote|written|composed|produced|penned|made|arranged)\s+(?:[\w-]+\s+){0,3}[‘“\"']?$"
)
# The song was made by Jun Hae Sung, the writer of Lee Seung Chul's "Long Day" and ..., while the words ...
_WRITER_OF: Final = re.compile(
    r"(?i)\b(?:(?:writer|composer|producer|songwriter|lyricist|hitmaker|maker|author)s?\s(?:of|behind)|(?:in the )?credits\s(?:of|for)|credited (?:on|for|with))\s(?:(?!\bwhile\b)[^;\n])*$"
)
# ... for the SBS drama, “Scent of a Woman”
_DRAMA_COMMA: Final = re.compile(r"(?i)\b(?:k-?drama|drama|series),\s*$")
# ‘너를 사랑하고 있어’에 이어 또다시: what went before is not the news.
_GOES_BEFORE: Final = re.compile(r"\s*(?:\([^)]*\))?(?:에 이어| 이후)")
# "Christmas Tree, which featured on Our Beloved Summer": it is where the song is heard.
_HEARD_ON: Final = re.compile(
    r"(?i)\b(?:featured|appear(?:s|ed)?|heard|used|played|included)\s+(?:on|in)\s+(?:the\s+)?[‘“\"']?$"
)
# What somebody says, in quotes: “거미를 비롯해 청하, 폴킴이 합류한다”고 밝혔다.
_SPEECH_AFTER: Final = re.compile(r"\s*(?:이?라)?(?:고|며|면서)\s")
_VERB_ENDS: Final = ("다", "요", "까", "죠", "다.", "요.", "라")
_DRAMA_AFTER: Final = re.compile(r"(?i)[\s’'”\"]*(?:k-?drama|drama|series|dorama|drakor)\b")
_CLAUSES: Final = re.compile(r"[,.;)”\"’」]\s|\n|[‘“「]")

# tvN’s “The Ferryman’s Ledger”, the soundtrack of “The Ferryman’s Ledger”
_NETWORK_BEFORE: Final = re.compile(rf"(?:{NETWORK.pattern})['’]s?\s+(?:[\w-]+\s+){{0,3}}[‘“\"]?$")
_OST_BEFORE: Final = re.compile(
    r"(?i)\b(?:osts?|soundtracks?)\s+(?:for|of|from|to)\s+(?:[\w’'.-]+\s+){0,4}[‘“\"']?$"
    r"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|all|every|best)\s(?:\w+\s)?(?:songs?|tracks?|tunes|ballads|themes)\s(?:from|of|in)\s$"
)

# Yoo Seung Woo sings for “Cunning Single Lady”
_SINGS_FOR: Final = re.compile(
    r"(?i)\b(?:sings?|sang|singing|records?|recorded|canta|cantará|menyanyi) (?:[\w-]+ ){0,2}(?:for|para|untuk)\s(?:the\s)?[‘“\"']?$"
)
_BY_AFTER: Final = re.compile(r"(?i)[\s’'\"”»]*,?\s*(?:sung\s+|performed\s+)?by\s")
# ‘OST의 여왕’, ‘OST 퀸’: what they call a singer.
_NICKNAME: Final = re.compile(
    r"(?:OST|발라드|음원|감성).{0,3}(?:여왕|퀸|킹|황제|강자|여제|요정|장인|대세|히로인|신|제왕|황태자)"
)
# ‘한류 황제’ 배용준을 위해; ‘욘사마’와 손잡다; 싱글 <사월의 버스>로 데뷔: an epithet, a person, a record of the singer's own.
_EPITHET: Final = re.compile(r"\s(?P<name>[가-힣]{3})(?:이|가|은|는|을|를|의|과|와)\s")
_NOT_SUNG: Final = re.compile(
    r"\s?(?:와|과)\s(?:손을?\s?잡|만나|만났|호흡)|\s?(?:으로|로)\s(?:데뷔|가요계에)"
)
# ‘여자 제이슨 므라즈’라는 별명처럼
_CALLED_SO: Final = re.compile(
    r"\s?(?:이?라는|이?라고 불리는|로 불리는)\s?(?:[가-힣]{1,6} )?(?:별명|수식어|애칭|별칭|호칭|찬사|평|타이틀)"
)
# 『サムダルリへようこそ』の「短髪」, 『主君の太陽』「おかしくさせる」: works stand in the one pair of quotes, their songs in the other.
_OF_WORK: Final = re.compile(r"』(?:の|より|から|で)?$")
_OWNS_TITLE: Final = re.compile(r"(?:の|より|から|で)?「")
_ON_NETWORK: Final = re.compile(rf"\s?\((?:{NETWORK.pattern})[^()\n‘'“\"<]{{0,10}}\)")
# V contributing a song to Our Beloved Summer
_GIVEN_TO: Final = re.compile(
    r"(?i)\b(?:songs?|tracks?|ballads?|vocals?|voices?|osts?|contribut\w+|lend\w*|lent)\s+to\s+(?:the\s+)?[‘“\"']?$"
)
# ... di Dream High, en Dream High: where somebody plays, or what is heard there
_IN_BEFORE: Final = re.compile(
    r"(?i)\b(?:di|en|em|no|na|dans|nel|trong)\s+(?:(?:el|la|le|il|o|a)\s+)?[‘“\"']?$"
)
_FROM_BEFORE: Final = re.compile(r"(?i)\b(?:from|for|in|of|off|dari|untuk|para|pour)\s+(?:the\s+)?[‘“\"']?$")


@lru_cache(maxsize=64)
def _words(language: str, kind: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The phrases of a kind: Latin ones, and Hangul or kana ones that words may end in (타이틀곡 ends in 곡)."""
    words = {*PHRASES.get(language, {}).get(kind, ()), *PHRASES["en"][kind], *PHRASES["ko"][kind]}
    return (
        frozenset(word for word in words if word[0] < "\u1100"),
        tuple(sorted(word for word in words if word[0] >= "\u1100")),
    )


_PARENS: Final = re.compile(r"\([^)]*\)?")


def _before(clause: str, language: str, kind: str, *, reach: int = 3) -> bool:
    """Whether a phrase of the kind is among the last three words of a clause: "the tvN weekend drama", 영화."""
    tail = _last_words(clause)[-reach:]
    latin, endings = _words(language, kind)
    for place, word in enumerate(tail):
        bare = word.strip(".,:;!?()“”\"'")
        if bare in latin or (not bare.isascii() and _ends_in(bare, endings)):
            return True
        if place + 1 < len(tail) and f"{bare} {tail[place + 1]}" in latin:
            return True
    return len(tail) == 3 and " ".join(tail) in latin


@lru_cache(maxsize=64)  # the same clause is asked for a drama, a song and something else
def _last_words(clause: str) -> tuple[str, ...]:
    bare = _PARENS.sub(" ", clause) if "(" in clause else clause
    return tuple(bare.lower().replace("’", "'").rstrip(" ‘“\"'「『《<:：,").split()[-3:])


def _ends_in(word: str, endings: tuple[str, ...]) -> bool:
    return word.endswith(endings) or any(stem.endswith(endings) for stem, _ in strip_particle(word)[:2])


def judge(page: Page, mention: Mention, start: int, end: int) -> None:
    """Give a mention its points, by what stands beside it and by what the catalogue calls so."""
    text = page.text
    left = text[max(start, mention.left - 45) : mention.left]
    right = text[mention.right : min(end, mention.right + 90)]
    clause = _CLAUSES.split(left)[-1]
    is_drama = page.exact(mention.start, mention.end, DRAMA)
    is_song = page.exact(mention.start, mention.end, SONG)
    if is_drama:
        played = {role.drama for role in page.roles_of(mention.start, mention.end)}
        own = not played.isdisjoint(page.dramas_in((mention.start, mention.end)))
        mention.drama += 1.5 if is_song or (not own and _may_be_a_word(page, mention)) else 2.5
        if not mention.quoted and played and not own:
            mention.drama -= 1.5  # Yi San y Deok Im: the king of another drama
    elif mention.quoted and page.lookup(mention.start, mention.end, DRAMA):
        mention.drama += 1.5
    if is_song:
        mention.song += 1.5 + _fits_page(page, mention)
    elif mention.quoted:
        mention.song += 0.5
    _judge_place(page, mention, left, right, is_drama=is_drama)
    if not mention.quoted and text[mention.start : mention.end].casefold() in _WORDS:
        mention.song -= _NO_TITLE
    if mention.quoted and _CALLED_ALIKE.search(left):
        mention.alike = True
        mention.song += 3.0
        mention.drama -= 3.0
    else:
        _judge_drama(page, mention, left, right, clause)
    _judge_song(page, mention, left, right, clause)
    _judge_other(page, mention, right, clause, is_song=is_song)
    if _GOES_BEFORE.match(right):
        mention.past = True
    mention.people, points = people_beside(page, (mention.left, mention.right), start, end)
    if is_drama and mention.people and _play_in_it(page, mention):
        mention.people, points = [], 0.0  # 송중기·송혜교의 ‘태양의 후예’: they play in it
        mention.drama += 3.0
    mention.song += points
    if points and not is_drama and _BY_AFTER.match(right):  # the synth vibes of “My Beauty” by Verivery
        mention.drama = min(mention.drama, mention.song - 1.0)
        mention.song += 1.5 if _FROM_BEFORE.search(left) else 0.0
    if (
        not mention.quoted
        and is_song
        and not is_drama
        and points == 0
        and " " not in text[mention.start : mention.end]
        and not _is_with_its_singers(page, mention)
    ):
        mention.song -= 1.5


_A_WORD: Final = re.compile("[가-힣]{1,3}")


def _may_be_a_word(page: Page, mention: Mention) -> bool:
    """Whether a drama's short Hangul name without quotes may be the word it is (피아노가 쌓이며): nothing else calls it a drama."""
    if mention.quoted or page.text[max(0, mention.start - 1) : mention.start] in {"", "\n"}:
        return False
    name = page.text[mention.start : mention.end]
    return _A_WORD.fullmatch(name) is not None and squash(name) not in page.called_drama


def _is_with_its_singers(page: Page, mention: Mention) -> bool:
    """Whether the sentence names all who sing a song of that name, on a page that names its drama."""
    named = {n for one in page.within(ARTIST, *page.sentence(mention.start)) for n in one.numbers}
    songs = [page.linker.entity(n) for n, _ in page.lookup(mention.start, mention.end, SONG)[:60]]
    return any(song.drama in page.present and song.artists and set(song.artists) <= named for song in songs)


# Titles too, but in running text, without quotes, what singers have: 이소라의 목소리.
_WORDS: Final = frozenset({"목소리", "노래", "음악", "무대", "voice", "song", "music"})
_NO_TITLE: Final = 4.0


def calls_drama(page: Page, quote: Quote) -> bool:
    """Whether the words right beside a quoted name say that it is a drama's: 드라마 ‘별에서 온 그대’, “Goblin” OST."""
    if _OST_AFTER.match(page.text, quote.right, quote.right + 40):
        return True
    left = page.text[max(0, quote.left - 45) : quote.left]
    if page.language == "ko" and _ON_AIR.search(left) is not None:
        return True
    if _SLOT.search(left) is not None or _STARTS.match(page.text, quote.right) is not None:
        return True
    if page.language == "en" and _THEN_DRAMA.match(page.text, quote.right):
        return True
    clause = _CLAUSES.split(left)[-1]
    is_other = _before(clause, page.language, "other")  # the anime series ‘The Tall School’
    return not is_other and _before(clause, page.language, "drama", reach=1)


# The days of the week a drama is shown on: the Wednesday-Thursday epic ‘Land of Winds’.
_SLOT: Final = re.compile(
    r"(?i)\b(?:(?:mon|wednes|fri|satur)day[-–/ ](?:tues|thurs|satur|sun)day|weekend|daily)\s(?:[\w-]+\s){0,2}[‘“\"']?$"
)
# ... when ‘Tazza’ starts on SBS
_STARTS: Final = re.compile(
    rf"\s(?:starts|begins|premieres|airs|ends|ended|began|started)\s(?:airing\s)?on\s(?:{NETWORK.pattern})"
)
# ... "We Broke Up" can be heard. The web drama with ...
_THEN_DRAMA: Final = re.compile(r"[^.!?\n“\"‘]{0,40}[.!]\s(?:The|This)\s(?:[\w-]+\s)?(?:drama|series)\b")
# KBS2 ‘투명인간 최장수’: what a network has is no song.
_ON_AIR: Final = re.compile(rf"(?:{NETWORK.pattern})\s$")


def _play_in_it(page: Page, mention: Mention) -> bool:
    """Whether those whose possessive stands before a drama's name are of its cast, and sing no song of that name."""
    players = page.players(mention.start, mention.end)
    heard = {
        a
        for song, _ in page.lookup(mention.start, mention.end, SONG)[:60]
        for a in page.linker.entity(song).artists
    }
    return all(set(person.numbers) & players and not set(person.numbers) & heard for person in mention.people)


def _judge_place(page: Page, mention: Mention, left: str, right: str, *, is_drama: bool) -> None:
    """Points from the small words beside a name: what a song is from, where it is heard, whom it was given to."""
    if (_FROM_BEFORE.search(left) and (is_drama or mention.quoted)) or (is_drama and _HEARD_ON.search(left)):
        mention.drama += 1.5
        mention.song -= 1.5
    if is_drama and page.language != "en" and _IN_BEFORE.search(left):
        mention.drama += 1.5
        mention.song -= 1.5
    if is_drama and left.endswith("(") and right.startswith(")"):
        mention.drama += 3.0  # Dreaming (Dream High)
        mention.song -= 3.0
    if mention.quoted and _OF_WORK.search(left) and page.text[mention.left] == "「":
        mention.song += 2.0
    if mention.quoted and page.text[mention.left] == "『" and _OWNS_TITLE.match(right):
        mention.drama += 2.0
    if mention.quoted and page.text[mention.left] == "「":
        if left.endswith(
            "」の"
        ):  # 「僕が見つけたシンデレラ」の「Goodbye」: a song is somebody's or some drama's
            mention.song += 2.0
        elif right.startswith("の「") and not page.exact(mention.start, mention.end, ARTIST):
            mention.drama += 2.0
    if is_drama and _GIVEN_TO.search(left):
        mention.drama += 2.5
        mention.song -= 2.5


# 제목은 드라마와 똑같은 ‘저녁 같이 드실래요’; the drama's self-titled theme
_CALLED_ALIKE: Final = re.compile(
    r"(?:(?:드라마|작품)(?:명|\s?제목)?(?:와|과)\s?(?:제목이\s)?(?:똑같은|같은|동일한)|동명의?)\s*(?:[가-힣]{2,6}\s){0,2}[‘'“\"<]?$|\b(?:self-titled|of the same (?:name|title))\s(?:[\w-]+\s){0,3}[‘“\"']?$"
)


def _judge_drama(page: Page, mention: Mention, left: str, right: str, clause: str) -> None:
    if mention.quoted and (
        _NETWORK_BEFORE.search(left) or _OST_BEFORE.search(left) or _SINGS_FOR.search(left)
    ):
        mention.drama += 2.5
        mention.song -= 1.5
    if _before(clause, page.language, "drama") or _DRAMA_COMMA.search(left):
        mention.drama += 2.5
        if mention.quoted and _before(clause, page.language, "drama", reach=1):
            mention.song -= 1.5  # 수목드라마 ‘어서와’: the word stands right before it
    if mention.quoted and _ON_NETWORK.match(right):
        mention.drama += 3.5  # ‘La oficina del faro’ (ENA)
        mention.song -= 2.0
    if _OST_AFTER.match(right):
        mention.drama += 3.5
    elif _DRAMA_AFTER.match(right):
        mention.drama += 1.5


def _judge_song(page: Page, mention: Mention, left: str, right: str, clause: str) -> None:
    if _NAMED_BEFORE.search(left) or (mention.quoted and _SINGS_BEFORE.search(left)):
        mention.song += 2.5
    elif _before(clause, page.language, "song"):
        mention.song += 1.2
    if mention.quoted and page.language == "en" and _HIS.search(left):
        mention.song += 1.5
    if mention.quoted and _FOR_DRAMA.match(right):
        mention.song += 1.5
    if mention.quoted and _PART_AFTER.match(right):
        mention.song += 2
    if mention.quoted and _RELEASE_AFTER.match(right):
        mention.song += 1.5
    if mention.quoted and _KIND_AFTER.match(right):
        mention.song += 2.0


def _judge_other(page: Page, mention: Mention, right: str, clause: str, *, is_song: bool) -> None:
    """Points for neither: a film's, an album's, a writer's; a sentence in quotes."""
    name = page.text[mention.start : mention.end]
    mention.past, of_album = _sentence_flags(page, page.sentence(mention.start))
    of_other = _before(clause, page.language, "other") and not _OST_ALBUM.search(clause)
    made = _MAKER_BEFORE.search(page.text[max(0, mention.left - 60) : mention.left])
    if of_other or (of_album and not is_song) or made or _CREDIT_AFTER.match(right):
        mention.other += OTHER
    if is_show(name):
        mention.other += OTHER
    if not mention.quoted:
        return
    if _IS_ACTED.match(right) or _TEAMS_UP.search(page.text[max(0, mention.left - 40) : mention.left]):
        mention.other += OTHER
    if page.language == "en" and _is_writers(page, mention):
        mention.other += OTHER
    if _is_speech(name, right) or _OF_OTHER_BEHIND.match(right):
        mention.other += OTHER
    if not is_song and (_NICKNAME.search(name) or _CALLED_SO.match(right)):
        mention.other += OTHER
    if page.language == "ko" and (
        _SINGLE_BEFORE.search(clause) or (not is_song and _is_no_title(page, mention, name, right))
    ):
        mention.other += OTHER


def _is_speech(name: str, right: str) -> bool:
    """Whether a quote is what somebody said, not what something is called."""
    spoken = name.endswith((".", "?", "!")) and " " in name and len(name) > 40
    said = _SPEECH_AFTER.match(right) is not None and name.endswith(_VERB_ENDS)
    return len(name) > 60 or spoken or said


# 'Choi Dae-hyun' (actor Ji Chang Wook): a character
_IS_ACTED: Final = re.compile(
    r"(?i)\s?\((?:actor|actress|played by|portrayed by|actriz|ator|atriz|acteur|actrice|aktor|aktris)\s"
)
# Sooyoung joins forces with “Oohlala Session”: who sings along
_TEAMS_UP: Final = re.compile(
    r"(?i)\b(?:join(?:s|ed|ing)? (?:forces|hands)|team(?:s|ed|ing)? up|duets?) with\s$"
)
_PLAYED_BY: Final = re.compile(r"\s?\((?P<actor>[가-힣]{3,4})(?: 분)?\)")


def _is_no_title(page: Page, mention: Mention, name: str, right: str) -> bool:
    """Whether an unknown quote of a Korean text is an epithet, a person, or what somebody wrote."""
    epithet = _EPITHET.match(right)
    if epithet is not None and given_name(epithet["name"]) is not None and not mention.people:
        return True
    if _NOT_SUNG.match(right):
        return True
    played = _PLAYED_BY.match(right)  # 가면 뒤에 숨은 여자 ‘백아진’(김유정)
    if played is not None and given_name(name) is not None and given_name(played["actor"]) is not None:
        return True
    if OST.search(name) and " " in name:
        return True  # ‘태연 그 겨울 OST 듣기도 전에 슬프다’
    return page.exact(mention.start, mention.end, ARTIST)  # ‘어반자카파’의 ‘박용인’


def _is_writers(page: Page, mention: Mention) -> bool:
    """Whether a title is one of those by which a sentence tells who wrote the song that is the news."""
    left = page.sentence(mention.start)[0]
    return _WRITER_OF.search(page.text, left, mention.left) is not None


_HELD: Final = re.compile("이번 앨범|수록(?:된다|됐|돼|되)")  # what the new album holds is no earlier work


def _sentence_flags(page: Page, span: Span) -> tuple[bool, bool]:
    """Whether a sentence speaks of earlier work, and whether of an album."""
    held = page.flags.get(span)
    if held is None:
        past = phrase_pattern(page.language, "past").search(page.text, *span) is not None
        past = past and _HELD.search(page.text, *span) is None
        held = page.flags[span] = (past, _TITLE_TRACK.search(page.text, *span) is not None)
    return held


def _fits_page(page: Page, mention: Mention) -> float:
    """Whether a song of that name belongs to a drama or a singer that the document names."""
    points = 0.0
    for number, _ in page.lookup(mention.start, mention.end, SONG)[:60]:
        song = page.linker.entity(number)
        singers = set(song.artists)
        here = 1.5 if song.drama in page.present else 0.0
        if singers & page.present:
            here += 1.5 if len(singers) > 1 and singers <= page.present else 1.0
        points = max(points, here)
    return points if mention.quoted or page.text.count(" ", mention.start, mention.end) else points / 2
