"""How fast the guide answers at full size, in one process and through the real server; what a first view weighs and when it paints.

    .venv/bin/python benchmarks/site.py                    # makes the synthetic catalogue first (150,000 songs, some minutes)
    .venv/bin/python benchmarks/site.py --scale 0.05       # a small one
    .venv/bin/python benchmarks/site.py --snapshot FILE    # one that is there

1. In one process, one thread: every kind of page, each address once (nothing kept), then one address again and again (kept).
   The peer of the same run is an empty Django view behind the same middleware: what is above it is ours.
2. Through granian with two workers, asked by `wrk` (skipped where there is none): songs, each once, and one page again and again.
3. Bytes of a first view, compressed, without fonts.
4. Chromium as a phone (390 px, four times slower, 1.6 Mbit/s, 150 ms): largest paint and layout shift (skipped where there is none).
"""

from __future__ import annotations

import argparse
import gzip
import http.client
import io
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks._server import HOST, serve  # noqa: E402 - after the path is set

_EACH = 400  # addresses of a kind
_WRK_SECONDS = 10
_VIEWS = 5  # of a page by a phone: the median paint and the largest shift are told


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--snapshot", type=Path, help="with its index beside it")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="yeoun-site-") as place:
        snapshot = given.snapshot or _synthetic(Path(place), given.scale)
        os.environ |= {
            "YEOUN_VAR": place,
            "YEOUN_SNAPSHOT": str(snapshot.resolve()),
            "YEOUN_API_LIMIT": "0",
            "YEOUNHOSTS": "localhost 127.0.0.1",
        }
        from yeoun_site.project.serve import prepare

        prepare()
        found: dict[str, Any] = {"pages": _in_process(), **_first_views(Path(place))}
        found["server"] = _through_server(Path(place))
        found["paint"] = _paint()
    print(json.dumps(found, indent=2) if given.json else _told(found))
    return 0


def _synthetic(place: Path, scale: float) -> Path:
    out = place / "synthetic.sqlite"
    command = [sys.executable, "-m", "benchmarks.synthetic", str(out), "--scale", str(scale), "--index"]
    subprocess.run(command, check=True, cwd=ROOT)
    return out


