"""Reports of videos."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

__all__ = ["DeadVideo"]


class DeadVideo(models.Model):
    """Somebody could not play a video of a song. `who` is a keyed hash: of the account, or of a guest's address."""

    song = models.CharField(max_length=200)
    video = models.CharField(max_length=40)  # the service's id
    who = models.CharField(max_length=64)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="dead_videos"
    )
    at = models.DateTimeField(default=timezone.now)
    settled = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["video", "who"], name="one_report_per_person_and_video")
        ]
