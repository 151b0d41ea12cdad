from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from names.strategies import STEADY, TEXT

from yeoun.names import particle_follows, strip_particle


@pytest.mark.parametrize(
    ("stem", "particle"),
    [
        ("태연", "은"), ("태연", "이"), ("태연", "을"), ("태연", "과"), ("태연", "아"), ("태연", "이랑"), ("태연", "으로"),
        ("아이유", "는"), ("아이유", "가"), ("아이유", "를"), ("아이유", "와"), ("아이유", "야"), ("아이유", "랑"), ("아이유", "로"),
        ("찬열", "로"), ("찬열", "은"), ("도깨비", "의"), ("도깨비", "에서"), ("도깨비", "라는"), ("찬열", "이라는"), ("찬열", "에게"),
        ("찬열", "도"), ("찬열", "만"), ("찬열", "까지"), ("찬열", "부터"), ("찬열", "처럼"), ("찬열", "보다"), ("찬열", "께서"), ("찬열", "하고"),
        ("찬열", "이나"), ("찬열", "에게는"), ("도깨비", "에서도"), ("찬열", "과의"), ("찬열", "님의"), ("찬열", "씨는"), ("찬열", "들의"),
        ("EXO", "가"), ("EXO", "이"), ("10cm", "은"), ("1988", "은"),
    ],
)  # fmt: skip
def test_particle_follows(stem: str, particle: str) -> None:
    assert particle_follows(particle, stem)
    assert (stem, particle) in strip_particle(stem + particle)


@pytest.mark.parametrize(
    ("stem", "particle"),
    [
        ("태연", "는"), ("태연", "가"), ("태연", "를"), ("태연", "와"), ("태연", "야"), ("태연", "로"), ("아이유", "은"), ("아이유", "이"),
        ("아이유", "을"), ("아이유", "으로"), ("찬열", "으로"), ("찬열", ""), ("", "의"), ("도깨비", "집"), ("찬열", "은은"), ("아이유", "이라도"),
    ],
)  # fmt: skip
def test_particle_does_not_follow(stem: str, particle: str) -> None:
    assert not particle_follows(particle, stem)


def test_readings_go_from_the_longest_particle_to_the_whole_word() -> None:
    assert strip_particle("찬열에게는") == (("찬열", "에게는"), ("찬열에게", "는"), ("찬열에게는", ""))
    assert strip_particle("린아") == (("린", "아"), ("린아", ""))


def test_a_word_is_never_all_particle() -> None:
    assert strip_particle("은") == (("은", ""),)


def test_decomposed_words_are_read() -> None:
    assert strip_particle(unicodedata.normalize("NFD", "태연은")) == (("태연", "은"), ("태연은", ""))


@STEADY
@given(TEXT)
def test_readings_make_up_the_word(word: str) -> None:
    readings = strip_particle(word)
    whole = unicodedata.normalize("NFC", word)
    assert readings[-1] == (whole, "")
    for stem, particle in readings[:-1]:
        assert stem + particle == whole
        assert particle_follows(particle, stem)
    assert len(set(readings)) == len(readings)
