"""The quality gate of search: what people type, and whether the right thing comes first.

    python evals/search.py                     # score, print the table, compare with the floors
    python evals/search.py --misses            # ... and every query whose wanted thing is not first
    python evals/search.py --update            # pin what is reached now; refuses to lower a floor

A query of `queries.jsonl` says what it wants by name, not by id: ids may change, and a name can be checked
by reading. The wanted thing is looked up in the snapshot (`Wanted`), by means that search has no part in,
and then ids are compared. What the snapshot does not have is *absent*: counted apart, never a miss.

Exit 0 all floors hold, 1 a floor is missed or the queries are not those the floors were pinned on,
2 there is nothing to measure: no snapshot, or a mistake in the files. evals/README.md tells the rest.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yeoun.catalogue import Snapshot
from yeoun.errors import DataError, YeounError
from yeoun.names import skeleton
from yeoun.search import Search

HERE = Path(__file__).resolve().parent
QUERIES = HERE / "queries.jsonl"
FLOORS = HERE / "search_floors.json"
SNAPSHOT = HERE.parent / "var" / "yeoun.sqlite"

SETS = ("given", "tune", "held")
TYPES = ("song", "drama", "artist", "list")
# Below so many counted queries one miss moves a share by more than 0.2: such a kind gets no floor of its
# own, its queries still count in the floors of the whole and of its set.
ENOUGH = 5
# Shares are written with four digits; what rounding does to them is no regression.
NOISE = 0.0001
Floors = Mapping[str, Any]  # search_floors.json: `queries`, their digest; `counted`; `floors`


@dataclass(frozen=True, slots=True, kw_only=True)
class Want:
    """One thing that is right. `drama` and `artists` tell songs of one title apart."""

    type: str
    name: str
    drama: str | None = None
    artists: tuple[str, ...] = ()

    def __str__(self) -> str:
        shown = f"{self.type} {self.name}"
        if self.artists:
            shown += f" by {', '.join(self.artists)}"
        return shown if self.drama is None else f"{shown}, {self.drama}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is typed, and the things of which any is a right answer."""

    text: str
    kind: str
    set: str
    wants: tuple[Want, ...]


def parse_queries(raw: bytes, *, path: str = "queries.jsonl") -> tuple[Query, ...]:
    """The queries of a JSON Lines file.

    Raises:
        DataError: naming every mistake with its line, not only the first.
    """
    queries: list[Query] = []
    mistakes: list[str] = []
    lines: dict[str, int] = {}
    for number, line in enumerate(raw.decode("utf-8").splitlines(), 1):
        try:
            query = _parse_query(json.loads(line))
        except ValueError as error:
            mistakes.append(f"{path}:{number}: {error}")
            continue
        if lines.setdefault(query.text, number) != number:
            mistakes.append(f"{path}:{number}: {query.text!r} stands in line {lines[query.text]} already")
        queries.append(query)
    if mistakes or not queries:
        told = "\n".join(mistakes) or f"{path}: there are no queries"
        raise DataError(told, note="evals/README.md tells the form of a line.")
    return tuple(queries)


def _parse_query(row: object) -> Query:
    """One line. Raises ValueError with a sentence: a gate that reads past a slip measures nothing."""
    if not isinstance(row, dict):
        raise ValueError("a line is one JSON object")
    _only(row, {"q", "kind", "set", "want", "want_any"})
    if ("want" in row) == ("want_any" in row):
        raise ValueError("a query has `want` or `want_any`, and not both")
    wanted = row.get("want_any", [row.get("want")])
    if not isinstance(wanted, list) or not wanted:
        raise ValueError("`want_any` is a list of at least one want")
    if row.get("set") not in SETS:
        raise ValueError(f"`set` is one of {', '.join(SETS)}, not {row.get('set')!r}")
    return Query(
        text=_text(row, "q"),
        kind=_text(row, "kind"),
        set=row["set"],
        wants=tuple(_parse_want(want) for want in wanted),
    )


