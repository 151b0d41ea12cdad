"""Where the data and the snapshot stand, for everyone who is not told."""

from __future__ import annotations

import os
from pathlib import Path

import yeoun
from yeoun.errors import DataError

__all__ = ["data_directory", "snapshot_path"]

_PACKAGE = Path(yeoun.__file__).resolve().parent


def data_directory(given: Path | None) -> Path:
    """The data directory: the one given, `data/` here, that of the clone, or that of the installed package.

    Raises:
        DataError: none of them is there.
    """
    if given is not None:
        return given
    for place in (Path("data"), _PACKAGE.parents[1] / "data", _PACKAGE / "_data"):
        if (place / "dramas").is_dir():
            return place
    raise DataError("there is no data directory", note="Name one with --data.")


def snapshot_path(given: Path | None, data: Path | None = None) -> Path:
    """Where the snapshot stands: as given, in `var/` beside the data of a clone, or in the user's cache."""
    if given is not None:
        return given
    directory = data_directory(data).resolve()
    if not directory.is_relative_to(_PACKAGE):
        return directory.parent / "var" / "yeoun.sqlite"
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "yeoun" / f"yeoun-{yeoun.__version__}.sqlite"
