"""The value that every format is made of, and the one that every format is read back into."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Entry", "Line", "Playlist", "Singer", "line_of", "lines_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Singer:
    """One artist of a credit line: `join` stands before the name, `of` is the group beside it."""

    id: str
    name: str
    name_ko: str | None = None
    role: str = "vocals"
    join: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One song of a playlist.

    Attributes:
        position: from 1.
        song, drama: ids of the catalogue; empty for what it does not have (an article may name it all the same).
        date: of the release, as precise as it is known: "2016", "2016-12", "2016-12-03".
        videos: YouTube ids that may be played, the best first.
    """

    position: int
    song: str
    title: str
    title_ko: str | None
    singers: tuple[Singer, ...]
    drama: str
    drama_name: str
    drama_ko: str | None
    part: int | None = None
    date: str | None = None
    note: str | None = None
    videos: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The credit line: "Chanyeol (EXO), Punch"."""
        text = ""
        for singer in self.singers:
            text += (singer.join or ", ") if text else ""
            text += f"{singer.name} ({singer.of})" if singer.of else singer.name
        return text

    @property
    def album(self) -> str:
        """The drama, and the part where there is one: "Guardian OST Part 1"."""
        if not self.drama_name:
            return ""
        return f"{self.drama_name} OST Part {self.part}" if self.part else f"{self.drama_name} OST"


@dataclass(frozen=True, slots=True, kw_only=True)
class Playlist:
    """An ordered list of songs with a title. `path` is where it stands on the site, "/features/first-snow"."""

    title: str
    entries: tuple[Entry, ...]
    description: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One song as a file names it: what can be read back, before anything is looked up.

    `artists` is the credit line as it stands; `song` is an id of this catalogue where the file has one.
    """

    title: str
    artists: str = ""
    drama: str = ""
    part: int | None = None
    note: str | None = None
    song: str | None = None
    video: str | None = None


def line_of(entry: Entry) -> Line:
    """What every format with columns of its own keeps of an entry."""
    return Line(
        title=entry.title,
        artists=entry.line,
        drama=entry.drama_name,
        part=entry.part,
        note=entry.note,
        song=entry.song or None,
        video=entry.videos[0] if entry.videos else None,
    )


def lines_of(playlist: Playlist) -> tuple[Line, ...]:
    """`line_of` of every entry."""
    return tuple(line_of(entry) for entry in playlist.entries)
