"""Names: in the right field, one primary each, no two entities that look like one."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import Any

from yeoun.catalogue.checks._context import Context, problem
from yeoun.catalogue.files import Located, Problem, Severity
from yeoun.names import script, skeleton, squash

__all__ = ["has_hangul", "names", "near_duplicates", "notes", "romanized", "titles"]

_HANGUL = frozenset({"Hang", "Mixed"})
_LANGUAGES = frozenset(
    {"en", "ko", "ko-Latn", "ja", "zh", "es", "id", "th", "vi", "pt", "fr", "it", "de", "sv"}
)


def has_hangul(text: str) -> bool:
    return any("가" <= c <= "힣" or "ᄀ" <= c <= "ᇿ" or "ㄱ" <= c <= "ㆎ" for c in text)


def names(context: Context) -> Iterator[Problem]:
    """Each name is in the language it says; one primary name a language, and at least one name."""
    for block in context.blocks:
        found = getattr(block.shape, "names", None)
        if found is None:
            continue
        primary: dict[str, str] = {}
        for number, name in enumerate(found):
            yield from _language(block, ("names", number), name.text, name.lang)
            if name.primary and name.lang in primary:
                yield problem(
                    block,
                    ("names", number),
                    "primary",
                    f"both {primary[name.lang]!r} and {name.text!r} are primary in {name.lang!r}",
                    "Keep one.",
                )
            if name.primary:
                primary.setdefault(name.lang, name.text)
        yield from _twice(block, found)
        if block.at == () and not any(n.kind != "hint" for n in found):
            yield problem(block, ("names",), "name", "it has no name to show", "Add its official name.")


def notes(context: Context) -> Iterator[Problem]:
    """A note is in the language of its field: mostly Hangul in `note_ko`, mostly not in `note`."""
    entries = (entry for file in context.data.lists for entry in file.entries)
    for block in itertools.chain(context.blocks, entries):
        for field, korean in (("note", False), ("note_ko", True)):
            text = getattr(block.shape, field, None)
            if text is not None and _mostly_hangul(text) is not korean:
                wanted = "Korean" if korean else "English"
                yield problem(
                    block,
                    (field,),
                    "note",
                    f"the {field} is not {wanted}" if text.strip() else f"the {field} is empty",
                    f"Write it in {wanted}, in our own words, or take it out.",
                )


def _mostly_hangul(text: str) -> bool | None:
    """Whether more letters are Hangul than not; None where there is no letter."""
    letters = [c for c in text if c.isalpha()]
    return 2 * sum(map(has_hangul, letters)) > len(letters) if letters else None


def _twice(block: Located[Any], found: list[Any]) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for number, name in enumerate(found):
        key = (name.text, name.lang)
        if key in seen:
            yield problem(
                block, ("names", number), "name-twice", f"{name.text!r} is here twice", "Remove one."
            )
        seen.add(key)


def _language(block: Located[Any], key: tuple[str | int, ...], text: str, lang: str) -> Iterator[Problem]:
    if not text.strip() or text != text.strip():
        yield problem(block, key, "name", f"{text!r} is empty or has blanks around it", "Trim it.")
    if lang not in _LANGUAGES:
        yield problem(
            block, key, "language", f"{lang!r} is not a language we use", "en, ko, ko-Latn, ja, zh ..."
        )
    if lang == "ko" and script(text) == "Latn":
        yield problem(
            block,
            key,
            "hangul",
            f"{text!r} is given as Korean and has no Hangul",
            'lang = "en" for a Latin name, "ko-Latn" for a romanization.',
        )
    if lang != "ko" and has_hangul(text):
        yield problem(block, key, "hangul", f"{text!r} has Hangul in a field for {lang!r}", 'lang = "ko".')


def titles(context: Context) -> Iterator[Problem]:
    """A song has a title, Hangul in `title_ko` and none in `title`; no two songs of a drama share one.

    One whose released title nobody has seen has a translation marked primary instead.
    """
    for file in context.data.dramas:
        seen: dict[str, Located[Any]] = {}
        for song in file.songs:
            shape = song.shape
            stands = [n for n in shape.names if n.primary]
            if shape.title is None and shape.title_ko is None and not stands:
                yield problem(
                    song,
                    (),
                    "title",
                    "the song has no title",
                    "Give title or title_ko, as released; if nobody has seen it, mark a translation among the names primary.",
                )
            yield from _not_as_released(song, stands)
            if shape.title is not None and has_hangul(shape.title):
                yield problem(
                    song, ("title",), "hangul", f"Hangul in title: {shape.title!r}", "Move it to title_ko."
                )
            if shape.title_ko is not None and not has_hangul(shape.title_ko):
                yield problem(
                    song,
                    ("title_ko",),
                    "hangul",
                    f"no Hangul in title_ko: {shape.title_ko!r}",
                    "Move it to title.",
                )
            for field, text in (("title", shape.title), ("title_ko", shape.title_ko)):
                if text is None or shape.version is not None:
                    continue
                key = squash(text)
                other = seen.get(key)
                if other is not None and other is not song and not _judged(context, shape.id, other.shape.id):
                    yield problem(
                        song,
                        (field,),
                        "title-twice",
                        f"{other.shape.id!r} of this drama has the same title",
                        "If they are two songs, say so in data/judgements.jsonl (different); a version names `version`.",
                    )
                seen.setdefault(key, song)


def _not_as_released(song: Located[Any], stands: list[Any]) -> Iterator[Problem]:
    """A primary name of a song stands for a title that was not seen: a translation or a romanization, beside no title."""
    shape = song.shape
    for name in stands:
        if shape.title is not None or shape.title_ko is not None:
            yield problem(
                song,
                ("names",),
                "primary",
                f"{name.text!r} is primary, and the song has a title",
                "Take `primary` away: a translation stands for a title only where no released one was seen.",
            )
        elif name.kind not in {"translated", "romanized"}:
            yield problem(
                song,
                ("names",),
                "primary",
                f"{name.text!r} is primary and of kind {name.kind!r}",
                "A title as released goes into title or title_ko.",
            )


def _judged(context: Context, one: str, other: str) -> bool:
    return context.data.judgements.get(one, other) is not None


def romanized(context: Context) -> Iterator[Problem]:
    """A romanization sounds like a Hangul name of the same thing."""
    for block in context.blocks:
        shape = block.shape
        found = getattr(shape, "names", ())
        hangul = [n.text for n in found if n.lang == "ko"]
        if getattr(shape, "title_ko", None):
            hangul.append(shape.title_ko)
        keys = {skeleton(text) for text in hangul}
        for number, name in enumerate(found):
            if name.lang == "ko-Latn" and hangul and not _sounds_like(skeleton(name.text), keys):
                yield problem(
                    block,
                    ("names", number),
                    "romanized",
                    f"{name.text!r} does not sound like {' or '.join(hangul)}",
                    "One of them is misprinted, or it belongs to another name.",
                    Severity.DOUBT,
                )


def _sounds_like(key: str, keys: Iterable[str]) -> bool:
    # A third of the sounds may differ: fans romanize by ear, and the skeleton folds only what it knows.
    from rapidfuzz.distance import Levenshtein

    return any(Levenshtein.normalized_distance(key, other) <= 0.34 for other in keys)


def near_duplicates(context: Context) -> Iterator[Problem]:
    """Two dramas or two artists with one name are two only if somebody has said so."""
    yield from _duplicates(context, [file.drama for file in context.data.dramas], "drama")
    yield from _duplicates(context, [file.artist for file in context.data.artists], "artist")


def _duplicates(context: Context, blocks: list[Located[Any]], what: str) -> Iterator[Problem]:
    by_name: dict[str, list[Located[Any]]] = {}
    for block in blocks:
        for key in {
            squash(n.text) for n in block.shape.names if n.kind in {"official", "stage"} and n.lang == "ko"
        }:
            by_name.setdefault(key, []).append(block)
    for key, same in by_name.items():
        for one, other in itertools.combinations(same, 2):
            ids = (one.shape.id, other.shape.id)
            if key and ids[0] != ids[1] and not _judged(context, *ids):
                yield problem(
                    other,
                    ("names",),
                    "near-duplicate",
                    f"the {what}s {ids[0]!r} and {ids[1]!r} have the same Hangul name",
                    "Say in data/judgements.jsonl whether they are the same or different.",
                )
