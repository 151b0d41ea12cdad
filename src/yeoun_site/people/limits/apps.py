"""The limits application."""

from django.apps import AppConfig


class LimitsConfig(AppConfig):
    name = "yeoun_site.people.limits"
    label = "limits"
    default_auto_field = "django.db.models.BigAutoField"
