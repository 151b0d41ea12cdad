"""Suggestions while one types: what the letters so far may become, each with why.

Another question than `Search.find`'s: nothing is complete yet, and an answer is wanted between two keystrokes. So
the stages are few, each is one or two lookups that cost the same whatever the catalogue's size, and none is
entered once there is enough to show:

    1. begins      names that begin so: letters, Hangul half typed (도ㄲ, 도깹), initial consonants; lists and moods
    2. later word  names that begin so from a later word on ("first snow"); dramas whose actors or characters do
    3. two names   a drama and a singer, or one of them and a title ("gob chan")
    4. keyboard    the first stage on what the other keyboard layout would have typed, if nothing is found yet
    5. songs       if a drama or an artist begins so: three of the best known songs of it
    6. by sound    romanized Korean and English in Hangul, half typed ("dokk")
    7. misspelt    names that begin nearly so, from five letters on, if nothing begins so
    8. songs       more songs of the best, as far as there is room

An earlier stage stands above a later one; within a stage the better known comes first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from yeoun.catalogue import Snapshot, marks
from yeoun.names import (
    decompose,
    fold,
    hangul_typed,
    latin_typed,
    looks_like_initials,
    normalize,
    squash,
)
from yeoun.search._build import ARTIST, DRAMA, SONG, TYPE_NAMES, VERSION
from yeoun.search._features import Feature
from yeoun.search._index import Card, Index, Named
from yeoun.search._keys import CAST_QUALITY, sound_keys
from yeoun.search._vocabulary import NOISE

__all__ = ["Suggestion", "suggest"]

# Longer than what anybody types and still wants completed.
_MOST_CHARACTERS = 60
_MOST_WORDS = 6
# A list or mood is found by a later word from three keys on.
_FEW = 2
# With fewer letters one edit away is half the catalogue.
_MISSPELT_FROM = 5
# A key by sound has few vowels: below three letters everything sounds alike ("iu" like 이은진).
_SOUND_FROM = 3
# Songs of the best that stand above what only sounds alike.
_FIRST_SONGS = 3
# One key of the other layout begins something always.
_SLIP_FROM = 2
# Bearers of a beginning that are joined with those of another, and how many best known songs of each are looked at.
# With 8 and 48 evals/suggest.py has 0.921 among the first five instead of 0.918, and p99 is half as long again.
_BESIDE = 5
_SONGS_EACH = 32
# Ways to part the words of which songs are looked at: what follows are four words and more.
_MOST_JOINED = 4
# In steps of weight, which is a logarithm to base 2: typed to the end counts as eight times as well known. A
# song has a fraction of the weight of a drama, which has the sum of its songs' worth; without a push none is seen.
_TYPED_OUT = 3.0
_PUSH = {DRAMA: 0.0, ARTIST: 0.0, SONG: 1.5, VERSION: -1.5}
_FEATURE_WEIGHT = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What the letters so far may become.

    Attributes:
        type: `song`, `drama`, `artist`, `list` or `mood`.
        id: in the snapshot.
        name, name_ko: as shown.
        artists, drama: of a song, in the language asked for; empty and None for others.
        why: what matched, in the language asked for.
    """

    type: str
    id: str
    name: str
    name_ko: str | None
    artists: tuple[str, ...]
    drama: str | None
    why: str


class _Way(NamedTuple):
    """How something was found: what to say of it, and the name's number or text to say it of."""

    how: str
    name: int | str = ""
    typed: str = ""


class _Found(NamedTuple):
    stage: int
    worth: float
    way: _Way


