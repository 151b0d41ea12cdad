"""Words with their places: what the reader and the linker scan a document with.

`words` cuts a text where white space, punctuation or a change between Hangul, Latin and kana or hanja
stands, and remembers where in the *original* text each word stood. Joined again, the folded words are
`squash` of the text: nothing is lost and nothing is added.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from yeoun.names._text import APOSTROPHES, fold_char, is_invisible, script, squash

__all__ = ["Word", "word_spans", "words"]

_TABLE_LIMIT: Final = 70_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a text: `text` is `original[start:end]`, `folded` its exact key (`squash`)."""

    text: str
    start: int
    end: int
    folded: str


class _ClassTable(dict[int, str]):
    """Code point -> one letter that says what the character is to a word, for `str.translate`.

    h Hangul, j kana or hanja, l every other letter or digit, a apostrophe, m accent, x invisible,
    & an ampersand, s separator. One for one, so that places in the class string are places in the text.
    """

    def __missing__(self, code: int) -> str:
        kind = _class(chr(code))
        if len(self) < _TABLE_LIMIT:
            self[code] = kind
        return kind


def _class(char: str) -> str:
    folded = fold_char(char)
    if folded == " and ":
        return "&"
    if folded == "":
        if char in APOSTROPHES:
            return "a"
        return "x" if is_invisible(char) else "m"
    if not folded.strip():
        return "s"
    kind = script(folded)
    if kind == "Hang":
        return "h"
    # The two voicing marks have no script of their own; they belong to the kana before them.
    return "j" if kind in ("Jpan", "Hani") or folded in "\u3099\u309a" else "l"


_CLASS: Final = _ClassTable()

# Accents belong to the word they end; apostrophes and invisible characters only inside it.
# The groups repeat with a plain *: nothing after them can fail, and Python 3.11.2, Debian's, keeps the apostrophe that a
# group repeated with *+ had tried in vain ("n'" of rock 'n' roll).
_WORD: Final = re.compile("l++(?:[amx]++l++)*m*+|h++(?:[mx]++h++)*m*+|j++(?:[mx]++j++)*m*+|&").finditer


# Folding costs a microsecond and documents repeat their words; the cache makes it a tenth of that.
# Words longer than any name (addresses, encoded data) stay out of it.
_LONGEST: Final = 40
_folded: Final = lru_cache(maxsize=65_536)(squash)


def word_spans(text: str) -> list[tuple[int, int, str]]:
    """What `words` finds, as bare (start, end, folded) triples: three times as fast, for whole documents.

    text: any string. Returns the words in order.

    >>> word_spans("OST찬열")
    [(0, 3, 'ost'), (3, 5, '찬열')]
    """
    return [
        (start, end, _folded(text[start:end]) if end - start <= _LONGEST else squash(text[start:end]))
        for start, end in [match.span() for match in _WORD(text.translate(_CLASS))]
    ]


def words(text: str) -> tuple[Word, ...]:
    """The words of a text, in order, with their places in it.

    An apostrophe inside a Latin word stays ("it's" is one word), a hyphen parts ("Se-jeong" is two).
    Hangul and Latin part ("OST찬열" is two words); digits go with Latin ("10cm", "25"). An ampersand is a
    word whose folded form is "and".

    text: any string. Returns the words; `text[word.start:word.end] == word.text` for each.

    >>> [(w.text, w.start, w.end, w.folded) for w in words("OST찬열 – It’s")]
    [('OST', 0, 3, 'ost'), ('찬열', 3, 5, '찬열'), ('It’s', 8, 12, 'its')]
    """
    return tuple(
        [
            Word(text=text[start:end], start=start, end=end, folded=folded)
            for start, end, folded in word_spans(text)
        ]
    )
