"""What people do, in a real browser: by mouse, by keyboard, and without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client
from playwright.sync_api import expect

from yeoun_site.people.accounts.models import User
from yeoun_site.people.comments import services as comments
from yeoun_site.people.corrections import services as corrections
from yeoun_site.people.lists import services as lists

SONG = "goblin-stay-with-me"
PASSWORD = "eternal-first-snow"
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def sign_in(page: Any, guide: str) -> Callable[[User], None]:
    """Be this person in the page's browser."""

    def signed_in(user: User) -> None:
        client = Client()
        client.force_login(user)
        assert SessionStore(client.cookies[settings.SESSION_COOKIE_NAME].value).get("_auth_user_id")
        page.context.add_cookies(
            [
                {
                    "name": settings.SESSION_COOKIE_NAME,
                    "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
                    "url": guide,
                }
            ]
        )

    return signed_in


def test_hearts_begin_in_the_browser_and_move_over_at_the_sign_up(page: Any) -> None:
    page.goto(f"/songs/{SONG}")
    heart = page.locator("header .heart")
    heart.click()
    expect(heart).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name="Your songs").click()
    expect(page.locator("[data-mine] .song .title").first).to_contain_text("Stay With Me")
    page.get_by_role("link", name="Keep them in an account").click()
    page.fill("[name=username]", "haneul")
    page.fill("[name=password1]", PASSWORD)
    page.fill("[name=password2]", PASSWORD)
    page.get_by_role("button", name="Sign Up").click()
    expect(page.locator(".who-am-i")).to_contain_text("haneul")
    expect(page.locator("main .song .title").first).to_contain_text("Stay With Me")
    page.wait_for_function("localStorage.getItem('favourites') === '[]'")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.locator("main .song form.keep button").click()
    expect(page.locator("main .song form.keep button")).to_have_attribute("aria-pressed", "false")
    page.reload()
    expect(page.locator("main .song")).to_have_count(0)


def test_say_something_hide_a_spoiler_and_answer(
    page: Any, mina: User, sign_in: Callable[[User], None]
) -> None:
    sign_in(mina)
    page.goto(f"/songs/{SONG}")
    page.locator("#comments").scroll_into_view_if_needed()
    page.fill("#text-new", "It stayed. ||He remembers.||")
    page.get_by_role("button", name="Say it").click()
    said = page.locator("#comments .comment").first
    expect(said).to_contain_text("It stayed.")
    expect(said.locator(".spoil span")).to_be_hidden()
    said.get_by_text("spoiler").click()
    expect(said.locator(".spoil span")).to_be_visible()
    said.locator("summary", has_text="Answer").click()
    said.locator("textarea").fill("Every winter.")
    said.get_by_role("button", name="Say it").click()
    expect(page.locator("#comments .answers .comment")).to_contain_text("Every winter.")
    assert page.url.endswith(f"/songs/{SONG}"), "the page stayed where it was"


def test_vote_and_change_ones_mind(page: Any) -> None:
    page.goto("/features/first-snow")
    page.locator("#poll").scroll_into_view_if_needed()
    page.locator("#poll .choice").nth(1).click()
    page.get_by_role("button", name="Vote").click()
    expect(page.locator("#poll .yours th")).to_contain_text("Stay With Me")
    page.get_by_role("link", name="Change your vote").click()
    page.locator("#poll .choice").nth(0).click()
    page.get_by_role("button", name="Vote").click()
    expect(page.locator("#poll .yours th")).to_contain_text("I Will Go to You")
    expect(page.locator("#poll .bars tbody tr")).to_have_count(2)


