"""Every room has a small front door: `__all__`, complete, sorted, and nothing in it missing."""

from __future__ import annotations

import importlib

import pytest

from yeoun import errors

ROOMS = (
    "errors", "names", "catalogue", "catalogue.checks", "catalogue.editing", "search", "linking", "reader",
    "sources", "exports", "build", "cli",
)  # fmt: skip


@pytest.mark.parametrize("room", ROOMS)
def test_the_front_door_is_listed_and_sorted(room: str) -> None:
    module = importlib.import_module(f"yeoun.{room}")
    assert module.__doc__
    assert sorted(module.__all__) == sorted(set(module.__all__))
    for name in module.__all__:
        assert hasattr(module, name), f"yeoun.{room}.{name}"


def test_every_error_has_one_ancestor_and_stands_in_the_tree() -> None:
    for name in errors.__all__:
        assert issubclass(getattr(errors, name), errors.YeounError)
        assert name in (errors.__doc__ or "")
