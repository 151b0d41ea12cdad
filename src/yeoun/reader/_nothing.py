"""What no song and no drama is called: days, awards, episodes, chat, the labels of fields."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from yeoun.reader._dates import is_day
from yeoun.reader._phrases import PHRASES

__all__ = ["is_nothing", "is_prize"]


def is_nothing(text: str, language: str) -> bool:
    """Whether what is printed is a day, a number, an award, an episode, chat (ㅋㅋ, ㅠㅠ), or heads a field or a section of the page: 개요, Publisher."""
    if (
        _CHAT.search(text) is not None
        or _POST.match(text) is not None
        or _NOT_NAMED.fullmatch(text) is not None
        or not any(sign.isalpha() for sign in text)
    ):
        return True
    return is_day(text, language) or text.strip().casefold() in _labels(language)


def is_prize(text: str) -> bool:
    """Whether what is printed is an award, an episode, a poster: a row or a line of them is no line of songs."""
    return _NOT_NAMED.fullmatch(text) is not None


@lru_cache(maxsize=32)
def _labels(language: str) -> frozenset[str]:
    return frozenset((*PHRASES["en"]["label"], *PHRASES.get(language, {}).get("label", ())))


_CHAT: Final = re.compile(r"[ㅋㅎㅠㅜ]{2}|[@»«ⓒ©]")
# What a board prints above a post: Respuesta #1306, Mensajes: 3.204.
_POST: Final = re.compile(
    r"(?i)\W*(?:respuestas?|repl(?:y|ies)|respostas?|balasan|r[ée]ponses?|mensaj?es|messages?|posts?)\s*[:#nº°.]+\s*\d"
)
# What no song and no drama is called: APAN Star Awards, Episode 1, Poster, January.
_NOT_NAMED: Final = re.compile(
    r"(?i).{0,60}\bawards?(?: \(?\d{4}\)?)?|.{1,20}(?:어워즈|어워드|시상식)|(?:episodes?|ep\.?|episodio|épisode|episódio|tập) ?\d{1,3}|\d{1,3}(?:화|회|話)"
    r"|(?:download|listen|watch|stream|buy|lyrics|audio|mp3|link|links|here|click here|다운로드|듣기|가사)(?: here| now)?"
    r"|(?:official )?(?:posters?|stills?|trailers?|teasers?|포스터|스틸컷?|예고편?)"
    r"|k-?dramas?|the|(?:ost )?part[e.]{0,2} ?\d{1,2}"
    r"|january|february|march|april|june|july|august|september|october|november|december"
)
