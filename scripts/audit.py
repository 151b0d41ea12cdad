"""Draw facts at random with their sources, for a person to check each against what is printed.

    .venv/bin/python scripts/audit.py 100 --seed 7 > audit.md

Every fact that has a source has the same chance, whatever its status, so the share found wrong estimates
the share that is wrong in the whole: of 100 drawn, none wrong means under 3 % wrong with 95 % certainty
(the rule of three), one wrong under 5 %. Say the seed with the result, so that others can draw the same.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

from yeoun.catalogue import Snapshot

ROOT = Path(__file__).resolve().parents[1]


def draw(snapshot: Snapshot, count: int, seed: int) -> list[tuple[int, str, str, str, str, str]]:
    """`count` facts with a source: number, type, subject, property, value, status."""
    facts = snapshot.rows(
        "SELECT id, type, subject, property, value, status FROM fact"
        " WHERE status IN ('confirmed', 'stated') ORDER BY id"
    )
    # Not for secrets: the draw must be repeatable.
    return random.Random(seed).sample(facts, min(count, len(facts)))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int, nargs="?", default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--snapshot", type=Path, default=ROOT / "var" / "yeoun.sqlite")
    arguments = parser.parse_args()
    with Snapshot.open(arguments.snapshot) as snapshot:
        print(f"# Audit: {arguments.count} facts, seed {arguments.seed}, edition {snapshot.edition}\n")
        for number, (fact, kind, subject, name, value, status) in enumerate(
            draw(snapshot, arguments.count, arguments.seed), 1
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
