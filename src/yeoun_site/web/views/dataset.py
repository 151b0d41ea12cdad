"""The whole dataset to download: the snapshot itself, and JSON Lines, with size and hash."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from yeoun.catalogue import writing_beside
from yeoun.exports import records
from yeoun_site.snapshot import Edition, OncePerEdition
from yeoun_site.web.views._page import show

__all__ = ["about", "download"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """One file: `name` as it is saved, `size` in bytes, `sha256` in hexadecimal."""

    name: str
    path: Path
    size: int
    sha256: str
    content_type: str


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    return show(request, "guide/data.html", {"files": _downloads(request.edition)})


@require_safe
def download(request: HttpRequest, name: str) -> HttpResponse:
    found = next((file for file in _downloads(request.edition) if file.name == name), None)
    if found is None:
        raise Http404("this is no file of the present edition")
    response = FileResponse(
        found.path.open("rb"), as_attachment=True, filename=name, content_type=found.content_type
    )
    response.headers["ETag"] = f'"{found.sha256}"'
    response.headers["Cache-Control"] = "public, max-age=3600, immutable"
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


@OncePerEdition
def _downloads(edition: Edition) -> tuple[Download, ...]:
    """The files of an edition; made and hashed once a process (0.6 s with the shipped catalogue)."""
    day, place = edition.snapshot.edition, Path(settings.VAR) / "downloads"
    place.mkdir(parents=True, exist_ok=True)
    lines = place / f"{edition.tag}.jsonl.gz"
    if not lines.is_file():
        with (
            writing_beside(lines, mode=0o644) as file,  # a web server may send it too
            gzip.GzipFile(fileobj=file, mode="wb", filename="", mtime=0) as packed,
        ):
            packed.writelines(records(edition.snapshot))
    # The snapshot may be replaced while it is being sent: a link keeps this edition's file in place.
    kept = place / f"{edition.tag}.sqlite"
    if not kept.is_file():
        _link_or_copy(edition.snapshot.path, kept)
    for old in place.iterdir():
        if edition.tag not in old.name:
            old.unlink(missing_ok=True)
    return (
        _described(f"yeoun-{day}.sqlite", kept, "application/vnd.sqlite3"),
        _described(f"yeoun-{day}.jsonl.gz", lines, "application/gzip"),
    )


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # another disk
        with source.open("rb") as file, writing_beside(target, mode=0o644) as copy:
            shutil.copyfileobj(file, copy)


def _described(name: str, path: Path, content_type: str) -> Download:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Download(name=name, path=path, size=path.stat().st_size, sha256=digest, content_type=content_type)
