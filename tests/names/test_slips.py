from __future__ import annotations

import pytest
from hypothesis import given
from names.strategies import TEXT

from yeoun.names import normalize, title_slips


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("The Legend of the Blue Sea", "The Legend of Blue Sea"),
        ("Descendants of the Sun", "Descendants of Sun"),
        ("Moon Embracing the Sun", "Moon Embracing Sun"),
        ("My Love from the Star", "My Love from Star"),
        ("Temptation of Wife", "Temptation of the Wife"),
        ("Boys Over Flowers", "Boys Over Flower"),
        ("The World of the Married", "The World of Married"),
        ("Alchemy of Souls", "Alchemy of Soul"),
        ("Cinderella and Four Knights", "Cinderella & 4 Knights"),
        ("Guardian: The Lonely and Great God", "Guardian: The Great and Lonely God"),
        ("Dr. Romantic", "Doctor Romantic"),
        ("Dr. Romantic 2", "Doctor Romantic 2"),
        ("Oh My Mister", "Oh My Mr"),
        ("It's Okay, That's Love", "It's OK, That's Love"),
    ],
)
def test_small_words_and_the_last_s_come_and_go(title: str, printed: str) -> None:
    assert printed in title_slips(title)


@pytest.mark.parametrize("title", ["The Heirs", "Doctors", "도깨비 the a 의 b", "Goblin", ""])
def test_short_and_other_titles_have_none(title: str) -> None:
    assert title_slips(title) == ()


def test_three_words_are_left() -> None:
    assert "One Woman" not in title_slips("One the Woman")


@given(TEXT)
def test_a_slip_is_another_text(text: str) -> None:
    assert normalize(text) not in title_slips(text)
