"""The editions that were served here."""

from __future__ import annotations

from django.db import models

__all__ = ["Served"]


class Served(models.Model):
    """One edition, from when people's rows were made to follow it."""

    tag = models.CharField(max_length=64, unique=True)  # of the content's hash
    edition = models.CharField(max_length=10)  # its day
    since = models.DateTimeField(auto_now_add=True)
