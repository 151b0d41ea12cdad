"""The command line as scripts rely on it: output, standard error, exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from yeoun.cli import COMMANDS, main

TOY = Path(__file__).parents[1] / "toy" / "data"


class Result:
    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    def json(self) -> object:
        assert self.out.count("\n") == 1, self.out
        return json.loads(self.out)


@pytest.fixture
def yeoun(capsys: pytest.CaptureFixture[str]) -> object:
    def run(*arguments: str) -> Result:
        with pytest.raises(SystemExit) as caught:
            main(list(arguments))
        out, err = capsys.readouterr()
        return Result(int(caught.value.code or 0), out, err)

    return run


def test_find_prints_the_documented_json(yeoun, toy_snapshot: Path) -> None:
    result = yeoun("find", "chanyeol", "goblin", "--json", "--limit", "1", "--snapshot", str(toy_snapshot))
    assert result.code == 0
    answer = result.json()
    score = answer["hits"][0].pop("score")
    assert 0.9 < score <= 1
    assert answer == {
        "query": "chanyeol goblin",
        "hits": [
            {
                "type": "song",
                "id": "goblin-stay-with-me",
                "name": "Stay With Me",
                "name_ko": None,
                "artists": ["Chanyeol", "Punch"],
                "drama": "Guardian: The Lonely and Great God",
                "why": "drama alias 'Goblin'; artist 'Chanyeol'",
            }
        ],
    }


def test_find_is_plain_without_a_terminal(yeoun, toy_snapshot: Path) -> None:
    result = yeoun("find", "ㄷㄲㅂ", "--limit", "1", "--snapshot", str(toy_snapshot))
    assert result.out.split("\t")[:2] == ["drama", "goblin"]
    assert "\x1b" not in result.out


def test_nothing_found_is_one_sentence_and_exit_1(yeoun, toy_snapshot: Path) -> None:
    result = yeoun("find", "zzqqxxyy", "--snapshot", str(toy_snapshot))
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("yeoun: nothing found for 'zzqqxxyy'.")
    result = yeoun("find", "zzqqxxyy", "--json", "--snapshot", str(toy_snapshot))
    assert result.code == 1
    assert result.json() == {"query": "zzqqxxyy", "hits": []}


def test_batch_answers_line_for_line(yeoun, toy_snapshot: Path, tmp_path: Path) -> None:
    queries = tmp_path / "q.txt"
    queries.write_bytes("goblin\n\nzzqqxxyy\n\udcff도깨비\r\nchen".encode("utf-8", "surrogateescape"))
    result = yeoun("find", "--batch", str(queries), "--limit", "1", "--snapshot", str(toy_snapshot))
    lines = [json.loads(line) for line in result.out.splitlines()]
    assert [line["query"] for line in lines][:3] == ["goblin", "", "zzqqxxyy"]
    assert [len(line["hits"]) for line in lines] == [1, 0, 0, 1, 1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["find"], "Give a query"),
        (["find", "x", "--type", "film"], "film"),
        (["find", "x", "--limit", "0"], "0"),
        (["find", "x", "--batch", "-"], "Give a query"),
        (["frobnicate"], "No such command"),
        (["build", "--statements", "no-such-file"], "no-such-file"),
        (
            ["find", "x", "--snapshot", "no-such.sqlite"],
            "there is no snapshot at no-such.sqlite. Make one with",
        ),
        (
            ["check", "--data", "no-such-directory"],
            "there is no data in no-such-directory. Name the directory",
        ),
    ],
)
def test_wrong_usage_is_exit_2_without_a_traceback(yeoun, arguments: list[str], message: str) -> None:
    result = yeoun(*arguments)
    assert result.code == 2
    assert message in result.err
    assert "Traceback" not in result.err
    assert result.out == ""


def test_show_says_what_is_known_and_what_is_missing(yeoun, toy_snapshot: Path) -> None:
    out = yeoun("show", "goblin", "--snapshot", str(toy_snapshot)).out
    assert "● Network        tvN" in out
    assert "◐ With           Gong Yoo (Kim Shin), Kim Go-eun (Ji Eun-tak)" in out
    assert "◐ Episodes       16" in out
    assert "Part 2     not found yet" in out
    assert "Parts 5–8  not found yet" in out
    assert "Chanyeol (EXO), Punch" in out
    assert "Part not known" in out


@pytest.mark.parametrize(
    "key", ["goblin", "goblin-stay-with-me", "exo", "chen", "goblin-ost-1", "first-snow", "park-chanyeol"]
)
def test_everything_can_be_shown(yeoun, toy_snapshot: Path, key: str) -> None:
    plain = yeoun("show", key, "--sources", "--snapshot", str(toy_snapshot))
    assert plain.code == 0
    assert plain.out.strip()
    shown = yeoun("show", key, "--json", "--snapshot", str(toy_snapshot)).json()
    assert shown["id"] == key or key == "park-chanyeol"
    assert isinstance(shown["facts"], list)


def test_show_json_carries_dates_as_text_and_facts_with_sources(yeoun, toy_snapshot: Path) -> None:
    shown = yeoun("show", "goblin", "--json", "--snapshot", str(toy_snapshot)).json()
    assert shown["first_air"] == "2016-12-02"
    assert shown["missing_parts"] == [2, 3, 5, 6, 7, 8]
    network = next(f for f in shown["facts"] if f["property"] == "network")
    assert network["status"] == "confirmed"
    assert len(network["sources"]) == 2


def test_a_near_id_is_suggested(yeoun, toy_snapshot: Path) -> None:
    assert "Did you mean goblin" in yeoun("show", "gobl", "--snapshot", str(toy_snapshot)).err


def test_arguments_that_are_no_text_and_full_disks_get_one_sentence(toy_snapshot: Path) -> None:
    place = f"--snapshot {toy_snapshot}"
    for command, code in ((f"find $'\\xff' --json {place}", 1), (f"show goblin {place} > /dev/full", 2)):
        done = subprocess.run(
            ["bash", "-c", f"{sys.executable} -m yeoun {command}"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stderr
        assert "Traceback" not in done.stderr


def test_an_unknown_id_is_exit_1(yeoun, toy_snapshot: Path) -> None:
    result = yeoun("show", "nothing-here", "--snapshot", str(toy_snapshot))
    assert result.code == 1
    assert result.err == "yeoun: nothing has the id 'nothing-here'. Look for it by name: yeoun find \"...\"\n"


def test_build_reports_and_check_counts(yeoun, toy: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.sqlite"
    result = yeoun("build", "--data", str(toy), "--out", str(out))
    assert result.code == 0
    assert "3 dramas, 8 artists, 8 songs" in result.out
    assert "nothing changed" in yeoun("build", "--data", str(toy), "--out", str(out)).out
    report = yeoun("build", "--data", str(toy), "--out", str(out), "--json").json()
    assert report["counts"]["song"] == 8
    assert yeoun("check", "--data", str(toy)).out == "3 dramas, 8 songs, 8 artists: 0 errors, 0 doubts\n"


def test_check_fails_with_file_and_line(yeoun, toy: Path) -> None:
    path = toy / "artists" / "chen.toml"
    path.write_text(path.read_text("utf-8").replace("https://", "ftp://"), "utf-8")
    result = yeoun("check", "--data", str(toy))
    assert result.code == 1
    assert "data/artists/chen.toml:3: 'ftp://eymaps.com/en/Chen' is not an http(s) address" in result.out
    problems = yeoun("check", "--data", str(toy), "--json").json()
    assert problems["errors"] == 2
    assert problems["problems"][0]["line"] == 3


def test_mend_mends_in_place(yeoun, toy: Path) -> None:
    path = toy / "artists" / "chen.toml"
    text = path.read_text("utf-8")
    address = '"https://eymaps.com/en/Chen"'
    path.write_text(text.replace(f"[{address}]", f"[{address}, {address}]"), "utf-8")
    assert yeoun("check", "--data", str(toy), "--mend").code == 0
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_help_teaches_by_example(yeoun, name: str | None) -> None:
    result = yeoun(*([name] if name else []), "--help")
    assert result.code == 0
    assert "Examples:" in result.out
    assert f"yeoun {name or 'find'}" in result.out


def test_finding_imports_neither_a_web_framework_nor_the_reader() -> None:
    code = (
        "import sys, yeoun.cli, yeoun.cli._find;"
        "heavy = {'django', 'rich', 'tomlkit', 'yeoun.reader', 'yeoun.build', 'importlib.metadata'} & set(sys.modules);"
        "sys.exit(', '.join(sorted(heavy)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_closed_pipe_is_no_error(toy_snapshot: Path) -> None:
    command = f"{sys.executable} -m yeoun find --batch - --snapshot {toy_snapshot} | head -1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        input="goblin\n" * 3000,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert done.stdout.count("\n") == 1


ARTICLE = """Two songs of Goblin

