"""Score the reader on the gold documents of evals/reading.

    python evals/reading.py                      # the tables; exit 1 if a pinned floor has fallen
    python evals/reading.py --show NAME          # one document: what was wanted, what was read
    python evals/reading.py --misses             # every entry that was missed or made up
    python evals/reading.py --update             # pin the floors anew; refuses to lower one ...
    python evals/reading.py --update --allow-regression      # ... unless told to
    python evals/reading.py --folder DIR [--misses]          # other gold documents; no floors

An entry is *strict* right when song, drama and all artists are right. Names match leniently: any name of the
catalogue's entity, or nearly the same letters (`yeoun.names.compare`). Every document is read twice: as it is,
and with its headings dropped (as an extractor leaves a page after losing its headlines).

`half` splits our own documents (not the 24 shared ones, which were all seen): "tuned" may be looked at while
the reader is changed, "unseen" is only scored.
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import json
import os
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from yeoun.catalogue import Snapshot
from yeoun.linking import ARTIST, DRAMA, SONG, Linker
from yeoun.names import script, similarity, squash
from yeoun.reader import Document, Entry, Reading, extract, read_document

HERE = Path(__file__).resolve().parent
GOLD = HERE / "reading"
FLOORS = HERE / "reading_floors.json"
SNAPSHOT = Path(os.environ.get("YEOUN_SNAPSHOT", HERE.parent / "var" / "yeoun.sqlite"))

# Scores move by this much when a document of one entry turns: less is noise.
EPSILON = 0.005

# A group with fewer entries has no floor: one entry would be a fifth of it.
ENOUGH = 10


def drop_headings(document: Document) -> Document:
    """The document without its headings: text and offsets made anew."""
    kept = [block for block in document.blocks if block.kind != "heading"]
    parts: list[str] = []
    blocks = []
    at = 0
    moves = []
    for block in kept:
        shift = at - block.start
        moves.append((block.start, block.end, shift))

        def moved(span: tuple[int, int], by: int = shift) -> tuple[int, int]:
            return span[0] + by, span[1] + by

        text = document.text[block.start : block.end]
        blocks.append(
            dataclasses.replace(
                block, start=at, end=at + len(text), strong=tuple(map(moved, block.strong)), cells=tuple(map(moved, block.cells))
            )
        )  # fmt: skip
        parts.append(text)
        at += len(text) + 1
    videos = []
    for video in document.videos:
        shift = max((m for m in moves if m[0] <= video.at), default=(0, 0, 0))[2]
        videos.append(dataclasses.replace(video, at=max(0, min(at, video.at + shift))))
    return dataclasses.replace(document, text="\n".join(parts), blocks=tuple(blocks), videos=tuple(videos))


def _alike(one: str, other: str) -> float:
    """From which likeness two names are one: in two scripts 0.80, for 김다현 and Kim Da-hyun are 0.84 alike, 박서진 and Park Seo-jun 0.75."""
    return 0.80 if {script(one), script(other)} == {"Latn", "Hang"} else 0.85


class Matcher:
    """Whether a read name is a gold name, leniently."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker

    def same(self, gold: list[str], name: str, key: str | None, printed: str | None, kind: int) -> bool:
        names = [name, *([printed] if printed else [])]
        if key is not None:
            names += self.linker.names.texts(self.linker.catalogue.by_id[key])
        wanted = [text for text in gold if text]
        for text in list(wanted):
            for number, quality in self.linker.names.exact(text, kind)[:3]:
                if kind == DRAMA or (kind == ARTIST and quality > 0.95):
                    wanted += self.linker.names.texts(number)
        keys = {squash(text) for text in wanted}
        if any(squash(text) in keys for text in names if squash(text)):
            return True
        return any(similarity(one, other) >= _alike(one, other) for one in wanted for other in names)

    def entry(self, gold: dict[str, Any], read: Entry) -> bool:
        """Strict: song, drama and all artists."""
        song, drama = read.song, read.drama
        titles = [gold.get("song") or "", gold.get("song_ko") or ""]
        if not self.same(
            titles, song.name, song.id, None if gold.get("title_translated") else song.as_printed, SONG
        ):
            return False
        if drama is None or not self.same(
            [gold.get("drama") or "", gold.get("drama_ko") or ""],
            drama.name,
            drama.id,
            drama.as_printed,
            DRAMA,
        ):
            return False
        return self.artists(gold, read)

    def artists(self, gold: dict[str, Any], read: Entry) -> bool:
        left = list(read.artists)
        missing = 0
        for name in gold["artists"]:
            hit = next((a for a in left if self.same([name], a.name, a.id, a.as_printed, ARTIST)), None)
            if hit is None:
                missing += 1
            else:
                left.remove(hit)
        if gold.get("partial_artist"):
            return missing < len(gold["artists"])
        return not missing and (not left or len(left) <= sum(a.role == "featuring" for a in left))


