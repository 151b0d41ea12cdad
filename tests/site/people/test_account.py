"""Accounts: made with a name alone, safe at the door, taken along, ended."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client

from yeoun_site.people.accounts.models import User
from yeoun_site.people.favourites.services import Thing, keep
from yeoun_site.people.subjects import subjects

pytestmark = pytest.mark.django_db

NEW = {"username": "haneul", "password1": "eternal-first-snow", "password2": "eternal-first-snow"}
PASSWORD = "eternal-first-snow"


@pytest.mark.parametrize("prefix", ["", "/ko"])
@pytest.mark.parametrize("page", ["/account/login/", "/account/signup/"])
def test_the_door_has_our_frame_and_is_kept_nowhere(client: Client, prefix: str, page: str) -> None:
    answer = client.get(prefix + page)
    text = answer.content.decode()
    assert "wordmark" in text
    assert "style=" not in text
    assert "<script>" not in text
    assert "public" not in answer.headers["Cache-Control"]
    if prefix:
        assert "로그인" in text


def test_signing_up_needs_a_name_and_a_password(client: Client) -> None:
    answer = client.post("/account/signup/", NEW)
    assert answer.status_code == 302
    assert User.objects.get().username == "haneul"
    assert "haneul" in client.get("/").content.decode()


@pytest.mark.parametrize("name", ["Haneul", "HANEU1", "hаneul", "admin"])
def test_nobody_signs_up_under_a_name_like_anothers(client: Client, name: str) -> None:
    client.post("/account/signup/", NEW)
    answer = Client().post("/account/signup/", {**NEW, "username": name})
    assert answer.status_code == 200
    assert User.objects.count() == 1


def test_a_short_or_common_password_is_refused(client: Client) -> None:
    for word in ("short", "password123", "1234567890"):
        client.post("/account/signup/", {**NEW, "password1": word, "password2": word})
    assert not User.objects.exists()


def test_the_session_changes_at_the_door(client: Client, mina: User) -> None:
    client.get("/account/login/")
    client.cookies[settings.SESSION_COOKIE_NAME] = "chosenbyanattacker00000000000000"
    client.post("/account/login/", {"login": "mina", "password": PASSWORD})
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != "chosenbyanattacker00000000000000"
    assert "mina" in client.get("/account").content.decode()


def test_a_wrong_name_and_a_wrong_password_sound_alike(client: Client, mina: User) -> None:
    answers = [
        client.post("/account/login/", {"login": name, "password": "not-the-password"}).content.decode()
        for name in ("mina", "nobody")
    ]
    told = [text.split('role="alert"')[1].split("</div>")[0] for text in answers]
    assert told[0] == told[1]


def test_guessing_is_slowed_down(client: Client, mina: User) -> None:
    for _ in range(12):
        client.post("/account/login/", {"login": "mina", "password": "not-the-password"})
    answer = client.post("/account/login/", {"login": "mina", "password": PASSWORD})
    assert answer.status_code in {200, 429}
    assert "sessionid" not in client.cookies


def test_mass_sign_up_is_answered_429_with_when_to_come_back(client: Client) -> None:
    answers = [
        Client().post("/account/signup/", {**NEW, "username": f"fan{letter}{letter}"})
        for letter in "abcdefghk"
    ]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused
    assert int(refused[0].headers["Retry-After"]) > 0
    assert User.objects.count() <= 5


def test_a_write_without_the_forms_token_is_refused(mina: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(mina)
    for address in ("/favourites/keep", "/mine/bring", "/account/delete", "/account/download"):
        assert strict.post(address, {"thing": "goblin", "name": "mina"}).status_code == 403
    assert User.objects.filter(username="mina").exists()


def test_everything_is_taken_along_by_every_subject(mina: User, as_user: Callable[[User], Client]) -> None:
    keep(mina, Thing(kind="song", id="goblin-stay-with-me"))
    answer = as_user(mina).post("/account/download")
    kept = json.loads(answer.content)
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert kept["account"]["name"] == "mina"
    assert kept["favourites"][0]["id"] == "goblin-stay-with-me"
    assert set(kept) == {"account", *subjects()}


def test_the_account_ends_only_when_its_name_is_typed(mina: User, as_user: Callable[[User], Client]) -> None:
    keep(mina, Thing(kind="song", id="goblin-stay-with-me"))
    browser = as_user(mina)
    assert browser.post("/account/delete", {"name": "min"}).status_code == 400
    assert User.objects.filter(pk=mina.pk).exists()
    assert browser.post("/account/delete", {"name": "mina"}).headers["Location"] == "/"
    assert not User.objects.filter(pk=mina.pk).exists()
    assert browser.get("/account").status_code == 302
