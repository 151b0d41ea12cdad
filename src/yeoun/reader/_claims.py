"""A claim: somebody printed that a song belongs to a drama. Lines and prose make claims; `_decide` judges them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from yeoun.linking import Played
from yeoun.reader._people import Person

__all__ = ["SAME", "Claim", "Span"]

Span = tuple[int, int]
SAME: Final = 0.95  # titles less alike than this are not sure to be the same


@dataclass(slots=True, kw_only=True)
class Claim:
    """What is printed about one song, as far as print alone says.

    Attributes:
        at: where it stands: claims keep the order of the document.
        song: its title, or None: a text that describes a song without naming it.
        people: singers printed with the title; `near` those printed around it.
        drama: the drama printed with it; `around` dramas printed around it, nearest first; of these the first
            `inside` stand in its own sentence.
        origin: "line", "prose" or "blurb".
        strength: how much the marks of print speak for it, 0 to about 6.
        text: the sentence or the paragraph it stands in.
    """

    at: int
    song: Span | None
    people: list[Person] = field(default_factory=list)
    near: list[Person] = field(default_factory=list)
    drama: Span | None = None
    around: list[Span] = field(default_factory=list)
    inside: int = 0
    later: list[Span] = field(default_factory=list)  # dramas that the paragraph names only after it
    origin: str = "line"
    strength: float = 0.0
    text: Span = (0, 0)
    part: int | None = None
    part_span: Span | None = None
    quoted: bool = False
    implied: frozenset[int] = frozenset()  # dramas that the titles around it share
    played: Played | None = None  # or that its text tells by their cast
    bare: bool = False  # a title alone on its line: nothing without the catalogue
    past: bool = False  # in a sentence about earlier work
    guests: bool = False  # only guests stand with the title: "Everytime (with Punch)"
    alike: bool = False  # print says that the song is called like its drama
