"""From mentions to ranked answers: the song, the artists and the drama of a query are chosen together.

Every entity that a mention names is an answer, and so is every song that belongs to a drama, an artist or
a group that is named. A song's evidence are the mentions of its own title, of its singers (or their
group), and of its drama; those that do not overlap add up. An answer is worth the share of the query's
words that its evidence explains, each by the quality of its match.

A song that only its drama, or only its singer, speaks for is worth less than that drama or singer itself,
unless the query asks for songs; one that drama *and* singer speak for is worth more than either.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from yeoun.search._build import ARTIST, DRAMA, SONG
from yeoun.search._index import Index
from yeoun.search._mentions import Mention
from yeoun.search._query import Query

__all__ = ["Answer", "Evidence", "coverage", "rank"]

# The share of its score that a song keeps which is found only through ... Tuned on evals/queries.jsonl.
_DRAMA_ONLY = 0.72
_SINGER_ONLY = 0.70
_MOOD_ONLY = 0.80
_BOTH = 0.98
# ... and when songs are asked for ("song", "노래").
_ASKED = 1.25
# A version (instrumental, acoustic) that was not asked for stands behind its song.
_VERSION = 0.93
# A word of our note on the song, or of a singer's, that nothing else explains.
_NOTE_WORD = 0.02
# Among equals, the better known first: log2 weights reach about 10.
_WEIGHT = 0.004
_TYPE_BONUS = {DRAMA: 0.012, ARTIST: 0.008, SONG: 0.0}


class Evidence(NamedTuple):
    """One mention that speaks for an answer: for itself, or as its drama, singer, group, mood, part."""

    role: str
    mention: Mention | None
    via: int = 0
    text: str = ""


@dataclass(slots=True)
class Answer:
    e: int
    type: int
    score: float
    evidence: list[Evidence]


class _Gathered:
    """The evidence for each song, as it comes in."""

    def __init__(self) -> None:
        self.of: dict[int, list[Evidence]] = {}

    def add(self, song: int, evidence: Evidence) -> None:
        self.of.setdefault(song, []).append(evidence)


def rank(
    index: Index, query: Query, mentions: list[Mention], moods: list[tuple[Mention, str, set[int]]]
) -> list[Answer]:
    """Rank the answers that the mentions allow, best first.

    Args:
        index: for what belongs to whom.
        query: as parsed.
        mentions: of dramas, artists and songs.
        moods: mentions of moods, each with its name and the songs that have it.
    """
    gathered = _Gathered()
    answers: dict[int, Answer] = {}
    total = query.total or 1.0
    prices = query.weights
    contexts: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.type == SONG:
            gathered.add(mention.e, Evidence("song", mention))
        else:
            contexts.setdefault(mention.e, []).append(mention)
            value = _worth(mention, prices) / total * _bare(query, mention.type)
            held = answers.get(mention.e)
            if held is None or held.score < value:
                role = "drama" if mention.type == DRAMA else "artist"
                answers[mention.e] = Answer(mention.e, mention.type, value, [Evidence(role, mention)])
    _spread(index, contexts, gathered)
    for mention, name, songs in moods:
        wanted = songs if not gathered.of else songs & gathered.of.keys() or songs
        for song in wanted:
            gathered.add(song, Evidence("mood", mention, text=name))
    on_part = (
        index.songs_on_part([e for e, m in contexts.items() if m[0].type == DRAMA], query.part)
        if query.part
        else set()
    )
    for song, found in gathered.of.items():
        answers[song] = _song(query, song, found, song in on_part)
    ranked = sorted(answers.values(), key=lambda a: -a.score)[:80]
    return _settle(index, query, ranked)


def _worth(mention: Mention, prices: tuple[float, ...]) -> float:
    return sum(prices[mention.start : mention.end]) * mention.quality


def _bare(query: Query, kind: int) -> float:
    """What a drama or artist keeps when the query asks for songs."""
    return 0.86 if query.wants_songs or (query.part and kind == DRAMA) else 1.0


def _spread(index: Index, contexts: dict[int, list[Mention]], gathered: _Gathered) -> None:
    for context, song, via in index.songs_of(contexts):
        for mention in contexts[context]:
            role = "drama" if mention.type == DRAMA else "member" if via else "artist"
            gathered.add(song, Evidence(role, mention, via))


def _song(query: Query, song: int, found: list[Evidence], on_part: bool) -> Answer:
    """Choose evidence that does not overlap, dearest first, and add it up."""
    prices = query.weights
    found.sort(key=lambda e: -_price(e, prices))
    used, value, roles = 0, 0.0, set()
    kept: list[Evidence] = []
    for evidence in found:
        mention = evidence.mention
        if mention is None or mention.mask & used:
            continue
        role = "artist" if evidence.role == "member" else evidence.role
        if role in roles and role in {"song", "drama"}:
            continue  # one title, one drama; but several singers
        used |= mention.mask
        value += _worth(mention, prices)
        roles.add(role)
        kept.append(evidence)
    score = value / (query.total or 1.0)
    if on_part:
        kept.append(Evidence("part", None, text=f"part {query.part}"))
    return Answer(song, SONG, score * _kept_share(query, roles, on_part), kept)


def _price(evidence: Evidence, prices: tuple[float, ...]) -> float:
    mention = evidence.mention
    if mention is None:
        return 0.0
    # A title of its own goes first among equals; a member's group comes after the member.
    return _worth(mention, prices) + {"song": 0.05, "member": -0.01}.get(evidence.role, 0.0)


def _kept_share(query: Query, roles: set[str], on_part: bool) -> float:
    if "song" in roles:
        return 1.0
    if on_part or {"drama", "artist"} <= roles:
        return _BOTH
    asked = _ASKED if query.wants_songs else 1.0
    if "mood" in roles and len(roles) > 1:
        return 0.95
    if "mood" in roles:
        return _MOOD_ONLY
    return min(1.0, asked * (_DRAMA_ONLY if "drama" in roles else _SINGER_ONLY))


def _settle(index: Index, query: Query, ranked: list[Answer]) -> list[Answer]:
    """Order what is about equal: versions, what our notes say, what is better known."""
    weights = index.weights(answer.e for answer in ranked)
    loose = _unexplained(query, ranked[0]) if ranked else ()
    cards = index.cards(a.e for a in ranked[:24] if a.type == SONG) if loose else {}
    for answer in ranked:
        weight, is_version = weights[answer.e]
        if is_version and not query.wants_version:
            answer.score *= _VERSION
        answer.score += _WEIGHT * weight + _TYPE_BONUS[answer.type]
        card = cards.get(answer.e)
        if card is not None and card.words:
            noted = set(card.words.split())
            said = [word for word in loose if word in noted or (word.endswith("s") and word[:-1] in noted)]
            answer.score += _NOTE_WORD * len(said)
            if said:
                answer.evidence.append(Evidence("note", None, text=" ".join(said)))
    ranked.sort(key=lambda a: (-a.score, a.type, a.e))
    return ranked


def _unexplained(query: Query, best: Answer) -> tuple[str, ...]:
    used = coverage([best])
    return tuple(
        word
        for at, word in enumerate(query.folded)
        if not used >> at & 1 and query.weights[at] == 1.0 and len(word) > 2
    )


def coverage(answers: list[Answer]) -> int:
    """The words that the best answer explains, as a mask."""
    used = 0
    for evidence in answers[0].evidence if answers else ():
        used |= evidence.mention.mask if evidence.mention else 0
    return used
