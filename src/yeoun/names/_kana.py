"""The kana key: a Korean name in Hangul and as Japanese pages write it, 백지영 and ペク・チヨン.

Japanese pages write Korean names by sound, syllable by syllable, and on the whole in one way. What the two scripts
cannot both say is left out of the key: whether a consonant is voiced or tense (ガ, カ, 까), the u that kana needs
after a consonant (ク for a final ㄱ), ㅇ and ㄴ at the end of a syllable, both ン, ㅓ and ㅗ, both オ, and an h
that is hardly heard (원호 is ウォノ). A final consonant moves to the next syllable by itself: 찬열, チャニョル.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

__all__ = ["kana_key"]

_LEADS: Final = (
    "k", "k", "n", "t", "t", "r", "m", "p", "p", "s", "s", "", "c", "c", "c", "k", "t", "p", "h",
)  # fmt: skip
_VOWELS: Final = (
    "a", "e", "ya", "e", "o", "e", "yo", "e", "o", "wa", "we", "we", "yo", "u", "wo", "we", "wi", "yu", "u", "i", "i",
)  # fmt: skip
# As a syllable of its own: 예 イェ, 의 ウィ.
_ALONE: Final = {3: "ye", 7: "ye", 19: "wi"}
_FINALS: Final = (
    "", "k", "k", "k", "n", "n", "n", "", "r", "k", "m", "r", "r", "r", "p", "r", "m", "p", "p",
    "", "", "n", "", "", "k", "", "p", "",
)  # fmt: skip
_NO_GLIDE: Final = "sc"  # 슈 シュ and 수 ス, 조 and 져 ジョ: one sound in kana

_ROWS: Final = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タ__テト", "n": "ナニヌネノ", "h": "ハヒフヘホ",
    "m": "マミムメモ", "y": "ヤ_ユ_ヨ", "r": "ラリルレロ", "w": "ワ____", "K": "ガギグゲゴ", "C": "ザジズゼゾ",
    "T": "ダ__デド", "P": "バビブベボ", "p": "パピプペポ",
}  # fmt: skip
_SIGNS: Final = {
    sign: row.lower() + vowel
    for row, signs in _ROWS.items()
    for sign, vowel in zip(signs, "aiueo", strict=True)
    if sign != "_"
} | {"チ": "ci", "ツ": "cu", "ヂ": "ci", "ヅ": "cu", "ン": "n", "ヴ": "pu", "ヲ": "o"}  # fmt: skip
_SMALL: Final = {"ャ": "ya", "ュ": "yu", "ョ": "yo", "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o"}

_ADDED: Final = re.compile(r"(?<=[hkmnprstc])u")
_UNHEARD: Final = re.compile(r"(?<=[kmnpr])h")
_DOUBLE: Final = re.compile(r"(.)\1+")
_KATAKANA: Final = re.compile(r"[ァ-ヴー・･＝=·\s]+")
_HANGUL: Final = re.compile(r"[가-힣·\s]+")


@lru_cache(maxsize=16_384)
def kana_key(text: str) -> str:
    """The key under which a Hangul name and its katakana meet.

    Args:
        text: a name, all in Hangul or all in katakana.

    Returns:
        The key; empty for any other text. A candidate key only: ケン may be 켄 and 겐.

    >>> kana_key("ペク・チヨン") == kana_key("백지영"), kana_key("チャニョル") == kana_key("찬열")
    (True, True)
    >>> kana_key("クォン・ジナ"), kana_key("Ken")
    ('kwoncina', '')
    """
    if _HANGUL.fullmatch(text):
        row = "".join([_syllable(sign) for sign in text])
    elif _KATAKANA.fullmatch(text):
        row = _from_kana(text)
    else:
        return ""
    return _DOUBLE.sub(r"\1", _UNHEARD.sub("", _ADDED.sub("", row)))


def _syllable(sign: str) -> str:
    code = ord(sign) - 0xAC00
    if code < 0:
        return ""
    lead, rest = divmod(code, 588)
    vowel, final = divmod(rest, 28)
    initial = _LEADS[lead]
    sound = _VOWELS[vowel] if initial else _ALONE.get(vowel, _VOWELS[vowel])
    if initial and initial in _NO_GLIDE:
        sound = sound.lstrip("yw") if not sound.startswith("wi") else sound
    return initial + sound + _FINALS[final]


def _from_kana(text: str) -> str:
    found: list[str] = []
    for sign in text:
        if sign in _SIGNS:
            found.append(_SIGNS[sign])
        elif sign in _SMALL and found:
            found[-1] = _with_small(found[-1], _SMALL[sign])
    return "".join(found)


def _with_small(large: str, small: str) -> str:
    """A large sign and a small one: キ and ャ are kya, フ and ァ hwa, ウ and ォ wo, チ and ェ ce."""
    lead, vowel = large[:-1], large[-1]
    if small[0] == "y":
        return lead + (small[1:] if lead in _NO_GLIDE else small)
    if vowel == "u" and lead in {"", "h", "k"}:
        return lead + "w" + small
    if vowel == "i" and lead == "":
        return "y" + small
    return lead + small
