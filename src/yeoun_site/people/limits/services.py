"""`take`: count one more of an action, or refuse it.

Fixed windows: the count of an action by an account (and from an address) within the current minute, hour or
day. Somebody may thus do twice the number around the turn of a window; that is cheap to reason about, exact
over several workers, and stays right when a clock is set back (the old window goes on).
"""

from __future__ import annotations

import hashlib
import hmac
import time
from dataclasses import dataclass

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from yeoun_site.people.errors import TooMany
from yeoun_site.people.limits.models import Counter

__all__ = ["LIMITS", "Limit", "take"]

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_KEPT = 86400  # seconds a counter is kept after its window: enough to look at a flood the day after


@dataclass(frozen=True, slots=True)
class Limit:
    """So many times within so many seconds; `per` is "account" or "address"."""

    times: int
    seconds: int
    per: str = "account"


# From what a busy evening of one person looks like, times about five; an address may be a school or an office,
# so it gets more. Not measured on visitors: there are none yet.
LIMITS: dict[str, tuple[Limit, ...]] = {
    "favourite": (Limit(120, _MINUTE), Limit(3000, _DAY)),
    "vote": (Limit(60, _MINUTE), Limit(120, _MINUTE, "address")),
    "guest-vote": (Limit(10, _MINUTE, "address"), Limit(60, _DAY, "address")),
    "comment": (Limit(6, _MINUTE), Limit(120, _DAY), Limit(30, _MINUTE, "address")),
    "report": (Limit(10, _HOUR), Limit(30, _HOUR, "address")),
    "list": (Limit(60, _MINUTE), Limit(2000, _DAY)),
    "import": (Limit(10, _HOUR), Limit(40, _HOUR, "address")),
    "proposal": (Limit(10, _HOUR), Limit(60, _DAY), Limit(40, _HOUR, "address")),
    "review": (Limit(60, _MINUTE),),
    "read": (Limit(20, _MINUTE, "address"), Limit(400, _DAY, "address")),
    "dead-video": (Limit(10, _HOUR, "address"),),
    "download": (Limit(10, _HOUR),),
}


def take(action: str, *, account: str | None, address: str) -> None:
    """Count one `action`. Called within the transaction that does it, so that what fails is not counted.

    Args:
        action: a key of `LIMITS`.
        account: the account's token; None for a guest, for whom only limits by address hold.
        address: as `client_address` gives it.

    Raises:
        TooMany: one of the limits is reached.
    """
    now = time.time()
    for limit in LIMITS[action]:
        who = account if limit.per == "account" else address
        if who is None:
            continue
        window = int(now // limit.seconds)
        ends = (window + 1) * limit.seconds
        if _count(_key(action, limit, who), window, ends) > limit.times:
            raise TooMany(
                _("That was very often in a short time. Please wait a little and try again."),
                retry_after=max(1, int(ends - now) + 1),
            )


def _count(key: str, window: int, ends: int) -> int:
    """One more, and how many there are now."""
    with transaction.atomic():
        mine = Counter.objects.filter(key=key, window=window)
        if not mine.update(count=F("count") + 1):
            try:
                with transaction.atomic():
                    Counter.objects.create(key=key, window=window, ends=ends, count=1)
            except IntegrityError:  # another worker was first
                mine.update(count=F("count") + 1)
            else:
                Counter.objects.filter(ends__lt=time.time() - _KEPT).delete()
                return 1
        return mine.values_list("count", flat=True)[0]


def _key(action: str, limit: Limit, who: str) -> str:
    text = f"{action}|{limit.per}|{limit.seconds}|{who}"
    return hmac.new(settings.SECRET_KEY.encode(), text.encode(), hashlib.sha256).hexdigest()
