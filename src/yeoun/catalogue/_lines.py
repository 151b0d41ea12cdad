"""Where in a TOML file each key stands: the one thing TOML parsers do not tell.

`line_index` walks the tokens of a *valid* TOML text (parse it first) and maps the path of every key,
table and array element to its 1-based line. Paths are tuples as in the parsed data:
`("song", 2, "credits", 0, "artist")`.
"""

from __future__ import annotations

import re

__all__ = ["Path", "line_index", "line_of"]

Path = tuple[str | int, ...]

_TOKEN = re.compile(
    r"""
      (?P<comment>\#[^\n]*)
    | (?P<newline>\n)
    | (?P<space>[ \t\r]+)
    | (?P<string>\"\"\"(?:\\.|[^\\])*?\"{3,5} | '''.*?'{3,5} | "(?:\\.|[^"\\\n])*" | '[^'\n]*')
    | (?P<punct>[\[\]{}=,.])
    | (?P<bare>[^\s\[\]{}=,.#"']+)
    """,
    re.VERBOSE | re.DOTALL,
)


def line_index(text: str) -> dict[Path, int]:
    """Map every key, table header and array element of a valid TOML text to its line.

    >>> line_index('a = 1\\n[[b]]\\nc = [\\n  2,\\n]\\n')[("b", 0, "c", 0)]
    4
    """
    return _Walk(text).run()


def line_of(lines: dict[Path, int], path: Path) -> int:
    """The line of a path, or of the nearest thing around it; 1 for the file."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


class _Walk:
    def __init__(self, text: str) -> None:
        self.tokens = [
            (kind, found.group())
            for found in _TOKEN.finditer(text)
            if (kind := found.lastgroup or "") not in {"comment", "space"}
        ]
        self.at = 0
        self.line = 1
        self.lines: dict[Path, int] = {}
        self.table: Path = ()
        self.counts: dict[Path, int] = {}

    def run(self) -> dict[Path, int]:
        while self.at < len(self.tokens):
            kind, text = self.peek()
            if kind == "newline":
                self.step()
            elif text == "[":
                self.header()
            else:
                self.pair(self.table)
        return self.lines

    def peek(self) -> tuple[str, str]:
        return self.tokens[self.at] if self.at < len(self.tokens) else ("end", "")

    def step(self) -> tuple[str, str]:
        kind, text = self.peek()
        self.at += 1
        self.line += text.count("\n")
        return kind, text

    def header(self) -> None:
        line = self.line
        self.step()
        is_array = self.peek()[1] == "["
        if is_array:
            self.step()
        keys = self.key()
        while self.peek()[1] == "]":
            self.step()
        path = self.inside(keys[:-1])
        path = (*path, keys[-1])
        if is_array:
            number = self.counts.get(path, 0)
            self.counts[path] = number + 1
            self.lines.setdefault(path, line)
            path = (*path, number)
        self.lines.setdefault(path, line)
        self.table = path

    def inside(self, keys: list[str]) -> Path:
        """The path of a table named by `keys`, through the latest element of every array of tables."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            if path in self.counts:
                path = (*path, self.counts[path] - 1)
        return path

    def key(self) -> list[str]:
        parts: list[str] = []
        while True:
            kind, text = self.step()
            parts.append(text[1:-1] if kind == "string" else text)
            if self.peek()[1] != ".":
                return parts
            self.step()

    def pair(self, table: Path) -> None:
        line = self.line
        path = (*table, *self.key())
        self.lines.setdefault(path, line)
        if self.peek()[1] == "=":
            self.step()
            self.value(path)

    def value(self, path: Path) -> None:
        _, text = self.step()
        if text == "[":
            self.array(path)
        elif text == "{":
            self.inline_table(path)
        else:  # a number or a date goes on over dots
            while self.peek()[0] in {"bare", "punct"} and self.peek()[1] not in {",", "]", "}"}:
                self.step()

    def array(self, path: Path) -> None:
        number = 0
        while True:
            kind, text = self.peek()
            if text == "]" or kind == "end":
                self.step()
                return
            if kind == "newline" or text == ",":
                self.step()
                continue
            self.lines[(*path, number)] = self.line
            self.value((*path, number))
            number += 1

    def inline_table(self, path: Path) -> None:
        while True:
            kind, text = self.peek()
            if text == "}" or kind == "end":
                self.step()
                return
            if kind == "newline" or text == ",":
                self.step()
                continue
            self.pair(path)
