"""One box for everything: a query -> hits, each with why.

The stages, cheapest first. Each adds mentions, the answers are ranked anew, and the search stops as soon
as the best answer explains the query well (`_GOOD`):

    1. exact       names apart from case, spaces, punctuation, particles; initial consonants; moods
    2. begun       the last words as the beginning of a name: it is still being typed
    3. keyboard    the same two on what the other keyboard layout would have typed
    4. apart       one word that is two names written together
    5. sound       romanized Korean, press spellings, English in Hangul
    6. misspelt    one edit by letters or by sound, over spans that still name nothing
    7. in part     names that share words, also misspelt ones
    8. misspelt    two edits

What a query costs is thus what it needs: most end after the first stage.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from yeoun.catalogue import Mood, Snapshot
from yeoun.errors import SnapshotError
from yeoun.names import fold, hangul_typed, latin_typed, looks_like_initials, squash
from yeoun.search._build import ARTIST, DRAMA, SONG, TYPE_NAMES, build_index, index_directory
from yeoun.search._explain import Known, explain
from yeoun.search._features import Feature, features_of, find_lists
from yeoun.search._index import Index
from yeoun.search._mentions import Finder, How, Mention, Span
from yeoun.search._query import Query, parse_query
from yeoun.search._rank import Answer, coverage, rank
from yeoun.search._suggest import Suggestion, suggest

__all__ = ["Hit", "Search"]

# From here on an answer explains the query: every word named, the weakest of them by a derived key.
_GOOD = 0.9
# ... and from here on if no word that could be a name is left over.
_FAIR = 0.8
# One song of a drama and a singer is enough where it explains so much and no other comes near.
_SETTLED = 0.45
_AHEAD = 0.1
# A name found with more than this is meant as a whole (hints have 0.97, halves of titles less).
_EXACT = 0.96
# What the other keyboard layout gives must be this much better than what was typed.
_SLIP = 0.96
# Who typed on the wrong layout has named nothing: from here on what was typed was meant.
_NOT_SLIPPED = 0.5
# What reading one word as two gives is worth a little less than it says.
_APART = 0.97
# Below this nothing is shown: it would be a guess. On evals/queries.jsonl no right answer scored lower.
_LEAST = 0.3

_BARE = re.compile("[ㄱ-ㅣ]")  # jamo that are not part of a syllable
_TYPES = {"drama": DRAMA, "artist": ARTIST, "song": SONG}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One answer.

    Attributes:
        type: `song`, `drama`, `artist` or `list`.
        id: in the snapshot.
        name, name_ko: as shown.
        artists, drama: of a song, as shown; empty and None for others.
        score: 0 to 1; comparable within one query.
        why: what matched, in words.
    """

    type: str
    id: str
    name: str
    name_ko: str | None
    artists: tuple[str, ...]
    drama: str | None
    score: float
    why: str


def _list_hit(score: float, feature: Feature, why: str) -> Hit:
    return Hit(
        type="list",
        id=feature.id,
        name=feature.name,
        name_ko=feature.name_ko,
        artists=(),
        drama=None,
        score=round(score, 3),
        why=why,
    )


