"""Two names, how alike they are, and why: the score and the words for it.

The rules, strongest first; the score is the best rule's, the reasons are all that hold:

1. the same text, the same letters, the same words in another order, the two orders of a person's name;
2. the same sound (`skeleton`) or the same English word in Hangul (`loan_key`), judged on the letters: the
   keys over-merge, so the score falls with the distance of what is printed;
3. initial consonants that fit;
4. a slip of one to three letters, in names long enough to bear it;
5. all words of one name within the other, or most words of both the same.

Never by substring, and a name of three characters or fewer matches whole or not at all: "Xiu" is not in
"Jin Jun Xiu", V is not U, Jin is not Jun. (KMQ_Discord PR 1961: "IU" matched XIA by its alias "Jin Jun Xiu".)
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA, Indel

from yeoun.names._hangul import decompose
from yeoun.names._initials import looks_like_initials, matches_initials
from yeoun.names._loan import loan_key
from yeoun.names._orders import name_orders
from yeoun.names._romanize import romanize
from yeoun.names._sound import skeleton
from yeoun.names._text import fold, normalize, script, squash

__all__ = ["Comparison", "compare", "similarity"]

_LONGEST: Final = 200

SHORT: Final = 3  # characters: up to here a name matches whole or not at all

# Scores of the rules. Chosen, not fitted: they rank the reasons, with room between them for a threshold at
# 0.6 (worth showing) and 0.85 (the same name as far as letters can tell).
_SAME_FOLD: Final = 0.99
_SAME_LETTERS: Final = 0.98
_SAME_WORDS: Final = 0.95
_SOUND: Final = 0.6  # the key alone; the likeness of the letters lifts it to the next
_BEST_SOUND: Final = 0.93
_SHORT_SOUND: Final = 0.75  # Jun and Joon, but also Jun and Jeon
_BEST_LOAN: Final = 0.85
_INITIALS: Final = 0.6
_LAX_INITIALS: Final = 0.5
_BEST_CONTAINED: Final = 0.75
_BEST_SLIP: Final = 0.93
_MOST: Final = 0.6  # of the letters of both names

# Shorter keys must be equal: one consonant of five is another word, one sound of eight another name.
_LOAN_FOR_SLIP: Final = 5
_SOUND_FOR_SLIP: Final = 8

# Letters that must stand for each slip: one from 5, two from 9, three from 14. Below five letters one
# letter is another name (Chen, Chan).
_SLIPS: Final = ((14, 3), (9, 2), (5, 1))
_COUNT: Final = ("no letter differs", "one letter differs", "two letters differ", "three letters differ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How alike two names are: `score` from 0 to 1, and `reasons` in plain words, the best first."""

    score: float
    reasons: tuple[str, ...]


STRANGERS: Final = Comparison(score=0.0, reasons=())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Profile:
    """The keys of one name, worked out once."""

    text: str
    folded: str
    letters: str
    keys: str  # the letters as typed, Hangul in jamo: one slip of a finger is one step here
    script: str
    words: tuple[str, ...]
    word_set: frozenset[str]
    orders: frozenset[str]
    sound: str
    loan: str
    as_initials: bool


@lru_cache(maxsize=8192)
def _profile(text: str) -> _Profile:
    folded = fold(text)
    letters = squash(text)
    return _Profile(
        text=normalize(text),
        folded=folded,
        letters=letters,
        keys=decompose(letters),
        script=script(folded),
        words=tuple(sorted(folded.split())),
        word_set=frozenset(folded.split()),
        orders=frozenset(map(squash, name_orders(text))),
        sound=skeleton(text),
        loan=loan_key(text),
        as_initials=looks_like_initials(text),
    )


def _known(text: str) -> _Profile:
    # A text too long for a name is no use in the cache and could fill it.
    return _profile(text) if len(text) <= _LONGEST else _profile.__wrapped__(text)


def compare(a: str, b: str) -> Comparison:
    """How alike two names are, and why. Symmetric; 1.0 for the same text; 0.0 with no reason for strangers.

    a, b: two names, in any script. Names without letters and digits equal nothing but their own text.

    >>> compare("도깨비", "dokkaebi").reasons
    ('same sound: 도깨비 ~ dokkaebi',)
    >>> compare("Se-jeong", "Sejeong").reasons[0]
    'same spelling apart from spaces and hyphens'
    >>> compare("Xiu", "Jin Jun Xiu"), compare("Jin", "Jun").score
    (Comparison(score=0.0, reasons=()), 0.0)
    """
    one, two = _known(a), _known(b)
    if one.text == two.text and one.text:
        return Comparison(score=1.0, reasons=("same text",))
    if not one.letters or not two.letters:
        return STRANGERS
    if one.folded == two.folded:
        reason = "same spelling apart from case, accents and punctuation"
        return Comparison(score=_SAME_FOLD, reasons=(reason,))
    if one.letters == two.letters:
        return Comparison(score=_SAME_LETTERS, reasons=("same spelling apart from spaces and hyphens",))
    if (two.script == "Hang", two.text) > (one.script == "Hang", one.text):
        one, two = two, one  # one order, so that reasons are the same whichever name came first
    found = [hit for rule in _RULES if (hit := rule(one, two)) is not None]
    if not found:
        return STRANGERS
    found.sort(key=lambda hit: -hit[0])
    return Comparison(score=round(found[0][0], 4), reasons=tuple([reason for _, reason in found]))


