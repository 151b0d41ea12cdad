"""The facts of one thing: property, value, status and sources, ready to be read.

The value stays what the snapshot carries (JSON); `text` says it in words that need no language: names,
days, numbers. Which property it is, the template says in the visitor's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec

from yeoun.catalogue import Snapshot, SourcedFact, host_of

__all__ = ["FactView", "SourceLink", "StatusCounts", "count_statuses", "fact_views"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLink:
    """A page that prints a fact; `host` is what is shown of it."""

    address: str
    host: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """One fact.

    Attributes:
        text: the value in words.
        status: confirmed, stated, unverified; None for our own words (moods, notes).
    """

    property: str
    text: str
    status: str | None
    sources: tuple[SourceLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCounts:
    """How many facts of a thing have which status."""

    confirmed: int
    stated: int
    unverified: int


# Our own words and what only orders things: they are no claims about the world.
_NOT_SHOWN = frozenset({"note", "note_ko", "drama", "kind", "mood", "list_entry"})


def fact_views(snapshot: Snapshot, subject: str) -> tuple[FactView, ...]:
    """The facts about a subject that are claims: search hints, moods and notes are left out."""
    found = [
        (fact, msgspec.json.decode(fact.value))
        for fact in snapshot.find_facts(subject)
        if fact.property not in _NOT_SHOWN
    ]
    found = [(f, v) for f, v in found if not (isinstance(v, dict) and v.get("kind") == "hint")]
    names = _names_of(snapshot, [value for _, value in found])
    return tuple(
        FactView(
            property=fact.property,
            text=_text(fact, value, names),
            status=fact.status.value if fact.status else None,
            sources=tuple(SourceLink(address=a, host=host_of(a) or a) for a in fact.sources),
        )
        for fact, value in found
    )


def count_statuses(facts: tuple[FactView, ...]) -> StatusCounts:
    def count(status: str) -> int:
        return sum(fact.status == status for fact in facts)

    return StatusCounts(confirmed=count("confirmed"), stated=count("stated"), unverified=count("unverified"))


def _names_of(snapshot: Snapshot, values: list[Any]) -> dict[str, str]:
    """The shown names of everything that the values point to."""
    keys = tuple(
        {
            value[field]
            for value in values
            if isinstance(value, dict)
            for field in ("artist", "of", "group", "drama", "song")
            if isinstance(value.get(field), str)
        }
        | {value for value in values if isinstance(value, str)}
    )
    named: dict[str, str] = {}
    for table in ("artist", "drama", "song"):
        named |= {key: name for key, (name, _) in snapshot.shown(table, keys).items()}
    return named


def _text(fact: SourcedFact, value: Any, names: dict[str, str]) -> str:
    if not isinstance(value, dict):
        if fact.property in {"track", "version_of", "parent"} and isinstance(value, str):
            return names.get(value, value)
        return str(value)
    if "text" in value:
        return str(value["text"])
    pieces = [
        names.get(str(value[field]), str(value[field]))
        for field in ("artist", "group", "song", "drama", "service", "id", "since", "until", "episode", "at")
        if value.get(field) is not None
    ]
    if value.get("of"):
        pieces[0] += f" ({names.get(value['of'], value['of'])})"
    if role := value.get("role") or value.get("function"):
        pieces.append(str(role))
    return " · ".join(pieces)
