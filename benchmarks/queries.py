"""Messy queries over the synthetic snapshot, each with what counts as right.

Seeded like the catalogue. Every query starts from one entity and one of its names, then is spoiled as people spoil
names; the spoiling (`_korean.py`) shares no table with the engine. What counts as right:

- any entity that bears exactly the name the query was made from (case, spaces and punctuation apart): the
  catalogue has some 400 songs called "You", and nobody can say which one was meant;
- for several fields at once, any song that fits all of them, namesakes of drama and singer included;
- for beginnings, as typed, any entity with a name that begins so: a rank among thousands cannot be right or wrong.
"""

from __future__ import annotations

import itertools
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks import _korean
from benchmarks._world import World, plain

__all__ = ["KINDS", "Judge", "Query", "make_queries"]

_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One query.

    Attributes:
        kind: one of `KINDS`.
        text: as typed.
        wanted: the ids that are right; empty for beginnings, where the names decide.
    """

    kind: str
    text: str
    wanted: frozenset[str] = frozenset()


class _Messes:
    """One maker a kind; each returns None where the entity drawn does not lend itself to it."""

    def __init__(self, world: World, random: Random) -> None:
        self.world = world
        self.random = random

    def draw(self, lang: str | None, *, least: int = 2, most: int = 40) -> tuple[str, str] | None:
        """An entity and one of its names: songs, artists and dramas as 5 : 3 : 2."""
        random, world = self.random, self.world
        roll = random.random()
        wanted = "song" if roll < 0.5 else "artist" if roll < 0.8 else "drama"
        for _ in range(50):
            entity = random.choice(world.everybody)
            kind = entity.split("-")[0]
            if (kind if kind in ("song", "drama") else "artist") != wanted:
                continue
            names = [
                text
                for text, its, of in world.names[entity]
                if of != "hint" and (lang is None or its == lang) and least <= len(plain(text)) <= most
            ]
            if names:
                return entity, random.choice(names)
        return None

    def of_name(self, kind: str, name: str, text: str) -> Query:
        return Query(kind=kind, text=text, wanted=frozenset(self.world.bearers_of(name)))

    def either(self, entity: str) -> str:
        """The English or, as often, the Korean name."""
        lang = self.random.choice(("en", "ko"))
        return self.world.name(entity, lang) or self.world.names[entity][0][0]

    # One name.

    def exact(self) -> Query | None:
        drawn = self.draw(None)
        return drawn and self.of_name("exact", drawn[1], drawn[1])

    def typo(self) -> Query | None:
        drawn = self.draw(self.random.choice(("en", "en", "ko-Latn", "ko")), least=6)
        if drawn is None:
            return None
        name = drawn[1]
        spoilt = _typo(self.random, name)
        if spoilt is None or self.world.bearers_of(spoilt):
            return None
        return self.of_name("typo", name, spoilt)

    def hyphens(self) -> Query | None:
        drawn = self.draw(self.random.choice(("en", "ko-Latn")))
        if drawn is None or not re.search("[ -]", drawn[1]):
            return None
        name = drawn[1]
        text = name.replace("-", " ") if "-" in name else name.replace(" ", "-")
        return self.of_name("hyphen/space", name, text.lower())

    def spaceless(self) -> Query | None:
        drawn = self.draw(self.random.choice(("en", "ko-Latn")))
        if drawn is None or " " not in drawn[1]:
            return None
        return self.of_name("no spaces", drawn[1], drawn[1].replace(" ", "").lower())

    def hangul(self) -> Query | None:
        drawn = self.draw("ko")
        return drawn and self.of_name("hangul", drawn[1], drawn[1])

    def hangul_spaceless(self) -> Query | None:
        drawn = self.draw("ko", least=4)
        if drawn is None or " " not in drawn[1]:
            return None
        return self.of_name("hangul, no spaces", drawn[1], drawn[1].replace(" ", ""))

    def romanized(self) -> Query | None:
        drawn = self.draw("ko", least=3)
        if drawn is None or not all(map(_korean.is_syllable, plain(drawn[1]))):
            return None
        text = _korean.respell(self.random, drawn[1])
        if self.world.bearers_of(text):
            return None
        return self.of_name("romanized", drawn[1], text)

    def initials(self) -> Query | None:
        drawn = self.draw("ko", least=4, most=12)
        if drawn is None or not all(map(_korean.is_syllable, plain(drawn[1]))):
            return None
        typed = _korean.to_initials(plain(drawn[1]))
        return Query(kind="initials", text=typed, wanted=frozenset(self.world.initials[typed]))

    def keyboard(self) -> Query | None:
        lang = self.random.choice(("en", "ko"))
        drawn = self.draw(lang, least=3)
        if drawn is None:
            return None
        name = drawn[1]
        slipped = _korean.slip_to_latin(name) if lang == "ko" else _korean.slip_to_hangul(name.lower())
        return self.of_name("keyboard slip", name, slipped)

    # Several fields.

    def artist_drama(self) -> Query | None:
        song = self.random.choice(self.world.sung)
        artist, drama = self.random.choice(self.world.singers[song]), self.world.drama_of[song]
        artist_name, drama_name = self.either(artist), self.either(drama)
        words = [artist_name, drama_name]
        self.random.shuffle(words)
        wanted = self.world.songs_for(artist=artist_name, drama=drama_name)
        return Query(kind="artist+drama", text=" ".join(words).lower(), wanted=wanted)

    def title_artist(self) -> Query | None:
        song = self.random.choice(self.world.sung)
        artist = self.random.choice(self.world.singers[song])
        artist_name, title = self.either(artist), self.either(song)
        words = [artist_name, title]
        self.random.shuffle(words)
        wanted = self.world.songs_for(artist=artist_name, title=title)
        return Query(kind="title+artist", text=" ".join(words).lower(), wanted=wanted)

    def group_drama(self) -> Query | None:
        song = self.random.choice(self.world.sung)
        groups = [group for artist in self.world.singers[song] for group in self.world.groups.get(artist, ())]
        if not groups:
            return None
        group_name, drama_name = (
            self.either(self.random.choice(groups)),
            self.either(self.world.drama_of[song]),
        )
        wanted = self.world.songs_for(artist=group_name, drama=drama_name)
        text = f"{group_name} {drama_name}{self.random.choice(('', ' ost', ' song'))}"
        return Query(kind="group+drama", text=text.lower(), wanted=wanted)

    def part(self) -> Query | None:
        drama, number, tracks = self.random.choice(self.world.parts)
        name = self.either(drama)
        number = int(number)
        if re.search(r"\d", name):
            return None
        wanted = {
            song
            for other, part, songs in self._parts_of(self.world.bearers_of(name))
            if part == number
            for song in songs.split(",")
        }
        assert set(tracks.split(",")) <= wanted
        said = self.random.choice(("{} ost part {}", "{} OST Part.{}", "{} pt {}", "{} 파트 {}", "{} ost {}"))
        return Query(kind="part number", text=said.format(name, number), wanted=frozenset(wanted))

    def _parts_of(self, dramas: Iterable[str]) -> Iterator[tuple[str, int, str]]:
        wanted = set(dramas)
        return ((drama, int(part), songs) for drama, part, songs in self.world.parts if drama in wanted)

    def question(self) -> Query | None:
        world, random = self.world, self.random
        song = random.choice(world.sung)
        artist, drama = random.choice(world.singers[song]), world.drama_of[song]
        lang = random.choice(("en", "en", "ko"))
        artist_name, drama_name, title = (world.name(one, lang) for one in (artist, drama, song))
        if artist_name is None or drama_name is None or title is None:
            return None
        english = (
            ("that song from {drama} by {artist}", {"artist", "drama"}),
            ("what is the song {artist} sang in {drama}", {"artist", "drama"}),
            ("looking for the {drama} ost sung by {artist}", {"artist", "drama"}),
            ("song called {title} from {drama}", {"title", "drama"}),
            ("{title} by {artist}", {"title", "artist"}),
        )
        korean = (
            ("{artist} 부른 {drama} 노래", {"artist", "drama"}),
            ("{drama} 나온 {artist} 노래 제목 뭐야", {"artist", "drama"}),
            ("드라마 {drama} 삽입곡 {title}", {"title", "drama"}),
        )
        said, fields = random.choice(english if lang == "en" else korean)
        names = {"artist": artist_name, "drama": drama_name, "title": title}
        wanted = world.songs_for(**{field: names[field] for field in sorted(fields)})
        return Query(kind="question", text=said.format(**names).lower(), wanted=wanted)

    def typing(self) -> list[Query]:
        """A name as it is typed: every length from two letters to fourteen."""
        drawn = self.draw(self.random.choice(("en", "ko", "ko-Latn")), least=5)
        if drawn is None:
            return []
        name = drawn[1].lower()
        lengths = range(2, min(len(name), 14) + 1)
        return [Query(kind="beginning", text=name[:n]) for n in lengths if name[n - 1] != " "]


def _typo(random: Random, text: str) -> str | None:
    """One slip of a finger in a word of four letters or more; in Hangul, of the keys that make a syllable."""
    at = [n for n, char in enumerate(text[1:], 1) if char.isalpha()]
    if not at:
        return None
    n = random.choice(at)
    char = text[n]
    how = random.choice(("drop", "double", "swap", "neighbour"))
    if how == "drop":
        return text[:n] + text[n + 1 :]
    if how == "double":
        return text[:n] + char + text[n:]
    if how == "swap":
        other = text[n + 1 : n + 2]
        return text[:n] + other + char + text[n + 2 :] if other.isalpha() and other != char else None
    if _korean.is_syllable(char):
        code = ord(char) - 0xAC00  # another vowel in the same syllable
        wrong = (code // 28 % 21 + random.choice((1, 20))) % 21
        return text[:n] + chr(0xAC00 + code // 588 * 588 + wrong * 28 + code % 28) + text[n + 1 :]
    row = next((row for row in _KEYBOARD if char.lower() in row), None)
    if row is None:
        return None
    place = row.index(char.lower())
    return text[:n] + row[place - 1 if place else 1] + text[n + 1 :]


Maker = Callable[[_Messes], Query | None]

# How many of each: about two thousand; those that are hard or asked most have more.
KINDS: dict[str, tuple[int, Maker | None]] = {
    "exact": (180, _Messes.exact),
    "typo": (240, _Messes.typo),
    "hyphen/space": (80, _Messes.hyphens),
    "no spaces": (100, _Messes.spaceless),
    "hangul": (120, _Messes.hangul),
    "hangul, no spaces": (120, _Messes.hangul_spaceless),
    "romanized": (200, _Messes.romanized),
    "initials": (100, _Messes.initials),
    "keyboard slip": (120, _Messes.keyboard),
    "artist+drama": (180, _Messes.artist_drama),
    "title+artist": (160, _Messes.title_artist),
    "group+drama": (120, _Messes.group_drama),
    "part number": (80, _Messes.part),
    "question": (140, _Messes.question),
    "beginning": (200, None),
}


def make_queries(snapshot: Path, *, share: float = 1.0, seed: int = 7) -> list[Query]:
    """The queries over a synthetic snapshot, kinds taking turns, so that every beginning of the list is a fair sample.

    Args:
        snapshot: as `synthetic.py` wrote it.
        share: of the full number of each kind.
        seed: of the queries.
    """
    world, random = World(snapshot), Random(seed)
    messes = _Messes(world, random)
    columns: list[list[Query]] = []
    for maker_count, maker in KINDS.values():
        count = max(4, round(maker_count * share))
        made: list[Query] = []
        for _ in range(count * 200):
            if len(made) >= count:
                break
            if maker is None:
                made += messes.typing()
            elif (query := maker(messes)) is not None:
                made.append(query)
        columns.append(made[:count])
    turns = [
        ((at + 0.5) / len(column), number, query)
        for number, column in enumerate(columns)
        for at, query in enumerate(column)
    ]
    return [query for _, _, query in sorted(turns, key=lambda turn: turn[:2])]


class Judge:
    """Says at which place the first right answer stands."""

    def __init__(self, snapshot: Path) -> None:
        rows = sqlite3.connect(f"file:{snapshot}?mode=ro", uri=True).execute(
            "SELECT entity, text FROM name ORDER BY entity"
        )
        self.names = {
            entity: tuple(plain(text) for _, text in group)
            for entity, group in itertools.groupby(rows, key=lambda row: row[0])
        }

    def place(self, query: Query, found: list[str]) -> int | None:
        """1 for the first place; None where no answer is right."""
        begun = plain(query.text)
        for at, entity in enumerate(found, 1):
            if entity in query.wanted:
                return at
            if query.kind == "beginning" and any(name.startswith(begun) for name in self.names[entity]):
                return at
        return None
