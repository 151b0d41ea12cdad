"""Plain text: the one pipeline that every key of this room starts with.

`normalize` repairs what copying and typing do to a text without changing what it says: composed
characters (NFC), no invisible characters, single spaces. `fold` goes on to what two people may write
differently and still mean the same name: case, width, accents, quotes, punctuation. `squash` is `fold`
without spaces, the exact key of the guide.

Never NFKC. It turns the compatibility jamo that people type (U+3131 ㄱ) into conjoining jamo (U+1100),
and a query of initial consonants then finds nothing: accuracy fell from 1.00 to 0.00 when it was tried
(research/libraries.md, pitfall 5). The few compatibility forms that matter are folded one by one here.

A text with nothing but punctuation squashes to the empty string. Two empty keys are *not* equal names:
whoever indexes or compares keys skips empty ones, as `compare` does.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

__all__ = ["fold", "is_hangul_letter", "normalize", "script", "squash"]

# Tables below learn a character when they first meet it. 70,000 is more than all of Hangul and hanja and
# keeps a hostile text from filling memory with the rest of Unicode.
_TABLE_LIMIT: Final = 70_000

# Characters that show nothing: soft hyphen, joiners, bidi marks, Hangul fillers, variation selectors, tags.
_INVISIBLE: Final = re.compile(
    "[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)

# Every sign people put where an apostrophe belongs. All are dropped: it's, it’s, it`s and its are one name.
APOSTROPHES: Final = frozenset("'’‘‛ʼʻʹ′`´＇ʽ՚ꞌ")

# Not letters in use, though Unicode calls them so: Korean text uses both for a middle dot (김종국ㆍ하하).
_DOTS: Final = frozenset("\u318d\u119e")

# Latin letters that Unicode does not decompose into a base letter and an accent.
_LATIN: Final = {
    "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ħ": "h", "ŋ": "ng",
    "ɛ": "e", "ə": "e", "ŧ": "t", "ſ": "s", "ĸ": "k", "ɨ": "i", "ʉ": "u", "ƶ": "z", "ǥ": "g",
}  # fmt: skip

# Half-width jamo U+FFA1..U+FFDC have gaps; NFKC would give conjoining jamo, so they are listed.
_HALF_WIDTH_JAMO: Final = {
    **dict(zip(range(0xFFA1, 0xFFBF), range(0x3131, 0x314F), strict=True)),
    **dict(zip(range(0xFFC2, 0xFFC8), range(0x314F, 0x3155), strict=True)),
    **dict(zip(range(0xFFCA, 0xFFD0), range(0x3155, 0x315B), strict=True)),
    **dict(zip(range(0xFFD2, 0xFFD8), range(0x315B, 0x3161), strict=True)),
    **dict(zip(range(0xFFDA, 0xFFDD), range(0x3161, 0x3164), strict=True)),
}


def is_invisible(char: str) -> bool:
    """Whether `normalize` removes the character because it shows nothing."""
    return _INVISIBLE.match(char) is not None


def _is_accent(code: int) -> bool:
    return (
        0x0300 <= code <= 0x036F
        or 0x1AB0 <= code <= 0x1AFF
        or 0x1DC0 <= code <= 0x1DFF
        or 0x20D0 <= code <= 0x20FF
        or 0xFE20 <= code <= 0xFE2F
    )


def _fold_once(char: str) -> str:
    code = ord(char)
    if char in APOSTROPHES or _is_accent(code) or is_invisible(char):
        return ""
    if char in _DOTS:
        return " "
    if char in "&＆﹠":
        return " and "
    if code in _HALF_WIDTH_JAMO:
        return chr(_HALF_WIDTH_JAMO[code])
    if (
        0x3131 <= code <= 0x318E
        or 0x1100 <= code <= 0x11FF
        or 0xA960 <= code <= 0xA97C
        or 0xD7B0 <= code <= 0xD7FB
    ):
        return char
    kind = unicodedata.category(char)[0]
    if kind not in "LNM":
        # Full-width punctuation is punctuation; the only symbol with a reading is "&", above.
        return " "
    low = char.casefold()
    if low in _LATIN:
        return _LATIN[low]
    if 0xAC00 <= code <= 0xD7A3:
        return char
    wide = unicodedata.normalize("NFKC", low)
    bare = unicodedata.normalize("NFD", wide)
    if bare != wide and bare[0].isascii():
        return "".join(c for c in bare if not _is_accent(ord(c)))
    return wide


def fold_char(char: str) -> str:
    """What `fold` makes of one character, before spaces are tidied: "" where it is dropped, " " where it parts words."""
    folded = _fold_once(char)
    for _ in range(4):  # a few letters need two or three steps ("ẛ̣", "㎯"); none needs more
        again = "".join(_fold_once(c) for c in folded) if folded not in (" ", " and ") else folded
        if again == folded:
            break
        folded = again
    return folded


class _FoldTable(dict[int, str]):
    """Code point -> folded text, learnt on first sight, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        folded = fold_char(chr(code))
        if len(self) < _TABLE_LIMIT:
            self[code] = folded
        return folded


