"""What the project stands on: every installed package is pinned, at the pinned version, under a licence that fits.

    .venv/bin/python scripts/audit_dependencies.py              # part of `make lint`; asks nobody
    make audit                                                  # and whether a vulnerability of a pinned version is known

The second asks the advisory database behind PyPI by pip-audit, in an environment of its own, and fails where the
database cannot be asked: no answer is not a good answer.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

# A licence that lets an MIT project be used by anybody: permissive, or with a copyleft that ends at the package's own
# files (MPL) or at its own library, which is loaded as it came (LGPL: psycopg, only for PostgreSQL).
FITTING = re.compile(
    r"\b(MIT(-0)?( License)?|0?BSD([- ][\w-]+)?|Apache([- ][\w.]+)*|MPL-2\.0|Mozilla Public License 2\.0|PSF-2\.0|ISC|LGPL-3\.0-only)\b"
)
NOT_FITTING = re.compile(r"\b(A?GPL|SSPL|BUSL)\b")
# What a package does not say in its metadata, read from the licence file that it ships.
READ = {"axe-playwright-python": "MIT", "resvg_py": "MIT"}
# Here without being asked for: the project itself, and what Python's own venv puts into an environment.
OWN = {"yeoun", "setuptools"}


def main() -> int:
    pinned = dict(_pins((ROOT / "constraints.txt").read_text("utf-8")))
    found = [one for one in distributions() if one.metadata["Name"] not in OWN]
    problems = [said for one in found for said in _problems(one, pinned)]
    for said in sorted(problems):
        print(said, file=sys.stderr)
    if not problems:
        print(f"{len(found)} packages: all pinned, all under a licence that fits")
    return 1 if problems else 0


def _pins(text: str) -> list[tuple[str, str]]:
    pins = [line.split("==") for line in text.splitlines() if line and not line.startswith("#")]
    return [(_plain(name), version.strip()) for name, version in pins]


def _plain(name: str) -> str:
    """A name as PyPI compares it."""
    return re.sub(r"[-_.]+", "-", name.strip()).lower()


def _problems(one: Distribution, pinned: dict[str, str]) -> list[str]:
    name, version = one.metadata["Name"], one.version
    said = []
    if _plain(name) not in pinned:
        said.append(f"{name} {version} is not pinned: add it to constraints.txt, or take it out")
    elif pinned[_plain(name)] != version:
        said.append(f"{name} is {version}, constraints.txt says {pinned[_plain(name)]}: run make setup")
    licence = licence_of(one)
    if not FITTING.search(licence) or NOT_FITTING.search(licence):
        said.append(
            f"{name} {version}: the licence {licence or 'is not told'}; read it, and write here what it is"
        )
    return said


def licence_of(one: Distribution) -> str:
    """The licence by the metadata's expression, its classifiers, its free text, or as read from its file."""
    metadata = one.metadata
    classifiers = [
        c.rpartition(" :: ")[2] for c in metadata.get_all("Classifier") or () if c.startswith("License")
    ]
    told = metadata.get("License-Expression") or "; ".join(classifiers) or metadata.get("License")
    return told or READ.get(metadata["Name"], "")


if __name__ == "__main__":
    sys.exit(main())
