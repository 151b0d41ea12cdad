"""Kinds of print that documents written blind brought up (28 November 2026), each in a text of our own; all names but the toy catalogue's are made up."""

from __future__ import annotations

import pytest

from yeoun.catalogue import Snapshot
from yeoun.linking import Linker
from yeoun.reader import extract, read_document

GLASS, LEDGER = "Orchard of Glass", "The Ferryman's Ledger"

Wanted = list[tuple[str, list[str], str]]

FORMS: dict[str, tuple[str, str, Wanted]] = {
    "a list run into one line, counted 01": (
        "text",
        ("Album Review - Drama OST Collection CD 1 01 Paper Lantern – Doremi (Orchard of Glass OST) 02 Half a Moon – Kang Mirae (The Ferryman's Ledger OST)"
        " 03 No More Rain – Bluegate (Orchard of Glass OST) 04 Low Tide – Seo Haneul (The Ferryman's Ledger OST)"),
        [
            ("Paper Lantern", ["Doremi"], GLASS), ("Half a Moon", ["Kang Mirae"], LEDGER),
            ("No More Rain", ["Bluegate"], GLASS), ("Low Tide", ["Seo Haneul"], LEDGER),
        ],
    ),
    "a column of singers, and the drama in the page's title": (
        "html",
        ("<title>Orchard of Glass (soundtrack)</title><h1>Orchard of Glass (soundtrack)</h1><table><tr><th>No.</th><th>Title</th><th>Artist</th></tr>"
        "<tr><td>01.</td><td>Paper Lantern</td><td>Chanyeol (찬열) of EXO and Punch</td></tr>"
        "<tr><td>02.</td><td>Half a Moon</td><td>Doremi</td></tr></table>"),
        [("Paper Lantern", ["Chanyeol", "Punch"], GLASS), ("Half a Moon", ["Doremi"], GLASS)],
    ),
    "OST before its drama, singers and dramas at large": (
        "text",
        ('Artis Korea Pengisi OST Drakor Orchard of Glass\n\n1. Chen EXO\n\nLagu penuh tenaga berjudul "Paper Lantern" terdengar di awal.\n\n'
        '2. Punch\n\nPenyanyi itu terdengar lewat "No More Rain" yang lembut.'),
        [("Paper Lantern", ["Chen"], GLASS), ("No More Rain", ["Punch"], GLASS)],
    ),
    "an address and a pointer between entries": (
        "text",
        ("Drama OSTs we love\n\n1. “Paper Lantern” by Doremi (Orchard of Glass)\n\nhttps://video.example/embed/aaaa0002\n\nBaca Juga: 5 Drakor dari Orchard of Glass sampai yang Terbaru\n\n"
        "2. “No More Rain” by Bluegate (The Ferryman's Ledger)"),
        [("Paper Lantern", ["Doremi"], GLASS), ("No More Rain", ["Bluegate"], LEDGER)],
    ),
    "a bracket that a line break has cut": (
        "text",
        "Korean drama OSTs\n\n1. Paper Lantern\nby Doremi (Orchard of\nGlass)\n2. No More Rain by Bluegate (The Ferryman's\nLedger)\n3. Half a Moon by Kang Mirae (Orchard of Glass)",
        [("Paper Lantern", ["Doremi"], GLASS), ("No More Rain", ["Bluegate"], LEDGER), ("Half a Moon", ["Kang Mirae"], GLASS)],
    ),
    "comments below a text": (
        "text",
        ("Drama OSTs of the week, five in a row and every one of them worth the evening that it takes\n\n“Paper Lantern” by Doremi (Orchard of Glass)\n\n“No More Rain” by Bluegate (The Ferryman's Ledger)\n\n"
        "2 thoughts on “Drama OSTs”\n\n“Half a Moon” by Kang Mirae (Orchard of Glass)"),
        [("Paper Lantern", ["Doremi"], GLASS), ("No More Rain", ["Bluegate"], LEDGER)],
    ),
    "a title in running text before its drama in brackets": (
        "text",
        "Pemeran drama yang menyanyikan OST\n\nChen sudah lama mengisi lagu drama. Suaranya ada di Paper Lantern (Goblin), lagu yang paling sendu.",
        [("Paper Lantern", ["Chen"], "Goblin")],
    ),
    "songs that are played in none of the dramas": (
        "text",
        "Songs that are my favourite Korean dramas\n\nNone of these plays in the drama in question.\n\n1. “Paper Lantern” by Doremi for Orchard of Glass\n\n2. “No More Rain” by Bluegate for Goblin",
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_the_form_is_read(snapshot: Snapshot, form: str) -> None:
    kind, text, wanted = FORMS[form]
    document = read_document(text.encode(), kind="html" if kind == "html" else "text")
    found = [
        (e.song.as_printed, [a.as_printed for a in e.artists], " ".join((e.drama.as_printed or "").split()))
        for e in extract(document, Linker(snapshot)).entries
    ]
    assert found == wanted
