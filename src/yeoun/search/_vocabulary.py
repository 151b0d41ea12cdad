"""Words of queries that name nothing: what people put around the names they look for.

Found in `evals/queries.jsonl` and in forum questions ("what is the song in ... where ..."); a word that is
also a title or a name still counts as one, where a name is found that covers it.
"""

from __future__ import annotations

import re

__all__ = ["NOISE", "PART", "SONG_WORDS", "VERSION_WORDS", "part_number"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Ask for songs rather than for the drama or the singer itself.
SONG_WORDS = _words(
    """
    song songs track tracks music tune title duet sing sings sang sung singing
    노래 노래들 곡 음악 곡명 부른 부르는 불렀던 불렀 나온 나오는 나왔던 삽입곡 주제곡 주제가 엔딩곡 듀엣
    cancion canción canciones canta cantan lagu menyanyikan dinyanyikan música chanson canzone 歌 曲
    """
)

# Stand around names and say nothing of their own.
NOISE = SONG_WORDS | _words(
    """
    a an and are at by did do does for from i in is it its me my of on s that the they this to was were what
    whats when where which who whose with you your im
    ost osts soundtrack soundtracks theme album part pt no episode ep scene end ending opening beginning middle
    drama dramas kdrama kdramas k tv show series korean
    old new classic famous popular one called named name know find looking please help remember some about
    artist singer singers group band member idol feat ft featuring x vs mv video lyrics lyric version ver official
    best list full complete every top favourite favorite
    composed composer written lyricist produced producer
    드라마 제목 뭐 뭐야 뭐지 뭐죠 뭐예요 뭐에요 뭔가요 뭐였지 이름 가수 알려줘 알려주세요 찾아줘 찾아요 찾습니다 그 거
    에서 의 와 과 랑 하고 이랑 좀 어떤 무슨 누가 누구 나 때 장면 오에스티 사운드트랙 파트 번째 버전 유튜브 뮤비 가사
    추천 모음 전곡 전체 목록 베스트 리스트 듣기 같이 직접 작곡 작사 작곡가 프로듀서
    nombre cómo se llama de del la el en y que quien quién cual cuál es por yang di dari apa siapa judul penyanyi drakor
    """
)

# A version of a song is meant only where one of these says so.
VERSION_WORDS = _words(
    "inst instrumental acoustic english eng remix piano karaoke mr 연주곡 반주 어쿠스틱 영어 remake"
)

_ORDINALS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "원": 1, "투": 2, "쓰리": 3, "포": 4, "파이브": 5, "식스": 6, "세븐": 7, "에이트": 8, "나인": 9, "텐": 10,
    "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9, "십": 10,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "첫": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10,
}  # fmt: skip

# "part 4", "pt.4", "ost 4", "파트 4", "4번째 ost", "네 번째 ost", "ost 4회차" is not one.
PART = re.compile(
    r"""(?ix)
    (?<![0-9a-z]) (?:ost\s*[.\-]?\s*)? (?:part|pt|파트|vol) \s*[.\-#]?\s* (?P<part>\d{1,3}) (?!\d)
    | (?<!\S) (?<!soundtrack\ ) \# \s* (?P<hash>\d{1,2}) (?!\S)
    | (?<![0-9a-z]) part \s+ (?P<english>one|two|three|four|five|six|seven|eight|nine|ten) (?![a-z])
    | (?<![0-9a-z]) (?:ost|오에스티) \s*[.\-]?\s* (?:no|nr|number|num|\#|№)? \s*[.]?\s*
      (?P<ost>\d{1,2}) (?=\W*\Z)
    | 파트 \s* (?P<spoken>원|투|쓰리|포|파이브|식스|세븐|에이트|나인|텐|일|이|삼|사|오|육|칠|팔|구|십) (?![가-힣])
    | (?P<nth>\d{1,3}) \s* (?:번째|th|st|nd|rd) \s* (?:ost|노래|곡|part)
    | (?:(?P<word>첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열) \s* (?:번째)? \s* ost
      | (?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth) \s+ part)
    """
)


def part_number(found: re.Match[str]) -> int:
    """The number a match of `PART` names."""
    digits = found["part"] or found["hash"] or found["ost"] or found["nth"]
    word = found["word"] or found["ordinal"] or found["spoken"] or found["english"]
    return int(digits) if digits else _ORDINALS[word.lower()]
