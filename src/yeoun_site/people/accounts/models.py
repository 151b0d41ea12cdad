"""The account. Fields and constraints only; what is done with it are functions in `services`."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models

from yeoun_site.people.accounts.names import check_name, skeleton

__all__ = ["Role", "User", "new_token"]


def new_token() -> str:
    """A public id for an account: 16 characters, opaque, not to be guessed."""
    return secrets.token_urlsafe(12)


class Role(models.TextChoices):
    """What somebody may do beyond their own things. Given by an administrator (`yeoun-site role`)."""

    MEMBER = "member"
    TRUSTED = "trusted"  # two of them can accept a correction
    MODERATOR = "moderator"


class User(AbstractUser):
    """A person with a name and a password; the e-mail address is theirs to give or not.

    `token` names the account in addresses and exports: numbers would tell how many there are. `alike` is the
    name's skeleton: unique, so that nobody can take a name that looks like another's.
    """

    username = models.CharField(max_length=30, unique=True, validators=[check_name])
    token = models.CharField(max_length=16, unique=True, default=new_token, editable=False)
    alike = models.CharField(max_length=64, unique=True, editable=False)
    role = models.CharField(max_length=12, choices=Role.choices, default=Role.MEMBER)
    first_name = None  # nobody's name is asked for
    last_name = None

    class Meta(AbstractUser.Meta):
        constraints = [
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="account_has_a_known_role")
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Here and not in a service: whatever makes an account (sign-up, a command) must not miss it.
        self.alike = skeleton(self.username)
        super().save(*args, **kwargs)

    @property
    def moderates(self) -> bool:
        """May this person hold, remove and decide?"""
        return self.is_active and (self.is_superuser or self.role == Role.MODERATOR)

    @property
    def trusted(self) -> bool:
        """Does this person's word count when corrections are reviewed?"""
        return self.moderates or (self.is_active and self.role == Role.TRUSTED)

    def get_full_name(self) -> str:
        return self.username

    def get_short_name(self) -> str:
        return self.username
