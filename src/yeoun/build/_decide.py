"""Statements in, facts out: which value holds, how well it is sourced, what contradicts it.

The rules, in this order:

1. A property with one value takes the value of the highest layer that speaks (`Layer`), among equals that of
   the one who was not merged away, then the one with most independent publishers, then the one said first. So nothing overrides the curated files;
   what disagrees is reported as a conflict.
2. Every statement of the winning value counts as its source, whatever its layer: a document that was read
   can confirm what one source stated. A source that prints the day also supports a fact that knows only
   the month.
3. A property with many values keeps each; what makes two values the same one is the property's key. A
   credit line and a track list are wholes: where a higher layer gives one, a lower layer can confirm its
   parts but not add to it.
4. The status is counted from the publishers (`Publishers.status`), never taken over from anyone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from yeoun.catalogue import (
    PROPERTIES,
    EntityType,
    Layer,
    Name,
    PartialDate,
    Property,
    Publishers,
    Statement,
    Status,
    Value,
)

__all__ = ["Conflict", "Evidence", "Fact", "decide"]

# Lists that mean something only as a whole.
_WHOLES = frozenset({"credit", "track"})


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Evidence:
    """One source of a fact: the address, where exactly, and the layer that brought it."""

    source: str
    evidence: str | None
    layer: Layer


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What the snapshot says. `status` is None for our own judgement and words."""

    type: EntityType
    subject: str
    property: str
    value: Value
    status: Status | None
    sources: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A statement that lost: the guide says `held`, this source says otherwise."""

    type: EntityType
    subject: str
    property: str
    held: Value
    stated: Value
    source: str | None
    layer: Layer


def decide(statements: Iterable[Statement], publishers: Publishers) -> tuple[list[Fact], list[Conflict]]:
    """Decide between statements.

    Args:
        statements: in the order in which equal ones should be preferred.
        publishers: who is independent of whom.

    Returns:
        The facts in the order their subjects and properties were first stated, and what lost.
    """
    grouped: dict[tuple[EntityType, str, str], list[Statement]] = {}
    for statement in statements:
        key = (statement.type, statement.subject, statement.property)
        grouped.setdefault(key, []).append(statement)
    facts: list[Fact] = []
    conflicts: list[Conflict] = []
    for (kind, _, name), said in grouped.items():
        rule = PROPERTIES[kind][name]
        decided = _decide_many(said, rule, publishers) if rule.many else _decide_one(said, rule, publishers)
        facts += decided[0]
        conflicts += decided[1]
    return facts, conflicts


def _fact(winner: Statement, said: list[Statement], rule: Property, publishers: Publishers) -> Fact:
    seen: dict[str, Evidence] = {}
    for statement in said:
        if statement.source is not None and statement.source not in seen:
            seen[statement.source] = Evidence(
                source=statement.source, evidence=statement.evidence, layer=statement.layer
            )
    status = publishers.status(seen) if rule.is_fact else None
    if isinstance(winner.value, Name) and winner.value.kind == "hint":
        status = None
    return Fact(
        type=winner.type,
        subject=winner.subject,
        property=winner.property,
        value=winner.value,
        status=status,
        sources=tuple(seen.values()),
    )


def _conflict(held: Statement, lost: Statement) -> Conflict:
    return Conflict(
        type=held.type,
        subject=held.subject,
        property=held.property,
        held=held.value,
        stated=lost.value,
        source=lost.source,
        layer=lost.layer,
    )


def _supports(stated: Value, held: Value) -> bool:
    if isinstance(stated, PartialDate) and isinstance(held, PartialDate):
        return held.contains(stated)
    return stated == held


def _decide_one(
    said: list[Statement], rule: Property, publishers: Publishers
) -> tuple[list[Fact], list[Conflict]]:
    def rank(statement: Statement) -> tuple[int, bool, int]:
        supporting = {s.source for s in said if s.source is not None and _supports(s.value, statement.value)}
        return statement.layer, not statement.moved, publishers.independent(tuple(supporting))

    winner = max(said, key=rank)  # max keeps the first of equals
    supporting = [s for s in said if _supports(s.value, winner.value)]
    lost = [_conflict(winner, s) for s in said if not _supports(s.value, winner.value)]
    return [_fact(winner, supporting, rule, publishers)], lost


def _standing(statement: Statement) -> tuple[int, bool, bool]:
    """Of several spellings of one value the highest layer's, not a hint, the primary one."""
    value = statement.value
    if isinstance(value, Name):
        return statement.layer, value.kind != "hint", value.primary
    return statement.layer, not statement.moved, True


def _decide_many(
    said: list[Statement], rule: Property, publishers: Publishers
) -> tuple[list[Fact], list[Conflict]]:
    by_key: dict[object, list[Statement]] = {}
    for statement in said:
        by_key.setdefault(rule.key(statement.value), []).append(statement)
    top = max(said, key=lambda s: (s.layer, not s.moved))
    facts, conflicts = [], []
    for group in by_key.values():
        winner = max(group, key=_standing)
        if winner.property in _WHOLES and (winner.layer, not winner.moved) < (top.layer, not top.moved):
            conflicts.append(_conflict(top, winner))
        else:
            facts.append(_fact(winner, group, rule, publishers))
    return facts, conflicts
