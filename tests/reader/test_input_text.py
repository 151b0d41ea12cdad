"""Plain text and Markdown: lines, numbers, bullets, wraps, tables, links."""

from __future__ import annotations

import datetime as dt

import pytest

from yeoun.reader._document import Document
from yeoun.reader._input import InputKind, read_document


def read(text: str, kind: InputKind | None = "text") -> Document:
    return read_document(text.encode(), kind=kind)


def lines(document: Document) -> list[tuple[str, int | None, str]]:
    return [(b.kind, b.number, document.text[b.start : b.end]) for b in document.blocks]


def test_numbered_lines_of_every_kind_are_items() -> None:
    document = read(
        "Songs\n\n1. A\n2) B\n#3 C\n④ D\nNo. 5: E\n6위 F\n(7) G\n08 H\n2NE1 – I\n100 Days – J\n1988. 3 K"
    )
    assert [number for _, number, _ in lines(document)[1:]] == [1, 2, 3, 4, 5, 6, 7, 8, None, None, None]


def test_wrapped_lines_are_joined_and_lists_are_not() -> None:
    wrapped = "It is a truth that everybody who ever watched a drama to its\nend remembers the song that was playing when the two of them\nmet in the snow, and not the words.\n\n"
    document = read(
        f"Title\n\n{wrapped}Paradise - T-Max\nMy Thoughts Are Bad - SS501\nDo You Know - Someday\n"
    )
    assert [len(text) for _, _, text in lines(document)] == [5, 157, 16, 27, 21]


def test_a_title_is_not_taken_from_a_page_of_entries() -> None:
    assert read("SHINee – Stand By Me\n\nChen – Everytime\n\nPunch – Done For Me").title is None
    assert read("Songs I like\n\nSHINee – Stand By Me\n\nChen – Everytime").title == "Songs I like"
    assert read("[도깨비 OST Part 1] 찬열, 펀치 - Stay With Me MV").title is None


def test_a_dated_line_a_bullet_and_a_video() -> None:
    document = read(
        "Songs\n\ndate 2022-07-07\n\n- One https://youtu.be/aaaaaaaaaaa\n  • Two\n\nhttps://www.youtube.com/watch?v=bbbbbbbbbbb\n\nEnd."
    )
    assert document.published == dt.date(2022, 7, 7)
    assert [(b.kind, b.level) for b in document.blocks[2:4]] == [("item", 1), ("item", 2)]
    assert [v.id for v in document.videos] == ["aaaaaaaaaaa", "bbbbbbbbbbb"]
    assert "bbbbbbbbbbb" not in document.text


def test_markdown() -> None:
    document = read(
        "---\ntitle: Front\nlang: ko\ndate: 2024-05-01\n---\n# Songs\n\nSome **bold** and *soft* [link](https://youtu.be/aaaaaaaaaaa) ![x](y.png) \\*kept\\*\n\n"
        "## 1. Moment\n\n1. one\n2. two\n- [x](https://a.example)\n\n> said\n\n| No | Title |\n|----|-------|\n| 1 | **Hush** |\n\nSet\n---\n```\ncode # no\n```\n",
        None,
    )
    assert lines(document) == [
        ("title", None, "Songs"),
        ("paragraph", None, "Some bold and soft link *kept*"),
        ("heading", 1, "1. Moment"),
        ("item", 1, "one"),
        ("item", 2, "two"),
        ("item", None, "x"),
        ("quote", None, "said"),
        ("row", None, "No\tTitle"),
        ("row", 1, "1\tHush"),
        ("heading", None, "Set"),
        ("paragraph", None, "code # no"),
    ]
    assert (document.declared_language, document.published, document.title) == (
        "ko",
        dt.date(2024, 5, 1),
        "Songs",
    )
    first = document.blocks[1]
    assert [document.text[a:b] for a, b in first.strong] == ["bold", "soft", "link"]
    assert document.videos[0].title == "link"


@pytest.mark.parametrize(
    ("text", "first"),
    [("<p>a</p><p>b</p><br><b>c</b>", "a"), ("a < b\n\nc > d", "a < b"), ("I <3 this\n\nSo", "I <3 this")],
)
def test_the_kind_is_found_out(text: str, first: str) -> None:
    assert lines(read(text, None))[0][2] == first
