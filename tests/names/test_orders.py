from __future__ import annotations

import pytest
from hypothesis import given
from names.strategies import STEADY, TEXT

from yeoun.names import given_name, name_orders, normalize


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("김종대", "종대"),
        ("김 종대", "종대"),
        ("남궁민", "민"),
        ("황보혜정", "혜정"),
        ("정은", "은"),
        ("Kim Jong-dae", "Jong-dae"),
        ("Kim Jongdae", "Jongdae"),
        ("Lee Ji Eun", "Ji-Eun"),
        ("Jongdae Kim", "Jongdae"),
        ("Jung Il-young", "Il-young"),
        ("Il-young Jung", "Il-young"),
        ("Paul Kim", "Paul"),
        ("Ha Sung-woon", "Sung-woon"),
        ("Jo Jung-suk", "Jung-suk"),
        ("Baek Ji-young", "Ji-young"),
        ("Kim Bum-soo", "Bum-soo"),
        ("Park Bo-young", "Bo-young"),
    ],
)
def test_given_name(name: str, given: str) -> None:
    assert given_name(name) == given


@pytest.mark.parametrize(
    "name", ["Punch", "Oh My Girl", "Blue Moon", "태양의 후예", "Crush", "IU", "김", "Kim", "", "..."]
)
def test_no_given_name(name: str) -> None:
    assert given_name(name) is None


def test_whether_it_is_a_person_the_caller_must_know() -> None:
    assert given_name("도깨비") == "깨비"  # 도 is a surname


def test_name_orders() -> None:
    assert name_orders("Kim Jong-dae") == ("Kim Jong-dae", "Kim Jongdae", "Jong-dae Kim", "Jongdae Kim")
    assert name_orders("Jongdae Kim") == ("Jongdae Kim", "Kim Jongdae")
    assert name_orders("Jang Jae In")[0] == "Jang Jae In"
    assert "Jaein Jang" in name_orders("Jang Jae In")
    assert name_orders("김종대") == ("김종대",)
    assert name_orders("Oh My Girl") == ("Oh My Girl",)


@STEADY
@given(TEXT)
def test_the_name_itself_comes_first(text: str) -> None:
    orders = name_orders(text)
    assert orders[0] == normalize(text)
    assert len(set(orders)) == len(orders)
    assert given_name(text) != ""
