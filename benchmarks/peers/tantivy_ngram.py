"""tantivy with its n-gram tokenizer (two and three letters), best BM25 first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import tantivy
from benchmarks.peers._process import Find, run

# Tried on the quick set, top-1: names worth 3.0 gives 0.52 (no song by its singer and drama), 1.0 0.59, 0.5 0.41.
_FIELDS = ("names", "context")


def _analyzer() -> Any:
    tokenizer = tantivy.Tokenizer.ngram(min_gram=2, max_gram=3, prefix_only=False)
    return tantivy.TextAnalyzerBuilder(tokenizer).filter(tantivy.Filter.lowercase()).build()


def _schema() -> Any:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    for field in _FIELDS:
        builder.add_text_field(field, tokenizer_name="grams", index_option="freq")
    return builder.build()


def build(documents: Path, place: Path) -> None:
    place.mkdir(parents=True, exist_ok=True)
    index = tantivy.Index(_schema(), path=str(place))
    index.register_tokenizer("grams", _analyzer())
    writer = index.writer(400_000_000, 1)
    with documents.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            writer.add_document(
                tantivy.Document(id=[row["id"]], names=row["names"], context=[" ".join(row["context"])])
            )
    writer.commit()
    writer.wait_merging_threads()


def open_(place: Path) -> Find:
    index = tantivy.Index.open(str(place))
    analyzer, schema = _analyzer(), _schema()
    index.register_tokenizer("grams", analyzer)
    searcher = index.searcher()

    def find(text: str, limit: int) -> list[str]:
        grams = list(dict.fromkeys(analyzer.analyze(text)))
        clauses = [
            (tantivy.Occur.Should, tantivy.Query.term_query(schema, field, gram, index_option="freq"))
            for gram in grams
            for field in _FIELDS
        ]
        if not clauses:
            return []
        hits = searcher.search(tantivy.Query.boolean_query(clauses), limit, count=False).hits
        return [searcher.doc(address)["id"][0] for _, address in hits]

    return find


if __name__ == "__main__":
    run(build, open_)
