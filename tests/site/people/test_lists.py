"""Lists: private is private, order holds, copies say whose it was, files come in with an account of what was not found."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from yeoun.exports import parse
from yeoun_site.people.accounts.models import User
from yeoun_site.people.errors import Conflict, NotAllowed, NotThere, Refused
from yeoun_site.people.lists import services
from yeoun_site.people.lists.models import SongList

pytestmark = pytest.mark.django_db

A, B, C = "goblin-stay-with-me", "goblin-beautiful", "hotel-del-luna-can-you-see-my-heart"


def order(made: SongList) -> list[str]:
    return list(made.entries.order_by("position").values_list("song", flat=True))


def test_private_by_link_public(
    mina: User, jun: User, client: Client, as_user: Callable[[User], Client]
) -> None:
    made = services.make(mina, title="Winter", songs=[A])
    place = f"/lists/{made.token}"
    assert as_user(mina).get(place).status_code == 200
    for other in (client, as_user(jun)):
        assert other.get(place).status_code == 404
        assert other.get(f"{place}.csv").status_code == 404
        assert other.get(f"{place}?key={made.secret}").status_code == 404
    services.describe(mina, made.token, title="Winter", about="", visibility="link")
    assert client.get(place).status_code == 404
    assert client.get(f"{place}?key=x").status_code == 404
    assert client.get(f"{place}?key={made.secret}").status_code == 200
    assert "Winter" not in client.get("/lists").content.decode()
    services.describe(mina, made.token, title="Winter", about="", visibility="public")
    assert client.get(place).status_code == 200
    assert "Winter" in client.get("/lists").content.decode()
    assert SongList.objects.get().secret != made.secret, "the old link opens nothing any more"


def test_nobody_changes_anothers_list(mina: User, jun: User, as_user: Callable[[User], Client]) -> None:
    made = services.make(mina, title="Winter", songs=[A])
    writes = {
        "add": {"song": B},
        "remove": {"song": A},
        "note": {"song": A, "note": "x"},
        "step": {"song": A},
        "reorder": {"song": [A]},
        "end": {},
        "describe": {"title": "x", "visibility": "public"},
    }
    for public in (False, True):
        if public:
            services.describe(mina, made.token, title="Winter", about="", visibility="public")
        for name, fields in writes.items():
            answer = as_user(jun).post(f"/lists/{made.token}/{name}", fields)
            assert answer.status_code == (403 if public else 404), name
    assert order(made) == [A]


def test_the_order_is_changed_by_arrows_and_as_a_whole(mina: User) -> None:
    made = services.make(mina, title="Winter", songs=[A, B, C, A])
    assert order(made) == [A, B, C]
    services.step(mina, made.token, C, -1)
    assert order(made) == [A, C, B]
    services.step(mina, made.token, A, -1)
    assert order(made) == [A, C, B]
    services.reorder(mina, made.token, [B, A, C])
    assert order(made) == [B, A, C]
    for wrong in ([B, A], [B, A, C, "x"], [B, A, A], []):
        with pytest.raises(Conflict):
            services.reorder(mina, made.token, wrong)
    services.remove(mina, made.token, B)
    services.add(mina, made.token, B)
    services.add(mina, made.token, B)
    assert order(made) == [A, C, B]
    assert sorted(made.entries.values_list("position", flat=True)) == [1, 2, 3]


def test_limits_of_a_list(mina: User, monkeypatch: pytest.MonkeyPatch) -> None:
    for title in ("", "  ", "\u200b", "x" * 121):
        with pytest.raises(Refused):
            services.make(mina, title=title)
    monkeypatch.setattr(services, "MOST_SONGS", 2)
    with pytest.raises(Refused):
        services.make(mina, title="Winter", songs=[A, B, C])
    made = services.make(mina, title="Winter", songs=[A, B])
    with pytest.raises(Refused):
        services.add(mina, made.token, C)
    monkeypatch.setattr(services, "MOST_LISTS", 1)
    with pytest.raises(Refused):
        services.make(mina, title="Spring")


def test_a_copy_says_whose_it_was_and_leaves_the_notes(mina: User, jun: User) -> None:
    made = services.make(mina, title="Winter", songs=[A, B])
    services.note(mina, made.token, A, "My own words.")
    with pytest.raises(NotThere):
        services.copy(jun, services.visible(made.token, jun))
    services.describe(mina, made.token, title="Winter", about="", visibility="public")
    copied = services.copy(jun, services.visible(made.token, jun))
    assert (copied.credit, order(copied)) == ("Winter by mina", [A, B])
    assert not copied.entries.exclude(note="").exists()
    services.end(mina, made.token)
    assert SongList.objects.get(pk=copied.pk).credit == "Winter by mina"
    with pytest.raises(NotAllowed):
        services.visible(copied.token, mina) if copied.visibility == "public" else services.own(
            mina, _public(jun, copied)
        )


def _public(owner: User, made: SongList) -> str:
    services.describe(owner, made.token, title=made.title, about="", visibility="public")
    return made.token


def test_a_list_goes_out_and_comes_in_again(mina: User, as_user: Callable[[User], Client]) -> None:
    made = services.make(mina, title="겨울 <b>", songs=[A, B])
    services.note(mina, made.token, A, "=SUM(A1) and <script>")
    browser = as_user(mina)
    for form in ("xspf", "jspf", "m3u8", "csv", "json"):
        answer = browser.get(f"/lists/{made.token}.{form}")
        assert answer.headers["Cache-Control"] == "private, no-store"
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert [line.song for line in parse(answer.content)] == [A, B]
        page = browser.post(
            "/lists/import/read", {"title": "Again", "file": SimpleUploadedFile(f"x.{form}", answer.content)}
        ).content.decode()
        assert page.count("checked") == 2, form
    browser.post("/lists/make", {"title": "Again", "song": [A, B]})
    assert order(SongList.objects.get(title="Again")) == [A, B]


def test_pasted_text_is_read_and_what_was_not_found_is_said(
    mina: User, as_user: Callable[[User], Client]
) -> None:
    text = "Best OSTs\n1. Chanyeol, Punch – Stay With Me (Goblin)\n2. Nobody Known – Unheard Song (Goblin)\n3. Crush – Beautiful (Goblin)\n"
    page = as_user(mina).post("/lists/import/read", {"title": "x", "text": text}).content.decode()
    assert f'value="{A}"' in page
    assert f'value="{B}"' in page
    assert "Not found in the guide." in page
    assert not SongList.objects.exists(), "nothing is kept before the person has looked"


@pytest.mark.parametrize("data", [b"", b"<!DOCTYPE x [<!ENTITY a 'b'>]><playlist/>", b"\x00\xff\xfe", b"{"])
def test_broken_files_are_refused_in_a_sentence(
    mina: User, as_user: Callable[[User], Client], data: bytes
) -> None:
    answer = as_user(mina).post(
        "/lists/import/read", {"title": "x", "file": SimpleUploadedFile("x.xspf", data)}
    )
    assert answer.status_code == 400
    assert "Traceback" not in answer.content.decode()


def test_a_moderator_makes_a_list_private_and_says_why(
    mina: User, moderator: User, as_user: Callable[[User], Client]
) -> None:
    made = services.make(mina, title="Winter", songs=[A])
    services.describe(mina, made.token, title="Rude words", about="", visibility="public")
    assert as_user(moderator).post(f"/lists/{made.token}/hide", {"reason": "rude title"}).status_code == 302
    assert Client().get(f"/lists/{made.token}").status_code == 404
    assert "rude title" in Client().get("/moderation/log").content.decode()


def test_merged_songs_stand_once_with_both_notes(mina: User) -> None:
    made = services.make(mina, title="Winter", songs=["old", B, A])
    services.note(mina, made.token, "old", "first")
    services.note(mina, made.token, A, "second")
    services.follow({"old": A})
    assert order(made) == [A, B]
    assert made.entries.get(song=A).note == "second\nfirst"


def test_songs_that_an_edition_lost_are_counted_and_not_shown(
    mina: User, as_user: Callable[[User], Client]
) -> None:
    made = services.make(mina, title="Winter", songs=[A, "lost-song"])
    page = as_user(mina).get(f"/lists/{made.token}").content.decode()
    assert "1 song is not in this edition" in page
