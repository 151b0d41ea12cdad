"""Kinds of print that pages seen for the first time brought up (the tenth set, 1 December 2026).

Every text is made up; the known names are those of the toy catalogue.
"""

from __future__ import annotations

import pytest

Wanted = list[tuple[str, list[str], str | None]]

TEXTS: dict[str, tuple[str, Wanted]] = {
    "the drama on a line of its own below each song": (
        (
            "My favourite drama songs of that winter\n\nI allow myself a single track for each drama.\n\n"
            "Crush – Beautiful\n\nGoblin OST\n\nBeat the others by a hair.\n\nCrush – Paper Kite\n\nHotel del Luna OST\n\n"
            "Heize – Salt Road\n\nDescendants of the Sun OST\n\nNothing to add.\n\nChen & Punch – Everytime\n\nDescendants of the Sun OST\n"
        ),
        [
            ("Beautiful", ["Crush"], "Goblin"),
            ("Paper Kite", ["Crush"], "Hotel del Luna"),
            ("Salt Road", ["Heize"], "Descendants of the Sun"),
            ("Everytime", ["Chen", "Punch"], "Descendants of the Sun"),
        ],
    ),
    "a title and its drama parted by a comma": (
        "Honorable mentions of the year\n\nCrush – Paper Kite, Hotel del Luna OST\nHeize – Salt Road, Goblin OST\nAilee – Again, Descendants of the Sun OST\n",
        [
            ("Paper Kite", ["Crush"], "Hotel del Luna"),
            ("Salt Road", ["Heize"], "Goblin"),
            ("Again", ["Ailee"], "Descendants of the Sun"),
        ],
    ),
    "a guest whom the catalogue's credit line lacks": (
        "Two drama songs of the year\n\n1. “Beautiful” by Crush feat. Heize — Goblin OST\n\n2. “Can You See My Heart” by Heize — Hotel del Luna OST\n",
        [("Beautiful", ["Crush", "Heize"], "Goblin"), ("Can You See My Heart", ["Heize"], "Hotel del Luna")],
    ),
    "actors with their dramas in brackets": (
        (
            "Crush sings the theme of ‘Goblin’\n\nCrush is behind ‘Beautiful’, the new theme of the drama Goblin. The clip is cut from the series:"
            " Kim Go-eun (Hotel del Luna) and Gong Yoo (Descendants of the Sun) slowly warm to one another.\n"
        ),
        [("Beautiful", ["Crush"], "Goblin")],
    ),
    "two titles before one drama in brackets, one of them a singer's name": (
        "Para aktor yang ikut bernyanyi\n\nSuara Crush dan Ailee sering terdengar di drakor, misalnya Beautiful dan I Will Go to You Like the First Snow (Goblin).\n",
        [
            ("Beautiful", ["Crush"], "Goblin"),
            ("I Will Go to You Like the First Snow", ["Ailee"], "Goblin"),
        ],
    ),
    "characters in quotes with who plays them": (
        (
            "Crush to sing for ‘Hotel del Luna’\n\nIn the drama ‘Gu Seok-ho’ (actor Yeo Jin-goo) owns a shop and ‘Han Mi-so’ (actress Kim Go-eun) works there."
            " Crush takes part in the soundtrack (OST) of ‘Hotel del Luna’. What the song is called nobody knows.\n"
        ),
        [],
    ),
    "whom a singer joins, in quotes": (
        "Heize next in line for drama OSTs\n\nHeize joins forces with “Paper Boys” for MBC’s “Hotel del Luna.” There is no date yet. It is only the second time that she does this.\n",
        [],
    ),
    "a drama whose song follows, in quotes both": (
        "크러쉬, 올해의 OST\n\n크러쉬는 드라마 ‘도깨비’의 ‘Beautiful’과 ‘세상 끝의 집’의 ‘Paper Kite’로 사랑받았다.\n",
        [("Beautiful", ["Crush"], "도깨비")],
    ),
    "a couple's song": (
        "드라마 노래의 힘\n\n그해 여름은 드라마 ‘도깨비’가 찬열 펀치 커플의 ‘Stay With Me’로, 겨울은 드라마 ‘호텔 델루나’가 헤이즈의 ‘내 맘을 볼수 있나요’로 가져갔다.\n",
        [
            ("Stay With Me", ["Chanyeol", "Punch"], "도깨비"),
            ("Can You See My Heart", ["Heize"], "호텔 델루나"),
        ],
    ),
    "the OST of what nothing calls a drama": (
        (
            "크러쉬, ‘환승역3’ OST 오늘 발매\n\n‘환승역3’가 12일 오후 6시 새 음원을 꺼낸다. 크러쉬가 부른 ‘종이 등불’이다. 누구 노래냐는 물음이 줄을 이었던 곡이다. "
            + "헤어진 사람을 향해 하루에도 몇 번씩 바뀌는 감정을 자기만의 음색으로 짚어 내고, 앞선 시즌의 노래들에 눈물을 쏟았던 사람들에게는 추운 계절을 덥혀 줄 선물이 된다. " * 2
            + "‘종이 등불’은 이날 오후 6시 모든 음원사이트에 올라오며, 본편은 금요일 낮 12시에 볼 수 있다.\n"
        ),
        [],
    ),
    "rubrics and parts for titles": (
        (
            "Crush abre el OST de ‘Hotel del Luna’\n\nK-Drama\n\nLa primera voz que suena en ‘Hotel del Luna’ es la de Crush.\n\n"
            "OST PARTE 1 lleva por título “Just One Night”, de Crush. Empieza como un pulso.\n\n‘Hotel del Luna’ OST PART.1, “Just One Night” de Crush ya está disponible.\n"
        ),
        [("Just One Night", ["Crush"], "Hotel del Luna")],
    ),
    "a heading of running words": (
        (
            "<html><body><article><h1>Dueto vira febre</h1><p>“Just One Night”, que Crush e Heize cantam juntos na série Hotel del Luna, entrou na lista.</p>"
            "<h2>Saudade em forma de canção</h2><p>A trama se passa em Seul.</p></article></body></html>"
        ),
        [("Just One Night", ["Crush", "Heize"], "Hotel del Luna")],
    ),
    "captions among the text": (
        (
            "<html><body><article><h1>Goblin hạ màn đã lâu</h1><p>Nói đến thành công của phim thì phải nhắc phần nhạc phim, chẳng hạn I Will Go to You Like the First Snow - Ailee.</p>"
            "<div><p>Ba giọng ca của bài hát: Minh Anh</p></div><div><p>Sân khấu live OST Mưa Hạ</p></div></article></body></html>"
        ),
        [("I Will Go to You Like the First Snow", ["Ailee"], "Goblin")],
    ),
    "a list that calls its year a drama's": (
        (
            "Soundtrack KDrama Awal 2022 yang Dinyanyikan Pemerannya\n\nSiapa saja yang bernyanyi?\n\n1. Crush - “Paper Kite”\n\nLagu ini cuma ada di Hotel del Luna dan keluar Januari.\n\n"
            "2. Heize - “Salt Road”\n\nPemeran utama drama Goblin ini menyanyi sendirian.\n"
        ),
        [("Paper Kite", ["Crush"], "Hotel del Luna"), ("Salt Road", ["Heize"], "Goblin")],
    ),
    "a drama and its song in one pair of quotes": (
        (
            "누리꾼이 고른 OST 여왕\n\n385명이 헤이즈에게 표를 던졌다. ‘호텔 델루나-내 맘을 볼수 있나요’가 드라마와 함께 윗자리를 차지했다.\n\n"
            "그다음은 ‘도깨비-뷰티풀’의 크러쉬(26%), ‘도깨비- 첫눈처럼 너에게 가겠다’의 에일리(7%) 순이었다.\n"
        ),
        [
            ("Can You See My Heart", ["Heize"], "호텔 델루나"),
            ("Beautiful", ["Crush"], "도깨비"),
            ("I Will Go to You Like the First Snow", ["Ailee"], "도깨비"),
        ],
    ),
    "two titles before the one who sings both": (
        "드라마 OST 명곡\n\n에일리가 두 번째다. 그 역시 노래마다 홈런을 쳤다.\n\n그다음은 드라마 노래 ‘도깨비-종이 등불’, ‘도깨비-반쪽 달’의 크러쉬(7%), ‘호텔 델루나-물그림자’의 헤이즈(6%) 순이었다.\n",
        [("종이 등불", ["Crush"], "도깨비"), ("반쪽 달", ["Crush"], "도깨비"), ("물그림자", ["Heize"], "호텔 델루나")],
    ),
    "a network's possessive in a rubric": (
        (
            "<html><body><article><h1>‘Goblin’ to get an original soundtrack album</h1><p>Shops will carry it from August 30. Among the songs is Crush’s “Beautiful”.</p>"
            "<h3>Netflix's 'Paper Kite' to release original soundtrack album</h3><p>On top of these come fifteen instrumentals.</p></article></body></html>"
        ),
        [("Beautiful", ["Crush"], "Goblin")],
    ),
    "a week's news in one item of a list": (
        (
            "<html><body><article><h1>Week in Review</h1><p>Nothing can compete with this: the OST season is over.</p><ul><li>Crush is back with The Classic and “This Love,” Mina Seo has “Let’s Break Up” on"
            " Forever Young, Heize and Hanbyul meet “With Coffee,” Kang of the Uncles would like you to “Just Look at the Sky,” the Boyz swing in with “Tarzan,” and five veterans of the show"
            " sing “May I Love You” anew.</li></ul></article></body></html>"
        ),
        [],
    ),
    "lost headlines, and the drama in the title": (
        (
            "4 chart-topping songs of Goblin, a soundtrack for every winter\n\nThere seems to be no such thing as enough of this show, and right now it drops song after song.\n\n"
            "Straight through the heart, each and every time. I cannot picture anybody but Crush in that field of buckwheat.\n\n"
            "Another bull's-eye. Ailee has a powerhouse of a voice and this album is much the better for having her on it.\n\n"
            "Those vocals! I have had it on all week. Excellent stuff.\n"
        ),
        [
            ("Beautiful", ["Crush"], "Goblin"),
            ("I Will Go to You Like the First Snow", ["Ailee"], "Goblin"),
        ],
    ),
    "a drama by the words of its name": (
        (
            "4 songs that every fan of Korean dramas needs\n\nThere is no such thing as too many of these OSTs, and here are mine, one by one.\n\n"
            "The lonely guardian has waited for centuries, and Ailee sings it so that the whole field of buckwheat shakes with her.\n\n"
            "Heize has never sounded so near as on the hotel's own track, and Chan Sung looks as if he heard it too, lantern in hand.\n"
        ),
        [("I Will Go to You Like the First Snow", ["Ailee"], "Guardian: The Lonely and Great God")],
    ),
    "two dramas that are compared, and lost headlines": (
        (
            "The better songs, and where to hear them\n\nGoblin and Hotel del Luna are compared all the time, and so are their OST songs.\n\n"
            "Straight through the heart, each and every time. I cannot picture anybody but Crush in that field of buckwheat.\n\n"
            "Another bull's-eye. Ailee has a powerhouse of a voice and this album is much the better for having her on it.\n"
        ),
        [
            ("Beautiful", ["Crush"], "Goblin"),
            ("I Will Go to You Like the First Snow", ["Ailee"], "Goblin"),
        ],
    ),
    "lost headlines, and a paragraph about another drama": (
        (
            "4 chart-topping songs of Goblin, a soundtrack for every winter\n\nThere seems to be no such thing as enough of this show, and right now it drops song after song.\n\n"
            "Straight through the heart, each and every time. I cannot picture anybody but Crush in that field of buckwheat.\n\n"
            "Ailee has a powerhouse of a voice, and she once sang a famous song for Hotel del Luna that I have still in my ear.\n"
        ),
        [],
    ),
    "words of a sentence before a singer": (
        (
            "Songs of Goblin\n\n1. Beautiful – Crush (Goblin OST)\n\nMore than one personality lives – VIXX (Hyde OST)\n\n"
            "2. Again – Ailee (Descendants of the Sun OST)\n"
        ),
        [("Beautiful", ["Crush"], "Goblin"), ("Again", ["Ailee"], "Descendants of the Sun")],
    ),
    "a drama's short name that is a word": (
        "OST 소식\n\n피아노 소리가 도깨비처럼 쌓이며 헤이즈의 ‘종이 등불’이 시작된다. 드라마 ‘호텔 델루나’ OST다.\n",
        [("종이 등불", ["Heize"], "호텔 델루나")],
    ),
    "a caption above the text that tells": (
        (
            "Crush sings for Goblin\n\nBehind the scenes – tvN\n\nCrush recorded “Beautiful” for the drama Goblin, and the ballad was at the top within a day of its"
            " release, the label said.\n"
        ),
        [("Beautiful", ["Crush"], "Goblin")],
    ),
    "a list for you": (
        "Songs you might enjoy\n\nCrush – Beautiful (Goblin OST)\n\nHeize – Can You See My Heart (Hotel del Luna OST)\n",
        [("Beautiful", ["Crush"], "Goblin"), ("Can You See My Heart", ["Heize"], "Hotel del Luna")],
    ),
    "a guest in both scripts": (
        "Two songs\n\n1. “Beautiful” by Crush feat. Heize, 헤이즈 — Goblin OST\n\n2. “Can You See My Heart” by Heize — Hotel del Luna OST\n",
        [("Beautiful", ["Crush", "Heize"], "Goblin"), ("Can You See My Heart", ["Heize"], "Hotel del Luna")],
    ),
    "the drama in quotes on its own line below": (
        (
            "My favourite drama songs\n\nOne for each drama.\n\nCrush – Beautiful\n\n‘Goblin’ OST\n\nCrush – Paper Kite\n\n‘Hotel del Luna’ OST\n\n"
            "Heize – Salt Road\n\n‘Descendants of the Sun’ OST\n"
        ),
        [
            ("Beautiful", ["Crush"], "Goblin"),
            ("Paper Kite", ["Crush"], "Hotel del Luna"),
            ("Salt Road", ["Heize"], "Descendants of the Sun"),
        ],
    ),
    "characters with who plays them, in Portuguese": (
        (
            "Crush canta para Hotel del Luna\n\nNo drama, ‘Gu Seok-ho’ (ator Yeo Jin-goo) tem uma loja e ‘Han Mi-so’ (atriz Kim Go-eun) trabalha ali."
            " Crush participa da trilha sonora (OST) de ‘Hotel del Luna’. O nome da canção ninguém sabe.\n"
        ),
        [],
    ),
    "a song below the day of a change": (
        "도깨비 OST 공개\n\n수정 2021년 3월 2일 크러쉬 'Beautiful' 도깨비 OST Part 4\n",
        [("Beautiful", ["Crush"], "도깨비")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_the_kind_is_read(read, brief, name: str) -> None:  # type: ignore[no-untyped-def]
    text, wanted = TEXTS[name]
    assert brief(read(text, "html" if text.startswith("<") else "text")) == wanted
