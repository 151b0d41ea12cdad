"""Data files keep every byte and comment that is not changed."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from yeoun.catalogue import write_beside, writing_beside
from yeoun.catalogue.editing import DataFile, mend
from yeoun.errors import DataError

DATA = Path(__file__).parents[2] / "data"
FILES = sorted((Path(__file__).parents[1] / "toy" / "data").glob("*/*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_toy_files_round_trip(path: Path) -> None:
    raw = path.read_bytes()
    assert DataFile.parse(raw).render() == raw


def test_every_data_file_round_trips_and_needs_no_mending() -> None:
    for path in sorted(DATA.glob("**/*.toml")):
        raw = path.read_bytes()
        assert DataFile.parse(raw).render() == raw, path
        assert mend(raw) == raw, path


COMMENTS = st.text(alphabet="ab 도#=[]\"'", max_size=10)
VALUES = st.one_of(st.integers(), st.booleans(), st.text(max_size=10), st.lists(st.integers(), max_size=3))


@given(st.dictionaries(st.from_regex(r"[a-z]{1,6}", fullmatch=True), st.tuples(VALUES, COMMENTS), max_size=6))
def test_any_file_round_trips(table: dict[str, tuple[object, str]]) -> None:
    lines = []
    for key, (value, comment) in table.items():
        lines.append(tomlkit.dumps({key: value}).rstrip("\n") + f"   # {comment}")
    raw = ("\n\n".join(lines) + "\n").encode()
    assert DataFile.parse(raw).render() == raw


def test_a_source_is_added_where_it_belongs_and_nothing_else_changes() -> None:
    raw = (DATA.parent / "tests/toy/data/dramas/goblin.toml").read_bytes()
    file = DataFile.parse(raw)
    assert file.add_source("https://example.org/new", "song", "goblin-beautiful")
    assert not file.add_source("https://example.org/new", "song", "goblin-beautiful")
    before, after = raw.decode().splitlines(), file.render().decode().splitlines()
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert len(changed) == 1
    assert "https://example.org/new" in changed[0][1]
    with pytest.raises(KeyError):
        file.add_source("https://example.org/new", "song", "no-such-song")


def test_mending_drops_twins_and_composes_hangul() -> None:
    decomposed = 'sources = ["https://a.org", "https://a.org"]  # kept\ntitle_ko = "도"\n'
    assert mend(decomposed.encode()).decode() == 'sources = ["https://a.org"]  # kept\ntitle_ko = "도"\n'


def test_what_is_no_toml_is_refused_with_its_place() -> None:
    with pytest.raises(DataError, match=r"x\.toml: not a TOML file"):
        DataFile.parse(b"a = ", path="x.toml")


def test_what_would_be_reordered_is_refused() -> None:
    with pytest.raises(DataError, match="without moving"):
        DataFile.parse(b"[[a]]\nx = 1\n\n[[b]]\ny = 1\n\n[[a]]\nx = 2\n")


def test_writing_leaves_the_old_file_when_it_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="no space"):
        write_beside(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.toml"]


def test_a_new_file_is_its_owners_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    new, old, said = tmp_path / "new", tmp_path / "old", tmp_path / "said"
    old.write_bytes(b"old")
    old.chmod(0o640)
    write_beside(new, b"x")
    write_beside(old, b"x")
    write_beside(said, b"x", mode=0o644)
    assert [oct(path.stat().st_mode & 0o777) for path in (new, old, said)] == ["0o600", "0o640", "0o644"]


def test_what_fails_halfway_leaves_nothing(tmp_path: Path) -> None:
    def half() -> None:
        with writing_beside(tmp_path / "a") as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half()
    assert list(tmp_path.iterdir()) == []
