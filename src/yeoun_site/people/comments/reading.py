"""A thread as one person sees it: who is muted, what is held, which episode she is on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from yeoun_site.people.accounts.models import User
from yeoun_site.people.comments.models import Comment, Mute, State, Thread
from yeoun_site.people.words import Piece, pieces

__all__ = ["A_PAGE", "SORTS", "CommentView", "ThreadView", "newest", "page_of", "thread_view"]

A_PAGE = 30  # first-level comments on one page, each with all its answers
SORTS = ("oldest", "newest", "most-answered")
_SEEN = (State.SHOWN, State.REMOVED, State.DELETED)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentView:
    """A comment as it is shown. `hidden` says why its words are not: "", "held", "removed", "deleted", "muted", "ahead"."""

    token: str
    author: str | None
    text: str
    pieces: tuple[Piece, ...]
    episode: int | None
    at: datetime.datetime
    edited: datetime.datetime | None
    state: str
    hidden: str
    yours: bool
    answers: tuple[CommentView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadView:
    """One page of a thread. `count` is of what is shown, answers too."""

    locked: bool
    count: int
    comments: tuple[CommentView, ...]
    page: int
    pages: int
    sort: str
    episode: int | None


def thread_view(
    thing: str, viewer: User | None, *, sort: str = "oldest", page: int = 1, episode: int | None = None
) -> ThreadView:
    """A page of what is said about a thing.

    Args:
        viewer: who reads; None for a guest.
        sort: one of `SORTS`.
        page: from 1; beyond the last it is the last.
        episode: the viewer has seen so far; None hides nothing.
    """
    thread = Thread.objects.filter(thing=thing).first()
    if thread is None:
        return ThreadView(locked=False, count=0, comments=(), page=1, pages=1, sort=sort, episode=episode)
    seen = _seen_by(viewer, thread)
    first = _sorted(seen.filter(parent=None), sort)
    pages = max(1, -(-first.count() // A_PAGE))
    page = min(max(page, 1), pages)
    roots = list(first.select_related("author")[(page - 1) * A_PAGE : page * A_PAGE])
    answers: dict[int, list[Comment]] = {}
    for answer in seen.filter(parent__in=roots).select_related("author").order_by("at", "pk"):
        answers.setdefault(answer.parent_id, []).append(answer)
    eye = _Eye(viewer=viewer, episode=episode, muted=_muted(viewer))
    return ThreadView(
        locked=thread.locked,
        count=seen.filter(state=State.SHOWN).count(),
        comments=tuple(eye.view(root, answers.get(root.pk, ())) for root in roots if _stands(root, answers)),
        page=page,
        pages=pages,
        sort=sort,
        episode=episode,
    )


def page_of(comment: Comment, viewer: User | None) -> int:
    """The page, sorted from the oldest, on which a comment stands."""
    root = comment.parent or comment
    before = (
        _seen_by(viewer, comment.thread)
        .filter(parent=None)
        .filter(Q(at__lt=root.at) | Q(at=root.at, pk__lt=root.pk))
    )
    return before.count() // A_PAGE + 1


def newest(thing: str | None = None, *, limit: int = 40) -> list[Comment]:
    """The newest shown comments, of one thing or of all; for feeds and the front."""
    found = Comment.objects.filter(state=State.SHOWN).select_related("author", "thread")
    if thing:
        found = found.filter(thread__thing=thing)
    return list(found.order_by("-at", "-pk")[:limit])


def _seen_by(viewer: User | None, thread: Thread) -> QuerySet[Comment]:
    every = Comment.objects.filter(thread=thread)
    if viewer and viewer.moderates:
        return every
    held = Q(state=State.HELD, author=viewer) if viewer else Q(pk__in=[])
    return every.filter(Q(state__in=_SEEN) | held)


def _sorted(comments: QuerySet[Comment], sort: str) -> QuerySet[Comment]:
    if sort == "newest":
        return comments.order_by("-at", "-pk")
    if sort == "most-answered":
        shown = Count("answers", filter=Q(answers__state=State.SHOWN))
        return comments.annotate(many=shown).order_by("-many", "at", "pk")
    return comments.order_by("at", "pk")


def _stands(root: Comment, answers: dict[int, list[Comment]]) -> bool:
    """A deleted comment that nobody answered needs no trace of its own."""
    return root.state != State.DELETED or root.pk in answers


def _muted(viewer: User | None) -> frozenset[int]:
    return frozenset(Mute.objects.filter(of=viewer).values_list("who", flat=True)) if viewer else frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Eye:
    viewer: User | None
    episode: int | None
    muted: frozenset[int]

    def view(self, comment: Comment, answers: list[Comment] | tuple[()]) -> CommentView:
        hidden = self._hidden(comment)
        moderates = bool(self.viewer and self.viewer.moderates)
        readable = (
            hidden in {"", "ahead", "muted"}
            or (moderates and hidden != "deleted")
            or comment.state == State.HELD
        )
        text = comment.text if readable else ""
        return CommentView(
            token=comment.token,
            author=comment.author.username if comment.author and comment.state != State.DELETED else None,
            text=text,
            pieces=tuple(pieces(text)),
            episode=comment.episode,
            at=comment.at,
            edited=comment.edited,
            state=comment.state,
            hidden=hidden,
            yours=bool(self.viewer and comment.author_id == self.viewer.pk),
            answers=tuple(self.view(answer, ()) for answer in answers if answer.state != State.DELETED),
        )

    def _hidden(self, comment: Comment) -> str:
        if comment.state != State.SHOWN:
            return str(comment.state)
        if comment.author_id in self.muted:
            return "muted"
        ahead = self.episode is not None and comment.episode is not None and comment.episode > self.episode
        return "ahead" if ahead else ""
