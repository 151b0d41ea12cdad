"""Read the gold documents again after doing to them what the web does to pages, and score the reader on that.

    python evals/reading_stress.py                     # the table
    python evals/reading_stress.py --misses NAME       # of one change, what was missed and made up

Each change is made to every gold document: other quotes, dashes and brackets, no numbers, lines broken or joined,
no structure at all. The ablations change the catalogue instead: the songs, the singers or the dramas of all gold
entries are hidden from it, so that the entries must stand on print alone. What is wanted stays the same, also
where the change has made it unreadable (a song that no text names, with its songs hidden): the shares are to be
compared with themselves, earlier and later, and not with 1.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from typing import Any, Final

from reading import GOLD, SNAPSHOT, Matcher, Table, drop_headings, groups, load, score, show
from yeoun.catalogue import Snapshot
from yeoun.linking import ARTIST, DRAMA, SONG, Linker
from yeoun.reader import Document, extract, read_document

__all__ = ["CHANGES", "hidden", "stress"]

Change = Callable[[Document], Document]

_NUMBER: Final = re.compile(r"^\s*(?:[#＃]?\s*\d{1,3}\s*(?:[.)\]:、．]|위|曲目)|\d{1,3}\s+[-–—])\s*")
_BREAK: Final = re.compile(r"\s+[–—-]\s+|\s+(?=\(|by\s|from\s|oleh\s|dari\s|por\s|par\s)")
_SHORT: Final = 150  # characters: longer blocks are text, whose lines no page breaks inside a name


def lines_of(document: Document) -> list[tuple[str, str]]:
    """(kind, text) of each block, with the number that a list would print."""
    found = []
    for block in document.blocks:
        text = document.text[block.start : block.end]
        if block.kind == "row":
            text = " | ".join(document.text[a:b] for a, b in block.cells)
        if block.number is not None and not _NUMBER.match(text):
            text = f"{block.number}. {text}"
        found.append((block.kind, text))
    return found


def as_text(lines: list[tuple[str, str]], published: Any, *, gap: str = "\n\n") -> Document:
    """The lines as a plain text, read as such."""
    made = read_document(gap.join(text for _, text in lines).encode(), kind="text")
    return made if made.published or not published else _dated(made, published)


def _dated(document: Document, published: Any) -> Document:
    import dataclasses

    return dataclasses.replace(document, published=published)


def _plain(document: Document) -> Document:
    return as_text(lines_of(document), document.published)


def _tight(document: Document) -> Document:
    return as_text(lines_of(document), document.published, gap="\n")


def _swap(*pairs: tuple[str, str]) -> Change:
    """Replace patterns within every line."""

    def change(document: Document) -> Document:
        lines = lines_of(document)
        for pattern, put in pairs:
            lines = [(kind, re.sub(pattern, put, text)) for kind, text in lines]
        return as_text(lines, document.published)

    return change


def _unnumbered(document: Document) -> Document:
    return as_text([(kind, _NUMBER.sub("", text)) for kind, text in lines_of(document)], document.published)


def _broken(document: Document) -> Document:
    """Line breaks inside entries: before a dash, a bracket, "by"."""
    lines = []
    for place, (kind, text) in enumerate(lines_of(document)):
        if place and len(text) < _SHORT and not text.rstrip().endswith((".", "!", "?", "다")):
            text = _BREAK.sub(lambda cut: "\n" + cut.group().lstrip(), text)
        lines.append((kind, text))
    return as_text(lines, document.published)


def _joined(document: Document) -> Document:
    """Each heading runs on into the paragraph under it."""
    lines: list[tuple[str, str]] = []
    for kind, text in lines_of(document):
        if lines and lines[-1][0] == "heading" and kind == "paragraph":
            lines[-1] = (kind, f"{lines[-1][1]} {text}")
        else:
            lines.append((kind, text))
    return as_text(lines, document.published)


def _upper(document: Document) -> Document:
    """Headings and short lines in capitals."""
    lines = [
        (kind, text.upper() if kind in {"heading", "item"} and len(text) < _SHORT else text)
        for kind, text in lines_of(document)
    ]
    return as_text(lines, document.published)


_DOUBLE: Final = r"[“”„\"]"

CHANGES: Final[dict[str, Change]] = {
    "headings dropped": drop_headings,
    "plain text": _plain,
    "plain text, no empty lines": _tight,
    "no numbers": _unnumbered,
    "lines broken inside entries": _broken,
    "headings run into the text": _joined,
    "headings in capitals": _upper,
    "straight quotes": _swap((_DOUBLE, '"'), (r"[‘’]", "'")),
    "corner quotes": _swap((r"[“\"]([^”\"\n]{1,80})[”\"]", r"「\1」"), (r"(?<!\w)‘([^’\n]{1,60})’(?!\w)", r"『\1』")),
    "no double quotes": _swap((_DOUBLE, "")),
    "hyphens for dashes": _swap((r"\s[–—]\s", " - ")),
    "bars for dashes": _swap((r"\s[–—-]\s", " | ")),
    "colons for dashes": _swap((r"\s[–—-]\s", ": ")),
    "square brackets": _swap((r"\(", "["), (r"\)", "]")),
}  # fmt: skip

ABLATIONS: Final = {
    "songs hidden": {SONG},
    "singers hidden": {SONG, ARTIST},
    "dramas hidden": {SONG, DRAMA},
    "all hidden": {SONG, ARTIST, DRAMA},
}


def hidden(linker: Linker, snapshot: Snapshot, kinds: set[int]) -> Linker:
    """A linker whose catalogue lacks what the gold entries name, of these kinds; songs of what is hidden go too."""
    gone: set[int] = set()
    names = linker.names
    for gold, _ in load(GOLD):
        for entry in gold["entries"]:
            for kind, texts in (
                (SONG, [entry.get("song"), entry.get("song_ko")]),
                (ARTIST, entry["artists"]),
                (DRAMA, [entry.get("drama"), entry.get("drama_ko")]),
            ):
                if kind in kinds:
                    gone.update(n for text in texts if text for n, _ in names.exact(text, kind))
    catalogue = linker.catalogue
    for entity in catalogue.entities:
        if entity.kind == SONG and (entity.drama in gone or gone & {*entity.artists, *entity.beside}):
            gone.add(entity.number)
    made = Linker(snapshot)
    held = made.catalogue
    held.names = [row for row in held.names if row[0] not in gone]
    held.songs_of = {
        owner: tuple(song for song in songs if song not in gone)
        for owner, songs in held.songs_of.items()
        if owner not in gone
    }
    held.members = {
        group: tuple(m for m in members if m not in gone) for group, members in held.members.items()
    }
    made.names = type(made.names)(held)
    made.use(type(made.scanner)(held))
    return made


def stress(linker: Linker, snapshot: Snapshot, *, misses: str | None = None) -> Table:
    """Score every change and every ablation."""
    matcher = Matcher(linker)
    table = Table()
    documents = [
        (gold, read_document(path.read_bytes(), kind="html" if path.suffix == ".html" else "text"))
        for gold, path in load(GOLD)
    ]
    linkers = {name: hidden(linker, snapshot, kinds) for name, kinds in ABLATIONS.items()}
    ways: dict[str, tuple[Change, Linker]] = {name: (change, linker) for name, change in CHANGES.items()}
    ways |= {name: (lambda document: document, other) for name, other in linkers.items()}
    for name, (change, with_linker) in ways.items():
        if misses and name != misses:
            continue
        for gold, document in documents:
            reading = extract(change(document), with_linker)
            scored = score(matcher, gold, reading)
            table.add(name, scored)
            if misses:
                for group in groups(gold, dropped=False):
                    table.add(group, scored)
                if scored["missed"] or scored["made_up"]:
                    show(gold, scored, reading)
    return table


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", metavar="NAME")
    options = parser.parse_args()
    snapshot = Snapshot.open(SNAPSHOT)
    stress(Linker(snapshot), snapshot, misses=options.misses).show()
    return 0


if __name__ == "__main__":
    assert GOLD.is_dir()
    sys.exit(main())
