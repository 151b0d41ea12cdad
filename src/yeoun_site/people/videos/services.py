"""Report, list what waits, settle."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Max

from yeoun_site.people.accounts.models import User
from yeoun_site.people.moderation.models import Action
from yeoun_site.people.moderation.services import log, reason_of
from yeoun_site.people.subjects import rows_of
from yeoun_site.people.videos.models import DeadVideo

__all__ = ["follow", "forget", "report", "settle", "take_along", "waiting"]


def report(*, song: str, video: str, user: User | None, address: str) -> None:
    """Say that a video of a song does not play; saying it twice changes nothing."""
    text = f"video|{user.token}" if user else f"video|{address}"
    who = hmac.new(settings.SECRET_KEY.encode(), text.encode(), hashlib.sha256).hexdigest()
    DeadVideo.objects.get_or_create(video=video, who=who, defaults={"song": song, "user": user})


def waiting() -> list[dict[str, Any]]:
    """What was reported and not looked at: song, video, how many people, and when last; most people first."""
    rows = DeadVideo.objects.filter(settled=False).values("song", "video")
    return list(rows.annotate(people=Count("pk"), last=Max("at")).order_by("-people", "-last")[:100])


@transaction.atomic
def settle(moderator: User, video: str, reason: str) -> None:
    """A moderator has looked; what was done is the reason. The data itself is mended in its files."""
    reason = reason_of(reason)
    if DeadVideo.objects.filter(video=video, settled=False).update(settled=True):
        log(moderator, Action.VIDEO, video, reason)


def take_along(user: User) -> Any:
    rows = DeadVideo.objects.filter(user=user).order_by("at", "pk")
    return [{"song": row.song, "video": row.video, "at": row.at.isoformat()} for row in rows]


def forget(user: User) -> None:
    """Nothing beyond the deletion itself: reports go with the account."""


def follow(redirects: Mapping[str, str]) -> int:
    """Reports move to what their song became."""
    touched = 0
    for row in rows_of(DeadVideo.objects.order_by("pk"), "song", redirects):
        row.song = redirects[row.song]
        row.save(update_fields=["song"])
        touched += 1
    return touched
