from __future__ import annotations

import pytest

from yeoun.names import with_syllables


@pytest.mark.parametrize(
    ("latin", "hangul", "parted"),
    [
        ("Kim Sejeong", "김세정", "Kim Se-jeong"),
        ("Baek Yerin", "백예린", "Baek Ye-rin"),
        ("Yook Sungjae", "육성재", "Yook Sung-jae"),
        ("Kyuhyun Cho", "조규현", "Kyu-hyun Cho"),
    ],
)
def test_the_given_name_parts_where_its_hangul_does(latin: str, hangul: str, parted: str) -> None:
    assert with_syllables(latin, hangul) == parted


@pytest.mark.parametrize(
    ("latin", "hangul"),
    [
        ("Kim Se-jeong", "김세정"),  # parted already
        ("Kim Sejeong", "김종국"),  # somebody else
        ("Hong Isaac", "홍이삭"),  # a name that Hangul only imitates
        ("Crush", "크러쉬"),
        ("", ""),
    ],
)
def test_other_names_are_left(latin: str, hangul: str) -> None:
    assert with_syllables(latin, hangul) is None
