"""Kinds of print that pages seen for the first time brought up (two sets of 30 November 2026).

Every text is made up; the known names are those of the toy catalogue.
"""

from __future__ import annotations

import pytest

Wanted = list[tuple[str, list[str], str | None]]

FILLER = (
    "팬들은 노래가 나올 때마다 게시판에 글을 남겼고, 음원사이트들은 저마다 기획전을 열어 그 겨울을 다시 불러냈다. "
    * 3
)

TEXTS: dict[str, tuple[str, Wanted]] = {
    "what the text after a chart's lines tells": (
        "‘도깨비’ OST가 돌아왔다\n\n" + FILLER + "\n\n▶에일리 ‘첫눈처럼 너에게 가겠다’ 3위(▲2)\n▶크러쉬 ‘Beautiful’ 7위(▲1)\n\n"
        "지난여름 막을 내린 ‘호텔 델루나’의 힘도 여전하다. 헤이즈의 ‘내 맘을 볼수 있나요’가 9위에서 버티는 중이다.\n",
        [
            ("I Will Go to You Like the First Snow", ["Ailee"], "도깨비"),
            ("Beautiful", ["Crush"], "도깨비"),
            ("Can You See My Heart", ["Heize"], "호텔 델루나"),
        ],
    ),
    "dramas in brackets behind their titles, and a singer nobody knows behind a mark": (
        ("드라마 OST 콘서트 성황\n\n그 밖에 ▲에일리 ‘종이 등불’(tvN ‘도깨비’) ▲크러쉬 ‘반달’(MBC ‘유리 과수원’) ▲모나 ‘빈 의자’(tvN ‘호텔 델루나’)"
        " 무대가 차례로 이어졌다.\n"),
        [("종이 등불", ["Ailee"], "도깨비"), ("반달", ["Crush"], "유리 과수원"), ("빈 의자", ["모나"], "호텔 델루나")],
    ),
    "a chart that is told by one drama, and what another's song does there": (
        "12월 차트, 주인은 드라마…‘도깨비’부터 ‘호텔 델루나’까지\n\n선두는 tvN 드라마 ‘도깨비’다. 지난 17일 나온 크러쉬의 ‘Beautiful’이 모든 사이트 맨 위를 차지했다. "
        + FILLER
        + "\n\ntvN 토일드라마 ‘호텔 델루나’에 실린 헤이즈의 ‘내 맘을 볼수 있나요’도 공개 직후 상위권에 이름을 남겼다.\n",
        [("Beautiful", ["Crush"], "도깨비"), ("Can You See My Heart", ["Heize"], "호텔 델루나")],
    ),
    "a singer as the subject behind the title": (
        "드라마 콘서트 열린다\n\ntvN ‘도깨비’의 노래도 둘로, ‘종이 등불(Paper Lantern)’의 크러쉬와 ‘반달’의 에일리가 무대를 채운다. OST를 쓴 작곡가가 지휘를 맡는다.\n",
        [("Paper Lantern", ["Crush"], "도깨비"), ("반달", ["Ailee"], "도깨비")],
    ),
    "a page titled of a variety show": (
        "‘종이 나비’ 1위 만든 건 토요일 밤 예능\n\n예능이 또 한 곡을 꼭대기로 밀어 올렸다. 크러쉬와 에일리가 함께 부른 ‘종이 나비’다. 공의 절반은 JTBC ‘모르는 형님’ 몫이다.\n",
        [],
    ),
    "pointers below a copied post": (
        ("에일리 - 종이 등불 (도깨비 OST)\n\n그 겨울 가장 많이 들은 노래. 첫눈이 오면 어김없이 찾게 되는 목소리다.\n\n"
        "공유하기\n‘음악’ 카테고리의 다른 글\n크러쉬 - 반달 (0)\n헤이즈 - 밤기차 (0)\n펀치 - 달무리 (0)\n"),
        [("종이 등불", ["Ailee"], "도깨비")],
    ),
    "other pages of a shop and of a writer": (
        (
            "<html><body><article><h1>‘도깨비’ OST 이야기</h1><p>tvN 드라마 ‘도깨비’에서 에일리가 부른 ‘종이 등불’은 첫 회에 흘렀다.</p>"
            "<h4>작가의 다른 글</h4><ul><li><a href='/2'>헤이즈 ‘밤기차’ (호텔 델루나)를 듣는 밤</a></li></ul>"
            "<p><b>이 상품을 산 분들이 함께 본 상품</b></p><ul><li><a href='/3'>크러쉬 ‘반달’ (호텔 델루나)</a></li></ul></article></body></html>"
        ),
        [("종이 등불", ["Ailee"], "도깨비")],
    ),
    "whose the songs were before, in brackets": (
        "호텔 델루나 OST 전곡 정리\n\n헤이즈 - 내 맘을 볼수 있나요 (나무새)\n청하 - 그 끝에 그대 (물방울)\n에일리 - 종이 등불 (바람개비)\n",
        [
            ("Can You See My Heart", ["Heize"], "호텔 델루나"),
            ("At the End", ["CHUNG HA"], "호텔 델루나"),
            ("종이 등불", ["Ailee"], "호텔 델루나"),
        ],
    ),
    "the name of a blog in the title of its page": (
        (
            "<html><head><title>seoul corner: Crush puts out “Half Moon” for Goblin OST</title></head><body><h1><a href='/'>seoul corner</a></h1>"
            "<h3 class='post-title'>Crush puts out “Half Moon” for Goblin OST</h3><p>It is a slow one, and he asks how anybody is to sleep.</p></body></html>"
        ),
        [("Half Moon", ["Crush"], "Goblin")],
    ),
    "a list of prizes": (
        (
            "<html><body><article><h1>Beautiful (song)</h1><p>“Beautiful” is a song by Crush for the drama “Goblin”.</p><table><tr><th>Award ceremony</th>"
            "<th>Year</th><th>Work</th></tr><tr><td>Seoul Star Awards</td><td>2017</td><td>Best OST</td></tr><tr><td>Han River Awards</td><td>2017</td>"
            "<td>Best OST</td></tr><tr><td>Music Awards</td><td>2018</td><td>Best OST, Crush</td></tr></table></article></body></html>"
        ),
        [("Beautiful", ["Crush"], "Goblin")],
    ),
    "a count inside a sentence": (
        ("so i finally got to the end of Goblin\n\nNow the songs! I have three favourites of the drama: 1. Beautiful by Crush 2. Half Moon by Doremi and 3. Paper "
        "Lantern by Heize. What they sing makes so much sense.\n"),
        [("Beautiful", ["Crush"], "Goblin"), ("Half Moon", ["Doremi"], "Goblin"), ("Paper Lantern", ["Heize"], "Goblin")],
    ),
    "two titles joined by and": (
        (
            "<html lang='vi'><body><article><h1>Nhạc phim Hàn một thời</h1><p><strong>“Half Moon” và “Paper Lantern” trong phim “Orchard of Glass”</strong></p>"
            "<p>Heize là giọng hát của cả hai ca khúc.</p><p><strong>“Beautiful” và “Stay With Me” trong phim “Goblin”</strong></p><p>Crush và Punch.</p></article></body></html>"
        ),
        [
            ("Half Moon", ["Heize"], "Orchard of Glass"),
            ("Paper Lantern", ["Heize"], "Orchard of Glass"),
            ("Beautiful", ["Crush"], "Goblin"),
            ("Stay With Me", ["Chanyeol", "Punch"], "Goblin"),
        ],
    ),
    "titles behind OST: in the brackets of dramas": (
        "Heize is the new “OST Queen”\n\nShe has done it before: “Hotel del Luna” (OST: Can You See My Heart) and “Orchard of Glass” (OST: If) both gained viewers because of Heize.\n",
        [("Can You See My Heart", ["Heize"], "Hotel del Luna"), ("If", ["Heize"], "Orchard of Glass")],
    ),
    "who wrote the article": (
        ("[Songs in series] Against the odds, love\n\nBy Yoon Ji-hae\n\nEvery figure of the drama “Goblin” was given a song. “Half Moon” comes in for the first time near "
        "the end of Episode 1. The closing minutes belong to Crush’s “Beautiful”.\n"),
        [("Beautiful", ["Crush"], "Goblin")],
    ),
    "a drama that owns a title, in a list of titles": (
        "OST 부른 가수들\n\n헤이즈는 드라마 ‘유리 과수원’의 ‘반달’, ‘호텔 델루나’의 ‘내 맘을 볼수 있나요’, ‘도깨비’의 ‘종이 등불’을 불렀다. 모두 OST다.\n",
        [
            ("반달", ["Heize"], "유리 과수원"),
            ("Can You See My Heart", ["Heize"], "호텔 델루나"),
            ("종이 등불", ["Heize"], "도깨비"),
        ],
    ),
    "misspelt dramas among dramas": (
        ("Punch has a new OST\n\nPeople know her from “Stay With Me” with Chanyeol for the drama “Goblin”. But she was also part of “Hotel de Luna”, "
        "“Descendents of the Sun”, “Goblin” and so on and so forth.\n"),
        [("Stay With Me", ["Chanyeol", "Punch"], "Goblin")],
    ),
    "what a composer made besides": (
        ("IU-like voice closes the drama “Hotel del Luna”\n\nPunch sang “Paper Lantern” for the drama “Hotel del Luna”. She worked on the tune with Doremi, whose name "
        "also stands in the credits of Crush’s “Half Moon,” Ailee’s “Snow Globe,” and “Flower” by Chen.\n"),
        [("Paper Lantern", ["Punch"], "Hotel del Luna")],
    ),
    "games and films in a list of known songs": (
        "Chen's best drama OSTs\n\nEverytime (with Punch) – Descendants of the Sun OST\nRunning Time (Chen) – Puzzle & Dragon OST\n\nStay With Me (Chanyeol, Punch) – Goblin OST\n",
        [("Everytime", ["Chen", "Punch"], "Descendants of the Sun"), ("Stay With Me", ["Chanyeol", "Punch"], "Goblin")],
    ),
    "a drama that has a song of its name, by itself": (
        "Crush returns\n\nThe drama “Goblin” has its next song: “Beautiful” by Crush. “Hotel del Luna” was on last year and everybody loved it.\n",
        [("Beautiful", ["Crush"], "Goblin")],
    ),
    "a question before OST": (
        "Which Girl Group Member Rules the OST?\n\nEverybody can name the hits. Crush was in the background of the drama Goblin with “Beautiful”. “Paper Boat” is another one of his.\n",
        [("Beautiful", ["Crush"], "Goblin")],
    ),
    "a comma between singer and title": (
        ("<html><body><article><h1>Drama songs our readers keep on repeat</h1><h3>Crush, <em>Beautiful</em> (Goblin)</h3><p>Nobody does longing like him.</p>"
        "<h3>Heize, <em>Can You See My Heart</em> (Hotel del Luna)</h3><p>A karaoke menace ever since.</p></article></body></html>"),
        [("Beautiful", ["Crush"], "Goblin"), ("Can You See My Heart", ["Heize"], "Hotel del Luna")],
    ),
    "a cast that says more than a word which is also a drama": (
        ("비 오는 밤 드라마 OST\n\nGu Chan-sung(여진구)이 빗속을 걸어 돌아오던 밤, 도깨비 불빛 같은 것이 창가에 어른거린다. 가수 CHUNG HA가 낮은 목소리로 묻고 또 묻는다. 대답은 끝내 들리지 않고, 그래서 그 여름이 오래 남는다.\n"),
        [("At the End", ["CHUNG HA"], "Hotel del Luna")],
    ),
    "another song of the singer, compared with the one of a full line": (
        ("Three drama songs\n\n1. Chen & Punch – ‘Everytime’ (Descendants of the Sun)\n\nTwo voices meet. Punch sings ‘Stay With Me’ as well, with Chanyeol, and there it is winter.\n\n"
        "2. Crush – ‘Beautiful’ (Goblin)\n\nAilee sings ‘I Will Go to You Like the First Snow’ as well, but this one is softer.\n\n"
        "3. Heize – ‘Can You See My Heart’ (Hotel del Luna)\n\nA question nobody answers.\n"),
        [
            ("Everytime", ["Chen", "Punch"], "Descendants of the Sun"),
            ("Beautiful", ["Crush"], "Goblin"),
            ("Can You See My Heart", ["Heize"], "Hotel del Luna"),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_the_kind_is_read(read, brief, name: str) -> None:  # type: ignore[no-untyped-def]
    text, wanted = TEXTS[name]
    assert brief(read(text, "html" if text.startswith("<") else "text")) == wanted
