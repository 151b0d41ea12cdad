"""The day of release, by the rules of the Korean press.

Midnight belongs to the next day: "19일 자정" and, printed on the 19th, "오늘 밤 12시" are 00:00 on the 20th; "10일 0시" is
the 10th. A day without month or year is the one nearest to the day of the article.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Final

from yeoun.reader._phrases import PHRASES

__all__ = ["find_release_day", "is_day"]

_KO: Final = re.compile(
    r"(?:(?P<year>20\d\d|\d\d)년\s*)?(?:(?P<month>\d{1,2})월\s*)?(?P<day>\d{1,2})일(?!\s*(?:방송|첫\s*방송|밤\s*방송|방영|첫방))"
    r"\s*(?:\([월화수목금토일]\)\s*)?(?P<hour>(?:오전|오후|밤|낮|새벽|저녁)?\s*(?:\d{1,2}\s*시|자정|정오))?"
)
_TODAY: Final = re.compile(
    r"(?P<word>오늘|금일|이날|내일)(?:\(\s*(?P<day>\d{1,2})일?\s*\))?\s*(?P<hour>(?:오전|오후|밤|낮|저녁)?\s*(?:\d{1,2}\s*시|자정|정오))?"
)
_NUMERIC: Final = re.compile(r"(?P<year>20\d\d)[.\-/]\s?(?P<month>\d{1,2})[.\-/]\s?(?P<day>\d{1,2})\.?")
_RELEASED_KO: Final = re.compile(r"공개|발매|발표|나온다|나왔|출시|선보|베일|들을\s?수|만날\s?수|만나")
_MIDNIGHT: Final = re.compile(r"자정|밤\s*12\s*시|24\s*시")
_RELEASED: Final = re.compile(
    r"(?i)releas|drop|out on|unveil|available|lanz|estren|rilis|sort|pubblic|phát hành|リリース|発売|公開|kst|salir"
)
_SHORT_MONTH: Final = re.compile(r"\b\d{1,2}-[^\W\d]{3}-(?:19|20)\d\d$")
_NEAR: Final = 60  # characters between the day and the word that says release


def is_day(text: str, language: str) -> bool:
    """Whether a text is a day, alone ("May 25th") or with its year and a word or two around it: no name.

    "MUSIC Apr 20, 2023", "postado em 21 de setembro de 2016", "Fecha: 10-dic-2021", "By pandaeyes, July 18, 2023 in ...".
    """
    found = _NUMERIC.search(text) or _months(language)[1].search(text)
    if found is None or found["year"] is None:
        alone = found is not None and found.group().strip() == text.strip()
        return alone or _SHORT_MONTH.search(text) is not None
    return len(found.group()) * 2 > len(text) or text.startswith(("By ", "by "))


def find_release_day(
    text: str, start: int, end: int, *, published: dt.date | None, language: str
) -> tuple[str, tuple[int, int]] | None:
    """The day of release printed in a span.

    Args:
        text: the document.
        start, end: the sentence or the article.
        published: the day of the article, or None.
        language: of the document.

    Returns:
        The day (ISO, or YYYY-MM-DD with what is known) and its span; None where none is printed.
    """
    if language == "ko":
        return _korean(text, start, end, published)
    return _western(text, start, end, published, language)


def _korean(text: str, start: int, end: int, published: dt.date | None) -> tuple[str, tuple[int, int]] | None:
    for found in _KO.finditer(text, start, end):
        if not _RELEASED_KO.search(text, found.end(), min(end, found.end() + _NEAR)):
            continue
        day = _nearest(found["year"], found["month"], int(found["day"]), published)
        if day is None:
            continue
        if found["hour"] and _MIDNIGHT.search(found["hour"]):
            day += dt.timedelta(days=1)
        return day.isoformat(), found.span()
    for found in _TODAY.finditer(text, start, end):
        if published is None or not _RELEASED_KO.search(text, found.end(), min(end, found.end() + _NEAR)):
            continue
        day = published + dt.timedelta(days=1 if found["word"] == "내일" else 0)
        if found["day"]:
            day = _nearest(None, None, int(found["day"]), published) or day
        if found["hour"] and _MIDNIGHT.search(found["hour"]):
            day += dt.timedelta(days=1)
        return day.isoformat(), found.span()
    return None


def _nearest(year: str | None, month: str | None, day: int, published: dt.date | None) -> dt.date | None:
    """The day nearest to the article's that fits what is printed."""
    if year is not None and month is not None:
        number = int(year)
        return _day(number if number > 100 else 2000 + number, int(month), day)
    if published is None:
        return None
    fits = []
    for months in range(-12, 13):
        at = published.year * 12 + published.month - 1 + months
        if month is None or at % 12 + 1 == int(month):
            made = _day(at // 12, at % 12 + 1, day)
            if made is not None:
                fits.append(made)
    return min(fits, key=lambda made: (abs((made - published).days), made < published)) if fits else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=32)
def _months(language: str) -> tuple[dict[str, int], re.Pattern[str]]:
    """The numbers of the months by name and by its first three letters, and the pattern of a day of one."""
    names: dict[str, int] = {}
    for table in (PHRASES["en"]["months"], PHRASES.get(language, {}).get("months", ())):
        for number, name in enumerate(table, 1):
            names[name] = number
            names.setdefault(name[:3], number)
    month = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return names, re.compile(
        rf"(?i)\b(?:(?P<m1>{month})\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:de\s+|of\s+)?(?P<m2>{month})\b)(?:[.,]?\s+(?:de\s+)?(?P<year>20\d\d))?"
    )


def _western(
    text: str, start: int, end: int, published: dt.date | None, language: str
) -> tuple[str, tuple[int, int]] | None:
    numeric = _NUMERIC.search(text, start, end)
    if numeric is not None and _RELEASED.search(
        text, max(start, numeric.start() - _NEAR), min(end, numeric.end() + _NEAR)
    ):
        day = _day(int(numeric["year"]), int(numeric["month"]), int(numeric["day"]))
        return (day.isoformat(), numeric.span()) if day else None
    months, pattern = _months(language)
    for found in pattern.finditer(text, start, end):
        low, high = max(start, found.start() - _NEAR), min(end, found.end() + _NEAR)
        if not _RELEASED.search(text, low, high):
            continue
        month = months[(found["m1"] or found["m2"]).lower()]
        day = _nearest(found["year"], str(month), int(found["d1"] or found["d2"]), published)
        if day is not None:
            return day.isoformat(), found.span()
    return None
