"""What the properties of the names room are tried on. Deterministic, and small enough to run in seconds."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

# derandomize: the same examples on every machine; a red test is red for everybody.
STEADY = settings(derandomize=True, max_examples=150, deadline=None, database=None)

ANY_TEXT = st.text(st.characters(), max_size=24)  # lone surrogates included

SYLLABLES = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)
HANGUL_WORDS = st.text(SYLLABLES, min_size=1, max_size=8)
HANGUL_TEXT = st.lists(HANGUL_WORDS, min_size=1, max_size=4).map(" ".join)

_PIECES = (
    "Se-jeong", "Sejeong", "Lee", "Park", "Ji-eun", "Choi", "it’s", "O'Neal", "&", "+", "…", "— ", "OST", "Part.3", "10cm",
    "도깨비", "태양의 후예", "찬란하神", "세정", "ㄷㄲㅂ", "도깨ㅂ", "ㅘ", "ㄳ", "ᄀ", "é", "e\u0301", "ß", "İ", "ﬁ", "Ⅱ", "½", "ｶﾞ",
    "が", "ユンナ", "東方神起", "ＢＴＳ", "ﾡ", "\u200b", "\u00ad", "\u3164", "\ufe0f", "\u202e", "\ud800", "ㆍ", "·", "♡", "😀", " ",
    "\t", "\u3000", "h", "w", "y", "sh", "ch", "x", "yeoui", "kn", "ts",
)  # fmt: skip
MIXED_TEXT = st.lists(st.sampled_from(_PIECES), max_size=6).map("".join)

TEXT = st.one_of(ANY_TEXT, MIXED_TEXT, HANGUL_TEXT)
LATIN_KEYS = st.text(st.sampled_from("qwertyuiopasdfghjklzxcvbnmQWERTOP "), min_size=1, max_size=14)
