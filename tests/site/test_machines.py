"""What machines read: linked data, sitemaps, feeds, calendars, OpenSearch, oEmbed, pictures, downloads."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sqlite3
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from icalendar import Calendar

from yeoun_site.pages.linked_data import as_script

# schema.org, version 29: what of the vocabulary is used, and on which types a property may stand.
ALLOWED: dict[str, set[str]] = {
    "MusicRecording": {"byArtist", "inAlbum", "isPartOf", "recordingOf", "datePublished", "subjectOf"},
    "MusicComposition": {"lyricist", "composer"},
    "MusicAlbum": {"albumProductionType", "datePublished", "track"},
    "TVSeries": {
        "inLanguage", "countryOfOrigin", "startDate", "endDate", "numberOfEpisodes", "publisher", "sameAs", "hasPart",
        "actor",
    },
    "PerformanceRole": {"actor", "characterName"},
    "MusicGroup": {"member", "track"},
    "Person": {"memberOf", "subjectOf"},
    "MusicPlaylist": {"numTracks", "track", "datePublished", "description"},
    "ItemList": {"numberOfItems", "itemListElement", "description", "datePublished"},
    "ListItem": {"position", "item"},
    "VideoObject": {"embedUrl"},
    "Organization": set(),
    "Country": set(),
}  # fmt: skip
ANY = {"@context", "@type", "@id", "name", "alternateName", "url"}
DATES = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def check(node: Any) -> None:
    if isinstance(node, list):
        for item in node:
            check(item)
        return
    if not isinstance(node, dict):
        return
    if set(node) == {"@id"}:
        return
    types = node["@type"] if isinstance(node["@type"], list) else [node["@type"]]
    allowed = ANY.union(*(ALLOWED[kind] for kind in types))
    assert set(node) <= allowed, (types, set(node) - allowed)
    for name, value in node.items():
        assert value not in (None, "", [])
        if name in {"datePublished", "startDate", "endDate"}:
            assert DATES.fullmatch(value)
        if name in {"url", "embedUrl"}:
            assert value.startswith("http")
        check(value)


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("/songs/goblin-stay-with-me", "MusicRecording"),
        ("/ko/dramas/goblin", "TVSeries"),
        ("/artists/chanyeol", "Person"),
        ("/artists/exo", "MusicGroup"),
        ("/features/first-snow", ["MusicPlaylist", "ItemList"]),
    ],
)
def test_linked_data_keeps_to_the_vocabulary(client: Client, page: str, kind: object) -> None:
    text = client.get(page).content.decode()
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    document = json.loads(found)
    assert document["@context"] == "https://schema.org"
    assert document["@type"] == kind
    check(document)


def test_no_name_ends_the_script() -> None:
    text = as_script({"name": "</script><script>alert(1)</script>&<!--"})
    assert "<" not in text
    assert json.loads(text)["name"].startswith("</script>")


def test_sitemaps_name_every_page_in_both_languages(client: Client) -> None:
    index = ElementTree.fromstring(client.get("/sitemap.xml").content)
    found: set[str] = set()
    for place in index.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc"):
        path = (place.text or "").removeprefix("http://testserver")
        urls = ElementTree.fromstring(client.get(path).content)
        found |= {loc.text or "" for loc in urls.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    for path in (
        "/",
        "/songs/goblin-beautiful",
        "/ko/dramas/goblin",
        "/artists/exo",
        "/ko/features/first-snow",
        "/about/data",
    ):
        assert f"http://testserver{path}" in found
    for address in sorted(found)[::7]:
        assert client.get(address.removeprefix("http://testserver")).status_code == 200, address
    for gone in ("/sitemaps/songs-2.xml", "/sitemaps/songs-0.xml", "/sitemaps/people-1.xml"):
        assert client.get(gone).status_code == 404
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()


@pytest.mark.parametrize(
    "path",
    ["/releases", "/dramas/goblin/releases", "/artists/exo/releases", "/ko/artists/park-chanyeol/releases"],
)
def test_feeds_and_calendars_of_release_days(client: Client, path: str) -> None:
    feed = ElementTree.fromstring(client.get(f"{path}.atom").content)
    entries = list(feed.iter("{http://www.w3.org/2005/Atom}entry"))
    calendar = Calendar.from_ical(client.get(f"{path}.ics").content)
    events = list(calendar.walk("VEVENT"))
    assert entries
    assert len(events) == len(entries)
    assert len({str(event["uid"]) for event in events}) == len(events)
    for event in events:
        assert (event["dtend"].dt - event["dtstart"].dt).days == 1
    assert client.get(f"{path}.ics").content == client.get(f"{path}.ics").content


def test_a_release_of_a_known_day_is_on_that_day(client: Client) -> None:
    calendar = Calendar.from_ical(client.get("/dramas/goblin/releases.ics").content)
    days = {str(event["uid"]): str(event["dtstart"].dt) for event in calendar.walk("VEVENT")}
    assert days["goblin-ost-1@testserver"] == "2016-12-03"


@pytest.mark.parametrize(
    "path", ["/dramas/exo/releases.ics", "/artists/goblin/releases.atom", "/dramas/none/releases.ics"]
)
def test_no_feed_of_what_is_not_there(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_browsers_learn_to_search(client: Client) -> None:
    ElementTree.fromstring(client.get("/opensearch.xml").content)
    answer = client.get("/suggest.json", {"q": "stay w"})
    assert answer.headers["Content-Type"] == "application/x-suggestions+json"
    asked, names, reasons, addresses = answer.json()
    assert asked == "stay w"
    assert "Stay With Me" in names
    assert len(names) == len(reasons) == len(addresses)
    assert addresses[0].startswith("http://testserver/")


def test_a_song_is_embedded_without_script(client: Client) -> None:
    body = client.get(
        "/oembed", {"url": "http://testserver/songs/goblin-stay-with-me", "maxwidth": "300"}
    ).json()
    assert (body["type"], body["version"], body["width"]) == ("rich", "1.0", 300)
    source = re.search(r'src="([^"]+)"', body["html"]).group(1)  # type: ignore[union-attr]
    card = client.get(source.removeprefix("http://testserver"))
    assert "frame-ancestors *" in card.headers["Content-Security-Policy"]
    assert "<script" not in card.content.decode()
    assert "X-Frame-Options" not in card.headers


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://testserver/",
        "http://evil.example/songs/goblin-stay-with-me",
        "http://testserver/songs/none",
        "http://[",
        "http://testserver/dramas/goblin",
    ],
)
def test_nothing_else_is_embedded(client: Client, address: str) -> None:
    assert client.get("/oembed", {"url": address}).status_code == 404


@pytest.mark.parametrize("path", ["/covers/song/goblin-stay-with-me.png", "/covers/drama/goblin.png"])
def test_shared_links_have_a_drawn_picture(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.content.startswith(b"\x89PNG")
    assert answer.content[16:24] == (1200).to_bytes(4) + (630).to_bytes(4)
    assert client.get(path.replace("goblin", "none")).status_code == 404
    page = client.get(
        path.replace("/covers/", "/")
        .replace("song/", "songs/")
        .replace("drama/", "dramas/")
        .removesuffix(".png")
    )
    assert f'content="http://testserver{path}"' in page.content.decode()


def test_the_whole_dataset_is_to_be_had(client: Client, tmp_path: Path) -> None:
    page = client.get("/about/data").content.decode()
    names = re.findall(r'href="/data/([^"]+)"', page)
    hashes = re.findall(r"<code>([0-9a-f]{64})</code>", page)
    assert len(names) == len(hashes) == 2
    files = {}
    for name, told in zip(names, hashes, strict=True):
        answer = client.get(f"/data/{name}")
        files[name.partition(".")[2]] = body = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
        assert hashlib.sha256(body).hexdigest() == told
    lines = [json.loads(line) for line in gzip.decompress(files["jsonl.gz"]).splitlines()]
    assert lines[0]["type"] == "dataset"
    songs = {line["id"]: line for line in lines if line["type"] == "song"}
    assert any(fact["sources"] for fact in songs["goblin-stay-with-me"]["facts"])
    (tmp_path / "s.sqlite").write_bytes(files["sqlite"])
    with sqlite3.connect(tmp_path / "s.sqlite") as copy:
        assert copy.execute("SELECT count(*) FROM song").fetchone()[0] == len(songs)
    for forged in ("../secret-key", "yeoun.sqlite", "secret-key"):
        assert client.get(f"/data/{forged}").status_code == 404


@pytest.mark.parametrize("form", ["xspf", "jspf", "m3u8", "csv", "json", "md", "html"])
@pytest.mark.parametrize(
    "path", ["/features/first-snow", "/dramas/goblin", "/artists/exo", "/ko/dramas/goblin"]
)
def test_lists_are_taken_along(client: Client, path: str, form: str) -> None:
    answer = client.get(f"{path}.{form}")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="')
    assert answer.headers["Cache-Control"].startswith("public")
    assert "Stay With Me" in answer.content.decode()


def test_exports_go_through_the_lens_and_by_mood_and_search(client: Client) -> None:
    through = client.get("/artists/exo.csv?members=1&others=0").content.decode()
    assert "Stay With Me" not in through
    assert "Everytime" in client.get("/artists/exo.csv").content.decode()
    assert client.get("/moods.json?m=longing").status_code == 200
    assert "Beautiful" in client.get("/search.md?q=crush+beautiful").content.decode()
    named = client.get("/search.xspf", {"q": '크러쉬 "x"; a=b\r\n'}).headers["Content-Disposition"]
    assert "\n" not in named
    assert "filename*=UTF-8''%ED%81%AC" in named
    for gone in (
        "/moods.json",
        "/moods.json?m=none",
        "/dramas/exo.csv",
        "/artists/goblin.csv",
        "/features/none.md",
        "/dramas/goblin.exe",
    ):
        assert client.get(gone).status_code == 404, gone
