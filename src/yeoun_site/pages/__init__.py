"""Page values (frozen dataclasses) from snapshot and people; no HttpRequest. Empty as yet."""
