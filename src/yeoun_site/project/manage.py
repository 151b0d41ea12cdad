"""`yeoun-site`: Django's own commands (migrate, shell ...) and ours, with our settings."""

from __future__ import annotations

import os
import sys

__all__ = ["main"]


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yeoun_site.project.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
