"""Release days as feeds (Atom) and calendars (iCalendar): of all, of a drama, of an artist."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from yeoun_site.pages.calendars import DatedRelease, as_calendar, dated_releases
from yeoun_site.web.context import absolute
from yeoun_site.web.views._page import KINDS, missing_is_404, standing

__all__ = ["of_all", "of_thing"]

_SEOUL = ZoneInfo("Asia/Seoul")


@require_safe
def of_all(request: HttpRequest, ending: str) -> HttpResponse:
    releases = dated_releases(request.edition.snapshot)
    return _answer(request, releases, ending, title=_("Drama songs as they come out"), path="/")


@require_safe
@missing_is_404
def of_thing(request: HttpRequest, room: str, key: str, ending: str) -> HttpResponse:
    """Of a drama or an artist."""
    snapshot = request.edition.snapshot
    kind, key = standing(snapshot, key, KINDS[room])
    name, name_ko = snapshot.shown(kind, (key,))[key]
    shown = name_ko if request.LANGUAGE_CODE == "ko" and name_ko else name
    releases = dated_releases(snapshot, **{kind: key})
    return _answer(
        request, releases, ending, title=_("%(name)s: drama songs") % {"name": shown}, path=f"/{room}/{key}"
    )


def _answer(
    request: HttpRequest, releases: list[DatedRelease], ending: str, *, title: str, path: str
) -> HttpResponse:
    korean = request.LANGUAGE_CODE == "ko"
    base = absolute(request, "")
    if ending == "ics":
        edition = request.edition.snapshot.edition
        body: bytes | str = as_calendar(releases, title=title, base=base, edition=edition, korean=korean)
        response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    else:
        response = HttpResponse(
            _atom(request, releases, title=title, path=path),
            content_type="application/atom+xml; charset=utf-8",
        )
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


def _atom(request: HttpRequest, releases: list[DatedRelease], *, title: str, path: str) -> str:
    base = absolute(request, "")
    here = absolute(request, request.path)
    feed = Atom1Feed(
        title=title,
        link=f"{base}{path}",
        description=title,
        language=request.LANGUAGE_CODE,
        feed_url=here,
        feed_guid=here,
    )
    for release in releases:
        if release.day is None:
            continue
        moment = datetime.datetime.combine(release.day, datetime.time(), _SEOUL)
        address = f"{base}/dramas/{release.drama}#{release.id}"
        feed.add_item(
            title=release.name_ko if request.LANGUAGE_CODE == "ko" else release.name,
            link=address,
            description=release.songs,
            pubdate=moment,
            updateddate=moment,
            unique_id=address,
        )
    return str(feed.writeString("utf-8"))
