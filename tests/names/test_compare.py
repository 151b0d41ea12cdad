from __future__ import annotations

import pytest
from hypothesis import given
from names.strategies import STEADY, TEXT

from yeoun.names import compare, similarity, squash


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Goblin", "Goblin ", "same text"),
        ("It's Okay", "it’s okay!", "same spelling apart from case, accents and punctuation"),
        ("Se-jeong", "Sejeong", "same spelling apart from spaces and hyphens"),
        ("태양의 후예", "태양의후예", "same spelling apart from spaces and hyphens"),
        ("도깨비", "dokkaebi", "same sound: 도깨비 ~ dokkaebi"),
        ("Lee Ji-eun", "이지은", "same sound: 이지은 ~ Lee Ji-eun"),
        ("Beautiful", "뷰티풀", "same English word by sound: 뷰티풀 ~ Beautiful"),
        ("Everytime", "everytme", "one letter differs"),
        ("ㄷㄲㅂ", "도깨비", "initial consonants"),
        ("도깨비", "ㄷㄱㅂ", "initial consonants, but for a doubled one"),
        ("Chen Punch", "Punch Chen", "same words in another order"),
        ("Kim Jong-dae", "Jongdae Kim", "same name, surname and given name in the other order"),
        ("Hotel Del Luna", "Hotel Del Luna OST", "all words of one are in the other"),
        ("boys before flower", "Boys Over Flowers", "most words are the same"),
    ],
)
def test_reasons(a: str, b: str, reason: str) -> None:
    assert reason in compare(a, b).reasons


@pytest.mark.parametrize(
    ("a", "b", "least"),
    [
        ("its okey to not be okay", "It's Okay to Not Be Okay", 0.85),
        ("hotel de luna", "Hotel Del Luna", 0.85),
        ("taeyang-ui huye", "태양의 후예", 0.9),
        ("geomi", "거미", 0.9),
        ("스테이 위드 미", "Stay With Me", 0.75),
        ("Kim Sejeong", "김세정", 0.85),
    ],
)
def test_the_same_name_scores_high(a: str, b: str, least: float) -> None:
    assert similarity(a, b) >= least


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Xiu", "Jin Jun Xiu"),  # the KMQ bug: IU found in XIA's alias
        ("IU", "Jin Jun Xiu"),
        ("IU", "Xiu"),
        ("Jin", "Jun"),
        ("V", "U"),
        ("V", "Vibe"),
        ("Sun", "Sunshine"),
        ("Chen", "Chan"),
        ("김세정", "김세종"),
        ("정", "종"),
        ("유나", "윤아"),
        ("...", "!!!"),
        ("...", "…"),
        ("", ""),
        ("", "V"),
    ],
)
def test_different_names_do_not_match(a: str, b: str) -> None:
    assert compare(a, b).score == 0.0
    assert compare(a, b).reasons == ()


def test_same_sound_of_short_names_is_not_certain() -> None:
    assert similarity("Jun", "Joon") <= 0.75


@STEADY
@given(TEXT, TEXT)
def test_symmetric_and_bounded(a: str, b: str) -> None:
    result = compare(a, b)
    assert result == compare(b, a)
    assert 0.0 <= result.score <= 1.0
    assert bool(result.reasons) is (result.score > 0)


@STEADY
@given(TEXT)
def test_a_name_is_itself(text: str) -> None:
    if squash(text):
        assert similarity(text, text) == 1.0
        assert similarity(text, f" {text} ") == 1.0


@STEADY
@given(TEXT)
def test_punctuation_equals_nothing(text: str) -> None:
    if text.strip() not in ("...", ""):
        assert similarity("...", text) == 0.0
