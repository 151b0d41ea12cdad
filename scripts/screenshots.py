"""Pictures of every page kind: phone and desktop, light and dark, English and Korean.

    .venv/bin/python scripts/screenshots.py                     # all of them, into var/screenshots
    .venv/bin/python scripts/screenshots.py song home --only phone-dark-ko

Starts its own server on a free port of this machine, needs Chromium (Debian: apt-get install chromium
fonts-noto-cjk), and ends what it started.
"""

from __future__ import annotations

import argparse
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

PAGES = {
    "home": "/",
    "search": "/search?q=chanyeol+goblin",
    "nothing": "/search?q=qqqqzzzz",
    "song": "/songs/goblin-stay-with-me",
    "song-video": "/songs/mr-sunshine-the-day",
    "song-hangul": "/songs/my-only-one-haruman-naege-jwo",
    "song-translated": "/songs/lie-to-me-shameless-lie",
    "drama": "/dramas/goblin",
    "drama-sparse": "/dramas/my-only-one",
    "person": "/artists/chanyeol",
    "group": "/artists/exo",
    "moods": "/moods",
    "moods-chosen": "/moods?m=longing&m=duet",
    "features": "/features",
    "feature": "/features/idols-on-drama-songs",
    "dramas": "/dramas",
    "artists": "/artists",
    "releases": "/releases/2016",
    "about": "/about",
    "api": "/about/api",
    "data": "/about/data",
    "desk": "/desk",
    "mine": "/mine",
    "favourites": "/favourites",
    "lists": "/lists",
    "poll": "/features/two-voices/poll?result=1",
    "comments": "/dramas/goblin/comments",
    "corrections": "/corrections/about/goblin",
    "log": "/moderation/log",
    "sign-in": "/account/login/",
    "sign-up": "/account/signup/",
    "embed": "/embed/songs/goblin-stay-with-me",
    "missing": "/nothing-here",
}
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str | None:
    """The browser's path, None if there is none."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if (found := shutil.which(name))), None)


@contextmanager
def serving() -> Iterator[str]:
    """The guide on a free port of this machine; ends with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).parent / "yeoun"), "serve", "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(240):
            try:
                urllib.request.urlopen(address + "/about", timeout=2).close()
                break
            except OSError:
                time.sleep(0.25)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def picture(browser: Browser, address: str, path: str, kind: tuple[str, str, str], out: Path) -> None:
    """One page in one size, theme and language."""
    size, theme, language = kind
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=theme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + ("/ko" if language == "ko" else "") + path, wait_until="networkidle")
    page.screenshot(path=out, full_page=True)
    context.close()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", nargs="*", help=f"which: {' '.join(PAGES)}  [default: all]")
    parser.add_argument("--only", help="one kind, like phone-dark-ko")
    parser.add_argument("--out", type=Path, default=Path("var/screenshots"))
    given = parser.parse_args()
    if unknown := set(given.pages) - PAGES.keys():
        parser.error(f"no such page: {' '.join(sorted(unknown))}")
    chromium = find_chromium()
    if chromium is None:
        sys.exit("there is no Chromium; on Debian: apt-get install chromium fonts-noto-cjk")
    kinds = [(s, t, g) for s in SIZES for t in ("light", "dark") for g in ("en", "ko")]
    given.out.mkdir(parents=True, exist_ok=True)
    with serving() as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=FLAGS)
        for name in given.pages or PAGES:
            for kind in kinds:
                if given.only in {None, "-".join(kind)}:
                    out = given.out / f"{name}-{'-'.join(kind)}.png"
                    picture(browser, address, PAGES[name], kind, out)
                    print(out)
        browser.close()


if __name__ == "__main__":
    main()
