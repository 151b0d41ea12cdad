"""The audit of what the project stands on finds what it is there to find."""

from __future__ import annotations

from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

import pytest
from scripts.audit_dependencies import _pins, _problems

PINNED = {"some-thing": "1.0"}


class Packaged(Distribution):
    def __init__(self, text: str) -> None:
        self.text = text

    def read_text(self, filename: str) -> str | None:
        return self.text if filename == "METADATA" else None

    def locate_file(self, path: Any) -> Any:
        return Path(path)


def packaged(
    *, version: str = "1.0", licence: str = "License-Expression: MIT", name: str = "some_thing"
) -> Packaged:
    return Packaged(f"Metadata-Version: 2.4\nName: {name}\nVersion: {version}\n{licence}\n")


def test_what_is_pinned_and_free_passes() -> None:
    assert _problems(packaged(), PINNED) == []


@pytest.mark.parametrize(
    ("package", "said"),
    [
        (packaged(name="other"), "is not pinned"),
        (packaged(version="1.1"), "constraints.txt says 1.0"),
        (packaged(licence=""), "is not told"),
        (packaged(licence="License-Expression: GPL-3.0-or-later"), "GPL-3.0-or-later; read it"),
        (packaged(licence="License-Expression: MIT AND AGPL-3.0-only"), "read it"),
        (packaged(licence="Classifier: License :: Other/Proprietary License"), "Proprietary"),
    ],
)
def test_what_is_not_is_said(package: Packaged, said: str) -> None:
    assert [said in one for one in _problems(package, PINNED)] == [True]


def test_pins_are_read_as_pip_compares_names() -> None:
    assert _pins("# a comment\nSome_Thing==1.0\n") == [("some-thing", "1.0")]
