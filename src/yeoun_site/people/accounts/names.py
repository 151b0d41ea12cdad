"""Names of accounts: what is allowed, and which two names are too alike to exist beside each other.

A name is shown beside what a person writes, so nobody may take one that looks like another's. Only scripts
that our visitors write in are allowed (Latin, Hangul, kana, Han), which leaves out the Cyrillic and Greek
letters that look like Latin ones; what remains is compared by its skeleton (after Unicode TR 39, section 4,
cut down to those scripts).
"""

from __future__ import annotations

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

__all__ = ["LONGEST", "SHORTEST", "check_name", "skeleton"]

SHORTEST, LONGEST = 2, 30  # characters; two Hangul syllables are a name
_ALLOWED = re.compile(
    r"[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\uac00-\ud7a3\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff._-]+"
)
# Within what is allowed, what is drawn alike in common faces.
_ALIKE = str.maketrans(
    {"0": "o", "1": "l", "i": "l", "|": "l", "5": "s", "ı": "l", "ø": "o", "đ": "d", "ł": "l"}
)
_DROPPED = str.maketrans("", "", "._-")
_RESERVED = {
    "admin",
    "administrator",
    "moderator",
    "mod",
    "yeoun",
    "system",
    "staff",
    "root",
    "여운",
    "운영자",
    "관리자",
}


def skeleton(name: str) -> str:
    """What a name is compared by: two names with one skeleton are too alike."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char) or "\u3099" <= char <= "\u309a")
    return (
        unicodedata.normalize("NFC", plain)
        .translate(_ALIKE)
        .translate(_DROPPED)
        .replace("rn", "m")
        .replace("vv", "w")
    )


_RESERVED_SKELETONS = frozenset(skeleton(name) for name in _RESERVED)


def check_name(name: str) -> None:
    """Refuse a name that may not be taken at all.

    Raises:
        ValidationError: it is too short or long, has other characters, or would pass for the house's own.
    """
    if unicodedata.normalize("NFC", name) != name or not _ALLOWED.fullmatch(name):
        raise ValidationError(
            _("A name may have letters (Latin, Hangul, kana, Han), digits, and . _ - between them.")
        )
    if not SHORTEST <= len(name) <= LONGEST or not skeleton(name):
        raise ValidationError(
            _("A name has from %(least)s to %(most)s characters.") % {"least": SHORTEST, "most": LONGEST}
        )
    if skeleton(name) in _RESERVED_SKELETONS:
        raise ValidationError(_("This name would pass for the guide's own. Please take another."))


validators = [check_name]
