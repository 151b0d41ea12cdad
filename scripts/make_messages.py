"""The words of the interface: collect them from templates and code, keep the Korean ones, compile both.

    .venv/bin/python scripts/make_messages.py            # after a change: collect, then translate what is new
    .venv/bin/python scripts/make_messages.py --check    # what CI asks: nothing new, nothing untranslated

English is in the templates. Korean stands in `src/yeoun_site/locale/AREA/ko/LC_MESSAGES/django.po`, one file an
area, so that two people who work on two areas never meet in one file: a template's area is its folder, a view's
its own name where a folder of that name exists, a people application's its name, and `guide` everything else.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SITE = Path(__file__).resolve().parents[1] / "src" / "yeoun_site"
LOCALE = SITE / "locale"
_KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def area_of(path: Path) -> str:
    """Which area a source file belongs to."""
    parts = path.relative_to(SITE).parts
    if parts[:2] == ("web", "templates"):
        return parts[2] if len(parts) > 3 else "guide"
    if parts[0] == "people" and len(parts) > 2:
        return parts[1]
    if parts[0] == "web" and (SITE / "web" / "templates" / path.stem).is_dir():
        return path.stem
    return "guide"


def collect() -> dict[str, Catalog]:
    """Area -> its messages as they stand in the sources, in the order of the files."""
    areas: dict[str, Catalog] = {}
    for path in sorted([*SITE.rglob("*.html"), *SITE.rglob("*.py")]):
        if "account_templates" in path.parts:
            continue  # Django's templates, around allauth's words, which have its own translations
        method = "jinja2.ext:babel_extract" if path.suffix == ".html" else "python"
        options = {"extensions": "jinja2.ext.i18n", "newstyle_gettext": "true", "trimmed": "true"}
        found = extract_from_file(
            method,
            path,
            keywords=_KEYWORDS,
            options=options if path.suffix == ".html" else None,
            strip_comment_tags=True,
        )
        for _, message, _, context in found:
            area = area_of(path)
            catalogue = areas.setdefault(area, Catalog(locale="ko", charset="utf-8"))
            where = path.relative_to(SITE).as_posix()
            catalogue.add(message, locations=[(where, 0)], context=context)
    return areas


def merged(area: str, fresh: Catalog) -> tuple[Catalog, list[str]]:
    """The fresh messages with the translations there are, and the ids of those that lack one."""
    path = LOCALE / area / "ko" / "LC_MESSAGES" / "django.po"
    old = read_po(path.open("rb"), locale="ko") if path.is_file() else Catalog(locale="ko")
    lacking = []
    elsewhere: list[Catalog] | None = None
    for message in fresh:
        if not message.id:
            continue
        known = old.get(message.id, context=message.context)
        if known is None or not known.string:  # the same words in another area have been translated already
            elsewhere = elsewhere if elsewhere is not None else _all_known()
            found = (catalogue.get(message.id, context=message.context) for catalogue in elsewhere)
            known = next((other for other in found if other is not None and other.string), known)
        if known is not None and known.string and any(known.string):
            message.string = known.string
        else:
            lacking.append(message.id if isinstance(message.id, str) else message.id[0])
    return fresh, lacking


def _all_known() -> list[Catalog]:
    """Every catalogue there is, in the order of the areas."""
    return [read_po(path.open("rb"), locale="ko") for path in sorted(LOCALE.rglob("*.po"))]


def po_text(catalogue: Catalog) -> bytes:
    """A .po file without dates and line numbers, so that it changes only when a message does."""
    out = io.BytesIO()
    out.write(
        b'msgid ""\nmsgstr ""\n"Language: ko\\n"\n"MIME-Version: 1.0\\n"\n'
        b'"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
        b'"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
    )
    write_po(out, catalogue, omit_header=True, include_lineno=False, width=110)
    return out.getvalue()


def compile_all() -> None:
    """Every .po -> the .mo beside it."""
    for path in LOCALE.rglob("*.po"):
        with path.open("rb") as source, path.with_suffix(".mo").open("wb") as out:
            write_mo(out, read_po(source, locale=path.parents[1].name))


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--check", action="store_true", help="change nothing; fail if there is anything to do"
    )
    given = parser.parse_args()
    problems = []
    for area, fresh in sorted(collect().items()):
        catalogue, lacking = merged(area, fresh)
        path = LOCALE / area / "ko" / "LC_MESSAGES" / "django.po"
        text = po_text(catalogue)
        problems += [f"{area}: no Korean for {message!r}" for message in lacking]
        if given.check:
            if not path.is_file() or path.read_bytes() != text:
                problems.append(f"{area}: out of date; run scripts/make_messages.py")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
    compile_all()
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
