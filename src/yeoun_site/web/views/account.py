"""The account at a glance, everything of it to take along, and its end. Signing in and up are allauth's."""

from __future__ import annotations

import json

from allauth.account import views as allauth_views
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from yeoun_site.people.accounts import services
from yeoun_site.people.errors import NotThere, Refused
from yeoun_site.web.views._people import limited, member_page, member_write, only_yours, show_private

__all__ = ["delete", "download", "email", "overview", "password_reset"]


@member_page
def overview(request: HttpRequest) -> HttpResponse:
    return show_private(request, "account/overview.html", {"mail": bool(settings.YEOUN_MAIL)})


@member_write
def download(request: HttpRequest) -> HttpResponse:
    """Everything that is kept of the person, as one JSON document. A form and not a link: it is limited."""
    limited(request, "download")
    text = json.dumps(services.everything_of(request.user), ensure_ascii=False, indent=2)
    response = HttpResponse(text, content_type="application/json; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="yeoun-account.json"'
    return only_yours(response)


@member_write
def delete(request: HttpRequest) -> HttpResponse:
    """End the account. The name has to be typed: a click alone should not be able to do this."""
    if request.POST.get("name") != request.user.username:
        raise Refused(_("The name was not typed as it is. The account stands as it was."))
    services.delete(request.user)
    logout(request)
    return only_yours(HttpResponseRedirect("/"))


def email(request: HttpRequest) -> HttpResponse:
    """allauth's page of e-mail addresses, where mail can be sent."""
    _mail_or_not_there()
    return allauth_views.email(request)


def password_reset(request: HttpRequest) -> HttpResponse:
    """allauth's page that sends a letter, where one can be sent."""
    _mail_or_not_there()
    return allauth_views.password_reset(request)


def _mail_or_not_there() -> None:
    if not settings.YEOUN_MAIL:
        raise NotThere(_("No mail is sent from here. A passkey is a second way into an account."))