def score(matcher: Matcher, gold: dict[str, Any], reading: Reading) -> dict[str, Any]:
    """Right, wanted and given counts of one document, with the misses."""
    entries = gold["entries"]
    free = [e for e in entries if e.get("role") == "mention" or e.get("unsure") or e.get("optional")]
    wanted = [e for e in entries if e not in free and e.get("recoverable", True)]
    unwanted = [e for e in entries if e not in free and not e.get("recoverable", True)]
    left = list(reading.entries)
    right, missed = [], []
    for one in wanted:
        hit = next((e for e in left if matcher.entry(one, e)), None)
        if hit is None:
            missed.append(one)
        else:
            right.append(hit)
            left.remove(hit)
    for one in [*free, *unwanted]:
        hit = next(
            (
                e
                for e in left
                if matcher.same(
                    [one.get("song") or "", one.get("song_ko") or ""],
                    e.song.name,
                    e.song.id,
                    e.song.as_printed,
                    SONG,
                )
            ),
            None,
        )
        if hit is not None:
            left.remove(hit)
    return {
        "right": right,
        "wanted": len(wanted),
        "given": len(right) + len(left),
        "missed": missed,
        "made_up": left,
    }


def load(folder: Path) -> list[tuple[dict[str, Any], Path]]:
    """The gold and the document of each name in a folder, in order."""
    found = []
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        document = next(
            p
            for p in sorted(folder.glob(path.name.replace(".gold.json", ".*")))
            if not p.name.endswith(".gold.json")
        )
        found.append((gold, document))
    return found


def read(path: Path, linker: Linker, *, dropped: bool) -> Reading:
    kind = "html" if path.suffix in {".html", ".htm"} else "markdown" if path.suffix == ".md" else "text"
    document = read_document(path.read_bytes(), kind=kind)
    return extract(drop_headings(document) if dropped else document, linker)


