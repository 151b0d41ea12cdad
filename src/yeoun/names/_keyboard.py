"""Text typed with the wrong keyboard layout switched on.

Korean two-set (두벌식, KS X 5002) and US QWERTY share their keys, so a slip of the language key can be
undone exactly: xodus is 태연, ㄱㄷㅔㅣㅛ is reply.
"""

from __future__ import annotations

import re
from typing import Final

from yeoun.names._hangul import compose, decompose
from yeoun.names._text import normalize

__all__ = ["hangul_typed", "latin_typed"]

_LATIN_KEYS: Final = "qwertyuiopasdfghjklzxcvbnmQWERTOP"
_JAMO_KEYS: Final = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"

# Shift changes only seven keys; the other capitals type what their small letters do.
_TO_JAMO: Final = str.maketrans(
    {chr(code): _JAMO_KEYS[_LATIN_KEYS.index(chr(code).lower())] for code in range(ord("A"), ord("Z") + 1)}
    | dict(zip(_LATIN_KEYS, _JAMO_KEYS, strict=True))
)
_TO_LATIN: Final = str.maketrans(dict(zip(_JAMO_KEYS, _LATIN_KEYS, strict=True)))

_LETTER: Final = re.compile("[A-Za-z]")
_HANGUL: Final = re.compile("[가-힣ㄱ-ㅎㅏ-ㅣ]")
_SYLLABLES: Final = re.compile("[가-힣]")
_BARE: Final = re.compile("[ㄱ-ㅎㅏ-ㅣ]")

# At most one jamo in five may be left over: one slip in a short title, none in a name of two syllables.
_BARE_SHARE: Final = 0.2


def hangul_typed(text: str) -> str | None:
    """The Hangul somebody meant who typed it while the Latin layout was on.

    Capitals are shifted keys. Plain English can come out as syllables too ("girl" is 햐기), so this is one
    more reading of a query, never the only one.

    text: what was typed. Returns the Hangul, or None where the text has no Latin letter, has Hangul
    already, or does not make (almost) complete syllables.

    >>> hangul_typed("ehRoql"), hangul_typed("xodiddml gndP"), hangul_typed("goblin")
    ('도깨비', '태양의 후예', None)
    """
    clean = normalize(text)
    if not _LETTER.search(clean) or _HANGUL.search(clean):
        return None
    typed = compose(clean.translate(_TO_JAMO))
    whole = len(_SYLLABLES.findall(typed))
    bare = len(_BARE.findall(typed))
    return typed if bare <= _BARE_SHARE * (whole + bare) else None


def latin_typed(text: str) -> str | None:
    """The Latin text somebody meant who typed it while the Korean layout was on.

    text: what was typed, syllables and single jamo as the input method left them. Returns the Latin text
    (shifted keys as capitals), or None where the text has no Hangul.

    >>> latin_typed("ㅡㅛ ㅇㄷㄴ샤ㅜㅛ"), latin_typed("ㄴㅅ묘 쟈소 ㅡㄷ"), latin_typed("reply")
    ('my destiny', 'stay with me', None)
    """
    clean = normalize(text)
    if not _HANGUL.search(clean):
        return None
    return decompose(clean).translate(_TO_LATIN)
