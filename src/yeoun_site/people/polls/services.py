"""Vote, change one's mind, count; open and close."""

from __future__ import annotations

import datetime
import hashlib
import hmac
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from yeoun_site.people.accounts.models import User
from yeoun_site.people.errors import Conflict, Refused
from yeoun_site.people.polls.models import Poll, Vote
from yeoun_site.people.subjects import rows_of

__all__ = [
    "Result",
    "Voter",
    "choice_of",
    "follow",
    "forget",
    "result",
    "set_dates",
    "state",
    "take_along",
    "vote",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voter:
    """Who votes: an account, a browser (by the token of its cookie), or a browser somebody has signed in with."""

    user: User | None = None
    browser: str | None = None

    @property
    def guest(self) -> str | None:
        """What stands in the database for the browser: a keyed hash, so that a copy of it votes for nobody."""
        if not self.browser:
            return None
        return hmac.new(
            settings.SECRET_KEY.encode(), f"guest|{self.browser}".encode(), hashlib.sha256
        ).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Votes by song: of people with an account, and of browsers without one."""

    people: Counter[str]
    guests: Counter[str]


def state(feature: str) -> tuple[str, Poll | None]:
    """("soon" | "open" | "closed", the poll if anything was said about it)."""
    poll = Poll.objects.filter(feature=feature).first()
    return _state(poll), poll


def _state(poll: Poll | None) -> str:
    now = timezone.now()
    if poll and poll.opens and now < poll.opens:
        return "soon"
    return "closed" if poll and poll.closes and now >= poll.closes else "open"


@transaction.atomic
def vote(feature: str, song: str, voter: Voter) -> None:
    """Vote, or change the vote there is. Who signs in and votes takes the vote of the browser with them.

    Raises:
        Conflict: the poll is not open.
    """
    poll, _made = Poll.objects.get_or_create(feature=feature)
    if _state(poll) != "open":
        raise Conflict(_("This poll is not open."))
    mine = {"user": voter.user} if voter.user else {"guest": voter.guest}
    Vote.objects.update_or_create(poll=poll, **mine, defaults={"song": song, "at": timezone.now()})
    if voter.user and voter.guest:
        Vote.objects.filter(poll=poll, guest=voter.guest).delete()


def choice_of(feature: str, voter: Voter) -> str | None:
    """The song somebody has voted for."""
    votes = Vote.objects.filter(poll__feature=feature)
    if voter.user:
        votes = votes.filter(user=voter.user)
    elif voter.guest:
        votes = votes.filter(guest=voter.guest)
    else:
        return None
    return votes.values_list("song", flat=True).first()


def result(feature: str) -> Result:
    """The votes as they stand now."""
    found = Result(people=Counter(), guests=Counter())
    for song, guest in Vote.objects.filter(poll__feature=feature).values_list("song", "guest"):
        (found.people if guest is None else found.guests)[song] += 1
    return found


def set_dates(feature: str, *, opens: datetime.datetime | None, closes: datetime.datetime | None) -> None:
    """Say from when until when may be voted; None leaves that side open.

    Raises:
        Refused: it would close before it opens.
    """
    if opens and closes and opens >= closes:
        raise Refused(_("A poll closes after it opens."))
    Poll.objects.update_or_create(feature=feature, defaults={"opens": opens, "closes": closes})


def take_along(user: User) -> Any:
    votes = Vote.objects.filter(user=user).select_related("poll").order_by("at", "pk")
    return [{"feature": v.poll.feature, "song": v.song, "at": v.at.isoformat()} for v in votes]


def forget(user: User) -> None:
    """Nothing beyond the deletion itself: votes go with the account."""


def follow(redirects: Mapping[str, str]) -> int:
    """Votes move to what their song became; where two features became one, the later vote of a person stands."""
    touched = 0
    for vote_ in rows_of(Vote.objects.order_by("pk"), "song", redirects):
        vote_.song = redirects[vote_.song]
        vote_.save(update_fields=["song"])
        touched += 1
    for poll in rows_of(Poll.objects.order_by("pk"), "feature", redirects):
        touched += _move(poll, redirects[poll.feature])
    return touched


def _move(poll: Poll, feature: str) -> int:
    into = Poll.objects.filter(feature=feature).first()
    if into is None:
        poll.feature = feature
        poll.save(update_fields=["feature"])
        return 1
    votes = list(poll.votes.order_by("pk"))
    for vote_ in votes:
        twin = into.votes.filter(user_id=vote_.user_id, guest=vote_.guest).first()
        if twin and twin.at >= vote_.at:
            continue
        if twin:
            twin.delete()
        vote_.poll = into
        vote_.save(update_fields=["poll"])
    poll.delete()
    return len(votes)
