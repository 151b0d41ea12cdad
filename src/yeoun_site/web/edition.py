"""The one `Editions` of this process."""

from __future__ import annotations

from django.conf import settings

from yeoun_site.people.editions.services import welcome
from yeoun_site.snapshot import Editions

__all__ = ["editions"]

editions = Editions(path=settings.YEOUN_SNAPSHOT, on_swap=(welcome,))
