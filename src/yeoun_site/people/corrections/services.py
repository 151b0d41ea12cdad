"""Propose, review, withdraw; the layer that `yeoun build` takes in; and when a proposal stands in an edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from yeoun.catalogue import (
    PROPERTIES,
    EntityType,
    Layer,
    Snapshot,
    Statement,
    decode_value,
    host_of,
    render_statement,
    write_beside,
)
from yeoun_site.people.accounts.models import User
from yeoun_site.people.corrections.models import Proposal, Review, State, Verdict
from yeoun_site.people.corrections.values import CORRECTING, OTHER, PROPOSABLE, value_of
from yeoun_site.people.errors import Conflict, NotAllowed, NotThere, Refused
from yeoun_site.people.moderation.models import Action
from yeoun_site.people.moderation.services import log, may_write, reason_of
from yeoun_site.people.subjects import rows_of
from yeoun_site.people.words import without_unseen

__all__ = [
    "TRUSTED_NEEDED",
    "Draft",
    "arrived",
    "find",
    "follow",
    "forget",
    "layer",
    "propose",
    "review",
    "take_along",
    "withdraw",
    "write_layer",
]

TRUSTED_NEEDED = 2  # trusted people who accept count as one moderator
_ACTIONS = {Verdict.ACCEPT: Action.ACCEPT, Verdict.ASK: Action.ASK, Verdict.DECLINE: Action.DECLINE}


def find(token: str) -> Proposal:
    """The proposal of a token; proposals are public.

    Raises:
        NotThere: there is none.
    """
    found = Proposal.objects.select_related("author").filter(token=token).first()
    if found is None:
        raise NotThere(_("There is no such proposal."))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What somebody says is wrong or missing.

    Attributes:
        what: one of `PROPOSABLE` for the kind of thing.
        value: as typed; empty for "other", where `why` says it.
        source: the address where it is printed.
    """

    what: str
    value: str
    source: str
    why: str = ""


@transaction.atomic
def propose(author: User, thing: tuple[str, str], draft: Draft, *, was: str = "") -> Proposal:
    """Say that a fact is wrong or missing.

    Args:
        thing: kind and id, looked up.
        was: what stands there now, in words.

    Raises:
        NotAllowed: the author may not write now.
        Refused: the value, the source or the words are none.
        Conflict: the same is proposed already and waits.
    """
    may_write(author)
    kind, subject = thing
    what, value = draft.what, draft.value
    if what not in PROPOSABLE.get(kind, ()):
        raise Refused(_("Choose what is wrong or missing."))
    source = draft.source.strip()
    if len(source) > 500 or host_of(source) is None:
        raise Refused(_("Give the address of a page where it is printed (http or https)."))
    why = without_unseen(draft.why).strip()
    if len(why) > 1000 or (what == OTHER and not why):
        raise Refused(_("Say it in words, in at most %(most)s characters.") % {"most": 1000})
    encoded = "" if what == OTHER else value_of(what, value)
    waits = Proposal.objects.filter(
        subject=subject, property=what, value=encoded, state__in=(State.OPEN, State.ASKED)
    )
    if what != OTHER and waits.exists():
        raise Conflict(_("The same has been proposed already, and waits for a look."))
    return Proposal.objects.create(
        author=author,
        kind=kind,
        subject=subject,
        property=what,
        value=encoded,
        shown=" ".join(without_unseen(value).split())[:300],
        was=was[:1000],
        source=source,
        why=why,
    )


@transaction.atomic
def review(who: User, token: str, verdict: str, text: str = "") -> Proposal:
    """Accept, ask or decline, with a reason; the author answers what was asked.

    A moderator decides alone, of trusted people `TRUSTED_NEEDED` who accept. Nobody decides about their own.

    Raises:
        NotAllowed: this person does not review, or it is their own proposal.
        Conflict: it was decided meanwhile.
        Refused: no such verdict, or no reason.
    """
    find(token)
    proposal = Proposal.objects.select_for_update().get(token=token)
    if verdict == Verdict.ANSWER:
        return _answer(who, proposal, text)
    if verdict not in _ACTIONS:
        raise Refused(_("There is no such decision."))
    if not who.trusted:
        raise NotAllowed(_("This is for moderators and people they trust."))
    if proposal.author_id == who.pk:
        raise NotAllowed(_("Nobody decides about their own proposal."))
    if proposal.state not in {State.OPEN, State.ASKED}:
        raise Conflict(_("This was decided meanwhile."))
    if not who.moderates and verdict == Verdict.DECLINE:
        raise NotAllowed(_("Only moderators decline."))
    reason = reason_of(text)
    Review.objects.create(proposal=proposal, by=who, verdict=verdict, text=reason)
    proposal.state = _after(proposal, who, verdict)
    proposal.save(update_fields=["state"])
    about = f"{proposal.kind} {proposal.subject}: {proposal.property}"
    log(who, _ACTIONS[Verdict(verdict)], about, reason, path=f"/corrections/{proposal.token}")
    if proposal.state == State.ACCEPTED:
        transaction.on_commit(write_layer)
    return proposal


