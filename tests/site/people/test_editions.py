"""Before a new edition is served, people's rows follow its merges: once, whichever worker sees it first."""

from __future__ import annotations

import pytest

from yeoun_site.people.accounts.models import User
from yeoun_site.people.editions.models import Served
from yeoun_site.people.editions.services import welcome
from yeoun_site.people.favourites.models import Favourite
from yeoun_site.snapshot import Edition

pytestmark = pytest.mark.django_db


def test_rows_follow_and_the_edition_is_remembered(mina: User, edition: Edition) -> None:
    Favourite.objects.create(user=mina, kind="artist", thing="park-chanyeol")
    welcome(edition)
    assert Favourite.objects.get().thing == "chanyeol"
    assert Served.objects.get().tag == edition.tag
    Favourite.objects.update(thing="park-chanyeol")
    welcome(edition)
    assert Favourite.objects.get().thing == "park-chanyeol", "the second worker has nothing to do"
