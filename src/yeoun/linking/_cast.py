"""Who plays in which drama, found in running text: actors and the characters they play.

A drama that a text never calls by its name may still be told by them: "when Gong Yoo and Kim Go-eun meet".
One actor plays in many dramas and proves little; an actor and a character, or two of either, prove a lot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from yeoun.linking._catalogue import ARTIST, Catalogue, Entity
from yeoun.linking._scan import Scanner
from yeoun.names import given_name, skeleton

__all__ = ["SURE", "CastTable", "Played", "Role", "told"]

# Points a name gives its drama. An actor who also sings is named in a text about songs for the singing; of a
# given name there are many bearers. Set by hand: what matters is that two actors reach `SURE`, and no single name
# does but a character's full one, which hardly two dramas share.
_ACTOR: Final = 1.0
_SINGER: Final = 0.75
_CHARACTER: Final = 1.5
_GIVEN: Final = 0.5
SURE: Final = 1.5


class Role(NamedTuple):
    """Somebody named in the text who plays, or is played, in a drama (`drama` is its number)."""

    start: int
    end: int
    drama: int
    person: str
    points: float


# A Korean name in Latin letters: Cha Jeong-suk, Oh Yeon Joo, Park Saeroyi.
_LATIN_NAME: Final = re.compile(r"(?<![\w’'-])[A-Z][a-z]+(?: [A-Z][a-z]+(?:-[A-Za-z][a-z]*)?){1,2}(?![\w-])")
# A word that may be a given name, or its first syllable: Mirae, Deok-sun, Deok Sun.
_LATIN_WORD: Final = re.compile(r"(?<![\w’'-])[A-Z][a-z]+(?:-[A-Za-z][a-z]*)?(?![\w-])")
_TELLING: Final = 4  # letters of its sound: mire, tahe
_FULL: Final = 3  # syllables of a Hangul name that may be known by its sound


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """The drama that a text tells by its cast: its number, and where the name stands that says most."""

    drama: int
    start: int
    end: int


class CastTable:
    """The cast of every drama of a catalogue, ready to be looked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._roles: list[tuple[int, str, bool, float]] = []  # drama, person, whether a character, points
        self.singers: dict[int, set[int]] = {}  # of a drama: the artists who play in it
        self._sounds: dict[str, list[int]] = {}  # of a full Hangul name, how it sounds -> roles
        self._given: dict[int, set[str]] = {}  # of a drama: how its characters' given names sound
        names = Catalogue()
        for drama, person, text, is_character in catalogue.cast:
            if person in catalogue.by_id:
                self.singers.setdefault(drama, set()).add(catalogue.by_id[person])
            points = _SINGER if person in catalogue.by_id else _ACTOR
            if is_character:
                points = _GIVEN if _may_be_a_word(text) else _CHARACTER
            self._enter(names, (drama, person, is_character, points), _spellings(text, is_character))
            full = " " in text if text.isascii() else len(text) >= _FULL
            if full and given_name(text) is not None:
                self._sounds.setdefault(skeleton(text), []).append(len(self._roles) - 1)
            given = given_name(text) if is_character else None
            short = given or ("" if text.isascii() or not is_character else text)
            if _is_telling(short.replace(" ", "-")):
                self._given.setdefault(drama, set()).add(skeleton(short))
            if given is not None and _is_telling(given):
                self._enter(names, (drama, person, True, _GIVEN), (given,))
        self._scanner = Scanner(names)

    def _enter(self, names: Catalogue, role: tuple[int, str, bool, float], texts: Iterable[str]) -> None:
        number = len(self._roles)
        self._roles.append(role)
        names.entities.append(Entity(number=number, kind=ARTIST, id=role[1], name=role[1], name_ko=None))
        names.names += [(number, text, "stage", "") for text in texts]

    def find(self, text: str) -> list[Role]:
        """Everybody of a cast who is named in a text (NFC), in order; a name inside a longer one does not count."""
        hits = sorted(self._scanner.scan(text, capitals=True), key=lambda hit: (hit.start, -hit.end))
        found: list[Role] = []
        end = -1
        for hit in hits:
            if hit.start < end:
                continue
            end = hit.end
            for number in self._scanner.bearers[hit.pattern]:
                drama, person, is_character, points = self._roles[number]
                found.append(Role(hit.start, hit.end, drama, f"{person}/{is_character}", points))
        taken = {role.start for role in found}
        found += [role for role in self._by_sound(text) if role.start not in taken]
        return sorted(found, key=lambda role: role.start)

    def find_given(self, text: str, dramas: Iterable[int]) -> list[tuple[int, int, int]]:
        """The characters of these dramas whom a text in Latin letters calls by their given names: Deok Sun, Deok-sun, Mirae.

        Each is where the name starts and ends, and the drama's number. Of a given name there are many bearers: ask for few dramas.
        """
        known = [(drama, self._given[drama]) for drama in dramas if drama in self._given]
        words = list(_LATIN_WORD.finditer(text)) if known else []
        found = []
        for place, word in enumerate(words):
            beside = words[place + 1] if place + 1 < len(words) else None
            ends = [word.end()]
            if beside is not None and text[word.end() : beside.start()] == " ":
                ends.append(beside.end())
            for end in ends:
                sound = skeleton(text[word.start() : end])
                found += [
                    (word.start(), end, drama)
                    for drama, given in known
                    if len(sound) >= _TELLING and sound in given
                ]
        return found

    def _by_sound(self, text: str) -> Iterator[Role]:
        """Whom Latin letters name that the catalogue knows in Hangul alone: Cha Jeong-suk is 차정숙."""
        for run in _LATIN_NAME.finditer(text):
            words = run.group().split(" ")
            for first, last in ((0, 3), (0, 2), (1, 3)):
                name = " ".join(words[first:last])
                if last > len(words) or given_name(name) is None:
                    continue
                numbers = self._sounds.get(skeleton(name), ())
                start = run.start() + len(" ".join(words[:first])) + (first > 0)
                for number in numbers:
                    drama, person, is_character, points = self._roles[number]
                    yield Role(start, start + len(name), drama, f"{person}/{is_character}", points)
                if numbers:
                    break


