"""Korean particles: 찬열이, 도깨비의, IU가 — the name and what is glued to it.

A particle's form depends on whether the syllable before it ends in a consonant (태연은, 유나는; ㄹ counts as
open for 로: 찬열로), so a split can be checked. It cannot be *decided*: 이, 가, 의 and 아 also end names (린아). Every
reading is given; the catalogue knows which one is a name.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from yeoun.names._tables import PARTICLES

__all__ = ["particle_follows", "strip_particle"]

_LONGEST: Final = max(map(len, PARTICLES))
_RIEUL: Final = 8  # index of ㄹ among the finals


def particle_follows(rest: str, stem: str) -> bool:
    """Whether `rest` is a particle, or an allowed pair of them, in the form that `stem` asks for.

    After a letter or digit that is not Hangul both forms are allowed: how it is read aloud is not in the
    spelling (EXO가, 10cm은).

    rest: what stands glued to the name; stem: the name. Returns False for an empty rest or stem.

    >>> particle_follows("은", "태연"), particle_follows("는", "태연"), particle_follows("에게도", "유나")
    (True, False, True)
    >>> particle_follows("로", "찬열"), particle_follows("으로", "찬열"), particle_follows("가", "EXO")
    (True, False, True)
    """
    if not stem:
        return False
    conditions = PARTICLES.get(rest)
    if conditions is None:
        return False
    if conditions == "":
        return True
    last = ord(stem[-1]) - 0xAC00
    if not 0 <= last < 11172:
        return True
    final = last % 28
    return any(_allows(condition, final) for condition in conditions)


def _allows(condition: str, final: int) -> bool:
    if condition == "c":
        return final != 0
    if condition == "v":
        return final == 0
    if condition == "n":
        return final not in (0, _RIEUL)
    return final in (0, _RIEUL)


def strip_particle(word: str) -> tuple[tuple[str, str], ...]:
    """Every reading of a word as a stem and a particle, the longest particle first, the whole word last.

    word: one word, as `words` gives it; NFD is composed first. Returns (stem, particle) pairs; the last is
    always (word, "").

    >>> strip_particle("찬열에게는")
    (('찬열', '에게는'), ('찬열에게', '는'), ('찬열에게는', ''))
    >>> strip_particle("아이유")
    (('아이유', ''),)
    """
    word = unicodedata.normalize("NFC", word)
    readings = [
        (word[:cut], word[cut:])
        for cut in range(max(1, len(word) - _LONGEST), len(word))
        if word[cut:] in PARTICLES and particle_follows(word[cut:], word[:cut])
    ]
    return (*readings, (word, ""))
