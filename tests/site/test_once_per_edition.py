"""What is made once for an edition: once however many ask, anew for another edition, and again after a failure."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any, cast

import pytest

from yeoun_site.snapshot import Edition, OncePerEdition


def _edition(tag: str) -> Edition:
    return cast(Edition, SimpleNamespace(tag=tag))


def test_it_is_made_once_however_many_ask_at_once() -> None:
    made: list[str] = []
    together = threading.Barrier(8)

    def make(edition: Edition) -> object:
        made.append(edition.tag)
        return object()

    once = OncePerEdition(make)

    def ask(_: int) -> object:
        together.wait(timeout=10)
        return once(_edition("a"))

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(8)))
    assert made == ["a"]
    assert len({id(answer) for answer in answers}) == 1


def test_another_edition_has_its_own_and_the_last_one_is_kept() -> None:
    made: list[str] = []

    def make(edition: Edition) -> str:
        made.append(edition.tag)
        return edition.tag.upper()

    once = OncePerEdition(make)
    assert [once(_edition(tag)) for tag in "aabba"] == ["A", "A", "B", "B", "A"]
    assert made == ["a", "b", "a"]


def test_a_failure_is_raised_and_the_next_one_tries_again() -> None:
    answers: list[Any] = [OSError("the disk is full"), "made"]

    def make(edition: Edition) -> str:
        answer = answers.pop(0)
        if isinstance(answer, OSError):
            raise answer
        return str(answer)

    once = OncePerEdition(make)
    with pytest.raises(OSError, match="full"):
        once(_edition("a"))
    assert once(_edition("a")) == "made"
