"""A mention -> Link, Ambiguous or Unknown, each with its evidence.

`Linker.link` answers for one printed name alone; `Linker.link_song` for a song with the singers and the drama
printed beside it, chosen together. Who reads documents uses the same pieces (`yeoun.reader`).
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Final

from yeoun.catalogue import Snapshot
from yeoun.linking._cast import CastTable
from yeoun.linking._catalogue import ARTIST, DRAMA, KIND_NAMES, SONG, Catalogue, Entity
from yeoun.linking._names import NameTable
from yeoun.linking._scan import Scanner
from yeoun.search import index_directory

__all__ = ["Ambiguous", "Link", "Linked", "Linker", "Unknown"]

_NUMBERS: Final = {name: number for number, name in enumerate(KIND_NAMES)}

# Two bearers of one name whose qualities are closer than this cannot be told apart by the name.
_APART: Final = 0.04


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The mention means this. `score` 0 to 1; `evidence` in words."""

    text: str
    type: str
    id: str
    name: str
    score: float
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """The mention may mean any of these ids, the best first."""

    text: str
    type: str
    candidates: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """The catalogue has no such name."""

    text: str
    type: str
    evidence: str


Linked = Link | Ambiguous | Unknown


class Linker:
    """A catalogue ready for linking. Safe to share between threads."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Load the names of an open snapshot; the automaton is kept beside its search index if there is one."""
        self.catalogue = Catalogue.load(snapshot)
        self.names = NameTable(self.catalogue)
        place = index_directory(snapshot.path, snapshot.content_hash)
        self._store = place if place.is_dir() else None
        self._scanner: Scanner | None = None
        self._cast: CastTable | None = None
        self._lock = threading.Lock()

    @property
    def scanner(self) -> Scanner:
        """The name scanner, made when first asked for: linking alone does not need it."""
        with self._lock:
            if self._scanner is None:
                self._scanner = Scanner(self.catalogue, store=self._store)
            return self._scanner

    @property
    def cast(self) -> CastTable:
        """Who plays in which drama, made when first asked for."""
        with self._lock:
            if self._cast is None:
                self._cast = CastTable(self.catalogue)
            return self._cast

    def use(self, scanner: Scanner) -> None:
        """Scan with another scanner over the same catalogue (with names added, for measuring)."""
        with self._lock:
            self._scanner = scanner

    def entity(self, number: int) -> Entity:
        return self.catalogue.entities[number]

    def link(self, text: str, type: str) -> Linked:  # noqa: A002 - the word of the data format
        """What a printed name means, by itself.

        Args:
            text: the name as printed, in any script.
            type: `song`, `drama` or `artist`.

        Returns:
            Link, Ambiguous or Unknown.
        """
        found = self.names.nearly(text, _NUMBERS[type])
        if not found:
            return Unknown(text=text, type=type, evidence=f"no {type} of the catalogue is called {text!r}")
        best = found[0][1]
        rivals = [number for number, quality in found if quality > best - _APART]
        if len(rivals) > 1:
            ids = tuple(self.entity(number).id for number in rivals)
            return Ambiguous(
                text=text, type=type, candidates=ids, evidence=f"{len(ids)} {type}s are called {text!r}"
            )
        entity = self.entity(rivals[0])
        evidence = "the name as printed" if best > 0.95 else f"{text!r} is nearly {entity.name!r}"
        return Link(text=text, type=type, id=entity.id, name=entity.name, score=best, evidence=evidence)

    def link_song(self, text: str, *, artists: tuple[str, ...] = (), drama: str | None = None) -> Linked:
        """What a printed title means beside these singers and this drama.

        Returns:
            Link where one song fits what is printed best, Ambiguous where several do, else Unknown.
        """
        dramas = {n for n, _ in self.names.nearly(drama, DRAMA)} if drama else set()
        singers = {n for artist in artists for n, _ in self.names.nearly(artist, ARTIST)}
        scored = []
        for number, quality in self.names.nearly(text, SONG):
            song = self.entity(number)
            heard = {*song.artists, *song.beside}
            fits = quality - (1.0 if singers and not singers & heard else 0)
            fits -= 0.6 if dramas and song.drama not in dramas else 0
            scored.append((fits, -int(song.version_of), -number))
        scored.sort(reverse=True)
        if not scored or scored[0][0] <= 0:
            return Unknown(text=text, type="song", evidence=f"no song {text!r} with these singers and drama")
        rivals = [
            -number
            for fits, version, number in scored
            if (fits, version) >= (scored[0][0] - _APART, scored[0][1])
        ]
        if len(rivals) > 1:
            ids = tuple(self.entity(number).id for number in rivals)
            return Ambiguous(text=text, type="song", candidates=ids, evidence=f"{len(ids)} songs fit")
        entity = self.entity(rivals[0])
        return Link(
            text=text, type="song", id=entity.id, name=entity.name, score=round(scored[0][0], 3),
            evidence="title, singers and drama chosen together",
        )  # fmt: skip
