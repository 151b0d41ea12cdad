"""Proposals and what was said about them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from yeoun_site.people.accounts.models import new_token

__all__ = ["Proposal", "Review", "State", "Verdict"]


class State(models.TextChoices):
    """Where a proposal is on its way."""

    OPEN = "open"
    ASKED = "asked"  # a reviewer wants to know more
    ACCEPTED = "accepted"  # in the next edition
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Proposal(models.Model):
    """One fact that somebody says is wrong or missing."""

    token = models.CharField(max_length=16, unique=True, default=new_token, editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="proposals"
    )
    kind = models.CharField(max_length=8)  # drama, artist, release, song
    subject = models.CharField(max_length=200)  # the catalogue's id
    property = models.CharField(max_length=20)  # of the statements' vocabulary; "other": in words only
    value = models.TextField(blank=True)  # canonical JSON, as statements carry it
    shown = models.CharField(max_length=300, blank=True)  # the value as it was typed
    was = models.TextField(blank=True)  # what stood there then
    source = models.CharField(max_length=500)
    why = models.TextField(max_length=1000, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    made = models.DateTimeField(default=timezone.now)
    edition = models.CharField(max_length=10, blank=True)  # the first in which it stands

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=State.values), name="proposal_in_a_known_state"
            )
        ]
        indexes = [models.Index(fields=["state", "made"]), models.Index(fields=["subject", "state"])]


class Verdict(models.TextChoices):
    """What a reviewer, or the author answering, says."""

    ACCEPT = "accept"
    ASK = "ask"
    DECLINE = "decline"
    ANSWER = "answer"


class Review(models.Model):
    """One thing said about a proposal."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="reviews")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="reviews"
    )
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    text = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField(default=timezone.now)
