"""`yeoun-site restore FILE [--replace]`: a backup, into this database."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from yeoun_site.people.backup import restore
from yeoun_site.people.errors import PeopleError


class Command(BaseCommand):
    help = "Put a backup into the database, as a whole or not at all. It may come from the other kind of database."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="take the place of what is there")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            rows = restore(options["file"], replace=options["replace"])
        except PeopleError as error:
            raise CommandError(str(error)) from None
        self.stdout.write(f"{rows} rows are in place")
