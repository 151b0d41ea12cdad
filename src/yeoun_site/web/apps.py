"""The web application: it has no models; it is one so that its static files are found."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "yeoun_site.web"
    label = "web"
