"""The reader's door for documents: bytes or an address -> Document, or one clear sentence why not.

Bounds, for whatever is given: MAX_BYTES of input, `_blocks.MAX_TEXT` characters and MAX_BLOCKS lines of text,
`_html.MAX_DEPTH`, MAX_ATTRIBUTES and MAX_REOPENED of a page, `_fetch`'s limits for an address. See docs/guide/reading-input.md.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from yeoun.errors import InputError
from yeoun.reader._document import Document
from yeoun.reader._encoding import decode
from yeoun.reader._fetch import fetch
from yeoun.reader._html import read_html
from yeoun.reader._text_blocks import looks_like_markdown, read_text

__all__ = ["MAX_BYTES", "InputKind", "fetch_document", "read_document"]

InputKind = Literal["html", "text", "markdown"]

# Twice what is fetched, and far more than any article: 20 MB of one line is read in about half a second.
MAX_BYTES: Final = 20_000_000

_BINARY: Final = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"), (b"\xff\xd8\xff", "a JPEG image"), (b"GIF87a", "a GIF image"), (b"GIF89a", "a GIF image"),
    (b"%PDF-", "a PDF"), (b"PK\x03\x04", "a ZIP archive or an office document"), (b"PK\x05\x06", "a ZIP archive"),
    (b"\x1f\x8b", "gzip data"), (b"BZh", "bzip2 data"), (b"\xfd7zXZ\x00", "xz data"), (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"), (b"\x28\xb5\x2f\xfd", "zstd data"), (b"\x7fELF", "a program"), (b"MZ\x90\x00", "a program"),
    (b"ID3", "an MP3 file"), (b"OggS", "an Ogg file"), (b"fLaC", "a FLAC file"), (b"RIFF", "a RIFF file (sound, video or WebP)"),
    (b"SQLite format 3\x00", "an SQLite database"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x00\x00\x01\x00", "an icon"), (b"wOFF", "a font"), (b"wOF2", "a font"),
)  # fmt: skip
_TEXT_NOTE: Final = "Give HTML, Markdown or plain text."
_HTML_START: Final = re.compile(
    r"\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|meta|title|table|p|h[1-6]|ul|ol)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TAG: Final = re.compile(
    r"</?(?:p|div|br|li|ul|ol|h[1-6]|td|tr|table|span|a\s+href|strong|b|iframe|body|html)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_FEW_TAGS: Final = 5
_CONTROLS: Final = bytes([*range(9), *range(14, 27), *range(28, 32)])


def read_document(
    raw: bytes,
    *,
    kind: InputKind | None = None,
    address: str | None = None,
    declared_encoding: str | None = None,
) -> Document:
    """Read a document.

    Args:
        raw: its bytes.
        kind: what it is; None: found out from the address's ending and from the text.
        address: where it came from (an address or a file name), kept in the document.
        declared_encoding: what an HTTP header said; believed only where the bytes agree.

    Returns:
        The document. An HTML page without text gives one with a note.

    Raises:
        InputError: it is empty, too large, or not text.
    """
    if len(raw) > MAX_BYTES:
        raise InputError(
            f"The document is larger than {MAX_BYTES // 1_000_000} MB.",
            note="Give the article alone, or a part of it.",
        )
    _refuse_binary(raw)
    text = decode(raw, declared_encoding)
    if not text.lstrip(" \t\r\n\x00\ufeff\ufffd"):
        raise InputError("The document is empty.", note=_TEXT_NOTE)
    if _is_noise(text):
        raise InputError("The document is not text in any encoding known here.", note=_TEXT_NOTE)
    found = kind or _kind_of(text, address)
    if found == "html":
        return read_html(text, address=address)
    return read_text(text, markdown=found == "markdown", address=address)


def fetch_document(address: str, *, allow_private: bool = False) -> Document:
    """Fetch an http(s) address and read it.

    Args:
        address: of the page.
        allow_private: whether addresses of this machine and of private networks may be reached.

    Returns:
        The document; its address is the one that answered, after redirects.

    Raises:
        InputError: the address is refused, does not answer in time, or what it gives cannot be read.
    """
    page = fetch(address, allow_private=allow_private)
    kind: InputKind | None = {
        "text/html": "html",
        "application/xhtml+xml": "html",
        "text/markdown": "markdown",
    }.get(page.content_type)  # type: ignore[assignment]
    return read_document(page.body, kind=kind, address=page.address, declared_encoding=page.charset)


def _refuse_binary(raw: bytes) -> None:
    for magic, name in _BINARY:
        if raw.startswith(magic):
            raise InputError(f"This is {name}, not a text.", note=_TEXT_NOTE)
    if raw[4:8] == b"ftyp":
        raise InputError("This is a video or a HEIC image, not a text.", note=_TEXT_NOTE)


def _is_noise(text: str) -> bool:
    """Whether a decoded sample is control characters and unreadable bytes for a good part."""
    for sample in (text[:20_000], text[len(text) // 2 :][:20_000]):
        raw = sample.encode("utf-8", "replace")
        bad = len(raw) - len(raw.translate(None, _CONTROLS)) + sample.count("\ufffd")
        if bad * 10 > len(sample):
            return True
    return False


def _kind_of(text: str, address: str | None) -> InputKind:
    ending = (address or "").lower().rpartition(".")[2]
    if ending in ("md", "markdown"):
        return "markdown"
    if ending in ("htm", "html", "xhtml") and "<" in text:
        return "html"
    if _HTML_START.match(text) or len(_HTML_TAG.findall(text[:50_000])) >= _FEW_TAGS:
        return "html"
    return "text" if ending == "txt" or not looks_like_markdown(text) else "markdown"
