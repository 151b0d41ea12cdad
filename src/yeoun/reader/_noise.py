"""Hits of the scanner that are no names: common words, parts of longer names, counts, stems of verbs."""

from __future__ import annotations

import re
from typing import Final

from yeoun.names import given_name

__all__ = [
    "PLAIN",
    "behind_number",
    "called",
    "goes_on",
    "in_hyphens",
    "in_korean_name",
    "in_longer",
    "in_longer_always",
    "is_counted",
    "is_plain",
    "is_verb",
]

# Common words that are also names of singers, dramas or songs; only quotes or structure make them names.
# Grammar words of English, not a list fitted to documents: a hit on one of them alone says nothing.
PLAIN: Final = frozenset(
    "a an and are as at be but by can do for from go he her him his how i if in is it its just like love me my"
    " no not now of oh on one only or our out she so some that the their them then there they this to up us"
    " was we what when where who why will with you your all another story moment heart say take come here"
    " today time life night day best part first last new episode season music song drama series korean korea"
    " may june january april august return mother mask angel memory voice link signal while these those after"
    " boy girl man woman before watch read more share home news also even every have has had once however live star stars".split()
)

_NEXT_WORD: Final = re.compile(
    r" (?!OST|Ost|Part|Pt|Soundtrack|MV|The\b|From\b|By\b|Ft|Feat|Is\b|And\b)[A-Z][a-z]"
)
_WORD_BEFORE: Final = re.compile(
    r"(?:^|[^.!?:\n(\"“‘'”’–—-] )(?!The |From |By |Ft|In |On |For |And |Korean |Drama )[A-Z][a-z]+ $"
)


_OF_CAPITAL: Final = re.compile(
    r" (?:of (?:the )?[A-Z][a-z]+ [A-Z]|to [A-Z][a-z]+(?! ?[’'(]))"
)  # King of Mask Singer is not the drama King, nor is Train to Busan the drama Train


def in_longer(text: str, start: int, end: int) -> bool:
    """Whether one word stands between capitalised words: "Nine" in Plus Nine Boys is not the drama Nine."""
    if not text[start].isascii():
        return False
    return (
        _NEXT_WORD.match(text, end) is not None
        or (" " not in text[start:end] and _OF_CAPITAL.match(text, end) is not None)
        or _WORD_BEFORE.search(text, max(0, start - 20), start) is not None
    )


_TWO_WORDS: Final = re.compile(r" [A-Z][a-z]+(?![\w’'-])")


def in_longer_always(text: str, start: int, end: int) -> bool:
    """Whether one word stands before the same capitalised word each time, twice or more: Daisy in Daisy Cut."""
    name = text[start:end]
    after = _TWO_WORDS.match(text, end)
    if after is None or not name.isascii() or " " in name:
        return False
    longer = text.count(text[start : after.end()])
    return longer > 1 and longer == len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def is_plain(name: str) -> bool:
    """Whether a name is a common word, or common words begun with a capital only: "The one to hear" is not The One."""
    words = name.split()
    if len(words) == 1:
        return name.lower() in PLAIN
    return all(word.lower() in PLAIN for word in words) and all(word.islower() for word in words[1:])


def behind_number(text: str, start: int) -> bool:
    """Whether a Hangul name is the unit of a number: 시가 in 저녁 6시가 되면."""
    return text[start - 1 : start].isdigit() and start > 0 and "가" <= text[start] <= "힣"


def in_hyphens(text: str, start: int, end: int) -> bool:
    """Whether a name is but a part of a hyphenated one: Mi in Yoon Mi-rae."""
    before = text[start - 1 : start] == "-" and text[start - 2 : start - 1].isalpha()
    after = text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()
    return text[start : start + 1].isascii() and (before or after)


_WORD_AFTER: Final = re.compile(r" [A-Z][a-z]+(?:-[a-z]+)?(?![\w’'])")


def in_korean_name(text: str, start: int, end: int) -> bool:
    """Whether one word is part of a longer Korean name: Jin in "his character, Jin Hyuk", Joo in Hong Joo."""
    if not text[start].isascii() or " " in text[start:end]:
        return False
    after = _WORD_AFTER.match(text, end)
    if after is not None and given_name(text[start : after.end()]) is not None:
        return True
    before = _FAMILY_BEFORE.search(text, max(0, start - 12), start)
    return before is not None and given_name(text[before.start() : end]) is not None


_COUNTED: Final = re.compile(r"([A-Za-z]+) (\d+)")


def is_counted(text: str, start: int, end: int) -> bool:
    """Whether a word and a number count something, for the text has another number behind the word: Day 6, Day 7."""
    name = _COUNTED.fullmatch(text, start, end)
    return name is not None and re.search(rf"\b{name[1]} (?!{name[2]}\b)\d", text) is not None


_VERB_GOES_ON: Final = re.compile(r"[는며고던지]|도록|면서")


def is_verb(text: str, start: int, end: int) -> bool:
    """Whether a Hangul name is the stem of a verb behind its object: the singer Ali in 끝을 알리는 곡."""
    led = text[start - 2 : start] in {"을 ", "를 "} and start > 1
    return led and _VERB_GOES_ON.match(text, end) is not None


_FAMILY_BEFORE: Final = re.compile(r"(?<![\w’'-])[A-Z][a-z]{1,5} $")


_NEAR: Final = 12  # characters between "드라마" and the name it tells of: KBS2 새 월화드라마 ‘
_OF_SONGS: Final = re.compile(r"[’'”\"」』]?\s?(?:의 )?(?:OST|오에스티|サントラ|주제곡|삽입곡)")


def called(text: str, start: int, end: int, drama: re.Pattern[str]) -> bool:
    """Whether the text says that a name is a drama's: by the word (`drama`) right before it, or its songs right behind."""
    before = any(
        "," not in text[found.end() : start] for found in drama.finditer(text, max(0, start - _NEAR), start)
    )
    return before or _OF_SONGS.match(text, end) is not None


def goes_on(text: str, end: int) -> bool:
    """Whether a word follows that makes a common one no name: New in New York, June in June 14, In in "In the world of"."""
    after = text[end + 1 : end + 2]
    if text[end : end + 1] not in " \n":
        return False
    return after.isupper() or after.isdigit() or _ARTICLE.match(text, end) is not None


_ARTICLE: Final = re.compile(r" (?:the|a|an|this|that|these|those|his|her|its|their|our|my|your)\b")
