"""How English titles of several words are misprinted: small words come and go, and so does the last s; two adjectives
change places.

Korean has no articles and no plural that must be said, so an English title of a Korean work is a translation whose
small words nobody is sure of: "Legend of Blue Sea", "Temptation of the Wife", "Boys Over Flower".
"""

from __future__ import annotations

import re
from typing import Final

from yeoun.names._text import normalize

__all__ = ["title_slips"]

_INNER: Final = re.compile(r"(?<=\w) (?:the|a|an)(?= \w)", re.IGNORECASE)
# What a noun may follow with or without its article.
_BARE: Final = re.compile(
    r"(?<=\w) (?:at|by|for|from|in|into|of|on|over|to|under|with)(?= (?!the |an? )\w)", re.IGNORECASE
)
_AND: Final = re.compile(r"(?<=\w) (?:and|&) (?=\w)", re.IGNORECASE)
_DIGITS: Final = {
    word: str(number)
    for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
}
_NUMBER: Final = re.compile(rf"(?i)\b(?:{'|'.join(_DIGITS)})\b")
# Two words are too few, also in the misprint: "One the Woman" is a drama, "One Woman" a song.
_FEWEST: Final = 3
_ENDS_PLURAL: Final = re.compile(r"(?<=[a-z]{2}[a-rt-z])s$")
_ENDS_SINGLE: Final = re.compile(r"(?<=[a-z]{3})(?<![sxyz])$")
# The Lonely and Great God, The Great and Lonely God
_PAIR: Final = re.compile(r"(?<=\w )([A-Za-z]+) (and|&) ([A-Za-z]+)(?= \w)")
# What is written in full or short, in titles of two words as well: Dr. Romantic, Doctor Romantic.
_SHORT: Final = {
    "dr": "Doctor",
    "doctor": "Dr",
    "mr": "Mister",
    "mister": "Mr",
    "ms": "Miss",
    "miss": "Ms",
    "ok": "Okay",
    "okay": "OK",
}
_SHORTENED: Final = re.compile(rf"(?i)\b(?:{'|'.join(_SHORT)})\b\.?")


def title_slips(text: str) -> tuple[str, ...]:
    """The likeliest misprints of an English title, without the title itself.

    text: a title. Returns, for one of three words or more in Latin letters, the title without the articles inside it
    (one at its head stays, and three words stay), with "the" after each of its prepositions that has none, with or
    without an s at its end where the last word has four letters or more, with "&" for "and" or the other way round, with
    its numbers up to ten in digits, and with the words around "and" the other way round; for one of two words or more,
    with Dr., Mr., Ms. and OK in full, or short. Other titles have none.

    >>> title_slips("The Legend of the Blue Sea")
    ('The Legend of Blue Sea',)
    >>> title_slips("Temptation of Wife")
    ('Temptation of the Wife', 'Temptation of Wifes')
    >>> title_slips("Boys Over Flowers")
    ('Boys Over the Flowers', 'Boys Over Flower')
    >>> title_slips("Cinderella and Four Knights")[1:]
    ('Cinderella & Four Knights', 'Cinderella and 4 Knights', 'Cinderella & 4 Knights')
    >>> title_slips("One the Woman")
    ('One the Womans', '1 the Woman')
    >>> title_slips("The Lonely and Great God")[-1], title_slips("Dr. Romantic")
    ('The Great and Lonely God', ('Doctor Romantic',))
    >>> title_slips("Secret Garden"), title_slips("도깨비")
    ((), ())
    """
    title = normalize(text)
    if not title.isascii() or " " not in title:
        return ()
    shortened = _SHORTENED.sub(lambda word: _SHORT[word.group().lower().rstrip(".")], title)
    if len(title.split()) < _FEWEST:
        return (shortened,) if shortened != title else ()
    found = [_INNER.sub("", title), _BARE.sub(lambda word: f"{word.group()} the", title)]
    if _ENDS_PLURAL.search(title):
        found.append(title[:-1])
    elif _ENDS_SINGLE.search(title):
        found.append(f"{title}s")
    found.append(_AND.sub(" & " if " and " in title.lower() else " and ", title))
    for numbered in (title, found[-1]):
        found.append(_NUMBER.sub(lambda word: _DIGITS[word.group().lower()], numbered))
    found += [shortened, _PAIR.sub(r"\3 \2 \1", title)]
    return tuple(dict.fromkeys(slip for slip in found if slip != title and len(slip.split()) >= _FEWEST))
