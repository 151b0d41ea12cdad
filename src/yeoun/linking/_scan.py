"""Names in running text: an automaton over every name, then the boundaries, then the longest.

The text is folded one for one (case, quotes, hyphens), so that places in the folded text are places in the
text. The automaton reports every occurrence, also inside words and inside longer names; leftmost-longest
alone would lose names ("Love Story" in "Love Storyline" hides "Love", research/libraries.md, pitfall 2).
A hit counts where it begins and ends at a word boundary, or ends before a Korean particle (도깨비의).

`fold_even` never changes the length: one code point in, one out.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Final, NamedTuple

from daachorse import MATCH_KIND_STANDARD, CharwiseDoubleArrayAhoCorasick

from yeoun.linking._catalogue import ARTIST, DRAMA, SONG, Catalogue, Entity, spellings
from yeoun.names import particle_follows, squash

__all__ = ["SEVERAL_WORDS", "Hit", "Scanner", "fold_even"]

# Raised whenever patterns change: a stored automaton of another version is built anew.
SCAN_VERSION: Final = 3

# A name that is one Latin letter or one Hangul syllable is never looked for in running text: V, 진.
_SHORTEST: Final = 2

# In `Scanner.kinds`, beside a bit for each kind: the spelling has a space.
SEVERAL_WORDS: Final = 1 << 7

_DIGEST: Final = 16  # bytes
_SIGNS: Final = re.compile(r"[,.:;!?…~*\"()\[\]]+")
_APOSTROPHES: Final = re.compile("['`´]+")
_SPACES: Final = re.compile(r"\s+")
_ARTICLE: Final = re.compile(r"(?:the|a|an) ")
_HALVES: Final = re.compile(r"\s*:\s+|\s+[–—\-]\s+")


class Hit(NamedTuple):
    """A name in the text: `text[start:end]`, and which entries of the name list it may be."""

    start: int
    end: int
    pattern: int


def fold_even(text: str) -> str:
    """The text in small letters, with plain quotes and spaces for hyphens, at equal offsets.

    >>> fold_even("EXO’s Se-jeong – “Always”")
    'exo\\'s se jeong   "always"'
    """
    low = text.lower()
    if len(low) != len(text):  # İ is the one letter whose small form is two
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    if low.isascii():
        return low.replace("-", " ")
    for signs, plain in (("’‘‛ʼ", "'"), ("“”„‟", '"'), ("–—‐‑·・\u00a0", " ")):
        for sign in signs:
            low = low.replace(sign, plain)
    return low.replace("-", " ")


def patterns_of(text: str, kind: int, *, person: bool) -> Iterable[str]:
    """The spellings under which a name is looked for, folded."""
    printed = [text, *spellings(text, kind, person=person)]
    if kind == DRAMA:
        printed += [half for half in _HALVES.split(text) if len(squash(half)) > 5]
    for spelling in printed:
        folded = _SPACES.sub(" ", fold_even(spelling)).strip()
        bare = _SPACES.sub(" ", _SIGNS.sub(" ", folded)).strip()
        even = _APOSTROPHES.sub("", _SPACES.sub(" ", _SIGNS.sub("", folded)))
        forms = [folded, bare, even]
        # Hangul is spaced as one likes (그대라는 시, 그대라는시), and so are names of singers (CHUNG HA, Chungha).
        if kind == ARTIST or not folded.isascii():
            forms.append(squash(spelling))
        article = _ARTICLE.match(bare)
        if article and kind != SONG:
            forms.append(bare[article.end() :])
        for form in forms:
            if len(form) >= _SHORTEST and (len(form) > 2 or kind != SONG):
                yield form


class Scanner:
    """Finds the names of a catalogue in text."""

    def __init__(self, catalogue: Catalogue, *, store: Path | None = None) -> None:
        """Build it, or open the one that is stored.

        Args:
            catalogue: whose names.
            store: a directory to keep the automaton in, or None: building 300,000 names takes two
                seconds and 600 MB for a moment, opening the stored one 0.05 s.
        """
        found: dict[str, tuple[int, ...]] = {}
        entities = catalogue.entities
        alone = [
            (number,) for number in range(len(entities))
        ]  # most spellings have one bearer: one tuple for all
        for number, text, _, _ in catalogue.names:
            entity = entities[number]
            person = entity.kind == ARTIST and not entity.is_group
            for form in patterns_of(text, entity.kind, person=person):
                held = found.get(form, ())
                if number not in held:
                    found[form] = (*held, number) if held else alone[number]
        names = sorted(found)
        self.bearers: tuple[tuple[int, ...], ...] = tuple([found[name] for name in names])
        self.kinds = bytes([_kinds_of(name, found[name], entities) for name in names])
        del found  # room for the automaton
        self._automaton = _automaton(names, store) if names else None

    def scan(
        self, text: str, *, capitals: bool = False, keep: AbstractSet[tuple[int, int]] = frozenset()
    ) -> list[Hit]:
        """Every name at word boundaries, overlapping ones too, in the order they end.

        Args:
            text: NFC.
            capitals: leave out names printed with a small Latin letter first: running text is full of words
                that are also titles.
            keep: spans that stay all the same (what stands in quotes).

        Returns:
            Hits; `bearers[hit.pattern]` are the entities, `kinds[hit.pattern]` has a bit for each kind, and
            `SEVERAL_WORDS` for a spelling with a space.
        """
        if self._automaton is None:
            return []
        folded = fold_even(text)
        hits = []
        end_of_text = len(folded)
        for start, end, pattern in self._automaton.find_overlapping(folded):
            if start and folded[start - 1].isalnum() and _glued(folded, start):
                continue
            if capitals and "a" <= text[start] <= "z" and (start, end) not in keep:
                continue
            if end < end_of_text and folded[end].isalnum() and not _ends(folded, start, end):
                continue
            hits.append(Hit(start, end, pattern))
        return hits


def _glued(folded: str, start: int) -> bool:
    """Whether the character before belongs to the same word: Hangul beside Latin does not."""
    return _is_hangul(folded[start - 1]) == _is_hangul(folded[start])


def _is_hangul(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3"


_RUN: Final = re.compile("[가-힣]+")


def _ends(folded: str, start: int, end: int) -> bool:
    if not _is_hangul(folded[end]):
        # Japanese has no spaces: a Latin or kana name may stand against kanji.
        return not (folded[end].isascii() == folded[end - 1].isascii() or _is_hangul(folded[end - 1]))
    if not _is_hangul(folded[end - 1]):
        return True  # EXO찬열, IU가
    run = _RUN.match(folded, end)
    assert run is not None
    return particle_follows(run.group(), folded[start:end])


def _kinds_of(name: str, bearers: Iterable[int], entities: Sequence[Entity]) -> int:
    kinds = SEVERAL_WORDS if " " in name else 0
    for number in bearers:
        kinds |= 1 << entities[number].kind
    return kinds


def _automaton(names: list[str], store: Path | None) -> CharwiseDoubleArrayAhoCorasick:
    place = None
    if store is not None:
        digest = hashlib.blake2b(digest_size=8)
        for name in names:
            digest.update(name.encode() + b"\n")
        place = store / f"names-{SCAN_VERSION}-{digest.hexdigest()}.automaton"
        stored = _stored(place)
        if stored is not None:
            return stored
    made = CharwiseDoubleArrayAhoCorasick(names, MATCH_KIND_STANDARD)
    if place is not None:
        _keep(made, place)
    return made


def _stored(place: Path) -> CharwiseDoubleArrayAhoCorasick | None:
    """The automaton of a file, or None: the file begins with a digest of the rest, for a disk can lie."""
    try:
        with place.open("rb") as file:
            digest, raw = file.read(_DIGEST), file.read()
    except OSError:
        return None
    if hashlib.blake2b(raw, digest_size=_DIGEST).digest() != digest:
        return None
    return CharwiseDoubleArrayAhoCorasick.deserialize(raw)


def _keep(made: CharwiseDoubleArrayAhoCorasick, place: Path) -> None:
    """Store it beside the search index; a disk that cannot be written only costs the time again."""
    try:
        if not place.parent.is_dir():
            return
        handle, scratch = tempfile.mkstemp(dir=place.parent, prefix=".building-")
        raw = made.serialize()
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.blake2b(raw, digest_size=_DIGEST).digest() + raw)
        Path(scratch).chmod(0o644)
        Path(scratch).replace(place)
    except OSError:
        return
