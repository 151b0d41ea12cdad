"""Whatever is given to read: a document or one sentence, in bounded time. What fuzzing found is kept here."""

from __future__ import annotations

import contextlib
import time
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from yeoun.errors import InputError
from yeoun.reader import _blocks, _html
from yeoun.reader._document import Document
from yeoun.reader._input import MAX_BYTES, read_document

# Four times what the slowest took on a loaded machine (1.2 s); a quadratic step takes far longer.
SECONDS = 5.0


def check(document: Document) -> None:
    text = document.text
    assert unicodedata.is_normalized("NFC", text)
    assert len(text) <= _blocks.MAX_TEXT
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(text)
        assert block.end - block.start <= _blocks.MAX_BLOCK
        assert "\n" not in text[block.start : block.end]
        end = block.end
        for left, right in (*block.strong, *block.cells):
            assert block.start <= left < right <= block.end
    for video in document.videos:
        assert 0 <= video.at <= len(text)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "empty"),
        (b" \r\n\t" * 1000, "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x00" * 100_000, "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x00\x00\x00\x20ftypmp42", "video"),
        (bytes(range(256)) * 400, "not text"),
        (b"x " * (MAX_BYTES // 2 + 1), "larger than 20 MB"),
        (b"<html>" + b"<div>" * 190_000, "nested"),
        (b"<html>" + b"<p>" * 1_000_000, "tags"),
        (b"<html>" + b"<!--" * 1_000_000, "tags"),
        (b"<html><p " + b" ".join(b"a%d=1" % n for n in range(50_000)) + b">", "attributes"),
        (b"<html><p " + b" ".join(b'a%d=">"' % n for n in range(50_000)) + b">", "attributes"),
        (b"<p>" + b"".join(b"<b a%d>" % n for n in range(700)) + b"</p>" + b"<p>x</p>" * 1500, "open"),
    ],
)
def test_what_cannot_be_read_gives_one_sentence(raw: bytes, said: str) -> None:
    started = time.perf_counter()
    with pytest.raises(InputError, match=said) as caught:
        read_document(raw)
    assert "\n" not in str(caught.value)
    assert caught.value.note
    assert time.perf_counter() - started < SECONDS


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"abcd efg " * 200_000, None),
        ("가".encode() * 600_000, None),
        (b"a\n" * 1_000_000, None),
        (b"1. A - B\n" * 200_000, None),
        (b"[" * 500_000, "markdown"),
        (b"[a](" * 200_000, "markdown"),
        (b"**a " * 200_000, "markdown"),
        (b"_a" * 400_000, "markdown"),
        (b"|a" * 400_000, "markdown"),
        (b"<a " * 300_000, "markdown"),
        (b"![" * 300_000, "markdown"),
        (b"> " * 300_000, "markdown"),
        (b"a\n" + b"=" * 300_000, "markdown"),
        (b"<!--" * 200_000, "markdown"),
        (b"<html>" + b"&amp;&lt;&#x41;&nbsp;" * 100_000, None),
        (b"<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'l'><!ENTITY b '&a;&a;&a;'>]><html>&b;</html>", None),
        (b"<html><p>a" + "\u0301".encode() * 500_000, None),
        (b"<html>" + b"<p>a<br>" * 60_000, None),
        (b"<html>" + b"<a href=https://youtu.be/abcdefghijk>a</a>" * 60_000, None),
        (b"<html>" + b"<iframe src=https://youtu.be/abcdefghijk></iframe>" * 60_000, None),
        (b"<html><table>" + b"<tr><td>a<td>b" * 60_000, None),
        (b"<html>" + b"<table><tr><td>a<td>b" * 700, None),
        (b"<html>" + b"<ul><li>a" * 1_400, None),
        (b"<html><ol reversed>" + b"<li>a" * 100_000, None),
        (b"<html>" + b"<h2>Related</h2><p>a</p>" * 30_000, None),
        (b"<html><p class='" + b"share-" * 200_000 + b"'>a", None),
        (b"<html>" + "입력 ".encode() * 200_000, None),
        (b"<html>" + b'<i class="date">x</i>' * 60_000, None),
        (b"<html><title>" + b"a | " * 100_000, None),
        ("도깨비".encode("cp949") * 200_000 + b"\xff", None),
    ],
)
def test_bombs_cost_bounded_time(raw: bytes, kind: str | None) -> None:
    started = time.perf_counter()
    check(read_document(raw, kind=kind))  # type: ignore[arg-type]
    assert time.perf_counter() - started < SECONDS


def test_what_is_too_long_is_cut_with_a_note() -> None:
    document = read_document(b"word " * 400_000)
    assert document.notes == (_blocks.CUT_NOTE,)
    assert len(document.text) > _blocks.MAX_TEXT - _blocks.MAX_BLOCK
    assert read_document(b"<html><body><script>app()</script>").notes


_TAGS = "p div b a i ul ol li table tr td h1 h2 br pre blockquote article nav iframe script style title svg noscript span font form object".split()
_PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in _TAGS] + [f"</{tag}>" for tag in _TAGS]),
    st.sampled_from(
        [
            '<a href="https://youtu.be/aaaaaaaaaaa">', "<iframe src='https://www.youtube.com/embed/bbbbbbbbbbb'>", "<ol reversed>", "<ol start=5>",
            "<li value=3>", "<p class=share>", "<div class=comments>", "<div itemprop=articleBody>", "<!-- ", "-->", "<![CDATA[", "]]>", "&#x301;", "&amp", "<p a\"b='>", "<x y<z>",
            "Related articles", "1. ", "#2 ", "https://youtu.be/ccccccccccc", "**", "[a](b)", "|", "\n", "\n\n", "- ", "> ", "# ", "---\n", "\t", "\ufeff", "\x85", "\u2028",
            "e\u0301", "각", "\u1100\u1161", "\u00ad", "<math><mi>", "<template>", "<select><option>", "<plaintext>", "<textarea>", "<frameset>", "<base>", "<meta charset=euc-kr>",
        ]
    ),
    st.text(max_size=12),
)  # fmt: skip


@settings(max_examples=400)
@given(st.lists(_PIECES, max_size=40).map("".join), st.sampled_from(["html", "text", "markdown", None]))
@example("<p><b>a</p>\u0301b", "html")
@example("<table><td>a<td>b<br>c<table><td>d", "html")
def test_any_text_is_a_document_or_a_sentence(text: str, kind: str | None) -> None:
    with contextlib.suppress(InputError):
        check(read_document(text.encode("utf-8", "surrogatepass"), kind=kind))  # type: ignore[arg-type]


@settings(max_examples=300)
@given(
    st.binary(max_size=300), st.sampled_from([None, "utf-8", "euc-kr", "utf-16", "shift_jis", "nonsense", ""])
)
def test_any_bytes_are_a_document_or_a_sentence(raw: bytes, encoding: str | None) -> None:
    with contextlib.suppress(InputError):
        check(read_document(raw, declared_encoding=encoding))


def test_the_bounds_are_the_ones_documented() -> None:
    assert (_html.MAX_DEPTH, _html.MAX_ATTRIBUTES, _blocks.MAX_TEXT) == (3_000, 3_000, 1_000_000)
