"""The application a server runs: Django, with the cache of anonymous pages before it."""

from __future__ import annotations

import contextlib
import datetime
import os
from zoneinfo import ZoneInfo

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yeoun_site.project.settings")

_django = get_wsgi_application()

from django.conf import settings  # noqa: E402  (Django must be set up first)

from yeoun.errors import YeounError  # noqa: E402
from yeoun_site.api.limits import ApiLimits  # noqa: E402
from yeoun_site.people.address import address_of  # noqa: E402
from yeoun_site.web.cache import PageCache  # noqa: E402
from yeoun_site.web.edition import editions  # noqa: E402

# The first visitor of a worker should not wait for the edition to be opened (1.1 s with 150,000 songs). Where there is
# none yet, the first request says so.
with contextlib.suppress(YeounError):
    editions.current()

_SEOUL = ZoneInfo("Asia/Seoul")


def _tag() -> str:
    """What anonymous pages depend on: the edition, and the day (the front page turns with it)."""
    return f"{editions.current().tag}-{datetime.datetime.now(_SEOUL).date()}"


application = ApiLimits(PageCache(_django, tag=_tag), times=settings.YEOUN_API_LIMIT, address_of=address_of)
