"""Ids -> XSPF, JSPF, M3U8, CSV, JSON-LD: pure renderers. Empty as yet."""

__all__: list[str] = []
