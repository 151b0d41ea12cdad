"""Why something was found, in words that can be disputed: "drama alias 'Goblin'; artist 'Chanyeol'"."""

from __future__ import annotations

from collections.abc import Mapping

from yeoun.search._index import Card
from yeoun.search._rank import Evidence

__all__ = ["explain"]

_KINDS = {
    "alias": "alias",
    "hint": "known as",
    "birth": "birth name",
    "former": "former name",
    "translated": "translated title",
    "romanized": "romanized",
}


def explain(
    evidence: list[Evidence],
    cards: Mapping[int, Card],
    names: Mapping[int, tuple[int, str, str]],
    note: str | None,
) -> str:
    """One sentence a piece of evidence, in the order in which they count.

    Args:
        evidence: of one answer.
        cards: of the entities that the evidence names.
        names: entity, text and kind of each name by its number.
        note: what the query was taken for, if not for what was typed.
    """
    parts = [note] if note else []
    parts += [_one(one, cards, names) for one in evidence]
    return "; ".join(dict.fromkeys(parts))


def _one(one: Evidence, cards: Mapping[int, Card], names: Mapping[int, tuple[int, str, str]]) -> str:
    mention = one.mention
    if one.role == "part":
        return one.text
    if one.role == "note":
        return f"our note says '{one.text}'"
    if one.role == "mood" or mention is None:
        return f"mood '{one.text}'"
    _, text, kind = names[mention.n]
    how = mention.how
    if one.role == "member":
        credited = cards[abs(one.via)].name
        who = f"{credited} of '{text}'" if one.via > 0 else f"'{text}' of {credited}"
        return who + (f" ({how})" if how else "")
    role = {"song": "title"}.get(one.role, one.role)
    word = _KINDS.get(kind, "")
    if word == "translated title" and role == "title":
        role, word = "", word
    label = f"{role} {word}".strip()
    if how.startswith(("sounds like it", "misspelt", "in part")):
        return f"{label} {how}".replace("sounds like it:", "sounding like")
    return f"{label} '{text}'" + (f" ({how})" if how else "")
