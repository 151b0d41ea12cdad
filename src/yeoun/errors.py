"""Every exception this library raises on purpose.

    YeounError                  base: one sentence, and `note`: what to do next
    ├── DataError               the data files: something cannot be read or does not fit the model
    ├── SnapshotError           the snapshot: missing, damaged, of another version
    ├── NotFoundError           no such id
    ├── AmbiguousError          one answer was asked for and there are several; carries the candidates
    ├── InputError              what was given to read cannot be read
    └── UsageError              the command line was called wrongly

The command line prints `str(error)` and `error.note`, and exits with 2 (1 for NotFoundError); a
traceback is shown only with `--debug`. Programmers' mistakes are assertions, not in this tree.
"""

from __future__ import annotations

__all__ = [
    "AmbiguousError",
    "DataError",
    "InputError",
    "NotFoundError",
    "SnapshotError",
    "UsageError",
    "YeounError",
]


class YeounError(Exception):
    """One sentence about what went wrong, and what to do next.

    Args:
        message: the sentence.
        note: what to do next, or None.
    """

    def __init__(self, message: str, *, note: str | None = None) -> None:
        super().__init__(message)
        self.note = note


class DataError(YeounError):
    """A data file cannot be read or does not fit the model.

    Args:
        path: the file, as the user named it.
        line: 1-based, or None where the whole file is meant.
    """

    def __init__(
        self, message: str, *, path: str | None = None, line: int | None = None, note: str | None = None
    ) -> None:
        where = "" if path is None else f"{path}: " if line is None else f"{path}:{line}: "
        super().__init__(where + message, note=note)
        self.path = path
        self.line = line


class SnapshotError(YeounError):
    """The snapshot is missing, damaged, or of a version this library does not read."""


class NotFoundError(YeounError):
    """No such id in the snapshot. `candidates` are ids that look like it."""

    def __init__(self, message: str, *, candidates: tuple[str, ...] = (), note: str | None = None) -> None:
        super().__init__(message, note=note)
        self.candidates = candidates


class AmbiguousError(YeounError):
    """One certain answer was asked for and there are several."""

    def __init__(self, message: str, *, candidates: tuple[str, ...], note: str | None = None) -> None:
        super().__init__(message, note=note)
        self.candidates = candidates


class InputError(YeounError):
    """A document or an input line cannot be read."""


class UsageError(YeounError):
    """The command line was called wrongly."""
