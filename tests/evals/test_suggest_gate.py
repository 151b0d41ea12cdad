"""What the gate of suggestions counts."""

from __future__ import annotations

from evals.search import Query, Want
from evals.suggest import Typed, beginnings, score


def typed(*ranks: int) -> Typed:
    query = Query(text="q", kind="prefix", set="tune", wants=(Want(type="drama", name="Goblin"),))
    return Typed(query=query, ranks=ranks, first="")


def test_hangul_is_typed_as_an_input_method_shows_it() -> None:
    assert list(beginnings("도깨비")) == ["ㄷ", "도", "돆", "도깨", "도깹", "도깨비"]
    assert list(beginnings("iu")) == ["i", "iu"]


def test_a_suggestion_counts_from_where_it_stays() -> None:
    assert typed(1, 99, 2, 5).settled == 3
    assert typed(1, 1).settled == 1
    assert typed(99, 6).settled == 3


def test_shares() -> None:
    assert score([typed(1, 1, 1, 1), typed(99, 99, 99, 6)]) == {"early5": 0.5, "end5": 0.5, "end8": 1.0}
