"""`yeoun-site backup FILE`: everything people made, while the site is serving."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from yeoun_site.people.backup import write_backup


class Command(BaseCommand):
    help = "Write everything people made into one file. The site may go on serving."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            rows = write_backup(options["file"])
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be written: {error.strerror}.") from None
        self.stdout.write(f"{rows} rows in {options['file']}")
