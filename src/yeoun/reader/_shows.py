"""Shows that sing every week: names of programmes, and no dramas."""

from __future__ import annotations

from typing import Final

from yeoun.names import squash

__all__ = ["is_show"]

# Programmes of Korean television that release or cover songs, as Korean and English pages call them.
_SHOWS: Final = frozenset(
    map(
        squash,
        (
            "무한도전,놀면 뭐하니?,복면가왕,불후의 명곡,나는 가수다,나가수,슈퍼스타K,K팝스타,K팝 스타,쇼미더머니,프로듀스 101,프로듀스,싱어게인,"
            "미스터트롯,미스트롯,런닝맨,1박 2일,유희열의 스케치북,뮤직뱅크,인기가요,음악중심,엠카운트다운,히든싱어,비긴어게인,판타스틱 듀오,"
            "투유 프로젝트 - 슈가맨,슈가맨,쇼! 음악중심,보이스 코리아,위대한 탄생,나 혼자 산다,라디오스타,스트릿 우먼 파이터,스트릿 맨 파이터,"
            "Infinite Challenge,Hangout with Yoo,How Do You Play?,King of Mask Singer,Masked Singer,The Masked Singer,Immortal Songs,"
            "I Am a Singer,Superstar K,K-pop Star,Show Me the Money,Produce 101,Produce,Sing Again,Mr. Trot,Miss Trot,Running Man,2 Days 1 Night,"
            "1 Night 2 Days,Music Bank,Inkigayo,Music Core,M Countdown,Hidden Singer,Begin Again,Fantastic Duo,Sugar Man,I Live Alone"
        ).split(","),
    )
)
_SEASON: Final = "0123456789"  # 싱어게인4 is 싱어게인


def is_show(name: str) -> bool:
    """Whether a name is that of such a show, whatever its season."""
    plain = squash(name)
    return plain in _SHOWS or plain.rstrip(_SEASON) in _SHOWS
