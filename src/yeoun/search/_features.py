"""Lists and moods by their names: some dozens, held in memory and looked through one by one.

They are not in the index: there are few of them, and their titles are sentences, of which any word may be typed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from yeoun.catalogue import Snapshot
from yeoun.names import decompose, fold, squash
from yeoun.search._explain import say
from yeoun.search._query import Query
from yeoun.search._vocabulary import NOISE

__all__ = ["Feature", "features_of", "find_lists"]

# A title in full is worth as much as a name in full; by its words a list stands below what bears the words as a
# name (0.9 and more), and the more of the title is typed the higher.
_IN_FULL = 0.99
_HALF = 0.94  # one side of the colon, as with the halves of a drama's title
_BY_WORDS = 0.45
_BY_ALL_WORDS = 0.4
# One word of a title names the list only where it is so much of what the title says.
_MOST_OF_IT = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A list or a mood, ready to be compared.

    Attributes:
        type: `list` or `mood`.
        id: in the snapshot.
        name, name_ko: as shown.
        starts: its names and other words for it, each in typing order and as written.
        words: of each name the words that say something.
        inner: its names from each later word on, in typing order, and the whole name as written.
    """

    type: str
    id: str
    name: str
    name_ko: str | None
    starts: tuple[tuple[str, str], ...]
    words: tuple[tuple[str, frozenset[str]], ...]
    inner: tuple[tuple[str, str], ...]

    def begins(self, typed: str) -> str | None:
        """The name or word for it that begins with what was typed (in typing order); None if none does."""
        return next((name for start, name in self.starts if start.startswith(typed)), None)

    def begins_later(self, typed: str) -> str | None:
        """The name of which a later word begins what was typed (in typing order); None if none does."""
        return next((name for start, name in self.inner if start.startswith(typed)), None)


def features_of(snapshot: Snapshot) -> tuple[Feature, ...]:
    """Every list, newest first, then every mood that a song has."""
    lists = snapshot.rows("SELECT id, title, title_ko FROM list ORDER BY published DESC, id")
    found = [_feature("list", key, title, title_ko) for key, title, title_ko in lists]
    for mood in snapshot.moods:
        if snapshot.tallies.moods.get(mood.id):
            found.append(_feature("mood", mood.id, mood.name, mood.name_ko, mood.words))
    return tuple(found)


def _feature(type_: str, key: str, name: str, name_ko: str | None, also: Iterable[str] = ()) -> Feature:
    names = [one for one in (name, name_ko) if one]
    split = [(one, fold(one).split()) for one in names]
    return Feature(
        type=type_,
        id=key,
        name=name,
        name_ko=name_ko,
        starts=tuple((decompose(squash(one)), one) for one in (*names, *also)),
        words=tuple((one, frozenset(word for word in words if word not in NOISE)) for one, words in split),
        inner=tuple(
            (decompose("".join(words[at:])), one) for one, words in split for at in range(1, len(words))
        ),
    )


def find_lists(features: Iterable[Feature], query: Query, *, lang: str) -> list[tuple[float, Feature, str]]:
    """The lists that a query names, best first: (score, list, why in `lang`).

    A list is named by its title, or by words of it: every word of the query that says something must stand in the
    title, and there must be two of them or they must be most of it.
    """
    whole = query.squashed(0, len(query.words))
    asked = {word for word in query.folded if word not in NOISE}
    found = []
    for feature in features:
        best = (0.0, "")
        for name, words in feature.words if feature.type == "list" else ():
            if squash(name) == whole:
                best = max(best, (_IN_FULL, say("list", lang, name=name)))
            elif whole in {squash(half) for half in name.split(":")}:
                best = max(best, (_HALF, say("half list", lang, name=name)))
            elif asked and asked <= words and (len(asked) > 1 or len(asked) >= _MOST_OF_IT * len(words)):
                said = " ".join(word for word in query.folded if word in asked)
                best = max(
                    best,
                    (
                        _BY_WORDS + _BY_ALL_WORDS * len(asked) / len(words),
                        say("list words", lang, name=name, typed=said),
                    ),
                )
        if best[0]:
            found.append((best[0], feature, best[1]))
    return sorted(found, key=lambda one: -one[0])
