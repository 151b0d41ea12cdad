"""The snapshot as the linker needs it: small cards in memory, and who belongs to what.

Numbers instead of ids: a reading asks thousands of small questions ("does this singer have a song in that
drama?"), and each must cost a dictionary lookup. Everything here is derived from the snapshot alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from yeoun.catalogue import SINGING, Snapshot
from yeoun.names import name_orders, title_slips, with_syllables

__all__ = ["ARTIST", "DRAMA", "KIND_NAMES", "SONG", "Catalogue", "Entity", "spellings"]

DRAMA, ARTIST, SONG = 0, 1, 2
KIND_NAMES: Final = ("drama", "artist", "song")


def spellings(text: str, kind: int, *, person: bool) -> tuple[str, ...]:
    """The other ways in which a name is printed: a person's in the other order, a drama's with the usual misprints."""
    if person:
        return name_orders(text)
    return title_slips(text) if kind == DRAMA else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One drama, artist or song: `number` here, `id` in the snapshot, and what a reading shows of it.

    Attributes:
        drama: of a song: the number of the drama it was made for.
        artists: of a song: the numbers of who is heard on it, in the order of the credit line.
        guests: of a song: those of its artists whom it features ("ft.").
        beside: of a song: the groups printed beside a singer; of a person: the groups they belong to.
        is_group: of an artist: a group or a unit.
        version_of: of a song: it is a version (instrumental, English ...) of another.
    """

    number: int
    kind: int
    id: str
    name: str
    name_ko: str | None
    drama: int | None = None
    artists: tuple[int, ...] = ()
    guests: tuple[int, ...] = ()
    beside: tuple[int, ...] = ()
    is_group: bool = False
    version_of: bool = False


