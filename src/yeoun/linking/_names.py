"""Which entity a printed name may mean: exact keys in memory, nearly right names through the search index.

Qualities follow those of `search._keys`: an exact name stands above one derived from it (without its
article, a title's usual misprints, the other order of a person's name, one half of a title with a colon),
and a derived one above what only sounds alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from yeoun.linking._catalogue import ARTIST, DRAMA, SONG, Catalogue, spellings
from yeoun.names import given_name, kana_key, loan_key, similarity, skeleton, squash

__all__ = ["NameTable"]

_ARTICLE: Final = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_HALVES: Final = re.compile(r"\s*[:–—\-]\s+|\s+[–—\-]\s*|\s*[(\[]|[)\]]")
# A name, and in brackets behind it what may be the same one in another script.
_IN_TWO: Final = re.compile(r"([^()（）]{1,60}?)\s*[(（]([^()（）]{1,60})[)）]")
_VERSION: Final = re.compile(
    r"(?i)\b(?:ver|version|inst|instrumental|remix|acoustic|live|feat|ft|with|prod|part|pt|ost)\b|버전|연주|반주|라이브"
)
_KATAKANA: Final = re.compile("[ァ-ヴー]")

_EXACT: Final = 1.0
_DERIVED: Final = 0.97
_HALF: Final = 0.93
_GIVEN: Final = 0.85
_SOUND: Final = 0.88
_KANA: Final = 0.95  # one way of writing, but 켄 and 겐 fall together
# Below this two printed names are two names: `compare` calls 0.85 "the same as far as letters can tell".
_SAME: Final = 0.85

# Slips between the keys of two sounds that may be one name, by the letters of the printed one. Of the dramas that
# the gold names, all that are right are within these; "Spring Day" (One Spring Night), "사랑해요" (사랑의 이해) are not.
_SLIPS: Final = ((12, 3), (9, 2), (6, 1))

_MOST: Final = 400  # songs of one title looked at: "You" has some hundred in a catalogue of 150,000


class NameTable:
    """Printed text -> (number, quality), best first, for one kind of entity."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._exact: tuple[dict[str, list[tuple[int, float]]], ...] = ({}, {}, {})
        self._sound: tuple[dict[str, list[int]], ...] = ({}, {}, {})
        self._kana: dict[str, list[int]] = {}  # artists by `kana_key`
        self._texts: dict[int, list[str]] = {}
        self._keys: dict[int, list[str]] = {}  # the same, squashed
        entities = catalogue.entities
        for number, text, kind, _ in catalogue.names:
            self._texts.setdefault(number, []).append(text)
            self._keys.setdefault(number, []).append(squash(text))
            self._enter(number, entities[number].kind, text, 0.99 if kind in {"hint", "former"} else _EXACT)
        for table in self._exact:
            for held in table.values():
                held.sort(key=lambda item: -item[1])
        self.nearly = lru_cache(maxsize=8192)(self._nearly)

    def _enter(self, number: int, kind: int, text: str, quality: float) -> None:
        keys = {squash(text): quality}
        article = _ARTICLE.match(text)
        if article:
            keys.setdefault(squash(text[article.end() :]), quality * _DERIVED)
        for half in _HALVES.split(text):
            key = squash(half)
            if len(key) > 3:
                keys.setdefault(key, quality * _HALF)
        is_person = kind == ARTIST and not self._catalogue.entities[number].is_group
        for spelling in spellings(text, kind, person=is_person):
            keys.setdefault(squash(spelling), quality * _DERIVED)
        given = given_name(text) if is_person else None
        if given is not None and len(squash(given)) > 1:
            keys.setdefault(squash(given), quality * _GIVEN)
        for key, worth in keys.items():
            if key:
                self._exact[kind].setdefault(key, []).append((number, worth))
        if kind == ARTIST and len(kana := kana_key(text)) > 1:
            self._kana.setdefault(kana, []).append(number)
        sound = skeleton(text)
        if len(sound) > 3:
            self._sound[kind].setdefault(sound, []).append(number)

    def texts(self, number: int) -> list[str]:
        """Every name of an entity."""
        return self._texts.get(number, [])

    def exact(self, text: str, kind: int) -> list[tuple[int, float]]:
        """Who has this name, apart from case, spaces and punctuation; singers also in katakana. Best first."""
        found = self._exact[kind].get(squash(text), ())
        if not found and kind == ARTIST and _KATAKANA.match(text):
            found = [(number, _KANA) for number in self._kana.get(kana_key(text), ())]
        return _best(found[:_MOST])

    def known(self, key: str, kind: int) -> bool:
        """Whether a squashed key is a name of that kind, or of a singer in katakana."""
        if key in self._exact[kind]:
            return True
        return kind == ARTIST and _KATAKANA.match(key) is not None and kana_key(key) in self._kana

    def _nearly(self, text: str, kind: int) -> tuple[tuple[int, float], ...]:
        """Who has this name or one that sounds or looks nearly the same; best first."""
        found = self.exact(text, kind)
        if found:
            return tuple(found)
        key = squash(text)
        if not key:
            return ()
        if kind != SONG:
            article = _ARTICLE.match(text)
            if article:
                found = [(n, q * _DERIVED) for n, q in self.exact(text[article.end() :], kind)]
        if not found and kind != ARTIST:
            found = self._in_two(text, kind)
        if not found:
            found = self._alike(text, kind)
        return tuple(found)

    def _in_two(self, text: str, kind: int) -> list[tuple[int, float]]:
        """A name with another one of it in brackets: 뷰티풀(Beautiful). A bracket that names a version is none."""
        two = _IN_TWO.fullmatch(text)
        if two is None or _VERSION.search(two[2]):
            return []
        return _best([(n, q * _DERIVED) for half in two.groups() for n, q in self.exact(half, kind)])

    def _alike(self, text: str, kind: int) -> list[tuple[int, float]]:
        if kind == ARTIST and not text.isascii() and given_name(text) is not None:
            return []  # 박수진 is not 박소진: people write their own names right
        sound = skeleton(text)
        numbers: list[int] = list(self._sound[kind].get(sound, ())) if len(sound) > 3 else []
        if not numbers and kind == DRAMA:
            numbers = list(self._neighbours(sound, kind))
        scored = ((n, min(_SOUND, self.likeness(text, n))) for n in numbers[:50])
        return _best([(n, q) for n, q in scored if q >= 0.8])

    def _neighbours(self, sound: str, kind: int) -> Iterable[int]:
        """Names a few slips away by sound: dramas are few enough to walk the keys that begin alike."""
        slips = next((slips for letters, slips in _SLIPS if len(sound) >= letters), 0)
        if not slips:
            return
        for key, numbers in self._by_start(kind).get(sound[:2], ()):
            if abs(len(key) - len(sound)) <= 2 and OSA.distance(key, sound, score_cutoff=slips) <= slips:
                yield from numbers

    def _by_start(self, kind: int) -> dict[str, list[tuple[str, list[int]]]]:
        if not hasattr(self, "_starts"):
            self._starts: dict[int, dict[str, list[tuple[str, list[int]]]]] = {}
        if kind not in self._starts:
            table: dict[str, list[tuple[str, list[int]]]] = {}
            for key, numbers in self._sound[kind].items():
                table.setdefault(key[:2], []).append((key, numbers))
            self._starts[kind] = table
        return self._starts[kind]

    def likeness(self, text: str, number: int) -> float:
        """How alike a printed text and the best of an entity's names are, 0 to 1."""
        if squash(text) in self._keys.get(number, ()):
            return 1.0
        loan = _loan(text)
        best = 0.0
        for name in self._texts.get(number, ()):
            best = max(best, _similar(text, name))
            if len(loan) > 3 and loan == _loan(name):
                best = max(best, _SOUND)
        return best


@lru_cache(maxsize=65_536)
def _loan(text: str) -> str:
    return loan_key(text)


@lru_cache(maxsize=65_536)
def _similar(one: str, other: str) -> float:
    return similarity(one, other)


def _best(found: Iterable[tuple[int, float]]) -> list[tuple[int, float]]:
    held: dict[int, float] = {}
    for number, quality in found:
        if quality > held.get(number, 0.0):
            held[number] = quality
    return sorted(held.items(), key=lambda item: -item[1])
