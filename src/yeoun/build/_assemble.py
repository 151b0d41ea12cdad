"""Facts in, entities out: the assembled view of everything that was decided.

An entity that lacks what the model requires (a drama without a name, a song without a drama, a credit to
nobody known) is left out, and said to be; the curated files cannot get here in that state, because
`check` comes first.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from yeoun.build._decide import Fact
from yeoun.catalogue import (
    Artist,
    ArtistKind,
    CastMember,
    CastName,
    Catalogue,
    Credit,
    Data,
    Drama,
    EditorialList,
    EntityType,
    ExternalId,
    ListEntry,
    ListFile,
    Membership,
    Mood,
    MoodShape,
    Name,
    PartialDate,
    Release,
    ReleaseKind,
    Shelf,
    Song,
    Track,
    Usage,
    Version,
    Video,
)

__all__ = ["assemble"]

T = TypeVar("T")


class _Subject:
    """The decided values of one subject, by property and type."""

    def __init__(self) -> None:
        self.values: dict[str, list[object]] = {}

    def one(self, name: str, kind: type[T]) -> T | None:
        found = self.values.get(name, [])
        return found[0] if found and isinstance(found[0], kind) else None

    def many(self, name: str, kind: type[T]) -> tuple[T, ...]:
        return tuple(value for value in self.values.get(name, []) if isinstance(value, kind))


def assemble(facts: Iterable[Fact], data: Data, redirects: dict[str, str]) -> tuple[Catalogue, list[str]]:
    """Make the entities.

    Args:
        facts: in the order in which entities and their parts should stand.
        data: for the vocabulary of moods and the lists, which are words, not facts.
        redirects: merged ids, applied to list entries.

    Returns:
        The catalogue, and a sentence for everything that had to be left out.
    """
    subjects: dict[EntityType, dict[str, _Subject]] = {kind: {} for kind in EntityType}
    for fact in facts:
        subject = subjects[fact.type].setdefault(fact.subject, _Subject())
        subject.values.setdefault(fact.property, []).append(fact.value)
    assembler = _Assembler(subjects)
    dramas = assembler.dramas()
    artists = assembler.artists()
    songs = assembler.songs()
    return Catalogue(
        dramas=dramas,
        artists=artists,
        memberships=assembler.memberships(),
        songs=songs,
        releases=assembler.releases(),
        moods=tuple(_mood(m.shape) for m in data.moods),
        lists=tuple(_list(file, redirects) for file in data.lists),
    ), assembler.left_out


class _Assembler:
    def __init__(self, subjects: dict[EntityType, dict[str, _Subject]]) -> None:
        self.subjects = subjects
        self.left_out: list[str] = []
        self.known = {kind: set(found) for kind, found in subjects.items()}
        taken: dict[str, EntityType] = {}
        for kind, found in subjects.items():
            for subject in list(found):
                first = taken.setdefault(subject, kind)
                if first is not kind:
                    self.leave_out(kind, subject, f"the id is that of a {first}")
                    del found[subject]

    def leave_out(self, kind: EntityType, subject: str, why: str) -> None:
        self.left_out.append(f"{kind} {subject} left out: {why}")
        self.known[kind].discard(subject)

    def knows(self, kind: EntityType, subject: str | None, said_by: str) -> bool:
        if subject is None or subject in self.known[kind]:
            return True
        self.left_out.append(f"{said_by}: unknown {kind} {subject}")
        return False

    def dramas(self) -> tuple[Drama, ...]:
        made = []
        for key, subject in self.subjects[EntityType.DRAMA].items():
            names = subject.many("name", Name)
            if not names:
                self.leave_out(EntityType.DRAMA, key, "it has no name")
                continue
            made.append(
                Drama(
                    id=key,
                    names=names,
                    network=subject.one("network", str),
                    first_air=subject.one("first_air", PartialDate),
                    last_air=subject.one("last_air", PartialDate),
                    episodes=subject.one("episodes", int),
                    cast=_cast(subject),
                    ids=subject.many("external_id", ExternalId),
                    note=subject.one("note", str),
                    note_ko=subject.one("note_ko", str),
                )
            )
        return tuple(made)

    def artists(self) -> tuple[Artist, ...]:
        made = []
        for key, subject in self.subjects[EntityType.ARTIST].items():
            names, kind = subject.many("name", Name), subject.one("kind", ArtistKind)
            if not names or kind is None:
                self.leave_out(EntityType.ARTIST, key, "it has no name or no kind")
                continue
            parent = subject.one("parent", str)
            made.append(
                Artist(
                    id=key,
                    kind=kind,
                    names=names,
                    parent=parent if self.knows(EntityType.ARTIST, parent, f"parent of {key}") else None,
                    debut=subject.one("debut", PartialDate),
                    ids=subject.many("external_id", ExternalId),
                    note=subject.one("note", str),
                    note_ko=subject.one("note_ko", str),
                )
            )
        return tuple(made)

    def memberships(self) -> tuple[Membership, ...]:
        return tuple(
            membership
            for key, subject in self.subjects[EntityType.ARTIST].items()
            for membership in subject.many("membership", Membership)
            if membership.member == key
            and self.knows(EntityType.ARTIST, membership.group, f"membership of {key}")
        )

    def songs(self) -> tuple[Song, ...]:
        made = []
        for key, subject in self.subjects[EntityType.SONG].items():
            names, drama = subject.many("name", Name), subject.one("drama", str)
            if not names or drama is None or not self.knows(EntityType.DRAMA, drama, f"song {key}"):
                self.leave_out(EntityType.SONG, key, "it has no name or no drama")
                continue
            credits_ = (
                credit
                for credit in subject.many("credit", Credit)
                if self.knows(EntityType.ARTIST, credit.artist, f"credit of {key}")
                and self.knows(EntityType.ARTIST, credit.of, f"credit of {key}")
            )
            made.append(
                Song(
                    id=key,
                    drama=drama,
                    names=names,
                    credits=tuple(credits_),
                    moods=subject.many("mood", str),
                    note=subject.one("note", str),
                    note_ko=subject.one("note_ko", str),
                    version_of=subject.one("version_of", str),
                    version=subject.one("version", Version),
                    language=subject.one("language", str),
                    videos=subject.many("video", Video),
                    usages=tuple(
                        u for u in subject.many("usage", Usage) if self.knows(EntityType.DRAMA, u.drama, key)
                    ),
                )
            )
        return tuple(made)

    def releases(self) -> tuple[Release, ...]:
        made = []
        for key, subject in self.subjects[EntityType.RELEASE].items():
            drama, kind = subject.one("drama", str), subject.one("kind", ReleaseKind)
            if drama is None or kind is None or not self.knows(EntityType.DRAMA, drama, f"release {key}"):
                self.leave_out(EntityType.RELEASE, key, "it has no drama or no kind")
                continue
            tracks = (
                t
                for t in subject.many("track", Track)
                if self.knows(EntityType.SONG, t.song, f"track of {key}")
            )
            made.append(
                Release(
                    id=key,
                    drama=drama,
                    kind=kind,
                    tracks=tuple(tracks),
                    part=subject.one("part", int),
                    title=subject.one("title", str),
                    date=subject.one("date", PartialDate),
                    label=subject.one("label", str),
                )
            )
        return tuple(made)


def _cast(subject: _Subject) -> tuple[CastMember, ...]:
    """Who plays, in the order in which they are named; a character whom nobody plays says nothing."""
    names = {name: subject.many(name, CastName) for name in ("actor", "character")}
    printed = {(name, c.person, c.lang): c.text for name, found in names.items() for c in found}
    return tuple(
        CastMember(
            person=person,
            actor=printed.get(("actor", person, "en")),
            actor_ko=printed.get(("actor", person, "ko")),
            character=printed.get(("character", person, "en")),
            character_ko=printed.get(("character", person, "ko")),
        )
        for person in dict.fromkeys(c.person for c in names["actor"])
    )


def _mood(shape: MoodShape) -> Mood:
    return Mood(
        id=shape.id,
        shelf=Shelf(shape.shelf),
        name=shape.name,
        name_ko=shape.name_ko,
        words=tuple(shape.words),
    )


def _list(file: ListFile, redirects: dict[str, str]) -> EditorialList:
    shape = file.list.shape
    return EditorialList(
        id=shape.id,
        title=shape.title,
        title_ko=shape.title_ko,
        intro=shape.intro,
        intro_ko=shape.intro_ko,
        published=None if shape.published is None else PartialDate.parse(shape.published),
        entries=tuple(
            ListEntry(
                song=redirects.get(entry.shape.song, entry.shape.song),
                note=entry.shape.note,
                note_ko=entry.shape.note_ko,
            )
            for entry in file.entries
        ),
    )
