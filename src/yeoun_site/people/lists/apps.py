"""The lists application."""

from django.apps import AppConfig


class ListsConfig(AppConfig):
    name = "yeoun_site.people.lists"
    label = "lists"
    default_auto_field = "django.db.models.BigAutoField"
