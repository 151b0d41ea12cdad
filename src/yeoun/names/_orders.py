"""Korean people's names: surname and given name, and the orders they are printed in.

Only names with a surname from the table (data/names/surnames.toml) and a given name of one or two Korean
syllables are read so. Whether a text *is* a person's name the caller must know: 이별 (parting) has the
shape of one too.
"""

from __future__ import annotations

import re
from typing import Final

from yeoun.names._tables import SURNAMES, SURNAMES_BY_SPELLING
from yeoun.names._text import fold, normalize

__all__ = ["given_name", "name_orders", "surname_split"]

_HANGUL: Final = re.compile("[가-힣]+")
_COMPOUND: Final = frozenset(name for name in SURNAMES if len(name) == 2)
_SINGLE: Final = frozenset(SURNAMES) - _COMPOUND

# A Korean syllable as people spell it in Latin. Loose on purpose (Joong, Young, Hwi, Sohn, Rae, Kyung), but
# no consonant clusters and no English vowels: "Girl", "Love" and "Blue" are not given names.
_ONSET: Final = "(?:kk|gg|tt|dd|pp|bb|ss|sh|jj|ch|[gkndtrlmbpsjhzc])?[yw]?"
_NUCLEUS: Final = "(?:a[eiy]?|e[eouiy]?|eui|i|o[ouei]?|u[iy]?|yi)"
_CODA: Final = "(?:h[nmk]|ng|ck|[nmlkptgbhsr])?"
_SYLLABLE: Final = f"{_ONSET}{_NUCLEUS}{_CODA}"
_ONE: Final = re.compile(_SYLLABLE)
_ONE_OR_TWO: Final = re.compile(f"(?:{_SYLLABLE}){{1,3}}")


def surname_split(text: str) -> tuple[str, str, bool] | None:
    """A Latin name as (surname, given name, whether the surname stood first), in the letters of the text.

    text: a normalized name. Returns None where no reading has a surname from the table and a given name of
    Korean syllables. A given name printed in two parts is joined with a hyphen.
    """
    tokens = text.replace("-", " ").split()
    if not 2 <= len(tokens) <= 3:
        return None
    hyphen_first = "-" in text.split()[0]
    front = _surname(tokens[0]) and is_given([fold(token) for token in tokens[1:]]) and not hyphen_first
    back = _surname(tokens[-1]) and is_given([fold(token) for token in tokens[:-1]])
    if front:
        return tokens[0], "-".join(tokens[1:]), True
    if back:
        return tokens[-1], "-".join(tokens[:-1]), False
    return None


def _surname(token: str) -> bool:
    return fold(token) in SURNAMES_BY_SPELLING


def is_given(folded: list[str]) -> bool:
    """Whether folded words, one or two, can be a Korean given name: one word of up to three syllables, or two of one."""
    if len(folded) == 2:
        return all(_ONE.fullmatch(token) for token in folded)
    return _ONE_OR_TWO.fullmatch(folded[0]) is not None


def name_orders(text: str) -> tuple[str, ...]:
    """The ways one Korean person's name is printed, the given text first.

    text: a name. Returns the text, normalized, and, where it has a surname of the table and a given name of
    Korean syllables, the other order and the given name without its hyphen. Hangul names have one order.

    >>> name_orders("Kim Jong-dae")
    ('Kim Jong-dae', 'Kim Jongdae', 'Jong-dae Kim', 'Jongdae Kim')
    >>> name_orders("Goblin"), name_orders("김종대")
    (('Goblin',), ('김종대',))
    """
    name = normalize(text)
    split = surname_split(name)
    if split is None:
        return (name,)
    surname, given, first = split
    joined = _joined(given)
    fronts = (f"{surname} {given}", f"{surname} {joined}")
    backs = (f"{given} {surname}", f"{joined} {surname}")
    return tuple(dict.fromkeys((name, *fronts, *backs) if first else (name, *backs, *fronts)))


def _joined(given: str) -> str:
    first, dash, rest = given.partition("-")
    return first + rest.lower() if dash else given


def given_name(text: str) -> str | None:
    """The given name of a Korean person's full name, in the script and letters of the text.

    text: a full name, Hangul or Latin, in either order. Returns None where no surname of the table stands
    in front (or, in Latin, behind), or where nothing that could be a given name is left.

    >>> given_name("김종대"), given_name("남궁민"), given_name("Kim Jong-dae"), given_name("Jongdae Kim")
    ('종대', '민', 'Jong-dae', 'Jongdae')
    >>> given_name("Punch") is None
    True
    """
    name = normalize(text)
    joined = name.replace(" ", "")
    if _HANGUL.fullmatch(joined):
        if joined[:2] in _COMPOUND and 3 <= len(joined) <= 4:
            return joined[2:]
        return joined[1:] if joined[0] in _SINGLE and 2 <= len(joined) <= 3 else None
    split = surname_split(name)
    return split[1] if split else None
