"""Initial consonants (초성): ㄷㄲㅂ for 도깨비, the way Koreans type when they are in a hurry.

The key of a name is `initials(name)`; a query is checked with `matches_initials`, which also reads
queries that mix whole syllables and consonants (ㄷ깨비, 호텔ㄷㄹㄴ).
"""

from __future__ import annotations

import re
from typing import Final

from yeoun.names._hangul import CLUSTERS, INITIALS
from yeoun.names._text import squash

__all__ = ["initials", "looks_like_initials", "matches_initials"]

# ㄳ, ㄶ and the rest are two consonants that an input method drew together; no syllable starts with one.
_SPLIT: Final = {ord(cluster): pair for cluster, pair in CLUSTERS.items()}

# Typing ㄷㄱㅂ for ㄷㄲㅂ spares the shift key; on a phone ㄱㄱ comes out as ㄲ.
_PLAIN: Final = {"ㄲ": "ㄱ", "ㄸ": "ㄷ", "ㅃ": "ㅂ", "ㅆ": "ㅅ", "ㅉ": "ㅈ"}
_DOUBLED: Final = {ord(tense): plain * 2 for tense, plain in _PLAIN.items()}


class _InitialTable(dict[int, str]):
    """Code point -> initial consonant, for `str.translate`. Only syllables are kept: 11,172 at most."""

    def __missing__(self, code: int) -> str:
        if 0xAC00 <= code <= 0xD7A3:
            self[code] = INITIALS[(code - 0xAC00) // 588]
            return self[code]
        return chr(code)


_INITIAL: Final = _InitialTable({**_SPLIT, **{0x1100 + index: jamo for index, jamo in enumerate(INITIALS)}})

_CONSONANT: Final = re.compile("[ㄱ-ㅎ]")
_VOWEL: Final = re.compile("[ㅏ-ㅣ]")
_HALF_TYPED: Final = re.compile("[가-힣]+[ㄱ-ㅎ]")


def initials(text: str) -> str:
    """The initial consonants of a name; digits and other letters stay, folded; no spaces, no punctuation.

    text: any string. Returns the key, empty where there is no letter and no digit.

    >>> initials("응답하라 1988"), initials("미스터 션샤인"), initials("OST 찬열")
    ('ㅇㄷㅎㄹ1988', 'ㅁㅅㅌㅅㅅㅇ', 'ostㅊㅇ')
    """
    key = squash(text)
    return key if key.isascii() else key.translate(_INITIAL)


def looks_like_initials(text: str) -> bool:
    """Whether a query is meant as initial consonants, wholly or in part.

    True where bare consonants are half of the letters or stand anywhere but at the end (ㄷ깨비). False where
    a single consonant ends a row of syllables: that is a word being typed (도깨ㅂ, `is_half_typed_prefix`).
    False where a bare vowel occurs: that is English typed with a Korean layout (`latin_typed`).

    text: any string. Returns the judgement.

    >>> [looks_like_initials(t) for t in ("ㄷㄲㅂ", "ㄷ깨비", "호텔ㄷㄹㄴ", "도깨ㅂ", "도깨비", "ㅡㅛ", "dkb")]
    [True, True, True, False, False, False, False]
    """
    key = squash(text)
    if key.isascii() or _VOWEL.search(key):
        return False
    bare = len(_CONSONANT.findall(key.translate(_SPLIT)))
    if bare == 0:
        return False
    return bare * 2 >= len(key) or _HALF_TYPED.fullmatch(key) is None


def matches_initials(query: str, name: str, *, prefix: bool = False, lax: bool = False) -> bool:
    """Whether a query of initial consonants, or of consonants and syllables mixed, fits a name.

    A bare consonant fits a syllable that starts with it; anything else must stand as it is. ㄳ and the
    other clusters count as two consonants. ㄲ fits ㄲ only, unless `lax`: then ㄱ fits ㄲ as well (typed
    without shift) and ㄲ fits ㄱㄱ (a phone's keyboard joins them). A lax match is the weaker one: ask for it
    second.

    query: what was typed; name: the name; prefix: the query may be only the beginning of the name.
    Returns False for a query without letters and digits.

    >>> matches_initials("ㄷ깨비", "도깨비"), matches_initials("호텔ㄷㄹㄴ", "호텔 델루나")
    (True, True)
    >>> matches_initials("ㄷㄱㅂ", "도깨비"), matches_initials("ㄷㄱㅂ", "도깨비", lax=True)
    (False, True)
    >>> matches_initials("ㅌㅇㅇ", "태양의 후예"), matches_initials("ㅌㅇㅇ", "태양의 후예", prefix=True)
    (False, True)
    """
    typed = squash(query).translate(_SPLIT)
    target = squash(name)
    if not typed or not target:
        return False
    if _fits(typed, target, prefix=prefix, lax=lax):
        return True
    return lax and _fits(typed.translate(_DOUBLED), target, prefix=prefix, lax=True)


def _fits(typed: str, target: str, *, prefix: bool, lax: bool) -> bool:
    if len(typed) > len(target) or (len(typed) < len(target) and not prefix):
        return False
    for key, char in zip(typed, target, strict=False):
        if key != char:
            initial = _INITIAL[ord(char)]
            if key != initial and not (lax and key == _PLAIN.get(initial)):
                return False
    return True
