"""The corrections application."""

from django.apps import AppConfig


class CorrectionsConfig(AppConfig):
    name = "yeoun_site.people.corrections"
    label = "corrections"
    default_auto_field = "django.db.models.BigAutoField"
