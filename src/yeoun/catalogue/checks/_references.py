"""Ids and addresses: unique, well-formed, known."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from typing import Any

from yeoun.catalogue.checks._context import Context, problem
from yeoun.catalogue.files import Located, Problem
from yeoun.catalogue.judgements import Verdict
from yeoun.catalogue.publishers import PublisherKind, host_of

__all__ = ["SLUG", "ids", "judgements_and_redirects", "sources", "unknown_ids"]

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def _all_ids(context: Context) -> Iterator[tuple[str, Located[Any]]]:
    for drama in context.data.dramas:
        blocks: tuple[Located[Any], ...] = (drama.drama, *drama.releases, *drama.songs)
        for block in blocks:
            yield block.shape.id, block
    for artist in context.data.artists:
        yield artist.artist.shape.id, artist.artist
    for file in context.data.lists:
        yield file.list.shape.id, file.list


def _mood_ids(context: Context) -> Iterator[Problem]:
    seen: set[str] = set()
    for mood in context.data.moods:
        if mood.shape.id in seen:
            yield problem(mood, ("id",), "id", f"the mood {mood.shape.id!r} is here twice", "Keep one.")
        seen.add(mood.shape.id)


def ids(context: Context) -> Iterator[Problem]:
    """An id is a slug, it is the name of its file, and nothing else has it."""
    yield from _mood_ids(context)
    first: dict[str, str] = {}
    for key, block in _all_ids(context):
        if not SLUG.match(key):
            yield problem(block, ("id",), "id", f"{key!r} is not an id", "Use a-z, 0-9 and single hyphens.")
        if key in first:
            yield problem(
                block, ("id",), "id", f"the id {key!r} is taken: {first[key]}", "Give one of them another id."
            )
        first.setdefault(key, block.where("id"))
        name = block.file.path.rpartition("/")[2].removesuffix(".toml")
        if block.at == () and key != name:
            yield problem(
                block,
                ("id",),
                "id",
                f"the id {key!r} is not the file's name",
                f"Rename the file to {key}.toml.",
            )


def unknown_ids(context: Context) -> Iterator[Problem]:
    """Everything that is pointed to exists."""
    known: dict[str, Collection[str]] = {
        "artist": context.artists,
        "group": context.artists,
        "song": context.songs,
        "drama": context.dramas,
        "mood": context.moods,
    }
    for block, key, what, target in _pointers(context):
        if target is not None and target not in known[what]:
            near = difflib.get_close_matches(target, list(known[what]), n=1)
            hint = f"Did you mean {near[0]!r}? Otherwise add it." if near else "Add it, or mend the id."
            yield problem(block, key, "unknown-id", f"there is no {what} {target!r}", hint)


Pointer = tuple[Located[Any], tuple[str | int, ...], str, str | None]


def _pointers(context: Context) -> Iterator[Pointer]:
    """Every id that a block points to: where, what kind of thing it should be, and the id."""
    for _, song in context.data.songs():
        yield from _song_pointers(song)
    for _, release in context.data.releases():
        for number, track in enumerate(release.shape.tracks):
            yield release, ("tracks", number), "song", track
    for artist in context.data.artists:
        shape = artist.artist.shape
        yield artist.artist, ("parent",), "group", shape.parent
        for membership in artist.memberships:
            yield membership, ("group",), "group", membership.shape.group
    for file in context.data.lists:
        for entry in file.entries:
            yield entry, ("song",), "song", entry.shape.song


def _song_pointers(song: Located[Any]) -> Iterator[Pointer]:
    shape = song.shape
    for number, credit in enumerate(shape.credits):
        yield song, ("credits", number, "artist"), "artist", credit.artist
        yield song, ("credits", number, "of"), "group", credit.of
    for number, mood in enumerate(shape.moods):
        yield song, ("moods", number), "mood", mood
    yield song, ("version_of",), "song", shape.version_of
    for number, usage in enumerate(shape.usage):
        yield song, ("usage", number, "drama"), "drama", usage.drama


def _addresses(block: Located[Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    shape = block.shape
    for number, address in enumerate(shape.sources or ()):
        yield ("sources", number), address
    for field, addresses in shape.cite.items():
        for number, address in enumerate(addresses):
            yield ("cite", field, number), address
    for key in ("names", "credits"):
        for number, item in enumerate(getattr(shape, key, ())):
            for inner, address in enumerate(item.sources or ()):
                yield (key, number, "sources", inner), address


def sources(context: Context) -> Iterator[Problem]:
    """Every block says where it was printed, by addresses that are http(s) and may be counted."""
    for block in context.blocks:
        shape = block.shape
        if shape.sources is None:
            yield problem(
                block,
                (),
                "source",
                "no source is given",
                'Add `sources = ["https://…"]`; `sources = []` says openly that it was not seen in print yet.',
            )
        for field in shape.cite:
            if field not in _citable(shape):
                yield problem(
                    block,
                    ("cite", field),
                    "cite",
                    f"`cite` names no field {field!r} of this block",
                    "Mend its name.",
                )
        seen: set[str] = set()
        for key, address in _addresses(block):
            yield from _address(context, block, key, address)
            if key[0] == "sources" and address in seen:
                yield problem(
                    block,
                    key,
                    "source-twice",
                    f"{address} is given twice",
                    "Run `yeoun check --mend`, or remove one.",
                )
            if key[0] == "sources":
                seen.add(address)


def _citable(shape: Any) -> set[str]:
    names = {name.removesuffix("_") for name in shape.__struct_fields__}
    return names - {"sources", "cite"}


def _address(
    context: Context, block: Located[Any], key: tuple[str | int, ...], address: str
) -> Iterator[Problem]:
    if host_of(address) is None:
        yield problem(
            block,
            key,
            "address",
            f"{address!r} is not an http(s) address",
            "Give the address of the page that prints it.",
        )
        return
    publisher = context.data.publishers.find(address)
    if publisher is not None and publisher.kind is PublisherKind.REFUSED:
        yield problem(
            block,
            key,
            "refused-source",
            f"{publisher.name} is no source: hand-typed lists and content farms do not count",
            "Find the fact in print, or cite nothing.",
        )


def judgements_and_redirects(context: Context) -> Iterator[Problem]:
    """Redirects lead from ids that are gone to ids that are there; judgements are about ids there are."""
    known = {key for key, _ in _all_ids(context)}
    file = context.data.redirect_file
    for old, new in context.data.redirects.items() if file is not None else ():
        assert file is not None
        if old in known:
            yield Problem(
                path=file.path,
                line=file.line((old,)),
                rule="redirect",
                message=f"{old!r} still exists, so it cannot be redirected",
                mend="Remove the old entity's file or block, or this line.",
            )
        if new not in known and new not in context.data.redirects:
            yield Problem(
                path=file.path,
                line=file.line((old,)),
                rule="redirect",
                message=f"{old!r} leads to {new!r}, which does not exist",
                mend="Mend the new id.",
            )
    path = f"{context.data.root}judgements.jsonl"
    kinds = _kinds(context)
    for number, row in enumerate(context.data.judgements.rows, 1):
        pair = kinds.get(row.left), kinds.get(row.right)
        if row.verdict is Verdict.SAME and row.right in known and (None in pair or pair[0] != pair[1]):
            yield Problem(
                path=path,
                line=number,
                rule="judgement",
                message=f"{row.left!r} and {row.right!r} cannot be the same: {pair[0]} and {pair[1]}",
                mend="Only two dramas, two artists or two songs can be merged.",
            )
        for key in (row.left, row.right):
            if key not in known and key not in context.data.redirects:
                yield Problem(
                    path=path,
                    line=number,
                    rule="judgement",
                    message=f"there is nothing with the id {key!r}",
                    mend="Judge ids of the data files; retract by a later line, never edit one.",
                )


def _kinds(context: Context) -> dict[str, str]:
    """What each id that can be merged is."""
    data = context.data
    return {
        **{file.drama.shape.id: "drama" for file in data.dramas},
        **{song.shape.id: "song" for _, song in data.songs()},
        **{file.artist.shape.id: "artist" for file in data.artists},
    }
