"""The desk: every span lit, corrections that hold, nothing forged, nothing fetched that should not be."""

from __future__ import annotations

import html
import json
import re
import socket
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from yeoun.catalogue import Snapshot, parse_statements
from yeoun.exports import parse
from yeoun.linking import Linker
from yeoun.reader import extract, read_document
from yeoun_site.pages.desk import add_song, as_state, choose_song, desk_page, move, reading_of, remove
from yeoun_site.people.accounts.models import User
from yeoun_site.people.limits.services import LIMITS, Limit

pytestmark = pytest.mark.django_db

TEXT = """Winter songs of dramas

1. Chanyeol, Punch – "Stay With Me" (Goblin)
It comes with the door.

2. Nobody Known – "Unheard Song" (Goblin)
Whoever that was.

3. Crush – "Beautiful" (Goblin)
"""


def read(client: Client, text: str = TEXT) -> str:
    answer = client.post("/desk/read", {"text": text})
    assert answer.status_code == 200
    return answer.content.decode()


def state(page: str) -> str:
    return html.unescape(re.search(r'name="state" value="([^"]+)"', page).group(1))  # type: ignore[union-attr]


def titles(page: str) -> list[str]:
    found = re.findall(r'<p class="title"><span class="number">\d+</span> (.*?)</p>', page, re.DOTALL)
    return [html.unescape(re.sub(r"<[^>]+>", "", one)).split("\n")[0].strip() for one in found]


def test_every_part_of_every_entry_is_lit_where_it_is_printed(client: Client) -> None:
    page = read(client)
    marks = re.findall(
        r'<mark class="m-(\w+)" (?:id="(e\d-\w+)" )?data-entries="([\d ]+)"[^>]*>(.*?)</mark>', page
    )
    lit = {(role, html.unescape(text)) for role, _, _, text in marks}
    assert {
        ("song", "Stay With Me"),
        ("artist", "Chanyeol"),
        ("artist", "Punch"),
        ("drama", "Goblin"),
        ("song", "Beautiful"),
    } <= lit
    anchors = {anchor for _, anchor, _, _ in marks if anchor}
    assert set(re.findall(r'href="#(e\d+-\w+)"', page)) <= anchors, "every link to a mark leads to one"
    words = re.search(r'<div class="desk-words"[^>]*>(.*?)</div>', page, re.DOTALL).group(1)  # type: ignore[union-attr]
    for line in TEXT.split("\n"):
        assert line in html.unescape(re.sub(r"<[^>]+>", "", words))


def test_what_the_guide_lacks_says_so(client: Client) -> None:
    page = read(client)
    assert "not in the guide yet" in page
    assert titles(page)[0].startswith("Stay With Me")


def test_a_page_without_songs_says_so(client: Client) -> None:
    assert "No drama song is named in it." in read(
        client, "The weather will be fine tomorrow, and on Sunday too."
    )


def test_corrections_hold_one_after_the_other(client: Client) -> None:
    page = read(client)
    page = client.post("/desk/change", {"state": state(page), "do": "remove:2"}).content.decode()
    assert len(titles(page)) == 2
    page = client.post("/desk/change", {"state": state(page), "do": "down:1"}).content.decode()
    assert titles(page)[0].startswith("Beautiful")
    page = client.post(
        "/desk/change", {"state": state(page), "do": "search:0", "typed-0": "heize can you see my heart"}
    ).content.decode()
    assert 'value="hotel-del-luna-can-you-see-my-heart"' in page
    page = client.post(
        "/desk/change", {"state": state(page), "do": "add", "song-0": "hotel-del-luna-can-you-see-my-heart"}
    ).content.decode()
    page = client.post(
        "/desk/change", {"state": state(page), "do": "choose:1", "song-1": "descendants-of-the-sun-everytime"}
    ).content.decode()
    assert [title.split(" ")[0] for title in titles(page)] == ["Everytime", "Stay", "Can"]
    answer = client.post("/desk/take", {"state": state(page), "form": "csv", "title": "Mine"})
    assert [line.song for line in parse(answer.content)] == [
        "descendants-of-the-sun-everytime",
        "goblin-stay-with-me",
        "hotel-del-luna-can-you-see-my-heart",
    ]


@pytest.mark.parametrize("form", ["xspf", "jspf", "m3u8", "csv", "json"])
def test_what_the_guide_lacks_is_taken_along_as_printed(client: Client, form: str) -> None:
    answer = client.post("/desk/take", {"state": state(read(client)), "form": form})
    lines = parse(answer.content)
    assert [line.song for line in lines] == ["goblin-stay-with-me", None, "goblin-beautiful"]
    assert lines[1].title == "Unheard Song"
    assert lines[1].artists == "Nobody Known"


def test_statements_are_statements(client: Client) -> None:
    answer = client.post("/desk/take", {"state": state(read(client)), "form": "statements"})
    found = [one for _, one in parse_statements(answer.content)]
    assert found
    assert not any(isinstance(one, str) for one in found)


