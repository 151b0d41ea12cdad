"""What the site's tests share: the toy edition, served to Django's test client, and a few people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client

from yeoun.catalogue import Snapshot
from yeoun.search import Search
from yeoun_site.people.accounts.models import Role, User
from yeoun_site.snapshot import Edition
from yeoun_site.web.edition import editions


@pytest.fixture(scope="session")
def edition(toy_snapshot: Path) -> Iterator[Edition]:
    """The toy edition, open."""
    with Snapshot.open(toy_snapshot) as opened:
        yield Edition(snapshot=opened, search=Search.open(opened))


@pytest.fixture(autouse=True)
def _served(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site answers from the toy edition, and never looks for another."""
    monkeypatch.setattr(type(editions), "current", lambda self: edition)


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
