"""HTML: roles, numbers, videos, and what is left out. The pages are written here, after habits of real templates."""

from __future__ import annotations

import datetime as dt

import pytest

from yeoun.reader._document import Document
from yeoun.reader._input import read_document


def read(page: str) -> Document:
    document = read_document(page.encode(), kind="html")
    for block in document.blocks:
        assert 0 <= block.start < block.end <= len(document.text)
        assert "\n" not in document.text[block.start : block.end]
        for left, right in (*block.strong, *block.cells):
            assert block.start <= left < right <= block.end
    return document


def lines(document: Document) -> list[tuple[str, int | None, str]]:
    return [(b.kind, b.number, document.text[b.start : b.end]) for b in document.blocks]


def strong(document: Document) -> list[str]:
    return [document.text[left:right] for block in document.blocks for left, right in block.strong]


def test_headings_inside_list_items_keep_the_lists_number() -> None:
    document = read(
        "<title>Ten songs - My Blog</title><h1>Ten songs</h1><ol start=9><li><h2>SHINee – “Stand By Me”</h2><p>From"
        " <b>Boys Over Flowers</b>, a lovely tune.</p><iframe data-src='https://www.youtube-nocookie.com/embed/aaaaaaaaaaa'>"
        "</iframe></li><li><h2>Chen – “Everytime”</h2><lite-youtube videoid='bbbbbbbbbbb'></lite-youtube></li></ol>"
    )
    assert lines(document) == [
        ("title", None, "Ten songs"),
        ("heading", 9, "SHINee – “Stand By Me”"),
        ("paragraph", None, "From Boys Over Flowers, a lovely tune."),
        ("heading", 10, "Chen – “Everytime”"),
    ]
    assert strong(document) == ["Boys Over Flowers"]
    assert [(v.id, document.text[: v.at].rpartition("\n")[2][:4]) for v in document.videos] == [
        ("aaaaaaaaaaa", "From"),
        ("bbbbbbbbbbb", "Chen"),
    ]


def test_lists_restart_count_backwards_and_are_renumbered() -> None:
    document = read(
        "<h1>Numbers</h1><ol reversed><li>c<li>b<li>a</ol><ol><li>x</ol><ol><li>y<li value=7>z<li>w</ol>"
        "<ul><li>dot<ul><li>inner</ul></ul><ol reversed start=10><li>ten<li>nine</ol>"
    )
    assert [(b.number, b.level) for b in document.blocks[1:]] == [
        (3, 1), (2, 1), (1, 1), (1, 1), (1, 1), (7, 1), (8, 1), (None, 1), (None, 2), (10, 1), (9, 1),
    ]  # fmt: skip


def test_a_korean_portal_with_its_article_in_one_div() -> None:
    document = read(
        """<html lang="ko"><head><title>찬열 '도깨비' OST 공개 :: 뉴스포털</title></head><body><div id="top"><a href=/>뉴스</a></div>
        <h3 id="articleTitle">찬열 '도깨비' OST 공개</h3><span class="t11">기사입력 2016.12.03 오전 9:00</span>
        <div id="articleBodyContents"><script>// flash 오류
        </script>[스타뉴스 홍길동 기자]<span class="end_photo_org"><img src=a.jpg><em class="img_desc">/사진제공=방송사</em></span>
        <br><br>엑소 찬열과 펀치가 부른 '도깨비' OST가 공개됐다.<br><br>3일 0시 <strong>'Stay With Me'</strong>가 나온다.<br>몽환적인 노래다.
        <br><br>홍길동 기자 hong@star.example<br>ⓒ 스타뉴스, 무단전재 및 재배포 금지<a href="/x">▶ 관련기사 크러쉬 'Beautiful' 1위</a></div>
        <div class="link_news"><h3>함께 많이 본 뉴스</h3><ul><li><a href=1>펀치 신곡</a></ul></div><div class="u_cbox">댓글</div></body></html>"""
    )
    assert [text for _, _, text in lines(document)] == [
        "찬열 '도깨비' OST 공개",
        "엑소 찬열과 펀치가 부른 '도깨비' OST가 공개됐다.",
        "3일 0시 'Stay With Me'가 나온다.",
        "몽환적인 노래다.",
    ]
    assert document.published == dt.date(2016, 12, 3)
    assert document.declared_language == "ko"
    assert strong(document) == ["'Stay With Me'"]


def test_a_track_table_has_rows_and_cells_and_a_layout_table_has_none() -> None:
    document = read(
        "<h1>Goblin OST</h1><table><caption>Track list</caption><thead><tr><th>No.<th>Title<th>Artist</thead>"
        "<tr><td>1<td>Stay With Me<td>Chanyeol, Punch<tr><td>2<td><a href='https://youtu.be/ccccccccccc'>Hush</a><td>Lasse Lindh</table>"
        f"<table><tr><td>left<td><p>{'prose ' * 30}</p><p>more</p></table>"
    )
    rows = [b for b in document.blocks if b.kind == "row"]
    assert [[document.text[a:b] for a, b in row.cells] for row in rows] == [
        ["No.", "Title", "Artist"],
        ["1", "Stay With Me", "Chanyeol, Punch"],
        ["2", "Hush", "Lasse Lindh"],
    ]
    assert [row.number for row in rows] == [None, 1, 2]
    (video,) = document.videos
    assert rows[2].start <= video.at <= rows[2].end
    assert ("paragraph", None, "more") in lines(document)


