"""The template environment: Jinja2, escaping everything, with what every template may call."""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from jinja2 import Environment, StrictUndefined

from yeoun_site.web import text

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
    made.globals |= {"static": static, "url": reverse, "day": text.day, "number": text.number}
    made.filters |= {"day": text.day, "number": text.number}
    return made
