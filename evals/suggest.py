"""The quality gate of suggestions: after how many keystrokes is the wanted thing among the first?

    python evals/suggest.py                    # type every query, print the table, compare with the floors
    python evals/suggest.py --misses           # ... and what is not among the first five at the end
    python evals/suggest.py --update           # pin what is reached now; refuses to lower a floor

The queries are those of `queries.jsonl` that somebody would type as a beginning: names, two names, slips (`KINDS`).
Each is typed key by key, Hangul as an input method composes it (도깹 on the way to 도깨비), and asked after every
key. Questions and pasted titles are left out: they are for the search page.

    early 5     right among the first five from at most half of the keys on, and to the end
    end 5, 8    right among the first five, eight when all is typed
    keys        the median of keystrokes after which it stays among the first five, and of keys there are

Exit as evals/search.py.
"""

from __future__ import annotations

import argparse
import hashlib
import statistics
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

if __name__ == "__main__":  # run as a script: let `evals` be found
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from evals.search import (
    ENOUGH,
    QUERIES,
    SNAPSHOT,
    Query,
    Wanted,
    parse_queries,
    read_floors,
    update,
    verdict,
)

from yeoun.catalogue import Snapshot
from yeoun.errors import YeounError
from yeoun.names import compose, decompose
from yeoun.search import Search

FLOORS = Path(__file__).resolve().parent / "suggest_floors.json"
MOST = 8
KINDS = (
    "exact_en", "hangul_title", "romanized_ko", "initial_consonants", "typo", "missing_space", "alt_title",
    "member_drama", "birth_name", "stage_name_variant", "mixed_script", "keyboard_qwerty_for_hangul",
    "keyboard_hangul_for_english", "prefix", "hangul_prefix", "song_plus_artist_or_drama", "nickname_drama",
    "partial_title", "ambiguous_name",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """How typing one query went.

    Attributes:
        ranks: the place of the first right suggestion after each key, from 1; 99 if it is not suggested.
        first: what came first in the end.
    """

    query: Query
    ranks: tuple[int, ...]
    first: str

    @property
    def settled(self) -> int:
        """Keystrokes after which it stays among the first five; one more than there are if it never does."""
        late = [at for at, rank in enumerate(self.ranks, 1) if rank > 5]
        return late[-1] + 1 if late else 1


def beginnings(text: str) -> Iterator[str]:
    """What stands in the box after each key."""
    keys = decompose(text)
    return (compose(keys[:count]) for count in range(1, len(keys) + 1))


def type_out(search: Search, wanted: Wanted, query: Query) -> Typed | None:
    """None if the snapshot has nothing of what is wanted."""
    right: set[str] = set()
    for want in query.wants:
        right |= wanted.find(want)
    if not right:
        return None
    ranks, first = [], "nothing"
    for text in beginnings(query.text):
        suggested = search.suggest(text, limit=MOST)
        ranks.append(next((at for at, one in enumerate(suggested, 1) if one.id in right), 99))
        first = f"{suggested[0].name}: {suggested[0].why}" if suggested else "nothing"
    return Typed(query=query, ranks=tuple(ranks), first=first)


def groups(typed: Sequence[Typed]) -> Iterator[tuple[str, list[Typed]]]:
    yield "all", list(typed)
    for kind in KINDS:
        yield kind, [one for one in typed if one.query.kind == kind]


def score(typed: Sequence[Typed]) -> dict[str, float]:
    """The shares; higher is better."""

    def share(count: int) -> float:
        return round(count / len(typed), 4)

    return {
        "early5": share(sum(one.settled <= len(one.ranks) / 2 for one in typed)),
        "end5": share(sum(one.ranks[-1] <= 5 for one in typed)),
        "end8": share(sum(one.ranks[-1] <= MOST for one in typed)),
    }


def floors_of(typed: Sequence[Typed], digest: str) -> dict[str, Any]:
    reached = {name: score(members) for name, members in groups(typed) if len(members) >= ENOUGH}
    return {"queries": digest, "counted": len(typed), "floors": reached}


def print_table(typed: Sequence[Typed]) -> None:
    print(f"{'':<30}{'queries':>8}{'early 5':>9}{'end 5':>8}{'end 8':>8}{'keys':>12}")
    for name, members in groups(typed):
        if members:
            reached = score(members)
            keys = statistics.median(one.settled for one in members)
            of = statistics.median(len(one.ranks) for one in members)
            shares = f"{reached['early5']:>9.3f}{reached['end5']:>8.3f}{reached['end8']:>8.3f}"
            print(f"{name:<30}{len(members):>8}{shares}{f'{keys:g} of {of:g}':>12}")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Score suggestions on queries.jsonl against their floors.")
    parser.add_argument("--snapshot", type=Path, default=SNAPSHOT, help="default: var/yeoun.sqlite")
    parser.add_argument("--floors", type=Path, default=FLOORS)
    parser.add_argument(
        "--misses", action="store_true", help="show what is missed, of the sets given and tune"
    )
    parser.add_argument("--update", action="store_true", help="pin what is reached now")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: also lower floors")
    asked = parser.parse_args(arguments)
    try:
        raw = QUERIES.read_bytes()
        queries = [one for one in parse_queries(raw) if one.kind in KINDS]
        pinned = read_floors(asked.floors)
        with Snapshot.open(asked.snapshot) as snapshot:
            search, wanted = Search.open(snapshot), Wanted(snapshot)
            typed = [one for query in queries if (one := type_out(search, wanted, query)) is not None]
    except (YeounError, OSError) as error:
        print(error, getattr(error, "note", None) or "", sep="\n", file=sys.stderr)
        return 2
    print_table(typed)
    for one in typed if asked.misses else ():
        if one.ranks[-1] > 5 and one.query.set != "held":
            print(
                f"{one.query.text}   [{one.query.kind}] wanted {one.query.wants[0].name}; first {one.first}"
            )
    reached = floors_of(typed, f"sha256:{hashlib.sha256(raw).hexdigest()}")
    if asked.update:
        problems = update(asked.floors, pinned, reached, lower=asked.allow_regression)
    else:
        problems = verdict(pinned, reached)
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
