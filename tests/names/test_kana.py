from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yeoun.names import kana_key

# As Japanese pages print them; the Hangul is the singer's own.
PAIRS = [
    ("백지영", "ペク・チヨン"), ("조정석", "チョ・ジョンソク"), ("권진아", "クォン・ジナ"), ("규현", "キュヒョン"),
    ("켄", "ケン"), ("조이", "ジョイ"), ("휘인", "フィイン"), ("찬열", "チャニョル"), ("백현", "ベクヒョン"),
    ("태연", "テヨン"), ("에일리", "エイリー"), ("린", "リン"), ("다비치", "ダビチ"), ("정준일", "チョン・ジュニル"),
    ("성시경", "ソン・シギョン"), ("이선희", "イ・ソニ"), ("이선희", "イ・ソンヒ"), ("황치열", "ファン・チヨル"), ("화사", "ファサ"),
    ("예성", "イェソン"), ("김재중", "キム・ジェジュン"), ("최유리", "チェ・ユリ"), ("이승철", "イ・スンチョル"),
    ("곽진언", "クァク・ジノン"), ("정은지", "チョン・ウンジ"), ("엑소", "エクソ"), ("윤미래", "ユン・ミレ"), ("김범수", "キム・ボムス"),
    ("임한별", "イム・ハンビョル"), ("하성운", "ハ・ソンウン"), ("김태우", "キム・テウ"), ("거미", "コミ"), ("정국", "ジョングク"),
]  # fmt: skip


@pytest.mark.parametrize(("hangul", "kana"), PAIRS)
def test_hangul_and_katakana_meet(hangul: str, kana: str) -> None:
    assert kana_key(hangul) == kana_key(kana) != ""


def test_different_singers_do_not_meet() -> None:
    keys = {hangul: kana_key(hangul) for hangul, _ in PAIRS}
    assert len(set(keys.values())) == len(keys)


@pytest.mark.parametrize("text", ["", "Ken", "ケンtaro", "恋慕", "백지영 Baek", "ひらがな"])
def test_other_scripts_have_no_key(text: str) -> None:
    assert kana_key(text) == ""


@given(st.text(alphabet="가나다라마바사아자차카타파하각난달람ァアイウエオカガキャンッー・", max_size=12))
def test_any_run_of_signs_has_a_steady_key(text: str) -> None:
    key = kana_key(text)
    assert key == kana_key(text)
    assert key.isascii()
