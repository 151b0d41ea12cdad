"""How fast suggestions are at full size: the queries of `benchmarks/search.py`, typed letter by letter.

    python -m benchmarks.suggest PLACE QUERIES      PLACE holds snapshot.sqlite and its index, QUERIES is queries.json

`benchmarks/search.py` runs it last, on the core it measures on. A fair sample of 6,000 beginnings (fixed seed) is
asked three times over; each beginning's time is the median of its three, so that what the machine does beside
weighs less. Prints one JSON document: the percentiles, and by how many letters were typed.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from pathlib import Path

from yeoun.catalogue import Snapshot
from yeoun.search import Search

SAMPLE = 6000
ROUNDS = 3
LONGEST = 40
BANDS = ((1, 2), (3, 5), (6, 12), (13, LONGEST))


def beginnings(texts: list[str]) -> list[str]:
    found = sorted({text[:count] for text in texts for count in range(1, min(len(text), LONGEST) + 1)})
    return random.Random(7).sample(found, min(SAMPLE, len(found)))


def measure(place: Path, texts: list[str]) -> list[tuple[str, float]]:
    """Each beginning with its milliseconds."""
    link = place / "snapshot.sqlite"
    typed = beginnings(texts)
    with Snapshot.open(link) as snapshot:
        search = Search.open(snapshot, index_beside=link)
        search.suggest("warm up")
        rounds = []
        for _ in range(ROUNDS):
            times = []
            for text in typed:
                before = time.perf_counter()
                search.suggest(text)
                times.append((time.perf_counter() - before) * 1000)
            rounds.append(times)
    return [
        (text, statistics.median(times)) for text, times in zip(typed, zip(*rounds, strict=True), strict=True)
    ]


def row(name: str, times: list[float]) -> dict[str, object]:
    ordered = sorted(times)
    figures: dict[str, object] = {"letters typed": name, "asked": len(ordered)}
    for share in (0.5, 0.95, 0.99):
        figures[f"p{share * 100:g} ms"] = round(ordered[int(len(ordered) * share)], 2) if ordered else None
    return figures | {"max ms": round(ordered[-1], 1) if ordered else None}


def main() -> None:
    place, queries = map(Path, sys.argv[1:3])
    timed = measure(place, json.loads(queries.read_text("utf-8"))["asked"])
    rows = [
        row(f"{least} to {most}", [took for text, took in timed if least <= len(text) <= most])
        for least, most in BANDS
    ]
    print(json.dumps([*rows, row("all", [took for _, took in timed])]))


if __name__ == "__main__":
    main()
