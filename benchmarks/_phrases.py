"""Titles, composed: a Korean phrase and what it says in English, words drawn by Zipf's law."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Sequence
from random import Random
from typing import Generic, TypeVar

from benchmarks._korean import with_final
from benchmarks._words import ADJECTIVES, ENGLISH, NOUNS, SOUNDS, VERBS

__all__ = ["Drawer", "Pair", "Phrases", "as_title"]

T = TypeVar("T")
Pair = tuple[str, str]


class Drawer(Generic[T]):
    """Draws by rank: the nth item n^-power times as often as the first."""

    def __init__(self, random: Random, items: Sequence[T], power: float) -> None:
        self.random = random
        self.items = items
        self.sums = list(itertools.accumulate((rank + 2) ** -power for rank in range(len(items))))

    def draw(self) -> T:
        at = bisect.bisect(self.sums, self.random.random() * self.sums[-1])
        return self.items[min(at, len(self.items) - 1)]


def as_title(text: str) -> str:
    small = {"of", "the", "in", "and", "to", "a", "without"}
    words = text.split()
    return " ".join(
        word if at and word in small else word[:1].upper() + word[1:] for at, word in enumerate(words)
    )


def _particle(word: str, closed: str, opened: str) -> str:
    return word + (closed if with_final(word[-1], "ㅁ") is None else opened)


def _third(verb: str) -> str:
    """He cries, she approaches, it goes."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("ch", "sh", "ss", "o")) else "s")


class Phrases:
    """Composes titles: a Korean phrase and what it says in English."""

    def __init__(self, random: Random) -> None:
        self.random = random
        # The tail of the vocabulary is compounds and forms: half of all words of titles are rare.
        compounds = [(a[0] + b[0], f"{a[1]} {b[1]}") for a in NOUNS for b in NOUNS if a != b]
        random.shuffle(compounds)
        self.nouns = Drawer(random, NOUNS, 0.75)
        self.any_noun = Drawer(random, (*NOUNS, *compounds[:9000]), 0.8)
        self.adjectives = Drawer(random, ADJECTIVES, 0.5)
        self.verbs = Drawer(random, VERBS, 0.7)
        coined = [
            a + b
            for a in ENGLISH
            for b in ("ful", "less", "light", "fall", "ing", "er", "side", "born", "land")
        ]
        random.shuffle(coined)
        self.english = Drawer(random, (*ENGLISH, *(english for _, english in NOUNS), *coined), 0.8)
        self.lone = Drawer(random, SOUNDS, 0.2)

    def noun(self) -> Pair:
        return self.nouns.draw()

    def korean(self) -> Pair:
        """A Korean title with its gloss."""
        roll = self.random.random()
        noun, gloss = (self.any_noun if roll < 0.6 else self.nouns).draw()
        other, other_gloss = self.noun()
        adjective, adjective_gloss = self.adjectives.draw()
        stem, said, verb = self.verbs.draw()
        choices = (
            lambda: (noun, gloss),
            lambda: (f"{adjective.replace('_', ' ')} {noun}", f"{adjective_gloss} {gloss}"),
            lambda: (f"{noun}의 {other}", f"{other_gloss} of the {gloss}"),
            lambda: (f"{_particle(noun, '을', '를')} {said}", f"{verb} the {gloss}"),
            lambda: (
                f"{_particle(noun, '이', '가')} {stem}는 {other}",
                f"{other_gloss} when the {gloss} {_third(verb)}",
            ),
            lambda: (f"{noun}처럼 {said}", f"{verb} like {gloss}"),
            lambda: (self.spoken(stem, said), f"I {verb} you"),
            lambda: (f"{_particle(noun, '과', '와')} {other}", f"{gloss} and {other_gloss}"),
            lambda: (f"{noun}에서 {other}까지", f"from {gloss} to {other_gloss}"),
            lambda: (f"{stem}던 {noun}", f"the {gloss} we {verb}"),
        )
        return self.random.choice(choices)()

    def spoken(self, stem: str, said: str) -> str:
        will = with_final(stem[-1], "ㄹ")
        was = with_final(said[-1], "ㅆ")
        forms = [
            said,
            said + "요",
            stem + "고 싶어",
            stem + "지 마",
            "다시 " + said,
            "너를 " + said,
            said + " 줘",
        ]
        if will is not None:
            forms += [stem[:-1] + will + "게", stem[:-1] + will + " 거야"]
        if was is not None:
            forms += [said[:-1] + was + "던", said[:-1] + was + "어"]
        return self.random.choice(forms)

    def words(self) -> str:
        """An English title."""
        draw = self.english.draw
        shape = self.random.choice(("{0}", "{0} {1}", "{0} {1}", "{0} {1} {2}", "The {0} {1}", "My {0}", "{0} to {1}",
                                    "{0} in the {1}", "I'm {0}", "{0}, {1}", "Only {0} {1}", "Don't {0} the {1}"))  # fmt: skip
        return shape.format(draw(), draw(), draw())
