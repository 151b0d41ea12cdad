"""The reader: a document -> entries with linked song, artists and drama, each with its span.

    linker = Linker(Snapshot.open(path))
    reading = extract(read_document(raw), linker)
    as_json(reading), statements_of(reading, linker)

_input, _html, _text_blocks, _fetch   bytes or an address -> a Document (docs/guide/reading.md)
_page        what is noticed in it: quotes, names of the catalogue, OST marks
_lines       a heading, an item, a row: which segment is the song, the singers, the drama
_prose       the same in running text; _section_prose: with what stands around it
_sections    what belongs together
_decide      each claim over the catalogue, song, singers and drama chosen together
_blurbs      songs that are described and not named; _described: whose songs are meant
_extract     the whole way
"""

from yeoun.reader._document import Block, Document, EmbeddedVideo
from yeoun.reader._extract import extract
from yeoun.reader._input import fetch_document, read_document
from yeoun.reader._json import as_json
from yeoun.reader._reading import Entry, Part, Reading, Release, Singer
from yeoun.reader._statements import statements_of

__all__ = [
    "Block",
    "Document",
    "EmbeddedVideo",
    "Entry",
    "Part",
    "Reading",
    "Release",
    "Singer",
    "as_json",
    "extract",
    "fetch_document",
    "read_document",
    "statements_of",
]
