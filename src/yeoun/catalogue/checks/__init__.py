"""Every kind of mistake in the data, found with file and line, each with how to mend it.

A rule is a function that takes the `Context` and yields problems; `RULES` lists them all. `check` runs them
after the problems that reading itself found. To add a rule: write the function in the module where it
belongs, add it to `RULES`, and give `tests/catalogue/test_checks.py` one case that it catches and one that
it must let pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from yeoun.catalogue.checks import _cast, _entities, _names, _references, _times
from yeoun.catalogue.checks._context import Context
from yeoun.catalogue.files import Data, Problem

__all__ = ["RULES", "check"]

RULES: tuple[Callable[[Context], Iterator[Problem]], ...] = (
    _references.ids,
    _references.unknown_ids,
    _references.sources,
    _references.judgements_and_redirects,
    _entities.vocabulary,
    _entities.parts,
    _entities.named_parts,
    _entities.tracks,
    _entities.credit_lines,
    _entities.videos,
    _entities.external_ids,
    _entities.lists,
    _entities.numbers,
    _cast.cast,
    _names.names,
    _names.notes,
    _names.titles,
    _names.romanized,
    _names.near_duplicates,
    _times.dates,
    _times.airing,
    _times.part_order,
    _times.memberships,
    _times.debuts,
)


def check(data: Data) -> list[Problem]:
    """All problems of a data directory, by file and line.

    Args:
        data: as `read_data` read it.

    Returns:
        The problems, errors and doubts, sorted; empty if there are none.
    """
    context = Context(data)
    problems = list(data.problems)
    for rule in RULES:
        problems += rule(context)
    return sorted(set(problems))
