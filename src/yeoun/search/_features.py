"""Lists and moods by their names: some dozens, held in memory and looked through one by one.

They are not in the index: there are few of them, and their titles are sentences, of which any word may be typed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from yeoun.catalogue import Snapshot
from yeoun.names import decompose, fold, squash

__all__ = ["Feature", "features_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A list or a mood, ready to be compared.

    Attributes:
        type: `list` or `mood`.
        id: in the snapshot.
        name, name_ko: as shown.
        starts: its names and other words for it, each in typing order and as written.
        inner: its names from each later word on, in typing order, and the whole name as written.
    """

    type: str
    id: str
    name: str
    name_ko: str | None
    starts: tuple[tuple[str, str], ...]
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
        if snapshot.mood_counts.get(mood.id):
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
        inner=tuple(
            (decompose("".join(words[at:])), one) for one, words in split for at in range(1, len(words))
        ),
    )
