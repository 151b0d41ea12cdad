"""The data files, read: every block with the file and line it stands on.

`read_data` reads a data directory. What does not fit the shapes becomes a `Problem` and the block is left
out; everything else is there, so that `check` can go on and find all mistakes in one run.
"""

from __future__ import annotations

import enum
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from yeoun.catalogue import _shapes as shapes
from yeoun.catalogue._dates import PartialDate
from yeoun.catalogue._lines import Path as KeyPath
from yeoun.catalogue._lines import line_index, line_of
from yeoun.catalogue.judgements import Judgement, JudgementLog, read_judgements
from yeoun.catalogue.publishers import Publisher, PublisherKind, Publishers
from yeoun.errors import DataError

__all__ = ["Data", "Located", "Problem", "Severity", "read_data"]

Shape = TypeVar("Shape")


class Severity(enum.StrEnum):
    ERROR = "error"  # must be mended: `yeoun check` fails
    DOUBT = "doubt"  # a person should look: shown, does not fail


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One mistake in the data: where, what, and how to mend it."""

    path: str
    line: int
    rule: str
    message: str
    mend: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message} [{self.rule}]\n    {self.mend}"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A parsed file with its line index."""

    path: str  # as shown to people, relative to the data directory's parent
    lines: dict[KeyPath, int]

    def line(self, at: KeyPath) -> int:
        return line_of(self.lines, at)


@dataclass(frozen=True, slots=True)
class Located(Generic[Shape]):
    """A block with its place."""

    shape: Shape
    file: SourceFile
    at: KeyPath

    def line(self, *key: str | int) -> int:
        """The line of the block, or of a key inside it."""
        return self.file.line((*self.at, *key))

    def where(self, *key: str | int) -> str:
        """`path:line`, the evidence of a curated statement."""
        return f"{self.file.path}:{self.line(*key)}"

    def evidence(self, *key: str | int) -> str:
        """The same below the data directory, wherever that is: part of the snapshot."""
        return f"{self.file.path.partition('/')[2]}:{self.line(*key)}"


@dataclass(frozen=True, slots=True)
class DramaFile:
    drama: Located[shapes.DramaShape]
    cast: tuple[Located[shapes.CastShape], ...]
    releases: tuple[Located[shapes.ReleaseShape], ...]
    songs: tuple[Located[shapes.SongShape], ...]


@dataclass(frozen=True, slots=True)
class ArtistFile:
    artist: Located[shapes.ArtistShape]
    memberships: tuple[Located[shapes.MembershipShape], ...]


@dataclass(frozen=True, slots=True)
class ListFile:
    list: Located[shapes.ListShape]
    entries: tuple[Located[shapes.EntryShape], ...]


@dataclass(slots=True, kw_only=True)
class Data:
    """Everything in a data directory, and what could not be read of it.

    `root` is the directory's name, with which paths are shown to people.
    """

    root: str = "data/"
    edition: str | None = None
    dramas: list[DramaFile] = field(default_factory=list)
    artists: list[ArtistFile] = field(default_factory=list)
    lists: list[ListFile] = field(default_factory=list)
    moods: list[Located[shapes.MoodShape]] = field(default_factory=list)
    publishers: Publishers = field(default_factory=Publishers)
    judgements: JudgementLog = field(default_factory=JudgementLog)
    redirects: dict[str, str] = field(default_factory=dict)
    redirect_file: SourceFile | None = None
    problems: list[Problem] = field(default_factory=list)

    def songs(self) -> Iterator[tuple[DramaFile, Located[shapes.SongShape]]]:
        return ((file, song) for file in self.dramas for song in file.songs)

    def releases(self) -> Iterator[tuple[DramaFile, Located[shapes.ReleaseShape]]]:
        return ((file, release) for file in self.dramas for release in file.releases)


def read_data(directory: Path) -> Data:
    """Read a data directory.

    Args:
        directory: holds `dramas/`, `artists/`, `lists/`, `names/moods.toml` ...

    Returns:
        All that could be read, with `problems` for the rest.

    Raises:
        DataError: there is no such directory, or it holds no `dramas/`.
    """
    if not (directory / "dramas").is_dir():
        raise DataError(
            f"there is no data in {directory}",
            note="Name the directory that holds dramas/, artists/ and lists/ with --data.",
        )
    return _DataReader(directory).read()


