"""What a page says of itself: title, language, day of publication."""

from __future__ import annotations

import datetime as dt
import html
import re
from dataclasses import dataclass
from typing import Final

from yeoun.names import squash

__all__ = ["Head", "read_day"]

_HEAD: Final = 200_000  # characters in which meta tags and JSON-LD are looked for
_LANG: Final = re.compile(
    r"<html\b[^>]{0,500}?\b(?:xml:)?lang\s*=\s*[\"']?([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)", re.IGNORECASE
)
_META: Final = re.compile(r"<meta\b[^>]{0,2000}>", re.IGNORECASE)
_NAME: Final = re.compile(r"\b(?:property|name|itemprop|http-equiv)\s*=\s*[\"']?([\w:.\-]+)", re.IGNORECASE)
_CONTENT: Final = re.compile(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_TITLE: Final = re.compile(r"<title\b[^>]{0,200}>(.{0,2000}?)</title\b", re.IGNORECASE | re.DOTALL)
_LD_DATE: Final = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_TIME: Final = re.compile(r"<time\b[^>]{0,300}?\bdatetime\s*=\s*[\"']?([\d\-:T.+Z /]{8,40})", re.IGNORECASE)
# "입력 2020.02.14 14:02", "승인 2020-02-14", "기사입력 : 2020년 2월 14일", "등록", "작성일"; "수정" is a later day.
_KOREAN_SIGNS: Final = ("입력", "승인", "등록", "작성일", "게시", "발행", "송고")
_KOREAN: Final = re.compile(
    r"일?(?:\s?시간|\s?일시)?(?:<[^>]{0,200}>|[\s:：|·\]]){0,6}(\d{4})\s?[.\-/년]\s?(\d{1,2})\s?[.\-/월]\s?(\d{1,2})"
)
# It begins with its rarest sign: a page has eight times as many spaces.
_DATED: Final = re.compile(
    r"=(?:(?<= class=)|(?<= id=))[\"'](?:[\w-]{0,30}[\s_-])?(?:date|time|byline|posted-on|published|regdate|entry-meta|info_view)(?:[\s_-][^\"']{0,60})?[\"'][^>]{0,200}>"
)
_BODY: Final = re.compile(r"<body\b[^>]{0,1000}>", re.IGNORECASE)
_YMD: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[.\-/年년]\s?(\d{1,2})\s?[.\-/月월]\s?(\d{1,2})(?!\d)")
_COMPACT: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?:\d{4,6})?(?!\d)")
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero januari janeiro janvier gennaio",
            "february feb febrero februari fevereiro février febbraio",
            "march mar marzo maret março mars",
            "april apr abril avril aprile",
            "may mayo mei maio mai maggio",
            "june jun junio juni junho juin giugno",
            "july jul julio juli julho juillet luglio",
            "august aug agosto agustus août",
            "september sep sept septiembre setembro septembre settembre",
            "october oct octubre oktober outubro octobre ottobre",
            "november nov noviembre novembro novembre",
            "december dec diciembre desember dezembro décembre dicembre",
        ),
        1,
    )
    for name in names.split()
}
_DMY: Final = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:de\s+)?([^\W\d_]{3,10})\.?,?\s+(?:de\s+|del\s+)?((?:19|20)\d\d)(?!\d)"
)
_MDY: Final = re.compile(r"([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)")
_PUBLISHED: Final = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "date.published", "publishdate",
    "pubdate", "publish-date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "date",
)  # fmt: skip
_SITE_NAMES: Final = ("og:site_name", "application-name", "twitter:site", "article:publisher")
_SEPARATOR: Final = re.compile(r"\s+[|\-–—·»«:<>/•]+\s+|\s*[|｜»«]\s*|\s*::+\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A page with its head (everything before the body's content, at most _HEAD characters) and its meta tags."""

    page: str
    head: str
    meta: dict[str, str]

    @classmethod
    def of(cls, page: str) -> Head:
        """Look a page's head over once."""
        body = _BODY.search(page, 0, _HEAD)
        head = page[: body.end() if body else _HEAD]
        meta: dict[str, str] = {}
        for tag in _META.findall(head)[:300]:
            name, content = _NAME.search(tag), _CONTENT.search(tag)
            if name and content:
                meta.setdefault(
                    name[1].lower(), html.unescape(content[1] or content[2] or content[3] or "").strip()
                )
        return cls(page=page, head=head, meta=meta)

    def language(self) -> str | None:
        """The declared language, as declared."""
        found = _LANG.search(self.head, 0, 5_000)
        if found is not None:
            return found[1].replace("_", "-")
        said = self.meta.get("content-language") or self.meta.get("og:locale")
        return said.replace("_", "-")[:20] if said and said[:2].isalpha() else None

    def title(self) -> str | None:
        """The article's title: og:title, else <title>; without the site's name where that is sure."""
        found = _TITLE.search(self.head)
        plain = _clean(re.sub(r"<[^>]*>", " ", found[1])) if found else None
        said = _clean(self.meta.get("og:title") or self.meta.get("twitter:title") or "")
        sites = {squash(self.meta[name].lstrip("@")) for name in _SITE_NAMES if self.meta.get(name)} - {""}
        if said and squash(said) not in sites:
            return _without_site(said, plain, sites)
        return _without_site(plain, None, sites) if plain else None

    def published(self) -> dt.date | None:
        """The day of publication: meta tags, JSON-LD, <time>, 입력/승인, then a dated line by its class.

        An instant with an offset keeps its own day: Korean papers print Korean time.
        """
        for name in _PUBLISHED:
            day = read_day(self.meta[name]) if name in self.meta else None
            if day is not None:
                return day
        page = self.page
        for sign, pattern in (('"datePublished"', _LD_DATE), ("<time", _TIME)):
            found = pattern.search(page) if sign in page else None
            day = read_day(found[1]) if found else None
            if day is not None:
                return day
        for sign in _KOREAN_SIGNS:
            # One letter is looked for 20 times as fast as two, and answers for most pages.
            at = page.find(sign) if sign[0] in page else -1
            while at >= 0:
                korean = _KOREAN.match(page, at + len(sign))
                day = _day(*korean.groups()) if korean else None
                if day is not None:
                    return day
                at = page.find(sign, at + 1)
        for number, found in enumerate(_DATED.finditer(page)):
            text = re.sub(r"<[^>]{0,300}>", " ", page[found.end() : found.end() + 400])
            day = read_day(text[:80])
            if day is not None or number > 50:
                return day
        return None


def _clean(text: str) -> str | None:
    return " ".join(html.unescape(text).split())[:500] or None


def _without_site(title: str, other: str | None, sites: set[str]) -> str:
    """The title without " | Site" at an end. `other` is a longer form of the title, which is no reason to cut."""
    if (
        other is not None
        and squash(title)
        and squash(other).startswith(squash(title))
        and len(other) > len(title)
    ):
        return title
    cuts = list(_SEPARATOR.finditer(title))
    if not cuts:
        return title
    last = cuts[-1]
    head, tail = title[: last.start()].strip(), title[last.end() :].strip()
    if squash(tail) in sites:
        return head or title
    first = title[: cuts[0].start()].strip()
    if squash(first) in sites:
        return title[cuts[0].end() :].strip() or title
    # A site's name is short, stands after the last bar or dash, and is no song: nothing in quotes or brackets.
    if (
        len(tail) <= 30
        and len(tail.split()) <= 4
        and len(head) >= 2 * len(tail)
        and not re.search(r"[\"“”‘’'「」()\[\]\d]|\b(?:OST|Part|Pt)\b", tail)
    ):
        return head
    return title


def read_day(text: str) -> dt.date | None:
    """The first whole date in a short text, or None.

    >>> [read_day(t) for t in ("2017-01-11T09:00:00+09:00", "Jan 13, 2022", "3 de septiembre de 2020", "20240101")]
    [datetime.date(2017, 1, 11), datetime.date(2022, 1, 13), datetime.date(2020, 9, 3), datetime.date(2024, 1, 1)]
    """
    text = text[:200]
    found = _YMD.search(text) or _COMPACT.search(text)
    if found is not None:
        return _day(*found.groups())
    for found in _DMY.finditer(text):
        month = _MONTHS.get(found[2].lower())
        if month is not None:
            return _day(found[3], str(month), found[1])
    for found in _MDY.finditer(text):
        month = _MONTHS.get(found[1].lower())
        if month is not None:
            return _day(found[3], str(month), found[2])
    return None


def _day(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