_WHY = {
    "en": {
        "begins": "'{name}' begins with '{typed}'",
        "is": "'{name}' is what was typed",
        "initials": "initial consonants of '{name}'",
        "later": "'{typed}' begins a word of '{name}'",
        "cast": "'{name}' is in it",
        "two": "'{typed}': both belong to it",
        "title": "'{typed}': title, and whose it is",
        "sound": "'{name}' sounds like it",
        "keyboard": "other keyboard layout: '{typed}' begins '{name}'",
        "misspelt": "misspelt beginning of '{name}'",
        "song of": "song of '{name}'",
    },
    "ko": {
        "begins": "'{name}': '{typed}'(으)로 시작",
        "is": "'{name}': 입력한 그대로",
        "initials": "'{name}'의 초성",
        "cast": "'{name}' 출연 또는 등장",
        "later": "'{name}' 속 낱말이 '{typed}'(으)로 시작",
        "two": "'{typed}': 둘 다에 해당",
        "title": "'{typed}': 제목과 부른 이 또는 드라마",
        "sound": "'{name}'와(과) 비슷한 소리",
        "keyboard": "다른 자판: '{typed}', '{name}'의 앞부분",
        "misspelt": "'{name}'의 앞부분과 한 글자 차이",
        "song of": "'{name}'의 노래",
    },
}


def suggest(
    snapshot: Snapshot, index: Index, features: tuple[Feature, ...], text: str, *, limit: int, lang: str
) -> tuple[Suggestion, ...]:
    """See `Search.suggest`."""
    typed = normalize(text[: 4 * _MOST_CHARACTERS])[:_MOST_CHARACTERS]
    if not squash(typed):
        return ()
    asking = _Typing(index, features, typed, limit)
    asking.run()
    return _shown(snapshot, index, asking, lang)


