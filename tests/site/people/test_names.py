"""Names of accounts: nobody can look like somebody else."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from yeoun_site.people.accounts.names import check_name, skeleton


@pytest.mark.parametrize("name", ["mina", "José", "눈꽃", "ost_fan-04", "ハル", "小雪", "Zoë.K"])
def test_names_our_visitors_have(name: str) -> None:
    check_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "m",
        "x" * 31,
        "mіna",  # a Cyrillic і
        "αlpha",
        "mina<script>",
        "mina\u200b",
        "\u202emina",
        "a b",
        "...",
        "Admin",
        "YE0UN",
        "운영자",
        "mina\u0301",  # a combining mark that stands alone, unnormalized
        "",
    ],
)
def test_names_that_nobody_gets(name: str) -> None:
    with pytest.raises(ValidationError):
        check_name(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mina", "Mina"),
        ("mina", "m1na"),
        ("lola", "l0la"),
        ("mina", "mína"),
        ("mina", "mi-na"),
        ("barney", "bamey"),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("mina", "mira"), ("눈꽃", "눈곷"), ("はる", "ばる")])
def test_not_alike(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


@given(st.text(max_size=40))
def test_a_skeleton_of_an_allowed_name_fits_and_stays(name: str) -> None:
    try:
        check_name(name)
    except ValidationError:
        return
    assert 0 < len(skeleton(name)) <= 64
    assert skeleton(skeleton(name)) == skeleton(name)
