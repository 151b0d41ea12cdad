"""The sound key: many Latin spellings of one Korean sound, and the Hangul itself.

Press and fans spell one sound in many ways (Sejeong, Se-jeong, Sejung; Yoo, Yu; Choi, Choe). The key lets
them meet, and meets the Hangul through `romanize`. It over-merges on purpose: 정, 중 and 종 are one skeleton.
It finds candidates; `compare` judges them. English words written in Hangul need `loan_key`.

How it is made: the squashed Latin text is cut into runs of consonants and runs of vowels (w and y among
them), and each run is looked up in a table that learns:

- consonants: k (g, kk, c, q), t (d), p (b, f, v), j (z, ch), r (l), s (sh), one each however doubled; h goes
  after a stop, before a consonant and at the end; meeting consonants sound as `romanize` makes them sound
  (Park Min-young is bangminyeong by rule), so that spelling by letter and by sound are one key;
- vowels: a; e (ae, ai, ay, ei); i (ee, y, ui, eui); o (eo, eu, u, oo, ou); we (oe, oi, wae); woo is u.

Syllables part nowhere in the key, because they part nowhere in Sejeong: Jun-gi and Jung-i are one.
"""

from __future__ import annotations

import re
from typing import Final

from yeoun.names._orders import is_given
from yeoun.names._romanize import romanize
from yeoun.names._tables import SURNAMES_BY_SPELLING
from yeoun.names._text import fold, normalize

__all__ = ["skeleton"]

# Runs met in real names are a few thousand; a hostile text must not fill memory with others.
_TABLE_LIMIT: Final = 20_000
_LONGEST_RUN: Final = 12

_LETTERS: Final = bytes.maketrans(b"cgqdbfvzl", b"kkktpppjr")
_LETTERS_BY_CODE: Final = {source: chr(_LETTERS[source]) for source in b"cgqdbfvzl"}
_RUNS: Final = re.compile("[aeiouwy]+|[^aeiouwy]+").findall

# "ay", "ey" and "oy" are one sound only where no vowel follows: Mayu is ma-yu.
_VOWEL: Final = re.compile(
    "(?P<i>eui|ui|ee|yi|y(?![aeou]))|(?P<e>[ae]y(?![aeiou])|ae|ai|ei)|(?P<we>w?o[ei]|oy(?![aeiou])|wae)"
    "|(?P<wo>weo)|(?P<o>eou?|eu|w?oo|wu|ou|u)|(?P<gone>w(?![aeio]))"
)
_SILENT_H: Final = re.compile("(?<=[ktps])h|^h(?=.)")
_DOUBLE: Final = re.compile(r"(.)\1+")
# Letters of a final as printed by those who romanize letter by letter -> as it sounds before a consonant:
# eobsjiman is eopjiman, bichgwa is bitgwa, ilgneun is ingneun, isseubnida is itseumnida.
_CLOSED: Final = re.compile("(?<=p)s(?=[jkpt])|ts|[sj](?=[jkmnpt])|r(?=k[mnjt])")
_CLOSES: Final = {"ts": "s", "s": "t", "j": "t", "r": ""}
_MEETING: Final = re.compile("(?<!n)k[nmr]|nkr|p[nmr]|t[nmr]|nr|rn|mr")
_MET: Final = {
    "kn": "nkn", "km": "nkm", "kr": "nkn", "nkr": "nkn", "pn": "mn", "pm": "m", "pr": "mn", "tn": "n", "tm": "nm",
    "tr": "n", "nr": "r", "rn": "r", "mr": "mn",
}  # fmt: skip


def _close(match: re.Match[str]) -> str:
    after_p = match[0] == "s" and match.start() > 0 and match.string[match.start() - 1] == "p"
    return "" if after_p else _CLOSES[match[0]]


def _vowel(match: re.Match[str]) -> str:
    return "" if match.lastgroup == "gone" else match.lastgroup or ""


def _single(run: str) -> str:
    return _DOUBLE.sub(r"\1", run)


