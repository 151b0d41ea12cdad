"""`yeoun-site role NAME ROLE`: let somebody moderate, or no longer."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from yeoun_site.people.accounts.models import Role, User


class Command(BaseCommand):
    help = "Give an account a role: member, trusted (may review corrections) or moderator."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name")
        parser.add_argument("role", choices=Role.values)

    def handle(self, *args: Any, **options: Any) -> None:
        if not User.objects.filter(username=options["name"]).update(role=options["role"]):
            raise CommandError(f"There is no account {options['name']!r}.")
        self.stdout.write(f"{options['name']} is {options['role']} now.")
