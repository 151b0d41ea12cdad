"""Page values, drawn covers, and the edition that is served."""

from __future__ import annotations

import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from yeoun.catalogue import Snapshot
from yeoun.errors import NotFoundError
from yeoun_site.pages.artist import ArtistPage, artist_page, lens
from yeoun_site.pages.cast import CharacterName
from yeoun_site.pages.covers import cover, render_svg
from yeoun_site.pages.drama import drama_page
from yeoun_site.pages.moods import mood_page
from yeoun_site.pages.outside import watch_links
from yeoun_site.pages.song import song_page
from yeoun_site.pages.timeline import Sung, first_of
from yeoun_site.snapshot import Edition, Editions


def test_song_page_says_who_of_which_group(snapshot: Snapshot) -> None:
    page = song_page(snapshot, "goblin-stay-with-me")
    assert page.song.line == "Chanyeol (EXO), Punch"
    assert page.song.release is not None
    assert (page.song.release.part, page.song.release.date) == (1, "2016-12-03")
    assert page.listen[0].address == "https://www.youtube.com/watch?v=pcKR0LPwoYs"
    assert not page.listen[0].is_search
    assert all(link.is_search for link in page.listen[1:])
    assert "스테이 위드 미" not in [name.text for name in page.other_names], "search hints are never shown"


def test_drama_page_shows_the_parts_nobody_has_found(snapshot: Snapshot) -> None:
    releases = drama_page(snapshot, "goblin").releases
    parts = [(view.release.part, view.until, view.missing) for view in releases]
    assert parts == [
        (1, None, False), (2, None, True), (3, None, True), (4, None, False), (5, 8, True), (9, None, False),
    ]  # fmt: skip


def test_a_drama_page_says_who_plays_whom(snapshot: Snapshot) -> None:
    kim_shin, eun_tak = drama_page(snapshot, "goblin").cast
    assert (kim_shin.name, kim_shin.name_ko, kim_shin.path) == ("Gong Yoo", "공유", "/search?q=Gong%20Yoo")
    assert kim_shin.character == CharacterName(name="Kim Shin", name_ko="김신")
    assert eun_tak.character is not None
    _, singer = drama_page(snapshot, "hotel-del-luna").cast
    assert (singer.name, singer.character, singer.path) == ("에일리", None, "/artists/ailee")
    (played,) = artist_page(snapshot, "ailee").plays_in
    assert (played.drama.id, played.drama.year) == ("hotel-del-luna", "2019")
    assert artist_page(snapshot, "chen").plays_in == ()


def test_the_lens_counts_members_and_others(snapshot: Snapshot) -> None:
    every = artist_page(snapshot, "exo")
    alone = artist_page(snapshot, "exo", at_most=0)
    assert every.songs > alone.songs
    assert all(song.others == 0 for year in alone.years for song in year.songs)
    assert artist_page(snapshot, "exo", at_least=9).songs == 0


