"""Changing a data file and keeping every byte and comment that is not changed.

`DataFile` wraps tomlkit, which keeps the text of what it parsed: `DataFile.parse(raw).render() == raw`. The
one form tomlkit would reorder, an array of tables that is broken off and taken up again further down, is
refused (and `yeoun check` asks for it to be mended). What is rendered goes into its place with
`yeoun.catalogue.write_beside`.
"""

from __future__ import annotations

import unicodedata
from typing import Any

import tomlkit
import tomlkit.exceptions
from tomlkit import TOMLDocument
from tomlkit.items import Array

from yeoun.errors import DataError

__all__ = ["DataFile", "mend"]


class DataFile:
    """A TOML file as an editable document."""

    def __init__(self, document: TOMLDocument) -> None:
        self.document = document

    @classmethod
    def parse(cls, raw: bytes, *, path: str | None = None) -> DataFile:
        """Read a file's bytes.

        Raises:
            DataError: not UTF-8, not TOML, or in a form that would not be kept byte for byte.
        """
        try:
            file = cls(tomlkit.parse(raw.decode("utf-8")))
        except (UnicodeDecodeError, tomlkit.exceptions.TOMLKitError) as error:
            raise DataError(f"not a TOML file: {error}", path=path) from None
        if file.render() != raw:
            raise DataError(
                "the file cannot be edited without moving parts of it",
                path=path,
                note="Put all [[release]] blocks together, then all [[song]] blocks.",
            )
        return file

    def render(self) -> bytes:
        """The file's bytes: those parsed, but for what was changed."""
        return tomlkit.dumps(self.document).encode("utf-8")

    def block(self, table: str | None = None, key: str | None = None) -> Any:
        """The top of the file, or the block of an array of tables that has this id.

        Raises:
            KeyError: there is none.
        """
        if table is None:
            return self.document
        for block in self.document.get(table, ()):
            if block.get("id") == key:
                return block
        raise KeyError(f"no [[{table}]] with the id {key!r}")

    def add_source(self, address: str, table: str | None = None, key: str | None = None) -> bool:
        """Add a source to a block; False if it was there already."""
        block = self.block(table, key)
        if "sources" not in block:
            block["sources"] = tomlkit.array()
        sources = block["sources"]
        if address in list(sources):
            return False
        sources.append(address)
        return True


def mend(raw: bytes) -> bytes:
    """Mend what needs no judgement: text that is not NFC, and an address given twice in one array.

    >>> mend('a = "\\u1103\\u1169"  # kept\\n'.encode()).decode()
    'a = "도"  # kept\\n'
    """
    file = DataFile.parse(unicodedata.normalize("NFC", raw.decode("utf-8")).encode("utf-8"))
    _drop_twins(file.document)
    return file.render()


def _drop_twins(item: Any) -> None:
    if isinstance(item, dict):
        for key, value in item.items():
            if key == "sources" and isinstance(value, Array):
                for number in range(len(value) - 1, -1, -1):
                    if value[number] in list(value)[:number]:
                        value.pop(number)
            else:
                _drop_twins(value)
    elif isinstance(item, list):
        for value in item:
            _drop_twins(value)
