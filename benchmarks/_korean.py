"""Korean for making names and for spoiling queries, apart from `yeoun.names` on purpose.

A benchmark whose typos and spellings come from the code it measures would measure its own mirror. Nothing here
imports yeoun: the tables are the official letter values, and the spellings people use as the author knows them.
"""

from __future__ import annotations

from random import Random
from typing import Final

__all__ = [
    "is_syllable",
    "respell",
    "romanize",
    "slip_to_hangul",
    "slip_to_latin",
    "to_initials",
    "with_final",
]

_LEADS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_TAILS: Final = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]

_LEAD_LATIN: Final = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"]  # fmt: skip
_VOWEL_LATIN: Final = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu",
    "eu", "ui", "i",
]  # fmt: skip
_TAIL_LATIN: Final = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
    "t", "t", "k", "t", "p", "t",
]  # fmt: skip
# A single final before a vowel is spoken with it.
_LINKED: Final = {
    1: "g",
    4: "n",
    7: "d",
    8: "r",
    16: "m",
    17: "b",
    19: "s",
    20: "ss",
    22: "j",
    23: "ch",
    25: "t",
}

_LEAD_SPELLINGS: Final = {
    "g": ("k",), "d": ("t",), "b": ("p",), "j": ("ch", "z"), "r": ("l",), "ch": ("j",), "k": ("g",), "p": ("b",),
    "t": ("d",), "kk": ("k", "gg"), "tt": ("t", "dd"), "pp": ("p", "bb"), "ss": ("s",), "jj": ("j",),
}  # fmt: skip
_VOWEL_SPELLINGS: Final = {
    "eo": ("u", "o", "eu"), "u": ("oo", "wu"), "eu": ("u", "oo"), "yeo": ("yu", "yo", "yeou"), "yu": ("yoo", "you"),
    "ae": ("e", "ai", "ay"), "i": ("ee", "ii"), "o": ("oh", "oo"), "ui": ("eui", "ee", "i"), "e": ("ae", "eh"),
    "wo": ("weo",), "oe": ("we", "oi"), "ye": ("e",), "a": ("ah", "aa"), "wi": ("wee", "ui"),
}  # fmt: skip
_TAIL_SPELLINGS: Final = {"k": ("g", "ck"), "p": ("b",), "t": ("d", "s"), "l": ("r", "ll"), "ng": ("n",)}

_KEYS: Final = dict(
    zip("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "qwertyuiopasdfghjklzxcvbnm", strict=True)
)
_KEYS |= dict(zip("ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP", strict=True))
_COMPOUND: Final = {
    "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ", "ㄳ": "ㄱㅅ",
    "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
_JAMO_OF_KEY: Final = {key: jamo for jamo, key in _KEYS.items()}
_JOINED: Final = {parts: whole for whole, parts in _COMPOUND.items()}


def is_syllable(char: str) -> bool:
    return "가" <= char <= "힣"


def _parts(char: str) -> tuple[int, int, int]:
    code = ord(char) - 0xAC00
    return code // 588, code // 28 % 21, code % 28


def with_final(char: str, tail: str) -> str | None:
    """The syllable with a final consonant; None where it has one already."""
    return None if _parts(char)[2] else chr(ord(char) + _TAILS.index(tail))


def _syllables(text: str) -> list[tuple[str, str, str] | str]:
    """(lead, vowel, tail) in Latin letters for each syllable, finals linked; other characters as they are."""
    found: list[tuple[str, str, str] | str] = []
    linked = ""
    for at, char in enumerate(text):
        if not is_syllable(char):
            found.append(char)
            continue
        lead, vowel, tail = _parts(char)
        start, linked = _LEAD_LATIN[lead] or linked, ""
        end = _TAIL_LATIN[tail]
        after = text[at + 1 : at + 2]
        if tail in _LINKED and after and is_syllable(after) and _parts(after)[0] == 11:
            linked, end = _LINKED[tail], ""
        found.append((start, _VOWEL_LATIN[vowel], end))
    return found


def romanize(text: str, *, separator: str = "") -> str:
    """Letter by letter, with linking: how a title is romanized in passing.

    >>> romanize("별이 빛나는 밤")
    'byeori bitnaneun bam'
    """
    words = []
    for word in text.split():
        words.append(
            separator.join(part if isinstance(part, str) else "".join(part) for part in _syllables(word))
        )
    return " ".join(words)


def respell(random: Random, text: str, *, chance: float = 0.3) -> str:
    """A romanization as somebody else would spell it: each sound may change, and so may the joints."""

    def either(sound: str, spellings: dict[str, tuple[str, ...]]) -> str:
        others = spellings.get(sound)
        return random.choice(others) if others and random.random() < chance else sound

    joint = random.choice(["", "", "", "-"])
    words = []
    for word in text.split():
        syllables = []
        for part in _syllables(word):
            if isinstance(part, str):
                syllables.append(part)
                continue
            lead, vowel, tail = part
            if lead == "s" and vowel == "i" and random.random() < 0.5:
                lead = "sh"
            spelt = either(lead, _LEAD_SPELLINGS) + either(vowel, _VOWEL_SPELLINGS)
            syllables.append(spelt + either(tail, _TAIL_SPELLINGS))
        words.append(joint.join(syllables))
    return random.choice([" ", " ", " ", ""]).join(words)


def to_initials(text: str) -> str:
    """The initial consonants, without spaces.

    >>> to_initials("도깨비 신부")
    'ㄷㄲㅂㅅㅂ'
    """
    return "".join(
        _LEADS[_parts(char)[0]] if is_syllable(char) else char for char in text if not char.isspace()
    )


def slip_to_latin(text: str) -> str:
    """Hangul typed with the keyboard left in English.

    >>> slip_to_latin("도깨비")
    'ehRoql'
    """
    keys = []
    for char in text:
        if not is_syllable(char):
            keys.append(char)
            continue
        lead, vowel, tail = _parts(char)
        for jamo in (_LEADS[lead], _VOWELS[vowel], _TAILS[tail]):
            keys += [_KEYS[one] for one in _COMPOUND.get(jamo, jamo)]
    return "".join(keys)


def slip_to_hangul(text: str) -> str:
    """English typed with the keyboard left in Korean, composed as an input method would.

    >>> slip_to_hangul("goblin")
    '해ㅠㅣㅑㅜ'
    """
    out: list[str] = []
    lead = vowel = tail = ""

    def flush() -> None:
        nonlocal lead, vowel, tail
        if lead and vowel:
            code = (_LEADS.index(lead) * 21 + _VOWELS.index(vowel)) * 28 + _TAILS.index(tail)
            out.append(chr(0xAC00 + code))
        else:
            out.append(lead + vowel)
        lead = vowel = tail = ""

    for char in text:
        jamo = _JAMO_OF_KEY.get(char) or _JAMO_OF_KEY.get(char.lower(), char)
        if jamo in _VOWELS:
            if tail:  # the final, or its second half, goes over to this vowel
                first, last = _COMPOUND.get(tail, tail)[:-1], _COMPOUND.get(tail, tail)[-1]
                tail = first
                flush()
                lead, vowel = last, jamo
            elif vowel and vowel + jamo in _JOINED:
                vowel = _JOINED[vowel + jamo]
            elif vowel:
                flush()
                vowel = jamo
            else:
                vowel = jamo
        elif jamo in _LEADS:
            if lead and vowel and not tail and jamo in _TAILS:
                tail = jamo
            elif tail and tail + jamo in _JOINED:
                tail = _JOINED[tail + jamo]
            else:
                flush()
                lead = jamo
        else:
            flush()
            out.append(char)
    flush()
    return "".join(out)
