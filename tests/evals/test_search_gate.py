"""The gate's own logic, on toy outcomes: what it counts, when it shuts, what it refuses."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from evals.search import (
    ENOUGH,
    QUERIES,
    SETS,
    Outcome,
    Query,
    Score,
    Want,
    Wanted,
    fallen,
    floors_of,
    main,
    parse_queries,
    plain,
    read_floors,
    score,
    update,
    verdict,
)

from yeoun.errors import DataError

LINE = {"q": "goblin", "kind": "exact_en", "set": "tune", "want": {"type": "drama", "name": "Goblin"}}


def outcomes(ranks: Iterable[int | None], *, kind: str = "typo", absent: int = 0) -> list[Outcome]:
    query = Query(text="q", kind=kind, set="tune", wants=(Want(type="drama", name="Goblin"),))
    counted = [Outcome(query=query, rank=rank, absent=False, first=None, seconds=0.0) for rank in ranks]
    gone = [Outcome(query=query, rank=None, absent=True, first=None, seconds=0.0)] * absent
    return counted + gone


def pinned(ranks: Iterable[int | None], **options: Any) -> dict[str, Any]:
    return floors_of(outcomes(ranks, **options), "sha256:toy")


def mistake(**changes: object) -> str:
    line = {key: value for key, value in (LINE | changes).items() if value is not ...}
    with pytest.raises(DataError) as caught:
        parse_queries(json.dumps(line).encode())
    return str(caught.value)


# --- the queries


def test_a_query_is_read() -> None:
    song = {"type": "song", "name": "Stay With Me", "drama": "Goblin", "artists": ["Chanyeol", "Punch"]}
    lines = [LINE, LINE | {"q": "exo goblin", "want": song}]
    _, query = parse_queries("\n".join(map(json.dumps, lines)).encode())
    assert query == Query(
        text="exo goblin",
        kind="exact_en",
        set="tune",
        wants=(Want(type="song", name="Stay With Me", drama="Goblin", artists=("Chanyeol", "Punch")),),
    )


def test_several_things_may_be_right() -> None:
    line = {key: value for key, value in LINE.items() if key != "want"}
    wants = [{"type": "song", "name": "Hush"}, {"type": "song", "name": "Beautiful"}]
    (query,) = parse_queries(json.dumps(line | {"want_any": wants}).encode())
    assert [want.name for want in query.wants] == ["Hush", "Beautiful"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"q": " "}, "`q` is missing or empty"),
        ({"kind": ...}, "`kind` is missing or empty"),
        ({"set": "train"}, "`set` is one of"),
        ({"note": "x"}, "unknown key 'note'"),
        ({"want": ...}, "`want` or `want_any`"),
        ({"want_any": [LINE["want"]]}, "and not both"),
        ({"want": ..., "want_any": []}, "at least one want"),
        ({"want": "Goblin"}, "a want is an object"),
        ({"want": {"type": "film", "name": "x"}}, "`type` is one of"),
        ({"want": {"type": "drama"}}, "`name` is missing"),
        ({"want": {"type": "artist", "name": "V", "drama": "x"}}, "only a wanted song"),
        ({"want": {"type": "song", "name": "x", "artists": "V"}}, "`artists` is a list"),
        ({"want": {"type": "song", "name": "x", "singer": "V"}}, "unknown key 'singer'"),
    ],
)
def test_a_mistake_is_told(changes: dict[str, object], sentence: str) -> None:
    told = mistake(**changes)
    assert sentence in told
    assert "queries.jsonl:1:" in told


def test_every_mistake_is_told_with_its_line() -> None:
    good = json.dumps(LINE)
    with pytest.raises(DataError) as caught:
        parse_queries(f"{good}\n[]\n{{\n{good}\n".encode())
    told = str(caught.value).splitlines()
    assert [sentence.split(":")[1] for sentence in told] == ["2", "3", "4"]
    assert "stands in line 1 already" in told[2]


def test_no_queries_are_a_mistake() -> None:
    with pytest.raises(DataError, match="there are no queries"):
        parse_queries(b"")


def test_the_committed_queries_hold_together() -> None:
    queries = parse_queries(QUERIES.read_bytes())
    for name in SETS:
        assert sum(query.set == name for query in queries) > 60
    tune, held = (sum(query.set == name for query in queries) for name in ("tune", "held"))
    assert abs(tune - held) < 0.1 * (tune + held)


# --- what is wanted


class ToySnapshot:
    """Answers the questions that `Wanted` asks: two songs of one title, and two people of one name."""

    def rows(self, sql: str) -> list[tuple[str | None, ...]]:
        table = sql.split(" FROM ")[1]
        return {
            "song": [("goblin-miss", "goblin"), ("stairway-miss", "stairway")]
            if "drama" in sql
            else [("goblin-miss",), ("stairway-miss",)],
            "drama": [("goblin",), ("stairway",)],
            "artist": [("soyou",), ("kim-bum-soo",), ("sistar",)],
            "list": [("parting", "Songs for a parting", None)] if "title" in sql else [("parting",)],
            "credit": [("goblin-miss", "soyou", "sistar"), ("stairway-miss", "kim-bum-soo", None)],
            "name": [
                ("goblin", "Goblin"),
                ("goblin", "도깨비"),
                ("stairway", "The Stairway to Heaven"),
                ("goblin-miss", "I Miss You"),
                ("stairway-miss", "I Miss You"),
                ("stairway-miss", "보고 싶다"),
                ("soyou", "Soyou"),
                ("sistar", "SISTAR"),
                ("kim-bum-soo", "Kim Bum-soo"),
            ],
        }[table]


@pytest.mark.parametrize(
    ("want", "ids"),
    [
        (Want(type="drama", name="STAIRWAY-TO heaven"), {"stairway"}),
        (Want(type="drama", name="Dokkaebi"), {"goblin"}),
        (Want(type="song", name="I miss you"), {"goblin-miss", "stairway-miss"}),
        (Want(type="song", name="I Miss You", drama="도깨비"), {"goblin-miss"}),
        (Want(type="song", name="I Miss You", artists=("Kim Bum Soo",)), {"stairway-miss"}),
        (Want(type="song", name="I Miss You", artists=("Soyou", "Nobody")), {"goblin-miss"}),
        (Want(type="song", name="I Miss You", artists=("SISTAR",)), {"goblin-miss"}),
        (Want(type="song", name="I Miss You", drama="Signal"), set()),
        (Want(type="song", name="Goblin"), set()),
        (Want(type="artist", name="Gummy"), set()),
    ],
)
def test_a_want_finds_its_ids(want: Want, ids: set[str]) -> None:
    assert Wanted(ToySnapshot()).find(want) == ids  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It’s Okay, That's Love", "its okay thats love"),
        ("ＧＯＢＬＩＮ", "goblin"),
        ("Pit-A-Pat", "pit a pat"),
        ("The Heirs", "heirs"),
        ("호텔 델루나", "호텔델루나"),
        ("Café", "cafe"),
    ],
)
def test_names_match_leniently(one: str, other: str) -> None:
    assert plain(one) == plain(other)


def test_a_name_of_punctuation_keeps_itself() -> None:
    assert plain("...") == "..."


# --- scores and floors


def test_absent_queries_do_not_count() -> None:
    assert score(outcomes([1, 2, 4, None], absent=3)) == Score(counted=4, top1=0.25, top3=0.5)
    assert score(outcomes([], absent=2)) is None


def test_small_kinds_get_no_floor_of_their_own() -> None:
    assert "typo" in pinned([1] * ENOUGH)["floors"]
    small = pinned([1] * (ENOUGH - 1))
    assert small["floors"] == {}
    assert small["counted"] == ENOUGH - 1


def test_what_holds_passes() -> None:
    floors = pinned([1, 1, 2, 1, None, 1])
    assert verdict(floors, pinned([1, 1, 2, 1, None, 1])) == []
    assert verdict(floors, pinned([1, 1, 1, 1, 1, 1])) == []


def test_a_missed_floor_shuts_the_gate() -> None:
    problems = verdict(pinned([1] * 10), pinned([1] * 9 + [2]))
    assert [problem.split(":")[0] for problem in problems] == ["all top1", "set tune top1", "typo top1"]
    assert "0.9000, floor 1.0000" in problems[0]


def test_top3_is_a_floor_of_its_own() -> None:
    problems = verdict(pinned([1] * 9 + [3]), pinned([1] * 9 + [4]))
    assert {problem.split(":")[0] for problem in problems} == {"all top3", "set tune top3", "typo top3"}


def test_one_kind_may_not_pay_for_another() -> None:
    floors = floors_of(outcomes([1] * 5 + [2]) + outcomes([1] * 5 + [2], kind="prefix"), "sha256:toy")
    now = floors_of(outcomes([1] * 6) + outcomes([1] * 4 + [2] * 2, kind="prefix"), "sha256:toy")
    assert [problem.split(":")[0] for problem in verdict(floors, now)] == ["prefix top1"]


def test_fewer_counted_queries_shut_the_gate() -> None:
    (problem,) = verdict(pinned([1] * 10), pinned([1] * 9, absent=1))
    assert problem == "wanted things in the snapshot: 9, floor 10"


def test_a_group_that_is_gone_shuts_the_gate() -> None:
    problems = fallen(pinned([1] * 6), pinned([1] * 6, kind="prefix"))
    assert "typo: no longer measured" in problems


def test_other_queries_shut_the_gate() -> None:
    now = pinned([1] * 6)
    (problem,) = verdict(now | {"queries": "sha256:other"}, now)
    assert "not those the floors were pinned on" in problem


def test_without_floors_the_gate_is_shut() -> None:
    assert verdict(None, pinned([1] * 6)) == ["no floors are pinned yet; pin them with --update"]


# --- pinning


def test_update_raises_floors(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert update(path, None, pinned([1] * 5 + [2]), lower=False) == []
    assert update(path, read_floors(path), pinned([1] * 6), lower=False) == []
    assert read_floors(path) == pinned([1] * 6)


def test_update_refuses_to_lower_a_floor(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    update(path, None, pinned([1] * 6), lower=False)
    before = path.read_bytes()
    assert update(path, read_floors(path), pinned([1] * 5 + [2]), lower=False)
    assert path.read_bytes() == before
    assert update(path, read_floors(path), pinned([1] * 5 + [2]), lower=True) == []
    assert read_floors(path) == pinned([1] * 5 + [2])


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"floors": {}}'])
def test_broken_floors_are_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError, match="these are no floors"):
        read_floors(path)


def test_a_missing_snapshot_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--snapshot", str(tmp_path / "none.sqlite")]) == 2
    told = capsys.readouterr().err
    assert "there is no snapshot at" in told
    assert "yeoun build" in told
