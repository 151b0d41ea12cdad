from __future__ import annotations

import pytest
from hypothesis import given
from names.strategies import STEADY, TEXT

from yeoun.names import squash, word_spans, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it's okay", ["it's", "okay"]),
        ("It’s", ["It’s"]),
        ("rock 'n' roll", ["rock", "n", "roll"]),
        ("Se-jeong", ["Se", "jeong"]),
        ("OST찬열", ["OST", "찬열"]),
        ("찬열OST", ["찬열", "OST"]),
        ("10cm의", ["10cm", "의"]),
        ("25, 21", ["25", "21"]),
        ("응답하라1988", ["응답하라", "1988"]),
        ("찬란하神", ["찬란하", "神"]),
        ("冬のソナタ", ["冬のソナタ"]),
        ("Toy & 김연우", ["Toy", "&", "김연우"]),
        ("‘도깨비’의", ["도깨비", "의"]),
        ("김종국ㆍ하하", ["김종국", "하하"]),
        ("도\u200b깨비", ["도\u200b깨비"]),
        ("cafe\u0301 OST", ["cafe\u0301", "OST"]),
        ("Hello/Goodbye (Inst.)", ["Hello", "Goodbye", "Inst"]),
        ("…", []),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


def test_ampersand_folds_to_and() -> None:
    assert [word.folded for word in words("D&E")] == ["d", "and", "e"]


@STEADY
@given(TEXT)
def test_places_are_places_in_the_text(text: str) -> None:
    end = 0
    for word in words(text):
        assert text[word.start : word.end] == word.text
        assert word.start >= end
        assert word.folded == squash(word.text) != ""
        end = word.end


@STEADY
@given(TEXT)
def test_words_lose_nothing_and_add_nothing(text: str) -> None:
    assert squash("".join(word.folded for word in words(text))) == squash(text)


@STEADY
@given(TEXT)
def test_spans_are_words(text: str) -> None:
    assert word_spans(text) == [(word.start, word.end, word.folded) for word in words(text)]
