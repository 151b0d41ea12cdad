"""Comments: threads, spoilers, edits and deletions with a trace, holds, mutes, locks, feeds, merges."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from yeoun_site.people.accounts.models import User
from yeoun_site.people.accounts.services import delete as delete_account
from yeoun_site.people.comments import reading, services
from yeoun_site.people.comments.models import Comment, Report, State
from yeoun_site.people.errors import Conflict, NotAllowed, Refused
from yeoun_site.people.moderation.models import LogEntry
from yeoun_site.people.moderation.services import block_host, silence
from yeoun_site.people.words import cleaned, hosts, pieces

pytestmark = pytest.mark.django_db

SONG = ("song", "goblin-stay-with-me")
PLACE = "/songs/goblin-stay-with-me/comments"


def say(who: User, text: str = "It stayed with me.", **more: object) -> Comment:
    return services.write(who, thing=SONG, text=text, **more)  # type: ignore[arg-type]


def settled(user: User) -> User:
    """Somebody who has been here for a while."""
    user.date_joined = timezone.now() - datetime.timedelta(days=30)
    user.save()
    for number in range(3):
        say(user, f"I was here, {number}.")
    return user


def texts(viewer: User | None, **how: object) -> list[str]:
    return [view.text for view in reading.thread_view(SONG[1], viewer, **how).comments]  # type: ignore[arg-type]


def test_words_links_and_spoilers() -> None:
    text = "Hear ||he remembers|| at https://example.org/a?b=1. ||unfinished"
    assert pieces(text) == [
        ("words", "Hear "),
        ("spoiler", "he remembers"),
        ("words", " at "),
        ("link", "https://example.org/a?b=1"),
        ("words", ". ||unfinished"),
    ]
    assert hosts("||https://Evil.example/x|| javascript:alert(1) http://[bad") == ["evil.example"]


@given(st.text(alphabet=st.sampled_from('a|h tps:/.<>"\n가\u202e\u200b)'), max_size=80))
def test_no_word_is_lost_between_the_pieces(text: str) -> None:
    joined = "".join(piece for _kind, piece in pieces(text))
    assert joined.replace("|", "") == text.replace("|", "")


@pytest.mark.parametrize("text", ["", "   \n ", "||||", "\u200b\u202e", "x" * 4001])
def test_nothing_and_too_much_are_refused(mina: User, text: str) -> None:
    with pytest.raises(Refused):
        say(mina, text)


def test_unseen_marks_are_dropped() -> None:
    assert cleaned("a\u202eb\u200bc\x00d\r\n\n\n\ne  ") == "abcd\n\ne"


def test_script_is_shown_as_the_words_it_is(mina: User, as_user: Callable[[User], Client]) -> None:
    hostile = (
        '<script>alert(1)</script> ||<img src=x onerror=alert(1)>|| https://example.org/"onmouseover=alert(1)'
    )
    mina.role = "trusted"
    mina.save()
    as_user(mina).post(f"{PLACE}/write", {"text": hostile})
    page = as_user(mina).get(PLACE).content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert 'href="https://example.org/"' in page


def test_answers_are_two_levels_deep(mina: User, jun: User) -> None:
    first = say(mina)
    answer = say(jun, "With me too.", answer_to=first)
    deeper = say(mina, "Every winter.", answer_to=answer)
    assert deeper.parent == first
    view = reading.thread_view(SONG[1], None)
    assert [a.text for a in view.comments[0].answers] == ["With me too.", "Every winter."]
    assert view.count == 3


def test_answering_what_stands_elsewhere_or_is_gone(mina: User, jun: User) -> None:
    elsewhere = services.write(mina, thing=("drama", "goblin"), text="Autumn.")
    with pytest.raises(Conflict):
        say(jun, "Yes.", answer_to=elsewhere)
    gone = say(mina)
    services.delete(mina, gone)
    with pytest.raises(Conflict):
        say(jun, "Yes.", answer_to=gone)


def test_editing_leaves_a_trace_and_only_ones_own_is_edited(mina: User, jun: User) -> None:
    comment = say(mina)
    services.edit(mina, comment, text="It never left.", episode=None)
    comment.refresh_from_db()
    assert comment.edited
    assert [v.text for v in comment.versions.all()] == ["It stayed with me."]
    with pytest.raises(NotAllowed):
        services.edit(jun, comment, text="Mine now.", episode=None)
    with pytest.raises(NotAllowed):
        services.delete(jun, comment)


def test_deleting_takes_the_words_and_leaves_the_place(mina: User, jun: User) -> None:
    comment = say(mina)
    services.edit(mina, comment, text="It never left.", episode=None)
    say(jun, "Nor me.", answer_to=comment)
    services.delete(mina, comment)
    view = reading.thread_view(SONG[1], None).comments[0]
    assert (view.hidden, view.text, view.author) == ("deleted", "", None)
    assert not comment.versions.exists()
    with pytest.raises(Conflict):
        services.edit(mina, Comment.objects.get(pk=comment.pk), text="Back.", episode=None)


def test_links_of_a_new_account_wait(mina: User, jun: User, moderator: User) -> None:
    held = say(mina, "Listen: https://example.org/x")
    assert held.state == State.HELD
    assert texts(None) == []
    assert texts(jun) == []
    assert len(texts(mina)) == len(texts(moderator)) == 1
    services.decide(moderator, held, "show", "a link to a broadcaster")
    assert len(texts(None)) == 1
    assert LogEntry.objects.get().reason == "a link to a broadcaster"


def test_links_of_who_has_been_here_do_not_wait_but_blocked_hosts_are_refused(
    mina: User, moderator: User
) -> None:
    settled(mina)
    assert say(mina, "Listen: https://example.org/x").state == State.SHOWN
    block_host(moderator, "Spam.example", "advertising")
    for address in ("http://spam.example/a", "https://www.SPAM.example./b", "||https://x.y.spam.example||"):
        with pytest.raises(Refused):
            say(mina, f"See {address}")


def test_a_link_cannot_be_slipped_in_by_editing(mina: User) -> None:
    comment = say(mina)
    services.edit(mina, comment, text="See https://example.org/x", episode=None)
    assert Comment.objects.get(pk=comment.pk).state == State.HELD


def test_the_same_again_is_refused(mina: User) -> None:
    say(mina)
    with pytest.raises(Conflict):
        say(mina)


def test_what_comes_later_is_folded(mina: User, client: Client) -> None:
    say(mina, "He draws the sword.", episode=13)
    view = reading.thread_view(SONG[1], None, episode=4).comments[0]
    assert view.hidden == "ahead"
    assert reading.thread_view(SONG[1], None, episode=13).comments[0].hidden == ""
    first = client.get(f"{PLACE}?episode=4").content.decode()
    assert "hush" in first
    assert (
        "hush" in client.get("/dramas/goblin/comments").content.decode()
        or "hush" in client.get(PLACE).content.decode()
    )
    assert "hush" not in client.get(f"{PLACE}?episode=").content.decode()


@pytest.mark.parametrize("episode", ["0", "201", "x", "-1", "99999999"])
def test_episodes_are_numbers(mina: User, as_user: Callable[[User], Client], episode: str) -> None:
    answer = as_user(mina).post(f"{PLACE}/write", {"text": "It stayed.", "episode": episode})
    assert answer.status_code == 400
    assert not Comment.objects.exists()


def test_who_is_muted_is_folded_for_one_alone(mina: User, jun: User) -> None:
    say(jun)
    services.mute(mina, jun, on=True)
    assert reading.thread_view(SONG[1], mina).comments[0].hidden == "muted"
    assert reading.thread_view(SONG[1], None).comments[0].hidden == ""
    with pytest.raises(Refused):
        services.mute(mina, mina, on=True)


def test_a_closed_thread_is_read_only(mina: User, moderator: User) -> None:
    comment = say(mina)
    services.lock(moderator, SONG, locked=True, reason="a quarrel")
    with pytest.raises(Conflict):
        say(mina, "One more.")
    with pytest.raises(Conflict):
        services.edit(mina, comment, text="One more.", episode=None)
    services.delete(mina, comment)
    services.lock(moderator, SONG, locked=False, reason="it is over")
    say(mina, "One more.")


def test_reports_reach_the_queue_once_and_are_settled(
    mina: User, jun: User, moderator: User, as_user: Callable[[User], Client]
) -> None:
    comment = say(mina)
    for _ in range(2):
        as_user(jun).post(f"/comments/{comment.token}/report", {"why": "rude to the singer"})
    assert Report.objects.count() == 1
    assert "rude to the singer" in as_user(moderator).get("/moderation/queue").content.decode()
    answer = as_user(moderator).post(
        f"/moderation/comments/{comment.token}", {"action": "remove", "reason": "rude"}
    )
    assert answer.status_code == 302
    assert reading.thread_view(SONG[1], None).comments[0].hidden == "removed"
    assert reading.thread_view(SONG[1], None).comments[0].text == ""
    assert "rude to the singer" not in as_user(moderator).get("/moderation/queue").content.decode()
    page = Client().get("/moderation/log").content.decode()
    assert "rude" in page
    assert comment.text not in page


def test_a_moderator_gives_a_reason(mina: User, moderator: User) -> None:
    comment = say(mina)
    with pytest.raises(Refused):
        services.decide(moderator, comment, "remove", "  ")
    assert Comment.objects.get(pk=comment.pk).state == State.SHOWN


def test_who_is_silenced_does_not_write_and_knows_why(mina: User, moderator: User) -> None:
    silence(moderator, mina, days=3, reason="three warnings")
    with pytest.raises(NotAllowed, match="three warnings"):
        say(mina)
    silence(moderator, mina, days=0, reason="a mistake")
    say(mina)
    with pytest.raises(NotAllowed):
        silence(moderator, moderator, days=3, reason="no")


def test_order_and_pages(mina: User, jun: User, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, third = (say(mina, word) for word in ("one", "two", "three"))
    say(jun, "to two", answer_to=second)
    assert texts(None) == ["one", "two", "three"]
    assert texts(None, sort="newest") == ["three", "two", "one"]
    assert texts(None, sort="most-answered") == ["two", "one", "three"]
    monkeypatch.setattr(reading, "A_PAGE", 2)
    assert texts(None, page=2) == texts(None, page=99) == ["three"]
    assert reading.page_of(third, None) == 2
    answer = Client().get(f"/comments/{third.token}")
    assert answer.headers["Location"] == f"{PLACE}?page=2#c-{third.token}"
    assert reading.page_of(first, None) == 1


def test_feeds_hide_what_they_cannot_fold(mina: User, client: Client) -> None:
    say(mina, "A plain word & a <tag>.")
    say(mina, "||He dies.||")
    say(mina, "He lives.", episode=16)
    for address in (f"{PLACE}.atom", "/comments.atom"):
        text = client.get(address).content.decode()
        ElementTree.fromstring(text)
        assert "A plain word &amp; a &lt;tag&gt;." in text
        assert "He dies" not in text
        assert "He lives" not in text


def test_a_deleted_account_leaves_no_words_and_no_name(mina: User, jun: User) -> None:
    comment = say(mina)
    say(jun, "Nor me.", answer_to=comment)
    delete_account(mina)
    view = reading.thread_view(SONG[1], None).comments[0]
    assert (view.author, view.text, len(view.answers)) == (None, "", 1)


def test_merged_threads_become_one(mina: User) -> None:
    services.write(mina, thing=("song", "old-song"), text="Before.")
    say(mina, "Now.")
    services.follow({"old-song": SONG[1]})
    assert sorted(texts(None)) == ["Before.", "Now."]


def test_the_fragment_and_the_page_are_the_same_words(mina: User, client: Client) -> None:
    say(mina)
    fragment = client.get(PLACE, headers={"HX-Request": "true"}).content.decode()
    page = client.get(PLACE).content.decode()
    assert "<html" not in fragment
    assert "It stayed with me." in fragment
    assert "It stayed with me." in page
    assert "<html" in page


def test_flooding_is_answered_429(mina: User, as_user: Callable[[User], Client]) -> None:
    browser = as_user(mina)
    answers = [browser.post(f"{PLACE}/write", {"text": f"Word {n}"}) for n in range(8)]
    assert [a.status_code for a in answers] == [302] * 6 + [429] * 2
    assert int(answers[-1].headers["Retry-After"]) > 0
    assert Comment.objects.count() == 6
