"""Kinds of print found in documents that were written without looking at the reader: leaders, headings, other tongues.

Every text is made up; the known names are those of the toy catalogue.
"""

from __future__ import annotations

import pytest

from yeoun.reader._dates import is_day

Wanted = list[tuple[str, list[str], str | None]]


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
    "known titles in italics, and others in small print": (
        "<h1>Drama songs I keep</h1><h2>Heize</h2><p>Her <em>Can You See My Heart</em> opens <strong>Hotel del Luna</strong>, and <em>the rest</em> is good.</p>",
        [("Can You See My Heart", ["Heize"], "Hotel del Luna")],
    ),
    "a title that speaks of drama songs over texts that name none": (
        (
            "8 K-Drama Songs To Get You Through Finals Week\n\nIvy Tran\n\nWe have all been there, and this is what has kept me alive.\n\n"
            "If you need a pep talk, Chungha is the one to call, and the hotel of lost souls in Hotel del Luna does the rest for all of us.\n\n"
            "This one makes me tear up so maybe save it for after the exam, it is so soft and so sad.\n"
        ),
        [("At the End", ["CHUNG HA"], "Hotel del Luna")],
    ),
    "who owns a title sings it": (
        "모퉁이 약국 OST 한 곡씩 뜯어보기\n\n나온 순서대로 적어 봅니다.\n\n먼저 단비의 「영업합니다」. 매주 들었네요.\n\n네 번째, 나무의 「Side Effect」. 싸해집니다.\n",
        [("영업합니다", ["단비"], "모퉁이 약국"), ("Side Effect", ["나무"], "모퉁이 약국")],
    ),
    "a line of who sings it, without a colon": (
        (
            "드라마 〈달빛 우체국〉 오리지널 사운드트랙\n\n[TRACK LIST]\n01 보내는 이\n   노래 유설아 | 작사·작곡 유설아\n02 Night Ferry\n"
            "   노래 에일리 | 작사 미닝\n03 우체국 앞 정류장 (연주곡)\n"
        ),
        [("보내는 이", ["유설아"], "달빛 우체국"), ("Night Ferry", ["Ailee"], "달빛 우체국")],
    ),
    "an encyclopedia's page of a singer": (
        "채윤호 (가수)\n\n1. 개요\n대한민국의 발라드 가수.\n\n2. OST\n* 2015.06.18 SBS 《돌아온 며느리》 Part.4 〈내 가슴이 한 일〉\n* 2018.02.08 MBC 《비단길》 Part.2 〈사랑이 길을 잃어〉\n",
        [("내 가슴이 한 일", ["채윤호"], "돌아온 며느리"), ("사랑이 길을 잃어", ["채윤호"], "비단길")],
    ),
    "bare numbers that count down": (
        "사극 러브송 TOP 4\n\n4 종이 등불 | 에일리\n\n도깨비에서.\n\n3 반달 | 크러쉬\n\n도깨비에서.\n\n2 푸른 밤 | 펀치\n\n도깨비에서.\n\n1 그날 | 헤이즈\n\n도깨비에서.\n",
        [
            ("종이 등불", ["Ailee"], "도깨비"),
            ("반달", ["Crush"], "도깨비"),
            ("푸른 밤", ["Punch"], "도깨비"),
            ("그날", ["Heize"], "도깨비"),
        ],
    ),
    "items of text that begin with their drama": (
        (
            "2 músicas de doramas que a gente não supera\n\n1) Goblin: o casal se despede e “Paper Lantern”, da Heize, merece quebrar a regra.\n\n"
            "2) Hotel del Luna: a hóspede vai embora. A veterana Ailee gravou “No More Rain”.\n"
        ),
        [("Paper Lantern", ["Heize"], "Goblin"), ("No More Rain", ["Ailee"], "Hotel del Luna")],
    ),
    "a record's data and a show": (
        "Goblin OST\n\nレーベル : ポニー\nBitrate : 320 kbps\n\n1. Paper Lantern – Heize\n\n2. Half Moon – Crush\n\n3. 《복면가왕》 〈반달〉 – 크러쉬\n",
        [("Paper Lantern", ["Heize"], "Goblin"), ("Half Moon", ["Crush"], "Goblin")],
    ),
    "the subject of a Japanese release": (
        "ドラマ「トッケビ」OST、続々公開\n\n12日にはエイリーが「紙の灯」を発表した。\n",
        [("紙の灯", ["Ailee"], "トッケビ")],
    ),
    "a song called like its drama on one line": (
        "Nhạc phim Hàn hay nhất\n\n1. Paper Lantern (Crush) - Goblin\n\n2. Orchard of Glass (Heize) - Orchard of Glass\n",
        [("Paper Lantern", ["Crush"], "Goblin"), ("Orchard of Glass", ["Heize"], "Orchard of Glass")],
    ),
    "a day under a headline, an unknown singer in it": (
        (
            "Daisy Cut to Sing Opening Track for “Orchard of Glass”\n\nMUSIC   Apr 20, 2023   by D. Lim\n\nDaisy Cut is going rainy!\n\n"
            "Ahead of the first broadcast of JTBC’s Friday drama “Orchard of Glass” on April 21, the four-piece band is first in line for the soundtrack.\n\n"
            "“Two Left Shoes” is a jangly number, and it plays every time presenter Seo Ha Neul forgets where she was going.\n"
        ),
        [("Two Left Shoes", ["Daisy Cut"], "Orchard of Glass")],
    ),
    "what heads fields and sections": (
        "Orchard of Glass OST\n\nPublisher: Woodpecker Music\n\n1. Paper Lantern – Heize\n\n2. Half Moon – Crush\n\nCustomers also bought: Goblin OST LP\n",
        [("Paper Lantern", ["Heize"], "Orchard of Glass"), ("Half Moon", ["Crush"], "Orchard of Glass")],
    ),
    "times at the head of lines": (
        "one hour of calm osts\n\n04:12 Heize – Paper Lantern (Goblin)\n15:20 Seo Iru – Half Moon (Orchard of Glass)\n22:31 Crush – Blue Night (Goblin)\n",
        [
            ("Paper Lantern", ["Heize"], "Goblin"),
            ("Half Moon", ["Seo Iru"], "Orchard of Glass"),
            ("Blue Night", ["Crush"], "Goblin"),
        ],
    ),
    "the drama that the text below names without quotes": (
        (
            "New OST Friday\n\nHanbit, “Unsent”\n\nOCN thriller Cold Storage 404 doesn’t look like a place for love, and yet: strings.\n\n"
            "Bae Noori, “Low Tide”\n\nFrom The Lighthouse Keeper’s Wedding, the special that aired on Sunday.\n"
        ),
        [
            ("Unsent", ["Hanbit"], "Cold Storage 404"),
            ("Low Tide", ["Bae Noori"], "The Lighthouse Keeper’s Wedding"),
        ],
    ),
    "sentences in a counted list": (
        (
            "5 drama OSTs\n\n1. The song “Paper Lantern” by Heize makes Goblin sadder\n\n2. Crush – “Half Moon” (Goblin)\n\n3. Heize – “Blue Night” (Goblin)\n\n"
            "4. Punch – “No More Rain” (Goblin)\n\n5. His first time! Chanyeol admitted that “Something”, the Hotel del Luna OST, was a challenge of its own\n"
        ),
        [
            ("Paper Lantern", ["Heize"], "Goblin"),
            ("Half Moon", ["Crush"], "Goblin"),
            ("Blue Night", ["Heize"], "Goblin"),
            ("No More Rain", ["Punch"], "Goblin"),
            ("Something", ["Chanyeol"], "Hotel del Luna"),
        ],
    ),
    "unknown singers behind a dash": (
        (
            "[금주의 드라마 OST] 에일리부터 정도현까지\n\n△tvN ‘도깨비’ Part.2 - 에일리 ‘종이 등불’\n\n16일 오후 6시. 먹먹한 발라드다.\n\n"
            "△KBS2 주말극 ‘유리 과수원’ Part.4 - 정도현 ‘반달’\n\n16일 정오. 신인의 두 번째 OST.\n"
        ),
        [("종이 등불", ["Ailee"], "도깨비"), ("반달", ["정도현"], "유리 과수원")],
    ),
    "guests behind a title in its quotes": (
        "‘도깨비’ OST 공개\n\n에일리가 부른 ‘종이 등불(Feat. 해금 윤슬)’이 18일 정오 공개된다.\n",
        [("종이 등불", ["Ailee"], "도깨비")],
    ),
    "a drama without its article, in running text": (
        "“Everytime” by Chen and Punch was a hit of Descendants of Sun and is still heard.\n",
        [("Everytime", ["Chen", "Punch"], "Descendants of Sun")],
    ),
    "a line with a colon above its video": (
        "Goblin OST\n\nSongs by Ailee:\n\n“Paper Lantern” by Ailee and Crush:\n\n[video no longer available]\n",
        [("Paper Lantern", ["Ailee", "Crush"], "Goblin")],
    ),
    "signs before titles, chat below": (
        "유리 과수원 OST 총정리\n\n📌 방송 정보\n\n🎵 종이 등불 by 에일리\n\n하루가 볼 때마다 나옴 ㅠㅠ\n",
        [("종이 등불", ["Ailee"], "유리 과수원")],
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_kind_is_read(read, brief, name: str) -> None:  # type: ignore[no-untyped-def]
    text, wanted = TEXTS[name]
    assert brief(read(text, "html" if text.startswith("<") else "text")) == wanted


def test_a_sentence_of_japanese_ends_at_its_stop(read) -> None:  # type: ignore[no-untyped-def]
    text = "『ホテルデルーナ』OST\n\nエイリーが歌う「Paper Lantern」が公開された。『トッケビ』の「No More Rain」はチャニョルが歌った。\n"
    found = {e.song.name: e.drama.as_printed for e in read(text, "text").entries if e.drama}
    assert found == {"Paper Lantern": "ホテルデルーナ", "No More Rain": "トッケビ"}


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("MUSIC   Apr 20, 2023", "en", True),
        ("postado em 21 de setembro de 2016", "pt", True),
        ("Fecha: 10-dic-2021", "es", True),
        ("By pandaeyes, July 18, 2023 in k-dramas & movies", "en", True),
        ("Goblin, which began on December 2, 2016 and was loved by all", "en", False),
        ("May 25th", "en", True),
        ("April Kiss", "en", False),
        ("Twenty-Five Twenty-One", "en", False),
    ],
)
def test_a_day_is_no_name(text: str, language: str, wanted: bool) -> None:
    assert is_day(text, language) is wanted


def test_two_japanese_quotes_joined_are_a_drama_and_its_song(read) -> None:  # type: ignore[no-untyped-def]
    text = "ウェンディのOSTを振り返る\n\nエイリーは「ガラスの果樹園」の「Paper Lantern」で話題になった。\n"
    found = {e.song.name: e.drama.as_printed for e in read(text, "text").entries if e.drama}
    assert found == {"Paper Lantern": "ガラスの果樹園"}


def test_captions_do_not_hide_the_text_before_them(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Record of Glass: the next voices\n\nThis Monday Crush brings “Half Moon” to the OST of “Goblin”. On Tuesday it is Heize with “Paper Lantern”, "
        "and Ailee had released “Blue Night” before.\n\nGoblin OST Part 6 CRUSH 'Half Moon'\n\nHear “No More Rain” by Punch in Hotel del Luna\n"
    )
    assert {"Half Moon", "Paper Lantern", "Blue Night"} <= {e.song.name for e in read(text, "text").entries}
