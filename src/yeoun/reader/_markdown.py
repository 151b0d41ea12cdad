"""Markdown inside a line: bold, emphasis, links, images, code, escapes -> plain text with spans."""

from __future__ import annotations

import html
import re
from typing import Final

from yeoun.reader._videos import video_of_address

__all__ = ["inline"]

# Every part is bounded: a line of a million brackets takes a million steps, not their square.
_TOKEN: Final = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|!\[[^\]\[]{0,500}\](?:\([^()\s]{0,1000}(?:[ \t]+[\"'][^\"'\n]{0,300}[\"'])?\)|\[[^\]]{0,100}\])[ \t]?"
    r"|\[\^[^\]\s]{1,30}\]"
    r"|\[(?P<label>[^\]\[]{1,500})\](?:\((?P<address>[^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,300})?)(?:[ \t]+[\"'][^\n]{0,300}?[\"'])?\)|\[[^\]]{0,100}\])"
    r"|<(?P<auto>https?://[^\s<>]{4,1000})>"
    r"|</?(?P<tag>[a-zA-Z][a-zA-Z0-9-]{0,20})(?:\s[^<>]{0,500})?/?>"
    r"|(?P<strong>\*\*\*|\*\*|___|__)(?=\S)|(?<=\S)(?P<endstrong>\*\*\*|\*\*|___|__)"
    r"|(?<![\w*])(?P<em>[*_])(?=[^\s*_])|(?<=[^\s*_])(?P<endem>[*_])(?![\w*])"
    r"|~~|`+"
)


def inline(line: str) -> tuple[str, list[tuple[int, int]], list[tuple[str, str, str | None, int]]]:
    """Read one line.

    Returns:
        The text, the spans of bold, emphasis and link text, and the videos linked: service, id, title, offset.
    """
    out: list[str] = []
    spans: list[tuple[int, int]] = []
    videos: list[tuple[str, str, str | None, int]] = []
    opened: dict[str, int] = {}
    at = length = 0
    for token in _TOKEN.finditer(line):
        plain = line[at : token.start()]
        plain = html.unescape(plain) if "&" in plain else plain
        if plain:
            out.append(plain)
            length += len(plain)
        at = token.end()
        mark = token["strong"] or token["endstrong"] or token["em"] or token["endem"]
        if mark:
            start = opened.pop(mark, None)
            if start is None and (token["strong"] or token["em"]):
                opened[mark] = length
            elif start is None:
                out.append(mark)
                length += len(mark)
            elif start < length:
                spans.append((start, length))
            continue
        text = token["escaped"] or token["auto"] or ""
        if token["label"] is not None:
            text, inner, _ = inline(token["label"])
            video = video_of_address(token["address"] or "")
            if video is not None:
                videos.append((*video, text or None, length))
            spans += [(length + a, length + b) for a, b in inner]
            spans.append((length, length + len(text)))
        out.append(text)
        length += len(text)
    rest = line[at:]
    out.append(html.unescape(rest) if "&" in rest else rest)
    text = "".join(out)
    left = len(text) - len(text.lstrip())
    text = text.strip()
    if left:
        spans = [(max(0, a - left), b - left) for a, b in spans]
        videos = [(service, video, title, max(0, offset - left)) for service, video, title, offset in videos]
    return text, [(a, min(b, len(text))) for a, b in spans if a < min(b, len(text))], videos
