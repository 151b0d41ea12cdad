from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from yeoun.build import Fact, decide
from yeoun.catalogue import (
    Credit,
    EntityType,
    Layer,
    Name,
    NameKind,
    PartialDate,
    Publishers,
    Statement,
    Status,
    Value,
)


def say(name: str, value: Value, source: str | None = None, layer: Layer = Layer.DATA) -> Statement:
    kind = (
        EntityType.RELEASE
        if name == "date"
        else EntityType.SONG
        if name in {"credit", "mood"}
        else EntityType.DRAMA
    )
    return Statement(type=kind, subject="x", property=name, value=value, source=source, layer=layer)


def one(*statements: Statement) -> Fact:
    facts, _ = decide(statements, Publishers())
    assert len(facts) == 1
    return facts[0]


DAY, OTHER, MONTH = PartialDate(2016, 12, 3), PartialDate(2016, 12, 2), PartialDate(2016, 12)


def test_two_publishers_confirm_one_states_none_is_unverified() -> None:
    assert one(say("date", DAY)).status is Status.UNVERIFIED
    assert one(say("date", DAY, "https://a.org")).status is Status.STATED
    assert (
        one(say("date", DAY, "https://a.org"), say("date", DAY, "https://b.org")).status is Status.CONFIRMED
    )


def test_nothing_overrides_the_curated_files_but_it_is_reported() -> None:
    facts, conflicts = decide(
        [
            say("date", DAY, "https://a.org"),
            say("date", OTHER, "https://b.org", Layer.READING),
            say("date", OTHER, "https://c.org", Layer.IMPORT),
        ],
        Publishers(),
    )
    assert [(f.value, f.status) for f in facts] == [(DAY, Status.STATED)]
    assert [(c.held, c.stated, c.source) for c in conflicts] == [
        (DAY, OTHER, "https://b.org"),
        (DAY, OTHER, "https://c.org"),
    ]


def test_a_reading_can_confirm_what_was_stated() -> None:
    fact = one(say("date", DAY, "https://a.org"), say("date", DAY, "https://b.org", Layer.READING))
    assert fact.status is Status.CONFIRMED
    assert [e.layer for e in fact.sources] == [Layer.DATA, Layer.READING]


def test_a_finer_date_supports_a_coarser_one_and_not_the_reverse() -> None:
    fact = one(say("date", MONTH, "https://a.org"), say("date", DAY, "https://b.org", Layer.READING))
    assert (fact.value, fact.status) == (MONTH, Status.CONFIRMED)
    fact = one(say("date", DAY, "https://a.org"), say("date", MONTH, "https://b.org", Layer.READING))
    assert (fact.value, fact.status) == (DAY, Status.STATED)


def test_within_a_layer_more_publishers_win() -> None:
    fact = one(
        say("date", OTHER, "https://a.org", Layer.IMPORT),
        say("date", DAY, "https://b.org", Layer.IMPORT),
        say("date", DAY, "https://c.org", Layer.IMPORT),
    )
    assert fact.value == DAY


def test_a_credit_line_is_a_whole() -> None:
    chen, punch = Credit(artist="chen"), Credit(artist="punch")
    facts, conflicts = decide(
        [
            say("credit", chen, "https://a.org"),
            say("credit", chen, "https://b.org", Layer.READING),
            say("credit", punch, "https://b.org", Layer.READING),
        ],
        Publishers(),
    )
    assert [(f.value, f.status) for f in facts] == [(chen, Status.CONFIRMED)]
    assert [c.stated for c in conflicts] == [punch]


def test_names_are_one_where_only_spacing_and_case_differ() -> None:
    def name(text: str, kind: NameKind) -> Name:
        return Name(text=text, lang="en", script="Latn", kind=kind)

    facts, _ = decide(
        [
            say("name", name("Stay With Me", NameKind.OFFICIAL), "https://a.org"),
            say("name", name("stay with me", NameKind.ALIAS), "https://b.org", Layer.READING),
            say("name", name("Staying", NameKind.ALIAS), "https://b.org", Layer.READING),
        ],
        Publishers(),
    )
    assert [(f.value.text, f.status) for f in facts if isinstance(f.value, Name)] == [
        ("Stay With Me", Status.CONFIRMED),
        ("Staying", Status.STATED),
    ]


def test_our_own_words_have_no_status() -> None:
    assert one(say("mood", "joy")).status is None


STATEMENTS = st.lists(
    st.builds(
        say,
        st.just("date"),
        st.sampled_from([DAY, OTHER, MONTH]),
        st.sampled_from([None, "https://a.org", "https://b.org", "https://c.org"]),
        st.sampled_from([Layer.READING, Layer.IMPORT, Layer.DATA]),
    ),
    min_size=1,
    max_size=6,
)


@given(STATEMENTS)
def test_the_winner_is_of_the_highest_layer_and_every_statement_is_accounted_for(
    said: list[Statement],
) -> None:
    facts, conflicts = decide(said, Publishers())
    top = max(s.layer for s in said)
    assert facts[0].value in {s.value for s in said if s.layer == top}
    sources = {e.source for f in facts for e in f.sources} | {c.source for c in conflicts}
    assert sources - {None} == {s.source for s in said} - {None}


@given(STATEMENTS)
def test_repeating_what_was_said_changes_nothing(said: list[Statement]) -> None:
    once, _ = decide(said, Publishers())
    twice, _ = decide(itertools.chain(said, said), Publishers())
    assert once == twice
