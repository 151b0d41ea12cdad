"""Names as strings: Hangul, romanization, variants, and comparison with reasons.

Strings only: this room knows nothing of songs or people, reads no file at run time and needs nothing but
the standard library and rapidfuzz. docs/guide/names.md says which key is for what.
"""

from __future__ import annotations

from yeoun.names._compare import Comparison, compare, similarity
from yeoun.names._hangul import compose, decompose, is_half_typed_prefix
from yeoun.names._initials import initials, looks_like_initials, matches_initials
from yeoun.names._kana import kana_key
from yeoun.names._keyboard import hangul_typed, latin_typed
from yeoun.names._loan import loan_key
from yeoun.names._orders import given_name, name_orders
from yeoun.names._particles import particle_follows, strip_particle
from yeoun.names._romanize import romanize
from yeoun.names._slips import title_slips
from yeoun.names._sound import skeleton
from yeoun.names._syllables import with_syllables
from yeoun.names._text import fold, normalize, script, squash
from yeoun.names._words import Word, word_spans, words

__all__ = [
    "Comparison",
    "Word",
    "compare",
    "compose",
    "decompose",
    "fold",
    "given_name",
    "hangul_typed",
    "initials",
    "is_half_typed_prefix",
    "kana_key",
    "latin_typed",
    "loan_key",
    "looks_like_initials",
    "matches_initials",
    "name_orders",
    "normalize",
    "particle_follows",
    "romanize",
    "script",
    "similarity",
    "skeleton",
    "squash",
    "strip_particle",
    "title_slips",
    "with_syllables",
    "word_spans",
    "words",
]
