"""A list and its entries."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone

from yeoun_site.people.accounts.models import new_token

__all__ = ["Entry", "SongList", "Visibility", "new_secret"]


def new_secret() -> str:
    """What makes an address nobody can guess: 128 bits."""
    return secrets.token_urlsafe(16)


class Visibility(models.TextChoices):
    """Who may see a list beside its owner."""

    PRIVATE = "private"
    LINK = "link"  # whoever has the secret address
    PUBLIC = "public"


class SongList(models.Model):
    """An ordered list of songs that somebody made."""

    token = models.CharField(max_length=16, unique=True, default=new_token, editable=False)
    secret = models.CharField(max_length=32, default=new_secret, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="lists")
    title = models.CharField(max_length=120)
    about = models.TextField(max_length=2000, blank=True)
    visibility = models.CharField(max_length=8, choices=Visibility.choices, default=Visibility.PRIVATE)
    copied_from = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="copies")
    credit = models.CharField(max_length=200, blank=True)  # whose list it was, also when that is gone
    made = models.DateTimeField(default=timezone.now)
    changed = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(visibility__in=Visibility.values), name="list_seen_by_a_known_circle"
            )
        ]
        indexes = [models.Index(fields=["visibility", "-changed"])]


class Entry(models.Model):
    """One song of a list. Positions are made anew, from 1, whenever the order changes."""

    list = models.ForeignKey(SongList, on_delete=models.CASCADE, related_name="entries")
    position = models.PositiveIntegerField()
    song = models.CharField(max_length=200)
    note = models.TextField(max_length=1000, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["list", "song"], name="a_song_once_on_a_list")]
        indexes = [models.Index(fields=["list", "position"])]
