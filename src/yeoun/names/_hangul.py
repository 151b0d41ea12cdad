"""Hangul syllables and the keys they are typed with.

A syllable is an initial consonant, a vowel and perhaps a final; U+AC00 + (initial * 21 + vowel) * 28 +
final (The Unicode Standard, 3.12). `decompose` writes it as the two-set keyboard types it: tense
consonants are one key (ㄲ), compound vowels and compound finals are two (ㅘ = ㅗㅏ, ㄳ = ㄱㅅ). In that
form a half-typed word *is* a prefix of the whole: 닥 (ㄷㅏㄱ) of 다가 (ㄷㅏㄱㅏ), 도깨ㅂ of 도깨비.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from yeoun.names._text import squash

__all__ = ["CLUSTERS", "FINALS", "INITIALS", "VOWELS", "compose", "decompose", "is_half_typed_prefix"]

INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS: Final = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

COMPOUND_VOWELS: Final = {
    "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ",
}  # fmt: skip
CLUSTERS: Final = {
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip

_KEYS: Final = {**COMPOUND_VOWELS, **CLUSTERS}
_JOINED_VOWELS: Final = {keys: vowel for vowel, keys in COMPOUND_VOWELS.items()}
_JOINED_FINALS: Final = {keys: final for final, keys in CLUSTERS.items()}
_INITIAL_INDEX: Final = {jamo: index for index, jamo in enumerate(INITIALS)}
_VOWEL_INDEX: Final = {jamo: index for index, jamo in enumerate(VOWELS)}
_FINAL_INDEX: Final = {jamo: index for index, jamo in enumerate(FINALS) if jamo}


def _conjoining() -> dict[int, str]:
    """Conjoining jamo left alone by NFC -> their keys."""
    table = {0x1100 + index: jamo for index, jamo in enumerate(INITIALS)}
    table |= {0x1161 + index: jamo for index, jamo in enumerate(VOWELS)}
    table |= {0x11A7 + index: jamo for index, jamo in enumerate(FINALS) if jamo}
    return {code: _KEYS.get(jamo, jamo) for code, jamo in table.items()}


class _KeyTable(dict[int, str]):
    """Code point -> keys, for `str.translate`. Only syllables are kept: 11,172 at most."""

    def __missing__(self, code: int) -> str:
        if not 0xAC00 <= code <= 0xD7A3:
            return chr(code)
        lead, rest = divmod(code - 0xAC00, 588)
        vowel, final = divmod(rest, 28)
        keys = "".join(_KEYS.get(jamo, jamo) for jamo in (INITIALS[lead], VOWELS[vowel], FINALS[final]))
        self[code] = keys
        return keys


_TO_KEYS: Final = _KeyTable({**{ord(jamo): keys for jamo, keys in _KEYS.items()}, **_conjoining()})


def decompose(text: str) -> str:
    """Hangul as the keys that type it, in compatibility jamo; everything else as it is.

    text: any string. Returns the keys. `compose` turns them back into the same syllables.

    >>> decompose("도깨비 과일 닭")
    'ㄷㅗㄲㅐㅂㅣ ㄱㅗㅏㅇㅣㄹ ㄷㅏㄹㄱ'
    """
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).translate(_TO_KEYS)


# One syllable in a row of keys: a consonant belongs to the next syllable if a vowel follows it.
_SYLLABLE: Final = re.compile(
    "([ㄱ-ㅎ])(ㅗ[ㅏㅐㅣ]?|ㅜ[ㅓㅔㅣ]?|ㅡㅣ?|[ㅏ-ㅣ])"
    "((?:ㄱㅅ|ㄴ[ㅈㅎ]|ㄹ[ㄱㅁㅂㅅㅌㅍㅎ]|ㅂㅅ|[ㄱ-ㄷㄹ-ㅂㅄ-ㅈㅊ-ㅎ])(?![ㅏ-ㅣ]))?"
    "|(ㅗ[ㅏㅐㅣ]|ㅜ[ㅓㅔㅣ]|ㅡㅣ)"
)


def _join(match: re.Match[str]) -> str:
    lead, vowel, final, bare = match.groups()
    if bare:
        return _JOINED_VOWELS[bare]
    if lead not in _INITIAL_INDEX:  # a cluster such as ㄳ typed as one letter starts no syllable
        return match[0]
    code = (_INITIAL_INDEX[lead] * 21 + _VOWEL_INDEX[_JOINED_VOWELS.get(vowel, vowel)]) * 28
    if final:
        code += _FINAL_INDEX[_JOINED_FINALS.get(final, final)]
    return chr(0xAC00 + code)


def compose(jamo: str) -> str:
    """What an input method makes of a row of two-set keys: syllables where they close, single jamo elsewhere.

    jamo: compatibility jamo mixed with anything. Returns the text. `compose(decompose(x)) == x` for
    text of complete syllables; single jamo beside syllables may join them, as they do when typed.

    >>> compose("ㄷㅗㄲㅐㅂㅣ"), compose("ㅋㅋㅋ"), compose("ㄷㅏㄹㄱㅇㅡㄴ")
    ('도깨비', 'ㅋㅋㅋ', '닭은')
    """
    if jamo.isascii():
        return jamo
    return _SYLLABLE.sub(_join, jamo)


# Shift still held from a tense consonant makes ㅐ a ㅒ (도꺠 for 도깨); no Korean word has those pairs.
_SHIFT_HELD: Final = re.compile("(?<=[ㄲㄸㅃㅆㅉ])[ㅒㅖ]")
_SHIFT_FREE: Final = {"ㅒ": "ㅐ", "ㅖ": "ㅔ"}


def is_half_typed_prefix(query: str, name: str) -> bool:
    """Whether `query` may be the beginning of typing `name`, key by key; spaces and case do not matter.

    query: what has been typed so far; name: the name it may become. Returns False for a query without
    letters and digits. A shift key held too long after a tense consonant is forgiven.

    >>> [is_half_typed_prefix(q, "도깨비") for q in ("도깨ㅂ", "도꺠", "돆", "깨비")]
    [True, True, True, False]
    >>> is_half_typed_prefix("닥", "다가와서")
    True
    """
    typed = _keys(query)
    return bool(typed) and _keys(name).startswith(typed)


def _keys(text: str) -> str:
    keys = squash(text).translate(_TO_KEYS)
    return _SHIFT_HELD.sub(lambda match: _SHIFT_FREE[match[0]], keys)
