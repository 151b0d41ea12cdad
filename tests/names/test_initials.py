from __future__ import annotations

import pytest
from hypothesis import given
from names.strategies import HANGUL_TEXT, STEADY, TEXT

from yeoun.names import initials, looks_like_initials, matches_initials


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("도깨비", "ㄷㄲㅂ"),
        ("응답하라 1988", "ㅇㄷㅎㄹ1988"),
        ("구르미 그린 달빛", "ㄱㄹㅁㄱㄹㄷㅂ"),
        ("OST 찬열", "ostㅊㅇ"),
        ("별에서 온 그대!", "ㅂㅇㅅㅇㄱㄷ"),
        ("Goblin", "goblin"),
        ("...", ""),
    ],
)
def test_initials(name: str, key: str) -> None:
    assert initials(name) == key


@pytest.mark.parametrize(
    "text", ["ㄷㄲㅂ", "ㄷ깨비", "호텔ㄷㄹㄴ", "ㅇㄷㅎㄹ1988", "ㄷ ㄲ ㅂ", "ㄳ", "도ㄲㅂ", "태ㅇ"]
)
def test_looks_like_initials(text: str) -> None:
    assert looks_like_initials(text)


@pytest.mark.parametrize(
    "text", ["도깨비", "도깨ㅂ", "ㅡㅛ ㅇㄷㄴ샤ㅜㅛ", "goblin", "1988", "", "...", "ㅠㅠ"]
)
def test_does_not_look_like_initials(text: str) -> None:
    assert not looks_like_initials(text)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("ㅌㅇㅇㅎㅇ", "태양의 후예"),
        ("ㅁㅅㅌㅅㅅㅇ", "미스터 션샤인"),
        ("ㄷ깨비", "도깨비"),
        ("도ㄲ비", "도깨비"),
        ("호텔ㄷㄹㄴ", "호텔 델루나"),
        ("ㄱㅅ", "가수"),
        ("ㄳ", "가수"),  # an input method drew two initials together
        ("ㅇㄶㅇ", "애니한우"),
        ("ㅇㄷㅎㄹ 1988", "응답하라 1988"),
    ],
)
def test_matches_initials(query: str, name: str) -> None:
    assert matches_initials(query, name)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("ㄷㄱㅂ", "도깨비"),
        ("ㄷㄲㅂㅇ", "도깨비"),
        ("ㄷㄲ", "도깨비"),
        ("", "도깨비"),
        ("", ""),
        ("ㄲ비", "도깨비"),
    ],
)
def test_matches_initials_refuses(query: str, name: str) -> None:
    assert not matches_initials(query, name)


def test_lax_forgives_doubled_consonants() -> None:
    assert matches_initials("ㄷㄱㅂ", "도깨비", lax=True)
    assert matches_initials("ㄲㅅ", "가게소", lax=True)  # a phone draws ㄱㄱ as ㄲ
    assert not matches_initials("ㄷㅋㅂ", "도깨비", lax=True)


def test_prefix() -> None:
    assert matches_initials("ㅌㅇ", "태양의 후예", prefix=True)
    assert not matches_initials("ㅌㅇ", "태양의 후예")


@STEADY
@given(HANGUL_TEXT)
def test_a_name_matches_its_own_initials(name: str) -> None:
    assert matches_initials(initials(name), name)
    assert looks_like_initials(initials(name))


@STEADY
@given(TEXT, TEXT)
def test_nothing_raises(a: str, b: str) -> None:
    assert initials(initials(a)) == initials(a)
    assert looks_like_initials(a) in (True, False)
    assert not matches_initials(a, b) or matches_initials(a, b, lax=True, prefix=True)
