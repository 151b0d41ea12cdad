"""Putting a file in place as a whole: written beside and renamed, so that a crash leaves the old one whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

__all__ = ["write_beside", "writing_beside"]


@contextmanager
def writing_beside(path: Path, *, mode: int | None = None) -> Iterator[BinaryIO]:
    """A file to write, which takes the place of `path` when the block ends well.

    At every moment either the old or the new one is whole. Whatever is raised in the block, the old one stays and
    nothing is left beside it.

    Args:
        mode: permission bits. None: those of the file that stands there; a new one is its owner's alone (0o600).

    Raises:
        OSError: it cannot be written.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    scratch = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            scratch.chmod(mode)
        elif path.exists():
            scratch.chmod(path.stat().st_mode)
        scratch.replace(path)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise


def write_beside(path: Path, raw: bytes, *, mode: int | None = None) -> None:
    """Write a file of bytes that are there already, as `writing_beside` does."""
    with writing_beside(path, mode=mode) as file:
        file.write(raw)
