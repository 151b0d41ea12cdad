"""The search as a fan meets it, on the toy catalogue; evals/search.py measures it on the real one."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yeoun.catalogue import Snapshot
from yeoun.errors import SnapshotError
from yeoun.search import Search, index_directory
from yeoun.search._explain import _SAID

STAY, EVERYTIME, SNOW = (
    "goblin-stay-with-me",
    "descendants-of-the-sun-everytime",
    "goblin-i-will-go-to-you-like-the-first-snow",
)

QUERIES = [
    ("chanyeol goblin", STAY),
    ("ㄷㄲㅂ", "goblin"),
    ("decendants of teh sun", "descendants-of-the-sun"),
    ("Goblin", "goblin"),
    ("the lonely and great god", "goblin"),
    ("exo goblin song", STAY),
    ("chen descendants of the sun", EVERYTIME),
    ("호텔델루나 청하 노래", "hotel-del-luna-at-the-end"),
    ("goblin ost part 1", STAY),
    ("도깨비 ost part.9", SNOW),
    ("네 번째 ost 도깨비", "goblin-beautiful"),
    ("kim jongdae", "chen"),
    ("jong-dae kim", "chen"),
    ("that song from hotel del luna by heize", "hotel-del-luna-can-you-see-my-heart"),
    ("ehRoql", "goblin"),
    ("ㄴㅅ묘 쟈소 ㅡㄷ chanyeol", STAY),
    ("ㄷ깨비", "goblin"),
    ("도깨ㅂ", "goblin"),
    ("호텔델", "hotel-del-luna"),
    ("hotel de", "hotel-del-luna"),
    ("HOTELDELLUNA", "hotel-del-luna"),
    ("ｈｏｔｅｌ　ｄｅｌ　ｌｕｎａ", "hotel-del-luna"),
    ("stay—with—me ‘chanyeol’", STAY),
    ("everytme punch", EVERYTIME),
    ("taeyangui huye", "descendants-of-the-sun"),
    ("cheotnuncheoreom neoege gagetda", SNOW),
    ("도깨비에서 에일리가 부른 노래 뭐예요", SNOW),
    ("songs about destiny", STAY),
    ("like the first snow ailee", SNOW),
    ("dots", "descendants-of-the-sun"),
    ("goblinchanyeol", STAY),
    ("gong yoo", "goblin"),
    ("공유 드라마 노래", STAY),
    ("지은탁", "goblin"),
    ("eun-tak kim shin", "goblin"),
    ("yeo jin goo chungha", "hotel-del-luna-at-the-end"),
    ("gong yoo drama song by ailee", SNOW),
]


@pytest.mark.parametrize(("query", "wanted"), QUERIES)
def test_the_right_thing_comes_first_and_says_why(search: Search, query: str, wanted: str) -> None:
    hits = search.find(query)
    assert hits
    assert hits[0].id == wanted, [(h.id, h.score, h.why) for h in hits[:3]]
    assert hits[0].why


def test_a_drama_found_by_who_plays_says_so(search: Search) -> None:
    assert search.find("gong yoo")[0].why == "drama with 'Gong Yoo'"
    assert search.find("은탁", lang="ko")[0].why == "드라마 등장인물 '지은탁'"


def test_why_is_said_in_korean(search: Search) -> None:
    def why(query: str) -> str:
        return search.find(query, lang="ko")[0].why

    assert why("chanyeol goblin") == "드라마 다른 이름 'Goblin'; 가수 'Chanyeol'"
    assert "'EXO'의 찬열" in why("exo goblin")
    assert "파트 1" in why("goblin ost part 1")
    assert "다른 자판으로 입력: '도깨비'" in why("ehRoql")
    assert "'Hotel del Luna' (비슷한 철자)" in why("hotel dek luna")
    assert not re.search("[A-Za-z]", why("도깨비 이별 노래")), "a reason of Korean words is all Korean"


def test_both_languages_say_the_same_things() -> None:
    english, korean = _SAID["en"], _SAID["ko"]
    assert english.keys() == korean.keys()
    for what, text in english.items():
        assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", korean[what]))


def test_why_names_what_matched(search: Search) -> None:
    assert search.find("chanyeol goblin")[0].why == "drama alias 'Goblin'; artist 'Chanyeol'"
    assert "Chanyeol of 'EXO'" in search.find("exo goblin")[0].why
    assert "part 1" in search.find("goblin ost part 1")[0].why
    assert "other keyboard layout: '도깨비'" in search.find("ehRoql")[0].why
    assert "'Descendants of the Sun' (sounds like it)" in search.find("decendants of teh sun")[0].why
    assert "'Hotel del Luna' (misspelt)" in search.find("hotel dek luna")[0].why
    assert "'도깨비' (its initial consonants)" in search.find("ㄷㄲㅂ")[0].why


@pytest.mark.parametrize("query", ["", "   ", "?!", "‘’", "zzqqxxyy", "ㅁ", "\x00"])
def test_what_names_nothing_finds_nothing_false(search: Search, query: str) -> None:
    for hit in search.find(query):
        assert hit.score < 0.9, hit


def test_a_short_alias_matches_whole_words_only(search: Search) -> None:
    assert all(hit.id != "exo" for hit in search.find("exodus movement") if hit.score > 0.6)


def test_type_and_limit(search: Search) -> None:
    assert {hit.type for hit in search.find("goblin", type="song")} == {"song"}
    assert {hit.type for hit in search.find("goblin", type="drama")} == {"drama"}
    assert len(search.find("goblin", limit=2)) == 2


def test_hits_show_what_a_fan_needs(search: Search) -> None:
    hit = search.find("stay with me chanyeol")[0]
    assert (hit.type, hit.name, hit.artists) == ("song", "Stay With Me", ("Chanyeol", "Punch"))
    assert hit.drama == "Guardian: The Lonely and Great God"
    assert 0.9 < hit.score <= 1


def test_a_version_stands_behind_its_song_unless_asked_for(search: Search) -> None:
    ids = [hit.id for hit in search.find("stay with me punch")]
    assert ids.index(STAY) < ids.index("goblin-stay-with-me-instrumental")
    assert search.find("stay with me inst")[0].id == "goblin-stay-with-me-instrumental"


def test_scores_are_ordered_and_bounded(search: Search) -> None:
    for query, _ in QUERIES:
        scores = [hit.score for hit in search.find(query, limit=50)]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)


@settings(max_examples=150)
@given(st.text(max_size=60))
def test_any_text_can_be_asked(text: str) -> None:
    _searcher().find(text, limit=3)


_OPENED: list[Search] = []


def _searcher() -> Search:
    return _OPENED[0]


@pytest.fixture(autouse=True, scope="module")
def _open_for_properties(toy_snapshot: Path) -> None:
    _OPENED[:] = [Search.open(Snapshot.open(toy_snapshot))]


def test_long_and_odd_input_is_bounded(search: Search) -> None:
    for text in ("a" * 100_000, "goblin " * 10_000, "ㄱ" * 5_000, "가" * 5_000, "( " * 3_000):
        search.find(text)


def test_threads_share_one_search(search: Search) -> None:
    wrong: list[str] = []

    def ask() -> None:
        for query, wanted in QUERIES:
            if search.find(query)[0].id != wanted:
                wrong.append(query)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_missing_index_is_built_and_a_broken_one_refused(toy_snapshot: Path, tmp_path: Path) -> None:
    with Snapshot.open(toy_snapshot) as snapshot:
        beside = tmp_path / "elsewhere.sqlite"
        assert Search.open(snapshot, index_beside=beside).find("goblin")[0].id == "goblin"
        place = index_directory(beside, snapshot.content_hash)
        (place / "keys.sqlite").write_bytes(b"broken" * 1000)
        with pytest.raises(SnapshotError, match="cannot be read"):
            Search.open(snapshot, index_beside=beside)


@pytest.mark.parametrize("query", ["Songs of the first snow", "첫눈의 노래", "first snow songs"])
def test_a_list_is_found_by_its_title_and_by_words_of_it(search: Search, query: str) -> None:
    (found,) = search.find(query, type="list")
    assert (found.type, found.id, found.name_ko) == ("list", "first-snow", "첫눈의 노래")
    assert "first-snow" in {hit.id for hit in search.find(query)}
    assert found.why.startswith("list '")


def test_a_word_of_a_title_among_others_names_no_list(search: Search) -> None:
    assert search.find("snow white chanyeol", type="list") == []
    assert search.find("songs", type="list") == []
