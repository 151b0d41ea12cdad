"""What the blocks say: vocabulary, parts, tracks, credits, videos, lists."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from typing import Any

from yeoun.catalogue.checks._context import Context, problem
from yeoun.catalogue.files import Located, Problem, Severity
from yeoun.catalogue.model import (
    ArtistKind,
    Function,
    NameKind,
    ReleaseKind,
    Role,
    Shelf,
    Version,
    VideoKind,
    VideoState,
)

__all__ = [
    "credit_lines",
    "external_ids",
    "lists",
    "named_parts",
    "numbers",
    "parts",
    "tracks",
    "videos",
    "vocabulary",
]

# The forms of ids that services print.
_ID_FORMS = {
    "netflix": re.compile(r"[1-9]\d{6,9}\Z"),
    "imdb": re.compile(r"tt\d{7,9}\Z"),
    "tmdb": re.compile(r"\d+\Z"),
    "mydramalist": re.compile(r"\d+\Z"),
    "wikidata": re.compile(r"Q\d+\Z"),
    "musicbrainz": re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z"),
    "viki": re.compile(r"\d+c\Z"),
}
_VIDEO_FORMS = {"youtube": re.compile(r"[A-Za-z0-9_-]{11}\Z")}


def _word(
    block: Located[Any], key: tuple[str | int, ...], word: str | None, kind: type[enum.StrEnum]
) -> Iterator[Problem]:
    if word is not None and word not in set(kind):
        yield problem(block, key, "word", f"{word!r} is not a known word here", f"One of: {', '.join(kind)}.")


def vocabulary(context: Context) -> Iterator[Problem]:
    """Kinds, roles, functions and shelves are words of the model."""
    for artist in context.data.artists:
        yield from _word(artist.artist, ("kind",), artist.artist.shape.kind, ArtistKind)
    for mood in context.data.moods:
        yield from _word(mood, ("shelf",), mood.shape.shelf, Shelf)
    for _, release in context.data.releases():
        yield from _word(release, ("kind",), release.shape.kind, ReleaseKind)
    for _, song in context.data.songs():
        yield from _word(song, ("version",), song.shape.version, Version)
        for number, credit in enumerate(song.shape.credits):
            yield from _word(song, ("credits", number), credit.role, Role)
        for number, video in enumerate(song.shape.video):
            yield from _word(song, ("video", number, "kind"), video.kind, VideoKind)
            yield from _word(song, ("video", number, "state"), video.state, VideoState)
        for number, usage in enumerate(song.shape.usage):
            yield from _word(song, ("usage", number, "as"), usage.as_, Function)
    for block in context.blocks:
        for number, name in enumerate(getattr(block.shape, "names", ())):
            yield from _word(block, ("names", number), name.kind, NameKind)


def parts(context: Context) -> Iterator[Problem]:
    """A part has a number, and no other part of the drama has it; other releases have none."""
    for file in context.data.dramas:
        seen: dict[int, str] = {}
        for release in file.releases:
            part = release.shape.part
            if (part is not None) != (release.shape.kind == ReleaseKind.PART):
                yield problem(
                    release,
                    ("part",),
                    "part",
                    "a release of kind `part` has a number, and only such a release",
                    "Give `part`, or change `kind` to special, album or score.",
                )
            if part is None:
                continue
            if part in seen:
                yield problem(
                    release,
                    ("part",),
                    "part-twice",
                    f"part {part} is here twice: {seen[part]}",
                    "Mend one number.",
                )
            seen.setdefault(part, release.where("part"))


def named_parts(context: Context) -> Iterator[Problem]:
    """A part that no page knows, by number, title, day or label, has no page for its songs either."""
    for _, release in context.data.releases():
        shape = release.shape
        if shape.kind != ReleaseKind.PART or not shape.sources_of("tracks") or not shape.tracks:
            continue
        printed = {"part": shape.part, "title": shape.title, "date": shape.date, "label": shape.label}
        if not any(value is not None and shape.sources_of(field) for field, value in printed.items()):
            yield problem(
                release,
                ("tracks",),
                "part-unknown",
                "its songs have a source, but nothing that tells this part from another has one",
                "Give `part` or `date` a page that prints it, or add `tracks = []` to `cite`: a page that names a"
                " song of the drama does not say on which part it is.",
            )


def tracks(context: Context) -> Iterator[Problem]:
    """A release names each song once, and only songs that are heard in its drama."""
    for file, release in context.data.releases():
        own = {song.shape.id for song in file.songs}
        seen: set[str] = set()
        for number, track in enumerate(release.shape.tracks):
            if track in seen:
                yield problem(
                    release, ("tracks", number), "track-twice", f"{track!r} is here twice", "Remove one."
                )
            seen.add(track)
            other = context.songs.get(track)
            if other is not None and track not in own:
                usages = {usage.drama for usage in other.shape.usage}
                if file.drama.shape.id not in usages:
                    yield problem(
                        release,
                        ("tracks", number),
                        "track-elsewhere",
                        f"{track!r} is a song of another drama ({other.file.path})",
                        f"Give that song a [[song.usage]] with drama = {file.drama.shape.id!r}, or mend the id.",
                    )


def credit_lines(context: Context) -> Iterator[Problem]:
    """A song has somebody who is heard, nobody twice in one role, and groups stand beside members."""
    for _, song in context.data.songs():
        seen: set[tuple[str, str]] = set()
        roles = {credit.role for credit in song.shape.credits}
        if not any(role in set(Role) and Role(role).is_singing for role in roles):
            yield problem(
                song,
                ("credits",),
                "credits",
                "nobody is credited as being heard",
                'Add the singers; who plays an instrumental has role = "performance".',
            )
        for number, credit in enumerate(song.shape.credits):
            key = (credit.artist, credit.role)
            if key in seen:
                yield problem(
                    song,
                    ("credits", number),
                    "credit-twice",
                    f"{credit.artist!r} is credited twice",
                    "Remove one.",
                )
            seen.add(key)
            if credit.of == credit.artist:
                yield problem(
                    song,
                    ("credits", number),
                    "credit-of",
                    f"{credit.artist!r} is credited as of itself",
                    "`of` is the group beside a member's name; a group's own song needs none.",
                )


def videos(context: Context) -> Iterator[Problem]:
    """A video id has the form its service prints, and belongs to one song."""
    first: dict[tuple[str, str], str] = {}
    for _, song in context.data.songs():
        for number, video in enumerate(song.shape.video):
            form = _VIDEO_FORMS.get(video.service)
            if form is not None and not form.match(video.id):
                yield problem(
                    song,
                    ("video", number, "id"),
                    "video-id",
                    f"{video.id!r} is not a {video.service} id",
                    "Give the id alone: the part after v=.",
                )
            key = (video.service, video.id)
            if key in first:
                yield problem(
                    song,
                    ("video", number, "id"),
                    "video-twice",
                    f"this video is also at {first[key]}",
                    "Keep one.",
                )
            first.setdefault(key, song.where("video", number, "id"))


def external_ids(context: Context) -> Iterator[Problem]:
    """An id elsewhere has the form that is printed there, and stands for one thing here."""
    first: dict[tuple[str, str, str], str] = {}
    heads = [("drama", file.drama) for file in context.data.dramas]
    for kind, block in heads + [("artist", file.artist) for file in context.data.artists]:
        for service, key in block.shape.ids.items():
            form = _ID_FORMS.get(service)
            if form is not None and not form.match(key):
                yield problem(
                    block, ("ids", service), "external-id", f"{key!r} is not an id of {service}", "Mend it."
                )
            place = (kind, service, key)
            if place in first:
                yield problem(
                    block,
                    ("ids", service),
                    "external-id",
                    f"{service} {key} is also at {first[place]}",
                    "Mend one.",
                )
            first.setdefault(place, block.where("ids", service))


def lists(context: Context) -> Iterator[Problem]:
    """A feature has songs, and names each once."""
    for file in context.data.lists:
        if not file.entries:
            yield problem(file.list, (), "list", "the list has no entries", "Add [[entry]] blocks.")
        seen: set[str] = set()
        for entry in file.entries:
            if entry.shape.song in seen:
                yield problem(
                    entry, ("song",), "list", f"{entry.shape.song!r} is on the list twice", "Remove one."
                )
            seen.add(entry.shape.song)


def numbers(context: Context) -> Iterator[Problem]:
    """Counts are positive, times are times, spoiler levels 0 to 2; nothing is a version of itself."""
    for file in context.data.dramas:
        episodes = file.drama.shape.episodes
        if episodes is not None and not 0 < episodes < 1000:
            yield problem(
                file.drama, ("episodes",), "number", f"{episodes} episodes?", "Mend it or leave it out."
            )
    for _, release in context.data.releases():
        part = release.shape.part
        if part is not None and not 0 < part < 200:
            yield problem(release, ("part",), "number", f"part {part}?", "Mend it.")
    for _, song in context.data.songs():
        for number, usage in enumerate(song.shape.usage):
            if usage.episode is not None and not 0 < usage.episode < 1000:
                yield problem(
                    song, ("usage", number, "episode"), "number", f"episode {usage.episode}?", "Mend it."
                )
            if usage.at is not None and not re.fullmatch(r"[0-9]{2}:[0-5][0-9]:[0-5][0-9]", usage.at):
                yield problem(song, ("usage", number, "at"), "number", f"at {usage.at!r}?", "Write HH:MM:SS.")
            if usage.spoiler not in {0, 1, 2}:
                yield problem(
                    song, ("usage", number, "spoiler"), "number", f"spoiler {usage.spoiler}?", "0, 1 or 2."
                )
        if song.shape.version_of == song.shape.id:
            yield problem(song, ("version_of",), "self", "it is a version of itself", "Name the other song.")
        if song.shape.language is not None and not re.fullmatch(
            r"[a-z]{2,3}(-[A-Za-z0-9]+)*", song.shape.language
        ):
            yield problem(
                song,
                ("language",),
                "language",
                f"{song.shape.language!r} is not a language tag",
                'BCP 47: "en", "ko", "ja".',
                Severity.ERROR,
            )
