"""`yeoun-site corrections [--out FILE]`: write what was accepted, for `yeoun build --statements FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from yeoun_site.people.corrections.services import write_layer


class Command(BaseCommand):
    help = "Write accepted corrections as statements (JSON Lines), for: yeoun build --statements FILE"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--out", type=Path, help="the file; default: YEOUN_CORRECTIONS")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            path = write_layer(options["out"])
        except OSError as error:
            raise CommandError(f"It cannot be written: {error}.") from None
        self.stdout.write(str(path))
