"""The editions application."""

from django.apps import AppConfig


class EditionsConfig(AppConfig):
    name = "yeoun_site.people.editions"
    label = "editions"
    default_auto_field = "django.db.models.BigAutoField"
