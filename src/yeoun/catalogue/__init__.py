"""The catalogue: the model, statements and judgements, the data files and their checks, the snapshot.

model        what the guide knows about, as frozen values
statements   the one currency of facts
publishers   who printed it, and who is independent of whom
judgements   same / different, by whom, when, why
files        the TOML files, with file and line
curated      the files as statements
editing      changing a file and keeping every other byte
writing      putting a file in place as a whole
checks       every kind of mistake in the files, with file and line
snapshot     the built file, opened read-only
tallies      what is counted over all of it
places       where the data and the snapshot stand
"""

from yeoun.catalogue._schema import APPLICATION_ID, SCHEMA, SCHEMA_VERSION
from yeoun.catalogue._shapes import MoodShape
from yeoun.catalogue.curated import curated_statements
from yeoun.catalogue.files import ArtistFile, Data, DramaFile, ListFile, Located, Problem, Severity, read_data
from yeoun.catalogue.judgements import Judgement, JudgementLog, Verdict, read_judgements, render_judgement
from yeoun.catalogue.model import (
    SINGING,
    Artist,
    ArtistKind,
    CastMember,
    CastName,
    Catalogue,
    Credit,
    Drama,
    EditorialList,
    Entity,
    ExternalId,
    Function,
    ListEntry,
    Membership,
    Mood,
    Name,
    NameKind,
    PartialDate,
    Release,
    ReleaseKind,
    Role,
    Shelf,
    Song,
    Track,
    Usage,
    Version,
    Video,
    VideoKind,
    VideoState,
    is_titled,
    name_in,
    shown_name,
    title_in,
    with_gaps,
)
from yeoun.catalogue.places import data_directory, snapshot_path
from yeoun.catalogue.publishers import Publisher, PublisherKind, Publishers, Status, host_of
from yeoun.catalogue.snapshot import Snapshot, SourcedFact, marks
from yeoun.catalogue.statements import (
    PROPERTIES,
    EntityType,
    Layer,
    Property,
    Statement,
    Value,
    decode_value,
    encode_value,
    parse_statements,
    render_statement,
)
from yeoun.catalogue.tallies import Tallies
from yeoun.catalogue.writing import write_beside, writing_beside

__all__ = [
    "APPLICATION_ID",
    "PROPERTIES",
    "SCHEMA",
    "SCHEMA_VERSION",
    "SINGING",
    "Artist",
    "ArtistFile",
    "ArtistKind",
    "CastMember",
    "CastName",
    "Catalogue",
    "Credit",
    "Data",
    "Drama",
    "DramaFile",
    "EditorialList",
    "Entity",
    "EntityType",
    "ExternalId",
    "Function",
    "Judgement",
    "JudgementLog",
    "Layer",
    "ListEntry",
    "ListFile",
    "Located",
    "Membership",
    "Mood",
    "MoodShape",
    "Name",
    "NameKind",
    "PartialDate",
    "Problem",
    "Property",
    "Publisher",
    "PublisherKind",
    "Publishers",
    "Release",
    "ReleaseKind",
    "Role",
    "Severity",
    "Shelf",
    "Snapshot",
    "Song",
    "SourcedFact",
    "Statement",
    "Status",
    "Tallies",
    "Track",
    "Usage",
    "Value",
    "Verdict",
    "Version",
    "Video",
    "VideoKind",
    "VideoState",
    "curated_statements",
    "data_directory",
    "decode_value",
    "encode_value",
    "host_of",
    "is_titled",
    "marks",
    "name_in",
    "parse_statements",
    "read_data",
    "read_judgements",
    "render_judgement",
    "render_statement",
    "shown_name",
    "snapshot_path",
    "title_in",
    "with_gaps",
    "write_beside",
    "writing_beside",
]
