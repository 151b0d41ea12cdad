"""Keep, let go, list, and move with the edition. The ranking is in `ranking`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from yeoun_site.people.accounts.models import User
from yeoun_site.people.errors import Refused
from yeoun_site.people.favourites.models import Favourite, Kind
from yeoun_site.people.subjects import rows_of

__all__ = ["MOST", "Thing", "bring", "follow", "forget", "keep", "kept", "kept_ids", "let_go", "take_along"]

# Favourites of one person. The page of one's songs shows them all on one page: 2,000 is more than anyone's taste.
MOST = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A thing of the catalogue that was looked up: forged ids never come this far."""

    kind: str
    id: str


@transaction.atomic
def keep(user: User, thing: Thing) -> None:
    """Keep a thing; keeping it twice changes nothing.

    Raises:
        Refused: this person keeps too many things already.
    """
    mine = Favourite.objects.filter(user=user)
    if mine.count() >= MOST and not mine.filter(thing=thing.id).exists():
        raise Refused(_("You keep %(most)s things already. Let one go to keep another.") % {"most": MOST})
    Favourite.objects.get_or_create(user=user, thing=thing.id, defaults={"kind": Kind(thing.kind)})


def let_go(user: User, thing: Thing) -> None:
    """Let a thing go; letting go of what is not kept changes nothing."""
    Favourite.objects.filter(user=user, thing=thing.id).delete()


@transaction.atomic
def bring(user: User, things: Iterable[Thing]) -> int:
    """Take over what was kept in the browser before signing up, oldest first; how many are new.

    What goes beyond `MOST` stays behind.
    """
    known = set(Favourite.objects.filter(user=user).values_list("thing", flat=True))
    fresh = {thing.id: thing for thing in things if thing.id not in known}
    taken = list(fresh.values())[: max(0, MOST - len(known))]
    Favourite.objects.bulk_create(
        [Favourite(user=user, kind=Kind(thing.kind), thing=thing.id) for thing in taken],
        ignore_conflicts=True,
    )
    return len(taken)


def kept(user: User) -> dict[str, list[str]]:
    """Kind -> ids, newest first."""
    found: dict[str, list[str]] = {kind: [] for kind in Kind.values}
    for kind, thing in (
        Favourite.objects.filter(user=user).order_by("-since", "-pk").values_list("kind", "thing")
    ):
        found[kind].append(thing)
    return found


def kept_ids(user: User) -> frozenset[str]:
    """The ids of everything a person keeps."""
    return frozenset(Favourite.objects.filter(user=user).values_list("thing", flat=True))


def take_along(user: User) -> Any:
    rows = Favourite.objects.filter(user=user).order_by("since", "pk")
    return [{"kind": row.kind, "id": row.thing, "since": row.since.isoformat()} for row in rows]


def forget(user: User) -> None:
    """Nothing beyond the deletion itself: favourites go with the account."""


def follow(redirects: Mapping[str, str]) -> int:
    """A person who kept both of two merged things keeps the one they became, since the earlier day."""
    touched = 0
    for favourite in rows_of(Favourite.objects.order_by("pk"), "thing", redirects):
        stands = redirects[favourite.thing]
        twin = Favourite.objects.filter(user_id=favourite.user_id, thing=stands).first()
        if twin is None:
            favourite.thing = stands
            favourite.save(update_fields=["thing"])
        else:
            if favourite.since < twin.since:
                twin.since = favourite.since
                twin.save(update_fields=["since"])
            favourite.delete()
        touched += 1
    return touched
