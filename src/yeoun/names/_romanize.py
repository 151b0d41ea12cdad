"""Revised Romanization of Korean, by rule.

Source: 국어의 로마자 표기법 (Ministry of Culture, Sports and Tourism, notification 2014-42; first 2000-8),
National Institute of Korean Language; sound changes after 표준 발음법 (Standard Pronunciation).

A search key, and an aid to read a name that is known in Hangul alone; never a person's name in Latin letters, which is
written as the person writes it.

What the rules cannot know from spelling alone, and what is chosen here:

- ㄱ, ㄷ, ㅂ + ㅎ is kh, th, ph in nouns (묵호 Mukho) and k, t, p elsewhere (잡혀 japyeo). Names are nouns: h is
  kept, except before 히, 혀, 힌, 힐, 혔, which in Korean words after a stop are verb and adverb endings.
- ㄴ is added in compounds only from a short table (data/names/spellings.toml): 학여울, 알약, 꽃잎, 서울역.
- In people's names sound changes are not written (한복남 Han Boknam), and hyphens part administrative units
  (삼죽면 Samjuk-myeon). Whether a word is a person's name or a district is not in its letters: both are
  romanized like any other word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from yeoun.names._tables import (
    N_ADDED,
    N_ADDED_AT_END,
    N_KEPT,
    PRONOUNCED,
    PRONOUNCED_TRIGGERS,
    RIEUL_GIYEOK_NOUNS,
)

__all__ = ["romanize"]

_INITIALS: Final = (
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h",
)  # fmt: skip
_VOWELS: Final = (
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
    "ui", "i",
)  # fmt: skip
_JAMO: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FINALS: Final = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_YEO, _I = 6, 20  # indices of ㅕ and ㅣ
_NIEUN: Final = 4  # index of ㄴ among the finals
# Distances between syllables that differ in one letter: 588 for each initial, 1 for each final.
_IEUNG_TO_NIEUN: Final = 9 * 588
_RIEUL_TO_NIEUN: Final = 3 * 588
_RG_TO_G: Final = 8

# Standard Pronunciation, art. 8-11: what a final sounds like before a consonant or at the end.
_CLOSED: Final = {
    "ㄲ": "ㄱ", "ㄳ": "ㄱ", "ㄵ": "ㄴ", "ㄶ": "ㄴ", "ㄺ": "ㄱ", "ㄻ": "ㅁ", "ㄼ": "ㄹ", "ㄽ": "ㄹ", "ㄾ": "ㄹ", "ㄿ": "ㅂ",
    "ㅀ": "ㄹ", "ㅄ": "ㅂ", "ㅅ": "ㄷ", "ㅆ": "ㄷ", "ㅈ": "ㄷ", "ㅊ": "ㄷ", "ㅋ": "ㄱ", "ㅌ": "ㄷ", "ㅍ": "ㅂ", "ㅎ": "ㄷ",
}  # fmt: skip
_CODA: Final = {"ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng", "": ""}

# Art. 13-14: what stays and what moves over before a vowel.
_LIAISON: Final = {
    "ㄳ": ("ㄱ", "ㅅ"), "ㄵ": ("ㄴ", "ㅈ"), "ㄶ": ("", "ㄴ"), "ㄺ": ("ㄹ", "ㄱ"), "ㄻ": ("ㄹ", "ㅁ"), "ㄼ": ("ㄹ", "ㅂ"),
    "ㄽ": ("ㄹ", "ㅅ"), "ㄾ": ("ㄹ", "ㅌ"), "ㄿ": ("ㄹ", "ㅍ"), "ㅀ": ("", "ㄹ"), "ㅄ": ("ㅂ", "ㅅ"), "ㅎ": ("", "ㅇ"),
}  # fmt: skip
# Art. 12: finals with ㅎ and the consonant that they aspirate.
_H_FINALS: Final = {"ㅎ": "", "ㄶ": "ㄴ", "ㅀ": "ㄹ"}
_ASPIRATED: Final = {"ㄱ": "ㅋ", "ㄷ": "ㅌ", "ㅈ": "ㅊ", "ㅂ": "ㅍ"}
# Art. 12 and 17 before the endings 히, 혀 ...: what stays, what sounds.
_BEFORE_HI: Final = {
    "ㄱ": ("", "ㅋ"), "ㄷ": ("", "ㅊ"), "ㅂ": ("", "ㅍ"), "ㅈ": ("", "ㅊ"), "ㄵ": ("ㄴ", "ㅊ"), "ㄺ": ("ㄹ", "ㅋ"),
    "ㄼ": ("ㄹ", "ㅍ"), "ㅅ": ("", "ㅌ"), "ㅌ": ("", "ㅊ"),
}  # fmt: skip
_HI_ENDINGS: Final = "히힌힐혀혔"
# Art. 18-20: two consonants that meet, after the final has closed.
_MEETING: Final = {
    "ㄱㄴ": "ㅇㄴ", "ㄱㅁ": "ㅇㅁ", "ㄱㄹ": "ㅇㄴ", "ㄷㄴ": "ㄴㄴ", "ㄷㅁ": "ㄴㅁ", "ㄷㄹ": "ㄴㄴ", "ㅂㄴ": "ㅁㄴ", "ㅂㅁ": "ㅁㅁ",
    "ㅂㄹ": "ㅁㄴ", "ㅁㄹ": "ㅁㄴ", "ㅇㄹ": "ㅇㄴ", "ㄴㄹ": "ㄹㄹ", "ㄹㄴ": "ㄹㄹ",
}  # fmt: skip


def _meet(final: str, initial: str, vowel: int) -> tuple[str, str]:
    """How a final and the initial after it sound: (closed final, initial). `vowel` follows the initial."""
    if initial == "ㅇ":
        if final in "ㄷㅌㄾ" and (
            vowel == _I or (vowel == _YEO and final != "ㄷ")
        ):  # art. 17: 같이, 붙여, 해돋이
            return ("ㄹ" if final == "ㄾ" else ""), ("ㅈ" if final == "ㄷ" else "ㅊ")
        if final == "ㅇ":
            return final, initial
        return _LIAISON.get(final, ("", final))
    if final in _H_FINALS:
        if initial in _ASPIRATED:
            return _H_FINALS[final], _ASPIRATED[initial]
        if initial == "ㅅ":
            return _H_FINALS[final], initial
        if final == "ㅎ" and initial == "ㄴ":
            return "ㄴ", "ㄴ"
    if final == "ㄺ" and initial == "ㄱ":  # art. 11: 맑게; the nouns are respelt before they come here
        return "ㄹ", "ㄱ"
    closed = _CLOSED.get(final, final)
    pair = _MEETING.get(closed + initial)
    return (pair[0], pair[1]) if pair else (closed, initial)


class _Pairs(dict[int, str]):
    """final * 399 + initial-and-vowel of the next syllable -> Latin from the final to that vowel. 11,172 at most."""

    def __missing__(self, key: int) -> str:
        before, after = divmod(key, 399)
        lead, vowel = divmod(after, 21)
        if before == 0:
            self[key] = _INITIALS[lead] + _VOWELS[vowel]
            return self[key]
        closed, initial = _meet(_FINALS[before], _JAMO[lead], vowel)
        latin = "l" if closed == "ㄹ" and initial == "ㄹ" else _INITIALS[_JAMO.index(initial)]
        self[key] = _CODA[closed] + latin + _VOWELS[vowel]
        return self[key]


_PAIRS: Final = _Pairs()
_LAST: Final = tuple(_CODA[_CLOSED.get(final, final)] for final in _FINALS)

_RUN: Final = re.compile("[가-힣]+")
_RESPELT: Final = re.compile("|".join(map(re.escape, sorted(PRONOUNCED, key=len, reverse=True))))
_N_ADDED: Final = re.compile(
    f"(?<=[가-힣])(?:{'|'.join(N_ADDED)}|(?<=[가-힣][가-힣])(?:{'|'.join(N_ADDED_AT_END)})(?![가-힣]))"
)
_N_KEPT: Final = re.compile(f"(?<=[가-힣][가-힣])[{''.join(N_KEPT)}]")
_RG_NOUN: Final = re.compile(f"[{''.join(RIEUL_GIYEOK_NOUNS)}](?=[가-깋])")
_HI: Final = re.compile(f"[가-힣][{_HI_ENDINGS}]")
# A word without any of these syllables needs no respelling, and most words have none.
_TRIGGERS: Final = frozenset(
    {
        *_HI_ENDINGS,
        *N_ADDED_AT_END,
        *N_KEPT,
        *RIEUL_GIYEOK_NOUNS,
        *(word[-1] for word in N_ADDED),
        *PRONOUNCED_TRIGGERS,
    }
)


def _final(syllable: str) -> int:
    return (ord(syllable) - 0xAC00) % 28


def _respell(run: str) -> str:
    """Write the words whose sounds the letters do not give as they sound."""

    def add_n(match: re.Match[str]) -> str:
        if not _final(run[match.start() - 1]):
            return match[0]
        return chr(ord(match[0][0]) - _IEUNG_TO_NIEUN) + match[0][1:]

    def keep_n(match: re.Match[str]) -> str:
        return chr(ord(match[0]) - _RIEUL_TO_NIEUN) if _final(run[match.start() - 1]) == _NIEUN else match[0]

    def aspirate(match: re.Match[str]) -> str:
        code = ord(match[0][0])
        change = _BEFORE_HI.get(_FINALS[(code - 0xAC00) % 28])
        if change is None:
            return match[0]
        final, initial = change
        first = chr(code - (code - 0xAC00) % 28 + _FINALS.index(final))
        return first + chr(ord(match[0][1]) + (_JAMO.index(initial) - _JAMO.index("ㅎ")) * 588)

    run = _RESPELT.sub(lambda match: PRONOUNCED[match[0]], run)
    run = _HI.sub(aspirate, run)
    run = _N_ADDED.sub(add_n, run)
    run = _N_KEPT.sub(keep_n, run)
    return _RG_NOUN.sub(lambda match: chr(ord(match[0]) - _RG_TO_G), run)


_LONGEST_CACHED: Final = 40


@lru_cache(maxsize=32_768)  # names share their words: an index build finds most of them here
def _run(run: str) -> str:
    if not _TRIGGERS.isdisjoint(run):
        run = _respell(run)
    pairs = _PAIRS
    before = 0
    latin = ""
    for char in run:
        code = ord(char) - 0xAC00
        latin += pairs[before + code // 28]
        before = code % 28 * 399
    return latin + _LAST[before // 399]


def _latin(match: re.Match[str]) -> str:
    run = match[0]
    return _run(run) if len(run) <= _LONGEST_CACHED else _run.__wrapped__(run)


def romanize(text: str) -> str:
    """Hangul in Revised Romanization with its sound changes, small letters; everything else as it is.

    A search key only, never for display of people.

    text: any string (NFD is composed first). Returns the romanized text; single jamo stay jamo.

    >>> romanize("도깨비"), romanize("종로"), romanize("신라"), romanize("학여울"), romanize("같이")
    ('dokkaebi', 'jongno', 'silla', 'hangnyeoul', 'gachi')
    >>> romanize("힘쎈여자 도봉순 OST")
    'himssenyeoja dobongsun OST'
    """
    if text.isascii():
        return text
    return _RUN.sub(_latin, unicodedata.normalize("NFC", text))
