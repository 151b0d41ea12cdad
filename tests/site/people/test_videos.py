"""Reports of dead videos: one a person, of videos the guide has, settled in public."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from yeoun_site.people.accounts.models import User
from yeoun_site.people.videos.models import DeadVideo
from yeoun_site.people.videos.services import follow, waiting

pytestmark = pytest.mark.django_db

DEAD = {"song": "goblin-stay-with-me", "video": "pcKR0LPwoYs"}


def test_one_report_a_person_then_a_moderator_looks(
    mina: User, moderator: User, client: Client, as_user: Callable[[User], Client]
) -> None:
    for browser in (client, client, as_user(mina), as_user(mina)):
        assert browser.post("/videos/report", DEAD).status_code == 200
    assert [(row["video"], row["people"]) for row in waiting()] == [("pcKR0LPwoYs", 2)]
    kept = DeadVideo.objects.values_list("who", flat=True)
    assert all(re.fullmatch(r"[0-9a-f]{64}", who) for who in kept)  # a digest, and no address
    assert "pcKR0LPwoYs" in as_user(moderator).get("/moderation/queue").content.decode()
    as_user(moderator).post("/videos/settle", {"video": "pcKR0LPwoYs", "reason": "another one is printed"})
    assert waiting() == []
    assert "another one is printed" in client.get("/moderation/log").content.decode()


@pytest.mark.parametrize(
    "fields",
    [{}, {**DEAD, "video": "xxxxxxxxxxx"}, {**DEAD, "song": "goblin-beautiful"}, {**DEAD, "song": "goblin"}],
)
def test_only_videos_that_the_guide_has(client: Client, fields: dict[str, str]) -> None:
    assert client.post("/videos/report", fields).status_code == 404
    assert client.get("/videos/ask", fields).status_code == 404


def test_reports_follow_merges(mina: User) -> None:
    DeadVideo.objects.create(song="old", video="pcKR0LPwoYs", who="a")
    assert follow({"old": "goblin-stay-with-me"}) == 1
    assert DeadVideo.objects.get().song == "goblin-stay-with-me"
