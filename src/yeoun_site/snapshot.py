"""Holds the open edition, and swaps it when a new one stands in its place.

An `Edition` is a snapshot and its search, opened together. `Editions.current()` gives the one to answer
with; a request takes it once and keeps it, so a page never mixes two editions. `yeoun build` renames a new
file over the old one: the next look after `LOOK_EVERY` seconds sees another file, runs every `on_swap`
hook (people's rows follow redirects *before* the edition is served) and only then serves the new one.
The old one stays open for the requests that hold it, and is closed by its last reference.
"""

from __future__ import annotations

import functools
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from yeoun.catalogue import Snapshot
from yeoun.errors import YeounError
from yeoun.linking import Linker
from yeoun.search import Search

__all__ = ["LOOK_EVERY", "Edition", "Editions", "OncePerEdition", "linker_of"]

Made = TypeVar("Made")

_log = logging.getLogger(__name__)

# Seconds between two looks at the file. A look is one `stat` (2.6 µs here); an edition comes once a day at most.
LOOK_EVERY = 2.0

_Stamp = tuple[int, int, int]  # which file it is: device, inode, time of change


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition, open: what every page of one request is made from."""

    snapshot: Snapshot
    search: Search

    @property
    def tag(self) -> str:
        """A short text that differs between editions: the first half of the content's hash."""
        return self.snapshot.content_hash[:16]


class OncePerEdition(Generic[Made]):
    """What is made from an edition when it is first asked for, once in a process however many ask at once.

    One is kept: that of the edition that was asked for last. What `make` raises is raised to who asked, and the
    next one tries again.
    """

    def __init__(self, make: Callable[[Edition], Made]) -> None:
        functools.update_wrapper(self, make)
        self._make = make
        self._kept: tuple[str, Made] | None = None
        self._lock = threading.Lock()

    def __call__(self, edition: Edition) -> Made:
        kept = self._kept
        if kept is not None and kept[0] == edition.tag:
            return kept[1]
        with self._lock:
            kept = self._kept
            if kept is None or kept[0] != edition.tag:
                kept = self._kept = (edition.tag, self._make(edition))
            return kept[1]


@OncePerEdition
def linker_of(edition: Edition) -> Linker:
    """The linker of an edition, made when the first document or playlist comes (0.5 s with the shipped catalogue)."""
    return Linker(edition.snapshot)


@dataclass(slots=True, kw_only=True)
class Editions:
    """The edition at `path`, opened at the first call and again whenever the file is another one.

    Attributes:
        path: of the snapshot; its search index stands beside it.
        on_swap: called with the edition before it is served for the first time; one that raises keeps the
            old edition in service (and at the first opening, lets nothing be served).
    """

    path: Path
    on_swap: tuple[Callable[[Edition], None], ...] = ()
    _edition: Edition | None = None
    _stamp: _Stamp | None = None
    _looked: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def current(self) -> Edition:
        """The edition to answer with.

        Raises:
            SnapshotError: there is no snapshot yet, or the first one cannot be opened.
        """
        edition = self._edition
        if edition is not None and time.monotonic() - self._looked < LOOK_EVERY:
            return edition
        if edition is not None and self._lock.locked():
            return edition  # somebody is opening the new one; nobody waits for it
        with self._lock:
            return self._look()

    def _look(self) -> Edition:
        self._looked = time.monotonic()
        stamp = _stamp_of(self.path)
        if self._edition is not None and (stamp is None or stamp == self._stamp):
            return self._edition
        try:
            self._edition = self._open()
        except (YeounError, OSError) as error:
            if self._edition is None:
                raise
            _log.error("the new edition at %s is not served: %s", self.path, error)
        self._stamp = stamp
        return self._edition

    def _open(self) -> Edition:
        snapshot = Snapshot.open(self.path)
        edition = Edition(snapshot=snapshot, search=Search.open(snapshot))
        for hook in self.on_swap:
            hook(edition)
        return edition


def _stamp_of(path: Path) -> _Stamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_mtime_ns
