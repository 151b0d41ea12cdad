from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yeoun.catalogue import (
    PROPERTIES,
    Credit,
    EntityType,
    ExternalId,
    Layer,
    Name,
    NameKind,
    PartialDate,
    Role,
    Statement,
    Track,
    Value,
    curated_statements,
    parse_statements,
    read_data,
    render_statement,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
DATES = st.builds(PartialDate, st.integers(1950, 2100), st.integers(1, 12), st.integers(1, 28))
IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
NAMES = st.builds(
    Name, text=TEXT, lang=TEXT, script=TEXT, kind=st.sampled_from(NameKind), primary=st.booleans()
)
CREDITS = st.builds(
    Credit, artist=TEXT, role=st.sampled_from(Role), join=st.none() | TEXT, of=st.none() | TEXT
)
CASES: list[tuple[EntityType, str, st.SearchStrategy[Value]]] = [
    (EntityType.DRAMA, "name", NAMES),
    (EntityType.DRAMA, "episodes", st.integers(1, 300)),
    (EntityType.DRAMA, "first_air", DATES),
    (EntityType.DRAMA, "external_id", st.builds(ExternalId, service=TEXT, id=TEXT)),
    (EntityType.RELEASE, "track", st.builds(Track, song=TEXT, position=st.none() | st.integers(1, 50))),
    (EntityType.SONG, "credit", CREDITS),
    (EntityType.SONG, "mood", TEXT),
]


@pytest.mark.parametrize(("kind", "name", "values"), CASES, ids=lambda c: str(c))
def test_a_statement_reads_back(kind: EntityType, name: str, values: st.SearchStrategy[Value]) -> None:
    @given(
        values,
        IDS,
        st.none() | st.just("https://example.org/a"),
        st.sampled_from([Layer.IMPORT, Layer.READING]),
    )
    def check(value: Value, subject: str, source: str | None, layer: Layer) -> None:
        said = Statement(
            type=kind, subject=subject, property=name, value=value, source=source, evidence="1-2", layer=layer
        )
        raw = render_statement(said)
        assert raw.count(b"\n") == 1
        assert list(parse_statements(raw)) == [(1, said)]

    check()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"type":"song","subject":"a","property":"mood"}', "missing"),
        ('{"type":"song","subject":"a","property":"color","value":"red"}', "no property 'color'"),
        ('{"type":"planet","subject":"a","property":"name","value":"x"}', "planet"),
        ('{"type":"drama","subject":"a","property":"episodes","value":"16"}', "int"),
        ('{"type":"drama","subject":"a","property":"first_air","value":"2016-13"}', "calendar"),
        ('{"type":"song","subject":"a","property":"mood","value":"x","layer":"data"}', "layer 'data'"),
        ('{"type":"song","subject":"a","property":"mood","value":"x","source":"ftp://a"}', "http"),
        ("nonsense", "malformed"),
        ("[]", "object"),
    ],
)
def test_what_is_no_statement_is_said_with_its_line(line: str, message: str) -> None:
    good = '{"type":"song","subject":"a","property":"mood","value":"joy"}'
    results = list(parse_statements(f"{good}\n\n{line}\n".encode()))
    assert isinstance(results[0][1], Statement)
    assert results[1][0] == 3
    assert isinstance(results[1][1], str)
    assert message in results[1][1]


def test_curated_files_speak_with_file_and_line(toy: Path) -> None:
    said = list(curated_statements(read_data(toy)))
    assert all(s.property in PROPERTIES[s.type] for s in said)
    assert all(s.layer is Layer.DATA for s in said)
    dates = [s for s in said if s.subject == "goblin-ost-1" and s.property == "date"]
    assert [s.source for s in dates] == [
        "https://eymaps.com/en/Stay_With_Me",
        "https://twiki.owiki.org/wiki/Stay_with_Me",
    ]
    assert {s.evidence for s in dates} == {"dramas/goblin.toml:38"}
    title = [s for s in said if s.subject.endswith("first-snow") and s.property == "name"]
    assert {(s.value.text, s.source) for s in title if isinstance(s.value, Name)} == {
        ("I Will Go to You Like the First Snow", None),
        ("첫눈처럼 너에게 가겠다", "http://www2.osen.co.kr/article/G1110563683"),
    }
    moods = [s for s in said if s.property == "mood"]
    assert all(s.source is None for s in moods), "our own judgement has no source"
