"""Make, fill, order, show, copy and end lists."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from yeoun_site.people.accounts.models import User
from yeoun_site.people.errors import Conflict, NotAllowed, NotThere, Refused
from yeoun_site.people.lists.models import Entry, SongList, Visibility, new_secret
from yeoun_site.people.moderation.models import Action
from yeoun_site.people.moderation.services import log, may_write, reason_of
from yeoun_site.people.subjects import rows_of
from yeoun_site.people.words import without_unseen

__all__ = [
    "MOST_LISTS",
    "MOST_SONGS",
    "add",
    "copy",
    "describe",
    "end",
    "find",
    "follow",
    "forget",
    "hide",
    "make",
    "note",
    "own",
    "remove",
    "reorder",
    "step",
    "take_along",
    "visible",
]

MOST_LISTS = 200  # of one person
MOST_SONGS = 1000  # of one list: it is shown on one page


def find(token: str) -> SongList:
    """The list of a token, whoever may see it.

    Raises:
        NotThere: there is none.
    """
    found = SongList.objects.select_related("owner", "copied_from").filter(token=token).first()
    if found is None:
        raise NotThere(_("There is no such list."))
    return found


def visible(token: str, viewer: User | None, secret: str = "") -> SongList:
    """The list, if this person may see it: a private one is, for anyone else, not there.

    Raises:
        NotThere: there is none, or none for this person.
    """
    found = find(token)
    owns = viewer is not None and found.owner_id == viewer.pk
    by_link = found.visibility == Visibility.LINK and secrets.compare_digest(
        secret.encode(errors="replace"), found.secret.encode()
    )
    if not (owns or by_link or found.visibility == Visibility.PUBLIC):
        raise NotThere(_("There is no such list."))
    return found


def own(owner: User, token: str) -> SongList:
    """One's own list, locked until the transaction ends.

    Raises:
        NotThere: there is none, or it is somebody else's and not public.
        NotAllowed: it is somebody else's.
    """
    visible(token, owner)
    found = SongList.objects.select_for_update().get(token=token)
    if found.owner_id != owner.pk:
        raise NotAllowed(_("It is somebody else's."))
    return found


@transaction.atomic
def make(
    owner: User, *, title: str, about: str = "", songs: Iterable[str] = (), credit: str = ""
) -> SongList:
    """A new private list.

    Raises:
        Refused: the title is empty or too long, or there are too many lists or songs.
        NotAllowed: the owner may not write now.
    """
    may_write(owner)
    if SongList.objects.filter(owner=owner).count() >= MOST_LISTS:
        raise Refused(_("You have %(most)s lists already.") % {"most": MOST_LISTS})
    wanted = list(dict.fromkeys(songs))
    if len(wanted) > MOST_SONGS:
        raise Refused(_("A list has at most %(most)s songs.") % {"most": MOST_SONGS})
    made = SongList.objects.create(owner=owner, title=_title(title), about=_about(about), credit=credit[:200])
    Entry.objects.bulk_create([Entry(list=made, position=n, song=song) for n, song in enumerate(wanted, 1)])
    return made


@transaction.atomic
def describe(owner: User, token: str, *, title: str, about: str, visibility: str) -> SongList:
    """Change title, words, and who may see it. A list that stops being seen by link gets another secret."""
    found = own(owner, token)
    if visibility not in Visibility.values:
        raise Refused(_("Choose who may see the list."))
    if visibility == Visibility.PUBLIC != found.visibility:
        may_write(owner)
    if found.visibility == Visibility.LINK != visibility:
        found.secret = new_secret()
    found.title, found.about, found.visibility = _title(title), _about(about), visibility
    return _changed(found)


@transaction.atomic
def add(owner: User, token: str, song: str) -> SongList:
    """Add a song (looked up) at the end; one that is there already stays where it is."""
    found = own(owner, token)
    if not found.entries.filter(song=song).exists():
        last = found.entries.count()
        if last >= MOST_SONGS:
            raise Refused(_("A list has at most %(most)s songs.") % {"most": MOST_SONGS})
        Entry.objects.create(list=found, song=song, position=last + 1)
    return _changed(found)


@transaction.atomic
def remove(owner: User, token: str, song: str) -> SongList:
    """Take a song off; one that is not there changes nothing."""
    found = own(owner, token)
    found.entries.filter(song=song).delete()
    _place(found, [entry.song for entry in _ordered(found)])
    return _changed(found)


@transaction.atomic
def note(owner: User, token: str, song: str, text: str) -> SongList:
    """Write, change or empty the note of an entry."""
    found = own(owner, token)
    text = without_unseen(text).strip()
    if len(text) > 1000:
        raise Refused(_("A note has at most %(most)s characters.") % {"most": 1000})
    if not found.entries.filter(song=song).update(note=text):
        raise Conflict(_("This song is not on the list any more."))
    return _changed(found)


@transaction.atomic
def reorder(owner: User, token: str, songs: Sequence[str]) -> SongList:
    """Put the songs in this order.

    Raises:
        Conflict: the list has other songs than these: it was changed in another window.
    """
    found = own(owner, token)
    now = [entry.song for entry in _ordered(found)]
    if len(songs) != len(now) or set(songs) != set(now):
        raise Conflict(_("The list was changed meanwhile. Load the page again."))
    _place(found, songs)
    return _changed(found)


@transaction.atomic
def step(owner: User, token: str, song: str, by: int) -> SongList:
    """Move a song one place up (`by` -1) or down (1); at the end of the list it stays."""
    found = own(owner, token)
    order = [entry.song for entry in _ordered(found)]
    if song not in order:
        raise Conflict(_("This song is not on the list any more."))
    at = order.index(song)
    to = min(max(at + by, 0), len(order) - 1)
    order.insert(to, order.pop(at))
    _place(found, order)
    return _changed(found)


@transaction.atomic
def copy(who: User, source: SongList) -> SongList:
    """A list of one's own, like this one, which says whose it was. Notes are its owner's words and stay there."""
    credit = _("%(title)s by %(name)s") % {"title": source.title, "name": source.owner.username}
    made = make(who, title=source.title, songs=(entry.song for entry in _ordered(source)), credit=credit)
    made.copied_from = source
    made.save(update_fields=["copied_from"])
    return made


@transaction.atomic
def end(owner: User, token: str) -> None:
    """Delete a list."""
    own(owner, token).delete()


@transaction.atomic
def hide(moderator: User, token: str, reason: str) -> None:
    """A moderator makes a public list private; the log says why."""
    found = find(token)
    if found.visibility == Visibility.PRIVATE:
        raise NotThere(_("There is no such list."))
    found.visibility, found.secret = Visibility.PRIVATE, new_secret()
    found.save(update_fields=["visibility", "secret"])
    log(moderator, Action.HIDE_LIST, f"{found.owner.username}: {found.title}", reason_of(reason))


def take_along(user: User) -> Any:
    return [
        {
            "title": one.title,
            "about": one.about,
            "visibility": one.visibility,
            "credit": one.credit or None,
            "made": one.made.isoformat(),
            "entries": [{"song": entry.song, "note": entry.note or None} for entry in _ordered(one)],
        }
        for one in SongList.objects.filter(owner=user).order_by("made", "pk")
    ]


def forget(user: User) -> None:
    """Nothing beyond the deletion itself: lists go with the account. Copies keep the credit they were given."""


def follow(redirects: Mapping[str, str]) -> int:
    """Entries move to what their song became; a list that had both keeps the first, and both notes."""
    touched = 0
    for entry in rows_of(Entry.objects.order_by("pk"), "song", redirects):
        stands = redirects[entry.song]
        twin = Entry.objects.filter(list_id=entry.list_id, song=stands).first()
        if twin is None:
            entry.song = stands
            entry.save(update_fields=["song"])
        else:
            twin.note = "\n".join(text for text in (twin.note, entry.note) if text)[:1000]
            twin.position = min(twin.position, entry.position)
            twin.save(update_fields=["note", "position"])
            entry.delete()
        touched += 1
    return touched


def _ordered(found: SongList) -> list[Entry]:
    return list(found.entries.order_by("position", "pk"))


def _place(found: SongList, songs: Sequence[str]) -> None:
    entries = {entry.song: entry for entry in found.entries.all()}
    for position, song in enumerate(songs, 1):
        entries[song].position = position
    Entry.objects.bulk_update(entries.values(), ["position"], batch_size=200)


def _changed(found: SongList) -> SongList:
    found.changed = timezone.now()
    found.save()
    return found


def _title(text: str) -> str:
    title = " ".join(without_unseen(text).split())
    if not 1 <= len(title) <= 120:
        raise Refused(_("Give the list a title, of at most %(most)s characters.") % {"most": 120})
    return title


def _about(text: str) -> str:
    about = without_unseen(text).strip()
    if len(about) > 2000:
        raise Refused(_("That is too long: at most %(most)s characters.") % {"most": 2000})
    return about
