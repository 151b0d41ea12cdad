"""What the sixth blind set and the hidden catalogue got wrong: titles that only their company tells, and what is none.

Every text is made up; the known names are those of the toy catalogue.
"""

from __future__ import annotations

import pytest

Wanted = list[tuple[str, list[str], str | None]]


TEXTS: dict[str, tuple[str, Wanted]] = {
    "a singer and a drama in the sentence": (
        "Drama OST voices on one stage\n\nThe drama Goblin has a second witness in Heize, who gave it “Paper Lantern.”\n",
        [("Paper Lantern", ["Heize"], "Goblin")],
    ),
    "before its drama in brackets": (
        "Drama OST voices on one stage\n\nHeize can choose from “Paper Lantern” (Goblin) and “No More Rain” (Hotel del Luna).\n",
        [("Paper Lantern", ["Heize"], "Goblin"), ("No More Rain", ["Heize"], "Hotel del Luna")],
    ),
    "a nickname is none": (
        "Drama OST voices on one stage\n\nHeize, crowned “Queen of Ballads” by fans of Goblin, will come.\n",
        [],
    ),
    "the member named before": (
        (
            "Drama OST voices on one stage\n\nFans will scream for Chen. The EXO member can choose from “Paper Lantern” (Goblin) and"
            " “No More Rain” (Hotel del Luna).\n"
        ),
        [("Paper Lantern", ["Chen"], "Goblin"), ("No More Rain", ["Chen"], "Hotel del Luna")],
    ),
    "drama, song and singer in one line": (
        "LIST: drama OSTs\n\n'Goblin': ‘Paper Lantern’ by Chen, Punch\n\nIt opens quietly.\n\n'Hotel del Luna': ‘No More Rain’ by Crush\n\nSlow.\n",
        [("Paper Lantern", ["Chen", "Punch"], "Goblin"), ("No More Rain", ["Crush"], "Hotel del Luna")],
    ),
    "a list of one singer's songs": (
        (
            '3 OST drama dari Heize\n\n1. "Paper Lantern"\n\nSuaranya lembut sekali di drama Goblin.\n\n2. "No More Rain"\n\n'
            'Masih dari drama Goblin.\n\n3. "Half a Moon"\n\nDrama Hotel del Luna jadi lebih sedih.\n'
        ),
        [
            ("Paper Lantern", ["Heize"], "Goblin"),
            ("No More Rain", ["Heize"], "Goblin"),
            ("Half a Moon", ["Heize"], "Hotel del Luna"),
        ],
    ),
    "an elision before the singer": (
        "Les OST de dramas\n\n« Paper Lantern » d’Heize – OST Goblin\n\nDouce.\n\n« No More Rain » d’Ailee – OST Hotel del Luna\n\nForte.\n",
        [("Paper Lantern", ["Heize"], "Goblin"), ("No More Rain", ["Ailee"], "Hotel del Luna")],
    ),
    "OST behind a dash": (
        "Daftar OST drama\n\n1. Paper Lantern – OST KDrama Goblin\n\nHeize yang menyanyikan.\n\n2. No More Rain – OST KDrama Hotel del Luna\n\nAilee yang menyanyikan.\n",
        [("Paper Lantern", ["Heize"], "Goblin"), ("No More Rain", ["Ailee"], "Hotel del Luna")],
    ),
    "a hyphen without spaces": (
        'My favourite drama OST songs\n\n"Paper Lantern" Heize-Goblin\n\n"No More Rain" Ailee-Hotel del Luna\n',
        [("Paper Lantern", ["Heize"], "Goblin"), ("No More Rain", ["Ailee"], "Hotel del Luna")],
    ),
    "each song behind its singer": (
        "다시 듣는 드라마 노래\n\n도깨비 – 헤이즈 '종이등', 에일리 '비는 그만'\n\n좋다.\n",
        [("종이등", ["Heize"], "도깨비"), ("비는 그만", ["Ailee"], "도깨비")],
    ),
    "dramas in brackets": (
        "OST 부문 후보\n\nOST부문은 쟁쟁했다. 홍길이 `종이등`(새벽의 우체국), 크러쉬 `비는 그만`(도깨비), 헤이즈 `반쪽 달`(호텔 델루나)이 이름을 올렸다.\n",
        [
            ("종이등", ["홍길이"], "새벽의 우체국"),
            ("비는 그만", ["Crush"], "도깨비"),
            ("반쪽 달", ["Heize"], "호텔 델루나"),
        ],
    ),
    "the singer behind the dash in a quote": (
        "도깨비 OST 앨범\n\n드라마 '도깨비' OST 앨범에는 '종이등 - 헤이즈(Heize)', '비는 그만 - 크러쉬', '반쪽 달 - 에일리'가 실렸다.\n",
        [
            ("종이등", ["Heize"], "도깨비"),
            ("비는 그만", ["Crush"], "도깨비"),
            ("반쪽 달", ["Ailee"], "도깨비"),
        ],
    ),
    "in turn": (
        (
            "하루에 쏟아지는 드라마 OST\n\n11일 낮 12시에는 헤이즈가 부른 '종이등'이 먼저 나온다. 저녁 6시가 되면 에일리의 '비는 그만'이 뒤따른다."
            " 차례대로 '도깨비', '호텔 델루나'에 실리는 곡이다.\n"
        ),
        [("종이등", ["Heize"], "도깨비"), ("비는 그만", ["Ailee"], "호텔 델루나")],
    ),
    "who made it is no song": (
        "도깨비 OST Part.9\n\n01. 종이등 – 헤이즈\n\nComposed by 홍길동\n\nMixed by 홍길순\n\nMastered by 홍길이 (서울 스튜디오)\n",
        [("종이등", ["Heize"], "도깨비")],
    ),
    "a variety show has no drama songs": (
        "'강마을' 첫 OST는 헤이즈\n\nKBS2 예능프로그램 ‘강마을’은 4일 낮 12시 OST 파트1 ‘종이등’을 음원사이트에 올렸다. 헤이즈의 목소리가 흐른다.\n",
        [],
    ),
    "other songs of the writer": (
        (
            "Heize's “Goblin” OST out on Friday\n\nThe song with which Heize takes part in the “Goblin” OST, “Paper Lantern”, comes out on"
            " Friday. It was made by Hong, the writer of Ailee's “No More Rain” and Crush's “Half a Moon”.\n"
        ),
        [("Paper Lantern", ["Heize"], "Goblin")],
    ),
    "whom the paragraph before is about": (
        "드라마 OST까지 접수\n\n가수 헤이즈는 지난달 드라마 OST 두 곡을 맡았다.\n\n처음도 아니다. 2021년 드라마 '강마을'에서는 '종이등'을 불렀다.\n",
        [("종이등", ["Heize"], "강마을")],
    ),
    "a verb is no singer": (
        "헤이즈, 드라마 OST\n\n드라마 ‘도깨비’ OST에 헤이즈가 참여했다. 그는 극의 끝을 알리는 곡 ‘종이등’을 불렀다.\n",
        [("종이등", ["Heize"], "도깨비")],
    ),
    "Japanese news": (
        "Heize、ドラマ「トッケビ」OSTに参加\n\nドラマ「トッケビ」は29日午後6時、OSTの3曲目にあたる「紙の灯」をリリースすると発表した。\n",
        [("紙の灯", ["Heize"], "トッケビ")],
    ),
}