def told(roles: Iterable[Role], *, sure: float = SURE) -> Played | None:
    """The drama that these names tell, or None where they tell none or more than one.

    Args:
        roles: as `CastTable.find` finds them.
        sure: points that it takes; nobody counts twice, and the next drama has half as many at most.
    """
    points: dict[int, dict[str, float]] = {}
    best: dict[int, Role] = {}
    for role in roles:
        held = points.setdefault(role.drama, {})
        held[role.person] = max(role.points, held.get(role.person, 0.0))
        if role.drama not in best or role.points > best[role.drama].points:
            best[role.drama] = role
    ranked = sorted(((sum(held.values()), -drama) for drama, held in points.items()), reverse=True)
    if not ranked or ranked[0][0] < sure or (len(ranked) > 1 and 2 * ranked[1][0] > ranked[0][0]):
        return None
    role = best[-ranked[0][1]]
    return Played(drama=role.drama, start=role.start, end=role.end)


def _spellings(text: str, is_character: bool) -> tuple[str, ...]:
    """A character of one Latin word (Sunny, Kate) is a word, or somebody else."""
    return () if is_character and text.isascii() and " " not in text else (text,)


def _may_be_a_word(character: str) -> bool:
    """Whether a character's name is two syllables of Hangul, which are a word of every day as often: 하루, 하나."""
    return not character.isascii() and len(character) < _FULL


def _is_telling(given: str) -> bool:
    """Whether a given name may stand alone: of two syllables, and in Latin letters hyphenated (Eun-tak)."""
    return "-" in given if given.isascii() else len(given) > 1
