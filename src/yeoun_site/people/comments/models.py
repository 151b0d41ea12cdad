"""Threads, comments, their earlier words, reports, and who does not want to read whom."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from yeoun_site.people.accounts.models import new_token

__all__ = ["Comment", "Mute", "Report", "State", "Thread", "Version"]


class Thread(models.Model):
    """What is said about one thing of the catalogue."""

    thing = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=8)  # song, drama, list
    locked = models.BooleanField(default=False)


class State(models.TextChoices):
    """Who sees the words of a comment."""

    SHOWN = "shown"
    HELD = "held"  # its author and moderators, until one of them has looked
    REMOVED = "removed"  # moderators; a trace stays for everyone
    DELETED = "deleted"  # nobody: the words are gone, a trace stays


class Comment(models.Model):
    """One comment, or one answer to it (`parent`); answers have no answers of their own."""

    token = models.CharField(max_length=16, unique=True, default=new_token, editable=False)
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="comments")
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="answers")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="comments"
    )
    text = models.TextField(max_length=4000, blank=True)
    episode = models.PositiveSmallIntegerField(null=True)  # it gives away what happens up to here
    state = models.CharField(max_length=8, choices=State.choices, default=State.SHOWN)
    at = models.DateTimeField(default=timezone.now)
    edited = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=State.values), name="comment_in_a_known_state"
            )
        ]
        indexes = [
            models.Index(fields=["thread", "parent", "at"]),
            models.Index(fields=["state", "at"]),
            models.Index(fields=["author", "at"]),
        ]


class Version(models.Model):
    """The words a comment had before it was edited. For moderators; gone when the author deletes the comment."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="versions")
    text = models.TextField()
    until = models.DateTimeField(default=timezone.now)


class Report(models.Model):
    """Somebody thinks a moderator should look at a comment."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="reports")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reports")
    why = models.CharField(max_length=300)
    at = models.DateTimeField(default=timezone.now)
    settled = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["comment", "by"], name="one_report_per_person_and_comment")
        ]


class Mute(models.Model):
    """`of` does not want to read what `who` writes."""

    of = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mutes")
    who = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="muted_by")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["of", "who"], name="muted_once")]
