"""Write, answer, change, delete; report, hold, show, remove; lock; mute."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from yeoun_site.people.accounts.models import User
from yeoun_site.people.comments.models import Comment, Mute, Report, State, Thread, Version
from yeoun_site.people.errors import Conflict, NotAllowed, NotThere, Refused
from yeoun_site.people.moderation.models import Action
from yeoun_site.people.moderation.services import blocked_among, log, may_write, reason_of
from yeoun_site.people.subjects import rows_of
from yeoun_site.people.words import cleaned, hosts

__all__ = [
    "LAST_EPISODE",
    "decide",
    "delete",
    "edit",
    "find",
    "follow",
    "forget",
    "lock",
    "mute",
    "path_of",
    "report",
    "settle",
    "take_along",
    "write",
]

LAST_EPISODE = 200  # daily dramas have a hundred and more
# An account is new for so long, and until so many of its comments have been shown: links of a new account
# wait for a moderator, since that is what accounts made for advertising do first.
_NEW_FOR = datetime.timedelta(days=3)
_NEW_UNTIL = 3
_ROOMS = {"song": "songs", "drama": "dramas", "list": "features"}
_SAME_WITHIN = datetime.timedelta(hours=1)  # the same words again within an hour are a slip or a flood


@transaction.atomic
def write(
    author: User,
    *,
    thing: tuple[str, str],
    text: str,
    answer_to: Comment | None = None,
    episode: int | None = None,
) -> Comment:
    """Write a comment about a thing of the catalogue (kind and id, looked up), or answer one.

    Raises:
        NotAllowed: the author may not write now.
        Conflict: the thread is locked, what is answered is gone, or the same was just written.
        Refused: the text is empty or too long, the episode is none, or a link is blocked.
    """
    may_write(author)
    kind, key = thing
    thread, _made = Thread.objects.select_for_update().get_or_create(thing=key, defaults={"kind": kind})
    if thread.locked:
        raise Conflict(_("This thread is closed. It can be read, but nothing can be added."))
    answer_to = _locked(answer_to) if answer_to else None
    if answer_to and (answer_to.thread_id != thread.pk or answer_to.state != State.SHOWN):
        raise Conflict(_("What you answer to is not there any more."))
    text = _checked(text)
    same = Comment.objects.filter(author=author, text=text, at__gt=timezone.now() - _SAME_WITHIN)
    if same.exclude(state=State.DELETED).exists():
        raise Conflict(_("You have just written exactly this."))
    return Comment.objects.create(
        thread=thread,
        parent=(answer_to.parent or answer_to) if answer_to else None,
        author=author,
        text=text,
        episode=_episode(episode),
        state=_first_state(author, text),
    )


@transaction.atomic
def edit(who: User, comment: Comment, *, text: str, episode: int | None) -> None:
    """Change one's own comment. What it said before stays for moderators; that it was edited is shown.

    Raises:
        NotAllowed, Conflict, Refused: as with `write`; removed and deleted comments cannot be edited.
    """
    may_write(who)
    comment = _locked(comment)
    _own(who, comment)
    if comment.thread.locked or comment.state not in {State.SHOWN, State.HELD}:
        raise Conflict(_("This comment cannot be changed any more."))
    text = _checked(text)
    if text != comment.text:
        Version.objects.create(comment=comment, text=comment.text)
        comment.edited = timezone.now()
        if comment.state == State.SHOWN and set(hosts(text)) - set(hosts(comment.text)):
            comment.state = _first_state(who, text)
    comment.text, comment.episode = text, _episode(episode)
    comment.save(update_fields=["text", "episode", "edited", "state"])


@transaction.atomic
def delete(who: User, comment: Comment) -> None:
    """Delete one's own comment: the words go, also the earlier ones; that something stood here is shown.

    Raises:
        NotAllowed: it is somebody else's.
    """
    comment = _locked(comment)
    _own(who, comment)
    _blank(comment)


def _blank(comment: Comment) -> None:
    comment.versions.all().delete()
    comment.text, comment.state, comment.episode = "", State.DELETED, None
    comment.save(update_fields=["text", "state", "episode"])
    Report.objects.filter(comment=comment).update(settled=True)


def find(token: str) -> Comment:
    """The comment of a token.

    Raises:
        NotThere: there is none.
    """
    comment = Comment.objects.select_related("thread", "author", "parent").filter(token=token).first()
    if comment is None:
        raise NotThere(_("There is no such comment."))
    return comment


@transaction.atomic
def report(who: User, comment: Comment, why: str) -> None:
    """Ask a moderator to look; reporting twice changes nothing.

    Raises:
        Refused: no reason is given.
        Conflict: there is nothing to look at any more.
    """
    if comment.state not in {State.SHOWN, State.HELD}:
        raise Conflict(_("This comment is gone already."))
    Report.objects.get_or_create(comment=comment, by=who, defaults={"why": reason_of(why)[:300]})


@transaction.atomic
def decide(moderator: User, comment: Comment, action: str, reason: str) -> None:
    """Show what was held or removed, remove, or keep what was reported. The log tells everyone.

    Raises:
        Refused: no reason, or no such decision.
        Conflict: the author has deleted it meanwhile.
    """
    reason = reason_of(reason)
    comment = _locked(comment)
    if comment.state == State.DELETED:
        raise Conflict(_("The author has deleted it meanwhile."))
    states = {
        Action.SHOW: State.SHOWN,
        Action.RESTORE: State.SHOWN,
        Action.REMOVE: State.REMOVED,
        Action.KEEP: comment.state,
    }
    if action not in states:
        raise Refused(_("There is no such decision."))
    comment.state = states[action]
    comment.save(update_fields=["state"])
    settle(comment)
    log(moderator, action, _about(comment), reason, path=f"/comments/{comment.token}")


def settle(comment: Comment) -> None:
    """The reports of a comment have been looked at."""
    comment.reports.update(settled=True)


@transaction.atomic
def lock(moderator: User, thing: tuple[str, str], *, locked: bool, reason: str) -> None:
    """Close a thread for writing, or open it again."""
    reason = reason_of(reason)
    kind, key = thing
    Thread.objects.update_or_create(thing=key, defaults={"kind": kind, "locked": locked})
    log(moderator, Action.LOCK if locked else Action.UNLOCK, f"{kind} {key}", reason, path=path_of(kind, key))


def mute(who: User, other: User, *, on: bool) -> None:
    """Do not show me what somebody writes, or show it again.

    Raises:
        Refused: nobody can mute themselves.
    """
    if who.pk == other.pk:
        raise Refused(_("You cannot mute yourself."))
    if on:
        Mute.objects.get_or_create(of=who, who=other)
    else:
        Mute.objects.filter(of=who, who=other).delete()


def path_of(kind: str, key: str) -> str:
    """Where a thread is read."""
    return f"/{_ROOMS[kind]}/{key}/comments"


def take_along(user: User) -> Any:
    comments = Comment.objects.filter(author=user).select_related("thread", "parent").order_by("at", "pk")
    return {
        "written": [
            {
                "about": c.thread.thing,
                "answer_to": c.parent.token if c.parent else None,
                "text": c.text,
                "episode": c.episode,
                "state": c.state,
                "at": c.at.isoformat(),
                "edited": c.edited.isoformat() if c.edited else None,
            }
            for c in comments
        ],
        "reported": [
            {"comment": r.comment.token, "why": r.why} for r in user.reports.select_related("comment")
        ],
        "muted": [m.who.username for m in user.mutes.select_related("who")],
    }


def forget(user: User) -> None:
    """The words go, the places stay, without a name: what others answered would hang in the air otherwise."""
    for comment in Comment.objects.filter(author=user):
        _blank(comment)


def follow(redirects: Mapping[str, str]) -> int:
    """Threads move to what their thing became; two threads of one thing become one."""
    touched = 0
    for thread in rows_of(Thread.objects.order_by("pk"), "thing", redirects):
        into = Thread.objects.filter(thing=redirects[thread.thing]).first()
        if into is None:
            thread.thing = redirects[thread.thing]
            thread.save(update_fields=["thing"])
            touched += 1
        else:
            touched += thread.comments.update(thread=into)
            into.locked = into.locked or thread.locked
            into.save(update_fields=["locked"])
            thread.delete()
    return touched


def _locked(comment: Comment) -> Comment:
    """The comment as it is now, nobody else's to change until the transaction ends."""
    rows = Comment.objects.select_for_update(of=("self",)).select_related("thread", "author")
    return rows.get(pk=comment.pk)


def _checked(text: str) -> str:
    text = cleaned(text)
    blocked = blocked_among(hosts(text))
    if blocked:
        raise Refused(_("Links to %(host)s are not taken here.") % {"host": blocked})
    return text


def _episode(given: int | None) -> int | None:
    if given is not None and not 1 <= given <= LAST_EPISODE:
        raise Refused(_("An episode is a number from 1 to %(last)s.") % {"last": LAST_EPISODE})
    return given


def _first_state(author: User, text: str) -> str:
    if author.trusted or not hosts(text):
        return State.SHOWN
    shown = Comment.objects.filter(author=author, state=State.SHOWN).count()
    is_new = timezone.now() - author.date_joined < _NEW_FOR or shown < _NEW_UNTIL
    return State.HELD if is_new else State.SHOWN


def _own(who: User, comment: Comment) -> None:
    if comment.author_id != who.pk:
        raise NotAllowed(_("It is somebody else's."))


def _about(comment: Comment) -> str:
    name = comment.author.username if comment.author else "–"
    return f"{name}, {comment.thread.kind} {comment.thread.thing}"
