"""Journeys of a fan through the guide, in a real browser."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import expect


def test_find_by_initial_consonants_open_play_and_walk_on(page: Any, outside: list[str]) -> None:
    page.goto("/")
    page.keyboard.press("/")
    with page.expect_response(lambda answer: quote("ㄷㄲㅂ") in answer.url):
        page.keyboard.type("ㄷㄲㅂ")
    options = page.locator("[role=listbox] >> visible=true").locator("[role=option]")
    expect(options.first).to_contain_text("Guardian")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/dramas/goblin$"))
    expect(page.locator("h1")).to_have_text("Guardian: The Lonely and Great God")
    assert outside == [], "nothing connects elsewhere before a click"

    page.get_by_role("button", name="Play Stay With Me").click()
    frame = page.frame_locator("#player iframe")
    expect(frame.locator("#said")).to_contain_text("listening")
    assert outside[0].startswith("https://www.youtube-nocookie.com/embed/pcKR0LPwoYs?")
    expect(page.locator("#live")).to_have_text("Now playing: Stay With Me")

    page.get_by_role("link", name="Singers", exact=True).click()
    expect(page.locator("h1")).to_have_text("Singers, groups and units")
    expect(frame.locator("#said")).to_be_visible()
    assert len(outside) == 1, "the frame was not loaded again"

    page.get_by_role("link", name="한국어").click()
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    expect(page.locator("h1")).to_have_text("가수, 그룹, 유닛")
    page.get_by_role("button", name="밝게 또는 어둡게").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert len(outside) == 1, "the song goes on through a change of language and theme"

    page.locator("main").click(position={"x": 2, "y": 2})
    page.keyboard.press("p")
    expect(frame.locator("#said")).to_contain_text("pauseVideo")
    page.locator("[data-player=close]").click()
    expect(page.locator("#player")).to_be_hidden()


def test_a_video_that_is_gone_gives_way_to_the_next_and_then_to_a_search(page: Any) -> None:
    page.goto("/songs/goblin-stay-with-me")
    button = page.locator("main button[data-play]").first
    button.evaluate("node => node.dataset.videos = 'youtube:dead0000001 youtube:live0000002'")
    button.click()
    expect(page.locator("#player iframe")).to_have_attribute("src", re.compile("live0000002"))

    page.locator("[data-player=close]").click()
    button.evaluate("node => node.dataset.videos = 'youtube:dead0000001'")
    button.click()
    player = page.locator("#player")
    expect(player).to_contain_text("cannot be played here")
    expect(player.get_by_role("link", name="Search YouTube for the song")).to_have_attribute(
        "href", "https://www.youtube.com/results?search_query=Chanyeol%20(EXO)%2C%20Punch%20Stay%20With%20Me"
    )


def test_the_frame_is_as_large_as_youtube_asks(page: Any) -> None:
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto("/songs/goblin-stay-with-me")
        page.locator("main button[data-play]").first.click()
        box = page.locator("#player iframe").bounding_box()
        assert box["width"] >= 200
        assert box["height"] >= 200


def test_keys_can_be_switched_off(page: Any) -> None:
    page.goto("/about")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    dialog.get_by_role("checkbox").uncheck()
    dialog.get_by_role("button", name="Close").click()
    page.keyboard.press("?")
    expect(dialog).to_be_hidden()


def test_the_country_folds_services_away(page: Any) -> None:
    page.goto("/dramas/goblin")
    watch = page.locator("#watch")
    expect(watch.get_by_role("link", name="TVING")).to_be_visible()
    watch.get_by_label("I am in").select_option("americas")
    expect(watch.get_by_role("link", name="TVING")).to_be_hidden()
    page.reload()
    expect(watch.get_by_role("link", name="Viki")).to_be_visible()
    expect(watch.get_by_role("link", name="TVING")).to_be_hidden()


def test_all_of_it_works_without_scripts(browser: Any, guide: str) -> None:
    context = browser.new_context(base_url=guide, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.locator("#ask").fill("chanyeol goblin")
    page.get_by_role("button", name="Find", exact=True).click()
    expect(page.locator(".hit").first).to_contain_text("Stay With Me")
    page.locator(".hit a").first.click()
    expect(page.locator("h1")).to_have_text("Stay With Me")
    expect(page.get_by_role("link", name="YouTube open")).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/songs/goblin-stay-with-me",
        "/dramas/goblin",
        "/artists/exo",
        "/moods?m=longing",
        "/features/first-snow",
        "/search?q=goblin",
        "/ko/",
    ],
)
def test_nothing_is_wider_than_the_screen(page: Any, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