def _after(proposal: Proposal, who: User, verdict: str) -> str:
    if verdict == Verdict.DECLINE:
        return State.DECLINED
    if verdict == Verdict.ASK:
        return State.ASKED
    accepting = set(proposal.reviews.filter(verdict=Verdict.ACCEPT).values_list("by", flat=True))
    return State.ACCEPTED if who.moderates or len(accepting) >= TRUSTED_NEEDED else State(proposal.state)


def _answer(who: User, proposal: Proposal, text: str) -> Proposal:
    may_write(who)
    if proposal.author_id != who.pk:
        raise NotAllowed(_("It is somebody else's."))
    if proposal.state != State.ASKED:
        raise Conflict(_("Nothing is asked about it."))
    text = without_unseen(text).strip()
    if not 1 <= len(text) <= 500:
        raise Refused(_("Say it in words, in at most %(most)s characters.") % {"most": 500})
    Review.objects.create(proposal=proposal, by=who, verdict=Verdict.ANSWER, text=text)
    proposal.state = State.OPEN
    proposal.save(update_fields=["state"])
    return proposal


@transaction.atomic
def withdraw(author: User, token: str) -> None:
    """Take one's own proposal back while it waits.

    Raises:
        NotAllowed, Conflict: it is somebody else's, or decided.
    """
    find(token)
    proposal = Proposal.objects.select_for_update().get(token=token)
    if proposal.author_id != author.pk:
        raise NotAllowed(_("It is somebody else's."))
    if proposal.state not in {State.OPEN, State.ASKED}:
        raise Conflict(_("This was decided meanwhile."))
    proposal.state = State.WITHDRAWN
    proposal.save(update_fields=["state"])


def layer() -> bytes:
    """Everything accepted, as statements (JSON Lines), in the order it was proposed.

    What was proposed in words alone is left out: somebody mends the data files by hand.
    """
    rows = Proposal.objects.filter(state=State.ACCEPTED).exclude(property=OTHER).order_by("made", "pk")
    return b"".join(render_statement(_statement(row)) for row in rows)


def write_layer(path: Path | None = None) -> Path:
    """Put the layer in its place (`YEOUN_CORRECTIONS`) as a whole, for `yeoun build --statements`."""
    path = path or Path(settings.YEOUN_CORRECTIONS)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_beside(path, layer(), mode=0o644)  # who builds may be another user
    return path


def _statement(proposal: Proposal) -> Statement:
    kind = EntityType(proposal.kind)
    rule = PROPERTIES[kind][proposal.property]
    return Statement(
        type=kind,
        subject=proposal.subject,
        property=proposal.property,
        value=decode_value(rule.type, msgspec.json.decode(proposal.value)),
        source=proposal.source,
        evidence=f"proposal {proposal.token}",
        layer=Layer.CORRECTION if proposal.property in CORRECTING else Layer.PEOPLE,
    )


def arrived(snapshot: Snapshot) -> int:
    """Mark the accepted proposals that stand in this edition; how many do for the first time."""
    number = 0
    for proposal in Proposal.objects.filter(state=State.ACCEPTED, edition="").exclude(property=OTHER):
        rows = snapshot.rows(
            "SELECT address FROM fact JOIN fact_source ON fact_source.fact = fact.id JOIN source ON source.id = fact_source.source "
            "WHERE fact.subject = ? AND fact.property = ?",
            proposal.subject,
            proposal.property,
        )
        if (proposal.source,) in rows:
            proposal.edition = snapshot.edition
            proposal.save(update_fields=["edition"])
            number += 1
    return number


def take_along(user: User) -> Any:
    return [
        {
            "about": proposal.subject,
            "property": proposal.property,
            "value": proposal.shown,
            "source": proposal.source,
            "why": proposal.why,
            "state": proposal.state,
            "made": proposal.made.isoformat(),
            "edition": proposal.edition or None,
        }
        for proposal in Proposal.objects.filter(author=user).order_by("made", "pk")
    ]


def forget(user: User) -> None:
    """Facts and their sources stay, without the name; what waits is withdrawn with its words."""
    mine = Proposal.objects.filter(author=user)
    mine.filter(state__in=(State.OPEN, State.ASKED)).update(state=State.WITHDRAWN)
    mine.update(why="")


def follow(redirects: Mapping[str, str]) -> int:
    """Proposals move to what their subject became."""
    touched = 0
    for proposal in rows_of(Proposal.objects.order_by("pk"), "subject", redirects):
        proposal.subject = redirects[proposal.subject]
        proposal.save(update_fields=["subject"])
        touched += 1
    return touched
