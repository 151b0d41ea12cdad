"""Counters of what was done. No name and no address stands here: keys are keyed hashes, and rows go after a day."""

from __future__ import annotations

from django.db import models

__all__ = ["Counter"]


class Counter(models.Model):
    """How often one key did one thing within one window of time."""

    key = models.CharField(max_length=64)  # hash of action, length of the window, and who
    window = models.BigIntegerField()  # number of the window since 1970
    ends = models.BigIntegerField(db_index=True)  # seconds since 1970
    count = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "window"], name="one_counter_per_key_and_window")
        ]
