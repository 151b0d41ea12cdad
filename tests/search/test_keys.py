from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from yeoun.catalogue import NameKind
from yeoun.search._keys import keys_of


def keys(text: str, kind: NameKind = NameKind.OFFICIAL, *, person: bool = False) -> dict[str, float]:
    best: dict[str, float] = {}
    for key, quality in keys_of(text, kind, person=person):
        best[key] = max(quality, best.get(key, 0.0))
    return best


def test_a_name_is_found_without_case_spaces_and_punctuation() -> None:
    assert keys("Stay With Me!")["qstaywithme"] == 1.0
    assert keys("호텔 델루나")["q호텔델루나"] == 1.0


def test_derived_names_weigh_less_than_the_name() -> None:
    found = keys("The Legend of the Blue Sea")
    assert found["qthelegendofthebluesea"] > found["qlegendofthebluesea"] > 0.9
    assert found["qtlotbs"] < found["qlegendofthebluesea"]
    halves = keys("Guardian: The Lonely and Great God")
    assert halves["qthelonelyandgreatgod"] < 1.0


def test_persons_are_found_in_both_orders_and_by_given_name() -> None:
    found = keys("Kim Jong-dae", person=True)
    assert {"qkimjongdae", "qjongdaekim", "qjongdae"} <= set(found)
    assert found["qjongdae"] < found["qjongdaekim"] < found["qkimjongdae"]
    assert "qjongdaekim" not in keys("Kim Jong-dae")
    assert "qeun" not in keys("Yeo Eun", person=True), "one syllable is half the names there are"


def test_hangul_has_initials_and_jamo() -> None:
    found = keys("도깨비")
    assert {"cㄷㄲㅂ", "jㄷㅗㄲㅐㅂㅣ"} <= set(found)
    assert not any(key[0] in "cj" for key in keys("Goblin"))


def test_hints_and_birth_names_weigh_a_little_less() -> None:
    assert keys("응팔", NameKind.HINT)["q응팔"] < keys("응팔")["q응팔"]


def test_a_name_of_punctuation_is_its_literal_self() -> None:
    assert keys("...") == {"q...": 1.0}


@given(st.text(min_size=1, max_size=30).filter(str.strip), st.booleans())
def test_every_name_has_a_key_and_every_quality_is_a_share(text: str, person: bool) -> None:
    found = keys(text, person=person)
    assert found
    assert all(0.5 < quality <= 1.0 for quality in found.values())
    assert all(len(key) > 1 for key in found)
