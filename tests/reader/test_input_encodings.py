"""Encodings as found in the wild, with right, wrong and missing labels."""

from __future__ import annotations

import pytest

from yeoun.reader._encoding import decode

KOREAN = "‘도깨비’ OST 찬열, 펀치의 ‘Stay With Me’가 3일 0시 공개된다."
JAPANESE = "ドラマ「トッケビ」のOST、チャニョルが歌う「Stay With Me」が公開された。"
SPANISH = "La canción de “Goblin” sonará mañana: ¡qué emoción! Está en español."
FRENCH = "Le générique de la série, c’est déjà un succès à l’étranger"
PAGE = "<html><head><title>{0}</title></head><body><p>{0}</p></body></html>"
LABELS = [None, "utf-8", "euc-kr", "shift_jis", "iso-8859-1", "x-unknown"]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (KOREAN, "utf-8"), (KOREAN, "utf-8-sig"), (KOREAN, "utf-16"), (KOREAN, "utf-16-le"), (KOREAN, "utf-16-be"), (KOREAN, "cp949"),
        ("도깨비 OST", "cp949"), (JAPANESE, "cp932"), (JAPANESE, "euc_jp"), (JAPANESE, "iso2022_jp"),
        (SPANISH, "cp1252"), (FRENCH, "cp1252"), (SPANISH, "utf-8"),
    ],
)  # fmt: skip
def test_header_and_meta_may_lie(text: str, encoding: str, label: str | None) -> None:
    assert decode(text.encode(encoding), label) == text
    page = (f'<meta charset="{label}">' if label else "") + PAGE.format(text)
    assert decode(page.encode(encoding)) == page


def test_a_broken_byte_in_a_good_file() -> None:
    assert decode(KOREAN.encode() * 3 + b"\xff" + b"end").endswith("\ufffdend")
    assert decode((KOREAN * 30).encode()[:-2]).startswith(KOREAN)
    assert decode(KOREAN.encode("cp949") * 9 + b"\xff").startswith(KOREAN)


def test_a_late_declaration_and_a_long_ascii_head() -> None:
    page = "<script>" + "x" * 200_000 + "</script>" + PAGE.format(KOREAN)
    assert decode(page.encode("cp949")) == page


def test_rare_syllables_need_a_label() -> None:
    assert decode("똠방각하 펲시".encode("cp949"), "euc-kr") == "똠방각하 펲시"
