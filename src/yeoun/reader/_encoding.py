"""Bytes -> text: which encoding a document is in, whatever it says.

Order of trials, and why:

1. a byte order mark; UTF-16 without one (zeros in every second place);
2. UTF-8, strictly: other text is hardly ever valid UTF-8 by chance, while labels are often wrong;
3. ISO-2022, whose escape sequences nothing else has;
4. UTF-8 with a few broken bytes: a cut-off read or one bad letter in a good file;
5. what the HTTP header, then the page, declares, and the encodings of this guide's languages: of those that can
   decode the bytes the one whose letters are the likeliest (`_likelihood`) is taken; the declared one wins ties.

charset-normalizer (MIT) was measured against this on tests/reader/test_input_encodings.py's texts: see
docs/decisions/0006-html-parser.md.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

__all__ = ["decode"]

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Labels of the web and what browsers read them as (https://encoding.spec.whatwg.org): the wider set each time.
_LABELS: Final = {
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949", "ksc_5601": "cp949", "korean": "cp949", "windows-949": "cp949",
    "ms949": "cp949", "uhc": "cp949", "cp949": "cp949", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "windows-31j": "cp932", "ms_kanji": "cp932", "cp932": "cp932", "euc-jp": "euc_jp", "x-euc-jp": "euc_jp", "iso-8859-1": "cp1252",
    "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "windows-1252": "cp1252", "cp1252": "cp1252",
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "iso-2022-jp": "iso2022_jp",
    "windows-1258": "cp1258", "windows-1250": "cp1250", "iso-8859-15": "iso8859_15", "utf-16": "utf-16", "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be", "utf8": "utf-8", "utf-8": "utf-8",
}  # fmt: skip
_CANDIDATES: Final = ("cp949", "cp932", "euc_jp", "gb18030", "big5hkscs", "cp1252")
_META: Final = re.compile(
    rb"(?:<meta\b[^>]{0,300}?\bcharset|<\?xml[^>]{0,200}?\bencoding)\s*=\s*[\"']?\s*([\w:.\-]{2,40})",
    re.IGNORECASE,
)
_META_BYTES: Final = 100_000  # a declaration after this, which browsers never see, is not looked for
_SAMPLE: Final = 64_000  # bytes that are weighed: enough to be sure, and a constant time
_DAMAGE: Final = 20  # good multi-byte letters that must stand against each broken byte
_FEW: Final = 3

_HANGUL: Final = re.compile("[\uac00-\ud7a3]")
_KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa\u30fc]")
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_HALF_KANA: Final = re.compile("[\uff61-\uff9f]")
_MARKS: Final = re.compile("[\u2018-\u201d\u2026\u3000-\u3011\u00b7\u2013\u2014\uff01-\uff5e\u30fb]")
_LATIN: Final = re.compile(
    "[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e]"
)
_ODD: Final = re.compile(
    "[\u0080-\u009f\ue000-\uf8ff\ufffd\u3400-\u4dbf\u0370-\u03ff\u0400-\u04ff\u2500-\u25ff]"
)
_LATIN_WORD: Final = re.compile(
    "(?<![^\\W\\d_])[A-Za-z]*[a-z][\u00df-\u00ff][a-z]|[A-Za-z][\u2019][a-z]|[a-z][\u00df-\u00ff]\\b|\\b[\u00c0-\u00ff][a-z]"
)


def decode(raw: bytes, declared: str | None = None) -> str:
    """The text of a document.

    Args:
        raw: its bytes.
        declared: the charset of the HTTP header, or None.

    Returns:
        The text; bytes that cannot be read are U+FFFD. Never raises.
    """
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return raw.decode(name, "replace").removeprefix("\ufeff")
    wide = _utf16_without_mark(raw)
    if wide is not None:
        return raw.decode(wide, "replace")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(raw, declared)
    if b"\x1b$" in raw or b"\x1b(" in raw:
        for name in ("iso2022_jp_2", "iso2022_kr"):
            try:
                return raw.decode(name)
            except UnicodeDecodeError:
                continue
    return text


def _utf16_without_mark(raw: bytes) -> str | None:
    head = raw[:4_000]
    if len(head) < 4 or 0 not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    # Markup, spaces and digits are ASCII even in Korean text: one zero in five letters and none on the other side.
    if odd * 10 >= len(head) and even * 3 < odd:
        return "utf-16-le"
    if even * 10 >= len(head) and odd * 3 < even:
        return "utf-16-be"
    return None


def _decode_other(raw: bytes, declared: str | None) -> str:
    if _is_damaged_utf8(raw):
        return raw.decode("utf-8", "replace")
    names = [name for name in (_label(declared), _label(_declared_inside(raw))) if name is not None]
    best, best_score = "cp1252", float("-inf")
    sample = raw[:_SAMPLE] if len(raw) <= _SAMPLE else _telling(raw)
    for name in dict.fromkeys([*names, *_CANDIDATES]):
        score = _likelihood(sample, name) + (0.15 if name in names else 0.0)
        if score > best_score:
            best, best_score = name, score
    return raw.decode(best, "replace")


def _telling(raw: bytes) -> bytes:
    """The part of a long document to weigh: from its first byte that is not ASCII, at a line's start if possible."""
    found = re.search(rb"[\x80-\xff]", raw)
    start = found.start() if found is not None else 0
    line = raw.rfind(b"\n", max(0, start - 500), start)
    return raw[line + 1 if line >= 0 else start :][:_SAMPLE]


