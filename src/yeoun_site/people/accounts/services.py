"""What a person can do with the account itself: take everything along, leave, see it at a glance."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from yeoun_site.people.accounts.models import User
from yeoun_site.people.subjects import subjects

__all__ = ["delete", "everything_of"]


def everything_of(user: User) -> dict[str, Any]:
    """All that is kept of a person, ready for JSON: the account, then each subject by its name."""
    account = {
        "name": user.username,
        "email": user.email or None,
        "joined": user.date_joined.isoformat(),
        "last_sign_in": user.last_login.isoformat() if user.last_login else None,
        "role": user.role,
        "passkeys": [
            {"name": str(key), "added": key.created_at.isoformat()}
            for key in user.authenticator_set.filter(type="webauthn").order_by("pk")
        ],
    }
    return {"account": account} | {name: subject.take_along(user) for name, subject in subjects().items()}


@transaction.atomic
def delete(user: User) -> None:
    """End an account. What others answered to stays where the subject says so, without the name."""
    for subject in subjects().values():
        subject.forget(user)
    user.delete()
