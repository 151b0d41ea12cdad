"""The videos application."""

from django.apps import AppConfig


class VideosConfig(AppConfig):
    name = "yeoun_site.people.videos"
    label = "videos"
    default_auto_field = "django.db.models.BigAutoField"
