"""The account. Fields and constraints only; what is done with it are functions in `services`."""

from __future__ import annotations

import secrets

from django.contrib.auth.models import AbstractUser
from django.db import models

__all__ = ["User", "new_token"]


def new_token() -> str:
    """A public id for an account: 16 characters, opaque, not to be guessed."""
    return secrets.token_urlsafe(12)


class User(AbstractUser):
    """A person with a name and a password; the e-mail address is theirs to give or not.

    `token` names the account in addresses and exports: numbers would tell how many there are.
    """

    token = models.CharField(max_length=16, unique=True, default=new_token, editable=False)
    first_name = None  # nobody's name is asked for
    last_name = None

    def get_full_name(self) -> str:
        return self.username

    def get_short_name(self) -> str:
        return self.username
