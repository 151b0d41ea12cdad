"""Yeoun: the songs of Korean dramas, as sourced facts that anyone can search and build upon.

The rooms, from the ground up; each imports only from those above it in this list:

    errors      one exception tree
    names       strings only: Hangul, romanization, spellings, comparison with reasons
    catalogue   the model, statements, judgements, data files, checks, the snapshot reader
    search      one box for everything
    linking     a mention -> Link | Ambiguous | Unknown
    reader      a document -> entries with evidence
    sources     one module per provider
    exports     playlists and articles
    build       data + statements + judgements -> snapshot + report
    cli         the command line
"""

__version__ = "0.1.0"
