"""The accounts application."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "yeoun_site.people.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"
