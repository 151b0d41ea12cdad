"""Compiles the messages of the interface whenever the project is installed or packed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileMessages(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        for path in (Path(self.root) / "src" / "yeoun_site" / "locale").rglob("*.po"):
            with path.open("rb") as source, path.with_suffix(".mo").open("wb") as out:
                write_mo(out, read_po(source, locale=path.parents[1].name))
