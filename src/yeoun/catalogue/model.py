"""What the guide knows about: songs, dramas, artists and what joins them.

The nouns follow what the field learnt the hard way (`docs/decisions/0001-model.md`): a *song* is the
recording fans mean, a *release* is what came out on a day, a *usage* says that a song sounds in a
drama, a *video* is one link of a song. A *credit* keeps the line as it was printed: Chen, of EXO at
that date, is not EXO.

All values are frozen, slotted, keyword-only dataclasses. Sequences are tuples. `None` means "not
known"; there is no empty string. Ids are readable slugs, unique over all types, minted once and never
derived again when a name changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from yeoun.catalogue._dates import PartialDate
from yeoun.catalogue.vocabulary import (
    SINGING,
    ArtistKind,
    Function,
    NameKind,
    ReleaseKind,
    Role,
    Shelf,
    Version,
    VideoKind,
    VideoState,
)

__all__ = [
    "SINGING",
    "Artist",
    "ArtistKind",
    "CastMember",
    "CastName",
    "Catalogue",
    "Credit",
    "Drama",
    "EditorialList",
    "Entity",
    "ExternalId",
    "Function",
    "ListEntry",
    "Membership",
    "Mood",
    "Name",
    "NameKind",
    "PartialDate",
    "Release",
    "ReleaseKind",
    "Role",
    "Shelf",
    "Song",
    "Track",
    "Usage",
    "Version",
    "Video",
    "VideoKind",
    "VideoState",
    "name_in",
    "shown_name",
    "title_in",
    "with_gaps",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name of something, as text.

    Attributes:
        text: NFC, as it is written.
        lang: BCP 47 language of the text ("ko", "en", "ja"); romanized Korean is "ko-Latn".
        script: ISO 15924 ("Hang", "Latn", "Hani", "Jpan"), or "Mixed", "Zyyy".
        primary: the one shown in that language; at most one per language.
    """

    text: str
    lang: str
    script: str
    kind: NameKind
    primary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalId:
    """The id of the same thing elsewhere: service "tmdb", "mydramalist", "imdb", "wikidata" ..."""

    service: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CastName:
    """What print calls one of a drama's leading actors, or the character they play.

    Attributes:
        person: a slug, the same for the same person in every drama; the id of the artist where they sing too.
        text: the name as printed.
        lang: "en" or "ko".
    """

    person: str
    text: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CastMember:
    """A leading actor of a drama with the character, as far as print names them: people remember a song by them."""

    person: str
    actor: str | None = None
    actor_ko: str | None = None
    character: str | None = None
    character_ko: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drama:
    """A Korean drama. Air days are in Korean time; `episodes` counts as broadcast (half-hour units too)."""

    id: str
    names: tuple[Name, ...]
    network: str | None = None
    first_air: PartialDate | None = None
    last_air: PartialDate | None = None
    episodes: int | None = None
    cast: tuple[CastMember, ...] = ()
    ids: tuple[ExternalId, ...] = ()
    note: str | None = None
    note_ko: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Artist:
    """A person, a group, or a unit (with `parent`, the group it is a part of)."""

    id: str
    kind: ArtistKind
    names: tuple[Name, ...]
    parent: str | None = None
    debut: PartialDate | None = None
    ids: tuple[ExternalId, ...] = ()
    note: str | None = None
    note_ko: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """`member` belongs to `group` from `since` until `until` (both may be unknown)."""

    group: str
    member: str
    since: PartialDate | None = None
    until: PartialDate | None = None

    def held_on(self, day: PartialDate) -> bool:
        """Whether it may have held on that day: unknown bounds do not exclude."""
        begun = self.since is None or self.since.first <= day.last
        return begun and (self.until is None or day.first <= self.until.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """One artist on the credit line of a song.

    Attributes:
        as_printed: the name on the line, where it differs from the artist's shown name.
        join: what stands before the name on the line (" & ", " feat. "); None for the first.
        of: the group whose name stands beside the singer, as it was on the release day.
    """

    artist: str
    role: Role = Role.VOCALS
    as_printed: str | None = None
    join: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """One link of a song: `service` "youtube", its id there, what it is and how it is."""

    service: str
    id: str
    kind: VideoKind
    state: VideoState = VideoState.UNCHECKED
    official: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """A song sounds in a drama. `spoiler` 0 gives nothing away, 1 a scene, 2 the ending."""

    drama: str
    function: Function | None = None
    episode: int | None = None
    at: str | None = None
    spoiler: int = 0
    note: str | None = None
    note_ko: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Song:
    """A recording made for, or heard in, a drama (`drama` is the one it was made for)."""

    id: str
    drama: str
    names: tuple[Name, ...]
    credits: tuple[Credit, ...] = ()
    moods: tuple[str, ...] = ()
    note: str | None = None
    note_ko: str | None = None
    version_of: str | None = None
    version: Version | None = None
    language: str | None = None
    videos: tuple[Video, ...] = ()
    usages: tuple[Usage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A song's place on a release; `position` counts from 1, None where the order is not known."""

    song: str
    position: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What came out on a day: an OST part, the full album, a special."""

    id: str
    drama: str
    kind: ReleaseKind
    tracks: tuple[Track, ...] = ()
    part: int | None = None
    title: str | None = None
    date: PartialDate | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """A word of the vocabulary: `words` are what people type for it, in any language."""

    id: str
    shelf: Shelf
    name: str
    name_ko: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntry:
    """A song of a feature, with a note in our own words."""

    song: str
    note: str
    note_ko: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorialList:
    """A feature: an ordered list of songs that reads like an article."""

    id: str
    title: str
    intro: str
    entries: tuple[ListEntry, ...]
    title_ko: str | None = None
    intro_ko: str | None = None
    published: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything at once, as values: what `build` assembles and writes."""

    dramas: tuple[Drama, ...] = ()
    artists: tuple[Artist, ...] = ()
    memberships: tuple[Membership, ...] = ()
    releases: tuple[Release, ...] = ()
    songs: tuple[Song, ...] = ()
    moods: tuple[Mood, ...] = ()
    lists: tuple[EditorialList, ...] = ()


Entity = Drama | Artist | Song | Release | EditorialList

# In which order kinds of names are shown where no name is marked primary for the language.
_SHOWN = (
    NameKind.OFFICIAL,
    NameKind.STAGE,
    NameKind.ALIAS,
    NameKind.TRANSLATED,
    NameKind.BIRTH,
    NameKind.ROMANIZED,
    NameKind.FORMER,
)


def name_in(names: tuple[Name, ...], lang: str) -> str | None:
    """The name to show in a language: its primary one, else the best kind; None if there is none.

    Hints are never shown.
    """
    found = [n for n in names if n.lang == lang and n.kind is not NameKind.HINT]
    if not found:
        return None
    return min(found, key=lambda n: (not n.primary, _SHOWN.index(n.kind))).text


def title_in(names: tuple[Name, ...], lang: str) -> str | None:
    """The title a song was released under in a language; None if there is none.

    "스테이 위드 미" is how the press spells Stay With Me, not its Hangul title: it has none.
    """
    return next((n.text for n in names if n.lang == lang and n.kind is NameKind.OFFICIAL), None)


def is_titled(names: tuple[Name, ...]) -> bool:
    """Whether the title a song was released under is known; else it stands under somebody's translation."""
    return any(n.kind is NameKind.OFFICIAL for n in names)


_SEVERAL = 4  # missing parts in a row: from here on one line says so, as nineteen would say nothing more


def with_gaps(releases: Iterable[Release]) -> Iterator[tuple[list[tuple[int, int]], Release]]:
    """The releases of a drama in order, each with the missing parts before it as they are shown: each by itself, or one run of four or more.

    A gap is (first, last), the same number twice for a part by itself.
    """
    expected = 1
    for release in releases:
        gaps: list[tuple[int, int]] = []
        if release.part is not None:
            last = release.part - 1
            run = last - expected + 1 >= _SEVERAL
            gaps = [(expected, last)] if run else [(part, part) for part in range(expected, last + 1)]
            expected = release.part + 1
        yield gaps, release


def shown_name(names: tuple[Name, ...]) -> str:
    """The name to show an English reader: an English one, else a romanized one, else whatever there is."""
    assert names, "everything has a name"
    return name_in(names, "en") or name_in(names, "ko-Latn") or name_in(names, "ko") or names[0].text
