"""What people keep, and the tally of it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

__all__ = ["Favourite", "Kind", "Tally", "TallyRow"]


class Kind(models.TextChoices):
    """What can be a favourite."""

    SONG = "song"
    DRAMA = "drama"
    ARTIST = "artist"


class Favourite(models.Model):
    """One thing of the catalogue that one person keeps."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="favourites")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    thing = models.CharField(max_length=200)  # the catalogue's id
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "thing"], name="one_favourite_per_person_and_thing"),
            models.CheckConstraint(
                condition=models.Q(kind__in=Kind.values), name="favourite_of_a_known_kind"
            ),
        ]
        indexes = [models.Index(fields=["kind", "thing"]), models.Index(fields=["kind", "since"])]


class Tally(models.Model):
    """One counting of all favourites. The newest complete one is shown; it says as of when."""

    counted = models.DateTimeField()
    edition = models.CharField(max_length=64)  # the tag: shelves are those of this edition


class TallyRow(models.Model):
    """How many people keep one thing, on one shelf of the ranking, within one period."""

    tally = models.ForeignKey(Tally, on_delete=models.CASCADE, related_name="rows")
    period = models.CharField(max_length=7)  # "all", or a month: "2026-11"
    shelf = models.CharField(max_length=210)  # "all", "drama:ID", "artist:ID", "mood:ID", "year:2016"
    kind = models.CharField(max_length=8)
    thing = models.CharField(max_length=200)
    people = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["tally", "period", "shelf", "kind", "thing"], name="one_row_per_thing_on_a_shelf"
            )
        ]
        indexes = [models.Index(fields=["tally", "period", "shelf", "kind", "-people"])]
