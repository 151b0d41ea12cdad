"""The moderation application."""

from django.apps import AppConfig


class ModerationConfig(AppConfig):
    name = "yeoun_site.people.moderation"
    label = "moderation"
    default_auto_field = "django.db.models.BigAutoField"
