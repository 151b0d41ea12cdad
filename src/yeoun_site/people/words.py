"""What people write: plain words, links, and spoilers between double bars.

    Where it begins ||he remembers her|| the song is cut: https://example.org/scene

A piece is (kind, text): "words", "link" (an http or https address) or "spoiler". Nothing is ever markup: the
page writes each piece escaped.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from yeoun_site.people.errors import Refused

__all__ = ["LONGEST", "Piece", "cleaned", "hosts", "pieces", "without_unseen"]

LONGEST = 4000  # characters: two screens; longer is an article

Piece = tuple[str, str]
_MARKS = re.compile(r"\|\|(.+?)\|\||(https?://[^\s<>\"|]+)", re.DOTALL)
_ENDS = ".,;:!?)]}'”’…"  # at the end of an address these belong to the sentence
# Marks that turn the direction of the text after them, or hide in it: they could dress one name as another.
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)


def cleaned(text: str) -> str:
    """The text as it will stand: composed, without unseen marks, no line ends with blanks, no more than one empty line.

    Raises:
        Refused: nothing is left of it, or too much.
    """
    text = without_unseen(text)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip()
    if not text.replace("|", "").strip():
        raise Refused(_("Write a word or two."))
    if len(text) > LONGEST:
        raise Refused(
            _("A comment has at most %(most)s characters; this has %(has)s.")
            % {"most": LONGEST, "has": len(text)}
        )
    return text


def without_unseen(text: str) -> str:
    """The text composed, its lines ended one way, without marks that hide or turn the direction of what follows."""
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")))


def pieces(text: str) -> list[Piece]:
    """The pieces of a text, in order. Joined again they are the text without the bars."""
    found: list[Piece] = []
    at = 0
    for match in _MARKS.finditer(text):
        spoiler, link = match.group(1), match.group(2)
        end = match.end()
        if link:
            link = link.rstrip(_ENDS)
            end = match.start() + len(link)
            if not _host(link):
                continue
        if match.start() > at:
            found.append(("words", text[at : match.start()]))
        found.append(("spoiler", spoiler) if spoiler else ("link", link))
        at = end
    if at < len(text):
        found.append(("words", text[at:]))
    return found


def hosts(text: str) -> list[str]:
    """The hosts a text names in addresses, within spoilers too."""
    return [host for match in re.finditer(r"https?://[^\s<>\"|]+", text) if (host := _host(match.group()))]


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""
