"""Who plays in a drama: one block a person, under one name everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from yeoun.catalogue.checks._context import Context, problem
from yeoun.catalogue.checks._names import has_hangul
from yeoun.catalogue.checks._references import SLUG
from yeoun.catalogue.files import Located, Problem
from yeoun.names import squash

__all__ = ["cast"]


def cast(context: Context) -> Iterator[Problem]:
    """A drama names each actor once; a person has one Hangul name in all dramas, a singer one of their own."""
    hangul: dict[str, tuple[str, Located[Any]]] = {}
    for file in context.data.dramas:
        seen: set[str] = set()
        for block in file.cast:
            person = block.shape.person
            yield from _block(block)
            if person in seen:
                yield problem(
                    block, ("person",), "cast-twice", f"{person!r} is here twice", "Keep one block."
                )
            seen.add(person)
            name = block.shape.actor_ko
            if name is None:
                continue
            if person in context.artists:
                yield from _singer(context, block, name)
                continue
            first, where = hangul.setdefault(person, (name, block))
            if squash(first) != squash(name):
                yield problem(
                    block,
                    ("person",),
                    "cast-name",
                    f"{person!r} is {name!r} here and {first!r} in {where.where('actor_ko')}",
                    "Mend one of them, or give two persons two slugs.",
                )


def _block(block: Located[Any]) -> Iterator[Problem]:
    shape = block.shape
    if not SLUG.match(shape.person):
        yield problem(
            block, ("person",), "id", f"{shape.person!r} is not a slug", "Use a-z, 0-9 and single hyphens."
        )
    if shape.actor is None and shape.actor_ko is None:
        yield problem(block, (), "cast", "nobody is named", "Give `actor` or `actor_ko`, as printed.")
    for field in ("actor", "actor_ko", "character", "character_ko"):
        text = getattr(shape, field)
        if text is None:
            continue
        korean = field.endswith("_ko")
        if not text.strip() or text != text.strip():
            yield problem(block, (field,), "name", f"{text!r} is empty or has blanks around it", "Trim it.")
        elif has_hangul(text) is not korean:
            mend = "Move it to the field of its script."
            yield problem(block, (field,), "hangul", f"{text!r} does not belong in `{field}`", mend)


def _singer(context: Context, block: Located[Any], name: str) -> Iterator[Problem]:
    """Whose slug is the id of an artist bears one of the artist's names: as an actor often the name at birth."""
    artist = context.artists[block.shape.person]
    known = {squash(n.text) for n in artist.artist.shape.names}
    if squash(name) not in known:
        yield problem(
            block,
            ("person",),
            "cast-name",
            f"{name!r} is no name of the artist {block.shape.person!r}",
            "Add the name to the artist with its source, or give the actor a slug of their own.",
        )
