"""The shapes of the TOML files, block by block (`docs/reference/data-format.md` explains them in words).

A shape is what an editor writes; the model (`model.py`) is what the guide knows. Unknown keys are
refused here, so that a slip of the pen is found and not silently dropped.
"""

from __future__ import annotations

import msgspec

Sources = list[str]
Cite = dict[str, list[str]]


class Block(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, frozen=True):
    """What every sourced block has. `sources` is None where the key is missing, which is a mistake."""

    sources: Sources | None = None
    cite: Cite = {}

    def sources_of(self, field: str) -> tuple[str, ...]:
        """The addresses that count for one field of this block."""
        found = self.cite.get(field, self.sources or [])
        return tuple(dict.fromkeys(found))


class NameShape(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, frozen=True):
    text: str
    lang: str
    kind: str
    primary: bool = False
    sources: Sources | None = None  # None: those of the block


class DramaShape(Block, kw_only=True, frozen=True):
    id: str
    names: list[NameShape]
    network: str | None = None
    first_air: str | None = None
    last_air: str | None = None
    episodes: int | None = None
    ids: dict[str, str] = {}
    note: str | None = None
    note_ko: str | None = None


class CastShape(Block, kw_only=True, frozen=True):
    person: str
    actor: str | None = None
    actor_ko: str | None = None
    character: str | None = None
    character_ko: str | None = None


class ReleaseShape(Block, kw_only=True, frozen=True):
    id: str
    kind: str
    part: int | None = None
    title: str | None = None
    date: str | None = None
    label: str | None = None
    tracks: list[str] = []
    ordered: bool | None = (
        None  # whether `tracks` are the places that a page prints; not said: of a part, yes
    )


class CreditShape(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, frozen=True):
    artist: str
    role: str = "vocals"
    as_: str | None = msgspec.field(default=None, name="as")
    join: str | None = None
    of: str | None = None
    sources: Sources | None = None


class VideoShape(Block, kw_only=True, frozen=True):
    service: str
    id: str
    kind: str
    state: str = "unchecked"
    official: bool = False


class UsageShape(Block, kw_only=True, frozen=True):
    drama: str
    as_: str | None = msgspec.field(default=None, name="as")
    episode: int | None = None
    at: str | None = None
    spoiler: int = 0
    note: str | None = None
    note_ko: str | None = None


class SongShape(Block, kw_only=True, frozen=True):
    id: str
    title: str | None = None
    title_ko: str | None = None
    names: list[NameShape] = []
    credits: list[CreditShape] = []
    moods: list[str] = []
    note: str | None = None
    note_ko: str | None = None
    version_of: str | None = None
    version: str | None = None
    language: str | None = None
    video: list[VideoShape] = []
    usage: list[UsageShape] = []


class ArtistShape(Block, kw_only=True, frozen=True):
    id: str
    kind: str
    names: list[NameShape]
    parent: str | None = None
    debut: str | None = None
    ids: dict[str, str] = {}
    note: str | None = None
    note_ko: str | None = None


class MembershipShape(Block, kw_only=True, frozen=True):
    group: str
    from_: str | None = msgspec.field(default=None, name="from")
    to: str | None = None


class EntryShape(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, frozen=True):
    song: str
    note: str
    note_ko: str | None = None


class ListShape(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, frozen=True):
    id: str
    title: str
    intro: str
    title_ko: str | None = None
    intro_ko: str | None = None
    published: str | None = None


class MoodShape(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, frozen=True):
    id: str
    shelf: str
    name: str
    name_ko: str
    words: list[str] = []


class PublisherShape(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, frozen=True):
    id: str
    name: str
    kind: str
    hosts: list[str]
    note: str | None = None


def shape_error(message: str) -> tuple[str, tuple[str | int, ...]]:
    """msgspec's message apart from its path: "Expected `int`, got `str` - at `$.names[0].text`"."""
    text, _, path = message.partition(" - at `$")
    keys: list[str | int] = []
    for part in path.rstrip("`").replace("[", ".").replace("]", "").split("."):
        if part and part != "...":
            keys.append(int(part) if part.isdigit() else part)
    if text.startswith("Object contains unknown field"):
        keys.append(text.split("`")[1])
        return text.replace("Object contains unknown field", "unknown key"), tuple(keys)
    text = text.replace("Object missing required field", "missing key")
    return text[:1].lower() + text[1:], tuple(keys)
