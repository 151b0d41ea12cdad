"""The polls application."""

from django.apps import AppConfig


class PollsConfig(AppConfig):
    name = "yeoun_site.people.polls"
    label = "polls"
    default_auto_field = "django.db.models.BigAutoField"
