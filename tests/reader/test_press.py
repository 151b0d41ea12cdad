"""What real pages of autumn 2026 got wrong, each with a text made up for it."""

from __future__ import annotations

import pytest

from yeoun.catalogue import Snapshot
from yeoun.linking import Linker
from yeoun.reader import Reading, extract, read_document


@pytest.fixture
def read(snapshot: Snapshot):  # type: ignore[no-untyped-def]
    linker = Linker(snapshot)

    def reading(text: str) -> Reading:
        return extract(read_document(text.encode()), linker)

    return reading


def brief(reading: Reading) -> list[tuple[str, list[str], str | None]]:
    return [
        (e.song.name, [a.name for a in e.artists], e.drama.name if e.drama else None) for e in reading.entries
    ]


def test_a_title_that_asks_is_a_title(read) -> None:  # type: ignore[no-untyped-def]
    text = "<h1>OSTs</h1><h2>1. Heize – ‘How Far Is It?’ (Goblin)</h2><p>Slow.</p><h2>2. Crush – ‘Beautiful’ (Goblin)</h2>"
    assert [song for song, _, _ in brief(read(text))] == ["How Far Is It?", "Beautiful"]


def test_how_to_is_no_title(read) -> None:  # type: ignore[no-untyped-def]
    text = "<h1>OSTs</h1><h2>1. Crush – Beautiful (Goblin)</h2><p>Slow.</p><h2>How to listen (Goblin OST)</h2><p>Anywhere.</p>"
    assert [song for song, _, _ in brief(read(text))] == ["Beautiful"]


def test_a_conjunction_sings_nothing(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "가수 홍길순이 드라마 '새벽의 우체국' OST에 참여했다.\n"
        "한편, 홍길순이 참여한 '새벽의 우체국' OST Part.2 ‘젖은 편지’는 9일 정오에 각종 음원 사이트를 통해 발매된다.\n"
    )
    assert brief(read(text)) == [("젖은 편지", ["홍길순"], "새벽의 우체국")]


def test_a_drama_without_quotes_before_ost(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "그룹 파랑 홍길순이 새 금토 드라마 유성우 OST를 부른다.\n"
        "소속사에 따르면 22일 드라마 유성우 OST '별의 꼬리'를 오후 6시 각종 음원사이트를 통해 발매한다.\n"
        "홍길순이 OST를 부르는 것은 지난 2014년 방영된 드라마 '밭의 하루' OST '비가 올 때' 이후 처음이다.\n"
    )
    found = brief(read(text))
    assert [(song, drama) for song, _, drama in found][:1] == [("별의 꼬리", "유성우")]


def test_a_headline_that_tells_is_no_song(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "드라마 ‘도깨비’ 측은 오는 10일 오후 6시 네 번째 OST인 크러쉬의 ‘Beautiful’을 발매한다고 밝혔다.\n"
        "▲크러쉬, '도깨비' 공유 테마곡 부른다...애틋 감성 극대화 |\n"
        "한편 ‘도깨비’ OST Part4 크러쉬의 ‘Beautiful’은 10일 오후 6시 발매될 예정이다.\n"
    )
    assert [song for song, _, _ in brief(read(text))] == ["Beautiful"]


def test_a_nation_sings_nothing(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        'Hotel del Luna (2019): Original Soundtrack\nIt was called a "phenomenon" by South Korean media.\n'
        '"Can You See My Heart" by Heize\n"At the End" by Chungha\n'
    )
    assert not any("Korean" in artist for _, artists, _ in brief(read(text)) for artist in artists)


def test_top_ten_is_how_long_the_list_is(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Top 10 K-Dramas With The Best Ost That Will Warm You\n\n1. Goblin\n\nThe most famous is “Stay With Me,” sung by Chanyeol of EXO"
        " and Punch.\n\n2. Hotel del Luna\n\nThe most loved is “Can You See My Heart,” sung by Heize.\n"
    )
    assert [song for song, _, _ in brief(read(text))] == ["Stay With Me", "Can You See My Heart"]


def test_numbered_headings_make_a_text_markdown(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "# 2016: a year\n\n## 1. Crush – ‘[Beautiful](https://a.example/b)’ (Goblin)\n\nSlow.\n\n"
        "## 2. Ailee – ‘[I Will Go to You Like the First Snow](https://a.example/s)’ (Goblin)\n\nWhite.\n"
    )
    assert [song for song, _, _ in brief(read(text))] == ["Beautiful", "I Will Go to You Like the First Snow"]
