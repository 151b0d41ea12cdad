"""Favourites: kept once, moved over from the browser, counted exactly, following an edition's merges."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from yeoun_site.people.accounts.models import User
from yeoun_site.people.errors import Refused
from yeoun_site.people.favourites import ranking, services
from yeoun_site.people.favourites.models import Favourite, Tally
from yeoun_site.people.favourites.services import Thing
from yeoun_site.snapshot import Edition

pytestmark = pytest.mark.django_db

SONG = Thing(kind="song", id="goblin-stay-with-me")
OTHER = Thing(kind="song", id="goblin-beautiful")


def test_keeping_twice_is_keeping_once_and_letting_go_twice_is_no_error(mina: User) -> None:
    services.keep(mina, SONG)
    services.keep(mina, SONG)
    assert services.kept(mina)["song"] == [SONG.id]
    services.let_go(mina, SONG)
    services.let_go(mina, SONG)
    assert services.kept(mina)["song"] == []


def test_there_is_an_end_to_it(mina: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "MOST", 1)
    services.keep(mina, SONG)
    services.keep(mina, SONG)
    with pytest.raises(Refused):
        services.keep(mina, OTHER)


def test_a_form_keeps_and_lets_go(mina: User, as_user: Callable[[User], Client]) -> None:
    browser = as_user(mina)
    page = browser.get("/songs/goblin-stay-with-me")
    assert 'aria-pressed="false"' in page.content.decode()
    assert page.headers["Cache-Control"] == "private, no-store"
    answer = browser.post(
        "/favourites/keep", {"thing": SONG.id, "on": "1", "next": "/songs/goblin-stay-with-me"}
    )
    assert answer.headers["Location"] == "/songs/goblin-stay-with-me"
    assert 'aria-pressed="true"' in browser.get("/songs/goblin-stay-with-me").content.decode()
    browser.post("/favourites/keep", {"thing": SONG.id, "on": "0"})
    assert not Favourite.objects.exists()


def test_next_never_leads_away(mina: User, as_user: Callable[[User], Client]) -> None:
    for elsewhere in ("https://evil.example/", "//evil.example/", "javascript:alert(1)", "\\\\evil.example"):
        answer = as_user(mina).post("/favourites/keep", {"thing": SONG.id, "on": "1", "next": elsewhere})
        assert answer.headers["Location"] == "/mine"


@pytest.mark.parametrize(
    "forged", ["", "no-such-thing", "first-snow", "goblin-ost-1", "' OR 1=1 --", "a" * 5000, "\x00"]
)
def test_forged_ids_are_not_kept(mina: User, as_user: Callable[[User], Client], forged: str) -> None:
    assert as_user(mina).post("/favourites/keep", {"thing": forged}).status_code == (
        400 if "\x00" in forged else 404
    )
    assert not Favourite.objects.exists()


def test_a_merged_id_is_kept_as_what_it_became(mina: User, as_user: Callable[[User], Client]) -> None:
    as_user(mina).post("/favourites/keep", {"thing": "park-chanyeol"})
    assert services.kept(mina)["artist"] == ["chanyeol"]


def test_guests_are_asked_to_sign_in_and_come_back(client: Client) -> None:
    answer = client.post("/favourites/keep", {"thing": SONG.id, "next": "/songs/goblin-stay-with-me"})
    assert answer.headers["Location"] == "/account/login/?next=%2Fsongs%2Fgoblin-stay-with-me"


def test_what_a_browser_kept_moves_over(mina: User, as_user: Callable[[User], Client]) -> None:
    services.keep(mina, SONG)
    ids = [SONG.id, OTHER.id, "park-chanyeol", "gone", "goblin", OTHER.id]
    assert as_user(mina).post("/mine/bring", {"id": ids}).status_code == 204
    assert services.kept(mina) == {"song": [OTHER.id, SONG.id], "drama": ["goblin"], "artist": ["chanyeol"]}


def test_a_guest_sees_the_cards_of_what_the_browser_keeps(client: Client) -> None:
    answer = client.get("/mine/things", {"id": [SONG.id, "gone"]}, headers={"HX-Request": "true"})
    text = answer.content.decode()
    assert "Stay With Me" in text
    assert "<html" not in text
    assert "<html" in client.get("/mine/things", {"id": [SONG.id]}).content.decode()


def people(make_user: Callable[..., User], number: int) -> list[User]:
    return [make_user(f"person{chr(97 + n)}x") for n in range(number)]


def test_the_ranking_counts_people_shares_places_and_says_when(
    make_user: Callable[..., User], edition: Edition
) -> None:
    everyone = people(make_user, 5)
    for user in everyone:
        services.keep(user, SONG)
    for user in everyone[:3]:
        services.keep(user, OTHER)
        services.keep(user, Thing(kind="song", id="hotel-del-luna-can-you-see-my-heart"))
    services.keep(everyone[0], Thing(kind="song", id="descendants-of-the-sun-everytime"))
    ranking.count_all(edition)
    found = ranking.ranking(kind="song")
    assert [(p.place, p.people) for p in found.places] == [(1, 5), (2, 3), (2, 3), (None, 1)]
    assert found.counted is not None
    shelf = ranking.ranking(kind="song", shelf="drama:goblin")
    assert [p.thing for p in shelf.places] == [SONG.id, OTHER.id]
    assert [p.thing for p in ranking.ranking(kind="song", shelf="artist:exo").places][:1] == [SONG.id]
    assert {p.thing for p in ranking.ranking(kind="song", shelf="year:2016").places} >= {SONG.id, OTHER.id}


def test_this_month_begins_in_korea(
    mina: User, jun: User, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime.datetime(
        2026, 11, 30, 15, 30, tzinfo=datetime.UTC
    )  # half past midnight of 1 December in Seoul
    monkeypatch.setattr(ranking.timezone, "now", lambda: now)
    Favourite.objects.create(
        user=mina, kind="song", thing=SONG.id, since=now - datetime.timedelta(minutes=10)
    )
    Favourite.objects.create(user=jun, kind="song", thing=SONG.id, since=now - datetime.timedelta(minutes=50))
    ranking.count_all(edition)
    assert [p.people for p in ranking.ranking(kind="song", month=True).places] == [1]
    assert [p.people for p in ranking.ranking(kind="song").places] == [2]


def test_the_count_is_made_again_only_when_it_is_old(mina: User, edition: Edition) -> None:
    assert ranking.refresh(edition)
    assert not ranking.refresh(edition)
    Tally.objects.update(counted=timezone.now() - ranking.COUNTED_EVERY)
    assert ranking.refresh(edition)
    Tally.objects.update(counted=timezone.now() + datetime.timedelta(days=1))  # the clock was set back
    assert ranking.refresh(edition)
    assert Tally.objects.count() == 1


@pytest.mark.parametrize(
    "query", ["kind=list", "drama=x", "drama=chanyeol", "mood=x", "year=20166", "kind=artist&year=2016"]
)
def test_there_is_no_such_ranking(client: Client, query: str) -> None:
    assert client.get(f"/favourites?{query}").status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        "",
        "kind=drama",
        "kind=artist&when=month",
        "drama=goblin",
        "artist=park-chanyeol",
        "mood=longing",
        "year=2016",
    ],
)
def test_rankings_answer_in_both_languages(client: Client, query: str) -> None:
    for prefix in ("", "/ko"):
        assert client.get(f"{prefix}/favourites?{query}").status_code == 200


def test_followed_merges_count_nobody_twice(mina: User, jun: User) -> None:
    early = timezone.now() - datetime.timedelta(days=9)
    Favourite.objects.create(user=mina, kind="song", thing="old", since=early)
    services.keep(mina, SONG)
    Favourite.objects.create(user=jun, kind="song", thing="old")
    assert services.follow({"old": SONG.id, "unheard-of": "x"}) == 2
    assert sorted(Favourite.objects.values_list("user__username", "thing")) == [
        ("jun", SONG.id),
        ("mina", SONG.id),
    ]
    assert Favourite.objects.get(user=mina).since == early
