"""Draw facts at random with their sources, for a person to check each against what is printed.

    .venv/bin/python scripts/audit.py 100 --seed 7 > audit.md
    .venv/bin/python scripts/audit.py 100 --since older.sqlite       # only what an older edition lacks

Every fact that has a source has the same chance, whatever its status, so the share found wrong estimates
the share that is wrong in the whole: of 100 drawn, none wrong means under 3 % wrong with 95 % certainty
(the rule of three), one wrong under 5 %. Say the seed with the result, so that others can draw the same.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
from pathlib import Path

from yeoun.catalogue import Snapshot

ROOT = Path(__file__).resolve().parents[1]


Fact = tuple[int, str, str, str, str, str]  # number, type, subject, property, value, status


def draw(snapshot: Snapshot, count: int, seed: int, since: Snapshot | None = None) -> list[Fact]:
    """`count` facts with a source, of those that `since` does not have."""
    query = (
        "SELECT id, type, subject, property, value, status FROM fact"
        " WHERE status IN ('confirmed', 'stated') ORDER BY id"
    )
    known = {fact[1:5] for fact in since.rows(query)} if since is not None else set()
    facts = [fact for fact in snapshot.rows(query) if fact[1:5] not in known]
    # Not for secrets: the draw must be repeatable.
    return random.Random(seed).sample(facts, min(count, len(facts)))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int, nargs="?", default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--since", type=Path, metavar="SNAPSHOT")
    parser.add_argument("--snapshot", type=Path, default=ROOT / "var" / "yeoun.sqlite")
    arguments = parser.parse_args()
    with contextlib.ExitStack() as opened:
        snapshot = opened.enter_context(Snapshot.open(arguments.snapshot))
        since = opened.enter_context(Snapshot.open(arguments.since)) if arguments.since else None
        print(f"# Audit: {arguments.count} facts, seed {arguments.seed}, edition {snapshot.edition}\n")
        for number, (fact, kind, subject, name, value, status) in enumerate(
            draw(snapshot, arguments.count, arguments.seed, since), 1
        ):
            shown = json.dumps(json.loads(value), ensure_ascii=False)
            print(f"{number}. [ ] {kind} `{subject}`, {name}: {shown} ({status})")
            for (address,) in snapshot.rows(
                "SELECT address FROM source JOIN fact_source ON source = source.id WHERE fact = ? ORDER BY source.id",
                fact,
            ):
                print(f"   - {address}")


if __name__ == "__main__":
    main()
