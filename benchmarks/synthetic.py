"""A catalogue of the size the guide is built for, made up: 150,000 songs, 30,000 artists, 8,000 dramas.

    python benchmarks/synthetic.py OUT.sqlite [--scale 1.0] [--seed 20] [--index]

Same scale and seed, same catalogue, on every machine: one `random.Random`, no sets, no clock. Names are composed
from `_words.py`; nothing comes from a real catalogue. What is like the real thing, since it decides what a search
costs and how hard it is:

- words follow Zipf's law, so that "love" stands in thousands of titles and many titles have several bearers;
- most songs have a Korean title, its romanization, and an English one, which need not be a translation of it;
- surnames are as common as they are in Korea, so that every fifth singer is a Kim and namesakes are many;
- few artists sing much, many sing once; a drama has from one to eight parts of about five songs.

What is not: names have no cultural logic ("Lightning of the bakery"), and popularity shows only in how many songs
somebody has.
"""

from __future__ import annotations

import argparse
import bisect
import itertools
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

if __name__ == "__main__":  # run as a script: let `benchmarks` be found
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks._korean import is_syllable, romanize
from benchmarks._phrases import Drawer, Pair, Phrases, as_title
from benchmarks._words import GIVEN, SURNAMES

from yeoun.build import install_snapshot, write_snapshot
from yeoun.catalogue import (
    Artist,
    ArtistKind,
    Catalogue,
    Credit,
    Drama,
    Membership,
    Name,
    NameKind,
    PartialDate,
    Release,
    ReleaseKind,
    Role,
    Song,
    Track,
    Version,
)

__all__ = ["SEED", "main", "make_catalogue"]

SEED = 20
SONGS, ARTISTS, DRAMAS = 150_000, 30_000, 8_000
EDITION = "2026-01-01"

_NETWORKS = ("KBS2", "MBC", "SBS", "tvN", "JTBC", "OCN", "ENA", "TV Chosun")
_KIND_RANK = {"en": "Latn", "ko": "Hang", "ko-Latn": "Latn"}


def make_catalogue(*, scale: float = 1.0, seed: int = SEED) -> Catalogue:
    """Make the catalogue.

    Args:
        scale: 1.0 for the full size; 0.01 for a test.
        seed: another seed, another catalogue of the same kind.
    """
    return _Maker(Random(seed), scale).make()


def _name(text: str, lang: str, kind: NameKind, *, primary: bool = False) -> Name:
    script = _KIND_RANK[lang]
    if lang == "ko" and not any(map(is_syllable, text)):
        script = "Zyyy"
    return Name(text=text, lang=lang, script=script, kind=kind, primary=primary)


def _distinct(names: list[Name]) -> tuple[Name, ...]:
    return tuple({(n.lang, n.text): n for n in reversed(names) if n.text}.values())[::-1]


