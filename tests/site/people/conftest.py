"""What the people's tests share: somebody, somebody else, a moderator, and a browser of each."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from yeoun_site.people.accounts.models import Role, User

PASSWORD = "eternal-first-snow"


@pytest.fixture
def make_user(db: None) -> Callable[..., User]:
    def make(name: str, role: str = Role.MEMBER, **fields: object) -> User:
        return User.objects.create_user(name, password=PASSWORD, role=role, **fields)

    return make


@pytest.fixture
def mina(make_user: Callable[..., User]) -> User:
    return make_user("mina")


@pytest.fixture
def jun(make_user: Callable[..., User]) -> User:
    return make_user("jun")


@pytest.fixture
def moderator(make_user: Callable[..., User]) -> User:
    return make_user("haru", Role.MODERATOR)


@pytest.fixture
def as_user() -> Callable[[User], Client]:
    """A browser in which this person is signed in."""

    def signed_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return signed_in
