"""Write the log, block hosts, silence; and the question every writer is asked: may you write now?"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from yeoun_site.people.accounts.models import User
from yeoun_site.people.errors import NotAllowed, Refused
from yeoun_site.people.moderation.models import Action, BlockedHost, LogEntry, Silence

__all__ = [
    "block_host",
    "blocked_among",
    "follow",
    "forget",
    "log",
    "may_write",
    "reason_of",
    "silence",
    "take_along",
    "unblock_host",
]

_HOST = re.compile(r"(?=.{4,253}\Z)[a-z0-9-]+(\.[a-z0-9-]+)+\Z")
_LONGEST_SILENCE = 365  # days


def reason_of(text: str) -> str:
    """A reason as it will stand in the public log.

    Raises:
        Refused: there is none, or it is too long.
    """
    reason = " ".join(text.split())
    if not 3 <= len(reason) <= 500:
        raise Refused(_("Give a reason, in 3 to 500 characters: everyone can read it in the log."))
    return reason


def log(moderator: User, action: str, about: str, reason: str, *, path: str = "") -> None:
    """Say in public what was done."""
    LogEntry.objects.create(
        moderator=moderator, action=action, about=about[:200], path=path[:300], reason=reason
    )


def may_write(user: User) -> None:
    """May this person write now?

    Raises:
        NotAllowed: a moderator said not yet, and why.
    """
    silence_ = Silence.objects.filter(user=user, until__gt=timezone.now()).first()
    if silence_:
        raise NotAllowed(
            _("You may write again from %(day)s on. The reason: %(reason)s")
            % {"day": f"{silence_.until:%Y-%m-%d %H:%M} UTC", "reason": silence_.reason}
        )


@transaction.atomic
def silence(moderator: User, user: User, *, days: int, reason: str) -> None:
    """Nobody reads less: what was written stays. Zero days ends a silence.

    Raises:
        NotAllowed: moderators do not silence each other.
        Refused: no reason, or no number of days from 0 to 365.
    """
    if user.moderates:
        raise NotAllowed(_("A moderator cannot be silenced."))
    if not 0 <= days <= _LONGEST_SILENCE:
        raise Refused(_("Say for how many days, from 0 to %(most)s.") % {"most": _LONGEST_SILENCE})
    reason = reason_of(reason)
    Silence.objects.update_or_create(
        user=user, defaults={"until": timezone.now() + datetime.timedelta(days=days), "reason": reason}
    )
    log(moderator, Action.SILENCE, f"{user.username}, {days} d", reason)


@transaction.atomic
def block_host(moderator: User, host: str, reason: str) -> None:
    """No new comment may link there.

    Raises:
        Refused: it is no host name, or there is no reason.
    """
    host = host.strip().lower().rstrip(".")
    if not _HOST.fullmatch(host):
        raise Refused(_("That is no name of a host."))
    reason = reason_of(reason)
    BlockedHost.objects.update_or_create(host=host, defaults={"reason": reason})
    log(moderator, Action.BLOCK_HOST, host, reason)


@transaction.atomic
def unblock_host(moderator: User, host: str, reason: str) -> None:
    """It may be linked again."""
    if BlockedHost.objects.filter(host=host).delete()[0]:
        log(moderator, Action.UNBLOCK_HOST, host, reason_of(reason))


def blocked_among(hosts: Iterable[str]) -> str | None:
    """The first of these hosts that may not be linked, itself or through a domain above it."""
    above = {host: {".".join(host.split(".")[at:]) for at in range(host.count(".") + 1)} for host in hosts}
    blocked = set(
        BlockedHost.objects.filter(host__in=set().union(*above.values())).values_list("host", flat=True)
    )
    return next((host for host, names in above.items() if names & blocked), None)


def take_along(user: User) -> Any:
    entries = LogEntry.objects.filter(moderator=user).order_by("at", "pk")
    return [
        {"at": e.at.isoformat(), "action": e.action, "about": e.about, "reason": e.reason} for e in entries
    ]


def forget(user: User) -> None:
    """The log stays, without the moderator's name; a silence goes with the account."""


def follow(redirects: Mapping[str, str]) -> int:
    """The log says what was done, at the address it had; the address leads on by itself."""
    return 0
