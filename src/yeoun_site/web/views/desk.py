"""The reader's desk: give a text, see what is in it, correct it, take it along."""

from __future__ import annotations

from typing import Any

from django.core import signing
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from yeoun.catalogue import render_statement
from yeoun.errors import InputError, NotFoundError
from yeoun.exports import FORMATS
from yeoun.reader import Reading, extract, fetch_document, read_document, statements_of
from yeoun_site.pages import desk as pages
from yeoun_site.pages.cards import song_cards
from yeoun_site.people.errors import Refused
from yeoun_site.snapshot import linker_of
from yeoun_site.web.views._people import legible_write, limited, only_yours, open_page, show_private
from yeoun_site.web.views.exports import download

__all__ = ["change", "desk", "read", "take"]

LONGEST = 200_000  # characters of a text: forty pages; the signed state of the page stays under 300 kB
_LARGEST = 2_000_000  # bytes of a file
_SALT = "yeoun.desk"
# Ours, written for the button that says so: the form of such lists, and songs the shipped catalogue has.
_EXAMPLE = """Three drama songs for a first snow

1. Chanyeol (EXO), Punch – "Stay With Me" (Guardian: The Lonely and Great God)
It comes with the door that opens onto the sea, and stays when the door is shut.

2. Ailee – "I Will Go to You Like the First Snow" (Goblin)
One breath before each line, as if the air had to be asked first.

3. Heize – "Can You See My Heart" (Hotel del Luna)
A voice that has packed its things already and waits at the counter.
"""
_OFFERED = 6  # songs offered for a name that was typed


@open_page
def desk(request: HttpRequest) -> HttpResponse:
    return show_private(request, "desk/desk.html", {"example": _EXAMPLE})


@legible_write
def read(request: HttpRequest) -> HttpResponse:
    """Read a pasted text, a file, or the page at an address."""
    with transaction.atomic():
        limited(request, "read")
    try:
        document = _document(request)
        reading = extract(document, linker_of(request.edition))
    except InputError as error:
        raise Refused(_("This could not be read: %(problem)s") % {"problem": error}) from None
    return _shown(request, reading)


@legible_write
def change(request: HttpRequest) -> HttpResponse:
    """One correction: `do` says which, `entry` of which entry, `song` or `typed` what is meant instead."""
    reading = _reading(request)
    snapshot = request.edition.snapshot
    do, _colon, argument = request.POST.get("do", "").partition(":")
    number = int(argument) if argument.isascii() and argument.isdigit() and len(argument) < 5 else 0
    offered: dict[int, Any] = {}
    try:
        if do == "remove":
            reading = pages.remove(reading, number)
        elif do in {"up", "down"}:
            reading = pages.move(reading, number, -1 if do == "up" else 1)
        elif do == "choose":  # choose:3 with song-3
            reading = pages.choose_song(snapshot, reading, number, request.POST.get(f"song-{number}", ""))
        elif do == "search":  # search:3 with typed-3; 0 is "add a song"
            offered[number] = _offers(request, request.POST.get(f"typed-{number}", ""))
        elif do == "add":
            reading = pages.add_song(snapshot, reading, request.POST.get("song-0", ""))
        else:
            raise Refused(_("There is no such change."))
    except NotFoundError:
        raise Refused(_("The guide has no such song.")) from None
    return _shown(request, reading, offered=offered)


@legible_write
def take(request: HttpRequest) -> HttpResponse:
    """The entries as a file, or as statements (`form` "statements")."""
    reading = _reading(request)
    form = request.POST.get("form", "")
    title = " ".join(request.POST.get("title", "").split())[:120] or reading.title or "Yeoun"
    if form == "statements":
        lines = b"".join(map(render_statement, statements_of(reading, linker_of(request.edition))))
        response = HttpResponse(lines, content_type="application/jsonl; charset=utf-8")
        response.headers["Content-Disposition"] = 'attachment; filename="statements.jsonl"'
        return only_yours(response)
    if form not in FORMATS:
        raise Refused(_("There is no such format."))
    playlist = pages.playlist_of_reading(request.edition.snapshot, reading, title=title)
    return only_yours(download(request, playlist, form, name=title))


def _document(request: HttpRequest) -> Any:
    if upload := request.FILES.get("file"):
        if upload.size > _LARGEST:
            raise Refused(_("The file is larger than %(most)s MB.") % {"most": _LARGEST // 1_000_000})
        return read_document(upload.read(), address=upload.name)
    if address := request.POST.get("address", "").strip():
        return fetch_document(address)
    text = request.POST.get("text", "")
    if not text.strip():
        raise Refused(_("Paste a text, choose a file, or give an address."))
    if len(text) > LONGEST:
        raise Refused(_("That is too long: at most %(most)s characters.") % {"most": LONGEST})
    return read_document(text.encode())


def _reading(request: HttpRequest) -> Reading:
    """The reading that the page carried, as it went out.

    Raises:
        Refused: it was changed, or is of an older version of the site.
    """
    try:
        return pages.reading_of(signing.loads(request.POST.get("state", ""), salt=_SALT))
    except (signing.BadSignature, ValueError, TypeError):
        raise Refused(_("The desk does not know this page any more. Read the text again.")) from None


def _offers(request: HttpRequest, typed: str) -> list[Any]:
    hits = request.edition.search.find(typed[:200], type="song", limit=_OFFERED) if typed.strip() else []
    return list(song_cards(request.edition.snapshot, (hit.id for hit in hits)))


def _shown(request: HttpRequest, reading: Reading, *, offered: dict[int, Any] | None = None) -> HttpResponse:
    if len(reading.text) > LONGEST:
        raise Refused(_("That is too long: at most %(most)s characters.") % {"most": LONGEST})
    context = {
        "page": pages.desk_page(request.edition.snapshot, reading),
        "state": signing.dumps(pages.as_state(reading), salt=_SALT, compress=True),
        "offered": offered or {},
        "forms": list(FORMATS),
    }
    return show_private(request, "desk/read.html", context)