1. Chanyeol and Punch - "Stay With Me" (from "Goblin")

Two voices cross before the two people do.

2. Crush - "Beautiful" (from "Goblin")

It aches.
"""


def test_read_prints_the_documented_json(yeoun, toy_snapshot: Path, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, "utf-8")
    reading = yeoun("read", str(path), "--json", "--text", "--snapshot", str(toy_snapshot)).json()
    assert (reading["language"], reading["kind"]) == ("en", "listicle")
    found = [(e["position"], e["song"]["id"], [a["id"] for a in e["artists"]]) for e in reading["entries"]]
    assert found == [
        (1, "goblin-stay-with-me", ["chanyeol", "punch"]),
        (2, "goblin-beautiful", ["crush"]),
    ]
    for entry in reading["entries"]:
        for part in (entry["song"], entry["drama"], *entry["artists"]):
            assert reading["text"][part["start"] : part["end"]] == part["as_printed"]
        assert entry["why"]


def test_read_answers_a_line_a_document_and_gives_statements(
    yeoun, toy_snapshot: Path, tmp_path: Path
) -> None:
    song, other = tmp_path / "song.txt", tmp_path / "other.txt"
    song.write_text(ARTICLE, "utf-8")
    other.write_text("The weather was fine all day, and nobody sang.", "utf-8")
    result = yeoun("read", str(song), str(other), "--json", "--snapshot", str(toy_snapshot))
    assert [len(json.loads(line)["entries"]) for line in result.out.splitlines()] == [2, 0]
    assert yeoun("read", str(other), "--json", "--snapshot", str(toy_snapshot)).code == 1
    said = yeoun("read", str(song), "--statements", "--snapshot", str(toy_snapshot)).out.splitlines()
    assert said
    assert all(json.loads(line)["layer"] == "reading" for line in said)


def test_what_cannot_be_read_is_one_sentence_and_exit_2(yeoun, toy_snapshot: Path, tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    empty = tmp_path / "empty.html"
    empty.write_bytes(b"")
    for name in (str(picture), str(empty), str(tmp_path / "none.html"), "http://127.0.0.1:9/"):
        result = yeoun("read", name, "--json", "--snapshot", str(toy_snapshot))
        assert (result.code, result.out) == (2, ""), name
        assert result.err.startswith("yeoun: ")
        assert "Traceback" not in result.err
