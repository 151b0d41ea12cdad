"""What the site's tests share: the toy edition, served to Django's test client."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from yeoun.catalogue import Snapshot
from yeoun.search import Search
from yeoun_site.snapshot import Edition
from yeoun_site.web.edition import editions


@pytest.fixture(scope="session")
def edition(toy_snapshot: Path) -> Iterator[Edition]:
    """The toy edition, open."""
    with Snapshot.open(toy_snapshot) as opened:
        yield Edition(snapshot=opened, search=Search.open(opened))


@pytest.fixture(autouse=True)
def _served(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site answers from the toy edition, and never looks for another."""
    monkeypatch.setattr(type(editions), "current", lambda self: edition)
