"""What the makers of queries need to know of a snapshot: who bears a name, who sang what where."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from benchmarks import _korean

__all__ = ["World", "plain"]

_PLAIN = re.compile(r"[\W_]+")
_SINGS = ("vocals", "featuring")


def plain(text: str) -> str:
    """A name apart from case, spaces and punctuation."""
    return _PLAIN.sub("", text.casefold())


class World:
    """A snapshot, read once."""

    def __init__(self, snapshot: Path) -> None:
        rows = sqlite3.connect(f"file:{snapshot}?mode=ro", uri=True).execute
        self.names: dict[str, list[tuple[str, str, str]]] = {}
        self.bearers: dict[str, list[str]] = {}
        self.initials: dict[str, list[str]] = {}
        for entity, text, lang, kind in rows(
            "SELECT entity, text, lang, kind FROM name ORDER BY entity, number"
        ):
            self.names.setdefault(entity, []).append((text, lang, kind))
            held = self.bearers.setdefault(plain(text), [])
            if entity not in held:
                held.append(entity)
            if lang == "ko":
                self.initials.setdefault(_korean.to_initials(plain(text)), []).append(entity)
        self.drama_of: dict[str, str] = dict(rows("SELECT id, drama FROM song WHERE version_of IS NULL"))
        self.songs_of: dict[str, list[str]] = {}
        for song, drama in self.drama_of.items():
            self.songs_of.setdefault(drama, []).append(song)
        self.singers: dict[str, list[str]] = {}
        for song, artist, role in rows("SELECT song, artist, role FROM credit ORDER BY song, number"):
            if role in _SINGS and song in self.drama_of:
                self.singers.setdefault(song, []).append(artist)
        self.songs_sung: dict[str, list[str]] = {}
        for song, artists in self.singers.items():
            for artist in artists:
                self.songs_sung.setdefault(artist, []).append(song)
        self.groups: dict[str, list[str]] = {}
        self.members: dict[str, list[str]] = {}
        for member, group in rows("SELECT member, of_group FROM membership ORDER BY member, number"):
            self.groups.setdefault(member, []).append(group)
            self.members.setdefault(group, []).append(member)
        self.parts = list(rows(
            "SELECT release.drama, release.part, group_concat(track.song) FROM release JOIN track"
            " ON track.release = release.id GROUP BY release.id ORDER BY release.id"
        ))  # fmt: skip
        self.everybody = [*sorted(self.names)]
        self.sung = sorted(self.singers)

    def bearers_of(self, text: str) -> list[str]:
        return self.bearers.get(plain(text), [])

    def name(self, entity: str, lang: str) -> str | None:
        """The first name in a language, hints apart."""
        return next((text for text, its, kind in self.names[entity] if its == lang and kind != "hint"), None)

    def songs_for(
        self, *, drama: str | None = None, artist: str | None = None, title: str | None = None
    ) -> frozenset[str]:
        """The songs that fit all the names given, whoever bears them."""
        sets: list[set[str]] = []
        if drama is not None:
            sets.append({song for one in self.bearers_of(drama) for song in self.songs_of.get(one, ())})
        if artist is not None:
            named = self.bearers_of(artist)
            everyone = [*named, *(member for group in named for member in self.members.get(group, ()))]
            sets.append({song for one in everyone for song in self.songs_sung.get(one, ())})
        if title is not None:
            sets.append({one for one in self.bearers_of(title) if one in self.drama_of})
        return frozenset(set.intersection(*sets))
