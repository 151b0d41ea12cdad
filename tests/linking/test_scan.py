"""The name scanner: boundaries, particles, offsets, and the stored automaton."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yeoun.catalogue import Snapshot
from yeoun.linking import Catalogue, Linker, Scanner, fold_even


@pytest.fixture
def linker(snapshot: Snapshot) -> Linker:
    return Linker(snapshot)


def ids(linker: Linker, text: str) -> list[tuple[str, str]]:
    scanner = linker.scanner
    return [
        (text[h.start : h.end], linker.entity(n).id)
        for h in scanner.scan(text)
        for n in scanner.bearers[h.pattern]
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("찬열이 부른 도깨비의 노래", [("찬열", "chanyeol"), ("도깨비", "goblin")]),
        ("Goblin’s Crush", [("Goblin", "goblin"), ("Crush", "crush")]),
        ("HOTEL DEL-LUNA", [("HOTEL DEL-LUNA", "hotel-del-luna")]),
        ("EXO찬열", [("EXO", "exo"), ("찬열", "chanyeol")]),
    ],
)
def test_names_are_found_at_boundaries_and_before_particles(
    linker: Linker, text: str, wanted: list[tuple[str, str]]
) -> None:
    found = ids(linker, text)
    for one in wanted:
        assert one in found


@pytest.mark.parametrize("text", ["Crushing goblins", "Punchline", "청하동", "xGoblin", "첸나이"])
def test_names_inside_words_are_not_found(linker: Linker, text: str) -> None:
    assert ids(linker, text) == []


def test_small_letters_can_be_left_out(linker: Linker) -> None:
    text = "a crush on “crush” and Crush"
    at = text.index("“") + 1
    hits = linker.scanner.scan(text, capitals=True, keep={(at, at + 5)})
    assert [text[h.start : h.end] for h in hits] == ["crush", "Crush"]
    assert hits[0].start == at


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold_even(text)) == len(text)


def test_the_automaton_is_kept_and_a_damaged_one_is_built_again(snapshot: Snapshot, tmp_path: Path) -> None:
    catalogue = Catalogue.load(snapshot)
    first = Scanner(catalogue, store=tmp_path)
    (stored,) = tmp_path.glob("*.automaton")
    hits = first.scan("Chen and Punch")
    assert Scanner(catalogue, store=tmp_path).scan("Chen and Punch") == hits
    stored.write_bytes(stored.read_bytes()[:-10])
    assert Scanner(catalogue, store=tmp_path).scan("Chen and Punch") == hits