class _Typing:
    """One beginning on its way through the stages."""

    def __init__(self, index: Index, features: tuple[Feature, ...], text: str, limit: int) -> None:
        self.index = index
        self.features = features
        self.text = text.strip()
        self.words = fold(text).split()[:_MOST_WORDS]
        self.whole = squash(text)
        self.limit = limit
        self.joined = 0
        self.found: dict[int, _Found] = {}
        self.beside: dict[int, tuple[Feature, _Found]] = {}

    @property
    def is_enough(self) -> bool:
        return len(self.found) + len(self.beside) >= self.limit

    def run(self) -> None:
        """Go through the stages until there is enough."""
        stages = (
            self.begins,
            self.later_word,
            self.two_names,
            self.without_talk,
            self.keyboard,
            self.by_sound,
            self.misspelt,
            self.songs_of_best,
        )
        for stage in stages:
            stage()
            if self.is_enough:
                return

    def take(self, named: Iterable[Named], stage: int, how: str, typed: str = "") -> None:
        for one in named:
            out = one.key[1:] == typed and one.key[0] in "qj" and how == "begins"
            worth = one.weight + _PUSH[one.type] + (_TYPED_OUT if out else 0.0) + one.quality
            self.add(one.e, _Found(stage, worth, _Way("is" if out else how, one.n, self.text)))

    def add(self, e: int, found: _Found) -> None:
        held = self.found.get(e)
        if held is None or (found.stage, -found.worth) < (held.stage, -held.worth):
            self.found[e] = found

    def begins(self) -> None:
        self.take_begun(self.whole, stage=1, how="begins")
        typed = decompose(self.whole)
        for number, feature in enumerate(self.features):
            name, how, stage = feature.begins(typed), "begins", 1
            if name is None and len(typed) > _FEW:
                name, how, stage = feature.begins_later(typed), "later", 2
            if name is not None:
                found = _Found(stage, _FEATURE_WEIGHT, _Way(how, name, self.text))
                self.beside[number] = (feature, found)

    def take_begun(self, whole: str, *, stage: int, how: str) -> None:
        """Names that begin so, and those that are just that."""
        begun, initials = self.begun(whole)
        played = [one for one in begun if one.type == DRAMA and one.quality <= CAST_QUALITY]
        self.take([one for one in begun if one not in played], stage, how, decompose(whole))
        self.take(played, stage + 1, "cast")  # below whom the catalogue calls so
        self.take(initials, stage, "initials")

    def begun(self, whole: str) -> tuple[list[Named], list[Named]]:
        """Who has a name that is this or begins so, and who has initial consonants that begin so."""
        jamo = decompose(whole)
        key = "q" + whole if jamo == whole else "j" + jamo
        exact = self.index.find_keys([key], most=4).get(key, [])
        initials = self.index.find_starting("c" + whole) if looks_like_initials(whole) else []
        return [*exact, *self.index.find_starting(key)], initials

    def later_word(self) -> None:
        if len(self.whole) > 1:
            self.take(self.index.find_starting("w" + decompose(self.whole)), 2, "later")

    def two_names(self) -> None:
        """Every way to part the words in two; who both may name are joined, and titles looked for among theirs."""
        self.part(self.words)

    def part(self, words: list[str]) -> None:
        for at in range(1, len(words)):
            way = _Way("two", "", f"{' '.join(words[:at])} + {' '.join(words[at:])}")
            self.join("".join(words[:at]), "".join(words[at:]), way)
            if self.is_enough or self.joined >= _MOST_JOINED:
                return

    def join(self, left: str, right: str, way: _Way) -> None:
        ones, others = self.contexts(left), self.contexts(right)
        self.joined += bool(ones or others)
        theirs = self.index.best_songs_of(ones, _SONGS_EACH), self.index.best_songs_of(others, _SONGS_EACH)
        # Asked from the side with fewer songs: a drama's are then all there, be the singer ever so busy.
        few, asked = (theirs[0], others) if len(theirs[0]) <= len(theirs[1]) else (theirs[1], ones)
        shared = self.index.belonging([song for song, *_ in few], asked)
        for song, weight, kind, *_ in few:
            if song in shared:
                self.add(song, _Found(3, weight + _PUSH[kind] + 1.0, way))
        for songs, title in ((theirs[0], right), (theirs[1], left)):
            begun = decompose(title)
            for song, weight, kind, *names in songs:
                if any(name is not None and _begins(name, begun) for name in names):
                    self.add(song, _Found(3, weight + _PUSH[kind], way._replace(how="title")))

    def without_talk(self) -> None:
        """What stands beside words that name nothing: "goblin ost"; in a name they may ("of the sun"), so this is later."""
        words = [word for word in self.words if word not in NOISE]
        if words and len(words) < len(self.words) and not self.found:
            self.take_begun("".join(words), stage=3, how="begins")
            self.part(words)

    def contexts(self, whole: str) -> list[int]:
        """The dramas and artists that these letters may become, those that they are first."""
        begun, initials = self.begun(whole)
        named = [one for one in (*begun, *initials) if one.type < SONG]
        if not named:  # typed to the end in another spelling
            sounds = self.index.find_keys([key.key for key in sound_keys(whole)], most=4)
            named = [one for found in sounds.values() for one in found if one.type < SONG]
        return list(dict.fromkeys(one.e for one in named))[:_BESIDE]

    def keyboard(self) -> None:
        """Letters meant as Hangul come out as syllables; Hangul meant as letters leaves bare jamo behind."""
        if self.found or self.beside or len(self.whole) < _SLIP_FROM:
            return
        for typed in (hangul_typed(self.text), latin_typed(self.text)):
            if typed is not None and squash(typed) not in {"", self.whole}:
                before = self.text
                self.text = typed
                self.take_begun(squash(typed), stage=4, how="keyboard")
                self.text = before

    def by_sound(self) -> None:
        """What sounds alike, below some songs of what begins just so."""
        if any(one.stage == 1 for one in self.found.values()):
            self.songs_of_best(stage=5, most=_FIRST_SONGS)
        for key in sound_keys(self.text):
            if len(key.key) > _SOUND_FROM:
                self.take(self.index.find_starting(key.key), 6, "sound")

    def misspelt(self) -> None:
        """One edit away from a beginning; not asked where something begins just so."""
        is_named = self.beside or any(one.stage < 6 for one in self.found.values())
        if is_named or len(decompose(self.whole)) < _MISSPELT_FROM:
            return
        for n, e, kind, weight in self.index.bearers_of(self.index.find_begun_misspelt(self.text)):
            self.add(e, _Found(7, weight + _PUSH[kind], _Way("misspelt", n)))

    def songs_of_best(self, *, stage: int = 8, most: int | None = None) -> None:
        """Songs of the best answer, if it has any."""
        best = min(self.found, key=lambda e: (self.found[e].stage, -self.found[e].worth), default=None)
        if best is None:
            return
        way = self.found[best].way._replace(how="song of")
        for song, weight, *_ in self.index.best_songs_of([best], most or self.limit):
            self.add(song, _Found(stage, weight, way))