class Search:
    """Search over one snapshot. Safe to share between threads."""

    def __init__(self, snapshot: Snapshot, index: Index) -> None:
        self.snapshot = snapshot
        self.index = index

    @classmethod
    def open(cls, snapshot: Snapshot, *, index_beside: Path | None = None) -> Search:
        """Open the index of a snapshot; one that is missing is built.

        Args:
            snapshot: an open snapshot.
            index_beside: the path beside which the index stands, if not the snapshot's own (a read-only disk).

        Raises:
            SnapshotError: the index cannot be read.
        """
        beside = index_beside or snapshot.path
        place = index_directory(beside, snapshot.content_hash)
        if not place.is_dir():
            try:
                build_index(snapshot, beside=beside)
            except OSError as error:
                raise SnapshotError(
                    f"the search index of {snapshot.path} is missing and cannot be built there: {error.strerror}",
                    note="Build it where you may write: yeoun build --out FILE",
                ) from None
        return cls(snapshot, Index(place, snapshot.content_hash))

    def find(
        self,
        text: str,
        *,
        type: str | None = None,  # noqa: A002 - the word of the data format
        limit: int = 10,
        lang: str = "en",
    ) -> list[Hit]:
        """Find songs, dramas, artists and lists.

        Args:
            text: what was typed.
            type: only `song`, `drama`, `artist` or `list`.
            limit: at most so many hits, from 1.
            lang: `en` or `ko`: in which language `why` is given.

        Returns:
            The hits, best first; empty if nothing is named.
        """
        assert type in {None, "list", *_TYPES}, type
        assert limit > 0, limit
        assert lang in {"en", "ko"}, lang
        query = parse_query(text)
        if not query.words and not squash(query.text) and not query.text:
            return []
        lists = (
            [_list_hit(*one) for one in find_lists(self.features, query, lang=lang)]
            if type in {None, "list"}
            else []
        )
        if type == "list":
            return lists[:limit]
        asking = _Asking(self, query)
        asking.run(limit)
        kind = None if type is None else _TYPES[type]
        kept = [a for a in asking.answers if kind in {None, min(a.type, SONG)} and a.score >= _LEAST]
        hits = self._hits(kept[:limit], asking.note, lang)
        # Stable: among equals what bears the name comes before the list.
        return sorted([*hits, *lists], key=lambda hit: -hit.score)[:limit] if lists else hits

    def suggest(self, text: str, *, limit: int = 8, lang: str = "en") -> tuple[Suggestion, ...]:
        """What the letters typed so far may become.

        Args:
            text: what has been typed; only the first 60 characters are read.
            limit: at most so many suggestions, from 1.
            lang: `en` or `ko`: in which language `why`, singers and dramas are given.

        Returns:
            The suggestions, best first; empty if nothing begins so.
        """
        assert lang in {"en", "ko"}, lang
        assert limit > 0, limit
        return suggest(self.snapshot, self.index, self.features, text, limit=limit, lang=lang)

    @cached_property
    def features(self) -> tuple[Feature, ...]:
        """Every list and mood, ready to be compared."""
        return features_of(self.snapshot)

    def _hits(self, answers: list[Answer], note: tuple[str, str] | None, lang: str) -> list[Hit]:
        evidence = [one for answer in answers for one in answer.evidence]
        mentioned = {one.mention.e for one in evidence if one.mention is not None}
        cards = self.index.cards({a.e for a in answers} | mentioned | {abs(one.via) for one in evidence})
        names = self.index.names_of({one.mention.n for one in evidence if one.mention is not None})
        known = Known(cards=cards, names=names, moods=self.moods)
        hits = []
        for answer in answers:
            card = cards[answer.e]
            hits.append(
                Hit(
                    type=TYPE_NAMES[card.type],
                    id=card.id,
                    name=card.name,
                    name_ko=card.name_ko,
                    artists=card.artists,
                    drama=card.drama,
                    score=round(min(1.0, answer.score), 3),
                    why=explain(answer.evidence, known, note, lang),
                )
            )
        return hits

    @cached_property
    def moods(self) -> dict[str, Mood]:
        return {mood.id: mood for mood in self.snapshot.moods}

    @cached_property
    def mood_words(self) -> dict[str, Mood]:
        words: dict[str, Mood] = {}
        for mood in self.snapshot.moods:
            for word in (mood.name, mood.name_ko, *mood.words):
                words.setdefault(squash(word), mood)
        return words


