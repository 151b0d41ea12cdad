"""Where the two syllables of a Korean given name part, in Latin letters: Kim Sejeong is Kim Se-jeong, by 김세정."""

from __future__ import annotations

from yeoun.names._orders import given_name, surname_split
from yeoun.names._sound import skeleton
from yeoun.names._text import normalize

__all__ = ["with_syllables"]


def with_syllables(latin: str, hangul: str) -> str | None:
    """A person's Latin name with the hyphen between the two syllables of the given name that their Hangul name tells.

    latin: a name of two words. hangul: the same person's full name, or another text. Returns None where the two are not the
    same name by sound, or the given name has not two syllables.

    >>> with_syllables("Kim Sejeong", "김세정"), with_syllables("Sejeong Kim", "김세정"), with_syllables("Kim Sejeong", "펀치")
    ('Kim Se-jeong', 'Se-jeong Kim', None)
    """
    split = surname_split(normalize(latin))
    given = given_name(hangul)
    if split is None or given is None or len(given) != 2 or "-" in split[1]:
        return None
    surname, joined, first = split
    one, other = (skeleton(syllable) for syllable in given)
    for cut in range(1, len(joined)):
        head, tail = joined[:cut], joined[cut:]
        if skeleton(head) == one and skeleton(tail) == other:
            return f"{surname} {head}-{tail}" if first else f"{head}-{tail} {surname}"
    return None