def test_a_page_of_2009_with_fonts_and_line_breaks() -> None:
    document = read(
        "<HTML><TITLE>my kdrama page</TITLE><table><tr><td><font size=1><a href=1.html>home</a></font><td><font face=verdana>"
        "Finally the OST is out and i love it so much omg it is the best thing ever.<br><br><b>01. Paradise - T-Max<br>"
        "02. My Thoughts Are Bad - SS501</b><br>03. Do You Know - Someday<br><br><object width=425><param name=movie "
        "value='http://www.youtube.com/v/ddddddddddd&hl=en'><embed src='http://www.youtube.com/v/ddddddddddd&hl=en'></object>"
        "<br>watch it!!</font></table>"
    )
    assert [(kind, number) for kind, number, _ in lines(document) if number] == [
        ("item", 1),
        ("item", 2),
        ("item", 3),
    ]
    assert {"01. Paradise - T-Max", "02. My Thoughts Are Bad - SS501"} <= set(strong(document))
    (video,) = document.videos
    assert document.text[: video.at].endswith("Someday")


def test_wordpress_loses_its_contents_list_pointers_and_author_box() -> None:
    document = read(
        """<html lang=en-US><body class="has-sidebar"><div class="with-sidebar"><div class="elementor-widget"><div id="toc_container">
        <p>Contents</p><ul><li><a href="#a">1 Song one</a></ul></div><h2 id=a>Song One by A</h2><p>Some text of normal length, really.</p>
        <figure class="wp-block-embed"><div data-src="https://www.youtube.com/embed/eeeeeeeeeee" data-id="eeeeeeeeeee"></div><noscript>
        <iframe src="https://www.youtube.com/embed/eeeeeeeeeee?feature=oembed"></iframe></noscript><figcaption>No</figcaption></figure>
        <h2>Song Two by B</h2><p>More text of this sort that is about a song.</p><p>https://youtu.be/fffffffffff</p>
        <p><strong>READ ALSO: <a href="/z">V’s “Christmas Tree” tops charts</a></strong></p><h3>You may also like</h3>
        <ul><li><a href="/p">Other “Song” from “Drama”</a></ul></div></div><div class="author-box"><p>Jane loves dramas.</p></div>"""
    )
    assert [text for _, _, text in lines(document)] == [
        "Song One by A",
        "Some text of normal length, really.",
        "Song Two by B",
        "More text of this sort that is about a song.",
    ]
    assert [(v.id, document.text[: v.at][-7:]) for v in document.videos] == [
        ("eeeeeeeeeee", "really."),
        ("fffffffffff", "a song."),
    ]


def test_comments_are_content_only_on_a_page_that_says_it_is_a_forum() -> None:
    body = "<h1>Which song?</h1><div class=post><p>Which song plays in episode 3?</p></div><div class=comments><p>Hush by Lasse Lindh.</p></div>"
    assert "Hush" not in read(f"<title>Which song?</title>{body}").text
    assert (
        "Hush" in read(f'<script type="application/ld+json">{{"@type":"QAPage"}}</script><body>{body}').text
    )


def test_amp_and_a_headline_outside_the_article() -> None:
    document = read(
        "<html amp><head><meta property='og:title' content='Jin sings for Jirisan'></head><body><header><h1>Jin sings for Jirisan</h1><p>Site"
        "</p></header><amp-sidebar><ul><li>Menu</ul></amp-sidebar><main><time datetime='2021-11-07T18:00:00+09:00'></time><p>BTS’s Jin sings “Yours”.</p>"
        "<amp-youtube data-videoid='ggggggggggg'></amp-youtube></main>"
    )
    assert [text for _, _, text in lines(document)] == ["Jin sings for Jirisan", "BTS’s Jin sings “Yours”."]
    assert document.published == dt.date(2021, 11, 7)
    assert document.videos[0].id == "ggggggggggg"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>OST news | Site</title>", "OST news"),
        ("<title>도깨비 OST 공개 - 서울N</title>", "도깨비 OST 공개"),
        ("<title>Stay With Me - Chanyeol (Goblin OST)</title>", "Stay With Me - Chanyeol (Goblin OST)"),
        ("<title>x</title><meta property='og:title' content='A &amp; B'>", "A & B"),
        ("<meta property='og:site_name' content='The Site'><title>Songs :: The Site</title>", "Songs"),
    ],
)
def test_the_title_without_the_sites_name(head: str, title: str) -> None:
    assert read(f"<html><head>{head}</head><body><p>Text.</p>").title == title


@pytest.mark.parametrize(
    ("page", "day"),
    [
        (
            "<meta property='article:published_time' content='2020-02-14T09:00:00+09:00'>",
            dt.date(2020, 2, 14),
        ),
        (
            '<script type="application/ld+json">{"datePublished": "2019-12-31"}</script>',
            dt.date(2019, 12, 31),
        ),
        ("<body><p>승인 2020-02-14 14:02</p>", dt.date(2020, 2, 14)),
        ("<body><span>입력</span> <em>2020.02.14 14:02</em>", dt.date(2020, 2, 14)),
        ("<body><p class='byline'>3 de septiembre de 2020</p>", dt.date(2020, 9, 3)),
        ("<body><p>수정 2020.02.14</p>", None),
        ("<body><p class='date'>2020-02-31</p>", None),
    ],
)
def test_the_day_of_publication(page: str, day: dt.date | None) -> None:
    assert read(f"<html>{page}<p>Text.</p>").published == day


def test_broken_markup_and_strange_attributes() -> None:
    document = read(
        '<h1>T</h1><p title="a>b" x"y=1 c<d>one <b>two<p>three</b></p><a href="x"">four</a> e&#x301;'
    )
    assert [text for _, _, text in lines(document)] == ["T", "one two", "three", "four é"]
