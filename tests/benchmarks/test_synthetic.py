"""The benchmark's catalogue and queries: the same everywhere, sound, and of the shape that is promised."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from benchmarks import _korean
from benchmarks.queries import KINDS, Judge, Query, make_queries
from benchmarks.synthetic import EDITION, make_catalogue

from yeoun.build import write_snapshot
from yeoun.catalogue import Catalogue
from yeoun.names import hangul_typed, initials, latin_typed

ROOT = Path(__file__).resolve().parents[2]
SCALE = 0.01


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return make_catalogue(scale=SCALE)


@pytest.fixture(scope="module")
def written(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    path = tmp_path_factory.mktemp("synthetic") / "synthetic.sqlite"
    return path, write_snapshot(path, catalogue, edition=EDITION)


def test_the_same_seed_gives_the_same_content_in_another_process(
    written: tuple[Path, str], tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "benchmarks/synthetic.py", str(tmp_path / "again.sqlite"), "--scale", str(SCALE)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == written[1]


def test_another_seed_gives_another_catalogue(catalogue: Catalogue) -> None:
    assert make_catalogue(scale=SCALE, seed=21) != catalogue


def test_the_numbers_are_those_promised(catalogue: Catalogue) -> None:
    assert (len(catalogue.songs), len(catalogue.artists), len(catalogue.dramas)) == (1500, 300, 80)
    entities = (*catalogue.songs, *catalogue.artists, *catalogue.dramas)
    names = sum(len(entity.names) for entity in entities)
    assert 3.0 < names / len(entities) < 3.4  # 600,000 names for 188,000 at full size
    assert len({entity.id for entity in entities}) == len(entities)
    assert {artist.kind.value for artist in catalogue.artists} == {"person", "group", "unit"}
    assert all(1 <= len(song.credits) <= 3 for song in catalogue.songs)


def test_everything_points_at_something(catalogue: Catalogue) -> None:
    artists = {artist.id for artist in catalogue.artists}
    dramas = {drama.id for drama in catalogue.dramas}
    songs = {song.id for song in catalogue.songs}
    assert {song.drama for song in catalogue.songs} <= dramas
    assert {credit.artist for song in catalogue.songs for credit in song.credits} <= artists
    assert {side for m in catalogue.memberships for side in (m.group, m.member)} <= artists
    assert {track.song for release in catalogue.releases for track in release.tracks} <= songs


def test_queries_are_the_same_twice_and_of_every_kind(written: tuple[Path, str]) -> None:
    queries = make_queries(written[0], share=0.05)
    assert queries == make_queries(written[0], share=0.05)
    counts = Counter(query.kind for query in queries)
    assert set(counts) == set(KINDS)
    assert {query.kind for query in queries[:40]} == set(KINDS)  # kinds take turns
    assert all(query.wanted or query.kind == "beginning" for query in queries)


def test_the_judge_counts_places_and_reads_beginnings(
    written: tuple[Path, str], catalogue: Catalogue
) -> None:
    judge = Judge(written[0])
    song, other = catalogue.songs[:2]
    query = Query(kind="exact", text=song.names[0].text, wanted=frozenset({song.id}))
    assert judge.place(query, [other.id, song.id]) == 2
    assert judge.place(query, [other.id]) is None
    assert judge.place(Query(kind="beginning", text=song.names[0].text[:3].upper()), [song.id]) == 1


@pytest.mark.parametrize("word", ["도깨비", "값을 몰라", "왜 웃었던 밤", "괜찮아 사랑이야"])
def test_the_bench_and_the_library_agree_on_keyboards_and_initials(word: str) -> None:
    # Two independent tables for what has only one right answer.
    assert hangul_typed(_korean.slip_to_latin(word)) == word
    assert _korean.to_initials(word) == initials(word).replace(" ", "")


@pytest.mark.parametrize("word", ["goblin", "hotel del luna", "see you again"])
def test_latin_slips_come_back(word: str) -> None:
    assert latin_typed(_korean.slip_to_hangul(word)) == word
