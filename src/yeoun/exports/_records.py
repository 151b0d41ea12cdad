"""The whole dataset as JSON Lines: every thing with its facts, each fact with its status and its sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from yeoun.catalogue import PartialDate, Snapshot

__all__ = ["records"]


def records(snapshot: Snapshot) -> Iterator[bytes]:
    """One line of JSON a thing: dramas, artists, songs, releases, lists, each sorted by id; a head line first.

    Every line has `type` and `id`; the other keys are the fields of the library's values. `facts` are what is
    claimed about it: property, value, status, sources (addresses).
    """
    yield _line({"type": "dataset", "id": "yeoun", "edition": snapshot.edition, "licence": "CC0-1.0"})
    kinds: tuple[tuple[str, Callable[[str], Any]], ...] = (
        ("drama", snapshot.get_drama),
        ("artist", snapshot.get_artist),
        ("song", snapshot.get_song),
        ("release", snapshot.get_release),
        ("list", snapshot.get_list),
    )
    for kind, get in kinds:
        for (key,) in snapshot.rows(f"SELECT id FROM {kind} ORDER BY id"):  # noqa: S608 (a table of ours)
            thing = msgspec.to_builtins(get(key), enc_hook=_plain)
            facts = [
                {
                    "property": fact.property,
                    "value": msgspec.json.decode(fact.value),
                    "status": fact.status.value if fact.status else None,
                    "sources": list(fact.sources),
                }
                for fact in snapshot.find_facts(key)
            ]
            yield _line(
                {"type": kind, "id": key, **{k: v for k, v in thing.items() if k != "id"}, "facts": facts}
            )


def _plain(value: object) -> str:
    if isinstance(value, PartialDate):
        return str(value)
    raise NotImplementedError(f"cannot write {type(value)}")


def _line(value: dict[str, Any]) -> bytes:
    return msgspec.json.encode(value) + b"\n"
