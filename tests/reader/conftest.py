"""What the tests of reading share: a text read over the toy catalogue, and its entries in brief."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from yeoun.catalogue import Snapshot
from yeoun.linking import Linker
from yeoun.reader import Reading, extract, read_document

Brief = list[tuple[str, list[str], str | None]]


@pytest.fixture
def read(snapshot: Snapshot) -> Callable[..., Reading]:
    """Read a text; `kind` as `read_document` takes it."""
    linker = Linker(snapshot)

    def reading(text: str, kind: str | None = None) -> Reading:
        return extract(read_document(text.encode(), kind=kind), linker)  # type: ignore[arg-type]

    return reading


@pytest.fixture
def brief() -> Callable[[Reading], Brief]:
    """Of each entry the title, the singers and the drama, as printed where it is printed."""

    def entries(reading: Reading) -> Brief:
        return [
            (
                e.song.name,
                [a.name for a in e.artists],
                e.drama.as_printed or e.drama.name if e.drama else None,
            )
            for e in reading.entries
        ]

    return entries
