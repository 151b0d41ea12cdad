"""The values that many pages show: how a song, a drama, an artist, a release, a list is named and dated in a line.

Values only; `cards` makes them from a snapshot.
"""

from __future__ import annotations

from dataclasses import dataclass

from yeoun.catalogue import Name, NameKind, Release

__all__ = [
    "ArtistCard",
    "ArtistRef",
    "CreditView",
    "DramaCard",
    "DramaRef",
    "ListCard",
    "OtherName",
    "ReleaseRef",
    "SongCard",
    "VideoView",
    "other_names",
    "release_ref",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArtistRef:
    """An artist as named on a line."""

    id: str
    name: str
    name_ko: str | None

    @property
    def path(self) -> str:
        return f"/artists/{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DramaRef:
    """A drama as named on a line; `year` is that of its first air day."""

    id: str
    name: str
    name_ko: str | None
    year: str | None

    @property
    def path(self) -> str:
        return f"/dramas/{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditView:
    """One artist of the credit line: `join` stands before the name, `of` is the group beside it."""

    artist: ArtistRef
    role: str
    as_printed: str | None
    join: str | None
    of: ArtistRef | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRef:
    """Where a song came out: "part" 3, or an "album"; `date` as precise as it is known."""

    id: str
    kind: str
    part: int | None
    title: str | None
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoView:
    """One video of a song; `state` other than "removed" and "no_embed" may be played here."""

    service: str
    id: str
    kind: str
    state: str
    official: bool

    @property
    def playable(self) -> bool:
        return self.service == "youtube" and self.state not in {"removed", "no_embed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SongCard:
    """A song in a list.

    Attributes:
        credits: who is heard, in the order of the credit line.
        release: the earliest one, None if none is known.
        status: the least sure status of the credit line; None where nobody is credited.
        moods: ids of the vocabulary.
    """

    id: str
    name: str
    name_ko: str | None
    drama: DramaRef
    credits: tuple[CreditView, ...]
    release: ReleaseRef | None
    moods: tuple[str, ...]
    videos: tuple[VideoView, ...]
    version: str | None
    status: str | None

    @property
    def path(self) -> str:
        return f"/songs/{self.id}"

    @property
    def cover(self) -> str:
        return f"/covers/song/{self.id}.svg"

    @property
    def line(self) -> str:
        """The credit line for an English reader: "Chanyeol (EXO), Punch"."""
        return _line(self.credits, korean=False)

    @property
    def line_ko(self) -> str:
        """The credit line for a Korean reader: "찬열 (엑소), 펀치"."""
        return _line(self.credits, korean=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class DramaCard:
    """A drama in a list: how many songs, how many numbered parts, its three commonest moods."""

    id: str
    name: str
    name_ko: str | None
    network: str | None
    first_air: str | None
    songs: int
    parts: int
    moods: tuple[str, ...]

    @property
    def path(self) -> str:
        return f"/dramas/{self.id}"

    @property
    def cover(self) -> str:
        return f"/covers/drama/{self.id}.svg"

    @property
    def year(self) -> str | None:
        return self.first_air[:4] if self.first_air else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArtistCard:
    """An artist in a list: "person", "group" or "unit", the groups of a person, how many drama songs."""

    id: str
    name: str
    name_ko: str | None
    kind: str
    songs: int
    groups: tuple[ArtistRef, ...]

    @property
    def path(self) -> str:
        return f"/artists/{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCard:
    """A feature: its title and opening, how many songs, and the first of them for its cover."""

    id: str
    title: str
    title_ko: str | None
    intro: str
    intro_ko: str | None
    published: str | None
    songs: int
    first: tuple[str, ...]

    @property
    def path(self) -> str:
        return f"/features/{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherName:
    """Another name in use: `kind` as the catalogue has it, `lang` of the text."""

    text: str
    lang: str
    kind: str


def other_names(names: tuple[Name, ...], shown: set[str | None]) -> tuple[OtherName, ...]:
    """The names in use beside those shown; search hints are never shown."""
    return tuple(
        OtherName(text=n.text, lang=n.lang, kind=n.kind.value)
        for n in names
        if n.kind is not NameKind.HINT and n.text not in shown
    )


def release_ref(release: Release) -> ReleaseRef:
    """A release as named on a line."""
    return ReleaseRef(
        id=release.id,
        kind=release.kind.value,
        part=release.part,
        title=release.title,
        date=str(release.date) if release.date else None,
    )


def _line(credits: tuple[CreditView, ...], *, korean: bool) -> str:
    def shown(ref: ArtistRef) -> str:
        return (korean and ref.name_ko) or ref.name

    line = ""
    for credit in credits:
        beside = f" ({shown(credit.of)})" if credit.of else ""
        line += (credit.join or ", " if line else "") + shown(credit.artist) + beside
    return line
