"""Where a query names something: spans of its words, and who is found under them.

A mention says: the words from `start` to `end` name `e`, with this quality, in this way. Finding them goes
in stages, cheapest first; `Finder` has one method a stage, and `_engine` decides which it needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from yeoun.names import (
    decompose,
    fold,
    initials,
    loan_key,
    looks_like_initials,
    matches_initials,
    romanize,
    script,
    skeleton,
    squash,
    strip_particle,
)
from yeoun.search._build import ARTIST
from yeoun.search._index import MOST_PER_KEY, Index, Named
from yeoun.search._keys import sound_keys
from yeoun.search._query import Query
from yeoun.search._vocabulary import NOISE

__all__ = ["Finder", "How", "Mention"]


class How(StrEnum):
    """How a span names what it names. The exact way alone is false."""

    EXACT = ""
    BEGINS = "begins"
    INITIALS = "initials"
    SOUND = "sound"
    MISSPELT = "misspelt"
    IN_PART = "in part"


# Longer ones are questions, not names; an automaton of 40 letters costs more than all else.
_LONGEST_MISSPELT = 28
# Of names that sound alike the best known are compared; each comparison costs some 10 µs.
_MOST_ALIKE = 16
_LONGEST_SPAN = 9  # words; "Even If I Die, It's You" has six, the longest titles in use nine


class Mention(NamedTuple):
    """The words from `start` to `end` name entity `e` by its name number `n`."""

    start: int
    end: int
    e: int
    n: int
    quality: float
    type: int
    weight: float
    how: How

    @property
    def mask(self) -> int:
        """The words, as bits."""
        return ((1 << (self.end - self.start)) - 1) << self.start


Span = tuple[int, int]


def _is_hangul(text: str) -> bool:
    return "가" <= text[:1] <= "힣"


class Finder:
    """Finds the mentions of one query."""

    def __init__(self, index: Index, query: Query) -> None:
        self.index = index
        self.query = query

    def spans(self) -> Iterator[Span]:
        count = len(self.query.folded)
        for start in range(count):
            for end in range(start + 1, min(count, start + _LONGEST_SPAN) + 1):
                yield start, end

    def exact(self) -> list[Mention]:
        """Spans that are a name, apart from case, spaces and punctuation; in Hangul also with a particle."""
        folded = self.query.folded
        wanted: dict[str, list[tuple[Span, float, How]]] = {}
        for start, end in self.spans():
            joined = self.query.squashed(start, end)
            if not joined:
                continue
            wanted.setdefault("q" + joined, []).append(((start, end), 1.0, How.EXACT))
            last = folded[end - 1]
            if len(joined) > 2 and _is_hangul(last) and len(last) > 1:
                for stem, particle in strip_particle(last):
                    if particle and stem:
                        key = "q" + joined[: len(joined) - len(particle)]
                        wanted.setdefault(key, []).append(((start, end), 0.97, How.EXACT))
        if not wanted and self.query.text:
            wanted["q" + self.query.text] = [((0, max(1, len(folded))), 1.0, How.EXACT)]
        return self._mentions(wanted)

    def by_initials(self) -> list[Mention]:
        """Spans of initial consonants, whole or as far as typed, mixed with syllables or not."""
        found: list[Mention] = []
        for start, end in self.spans():
            typed = self.query.squashed(start, end)
            if not looks_like_initials(typed) or len(typed) < 2:
                continue
            key = "c" + initials(typed)
            whole = self.index.find_keys([key])
            named = [(hit, 1.0) for hit in whole.get(key, ())]
            if end == len(self.query.folded) and len(typed) > 2:
                named += [(hit, 0.93) for hit in self.index.find_starting(key) if hit.key != key]
            texts = self.index.names_of({hit.n for hit, _ in named})
            for hit, worth in named:
                name = texts[hit.n][1]
                if matches_initials(typed, name, prefix=True):
                    found.append(_mention((start, end), hit, hit.quality * worth, How.INITIALS))
        return found

    def starting(self, from_word: int | None = None) -> list[Mention]:
        """Spans at the end of the query that a name starts with: it is still being typed."""
        count = len(self.query.folded)
        found: list[Mention] = []
        for start in range(max(0, count - _LONGEST_SPAN), count) if from_word is None else (from_word,):
            typed = self.query.squashed(start, count)
            if len(typed) < (1 if count == 1 else 2):
                continue
            hangul = any(_is_hangul(c) or "ㄱ" <= c <= "ㅣ" for c in typed)
            key = "j" + decompose(typed) if hangul else "q" + typed
            for hit in self.index.find_starting(key):
                if len(hit.key) > len(key):
                    # The more of the name is there, the surer: from 0.7 for its first letters to 0.9.
                    whole = hit.quality * (0.7 + 0.2 * len(key) / len(hit.key))
                    found.append(_mention((start, count), hit, whole, How.BEGINS))
        return found

    def by_sound(self, spans: Iterable[Span]) -> list[Mention]:
        """Spans that sound like a name: romanized Korean, spellings of the press, transcribed English."""
        wanted: dict[str, list[tuple[Span, float, How]]] = {}
        for start, end in spans:
            text = self.query.span(start, end)
            if len(squash(text)) < 3 and not _is_hangul(text):
                continue
            for key, _ in sound_keys(text):
                if len(key) > 3:
                    wanted.setdefault(key, []).append(((start, end), 1.0, How.SOUND))
        return self._compared(self._mentions(wanted, most=_MOST_ALIKE))

    def misspelt(self, spans: Iterable[Span], distance: int) -> list[Mention]:
        """Spans that are within an edit distance of a name, by letter or by sound."""
        found: list[Mention] = []
        for start, end in spans:
            text = self.query.span(start, end)
            typed, least = squash(text), 5 if distance == 1 else 8
            if len(decompose(typed)) < least or len(typed) > _LONGEST_MISSPELT:
                continue
            numbers = self.index.find_misspelt(typed, skeleton(text), distance)
            found += self._numbered(numbers, (start, end), How.MISSPELT)
        return self._compared(found)

    def by_words(self) -> list[Mention]:
        """Names that have some of the words: part of a title, or one with a wrong word in it.

        Of words that no name has, the first is also looked for one edit away.
        """
        words = [
            word for word, weight in zip(self.query.folded, self.query.weights, strict=True) if weight > 0.5
        ]
        known, unknown = self.index.known_words(words)
        numbers = self.index.find_by_words(known)
        misspelt = [word for word in unknown if len(word) > 3]
        if misspelt:
            numbers += self.index.find_similar_words(misspelt[0])
        return self._by_shared_words(self._numbered(numbers, (0, len(self.query.folded)), How.IN_PART))

    def split(self, at: int) -> str | None:
        """One long word that is two names written together: the same with a blank between, if both are known."""
        word = self.query.folded[at]
        pieces = {"q" + word[:cut]: "q" + word[cut:] for cut in range(2, len(word) - 1)}
        known = self.index.find_keys([*pieces, *pieces.values()], most=1)
        both = [
            head for head, tail in pieces.items() if head in known and (tail in known or tail[1:] in NOISE)
        ]
        if not both:
            return None
        # The most even cut: "goblin|chanyeol" rather than "go|blinchanyeol".
        head = min(both, key=lambda key: abs(2 * len(key) - len(word)))
        return f"{head[1:]} {pieces[head][1:]}"

    def _mentions(
        self, wanted: dict[str, list[tuple[Span, float, How]]], *, most: int = MOST_PER_KEY
    ) -> list[Mention]:
        found = []
        for key, named in self.index.find_keys(wanted, most=most).items():
            for span, worth, how in wanted[key]:
                found += [_mention(span, hit, hit.quality * worth, how) for hit in named]
        return found

    def _numbered(self, numbers: Iterable[int], span: Span, how: How) -> list[Mention]:
        """Mentions of names by number; quality is filled in by a comparison."""
        wanted = tuple(dict.fromkeys(numbers))
        if not wanted:
            return []
        rows = self.index.bearers_of(wanted)
        return [Mention(*span, e, n, 0.0, kind, weight, how) for n, e, kind, weight in rows]

    def _compared(self, found: list[Mention]) -> list[Mention]:
        """What only sounds alike or is misspelt, weighed by how near the spellings are."""
        texts = self.index.names_of({mention.n for mention in found})
        compared = []
        for mention in found:
            name = texts[mention.n][1]
            near = _nearness(self.query.span(mention.start, mention.end), name)
            # Of a short name half the letters prove nothing: "irene" is not IRIS.
            if near < (0.72 if len(squash(name)) < 7 else 0.62):
                continue
            # A perfect nearness of different strings is a spelling variant, 0.95; 0.62 is hardly anything.
            quality = min(mention.quality or 1.0, 0.95 - 1.3 * (1.0 - near))
            compared.append(mention._replace(quality=quality))
        return _best_each(compared)

    def _by_shared_words(self, found: list[Mention]) -> list[Mention]:
        """Names that share words with the query: the mention is only as wide as the shared words are."""
        texts = self.index.names_of({mention.n for mention in found})
        compared = []
        for mention in found:
            name = texts[mention.n][1]
            typed = self.query.folded[mention.start : mention.end]
            shared, quality = _overlap(typed, tuple(fold(name).split()))
            # Of a singer's name one word says little: half of them are called Kim.
            if quality > (0.62 if mention.type == ARTIST else 0.35):
                start, end = mention.start + shared[0], mention.start + shared[-1] + 1
                compared.append(mention._replace(start=start, end=end, quality=quality))
        return _best_each(compared)


def _mention(span: Span, hit: Named, quality: float, how: How) -> Mention:
    return Mention(*span, hit.e, hit.n, quality, hit.type, hit.weight, how)


def _best_each(found: list[Mention]) -> list[Mention]:
    """Of several names of one entity under one span, the best."""
    best: dict[tuple[int, int, int], Mention] = {}
    for mention in found:
        place = (mention.start, mention.end, mention.e)
        if place not in best or best[place].quality < mention.quality:
            best[place] = mention
    return sorted(best.values(), key=lambda m: (-m.quality, -m.weight))[:64]


class _Spelt(NamedTuple):
    """A text in all the forms in which it is compared."""

    has_hangul: bool
    squashed: str
    letters: str  # jamo, where it is Hangul
    sound: str
    loan: str
    roman: str


@lru_cache(maxsize=20_000)  # names come back from query to query; about 6 MB when full
def _spelt(text: str) -> _Spelt:
    whole = squash(text)
    has_hangul = script(text) in {"Hang", "Mixed"}
    return _Spelt(
        has_hangul,
        whole,
        decompose(whole),
        skeleton(text),
        loan_key(text),
        romanize(whole) if has_hangul else whole,
    )


def _nearness(typed: str, name: str) -> float:
    """How near two spellings are, 0 to 1, in the script in which they can be compared."""
    ours, theirs = _spelt(typed), _spelt(name)
    # The skeleton folds a lot together (이지은 and 예성 nearly meet), so it counts only half, beside the
    # spelling itself.
    by_sound = ratio(ours.sound, theirs.sound) / 100
    if ours.has_hangul == theirs.has_hangul:
        edits = OSA.normalized_similarity(ours.letters, theirs.letters)
        return max(edits, (edits + by_sound) / 2)
    # Across scripts: as Korean that was romanized, or as English that was transcribed.
    as_korean = ratio(ours.roman, theirs.roman) / 100
    # Consonants alone prove little when they are few (names-room figures: one pair in a hundred collides).
    shortest = min(len(ours.loan), len(theirs.loan))
    as_loan = (0.9 if shortest > 4 else 0.8) * ratio(ours.loan, theirs.loan) / 100 if shortest > 3 else 0.0
    # Transcribed English grows by its vowels, to 1.4 times at most in what we saw: 폭싹 소 is not VIXX.
    lengths = len(ours.roman), len(theirs.roman)
    as_loan *= min(1.0, 1.4 * min(lengths) / max(*lengths, 1))
    return max(as_korean, (as_korean + by_sound) / 2, as_loan)


def _overlap(typed: tuple[str, ...], name: tuple[str, ...]) -> tuple[list[int], float]:
    """Which of the typed words a name of several words has, and how well they stand for it, 0 to 0.85.

    Long words count more; a typed word between shared ones that the name lacks counts against it.
    """
    shared: list[int] = []
    had = 0.0
    exact = set(name)
    for at, word in enumerate(typed):
        near = 100.0 if word in exact else max(ratio(word, other, score_cutoff=75) for other in name)
        if near:
            shared.append(at)
            had += len(word) * near / 100
    if not shared:
        return [], 0.0
    of_typed = had / sum(map(len, typed[shared[0] : shared[-1] + 1]))
    of_name = min(1.0, had / sum(map(len, name)))
    return shared, 0.88 * of_typed * (0.55 + 0.45 * of_name)