def _settled_vowels(run: str) -> str:
    """A run of vowels, rewritten until nothing changes, so that the key of a key is the key."""
    before = ""
    while run != before:
        before = run
        run = _single(_VOWEL.sub(_vowel, run))
    return run


def _settled_consonants(run: str, *, first: bool) -> str:
    """A run of consonants, likewise. The first of a name has no vowel before it: nothing meets."""
    before = ""
    while run != before:
        before = run
        run = _single(_SILENT_H.sub("", run))
        if not first:
            run = _single(_CLOSED.sub(_close, run))
            run = _single(_MEETING.sub(lambda match: _MET[match[0]], run))
    return run


class _RunTable(dict[str, str]):
    """Run of letters -> its part of the key, learnt on first sight."""

    def __init__(self, *, first: bool) -> None:
        super().__init__()
        self.first = first

    def __missing__(self, run: str) -> str:
        sound = _settled_vowels(run) if run[0] in "aeiouwy" else _settled_consonants(run, first=self.first)
        if len(self) < _TABLE_LIMIT and len(run) <= _LONGEST_RUN:
            self[run] = sound
        return sound


_SOUNDS: Final = _RunTable(first=False)
_FIRST_SOUNDS: Final = _RunTable(first=True)
# A last run that sounds otherwise than inside a word: Noh, keos (컷), bich (빛).
_LAST_SOUNDS: Final = {"h": "", "s": "t", "j": "t"}


def skeleton(text: str) -> str:
    """The key under which spellings of the same Korean sound meet, Hangul and Latin alike.

    text: any string. Returns the key, empty where there is no letter and no digit. Idempotent. A candidate
    key only: it merges more than it should.

    >>> len({skeleton(t) for t in ("세정", "Sejeong", "Se-jeong", "Sejung")})
    1
    >>> skeleton("이지은") == skeleton("Lee Ji-eun"), skeleton("거미") == skeleton("Gummy")
    (True, True)
    """
    if not text.isascii():
        text = romanize(normalize(text))
    words = fold(text).split()
    if 2 <= len(words) <= 3:
        _plain_surname(words)
    return _sounds("".join(words))


def _sounds(latin: str) -> str:
    latin = latin.replace("ch", "j").replace("x", "ks").replace("wh", "hw")
    runs = _RUNS(_plain_letters(latin))
    if not runs:
        return ""
    sounds = [_SOUNDS[run] for run in runs]
    if runs[0][0] not in "aeiouwy":
        sounds[0] = _FIRST_SOUNDS[runs[0]]
    if sounds[-1] in _LAST_SOUNDS and len(runs) > 1:
        sounds[-1] = _LAST_SOUNDS[sounds[-1]]
    key = "".join(sounds)
    # A run that fell silent (the w of "Gwx") lets its neighbours meet.
    return key if all(sounds) else _sounds(key)


def _plain_letters(latin: str) -> str:
    if latin.isascii():  # the usual case, and much the faster
        return latin.encode().translate(_LETTERS).decode()
    return latin.translate(_LETTERS_BY_CODE)


def _plain_surname(words: list[str]) -> None:
    """Put the romanized surname where another spelling of it stands (Lee -> i), if the rest is a given name."""
    for place, rest in ((0, words[1:]), (-1, words[:-1])):
        plain = _IRREGULAR.get(words[place])
        if plain is not None and is_given(rest):
            words[place] = plain
            return


def _irregular() -> dict[str, str]:
    """Spellings of surnames whose sound key is not that of the surname: lee, park, rhee ..."""
    table = {}
    for spelling, surname in SURNAMES_BY_SPELLING.items():
        plain = romanize(surname[0])
        if skeleton(spelling) != skeleton(plain):
            table[spelling] = plain
    return table


_IRREGULAR: Final[dict[str, str]] = {}
_IRREGULAR.update(_irregular())  # needs `skeleton`, which reads the table: empty it changes nothing