def _parse_want(want: object) -> Want:
    if not isinstance(want, dict):
        raise ValueError("a want is an object with `type` and `name`")
    _only(want, {"type", "name", "drama", "artists"})
    if want.get("type") not in TYPES:
        raise ValueError(f"`type` is one of {', '.join(TYPES)}, not {want.get('type')!r}")
    if want["type"] != "song" and want.keys() & {"drama", "artists"}:
        raise ValueError("only a wanted song has `drama` and `artists`")
    artists = want.get("artists", [])
    if not isinstance(artists, list) or not all(isinstance(name, str) and name.strip() for name in artists):
        raise ValueError("`artists` is a list of names")
    drama = _text(want, "drama") if "drama" in want else None
    return Want(type=want["type"], name=_text(want, "name"), drama=drama, artists=tuple(artists))


def _only(row: Mapping[str, object], allowed: set[str]) -> None:
    unknown = sorted(row.keys() - allowed)
    if unknown:
        raise ValueError(f"unknown key {unknown[0]!r}; known are {', '.join(sorted(allowed))}")


def _text(row: Mapping[str, object], key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"`{key}` is missing or empty")
    return value


def plain(name: str) -> str:
    """A name without case, accents, spaces, hyphens, quotes and a leading article; Hangul stays composed."""
    spaced = unicodedata.normalize("NFKD", name.casefold()).removeprefix("the ")
    kept = "".join(char for char in spaced if char.isalnum())
    return unicodedata.normalize("NFC", kept) or name.strip()


