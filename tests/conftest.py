"""What all tests share: a toy data directory, the snapshot built of it once, and no network."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

from yeoun.build import build
from yeoun.catalogue import Snapshot
from yeoun.search import Search

TOY = Path(__file__).parent / "toy" / "data"

# The same examples in every run: a test that fails on Tuesdays only helps nobody.
settings.register_profile("yeoun", derandomize=True, deadline=None, database=None)
settings.load_profile("yeoun")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only loopback may be reached."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else address
        if self.family != socket.AF_UNIX and host not in {"127.0.0.1", "::1", "localhost"}:
            refuse(host)
        connect(self, address)  # type: ignore[arg-type]

    def refuse(host: object) -> NoReturn:
        raise AssertionError(f"a test tried to reach {host}")

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A copy of the toy data directory, to be broken at will."""
    return Path(shutil.copytree(TOY, tmp_path / "data"))


@pytest.fixture(scope="session")
def toy_snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The snapshot of the toy data, with its search index."""
    out = tmp_path_factory.mktemp("toy") / "toy.sqlite"
    build(TOY, out)
    return out


@pytest.fixture
def snapshot(toy_snapshot: Path) -> Iterator[Snapshot]:
    with Snapshot.open(toy_snapshot) as opened:
        yield opened


@pytest.fixture
def search(snapshot: Snapshot) -> Search:
    return Search.open(snapshot)
