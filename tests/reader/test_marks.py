"""Quotes, part numbers, languages and the rules of days."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yeoun.reader._dates import find_release_day
from yeoun.reader._language import language_of
from yeoun.reader._marks import PART, find_parts, find_quotes, part_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“Even If I Die, It’s You” (from “Hwarang”)", ["Even If I Die, It’s You", "Hwarang"]),
        ("the first episode of “Heirs“:", ["Heirs"]),
        ("‘푸른 바다의 전설’의 ‘만에 하나’는", ["푸른 바다의 전설", "만에 하나"]),
        ("「トッケビ」より – Crush「Beautiful」", ["トッケビ", "Beautiful"]),
        ("Baek Ji Young‘s Do Not Forget", []),
        ("BTS' Jin isn't here", []),
        ("‘Say Yes (with Loco)’ from “Moon Lovers’ among", ["Say Yes (with Loco)", "Moon Lovers"]),
        ("<반짝반짝 빛나는> OST", ["반짝반짝 빛나는"]),
        ("sans « Stay With Me » de", ["Stay With Me"]),
    ],
)
def test_quotes(text: str, wanted: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotes(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("OST Part.12", 12),
        ("Pt. 3", 3),
        ("PART1", 1),
        ("세 번째 OST", 3),
        ("11번째 OST", 11),
        ("the fourth OST", 4),
        ("OST - Part.2", 2),
    ],
)
def test_part_numbers(text: str, wanted: int) -> None:
    found = PART.search(text)
    assert found is not None
    assert part_of(found) == wanted


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        ("19일 자정 공개된다", "2016-12-18", "2016-12-20"),
        ("10일 0시 공개된다", "2016-12-09", "2016-12-10"),
        ("오늘 밤 12시 공개된다", "2016-12-19", "2016-12-20"),
        ("1일 오후 6시 발매된다", "2016-12-30", "2017-01-01"),
        ("오늘(9일) 정오 발매된다", "2023-11-09", "2023-11-09"),
        ("2019년 8월 18일 발매", None, "2019-08-18"),
        ("18일 오후 6시 발매", None, None),
        ("18일 방송", "2019-08-18", None),
    ],
)
def test_korean_days(text: str, published: str | None, wanted: str | None) -> None:
    day = None if published is None else dt.date.fromisoformat(published)
    found = find_release_day(text, 0, len(text), published=day, language="ko")
    assert (found[0] if found else None) == wanted


def test_western_days() -> None:
    text = "It will be released on October 29 at 6 PM KST"
    found = find_release_day(text, 0, len(text), published=dt.date(2016, 10, 27), language="en")
    assert found is not None
    assert found[0] == "2016-10-29"
    text = "Será lanzada el 7 de septiembre a las 6 p.m. KST"
    found = find_release_day(text, 0, len(text), published=dt.date(2020, 9, 3), language="es")
    assert found is not None
    assert found[0] == "2020-09-07"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The song that everybody loves is this one, and it was for the drama", "en"),
        ("Lagu ini dinyanyikan oleh penyanyi yang tidak asing dan untuk drama ini", "id"),
        ("La canción que suena en la serie de los jóvenes y que es una de las más bellas", "es"),
        ("가수 청하가 부른 노래가 공개된다", "ko"),
    ],
)
def test_languages(text: str, wanted: str) -> None:
    assert language_of(text) == wanted


def test_the_phrase_tables_are_generated_from_the_data() -> None:
    done = subprocess.run([sys.executable, "scripts/make_phrase_tables.py", "--check"], cwd=ROOT, check=False)
    assert done.returncode == 0


@given(st.text(alphabet="part Pt.파트 번째첫OST곡1234-İ", max_size=60))
def test_parts_are_found_as_the_pattern_finds_them(text: str) -> None:
    assert [mark.span() for mark in find_parts(text)] == [mark.span() for mark in PART.finditer(text)]
