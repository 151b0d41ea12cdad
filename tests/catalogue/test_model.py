from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yeoun.catalogue import Membership, Name, NameKind, PartialDate, Role, name_in, shown_name

DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2100, 12, 31))


@given(DAYS, st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d"]))
def test_a_date_reads_back(day: dt.date, form: str) -> None:
    text = day.strftime(form)
    date = PartialDate.parse(text)
    assert str(date) == text
    assert date.first <= day <= date.last
    assert date.contains(PartialDate(day.year, day.month, day.day))


@pytest.mark.parametrize(
    "text", ["", "16", "2016-1-2", "2016-02-30", "2016-13", "2016-12-03T00:00", "２０１６"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a date|calendar"):
        PartialDate.parse(text)


def test_the_last_day_of_a_month_is_known() -> None:
    assert PartialDate.parse("2016-02").last == dt.date(2016, 2, 29)
    assert PartialDate.parse("2016-12").last == dt.date(2016, 12, 31)
    assert PartialDate.parse("2016").precision == "year"
    assert sorted([PartialDate(2017), PartialDate(2016, 12, 3), PartialDate(2016, 12)])[0] == PartialDate(
        2016, 12
    )


def test_unknown_bounds_of_a_membership_exclude_nothing() -> None:
    day = PartialDate.parse("2016-12-03")
    assert Membership(group="exo", member="chen").held_on(day)
    assert Membership(group="exo", member="chen", since=PartialDate(2016)).held_on(day)
    assert not Membership(group="exo", member="chen", since=PartialDate(2017)).held_on(day)
    assert not Membership(group="exo", member="chen", until=PartialDate(2016, 11)).held_on(day)


def name(text: str, lang: str, kind: NameKind = NameKind.OFFICIAL, *, primary: bool = False) -> Name:
    return Name(text=text, lang=lang, script="Latn", kind=kind, primary=primary)


def test_the_shown_name_is_the_primary_then_the_official_one_and_never_a_hint() -> None:
    names = (
        name("dots", "en", NameKind.HINT),
        name("Sun's Descendants", "en", NameKind.TRANSLATED),
        name("태양의 후예", "ko", primary=True),
    )
    assert shown_name(names) == "Sun's Descendants"
    assert name_in(names, "ko") == "태양의 후예"
    assert name_in(names, "ja") is None
    assert shown_name((*names, name("Descendants of the Sun", "en"))) == "Descendants of the Sun"
    assert shown_name(names[2:]) == "태양의 후예"


def test_who_is_heard() -> None:
    assert {role for role in Role if role.is_singing} == {
        Role.VOCALS,
        Role.FEATURING,
        Role.CHORUS,
        Role.PERFORMANCE,
    }
