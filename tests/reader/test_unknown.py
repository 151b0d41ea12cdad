"""Songs, singers and dramas that no catalogue knows, in the forms in which the web prints them: all names are made up."""

from __future__ import annotations

import pytest

from yeoun.catalogue import Snapshot
from yeoun.linking import Linker
from yeoun.reader import extract, read_document

Wanted = list[tuple[str, list[str], str]]

GLASS, LEDGER = "Orchard of Glass", "The Ferryman's Ledger"

FORMS: dict[str, tuple[str, Wanted]] = {
    "en list dash": (
        """Songs from the dramas I watched in May
Here are the OSTs I kept.

1. Paper Lantern – Doremi (Orchard of Glass OST)
It glows.

2. Half a Moon – Kang Mirae (The Ferryman's Ledger OST)
Quiet and slow.

3. No More Rain – Bluegate (Orchard of Glass OST)
Loud.
""",
        [
            ("Paper Lantern", ["Doremi"], GLASS),
            ("Half a Moon", ["Kang Mirae"], LEDGER),
            ("No More Rain", ["Bluegate"], GLASS),
        ],
    ),
    "en prose quoted": (
        """The best songs of “Orchard of Glass”
The drama “Orchard of Glass” has four lovely OSTs. “Paper Lantern” by Doremi opens it. Kang Mirae’s “Half a Moon” closes each episode, and Bluegate sings “No More Rain” when it rains.
""",
        [
            ("Paper Lantern", ["Doremi"], GLASS),
            ("Half a Moon", ["Kang Mirae"], GLASS),
            ("No More Rain", ["Bluegate"], GLASS),
        ],
    ),
    "en news": (
        """Doremi to sing the next OST of “Orchard of Glass”
Singer Doremi will lend her voice to the new KBS drama “Orchard of Glass.” Her song “Paper Lantern,” the third part of the soundtrack, drops on May 4 at 6 p.m. KST.
The drama stars Han Seo-jin and airs every Monday.
""",
        [("Paper Lantern", ["Doremi"], GLASS)],
    ),
    "en news2": (
        """Bluegate’s Minseo releases OST for “The Ferryman's Ledger”
On May 12, Bluegate member Minseo dropped “No More Rain”, Part 2 of the original soundtrack of tvN's “The Ferryman's Ledger”. The track is a mid-tempo ballad.
""",
        [("No More Rain", ["Minseo"], LEDGER)],
    ),
    "fields": (
        """My favourite drama OST list

Song: Paper Lantern
Artist: Doremi
Drama: Orchard of Glass (2021)

Song: No More Rain
Artist: Bluegate
Drama: The Ferryman's Ledger (2019)
""",
        [("Paper Lantern", ["Doremi"], GLASS), ("No More Rain", ["Bluegate"], LEDGER)],
    ),
    "by from": (
        """K-drama OST recommendations
1) “Paper Lantern” by Doremi from “Orchard of Glass”
2) “No More Rain” by Bluegate from “The Ferryman's Ledger”
3) “Half a Moon” by Kang Mirae ft. Doremi from “Orchard of Glass”
""",
        [
            ("Paper Lantern", ["Doremi"], GLASS),
            ("No More Rain", ["Bluegate"], LEDGER),
            ("Half a Moon", ["Kang Mirae", "Doremi"], GLASS),
        ],
    ),
    "table": (
        """<h1>Orchard of Glass OST track list</h1><table><tr><th>No.</th><th>Title</th><th>Artist</th></tr><tr><td>1</td><td>Paper Lantern</td><td>Doremi</td></tr><tr><td>2</td><td>Half a Moon</td><td>Kang Mirae</td></tr><tr><td>3</td><td>No More Rain</td><td>Bluegate</td></tr></table>
""",
        [
            ("Paper Lantern", ["Doremi"], GLASS),
            ("Half a Moon", ["Kang Mirae"], GLASS),
            ("No More Rain", ["Bluegate"], GLASS),
        ],
    ),
    "ko news": (
        """도레미, ‘유리 과수원’ OST 합류…4일 ‘종이등’ 공개
가수 도레미가 KBS2 새 월화드라마 ‘유리 과수원’의 OST에 참여했다.
도레미가 부른 ‘유리 과수원’ OST Part.3 ‘종이등’이 오는 4일 오후 6시 각종 온라인 음원사이트를 통해 공개된다.
‘종이등’은 주인공의 마음을 담은 발라드다.
""",
        [("종이등", ["도레미"], "유리 과수원")],
    ),
    "ko news2": (
        """블루게이트 민서, tvN ‘사공의 장부’ OST 주자…‘비는 그만’ 12일 발매
그룹 블루게이트의 멤버 민서가 tvN 토일드라마 ‘사공의 장부’ 두 번째 OST 가창자로 나섰다. 민서가 가창한 ‘비는 그만’은 12일 정오 발매된다.
""",
        [("비는 그만", ["민서"], "사공의 장부")],
    ),
    "ko list": (
        """내가 좋아하는 드라마 OST 세 곡
1. 도레미 - 종이등 (유리 과수원 OST)
잔잔하다.
2. 블루게이트 - 비는 그만 (사공의 장부 OST)
시원하다.
3. 강미래 - 반쪽 달 (유리 과수원 OST)
슬프다.
""",
        [
            ("종이등", ["도레미"], "유리 과수원"),
            ("비는 그만", ["블루게이트"], "사공의 장부"),
            ("반쪽 달", ["강미래"], "유리 과수원"),
        ],
    ),
    "ko lineup": (
        """‘유리 과수원’ OST 라인업 공개
드라마 ‘유리 과수원’의 OST 라인업이 공개됐다. 도레미의 ‘종이등’을 시작으로 블루게이트의 ‘비는 그만’, 강미래의 ‘반쪽 달’이 차례로 발매된다.
""",
        [
            ("종이등", ["도레미"], "유리 과수원"),
            ("비는 그만", ["블루게이트"], "유리 과수원"),
            ("반쪽 달", ["강미래"], "유리 과수원"),
        ],
    ),
    "ko video": (
        """[유리 과수원 OST Part 3] 도레미 (Doremi) - 종이등 (Paper Lantern) MV
""",
        [("Paper Lantern", ["Doremi"], "유리 과수원")],
    ),
    "drama headings": (
        """<h1>Three dramas with the best OST</h1>
<h2>1. Orchard of Glass</h2><p>The main theme is “Paper Lantern” by Doremi, and I also love “Half a Moon” by Kang Mirae.</p>
<h2>2. The Ferryman's Ledger</h2><p>“No More Rain” sung by Bluegate plays in every chase.</p>
""",
        [
            ("Paper Lantern", ["Doremi"], GLASS),
            ("Half a Moon", ["Kang Mirae"], GLASS),
            ("No More Rain", ["Bluegate"], LEDGER),
        ],
    ),
    "curly list": (
        """5 drama OSTs for a rainy day
1. Bluegate’s Minseo – “No More Rain” (“The Ferryman’s Ledger”)
A storm in three minutes.
Catch the first episode of “The Ferryman’s Ledger” here:
2. Doremi – “Paper Lantern” (“Orchard of Glass”)
She whispers.
Catch the first episode of “Orchard of Glass” here:
3. Kang Mirae ft. Doremi – “Half a Moon” (“Orchard of Glass”)
Two voices.
Catch the first episode of “Orchard of Glass” here:
""",
        [
            ("No More Rain", ["Minseo"], "The Ferryman’s Ledger"),
            ("Paper Lantern", ["Doremi"], GLASS),
            ("Half a Moon", ["Kang Mirae", "Doremi"], GLASS),
        ],
    ),
    "brackets": (
        """OST playlist
Doremi (도레미) – Paper Lantern [Orchard of Glass OST Part 2]
Bluegate (블루게이트) – No More Rain [The Ferryman's Ledger OST Part 1]
Kang Mirae (강미래) – Half a Moon [Orchard of Glass OST Part 4]
""",
        [
            ("Paper Lantern", ["Doremi"], GLASS),
            ("No More Rain", ["Bluegate"], LEDGER),
            ("Half a Moon", ["Kang Mirae"], GLASS),
        ],
    ),
    "artist page": (
        """Doremi's best drama OSTs
Doremi has sung for many dramas. Here are our favourites.
1. Paper Lantern (Orchard of Glass)
2. Blue Hour (The Ferryman's Ledger)
3. Winter Garden (Snow over Daegu)
""",
        [
            ("Paper Lantern", ["Doremi"], GLASS),
            ("Blue Hour", ["Doremi"], LEDGER),
            ("Winter Garden", ["Doremi"], "Snow over Daegu"),
        ],
    ),
    "drama page": (
        """Orchard of Glass OST: all the songs
The KBS drama Orchard of Glass ended last week. Its songs:
Paper Lantern – Doremi
No More Rain – Bluegate
Half a Moon – Kang Mirae
""",
        [
            ("Paper Lantern", ["Doremi"], GLASS),
            ("No More Rain", ["Bluegate"], GLASS),
            ("Half a Moon", ["Kang Mirae"], GLASS),
        ],
    ),
    "ko para": (
        """여름에 듣기 좋은 드라마 OST
드라마 '유리 과수원'의 OST인 도레미의 '종이등'은 맑은 목소리가 좋다. '사공의 장부' OST '비는 그만'은 블루게이트가 불렀다.
""",
        [("종이등", ["도레미"], "유리 과수원"), ("비는 그만", ["블루게이트"], "사공의 장부")],
    ),
    "ko real name": (
        """도레미(본명 김도레), ‘유리 과수원’ OST ‘종이등’ 오늘(4일) 발매
싱어송라이터 도레미가 부른 SBS 금토드라마 ‘유리 과수원’의 OST Part 2 ‘종이등’이 4일 오후 6시 공개된다.
소속사는 “도레미의 맑은 음색을 느낄 수 있는 곡”이라고 밝혔다.
""",
        [("종이등", ["도레미"], "유리 과수원")],
    ),
    "ko duet": (
        """도레미X강미래, ‘유리 과수원’ OST 듀엣곡 ‘반쪽 달’ 호흡
가수 도레미와 강미래가 tvN ‘유리 과수원’ OST ‘반쪽 달’을 함께 불렀다.
""",
        [("반쪽 달", ["도레미", "강미래"], "유리 과수원")],
    ),
    "multi lines": (
        """Best OST of spring

1. Paper Lantern
Artist: Doremi
From: Orchard of Glass

2. No More Rain
Artist: Bluegate
From: The Ferryman's Ledger
""",
        [("Paper Lantern", ["Doremi"], GLASS), ("No More Rain", ["Bluegate"], LEDGER)],
    ),
    "en news multi": (
        """“Orchard of Glass” releases two more OSTs
The KBS drama “Orchard of Glass” has released two new songs. “Paper Lantern,” sung by Doremi, came out on May 4, and Bluegate’s “No More Rain” followed on May 5.
""",
        [("Paper Lantern", ["Doremi"], GLASS), ("No More Rain", ["Bluegate"], GLASS)],
    ),
    "distractor album": (
        """Doremi returns with her second mini album
Doremi will release her second mini album “Glass” on May 4. The title track “Paper Lantern” is a bright song. She sang for the drama “Orchard of Glass” last year.
""",
        [],
    ),
    "drama colon": (
        """OST of the week
Orchard of Glass: “Paper Lantern” – Doremi
The Ferryman's Ledger: “No More Rain” – Bluegate
Snow over Daegu: “Half a Moon” – Kang Mirae
""",
        [
            ("Paper Lantern", ["Doremi"], GLASS),
            ("No More Rain", ["Bluegate"], LEDGER),
            ("Half a Moon", ["Kang Mirae"], "Snow over Daegu"),
        ],
    ),
    "parts en": (
        """Orchard of Glass (KBS 2021) OST
OST Part.1: Doremi – Paper Lantern
OST Part.2: Bluegate – No More Rain
OST Part.3: Kang Mirae – Half a Moon
""",
        [
            ("Paper Lantern", ["Doremi"], GLASS),
            ("No More Rain", ["Bluegate"], GLASS),
            ("Half a Moon", ["Kang Mirae"], GLASS),
        ],
    ),
    "parts ko": (
        """유리 과수원 OST 전곡
OST Part.1 도레미 - 종이등
OST Part.2 블루게이트 - 비는 그만
OST Part.3 강미래 - 반쪽 달
""",
        [
            ("종이등", ["도레미"], "유리 과수원"),
            ("비는 그만", ["블루게이트"], "유리 과수원"),
            ("반쪽 달", ["강미래"], "유리 과수원"),
        ],
    ),
    "wiki ko": (
        """유리 과수원/OST
Part 1. 종이등 - 도레미 (2021.05.04)
Part 2. 비는 그만 - 블루게이트 (2021.05.11)
Part 3. 반쪽 달 - 강미래 (2021.05.18)
""",
        [
            ("종이등", ["도레미"], "유리 과수원"),
            ("비는 그만", ["블루게이트"], "유리 과수원"),
            ("반쪽 달", ["강미래"], "유리 과수원"),
        ],
    ),
    "es para": (
        """Doremi canta para "Orchard of Glass"
La cantante Doremi interpreta "Paper Lantern", la nueva canción del drama "Orchard of Glass". Sale el 4 de mayo.
""",
        [("Paper Lantern", ["Doremi"], GLASS)],
    ),
    "id news": (
        """Doremi nyanyikan OST "Orchard of Glass"
Penyanyi Doremi mengisi OST drama "Orchard of Glass" dengan lagu "Paper Lantern". Lagu ini dirilis 4 Mei.
""",
        [("Paper Lantern", ["Doremi"], GLASS)],
    ),
    "ko part sentence": (
        """SBS ‘유리 과수원’ OST, 이번엔 도레미
SBS 새 금토드라마 ‘유리 과수원’(극본 김하나, 연출 이두리)의 네 번째 OST인 도레미의 ‘종이등’이 오늘(4일) 오후 6시 발매된다.
‘종이등’은 어쿠스틱 기타와 도레미의 맑은 음색이 어우러진 곡이다.
""",
        [("종이등", ["도레미"], "유리 과수원")],
    ),
    "ko angle": (
        """도레미, 드라마 <유리 과수원> OST <종이등> 발매
싱어송라이터 도레미(Doremi)가 <유리 과수원>의 다섯 번째 OST <종이등>을 부른다. 4일 정오 공개.
""",
        [("종이등", ["Doremi"], "유리 과수원")],
    ),
    "ko remake": (
        """강미래, ‘눈 내리는 대구’서 ‘반쪽 달’ 리메이크
강미래가 tvN 토일드라마 ‘눈 내리는 대구’ OST로 밴드 옛사람의 1998년 곡 ‘반쪽 달’을 다시 불렀다. 음원은 18일 나온다.
""",
        [("반쪽 달", ["강미래"], "눈 내리는 대구")],
    ),
    "ko past": (
        """도레미, ‘눈 내리는 대구’ OST ‘겨울 정원’ 참여
도레미가 KBS2 월화드라마 ‘눈 내리는 대구’의 OST ‘겨울 정원’을 부른다. 도레미는 앞서 ‘유리 과수원’ OST ‘종이등’, ‘사공의 장부’ OST ‘푸른 시간’ 등을 불러 사랑받았다.
""",
        [("겨울 정원", ["도레미"], "눈 내리는 대구")],
    ),
    "en past": (
        """Doremi joins OST lineup for “Snow over Daegu”
Doremi will sing “Winter Garden” for the SBS drama “Snow over Daegu.” She previously sang “Paper Lantern” for “Orchard of Glass.” The song comes out on May 18.
""",
        [("Winter Garden", ["Doremi"], "Snow over Daegu")],
    ),
    "no song: film": (
        """Doremi sings theme of the film “Glass Sea”
Doremi sang “Blue Hour,” the theme of the film “Glass Sea,” which opens on May 4.
""",
        [],
    ),
    "no song: casting": (
        """Han Seo-jin to star in “Orchard of Glass”
Han Seo-jin has been cast in the KBS drama “Orchard of Glass.” She plays “Seo Yuna,” a florist.
""",
        [],
    ),
    "no song: ko variety": (
        """도레미, ‘불꽃 가요제’서 ‘종이등’ 열창
도레미가 KBS2 예능 ‘불꽃 가요제’에 출연해 ‘종이등’을 열창했다.
""",
        [],
    ),
    "no song: ko casting": (
        """한서진, ‘유리 과수원’ 주연 확정
배우 한서진이 KBS2 새 드라마 ‘유리 과수원’의 주연을 맡는다. 한서진은 ‘서유나’ 역으로 분한다.
""",
        [],
    ),
    "no song: concert": (
        """Bluegate announces world tour
Bluegate will begin their world tour “Open Gate” in Seoul. They will perform “No More Rain” and other hits, including drama OSTs.
""",
        [],
    ),
    "no song: ko single": (
        """강미래, 새 싱글 ‘반쪽 달’로 컴백
강미래가 18일 새 디지털 싱글 ‘반쪽 달’을 발매한다. 강미래는 드라마 ‘유리 과수원’ OST로 이름을 알렸다.
""",
        [],
    ),
}


@pytest.fixture(scope="module")
def linker(toy_snapshot):  # type: ignore[no-untyped-def]
    with Snapshot.open(toy_snapshot) as opened:
        yield Linker(opened)


@pytest.mark.parametrize("form", FORMS)
def test_what_nobody_knows_stands_on_print(linker: Linker, form: str) -> None:
    text, wanted = FORMS[form]
    kind = "html" if text.startswith("<") else "text"
    entries = extract(read_document(text.encode(), kind=kind), linker).entries
    assert [
        (e.song.name, [a.name for a in e.artists], e.drama.name if e.drama else None) for e in entries
    ] == wanted
    assert all(e.song.id is None for e in entries)


def test_the_part_of_a_song_may_stand_elsewhere_than_its_headline(linker: Linker) -> None:
    text, _ = FORMS["ko news"]
    (entry,) = extract(read_document(text.encode()), linker).entries
    assert entry.release.part == 3
