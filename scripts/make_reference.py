"""Write the reference pages of `docs/reference/` from the code, or with --check say which are out of date.

cli.md        every command and option, as `--help` tells them
library.md    the front door of every room: what it exports, with the first sentence of each docstring
checks.md     the rules of `yeoun check`
snapshot.md   the tables of the snapshot and the properties of statements
"""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from yeoun.catalogue import PROPERTIES, SCHEMA, SCHEMA_VERSION
from yeoun.catalogue.checks import RULES
from yeoun.cli import COMMANDS, cli

PLACE = Path(__file__).resolve().parents[1] / "docs" / "reference"
ROOMS = (
    "errors", "names", "catalogue", "catalogue.checks", "catalogue.editing",
    "search", "linking", "reader", "build",
)  # fmt: skip
HEADER = "<!-- Written by scripts/make_reference.py from the code; do not edit. -->\n\n"


def cli_page() -> Iterator[str]:
    yield "# The command line\n"
    yield (
        "`--json` prints one JSON document on one line of standard output and nothing else there. Problems go to\n"
        "standard error as one sentence with what to do next. Exit codes: 0 done, 1 nothing found or data\n"
        "problems, 2 wrong usage or unreadable input. `yeoun --debug COMMAND` shows a traceback.\n"
    )
    context = click.Context(cli, info_name="yeoun", max_content_width=100, terminal_width=100)
    for name in sorted(COMMANDS):
        command = cli.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=f"yeoun {name}", max_content_width=100, terminal_width=100)
        yield f"## yeoun {name}\n\n```text\n{command.get_help(inner)}\n```\n"


def library_page() -> Iterator[str]:
    yield "# The library\n"
    yield "What each room exports. Everything else is for the room itself.\n"
    for room in ROOMS:
        module = importlib.import_module(f"yeoun.{room}")
        yield f"## yeoun.{room}\n\n{_first(module)}\n"
        for name in sorted(module.__all__, key=str.lower):
            value = getattr(module, name)
            if inspect.isclass(value) or inspect.isfunction(value):
                yield f"- `{name}{_signature(value)}`: {_first(value)}"
            else:
                yield f"- `{name}`"
        yield ""


def _first(value: object) -> str:
    """The first sentence of a docstring, as one line."""
    text = inspect.getdoc(value) or ""
    if inspect.isclass(value) and text.startswith(f"{value.__name__}("):
        text = ""  # what dataclasses make up themselves
    paragraph = " ".join(text.split("\n\n")[0].split())
    return paragraph.split(". ")[0].rstrip(".") + "." if paragraph else ""


def _signature(value: object) -> str:
    if not inspect.isfunction(value):
        return ""
    names = []
    for parameter in inspect.signature(value).parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and "*" not in names:
            names.append("*")
        names.append(parameter.name + ("=…" if parameter.default is not parameter.empty else ""))
    return f"({', '.join(names)})"


def checks_page() -> Iterator[str]:
    yield "# What `yeoun check` finds\n"
    yield "Each rule is one function in `src/yeoun/catalogue/checks/`; its first sentence stands here.\n"
    for rule in RULES:
        yield f"- **{rule.__name__.replace('_', ' ')}**: {inspect.getdoc(rule)}"
    yield ""


def snapshot_page() -> Iterator[str]:
    yield "# The snapshot\n"
    yield (
        f'One SQLite file, schema version {SCHEMA_VERSION}, `PRAGMA application_id` 0x59454F55 ("YEOU"). Table `meta`\n'
        "holds `edition`, `content_hash` (SHA-256 over the rows, the same wherever it is built), `schema_version`\n"
        "and `licence`. It is built, never changed: open it read-only and immutable.\n"
    )
    yield f"```sql{SCHEMA}```\n"
    yield "## Properties of statements\n"
    yield "What can be said of each type. `many`: each value stands for itself; otherwise one value is chosen.\n"
    for kind, properties in PROPERTIES.items():
        yield f"**{kind}**\n"
        for name, rule in properties.items():
            marks = [
                rule.type.__name__,
                *(["many"] if rule.many else []),
                *([] if rule.is_fact else ["no status"]),
            ]
            yield f"- `{name}`: {', '.join(marks)}"
        yield ""


PAGES = {
    "cli.md": cli_page,
    "library.md": library_page,
    "checks.md": checks_page,
    "snapshot.md": snapshot_page,
}


def main() -> int:
    check = "--check" in sys.argv[1:]
    stale = []
    for name, page in PAGES.items():
        text = HEADER + "\n".join(page()).rstrip("\n") + "\n"
        path = PLACE / name
        if not path.exists() or path.read_text("utf-8") != text:
            stale.append(name)
            if not check:
                path.write_text(text, "utf-8")
    if stale and check:
        print(f"out of date: {', '.join(stale)}. Run: make docs", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