def test_an_artist_with_many_songs_has_pages_and_every_song_stands_on_one(
    snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def songs(page: ArtistPage) -> list[str]:
        return [one.song.id for year in page.years for one in year.songs]

    whole = artist_page(snapshot, "exo")
    monkeypatch.setattr("yeoun_site.pages.artist.PAGE", 1)
    pages = [artist_page(snapshot, "exo", page=number) for number in range(1, whole.songs + 1)]
    assert len(pages) > 1
    assert [song for page in pages for song in songs(page)] == songs(whole) == list(lens(snapshot, "exo"))
    for page in pages:
        assert page.pages == len(pages)
        assert (page.songs, page.dramas, page.first, page.with_whom) == (
            whole.songs,
            whole.dramas,
            whole.first,
            whole.with_whom,
        )
    with pytest.raises(NotFoundError, match="no page 99"):
        artist_page(snapshot, "exo", page=99)


def test_a_timeline_goes_back_year_by_year(snapshot: Snapshot) -> None:
    page = artist_page(snapshot, "exo")
    years = [year.year for year in page.years]
    assert years == sorted(years, reverse=True)
    for year in page.years:
        dates = [one.song.release.date or "" if one.song.release else "" for one in year.songs]
        assert dates == sorted(dates, reverse=True)
    assert page.first == page.years[-1].songs[-1].song
    assert page.first_year == page.years[-1].year


def test_moods_together_leave_only_songs_with_all(snapshot: Snapshot) -> None:
    page = mood_page(snapshot, ("destiny", "duet"))
    assert [song.id for song in page.songs] == ["goblin-stay-with-me"]


def test_korean_services_are_asked_in_hangul() -> None:
    found = {link.service: link.address for link in watch_links(name="Goblin", name_ko="도깨비")}
    assert found["Viki"].endswith("q=Goblin")
    assert found["TVING"].endswith("keyword=%EB%8F%84%EA%B9%A8%EB%B9%84")


def test_a_cover_is_the_same_every_time_and_well_formed() -> None:
    drawings = {
        render_svg(cover(key, [mood], place=key)) for key in ("a", "b") for mood in ("parting", "joy", "x")
    }
    assert len(drawings) == 6
    for drawing in drawings:
        ElementTree.fromstring(drawing)
    assert render_svg(cover("a", ["joy"])) == render_svg(cover("a", ["joy"]))


@pytest.fixture
def place(toy_snapshot: Path, tmp_path: Path) -> Path:
    """A snapshot with its index in a place of its own."""
    for found in toy_snapshot.parent.iterdir():
        (shutil.copytree if found.is_dir() else shutil.copy)(found, tmp_path / found.name)
    return tmp_path / toy_snapshot.name


def test_a_new_edition_is_served_after_its_hooks(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yeoun_site.snapshot.LOOK_EVERY", -1.0)
    seen: list[Edition] = []
    editions = Editions(path=place, on_swap=(seen.append,))
    # The fixture of the site replaces `current`; here the real one is asked.
    first = Editions._look(editions)
    assert Editions._look(editions) is first
    fresh = place.with_suffix(".new")
    shutil.copy(place, fresh)
    fresh.rename(place)
    second = Editions._look(editions)
    assert second is not first
    assert seen == [first, second]


def test_a_broken_new_edition_leaves_the_old_one_in_service(
    place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    editions = Editions(path=place)
    first = Editions._look(editions)
    broken = place.with_suffix(".new")
    broken.write_bytes(b"no snapshot")
    broken.rename(place)
    assert Editions._look(editions) is first
    assert "is not served" in caplog.text


def test_a_service_that_a_source_names_is_opened_and_the_others_are_searched() -> None:
    links = watch_links(
        name="Goblin",
        name_ko="도깨비",
        ids=[("netflix", "1234567"), ("imdb", "tt5994364"), ("viki", "1c")],
    )
    opened = {link.service: link.address for link in links if not link.is_search}
    assert opened == {
        "Netflix": "https://www.netflix.com/title/1234567",
        "Viki": "https://www.viki.com/tv/1c",
    }
    assert not {link.service for link in links if link.is_search} & set(opened)
    assert all(link.is_search for link in watch_links(name="Goblin", name_ko=None))


@pytest.mark.parametrize(
    ("songs", "first"),
    [
        ((("a", "2019-08-04", "2019"), ("b", "2016-12-03", "2016"), ("c", "2016-12-17", "2016")), "b"),
        ((("a", "2020-02-15", "2020"), ("b", None, "2011")), "b"),  # the drama's year is earlier than any day
        ((("a", "2016-12-03", "2016"), ("b", None, "2016")), None),
        ((("a", "2016-12-03", "2016"), ("b", None, None)), "a"),
        ((("a", None, None),), None),
        ((), None),
    ],
)
def test_the_first_song_is_told_only_where_it_can_be(
    songs: tuple[tuple[str, str | None, str | None], ...], first: str | None
) -> None:
    sung = [
        Sung(song=song, drama="x", date=date, year=year, members=1, others=()) for song, date, year in songs
    ]
    found = first_of(sung)
    assert (found.song if found else None) == first
