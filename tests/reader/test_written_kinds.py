"""Kinds of print found in documents that were written without looking at the reader: leaders, headings, other tongues.

Every text is made up; the known names are those of the toy catalogue.
"""

from __future__ import annotations

import pytest

from yeoun.catalogue import Snapshot
from yeoun.linking import Linker
from yeoun.reader import Reading, extract, read_document

Wanted = list[tuple[str, list[str], str | None]]


@pytest.fixture
def read(snapshot: Snapshot):  # type: ignore[no-untyped-def]
    linker = Linker(snapshot)

    def reading(text: str) -> Reading:
        return extract(read_document(text.encode(), kind="text"), linker)

    return reading


def brief(reading: Reading) -> Wanted:
    return [
        (e.song.name, [a.name for a in e.artists], e.drama.as_printed or e.drama.name if e.drama else None)
        for e in reading.entries
    ]


TEXTS: dict[str, tuple[str, Wanted]] = {
    "dots lead to the singer": (
        "¿La lista del OST de Goblin?\n\n♪ Paper Lantern ...... Heize\n♪ No More Rain ...... Crush\n",
        [("Paper Lantern", ["Heize"], "Goblin"), ("No More Rain", ["Crush"], "Goblin")],
    ),
    "a full-width bar": (
        "韓国ドラマOSTランキング\n\n第2位　「Paper Lantern」チャニョル／『トッケビ』\n\n第1位　「No More Rain」エイリー／『ホテルデルーナ』\n",
        [("Paper Lantern", ["Chanyeol"], "トッケビ"), ("No More Rain", ["Ailee"], "ホテルデルーナ")],
    ),
    "a numbered drama that nobody knows among three that all know": (
        (
            "4 Drakor dengan Soundtrack Jempolan\n\n1. Goblin\n\nAda “Paper Lantern” dari Heize yang manis.\n\n"
            "2. Hotel del Luna\n\nAda “No More Rain” dari Crush yang dingin.\n\n"
            "3. Descendants of the Sun\n\nAda “Half Moon” dari Ailee yang lembut.\n\n"
            "4. Streetlight No. 3\n\nAda “Orange Alley” dari Chungha yang hangat.\n"
        ),
        [
            ("Paper Lantern", ["Heize"], "Goblin"),
            ("No More Rain", ["Crush"], "Hotel del Luna"),
            ("Half Moon", ["Ailee"], "Descendants of the Sun"),
            ("Orange Alley", ["CHUNG HA"], "Streetlight No. 3"),
        ],
    ),
    "headings with their network": (
        (
            "옛날 드라마의 노래들\n\n유리 과수원 (MBC, 1992)\n\n에일리가 부른 ‘종이 등불’이 흐르던 드라마.\n\n"
            "바람 찻집 (SBS, 1995)\n\n크러쉬가 부른 ‘반달’이 깔리면 골목이 비었다.\n"
        ),
        [("종이 등불", ["Ailee"], "유리 과수원"), ("반달", ["Crush"], "바람 찻집")],
    ),
    "fields who and where": (
        "사극 OST 투표 결과\n\n1등 (402표)\n곡: 종이 등불\n누가: 에일리\n어디: 유리 과수원\n\n2등 (287표)\n곡: 반달\n누가: 크러쉬\n어디: 바람 찻집\n",
        [("종이 등불", ["Ailee"], "유리 과수원"), ("반달", ["Crush"], "바람 찻집")],
    ),
    "a title with OST in brackets, discs and instrumentals": (
        "바람이 머무는 찻집 [ost] (2007)\n\nDisc 1\n1. 에일리 / 종이 등불\n2. 크러쉬 / Rooftop Radio (feat. 펀치)\n3. 문상일 / 찻집의 아침 [연주곡]\n",
        [
            ("종이 등불", ["Ailee"], "바람이 머무는 찻집"),
            ("Rooftop Radio", ["Crush", "Punch"], "바람이 머무는 찻집"),
        ],
    ),
    "a title whose end is another drama's name": (
        "꽃집의 호텔 델루나 OST 수록곡\n\n1. 에일리 - 종이 등불\n2. 크러쉬 - 반달\n",
        [("종이 등불", ["Ailee"], "꽃집의 호텔 델루나"), ("반달", ["Crush"], "꽃집의 호텔 델루나")],
    ),
    "the singer of that very title, and a drama in another tongue": (
        "Heize e os doramas\n\nTrês músicas dela.\n\n“Can You See My Heart” – Heize (A Pousada da Lua)\n",
        [("Can You See My Heart", ["Heize"], "Hotel del Luna")],
    ),
    "tracks from a drama that nobody knows": (
        "Two tracks from 'The Perfumer of Bukchon'\n\nIts album is sweet.\n\n1. Heize: 'Paper Lantern'\nShe sang 'No More Rain' in 'Goblin' before.\n\n2. Crush: 'Half Moon'\nSlow.\n",
        [
            ("Paper Lantern", ["Heize"], "The Perfumer of Bukchon"),
            ("Half Moon", ["Crush"], "The Perfumer of Bukchon"),
        ],
    ),
    "a page in small letters": (
        (
            "top 2 ost moments of my tiny life\n\n"
            "no order because i love all my children equally and i could not choose if you paid me for it, so here are the two that made me cry on a bus\n\n"
            "1 ♪ paper lantern / heize / goblin\n\nthe hug under the umbrella in the rain, and then nothing for ten whole episodes\n\n"
            "2 ♪ no more rain / crush / hotel del luna\n\nwalking home from an unpaid internship with the volume up and my shoes in my hand\n"
        ),
        [("paper lantern", ["Heize"], "goblin"), ("no more rain", ["Crush"], "hotel del luna")],
    ),
    "places to walk to are no songs": (
        "Seoul like a drama OST: filming spots\n\n1. Naksan Park – “Goblin”, “Hotel del Luna”\n\nGo at sunset.\n\n2. N Seoul Tower – “Goblin”\n\nLocks.\n",
        [],
    ),
    "who wrote the page": (
        "Lagu OST Goblin\n\nEditor: Eka Pratiwi\n\n1. Paper Lantern – Heize\n\n2. Half Moon – Crush\n",
        [("Paper Lantern", ["Heize"], "Goblin"), ("Half Moon", ["Crush"], "Goblin")],
    ),
    "a song called like its drama on one line": (
        "Nhạc phim Hàn hay nhất\n\n1. Paper Lantern (Crush) - Goblin\n\n2. Orchard of Glass (Heize) - Orchard of Glass\n",
        [("Paper Lantern", ["Crush"], "Goblin"), ("Orchard of Glass", ["Heize"], "Orchard of Glass")],
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_kind_is_read(read, name: str) -> None:  # type: ignore[no-untyped-def]
    text, wanted = TEXTS[name]
    assert brief(read(text)) == wanted


def test_a_sentence_of_japanese_ends_at_its_stop(read) -> None:  # type: ignore[no-untyped-def]
    text = "『ホテルデルーナ』OST\n\nエイリーが歌う「Paper Lantern」が公開された。『トッケビ』の「No More Rain」はチャニョルが歌った。\n"
    found = {e.song.name: e.drama.as_printed for e in read(text).entries if e.drama}
    assert found == {"Paper Lantern": "ホテルデルーナ", "No More Rain": "トッケビ"}
