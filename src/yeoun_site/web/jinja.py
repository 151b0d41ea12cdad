"""The template environment: Jinja2, escaping everything, with what every template may call."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from yeoun.names import romanize
from yeoun_site.web import text
from yeoun_site.web.words import words_of

__all__ = ["environment"]


def environment(**options: Any) -> Environment:
    """What Django's Jinja2 backend asks for."""
    made = Environment(  # noqa: S701 (autoescape is in the options Django gives, and on)
        **{**options, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True},
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(  # type: ignore[attr-defined]  # of the extension
        translation.gettext,
        translation.ngettext,
        newstyle=True,
        pgettext=translation.pgettext,
        npgettext=translation.npgettext,
    )
    # The address of a file does not change while a process lives; Django's own lookup took a fifteenth of a page's time.
    made.globals |= {
        "static": functools.cache(static),
        "fixed": _fixed(made),
        "url": reverse,
        "day": text.day,
        "number": text.number,
    }
    made.filters |= {
        "day": text.day,
        "number": text.number,
        "sound": romanize,  # an aid to read a name in Hangul, never a spelling of anybody's
        "has_hangul": text.has_hangul,
    }
    return made


def _fixed(environment: Environment) -> Callable[[str, str], Markup]:
    """`fixed(name, lang)`: a template that sees only the language's words, rendered once a language.

    While somebody works on the templates (`auto_reload`) it is rendered every time.
    """

    def render(name: str, lang: str) -> Markup:
        words = {**words_of(lang), "lang": lang, "L": "/ko" if lang == "ko" else ""}
        return Markup(environment.get_template(name).render(words))  # noqa: S704 (rendered with escaping)

    return render if environment.auto_reload else functools.cache(render)
