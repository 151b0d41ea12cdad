"""Redirects and merges: statements about a merged id become statements about the one that stays."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping

from yeoun.catalogue import (
    CastName,
    Credit,
    EntityType,
    JudgementLog,
    Membership,
    Name,
    NameKind,
    Statement,
    Track,
    Usage,
    Value,
)
from yeoun.errors import DataError

__all__ = ["merged", "resolve_redirects"]

# Properties whose plain text value is an id.
_ID_PROPERTIES = frozenset({"drama", "parent", "version_of"})


def resolve_redirects(redirects: Mapping[str, str], judgements: JudgementLog) -> dict[str, str]:
    """Every id that is no more, and the one that stands for it now, with chains followed to their end.

    Args:
        redirects: old id -> new id, as in `data/redirects.toml`.
        judgements: `same` keeps the left id.

    Raises:
        DataError: a chain that leads back to itself.
    """
    direct = dict(redirects)
    for judgement in judgements.merges():
        # Of two that one id was judged the same as, the second is the same as the first.
        if judgement.right in direct and judgement.left != direct[judgement.right]:
            direct.setdefault(judgement.left, direct[judgement.right])
        else:
            direct[judgement.right] = judgement.left
    resolved: dict[str, str] = {}
    for old in direct:
        seen = [old]
        while (new := direct.get(seen[-1])) is not None:
            if new in seen:
                raise DataError(
                    f"redirects lead in a circle: {' -> '.join((*seen, new))}",
                    note="Mend data/redirects.toml or retract a judgement.",
                )
            seen.append(new)
        resolved[old] = seen[-1]
    return resolved


def merged(statements: Iterable[Statement], redirects: Mapping[str, str]) -> Iterator[Statement]:
    """The statements with every redirected id replaced, in subjects and in values.

    What the merged-away subject said of itself stays as evidence, but its names are no longer primary, its
    own single values speak only where the one that stays is silent, and its credit line adds nobody.
    """
    later: list[Statement] = []
    for statement in statements:
        moved = dataclasses.replace(statement, value=_value(statement, redirects))
        if moved.property in _ID_PROPERTIES and moved.value == redirects.get(moved.subject, moved.subject):
            continue  # a version of itself, its own parent: the merge has made it meaningless
        if statement.subject not in redirects:
            yield moved
        else:
            later.append(_moved_subject(moved, redirects))
    yield from later


def _moved_subject(statement: Statement, redirects: Mapping[str, str]) -> Statement:
    value = statement.value
    if isinstance(value, Name) and value.primary:
        kind = NameKind.ALIAS if statement.type is not EntityType.ARTIST else value.kind
        value = dataclasses.replace(value, primary=False, kind=kind)
    return dataclasses.replace(statement, subject=redirects[statement.subject], value=value, moved=True)


def _value(statement: Statement, redirects: Mapping[str, str]) -> Value:
    value = statement.value

    def now(entity: str) -> str:
        return redirects.get(entity, entity)

    if isinstance(value, Credit):
        return dataclasses.replace(
            value, artist=now(value.artist), of=None if value.of is None else now(value.of)
        )
    if isinstance(value, CastName):
        return dataclasses.replace(value, person=now(value.person))
    if isinstance(value, Membership):
        return dataclasses.replace(value, group=now(value.group), member=now(value.member))
    if isinstance(value, Track):
        return dataclasses.replace(value, song=now(value.song))
    if isinstance(value, Usage):
        return dataclasses.replace(value, drama=now(value.drama))
    if statement.property in _ID_PROPERTIES and isinstance(value, str):
        return now(value)
    return value