class _DataReader:
    def __init__(self, directory: Path) -> None:
        self.directory = directory.resolve()
        self.data = Data(root=f"{self.directory.name}/")

    def read(self) -> Data:
        publishers: list[Publisher] = []
        for path in self.paths("sources.toml", "sources.d/*.toml"):
            publishers += self.read_publishers(path)
        self.data.publishers = Publishers(_merged(publishers))
        for path in self.paths("names/moods.toml"):
            file, raw = self.parse(path)
            self.data.moods += self.blocks(raw, file, "mood", shapes.MoodShape, ("mood",))
        for path in self.paths("dramas/*.toml"):
            self.read_drama(path)
        for path in self.paths("artists/*.toml"):
            self.read_artist(path)
        for path in self.paths("lists/*.toml"):
            self.read_list(path)
        for path in self.paths("redirects.toml"):
            self.data.redirect_file, raw = self.parse(path)
            self.data.redirects = {str(old): str(new) for old, new in raw.items()}
        self.read_judgements()
        self.read_edition()
        return self.data

    def read_edition(self) -> None:
        """The day of the edition; `build` may be given another one."""
        for path in self.paths("edition.toml"):
            file, raw = self.parse(path)
            edition = raw.get("edition")
            try:
                is_day = PartialDate.parse(str(edition)).precision == "day"
            except ValueError:
                is_day = False
            if is_day:
                self.data.edition = str(edition)
            elif raw:
                self.problem(file, ("edition",), "edition", f"{edition!r} is not a day", "Write YYYY-MM-DD.")

    def paths(self, *patterns: str) -> list[Path]:
        return [path for pattern in patterns for path in sorted(self.directory.glob(pattern))]

    def shown(self, path: Path) -> str:
        return path.relative_to(self.directory.parent).as_posix()

    def parse(self, path: Path) -> tuple[SourceFile, dict[str, Any]]:
        """The file as TOML; a broken one is a problem and counts as empty."""
        shown = self.shown(path)
        try:
            text = path.read_bytes().decode("utf-8")
            raw = tomllib.loads(text)
        except OSError as error:
            file = SourceFile(shown, {})
            self.problem(file, (), "file", f"cannot be read: {error.strerror}", "Make it a readable file.")
            return file, {}
        except UnicodeDecodeError as error:
            self.problem(
                SourceFile(shown, {}), (), "encoding", f"not UTF-8: {error.reason}", "Save the file as UTF-8."
            )
            return SourceFile(shown, {}), {}
        except tomllib.TOMLDecodeError as error:
            line = _line_in(str(error))
            file = SourceFile(shown, {(): line})
            self.problem(
                file, (), "toml", f"not TOML: {error}", "Mend the line; https://toml.io tells the grammar."
            )
            return file, {}
        file = SourceFile(shown, line_index(text))
        if not unicodedata.is_normalized("NFC", text):
            for number, line_text in enumerate(text.split("\n"), 1):
                if not unicodedata.is_normalized("NFC", line_text):
                    self.data.problems.append(
                        Problem(
                            path=shown,
                            line=number,
                            rule="nfc",
                            message="the text is not in Unicode NFC",
                            mend="Run `yeoun check --mend`, or retype it.",
                        )
                    )
        self.check_order(file, raw)
        return file, raw

    def check_order(self, file: SourceFile, raw: dict[str, Any]) -> None:
        """Blocks of one kind stand together: programs that edit the file could not keep it otherwise."""
        heads = sorted(
            (file.lines[key, number], key)
            for key, blocks in raw.items()
            if isinstance(blocks, list)
            for number in range(len(blocks))
            if isinstance(blocks[number], dict)
        )
        seen: list[str] = []
        for line, key in heads:
            if key in seen[:-1]:
                self.data.problems.append(
                    Problem(
                        path=file.path,
                        line=line,
                        rule="order",
                        message=f"a [[{key}]] after [[{seen[-1]}]] blocks have begun",
                        mend=f"Move it to the other [[{key}]] blocks.",
                    )
                )
                return
            if key not in seen:
                seen.append(key)

    def problem(self, file: SourceFile, at: KeyPath, rule: str, message: str, mend: str) -> None:
        self.data.problems.append(
            Problem(path=file.path, line=file.line(at), rule=rule, message=message, mend=mend)
        )

    def convert(
        self, raw: object, file: SourceFile, at: KeyPath, shape: type[Shape]
    ) -> Located[Shape] | None:
        """One block in its shape, or None and a problem that names the key."""
        try:
            return Located(msgspec.convert(raw, shape), file, at)
        except msgspec.ValidationError as error:
            message, key = shapes.shape_error(str(error))
            self.problem(
                file,
                (*at, *key),
                "shape",
                message,
                "docs/reference/data-format.md lists the keys of each block.",
            )
            return None

    def blocks(
        self, raw: dict[str, Any], file: SourceFile, key: str, shape: type[Shape], allowed: tuple[str, ...]
    ) -> list[Located[Shape]]:
        """The array of tables `key`; keys that are not `allowed` beside it are problems."""
        for other in raw:
            if other not in allowed:
                self.problem(
                    file, (other,), "shape", f"unknown key `{other}`", "Remove it, or mend its spelling."
                )
        found = raw.get(key, [])
        if not isinstance(found, list):
            self.problem(file, (key,), "shape", f"`{key}` must be written [[{key}]]", f"Write [[{key}]].")
            return []
        located = (self.convert(block, file, (key, n), shape) for n, block in enumerate(found))
        return [block for block in located if block is not None]

    def head(
        self, raw: dict[str, Any], file: SourceFile, shape: type[Shape], *tables: str
    ) -> Located[Shape] | None:
        """The keys at the top of the file, without its arrays of tables."""
        return self.convert({k: v for k, v in raw.items() if k not in tables}, file, (), shape)

    def is_empty(self, file: SourceFile, raw: dict[str, Any]) -> bool:
        """Whether a file says nothing: a problem, unless it could not be read, which is one already."""
        if not raw and not any(problem.path == file.path for problem in self.data.problems):
            self.problem(file, (), "empty", "the file says nothing", "Fill it, or remove it.")
        return not raw

    def read_drama(self, path: Path) -> None:
        file, raw = self.parse(path)
        if self.is_empty(file, raw):
            return
        drama = self.head(raw, file, shapes.DramaShape, "cast", "release", "song")
        cast = self.blocks(raw, file, "cast", shapes.CastShape, tuple(raw))
        releases = self.blocks(raw, file, "release", shapes.ReleaseShape, tuple(raw))
        songs = self.blocks(raw, file, "song", shapes.SongShape, tuple(raw))
        if drama is not None:
            self.data.dramas.append(DramaFile(drama, tuple(cast), tuple(releases), tuple(songs)))

    def read_artist(self, path: Path) -> None:
        file, raw = self.parse(path)
        if self.is_empty(file, raw):
            return
        artist = self.head(raw, file, shapes.ArtistShape, "membership")
        memberships = self.blocks(raw, file, "membership", shapes.MembershipShape, tuple(raw))
        if artist is not None:
            self.data.artists.append(ArtistFile(artist, tuple(memberships)))

    def read_list(self, path: Path) -> None:
        file, raw = self.parse(path)
        if self.is_empty(file, raw):
            return
        head = self.head(raw, file, shapes.ListShape, "entry")
        entries = self.blocks(raw, file, "entry", shapes.EntryShape, tuple(raw))
        if head is not None:
            self.data.lists.append(ListFile(head, tuple(entries)))

    def read_publishers(self, path: Path) -> list[Publisher]:
        file, raw = self.parse(path)
        found = []
        for block in self.blocks(raw, file, "publisher", shapes.PublisherShape, ("publisher",)):
            shape = block.shape
            try:
                kind = PublisherKind(shape.kind)
            except ValueError:
                known = ", ".join(PublisherKind)
                self.problem(
                    file, (*block.at, "kind"), "kind", f"unknown kind {shape.kind!r}", f"One of {known}."
                )
                continue
            hosts = tuple(host.removeprefix("www.") for host in shape.hosts)
            found.append(Publisher(id=shape.id, name=shape.name, kind=kind, hosts=hosts))
        return found

    def read_judgements(self) -> None:
        path = self.directory / "judgements.jsonl"
        if not path.is_file():
            return
        shown = self.shown(path)
        judgements: list[Judgement] = []
        for line, result in read_judgements(path.read_bytes()):
            if isinstance(result, Judgement):
                judgements.append(result)
            else:
                self.data.problems.append(
                    Problem(
                        path=shown,
                        line=line,
                        rule="judgement",
                        message=result,
                        mend="One JSON object a line: left, right, verdict, by, at, why.",
                    )
                )
        self.data.judgements = JudgementLog(tuple(judgements))


def _merged(publishers: list[Publisher]) -> tuple[Publisher, ...]:
    """Publishers listed in several files are one, with all their hosts."""
    by_id: dict[str, Publisher] = {}
    for publisher in publishers:
        seen = by_id.get(publisher.id)
        hosts = tuple(dict.fromkeys((*(seen.hosts if seen else ()), *publisher.hosts)))
        first = seen or publisher
        by_id[publisher.id] = Publisher(id=first.id, name=first.name, kind=first.kind, hosts=hosts)
    return tuple(by_id.values())


def _line_in(message: str) -> int:
    """The line a TOML parser names in its message: "... (at line 3, column 5)"."""
    _, _, rest = message.partition("at line ")
    number = rest.split(",")[0].strip(")")
    return int(number) if number.isdigit() else 1
