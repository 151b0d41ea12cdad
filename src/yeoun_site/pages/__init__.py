"""Page values: what a page shows, as frozen dataclasses made from a snapshot (and people), never from a request.

Each page is one module with one function from an edition to one value; HTML and JSON render the same value.
Names come in pairs (`name` for an English reader, `name_ko` in Hangul or None): the template chooses.
Dates are text in the precision that is known. Ids are those of the catalogue; `path` is the address without
language.

values    what many pages show of a song, drama, artist, list
cards     those values, made in bulk from a snapshot
facts     the facts of one thing with status and sources, in words
outside   labelled links to other places: where to hear a song, where to watch a drama
covers    the drawn cover of a drama or song
"""
