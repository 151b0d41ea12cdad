"""Documents -> entries over the toy catalogue: one test for each thing print does."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yeoun.catalogue import Snapshot, parse_statements, render_statement
from yeoun.linking import Linker
from yeoun.reader import Block, Document, Reading, as_json, extract, read_document, statements_of


@pytest.fixture
def linker(snapshot: Snapshot) -> Linker:
    return Linker(snapshot)


def document(text: str, *, published: dt.date | None = None) -> Document:
    """A plain document: the first line is the title, every other line a paragraph."""
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        blocks.append(Block(kind="title" if not number else "paragraph", start=at, end=at + len(line)))
        at += len(line) + 1
    return Document(
        text=text,
        blocks=tuple(blocks),
        title=text.split("\n")[0],
        published=published,
        address="https://example.org/a",
    )


def read(linker: Linker, text: str, *, published: dt.date | None = None) -> Reading:
    return extract(document(text, published=published), linker)


def songs(reading: Reading) -> list[str | None]:
    return [entry.song.id or entry.song.name for entry in reading.entries]


@pytest.mark.parametrize(
    "line",
    [
        "3. EXO’s Chen ft. Punch – “Everytime” (from “Descendants of the Sun”)",
        "Everytime - Chen (EXO) & Punch (OST. Descendants of the Sun)",
        "'Descendants of the Sun': ‘Everytime’ by Chen, Punch",
        "태양의 후예 OST Part 2 첸, 펀치 – Everytime",
        "1) Everytime by Chen and Punch (Descendants of the Sun)",
    ],
)
def test_a_line_gives_song_singers_and_drama(linker: Linker, line: str) -> None:
    reading = read(
        linker, f"Drama songs\nSome of the best OSTs follow, in no order at all.\n{line}\nIt is lovely."
    )
    (entry,) = reading.entries
    assert entry.song.id == "descendants-of-the-sun-everytime"
    assert [singer.id for singer in entry.artists] == ["chen", "punch"]
    assert entry.drama is not None
    assert entry.drama.id == "descendants-of-the-sun"
    assert entry.why


def test_one_list_decides_its_order_together(linker: Linker) -> None:
    reading = read(
        linker,
        "Goblin OST\nHere is the list.\n1. Stay With Me - Chanyeol, Punch\n2. Beautiful - Crush\n3. Paper Moon - Nobody Known",
    )
    assert songs(reading) == ["goblin-stay-with-me", "goblin-beautiful", "Paper Moon"]
    assert [singer.name for singer in reading.entries[2].artists] == ["Nobody Known"]
    assert reading.entries[2].song.id is None


def test_line_breaks_inside_an_entry_are_mended(linker: Linker) -> None:
    reading = read(
        linker,
        "Drama songs\n1. “Stay With Me”\nby Chanyeol and Punch\n(Goblin)\n2. Beautiful –\nCrush (Goblin)",
    )
    assert songs(reading) == ["goblin-stay-with-me", "goblin-beautiful"]


def test_fields_on_lines_of_their_own(linker: Linker) -> None:
    reading = read(linker, "OST picks\nSong: Beautiful\nArtist: Crush\nDrama: Goblin")
    assert songs(reading) == ["goblin-beautiful"]


def test_a_lost_headline_is_found_from_singers_and_drama(linker: Linker) -> None:
    reading = read(
        linker,
        "Idols on OSTs\nHere’s another Punch X EXO member duet. Chanyeol sings about crossing paths with a soulmate.\n"
        "Catch the first episode of “Goblin“:\nChungha goes into the depths of missing somebody.\n"
        "Catch the first episode of “Hotel Del Luna“:",
    )
    assert songs(reading) == ["goblin-stay-with-me", "hotel-del-luna-at-the-end"]
    assert reading.entries[0].song.as_printed is None
    assert "no title printed" in reading.entries[0].why


def test_a_korean_press_release(linker: Linker) -> None:
    text = (
        "크러쉬, ‘도깨비’ OST 합류\n가수 크러쉬가 부른 tvN 금토드라마 ‘도깨비’ OST Part.4 ‘Beautiful’이 16일 자정 공개된다.\n"
        "앞서 찬열과 펀치가 부른 ‘Stay With Me’가 사랑받았다."
    )
    reading = read(linker, text, published=dt.date(2016, 12, 15))
    (entry,) = [e for e in reading.entries if e.song.id == "goblin-beautiful"]
    assert reading.language == "ko"
    assert entry.release.part == 4
    assert entry.release.date == "2016-12-17"


def test_a_video_title(linker: Linker) -> None:
    text = "[도깨비 OST Part 1] 찬열, 펀치 - Stay With Me MV"
    reading = extract(Document(text=text, blocks=(Block(kind="paragraph", start=0, end=len(text)),)), linker)
    assert songs(reading) == ["goblin-stay-with-me"]


@pytest.mark.parametrize(
    "text",
    [
        "Songs that should have been in a drama\n1. Chen – “Everytime” (Descendants of the Sun)",
        "Crush announces a tour\nThe singer of Goblin will visit ten cities. A mini album with the title track “Rush” follows.",
        "Film songs\n1. “Hee Jae” – Sung Si Kyung (film “Scent of Chrysanthemums”)",
        "‘달빛’ OST 가수 공개\n크러쉬와 헤이즈가 노래한다. 곡명은 나중에 알려진다.",
        "",
    ],
)
def test_documents_without_drama_songs_give_nothing(linker: Linker, text: str) -> None:
    assert read(linker, text).entries == ()


def test_what_the_catalogue_lacks_stands_on_what_is_printed(linker: Linker) -> None:
    reading = read(
        linker,
        "New OST\nSinger Park Gwang Sun will release “As Time Stops” for the tvN drama “The K2” on October 29.",
    )
    (entry,) = reading.entries
    assert (entry.song.id, entry.song.name) == (None, "As Time Stops")
    assert entry.drama is not None
    assert (entry.drama.id, entry.drama.name) == (None, "The K2")


def test_spans_are_what_is_printed_and_statements_stand_on_them(linker: Linker) -> None:
    text = "Goblin\nEvery OST counts.\n1. “Stay With Me” – Chanyeol & Punch (Goblin OST Part.1)"
    reading = read(linker, text)
    for entry in reading.entries:
        for part in (entry.song, entry.drama, *entry.artists):
            if part is not None and part.as_printed is not None:
                assert text[part.start : part.end] == part.as_printed
    statements = list(statements_of(reading, linker))
    assert {s.property for s in statements} >= {"name", "credit", "part"}
    raw = b"".join(map(render_statement, statements))
    assert all(not isinstance(parsed, str) for _, parsed in parse_statements(raw))
    assert all(s.source == "https://example.org/a" and s.evidence for s in statements)


def test_json_has_the_form_of_the_design(linker: Linker) -> None:
    made = as_json(read(linker, "Goblin OST\n1. Beautiful – Crush"), with_text=True)
    assert list(made) == ["title", "language", "kind", "entries", "text"]
    entries = made["entries"]
    assert isinstance(entries, list)
    assert {"position", "confidence", "song", "artists", "drama", "release", "why"} <= set(entries[0])
    assert set(entries[0]["song"]) >= {"id", "name", "as_printed", "start", "end"}


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "Chen",
                "Goblin",
                "“",
                "”",
                "OST",
                "Part.3",
                "by",
                "from",
                "–",
                "(",
                ")",
                "‘Beautiful’",
                "1.",
                "\n",
                ".",
                "부른",
                "도깨비의",
                "Song:",
                "/",
                "V",
                "İ",
                "ﬁ",
                "𝐎",
                "\u200b",
            ]
        ),
        max_size=40,
    ).map(" ".join)
)
def test_any_text_is_read_without_an_error(toy_linker: Linker, text: str) -> None:
    reading = extract(read_document(text.encode(), kind="text"), toy_linker) if text.strip() else None
    for entry in reading.entries if reading else ():
        assert 0 < entry.confidence <= 1


@pytest.fixture(scope="module")
def toy_linker(toy_snapshot: object) -> Linker:
    from pathlib import Path

    assert isinstance(toy_snapshot, Path)
    return Linker(Snapshot.open(toy_snapshot))


def test_a_song_described_by_who_plays_in_its_drama(linker: Linker) -> None:
    reading = read(
        linker,
        "The OSTs I cannot forget\n"
        "It starts whenever Gong Yoo and Kim Go-eun part in the snow, and nobody but Ailee could carry it, that slow climb"
        " to the last chorus and the quiet after it.",
    )
    (entry,) = reading.entries
    assert entry.song.id == "goblin-i-will-go-to-you-like-the-first-snow"
    assert entry.drama is not None
    assert (entry.drama.id, entry.drama.as_printed) == ("goblin", None)
    assert "drama told by its cast: 'Gong Yoo'" in entry.why


def test_a_list_that_never_names_its_drama_belongs_to_the_one_it_tells(linker: Linker) -> None:
    reading = read(
        linker,
        "The best OSTs of what I just finished\nSeven nights, with Gong Yoo as Kim Shin and nobody else will ever do.\n"
        "1. Fire by Hani\nLoud.\n2. One Thing by Lee Hyun-woo\nSlow.",
    )
    assert [(e.song.name, e.drama.id if e.drama else None) for e in reading.entries] == [
        ("Fire", "goblin"),
        ("One Thing", "goblin"),
    ]
    # Nothing is printed of the drama itself, and the confidence says so.
    assert all(e.drama is not None and e.drama.as_printed is None for e in reading.entries)


@pytest.mark.parametrize(
    "lead",
    [
        "With Gong Yoo in it, of course.",  # who plays in many
        "Chanyeol and Punch came to the party of Kim Go-eun.",
        "Gong Yoo and Kim Go-eun against Yeo Jin-goo and Gu Chan-sung.",
    ],
)
def test_one_actor_or_two_casts_tell_no_drama(linker: Linker, lead: str) -> None:
    assert (
        read(linker, f"The best OSTs\n{lead}\n1. Fire by Hani\nLoud.\n2. Ash by Nobody\nSlow.").entries == ()
    )
