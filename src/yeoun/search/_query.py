"""What was typed, taken apart: words with weights, a part number, and whether songs are asked for."""

from __future__ import annotations

from dataclasses import dataclass

from yeoun.names import Word, fold, normalize, words
from yeoun.search._vocabulary import NOISE, PART, SONG_WORDS, VERSION_WORDS, part_number

__all__ = ["Query", "parse_query"]

# More than any name or question needs; the rest of a pasted paragraph is not read.
_MOST_CHARACTERS = 200
_MOST_WORDS = 24

# What a word is worth when it stays unexplained, on `evals/queries.jsonl`: a word that names nothing costs
# little, so that a question costs hardly more than the name in it.
_NOISE_WEIGHT = 0.08
_LETTER_WEIGHT = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A query as typed, taken apart.

    Attributes:
        text: normalized, at most 200 characters.
        words: its words, without those that say a part number.
        folded: the same, for comparing.
        weights: what each word is worth.
        part: the part number asked for.
        wants_songs: whether it says "song", "노래" ...
        wants_version: whether it says "instrumental", "acoustic" ...
    """

    text: str
    words: tuple[Word, ...]
    folded: tuple[str, ...]
    weights: tuple[float, ...]
    part: int | None = None
    wants_songs: bool = False
    wants_version: bool = False

    @property
    def total(self) -> float:
        return sum(self.weights)

    def squashed(self, start: int, end: int) -> str:
        """The words of a span without anything between them, for exact keys."""
        return "".join(self.folded[start:end]).replace(" ", "")

    def span(self, start: int, end: int) -> str:
        """The words of a span as one text, for keys by sound."""
        return " ".join(self.folded[start:end])


def parse_query(text: str) -> Query:
    """Take a query apart.

    >>> parse_query("goblin ost part 4").part
    4
    >>> parse_query("that song from hotel del luna").wants_songs
    True
    """
    text = normalize(text)[:_MOST_CHARACTERS]
    found = PART.search(text)
    part, begin, end = (part_number(found), *found.span()) if found else (None, 0, 0)
    kept = tuple(word for word in words(text) if word.end <= begin or word.start >= end)[:_MOST_WORDS]
    if not kept:  # nothing but "part 4": then these are the words
        kept, part = words(text)[:_MOST_WORDS], None
    folded = tuple(word.folded for word in kept)
    return Query(
        text=text,
        words=kept,
        folded=folded,
        weights=tuple(_weight(word) for word in folded),
        part=part,
        wants_songs=any(word in SONG_WORDS for word in folded),
        wants_version=any(word in VERSION_WORDS for word in folded),
    )


def _weight(word: str) -> float:
    if word in NOISE:
        return _NOISE_WEIGHT
    return _LETTER_WEIGHT if len(fold(word)) == 1 else 1.0
