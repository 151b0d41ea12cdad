"""From mentions to ranked answers: the song, the artists and the drama of a query are chosen together.

Every entity that a mention names is an answer, and so is every song that belongs to a drama, an artist or
a group that is named. A song's evidence are the mentions of its own title, of its singers (or their
group), and of its drama; those that do not overlap add up. An answer is worth the share of the query's
words that its evidence explains, each by the quality of its match.

A song that only its drama, or only its singer, speaks for is worth less than that drama or singer itself,
unless the query asks for songs; one that drama *and* singer speak for is worth more than either.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import NamedTuple

from yeoun.search._build import ARTIST, DRAMA, SONG, VERSION
from yeoun.search._index import MOST_PER_KEY, Index
from yeoun.search._mentions import How, Mention
from yeoun.search._query import Query

__all__ = ["Answer", "Evidence", "coverage", "rank"]

# The share of its score that a song keeps which is found only through ... Tuned on evals/queries.jsonl.
_DRAMA_ONLY = 0.72
_SINGER_ONLY = 0.70
_HER_GROUP = 0.97
_MOOD_ONLY = 0.80
_MOOD_BESIDE = 0.95
_NOT_ON_PART = 0.85
_BOTH = 0.98
# ... and when songs are asked for ("song", "노래").
_ASKED = 1.25
# What the drama, or the singer, keeps then.
_DRAMA_ASKED = 0.86
_SINGER_ASKED = 0.75
# A version (instrumental, acoustic) that was not asked for stands behind its song.
_VERSION_SHARE = 0.93
# A word of our note on the song, or of a singer's, that nothing else explains.
_NOTE_WORD = 0.02
# Among equals, the better known first: log2 weights reach about 10.
_WEIGHT = 0.004
_TYPE_BONUS = {DRAMA: 0.012, ARTIST: 0.008, SONG: 0.0, VERSION: 0.0}
# Spans with about so many songs are spread to them; others are asked about songs found already, so many at
# most. Measured on 150,000 made-up songs: above these the slowest queries grow, below rare answers are lost.
_NARROW = 250
_ASKED_WIDE = 160
_FEW = 3
# An answer worth this much explains the query; what is common in it need not be asked about.
_ENOUGH = 0.9
# Songs that only their drama, or only their singer, speaks for: the best known of them are shown.
_FILLERS = 30
_CONTEXTS = frozenset({"drama", "artist", "member"})
# Answers that are settled in full; more are not shown for one query.
_MOST = 100


class Evidence(NamedTuple):
    """One mention that speaks for an answer: for itself, or as its drama, singer, group, mood, part.

    `worth` is the share of the query that it explains, `mask` the words, `via` who stands between a group
    and its member's song (or, below zero, between a member and her group's).
    """

    role: str
    mention: Mention | None
    worth: float = 0.0
    mask: int = 0
    via: int = 0
    text: str = ""


@dataclass(slots=True)
class Answer:
    e: int
    type: int
    weight: float
    score: float
    evidence: list[Evidence]


def rank(
    index: Index, query: Query, mentions: list[Mention], moods: list[tuple[Mention, str]]
) -> list[Answer]:
    """Rank the answers that the mentions allow, best first.

    Args:
        index: for what belongs to whom.
        query: as parsed.
        mentions: of dramas, artists and songs.
        moods: mentions of moods, each with its id.
    """
    ranking = _Ranking(index, query)
    for mention in mentions:
        ranking.take(mention)
    ranking.join_groups()
    ranking.spread()
    ranking.feel(moods)
    ranking.add_up()
    if ranking.best() < _ENOUGH and ranking.widen():
        ranking.add_up()
    ranked = sorted(ranking.answers.values(), key=lambda a: -a.score)[:_MOST]
    _settle(index, query, ranked)
    return ranked


class _Ranking:
    """Gathers evidence, then adds it up.

    What a span names may have few songs (a drama) or thousands (a given name that fifty singers share). Only
    spans with few are spread to their songs; those with many are then asked which of the songs found so
    far are theirs. So the work is bounded by what is rare in the query, not by what is common.
    """

    def __init__(self, index: Index, query: Query) -> None:
        self.index = index
        self.query = query
        self.total = query.total
        self.shares: dict[tuple[int, int], tuple[float, int]] = {}  # of the query, and the mask, by span
        self.answers: dict[int, Answer] = {}
        self.spans: dict[tuple[int, int], dict[int, Evidence]] = {}  # context mentions by span and entity
        self.wide: list[dict[int, Evidence]] = []
        self.songs: dict[int, tuple[float, int]] = {}  # weight and type
        self.evidence: dict[int, list[Evidence]] = {}

    def weigh(self, role: str, mention: Mention) -> Evidence:
        span = (mention.start, mention.end)
        if span not in self.shares:
            self.shares[span] = (sum(self.query.weights[slice(*span)]) / self.total, mention.mask)
        share, mask = self.shares[span]
        return Evidence(role, mention, share * mention.quality, mask)

    def take(self, mention: Mention) -> None:
        if mention.type >= SONG:
            self.songs[mention.e] = (mention.weight, mention.type)
            self.evidence.setdefault(mention.e, []).append(self.weigh("song", mention))
            return
        is_drama = mention.type == DRAMA
        evidence = self.weigh("drama" if is_drama else "artist", mention)
        held = self.spans.setdefault((mention.start, mention.end), {}).get(mention.e)
        if held is None or held.worth < evidence.worth:
            self.spans[mention.start, mention.end][mention.e] = evidence
        # A drama or artist gives way where songs are asked for.
        asked = self.query.wants_songs or (is_drama and self.query.part is not None)
        score = evidence.worth * (1.0 if not asked else _DRAMA_ASKED if is_drama else _SINGER_ASKED)
        answer = self.answers.get(mention.e)
        if answer is None or answer.score < score:
            self.answers[mention.e] = Answer(mention.e, mention.type, mention.weight, score, [evidence])

    def join_groups(self) -> None:
        """ "exo chen" is Chen: a member whose group is named beside him."""
        if len(self.spans) < 2:
            return
        artists = {e: one for span in self.spans.values() for e, one in span.items() if one.role == "artist"}
        for member, group in self.index.groups_of(list(artists)[:_ASKED_WIDE]):
            beside = artists.get(group)
            if beside is not None and not beside.mask & artists[member].mask:
                answer = self.answers[member]
                answer.score += beside.worth * (_SINGER_ASKED if self.query.wants_songs else 1.0)
                answer.evidence = [artists[member], beside]

    def spread(self) -> None:
        """From dramas, singers and groups to their songs."""
        # A weight is log2 of the songs and what they are worth, so this is an upper estimate of the songs.
        sized = sorted(
            (sum(2.0**one.mention.weight for one in span.values() if one.mention is not None), number, span)
            for number, span in enumerate(self.spans.values())
        )
        narrow = [span for size, _, span in sized if size <= _NARROW]
        wide = [span for size, _, span in sized if size > _NARROW]
        if wide and not narrow and not self.evidence:
            narrow, wide = [_heaviest(wide[0])], wide[1:]
        elif wide and not narrow:
            narrow = [_heaviest(wide[0], _FEW)]
        contexts = _by_entity(narrow)
        for context, song, via, weight, kind in self.index.songs_of(contexts):
            self.songs[song] = (weight, kind)
            self.belong(song, contexts[context], via)
        self.wide = wide

    def best(self) -> float:
        return max((answer.score for answer in self.answers.values()), default=0.0)

    def widen(self) -> bool:
        """Ask what is common about the songs found so far; False if there is nothing to ask."""
        before = sum(map(len, self.evidence.values()))
        if self.wide:
            self.ask_wide(self.wide)
        self.complete_titles()
        return sum(map(len, self.evidence.values())) > before

    def complete_titles(self) -> None:
        """A title with more bearers than were looked up is asked for among the songs found otherwise."""
        titles: dict[tuple[int, int], int] = {}
        for found in self.evidence.values():
            for one in found:
                if one.role == "song" and one.mention is not None and not one.mention.how:
                    place = (one.mention.start, one.mention.end)
                    titles[place] = titles.get(place, 0) + 1
        for (start, end), count in titles.items():
            if count >= MOST_PER_KEY // 2:
                others = [
                    song for song, found in self.evidence.items() if all(one.role != "song" for one in found)
                ]
                key = "q" + self.query.squashed(start, end)
                for hit in self.index.bearers_among(key, others[:_ASKED_WIDE]):
                    mention = Mention(start, end, hit.e, hit.n, hit.quality, hit.type, hit.weight, How.EXACT)
                    self.evidence[hit.e].append(self.weigh("song", mention))

    def ask_wide(self, wide: list[dict[int, Evidence]]) -> None:
        contexts = _by_entity(wide)
        for song, context, via in self.index.contexts_of(self.best_known()):
            if context in contexts:
                self.belong(song, contexts[context], via)

    def best_known(self) -> list[int]:
        """The songs found so far that something common is asked about."""
        return sorted(self.evidence, key=lambda song: -self.songs[song][0])[:_ASKED_WIDE]

    def belong(self, song: int, found: list[Evidence], via: int) -> None:
        held = self.evidence.setdefault(song, [])
        if not via:
            held += found
            return
        # Her group's song is a little less hers than one that she is credited on.
        share = 1.0 if via > 0 else _HER_GROUP
        held += [Evidence("member", one.mention, one.worth * share, one.mask, via) for one in found]

    def feel(self, moods: list[tuple[Mention, str]]) -> None:
        """Moods choose among the songs that something else speaks for, or, if nothing does, among all."""
        for mention, mood in moods:
            evidence = self.weigh("mood", mention)._replace(text=mood)
            songs = self.best_known()
            named = self.index.songs_with_mood(mood, among=songs) if songs else {}
            for song, place in (named or self.index.songs_with_mood(mood)).items():
                self.songs[song] = place
                self.evidence.setdefault(song, []).append(evidence)

    def add_up(self) -> None:
        part = self.query.part
        dramas = [e for span in self.spans.values() for e, one in span.items() if one.role == "drama"]
        on_part = self.index.songs_on_part(dramas, part) if part is not None and dramas else frozenset()
        alone: list[tuple[float, int, Evidence]] = []
        for song, found in self.evidence.items():
            if len(found) == 1 and found[0].role in _CONTEXTS and song not in on_part:
                alone.append((found[0].worth + _WEIGHT * self.songs[song][0], song, found[0]))
                continue
            kept, worth, roles = _choose(found)
            if song in on_part:
                kept = [*kept, Evidence("part", None, text=str(part))]
            # Where a part is asked for, what only bears the drama's name is not meant.
            elsewhere = _NOT_ON_PART if on_part and song not in on_part else 1.0
            self.answer(song, worth * elsewhere * _kept_share(self.query, roles, song in on_part), kept)
        for _, song, one in heapq.nlargest(_FILLERS, alone):
            self.answer(song, one.worth * _kept_share(self.query, {one.role}, False), [one])

    def answer(self, song: int, score: float, evidence: list[Evidence]) -> None:
        weight, kind = self.songs[song]
        self.answers[song] = Answer(song, kind, weight, score, evidence)


def _by_entity(spans: list[dict[int, Evidence]]) -> dict[int, list[Evidence]]:
    """The evidence of several spans, by whom it names."""
    found: dict[int, list[Evidence]] = {}
    for span in spans:
        for entity, evidence in span.items():
            found.setdefault(entity, []).append(evidence)
    return found


def _heaviest(span: dict[int, Evidence], most: int | None = None) -> dict[int, Evidence]:
    """The entities of a span that are best named and best known, until their songs are enough."""
    chosen: dict[int, Evidence] = {}
    size = 0.0
    for entity, one in sorted(span.items(), key=lambda item: (-item[1].worth, -_known(item[1]))):
        size += 2.0 ** _known(one)
        if chosen and (size > 4 * _NARROW or len(chosen) == most):
            break
        chosen[entity] = one
    return chosen


def _known(one: Evidence) -> float:
    return 0.0 if one.mention is None else one.mention.weight


def _choose(found: list[Evidence]) -> tuple[list[Evidence], float, set[str]]:
    """The evidence that does not overlap, dearest first; what it is worth together, and its roles."""
    if len(found) == 1:
        return found, found[0].worth, {found[0].role}
    # A title of its own goes first among equals; a member's group comes after the member.
    found.sort(key=_price, reverse=True)
    used, worth, roles = 0, 0.0, set()
    kept: list[Evidence] = []
    for evidence in found:
        role = "artist" if evidence.role == "member" else evidence.role
        if evidence.mask & used or (role in roles and role in {"song", "drama"}):
            continue  # one title, one drama; but several singers
        used |= evidence.mask
        worth += evidence.worth
        roles.add(role)
        kept.append(evidence)
    return kept, worth, roles


def _price(evidence: Evidence) -> float:
    return evidence.worth + (
        0.02 if evidence.role == "song" else -0.005 if evidence.role == "member" else 0.0
    )


def _kept_share(query: Query, roles: set[str], on_part: bool) -> float:
    if "song" in roles:
        return 1.0
    singer = "artist" in roles or "member" in roles
    if on_part or ("drama" in roles and singer):
        return _BOTH
    if "mood" in roles:
        return _MOOD_ONLY if len(roles) == 1 else _MOOD_BESIDE
    return min(
        1.0, (_ASKED if query.wants_songs else 1.0) * (_DRAMA_ONLY if "drama" in roles else _SINGER_ONLY)
    )


def _settle(index: Index, query: Query, ranked: list[Answer]) -> None:
    """Order what is about equal: versions, what our notes say, what is better known."""
    for answer in ranked:
        if answer.type == VERSION and not query.wants_version:
            answer.score *= _VERSION_SHARE
        answer.score += _WEIGHT * answer.weight + _TYPE_BONUS[answer.type]
    loose = _unexplained(query, ranked) if ranked else ()
    cards = index.cards([a.e for a in ranked[:24] if a.type >= SONG]) if loose else {}
    for answer in ranked[:24] if cards else ():
        card = cards.get(answer.e)
        noted = card.words.split() if card is not None and card.words else ()
        said = [word for word in loose if word in noted or (word.endswith("s") and word[:-1] in noted)]
        if said:
            answer.score += _NOTE_WORD * len(said)
            answer.evidence = [*answer.evidence, Evidence("note", None, text=" ".join(said))]
    ranked.sort(key=lambda a: (-a.score, a.type, a.e))


def _unexplained(query: Query, ranked: list[Answer]) -> tuple[str, ...]:
    used = coverage(ranked)
    return tuple(
        word
        for at, word in enumerate(query.folded)
        if not used >> at & 1 and query.weights[at] == 1.0 and len(word) > 2
    )


def coverage(answers: list[Answer]) -> int:
    """The words that the best answer explains, as a mask."""
    used = 0
    for evidence in answers[0].evidence if answers else ():
        used |= evidence.mask
    return used