_FOLD: Final = _FoldTable()

# The same for ASCII, as a byte table: ten times faster than `str.translate` for the most common case.
_ASCII: Final = bytes(
    ord(folded) if len(folded := fold_char(chr(code))) == 1 else 32 for code in range(128)
) + bytes(range(128, 256))
_ASCII_DROPPED: Final = bytes(code for code in range(128) if fold_char(chr(code)) == "")


def normalize(text: str) -> str:
    """The text as it reads: NFC, no invisible or control characters, single spaces, no space at the ends.

    text: any string, lone surrogates included (they are removed: no file or database can hold them).
    Returns the text, possibly empty. Idempotent. Never NFKC; see the module's note.

    >>> normalize("  도깨\\u200b비 \\t OST\\u00a0")
    '도깨비 OST'
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    clean = _INVISIBLE.sub("", text)
    return " ".join(unicodedata.normalize("NFC", clean).split())


def fold(text: str) -> str:
    """The text for comparing word by word: no case, width, accents or punctuation; single spaces.

    Apostrophes vanish ("it's" -> "its"), "&" becomes "and", all other punctuation and every symbol parts
    words. A plus sign is punctuation too: in credits it joins, in titles it decorates, and nobody who
    means it types "and". Hangul, kana and hanja stay (NFC); ß, æ and their like are spelt out.

    text: any string. Returns the folded text, possibly empty. Idempotent.

    >>> fold("It’s Okay — to Not Be “Okay”!")
    'its okay to not be okay'
    >>> fold("Beyoncé & ＢＴＳ")
    'beyonce and bts'
    """
    if text.isascii():
        if "&" in text:
            text = text.replace("&", " and ")
        return " ".join(text.encode().translate(_ASCII, _ASCII_DROPPED).decode().split())
    folded = unicodedata.normalize("NFC", text).translate(_FOLD)
    if folded.isascii():
        return " ".join(folded.split())
    return " ".join(unicodedata.normalize("NFC", folded).split())


def squash(text: str) -> str:
    """The exact key: `fold` without spaces. Empty where the text has no letter and no digit.

    An empty key equals nothing, not even another empty key.

    >>> squash("Se-jeong") == squash("Sejeong") == squash("SE JEONG")
    True
    >>> squash("...")
    ''
    """
    if text.isascii():
        if "&" in text:
            text = text.replace("&", "and")
        return text.encode().translate(_ASCII, _ASCII_DROPPED).decode().replace(" ", "")
    folded = unicodedata.normalize("NFC", text).translate(_FOLD).replace(" ", "")
    return folded if folded.isascii() else unicodedata.normalize("NFC", folded)


_HANG: Final = "\u1100-\u11ff\u3131-\u318c\u318e\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7fb\uffa1-\uffdc"
_KANA: Final = (
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d\U0001b000-\U0001b16f"
)
_HANI: Final = "\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_LATN: Final = (
    "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a"
)

_FIND_HANG: Final = re.compile(f"[{_HANG}]").search
_FIND_KANA: Final = re.compile(f"[{_KANA}]").search
_FIND_HANI: Final = re.compile(f"[{_HANI}]").search
_FIND_LATN: Final = re.compile(f"[{_LATN}]").search
_OTHERS: Final = re.compile(f"[^\\W\\d_{_HANG}{_KANA}{_HANI}{_LATN}\u02b0-\u02ff\u318d]").findall


def script(text: str) -> str:
    """The script of a text, by its letters, as an ISO 15924 code where there is one.

    text: any string. Returns "Hang", "Latn", "Hani", "Jpan" (kana, with or without kanji), "Mixed" (letters
    of two of these), "Zyyy" (no letters: digits, punctuation, nothing) or "Zzzz" (only letters of other
    scripts: the guide has no rules for them).

    >>> [script(t) for t in ("도깨비", "Goblin", "東方神起", "ユンナ", "도깨비 OST", "1988")]
    ['Hang', 'Latn', 'Hani', 'Jpan', 'Mixed', 'Zyyy']
    """
    if text.isascii():
        return "Latn" if _FIND_LATN(text) else "Zyyy"
    found = []
    if _FIND_HANG(text):
        found.append("Hang")
    if _FIND_LATN(text):
        found.append("Latn")
    if _FIND_KANA(text):
        found.append("Jpan")
    elif _FIND_HANI(text):
        found.append("Hani")
    if any(map(str.isalpha, _OTHERS(text))):
        found.append("Zzzz")
    if not found:
        return "Zyyy"
    return found[0] if len(found) == 1 else "Mixed"


def is_hangul_letter(char: str) -> bool:
    """Whether one character is a Hangul syllable or jamo (of any width, dots excepted).

    >>> is_hangul_letter("가"), is_hangul_letter("ㄱ"), is_hangul_letter("a")
    (True, True, False)
    """
    return _FIND_HANG(char) is not None
