"""How fast and how right search is at full size, beside what a user would set up instead.

    python benchmarks/search.py            the full catalogue, some nine minutes     (make bench)
    python benchmarks/search.py --quick    a twentieth of it, under a minute

Everybody gets the same documents, the same messy queries in the same order, one process of their own on one core, and
every query once a process. Candidates take turns over several rounds, since a machine is never as quiet twice:
figures are medians over the rounds, ratios compare the same queries of the same round. A peer that is slow answers
as many queries as its time allows; kinds take turns in the list, so any beginning of it is a fair sample.

What is built is kept in the work directory until the code that made it changes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":  # run as a script: let `benchmarks` be found
    sys.path.insert(0, str(ROOT))

from benchmarks.queries import KINDS, Judge, Query, make_queries  # noqa: E402 - after the path is set
from benchmarks.synthetic import EDITION, make_catalogue  # noqa: E402 - after the path is set

from yeoun.build import write_snapshot  # noqa: E402 - after the path is set

PEERS = ROOT / "benchmarks" / "peers"
WARM_UP = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One engine: how it is called, and what its index depends on."""

    name: str
    label: str
    command: tuple[str, ...]
    sources: tuple[str, ...]
    from_snapshot: bool = False


def _python(module: str) -> tuple[str, ...]:
    return (sys.executable, "-m", f"benchmarks.peers.{module}")


YEOUN = Candidate(
    name="yeoun", label="yeoun", command=_python("yeoun_search"),
    sources=("src/yeoun/search/*.py", "src/yeoun/names/*.py"), from_snapshot=True,
)  # fmt: skip
STOCK = (
    Candidate(
        name="tantivy", label="tantivy n-gram", command=_python("tantivy_ngram"),
        sources=("benchmarks/peers/tantivy_ngram.py",),
    ),
    Candidate(
        name="fts5", label="SQLite FTS5 trigram", command=_python("fts5"), sources=("benchmarks/peers/fts5.py",)
    ),
    Candidate(
        name="minisearch", label="MiniSearch (node)", command=("node", "--max-old-space-size=4096"),
        sources=("benchmarks/peers/minisearch.mjs", "benchmarks/peers/package.json"),
    ),
)  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Round:
    """What one process of a candidate did."""

    start: float
    open: float
    memory: dict[str, float]
    memory_after: dict[str, float]
    milliseconds: list[float]
    found: list[list[str]]


@dataclass(slots=True, kw_only=True)
class Result:
    """A candidate over all its rounds."""

    candidate: Candidate
    place: Path
    build_seconds: float
    megabytes: float
    rounds: list[Round] = field(default_factory=list)

    @property
    def asked(self) -> int:
        """How many queries every round got to."""
        return min(len(one.milliseconds) for one in self.rounds)

    def percentile(self, share: float, at: Sequence[int]) -> float:
        """In milliseconds, over the queries at these places; the median of the rounds."""
        return statistics.median(percentile([one.milliseconds[n] for n in at], share) for one in self.rounds)