class _Asking:
    """One query on its way through the stages."""

    def __init__(self, search: Search, query: Query) -> None:
        self.search = search
        self.query = query
        self.finder = Finder(search.index, query)
        self.mentions: list[Mention] = []
        self.answers: list[Answer] = []
        self.note: tuple[str, str] | None = None

    @property
    def is_good(self) -> bool:
        """Whether the best answer explains the query: no stage after this one could do better."""
        if not self.answers:
            return False
        best = self.answers[0]
        if best.score >= _GOOD or (best.score >= _FAIR and not self.unexplained()):
            return True
        # One song that both its drama and its singer speak for: what is left over is talk around it.
        rest = self.answers[1].score if len(self.answers) > 1 else 0.0
        exact = {one.role for one in best.evidence if one.mention is not None and not one.mention.how}
        return {"drama", "artist"} <= exact and best.score > _SETTLED and best.score - rest > _AHEAD

    @property
    def is_being_typed(self) -> bool:
        """Whether the best answer is a name that the whole query is the beginning of.

        Two words and more that begin a name leave no doubt; one word may also be misspelt ("taeyon"), so for
        it what sounds alike is asked too.
        """
        mention = self.answers[0].evidence[0].mention if self.answers else None
        whole = mention is not None and (mention.start, mention.end) == (0, len(self.query.words))
        return whole and mention is not None and mention.how is How.BEGINS

    def run(self, limit: int) -> None:
        """Go through the stages until the best answer is good."""
        for stage in (
            self.exact,
            self.begun,
            self.keyboard,
            self.apart,
            self.sound,
            self.misspelt_once,
            self.in_part,
            self.misspelt_twice,
        ):
            stage()
            if self.is_good or (self.is_being_typed and (len(self.query.words) > 1 or stage == self.sound)):
                break
        if len(self.answers) < limit and stage == self.exact and len(self.query.words) == 1:
            self.begun()  # what it may become when typed on

    def add(self, mentions: list[Mention]) -> None:
        """Take new mentions in and rank anew.

        What is nearly named by some words and better named by fewer of them is not taken in: "goblin ai" is
        not a misspelt Goblin, but Goblin and the beginning of something else. Nor does a word begin a name where
        it is one.
        """
        if mentions or not self.answers:
            better: dict[int, list[Mention]] = {}
            named = 0
            for held in self.mentions:
                better.setdefault(held.e, []).append(held)
                named |= held.mask if not held.how and len(self.query.words) > 1 else 0
            fresh = [
                m
                for m in mentions
                if not (m.how is How.BEGINS and m.mask & ~named == 0)
                and not any(b.mask & ~m.mask == 0 and b.quality >= m.quality for b in better.get(m.e, ()))
            ]
            self.mentions = _without_parts([*self.mentions, *fresh])
            self.answers = rank(self.search.index, self.query, self.mentions, self.moods)

    @cached_property
    def moods(self) -> list[tuple[Mention, str]]:
        found = []
        words = self.search.mood_words
        for start, end in self.finder.spans():
            word = self.query.squashed(start, end)
            mood = words.get(word) or words.get(word.removesuffix("s"))
            if mood is not None:
                mention = Mention(start, end, 0, 0, 1.0, SONG, 0.0, How.EXACT)
                found.append((mention, mood.id))
        return found

    def exact(self) -> None:
        mentions = self.finder.exact()
        if any(looks_like_initials(word) for word in self.query.folded):
            mentions += self.finder.by_initials()
        self.add(mentions)

    def begun(self) -> None:
        self.add(self.finder.starting())

    def keyboard(self) -> None:
        """The same keys on the other layout: kept if they name something much better."""
        if self.answers and self.answers[0].score > _NOT_SLIPPED:
            return
        text = self.query.text
        # Letters meant as Hangul come out as syllables; Hangul meant as letters leaves bare jamo behind.
        typed = latin_typed(text) if _BARE.search(text) else hangul_typed(text)
        if typed is not None and fold(typed) != fold(text):
            other = _Asking(self.search, parse_query(typed))
            other.go(other.exact, other.begun, other.sound, other.misspelt_once)
            self.instead(other, ("keyboard", typed), _SLIP)

    def go(self, *stages: Callable[[], None]) -> None:
        for stage in stages:
            stage()
            if self.is_good:
                return

    def instead(self, other: _Asking, note: tuple[str, str], share: float) -> None:
        """Go on with another query if it answers better, even at a share of its score."""
        best = other.answers[0].score * share if other.answers else 0.0
        if best >= _FAIR * share and best > (self.answers[0].score if self.answers else 0.0):
            self.query, self.finder, self.mentions = other.query, other.finder, other.mentions
            self.answers, self.moods = other.answers, other.moods
            self.note = note

    def sound(self) -> None:
        self.add(self.finder.by_sound(self.open_spans(most=24)))

    def apart(self) -> None:
        """One word that is two names written together."""
        for at in self.unexplained():
            apart = self.finder.split(at) if len(self.query.folded[at]) > 3 else None
            if apart is not None:
                words = (*self.query.folded[:at], apart, *self.query.folded[at + 1 :])
                other = _Asking(self.search, parse_query(" ".join(words)))
                other.go(other.exact, other.begun)
                self.instead(other, ("apart", apart), _APART)
                return

    def misspelt_once(self) -> None:
        self.add(self.finder.misspelt(self.open_spans(most=4), 1))

    def in_part(self) -> None:
        self.add(self.finder.by_words())

    def misspelt_twice(self) -> None:
        if self.answers and self.answers[0].score > _NOT_SLIPPED:
            return
        self.add(self.finder.misspelt(self.open_spans(most=1), 2))

    def open_words(self) -> list[int]:
        """Words that the best answer does not explain and that are not noise; all, if it is a poor one."""
        count = len(self.query.folded)
        likely = [at for at in range(count) if self.query.weights[at] > 0.5]
        return self.unexplained() or likely or list(range(count))

    def unexplained(self) -> list[int]:
        """Words that are not noise and that the best answer does not explain."""
        used = coverage(self.answers)
        weights = self.query.weights
        return [at for at in range(len(weights)) if weights[at] > 0.5 and not used >> at & 1]

    def open_spans(self, most: int) -> list[Span]:
        """Spans that hold an open word, longest first: runs of them, and the runs cut in two."""
        words = self.open_words()
        if not words:
            return []
        first, last = words[0], words[-1] + 1
        spans = {(first, last), (0, len(self.query.folded))}
        for cut in range(first + 1, last):
            spans |= {(first, cut), (cut, last)}
        spans |= {(at, at + 1) for at in words}
        kept = [span for span in spans if any(span[0] <= at < span[1] for at in words)]
        return sorted(kept, key=lambda span: (span[0] - span[1], span))[:most]


def _without_parts(mentions: list[Mention]) -> list[Mention]:
    """Leave out what only a part of a longer exact name names: "sun" in "descendants of the sun"."""
    whole = {(m.start, m.end) for m in mentions if not m.how and m.quality > _EXACT and m.end - m.start > 1}
    parts = {
        (start, end)
        for start, end in {(m.start, m.end) for m in mentions}
        if any(s <= start and end <= e and (s, e) != (start, end) for s, e in whole)
    }
    return [m for m in mentions if (m.start, m.end) not in parts] if parts else mentions
