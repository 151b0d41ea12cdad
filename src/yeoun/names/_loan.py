"""The loan key: an English word and its Hangul spelling, 뷰티풀 and Beautiful.

Hangul spells English by sound (외래어 표기법, loanword orthography): it adds 으 and 이 after consonants, has one
letter for b and v, p and f, r and l, and drops r after a vowel. What survives both ways is the row of
consonants. The key is that row: p (b v f), t (d th), k (g), s (sh), c (j z ch), m, n (ng), l (r), w, h; and a
leading "a" where the name starts with a vowel. Vowels and y are dropped, a doubled letter is one.

Two consonants are the least that means anything: a shorter row is no key at all.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from yeoun.names._tables import ENGLISH
from yeoun.names._text import fold

__all__ = ["loan_key"]

_INITIALS: Final = (
    "k", "k", "n", "t", "t", "l", "m", "p", "p", "s", "s", "", "c", "c", "c", "k", "t", "p", "h",
)  # fmt: skip
# In final place ㅅ stands for an English t (샷 shot, 렛 let).
_FINALS: Final = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "lk", "lm", "lp", "ls", "lt", "lp", "l", "m", "p", "p",
    "t", "t", "n", "t", "t", "k", "t", "p", "t",
)  # fmt: skip
_WITH_W: Final = frozenset((9, 10, 14, 15, 16))  # ㅘ ㅙ ㅝ ㅞ ㅟ
_SIBILANTS: Final = frozenset((9, 10, 12, 13, 14))  # 쉬 is sh: no w
_HIEUT: Final = 18


class _Consonants(dict[int, str]):
    """Syllable -> its part of the key, for `str.translate`. Syllables only: 11,172 at most."""

    def __missing__(self, code: int) -> str:
        if not 0xAC00 <= code <= 0xD7A3:
            return chr(code)
        lead, rest = divmod(code - 0xAC00, 588)
        vowel, final = divmod(rest, 28)
        glide = "w" if vowel in _WITH_W and lead not in _SIBILANTS else ""
        initial = "" if glide and lead == _HIEUT else _INITIALS[lead]  # 화이트 is white
        self[code] = initial + glide + "a" + _FINALS[final]
        return self[code]


_CONSONANTS: Final = _Consonants()
_FINAL_Z: Final = re.compile("즈(?![가-힣])")

# English letters to sounds, in this order, on one small-letter word. A capital is a sound that is settled.
_RULES: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("^k(?=n)|^w(?=r)|^p(?=s)|(?<=m)[bn]$|g(?=ns?$)", ""),  # know, write, psalm, climb, autumn, sign
        ("(?<=a)l(?=k|[mf]$)|(?<=ou)l(?=d$)", ""),  # walk, calm, half, would
        ("wh", "w"),  # white
        ("^x", "S"),  # Xiumin
        ("[ts]?sion|tion", "Sn"),  # passion 패션, station 스테이션
        ("ture(?=s?$)", "C"),  # picture 픽처
        ("re(?=s?$)", ""),  # before 비포
        ("s?ch(?=[lr])", "K"),  # Christmas 크리스마스, Chloe 클로이
        ("sch", "SK"),  # school 스쿨
        ("t?ch|dge", "C"),  # catch, bridge
        ("^gh|(?<=for)g|g(?=et|ive|ir|ift|ear|eth|er$)|(?<=be)g", "K"),  # ghost, forget, give, girl, finger
        ("g(?=[eiy])", "C"),  # age, magic, angel
        ("(?<=[aeiouy])s(?=[aeiouy](?!$|s$|d$))|(?<=[aeiou])s(?=y)", "C"),  # music 뮤직, easy 이지; not case
        ("s?c(?=[eiy])|st(?=en|le|m)|sh?|z+(?=e?s?$)", "S"),  # scene, listen, Christmas, jazz
        ("ght", "T"),  # night
        ("gh", ""),  # high
        ("ph|[fvb]", "P"),
        ("th|d", "T"),
        ("qu", "Kw"),  # queen 퀸
        ("ng(?![aeiouy])", "n"),  # song, long
        ("ck|[cgq]", "K"),
        ("x", "KS"),
        ("[jz]", "C"),
        ("r(?![aeiouy])", ""),  # star 스타
        ("w(?=oo|ou|om|ol[fv])|w(?![aeiouy])|h(?![aeiouy])", ""),  # woman 우먼, tomorrow, oh
        ("r", "l"),
    )
)
_VOWELS: Final = re.compile("[aeiouy]+")
_DOUBLE: Final = re.compile(r"(.)\1+")


# Letters read one by one where no vowel makes a word of them: CL is 씨엘, JYJ 제이와이제이.
_LETTER_NAMES: Final = {
    "b": "p", "c": "s", "d": "t", "f": "p", "g": "c", "h": "c", "j": "c", "q": "k", "r": "l", "v": "p",
    "w": "tplw", "x": "ks", "z": "c",
}  # fmt: skip
_VOWEL_NAMES: Final = frozenset("fhlmnrsx")  # ef, aitch, el ...


def loan_key(text: str) -> str:
    """The key under which an English name and its Hangul spelling meet: the consonants of both.

    text: any string. Returns the key, empty where fewer than two consonants are left. A candidate key only.

    >>> loan_key("뷰티풀"), loan_key("Beautiful")
    ('ptpl', 'ptpl')
    >>> loan_key("스테이 위드 미") == loan_key("Stay With Me"), loan_key("올웨이즈") == loan_key("Always")
    (True, True)
    """
    if not text.isascii():
        text = _FINAL_Z.sub("스", text)
    words = fold(text).split()
    row = "".join([_consonants(word) for word in words])
    first = "a" if row[:1] in "aeiouy" else ""
    consonants = _VOWELS.sub("", _DOUBLE.sub(r"\1", row))
    return first + consonants if len(consonants) > 1 else ""


def _consonants(word: str) -> str:
    if not word.isascii():
        return word.translate(_CONSONANTS)
    return _english(word) if len(word) <= _LONGEST_CACHED else _english.__wrapped__(word)


_LONGEST_CACHED: Final = 40


@lru_cache(maxsize=32_768)  # the rules cost 10 microseconds a word, and names share their words
def _english(word: str) -> str:
    word = ENGLISH.get(word, word)
    if len(word) > 1 and not _VOWELS.search(word) and word.isalpha():
        return "a" * (word[0] in _VOWEL_NAMES) + "".join(
            [_LETTER_NAMES.get(letter, letter) for letter in word]
        )
    for pattern, sound in _RULES:
        word = pattern.sub(sound, word)
    return word.lower()
