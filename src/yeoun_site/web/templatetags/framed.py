"""`{% framed %}title{% body %}page{% endframed %}`: one of allauth's pages within the frame of our own.

allauth's pages are Django templates, ours are Jinja's. Its pages keep their words, their translations and
their care for what may be shown; what is around them is the frame every page has.
"""

from __future__ import annotations

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

__all__ = ["Framed", "framed"]

register = template.Library()


class Framed(template.Node):
    def __init__(self, title: NodeList, body: NodeList) -> None:
        self.title = title
        self.body = body

    def render(self, context: Context) -> SafeString:
        return render_to_string(
            "account/frame.html",
            {
                "title": self.title.render(context).strip(),
                "body": mark_safe(self.body.render(context)),  # noqa: S308 (rendered by Django, which escaped it)
                "messages": context.get("messages") or (),
            },
            request=context["request"],
        )


@register.tag
def framed(parser: Parser, token: Token) -> Framed:
    title = parser.parse(("body",))
    parser.delete_first_token()
    body = parser.parse(("endframed",))
    parser.delete_first_token()
    return Framed(title, body)