class _Maker:
    def __init__(self, random: Random, scale: float) -> None:
        self.random = random
        self.phrases = Phrases(random)
        self.songs, self.artists, self.dramas = (max(20, round(n * scale)) for n in (SONGS, ARTISTS, DRAMAS))
        self.surnames = list(itertools.accumulate(share for *_, share in SURNAMES))
        self.first, self.second = (Drawer(random, syllables, 0.35) for syllables in GIVEN)

    def make(self) -> Catalogue:
        artists, memberships = self.make_artists()
        dramas = tuple(self.make_drama(number) for number in range(1, self.dramas + 1))
        songs, releases = self.make_songs(artists, memberships, dramas)
        return Catalogue(
            dramas=dramas, artists=artists, memberships=memberships, releases=releases, songs=songs
        )

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def date(self) -> PartialDate:
        return PartialDate(
            self.random.randint(2004, 2025), self.random.randint(1, 12), self.random.randint(1, 28)
        )

    # Artists.

    def make_artists(self) -> tuple[tuple[Artist, ...], tuple[Membership, ...]]:
        groups = [self.make_group(f"group-{number}") for number in range(1, self.artists * 16 // 100 + 1)]
        units_wanted = self.artists * 4 // 100
        persons = [
            self.make_person(f"person-{number}")
            for number in range(1, self.artists - len(groups) - units_wanted + 1)
        ]
        memberships: list[Membership] = []
        members: dict[str, list[Artist]] = {}
        next_person = 0
        for group in groups[: len(groups) * 65 // 100]:  # of the others, no members are known
            count = self.random.choice((2, 3, 4, 4, 5, 5, 5, 6, 7, 9))
            for person in persons[next_person : next_person + count]:
                members.setdefault(group.id, []).append(person)
                since = self.date()
                until = PartialDate(since.year + 7) if self.chance(0.2) else None
                memberships.append(Membership(group=group.id, member=person.id, since=since, until=until))
            next_person += count
        units: list[Artist] = []
        large = [group for group in groups if len(members.get(group.id, ())) > 3]
        for number in range(1, units_wanted + 1):
            parent = self.random.choice(large or groups)
            unit = self.make_unit(f"unit-{number}", parent)
            units.append(unit)
            for person in members.get(parent.id, ())[:2]:
                memberships.append(Membership(group=unit.id, member=person.id))
        self.random.shuffle(persons)
        return (*groups, *persons, *units), tuple(memberships)

    def coined(self, count: int) -> Pair:
        sounds = [self.phrases.lone.draw() for _ in range(count)]
        return "".join(korean for korean, _ in sounds), "".join(latin for _, latin in sounds)

    def make_group(self, key: str) -> Artist:
        stage, official = NameKind.STAGE, NameKind.ALIAS
        if self.chance(0.6):
            korean, latin = self.coined(self.random.choice((2, 3, 3, 4)))
            latin = latin.upper() if self.chance(0.4) else latin.capitalize()
            names = [
                _name(latin, "en", stage, primary=True),
                _name(korean, "ko", stage, primary=True),
            ]
        else:
            korean, gloss = self.phrases.korean() if self.chance(0.5) else self.phrases.noun()
            names = [
                _name(as_title(gloss), "en", stage, primary=True),
                _name(korean, "ko", stage, primary=True),
                _name(as_title(romanize(korean)), "ko-Latn", NameKind.ROMANIZED),
            ]
        if self.chance(0.4):
            names.append(
                _name(
                    "".join(word[0] for word in names[0].text.split()) + str(self.random.randint(2, 9)),
                    "en",
                    official,
                )
            )
        if self.chance(0.2):
            names.append(_name(names[0].text + " (band)", "en", NameKind.FORMER))
        return Artist(id=key, kind=ArtistKind.GROUP, names=_distinct(names), debut=self.date())

    def make_unit(self, key: str, parent: Artist) -> Artist:
        suffix = self.random.choice(("Blue", "Red", "Duo", "A", "T", "Sub"))
        names = [
            _name(f"{parent.names[0].text}-{suffix}", "en", NameKind.STAGE, primary=True),
            _name(f"{parent.names[1].text} {self.coined(1)[0]}", "ko", NameKind.STAGE, primary=True),
        ]
        return Artist(id=key, kind=ArtistKind.UNIT, names=_distinct(names), parent=parent.id)

    def make_person(self, key: str) -> Artist:
        random = self.random
        at = bisect.bisect(self.surnames, random.random() * self.surnames[-1])
        surname, usual, others, _ = SURNAMES[min(at, len(SURNAMES) - 1)]
        given = self.first.draw() + (self.second.draw() if self.chance(0.97) else "")
        joint = random.choice(("-", "-", "", " "))
        spelt = romanize(given, separator=joint).capitalize()
        latin = f"{usual} {spelt}"
        birth = [
            _name(surname + given, "ko", NameKind.BIRTH),
            _name(latin, "ko-Latn", NameKind.BIRTH),
        ]
        if others:
            birth.append(
                _name(
                    f"{random.choice(others)} {romanize(given).capitalize()}", "ko-Latn", NameKind.ROMANIZED
                )
            )
        if self.chance(0.3):
            birth.append(_name(f"{romanize(given).capitalize()} {usual}", "en", NameKind.ALIAS))
        roll = random.random()
        if roll < 0.45:  # sings under the name of birth
            stage = [
                _name(surname + given, "ko", NameKind.STAGE, primary=True),
                _name(latin, "en", NameKind.STAGE, primary=True),
            ]
        elif roll < 0.7:  # under the given name
            stage = [
                _name(given, "ko", NameKind.STAGE, primary=True),
                _name(romanize(given).capitalize(), "en", NameKind.STAGE, primary=True),
            ]
        else:
            korean, coined = self.coined(random.choice((2, 2, 3)))
            stage = [
                _name(korean, "ko", NameKind.STAGE, primary=True),
                _name(coined.capitalize(), "en", NameKind.STAGE, primary=True),
            ]
        if roll < 0.45:
            birth = birth[2:]
        return Artist(id=key, kind=ArtistKind.PERSON, names=_distinct([*stage, *birth]))

    # Dramas.

    def make_drama(self, number: int) -> Drama:
        random = self.random
        korean, gloss = self.phrases.korean()
        if self.chance(0.25):
            other, other_gloss = self.phrases.korean()
            korean, gloss = f"{korean}: {other}", f"{gloss}: {other_gloss}"
        elif self.chance(0.15):
            season = random.choice((2, 2, 3))
            korean, gloss = f"{korean} {season}", f"{gloss} {season}"
        official, alias = NameKind.OFFICIAL, NameKind.ALIAS
        names = [
            _name(as_title(gloss), "en", official, primary=True),
            _name(korean, "ko", official, primary=True),
            _name(as_title(romanize(korean)), "ko-Latn", NameKind.ROMANIZED),
        ]
        words = korean.replace(":", "").split()
        if len(words) > 1:
            names.append(_name("".join(word[0] for word in words), "ko", NameKind.HINT))
        if self.chance(0.5):
            names.append(_name(as_title(self.phrases.words()), "en", alias))
        if ":" in korean:
            names.append(_name(as_title(gloss.split(":")[0]), "en", alias))
            names.append(_name(korean.split(":")[0], "ko", alias))
        if self.chance(0.3):
            names.append(_name(as_title(self.phrases.words()), "en", NameKind.TRANSLATED))
        first = self.date()
        return Drama(
            id=f"drama-{number}", names=_distinct(names), network=random.choice(_NETWORKS), first_air=first,
            episodes=random.choice((12, 16, 16, 16, 20, 24, 32, 50)),
        )  # fmt: skip

    # Songs.

    def make_songs(
        self, artists: Sequence[Artist], memberships: Sequence[Membership], dramas: Sequence[Drama]
    ) -> tuple[tuple[Song, ...], tuple[Release, ...]]:
        shuffled = list(artists)
        self.random.shuffle(shuffled)
        singers = Drawer(self.random, shuffled, 0.7)
        group_of = {m.member: m.group for m in memberships}
        songs: list[Song] = []
        releases: list[Release] = []
        # Parts a drama: some have one, most a few; scaled so that all songs find a place.
        weights = [self.random.lognormvariate(0, 0.6) for _ in dramas]
        share = self.songs / sum(weights)
        for drama, weight in zip(dramas, weights, strict=True):
            wanted = max(1, round(weight * share))
            part = 0
            while wanted > 0 and len(songs) < self.songs:
                part += 1
                count = min(wanted, self.random.choice((3, 4, 5, 5, 5, 6, 7)), self.songs - len(songs))
                wanted -= count
                here = [
                    self.make_song(f"song-{len(songs) + n}", drama.id, singers, group_of)
                    for n in range(1, count + 1)
                ]
                here = self.with_versions(here)
                songs += here
                releases.append(
                    Release(
                        id=f"{drama.id}-ost-{part}",
                        drama=drama.id,
                        kind=ReleaseKind.PART,
                        part=part,
                        date=drama.first_air,
                        tracks=tuple(Track(song=song.id, position=at) for at, song in enumerate(here, 1)),
                    )
                )
        while len(songs) < self.songs:  # what rounding left over goes to dramas at random, on no release
            drama = self.random.choice(dramas)
            songs.append(self.make_song(f"song-{len(songs) + 1}", drama.id, singers, group_of))
        return tuple(songs), tuple(releases)

    def with_versions(self, songs: list[Song]) -> list[Song]:
        """Now and then the last one is the instrumental of the first."""
        if len(songs) < 4 or not self.chance(0.25):
            return songs
        first, last = songs[0], songs[-1]
        names = tuple(
            _name(n.text + " (Inst.)", n.lang, n.kind, primary=n.primary) for n in first.names if n.primary
        )
        version = Song(
            id=last.id, drama=last.drama, names=names, credits=first.credits[:1], version_of=first.id,
            version=Version.INSTRUMENTAL,
        )  # fmt: skip
        return [*songs[:-1], version]

    def make_song(self, key: str, drama: str, singers: Drawer[Artist], group_of: dict[str, str]) -> Song:
        official, alias = NameKind.OFFICIAL, NameKind.ALIAS
        if self.chance(0.72):
            korean, gloss = self.phrases.korean()
            roll = self.random.random()
            english = as_title(gloss) if roll < 0.7 else as_title(self.phrases.words())
            kind = official if roll > 0.6 else NameKind.TRANSLATED
            names = [
                _name(english, "en", kind, primary=True),
                _name(korean, "ko", official, primary=True),
                _name(as_title(romanize(korean)), "ko-Latn", NameKind.ROMANIZED),
            ]
            if self.chance(0.18):
                names.append(_name(as_title(self.phrases.words()), "en", alias))
        else:
            names = [_name(as_title(self.phrases.words()), "en", official, primary=True)]
            if self.chance(0.7):
                korean = self.phrases.korean()[0]
                names.append(_name(korean, "ko", official, primary=True))
                names.append(_name(as_title(romanize(korean)), "ko-Latn", NameKind.ROMANIZED))
        line: list[Credit] = []
        for at in range(self.random.choice((1, 1, 1, 1, 1, 2, 2, 3))):
            artist = singers.draw()
            if all(artist.id != credit.artist for credit in line):
                printed_with = group_of.get(artist.id) if self.chance(0.4) else None
                role = Role.VOCALS if at < 2 else Role.FEATURING
                line.append(Credit(artist=artist.id, role=role, join=" & " if at else None, of=printed_with))
        return Song(id=key, drama=drama, names=_distinct(names), credits=tuple(line))


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the synthetic snapshot.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--index", action="store_true", help="with the search index beside it")
    options = parser.parse_args()
    catalogue = make_catalogue(scale=options.scale, seed=options.seed)
    fresh = options.out.with_suffix(".fresh") if options.index else options.out
    content_hash = write_snapshot(fresh, catalogue, edition=EDITION)
    if options.index:
        install_snapshot(fresh, options.out)
    print(content_hash)


if __name__ == "__main__":
    main()