def similarity(a: str, b: str) -> float:
    """The score of `compare` alone.

    >>> similarity("V", "U"), similarity("Kim Jong-dae", "Jongdae Kim")
    (0.0, 0.95)
    """
    return compare(a, b).score


def _order(one: _Profile, two: _Profile) -> tuple[float, str] | None:
    if one.words == two.words:
        return _SAME_WORDS, "same words in another order"
    if not one.orders.isdisjoint(two.orders):
        return _SAME_WORDS, "same name, surname and given name in the other order"
    return None


def _sound(one: _Profile, two: _Profile) -> tuple[float, str] | None:
    """Same sound, or the same English word in Hangul, or nearly the same sound: the first that holds."""
    if one.script == two.script == "Hang":
        return None  # Hangul says exactly how it sounds: 정 and 종, one key, are two names
    if one.sound == two.sound:
        left, right = squash(romanize(one.text)), squash(romanize(two.text))
        likeness = Indel.normalized_similarity(left, right)
        score = _SOUND + likeness * (_BEST_SOUND - _SOUND)
        if likeness < 1 and min(len(left), len(right)) <= SHORT + 1:
            score = min(score, _SHORT_SOUND)
        return score, f"same sound: {one.text} ~ {two.text}"
    if one.script == two.script:
        return None
    if one.loan and two.loan and "Hang" in (one.script, two.script):
        size = min(len(one.loan), len(two.loan))
        slips = 1 if size > _LOAN_FOR_SLIP else 0
        distance = OSA.distance(one.loan, two.loan, score_cutoff=slips)
        if distance <= slips:
            score = min(_BEST_LOAN, 0.35 + 0.08 * size) - 0.15 * distance
            return score, f"same English word by sound: {one.text} ~ {two.text}"
    size = min(len(one.sound), len(two.sound))
    if size > _SOUND_FOR_SLIP and OSA.distance(one.sound, two.sound, score_cutoff=1) == 1:
        return _SOUND, f"nearly the same sound: {one.text} ~ {two.text}"
    return None


def _initials(one: _Profile, two: _Profile) -> tuple[float, str] | None:
    if one.as_initials == two.as_initials:
        return None
    query, name = (one, two) if one.as_initials else (two, one)
    if matches_initials(query.text, name.text):
        return _INITIALS, "initial consonants"
    if matches_initials(query.text, name.text, lax=True):
        return _LAX_INITIALS, "initial consonants, but for a doubled one"
    return None


def _slip(one: _Profile, two: _Profile) -> tuple[float, str] | None:
    if min(len(one.letters), len(two.letters)) <= SHORT:
        return None
    size = min(len(one.keys), len(two.keys))
    allowed = next((slips for letters, slips in _SLIPS if size >= letters), 0)
    distance = OSA.distance(one.keys, two.keys, score_cutoff=allowed)
    if not 0 < distance <= allowed:
        return None
    longest = max(len(one.keys), len(two.keys))
    return min(_BEST_SLIP, 1 - 1.6 * distance / longest), _COUNT[distance]


def _words(one: _Profile, two: _Profile) -> tuple[float, str] | None:
    small, large = (one, two) if len(one.letters) <= len(two.letters) else (two, one)
    if len(small.letters) <= SHORT or one.word_set.isdisjoint(two.word_set):
        return None
    left, right = Counter(small.words), Counter(large.words)
    shared = left & right
    if shared == left:
        share = len(small.letters) / len(large.letters)
        return min(_BEST_CONTAINED, 0.4 + 0.5 * share), "all words of one are in the other"
    same = 2 * sum(len(word) for word in shared.elements())
    others = list((right - shared).elements())
    for word in (left - shared).elements():
        twin = next((other for other in others if _slipped(word, other)), None)
        if twin is not None:
            others.remove(twin)
            same += len(word) + len(twin)
    share = same / (len(small.letters) + len(large.letters))
    return (_BEST_CONTAINED * share, "most words are the same") if share >= _MOST else None


def _slipped(word: str, other: str) -> bool:
    return min(len(word), len(other)) >= _SLIPS[-1][0] and OSA.distance(word, other, score_cutoff=1) == 1


_RULES: Final = (_order, _sound, _initials, _slip, _words)
