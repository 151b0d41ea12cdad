"""The words of the interface for one render of a page: looked up once a language, then kept.

Django finds the language anew for every word (it may change at any moment), which took a fifth of the time of a
page of eighty words. A page has one language from its address on, so its templates get functions of that language;
they stand in the place of the environment's own, under the same names, and escape as those do.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from django.utils import translation
from markupsafe import Markup

__all__ = ["words_of"]

_COUNTS = (
    4096  # counted phrases kept of a language: a dozen phrases, each with the small numbers pages are full of
)


@functools.cache
def words_of(language: str) -> dict[str, Callable[..., Any]]:
    """`_`, `gettext` and `ngettext` of a language.

    A message is the project's own text and may hold markup; what is put into it is escaped.
    """
    known: dict[str, Markup] = {}

    def gettext(message: str, **variables: Any) -> Markup:
        found = known.get(message)
        if found is None:
            with translation.override(language):
                found = known[message] = Markup(translation.gettext(message))  # noqa: S704 (ours)
        # As Jinja's new-style gettext: always formatted, so that a per cent sign is written twice everywhere.
        return found % variables if variables or "%" in found else found

    @functools.lru_cache(maxsize=_COUNTS)
    def counted(one: str, many: str, num: int) -> Markup:
        with translation.override(language):
            return Markup(translation.ngettext(one, many, num))  # noqa: S704 (ours)

    def ngettext(one: str, many: str, num: int, **variables: Any) -> Markup:
        return counted(one, many, num) % {"num": num, **variables}

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext}