def percentile(values: Iterable[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


class Bench:
    """One run: a work directory, a scale, and who takes part."""

    def __init__(self, work: Path, scale: float, cpu: int) -> None:
        self.cpu = cpu
        self.scale = scale
        digest = _digest(("benchmarks/synthetic.py", "benchmarks/_*.py", "src/yeoun/catalogue/_schema.py"))
        self.place = work.resolve() / f"{scale:g}-{digest}"
        self.snapshot = self.place / "synthetic.sqlite"
        self.documents = self.place / "documents.jsonl"

    def prepare(self, share: float) -> list[Query]:
        """The snapshot, the documents for the peers, and the queries."""
        self.place.mkdir(parents=True, exist_ok=True)
        if not self.snapshot.exists():
            say(f"making the synthetic catalogue (scale {self.scale:g})")
            fresh = self.snapshot.with_suffix(".fresh")
            fresh.unlink(missing_ok=True)
            write_snapshot(fresh, make_catalogue(scale=self.scale), edition=EDITION)
            fresh.replace(self.snapshot)
        if not self.documents.exists():
            fresh = self.documents.with_suffix(".fresh")
            with fresh.open("w", encoding="utf-8") as out:
                for row in documents(self.snapshot):
                    out.write(json.dumps(row, ensure_ascii=False) + "\n")
            fresh.replace(self.documents)
        say("making the queries")
        queries = make_queries(self.snapshot, share=share)
        warm = make_queries(self.snapshot, share=0.01, seed=8)[:WARM_UP]
        texts = {"warm": [query.text for query in warm], "asked": [query.text for query in queries]}
        (self.place / "queries.json").write_text(json.dumps(texts, ensure_ascii=False), "utf-8")
        return queries

    def build(self, candidate: Candidate) -> Result | None:
        """Build the index of a candidate, or take the one that its present code has built."""
        place = self.place / f"{candidate.name}-{_digest(candidate.sources)}"
        note = place / "build.json"
        if not note.exists():
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            if candidate.name == "minisearch" and not install_node_peer(place):
                return None
            say(f"building {candidate.label}")
            source = self.snapshot if candidate.from_snapshot else self.documents
            done = self.call(candidate, place, "build", str(source), str(place))
            if done.returncode:
                say(f"skipped: {candidate.label} could not build: {done.stderr.strip().splitlines()[-1:]}")
                return None
            note.write_text(done.stdout, "utf-8")
        seconds = json.loads(note.read_text("utf-8"))["seconds"]
        return Result(candidate=candidate, place=place, build_seconds=seconds, megabytes=size_of(place) / 1e6)

    def ask(self, result: Result, budget: float) -> bool:
        """One round: a fresh process is asked every query, as far as its time goes."""
        candidate, place = result.candidate, result.place
        answers = self.place / f"{candidate.name}.answers.json"
        values = (str(place), str(self.place / "queries.json"), str(answers), str(budget), str(time.time()))
        done = self.call(candidate, place, "ask", *values)
        if done.returncode:
            say(f"skipped: {candidate.label} failed: {done.stderr.strip().splitlines()[-1:]}")
            return False
        result.rounds.append(Round(**json.loads(answers.read_text("utf-8"))))
        return True

    def call(self, candidate: Candidate, place: Path, *values: str) -> subprocess.CompletedProcess[str]:
        script = (str(place / "minisearch.mjs"),) if candidate.name == "minisearch" else ()
        return subprocess.run(
            [*candidate.command, *script, *values],
            cwd=ROOT,
            text=True,
            capture_output=True,
            check=False,
            preexec_fn=lambda: os.sched_setaffinity(0, {self.cpu}),
        )


def documents(snapshot: Path) -> Iterable[dict[str, Any]]:
    """One document an entity: its names; of a song also singers, drama and part, of an artist also the groups."""
    rows = sqlite3.connect(f"file:{snapshot}?mode=ro", uri=True).execute
    names: dict[str, list[str]] = {}
    for entity, text in rows("SELECT entity, text FROM name ORDER BY entity, number"):
        names.setdefault(entity, []).append(text)
    context: dict[str, list[str]] = {}
    for sql in (
        "SELECT song, artist FROM credit ORDER BY song, number",
        "SELECT id, drama FROM song",
        "SELECT member, of_group FROM membership ORDER BY member, number",
    ):
        for entity, other in rows(sql):
            context.setdefault(entity, []).extend(names[other][:2])
    for song, part in rows(
        "SELECT track.song, release.part FROM track JOIN release ON release.id = track.release"
    ):
        context[song].append(f"OST Part {part}")
    for entity, texts in names.items():
        yield {"id": entity, "names": texts, "context": context.get(entity, [])}


def install_node_peer(place: Path) -> bool:
    """MiniSearch, into the work directory; says why where it cannot be."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        say("skipped: MiniSearch needs node and npm, which are not here")
        return False
    for name in ("package.json", "minisearch.mjs"):
        shutil.copy(PEERS / name, place / name)
    done = subprocess.run(
        ["npm", "install", "--silent", "--no-audit", "--no-fund"],
        cwd=place, text=True, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    if done.returncode:
        say("skipped: MiniSearch could not be installed with npm (no network?)")
    return not done.returncode


def size_of(place: Path) -> int:
    """Bytes on disk, without what npm installed and without the snapshot that ours links to."""
    return sum(
        path.stat().st_size
        for path in place.rglob("*")
        if path.is_file() and not path.is_symlink() and "node_modules" not in path.parts
    )


def _digest(patterns: Sequence[str]) -> str:
    digest = hashlib.sha256()
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:10]


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


# The report.


def report(results: list[Result], queries: list[Query], judge: Judge) -> dict[str, Any]:
    """Print the tables; return the same as values."""
    ours = results[0]
    places = {
        id(one): [
            judge.place(query, found) for query, found in zip(queries, one.rounds[0].found, strict=False)
        ]
        for one in results
    }
    engines = [_engine_row(one, ours, places[id(one)], len(queries)) for one in results]
    print(f"\nOne core, one process each, {len(ours.rounds)} rounds, medians of the rounds.\n")
    _table(engines)
    kinds = []
    for kind in (*KINDS, "all"):
        row: dict[str, Any] = {"kind": kind}
        at = [n for n in range(ours.asked) if kind in (queries[n].kind, "all")]
        row["queries"] = len(at)
        row |= {f"p{share * 100:g} ms": round(ours.percentile(share, at), 2) for share in (0.5, 0.95, 0.99)}
        row["max ms"] = round(ours.percentile(1, at), 1)
        row |= _tops(places[id(ours)], at)
        kinds.append(row)
    print("\nyeoun by kind of query\n")
    _table(kinds)
    print("\ntop-1 and p50 ms by kind, every candidate over the queries it got to\n")
    compared = [_compared_row(kind, results, places, queries) for kind in (*KINDS, "all")]
    _table(compared)
    print(
        "\nRight is any bearer of the very name the query was made from; of beginnings, any name that begins so."
        "\nMemory: MB resident, and in brackets what of it is pages of files (mapped, shared, given back on demand)."
    )
    return {"engines": engines, "kinds": kinds, "compared": compared}


def suggestions(bench: Bench, ours: Result) -> list[dict[str, Any]]:
    """Print and return how long suggestions take, in a process of their own on the same core."""
    say("typing the queries letter by letter")
    command = [sys.executable, "-m", "benchmarks.suggest", str(ours.place), str(bench.place / "queries.json")]
    done = subprocess.run(
        command, cwd=ROOT, text=True, capture_output=True, check=True,
        preexec_fn=lambda: os.sched_setaffinity(0, {bench.cpu}),
    )  # fmt: skip
    rows: list[dict[str, Any]] = json.loads(done.stdout)
    print("\nsuggestions: the same queries typed letter by letter, a sample, each asked three times\n")
    _table(rows)
    return rows


def _engine_row(one: Result, ours: Result, places: list[int | None], total: int) -> dict[str, Any]:
    at = range(min(one.asked, ours.asked))
    rounds = one.rounds

    def middle(value: Callable[[Round], float]) -> float:
        return statistics.median(map(value, rounds))

    row: dict[str, Any] = {
        "engine": one.candidate.label,
        "build s": round(one.build_seconds, 1),
        "disk MB": round(one.megabytes),
        "start s": round(middle(lambda r: r.start), 2),
        "open s": round(middle(lambda r: r.open), 3),
        "MB open": _memory(rounds[0].memory),
        "MB after": _memory(rounds[0].memory_after),
        "asked": f"{one.asked} of {total}",
    }
    for share in (0.5, 0.95, 0.99):
        row[f"p{share * 100:g} ms"] = round(one.percentile(share, at), 2)
    row["max ms"] = round(one.percentile(1, at), 1)
    row |= _tops(places, at)
    for share in (0.5, 0.99):
        row[f"p{share * 100:g} ratio"] = f"{one.percentile(share, at) / ours.percentile(share, at):.1f}x"
    return row


def _compared_row(
    kind: str, results: list[Result], places: dict[int, list[int | None]], queries: list[Query]
) -> dict[str, Any]:
    row: dict[str, Any] = {"kind": kind}
    for one in results:
        at = [n for n in range(one.asked) if kind in (queries[n].kind, "all")]
        top = f"{_tops(places[id(one)], at)['top-1']:.2f}" if at else "-"
        row[one.candidate.label] = f"{top} / {one.percentile(0.5, at):.2f}" if at else "-"
    return row


def _tops(places: list[int | None], at: Sequence[int]) -> dict[str, float]:
    return {
        "top-1": round(sum(places[n] == 1 for n in at) / len(at), 3),
        "top-10": round(sum(places[n] is not None for n in at) / len(at), 3),
    }


def _memory(megabytes: dict[str, float]) -> str:
    return f"{megabytes['resident']:.0f} ({megabytes['files']:.0f})"


def _table(rows: list[dict[str, Any]]) -> None:
    columns = list(rows[0])
    cells = [columns, *([str(row[column]) for column in columns] for row in rows)]
    widths = [max(len(line[at]) for line in cells) for at in range(len(columns))]
    for line in cells:
        first, *rest = zip(line, widths, strict=True)
        print("  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]).rstrip())


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--work", type=Path, default=ROOT / "var" / "bench", help="where things are built and kept"
    )
    parser.add_argument("--quick", action="store_true", help="a twentieth of the size, one round")
    parser.add_argument("--scale", type=float, help="1.0 is the full size")
    parser.add_argument("--rounds", type=int, help="default 2; with --quick 1")
    parser.add_argument(
        "--budget", type=float, help="seconds a round and candidate; default 25; with --quick 4"
    )
    parser.add_argument(
        "--only", choices=[one.name for one in (YEOUN, *STOCK)], action="append", help="and yeoun"
    )
    parser.add_argument(
        "--cpu", type=int, default=max(os.sched_getaffinity(0)), help="the core everybody runs on"
    )
    options = parser.parse_args()
    scale = options.scale or (0.05 if options.quick else 1.0)
    budget = options.budget or (4 if options.quick else 25)
    bench = Bench(options.work, scale, options.cpu)
    queries = bench.prepare(share=0.25 if options.quick else 1.0)
    peers = [one for one in STOCK if options.only is None or one.name in options.only]
    results = [result for one in (YEOUN, *peers) if (result := bench.build(one)) is not None]
    for number in range(options.rounds or (1 if options.quick else 2)):
        say(f"round {number + 1}")
        # Ours is never cut short: its top-1 is over all queries.
        results = [one for one in results if bench.ask(one, 600 if one.candidate is YEOUN else budget)]
    if not results or results[0].candidate is not YEOUN:
        sys.exit("yeoun itself failed: see above")
    values = report(results, queries, Judge(bench.snapshot))
    values["suggest"] = suggestions(bench, results[0])
    (bench.place / "results.json").write_text(json.dumps(values, ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main()