@dataclass(slots=True, kw_only=True)
class Catalogue:
    """All entities by number, and the relations between them. Filled once, then only read."""

    entities: list[Entity] = field(default_factory=list)
    names: list[tuple[int, str, str, str]] = field(
        default_factory=list
    )  # number, text, kind of name, language
    by_id: dict[str, int] = field(default_factory=dict)
    songs_of: dict[int, tuple[int, ...]] = field(default_factory=dict)  # of a drama, singer or group
    members: dict[int, tuple[int, ...]] = field(default_factory=dict)  # of a group or unit
    parts: dict[int, tuple[tuple[int | None, str | None], ...]] = field(default_factory=dict)  # of a song
    releases: dict[int, tuple[tuple[str, str, int | None], ...]] = field(
        default_factory=dict
    )  # of a song: id, kind, part
    videos: dict[str, int] = field(default_factory=dict)  # "youtube:id" -> song
    moods: dict[int, frozenset[str]] = field(default_factory=dict)  # of a song
    mood_words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    first_air: dict[int, str] = field(default_factory=dict)
    cast: list[tuple[int, str, str, bool]] = field(
        default_factory=list
    )  # drama, person, name, whether it is the character's

    @classmethod
    def load(cls, snapshot: Snapshot) -> Catalogue:
        """Read everything the linker needs out of an open snapshot."""
        made = cls()
        made._load_entities(snapshot)
        made._load_relations(snapshot)
        rows = snapshot.rows("SELECT entity, text, kind, lang FROM name ORDER BY entity, number")
        made._load_cast(snapshot)
        made.names = [(made.by_id[e], text, kind, lang) for e, text, kind, lang in rows if e in made.by_id]
        made.names += made._in_syllables()
        return made

    def _in_syllables(self) -> list[tuple[int, str, str, str]]:
        """Names of people that are known in one word, as others print them: Kim Sejeong is Kim Se-jeong, or Kim Se Jeong."""
        hangul: dict[int, list[str]] = {}
        for number, text, _, lang in self.names:
            if lang == "ko":
                hangul.setdefault(number, []).append(text)
        found = []
        for number, text, _, lang in self.names:
            entity = self.entities[number]
            if lang != "en" or entity.kind != ARTIST or entity.is_group or text.count(" ") != 1:
                continue
            spelt = next(
                (made for name in hangul.get(number, ()) if (made := with_syllables(text, name))), None
            )
            if spelt is not None:
                found.append((number, spelt, "hint", "en"))
        return found

    def _load_entities(self, snapshot: Snapshot) -> None:
        for key, name, name_ko, first_air in snapshot.rows(
            "SELECT id, name, name_ko, first_air FROM drama ORDER BY id"
        ):
            entity = self._add(
                Entity(number=len(self.entities), kind=DRAMA, id=key, name=name, name_ko=name_ko)
            )
            if first_air:
                self.first_air[entity.number] = first_air
        rows = snapshot.rows("SELECT id, name, name_ko, kind FROM artist ORDER BY id")
        numbers = {key: len(self.entities) + place for place, (key, *_) in enumerate(rows)}
        groups: dict[str, list[int]] = {}
        members: dict[int, list[int]] = {}
        links = [
            *snapshot.rows("SELECT member, of_group FROM membership ORDER BY member, number"),
            *snapshot.rows("SELECT id, parent FROM artist WHERE parent IS NOT NULL ORDER BY id"),
        ]
        for member, group in links:
            groups.setdefault(member, []).append(numbers[group])
            members.setdefault(numbers[group], []).append(numbers[member])
        self.members = {group: tuple(dict.fromkeys(held)) for group, held in members.items()}
        for key, name, name_ko, kind in rows:
            self._add(
                Entity(
                    number=numbers[key], kind=ARTIST, id=key, name=name, name_ko=name_ko,
                    beside=tuple(dict.fromkeys(groups.get(key, ()))), is_group=kind != "person",
                )
            )  # fmt: skip
        self._load_songs(snapshot)

    def _load_songs(self, snapshot: Snapshot) -> None:
        singers: dict[str, list[int]] = {}
        guests: dict[str, list[int]] = {}
        beside: dict[str, list[int]] = {}
        for song, artist, role, group in snapshot.rows(
            "SELECT song, artist, role, of_group FROM credit ORDER BY song, number"
        ):
            if role in SINGING:
                singers.setdefault(song, []).append(self.by_id[artist])
            if role == "featuring":
                guests.setdefault(song, []).append(self.by_id[artist])
            if group:
                beside.setdefault(song, []).append(self.by_id[group])
        for key, drama, name, name_ko, version_of in snapshot.rows(
            "SELECT id, drama, name, name_ko, version_of FROM song ORDER BY id"
        ):
            self._add(
                Entity(
                    number=len(self.entities), kind=SONG, id=key, name=name, name_ko=name_ko,
                    drama=self.by_id[drama], artists=tuple(dict.fromkeys(singers.get(key, ()))),
                    guests=tuple(guests.get(key, ())),
                    beside=tuple(dict.fromkeys(beside.get(key, ()))), version_of=version_of is not None,
                )
            )  # fmt: skip

    def _load_cast(self, snapshot: Snapshot) -> None:
        for drama, person, *texts in snapshot.rows(
            "SELECT drama, person, actor, actor_ko, character, character_ko FROM cast_member"
            " ORDER BY drama, number"
        ):
            for text, is_character in zip(texts, (False, False, True, True), strict=True):
                if text is not None:
                    self.cast.append((self.by_id[drama], person, text, is_character))

    def _add(self, entity: Entity) -> Entity:
        assert entity.number == len(self.entities)
        self.entities.append(entity)
        self.by_id[entity.id] = entity.number
        return entity

    def _load_relations(self, snapshot: Snapshot) -> None:
        found: dict[int, dict[int, None]] = {}
        for song in self.entities:
            if song.kind != SONG:
                continue
            assert song.drama is not None
            for owner in (song.drama, *song.artists, *song.beside):
                found.setdefault(owner, {})[song.number] = None
            for artist in song.artists:
                for group in self.entities[artist].beside:
                    found.setdefault(group, {})[song.number] = None
        for key, drama in snapshot.rows("SELECT song, drama FROM usage ORDER BY song, number"):
            found.setdefault(self.by_id[drama], {})[self.by_id[key]] = None
        self.songs_of = {owner: tuple(songs) for owner, songs in found.items()}
        parts: dict[int, list[tuple[int | None, str | None]]] = {}
        releases: dict[int, list[tuple[str, str, int | None]]] = {}
        for key, part, date, release, kind in snapshot.rows(
            "SELECT track.song, release.part, release.date, release.id, release.kind FROM track JOIN release ON release.id = track.release"
            " ORDER BY release.part IS NULL, release.part, release.date"
        ):
            parts.setdefault(self.by_id[key], []).append((part, date))
            releases.setdefault(self.by_id[key], []).append((release, kind, part))
        self.releases = {song: tuple(held) for song, held in releases.items()}
        self.parts = {song: tuple(held) for song, held in parts.items()}
        for key, service, video in snapshot.rows("SELECT song, service, id FROM video ORDER BY song, number"):
            self.videos.setdefault(f"{service}:{video}", self.by_id[key])
        moods: dict[int, list[str]] = {}
        for key, mood in snapshot.rows("SELECT song, mood FROM song_mood ORDER BY song, number"):
            moods.setdefault(self.by_id[key], []).append(mood)
        self.moods = {song: frozenset(held) for song, held in moods.items()}
        self.mood_words = {mood.id: mood.words for mood in snapshot.moods}