def _begins(name: str, begun: str) -> bool:
    """Whether a name begins so, from its first word or a later one; to see that it does not costs little."""
    spelt = decompose(fold(name))
    at = spelt.find(begun[:2])
    while at >= 0:
        if (at == 0 or spelt[at - 1] == " ") and spelt[at:].replace(" ", "").startswith(begun):
            return True
        at = spelt.find(begun[:2], at + 1)
    return False


def _shown(snapshot: Snapshot, index: Index, asking: _Typing, lang: str) -> tuple[Suggestion, ...]:
    everything: list[tuple[int, float, int, Feature | None, _Way]] = [
        (one.stage, -one.worth, e, None, one.way) for e, one in asking.found.items()
    ]
    everything += [
        (one.stage, -one.worth, -number, feature, one.way) for number, (feature, one) in asking.beside.items()
    ]
    chosen = sorted(everything, key=lambda row: row[:3])[: asking.limit]
    cards = index.cards([e for _, _, e, feature, _ in chosen if feature is None])
    names = index.names_of({way.name for *_, way in chosen if isinstance(way.name, int)})
    shown = []
    for _, _, e, feature, way in chosen:
        name = names[way.name][1] if isinstance(way.name, int) else way.name
        why = _WHY[lang][way.how].format(name=name, typed=way.typed)
        shown.append(_of_feature(feature, why) if feature is not None else _of_card(cards[e], why))
    return _in_korean(snapshot, shown) if lang == "ko" else tuple(shown)


def _of_feature(feature: Feature, why: str) -> Suggestion:
    return Suggestion(
        type=feature.type,
        id=feature.id,
        name=feature.name,
        name_ko=feature.name_ko,
        artists=(),
        drama=None,
        why=why,
    )


def _of_card(card: Card, why: str) -> Suggestion:
    return Suggestion(
        type=TYPE_NAMES[card.type],
        id=card.id,
        name=card.name,
        name_ko=card.name_ko,
        artists=card.artists,
        drama=card.drama,
        why=why,
    )


def _in_korean(snapshot: Snapshot, shown: list[Suggestion]) -> tuple[Suggestion, ...]:
    """The same with singers and dramas named as Korean readers know them."""
    songs = [one.id for one in shown if one.type == "song"]
    dramas = dict(snapshot.rows(_DRAMAS_KO.format(marks(songs)), *songs)) if songs else {}
    singers: dict[str, list[str]] = {}
    for song, name in snapshot.rows(_SINGERS_KO.format(marks(songs)), *songs) if songs else ():
        singers.setdefault(song, []).append(name)
    return tuple(
        replace(one, drama=dramas.get(one.id, one.drama), artists=tuple(singers.get(one.id, one.artists)))
        if one.type == "song"
        else one
        for one in shown
    )


_DRAMAS_KO = (
    "SELECT song.id, coalesce(drama.name_ko, drama.name) FROM song JOIN drama ON drama.id = song.drama"
    " WHERE song.id IN ({})"
)
_SINGERS_KO = (
    "SELECT credit.song, coalesce(artist.name_ko, artist.name) FROM credit"
    " JOIN artist ON artist.id = credit.artist WHERE credit.song IN ({})"
    " AND credit.role IN ('vocals', 'featuring', 'chorus', 'performance') ORDER BY credit.song, credit.number"
)