def _is_damaged_utf8(raw: bytes) -> bool:
    sample = raw[:_SAMPLE] if len(raw) <= _SAMPLE else _telling(raw)
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(map(len, re.findall("[\u0080-\ufffc\U00010000-\U0010ffff]+", text)))
    return good >= _DAMAGE * broken or (good > 0 and broken <= _FEW and good >= 4 * broken)


def _declared_inside(raw: bytes) -> str | None:
    found = _META.search(raw, 0, _META_BYTES)
    return found[1].decode("ascii", "replace") if found is not None else None


def _label(name: str | None) -> str | None:
    if name is None:
        return None
    known = _LABELS.get(name.strip().strip("\"'").lower())
    return None if known in (None, "utf-8", "utf-16", "utf-16-le", "utf-16-be") else known


def _likelihood(sample: bytes, name: str) -> float:
    """How much a decoding looks like text of its language: about 1 for real text, below 0.5 for a wrong guess."""
    text = sample.decode(name, "replace")
    if len(sample) >= _SAMPLE:
        text = text[:-2]
    others = [char for char in text if ord(char) > 127]
    if not others:
        return 0.0
    wild = "".join(others)
    bad = 4 * wild.count("\ufffd") + len(_ODD.findall(wild))
    marks = len(_MARKS.findall(wild))
    good: float
    if name == "cp949":
        good = len(_common_hangul(wild)) + marks
    elif name in ("cp932", "euc_jp"):
        kana = len(_KANA.findall(wild))
        good = kana + marks + min(len(_HAN.findall(wild)), 3 * kana) - len(_HALF_KANA.findall(wild))
    elif name in ("gb18030", "big5hkscs"):
        good = 0.6 * len(_HAN.findall(wild)) + marks  # nearly any bytes are some hanzi
    elif name in ("cp1252", "iso8859_15", "cp1250", "cp1258"):
        good = 0.5 * min(len(_LATIN.findall(wild)) + marks, 2 * len(_LATIN_WORD.findall(text)) + marks)
        good += 0.4 * len(others) if len(others) * 4 < len(text) and good else 0
    else:
        good = 0.5 * (len(others) - bad)
    return (good - bad) / len(others)


# The letters of written Korean: those of KS X 1001 are two bytes from A1 up in both; a wrong guess gives rare ones.
def _common_hangul(text: str) -> list[str]:
    return [char for char in _HANGUL.findall(text) if len(_euc(char)) == 2]


def _euc(char: str) -> bytes:
    try:
        return char.encode("euc_kr")
    except UnicodeEncodeError:
        return b""
