"""A reading as the JSON of `yeoun read --json` (docs/guide/reading.md has the form, which is stable)."""

from __future__ import annotations

from yeoun.reader._reading import Entry, Part, Reading, Singer

__all__ = ["as_json"]


def as_json(reading: Reading, *, with_text: bool = False) -> dict[str, object]:
    """The reading as plain values, ready for a JSON encoder.

    Args:
        reading: what `extract` returned.
        with_text: add the document's text, which the offsets are into.
    """
    made: dict[str, object] = {
        "title": reading.title,
        "language": reading.language,
        "kind": reading.kind,
        "entries": [_entry(entry) for entry in reading.entries],
    }
    if with_text:
        made["text"] = reading.text
    return made


def _entry(entry: Entry) -> dict[str, object]:
    made: dict[str, object] = {
        "position": entry.position,
        "confidence": entry.confidence,
        "song": _part(entry.song),
        "artists": [_singer(singer) for singer in entry.artists],
        "drama": None if entry.drama is None else _part(entry.drama),
        "release": {"part": entry.release.part, "date": entry.release.date},
        "videos": list(entry.videos),
        "uncertain": entry.uncertain,
        "why": entry.why,
    }
    return made


def _part(part: Part) -> dict[str, object]:
    made: dict[str, object] = {
        "id": part.id, "name": part.name, "as_printed": part.as_printed, "start": part.start, "end": part.end,
    }  # fmt: skip
    if part.candidates:
        made["candidates"] = list(part.candidates)
    return made


def _singer(singer: Singer) -> dict[str, object]:
    return {**_part(singer), "role": singer.role, "group": singer.group}
