"""Suggestions as they are typed, on the toy catalogue; evals/suggest.py counts keystrokes on the real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yeoun.catalogue import Snapshot
from yeoun.search import Search

STAY = "goblin-stay-with-me"

TYPED = [
    ("도ㄲ", "goblin", "'도깨비' begins with '도ㄲ'"),
    ("도깨ㅂ", "goblin", "begins with"),
    ("도깹", "goblin", "begins with"),  # the final consonant is the next syllable's first, for one keystroke
    ("ㄷㄲ", "goblin", "initial consonants of '도깨비'"),
    ("gob", "goblin", "begins with 'gob'"),
    ("dokk", "goblin", "'도깨비' sounds like it"),
    ("taeyangui h", "descendants-of-the-sun", "sounds like it"),
    ("ehRo", "goblin", "other keyboard layout: '도깨'"),
    ("descendamt", "descendants-of-the-sun", "misspelt beginning of"),
    ("gob chan", STAY, "'gob + chan': both belong to it"),
    ("chan gob", STAY, "both belong to it"),
    ("stay chan", STAY, "title, and whose it is"),
    ("ㄷㄲㅂ ㅊㅇ", STAY, "both belong to it"),
    ("with m", STAY, "begins a word of"),
    ("goblin ost", "goblin", "'Goblin'"),
    ("destin", "destiny", "begins with"),
    ("gong y", "goblin", "'Gong Yoo' is in it"),
    ("김고", "goblin", "'김고은' is in it"),
]


@pytest.fixture(scope="module")
def toy_search(toy_snapshot: Path) -> Iterator[Search]:
    with Snapshot.open(toy_snapshot) as opened:
        yield Search.open(opened)


@pytest.mark.parametrize(("typed", "wanted", "why"), TYPED)
def test_what_is_typed_may_become_this_and_says_why(
    search: Search, typed: str, wanted: str, why: str
) -> None:
    first, *rest = search.suggest(typed)
    assert first.id == wanted, [one.id for one in (first, *rest)]
    assert why in first.why


def test_every_beginning_of_a_name_suggests_it(search: Search) -> None:
    for name in ("hotel del luna", "호텔 델루나", "태양의 후예"):
        wanted = search.find(name)[0].id
        for length in range(3, len(name) + 1):
            assert wanted in {one.id for one in search.suggest(name[:length])}, name[:length]


def test_a_song_has_its_line_and_a_drama_has_none(search: Search) -> None:
    (song,) = (one for one in search.suggest("stay w") if one.id == STAY)
    assert (song.type, song.name, song.artists) == ("song", "Stay With Me", ("Chanyeol", "Punch"))
    assert song.drama == "Guardian: The Lonely and Great God"
    drama = search.suggest("gobl")[0]
    assert (drama.type, drama.artists, drama.drama) == ("drama", (), None)


def test_in_korean_singers_dramas_and_reasons_are_korean(search: Search) -> None:
    (song,) = (one for one in search.suggest("stay w", lang="ko") if one.id == STAY)
    assert song.artists == ("찬열", "펀치")
    assert song.drama == "쓸쓸하고 찬란하神-도깨비"
    assert "시작" in song.why


def test_songs_fill_the_room_below_what_begins_so(search: Search) -> None:
    suggested = search.suggest("도깨비")
    assert suggested[0].id == "goblin"
    assert {one.type for one in suggested[1:4]} == {"song"}
    assert all(one.why == "song of '도깨비'" for one in suggested[1:4])


def test_a_list_is_suggested_by_its_title_and_by_its_words(search: Search, snapshot: Snapshot) -> None:
    for key in snapshot.find_lists():
        title = snapshot.get_list(key).title
        for typed in (title, title[:6], title.split()[-1]):
            assert ("list", key) in {(one.type, one.id) for one in search.suggest(typed, limit=30)}, typed


@pytest.mark.parametrize("typed", ["", "   ", "...", "😀", "\u200b", "zqxjkvw"])
def test_nothing_is_made_up(search: Search, typed: str) -> None:
    assert search.suggest(typed) == ()


@given(st.text(max_size=80) | st.text("ㄱㄲㅏ도깨비goblin %_'\"*", max_size=30))
@settings(max_examples=150)
def test_whatever_is_typed_gets_a_bounded_answer(toy_search: Search, typed: str) -> None:
    suggested = toy_search.suggest(typed, limit=5)
    assert len(suggested) <= 5
    assert len({(one.type, one.id) for one in suggested}) == len(suggested)
