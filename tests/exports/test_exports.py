"""Playlists: what every format keeps comes back, whatever the names hold; files of others are read; nothing is guessed."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yeoun.build import build
from yeoun.catalogue import Snapshot
from yeoun.errors import InputError, NotFoundError
from yeoun.exports import (
    FORMATS,
    Entry,
    Line,
    Playlist,
    Singer,
    lines_of,
    match,
    parse,
    playlist_of,
    render,
    songs_playlist,
)
from yeoun.linking import Linker
from yeoun.reader import extract, read_document

DATA = Path(__file__).parents[2] / "data"
READ_BACK = ("xspf", "jspf", "m3u8", "csv", "json")

hostile = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("=+-@'\",;|<>&#[]()*_`\\\u202e\u200b\ufeff\t 가나다 OST Part.3")),
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
    ),
    min_size=1,
    max_size=60,
).filter(lambda text: text.strip() == text and text == " ".join(text.split()))

entries = st.builds(
    Entry,
    position=st.just(1),
    song=st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True),
    title=hostile,
    title_ko=st.none() | hostile,
    singers=st.tuples(st.builds(Singer, id=st.just("someone"), name=hostile)),
    drama=st.just("some-drama"),
    drama_name=hostile.filter(lambda name: "OST" not in name.upper()),
    drama_ko=st.none(),
    part=st.none() | st.integers(1, 99),
    date=st.none() | st.just("2016-12-03"),
    note=st.none() | hostile,
    videos=st.just(()) | st.tuples(st.from_regex(r"[A-Za-z0-9_-]{11}", fullmatch=True)),
)
playlists = st.builds(
    Playlist, title=hostile, entries=st.lists(entries, max_size=4).map(tuple), path=st.just("/mine")
)


@given(playlists, st.sampled_from(READ_BACK), st.none() | st.just("https://yeoun.example"))
def test_what_was_written_is_read_back(playlist: Playlist, form: str, base: str | None) -> None:
    assert parse(render(playlist, form, base=base).encode()) == lines_of(playlist)


@given(playlists)
def test_no_cell_is_a_formula(playlist: Playlist) -> None:
    for row in csv.reader(io.StringIO(render(playlist, "csv").removeprefix("\ufeff"))):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


@given(playlists)
def test_an_article_carries_names_as_words(playlist: Playlist) -> None:
    html = render(playlist, "html", base="https://yeoun.example")
    assert html.count("<h2>") == len(playlist.entries)
    assert "<script" not in html.replace("&lt;script", "")
    assert html.count("<") == html.count(">")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_a_sentence(data: bytes) -> None:
    try:
        lines = parse(data)
    except InputError:
        return
    assert all(isinstance(line, Line) for line in lines)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The edition of the shipped data."""
    out = tmp_path_factory.mktemp("shelf") / "shelf.sqlite"
    build(DATA, out)
    return Snapshot.open(out)


@pytest.fixture(scope="module")
def linker(shelf: Snapshot) -> Linker:
    return Linker(shelf)


@pytest.mark.parametrize("form", ["html", "md"])
@pytest.mark.parametrize("base", [None, "https://yeoun.example"])
def test_every_feature_is_read_back_from_its_article(
    shelf: Snapshot, linker: Linker, form: str, base: str | None
) -> None:
    for key in shelf.find_lists():
        playlist = playlist_of(shelf, key)
        reading = extract(read_document(render(playlist, form, base=base).encode()), linker)
        read = [(entry.song.id, entry.drama.id if entry.drama else None) for entry in reading.entries]
        assert read == [(entry.song, entry.drama) for entry in playlist.entries], key


def test_every_line_of_ours_is_matched_without_its_id(shelf: Snapshot, linker: Linker) -> None:
    """Names alone lead back to the song, or to several where the catalogue has several; never to another one."""
    found = open_ = 0
    for key in shelf.find_lists():
        for line in lines_of(playlist_of(shelf, key)):
            bare = Line(title=line.title, artists=line.artists, drama=line.drama)
            (result,) = match([bare], shelf, linker)
            found += result.song == line.song
            open_ += result.song is None
            assert result.song in {None, line.song}, (line, result)
    assert found > 10 * open_


def test_playlists_of_everything(snapshot: Snapshot) -> None:
    feature = playlist_of(snapshot, "first-snow")
    assert [e.song for e in feature.entries] == [
        "goblin-i-will-go-to-you-like-the-first-snow",
        "goblin-stay-with-me",
    ]
    assert feature.entries[0].note == "It begins like breath on a window."
    assert feature.entries[1].line == "Chanyeol (EXO), Punch"
    assert playlist_of(snapshot, "goblin").title.endswith(" OST")
    assert playlist_of(snapshot, "park-chanyeol").path == "/artists/chanyeol"
    assert playlist_of(snapshot, "longing").entries
    assert (
        songs_playlist(snapshot, ["goblin-beautiful", "gone", "goblin-beautiful"], title="x")
        .entries[0]
        .position
        == 1
    )
    for key in ("no-such-thing", "goblin-beautiful", "goblin-ost-1"):
        with pytest.raises(NotFoundError):
            playlist_of(snapshot, key)