class Wanted:
    """The snapshot by names, to turn a want into the ids that satisfy it.

    Names match as `plain` text; only where that finds nothing, by how they sound. Several ids are fine:
    who asks for "Jimin" alone is served by either.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._type = {key: type_ for type_ in TYPES for (key,) in snapshot.rows(f"SELECT id FROM {type_}")}
        self._plain: dict[str, set[str]] = defaultdict(set)
        self._sound: dict[str, set[str]] = defaultdict(set)
        for key, text in snapshot.rows("SELECT entity, text FROM name"):
            self._plain[plain(text)].add(key)
            self._sound[skeleton(text)].add(key)
        for key, *titles in snapshot.rows("SELECT id, title, title_ko FROM list"):
            for title in filter(None, titles):
                self._plain[plain(title)].add(key)
        self._drama = dict(snapshot.rows("SELECT id, drama FROM song"))
        self._artists: dict[str, set[str]] = defaultdict(set)
        for song, artist, group in snapshot.rows("SELECT song, artist, of_group FROM credit"):
            self._artists[song] |= {artist, group}

    def find(self, want: Want) -> frozenset[str]:
        """The ids that are right; empty if the snapshot does not have the thing."""
        for names in (self._plain, self._sound):
            found = self._named(want.name, want.type, names)
            found = self._by_artists(self._of_drama(found, want.drama), want.artists)
            if found:
                return frozenset(found)
        return frozenset()

    def _named(self, name: str, type_: str, names: Mapping[str, set[str]]) -> set[str]:
        key = plain(name) if names is self._plain else skeleton(name)
        # A name of signs alone has no sound; it must not match all others that have none.
        return {one for one in names.get(key, ()) if key and self._type.get(one) == type_}

    def _either(self, name: str, type_: str) -> set[str]:
        return self._named(name, type_, self._plain) or self._named(name, type_, self._sound)

    def _of_drama(self, songs: set[str], drama: str | None) -> set[str]:
        dramas = None if drama is None else self._either(drama, "drama")
        return {song for song in songs if dramas is None or self._drama[song] in dramas}

    def _by_artists(self, songs: set[str], artists: Sequence[str]) -> set[str]:
        """Those credited to every wanted artist; if there is none, those credited to any of them."""
        if not artists:
            return songs
        named = [self._either(artist, "artist") for artist in artists]
        for enough in (all, any):
            found = {song for song in songs if enough(self._artists[song] & one for one in named)}
            if found:
                return found
        return set()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one query went.

    Attributes:
        rank: where the first right answer stands, from 1; None if it is not among those asked for.
        absent: the snapshot has none of the things wanted; then `rank` says nothing.
        first: the answer that came first, for the reader of `--misses`; None if there was none.
    """

    query: Query
    rank: int | None
    absent: bool
    first: str | None
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Shares of the queries whose wanted thing is in the snapshot."""

    counted: int
    top1: float
    top3: float


def ask(search: Search, wanted: Wanted, query: Query) -> Outcome:
    right: set[str] = set()
    for want in query.wants:
        right |= wanted.find(want)
    began = time.perf_counter()
    hits = search.find(query.text)
    seconds = time.perf_counter() - began
    ranks = [number for number, hit in enumerate(hits, 1) if hit.id in right]
    first = None
    for hit in hits[:1]:
        of = f" ({', '.join(hit.artists)}; {hit.drama})" if hit.type == "song" else ""
        first = f"{hit.type} {hit.name}{of}, {hit.score:.2f}: {hit.why}"
    return Outcome(query=query, rank=min(ranks, default=None), absent=not right, first=first, seconds=seconds)


def score(outcomes: Iterable[Outcome]) -> Score | None:
    """None where no query counts."""
    ranks = [outcome.rank or 99 for outcome in outcomes if not outcome.absent]
    if not ranks:
        return None
    top1, top3 = (round(sum(rank <= most for rank in ranks) / len(ranks), 4) for most in (1, 3))
    return Score(counted=len(ranks), top1=top1, top3=top3)


def groups(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, list[Outcome]]]:
    """What gets a line in the table: everything, each set, each kind in the order of the file."""
    yield "all", list(outcomes)
    for name in SETS:
        yield f"set {name}", [one for one in outcomes if one.query.set == name]
    for kind in dict.fromkeys(one.query.kind for one in outcomes):
        yield kind, [one for one in outcomes if one.query.kind == kind]


def floors_of(outcomes: Sequence[Outcome], digest: str) -> dict[str, Any]:
    """What would be pinned for these outcomes."""
    scores = ((name, score(members)) for name, members in groups(outcomes))
    floors = {
        name: {"top1": reached.top1, "top3": reached.top3}
        for name, reached in scores
        if reached is not None and reached.counted >= ENOUGH
    }
    return {
        "queries": digest,
        # Also a floor: a renamed song would else turn from right into absent, and nobody would notice.
        "counted": sum(not outcome.absent for outcome in outcomes),
        "floors": floors,
    }


def fallen(pinned: Floors, reached: Floors) -> list[str]:
    """One sentence for each floor that `reached` does not hold; a group that is gone holds nothing."""
    sentences = []
    if reached["counted"] < pinned["counted"]:
        sentences.append(f"wanted things in the snapshot: {reached['counted']}, floor {pinned['counted']}")
    for name, floor in pinned["floors"].items():
        now = reached["floors"].get(name)
        if now is None:
            sentences.append(f"{name}: no longer measured")
            continue
        for measure, least in floor.items():
            if now[measure] < least - NOISE:
                sentences.append(f"{name} {measure}: {now[measure]:.4f}, floor {least:.4f}")
    return sentences


def read_floors(path: Path) -> dict[str, Any] | None:
    """None where nothing is pinned yet."""
    if not path.exists():
        return None
    try:
        pinned = json.loads(path.read_text("utf-8"))
    except ValueError:
        pinned = None
    if not isinstance(pinned, dict) or pinned.keys() != {"queries", "counted", "floors"}:
        note = "Restore the file, or remove it and use --update."
        raise DataError("these are no floors", path=str(path), note=note)
    return pinned


def verdict(pinned: Floors | None, reached: Floors) -> list[str]:
    """What keeps the gate shut; empty if it opens."""
    if pinned is None:
        return ["no floors are pinned yet; pin them with --update"]
    problems = fallen(pinned, reached)
    if pinned["queries"] != reached["queries"]:
        problems.insert(0, "the queries are not those the floors were pinned on; pin again with --update")
    return problems


def update(path: Path, pinned: Floors | None, reached: Floors, *, lower: bool) -> list[str]:
    """Pin what is reached. Returns what keeps it from being pinned: floors that would fall, unless `lower`."""
    falling = [] if pinned is None or lower else fallen(pinned, reached)
    if not falling:
        path.write_text(json.dumps(reached, ensure_ascii=False, indent=2) + "\n", "utf-8")
    return falling


def print_table(outcomes: Sequence[Outcome]) -> None:
    print(f"{'':<30}{'queries':>8}{'absent':>8}{'top 1':>8}{'top 3':>8}{'not first':>11}")
    for name, members in groups(outcomes):
        reached = score(members)
        absent = sum(outcome.absent for outcome in members)
        missed = len(list(misses(members)))
        shares = f"{'-':>8}{'-':>8}" if reached is None else f"{reached.top1:>8.3f}{reached.top3:>8.3f}"
        print(f"{name:<30}{len(members):>8}{absent or '':>8}{shares}{missed or '':>11}")
    times = sorted(outcome.seconds * 1000 for outcome in outcomes)
    p50, p99 = (times[int(len(times) * share)] for share in (0.5, 0.99))
    print(f"\nlatency, for information only: p50 {p50:.2f} ms, p99 {p99:.2f} ms")


def misses(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    return (outcome for outcome in outcomes if not outcome.absent and outcome.rank != 1)


def print_misses(outcomes: Sequence[Outcome], sets: Sequence[str]) -> None:
    for outcome in (one for one in misses(outcomes) if one.query.set in sets):
        query, rank = outcome.query, outcome.rank
        place = "not found" if rank is None else f"came {rank}."
        more = f" or {len(query.wants) - 1} more" if len(query.wants) > 1 else ""
        print(f"\n{query.text}   [{query.kind}, {query.set}]")
        print(f"    wanted  {query.wants[0]}{more}: {place}")
        print(f"    first   {outcome.first or 'nothing'}")
    print("\nAbsent from the snapshot:")
    for query in (one.query for one in outcomes if one.absent and one.query.set in sets):
        print(f"    {query.text}   [{query.kind}, {query.set}]: {query.wants[0]}")


def parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score search on queries.jsonl against its floors.")
    parser.add_argument("--snapshot", type=Path, default=SNAPSHOT, help="default: var/yeoun.sqlite")
    parser.add_argument("--queries", type=Path, default=QUERIES)
    parser.add_argument("--floors", type=Path, default=FLOORS)
    told = "show what is not first, and what came instead; without a set: of given and tune"
    parser.add_argument("--misses", nargs="*", choices=SETS, metavar="SET", help=told)
    parser.add_argument("--update", action="store_true", help="pin what is reached now")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: also lower floors")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    asked = parse_arguments(arguments)
    try:
        raw = asked.queries.read_bytes()
        queries = parse_queries(raw, path=asked.queries.name)
        pinned = read_floors(asked.floors)
        with Snapshot.open(asked.snapshot) as snapshot:
            search, wanted = Search.open(snapshot), Wanted(snapshot)
            search.find("warm up")  # the first query opens files; that is not what is timed
            outcomes = [ask(search, wanted, query) for query in queries]
    except (YeounError, OSError) as error:
        print(error, getattr(error, "note", None) or "", sep="\n", file=sys.stderr)
        return 2
    print_table(outcomes)
    if asked.misses is not None:  # the held-out ones measure only as long as nobody tunes on them
        print_misses(outcomes, asked.misses or ("given", "tune"))
    reached = floors_of(outcomes, f"sha256:{hashlib.sha256(raw).hexdigest()}")
    if asked.update:
        problems = update(asked.floors, pinned, reached, lower=asked.allow_regression)
        advice = "Nothing was pinned. If this is meant, say why in the commit and use --allow-regression."
    else:
        problems = verdict(pinned, reached)
        advice = "See what is not first with: python evals/search.py --misses"
    if problems:
        print(*problems, advice, sep="\n", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