@pytest.mark.parametrize(
    "fields",
    [
        {"do": "remove:1"},
        {"do": "remove:1", "state": "forged"},
        {"do": "choose:1", "song-1": "no-such-song"},
        {"do": "choose:1", "song-1": "goblin"},
        {"do": "add", "song-0": ""},
        {"do": "burn:1"},
        {"do": ""},
    ],
)
def test_forged_and_senseless_changes_are_refused(client: Client, fields: dict[str, str]) -> None:
    answer = client.post(
        "/desk/change",
        {"state": state(read(client)), **fields}
        if "state" not in fields and fields["do"] != "remove:1"
        else fields,
    )
    assert answer.status_code == 400
    assert "Nothing was changed." in answer.content.decode()


def test_a_changed_state_is_no_state(client: Client) -> None:
    signed = state(read(client))
    for broken in (signed[:-1], signed.replace(":", "::", 1), signed[::-1], signed + "a"):
        assert client.post("/desk/take", {"state": broken, "form": "csv"}).status_code == 400


def test_numbers_beyond_the_list_change_nothing(snapshot: Snapshot) -> None:
    reading = extract(read_document(TEXT.encode()), Linker(snapshot))
    for number in (0, 4, 9999):
        assert remove(reading, number).entries == reading.entries
        assert move(reading, number, 1).entries == reading.entries
        assert choose_song(snapshot, reading, number, "goblin-beautiful") is reading
    assert move(reading, 1, -1).entries == reading.entries
    assert reading_of(json.loads(json.dumps(as_state(reading)))) == reading
    longer = add_song(snapshot, reading, "goblin-beautiful")
    assert desk_page(snapshot, longer).entries[-1].sure == "sure"


@pytest.mark.parametrize(
    "text",
    [
        '<script>alert(1)</script> Chanyeol, Punch – "Stay With Me" (Goblin OST)',
        'Chanyeol\u202e, Punch – "Stay With Me\u200b" (Goblin OST) \ufeff',
        '"><img src=x onerror=alert(1)> Goblin OST Part 1: Stay With Me',
    ],
)
def test_hostile_text_stays_text(client: Client, text: str) -> None:
    page = read(client, text)
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_files_in_the_encodings_of_the_wild(client: Client) -> None:
    korean = '<html><body><h1>도깨비 OST</h1><p>찬열, 펀치 "Stay With Me" 도깨비 OST Part 1</p></body></html>'
    for encoding in ("utf-8", "euc-kr", "utf-16"):
        page = client.post(
            "/desk/read", {"file": SimpleUploadedFile("a.html", korean.encode(encoding))}
        ).content.decode()
        assert "도깨비 OST" in page, encoding


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, 400),
        ({"text": "  "}, 400),
        ({"text": "a" * 200_001}, 400),
        ({"text": "a\x00b"}, 400),
        ({"address": "ftp://example.org/x"}, 400),
        ({"address": "javascript:alert(1)"}, 400),
        ({"address": "http://127.0.0.1/"}, 400),
        ({"address": "http://[::1]/"}, 400),
        ({"address": "http://169.254.169.254/latest/meta-data"}, 400),
        ({"address": "http://10.0.0.1/"}, 400),
        ({"address": "http://0x7f000001/"}, 400),
        ({"address": "http://user:secret@example.org/"}, 400),
        ({"address": "http://example.org:25/"}, 400),
    ],
)
def test_what_is_not_read(client: Client, fields: dict[str, str], status: int) -> None:
    answer = client.post("/desk/read", fields)
    assert answer.status_code == status
    assert "Traceback" not in answer.content.decode()


def test_a_name_that_leads_home_is_not_followed(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def resolved(host: str, *_: object, **__: object) -> list[object]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    assert client.post("/desk/read", {"address": "http://rebinding.example/"}).status_code == 400
    assert asked == ["rebinding.example"]


def test_binary_and_large_files_are_refused_in_a_sentence(client: Client) -> None:
    for data in (b"%PDF-1.7 x", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, b"PK\x03\x04" + b"\x00" * 50):
        assert client.post("/desk/read", {"file": SimpleUploadedFile("a.txt", data)}).status_code == 400
    assert (
        client.post("/desk/read", {"file": SimpleUploadedFile("a.txt", b"a" * 2_000_001)}).status_code == 400
    )
    assert (
        client.post("/desk/read", {"file": SimpleUploadedFile("a.txt", b"a" * 6_000_001)}).status_code == 413
    )


def test_reading_is_limited_and_needs_the_forms_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LIMITS, "read", (Limit(2, 60, "address"),))
    answers = [Client().post("/desk/read", {"text": TEXT}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert int(answers[2].headers["Retry-After"]) > 0
    assert Client(enforce_csrf_checks=True).post("/desk/read", {"text": TEXT}).status_code == 403


def test_it_is_kept_as_a_list(mina: User, as_user: Callable[[User], Client]) -> None:
    browser = as_user(mina)
    page = read(browser)
    songs = re.findall(r'<input type="hidden" name="song" value="([^"]+)"', page)
    assert songs == ["goblin-stay-with-me", "goblin-beautiful"]
    place = browser.post("/lists/make", {"title": "From the desk", "song": songs}).headers["Location"]
    assert "Stay With Me" in browser.get(place).content.decode()


def test_the_example_of_the_button_is_read(client: Client) -> None:
    page = client.get("/desk").content.decode()
    example = html.unescape(re.search(r'name="text" value="([^"]+)"', page).group(1))  # type: ignore[union-attr]
    assert [title[:4] for title in titles(read(client, example))] == ["Stay", "I Wi", "Can "]
