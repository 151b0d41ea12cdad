"""Every page of the guide answers, in both languages, with the headers that keep visitors safe."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client

from yeoun.build import build
from yeoun.catalogue import Snapshot
from yeoun.search import Search
from yeoun_site.snapshot import Edition
from yeoun_site.web.edition import editions

PAGES = [
    "/",
    "/search",
    "/search?q=chanyeol+goblin",
    "/search?q=nothing+like+this",
    "/songs/goblin-stay-with-me",
    "/dramas/goblin",
    "/artists/chanyeol",
    "/artists/exo",
    "/artists/exo?members=1&others=0",
    "/moods",
    "/moods?m=longing",
    "/features",
    "/features/first-snow",
    "/dramas",
    "/dramas?year=2016",
    "/artists",
    "/artists?kind=group",
    "/releases/2016",
    "/about",
]


@pytest.mark.parametrize("language", ["", "/ko"])
@pytest.mark.parametrize("page", PAGES)
def test_page_answers(client: Client, page: str, language: str) -> None:
    response = client.get(language + page)
    assert response.status_code == 200
    text = response.content.decode()
    assert f'<html lang="{"ko" if language else "en"}">' in text
    assert "script-src 'self'" in response.headers["Content-Security-Policy"]
    assert response.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response.headers["Cache-Control"].startswith("public")
    assert "style=" not in text, "the policy forbids inline style"
    assert "<script>" not in text, "the policy forbids inline script"


@pytest.mark.parametrize(
    "page",
    [
        "/songs/no-such-song",
        "/dramas/no-such-drama",
        "/artists/x",
        "/features/x",
        "/moods?m=x",
        "/moods?m=longing&page=99",
        "/dramas?page=x",
        "/dramas?page=99",
        "/releases/1890",
        "/covers/song/nothing.svg",
        "/covers/thing/goblin.svg",
        "/nowhere",
    ],
)
def test_what_is_not_there_is_said(client: Client, page: str) -> None:
    response = client.get(page)
    assert response.status_code == 404
    if not page.endswith(".svg"):
        assert b'href="/search"' in response.content


def test_a_note_is_in_the_visitors_language_or_says_that_it_is_not(client: Client) -> None:
    both, one = "/songs/goblin-i-will-go-to-you-like-the-first-snow", "/songs/hotel-del-luna-stay-with-me"
    assert '<p class="note" lang="en">Snow, a promise' in client.get(both).content.decode()
    korean = client.get(f"/ko{both}").content.decode()
    assert '<p class="note" lang="ko">눈과 약속' in korean
    assert "Snow, a promise" not in korean
    assert '<p class="note" lang="en">Not a real song' in client.get(f"/ko{one}").content.decode()


def test_a_merged_artist_leads_on(client: Client) -> None:
    response = client.get("/ko/artists/park-chanyeol?members=1")
    assert response.status_code == 301
    assert response.headers["Location"] == "/ko/artists/chanyeol?members=1"


def test_every_setting_is_documented() -> None:
    root = Path(__file__).parents[2]
    code = (root / "src" / "yeoun_site" / "project" / "settings.py").read_text("utf-8")
    page = (root / "docs" / "reference" / "settings.md").read_text("utf-8")
    names = set(re.findall(r'"((?:YEOUN_[A-Z_]+|DATABASE_URL))"', code))
    assert names
    assert names <= set(re.findall(r"`([A-Z_]+)`", page))


def test_a_drama_without_songs_says_so(client: Client, toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (toy / "dramas" / "quiet-harbor.toml").write_text(
        'id = "quiet-harbor"\nsources = ["https://eymaps.com/en/Quiet_Harbor"]\n'
        'names = [{ text = "Quiet Harbor", lang = "en", kind = "official", primary = true }]\n'
    )
    build(toy, toy / "out.sqlite")
    with Snapshot.open(toy / "out.sqlite") as opened:
        edition = Edition(snapshot=opened, search=Search.open(opened))
        monkeypatch.setattr(type(editions), "current", lambda self: edition)
        quiet = client.get("/dramas/quiet-harbor").content.decode()
        known = client.get("/dramas/goblin").content.decode()
    said = "None of its songs has been found in print yet."
    assert said in quiet
    assert said not in known
    assert "releases.ics" not in quiet, "a calendar without days"
    assert "releases.ics" in known
