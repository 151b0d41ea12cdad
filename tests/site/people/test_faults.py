"""When the ground gives way: the disk is full, the clock goes back."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from yeoun_site.people.accounts.models import User
from yeoun_site.people.comments import reading
from yeoun_site.people.comments.models import Comment
from yeoun_site.people.favourites.services import kept

SONG = "goblin-stay-with-me"
PLACE = f"/songs/{SONG}/comments"


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="the disk of SQLite is ours to fill")
@pytest.mark.django_db(transaction=True)
def test_a_full_disk_is_said_and_nothing_is_half_written(
    mina: User, as_user: Callable[[User], Client]
) -> None:
    browser = as_user(mina)
    browser.post(f"{PLACE}/write", {"text": "Before."})
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")  # no free page is left within the file
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0]}")
    try:
        answers = [browser.post(f"{PLACE}/write", {"text": f"{n} " + "long " * 700}) for n in range(4)]
        full = [answer for answer in answers if answer.status_code == 503]
        assert full, [answer.status_code for answer in answers]
        assert int(full[0].headers["Retry-After"]) > 0
        assert "Nothing was changed." in full[0].content.decode()
        assert Comment.objects.count() == 1 + sum(answer.status_code == 302 for answer in answers)
        assert browser.get(PLACE).status_code == 200, "reading goes on"
        assert Client().get(f"/songs/{SONG}").status_code == 200
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")
    assert browser.post("/favourites/keep", {"thing": SONG}).status_code == 302
    assert kept(mina)["song"] == [SONG]
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        assert cursor.fetchone()[0] == "ok"


@pytest.mark.django_db
def test_a_clock_set_back_loses_nothing(
    mina: User, as_user: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = as_user(mina)
    now = timezone.now()
    for at, text in ((now, "First."), (now - datetime.timedelta(hours=5), "Second, by an earlier clock.")):
        monkeypatch.setattr(timezone, "now", lambda at=at: at)
        assert browser.post(f"{PLACE}/write", {"text": text}).status_code == 302
        assert browser.post("/features/first-snow/vote", {"song": SONG}).status_code == 200
        assert browser.get("/favourites").status_code == 200
    assert Comment.objects.count() == 2
    assert reading.thread_view(SONG, mina).count == 2
    assert browser.get(f"{PLACE}.atom").status_code == 200
