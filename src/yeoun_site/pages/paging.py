"""Long lists, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from yeoun.errors import NotFoundError

__all__ = ["page_of", "pages_of"]

Item = TypeVar("Item")


def pages_of(total: int, page: int, *, size: int) -> int:
    """How many pages `total` things take; one, if there are none.

    Args:
        page: the one that is asked for, from 1.
        size: things on a page.

    Raises:
        NotFoundError: there is no such page.
    """
    pages = max(1, -(-total // size))
    if not 1 <= page <= pages:
        raise NotFoundError(f"there are {pages} pages, and no page {page}")
    return pages


def page_of(items: Sequence[Item], page: int, *, size: int) -> Sequence[Item]:
    """The things on page `page` (from 1)."""
    return items[(page - 1) * size : page * size]