class Table:
    """Counts by group."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])

    def add(self, group: str, scored: dict[str, Any]) -> None:
        row = self.counts[group]
        row[0] += len(scored["right"])
        row[1] += scored["wanted"]
        row[2] += scored["given"]
        row[3] += 1

    def f1(self, group: str) -> float:
        right, wanted, given, _ = self.counts[group]
        if wanted == given == 0:
            return 1.0
        return 2 * right / (wanted + given)

    def show(self) -> None:
        print(f"{'':34}{'docs':>5}{'wanted':>8}{'given':>7}{'right':>7}{'P':>8}{'R':>8}{'F1':>8}")
        for group, (right, wanted, given, documents) in self.counts.items():
            precision = right / given if given else 1.0
            recall = right / wanted if wanted else 1.0
            print(
                f"{group:34}{documents:5}{wanted:8}{given:7}{right:7}{precision:8.3f}{recall:8.3f}{self.f1(group):8.3f}"
            )


def calibration(pairs: list[tuple[float, bool]]) -> None:
    """How often entries of a confidence are right."""
    print(f"\n{'confidence':12}{'entries':>8}{'mean':>8}{'right':>8}")
    total = 0.0
    for low in range(10):
        held = [(c, ok) for c, ok in pairs if low / 10 <= c < (low + 1) / 10 or (low == 9 and c == 1.0)]
        if held:
            mean = sum(c for c, _ in held) / len(held)
            share = sum(ok for _, ok in held) / len(held)
            total += abs(mean - share) * len(held)
            print(f"{low / 10:.1f} - {(low + 1) / 10:.1f}   {len(held):8}{mean:8.2f}{share:8.2f}")
    if pairs:
        print(f"expected calibration error {total / len(pairs):.3f}")


def groups(gold: dict[str, Any], *, dropped: bool) -> list[str]:
    """The groups a document counts in."""
    if dropped:
        return ["headings dropped here: all", f"headings dropped here: {gold.get('half', 'shared')}"]
    news = "news" if gold["kind"].startswith("news") else "other"
    damage = (
        gold["damage"]
        if gold["damage"] == "none"
        else "headings dropped (in print)"
        if "headings" in gold["damage"]
        else gold["damage"]
    )
    return ["all", f"half: {gold.get('half', 'shared')}", f"language: {gold['language']}", f"kind: {gold['kind']}", f"damage: {damage}", *(["Korean news"] if gold["language"] == "ko" and news == "news" else [])]  # fmt: skip


def digest() -> str:
    made = hashlib.blake2b(digest_size=8)
    for path in sorted(GOLD.iterdir()):
        made.update(path.name.encode() + path.read_bytes())
    return made.hexdigest()


def gate(table: Table, *, update: bool, allow: bool) -> int:
    """Compare with the pinned floors, or pin them. Returns the exit status."""
    current = {
        group: round(table.f1(group), 4)
        for group, (_, wanted, _, _) in table.counts.items()
        if wanted >= ENOUGH or group == "kind: distractor"
    }
    pinned = (
        json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"floors": {}, "corpus": None}
    )
    fallen = [
        f"{group}: {current.get(group, 0.0):.3f} < {floor:.3f}"
        for group, floor in pinned["floors"].items()
        if current.get(group, 0.0) < floor - EPSILON
    ]
    if update:
        if fallen and not allow:
            print(
                "refused: these floors would fall (say --allow-regression to mean it):", *fallen, sep="\n  "
            )
            return 1
        FLOORS.write_text(
            json.dumps({"corpus": digest(), "floors": current}, indent=1, ensure_ascii=False) + "\n",
            encoding="utf-8",
        )
        return 0
    if pinned["corpus"] != digest():
        print("the corpus is not the one the floors were pinned on: run --update")
        return 1
    print("\nfloors:", "all stand" if not fallen else "FALLEN", *fallen, sep="\n  ")
    return 1 if fallen else 0


def show(gold: dict[str, Any], scored: dict[str, Any], reading: Reading) -> None:
    print(
        f"\n== {gold['id']} ({gold['language']}, {gold['kind']}, {gold['damage']}) read as {reading.language}, {reading.kind}"
    )
    for one in scored["missed"]:
        print(f"   missed  {one['song']} | {', '.join(one['artists'])} | {one['drama']}")
    for entry in scored["made_up"]:
        drama = entry.drama.name if entry.drama else None
        print(
            f"   made up {entry.song.name} [{entry.song.as_printed}] | {', '.join(a.name for a in entry.artists)} | {drama}  {entry.confidence} {entry.why}"
        )


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", metavar="NAME")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--half", metavar="NAME", help="one of the sets that `half` names in the gold files")
    parser.add_argument("--folder", metavar="DIR", type=Path, default=GOLD)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    options = parser.parse_args()
    halves = sorted({gold.get("half", "shared") for gold, _ in load(options.folder)})
    if options.half and options.half not in halves:
        parser.error(f"--half {options.half}: no document is of that set; there are {', '.join(halves)}")
    linker = Linker(Snapshot.open(SNAPSHOT))
    matcher = Matcher(linker)
    table = Table()
    pairs: list[tuple[float, bool]] = []
    for gold, path in load(options.folder):
        if (options.half and gold.get("half", "shared") != options.half) or (
            options.show and gold["id"] != options.show
        ):
            continue
        for dropped in (False, True):
            reading = read(path, linker, dropped=dropped)
            scored = score(matcher, gold, reading)
            for group in groups(gold, dropped=dropped):
                table.add(group, scored)
            pairs += [(e.confidence, True) for e in scored["right"]] + [
                (e.confidence, False) for e in scored["made_up"]
            ]
            if options.show or (options.misses and (scored["missed"] or scored["made_up"])):
                print("\n(headings dropped)" if dropped else "", end="")
                show(gold, scored, reading)
                for entry in reading.entries if options.show else ():
                    print("  ", entry)
    table.show()
    calibration(pairs)
    if options.half or options.show or options.folder != GOLD:
        return 0
    return gate(table, update=options.update, allow=options.allow_regression)


if __name__ == "__main__":
    sys.exit(main())
