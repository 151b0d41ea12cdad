"""The schema of the snapshot, shared by the one who writes it (`build`) and the one who reads it.

The file is rebuilt, never migrated: a change here raises `SCHEMA_VERSION`. Dates are text (`YYYY`,
`YYYY-MM`, `YYYY-MM-DD`), so that their precision is seen. Tables with a natural key carry it as primary
key WITHOUT ROWID: smaller, and the order of rows is the order of keys whatever the order of insertion.
"""

from __future__ import annotations

__all__ = ["APPLICATION_ID", "SCHEMA", "SCHEMA_VERSION"]

SCHEMA_VERSION = 4
APPLICATION_ID = 0x59454F55  # "YEOU": `file` and `PRAGMA application_id` tell a snapshot by it

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE drama (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, name_ko TEXT, network TEXT,
  first_air TEXT, last_air TEXT, episodes INTEGER, note TEXT, note_ko TEXT
) WITHOUT ROWID;
CREATE TABLE cast_member (
  drama TEXT NOT NULL, number INTEGER NOT NULL, person TEXT NOT NULL,
  actor TEXT, actor_ko TEXT, character TEXT, character_ko TEXT,
  PRIMARY KEY (drama, number)
) WITHOUT ROWID;
CREATE INDEX cast_member_person ON cast_member (person);
CREATE TABLE artist (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, name_ko TEXT,
  parent TEXT, debut TEXT, note TEXT, note_ko TEXT
) WITHOUT ROWID;
CREATE INDEX artist_parent ON artist (parent) WHERE parent IS NOT NULL;
CREATE TABLE song (
  id TEXT PRIMARY KEY, drama TEXT NOT NULL, name TEXT NOT NULL, name_ko TEXT,
  version_of TEXT, version TEXT, language TEXT, note TEXT, note_ko TEXT
) WITHOUT ROWID;
CREATE INDEX song_drama ON song (drama);
CREATE INDEX song_version_of ON song (version_of) WHERE version_of IS NOT NULL;
CREATE TABLE release (
  id TEXT PRIMARY KEY, drama TEXT NOT NULL, kind TEXT NOT NULL, part INTEGER, title TEXT, date TEXT, label TEXT
) WITHOUT ROWID;
CREATE INDEX release_drama ON release (drama);
CREATE INDEX release_date ON release (date) WHERE date IS NOT NULL;
CREATE INDEX release_day ON release (substr(date, 6)) WHERE length(date) = 10;
CREATE TABLE track (
  release TEXT NOT NULL, number INTEGER NOT NULL, song TEXT NOT NULL, position INTEGER,
  PRIMARY KEY (release, number)
) WITHOUT ROWID;
CREATE INDEX track_song ON track (song);
CREATE TABLE credit (
  song TEXT NOT NULL, number INTEGER NOT NULL, artist TEXT NOT NULL, role TEXT NOT NULL,
  as_printed TEXT, join_phrase TEXT, of_group TEXT,
  PRIMARY KEY (song, number)
) WITHOUT ROWID;
CREATE INDEX credit_artist ON credit (artist);
CREATE INDEX credit_of ON credit (of_group) WHERE of_group IS NOT NULL;
CREATE TABLE membership (
  member TEXT NOT NULL, number INTEGER NOT NULL, of_group TEXT NOT NULL, since TEXT, until TEXT,
  PRIMARY KEY (member, number)
) WITHOUT ROWID;
CREATE INDEX membership_group ON membership (of_group);
CREATE TABLE name (
  entity TEXT NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL, lang TEXT NOT NULL,
  script TEXT NOT NULL, kind TEXT NOT NULL, is_primary INTEGER NOT NULL,
  PRIMARY KEY (entity, number)
) WITHOUT ROWID;
CREATE TABLE external_id (
  entity TEXT NOT NULL, service TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (entity, service, id)
) WITHOUT ROWID;
CREATE INDEX external_id_id ON external_id (service, id);
CREATE TABLE video (
  song TEXT NOT NULL, number INTEGER NOT NULL, service TEXT NOT NULL, id TEXT NOT NULL,
  kind TEXT NOT NULL, state TEXT NOT NULL, official INTEGER NOT NULL,
  PRIMARY KEY (song, number)
) WITHOUT ROWID;
CREATE TABLE usage (
  song TEXT NOT NULL, number INTEGER NOT NULL, drama TEXT NOT NULL, function TEXT, episode INTEGER,
  at TEXT, spoiler INTEGER NOT NULL, note TEXT, note_ko TEXT,
  PRIMARY KEY (song, number)
) WITHOUT ROWID;
CREATE INDEX usage_drama ON usage (drama);
CREATE TABLE mood (
  id TEXT PRIMARY KEY, number INTEGER NOT NULL, shelf TEXT NOT NULL, name TEXT NOT NULL,
  name_ko TEXT NOT NULL, words TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE song_mood (
  song TEXT NOT NULL, number INTEGER NOT NULL, mood TEXT NOT NULL, PRIMARY KEY (song, number)
) WITHOUT ROWID;
CREATE INDEX song_mood_mood ON song_mood (mood);
CREATE TABLE list (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, title_ko TEXT, intro TEXT NOT NULL, intro_ko TEXT, published TEXT
) WITHOUT ROWID;
CREATE TABLE list_entry (
  list TEXT NOT NULL, position INTEGER NOT NULL, song TEXT NOT NULL, note TEXT NOT NULL, note_ko TEXT,
  PRIMARY KEY (list, position)
) WITHOUT ROWID;
CREATE INDEX list_entry_song ON list_entry (song);
CREATE TABLE fact (
  id INTEGER PRIMARY KEY, type TEXT NOT NULL, subject TEXT NOT NULL, property TEXT NOT NULL,
  value TEXT NOT NULL, status TEXT
);
CREATE INDEX fact_subject ON fact (subject);
CREATE TABLE source (id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, publisher TEXT NOT NULL);
CREATE TABLE fact_source (
  fact INTEGER NOT NULL, source INTEGER NOT NULL, evidence TEXT, layer TEXT NOT NULL,
  PRIMARY KEY (fact, source)
) WITHOUT ROWID;
CREATE TABLE judgement (
  number INTEGER PRIMARY KEY, one TEXT NOT NULL, other TEXT NOT NULL, verdict TEXT NOT NULL,
  by_whom TEXT NOT NULL, at TEXT NOT NULL, why TEXT NOT NULL
);
CREATE TABLE redirect (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID;
"""
