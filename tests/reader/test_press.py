"""What real pages of autumn 2026 got wrong, each with a text made up for it."""

from __future__ import annotations

from yeoun.catalogue import Snapshot
from yeoun.linking import ARTIST, Linker
from yeoun.reader import Reading


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


def test_a_singer_with_another_name_in_brackets_is_one(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "드라마 ‘도깨비’의 OST 앨범에 크러쉬(Crush)의 ‘뷰티풀(Beautiful)’, 에일리(Ailee)의 ‘첫눈처럼 너에게 가겠다’,"
        " 홍길순(GILSOON)의 ‘젖은 편지’가 수록됐다. 음반은 28일 오후 6시에 발매된다.\n\n한편 ‘도깨비’는 매주 금, 토요일에 방송된다.\n"
    )
    assert brief(read(text)) == [
        ("Beautiful", ["Crush"], "Guardian: The Lonely and Great God"),
        ("I Will Go to You Like the First Snow", ["Ailee"], "Guardian: The Lonely and Great God"),
        ("젖은 편지", ["홍길순"], "Guardian: The Lonely and Great God"),
    ]


def test_square_brackets_quote_where_a_particle_follows(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "드라마 [새벽의 우체국]의 OST Part.3 [젖은 편지 - 홍길순(GILSOON)]은 어린 시절부터 이어져 온 두 사람의 인연을 빗속에 젖은"
        " 편지 한 통에 빗대어 쓴 곡이다. 여린 소리와 잔잔한 선율이 지난날을 불러온다.\n"
        "가수 홍길순은 [젖은 편지]를 담백하게 불렀다.\n"
    )
    assert [song for song, _, _ in brief(read(text))] == ["젖은 편지"]


def test_the_word_for_a_drama_sings_nothing(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "tvN 주말 드라마 '새벽의 우체국'의 네 번째 OST, \"젖은 편지\"가 공개되었다.\n"
        "드라마의 이야기를 따뜻하게 채우는 곡이다.\n"
    )
    assert not any("드라마" in artist for _, artists, _ in brief(read(text)) for artist in artists)


def test_what_a_line_up_recites_is_no_news(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "드라마 '새벽의 우체국'을 가득 채울 OST 라인업이 공개됐다. 제작사는 24일, 새 금토드라마 '새벽의 우체국' OST 라인업을 공개하며"
        " 엑소 첸과 에일리의 참여 소식을 밝혔다. 에일리는 '첫눈처럼 너에게 가겠다'에 이어 또다시 드라마 OST에 함께하게 됐다.\n"
    )
    assert brief(read(text)) == []


def test_one_syllable_makes_another_person(snapshot: Snapshot) -> None:
    names = Linker(snapshot).names
    assert names.nearly("찬열", ARTIST)
    assert not names.nearly("찬월", ARTIST)


def test_a_song_of_others_is_not_that_of_an_unknown_group(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "7 OSTs by idols\n\n1. Paper Number – Beautiful (Goblin)\n\nSweet.\n\n2. Ailee – I Will Go to You Like"
        " the First Snow (Goblin)\n\nWhite.\n"
    )
    first, second = read(text).entries
    assert (first.song.id, [artist.name for artist in first.artists]) == (None, ["Paper Number"])
    assert second.song.id == "goblin-i-will-go-to-you-like-the-first-snow"


def test_a_member_in_quotes_after_a_group(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "드라마 ‘새벽의 우체국’ OST Part.3 ‘젖은 편지’가 발매된다.\n"
        "가창에는 걸그룹 하늘소리(SKY)의 ‘리본(Ribbon)’이 참여했다.\n"
    )
    assert [song for song, _, _ in brief(read(text))] == ["젖은 편지"]


def test_somebodys_voice_is_somebody(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "3 OSTs\n\n1. You can also hear Crush’s voice in the drama Goblin (2016) through the OST titled “Beautiful”\n\n"
        "2. Having a deep meaning, Ailee’s song “I Will Go to You Like the First Snow” made the audience of Goblin cry\n"
    )
    assert [artists for _, artists, _ in brief(read(text))] == [["Crush"], ["Ailee"]]


def test_who_wrote_another_song_is_no_news(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Crush’s song to be on “Goblin” OST\n\nThe ballad “Beautiful,” sung by Crush, will be included on the “Goblin” OST. It was"
        " written by Hong Gil-sun, who also wrote “That Letter,” the OST song of “Dawn Office.”\n"
    )
    assert [song for song, _, _ in brief(read(text))] == ["Beautiful"]


def test_an_anime_is_no_drama(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "OSTs by idols\n\nCrush: Beautiful (Goblin)\n\nSlow.\n\nPaper Boys: Win (The Tall School)\n\nIt is the ending theme of the anime"
        " series ‘The Tall School,’ after a webtoon.\n"
    )
    assert [song for song, _, _ in brief(read(text))] == ["Beautiful"]


def test_where_a_song_is_featured_is_no_song(read) -> None:  # type: ignore[no-untyped-def]
    text = "Songs of dramas\n\n1) EXO's Chen\n\nEverytime, which featured on Descendants of the Sun, was sung by Chen and Punch.\n"
    assert [song for song, _, _ in brief(read(text))] == ["Everytime"]


def test_japanese_news_and_lists(read) -> None:  # type: ignore[no-untyped-def]
    news = (
        "歌手キム・ハヌル、ドラマ「夜明けの手紙」OSTに参加\n\nドラマ「夜明けの手紙」のOST Part 4であるキム・ハヌルの"
        "「星ひとつ」は、23日午後6時に発売される。\n"
    )
    assert brief(read(news)) == [("星ひとつ", ["キム・ハヌル"], "夜明けの手紙")]
    listed = (
        "今回は「夜明けの手紙」のOSTをまとめてみたいと思います。\nハヌル「Do Not Go」\nイム・ウノ「Wrong Meeting」\n"
        "キム・ソラ (EXO)「STAR」\nユリ「Fine Day」\nジナ「Oh You」\n以上5曲になりますね。\n"
    )
    assert [(song, drama) for song, _, drama in brief(read(listed))] == [
        ("Do Not Go", "夜明けの手紙"),
        ("Wrong Meeting", "夜明けの手紙"),
        ("STAR", "夜明けの手紙"),
        ("Fine Day", "夜明けの手紙"),
        ("Oh You", "夜明けの手紙"),
    ]


def test_who_posted_an_article_is_no_song(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Crush sings \"Beautiful\" for the 'Goblin' OST\n\nPosted by somebody, Thursday, March 29, 2012\n\nFollowing others, Crush has released a"
        " song for the 'Goblin' OST.\n\nThe song, titled \"Beautiful\", was produced by PLUS (Lee Soo Young, Oh Han Seung).\n"
    )
    assert brief(read(text)) == [("Beautiful", ["Crush"], "Guardian: The Lonely and Great God")]
