"""Who sings in running text: beside a title and in a sentence, by name, as "가수 ..." and "... of EXO"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from yeoun.linking import ARTIST, DRAMA
from yeoun.names import given_name, similarity
from yeoun.reader._claims import Span
from yeoun.reader._marks import NETWORK, phrase_pattern
from yeoun.reader._noise import PLAIN
from yeoun.reader._page import Named, Page
from yeoun.reader._people import Person, past_titles, read_people
from yeoun.reader._strangers import HANGUL_SINGER, REMADE, hangul_singers

__all__ = ["people_beside"]

_CLAUSE: Final = re.compile(
    r"[.](?=\s|$)|\s\d{1,2}[.)]\s|\s(?:and|y|dan|e)\s\d{1,2}[.)]|(?<=[a-z]{3})[.](?=[A-Z][a-z]+\s)|[;!?()\n“”\"‘「『]|\s[–—-]\s|,\s(?=(?:which|who|that|and then|but|the|a|an|is|was|it|has)\b)|\s(?:is|was|has|had|will|which|that|who|from|for|in|on|also|hit|sings|sang|about|as|where|when|because|are|were|came|topped|on|gave|made|captures|plays|fits|brings|fue|es|para|del|adalah|yang|untuk|est|qui|pour|è|che|per|là|trong)\s"
)

_GROUPS_BEFORE: Final = re.compile(
    r"(?i)(?:\s(?:커플|콤비|듀오|조합))?(?:['’‘`´]s?|의|가|이|은|는|が(?:歌う|歌った|歌唱した|参加した)|の(?:歌う)?)?\s*(?:(?:own|new|latest|next|heartfelt|beautiful|lovely|emotional|sweet|solo|beloved|gorgeous|soft|hit|famous|ballads?|songs?|tracks?|duets?|single|ost|theme|tune|with|singing|sings|sang|부른|부르는|노래한|가창한|열창한|참여한|노래|곡|신곡|발라드|듀엣곡|목소리로|표|감성의|애절한|달콤한|[:–—-])\s*){0,3}$"
)


@lru_cache(maxsize=32)
def _after(language: str, kind: str) -> re.Pattern[str]:
    return phrase_pattern(language, kind, r"^[\s’'\"”」』)]*(?:\([^)]*\))?\s*,?\s*", r"\s+")


_UNKNOWN_BEFORE: Final = re.compile(
    r"(?<!\w)([A-Z][\w.-]*(?:\s(?:[A-Z][\w.-]*)){0,3})['’‘`´]s?\s+(?:[a-z-]+\s+){0,2}$"
)


# “Healing Love” – a slow duet by f(x)’s Luna
_KIND_BY: Final = re.compile(
    r"[\s’'”\"»,–—-]*(?:an?|the|another)\s+(?:[\w’-]+\s+){0,4}(?:ballad|song|track|duet|number|tune|single|anthem)\s+by\s+"
)


def people_beside(page: Page, name: Span, start: int, end: int) -> tuple[list[Person], float]:
    """Singers printed right beside a name, and how much that says that the name is a song."""
    text = page.text
    people: list[Person] = []
    window = text[name[1] : min(end, name[1] + 120)]
    right = _after(page.language, "by").match(window) or _KIND_BY.match(window)
    if right is not None:
        at = past_titles(text, name[1] + right.end())
        stop = _as_subject(page, at) or _capitals(page, at, _stop(page, at, min(end, at + 80)))
        people = [p for p in read_people(page, at, stop) if p.numbers or _looks_named(text[p.start : p.end])]
        word = _BRACKETED.sub("", right.group()).strip(" ,’'\"”)").lower()
        if people and (people[0].numbers or word not in {"de", "di", "del", "の", "의", "da", "do", "dari"}):
            return _until_unknown(page, people), 3.0 if people[0].numbers else 2.0
    people = (
        _subject_before(page, name, start)
        or _behind_dash(page, name, end)
        or _from_people(page, name[1], end)
        or _in_brackets(page, name, end)
        or _people_before(page, name[0], start)
        or _which_did(page, name, end)
        or _sung_by(page, name, end)
        or _who_joined(page, name, end)
    )
    if people:
        return people, 2.5
    return [], 0.0


_PARTICLE: Final = re.compile(r"(?:이|가|은|는|도)\s")


def _as_subject(page: Page, at: int) -> int | None:
    """Where the known name ends that begins here and is the subject: ‘올웨이즈’의 박완규가 무대를 채운다."""
    if page.language != "ko":
        return None
    named = next((one for one in page.within(ARTIST, at, at + _PARTICLE_REACH) if one.start == at), None)
    return named.end if named is not None and _PARTICLE.match(page.text, named.end) else None


_PARTICLE_REACH: Final = 24  # characters of a singer's name, at most


# The second, “Want to Be Happy”, came out on January 6 and is sung by Park Boram.
_SUNG_BY: Final = re.compile(
    r"(?i)\b(?:sung|performed|recorded|voiced|crooned)\s+by\s+|\bdinyanyikan oleh\s+|\b(?:interpretad[ao]|cantad[ao]) por\s+|\bchantée? par\s+"
)


def _sung_by(page: Page, name: Span, end: int) -> list[Person]:
    """Singers after a verb that says so, further on in the sentence of a title, before the next quoted one."""
    after = _THE_SONG.match(page.text, page.sentence(name[0])[1] - 2, end) or _THE_SONG.match(
        page.text, name[1], end
    )
    end = min(end, page.sentence(after.end() if after is not None else name[0])[1])
    quotes = page.quotes_within(name[1], end)
    end = quotes[0].left if quotes else end
    if page.text.find("by ", name[1], end) < 0 and page.language in {"en", "ko", "ja"}:
        return []
    found = _SUNG_BY.search(page.text, name[1], end)
    if found is None:
        return []
    at = past_titles(page.text, found.end())
    people = read_people(page, at, _capitals(page, at, _stop(page, at, min(end, at + 80))))
    people = [p for p in people if p.numbers or _looks_named(page.text[p.start : p.end])]
    return _until_unknown(page, people) if people else []


# ... “Want to Be Happy”. Lagu ini dinyanyikan oleh Park Bo Ram: the next sentence speaks of the song.
_THE_SONG: Final = re.compile(
    r"(?i)[’'”\"»]?[.!]?[’'”\"»]?\s+(?:lagu (?:ini|tersebut)|(?:the|this) (?:song|track|ballad|ost)|it|(?:la|esta) canción|el tema|(?:a|essa|esta) (?:música|canção)|(?:la|cette) chanson)\s"
)


def _from_people(page: Page, at: int, end: int) -> list[Person]:
    """Known singers after the word that else leads to a drama: “And One” from Taeyeon."""
    found = _after(page.language, "from").match(page.text[at : min(end, at + 60)])
    if found is None:
        return []
    at += found.end()
    apposed = _WHO_IS.match(page.text, at, end)
    known = any(named.start == at for named in page.within(ARTIST, at, end)) or apposed is not None
    if not known or any(named.start == at for named in page.within(DRAMA, at, end)):
        return []
    people = read_people(page, at, _capitals(page, at, _stop(page, at, min(end, at + 80))))
    return _until_unknown(page, people) if people and (people[0].numbers or apposed is not None) else []


# ... from Taeyeon, leader of Girls Generation
_WHO_IS: Final = re.compile(
    r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}, (?:the |a )?(?:leader|member|vocalist|rapper|maknae|singer|half) of (?=[A-Z])"
)


# “Our Time”, which Vanilla Acoustic did for Cheese in the Trap
_WHICH_DID: Final = re.compile(
    r"[”’\"']?,?[”’\"']?\s+(?:which|that)\s+([A-Z][\w.’'&-]*(?: [A-Z0-9][\w.’'&-]*){0,2})\s+(?:did|sang|sings|recorded|performed|made|contributed|lent)\b"
)


# “A Mountain Village Boy’s Love Story”, que IU e Park Bo-gum cantam juntos; que interpreta Ailee
_NAMES: Final = r"[A-Z][\w.’'&-]*(?:(?: (?:y|e|et|&))? [A-Z0-9][\w.’'&-]*){0,4}"
_QUE_CANTA: Final = re.compile(
    rf"[”’\"'»]?,?[”’\"'»]?\s+que\s+(?:(?:cantan?m?|interpretan?m?|chante(?:nt)?)\s+(?P<after>{_NAMES})"
    rf"|(?P<before>{_NAMES})\s+(?:cantan?m?|cantaron|cantaram|cantou|cantó|interpretan?m?|grabaron|gravaram|chante(?:nt)?)\b)"
)


def _which_did(page: Page, name: Span, end: int) -> list[Person]:
    """Who a relative clause says has sung a title."""
    sung = _QUE_CANTA.match(page.text, name[1], end)
    if sung is not None:
        return read_people(page, *sung.span("after" if sung["after"] else "before"))
    found = _WHICH_DID.match(page.text, name[1], end)
    if found is None or found[1].split()[-1].lower() in PLAIN:
        return []
    return read_people(page, *found.span(1))


_DASH_AFTER: Final = re.compile(r"\s+[-–—]\s+(?=\w)")


def _behind_dash(page: Page, name: Span, end: int) -> list[Person]:
    """The known singer right behind a dash: "Remember Me" - Gummy."""
    dash = _DASH_AFTER.match(page.text, name[1], end)
    if dash is None:
        return []
    hit = next((n for n in page.within(ARTIST, dash.end(), end) if n.start == dash.end()), None)
    return read_people(page, hit.start, hit.end) if hit is not None else []


# 샤이니는 메인 타이틀인 ‘카운트다운’을 불렀다: the subject of the sentence sings.
_IS_SUNG: Final = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:을|를)\s*(?:[가-힣]{1,6}\s){0,3}?(?:직접\s*|함께\s*|다시\s*)?(?:불렀|부르|부른|열창|가창|노래했|노래하)"
)
_TOPIC: Final = re.compile(r"(?:\([^)]*\))?(?:은|는|이|가|도)\s")


def _subject_before(page: Page, name: Span, start: int) -> list[Person]:
    """The known singer who is the subject of a Korean sentence that says that the title is sung."""
    if page.language == "ja":
        return _kana_subject(page, name, start)
    if page.language != "ko" or _IS_SUNG.match(page.text, name[1]) is None:
        return []
    start = max(start, page.sentence(name[0])[0])
    quotes = page.quotes_within(start, name[0])
    start = quotes[-1].right if quotes else start
    for hit in reversed(page.within(ARTIST, start, name[0])):
        if _TOPIC.match(page.text, hit.end):
            return read_people(page, hit.start, hit.end)
    return []


# ウィンターが「そんな日」を発表した; 新人バンドPOLARCATが「Zero Gravity Monday」を
_KANA_SUBJECT: Final = re.compile(r"(?P<name>[ァ-ヴー]+(?:・[ァ-ヴー]+)*|[A-Z][A-Za-z0-9.&]{1,20})が$")
_IS_RELEASED: Final = re.compile(
    r"[」』]?を(?:それぞれ|電撃|新たに)?(?:発表|リリース|公開|披露|歌|熱唱|発売|届け|、|[^。「」\n]{1,24}「)"
)


def _kana_subject(page: Page, name: Span, start: int) -> list[Person]:
    """The subject of a Japanese sentence that releases or sings a title, right before it."""
    found = _KANA_SUBJECT.search(page.text, max(start, name[0] - 30), name[0])
    if found is None or _IS_RELEASED.match(page.text, name[1]) is None:
        return []
    return read_people(page, *found.span("name"))


# ‘운명을 거슬러’로 SG워너비와 김종욱이 목소리를 합쳤다: who sings stands behind the title.
_JOIN_IN: Final = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:으로|로|에서|에는|에)\s(?P<names>[가-힣A-Za-z0-9][^‘’'“”\"\n.,]{1,40}?)(?:이|가|은|는)\s(?:목소리를|호흡을|입을|하모니를|손을)\s(?:합쳤|합친|맞췄|맞춘|맞춰|모았|잡았|보탰|더했)"
)


def _who_joined(page: Page, name: Span, end: int) -> list[Person]:
    """The known singers who, behind a Korean title, are said to sing it together."""
    found = _JOIN_IN.match(page.text, name[1], end) if page.language == "ko" else None
    people = read_people(page, *found.span("names")) if found is not None else []
    return people if people and any(person.numbers for person in people) else []


_BRACKETED: Final = re.compile(r"\([^)]*\)")
_BRACKET_AFTER: Final = re.compile(r"\s*[(（]([^()（）\n]{1,60})[)）]")


def _in_brackets(page: Page, name: Span, end: int) -> list[Person]:
    """Singers in the bracket right after a title: ‘Beautiful’ (크러쉬)."""
    found = _BRACKET_AFTER.match(page.text, name[1], end)
    if found is None:
        return []
    people = read_people(page, *found.span(1))
    if people and all(person.numbers for person in people):
        return people
    of_drama = _OF_QUOTED.search(page.text, max(0, name[0] - 4), name[0])
    alone = len(people) == 1 and of_drama and _HANGUL_ALONE.fullmatch(found[1])
    title = page.text[slice(*name)].strip("‘’“”'\"<>《》「」『』")
    spelt = similarity(title, found[1]) >= _SPELT
    return people if alone and not spelt and not _NO_SINGER.search(found[1]) else []


# ‘도깨비’의 ‘Beautiful’ (크러쉬): one word of Hangul, if it does not spell the title or say what it is. Elsewhere
# the bracket names who plays: 한 여자(신예은).
_OF_QUOTED: Final = re.compile(r"[’”'\">》」』]의 ?$")
_SPELT: Final = 0.5  # ‘Beautiful’(뷰티풀): `similarity` gives English words in Hangul more
_HANGUL_ALONE: Final = re.compile("[가-힣]{2,6}")
_NO_SINGER: Final = re.compile(
    "리메이크|원곡|연주|버전|영화|드라마|가제|이하|부제|제목|타이틀|공개|수록|가사|[편곡회부권]$"
)


# The first small word that joins no names ends a list of names: "by Standing Egg still makes me smile".
_SMALL: Final = re.compile(
    r"\s(?!(?:and|x|ft|feat|featuring|with|of|the|y|e|et|dan|de|from|und|member|leader)\b)[a-zà-ÿđăơưạ-ỹ]"
)


def _capitals(page: Page, at: int, stop: int) -> int:
    if not page.text[at : at + 1].isascii():
        return stop
    names = page.within(ARTIST, at, stop)
    for mark in _SMALL.finditer(page.text, at, stop):
        if not any(n.start < mark.end() and mark.start() < n.end for n in names):
            return mark.start()
    return stop


def _stop(page: Page, at: int, end: int) -> int:
    """Where a list of singers ends."""
    names = page.within(ARTIST, at, end)
    for mark in _CLAUSE.finditer(page.text, at, end):
        if not any(n.start < mark.end() and mark.start() < n.end for n in names):
            return mark.start()
    return end


def _looks_named(text: str) -> bool:
    return (
        bool(text)
        and (not text[0].isascii() or text[0].isupper() or text[0].isdigit())
        and text.count(" ") < 4
    )


def _until_unknown(page: Page, people: list[Person]) -> list[Person]:
    """Singers up to the first that nobody knows and that is not joined by a word: "by Chanyeol of EXO and Punch"."""
    kept = people[:1]
    for one, person in pairwise(people):
        between = page.text[one.end : person.start]
        named = _IS_NAME.fullmatch(page.text, person.start, person.end)
        if not person.numbers and not (named and _JOINED.search(between)):
            break
        kept.append(person)
    return kept


_IS_NAME: Final = re.compile(r"(?!I\b)[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}|[가-힣]{2,6}")
_JOINED: Final = re.compile(r"(?i)(?:\s(?:and|x|with|feat\.?|ft\.?|featuring|y|e|et|dan)|&)\s$|(?:과|와)\s$")


def _people_before(page: Page, at: int, start: int) -> list[Person]:
    text = page.text
    window = max(start, at - 70)
    hits = _before_their_brackets(page, page.within(ARTIST, window, at), at)
    if hits:
        last = hits[-1]
        gap = text[last.end : at]
        bare = re.sub(r"\s?\([^)]*\)", "", gap)
        if page.language == "ko" and REMADE.search(gap):
            return []
        if _GROUPS_BEFORE.fullmatch(bare) or (bare.strip() == "," and _BY.search(text, window, last.start)):
            begin = last.start
            for earlier in reversed(hits[:-1]):
                between = text[earlier.end : begin]
                if not re.fullmatch(
                    r"(?i)(?:['’]s?)?\s*(?:,|and|&|x|with|의|와|과|y|dan|e|et|,\s*and|ft\.?|feat\.?|member|\s|\()*\s*|\s(?:of|from|de|dari|dos|do|da|des|di)\s",
                    between,
                ):
                    break
                begin = earlier.start
            return _in_full_name(page, last, window) or read_people(
                page, _short_before(page, begin, window), last.end
            )
    unknown = _UNKNOWN_BEFORE.search(text, window, at)
    quoted = (
        unknown is not None and text[unknown.start(1) - 1 : unknown.start(1)] in _OPENS
    )  # ‘Goblin’ and ‘...
    closes = unknown is not None and any(
        quote.end == unknown.end(1) for quote in page.quotes_within(max(0, unknown.start() - 90), at)
    )  # 'Beautiful' and '...: the sign closes a quote
    if unknown is not None and not (quoted or closes) and not NETWORK.fullmatch(unknown[1]):
        return read_people(page, *unknown.span(1))
    ballad = _BY_STRANGER.search(text, window, at)
    if ballad is not None:
        return read_people(page, *ballad.span(1))
    subject = _SUBJECT.search(text, window, at)
    pronoun = subject is not None and subject[1].rsplit(None, 1)[-1].lower() in PLAIN
    of_drama = subject is not None and page.exact(*subject.span(1), DRAMA)  # Para Itaewon Class grabó “...”
    if subject is not None and not (NETWORK.match(subject[1]) or pronoun or of_drama):
        return read_people(page, *subject.span(1))
    if page.language == "ja":
        drama = _KANA_DRAMA.search(text, window, at)
        at = drama.start() if drama is not None else at
        kana = _KANA_SINGER.search(text, window, at)
        return read_people(page, *kana.span(1)) if kana is not None else []
    return _hangul_before(page, at, start) if page.language == "ko" else []


def _hangul_before(page: Page, at: int, start: int) -> list[Person]:
    """The singer whom a Korean text names before a title and nobody knows: by a possessive, by 부른, by what they are."""
    text = page.text
    owner = _OWNER.search(text, max(start, at - 24), at)
    if owner is not None and page.is_titled_ost and not page.roles(*owner.span("name")):
        return read_people(page, *owner.span("name"))
    listed = _LISTED.search(text, max(start, at - 24), at)
    if listed is not None and text[at] in _OPENS and not page.exact(*listed.span("name"), DRAMA):
        return read_people(page, *listed.span("name"))
    found = list(HANGUL_SINGER.finditer(text, max(start, at - 70), at))
    if found and not REMADE.search(text[found[-1].end() : at]):
        gap = text[found[-1].end() : at]
        crossed = _NEXT_OF_LIST.search(gap) is not None
        if not crossed and len(gap) < 45 and not re.search(r"[.!?]\s" if found[-1]["b"] else r"[.!?,]", gap):
            return hangul_singers(page, found[-1])
    return []


# 먼저 단비의 「영업합니다」, 네 번째, 나무의 「Side Effect」: where a document is about an OST, who owns a title sings it.
_OWNER: Final = re.compile(
    r"(?:^|[\n,.!?]\s?|(?:먼저|이어|다음은|다음으로|마지막은|마지막으로|그리고|첫 곡은)\s)(?P<name>[가-힣A-Za-z][가-힣A-Za-z0-9]{1,7})의\s?$"
)

# ▲모나 ‘영화 속에 나오는 주인공처럼’: between the mark of a list and a title in quotes.
_LISTED: Final = re.compile(r"[▲△▶▷▼■◆●]\s?(?P<name>[가-힣A-Za-z0-9]{2,10}(?: [가-힣A-Za-z0-9]{1,8})?)\s?$")

# 주현미가 참여한 ‘그대를 불러봅니다’부터 배기성의 ‘오빠간다’: the second is another's.
_NEXT_OF_LIST: Final = re.compile(r"[’'”\"]\s*(?:\([^)]*\))?\s*(?:부터|에 이어|까지|,|과 |와 )")
_NAME_GOES_BACK: Final = re.compile(r"(?<![\w’'])((?:[A-Z][a-z]+ ){1,2})$")


def _in_full_name(page: Page, hit: Named, start: int) -> list[Person]:
    """A stranger whose name ends in one that is known: Shin In Ryu is not Ryu."""
    text = page.text
    before = _NAME_GOES_BACK.search(text, start, hit.start) if text[hit.start].isascii() else None
    if (
        before is None
        or " " in text[hit.start : hit.end]
        or page.exact(before.start(), hit.start - 1, ARTIST)
    ):
        return []
    given = given_name(text[before.start() : hit.end])
    return [Person(before.start(), hit.end)] if given is not None and before[1].count(" ") > 1 else []


_OPENS: Final = frozenset("‘“'\"<「『«")
# Bluegate sings “No More Rain”; Bluegate member Minseo dropped “No More Rain”
_SUBJECT: Final = re.compile(
    r"(?<![\w’'])([A-Z](?:[\w’'&-]|(?<=[A-Z])\.)*(?: [A-Z](?:[\w’'&-]|(?<=[A-Z])\.)*){0,2}(?: (?:member|leader) [A-Z][\w.-]*)?)\s+(?:(?:has|have|will|also|then|to)\s+){0,2}"
    r"(?:(?:sings?|sang|sung|performs?|performed|drops?|dropped|releases?|released|recorded|croons?|delivers?|delivered|puts? out|unveils?|unveiled|shares?|shared|presents?|presented|contributes?|contributed|lends?|lent|(?:debuts?|opens?|closes?|returns?|follows?|(?:makes?|made) (?:its|their|her|his) (?:entrance|debut|return|comeback)) with)\s+(?:(?:the|a|an|his|her|their)\s+(?:[\w-]+\s+){0,3})?"
    r"|(?:canta|cantó|cantou|cantará|gravou|grabó|interpreta|interpretó|interpretou|chante|interprète|menyanyikan|nyanyikan|membawakan)\s+(?:(?:a|la|el|o|le|lagu)\s+(?:[\w-]+\s+){0,2})?)[‘“«\"]?\s?$"
)


def _before_their_brackets(page: Page, hits: list[Named], at: int) -> list[Named]:
    """Without a last one that is bracketed behind another name: of 헤이즈(Heize)의 the first is the singer printed."""
    if len(hits) < 2 or not _BRACKETS_ONLY.fullmatch(page.text, hits[-2].end, hits[-1].start):
        return hits
    closes = page.text.find(")", hits[-1].end, at)
    return hits[:-1] if closes >= 0 else hits


# a ballad by Girls’ Generation’s Tiffany, “Only One,” has been released
_BY: Final = re.compile(
    r"(?i)\b(?:song|ballad|track|single|duet|tune|number|ost|soundtrack|lagu|canción|balada|tema)\s+(?:by|from|de|dari|oleh)\s+(?:[\w’'-]+\s+){0,3}$"
)
_BY_STRANGER: Final = re.compile(
    r"\b(?:song|ballad|track|single|duet|tune|number|OST|soundtrack) by ([A-Z][\w.’'&-]*(?: [A-Z][\w.’'&-]*){0,2}),? ?$"
)
_BRACKETS_ONLY: Final = re.compile(r"\s?[(（][^()（）\n]{0,20}")

# キム・チョンハの「…」, ハン・スンヨンが歌う「…」: a name in katakana with a dot in it is a person's.
_KANA_SINGER: Final = re.compile(
    r"((?:[ァ-ヴー]+・)+[ァ-ヴー]+|(?<![ァ-ヴー・])[ァ-ヴー]{2,}(?=が))(?:[(（][^()（）\n]{1,20}[)）])?(?:の|が(?:歌う|歌った|歌唱した|参加した))\s*$"
)
# テウが歌った「D」のOST part.1「T」: between the singer and the title stands the drama, or that they sing it.
_KANA_DRAMA: Final = re.compile(
    r"[「『][^「」『』\n]{1,40}[」』](?:の|\s)?(?:最初の?|初の?|第?\d+(?:番目|弾)の?)?\s?(?:OST|オリジナルサウンドトラック)[^「」『』。\n]{0,16}$"
)

_SHORT_BEFORE: Final = re.compile(r"(?<![^\s,(·의])([가-힣A-Z]{1,2})(?:과|와| and| & |&|·|,| x)\s*$")


def _short_before(page: Page, begin: int, start: int) -> int:
    """Where a list of singers begins that goes on before a known name with one too short to be scanned: 첸과 펀치, V and Jin."""
    found = _SHORT_BEFORE.search(page.text, start, begin)
    return found.start(1) if found is not None and page.exact(*found.span(1), ARTIST) else begin
