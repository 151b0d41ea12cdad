"""The comments application."""

from django.apps import AppConfig


class CommentsConfig(AppConfig):
    name = "yeoun_site.people.comments"
    label = "comments"
    default_auto_field = "django.db.models.BigAutoField"
