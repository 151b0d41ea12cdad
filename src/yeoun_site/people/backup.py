"""Everything people made, as one file: from any database, into any database, while the site is serving.

A backup is JSON Lines, compressed: a head, every row in the order in which rows refer to each other, and a last
line with their number, so that half a file is seen to be half. Reading happens in one transaction that sees one
moment; restoring in one that shows nothing until it is done. Sessions, counters and tallies are left out: they are
made anew.
"""

from __future__ import annotations

import datetime
import gzip
import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core import serializers
from django.core.management.color import no_style
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from yeoun.catalogue import writing_beside
from yeoun_site.people.errors import Conflict, Refused

__all__ = ["restore", "write_backup"]

_KIND, _VERSION = "yeoun people", 1
# Rows that others refer to come first.
_MODELS = (
    "accounts.User", "account.EmailAddress", "mfa.Authenticator", "editions.Served", "favourites.Favourite",
    "polls.Poll", "polls.Vote", "comments.Thread", "comments.Comment", "comments.Version", "comments.Report",
    "comments.Mute", "moderation.LogEntry", "moderation.BlockedHost", "moderation.Silence", "lists.SongList",
    "lists.Entry", "corrections.Proposal", "corrections.Review", "videos.DeadVideo",
)  # fmt: skip
_AT_ONCE = 500


def write_backup(path: Path) -> int:
    """Write a backup; the number of rows. The file is readable by its owner only, and appears when it is whole.

    Raises:
        OSError: it cannot be written.
    """
    number = 0
    with (
        writing_beside(path, mode=0o600) as file,
        gzip.GzipFile(fileobj=file, mode="wb", filename="", mtime=0) as packed,
        _one_moment(),
    ):
        packed.write(_line({"kind": _KIND, "version": _VERSION, "made": timezone.now().isoformat()}))
        for row in chain.from_iterable(_rows(name) for name in _MODELS):
            packed.write(_line(row))
            number += 1
        packed.write(_line({"rows": number}))
    return number


def restore(path: Path, *, replace: bool = False) -> int:
    """Put everything of a backup into the database; the number of rows.

    Args:
        replace: take the place of what is there; without it only an empty database is filled.

    Raises:
        Refused: the file is no backup, of a later version, or not whole.
        Conflict: the database holds something already.
    """
    try:
        with gzip.open(path, "rt", encoding="utf-8") as packed, transaction.atomic():
            _make_room(replace=replace)
            number = _take_in(packed)
            connection.check_constraints()
            _reset_sequences()
    except (
        OSError,
        EOFError,
        ValueError,
        KeyError,
        serializers.base.DeserializationError,
        DatabaseError,
    ) as error:
        raise Refused(f"{path} is no whole backup, nothing was changed: {error}") from error
    return number


def _line(value: dict[str, Any]) -> bytes:
    # Moments to the microsecond: Django's own JSON would cut them to thousandths, and with them the order of things.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_said).encode() + b"\n"


def _said(value: Any) -> str:
    return str(value.isoformat() if isinstance(value, datetime.datetime) else value)


def _rows(name: str) -> Iterator[dict[str, Any]]:
    model = apps.get_model(name)
    pending: list[Any] = []
    for row in model.objects.order_by("pk").iterator(chunk_size=_AT_ONCE):
        pending.append(row)
        if len(pending) == _AT_ONCE:
            yield from serializers.serialize("python", pending)
            pending = []
    yield from serializers.serialize("python", pending)


@contextmanager
def _one_moment() -> Iterator[None]:
    """A transaction that reads one moment and keeps nobody from writing."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        # `atomic` begins IMMEDIATE here, which would keep writers out for as long as the backup takes.
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
        return
    alone = not connection.in_atomic_block
    with transaction.atomic():
        if connection.vendor == "postgresql" and alone:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield


def _make_room(*, replace: bool) -> None:
    models = [apps.get_model(name) for name in _MODELS]
    if not replace:
        held = next(
            (model for model in models if model._meta.label != "editions.Served" and model.objects.exists()),
            None,
        )
        if held is not None:
            raise Conflict(
                f"the database holds {held._meta.verbose_name_plural} already; say --replace to take their place"
            )
    for model in reversed(models):
        model.objects.all().delete()
    apps.get_model("favourites.Tally").objects.all().delete()


def _take_in(packed: Any) -> int:
    head = json.loads(next(packed, "{}"))
    if head.get("kind") != _KIND or head.get("version") != _VERSION:
        raise ValueError("the first line does not say what it is")
    number, told, pending = 0, None, []
    for line in packed:
        row = json.loads(line)
        if "rows" in row:
            told = row["rows"]
            break
        pending.append(row)
        number += 1
        if len(pending) == _AT_ONCE:
            _store(pending)
            pending = []
    _store(pending)
    if told != number:
        raise ValueError("its end is missing")
    return number


def _store(rows: list[dict[str, Any]]) -> None:
    for made in serializers.deserialize("python", rows):
        made.save()


def _reset_sequences() -> None:
    """Let new rows get numbers above those that were brought (PostgreSQL counts by itself)."""
    models = [apps.get_model(name) for name in _MODELS]
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(sql)
