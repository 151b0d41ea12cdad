"""Linking over the toy catalogue: links, ambiguity, unknown names, songs by their company."""

from __future__ import annotations

import pytest

from yeoun.catalogue import Snapshot
from yeoun.linking import ARTIST, DRAMA, Ambiguous, Link, Linker, Unknown


@pytest.fixture
def linker(snapshot: Snapshot) -> Linker:
    return Linker(snapshot)


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Goblin", "drama", "goblin"),
        ("도깨비", "drama", "goblin"),
        ("The Guardian", "drama", "goblin"),
        ("Hotel De Luna", "drama", "hotel-del-luna"),
        ("Descendants of Sun", "drama", "descendants-of-the-sun"),
        ("Descendants ofthe Son", "drama", "descendants-of-the-sun"),
        ("Guardian: The Great and Lonely God", "drama", "goblin"),
        ("Park Chanyeol", "artist", "chanyeol"),
        ("Chung-Ha", "artist", "chungha"),
        ("Stay with me", "song", "goblin-stay-with-me"),
    ],
)
def test_a_printed_name_is_linked(linker: Linker, text: str, kind: str, wanted: str) -> None:
    found = linker.link(text, kind)
    ids = (
        found.candidates if isinstance(found, Ambiguous) else (found.id if isinstance(found, Link) else None,)
    )
    assert wanted in ids
    assert found.evidence


@pytest.mark.parametrize("text", ["Hotel Seoul", "Descent of the Sea", "Gobi Lin"])
def test_what_only_begins_like_a_drama_is_unknown(linker: Linker, text: str) -> None:
    assert isinstance(linker.link(text, "drama"), Unknown)


def test_an_unknown_name_is_unknown(linker: Linker) -> None:
    found = linker.link("Zzyzx Road Trip", "song")
    assert isinstance(found, Unknown)
    assert "no song" in found.evidence


def test_a_song_is_chosen_with_its_singers_and_drama(linker: Linker) -> None:
    found = linker.link_song("Stay With Me", artists=("Chanyeol", "Punch"), drama="Goblin")
    assert isinstance(found, Link)
    assert found.id == "goblin-stay-with-me"
    assert isinstance(linker.link_song("Stay With Me", artists=("Crush",), drama="Hotel del Luna"), Unknown)


def test_numbers_and_ids_agree(linker: Linker) -> None:
    catalogue = linker.catalogue
    for key, number in catalogue.by_id.items():
        assert linker.entity(number).id == key
    song = linker.entity(catalogue.by_id["goblin-stay-with-me"])
    assert [linker.entity(a).id for a in song.artists] == ["chanyeol", "punch"]
    assert song.number in catalogue.songs_of[catalogue.by_id["exo"]]
    assert catalogue.entities[song.drama or 0].kind == DRAMA
    assert all(linker.entity(a).kind == ARTIST for a in song.artists)
