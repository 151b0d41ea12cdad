"""Why something was found, in words that can be disputed: "drama alias 'Goblin'; artist 'Chanyeol'"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from yeoun.catalogue import Mood
from yeoun.search._index import Card
from yeoun.search._mentions import How
from yeoun.search._rank import Evidence

__all__ = ["Known", "explain", "say"]

# By language, then by what is said. A name always stands in quotes, as it was met; what it is stands before it.
_SAID: Final = {
    "en": {
        "song": "title",
        "drama": "drama",
        "artist": "artist",
        "alias": "alias",
        "hint": "known as",
        "birth": "birth name",
        "former": "former name",
        "translated": "translated",
        "romanized": "romanized",
        "actor": "with",
        "character": "character",
        How.BEGINS: "begins so",
        How.INITIALS: "its initial consonants",
        How.SOUND: "sounds like it",
        How.MISSPELT: "misspelt",
        How.IN_PART: "in part",
        "member": "{member} of '{group}'",
        "group": "'{member}' of {group}",
        "mood": "mood '{name}'",
        "part": "part {name}",
        "note": "our note says '{name}'",
        "keyboard": "typed on the other keyboard layout: '{name}'",
        "apart": "written together: '{name}'",
        "list": "list '{name}'",
        "half list": "half of the list '{name}'",
        "list words": "list '{name}' has '{typed}'",
    },
    "ko": {
        "song": "제목",
        "drama": "드라마",
        "artist": "가수",
        "alias": "다른 이름",
        "hint": "흔히 부르는 이름",
        "birth": "본명",
        "former": "옛 이름",
        "translated": "번역",
        "romanized": "로마자",
        "actor": "출연",
        "character": "등장인물",
        How.BEGINS: "앞부분",
        How.INITIALS: "초성",
        How.SOUND: "비슷한 소리",
        How.MISSPELT: "비슷한 철자",
        How.IN_PART: "일부",
        "member": "'{group}'의 {member}",
        "group": "{group}의 '{member}'",
        "mood": "분위기 '{name}'",
        "part": "파트 {name}",
        "note": "노래 소개에 '{name}'",
        "keyboard": "다른 자판으로 입력: '{name}'",
        "apart": "붙여 쓴 이름: '{name}'",
        "list": "글 '{name}'",
        "half list": "글 '{name}'의 제목 절반",
        "list words": "글 '{name}'에 '{typed}'",
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the evidence of some answers points to.

    Attributes:
        cards: of the entities.
        names: entity, text and kind of each name, by its number.
        moods: by id.
    """

    cards: Mapping[int, Card]
    names: Mapping[int, tuple[int, str, str]]
    moods: Mapping[str, Mood]


def say(what: str, lang: str, **names: str) -> str:
    """One reason: "list 'Songs in English'"."""
    return _SAID[lang][what].format(**names)


def explain(evidence: list[Evidence], known: Known, note: tuple[str, str] | None, lang: str) -> str:
    """One sentence a piece of evidence, in the order in which they count.

    Args:
        evidence: of one answer.
        known: what it points to.
        note: what the query was taken for, if not for what was typed ("keyboard", "apart"), and that text.
        lang: `en` or `ko`.
    """
    parts = [say(note[0], lang, name=note[1])] if note else []
    parts += [_one(one, known, lang) for one in evidence]
    return "; ".join(dict.fromkeys(parts))


def _one(one: Evidence, known: Known, lang: str) -> str:
    mention = one.mention
    if one.role == "mood":
        mood = known.moods[one.text]
        return say("mood", lang, name=mood.name_ko if lang == "ko" else mood.name)
    if mention is None:
        return say(one.role, lang, name=one.text)
    _, text, kind = known.names[mention.n]
    if one.role == "member":
        between = known.cards[abs(one.via)]
        other = (between.name_ko if lang == "ko" else None) or between.name
        named = (
            say("member", lang, group=text, member=other)
            if one.via > 0
            else say("group", lang, member=text, group=other)
        )
    else:
        # A translated title is a title like another one to who types it.
        plain = kind not in _SAID[lang] or (kind == "translated" and one.role == "song")
        label = _SAID[lang][one.role] + ("" if plain else f" {_SAID[lang][kind]}")
        named = f"{label} '{text}'"
    return f"{named} ({_SAID[lang][mention.how]})" if mention.how else named
