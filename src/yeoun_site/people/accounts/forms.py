"""allauth's forms without the promise of a mail where no mail can be sent."""

from __future__ import annotations

from typing import Any

from allauth.account import forms
from django.conf import settings

__all__ = ["LoginForm", "ReauthenticateForm"]


class _WithoutMail:
    """The hint under the password leads to a letter that nobody would send."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not settings.YEOUN_MAIL:
            self.fields["password"].help_text = ""  # type: ignore[attr-defined]


class LoginForm(_WithoutMail, forms.LoginForm):
    pass


class ReauthenticateForm(_WithoutMail, forms.ReauthenticateForm):
    pass
