"""Polls: one vote a person and a browser, changeable, closed when they are closed, following merges."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from yeoun_site.people.accounts.models import User
from yeoun_site.people.errors import Conflict
from yeoun_site.people.polls import services
from yeoun_site.people.polls.models import Poll, Vote
from yeoun_site.people.polls.services import Voter

pytestmark = pytest.mark.django_db

FEATURE = "first-snow"
SNOW, STAY = "goblin-i-will-go-to-you-like-the-first-snow", "goblin-stay-with-me"
VOTE = f"/features/{FEATURE}/vote"


def test_a_person_votes_once_and_may_change_it(mina: User, as_user: Callable[[User], Client]) -> None:
    browser = as_user(mina)
    assert "%" not in browser.get(f"/features/{FEATURE}/poll").content.decode().split("<main")[1]
    assert browser.post(VOTE, {"song": SNOW}).status_code == 200
    page = browser.post(VOTE, {"song": STAY}).content.decode()
    assert "100 %" in page
    assert services.result(FEATURE).people == {STAY: 1}


def test_a_guest_votes_once_a_browser_and_is_counted_apart(client: Client) -> None:
    first = client.post(VOTE, {"song": SNOW})
    assert first.cookies["guest"]["httponly"]
    client.post(VOTE, {"song": STAY})
    Client().post(VOTE, {"song": SNOW})
    found = services.result(FEATURE)
    assert found.people == {}
    assert found.guests == {STAY: 1, SNOW: 1}
    assert client.cookies["guest"].value not in set(Vote.objects.values_list("guest", flat=True))


def test_who_signs_in_takes_the_vote_of_the_browser_along(client: Client, mina: User) -> None:
    client.post(VOTE, {"song": SNOW})
    client.force_login(mina)
    client.post(VOTE, {"song": SNOW})
    found = services.result(FEATURE)
    assert (found.people, found.guests) == ({SNOW: 1}, {})


def test_the_database_itself_holds_one_vote_each(mina: User) -> None:
    poll = Poll.objects.create(feature=FEATURE)
    Vote.objects.create(poll=poll, user=mina, song=SNOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Vote.objects.create(poll=poll, user=mina, song=STAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        Vote.objects.create(poll=poll, song=STAY)


def test_before_and_after_its_days_nobody_votes(mina: User, as_user: Callable[[User], Client]) -> None:
    now = timezone.now()
    for opens, closes in ((now + datetime.timedelta(1), None), (None, now - datetime.timedelta(1))):
        services.set_dates(FEATURE, opens=opens, closes=closes)
        with pytest.raises(Conflict):
            services.vote(FEATURE, SNOW, Voter(user=mina))
        answer = as_user(mina).post(VOTE, {"song": SNOW})
        assert answer.status_code == 409
    assert "<table" in Client().get(f"/features/{FEATURE}/poll").content.decode() or not Vote.objects.exists()


@pytest.mark.parametrize("forged", ["", "goblin-beautiful", "no-such-song", "first-snow"])
def test_only_songs_of_the_feature(client: Client, forged: str) -> None:
    assert client.post(VOTE, {"song": forged}).status_code == 400
    assert client.post("/features/no-such-feature/vote", {"song": SNOW}).status_code == 404
    assert not Vote.objects.exists()


def test_guests_of_one_address_are_limited(client: Client) -> None:
    answers = [Client().post(VOTE, {"song": SNOW}).status_code for _ in range(12)]
    assert answers[:10] == [200] * 10
    assert answers[10:] == [429] * 2


def test_moderators_set_the_days_and_say_why(
    moderator: User, mina: User, as_user: Callable[[User], Client]
) -> None:
    days = {"opens": "2026-01-01", "closes": "2026-02-01", "reason": "the season is over"}
    assert as_user(mina).post(f"/features/{FEATURE}/poll/dates", days).status_code == 403
    assert (
        as_user(moderator).post(f"/features/{FEATURE}/poll/dates", {**days, "closes": "soon"}).status_code
        == 400
    )
    assert (
        as_user(moderator)
        .post(f"/features/{FEATURE}/poll/dates", {**days, "closes": "2025-12-01"})
        .status_code
        == 400
    )
    assert as_user(moderator).post(f"/features/{FEATURE}/poll/dates", days).status_code == 302
    assert services.state(FEATURE)[0] == "closed"
    assert "the season is over" in Client().get("/moderation/log").content.decode()


def test_merged_songs_and_features_keep_one_vote_each(mina: User, jun: User) -> None:
    old, new = Poll.objects.create(feature="old"), Poll.objects.create(feature=FEATURE)
    early, late = timezone.now() - datetime.timedelta(2), timezone.now()
    Vote.objects.create(poll=old, user=mina, song="gone", at=late)
    Vote.objects.create(poll=new, user=mina, song=SNOW, at=early)
    Vote.objects.create(poll=old, guest="g", song=STAY)
    Vote.objects.create(poll=new, user=jun, song=SNOW)
    services.follow({"gone": STAY, "old": FEATURE})
    found = services.result(FEATURE)
    assert (found.people, found.guests) == ({STAY: 1, SNOW: 1}, {STAY: 1})
    assert not Poll.objects.filter(feature="old").exists()
