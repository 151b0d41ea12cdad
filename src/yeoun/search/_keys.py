"""A name -> the keys it is found under.

A key is a string with one letter in front that says of what kind it is, and a quality: how surely a query
that has this key means this name.

    q  squash: the name without case, spaces and punctuation ("staywithme", "호텔델루나")
    s  skeleton: how it sounds, Korean spellings folded together (도깨비 ~ dokkaebi ~ tokkebi)
    l  loan: how it sounds, English and its Hangul transcription folded together (뷰티풀 ~ beautiful)
    c  initial consonants (ㄷㄲㅂ)
    j  jamo in typing order, for names half typed (ㄷㅗㄲㅐㅂ)
    w  jamo or letters from a later word on, for what is typed from the middle of a name (firstsnow)

Qualities are tuned on `evals/queries.jsonl` (`evals/search.py` shows the effect): what matters is their
order. Exact names stand above derived ones (without the article, given name alone, one half of a title
with a colon), and every derived one above what only sounds alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from yeoun.catalogue import NameKind
from yeoun.names import (
    decompose,
    fold,
    given_name,
    initials,
    loan_key,
    name_orders,
    script,
    skeleton,
    squash,
)

__all__ = ["ACTOR", "CAST_QUALITY", "CHARACTER", "INDEX_VERSION", "Key", "cast_keys", "keys_of", "sound_keys"]

# Raised whenever keys or tables change: an index of another version is built anew.
INDEX_VERSION = 7

_KIND_QUALITY = {NameKind.HINT: 0.97, NameKind.BIRTH: 0.97, NameKind.TRANSLATED: 0.98, NameKind.FORMER: 0.97}
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_SPLIT = re.compile(r"\s*[:–—\-]\s+|\s+[–—\-]\s*|\s*[(\[]|[)\]]")

_ARTICLE_QUALITY = 0.98
_ORDER_QUALITY = 0.98
_GIVEN_QUALITY = 0.90
_HALF_QUALITY = 0.94
# "cloy" for Crash Landing on You: fans write so for titles of four words and more.
_INITIALISM_QUALITY = 0.85
_SOUND_QUALITY = 0.90
_LOAN_QUALITY = 0.86
_INITIALS_QUALITY = 0.95
# From a later word on; nobody types from beyond the sixth, and a longer name is a sentence.
_LATER_QUALITY = 0.80
_MOST_WORDS = 12
_LAST_BEGIN = 6

# Kinds of names that a drama has besides its own: by them a drama is found, not called.
ACTOR, CHARACTER = "actor", "character"
# Below every name of its own, also a derived one: who types "Kim Shin" may mean a singer. A character's given
# name is worth 0.90 of this, and who sings as well as acts is looked for as a singer first: below a song of theirs.
CAST_QUALITY = 0.84
_SINGS_TOO_QUALITY = 0.65


class Key(NamedTuple):
    key: str
    quality: float


def keys_of(text: str, kind: NameKind, *, person: bool) -> Iterator[Key]:
    """Every key of one name.

    Args:
        text: the name.
        kind: what kind of name; hints and translations weigh a little less than official names.
        person: whether name order and given names apply.
    """
    quality = _KIND_QUALITY.get(kind, 1.0)
    whole = squash(text)
    if not whole:  # a name of punctuation only, "...": found by its literal self
        yield Key("q" + text.strip(), quality)
        return
    yield Key("q" + whole, quality)
    yield from _derived(text, quality, person=person)
    has_hangul = script(text) in {"Hang", "Mixed"}
    if has_hangul:
        yield Key("c" + initials(text), _INITIALS_QUALITY * quality)
        yield Key("j" + decompose(whole), quality)
    # What people type needs no keys by sound: it is a spelling already.
    if kind is not NameKind.HINT:
        for key in sound_keys(text):
            yield Key(key.key, key.quality * quality)
        yield from _from_later_words(text, quality)


def cast_keys(text: str, kind: str, *, sings: bool) -> Iterator[Key]:
    """The keys by which a drama is found through who plays in it.

    Fewer than a name of its own has: not by sound, not by initial consonants, not misspelt. There are three
    times as many actors and characters as dramas, half of them called Kim, and each would answer for a typo.

    Args:
        text: the printed name of an actor or a character.
        kind: `ACTOR` or `CHARACTER`.
        sings: whether the actor is an artist of the catalogue.
    """
    whole = squash(text)
    if not whole:
        return
    quality = _SINGS_TOO_QUALITY if sings and kind == ACTOR else CAST_QUALITY
    yield Key("q" + whole, quality)
    for order in name_orders(text):
        yield Key("q" + squash(order), quality * _ORDER_QUALITY)
    given = given_name(text) if kind == CHARACTER else None
    if given is not None and len(decompose(squash(given))) > 3:
        yield Key("q" + squash(given), quality * _GIVEN_QUALITY)
    if script(text) in {"Hang", "Mixed"}:
        yield Key("j" + decompose(whole), quality)


def _from_later_words(text: str, quality: float) -> Iterator[Key]:
    """For suggestions only: the name from its second word on, from its third ..."""
    words = fold(text).split()[:_MOST_WORDS]
    for at in range(1, min(len(words), _LAST_BEGIN)):
        rest = squash("".join(words[at:]))
        if len(rest) > 2:
            yield Key("w" + decompose(rest), quality * _LATER_QUALITY)


def _derived(text: str, quality: float, *, person: bool) -> Iterator[Key]:
    article = _ARTICLE.match(text)
    if article:
        yield Key("q" + squash(text[article.end() :]), quality * _ARTICLE_QUALITY)
    halves = [half for half in _SPLIT.split(text) if len(fold(half)) > 3]
    if len(halves) > 1:
        for half in halves:
            yield Key("q" + squash(half), quality * _HALF_QUALITY)
    initialism = "".join(word[0] for word in fold(text).split())
    if len(initialism) > 3 and initialism.isascii():
        yield Key("q" + initialism, quality * _INITIALISM_QUALITY)
    if person:
        for order in name_orders(text):
            yield Key("q" + squash(order), quality * _ORDER_QUALITY)
        given = given_name(text)
        # One syllable alone ("Eun") is part of half the names there are.
        if given is not None and len(decompose(squash(given))) > 3:
            yield Key("q" + squash(given), quality * _GIVEN_QUALITY)


def sound_keys(text: str) -> tuple[Key, ...]:
    """The keys by sound, of a name or of words typed."""
    skeletal, loan = skeleton(text), loan_key(text)
    found = []
    if len(skeletal) > 1:
        found.append(Key("s" + skeletal, _SOUND_QUALITY))
    if len(loan) > 1:
        found.append(Key("l" + loan, _LOAN_QUALITY))
    return tuple(found)
