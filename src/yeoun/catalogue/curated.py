"""The curated files as statements: what `data/` says, in the currency everything else uses.

A field with n sources becomes n statements; a field without any becomes one with source None. Call
`check` first: fields that do not fit the model (a bad date, an unknown kind) are left out here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from yeoun.catalogue import _shapes as shapes
from yeoun.catalogue.files import ArtistFile, Data, DramaFile, Located
from yeoun.catalogue.model import (
    ArtistKind,
    CastName,
    Credit,
    ExternalId,
    Function,
    Membership,
    Name,
    NameKind,
    PartialDate,
    ReleaseKind,
    Role,
    Track,
    Usage,
    Version,
    Video,
    VideoKind,
    VideoState,
)
from yeoun.catalogue.statements import PROPERTIES, EntityType, Statement, Value
from yeoun.names import script

__all__ = ["curated_statements"]

T = TypeVar("T")


def curated_statements(data: Data) -> Iterator[Statement]:
    """Every fact of the data files, in file order."""
    for drama in data.dramas:
        yield from _drama(drama)
    for artist in data.artists:
        yield from _artist(artist)


class _Speaker:
    """Says things about one subject, from one block."""

    def __init__(self, kind: EntityType, subject: str, block: Located[T]) -> None:
        self.kind = kind
        self.subject = subject
        self.block = block

    def say(
        self, name: str, value: Value | None, field: str, sources: tuple[str, ...]
    ) -> Iterator[Statement]:
        """One statement for each source; `field` is the key of the block it stands under."""
        if value is None:
            return
        if not PROPERTIES[self.kind][name].is_fact:
            sources = ()
        for source in sources or (None,):
            yield Statement(
                type=self.kind,
                subject=self.subject,
                property=name,
                value=value,
                source=source,
                evidence=self.block.evidence(field),
            )


def _date(text: str | None) -> PartialDate | None:
    try:
        return None if text is None else PartialDate.parse(text)
    except ValueError:
        return None


def _enum(kind: type[T], text: str | None) -> T | None:
    try:
        return None if text is None else kind(text)  # type: ignore[call-arg]
    except ValueError:
        return None


def _name(shape: shapes.NameShape) -> Name | None:
    kind = _enum(NameKind, shape.kind)
    if kind is None:
        return None
    return Name(text=shape.text, lang=shape.lang, script=script(shape.text), kind=kind, primary=shape.primary)


def _names(speaker: _Speaker, shape: shapes.Block, names: list[shapes.NameShape]) -> Iterator[Statement]:
    for name in names:
        sources = shape.sources_of("names") if name.sources is None else tuple(name.sources)
        if name.kind == NameKind.HINT:
            sources = ()
        yield from speaker.say("name", _name(name), "names", sources)


def _drama(file: DramaFile) -> Iterator[Statement]:
    shape = file.drama.shape
    speaker = _Speaker(EntityType.DRAMA, shape.id, file.drama)
    yield from _names(speaker, shape, shape.names)
    for field, value in (
        ("network", shape.network),
        ("first_air", _date(shape.first_air)),
        ("last_air", _date(shape.last_air)),
        ("episodes", shape.episodes),
        ("note", shape.note),
        ("note_ko", shape.note_ko),
    ):
        yield from speaker.say(field, value, field, shape.sources_of(field))
    for service, number in shape.ids.items():
        external = ExternalId(service=service, id=number)
        yield from speaker.say("external_id", external, "ids", shape.sources_of("ids"))
    for member in file.cast:
        yield from _cast(shape.id, member)
    for release in file.releases:
        yield from _release(shape.id, release)
    for song in file.songs:
        yield from _song(shape.id, song)


def _cast(drama: str, block: Located[shapes.CastShape]) -> Iterator[Statement]:
    shape = block.shape
    speaker = _Speaker(EntityType.DRAMA, drama, block)
    for name, field, text, lang in (
        ("actor", "actor", shape.actor, "en"),
        ("actor", "actor_ko", shape.actor_ko, "ko"),
        ("character", "character", shape.character, "en"),
        ("character", "character_ko", shape.character_ko, "ko"),
    ):
        if text is not None:
            value = CastName(person=shape.person, text=text, lang=lang)
            yield from speaker.say(name, value, field, shape.sources_of(field))


def _release(drama: str, block: Located[shapes.ReleaseShape]) -> Iterator[Statement]:
    shape = block.shape
    speaker = _Speaker(EntityType.RELEASE, shape.id, block)
    for field, value in (
        ("drama", drama),
        ("kind", _enum(ReleaseKind, shape.kind)),
        ("part", shape.part),
        ("title", shape.title),
        ("date", _date(shape.date)),
        ("label", shape.label),
    ):
        yield from speaker.say(field, value, field, shape.sources_of(field))
    # One song alone says nothing about an order, nor does a page that names the songs as they come to mind. An album has
    # instrumentals and versions too, which are not kept: a place on it is claimed only where somebody says that it stands.
    claimed = shape.kind == ReleaseKind.PART.value if shape.ordered is None else shape.ordered
    ordered = claimed and len(shape.tracks) > 1
    for position, song in enumerate(shape.tracks, 1):
        track = Track(song=song, position=position if ordered else None)
        yield from speaker.say("track", track, "tracks", shape.sources_of("tracks"))


def _song(drama: str, block: Located[shapes.SongShape]) -> Iterator[Statement]:
    shape = block.shape
    speaker = _Speaker(EntityType.SONG, shape.id, block)
    yield from speaker.say("drama", drama, "id", ())
    for field, text, lang in (("title", shape.title, "en"), ("title_ko", shape.title_ko, "ko")):
        if text is not None:
            name = Name(text=text, lang=lang, script=script(text), kind=NameKind.OFFICIAL, primary=True)
            yield from speaker.say("name", name, field, shape.sources_of(field))
    yield from _names(speaker, shape, shape.names)
    for credit in shape.credits:
        role = _enum(Role, credit.role)
        if role is not None:
            value = Credit(
                artist=credit.artist, role=role, as_printed=credit.as_, join=credit.join, of=credit.of
            )
            sources = shape.sources_of("credits") if credit.sources is None else tuple(credit.sources)
            yield from speaker.say("credit", value, "credits", sources)
    for mood in shape.moods:
        yield from speaker.say("mood", mood, "moods", ())
    for field, single in (
        ("version_of", shape.version_of),
        ("version", _enum(Version, shape.version)),
        ("language", shape.language),
        ("note", shape.note),
        ("note_ko", shape.note_ko),
    ):
        yield from speaker.say(field, single, field, shape.sources_of(field))
    yield from _videos(speaker, shape)
    yield from _usages(speaker, shape)


def _videos(speaker: _Speaker, shape: shapes.SongShape) -> Iterator[Statement]:
    for video in shape.video:
        kind, state = _enum(VideoKind, video.kind), _enum(VideoState, video.state)
        if kind is not None and state is not None:
            value = Video(service=video.service, id=video.id, kind=kind, state=state, official=video.official)
            yield from speaker.say("video", value, "video", video.sources_of("id"))


def _usages(speaker: _Speaker, shape: shapes.SongShape) -> Iterator[Statement]:
    for usage in shape.usage:
        value = Usage(
            drama=usage.drama,
            function=_enum(Function, usage.as_),
            episode=usage.episode,
            at=usage.at,
            spoiler=usage.spoiler,
            note=usage.note,
            note_ko=usage.note_ko,
        )
        yield from speaker.say("usage", value, "usage", usage.sources_of("drama"))


def _artist(file: ArtistFile) -> Iterator[Statement]:
    shape = file.artist.shape
    speaker = _Speaker(EntityType.ARTIST, shape.id, file.artist)
    yield from speaker.say("kind", _enum(ArtistKind, shape.kind), "kind", ())
    yield from _names(speaker, shape, shape.names)
    for field, value in (
        ("parent", shape.parent),
        ("debut", _date(shape.debut)),
        ("note", shape.note),
        ("note_ko", shape.note_ko),
    ):
        yield from speaker.say(field, value, field, shape.sources_of(field))
    for service, number in shape.ids.items():
        external = ExternalId(service=service, id=number)
        yield from speaker.say("external_id", external, "ids", shape.sources_of("ids"))
    for block in file.memberships:
        membership = Membership(
            group=block.shape.group,
            member=shape.id,
            since=_date(block.shape.from_),
            until=_date(block.shape.to),
        )
        inner = _Speaker(EntityType.ARTIST, shape.id, block)
        # One value, so one set of sources; a day that `cite` leaves without any makes the whole unverified.
        sources = set(block.shape.sources_of("group"))
        for field, text in (("from", block.shape.from_), ("to", block.shape.to)):
            sources &= set(block.shape.sources_of(field)) if text is not None else sources
        ordered = tuple(s for s in block.shape.sources_of("group") if s in sources)
        yield from inner.say("membership", membership, "group", ordered)
