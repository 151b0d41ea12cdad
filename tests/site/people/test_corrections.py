"""Corrections: proposed with a source, reviewed by others, taken in by the build, seen in the edition."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from yeoun.build import build, read_statements
from yeoun.catalogue import Snapshot
from yeoun_site.people.accounts.models import Role, User
from yeoun_site.people.corrections import services
from yeoun_site.people.corrections.models import Proposal
from yeoun_site.people.corrections.services import Draft
from yeoun_site.people.errors import Conflict, NotAllowed, Refused

pytestmark = pytest.mark.django_db

TOY = Path(__file__).parents[2] / "toy" / "data"
GOBLIN = ("drama", "goblin")
DAY = Draft(what="first_air", value="2016-12-03", source="https://press.example/goblin")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, settings: object) -> Path:
    settings.YEOUN_CORRECTIONS = tmp_path / "corrections.jsonl"  # type: ignore[attr-defined]
    return tmp_path / "corrections.jsonl"


@pytest.mark.parametrize(
    ("thing", "draft"),
    [
        (GOBLIN, Draft(what="first_air", value="soon", source="https://a.example")),
        (GOBLIN, Draft(what="first_air", value="2016-13-41", source="https://a.example")),
        (GOBLIN, Draft(what="episodes", value="-3", source="https://a.example")),
        (GOBLIN, Draft(what="episodes", value="sixteen", source="https://a.example")),
        (GOBLIN, Draft(what="name", value="  ", source="https://a.example")),
        (GOBLIN, Draft(what="name", value="x" * 301, source="https://a.example")),
        (GOBLIN, Draft(what="kind", value="x", source="https://a.example")),
        (GOBLIN, Draft(what="first_air", value="2016-12-03", source="")),
        (GOBLIN, Draft(what="first_air", value="2016-12-03", source="javascript:alert(1)")),
        (GOBLIN, Draft(what="other", value="", source="https://a.example", why=" ")),
        (
            ("song", "goblin-beautiful"),
            Draft(
                what="video", value="https://evil.example/watch?v=abcdefghijk mv", source="https://a.example"
            ),
        ),
        (
            ("song", "goblin-beautiful"),
            Draft(what="video", value="https://youtu.be/abcdefghijk", source="https://a.example"),
        ),
    ],
)
def test_what_is_no_proposal(mina: User, thing: tuple[str, str], draft: Draft) -> None:
    with pytest.raises(Refused):
        services.propose(mina, thing, draft)
    assert not Proposal.objects.exists()


def test_a_moderator_decides_alone_and_nobody_about_their_own(mina: User, moderator: User) -> None:
    own = services.propose(moderator, GOBLIN, DAY)
    with pytest.raises(NotAllowed):
        services.review(moderator, own.token, "accept", "I know it")
    services.withdraw(moderator, own.token)
    made = services.propose(mina, GOBLIN, DAY)
    with pytest.raises(Conflict):
        services.propose(mina, GOBLIN, DAY)
    with pytest.raises(NotAllowed):
        services.review(mina, made.token, "accept", "me too")
    with pytest.raises(Refused):
        services.review(moderator, made.token, "accept", "")
    assert services.review(moderator, made.token, "accept", "it is printed there").state == "accepted"
    with pytest.raises(Conflict):
        services.review(moderator, made.token, "decline", "no, wait")


def test_of_trusted_people_it_takes_two(mina: User, make_user: Callable[..., User]) -> None:
    one, two = make_user("sora", Role.TRUSTED), make_user("taeo", Role.TRUSTED)
    made = services.propose(mina, GOBLIN, DAY)
    with pytest.raises(NotAllowed):
        services.review(one, made.token, "decline", "not mine to say")
    assert services.review(one, made.token, "accept", "seen").state == "open"
    assert services.review(one, made.token, "accept", "seen again").state == "open", (
        "the same person counts once"
    )
    assert services.review(two, made.token, "accept", "seen too").state == "accepted"


def test_asking_and_answering(mina: User, jun: User, moderator: User) -> None:
    made = services.propose(mina, GOBLIN, DAY)
    with pytest.raises(Conflict):
        services.review(mina, made.token, "answer", "nobody asked")
    assert services.review(moderator, made.token, "ask", "which page?").state == "asked"
    with pytest.raises(NotAllowed):
        services.review(jun, made.token, "answer", "I know")
    assert services.review(mina, made.token, "answer", "the second").state == "open"
    assert services.review(moderator, made.token, "decline", "it says something else").state == "declined"


@pytest.mark.django_db(transaction=True)
def test_what_was_accepted_stands_in_the_next_edition(
    mina: User, moderator: User, place: Path, tmp_path: Path, as_user: Callable[[User], Client]
) -> None:
    before = tmp_path / "before.sqlite"
    build(TOY, before)
    drafts = {
        GOBLIN: [
            DAY,
            Draft(what="network", value="JTBC", source="https://press.example/n"),
            Draft(what="name", value="Dokkebi", source="https://press.example/x"),
        ],
        ("release", "goblin-ost-1"): [
            Draft(what="date", value="2016-12-04", source="https://press.example/d")
        ],
        ("song", "goblin-beautiful"): [
            Draft(what="video", value="https://youtu.be/abcdefghijk audio", source="https://press.example/v")
        ],
    }
    for thing, some in drafts.items():
        for draft in some:
            services.review(moderator, services.propose(mina, thing, draft).token, "accept", "printed there")
    services.review(
        moderator,
        services.propose(
            mina,
            GOBLIN,
            Draft(what="other", value="", source="https://a.example", why="A singer is missing."),
        ).token,
        "accept",
        "right",
    )
    assert len(place.read_text().splitlines()) == 5
    assert "in the next edition" in as_user(mina).get("/corrections/mine").content.decode()

    after = tmp_path / "after.sqlite"
    build(TOY, after, statements=list(read_statements(place)), edition="2026-12-01")
    with Snapshot.open(before) as old, Snapshot.open(after) as new:
        assert str(old.get_drama("goblin").first_air) == "2016-12-02"
        goblin = new.get_drama("goblin")
        assert str(goblin.first_air) == "2016-12-03", (
            "seen beside what stood and accepted: it takes its place"
        )
        assert goblin.network == "JTBC"
        assert "Dokkebi" in {name.text for name in goblin.names}
        assert {name.text for name in old.get_drama("goblin").names} <= {name.text for name in goblin.names}
        assert [video.id for video in new.get_song("goblin-beautiful").videos][-1] == "abcdefghijk"
        assert services.arrived(old) == 0
        assert services.arrived(new) == 5
        assert services.arrived(new) == 0
    assert "in edition 2026-12-01" in as_user(mina).get("/corrections/mine").content.decode()


def test_proposals_are_shown_beside_what_stands(mina: User, client: Client) -> None:
    made = services.propose(mina, GOBLIN, DAY)
    page = client.get("/corrections/about/goblin").content.decode()
    assert "2016-12-03" in page
    fragment = client.get("/corrections/about/goblin", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in fragment
    assert "waits for a look" in fragment
    assert client.get(f"/corrections/{made.token}").status_code == 200
    assert client.get("/corrections/about/no-such-thing").status_code == 404


def test_a_guest_and_a_member_cannot_review(
    mina: User, jun: User, client: Client, as_user: Callable[[User], Client]
) -> None:
    made = services.propose(mina, GOBLIN, DAY)
    for who, status in ((client, 302), (as_user(jun), 403)):
        answer = who.post(f"/corrections/{made.token}/review", {"verdict": "accept", "reason": "yes"})
        assert answer.status_code == status
    assert Proposal.objects.get().state == "open"


def test_hostile_words_stay_words(mina: User, client: Client) -> None:
    made = services.propose(
        mina,
        GOBLIN,
        Draft(
            what="other",
            value="<script>alert(1)</script>",
            source='https://a.example/"><script>',
            why="<img src=x onerror=alert(1)>\u202e",
        ),
    )
    page = client.get(f"/corrections/{made.token}").content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "\u202e" not in page
