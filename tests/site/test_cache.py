"""The cache of anonymous pages: keeps what may be kept, and nothing else."""

from __future__ import annotations

import gzip
from typing import Any

import pytest

from yeoun_site.web.cache import LARGEST_PAGE, PageCache


class World:
    """An application that counts how often it is asked, and a browser that asks."""

    def __init__(self) -> None:
        self.asked = 0
        self.tag = "one"
        self.headers = [("Content-Type", "text/html"), ("Cache-Control", "public, max-age=60")]
        self.status = "200 OK"
        self.body = b"hello"
        self.cache = PageCache(self._application, tag=lambda: self.tag)

    def _application(self, environ: dict[str, Any], start: Any) -> list[bytes]:
        self.asked += 1
        start(self.status, list(self.headers))
        return [self.body]

    def ask(self, path: str = "/", method: str = "GET", **more: str) -> tuple[str, dict[str, str], bytes]:
        said: list[Any] = []
        environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": "", "HTTP_HOST": "a", **more}
        body = b"".join(self.cache(environ, lambda status, headers: said.extend([status, dict(headers)])))
        return said[0], said[1], body


@pytest.fixture
def world() -> World:
    return World()


def test_a_page_is_made_once_an_edition(world: World) -> None:
    assert [world.ask()[2], world.ask()[2]] == [b"hello", b"hello"]
    assert world.asked == 1
    world.tag = "two"
    world.ask()
    assert world.asked == 2


def test_who_has_it_is_told_so(world: World) -> None:
    etag = world.ask()[1]["ETag"]
    status, _, body = world.ask(HTTP_IF_NONE_MATCH=etag)
    assert (status, body) == ("304 Not Modified", b"")


def test_it_is_packed_for_those_who_take_it(world: World) -> None:
    _, headers, body = world.ask(HTTP_ACCEPT_ENCODING="br, gzip")
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == b"hello"
    assert headers["ETag"] != world.ask()[1]["ETag"]


@pytest.mark.parametrize(
    "more", [{"HTTP_COOKIE": "sessionid=1"}, {"method": "POST"}], ids=["a session", "a write"]
)
def test_people_pass_through(world: World, more: dict[str, str]) -> None:
    world.ask()
    world.ask(**more)
    world.ask(**more)
    assert world.asked == 3


@pytest.mark.parametrize(
    "change",
    [
        {"status": "404 Not Found"},
        {"headers": [("Cache-Control", "private, no-store")]},
        {"headers": [("Cache-Control", "public"), ("Set-Cookie", "a=b")]},
        {"body": b"x" * (LARGEST_PAGE + 1)},
    ],
    ids=["an error", "private", "sets a cookie", "too large"],
)
def test_what_may_not_be_kept_is_asked_for_again(world: World, change: dict[str, Any]) -> None:
    vars(world).update(change)
    assert world.ask()[2] == world.body
    assert world.ask()[2] == world.body
    assert world.asked == 2


def test_fragments_and_pages_are_kept_apart(world: World) -> None:
    world.ask()
    world.ask(HTTP_HX_REQUEST="true")
    assert world.asked == 2


def test_head_has_no_body(world: World) -> None:
    assert world.ask(method="HEAD")[2] == b""
    world.headers = [("Cache-Control", "private")]
    world.tag = "two"
    assert world.ask(method="HEAD")[2] == b""
