"""Real-browser tests: the guide on loopback, Chromium, and a stub where YouTube would be.

Where there is no Chromium they are skipped, and pytest's summary says so. CI installs one.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from scripts.screenshots import FLAGS, find_chromium

CHROMIUM = find_chromium()

# What YouTube's frame does, as far as the player hears of it: it says that it plays, and does as it is told.
STUB = """<!doctype html><title>stub</title><p id="said"></p><script>
const id = location.pathname.split("/").pop();
const say = (event, info) => parent.postMessage(JSON.stringify({event, info}), "*");
addEventListener("message", (event) => {
  const told = JSON.parse(event.data);
  document.getElementById("said").textContent += (told.func || told.event) + " ";
  if (told.event === "listening") id.startsWith("dead") ? say("onError", 150) : say("onStateChange", 1);
  if (told.func === "pauseVideo") say("onStateChange", 2);
  if (told.func === "playVideo") say("onStateChange", 1);
  if (told.func === "end") say("onStateChange", 0);
});
</script>"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(
                    pytest.mark.skip(
                        reason="NO CHROMIUM: browser tests did not run (apt-get install chromium)"
                    )
                )


class _Threaded(WSGIServer):
    """One thread a request: a browser opens several connections and keeps some of them idle."""

    daemon_threads = True

    def process_request(self, request: Any, client_address: Any) -> None:
        threading.Thread(target=self._answer, args=(request, client_address), daemon=True).start()

    def _answer(self, request: Any, client_address: Any) -> None:
        try:
            self.finish_request(request, client_address)
        except OSError:
            pass  # the browser went away
        finally:
            self.shutdown_request(request)


class _Quiet(WSGIRequestHandler):
    def log_message(self, *arguments: object) -> None: ...


@pytest.fixture
def guide(transactional_db: None) -> Iterator[str]:
    """The address of the guide, served from the edition that the tests serve."""
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.core.wsgi import get_wsgi_application

    server = make_server("127.0.0.1", 0, StaticFilesHandler(get_wsgi_application()), _Threaded, _Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=20_000)  # a busy machine is not a broken page; what is right is seen at once
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = (
        "1"  # Playwright's loop lives in this thread; the database is ours
    )
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def outside() -> list[str]:
    """The addresses of other hosts that the page asked for."""
    return []


@pytest.fixture
def page(browser: Any, guide: str, outside: list[str]) -> Iterator[Any]:
    """A fresh desktop page. What goes elsewhere is noted, and answered by the stub or refused."""
    context = browser.new_context(base_url=guide, viewport={"width": 1280, "height": 900})
    problems: list[str] = []

    def route(route: Any) -> None:
        url = route.request.url
        if url.startswith((guide, guide.replace("127.0.0.1", "localhost"))):
            return route.continue_()
        outside.append(url)
        if url.startswith("https://www.youtube-nocookie.com/embed/"):
            return route.fulfill(content_type="text/html", body=STUB)
        return route.abort()

    context.route("**/*", route)
    opened = context.new_page()
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("console", lambda line: problems.append(line.text) if line.type == "error" else None)
    opened.problems = problems
    yield opened
    context.close()
    assert not problems, problems
