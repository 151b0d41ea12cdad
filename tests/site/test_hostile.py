"""A catalogue whose every name is hostile: no page, file, feed or picture of it does anything but show the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from yeoun.build import install_snapshot, write_snapshot
from yeoun.catalogue import (
    Artist,
    ArtistKind,
    Catalogue,
    Credit,
    Drama,
    EditorialList,
    ListEntry,
    Mood,
    Name,
    NameKind,
    PartialDate,
    Release,
    ReleaseKind,
    Shelf,
    Snapshot,
    Song,
    Track,
)
from yeoun.exports import FORMATS
from yeoun.search import Search
from yeoun_site.snapshot import Edition
from yeoun_site.web.edition import editions

SCRIPT = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg/onload=alert(1)>{{ 7*7 }}{% raise %}"
TURNED = "\u202egnos\u202c \u200bzero\u200dwidth\ufeff \u2066isolated\u2069"
LONG = "길고" * 400 + "a" * 900
NAMES = {
    "script": SCRIPT,
    "turned": TURNED,
    "long": LONG,
    "formula": '=HYPERLINK("https://evil.example")',
    "line": "two\nlines\tand\u2028a half",
}


def named(text: str) -> tuple[Name, ...]:
    return (
        Name(text=text, lang="en", script="Latn", kind=NameKind.OFFICIAL, primary=True),
        Name(text=f"한 {text}", lang="ko", script="Mixed", kind=NameKind.OFFICIAL, primary=True),
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    keys = list(NAMES)
    catalogue = Catalogue(
        dramas=tuple(
            Drama(
                id=f"d-{k}",
                names=named(NAMES[k]),
                network=NAMES[k],
                note=NAMES[k],
                first_air=PartialDate.parse("2016-12-02"),
            )
            for k in keys
        ),
        artists=tuple(
            Artist(id=f"a-{k}", kind=ArtistKind.PERSON, names=named(NAMES[k]), note=NAMES[k]) for k in keys
        ),
        songs=tuple(
            Song(
                id=f"s-{k}",
                drama=f"d-{k}",
                names=named(NAMES[k]),
                note=NAMES[k],
                moods=("mood",),
                credits=(Credit(artist=f"a-{k}", as_printed=NAMES[k], join=NAMES[k]),),
            )
            for k in keys
        ),
        releases=tuple(
            Release(
                id=f"r-{k}",
                drama=f"d-{k}",
                kind=ReleaseKind.PART,
                part=1,
                title=NAMES[k],
                label=NAMES[k],
                date=PartialDate.parse("2016-12-03"),
                tracks=(Track(song=f"s-{k}"),),
            )
            for k in keys
        ),
        moods=(Mood(id="mood", shelf=Shelf.FEELING, name=SCRIPT, name_ko=TURNED, words=(SCRIPT,)),),
        lists=(
            EditorialList(
                id="list",
                title=SCRIPT,
                intro=TURNED,
                title_ko=SCRIPT,
                entries=tuple(ListEntry(song=f"s-{k}", note=NAMES[k], note_ko=NAMES[k]) for k in keys),
            ),
        ),
    )
    place = tmp_path_factory.mktemp("hostile")
    write_snapshot(place / "fresh.sqlite", catalogue, edition="2026-01-01")
    install_snapshot(place / "fresh.sqlite", place / "hostile.sqlite")
    with Snapshot.open(place / "hostile.sqlite") as snapshot:
        yield Edition(snapshot=snapshot, search=Search.open(snapshot))


@pytest.fixture(autouse=True)
def _served(hostile: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(editions), "current", lambda self: hostile)


PAGES = [
    "/", "/dramas", "/artists", "/features", "/features/list", "/moods", "/moods?m=mood", "/releases/2016", "/search?q=hostile",
    *(f"/{room}/{prefix}-{key}" for room, prefix in (("songs", "s"), ("dramas", "d"), ("artists", "a")) for key in NAMES),
    *(f"/search?q={key}" for key in ("%3Cscript%3Ealert(1)%3C/script%3E", "%E2%80%AEgnos", "zero")),
    "/embed/songs/s-script",
]  # fmt: skip


def harmless(text: str) -> bool:
    """Whether a page, as a browser parses it, has nothing that a name put there: no handler, no script, no picture from x."""
    tree = LexborHTMLParser(text)
    for node in tree.css("*"):
        assert not [name for name in node.attributes if name.startswith("on")], node.html
        assert not any(
            (value or "").strip().lower().startswith("javascript:") for value in node.attributes.values()
        )
    for script in tree.css("script"):
        assert script.attributes.get("src") or script.attributes.get("type") == "application/ld+json", (
            script.html
        )
    assert not tree.css('img[src="x"]')
    return True


@pytest.mark.parametrize("language", ["", "/ko"])
@pytest.mark.parametrize("page", PAGES)
def test_pages_show_the_words_and_do_nothing(client: Client, page: str, language: str) -> None:
    if page.startswith("/embed") and language:
        return
    answer = client.get(language + page)
    assert answer.status_code == 200
    text = answer.content.decode()
    assert harmless(text)
    for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL):
        assert "<" not in data


@pytest.mark.django_db
@pytest.mark.parametrize(
    "page",
    [
        "/dramas/d-script/comments",
        "/features/list/poll?result=1",
        "/favourites",
        "/corrections/about/s-script",
        "/corrections/about/r-script",
        "/favourites?drama=d-script",
        "/mine/things?id=s-script&id=d-turned&id=a-long",
    ],
)
def test_peoples_pages_show_them_as_words_too(client: Client, page: str) -> None:
    answer = client.get(page)
    assert answer.status_code == 200
    assert harmless(answer.content.decode())


@pytest.mark.parametrize("form", sorted(FORMATS))
@pytest.mark.parametrize("path", ["/features/list", "/dramas/d-script", "/artists/a-line"])
def test_files_of_them_are_whole(client: Client, path: str, form: str) -> None:
    answer = client.get(f"{path}.{form}")
    assert answer.status_code == 200
    assert "\n" not in answer.headers["Content-Disposition"]
    text = answer.content.decode()
    if form == "xspf":
        ElementTree.fromstring(text)
    if form == "html":
        assert "<script" not in text
    if form == "csv":
        assert "\n=HYPERLINK" not in text
        assert ",=HYPERLINK" not in text
        assert ',"=HYPERLINK' not in text


@pytest.mark.parametrize(
    "path", ["/releases.atom", "/sitemap.xml", "/sitemaps/songs-1.xml", "/dramas/d-script/releases.atom"]
)
def test_xml_of_them_is_well_formed(client: Client, path: str) -> None:
    ElementTree.fromstring(client.get(path).content)


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/songs/s-script",
        "/api/v1/search?q=zero",
        "/api/v1/features/list",
        "/suggest?q=zero",
        "/suggest.json?q=zero",
        "/releases.ics",
        "/covers/song/s-script.png",
        "/covers/drama/d-long.svg",
    ],
)
def test_machines_get_them_whole(client: Client, path: str) -> None:
    assert client.get(path).status_code == 200


def test_a_snapshot_of_them_is_one_file(hostile: Edition, tmp_path: Path) -> None:
    assert hostile.snapshot.counts()["song"] == len(NAMES)
