from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from names.strategies import STEADY, TEXT

from yeoun.names import skeleton

# Spellings press and fans use of one name. Each line is one key.
SAME = (
    "세정 Sejeong Se-jeong Sejung Sejoung",
    "김세정 Kim-Sejeong KIM_SEJEONG Gim-Sejeong",
    "유 Yoo Yu",
    "최우식 Choi-Woo-shik Choe-Usik",
    "박민영 Park-Min-young Pak-Minyoung Bak-Min-yeong",
    "이지은 Lee-Ji-eun Yi-Jieun Rhee-Ji-eun",
    "이수현 Lee-Suhyun Lee-Soo-hyun",
    "정일영 Jung-Il-young Jeong-Ilyeong Chung-Il-young",
    "오혁 Oh-Hyuk O-Hyeok",
    "윤미래 Yoon-Mi-rae Yun-Mirae",
    "준 Joon Jun",
    "원 Won Weon",
    "경수 Kyung-soo Gyeongsu Kyungsoo",
    "거미 Gummy geomi Gumi",
    "린 Lyn Lin Rin",
    "백지영 Baek-Ji-young Paik-Ji-young Back-Ji-young",
    "성시경 Sung-Si-kyung Seong-Sigyeong Sung-Shi-kyung",
    "태연 Taeyeon Tae-yeon Taeyun",
    "효린 Hyolyn Hyorin",
    "휘인 Wheein Hwiin",
    "도깨비 dokkaebi Dokkaebi doggaebi",
    "종로 Jongno Jongro",
    "신라 Silla Sinra",
    "태양의-후예 taeyangui-huye Taeyang-ui-Huye",
    "여신강림 Yeosingangnim Yeoshinkangrim",
    "없지만 eopjiman eobsjiman",
    "빛과-그림자 bitgwa-geurimja bichgwa-geurimja",
    "읽는 ingneun ilgneun",
)

# Different names that must not meet. What does meet is in MERGED.
DIFFERENT = (
    ("Jin", "Jun"),
    ("V", "U"),
    ("Sejeong", "Sohyun"),
    ("태연", "태현"),
    ("IU", "U"),
    ("Chen", "Chanyeol"),
)
MERGED = (("정", "중"), ("정", "종"), ("Jun", "Jeon"), ("은", "온"))


@pytest.mark.parametrize("line", SAME)
def test_spellings_of_one_sound_meet(line: str) -> None:
    names = [name.replace("-", " ") if index == 0 else name for index, name in enumerate(line.split())]
    variants = [*names, *(name.replace("-", " ") for name in names)]
    assert len({skeleton(name) for name in variants if not name.isascii() or " " in name or "-" in name}) <= 1
    assert len({skeleton(name.replace("_", " ")) for name in variants}) == 1


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_different_names_do_not_meet(a: str, b: str) -> None:
    assert skeleton(a) != skeleton(b)


@pytest.mark.parametrize(("a", "b"), MERGED)
def test_what_the_key_merges_on_purpose(a: str, b: str) -> None:
    assert skeleton(a) == skeleton(b)


def test_surnames_count_only_before_given_names() -> None:
    assert skeleton("Lee Ji-eun").startswith("ij")
    assert skeleton("Bruce Lee").endswith("ri")
    assert skeleton("Back in Time").startswith("pak")


def test_no_letters_no_key() -> None:
    assert skeleton("...") == skeleton("") == ""


@STEADY
@given(TEXT)
def test_idempotent_and_the_same_for_decomposed_text(text: str) -> None:
    key = skeleton(text)
    assert skeleton(key) == key
    if not text.isascii():
        assert skeleton(unicodedata.normalize("NFD", text)) == skeleton(unicodedata.normalize("NFC", text))
