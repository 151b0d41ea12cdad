"""Songs that are described and not named: a blurb with singers and a drama, but without its headline.

    Here's another Punch X EXO member duet ... Chanyeol sings about crossing paths with one's soulmate ...
    Catch the first episode of “Goblin“:

The songs of the drama are weighed by who is named, by the moods that the blurb puts into words, and by
whether it speaks of several singers. Only a clear winner is taken.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from yeoun.linking import Entity
from yeoun.names import fold
from yeoun.reader._page import Page
from yeoun.reader._people import Person, numbers_of
from yeoun.reader._singers_in import singers_in

__all__ = ["Described", "describe"]

_SEVERAL: Final = re.compile(
    r"(?i)\b(?:queens|kings|girls|boys|quintet|quartet|trio|duo|group|band|members|ladies|septet|sextet|they|their|duet|grup|grupo|groupe)\b|그룹|멤버들|밴드|듀오|듀엣"
)
_LEAST: Final = 2.5
_LINE_UP: Final = 2  # singers beside those of one song: who is named is the album's line-up
_CLEAR: Final = 0.8
_CLEAR_DESCRIBED: Final = 0.5  # where nobody is named: one mood and "they" together


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A song that a text describes: the singers printed, its points, its lead, and who comes close."""

    song: Entity
    people: list[Person]
    points: float
    margin: float
    rivals: tuple[int, ...]


def describe(
    page: Page, start: int, end: int, dramas: list[int], *, certain: bool = False,
    about: frozenset[int] = frozenset(),
) -> Described | None:  # fmt: skip
    """The song that a text describes.

    Args:
        page: the document.
        start, end: the text.
        dramas: the dramas it may belong to; empty: any.
        certain: some song of theirs is described, by the form of the document: the best is given even where it
            is not clear, with its rivals.
        about: who sings all that the document is about, if its title says so: 10 drama songs of Punch.

    Returns:
        The song and its rivals; None where nothing is clear.
    """
    catalogue = page.linker.catalogue
    pool: set[int] = set()
    for drama in dramas:
        pool.update(catalogue.songs_of.get(drama, ()))
    people = _without_cast(page, singers_in(page, start, end), dramas, pool)
    named = numbers_of(people)
    if not dramas:
        for number in named:
            pool.update(catalogue.songs_of.get(number, ()))
    own = {n for n in pool if about & set(page.linker.entity(n).artists)}
    if own:
        pool, named = own, named | (about & {a for n in own for a in page.linker.entity(n).artists})
    if not pool or len(pool) > 200:
        return None
    named |= {a for n in pool for a in page.linker.entity(n).artists if _short_named(page, a, start, end)}
    words = " " + fold(page.text[start:end]) + " "
    several = _SEVERAL.search(page.text, start, end) is not None
    moods = frozenset(
        mood
        for mood, said in catalogue.mood_words.items()
        if any(f" {word} " in words for word in map(_folded, said))
    )
    scored = sorted(
        ((_points(page, number, named, words, moods, several=several), number) for number in pool),
        reverse=True,
    )
    best, number = scored[0]
    singers = set(page.linker.entity(number).artists)
    listed = len(named - singers) >= _LINE_UP or _is_line_up(page, people, start, end)
    if not certain and listed and len(named & singers) < _LINE_UP:
        return None  # "with Lee Hong-ki, 2Young, Esna and Park Jang-hyun": the whole album is described
    margin = best - scored[1][0] if len(scored) > 1 else 3.0
    needed = _LEAST if dramas else _LEAST + 1.5
    clear = best >= needed and margin >= (_CLEAR if dramas else 1.5)
    if not (clear or (certain and dramas and best >= 1.0)):
        return None
    rivals = tuple([n for points, n in scored[1:4] if points > best - _CLEAR_DESCRIBED and points >= 1.0])
    return Described(
        song=page.linker.entity(number), people=people, points=best, margin=margin, rivals=rivals
    )


# Four names or more one after another, known or not: Lee Hong Ki, 2Young, Esna y Park Jang Hyun.
_ENUMERATION: Final = re.compile(
    r"(?:[A-Z0-9][\w.’'&-]*(?: [A-Z][\w.’'-]*){0,2}(?:, (?:and |y |e )?| and | y | e | dan | et | & )){3,}[A-Z0-9][\w.’'-]*"
)


def _is_line_up(page: Page, people: list[Person], start: int, end: int) -> bool:
    """Whether those who are named stand in a list of names."""
    runs = [run.span() for run in _ENUMERATION.finditer(page.text, start, end)]
    return any(left <= person.start < right for left, right in runs for person in people)


def _without_cast(page: Page, people: list[Person], dramas: list[int], pool: set[int]) -> list[Person]:
    """Without who plays in these dramas: they are named for that, unless they sing for them too."""
    singing = {artist for number in pool for artist in page.linker.entity(number).artists}
    acting = {n for drama in dramas for n in page.linker.cast.singers.get(drama, ())} - singing
    return [person for person in people if not acting & set(person.numbers)]


@lru_cache(maxsize=4096)  # the words of the moods, a few hundred
def _folded(word: str) -> str:
    return fold(word)


def _points(
    page: Page, number: int, named: set[int], words: str, moods: frozenset[str], *, several: bool
) -> float:
    catalogue = page.linker.catalogue
    song = page.linker.entity(number)
    if song.version_of:
        return -1.0
    singers = set(song.artists)
    units = {m for a in singers for m in catalogue.members.get(a, ())}
    hit = len(singers & named) + 0.9 * sum(
        1 for a in singers - named if len(set(catalogue.members.get(a, ())) & named) > 1
    )
    points = 3.0 * hit / max(1, len(singers)) if singers else 0.0
    stray = (
        named
        - singers
        - units
        - set(song.beside)
        - {g for a in singers for g in page.linker.entity(a).beside}
    )
    points -= 0.3 * len(stray)
    points += 0.5 * sum(mood in moods for mood in catalogue.moods.get(number, ()))
    is_several = len(singers) > 1 or any(page.linker.entity(a).is_group for a in singers)
    points += 0.7 if several and is_several else 0.0
    # Who sings much is described more often.
    points += 0.15 * math.log2(1 + max((len(catalogue.songs_of.get(a, ())) for a in singers), default=0))
    title = fold(song.name)
    if len(title) > 6 and f" {title} " in words:
        points += 1.5
    return points


def _short_named(page: Page, artist: int, start: int, end: int) -> bool:
    """Whether a singer of one letter (V, J) is named: the scanner never looks for those."""
    name = page.linker.entity(artist).name
    return (
        len(name) == 1
        and re.search(rf"(?<![\w.’'])({re.escape(name)})(?![\w.]|\s*[.)])", page.text[start:end]) is not None
    )