def test_xspf_is_xspf(snapshot: Snapshot) -> None:
    root = ElementTree.fromstring(render(playlist_of(snapshot, "goblin"), "xspf"))
    space = "{http://xspf.org/ns/0/}"
    assert root.tag == f"{space}playlist"
    assert root.get("version") == "1"
    allowed = {
        "location",
        "identifier",
        "title",
        "creator",
        "annotation",
        "info",
        "image",
        "album",
        "trackNum",
    }
    for track in root.iter(f"{space}track"):
        assert {child.tag.removeprefix(space) for child in track} <= allowed
        for address in [*track.iter(f"{space}location"), *track.iter(f"{space}identifier")]:
            assert ":" in (address.text or "")


def test_m3u8_names_no_address_it_does_not_have(snapshot: Snapshot) -> None:
    playlist = playlist_of(snapshot, "goblin")
    lines = render(playlist, "m3u8").splitlines()
    assert lines[0] == "#EXTM3U"
    assert sum(line.startswith("#EXTINF") for line in lines) == sum(bool(e.videos) for e in playlist.entries)
    assert sum(not line.startswith("#") for line in lines) == sum(bool(e.videos) for e in playlist.entries)


FOREIGN = {
    "a spreadsheet of somebody": (
        "곡명;가수;드라마\r\nBeautiful;크러쉬;도깨비\r\n".encode("cp949"),
        ("Beautiful", "크러쉬", "도깨비"),
    ),
    "tabs": (b"Artist\tTrack Name\tAlbum Name\nCrush\tBeautiful\tGoblin\n", ("Beautiful", "Crush", "Goblin")),
    "an m3u of files": (
        b"#EXTM3U\n#EXTINF:215,Crush - Beautiful\nmusic/crush.mp3\n",
        ("Beautiful", "Crush", ""),
    ),
    "an m3u without names": (b"C:\\music\\Crush - Beautiful.mp3\n#\n", None),
    "xspf without a namespace": (
        b"<playlist><trackList><track><title>Beautiful</title><creator>Crush</creator></track></trackList></playlist>",
        ("Beautiful", "Crush", ""),
    ),
    "jspf with one location": (
        b'{"playlist":{"track":[{"title":"Beautiful","creator":"Crush","location":"https://youtu.be/abcdefghijk"}]}}',
        ("Beautiful", "Crush", ""),
    ),
    "utf-16": ("title,artist\nBeautiful,Crush\n".encode("utf-16"), ("Beautiful", "Crush", "")),
}


@pytest.mark.parametrize("name", [name for name, (_, want) in FOREIGN.items() if want])
def test_files_of_others(name: str, snapshot: Snapshot) -> None:
    data, want = FOREIGN[name]
    (line,) = parse(data)
    assert (line.title, line.artists, line.drama) == want
    (found,) = match([line], snapshot, Linker(snapshot))
    assert found.song == "goblin-beautiful"


BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><playlist><trackList/>&b;</playlist>'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \n",
        b"<html></html>",
        b"<playlist",
        BOMB,
        BOMB.decode().encode("utf-16"),
        b"{",
        b'{"a": 1}',
        b"a,b\n1,2\n",
        b"{" * 100000,
    ],
)
def test_what_is_no_playlist_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(InputError) as refused:
        parse(data)
    assert "\n" not in str(refused.value)


def test_too_large_is_refused() -> None:
    with pytest.raises(InputError, match="larger"):
        parse(b"title\n" + b"a\n" * 3_000_000)
    with pytest.raises(InputError, match="at most"):
        parse(b"title\n" + b"a\n" * 10_001)


def test_an_unknown_id_falls_back_to_the_names(snapshot: Snapshot) -> None:
    linker = Linker(snapshot)
    lines = [
        Line(title="Beautiful", artists="Crush", song="of-another-site"),
        Line(title="Stay With Me"),
        Line(title="Nothing Like This", artists="Nobody"),
        Line(title="  "),
        Line(title="whatever", song="goblin-beautiful"),
    ]
    found = match(lines, snapshot, linker)
    assert found[0].song == "goblin-beautiful"
    assert found[1].song is None
    assert set(found[1].candidates) >= {"goblin-stay-with-me", "hotel-del-luna-stay-with-me"}
    assert (found[2].song, found[2].candidates) == (None, ())
    assert (found[3].song, found[3].why) == (None, "no title")
    assert found[4].why == "the id in the file"


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_an_empty_list_is_a_list(form: str) -> None:
    text = render(Playlist(title="Nothing yet", entries=()), form)
    assert form in {"m3u8", "csv"} or "Nothing yet" in text
    if form in READ_BACK:
        assert parse(text.encode()) == ()
    if form == "json":
        assert json.loads(text)["entries"] == []
