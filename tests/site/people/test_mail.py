"""E-mail, where the house has a mail server: asked for, never demanded, confirmed; forgotten passwords set anew."""

from __future__ import annotations

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from yeoun_site.people.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def _mail(settings: object) -> None:
    settings.YEOUN_MAIL = "smtp://localhost"  # type: ignore[attr-defined]
    settings.ACCOUNT_LOGIN_METHODS = {"username", "email"}  # type: ignore[attr-defined]


def sign_up(client: Client, **more: str) -> None:
    client.post(
        "/account/signup/",
        {"username": "haneul", "password1": "eternal-first-snow", "password2": "eternal-first-snow", **more},
    )


@pytest.mark.usefixtures("_mail")
def test_an_address_is_confirmed_by_its_link_and_brings_the_password_back(client: Client) -> None:
    sign_up(client)
    client.post("/account/email/", {"action_add": "", "email": "haneul@example.org"})
    assert not EmailAddress.objects.get().verified
    (letter,) = mail.outbox
    link = re.search(r"http://[^/]+(/\S+confirm-email/\S+)", letter.body).group(1)  # type: ignore[union-attr]
    client.post(link)
    assert EmailAddress.objects.get().verified
    Client().post("/account/password/reset/", {"email": "haneul@example.org"})
    assert "haneul" in mail.outbox[-1].body
    asked = len(mail.outbox)
    answer = Client().post("/account/password/reset/", {"email": "nobody@example.org"})
    assert answer.status_code == 302, "whether an address is known is not told"
    assert len(mail.outbox) in {asked, asked + 1}


def test_without_a_mail_server_nothing_is_sent_or_promised(client: Client) -> None:
    sign_up(client, email="haneul@example.org")
    assert User.objects.get().email == ""
    assert client.get("/account/password/reset/").status_code == 404
    assert "/account/password/reset/" not in Client().get("/account/login/").content.decode()
    assert mail.outbox == []
