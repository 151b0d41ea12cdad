"""The public log, blocked hosts, silences."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

__all__ = ["Action", "BlockedHost", "LogEntry", "Silence"]


class Action(models.TextChoices):
    """What moderators do. Every one has a reason that everyone can read."""

    SHOW = "show"  # what was held
    REMOVE = "remove"
    RESTORE = "restore"
    LOCK = "lock"
    UNLOCK = "unlock"
    KEEP = "keep"  # what was reported, and stays
    SILENCE = "silence"
    BLOCK_HOST = "block-host"
    UNBLOCK_HOST = "unblock-host"
    ACCEPT = "accept"  # corrections
    ASK = "ask"
    DECLINE = "decline"
    POLL = "poll"  # dates of a poll
    HIDE_LIST = "hide-list"
    VIDEO = "video"  # reported as dead, looked at


class LogEntry(models.Model):
    """One thing that was done."""

    at = models.DateTimeField(default=timezone.now, db_index=True)
    moderator = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    action = models.CharField(max_length=16, choices=Action.choices)
    about = models.CharField(max_length=200)  # in words: whose comment, which host
    path = models.CharField(max_length=300, blank=True)  # where it can be seen, on this site
    reason = models.CharField(max_length=500)


class BlockedHost(models.Model):
    """A host that may not be linked to (its subdomains neither)."""

    host = models.CharField(max_length=253, unique=True)
    reason = models.CharField(max_length=500)
    since = models.DateTimeField(default=timezone.now)


class Silence(models.Model):
    """Somebody may not write until then."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="silence")
    until = models.DateTimeField()
    reason = models.CharField(max_length=500)
