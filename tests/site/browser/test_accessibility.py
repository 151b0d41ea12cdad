"""axe finds nothing on any page kind, in either theme and language."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

PATHS = [
    "/",
    "/search?q=chanyeol+goblin",
    "/search?q=nothing+like+this",
    "/songs/goblin-stay-with-me",
    "/dramas/goblin",
    "/artists/chanyeol",
    "/artists/exo",
    "/moods?m=longing",
    "/features",
    "/features/first-snow",
    "/dramas",
    "/artists",
    "/releases/2016",
    "/about",
    "/nothing-here",
]
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("language", ["", "/ko"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(page: Any, path: str, theme: str, language: str) -> None:
    page.emulate_media(color_scheme=theme)
    page.goto(language + path)
    page.problems.clear()  # the 404 page is a 404
    page.evaluate("document.querySelectorAll('details').forEach((folded) => { folded.open = true; })")
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": _TAGS}})
    assert result.violations_count == 0, result.generate_report()
