"""Kinds of print that the second set of blind documents brought up (30 November 2026): the Korean press, blogs, side columns.

Each in a text of our own; all names but the toy catalogue's are made up.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from yeoun.build import build
from yeoun.catalogue import Snapshot
from yeoun.linking import Linker
from yeoun.reader import Reading, extract, read_document

GLASS, LEDGER, GOBLIN = "Orchard of Glass", "The Ferryman's Ledger", "Goblin"

Wanted = list[tuple[str | None, list[str | None], str]]

KOREAN: dict[str, tuple[str, Wanted]] = {
    "a title whose quote opens within the drama's": (
        "강미래, '유리 과수원' OST 참여\n\n강미래는 '유리 과수원 OST Part4 '반쪽 달(Half a Moon)'의 주인공이 됐다. 12일 온라인에 오른 이 노래는 두 남녀의 사랑을 그린다.\n",
        [("반쪽 달", ["강미래"], "유리 과수원")],
    ),
    "a singer and a title in one quote": (
        ("[SBS 유리 과수원] 첫 OST ‘Doremi’…‘Driver’ 21일 발매\n\nSBS 새 금토드라마 ‘유리 과수원’ OST Part.1 ‘Doremi - Driver’가 21일 오후 6시에 나온다.\n\n"
        "문을 여는 곡 <Driver>를 부른 이는 밴드의 보컬인 ‘Doremi’.\n"),
        [("Driver", ["Doremi"], "유리 과수원")],
    ),
    "a headline that stands like a line": (
        ("기사최종편집일 2024-11-11 13:14\n\n도레미파, '유리 과수원' OST 합류…'반쪽 달' 8일 정오 베일 벗는다\n\n"
        "MBC 일일드라마 ‘유리 과수원’의 OST 가창자로 뽑힌 도레미파는 8일 수록곡 ‘반쪽 달’을 내놓는다.\n"),
        [("반쪽 달", ["도레미파"], "유리 과수원")],
    ),
    "dramas that somebody made are no songs": (
        ("펀치, '유리 과수원' OST 첫 타자\n\n펀치는 오늘 KBS 새 드라마 ‘유리 과수원’ OST Part.1 ‘반쪽 달’을 내놓는다.\n\n"
        "총괄 프로듀서는 홍길순. ‘도깨비’, ‘태양의 후예’, ‘눈 내리는 대구’가 다 그의 손을 거쳤다.\n"),
        [("반쪽 달", ["펀치"], "유리 과수원")],
    ),
    "a title with its drama in the bracket behind it": (
        ("다음은 '유리 과수원'…크러쉬의 OST 행진\n\n크러쉬는 차례로 'Beautiful'('도깨비'), '젖은 편지'('눈 내리는 대구')를 불렀다."
        " CJ E&M은 29일 tvN 드라마 '유리 과수원'의 OST 곡 '반쪽 달'을 내놓으면서 크러쉬가 불렀다고 알렸다.\n"),
        [("Beautiful", ["크러쉬"], "도깨비"), ("젖은 편지", ["크러쉬"], "눈 내리는 대구"), ("반쪽 달", ["크러쉬"], "유리 과수원")],
    ),
    "songs of the year in an article about another drama": (
        ("'도깨비'까지 왔다…연간차트로 되짚은 드라마 노래 강자들\n\ntvN 드라마 '도깨비'가 무섭게 오른다. 크러쉬가 부른 'Beautiful'이 며칠째 정상이다.\n\n"
        "지금은 흩어진 도레미의 해였다. 블루게이트의 '젖은 편지', 강미래의 '반쪽 달' 다음이 도레미의 '여름비'다. 도레미는 KBS2 '유리 과수원'에 실린 '비의 노래'로 이름을 하나 더 올렸다.\n"),
        [("Beautiful", ["크러쉬"], "도깨비"), ("비의 노래", ["도레미"], "유리 과수원")],
    ),
    "a drama behind its title and a dash": (
        ("드라마는 끝나도 노래는 남는다\n\n열 곡의 OST를 다시 센다. 이어 △2위 : 에일리(Ailee) ‘첫눈처럼 너에게 가겠다’ - 도깨비OST △3위 : 강미래 ‘반쪽 달’ - 유리 과수원OST"
        " △4위 : 도레미 ‘젖은 편지’-영화 비긴 OST △5위 : 블루게이트 ‘취한 밤’ - 취향 그녀(웹툰) 순이었다.\n"),
        [("첫눈처럼 너에게 가겠다", ["에일리"], "도깨비"), ("반쪽 달", ["강미래"], "유리 과수원")],
    ),
    "a common word that is a song's title elsewhere": (
        "[가요소식] 강미래, 드라마 OST\n\n가수 강미래가 SBS 주말 드라마 '유리 과수원'에 숨을 보탰다. 26일 온라인에 나온 OST 곡 '썸데이(Someday)'다.\n",
        [("썸데이", ["강미래"], "유리 과수원")],
    ),
}  # fmt: skip

HEADED = (
    "<html><head><title>[가수의 OST 모음] 크러쉬, 부르면 뜬다</title></head><body><article><h1>[가수의 OST 모음] 크러쉬, 부르면 뜬다</h1>"
    "<p>드라마 제작사가 가장 먼저 전화를 거는 가수가 있다. 크러쉬다. 현대극만 추려 봤다.</p>"
    "<h3>2016년 '유리 과수원'</h3><p>'반쪽 달(Half a Moon)'</p><p>복수극. 배우 홍길순과 강미래가 만났다.</p>"
    "<h3>2015년 '눈 내리는 대구'</h3><p>'Because of You'</p><p>강미래와 홍길동의 로맨틱 코미디.</p></article></body></html>"
)

LATIN: dict[str, tuple[str, Wanted]] = {
    "a drama that the title before has taken": (
        "Idols who sing drama OSTs\n\n1) Crush\n\nFirst came Paper Lantern for Descendants of the Sun, which he loves, and Beautiful, made for a drama with an old friend.\n\n2) Ailee\n\nHer voice is known.\n",
        [("Paper Lantern", ["Crush"], "Descendants of the Sun"), ("Beautiful", ["Crush"], GOBLIN)],
    ),
    "two songs on one line": (
        "Korean drama songs of the year\n\n“Paper Lantern” – Doremi and “Half a Moon” – Kang Mirae for Orchard of Glass\n\nPress play.\n\n“No More Rain” – Bluegate for The Ferryman's Ledger\n\nOnce more.\n",
        [("Paper Lantern", ["Doremi"], GLASS), ("Half a Moon", ["Kang Mirae"], GLASS), ("No More Rain", ["Bluegate"], LEDGER)],
    ),
    "pointers and bylines of a page copied as plain text": (
        ("The drama OSTs that we kept\n\nPosted January 12, 2022 by Rowena in Dramas | 2 Comments\n\n“Paper Lantern” by Doremi (Orchard of Glass)\n\nSlow and sad, and we would not have it otherwise.\n\n"
        "“No More Rain” by Bluegate (The Ferryman's Ledger)\n\nA song for the whole of the night, and for the morning after it.\n\nTags: Doremi, Bluegate\n\nYou might also like\n\n“Half a Moon” by Kang Mirae (Orchard of Glass) tops a chart\n"),
        [("Paper Lantern", ["Doremi"], GLASS), ("No More Rain", ["Bluegate"], LEDGER)],
    ),
    "a headline under a rubric": (
        ("Latest News\n\nSongs first: many voices for “Orchard of Glass”\n\nWeeks before anybody gets to see it, \"Orchard of Glass\" can be heard. The web drama has been collecting singers since the spring. "
        "Part 1 holds Kang Mirae’s “Half a Moon (반쪽 달)”, and part 2 is Doremi’s “Paper Lantern (종이등)”, which came out today.\n"),
        [("Half a Moon", ["Kang Mirae"], GLASS), ("Paper Lantern", ["Doremi"], GLASS)],
    ),
    "a list of bare titles counted with zeros": (
        "Three OSTs that turned me into a drama person\n\nEverybody has an opinion by now.\n\n01 Beautiful\n\nYou have watched “Goblin”, do not lie. It floats.\n\n02 Everytime\n\nOf “Descendants of the Sun” there is nothing left to say.\n\n03 Somewhere Else\n\nOne more.\n",
        [("Beautiful", ["Crush"], GOBLIN), ("Everytime", ["Chen", "Punch"], "Descendants of the Sun")],
    ),
    "a singer and a drama in one bracket": (
        "Drama songs I cry to\n\n1. Paper Lantern (Bluegate’s Doremi – Orchard of Glass OST)\n\nSo good.\n\n2. No More Rain (Kang Mirae – The Ferryman's Ledger OST)\n\nSo sad.\n",
        [("Paper Lantern", ["Doremi"], GLASS), ("No More Rain", ["Kang Mirae"], LEDGER)],
    ),
    "who sings told with what it is": (
        "Music of the week – Orchard of Glass OST\n\nThen there is “Half a Moon” – a slow duet by Kang Mirae and Doremi, which might as well be two records.\n",
        [("Half a Moon", ["Kang Mirae", "Doremi"], GLASS)],
    ),
    "a chart of OSTs": (
        "OSTs to feel with\n\nThe lead went to the top of the 2017 Music Tower OST Chart with \"Paper Lantern\" by Doremi from Orchard of Glass.\n",
        [("Paper Lantern", ["Doremi"], GLASS)],
    ),
    "a title that begins with how": (
        "Orchard of Glass OST album\n\nPaper Lantern – Doremi\n\nHow Come – Kang Mirae\n\nHalf a Moon – Bluegate\n",
        [("Paper Lantern", ["Doremi"], GLASS), ("How Come", ["Kang Mirae"], GLASS), ("Half a Moon", ["Bluegate"], GLASS)],
    ),
    "a drama and a song of it in one quote": (
        "Who is the OST queen?\n\n1. Crush - 52%\n\n'Goblin - Beautiful' and 'Descendants of the Sun - Paper Lantern' climbed high on the music sites.\n\n2. Punch - 26%\n\nShe scored with 'Goblin - Half a Moon'.\n",
        [("Beautiful", ["Crush"], GOBLIN), ("Paper Lantern", ["Crush"], "Descendants of the Sun"), ("Half a Moon", ["Punch"], GOBLIN)],
    ),
    "a drama that somebody sings for": (
        "Doremi sings for “Orchard of Glass”\n\nSpring has a new voice: Doremi can be heard. Her contribution, titled “What Do I Do?”, opens the soundtrack series of the MBC hit.\n",
        [("What Do I Do?", ["Doremi"], GLASS)],
    ),
    "a title within a headline": (
        "10 K-Dramas Whose OST Will Be Beautiful Forever\n\nEveryone talks about the plots, but let us be fair to what is played and to those who sing it.\n",
        [],
    ),
    "running words that are a title": (
        "The OST of Goblin\n\nThat makes four, at the end; the fifth gets a post of its own.\n",
        [],
    ),
    "who did what": (
        "OSTs of the week\n\nTwo examples: “Our Time”, which Vanilla Rain did for Goblin, and more of the kind.\n",
        [("Our Time", ["Vanilla Rain"], GOBLIN)],
    ),
    "a line that speaks of a webtoon": (
        "Songs of a group for dramas\n\nPaper Lantern by Doremi for Orchard of Glass\n\nIts first one.\n\nStay Awake by Doremi for the group’s webtoon, ‘Seven Fates’\n\nFor a comic.\n",
        [("Paper Lantern", ["Doremi"], GLASS)],
    ),
    "pop songs of a list, of which one is a drama's": (
        "Thirteen songs for the first dance\n\n1. “Marry Me Twice” – Bluegate\n\nAfter this one a generation sighed.\n\n2. “Beautiful” – Crush\n\nGuests will cry.\n",
        [("Beautiful", ["Crush"], GOBLIN)],
    ),
}  # fmt: skip


def brief(reading: Reading) -> Wanted:
    """Titles and singers as printed, else as the catalogue has them; dramas by what was asked for."""
    return [
        (e.song.as_printed, [a.as_printed or a.name for a in e.artists], (e.drama.as_printed or e.drama.name) if e.drama else "")
        for e in reading.entries
    ]  # fmt: skip


@pytest.mark.parametrize("form", KOREAN)
def test_the_korean_press_is_read(snapshot: Snapshot, form: str) -> None:
    text, wanted = KOREAN[form]
    assert brief(extract(read_document(text.encode(), kind="text"), Linker(snapshot))) == wanted


@pytest.mark.parametrize("form", LATIN)
def test_the_form_is_read(snapshot: Snapshot, form: str) -> None:
    text, wanted = LATIN[form]
    found = brief(extract(read_document(text.encode(), kind="text"), Linker(snapshot)))
    shown = [
        (song, singers, GOBLIN if drama.startswith("Guardian") else drama) for song, singers, drama in found
    ]
    assert shown == wanted


def test_headings_of_a_year_and_a_drama(snapshot: Snapshot) -> None:
    found = brief(extract(read_document(HEADED.encode(), kind="html"), Linker(snapshot)))
    assert found == [("반쪽 달", ["크러쉬"], "유리 과수원"), ("Because of You", ["크러쉬"], "눈 내리는 대구")]


def test_a_guest_of_the_credit_line_stays_a_guest(toy: Path, tmp_path: Path) -> None:
    file = toy / "dramas" / "goblin.toml"
    text = file.read_text(encoding="utf-8")
    credit = '{ artist = "crush" }'
    assert credit in text
    file.write_text(
        text.replace(credit, f'{credit}, {{ artist = "heize", role = "featuring" }}'), encoding="utf-8"
    )
    build(toy, tmp_path / "guest.sqlite")
    with Snapshot.open(tmp_path / "guest.sqlite") as snapshot:
        page = "Drama OSTs\n\n1. “Beautiful” (Goblin)\n\nSlow.\n\n2. “Everytime” (Descendants of the Sun)\n\nQuick."
        entry = extract(read_document(page.encode(), kind="text"), Linker(snapshot)).entries[0]
    assert [(singer.id, singer.role) for singer in entry.artists] == [
        ("crush", "vocals"),
        ("heize", "featuring"),
    ]
