"""`yeoun show`: one thing, with its facts, their status and sources, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from yeoun.catalogue import (
    CastMember,
    Credit,
    PartialDate,
    Release,
    Snapshot,
    Status,
    is_titled,
    name_in,
    shown_name,
    title_in,
    with_gaps,
)
from yeoun.cli._common import json_option, open_snapshot, pad, print_json, snapshot_option

__all__ = ["command"]

_MARKS = {Status.CONFIRMED: "●", Status.STATED: "◐", Status.UNVERIFIED: "○"}
_LEGEND = "● confirmed by two independent sources   ◐ stated by one   ○ not seen in print yet"

_EPILOG = """\b
Examples:
  yeoun show goblin
  yeoun show goblin-stay-with-me --sources
  yeoun show exo --json
"""


@click.command("show", epilog=_EPILOG)
@click.argument("key", metavar="ID")
@click.option("--sources", "with_sources", is_flag=True, help="Print the sources of every fact.")
@json_option
@snapshot_option
def command(key: str, with_sources: bool, as_json: bool, snapshot: Path | None) -> int:
    """Show a drama, a song, an artist, a release or a list by its ID.

    `yeoun find` tells ids. Every fact has a mark: confirmed, stated or unverified.
    """
    with open_snapshot(snapshot) as opened:
        key = opened.resolve(key)
        kind = opened.type_of(key)
        if as_json:
            print_json(_plain(opened, kind, key))
            return 0
        for line in _LINES[kind](opened, key):
            click.echo(line)
        if with_sources:
            click.echo()
            for line in _sources(opened, key):
                click.echo(line)
        if kind != "list":
            click.echo(f"\n{_LEGEND}")
    return 0


def _encode(value: object) -> object:
    if isinstance(value, PartialDate):
        return str(value)
    raise NotImplementedError(type(value))


def _plain(snapshot: Snapshot, kind: str, key: str) -> dict[str, Any]:
    entity = getattr(snapshot, f"get_{kind}")(key)
    shown: dict[str, Any] = {"type": kind, "id": key}
    if hasattr(entity, "names"):
        hangul = title_in if kind == "song" else name_in
        shown |= {"name": shown_name(entity.names), "name_ko": hangul(entity.names, "ko")}
    plain: dict[str, Any] = shown | msgspec.to_builtins(entity, enc_hook=_encode)
    if kind == "drama":
        plain["releases"] = msgspec.to_builtins(snapshot.find_releases(key), enc_hook=_encode)
        plain["songs"] = snapshot.find_songs(drama=key)
        plain["missing_parts"] = missing_parts(snapshot.find_releases(key))
    if kind == "artist":
        plain["songs"] = snapshot.find_songs(artist=key)
        plain["groups"] = msgspec.to_builtins(snapshot.find_memberships(member=key), enc_hook=_encode)
        plain["members"] = msgspec.to_builtins(snapshot.find_memberships(group=key), enc_hook=_encode)
    if kind == "song":
        plain["releases"] = msgspec.to_builtins(snapshot.find_releases_of(key), enc_hook=_encode)
    plain["facts"] = [
        {
            "property": f.property,
            "value": msgspec.Raw(f.value.encode()),
            "status": f.status,
            "sources": f.sources,
        }
        for f in snapshot.find_facts(key)
    ]
    return plain


def missing_parts(releases: tuple[Release, ...]) -> list[int]:
    """The numbers of parts between the first and the last known one that are not in the catalogue."""
    known = {release.part for release in releases if release.part is not None}
    return [part for part in range(1, max(known, default=0)) if part not in known]


def _worst(snapshot: Snapshot, key: str, name: str) -> str:
    """The weakest mark of a property: what a whole credit line or title can be trusted for."""
    found = [f.status for f in snapshot.find_facts(key) if f.property == name and f.status is not None]
    order = list(_MARKS)
    return _MARKS[max(found, key=order.index)] if found else " "


def _heading(snapshot: Snapshot, table: str, key: str) -> str:
    name, name_ko = snapshot.shown(table, (key,))[key]
    return click.style(name, bold=True) + (f"  {name_ko}" if name_ko and name_ko != name else "")


def credit_line(snapshot: Snapshot, line_up: tuple[Credit, ...]) -> str:
    """The credit line as it is shown: "Chanyeol (EXO), Punch"."""
    line = ""
    for credit in line_up:
        if credit.role.is_singing:
            keys = (credit.artist, *((credit.of,) if credit.of else ()))
            shown = snapshot.shown("artist", keys)
            beside = f" ({shown[credit.of][0]})" if credit.of else ""
            line += (credit.join or ", " if line else "") + shown[credit.artist][0] + beside
    return line


def _drama(snapshot: Snapshot, key: str) -> Iterator[str]:
    drama = snapshot.get_drama(key)
    yield _heading(snapshot, "drama", key)
    others = [n.text for n in drama.names if not n.primary and n.kind != "hint"]
    if others:
        yield f"also: {', '.join(others)}"
    yield ""
    for label, name, value in (
        ("Network", "network", drama.network),
        ("First episode", "first_air", drama.first_air),
        ("Last episode", "last_air", drama.last_air),
        ("Episodes", "episodes", drama.episodes),
    ):
        mark = _worst(snapshot, key, name) if value is not None else " "
        yield f"{mark} {pad(label, 14)} {value if value is not None else 'not found yet'}"
    if drama.cast:
        yield f"{_worst(snapshot, key, 'actor')} {pad('With', 14)} {', '.join(map(_player, drama.cast))}"
    if drama.note:
        yield f"\n{drama.note}"
    yield ""
    on_release: set[str] = set()
    for gaps, release in with_gaps(snapshot.find_releases(key)):
        for first, last in gaps:
            label = f"Part {first}" if first == last else f"Parts {first}–{last}"
            yield f"  {pad(label, 10)} not found yet"
        on_release.update(track.song for track in release.tracks)
        yield from _release_lines(snapshot, release)
    loose = [song for song in snapshot.find_songs(drama=key) if song not in on_release]
    if loose:
        yield "  Part not known"
        for song in loose:
            yield _song_line(snapshot, song)


def _player(member: CastMember) -> str:
    name, character = member.actor or member.actor_ko, member.character or member.character_ko
    return f"{name} ({character})" if character else str(name)


def _release_lines(snapshot: Snapshot, release: Release) -> Iterator[str]:
    label = f"Part {release.part}" if release.part is not None else release.kind.value.capitalize()
    mark = _worst(snapshot, release.id, "date")
    day = f"{release.date} {mark}" if release.date else "day not found yet"
    yield f"  {pad(label, 10)} {day}"
    for track in release.tracks:
        yield _song_line(snapshot, track.song)


def _song_line(snapshot: Snapshot, key: str) -> str:
    song = snapshot.get_song(key)
    mark = _worst(snapshot, key, "credit")
    name, name_ko = shown_name(song.names), title_in(song.names, "ko")
    title = name if name_ko in {None, name} else f"{name} ({name_ko})"
    return f"    {mark} {title} — {credit_line(snapshot, song.credits)}  {click.style(key, dim=True)}"


def _song(snapshot: Snapshot, key: str) -> Iterator[str]:
    song = snapshot.get_song(key)
    yield _heading(snapshot, "song", key)
    if not is_titled(song.names):
        yield "  title as released not found yet; this is a translation"
    yield f"{_worst(snapshot, key, 'credit')} {credit_line(snapshot, song.credits)}"
    drama, _ = snapshot.shown("drama", (song.drama,))[song.drama]
    yield f"  from {drama} ({song.drama})"
    releases = snapshot.find_releases_of(key)
    for release in releases:
        label = f"Part {release.part}" if release.part is not None else release.kind.value
        yield f"{_worst(snapshot, release.id, 'date')} {label}, {release.date or 'day not found yet'}"
    if not releases:
        yield "  release not found yet"
    others = [n.text for n in song.names if not n.primary and n.kind != "hint"]
    if others:
        yield f"  also: {', '.join(others)}"
    if song.version_of:
        yield f"  {song.version or 'version'} of {song.version_of}"
    if song.moods:
        yield f"  moods: {', '.join(song.moods)}"
    if song.note:
        yield f"\n  {song.note}"
    for video in song.videos:
        official = "official " if video.official else ""
        yield f"{_worst(snapshot, key, 'video')} {official}{video.kind}: {video.service} {video.id}"
    if not song.videos:
        yield "  video not found yet"


def _artist(snapshot: Snapshot, key: str) -> Iterator[str]:
    artist = snapshot.get_artist(key)
    yield _heading(snapshot, "artist", key)
    groups = snapshot.find_memberships(member=key)
    members = snapshot.find_memberships(group=key)
    yield f"  {artist.kind}" + (f" of {artist.parent}" if artist.parent else "")
    others = [n.text for n in artist.names if not n.primary and n.kind != "hint"]
    if others:
        yield f"  also: {', '.join(others)}"
    for group in groups:
        span = (
            f" ({group.since or '?'} to {group.until or 'now or not known'})"
            if group.since or group.until
            else ""
        )
        yield f"  in {group.group}{span}"
    if members:
        yield f"  members: {', '.join(m.member for m in members)}"
    if artist.note:
        yield f"\n  {artist.note}"
    yield ""
    for song in snapshot.find_songs(artist=key):
        yield _song_line(snapshot, song)
    for member in members:
        for song in snapshot.find_songs(artist=member.member):
            yield _song_line(snapshot, song)


def _release(snapshot: Snapshot, key: str) -> Iterator[str]:
    release = snapshot.get_release(key)
    yield click.style(release.title or key, bold=True)
    yield f"  of {release.drama}"
    yield from _release_lines(snapshot, release)


def _list(snapshot: Snapshot, key: str) -> Iterator[str]:
    feature = snapshot.get_list(key)
    yield click.style(feature.title, bold=True)
    yield f"{feature.intro}\n"
    for position, entry in enumerate(feature.entries, 1):
        song = snapshot.get_song(entry.song)
        drama, _ = snapshot.shown("drama", (song.drama,))[song.drama]
        line = credit_line(snapshot, song.credits)
        yield click.style(f"{position}. {line} – “{shown_name(song.names)}” (from “{drama}”)", bold=True)
        yield f"   {entry.note}\n"


def _sources(snapshot: Snapshot, key: str) -> Iterator[str]:
    for fact in snapshot.find_facts(key):
        if fact.status is not None:
            yield f"{_MARKS[fact.status]} {fact.property}: {fact.value}"
            yield from (f"    {address}" for address in fact.sources)


_LINES = {"drama": _drama, "song": _song, "artist": _artist, "release": _release, "list": _list}
