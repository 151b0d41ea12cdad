"""A list as an article: HTML to publish and Markdown, in the form lists of songs are printed in.

Every entry is a heading, "1. Chanyeol (EXO), Punch – ‘Stay With Me’ (Guardian: The Lonely and Great God)", with the
note under it. That is also what the reader reads best, so an article that was exported can be read back:
`tests/exports` does so for every feature.
"""

from __future__ import annotations

from html import escape

from yeoun.exports._addresses import one_line, song_address, video_address
from yeoun.exports._playlist import Entry, Playlist

__all__ = ["to_html", "to_markdown"]

_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]<>#|~"})


def to_html(playlist: Playlist, *, base: str | None = None) -> str:
    """An article to paste into a page: no script, no style, nothing from elsewhere; links where addresses are known."""
    lines = ["<article>", f"<h1>{_html(playlist.title)}</h1>"]
    if playlist.description:
        lines.append(f"<p>{_html(playlist.description)}</p>")
    for entry in playlist.entries:
        title = f"‘{_html(entry.title)}’"
        if base and entry.song:
            title = f'‘<a href="{escape(song_address(entry.song, base))}">{_html(entry.title)}</a>’'
        lines.append(f"<h2>{entry.position}. {_html(entry.line)} – {title} ({_html(entry.drama_name)})</h2>")
        if entry.note:
            lines.append(f"<p>{_html(entry.note)}</p>")
        if entry.videos:
            lines.append(f'<p><a href="{escape(video_address(entry.videos[0]))}">Video</a></p>')
    lines.append("</article>")
    return "\n".join(lines) + "\n"


def _html(text: str) -> str:
    return escape(one_line(text))


def to_markdown(playlist: Playlist, *, base: str | None = None) -> str:
    """The article in CommonMark; what would be markup in a name is escaped."""
    lines = [f"# {_md(playlist.title)}", ""]
    if playlist.description:
        lines += [_md(playlist.description), ""]
    for entry in playlist.entries:
        lines += [f"## {_heading(entry, base)}", ""]
        if entry.note:
            lines += [_md(entry.note), ""]
        if entry.videos:
            lines += [f"[Video]({video_address(entry.videos[0])})", ""]
    return "\n".join(lines)


def _heading(entry: Entry, base: str | None) -> str:
    title = (
        f"‘[{_md(entry.title)}]({song_address(entry.song, base)})’"
        if base and entry.song
        else f"‘{_md(entry.title)}’"
    )
    return f"{entry.position}. {_md(entry.line)} – {title} ({_md(entry.drama_name)})"


def _md(text: str) -> str:
    return one_line(text).translate(_MARKS)
