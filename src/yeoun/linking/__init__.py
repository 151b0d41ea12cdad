"""Linking: a mention -> Link | Ambiguous | Unknown, each with evidence; and the name scanner over text."""

from yeoun.linking._cast import SURE, CastTable, Played, Role, told
from yeoun.linking._catalogue import ARTIST, DRAMA, SONG, Catalogue, Entity
from yeoun.linking._link import Ambiguous, Link, Linked, Linker, Unknown
from yeoun.linking._names import NameTable
from yeoun.linking._scan import SEVERAL_WORDS, Hit, Scanner, fold_even

__all__ = [
    "ARTIST",
    "DRAMA",
    "SEVERAL_WORDS",
    "SONG",
    "SURE",
    "Ambiguous",
    "CastTable",
    "Catalogue",
    "Entity",
    "Hit",
    "Link",
    "Linked",
    "Linker",
    "NameTable",
    "Played",
    "Role",
    "Scanner",
    "Unknown",
    "fold_even",
    "told",
]
