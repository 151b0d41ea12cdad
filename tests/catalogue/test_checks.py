"""Each rule of `yeoun check` catches its mistake at the right line, and lets the toy data pass."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from yeoun.catalogue import Problem, Severity, read_data
from yeoun.catalogue.checks import RULES, check


def change(toy: Path, name: str, old: str, new: str) -> int:
    """Replace a text once in a file of the toy; the line where it stood."""
    path = toy / name
    text = path.read_text("utf-8")
    assert text.count(old) >= 1, (name, old)
    line = text[: text.index(old)].count("\n") + 1
    path.write_text(text.replace(old, new, 1), "utf-8")
    return line


def problems(toy: Path) -> list[Problem]:
    return check(read_data(toy))


def test_the_toy_is_clean(toy: Path) -> None:
    assert problems(toy) == []


GOBLIN = "dramas/goblin.toml"
CHEN = "artists/chen.toml"

CASES = [
    # rule, file, old, new, a piece of the message
    ("unknown-id", GOBLIN, 'artist = "crush"', 'artist = "krush"', "there is no artist 'krush'"),
    ("unknown-id", GOBLIN, '"heartbreak"', '"hartbreak"', "there is no mood 'hartbreak'"),
    ("unknown-id", GOBLIN, 'tracks = ["goblin-beautiful"]', 'tracks = ["goblin-nothing"]', "no song"),
    ("unknown-id", "lists/first-snow.toml", 'song = "goblin-stay-with-me"', 'song = "x"', "no song 'x'"),
    ("unknown-id", CHEN, 'group = "exo"', 'group = "exa"', "there is no group 'exa'"),
    ("source", CHEN, 'sources = ["https://eymaps.com/en/Chen"]', "", "no source is given"),
    ("address", CHEN, "https://eymaps.com/en/Chen", "ftp://eymaps.com/en/Chen", "not an http(s) address"),
    ("address", CHEN, "https://eymaps.com/en/Chen", "https://eymaps.com/en/ Chen", "not an http(s)"),
    ("refused-source", CHEN, "https://eymaps.com/en/Chen", "https://listfarm.example/1", "is no source"),
    ("source-twice", CHEN, '["https://eymaps.com/en/Chen"]', '["https://a.org/1", "https://a.org/1"]', "twice"),
    ("cite", GOBLIN, "cite = { episodes", "cite = { episode", "names no field 'episode'"),
    ("date", GOBLIN, 'date = "2016-12-03"', 'date = "2016-13-03"', "not in the calendar"),
    ("date", GOBLIN, 'date = "2016-12-03"', 'date = "3 Dec 2016"', "is not a date"),
    ("airing", GOBLIN, 'last_air = "2017-01-21"', 'last_air = "2015-01-21"', "before it begins"),
    ("part-twice", GOBLIN, "part = 4", "part = 1", "part 1 is here twice"),
    ("part", GOBLIN, "part = 4", "", "has a number"),
    ("part-unknown", GOBLIN, 'tracks = ["goblin-beautiful"]', 'tracks = ["goblin-beautiful"]\ncite = { part = [], date = [] }', "nothing that tells this part"),
    ("primary", GOBLIN, 'names = [{ text = "스테이 위드 미", lang = "ko", kind = "hint" }]', 'names = [{ text = "Stay by Me", lang = "en", kind = "translated", primary = true }]', "and the song has a title"),
    ("primary", GOBLIN, 'title = "Beautiful"', 'names = [{ text = "Beautiful", lang = "en", kind = "alias", primary = true }]', "of kind 'alias'"),
    ("membership", GOBLIN, 'of = "exo"', 'of = "punch"', "is not its member"),
    ("membership", "artists/chanyeol.toml", 'from = "2012-04-08"', 'from = "2018"', "was not in 'exo'"),
    ("hangul", GOBLIN, 'title = "Beautiful"', 'title = "뷰티풀"', "Hangul in title"),
    ("hangul", GOBLIN, 'title_ko = "첫눈처럼 너에게 가겠다"', 'title_ko = "Like snow"', "no Hangul in title_ko"),
    ("hangul", CHEN, '"첸", lang = "ko"', '"첸", lang = "en"', "has Hangul in a field for 'en'"),
    ("hangul", CHEN, '"Chen", lang = "en"', '"Chen", lang = "ko"', "has no Hangul"),
    ("cast", GOBLIN, 'actor = "Gong Yoo"\nactor_ko = "공유"\n', "", "nobody is named"),
    ("cast-twice", GOBLIN, 'person = "kim-go-eun"', 'person = "gong-yoo"', "is here twice"),
    ("cast-name", "dramas/hotel-del-luna.toml", 'person = "yeo-jin-goo"', 'person = "gong-yoo"', "is '여진구' here and '공유' in"),
    ("cast-name", GOBLIN, 'person = "gong-yoo"', 'person = "chanyeol"', "no name of the artist 'chanyeol'"),
    ("hangul", GOBLIN, 'character = "Kim Shin"', 'character = "김신"', "does not belong in `character`"),
    ("hangul", GOBLIN, 'actor_ko = "김고은"', 'actor_ko = "Kim Go-eun"', "does not belong in `actor_ko`"),
    ("name", GOBLIN, 'character = "Kim Shin"', 'character = " "', "is empty or has blanks"),
    ("id", GOBLIN, 'person = "gong-yoo"', 'person = "Gong Yoo"', "is not a slug"),
    ("near-duplicate", CHEN, '"첸", lang = "ko", kind = "stage"', '"찬열", lang = "ko", kind = "stage"', "same Hangul name"),
    ("title-twice", GOBLIN, 'title = "Beautiful"', 'title = "Stay with me"', "has the same title"),
    ("title", GOBLIN, 'title = "Beautiful"\n', "", "the song has no title"),
    ("primary", CHEN, '"Kim Jong-dae", lang = "en", kind = "birth"', '"Kim", lang = "en", kind = "birth", primary = true', "are primary"),
    ("name-twice", CHEN, '"Kim Jong-dae", lang = "en", kind = "birth"', '"Chen", lang = "en", kind = "birth"', "twice"),
    ("name", CHEN, '"Kim Jong-dae"', '" Kim Jong-dae"', "blanks"),
    ("language", CHEN, '"Kim Jong-dae", lang = "en"', '"Kim Jong-dae", lang = "english"', "not a language"),
    ("word", CHEN, 'kind = "person"', 'kind = "human"', "'human' is not a known word"),
    ("word", GOBLIN, 'kind = "mv"', 'kind = "film"', "'film' is not a known word"),
    ("video-id", GOBLIN, "pcKR0LPwoYs", "https://youtu.be/pcKR0LPwoYs", "is not a youtube id"),
    ("external-id", GOBLIN, "tt5994364", "5994364", "is not an id of imdb"),
    ("credits", GOBLIN, '[{ artist = "crush" }]', '[{ artist = "crush", role = "lyrics" }]', "nobody is credited"),
    ("credit-twice", GOBLIN, '[{ artist = "crush" }]', '[{ artist = "crush" }, { artist = "crush" }]', "twice"),
    ("credit-of", GOBLIN, '[{ artist = "crush" }]', '[{ artist = "exo", of = "exo" }]', "as of itself"),
    ("track-twice", GOBLIN, '["goblin-beautiful"]', '["goblin-beautiful", "goblin-beautiful"]', "twice"),
    ("track-elsewhere", GOBLIN, '["goblin-beautiful"]', '["hotel-del-luna-at-the-end"]', "of another drama"),
    ("list", "lists/first-snow.toml", "goblin-stay-with-me", "goblin-i-will-go-to-you-like-the-first-snow", "twice"),
    ("note", "lists/first-snow.toml", 'note = "', 'note = " " # "', "the note is empty"),
    ("note", GOBLIN, 'title = "Beautiful"', 'note_ko = "A song."\ntitle = "Beautiful"', "the note_ko is not Korean"),
    ("note", GOBLIN, 'title = "Beautiful"', 'note = "노래 한 곡."\ntitle = "Beautiful"', "the note is not English"),
    ("id", CHEN, 'id = "chen"', 'id = "Chen"', "is not an id"),
    ("id", CHEN, 'id = "chen"', 'id = "jongdae"', "is not the file's name"),
    ("id", CHEN, 'id = "chen"', 'id = "goblin-beautiful"', "is taken"),
    ("number", GOBLIN, "episodes = 16", "episodes = 0", "0 episodes?"),
    ("judgement", "judgements.jsonl", '"right":"hotel-del-luna-stay-with-me","verdict":"unsure"', '"right":"exo","verdict":"same"', "cannot be the same"),
    ("edition", "edition.toml", "2026-01-31", "January", "is not a day"),
    ("id", "names/moods.toml", 'id = "flutter"', 'id = "longing"', "is here twice"),
    ("self", GOBLIN, 'version_of = "goblin-stay-with-me"', 'version_of = "goblin-stay-with-me-instrumental"', "of itself"),
    ("shape", GOBLIN, "network", "netwrok", "unknown key"),
    ("shape", GOBLIN, "episodes = 16", 'episodes = "16"', "expected `int"),
    ("shape", GOBLIN, 'title = "Beautiful"', 'tittle = "Beautiful"', "unknown key"),
    ("order", "dramas/hotel-del-luna.toml", '[[song]]\nid = "hotel-del-luna-at', '[[release]]\nid = "x"\nkind = "album"\nsources = []\n\n[[song]]\nid = "hotel-del-luna-at', "after [[song]]"),
    ("toml", GOBLIN, 'network = "tvN"', "network = tvN", "not TOML"),
    ("redirect", "redirects.toml", '"chanyeol"', '"nobody"', "does not exist"),
    ("redirect", "redirects.toml", "park-chanyeol", "chen", "still exists"),
    ("judgement", "judgements.jsonl", '"verdict":"unsure"', '"verdict":"maybe"', "not a judgement"),
    ("judgement", "judgements.jsonl", "goblin-stay-with-me", "goblin-nothing", "nothing with the id"),
    ("nfc", GOBLIN, "첫눈처럼", unicodedata.normalize("NFD", "첫눈처럼"), "NFC"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "name", "old", "new", "message"), CASES)
def test_a_mistake_is_found_where_it_stands(
    toy: Path, rule: str, name: str, old: str, new: str, message: str
) -> None:
    line = change(toy, name, old, new)
    found = [p for p in problems(toy) if p.rule == rule and message in p.message]
    assert found, [str(p) for p in problems(toy)]
    assert all(p.severity is Severity.ERROR for p in found)
    assert all(p.mend for p in found)
    # What is missing has the line of its block; what two files disagree on has the line of the other one.
    stands_elsewhere = (
        rule in {"source", "part", "title", "cast", "near-duplicate"} or message == "was not in 'exo'"
    )
    if not stands_elsewhere:
        assert any(p.path.endswith(name) and p.line == line for p in found), (line, [str(p) for p in found])


DOUBTS = [
    ("release-far", GOBLIN, 'date = "2016-12-03"', 'date = "2013-12-03"'),
    ("part-order", GOBLIN, 'date = "2017-01-07"', 'date = "2016-12-10"'),
    ("debut", CHEN, 'kind = "person"', 'kind = "person"\ndebut = "2020"'),
    ("romanized", CHEN, '"Kim Jong-dae", lang = "en", kind = "birth"', '"Bak Haneul", lang = "ko-Latn", kind = "romanized"'),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "name", "old", "new"), DOUBTS)
def test_what_a_person_should_look_at_is_a_doubt(toy: Path, rule: str, name: str, old: str, new: str) -> None:
    change(toy, name, old, new)
    found = problems(toy)
    assert [p.severity for p in found if p.rule == rule] == [Severity.DOUBT]


def test_all_mistakes_are_found_in_one_run(toy: Path) -> None:
    change(toy, GOBLIN, 'artist = "crush"', 'artist = "krush"')
    change(toy, CHEN, 'sources = ["https://eymaps.com/en/Chen"]', "")
    change(toy, GOBLIN, 'date = "2016-12-03"', 'date = "2016-13-03"')
    assert {p.rule for p in problems(toy)} >= {"unknown-id", "source", "date"}


def test_a_file_that_says_nothing_or_cannot_be_read_is_a_problem(toy: Path) -> None:
    (toy / "dramas" / "empty.toml").write_text("# nothing yet\n", "utf-8")
    (toy / "dramas" / "folder.toml").mkdir()
    assert {p.rule for p in problems(toy)} == {"empty", "file"}


def test_an_open_admission_is_no_missing_source(toy: Path) -> None:
    change(toy, CHEN, 'sources = ["https://eymaps.com/en/Chen"]', "sources = []")
    assert problems(toy) == []


def test_a_part_that_nobody_printed_may_name_its_songs_without_a_source(toy: Path) -> None:
    tracks = 'tracks = ["goblin-beautiful"]'
    change(toy, GOBLIN, tracks, tracks + "\ncite = { part = [], date = [], tracks = [] }")
    assert problems(toy) == []


@pytest.mark.parametrize("known", ["part", "date", "title"])
def test_one_thing_that_is_printed_tells_a_part(toy: Path, known: str) -> None:
    silent = ", ".join(f"{field} = []" for field in ("part", "date", "title") if field != known)
    tracks = 'tracks = ["goblin-beautiful"]'
    change(toy, GOBLIN, tracks, f'title = "도깨비 OST Part 4"\n{tracks}\ncite = {{ {silent} }}')
    assert problems(toy) == []


def test_a_judgement_settles_a_near_duplicate(toy: Path) -> None:
    change(toy, CHEN, '"첸", lang = "ko", kind = "stage"', '"찬열", lang = "ko", kind = "stage"')
    log = toy / "judgements.jsonl"
    line = '{"left":"chen","right":"chanyeol","verdict":"different","by":"t","at":"2026-01-01","why":"w"}\n'
    log.write_text(log.read_text("utf-8") + line, "utf-8")
    assert problems(toy) == []
    log.write_text(log.read_text("utf-8") + line.replace("different", "retracted"), "utf-8")
    assert [p.rule for p in problems(toy)] == ["near-duplicate"]


def test_every_rule_is_listed_once() -> None:
    assert len(set(RULES)) == len(RULES)
    assert all(rule.__doc__ for rule in RULES)
