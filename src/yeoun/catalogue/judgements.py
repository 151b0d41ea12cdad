"""Same or different: decisions as rows, by whom, when and why.

`data/judgements.jsonl` holds one JSON object a line. A judgement is never changed and never removed: a
wrong one is *retracted* by a later line with `"verdict": "retracted"` for the same pair. The last line of
a pair is what holds. Two ids judged `same` are merged by `build`: the left one stays, the right one
becomes a redirect, and its name an alias.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import msgspec

__all__ = ["Judgement", "JudgementLog", "Verdict", "read_judgements", "render_judgement"]


class Verdict(enum.StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    RETRACTED = "retracted"  # takes back what was said of this pair before


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """`left` and `right` are ids; `by` says who, `at` the day (YYYY-MM-DD), `why` the reason in words."""

    left: str
    right: str
    verdict: Verdict
    by: str
    at: str
    why: str

    @property
    def pair(self) -> frozenset[str]:
        return frozenset((self.left, self.right))


@dataclass(frozen=True)
class JudgementLog:
    """All judgements in the order they were made."""

    rows: tuple[Judgement, ...] = ()

    @cached_property
    def _holding(self) -> dict[frozenset[str], Judgement]:
        return {row.pair: row for row in self.rows}

    def get(self, one: str, other: str) -> Verdict | None:
        """What holds for a pair, in either order; None where nothing was said or it was retracted."""
        row = self._holding.get(frozenset((one, other)))
        return None if row is None or row.verdict is Verdict.RETRACTED else row.verdict

    def merges(self) -> tuple[Judgement, ...]:
        """The judgements `same` that hold, in the order they were made."""
        return tuple(row for row in self._holding.values() if row.verdict is Verdict.SAME)


def read_judgements(raw: bytes) -> Iterator[tuple[int, Judgement | str]]:
    """Parse JSON Lines: for each line its number and the judgement, or a sentence about the mistake."""
    for number, line in enumerate(raw.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = msgspec.json.decode(line, type=Judgement)
        except (msgspec.ValidationError, msgspec.DecodeError) as error:
            yield number, f"not a judgement: {error}"
            continue
        if len(row.pair) == 1:
            yield number, f"{row.left!r} is judged against itself"
        else:
            yield number, row


def render_judgement(row: Judgement) -> bytes:
    """One line of the file; `read_judgements` reads it back."""
    return msgspec.json.encode(row) + b"\n"
