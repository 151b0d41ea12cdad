"""Which language a document is in: by its script, then by the small words it uses."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from yeoun.reader._phrases import PHRASES

__all__ = ["KEEP_NAMES", "language_of"]

KEEP_NAMES: Final = frozenset({"en", "ko"})  # languages in which a drama has no further name of its own

_HANGUL: Final = re.compile("[가-힣]")
_KANA: Final = re.compile("[\u3041-\u30fa]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_COMMON: Final = {
    language: frozenset(table["common"])
    for language, table in PHRASES.items()
    if language not in {"ko", "ja"}
}
_MANY: Final = 20  # kana: no Korean or English article quotes so many
_SHARE: Final = 0.2  # of a short text
_ENOUGH: Final = 3000  # characters looked at: an article says its language in its first paragraphs


def language_of(text: str, declared: str | None = None) -> str:
    """The language of a text, as a two-letter code.

    Args:
        text: the article.
        declared: what the page says of itself; it decides where the text does not (a list of bare titles).

    >>> language_of("구구단 김세정이 부른 노래"), language_of("La canción que canta en la serie de los amigos")
    ('ko', 'es')
    """
    words = Counter(_WORD.findall(text[:_ENOUGH].lower()))
    total = words.total() or 1
    kana = len(_KANA.findall(text, 0, _ENOUGH))
    if kana > _MANY or kana > _SHARE * min(len(text), _ENOUGH):
        return "ja"
    if sum(n for word, n in words.items() if not word.isascii() and _HANGUL.search(word)) / total > 0.45:
        return "ko"
    counts = {
        language: sum(words[word] for word in common.intersection(words))
        for language, common in _COMMON.items()
    }
    best = max(counts, key=lambda language: (counts[language], language == "en"))
    said = (declared or "")[:2].lower()
    if said in PHRASES and counts.get(said, 0) * 2 >= counts[best]:
        return said
    return best if counts[best] * 25 >= total else "en"
