"""How a document writes: how its lists are counted, and whether it has capitals."""

from __future__ import annotations

import itertools
import re
from typing import Final

__all__ = ["YEAR_FIRST", "counts_by_years", "counts_with_zeros", "counts_without_stops", "writes_small"]

_COUNTED_YEARS: Final = re.compile(r"(?m)^\s*\d{1,2}\s+[^\d\s(][^\n(]{1,60}\((?:19|20)\d\d[^)\n]{0,6}\)\s*$")
_LATIN_WORD: Final = re.compile(r"[A-Za-z]{2,}")
_ENOUGH: Final = 4000  # characters that show how a document is written
_LEAST_WORDS: Final = 50
_FEW_CAPITALS: Final = 0.05  # of its words; the 119 texts of the gold in Latin letters have 0.12 and more
_BARE_NUMBERS: Final = re.compile(r"(?m)^\s*(\d{1,2})\s+(?=[^\d\s.)\]:위%])")
_COUNTS: Final = 4  # numbers in a row
_ZEROS: Final = re.compile(r"(?m)^\s*0[1-9]\s+(?=\S)")


# 2015 풍선껌 – 내겐 그대; (2016) Descendants of the Sun: Once Again
YEAR_FIRST: Final = re.compile(r"\s*[(\[]?(?:19|20)\d\d년?[)\]]?\s*[:|·–—-]?\s+(?=[^\d\s])")
_YEARS: Final = re.compile(rf"(?m)^{YEAR_FIRST.pattern}.{{2,90}}$")
_LINES: Final = 3  # that begin with a year: fewer may be sentences


def counts_by_years(text: str) -> bool:
    """Whether the lines of a list begin with their years: 2015 풍선껌 – 내겐 그대."""
    return len(_YEARS.findall(text)) >= _LINES


def counts_with_zeros(text: str) -> bool:
    """Whether the lines of a list are counted 01, 02 without any stop behind the number."""
    return len(_ZEROS.findall(text)) > 1


def counts_without_stops(text: str) -> bool:
    """Whether the lines of a list are counted without any stop: "13 Secret Garden (2010)", or 6, 5, 4, 3 without a gap."""
    if len(_COUNTED_YEARS.findall(text)) > 1:
        return True
    numbers = [int(found) for found in _BARE_NUMBERS.findall(text)]
    run = longest = 1
    for one, other in itertools.pairwise(numbers):
        run = run + 1 if abs(one - other) == 1 else 1
        longest = max(longest, run)
    return longest >= _COUNTS


def writes_small(text: str) -> bool:
    """Whether a text is written without capitals, so that small letters say nothing of a name."""
    words = _LATIN_WORD.findall(text[:_ENOUGH])
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > _LEAST_WORDS and capitals < len(words) * _FEW_CAPITALS
