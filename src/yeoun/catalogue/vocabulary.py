"""The closed vocabularies of the model: kinds, roles, functions, versions, states, shelves.

A word is added here, then to the tables that show it (`docs/reference/data-format.md`); `yeoun check` refuses all others.
"""

from __future__ import annotations

import enum
from typing import Final

__all__ = [
    "SINGING",
    "ArtistKind",
    "Function",
    "NameKind",
    "ReleaseKind",
    "Role",
    "Shelf",
    "Version",
    "VideoKind",
    "VideoState",
]


class NameKind(enum.StrEnum):
    """What a name is to its bearer."""

    OFFICIAL = "official"  # as released, as broadcast
    STAGE = "stage"  # the name an artist performs under
    BIRTH = "birth"
    FORMER = "former"
    TRANSLATED = "translated"  # somebody's translation, not a released title
    ROMANIZED = "romanized"  # somebody's romanization in use
    ALIAS = "alias"  # in use, printed somewhere: "Goblin" for Guardian
    HINT = "hint"  # typed by people, never shown: 응팔, "dots"


class ArtistKind(enum.StrEnum):
    PERSON = "person"
    GROUP = "group"
    UNIT = "unit"  # a part of a group, or a project pair; an artist with a parent or members


class ReleaseKind(enum.StrEnum):
    PART = "part"  # OST Part.3
    ALBUM = "album"  # the full soundtrack
    SPECIAL = "special"  # a special, a single outside the count of parts
    SCORE = "score"


class Role(enum.StrEnum):
    VOCALS = "vocals"
    FEATURING = "featuring"
    CHORUS = "chorus"
    PERFORMANCE = "performance"  # plays: instrumentals, score
    LYRICS = "lyrics"
    COMPOSITION = "composition"
    ARRANGEMENT = "arrangement"
    PRODUCTION = "production"

    @property
    def is_singing(self) -> bool:
        """Whether the artist is heard: these credits make the artist line of a song."""
        return self in {Role.VOCALS, Role.FEATURING, Role.CHORUS, Role.PERFORMANCE}


# The roles that make the artist line, as the data writes them: what a query of credits is asked with.
SINGING: Final = tuple(role.value for role in Role if role.is_singing)


class Version(enum.StrEnum):
    """What a song is to the song in `version_of`."""

    INSTRUMENTAL = "instrumental"
    ENGLISH = "english"
    ACOUSTIC = "acoustic"
    REMAKE = "remake"
    LIVE = "live"
    REMIX = "remix"
    OTHER = "other"


class Function(enum.StrEnum):
    OPENING = "opening"
    ENDING = "ending"
    INSERT = "insert"
    THEME = "theme"


class VideoKind(enum.StrEnum):
    MV = "mv"
    LYRIC = "lyric"
    AUDIO = "audio"
    LIVE = "live"
    UNKNOWN = "unknown"  # the page that prints the id does not say


class VideoState(enum.StrEnum):
    OK = "ok"
    REMOVED = "removed"
    NO_EMBED = "no_embed"
    UNCHECKED = "unchecked"


class Shelf(enum.StrEnum):
    """The three shelves of moods."""

    FEELING = "feeling"
    MOMENT = "moment"
    SOUND = "sound"
