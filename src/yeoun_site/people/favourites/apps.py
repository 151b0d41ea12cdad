"""The favourites application."""

from django.apps import AppConfig


class FavouritesConfig(AppConfig):
    name = "yeoun_site.people.favourites"
    label = "favourites"
    default_auto_field = "django.db.models.BigAutoField"
