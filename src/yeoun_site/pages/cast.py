"""Who plays in a drama, as its page shows it; and the dramas that a singer plays in."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from yeoun.catalogue import Drama, Snapshot
from yeoun_site.pages.values import DramaRef

__all__ = ["CastView", "CharacterName", "PlayedView", "cast_views", "played_by"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CharacterName:
    """A character, under the names that are printed."""

    name: str
    name_ko: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CastView:
    """A leading actor: `path` leads to their page if they sing too, else to what is found under the name."""

    name: str
    name_ko: str | None
    character: CharacterName | None
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayedView:
    """A drama that an artist plays in."""

    drama: DramaRef
    character: CharacterName | None


def cast_views(snapshot: Snapshot, drama: Drama) -> tuple[CastView, ...]:
    """The leading actors of a drama, in the order of its file."""
    singers = snapshot.shown("artist", tuple(member.person for member in drama.cast))
    found = []
    for member in drama.cast:
        name = member.actor or member.actor_ko
        assert name is not None, member  # `check` refuses a block that names nobody
        sings = member.person in singers
        found.append(
            CastView(
                name=name,
                name_ko=member.actor_ko,
                character=_character(member.character, member.character_ko),
                path=f"/artists/{member.person}" if sings else f"/search?q={quote(name)}",
            )
        )
    return tuple(found)


def played_by(snapshot: Snapshot, artist: str) -> tuple[PlayedView, ...]:
    """The dramas of the catalogue that an artist plays in, in the order in which they were on air."""
    rows = snapshot.rows(
        "SELECT id, name, name_ko, substr(first_air, 1, 4), character, character_ko FROM cast_member"
        " JOIN drama ON drama.id = drama WHERE person = ? ORDER BY first_air IS NULL, first_air, id",
        artist,
    )
    return tuple(
        PlayedView(drama=DramaRef(id=i, name=n, name_ko=k, year=y), character=_character(c, h))
        for i, n, k, y, c, h in rows
    )


def _character(name: str | None, name_ko: str | None) -> CharacterName | None:
    shown = name or name_ko
    return None if shown is None else CharacterName(name=shown, name_ko=name_ko)
