"""Dramas told by who plays in them."""

from __future__ import annotations

import pytest

from yeoun.catalogue import Snapshot
from yeoun.linking import Linker, told


@pytest.fixture
def linker(snapshot: Snapshot) -> Linker:
    return Linker(snapshot)


@pytest.mark.parametrize(
    ("text", "drama"),
    [
        ("Gong Yoo and Kim Go-eun, in the rain", "goblin"),
        ("공유와 김고은이 마주 설 때", "goblin"),
        ("지은탁이 촛불을 불자", "goblin"),  # a character's whole name
        ("When Kim Shin draws the sword", "goblin"),
        ("은탁을 부르는 공유", "goblin"),  # a given name and an actor
        ("김신이 검을 뽑자", None),  # two syllables may be a word
        ("김신을 부르는 공유", "goblin"),
        ("Eun-tak, again", None),  # a given name alone
        ("Gong Yoo, again and Gong Yoo", None),  # one actor, however often
        ("Gong Yoo, Kim Go-eun; Yeo Jin-goo, Gu Chan-sung", None),  # two dramas
        ("a gong yoo never saw", None),
        ("", None),
    ],
)
def test_a_cast_tells_its_drama(linker: Linker, text: str, drama: str | None) -> None:
    found = told(linker.cast.find(text))
    assert (linker.entity(found.drama).id if found else None) == drama


def test_it_says_by_whom(linker: Linker) -> None:
    text = "Gong Yoo, as Kim Shin"
    found = told(linker.cast.find(text))
    assert found is not None
    assert text[found.start : found.end] == "Kim Shin"
