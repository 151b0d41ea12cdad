"""Every subject that keeps something of people: what each must be able to do, and the list of them.

A subject is a module `services` of an application here. The account's owner may take everything along and
may leave; a new edition may have merged what a row points at. Whoever adds a subject adds it to `subjects()`,
and a test asks each for all three.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from yeoun_site.people.accounts.models import User

__all__ = ["Subject", "rows_of", "subjects"]

# Values bound in one query; both databases take many more, but a query of ten thousand is no faster.
_AT_ONCE = 500


class Subject(Protocol):
    """What a subject's `services` offer to the account and to the edition."""

    def take_along(self, user: User) -> Any:
        """Everything this subject keeps of a person, ready for JSON."""

    def forget(self, user: User) -> None:
        """Called before the account is deleted: remove or make nameless what the deletion would not."""

    def follow(self, redirects: Mapping[str, str]) -> int:
        """Move rows from merged ids to what they became, dropping what would count twice; rows touched."""


def subjects() -> dict[str, Subject]:
    """Name -> services, in the order they are asked. Imported late: models need Django to be set up."""
    from yeoun_site.people.comments import services as comments
    from yeoun_site.people.corrections import services as corrections
    from yeoun_site.people.favourites import services as favourites
    from yeoun_site.people.lists import services as lists
    from yeoun_site.people.moderation import services as moderation
    from yeoun_site.people.polls import services as polls
    from yeoun_site.people.videos import services as videos

    found = {
        "favourites": favourites,
        "polls": polls,
        "comments": comments,
        "lists": lists,
        "corrections": corrections,
        "videos": videos,
        "moderation": moderation,
    }
    return {name: cast(Subject, module) for name, module in found.items()}


def rows_of(rows: QuerySet[Any], column: str, ids: Iterable[str]) -> Iterator[Any]:
    """The rows that point at one of the ids; for `follow`, where an edition may have merged thousands."""
    wanted = sorted(ids)
    for at in range(0, len(wanted), _AT_ONCE):
        yield from list(rows.filter(**{f"{column}__in": wanted[at : at + _AT_ONCE]}))
