"""How fast the reader is: HTML to entries, with a catalogue of 300,000 names, beside spaCy's matching alone.

    python benchmarks/reader.py [--names 300000] [--documents 400] [--seconds 10]

The documents are those of evals/reading (HTML), each repeated and mixed to about 11 kB with text of the other
documents; the names are those of the snapshot and made-up ones composed of their words, so that titles overlap
as real ones do. One core, one process; the automaton is built once and opened from its file, as in use.

spaCy's EntityRuler is optional: without `pip install spacy` its line says so. It is given the same names and
the *plain text* of the same documents, so extraction is not counted against it.
"""

# Peers, not needed by the library:  pip install "spacy>=3.8"

from __future__ import annotations

import argparse
import os
import random
import resource
import sys
import time
from pathlib import Path

from yeoun.catalogue import Snapshot
from yeoun.linking import Linker, Scanner
from yeoun.reader import extract, read_document

ROOT = Path(__file__).resolve().parent.parent
SNAPSHOT = Path(os.environ.get("YEOUN_SNAPSHOT", ROOT / "var" / "yeoun.sqlite"))
SIZE = 11_000  # bytes of a document, as in research/libraries.md


def documents(count: int) -> list[bytes]:
    """HTML documents of about 11 kB: an article of the gold with neutral paragraphs to fill it up."""
    pages = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "evals" / "reading").glob("*.html"))]
    filler = [
        line
        for path in sorted((ROOT / "evals" / "reading").glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if len(line) > 80
    ]
    random.seed(7)
    made = []
    for number in range(count):
        page = pages[number % len(pages)]
        at = page.rfind("</p>") + 4
        extra = ""
        while len((page + extra).encode()) < SIZE:
            extra += f"<p>{random.choice(filler)}</p>"
        made.append((page[:at] + extra + page[at:]).encode())
    return made


def widen(linker: Linker, count: int) -> None:
    """Add made-up names of existing entities until there are so many name variants."""
    names = linker.catalogue.names
    random.seed(11)
    words = sorted({word for _, text, _, _ in names for word in text.split() if len(word) > 2})
    known = list(names)
    while len(names) < count:
        number, _, kind, lang = random.choice(known)
        text = " ".join(random.choice(words) for _ in range(random.randint(2, 4)))
        names.append((number, text, kind, lang))


def memory() -> float:
    """The most memory held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ours(linker: Linker, raw: list[bytes], seconds: float) -> float:
    """Documents a second, HTML to entries."""
    for one in raw[:20]:
        extract(read_document(one, kind="html"), linker)
    done = entries = 0
    begun = time.perf_counter()
    while time.perf_counter() - begun < seconds:
        one = raw[done % len(raw)]
        entries += len(extract(read_document(one, kind="html"), linker).entries)
        done += 1
    took = time.perf_counter() - begun
    size = sum(map(len, raw)) / len(raw)
    print(
        f"yeoun, HTML to entries      {done / took:9.0f} documents/s {done * size / took / 1e6:8.2f} MB/s   ({entries / done:.1f} entries a document)"
    )
    return done / took


def scanning(linker: Linker, texts: list[str], seconds: float) -> None:
    done = size = 0
    begun = time.perf_counter()
    while time.perf_counter() - begun < seconds / 3:
        text = texts[done % len(texts)]
        linker.scanner.scan(text)
        size += len(text.encode())
        done += 1
    took = time.perf_counter() - begun
    print(f"yeoun, names in plain text  {done / took:9.0f} documents/s {size / took / 1e6:8.2f} MB/s")


def spacy_ruler(linker: Linker, texts: list[str], seconds: float) -> float | None:
    """Documents a second of spaCy's EntityRuler, the matching alone."""
    try:
        import spacy
    except ImportError:
        print("spaCy EntityRuler           not installed: pip install spacy")
        return None
    begun = time.perf_counter()
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "NAME", "pattern": text} for _, text, _, _ in linker.catalogue.names])
    print(f"spaCy EntityRuler           built in {time.perf_counter() - begun:.1f} s, {memory():.0f} MB")
    done = size = 0
    begun = time.perf_counter()
    while time.perf_counter() - begun < seconds:
        text = texts[done % len(texts)]
        nlp(text)
        size += len(text.encode())
        done += 1
    took = time.perf_counter() - begun
    print(f"spaCy EntityRuler           {done / took:9.0f} documents/s {size / took / 1e6:8.2f} MB/s")
    return done / took


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--names", type=int, default=300_000)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=10.0)
    options = parser.parse_args()
    snapshot = Snapshot.open(SNAPSHOT)
    linker = Linker(snapshot)
    widen(linker, options.names)
    store = Path(os.environ.get("TMPDIR", "/tmp")) / "yeoun-bench"
    store.mkdir(exist_ok=True)
    if (
        os.fork() == 0
    ):  # the automaton is built elsewhere, as `yeoun build` does: its peak is not the reader's
        Scanner(linker.catalogue, store=store)
        os._exit(0)
    os.wait()
    begun = time.perf_counter()
    linker.use(Scanner(linker.catalogue, store=store))
    print(
        f"{len(linker.catalogue.names):,} names, {len(linker.scanner.bearers):,} spellings, opened in {time.perf_counter() - begun:.1f} s"
    )
    raw = documents(options.documents)
    texts = [read_document(one, kind="html").text for one in raw]
    speed = ours(linker, raw, options.seconds)
    scanning(linker, texts, options.seconds)
    print(f"memory at most              {memory():9.0f} MB")
    peer = spacy_ruler(linker, texts, options.seconds)
    if peer is not None:
        print(f"times spaCy's matching      {speed / peer:9.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
