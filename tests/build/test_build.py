from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import pytest

from yeoun.build import build, resolve_redirects
from yeoun.catalogue import (
    CastName,
    Judgement,
    JudgementLog,
    NameKind,
    Severity,
    Snapshot,
    Verdict,
    encode_value,
    is_titled,
    read_data,
    shown_name,
)
from yeoun.catalogue.checks import check
from yeoun.errors import DataError, NotFoundError, SnapshotError
from yeoun.search import Search, index_directory


def test_the_same_input_gives_the_same_bytes(toy: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.sqlite", tmp_path / "other.sqlite"
    first, second = build(toy, one), build(toy, other)
    assert one.read_bytes() == other.read_bytes()
    assert first.content_hash == second.content_hash


def test_bytes_do_not_depend_on_the_hash_seed(toy: Path, tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from yeoun.build import build; build(Path(sys.argv[1]), Path(sys.argv[2]))"
    files = []
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.sqlite"
        env = os.environ | {"PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, str(toy), str(out)], env=env, check=True)
        files.append(out.read_bytes())
    assert files[0] == files[1]


def test_the_edition_is_part_of_the_input(toy: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.sqlite"
    build(toy, out, edition="2026-02-28")
    with Snapshot.open(out) as snapshot:
        assert snapshot.edition == "2026-02-28"
    with pytest.raises(DataError, match="not an edition"):
        build(toy, out, edition="2026-02")
    (toy / "edition.toml").unlink()
    with pytest.raises(DataError, match="says no edition"):
        build(toy, out)


def test_a_translation_stands_for_a_title_that_nobody_has_seen(toy: Path, tmp_path: Path) -> None:
    goblin = toy / "dramas" / "goblin.toml"
    stands = 'names = [{ text = "Pretty", lang = "en", kind = "translated", primary = true }]'
    goblin.write_text(goblin.read_text("utf-8").replace('title = "Beautiful"', stands), "utf-8")
    assert [problem for problem in check(read_data(toy)) if problem.severity is Severity.ERROR] == []
    build(toy, tmp_path / "a.sqlite")
    with Snapshot.open(tmp_path / "a.sqlite") as snapshot:
        song = snapshot.get_song("goblin-beautiful")
        assert shown_name(song.names) == "Pretty"
        assert [name.kind for name in song.names] == [NameKind.TRANSLATED]
        assert not is_titled(song.names)
        assert is_titled(snapshot.get_song("goblin-stay-with-me").names)


def test_the_report_says_what_changed(toy: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.sqlite"
    assert build(toy, out).previous is None
    assert build(toy, out).is_same
    path = toy / "dramas" / "goblin.toml"
    text = path.read_text("utf-8").replace('date = "2016-12-17"', 'date = "2016-12-18"')
    path.write_text(text.replace("Beautiful", "Beautiful!", 1), "utf-8")
    (toy / "lists" / "first-snow.toml").unlink()
    report = build(toy, out)
    changes = {(c.kind, c.type, c.id, c.properties) for c in report.changes}
    assert changes == {
        ("changed", "release", "goblin-ost-4", ("date",)),
        ("changed", "song", "goblin-beautiful", ("name",)),
        ("removed", "list", "first-snow", ()),
    }
    assert report.totals() == {"added": 0, "removed": 1, "changed": 2}


def test_data_with_errors_is_not_built_and_the_old_edition_stays(toy: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.sqlite"
    build(toy, out)
    before = out.read_bytes()
    path = toy / "dramas" / "goblin.toml"
    path.write_text(path.read_text("utf-8").replace('"crush"', '"krush"'), "utf-8")
    with pytest.raises(DataError, match=r"goblin.toml:\d+: there is no artist 'krush'"):
        build(toy, out)
    assert out.read_bytes() == before


def test_a_crash_while_writing_leaves_the_old_edition_whole(
    toy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "place" / "a.sqlite"
    build(toy, out)
    before = out.read_bytes()
    (toy / "lists" / "first-snow.toml").unlink()

    def crash(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("yeoun.build.build_index", crash)
    with pytest.raises(KeyboardInterrupt):
        build(toy, out)
    assert out.read_bytes() == before
    assert sorted(p.name for p in out.parent.iterdir()) == ["a.sqlite", "a.sqlite.search"]
    with Snapshot.open(out) as snapshot:
        assert Search.open(snapshot).find("goblin")[0].id == "goblin"


def test_a_reader_keeps_the_old_edition_while_the_new_one_comes(toy: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.sqlite"
    build(toy, out)
    with Snapshot.open(out) as old:
        search = Search.open(old)
        (toy / "lists" / "first-snow.toml").unlink()
        build(toy, out)
        assert old.find_lists() == ("first-snow",)
        assert search.find("ㄷㄲㅂ")[0].id == "goblin"
        with Snapshot.open(out) as new:
            assert new.find_lists() == ()
            assert index_directory(out, new.content_hash).is_dir()
            assert not index_directory(out, old.content_hash).exists()


def test_a_merge_leaves_a_redirect_and_moves_everything(toy: Path, tmp_path: Path) -> None:
    goblin = toy / "dramas" / "goblin.toml"
    text = goblin.read_text("utf-8").replace('artist = "chanyeol"', 'artist = "chan-yeol"')
    goblin.write_text(text, "utf-8")
    copy = (toy / "artists" / "chanyeol.toml").read_text("utf-8")
    twin = copy.replace('id = "chanyeol"', 'id = "chan-yeol"').replace(
        '"Chanyeol", lang', '"Chan Yeol Park", lang'
    )
    (toy / "artists" / "chan-yeol.toml").write_text(twin, "utf-8")
    log = toy / "judgements.jsonl"
    line = '{"left":"chanyeol","right":"chan-yeol","verdict":"same","by":"t","at":"2026-01-01","why":"one man"}\n'
    log.write_text(log.read_text("utf-8") + line, "utf-8")
    out = tmp_path / "a.sqlite"
    build(toy, out)
    with Snapshot.open(out) as snapshot:
        assert snapshot.resolve("chan-yeol") == "chanyeol"
        assert snapshot.get_artist("chan-yeol") == snapshot.get_artist("chanyeol")
        assert snapshot.get_song("goblin-stay-with-me").credits[0].artist == "chanyeol"
        names = [n.text for n in snapshot.get_artist("chanyeol").names]
        assert names[0] == "Chanyeol"
        assert "Chan Yeol Park" in names
        assert sum(n.primary for n in snapshot.get_artist("chanyeol").names) == 2
        assert Search.open(snapshot).find("chan yeol park")[0].id == "chanyeol"


def test_redirects_are_followed_to_their_end_and_circles_refused() -> None:
    def same(left: str, right: str) -> Judgement:
        return Judgement(left=left, right=right, verdict=Verdict.SAME, by="t", at="2026-01-01", why="w")

    assert resolve_redirects({"a": "b"}, JudgementLog((same("c", "b"),))) == {"a": "c", "b": "c"}
    retracted = dataclasses.replace(same("c", "b"), verdict=Verdict.RETRACTED)
    assert resolve_redirects({"a": "b"}, JudgementLog((same("c", "b"), retracted))) == {"a": "b"}
    with pytest.raises(DataError, match="circle"):
        resolve_redirects({"a": "b", "b": "a"}, JudgementLog())


def test_statements_of_a_directory_are_taken_in(toy: Path, tmp_path: Path) -> None:
    (toy / "statements").mkdir()
    (toy / "statements" / "read.jsonl").write_text(
        '{"type":"release","subject":"goblin-ost-9","property":"date","value":"2017-01-07",'
        '"source":"https://other.example/1","evidence":"10-20","layer":"reading"}\n'
        '{"type":"song","subject":"nowhere","property":"mood","value":"joy"}\n',
        "utf-8",
    )
    out = tmp_path / "a.sqlite"
    report = build(toy, out)
    assert report.left_out == ("song nowhere left out: it has no name or no drama",)
    with Snapshot.open(out) as snapshot:
        date = next(f for f in snapshot.find_facts("goblin-ost-9") if f.property == "date")
        assert date.status == "confirmed"


def test_the_snapshot_holds_what_the_files_say(snapshot: Snapshot) -> None:
    drama = snapshot.get_drama("goblin")
    assert (str(drama.first_air), drama.episodes, drama.network) == ("2016-12-02", 16, "tvN")
    song = snapshot.get_song("goblin-stay-with-me")
    assert [(c.artist, c.of) for c in song.credits] == [("chanyeol", "exo"), ("punch", None)]
    assert song.videos[0].id == "pcKR0LPwoYs"
    assert [r.part for r in snapshot.find_releases("goblin")] == [1, 4, 9]
    assert snapshot.find_songs(artist="punch") == (
        "descendants-of-the-sun-everytime",
        "goblin-stay-with-me",
        "goblin-stay-with-me-instrumental",
    )
    assert [m.member for m in snapshot.find_memberships(group="exo")] == ["chanyeol", "chen"]
    assert snapshot.get_list("first-snow").entries[0].song == "goblin-i-will-go-to-you-like-the-first-snow"
    assert snapshot.type_of("exo") == "artist"
    facts = {(f.property, f.status) for f in snapshot.find_facts("goblin")}
    assert ("network", "confirmed") in facts
    assert ("episodes", "stated") in facts


@pytest.mark.parametrize(
    ("kind", "line", "positions"),
    [
        ('"part"\npart = 4', "", [1, 2]),
        ('"part"\npart = 4', "ordered = false\n", [None, None]),
        ('"album"', "", [None, None]),
        ('"album"', "ordered = true\n", [1, 2]),
    ],
)
def test_songs_have_places_only_where_their_order_is_printed(
    toy: Path, tmp_path: Path, kind: str, line: str, positions: list[int | None]
) -> None:
    goblin = toy / "dramas" / "goblin.toml"
    one, two = 'tracks = ["goblin-beautiful"]\n', 'tracks = ["goblin-beautiful", "goblin-stay-with-me"]\n'
    text = goblin.read_text("utf-8").replace(one, two + line).replace('"part"\npart = 4', kind)
    goblin.write_text(text, "utf-8")
    build(toy, tmp_path / "out.sqlite")
    with Snapshot.open(tmp_path / "out.sqlite") as snapshot:
        found = snapshot.rows(
            "SELECT song, position FROM track WHERE release = 'goblin-ost-4' ORDER BY number"
        )
    # The order of the file stays: it is only not claimed.
    assert [song for song, _ in found] == ["goblin-beautiful", "goblin-stay-with-me"]
    assert [position for _, position in found] == positions


def test_who_plays_is_assembled_from_what_each_page_prints(snapshot: Snapshot) -> None:
    cast = snapshot.get_drama("goblin").cast
    assert [(c.person, c.actor, c.actor_ko, c.character, c.character_ko) for c in cast] == [
        ("gong-yoo", "Gong Yoo", "공유", "Kim Shin", "김신"),
        ("kim-go-eun", "Kim Go-eun", "김고은", "Ji Eun-tak", "지은탁"),
    ]
    # Each name has the status of its own pages.
    status = {(f.property, f.value): f.status for f in snapshot.find_facts("goblin")}
    named = {
        (kind, text): status[kind, encode_value(CastName(person="gong-yoo", text=text, lang=lang))]
        for kind, text, lang in (
            ("actor", "Gong Yoo", "en"), ("actor", "공유", "ko"), ("character", "Kim Shin", "en"), ("character", "김신", "ko")
        )
    }  # fmt: skip
    assert named == {
        ("actor", "Gong Yoo"): "stated", ("actor", "공유"): "confirmed",
        ("character", "Kim Shin"): "stated", ("character", "김신"): "unverified",
    }  # fmt: skip


def test_an_actor_who_is_merged_is_named_by_the_id_that_stays(toy: Path, tmp_path: Path) -> None:
    goblin = toy / "dramas" / "goblin.toml"
    text = goblin.read_text("utf-8").replace('person = "gong-yoo"', 'person = "park-chanyeol"')
    goblin.write_text(text.replace('actor_ko = "공유"', 'actor_ko = "찬열"'), "utf-8")
    build(toy, tmp_path / "out.sqlite")
    with Snapshot.open(tmp_path / "out.sqlite") as snapshot:
        assert snapshot.get_drama("goblin").cast[0].person == "chanyeol"


def test_what_is_not_there_is_said_with_what_is_near(snapshot: Snapshot) -> None:
    with pytest.raises(NotFoundError) as caught:
        snapshot.type_of("gobl")
    assert "goblin" in caught.value.candidates
    with pytest.raises(NotFoundError):
        snapshot.get_song("goblin")


def test_a_snapshot_refuses_to_be_written(snapshot: Snapshot) -> None:
    with pytest.raises(Exception, match="readonly"):
        snapshot.rows("DELETE FROM song")


def test_wrong_and_damaged_files_get_one_sentence(toy_snapshot: Path, tmp_path: Path) -> None:
    cases = {
        "missing": None,
        "empty": b"",
        "text": b"not a database at all, but long enough to look at" * 100,
        "cut": toy_snapshot.read_bytes()[:-5000],
        "half": toy_snapshot.read_bytes()[:4096],
    }
    for name, raw in cases.items():
        path = tmp_path / name
        if raw is not None:
            path.write_bytes(raw)
        with pytest.raises(SnapshotError) as caught:
            Snapshot.open(path)
        assert "\n" not in str(caught.value)
        assert caught.value.note
        assert not _is_open(path), name


def _is_open(path: Path) -> bool:
    """Whether this process holds the file open (where the system tells)."""
    held = Path("/proc/self/fd")
    return held.is_dir() and any(each.resolve() == path.resolve() for each in held.iterdir())


def test_another_schema_version_is_refused(toy_snapshot: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    raw = bytearray(toy_snapshot.read_bytes())
    raw[60:64] = (99).to_bytes(4, "big")  # PRAGMA user_version in the header
    path.write_bytes(bytes(raw))
    with pytest.raises(SnapshotError, match="schema version 99"):
        Snapshot.open(path)


def test_where_the_data_stands_and_what_its_comments_say_is_no_content(
    toy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build(toy, tmp_path / "a.sqlite").content_hash
    monkeypatch.chdir(toy)
    assert build(Path(), tmp_path / "b.sqlite").content_hash == first
    assert (tmp_path / "a.sqlite").read_bytes() == (tmp_path / "b.sqlite").read_bytes()
    path = toy / "dramas" / "goblin.toml"
    path.write_text("# one more comment\n" + path.read_text("utf-8"), "utf-8")
    assert build(toy, tmp_path / "c.sqlite").content_hash == first


def test_several_processes_may_be_the_first_to_search(toy_snapshot: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(toy_snapshot.read_bytes())
    command = [sys.executable, "-m", "yeoun", "find", "goblin", "--limit", "1", "--snapshot", str(copy)]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)
    ]
    for process in running:
        out, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
        assert out.startswith("drama\tgoblin")
    assert [p.name for p in (tmp_path / "copy.sqlite.search").iterdir()] != []
    assert not list((tmp_path / "copy.sqlite.search").glob(".building-*"))


def test_what_is_no_file_is_not_written_over(toy: Path, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is not a file"):
        build(toy, tmp_path)


def test_a_merged_id_speaks_only_where_the_one_that_stays_is_silent(toy: Path, tmp_path: Path) -> None:
    copy = (toy / "dramas" / "descendants-of-the-sun.toml").read_text("utf-8")
    twin = copy.replace("descendants-of-the-sun", "dots").replace('"KBS2"', '"SBS"').split("[[release]]")[0]
    twin = twin.replace("https://en.wikipedia.org", "https://a.example").replace(
        '"태양의 후예"', '"태양의 후예들"'
    )
    twin = twin.replace('sources = ["', 'sources = ["https://b.example/1", "')
    (toy / "dramas" / "dots.toml").write_text(twin, "utf-8")
    log = toy / "judgements.jsonl"
    line = '{"left":"descendants-of-the-sun","right":"dots","verdict":"same","by":"t","at":"2026-01-01","why":"w"}\n'
    log.write_text(log.read_text("utf-8") + line, "utf-8")
    out = tmp_path / "a.sqlite"
    report = build(toy, out)
    with Snapshot.open(out) as snapshot:
        assert snapshot.get_drama("dots").network == "KBS2"
    assert {(c.property, str(c.stated)) for c in report.conflicts} == {("network", "SBS")}


def test_statements_that_do_not_fit_are_left_out_and_said(toy: Path, tmp_path: Path) -> None:
    (toy / "statements").mkdir()
    (toy / "statements" / "odd.jsonl").write_text(
        '{"type":"artist","subject":"goblin","property":"kind","value":"group"}\n'
        '{"type":"artist","subject":"chen","property":"membership","value":{"group":"exo","member":"nobody","since":"1999"}}\n',
        "utf-8",
    )
    report = build(toy, tmp_path / "a.sqlite")
    assert "artist goblin left out: the id is that of a drama" in report.left_out
    with Snapshot.open(tmp_path / "a.sqlite") as snapshot:
        assert snapshot.get_drama("goblin").network == "tvN"
        assert [str(m.since) for m in snapshot.find_memberships(member="chen")] == ["2012"]