def test_a_list_is_ordered_by_keyboard_and_by_dragging(
    page: Any, mina: User, sign_in: Callable[[User], None]
) -> None:
    made = lists.make(
        mina, title="Winter", songs=[SONG, "goblin-beautiful", "hotel-del-luna-can-you-see-my-heart"]
    )
    sign_in(mina)
    page.goto(f"/lists/{made.token}")
    names = page.locator(".own-entry .title")
    up = page.get_by_role("button", name="Move Beautiful up")
    up.focus()
    page.keyboard.press("Enter")
    expect(names.first).to_contain_text("Beautiful")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.locator("[data-song-of-list]").nth(2).drag_to(
            page.locator("[data-song-of-list]").nth(0), target_position={"x": 60, "y": 4}
        )
    expect(names.first).to_contain_text("Can You See My Heart")
    page.reload()
    expect(names.first).to_contain_text("Can You See My Heart")


def test_read_an_article_correct_it_and_take_it_along_by_keyboard_alone(page: Any) -> None:
    page.goto("/desk")
    page.locator("#desk-text").focus()
    page.keyboard.insert_text(
        'Winter songs\n\n1. Chanyeol, Punch – "Stay With Me" (Goblin)\n2. Crush – "Beautiful" (Goblin)\n'
    )
    page.get_by_role("button", name="Read it").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".desk-entry")).to_have_count(2)
    page.wait_for_load_state("load")  # its scripts have run
    page.locator(".desk-entry").nth(1).locator("a").first.focus()
    expect(page.locator("mark.lit").first).to_be_visible()
    page.locator(".desk-entry").nth(1).locator("[name=do][value='up:2']").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".desk-entry .title").first).to_contain_text("Beautiful")
    page.locator(".desk-entry").nth(1).get_by_text("It is another song").focus()
    page.keyboard.press("Enter")
    page.locator("[name='typed-2']").focus()
    page.keyboard.insert_text("heize can you see my heart")
    page.locator("[name=do][value='search:2']").focus()
    page.keyboard.press("Enter")
    page.locator(".desk-choose input").first.focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="It is this one").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".desk-entry .title").nth(1)).to_contain_text("Can You See My Heart")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="XSPF").focus()
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename.endswith(".xspf")