def _addresses() -> dict[str, list[str]]:
    from yeoun.catalogue import Snapshot

    dice = random.Random(7)
    with Snapshot.open(Path(os.environ["YEOUN_SNAPSHOT"])) as snapshot:

        def some(table: str, where: str = "1") -> list[str]:
            keys = [row[0] for row in snapshot.rows(f"SELECT id FROM {table} WHERE {where} ORDER BY id")]
            return dice.sample(keys, min(_EACH, len(keys)))

        songs, dramas = some("song"), some("drama")
        names = [snapshot.shown("song", (key,))[key][0] for key in songs]
        moods = [mood.id for mood in snapshot.moods]
        found = {
            "song": [f"/songs/{key}" for key in songs],
            "drama": [f"/dramas/{key}" for key in dramas],
            "artist": [f"/artists/{key}" for key in some("artist")],
            "moods": [f"/moods?m={a}&m={b}" for a in moods for b in moods if a < b][:_EACH],
            "search": ["/search?" + _query(q=name) for name in names],
            "dramas": [f"/dramas?page={number}" for number in range(1, min(_EACH, len(dramas) // 60 + 2))],
            "artists": [f"/artists?page={number}" for number in range(1, 101)],
            "releases": [
                f"/releases/{year}"
                for (year,) in snapshot.rows(
                    "SELECT DISTINCT substr(date, 1, 4) FROM release WHERE date IS NOT NULL"
                )
            ],
            "home": ["/"],
            "suggest": ["/suggest?" + _query(q=name[: dice.randint(1, 12)]) for name in names],
            "api song": [f"/api/v1/songs/{key}" for key in songs],
            "song, Korean": [f"/ko/songs/{key}" for key in songs],
        }
        features = snapshot.find_lists()
        if features:
            found["feature"] = [f"/features/{key}" for key in features]
        return {kind: addresses for kind, addresses in found.items() if addresses}


def _query(**words: str) -> str:
    from urllib.parse import urlencode

    return urlencode(words)


def _in_process() -> list[dict[str, Any]]:
    from django.core.wsgi import get_wsgi_application
    from django.http import HttpResponse
    from django.urls import path

    from yeoun_site.project import urls, wsgi

    urls.urlpatterns.insert(0, path("empty", lambda request: HttpResponse("")))
    bare = get_wsgi_application()
    for warm in ("/empty", "/", "/suggest?q=a"):
        _ask(bare, warm)
    rows = [_timed("empty Django view (the peer)", bare, ["/empty"] * _EACH)]
    for kind, addresses in _addresses().items():
        _ask(bare, addresses[0])
        rows.append(_timed(kind, bare, addresses))
    kept = next(address for address in _addresses()["song"])
    _ask(wsgi.application, kept)
    rows.append(_timed("song, kept", wsgi.application, [kept] * 5000))
    for row in rows:
        row["to the peer"] = round(row["p50 ms"] / rows[0]["p50 ms"], 1)
    return rows


def _timed(name: str, application: Callable[..., Iterable[bytes]], addresses: list[str]) -> dict[str, Any]:
    times = []
    for address in addresses:
        begun = time.process_time()
        _ask(application, address)
        times.append(1000 * (time.process_time() - begun))
    ordered = sorted(times)
    return {
        "kind": name,
        "asked": len(ordered),
        "p50 ms": round(ordered[len(ordered) // 2], 2),
        "p99 ms": round(ordered[min(int(0.99 * len(ordered)), len(ordered) - 1)], 2),
        "pages/s of one core": round(1000 * len(ordered) / sum(ordered)),
    }


def _ask(application: Callable[..., Iterable[bytes]], address: str) -> bytes:
    path, _mark, query = address.partition("?")
    said: list[str] = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTPHOST": "localhost",
        "REMOTE_ADDR": HOST,
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.url_scheme": "http",
        "wsgi.version": (1, 0),
    }
    body = b"".join(application(environ, lambda status, *_: said.append(status)))
    if not said[0].startswith("200"):
        raise SystemExit(f"{address} answered {said[0]}")
    return body


def _first_views(place: Path) -> dict[str, Any]:
    """Compressed bytes of a page with everything it loads but fonts and video, as a first visitor gets it."""
    from yeoun_site.project import wsgi

    static = place / "static"
    found = {}
    for kind, addresses in _addresses().items():
        if kind in {"suggest", "api song"}:
            continue
        page = _ask(wsgi.application, addresses[0])
        files = set(re.findall(rb'(?:src|href)="/static/([^"]+\.(?:js|css|svg))"', page))
        loaded = sum(len(gzip.compress((static / name.decode()).read_bytes(), 6)) for name in files)
        modules = [
            p for p in (static / "yeoun").glob("*.js") if re.fullmatch(r"[a-z]+\.[0-9a-f]{12}\.js", p.name)
        ]
        loaded += sum(
            len(gzip.compress(p.read_bytes(), 6)) for p in modules if f"yeoun/{p.name}".encode() not in files
        )
        drawn = set(re.findall(rb'src="(/covers/[^"]+)"', page))
        covers = sum(len(gzip.compress(_ask(wsgi.application, one.decode()), 6)) for one in list(drawn)[:12])
        found[kind] = round((len(gzip.compress(page, 6)) + loaded + covers) / 1000, 1)
    return {"first view, kB compressed": found}


def _through_server(place: Path) -> dict[str, Any] | str:
    wrk = shutil.which("wrk")
    if wrk is None:
        return "NO WRK: not measured (apt-get install wrk)"
    songs = _addresses()["song"]
    from yeoun.catalogue import Snapshot

    with Snapshot.open(Path(os.environ["YEOUN_SNAPSHOT"])) as snapshot:
        every = [f"/songs/{row[0]}" for row in snapshot.rows("SELECT id FROM song ORDER BY id")]
    random.Random(9).shuffle(every)
    (place / "every.txt").write_text("\n".join(every))
    (place / "each.lua").write_text(
        f'local paths = {{}}\nfor line in io.lines("{place / "every.txt"}") do paths[#paths + 1] = line end\n'
        'local at = 0\nrequest = function() at = at % #paths + 1; return wrk.format("GET", paths[at]) end\n'
    )
    server, port = serve(2)
    for warm in songs[:40]:  # both workers have opened the edition before anything is measured
        _fetch(port, warm)
    try:
        base = f"http://{HOST}:{port}"
        return {
            "songs, each once": _wrk(
                [wrk, "-t1", "-c8", f"-d{_WRK_SECONDS}s", "--latency", "-s", str(place / "each.lua"), base]
            ),
            "one song again and again": _wrk(
                [wrk, "-t1", "-c8", f"-d{_WRK_SECONDS}s", "--latency", base + songs[0]]
            ),
        }
    finally:
        server.terminate()
        server.wait()


def _fetch(port: int, address: str) -> None:
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    connection.request("GET", address)
    connection.getresponse().read()


def _wrk(command: list[str]) -> dict[str, str]:
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = {
        "per second": re.search(r"Requests/sec:\s+([\d.]+)", told),
        "p99": re.search(r"99%\s+(\S+)", told),
    }
    answer = {name: match.group(1) if match else "?" for name, match in found.items()}
    return answer | ({"errors": told} if "Non-2xx" in told else {})


_OBSERVE = """() => new Promise((done) => {
  const seen = {paint: 0, shift: 0};
  new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.paint = e.startTime; }).observe({type: "largest-contentful-paint", buffered: true});
  new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) seen.shift += e.value; }).observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(seen), 1500);
})"""


def _paint() -> dict[str, Any] | str:
    from scripts.screenshots import FLAGS, find_chromium

    chromium = find_chromium()
    if chromium is None:
        return "NO CHROMIUM: not measured"
    from playwright.sync_api import sync_playwright

    server, port = serve(1)
    found: dict[str, Any] = {}
    try:
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=chromium, args=FLAGS)
            for kind, addresses in _addresses().items():
                if kind in {"suggest", "api song"}:
                    continue
                address = f"http://{HOST}:{port}{addresses[0]}"
                seen = [_painted(browser, address) for _ in range(_VIEWS)]
                found[kind] = {
                    "largest paint ms": round(statistics.median(one["paint"] for one in seen)),
                    "layout shift": round(max(one["shift"] for one in seen), 3),
                }
            browser.close()
    finally:
        server.terminate()
        server.wait()
    return found


def _painted(browser: Any, address: str) -> dict[str, float]:
    """One first view of a page on a slow phone: the largest paint in ms, and the layout shift."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000},
    )
    tools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address)
    seen: dict[str, float] = page.evaluate(_OBSERVE)
    context.close()
    return seen


def _told(found: dict[str, Any]) -> str:
    lines = [" | ".join(found["pages"][0])]
    lines += [" | ".join(str(value) for value in row.values()) for row in found["pages"]]
    lines += [f"{name}: {found[name]}" for name in ("first view, kB compressed", "server", "paint")]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
