"""Kinds of print that a fourth set of written documents brought up (30 November 2026).

Every text is made up; the known names are those of the toy catalogue.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from yeoun.build import build
from yeoun.catalogue import Snapshot
from yeoun.linking import Linker
from yeoun.reader import extract, read_document

Wanted = list[tuple[str, list[str], str | None]]

TEXTS: dict[str, tuple[str, Wanted]] = {
    "ranks behind titles, in a chart with an article around it": (
        "'도깨비' OST가 차트를 다시 휩쓴다\n\n"
        + "드라마가 끝난 지 한 해가 지났지만 팬들은 아직도 그 겨울을 잊지 못하고, 눈이 내리는 날이면 어김없이 노래를 찾아 듣는다. "
        * 3
        + "\n\n▶에일리 '종이 등불' 14위(▲21)\n▶크러쉬 '반달' 38위(NEW)\n\n"
        + "그 밖의 곡들도 순위를 지켰다. 차트 관계자는 계절이 바뀔 때마다 같은 일이 되풀이된다고 말했고, 음원사이트들은 기획전을 열었다. "
        * 2,
        [("종이 등불", ["Ailee"], "도깨비"), ("반달", ["Crush"], "도깨비")],
    ),
    "a photo with its credit between paragraphs": (
        (
            "<html><body><article><h1>‘도깨비’ OST 누가 불렀나</h1>"
            "<p>tvN 드라마 ‘도깨비’의 노래가 인기다. 에일리가 부른 ‘종이 등불’은 첫 회에 흘렀다. "
            "제작진은 대본을 받자마자 목소리를 떠올렸다고 했고, 녹음은 하루 만에 끝났다. 팬들은 노래가 나올 때마다 게시판에 글을 남겼다.</p>"
            "<p>공유·김고은의 ‘메밀밭 데이트’ ⓒ tvN</p><p>이어 크러쉬가 부른 ‘반달’이 나왔다.</p></article></body></html>"
        ),
        [("종이 등불", ["Ailee"], "도깨비"), ("반달", ["Crush"], "도깨비")],
    ),
    "quotation elements": (
        (
            "<html><body><article><h1>Songs of Goblin</h1><p>The first track of the drama Goblin is <q>Paper Lantern</q> by Heize.</p>"
            "<p>CHUNG HA sang <q>Half Moon</q> for the drama.</p></article></body></html>"
        ),
        [("Paper Lantern", ["Heize"], "Goblin"), ("Half Moon", ["CHUNG HA"], "Goblin")],
    ),
    "a table of fields for each song": (
        (
            "<html lang='ja'><body><article><h1>韓ドラOSTおすすめ2曲</h1>"
            "<h3>①出会い</h3><table><tr><th>曲名</th><td>Paper Lantern</td></tr><tr><th>歌手</th><td>Ailee</td></tr><tr><th>ドラマ</th><td>硝子の果樹園</td></tr></table>"
            "<h3>②別れ</h3><table><tr><th>曲名</th><td>Half Moon</td></tr><tr><th>歌手</th><td>Crush</td></tr><tr><th>ドラマ</th><td>渡し守の帳簿</td></tr></table>"
            "</article></body></html>"
        ),
        [("Paper Lantern", ["Ailee"], "硝子の果樹園"), ("Half Moon", ["Crush"], "渡し守の帳簿")],
    ),
    "the text below a line begins with its drama": (
        (
            "Las mejores canciones de drama, según ustedes\n\n"
            "4º lugar\nDoremi – “Half Moon”\nOrchard of Glass. Una voz y un piano, nada más.\n\n"
            "3er lugar\nCrush – “Beautiful”\nGoblin. El invierno entero en una canción.\n\n"
            "2º lugar\nHeize – “Can You See My Heart”\nHotel del Luna. La luna también llora.\n\n"
            "1er lugar\nChen & Punch – “Everytime”\nDescendants of the Sun. No hay más preguntas.\n"
        ),
        [
            ("Half Moon", ["Doremi"], "Orchard of Glass"),
            ("Beautiful", ["Crush"], "Goblin"),
            ("Can You See My Heart", ["Heize"], "Hotel del Luna"),
            ("Everytime", ["Chen", "Punch"], "Descendants of the Sun"),
        ],
    ),
    "the text below a line has its drama in italics": (
        (
            "<html lang='id'><body><article><h1>4 OST drama Korea yang enak didengar</h1>"
            "<p><strong>1. Beautiful – Crush</strong></p><p>Lagu pengisi drama <em>Goblin</em> ini manis sekali.</p>"
            "<p><strong>2. Everytime – Chen &amp; Punch</strong></p><p>Diputar di <em>Descendants of the Sun</em>, dan ceria.</p>"
            "<p><strong>3. Can You See My Heart – Heize</strong></p><p>Pas untuk <em>Hotel del Luna</em>.</p>"
            "<p><strong>4. Half Moon – Clover9</strong></p><p>Girl group ini sempat mengisi <em>Miss Intern Oh</em> yang ringan.</p></article></body></html>"
        ),
        [
            ("Beautiful", ["Crush"], "Goblin"),
            ("Everytime", ["Chen", "Punch"], "Descendants of the Sun"),
            ("Can You See My Heart", ["Heize"], "Hotel del Luna"),
            ("Half Moon", ["Clover9"], "Miss Intern Oh"),
        ],
    ),
    "arrows, and a member of a group that nobody knows": (
        "Orchard of Glass OST\n\n1 ➜ “Paper Lantern” by Park Soo-ah of Minty\n\n2 ➜ “Half Moon” by Crush\n",
        [
            ("Paper Lantern", ["Park Soo-ah"], "Orchard of Glass"),
            ("Half Moon", ["Crush"], "Orchard of Glass"),
        ],
    ),
    "a shop's mark of the lead track, the drama in square brackets": (
        (
            "오리지널 드라마 [유리 과수원 사서함] OST 전곡 모음\n\nCD1\nNo.  곡명  /  아티스트\n"
            "1  TITLE  종이 등불  /  에일리\n2  반달  /  크러쉬\n3  Paper Boat  /  서민하\n4  Low Tide  /  헤이즈\n5  느린 편지  /  펀치\n"
        ),
        [
            ("종이 등불", ["Ailee"], "유리 과수원 사서함"),
            ("반달", ["Crush"], "유리 과수원 사서함"),
            ("Paper Boat", ["서민하"], "유리 과수원 사서함"),
            ("Low Tide", ["Heize"], "유리 과수원 사서함"),
            ("느린 편지", ["Punch"], "유리 과수원 사서함"),
        ],
    ),
    "a round-up that has lost all its headlines": (
        (
            "Quatro baladas coreanas para chorar\n\nFã de drama sabe: quando o piano entra, é melhor ter lenços por perto.\n\n"
            "Quando ele some na neve e ela fica com o livro na mão, é a voz da Ailee que segura o público. Goblin não teve tema mais cantado.\n\n"
            "Chen e Punch gravaram a sua para Descendants of the Sun, e ela abriu todas as paradas daquela primavera inteira.\n\n"
            "CHUNG HA sussurra logo nos primeiros segundos, e Hotel del Luna fecha as portas devagar, como quem não quer ir embora.\n\n"
            "Qual delas acaba com você? Conte nas nossas redes.\n"
        ),
        [
            ("I Will Go to You Like the First Snow", ["Ailee"], "Goblin"),
            ("Everytime", ["Chen", "Punch"], "Descendants of the Sun"),
            ("At the End", ["CHUNG HA"], "Hotel del Luna"),
        ],
    ),
    "the drama behind the singers, as if one of them": (
        (
            "Songs to sleep to\n\n1. “Beautiful” by Crush, Goblin\n\n2. “Everytime” by Chen and Punch, Descendants of the Sun\n\n"
            "3. “At the End” by CHUNG HA, Hotel del Luna\n\n4. “Wind Song” by Kim Bo-ra, Tide Over Mokpo\n"
        ),
        [
            ("Beautiful", ["Crush"], "Goblin"),
            ("Everytime", ["Chen", "Punch"], "Descendants of the Sun"),
            ("At the End", ["CHUNG HA"], "Hotel del Luna"),
            ("Wind Song", ["Kim Bo-ra"], "Tide Over Mokpo"),
        ],
    ),
    "a film named in passing, on a page that says neither drama nor series": (
        (
            "Year in OSTs: staff picks\n\n1. Crush · “Beautiful” · Goblin\n\n2. Chen & Punch · “Everytime” · Descendants of the Sun\n\n"
            "3. CHUNG HA · “At the End” · Hotel del Luna\n\n4. Yoon So-dam · “Half Past Snow” · The Weather Tower\n\nHonorable mention: none, for that one is a movie.\n"
        ),
        [
            ("Beautiful", ["Crush"], "Goblin"),
            ("Everytime", ["Chen", "Punch"], "Descendants of the Sun"),
            ("At the End", ["CHUNG HA"], "Hotel del Luna"),
            ("Half Past Snow", ["Yoon So-dam"], "The Weather Tower"),
        ],
    ),
    "songs of films": (
        (
            "Big chorus: tunes Korean cinema gave us\n\nAllow me to walk you down the aisle.\n\n"
            "2. “Paper Lantern” – Kim Mirae\nBeauty of Salt (2006)\n\n1. “Half Moon” – Jatang\nThe Classicist (2003)\n"
        ),
        [],
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_kind_is_read(read, brief, name: str) -> None:  # type: ignore[no-untyped-def]
    text, wanted = TEXTS[name]
    assert brief(read(text, "html" if text.startswith("<") else "text")) == wanted


def test_singers_do_not_record_two_songs_of_one_title(read) -> None:  # type: ignore[no-untyped-def]
    text = "Crush at his best\n\nThe drama “Hotel del Luna” made many of us cry. “Beautiful” by Crush is the song I kept.\n"
    (entry,) = read(text, "text").entries
    assert (entry.song.id, entry.drama.id) == ("goblin-beautiful", "goblin")


def test_a_name_keeps_the_possessive_inside_it(toy: Path, tmp_path: Path) -> None:
    (toy / "artists" / "girls-generation.toml").write_text(
        (toy / "artists" / "exo.toml")
        .read_text()
        .replace('"exo"', '"girls-generation"')
        .replace("EXO", "Girls' Generation")
        .replace("엑소", "소녀시대")
    )
    out = tmp_path / "made.sqlite"
    build(toy, out)
    with Snapshot.open(out) as snapshot:
        text = "“Paper Lantern” by Girls’ Generation’s Ailee from the drama “Goblin”\n"
        (entry,) = extract(read_document(text.encode(), kind="text"), Linker(snapshot)).entries
    assert [one.id for one in entry.artists] == ["ailee"]
