"""The access matrix: every route, asked by a guest, the owner, somebody else, a moderator and an administrator.

A route that is not in the table fails the test: whoever adds one says who may come in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from yeoun_site.people.accounts.models import User
from yeoun_site.people.comments import services as comments
from yeoun_site.people.corrections import services as corrections
from yeoun_site.people.lists import services as lists

pytestmark = pytest.mark.django_db

ROLES = ("guest", "owner", "other", "moderator", "admin")
SONG = "goblin-stay-with-me"


@dataclass(frozen=True)
class Rule:
    """How a route is asked, and what each role is answered."""

    address: str
    answers: tuple[int, int, int, int, int]
    post: dict[str, object] | None = field(default=None)


def open_(address: str) -> Rule:
    return Rule(address, (200,) * 5)


def open_post(address: str, fields: dict[str, object], status: int = 200) -> Rule:
    return Rule(address, (status,) * 5, fields)


def members(address: str) -> Rule:
    return Rule(address, (302, 200, 200, 200, 200))


def members_post(address: str, fields: dict[str, object], status: int = 302) -> Rule:
    return Rule(address, (302, *(status,) * 4), fields)


def moderators(address: str) -> Rule:
    return Rule(address, (302, 403, 403, 200, 200))


def moderators_post(address: str, fields: dict[str, object], status: int = 302) -> Rule:
    return Rule(address, (302, 403, 403, status, status), fields)


def own_post(address: str, fields: dict[str, object], status: int = 302, *, others: int = 403) -> Rule:
    return Rule(address, (302, status, others, others, others), fields)


WHY = {"reason": "a good reason"}
LIST, COMMENT, PROPOSAL = "/lists/{list}", "/comments/{comment}", "/corrections/{proposal}"

RULES: dict[str, Rule] = {
    # The guide and what machines read: for everyone.
    **{
        name: open_(address)
        for name, address in {
            "home": "/", "search": "/search?q=goblin", "song": f"/songs/{SONG}", "drama": "/dramas/goblin",
            "artist": "/artists/exo", "feature": "/features/first-snow", "moods": "/moods", "dramas": "/dramas",
            "artists": "/artists", "features": "/features", "releases": "/releases/2016", "about": "/about",
            "about-api": "/about/api", "about-data": "/about/data", "suggest": "/suggest?q=gob", "cover": f"/covers/song/{SONG}.svg",
            "picture": f"/covers/song/{SONG}.png", "robots": "/robots.txt", "sitemaps": "/sitemap.xml",
            "sitemap": "/sitemaps/songs-1.xml", "opensearch": "/opensearch.xml", "suggest-plain": "/suggest.json?q=gob",
            "oembed": f"/oembed?url=http://testserver/songs/{SONG}", "embed": f"/embed/songs/{SONG}",
            "manifest": "/manifest.webmanifest", "icon": "/icon.svg", "releases-feed": "/releases.atom",
            "thing-feed": "/dramas/goblin/releases.ics", "export": "/dramas/goblin.csv", "export-artist": "/artists/exo.csv",
            "export-moods": "/moods.csv?m=longing", "export-search": "/search.csv?q=goblin", "favourites": "/favourites",
            "mine": "/mine", "mine-things": f"/mine/things?id={SONG}", "poll": "/features/first-snow/poll",
            "comments": f"/songs/{SONG}/comments", "comments-feed": f"/songs/{SONG}/comments.atom",
            "comments-feed-all": "/comments.atom", "moderation-log": "/moderation/log", "lists": "/lists",
            "corrections": "/corrections", "corrections-about": "/corrections/about/goblin", "desk": "/desk",
        }.items()
    },
    "dataset": Rule("/data/none", (404,) * 5),
    "comment": Rule(COMMENT, (302,) * 5),
    "correction": open_(PROPOSAL),
    # Forms for everyone.
    "poll-vote": open_post("/features/first-snow/vote", {"song": SONG}),
    "desk-read": open_post("/desk/read", {"text": "Crush – Beautiful (Goblin OST)"}),
    "desk-change": open_post("/desk/change", {"state": "forged"}, 400),
    "desk-take": open_post("/desk/take", {"state": "forged"}, 400),
    "video-ask": open_(f"/videos/ask?song={SONG}&video=pcKR0LPwoYs"),
    "video-dead": open_post("/videos/report", {"song": SONG, "video": "pcKR0LPwoYs"}),
    # With an account.
    "account": members("/account"),
    "account-download": members_post("/account/download", {}, 200),
    "account-delete": members_post("/account/delete", {"name": "not the name"}, 400),
    "favourites-keep": members_post("/favourites/keep", {"thing": SONG}),
    "mine-bring": members_post("/mine/bring", {"id": [SONG]}, 204),
    "comment-write": members_post(f"/songs/{SONG}/comments/write", {"text": "Yes."}),
    "comment-report": members_post(f"{COMMENT}/report", {"why": "a reason"}),
    "comment-mute": Rule(f"{COMMENT}/mute", (302, 400, 302, 302, 302), {"on": "1"}),
    "lists-mine": members("/lists/mine"),
    "lists-choose": members(f"/lists/choose?song={SONG}"),
    "list-make": members_post("/lists/make", {"title": "New"}),
    "list-import": members("/lists/import"),
    "list-import-read": members_post("/lists/import/read", {"title": "x", "text": "Crush – Beautiful (Goblin OST)"}, 200),
    "corrections-mine": members("/corrections/mine"),
    "correction-propose": members_post(
        "/corrections/about/goblin/propose", {"property": "episodes", "value": "17", "source": "https://press.example"}
    ),
    # One's own: a private list is not there for others, a public thing is there and not theirs.
    "list": Rule(LIST, (404, 200, 404, 404, 404)),
    "list-export": Rule(f"{LIST}.csv", (404, 200, 404, 404, 404)),
    "list-copy": own_post(f"{LIST}/copy", {}, others=404),
    "list-describe": own_post(f"{LIST}/describe", {"title": "x", "visibility": "private"}, others=404),
    "list-add": own_post(f"{LIST}/add", {"song": SONG}, others=404),
    "list-remove": own_post(f"{LIST}/remove", {"song": SONG}, others=404),
    "list-note": own_post(f"{LIST}/note", {"song": SONG, "note": "x"}, others=404),
    "list-step": own_post(f"{LIST}/step", {"song": SONG}, others=404),
    "list-reorder": own_post(f"{LIST}/reorder", {"song": [SONG]}, 204, others=404),
    "list-end": own_post(f"{LIST}/end", {}, others=404),
    "comment-edit": Rule(f"{COMMENT}/edit", (302, 200, 404, 404, 404)),
    "comment-save": own_post(f"{COMMENT}/save", {"text": "Changed."}),
    "comment-delete": own_post(f"{COMMENT}/delete", {}),
    "correction-withdraw": own_post(f"{PROPOSAL}/withdraw", {}),
    # Moderators; nobody decides about their own.
    "correction-review": moderators_post(f"{PROPOSAL}/review", {"verdict": "accept", **WHY}),
    "poll-dates": moderators_post("/features/first-snow/poll/dates", {"closes": "2030-01-01", **WHY}),
    "comments-lock": moderators_post(f"/songs/{SONG}/comments/lock", WHY),
    "moderation-queue": moderators("/moderation/queue"),
    "moderation-comment": moderators_post(f"/moderation{COMMENT}", {"action": "remove", **WHY}),
    "moderation-silence": moderators_post("/moderation/silence", {"name": "mina", "days": "1", **WHY}),
    "moderation-hosts": moderators_post("/moderation/hosts", {"host": "spam.example", **WHY}),
    "video-settle": moderators_post("/videos/settle", {"video": "pcKR0LPwoYs", **WHY}),
    "list-hide": Rule(f"{LIST}/hide", (302, 403, 403, 404, 404), WHY),  # a private list is nobody else's to hide
}  # fmt: skip


def routes(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns)
        elif pattern.name and not pattern.name.startswith(("account_", "mfa_", "api-")):
            yield pattern.name


def test_every_route_says_who_may_come_in() -> None:
    named = set(routes(get_resolver().url_patterns))
    assert named - set(RULES) == set(), "routes without a rule"
    assert set(RULES) - named == set(), "rules without a route"


@pytest.fixture
def world(mina: User, jun: User, moderator: User, make_user: Callable[..., User]) -> dict[str, object]:
    made = lists.make(mina, title="Private", songs=[SONG])
    said = comments.write(mina, thing=("song", SONG), text="It stayed.")
    draft = corrections.Draft(what="episodes", value="18", source="https://press.example")
    proposal = corrections.propose(mina, ("drama", "goblin"), draft)
    admin = make_user("chief", is_superuser=True, is_staff=True)
    return {
        "owner": mina,
        "other": jun,
        "moderator": moderator,
        "admin": admin,
        "ids": {"list": made.token, "comment": said.token, "proposal": proposal.token},
    }


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", sorted(RULES))
def test_matrix(name: str, role: str, world: dict[str, object]) -> None:
    rule = RULES[name]
    browser = Client()
    if role != "guest":
        browser.force_login(world[role])  # type: ignore[arg-type]
    address = rule.address.format(**world["ids"])  # type: ignore[arg-type]
    answer = browser.get(address) if rule.post is None else browser.post(address, rule.post)
    assert answer.status_code == rule.answers[ROLES.index(role)], (name, role)
    if rule.post is not None:
        assert browser.get(address).status_code == 405, "a write is never a GET"
        strict = Client(enforce_csrf_checks=True)
        assert strict.post(address, rule.post).status_code == 403, "a write carries the form's token"