def test_a_file_is_dropped_on_the_desk(page: Any) -> None:
    page.goto("/desk")
    page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.items.add(new File(['1. Crush – "Beautiful" (Goblin OST)'], "list.txt", {type: "text/plain"}));
          document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        }"""
    )
    expect(page.locator(".desk-entry .title")).to_contain_text("Beautiful")


def test_everything_works_without_scripts(browser: Any, guide: str, mina: User) -> None:
    context = browser.new_context(base_url=guide, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/account/login/?next=/songs/{SONG}")
    page.fill("[name=login]", "mina")
    page.fill("[name=password]", PASSWORD)
    page.locator("form.sheet button[type=submit]").click()
    expect(page).to_have_url(re.compile(rf"/songs/{SONG}$"))
    page.locator("header .keep button").click()
    expect(page.locator("header .keep button")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name="What people say").click()
    page.fill("#text-new", "Without a script.")
    page.get_by_role("button", name="Say it").click()
    expect(page.locator(".comment .words")).to_have_text("Without a script.")
    page.goto("/features/first-snow/poll")
    page.locator(".choice input").first.check()
    page.get_by_role("button", name="Vote").click()
    expect(page.locator(".bars .yours")).to_have_count(1)
    page.goto(f"/lists/choose?song={SONG}")
    page.fill("#list-title", "By hand")
    page.get_by_role("button", name="Make it").click()
    expect(page.locator("h1")).to_have_text("By hand")
    page.goto("/corrections/about/goblin?property=episodes")
    page.fill("#value", "17")
    page.fill("#source", "https://press.example/goblin")
    page.get_by_role("button", name="Propose it").click()
    expect(page.locator("h1")).to_contain_text("17")
    page.goto("/desk")
    page.fill("#desk-text", 'Crush – "Beautiful" (Goblin OST)')
    page.get_by_role("button", name="Read it").click()
    expect(page.locator("mark.m-song[id]")).to_have_text("Beautiful")
    context.close()


@pytest.fixture
def busy(mina: User, jun: User, moderator: User) -> dict[str, str]:
    """Something of everything, so that no page is empty."""
    made = lists.make(mina, title="Winter", about="White songs.", songs=[SONG, "goblin-beautiful"])
    lists.describe(mina, made.token, title="Winter", about="White songs.", visibility="public")
    said = comments.write(
        mina, thing=("song", SONG), text="It stayed. ||He remembers.|| https://a.example", episode=3
    )
    comments.decide(moderator, said, "show", "a link to a broadcaster")
    comments.write(jun, thing=("song", SONG), text="With me too.", answer_to=said)
    comments.report(jun, said, "a spoiler in it")
    draft = corrections.Draft(
        what="episodes", value="17", source="https://press.example/goblin", why="It says so."
    )
    proposal = corrections.propose(mina, ("drama", "goblin"), draft)
    return {"list": made.token, "proposal": proposal.token}


PAGES = [
    "/mine", "/favourites", "/account/login/", "/account/signup/", "/account", "/lists", "/lists/mine", "/lists/{list}",
    "/lists/import", f"/lists/choose?song={SONG}", "/features/first-snow/poll?result=1", f"/songs/{SONG}/comments",
    "/corrections", "/corrections/about/goblin", "/corrections/{proposal}", "/moderation/log", "/moderation/queue", "/desk",
    "/about/api", "/about/data", f"/videos/ask?song={SONG}&video=pcKR0LPwoYs", "/account/password/change/", "/account/keys/webauthn/",
]  # fmt: skip


@pytest.mark.parametrize(("theme", "language"), [("light", ""), ("dark", "/ko")])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_on_peoples_pages(
    page: Any,
    path: str,
    theme: str,
    language: str,
    busy: dict[str, str],
    moderator: User,
    sign_in: Callable[[User], None],
) -> None:
    if not path.startswith(("/account/login", "/account/signup")):
        sign_in(moderator)
    page.emulate_media(color_scheme=theme)
    page.goto(language + path.format(**busy))
    page.evaluate("document.querySelectorAll('main details').forEach((folded) => { folded.open = true; })")
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": _TAGS}})
    assert result.violations_count == 0, result.generate_report()
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, "wider than the screen"


@pytest.mark.parametrize(("theme", "language"), [("light", ""), ("dark", "/ko")])
def test_axe_finds_nothing_at_the_desk(page: Any, theme: str, language: str) -> None:
    page.emulate_media(color_scheme=theme)
    page.goto(f"{language}/desk")
    page.locator("form.desk-form .button").nth(1).click()
    expect(page.locator(".desk-entry")).to_have_count(3)
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": _TAGS}})
    assert result.violations_count == 0, result.generate_report()


def test_a_passkey_is_a_second_way_in(page: Any, mina: User) -> None:
    """With Chromium's own virtual authenticator; on localhost, where browsers allow passkeys without TLS."""
    page.goto("/about")
    page.goto(page.url.replace("127.0.0.1", "localhost").replace("/about", "/account/login/"))
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    tools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    page.fill("[name=login]", "mina")
    page.fill("[name=password]", PASSWORD)
    page.locator("form.sheet button[type=submit]").click()
    expect(page).to_have_url(re.compile("/mine$"))
    here = page.url.removesuffix("/mine")
    page.goto(f"{here}/account/keys/webauthn/add/")
    if "reauthenticate" in page.url:
        page.fill("[name=password]", PASSWORD)
        page.locator("form.sheet button").first.click()
        page.wait_for_url(re.compile("/webauthn/add/$"))
    page.wait_for_load_state("load")  # allauth's script waits for the button from then on
    page.fill("[name=name]", "My phone")
    page.locator("[name=passwordless]").check()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url(lambda url: not url.endswith("/add/"))  # it was stored, and allauth leads on
    page.goto(f"{here}/account/keys/webauthn/")
    expect(page.locator("main")).to_contain_text("My phone")

    page.context.clear_cookies()
    page.goto(f"{here}/account/login/")
    page.wait_for_load_state("load")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.locator(".who-am-i")).to_contain_text("mina")
