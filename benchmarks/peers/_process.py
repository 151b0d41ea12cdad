"""The one way every candidate is built and asked, so that only the engine differs.

    python -m benchmarks.peers.NAME build DOCUMENTS PLACE        prints {"seconds": ...}
    python -m benchmarks.peers.NAME ask PLACE QUERIES ANSWERS BUDGET STARTED

`ask` opens the index, asks a few queries that do not count, then each query once, and stops when the budget (in
seconds) is spent. `minisearch.mjs` speaks the same two commands.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

__all__ = ["run"]

Find = Callable[[str, int], list[str]]

LIMIT = 10


def _megabytes() -> dict[str, float]:
    """Resident memory, and how much of it is pages of files, which the system may drop and processes share."""
    _, resident, shared = (int(field) for field in Path("/proc/self/statm").read_text().split()[:3])
    return {"resident": resident * 4096 / 1e6, "files": shared * 4096 / 1e6}


def run(build: Callable[[Path, Path], None], open_: Callable[[Path], Find]) -> None:
    """Do what the command line says.

    Args:
        build: (documents, place) -> writes the index.
        open_: place -> a function (query, limit) -> ids, best first.
    """
    loaded = time.time()
    command, *values = sys.argv[1:]
    if command == "build":
        begun = time.perf_counter()
        build(Path(values[0]), Path(values[1]))
        print(json.dumps({"seconds": time.perf_counter() - begun}))
        return
    place, queries, answers = map(Path, values[:3])
    budget, started = float(values[3]), float(values[4])
    texts = json.loads(queries.read_text("utf-8"))
    begun = time.perf_counter()
    find = open_(place)
    opened = time.perf_counter() - begun
    memory = _megabytes()
    for text in texts["warm"]:
        find(text, LIMIT)
    milliseconds: list[float] = []
    found: list[list[str]] = []
    end = time.perf_counter() + budget
    for text in texts["asked"]:
        before = time.perf_counter()
        ids = find(text, LIMIT)
        after = time.perf_counter()
        milliseconds.append((after - before) * 1000)
        found.append(ids)
        if after > end:
            break
    answers.write_text(
        json.dumps(
            {
                "start": loaded - started,
                "open": opened,
                "memory": memory,
                "memory_after": _megabytes(),
                "milliseconds": milliseconds,
                "found": found,
            }
        ),
        "utf-8",
    )
