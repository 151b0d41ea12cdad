from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from names.strategies import STEADY, TEXT

from yeoun.names import fold, normalize, script, squash


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Goblin \t\n OST ", "Goblin OST"),
        ("도깨비", "도깨비"),
        (unicodedata.normalize("NFD", "도깨비"), "도깨비"),
        ("도\u200b깨\u00ad비\ufeff", "도깨비"),
        ("\u202eOST\u202c", "OST"),
        ("Love\u3000Story\u00a0OST", "Love Story OST"),
        ("a\u0000b\u007fc", "abc"),
        ("line\u2028next", "line next"),
        ("\ud800x", "x"),
        ("ㅤ", ""),  # Hangul filler: a blank name
        ("ㄷㄲㅂ", "ㄷㄲㅂ"),  # NFKC would make conjoining jamo of these
    ],
)
def test_normalize(text: str, expected: str) -> None:
    assert normalize(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It’s Okay to Not Be Okay", "its okay to not be okay"),
        ("It`s", "its"),
        ("Hello/Goodbye", "hello goodbye"),
        ("Pit-A-Pat", "pit a pat"),
        ("I’m Sorry, I Love You", "im sorry i love you"),
        ("Beyoncé", "beyonce"),
        ("Beyonce\u0301", "beyonce"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("İstanbul", "istanbul"),
        ("Toy & Kim Yeon-woo", "toy and kim yeon woo"),
        ("R&B", "r and b"),
        ("Chanyeol + Punch", "chanyeol punch"),
        ("ＢＴＳ！", "bts"),
        ("ﾡﾢ", "ㄱㄲ"),
        ("ｶﾞ", "ガ"),
        ("は゛", "は"),  # a free-standing voicing mark is a symbol
        ("쓸쓸하고 찬란하神 - 도깨비", "쓸쓸하고 찬란하神 도깨비"),
        ("김종국ㆍ하하·유재석", "김종국 하하 유재석"),
        ("I ♥ You", "i you"),
        ("Й", "й"),  # accents are stripped from Latin letters only
        ("...", ""),
        ("", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_fold_keeps_compatibility_jamo() -> None:
    assert fold("ㅌㅇㅇㅎㅇ") == "ㅌㅇㅇㅎㅇ"


def test_squash_drops_spaces_and_hyphens() -> None:
    assert squash("Se-jeong") == squash("Se jeong") == squash("SEJEONG") == "sejeong"
    assert (
        squash("태양의 후예") == squash("태양의후예") == squash(unicodedata.normalize("NFD", "태양의 후예"))
    )


@pytest.mark.parametrize("text", ["...", "!!!", "", " ", "-", "—", "♡", "'"])
def test_punctuation_alone_has_no_key(text: str) -> None:
    assert squash(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("도깨비", "Hang"),
        ("ㄷㄲㅂ", "Hang"),
        ("Goblin 2!", "Latn"),
        ("Beyoncé", "Latn"),
        ("東方神起", "Hani"),
        ("ユンナ", "Jpan"),
        ("冬のソナタ", "Jpan"),
        ("찬란하神", "Mixed"),
        ("도깨비 OST", "Mixed"),
        ("1988", "Zyyy"),
        ("…", "Zyyy"),
        ("김ㆍ하", "Hang"),
        ("Любовь", "Zzzz"),
        ("เพลง OST", "Mixed"),
    ],
)
def test_script(text: str, expected: str) -> None:
    assert script(text) == expected


@STEADY
@given(TEXT)
def test_keys_are_idempotent(text: str) -> None:
    for key in (normalize, fold, squash):
        assert key(key(text)) == key(text)


@STEADY
@given(TEXT)
def test_composed_and_decomposed_text_have_the_same_keys(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    for key in (normalize, fold, squash):
        assert key(unicodedata.normalize("NFC", text)) == key(decomposed)


@STEADY
@given(TEXT)
def test_keys_are_clean(text: str) -> None:
    assert squash(text) == fold(text).replace(" ", "")
    assert "  " not in fold(text)
    assert fold(text) == fold(text).strip()
    normalize(text).encode()  # no surrogate is left
    assert unicodedata.is_normalized("NFC", fold(text))
    assert script(text) in {"Hang", "Latn", "Hani", "Jpan", "Mixed", "Zyyy", "Zzzz"}
