"""Quoted names that only their company makes songs: a singer and a drama in the same sentence, and nothing against it.

"DOTS has a second witness in Lyn, who gave it “With You.”": no word says song, but a title in quotes beside a singer and
a drama is hardly anything else, in a document that speaks of OSTs. Korean says what a name is (‘...’를 불렀다); the other
languages often do not.
"""

from __future__ import annotations

import re
from typing import Final

from yeoun.linking import ARTIST, DRAMA
from yeoun.reader._mention import ENOUGH, OTHER, Mention
from yeoun.reader._page import Page
from yeoun.reader._singers_in import singers_in

__all__ = ["judge_by_company"]

# Between a title and its drama: “Cherry Blossom Love Song” (100 Days My Prince), “My Destiny” from “My Love from the
# Star”, “Rain and You” for the second season of “Hospital Playlist”. The name that follows must be a drama's.
_BEFORE_ITS_DRAMA: Final = re.compile(
    r"(?i)[\s,’”\"'»]*(?:[(（\[](?:from\s)?|,?\s*(?:(?:the|a)\s(?:[\w-]+\s){0,2})?(?:from|for|off|on|in|dari|untuk|di|de|para|em|pour|dans|tirée?s? de|du|da|do|del|en)\s"
    r"(?:[\w’'-]+\s){0,6}?)[‘“\"'«]?\s?"
)
_AND: Final = re.compile(r"\s*(?:,\s*)?(?:and|&|y|e|et|dan|và|と|、)?\s*")
_BOTH: Final = 2.5  # points: as much as a word that says "song"
_ONE: Final = 2.0
# crowned “OST King” by fans; the show “Superstar K”
_NO_TITLE_BEFORE: Final = re.compile(
    r"(?i)\b(?:crowned|dubbed|nicknamed|known as|described as|called the|apodad[ao]|conocid[ao] como|dijuluki|dikenal sebagai|surnommée?|apelidad[ao]"
    r"|albums?|álbum|eps?|mini-albums?|films?|movies?|película|filme|concerts?|concierto|konser|tour|gira|shows?|programa?|program|acara|awards?|premios?|reality|group|band|grupo|grup|character|role|as|webtoon|novel|manhwa)\s[‘“\"'«]?$"
)
# “Queen of Ballads”, “OST King”
_NICKNAME: Final = re.compile(
    r"(?i)(?:queen|king|prince|princess|god|goddess|emperor|fairy|reina|rey|ratu|raja|reine|roi|rainha|rei) (?:of|de|du|dos|da) (?:k-?dramas?\s)?(?:osts?|ballads?|baladas?|ballades?|soundtracks?|r&b)|(?:osts?|ballad) (?:queen|king|prince|princess|god|goddess|fairy)"
)
# the OST song of “Dawn Office”: what these words lead to is where a song is from
_LED: Final = re.compile(
    r"(?i)\b(?:of|for|from|in|on|to|dari|untuk|di|de|del|do|da|para|em|pour|dans)\s(?:[\w-]+\s){0,2}[‘“\"'«]?\s?$"
)
_LONGEST: Final = 9  # words: no title of the catalogue's English ones has more but a dozen
_SMALL: Final = 3  # letters: longer words of a title begin with a capital


def judge_by_company(page: Page, found: list[Mention]) -> None:
    """Give the quoted names of a paragraph points for the singers and dramas they stand with.

    Args:
        page: the document.
        found: the mentions in order, each judged by itself; their points are changed.
    """
    if page.language == "ko" or not page.speaks_of_songs:
        return
    for place, mention in enumerate(found):
        if not (mention.quoted and mention.other < OTHER and not mention.is_song) or mention.people:
            continue
        if any(page.exact(mention.start, mention.end, kind) for kind in (DRAMA, ARTIST)):
            continue
        if not _may_be_title(page, mention):
            continue
        before = found[place - 1] if place else None
        if before is not None and before.is_drama and _AND.fullmatch(page.text, before.right, mention.left):
            continue  # of 'Vincenzo' and 'Little Women': one more drama
        after = found[place + 1] if place + 1 < len(found) else None
        if (
            after is not None
            and after.is_drama
            and _BEFORE_ITS_DRAMA.fullmatch(page.text, mention.right, after.left)
        ):
            mention.song = max(mention.song, 0.5) + _BOTH
            mention.drama = min(mention.drama, mention.song - 1.0)
        elif mention.drama < ENOUGH and not _LED.search(page.text, max(0, mention.left - 30), mention.left):
            _by_sentence(page, mention, found)


def _by_sentence(page: Page, mention: Mention, found: list[Mention]) -> None:
    left, right = page.sentence(mention.start)
    sung = bool(singers_in(page, left, right))
    told = any(one.is_drama and left <= one.start < right for one in found)
    if sung and told:
        mention.song += _BOTH
    elif sung or told:
        mention.song += _ONE


def _may_be_title(page: Page, mention: Mention) -> bool:
    """Whether a quoted name is written like a title and called nothing else."""
    text = page.text[mention.start : mention.end]
    words = text.split()
    if not text[:1].isupper() or len(words) > _LONGEST or text.endswith((".", ",")) or _NICKNAME.search(text):
        return False
    if any(word[0].islower() and len(word) > _SMALL for word in words[1:] if word[0].isalpha()):
        return False
    return _NO_TITLE_BEFORE.search(page.text, max(0, mention.left - 40), mention.left) is None
