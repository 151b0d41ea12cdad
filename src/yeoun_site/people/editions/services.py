"""`welcome`: what happens before an edition is served for the first time."""

from __future__ import annotations

import logging

from django.db import transaction

from yeoun_site.people.corrections import services as corrections
from yeoun_site.people.editions.models import Served
from yeoun_site.people.subjects import subjects
from yeoun_site.snapshot import Edition

__all__ = ["welcome"]

_log = logging.getLogger(__name__)


def welcome(edition: Edition) -> None:
    """Let every subject's rows follow the edition's redirects, once, in one transaction.

    Several workers may see the new file at the same time: the row of the edition is made first, and who comes
    second waits for the first to commit (on both databases a second insert of a unique value does) and then
    has nothing to do. An edition put back after a newer one is not asked again: redirects only lead forward.
    """
    with transaction.atomic():
        _, fresh = Served.objects.get_or_create(
            tag=edition.tag, defaults={"edition": str(edition.snapshot.edition)}
        )
        if not fresh:
            return
        redirects = edition.snapshot.redirects()
        for name, subject in subjects().items():
            moved = subject.follow(redirects)
            if moved:
                _log.warning("edition %s: %s rows of %s followed a redirect", edition.tag, moved, name)
        corrections.arrived(edition.snapshot)
