from __future__ import annotations

import pytest
from hypothesis import given
from names.strategies import HANGUL_TEXT, LATIN_KEYS, STEADY, TEXT

from yeoun.names import hangul_typed, latin_typed, normalize


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ehRoql", "도깨비"),
        ("xodus", "태연"),
        ("xodiddml gndP", "태양의 후예"),
        ("dkdldb", "아이유"),
        ("tmxpdl dnlem al", "스테이 위드 미"),
        ("dmdekqgkfk 1988", "응답하라 1988"),
        ("qkrqhrja!", "박보검!"),
    ],
)
def test_hangul_typed(typed: str, meant: str) -> None:
    assert hangul_typed(typed) == meant


@pytest.mark.parametrize(
    "typed", ["goblin", "stay with me", "Crash Landing on You", "도깨비", "1988", "", "..."]
)
def test_hangul_typed_refuses(typed: str) -> None:
    assert hangul_typed(typed) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ㄱㄷㅔㅣㅛ", "reply"),
        ("ㄴㅅ묘 쟈소 ㅡㄷ", "stay with me"),
        ("ㅡㅛ ㅇㄷㄴ샤ㅜㅛ", "my destiny"),
        ("ㅎㅐㅠㅣㅑㅜ", "goblin"),
        ("햐기", "girl"),
    ],
)
def test_latin_typed(typed: str, meant: str) -> None:
    assert latin_typed(typed) == meant


@pytest.mark.parametrize("typed", ["reply", "1988", "", "…"])
def test_latin_typed_refuses(typed: str) -> None:
    assert latin_typed(typed) is None


@STEADY
@given(HANGUL_TEXT)
def test_hangul_survives_the_way_there_and_back(text: str) -> None:
    keys = latin_typed(text)
    assert keys is not None
    assert hangul_typed(keys) == text


@STEADY
@given(LATIN_KEYS)
def test_latin_survives_the_way_there_and_back(keys: str) -> None:
    typed = hangul_typed(keys)
    assert typed is None or latin_typed(typed) == normalize(keys)


@STEADY
@given(TEXT)
def test_nothing_raises(text: str) -> None:
    hangul_typed(text)
    latin_typed(text)
