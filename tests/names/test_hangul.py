from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from names.strategies import HANGUL_TEXT, HANGUL_WORDS, STEADY, TEXT

from yeoun.names import compose, decompose, is_half_typed_prefix


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("도깨비", "ㄷㅗㄲㅐㅂㅣ"),
        ("과일", "ㄱㅗㅏㅇㅣㄹ"),
        ("닭을", "ㄷㅏㄹㄱㅇㅡㄹ"),
        ("의", "ㅇㅡㅣ"),
        ("ㄳ", "ㄱㅅ"),
        ("Goblin 도", "Goblin ㄷㅗ"),
    ],
)
def test_decompose(text: str, keys: str) -> None:
    assert decompose(text) == keys


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("ㄷㅏㄱㅏ", "다가"),
        ("ㄷㅏㄹㄱ", "닭"),
        ("ㄷㅏㄹㄱㅏ", "달가"),
        ("ㄱㅏㄲ", "갂"),
        ("ㄱㅏㄸㅏ", "가따"),
        ("ㅋㅋㅋ", "ㅋㅋㅋ"),
        ("ㅠㅠ", "ㅠㅠ"),
        ("ㅗㅏ", "ㅘ"),
        ("ㄳㅏ", "ㄳㅏ"),  # no syllable starts with a cluster
        ("", ""),
    ],
)
def test_compose(keys: str, text: str) -> None:
    assert compose(keys) == text


@pytest.mark.parametrize(
    ("query", "name", "expected"),
    [
        ("도깨ㅂ", "도깨비", True),
        ("도꺠", "도깨비", True),
        ("돆", "도깨비", True),
        ("닥", "다가와서", True),
        ("태양의ㅎ", "태양의 후예", True),
        ("태양의 훙", "태양의 후예", True),
        ("고", "과일", True),
        ("hotel de", "Hotel Del Luna", True),
        ("깨비", "도깨비", False),
        ("도깨비들", "도깨비", False),
        ("", "도깨비", False),
        ("...", "도깨비", False),
    ],
)
def test_is_half_typed_prefix(query: str, name: str, expected: bool) -> None:
    assert is_half_typed_prefix(query, name) is expected


@STEADY
@given(HANGUL_TEXT)
def test_keys_of_syllables_compose_to_them(text: str) -> None:
    assert compose(decompose(text)) == text


@STEADY
@given(HANGUL_TEXT)
def test_decomposed_unicode_has_the_same_keys(text: str) -> None:
    assert decompose(unicodedata.normalize("NFD", text)) == decompose(text)


@STEADY
@given(HANGUL_WORDS, st.data())
def test_every_moment_of_typing_is_a_prefix(name: str, data: st.DataObject) -> None:
    keys = decompose(name)
    typed = compose(keys[: data.draw(st.integers(1, len(keys)))])
    assert is_half_typed_prefix(typed, name)


@STEADY
@given(TEXT, TEXT)
def test_nothing_raises(a: str, b: str) -> None:
    compose(decompose(a))
    compose(a)
    assert is_half_typed_prefix(a, b) in (True, False)
