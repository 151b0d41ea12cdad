"""What allauth asks of us: names, mail only where mail can be sent, the address of the client."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from yeoun_site.people.accounts.models import User
from yeoun_site.people.accounts.names import check_name, skeleton
from yeoun_site.people.address import client_address

__all__ = ["AccountAdapter"]


class AccountAdapter(DefaultAccountAdapter):
    def clean_username(self, username: str, shallow: bool = False) -> str:
        """A name that may be taken and is like nobody else's."""
        check_name(username)
        if not shallow and User.objects.filter(alike=skeleton(username)).exists():
            raise ValidationError(_("This name is taken, or too like one that is."))
        return username

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return bool(settings.YEOUN_SIGNUP)

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Nothing is sent, and nothing pretended, where no mail server is set."""
        if settings.YEOUN_MAIL:
            super().send_mail(template_prefix, email, context)
