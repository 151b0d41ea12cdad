"""Forms of print met on real pages in November 2026, each in a text of our own; all names but the toy catalogue's are made up."""

from __future__ import annotations

import pytest

from yeoun.catalogue import Snapshot
from yeoun.linking import Linker
from yeoun.reader import extract, read_document

GLASS, LEDGER = "Orchard of Glass", "The Ferryman's Ledger"
KO_GLASS, KO_LEDGER = "유리 과수원", "뱃사공의 장부"
JA_GLASS = "硝子の果樹園"

Wanted = list[tuple[str, list[str], str]]

FORMS: dict[str, tuple[str, Wanted]] = {
    "ja: who sang the part": (
        f"韓国ドラマ「{JA_GLASS}」のOSTを紹介。\nカン・ミレが歌った「{JA_GLASS}」のOST part.1「Half Moon」は静かな曲だ。",
        [("Half Moon", ["カン・ミレ"], JA_GLASS)],
    ),
    "ja: a rank, a dash without spaces": (
        f"韓国ドラマOSTランキングTOP10\n\n7位 ミレ-半分の月(『{JA_GLASS}』OST)\n\n静かな曲です。\n\n6位 ドレミ-紙の灯(『{JA_GLASS}』OST)\n\n明るい曲です。",
        [("半分の月", ["ミレ"], JA_GLASS), ("紙の灯", ["ドレミ"], JA_GLASS)],
    ),
    "ja: a line of a list is no entry": (
        f"ドラマ『{JA_GLASS}』OST(挿入歌)リスト\n\n1. DOREMI 「Paper Lantern」\n2. BLUEGATE 「No More Rain」\n3. KANG 「Half Moon」",
        [("Paper Lantern", ["DOREMI"], JA_GLASS), ("No More Rain", ["BLUEGATE"], JA_GLASS), ("Half Moon", ["KANG"], JA_GLASS)],
    ),
    "en: the drama after its word, without quotes": (
        "The medical drama Orchard of Glass is off to a great start, and a new original soundtrack ballad by Doremi, “Paper Lantern,” has been released.",
        [("Paper Lantern", ["Doremi"], GLASS)],
    ),
    "en: the end of a quote owns nothing": (
        "Doremi’s ‘Paper Lantern’, the first OST of the drama ‘Orchard of Glass’, is out today. It may become a hit on par with ‘Goblin’ and ‘Hotel del Luna’.",
        [("Paper Lantern", ["Doremi"], GLASS)],
    ),
    "en: of a title by somebody": (
        "OSTs of the drama “Orchard of Glass”\n\nThe slow strings of “Paper Lantern” by Doremi will stay with you.",
        [("Paper Lantern", ["Doremi"], GLASS)],
    ),
    "en: his song to a drama": (
        "Kang Mirae is known for OSTs: after giving a song to Hotel del Luna, he sang “Half a Moon” for the drama “Orchard of Glass”.",
        [("Half a Moon", ["Kang Mirae"], GLASS)],
    ),
    "en: the drama on the line below": (
        "My favourite drama OSTs\n\n“Paper Lantern” by Doremi\n\nDrama: Orchard of Glass\n\n“No More Rain” by Bluegate\n\nDrama: The Ferryman's Ledger",
        [("Paper Lantern", ["Doremi"], GLASS), ("No More Rain", ["Bluegate"], LEDGER)],
    ),
    "en: a title in running text": (
        "The weekend drama Orchard of Glass has one more OST: a soft, romantic number Paper Lantern by Doremi, and I play it every day.",
        [("Paper Lantern", ["Doremi"], GLASS)],
    ),
    "en: numbers within a sentence": (
        "I love the OST of the drama “Orchard of Glass”. Three songs stay: 1. “Paper Lantern” by Doremi 2. “Half a Moon” by Kang Mirae and 3. “No More Rain” by Bluegate.",
        [("Paper Lantern", ["Doremi"], GLASS), ("Half a Moon", ["Kang Mirae"], GLASS), ("No More Rain", ["Bluegate"], GLASS)],
    ),
    "id: a sentence glued to the next": (
        'Dua OST telah dirilis untuk drama "Orchard of Glass". OST pertama berjudul "Paper Lantern", lagu yang dinyanyikan oleh Doremi.Lagu ini indah. OST kedua, berjudul "Half a Moon". Lagu ini dinyanyikan oleh Kang Mirae.',
        [("Paper Lantern", ["Doremi"], GLASS), ("Half a Moon", ["Kang Mirae"], GLASS)],
    ),
    "id: a line that opens a list": (
        'Beberapa OST drama Korea yang dinyanyikan oleh Doremi antara lain:\n\n1. Paper Lantern dari drama "Orchard of Glass" (2020)\n\n2. Half a Moon dari drama "The Ferryman\'s Ledger" (2021)\n\n3. No More Rain dari drama "Orchard of Glass" (2020)',
        [("Paper Lantern", ["Doremi"], GLASS), ("Half a Moon", ["Doremi"], LEDGER), ("No More Rain", ["Doremi"], GLASS)],
    ),
    "es: the singer in the text below": (
        "3 OST de doramas\n\n1. “Paper Lantern”, de Orchard of Glass\n\nCon Han Seo Jin como protagonista. Todo termina con “Paper Lantern”, interpretada por el cantante Doremi.",
        [("Paper Lantern", ["Doremi"], GLASS)],
    ),
    "ko: the subject sings": (
        f"드라마 ‘{KO_GLASS}’ OST에 많은 가수가 참여했다. 에일리는 엔딩 타이틀인 ‘종이등’을 불렀다. 헤이즈는 메인 테마송인 ‘반쪽 달’을 불렀다.",
        [("종이등", ["Ailee"], KO_GLASS), ("반쪽 달", ["Heize"], KO_GLASS)],
    ),
    "ko: a full name as subject": (
        f"또 강미래도 KBS 2TV 주말드라마 ‘{KO_GLASS}’ OST ‘종이등’으로 생애 첫 OST에 도전했다.",
        [("종이등", ["강미래"], KO_GLASS)],
    ),
    "ko: a speech that quotes a title": (
        f"소속사는 26일 \"최근 미국으로 여행을 다녀온 에일리가 '{KO_GLASS}' OST 곡 '종이등'을 발표하며 활동을 다시 시작했다\"고 밝혔다.",
        [("종이등", ["Ailee"], KO_GLASS)],
    ),
    "ko: two titles in one breath": (
        f"KBS 드라마 ‘{KO_GLASS}’ OST에 참여한 강미래는 ‘종이등’과 ‘반쪽 달’을, 2024년 드라마 ‘{KO_LEDGER}’에서는 ‘비는 그만’으로 시청자들을 만났다.",
        [("종이등", ["강미래"], KO_GLASS), ("반쪽 달", ["강미래"], KO_GLASS), ("비는 그만", ["강미래"], KO_LEDGER)],
    ),
    "ko: what came before": (
        f"먼저 주말드라마 ‘{KO_GLASS}’ OST에는 가수 강미래가 참여했다. 드라마 ‘{KO_LEDGER}’ 이후 6년 만이다. 강미래가 부른 엔딩곡 ‘종이등’은 좋은 반응을 얻고 있다.",
        [("종이등", ["강미래"], KO_GLASS)],
    ),
    "ko: a list counted 01": (
        f"올해의 드라마 음악\n\n01 종이등 - 에일리 ({KO_GLASS})\n\n눈부시다.\n\n02 반쪽 달 - 헤이즈 ({KO_LEDGER})\n\n고요하다.",
        [("종이등", ["Ailee"], KO_GLASS), ("반쪽 달", ["Heize"], KO_LEDGER)],
    ),
    "ko: the singer within the quote": (
        f"드라마 ‘{KO_GLASS}’ OST Part.6 ‘종이등 – 에일리’는 이별을 노래한 곡이다.",
        [("종이등", ["Ailee"], KO_GLASS)],
    ),
    "ko: a text that is no line": (
        f"OST 인기차트\n\n영상은 6월 20일 어느 차트 OST 부분을 기준으로 제작했고\n\n1위 에일리 - 종이등\n\n1위를 차지한 ‘종이등’은 드라마 ‘{KO_GLASS}’의 OST입니다.",
        [("종이등", ["Ailee"], KO_GLASS)],
    ),
    "ko: singer and title in one quote": (
        f"드라마 ‘{KO_GLASS}’ OST 앨범은 ‘강미래(블루)-종이등’, ‘도레미-반쪽 달’, ‘에일리-비는 그만’ 등 23트랙을 담았다.",
        [("종이등", ["강미래"], KO_GLASS), ("반쪽 달", ["도레미"], KO_GLASS), ("비는 그만", ["Ailee"], KO_GLASS)],
    ),
    "ko: what the album holds": (
        f"드라마 ‘{KO_GLASS}’가 OST를 발매한다.\n\n이번 앨범에는 앞서 공개된 강미래의 ‘종이등’, 설렘이 담긴 에일리의 ‘반쪽 달’, 헤이즈의 ‘비는 그만’ 등이 수록된다.",
        [("종이등", ["강미래"], KO_GLASS), ("반쪽 달", ["Ailee"], KO_GLASS), ("비는 그만", ["Heize"], KO_GLASS)],
    ),
    "no song: ko anime": (
        "애니메이션을 사랑하는 아이돌\n\n강미래가 부른 ‘달리는 해적’이나 에일리가 부른 ‘우주 열차’, 헤이즈의 ‘로봇 소년’ 등은 ‘전설의 OST’로 남아 있다.",
        [],
    ),
    "no song: en would be": (
        "8 Hits That Would Be Perfect OSTs For K-Dramas\n\n1. “Orchard of Glass” — Doremi’s “Paper Lantern”\n\n2. “The Ferryman's Ledger” — Bluegate’s “No More Rain”",
        [],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def linker(toy_snapshot):  # type: ignore[no-untyped-def]
    with Snapshot.open(toy_snapshot) as opened:
        yield Linker(opened)


def _brief(linker: Linker, text: str) -> list[tuple[str, list[str], str | None]]:
    entries = extract(read_document(text.encode()), linker).entries
    return [(e.song.name, [a.name for a in e.artists], e.drama.name if e.drama else None) for e in entries]


@pytest.mark.parametrize("form", FORMS)
def test_the_form_is_read(linker: Linker, form: str) -> None:
    text, wanted = FORMS[form]
    assert _brief(linker, text) == wanted


def test_a_singer_in_katakana_is_the_catalogues(linker: Linker) -> None:
    text = f"韓国ドラマ「{JA_GLASS}」のOST\n\n1. チャニョル(EXO)「Paper Lantern」\n\n2. エイリー「Half Moon」\n\n3. チョンハ「No More Rain」"
    entries = extract(read_document(text.encode()), linker).entries
    assert [[a.id for a in e.artists] for e in entries] == [["chanyeol"], ["ailee"], ["chungha"]]


def test_each_song_of_a_sentence_has_its_own_part(linker: Linker) -> None:
    text = "Doremi’s ‘Paper Lantern’, the first OST of the drama ‘Orchard of Glass’, is out on May 4, and ‘Half a Moon’ by Kang Mirae, the second OST, on May 5."
    entries = extract(read_document(text.encode()), linker).entries
    assert [(e.song.name, e.release.part) for e in entries] == [("Paper Lantern", 1), ("Half a Moon", 2)]


def test_one_title_of_two_dramas_is_two_songs(linker: Linker) -> None:
    text = 'OST drama yang dinyanyikan oleh Doremi:\n\n1. Beautiful Night dari drama "Orchard of Glass"\n\n2. Beautiful Night dari drama "The Ferryman\'s Ledger"\n\n3. Half a Moon dari drama "Orchard of Glass"'
    assert [drama for _, _, drama in _brief(linker, text)] == [GLASS, LEDGER, GLASS]


def test_the_news_says_the_part_before_it_names_the_song(linker: Linker) -> None:
    text = f"드라마 ‘{KO_GLASS}’가 세 번째 OST를 선보인다. 가수 강미래가 가창한 ‘종이등’이 오늘 공개된다."
    (entry,) = extract(read_document(text.encode()), linker).entries
    assert entry.release.part == 3
