"""A poll and its votes."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

__all__ = ["Poll", "Vote"]


class Poll(models.Model):
    """The question of one feature. It is made with the first vote or the first date; before, it is simply open."""

    feature = models.CharField(max_length=200, unique=True)  # the list's id
    opens = models.DateTimeField(null=True, blank=True)
    closes = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(opens__isnull=True)
                | models.Q(closes__isnull=True)
                | models.Q(opens__lt=models.F("closes")),
                name="poll_opens_before_it_closes",
            )
        ]


class Vote(models.Model):
    """One person's, or one browser's, present choice."""

    poll = models.ForeignKey(Poll, on_delete=models.CASCADE, related_name="votes")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="votes"
    )
    guest = models.CharField(max_length=64, null=True)  # null and not "": unique where it is given
    song = models.CharField(max_length=200)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["poll", "user"], name="one_vote_per_person_and_poll"),
            models.UniqueConstraint(fields=["poll", "guest"], name="one_vote_per_browser_and_poll"),
            models.CheckConstraint(
                condition=models.Q(user__isnull=False, guest__isnull=True)
                | models.Q(user__isnull=True, guest__isnull=False),
                name="a_vote_is_of_a_person_or_a_browser",
            ),
        ]
        indexes = [models.Index(fields=["poll", "song"])]