@pytest.mark.parametrize("case", TEXTS)
def test_a_text_is_read(read, brief, case: str) -> None:  # type: ignore[no-untyped-def]
    text, wanted = TEXTS[case]
    assert brief(read(text, "text")) == wanted


def test_a_heading_that_comes_again_is_no_drama(read, brief) -> None:  # type: ignore[no-untyped-def]
    page = "<h1>Popular drama OSTs</h1>" + "".join(
        f"<h3>{drama}: Original Soundtrack</h3><p><b>Chart Hits List</b></p><ul><li>“{song}” by {singer}</li></ul>"
        for drama, song, singer in (
            ("Goblin", "Paper Lantern", "Heize"),
            ("Hotel del Luna", "No More Rain", "Ailee"),
        )
    )
    assert brief(read(page, "html")) == [
        ("Paper Lantern", ["Heize"], "Goblin"),
        ("No More Rain", ["Ailee"], "Hotel del Luna"),
    ]


def test_an_actor_of_the_band_sings_no_other_song(read, brief) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Hong Gil-dong’s ‘Beautiful’ from ‘Goblin’ climbs\n\nAccording to the chart, ‘Beautiful’ by Crush now stands at number 10."
        " The ‘Goblin’ OST is loved.\n"
    )
    assert brief(read(text, "text")) == [("Beautiful", ["Crush"], "Goblin")]


def test_hangul_beside_a_title_links_it(read, brief) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Ailee cantará para el drama “Goblin”\n\nAilee canta “To You Like Snow” para el OST del drama “Goblin”.\n\n"
        "“First Snow Song” o “To You Like Snow” (첫눈처럼 너에게 가겠다), como se quiera traducir.\n"
    )
    assert [e.song.id for e in read(text, "text").entries] == ["goblin-i-will-go-to-you-like-the-first-snow"]


def test_side_columns_of_korean_papers_are_left_out(read, brief) -> None:  # type: ignore[no-untyped-def]
    page = (
        "<article><h1>크러쉬, ‘도깨비’ OST</h1><p>드라마 ‘도깨비’ OST 크러쉬의 ‘Beautiful’이 10일 발매된다.</p>"
        "<p>비 내리는 골목에서 두 사람이 처음 마주치는 장면에 흘렀던 노래로, 방송이 끝난 뒤 시청자들이 곡의 이름을 물었다.</p>"
        "<div><h3>가장 많이 본 기사</h3><ol><li>헤이즈 ‘종이등’ OST 1위 직행</li><li>에일리 ‘비는 그만’ OST 눈물</li></ol></div></article>"
    )
    assert [song for song, _, _ in brief(read(page, "html"))] == ["Beautiful"]
