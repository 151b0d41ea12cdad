from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yeoun.search._query import parse_query


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        ("goblin ost part 4", 4, ["goblin"]),
        ("goblin OST Part.12", 12, ["goblin"]),
        ("goblin pt 3", 3, ["goblin"]),
        ("goblin ost 4", 4, ["goblin"]),
        ("goblin ost no. 13", 13, ["goblin"]),
        ("goblin #5", 5, ["goblin"]),
        ("goblin part one", 1, ["goblin"]),
        ("도깨비 ost 파트 2", 2, ["도깨비"]),
        ("도깨비 오에스티 파트 투", 2, ["도깨비", "오에스티"]),
        ("4번째 ost 도깨비", 4, ["도깨비"]),
        ("네 번째 OST 도깨비", 4, ["도깨비"]),
        ("reply 1988", None, ["reply", "1988"]),
        ("25 21", None, ["25", "21"]),
        ("party 5", None, ["party", "5"]),
        ("10cm", None, ["10cm"]),
    ],
)
def test_part_numbers_are_set_aside(text: str, part: int | None, words: list[str]) -> None:
    query = parse_query(text)
    assert query.part == part
    assert list(query.folded) == words


def test_a_part_alone_is_what_was_typed() -> None:
    assert parse_query("part 4").part is None
    assert parse_query("part 4").folded


def test_words_around_a_name_weigh_next_to_nothing() -> None:
    query = parse_query("that song from hotel del luna by heize")
    heavy = [word for word, weight in zip(query.folded, query.weights, strict=True) if weight > 0.5]
    assert heavy == ["hotel", "luna", "heize"]
    assert query.wants_songs
    assert not parse_query("hotel del luna").wants_songs
    assert parse_query("stay with me inst").wants_version


@given(st.text(max_size=400))
def test_any_text_is_taken_apart(text: str) -> None:
    query = parse_query(text)
    assert len(query.words) == len(query.folded) == len(query.weights) <= 24
    assert all(weight > 0 for weight in query.weights)
    assert len(query.text) <= 200
