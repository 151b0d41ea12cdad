"""Fetching: what is refused without asking anyone, and what a loopback server may do to us."""

from __future__ import annotations

import gzip
import http.server
import ipaddress
import socket
import threading
import time
from collections.abc import Iterator
from typing import ClassVar

import pytest

from yeoun.errors import InputError
from yeoun.reader import _fetch
from yeoun.reader._fetch import fetch, is_public
from yeoun.reader._input import fetch_document

Answer = tuple[int, dict[str, str], bytes]


class _Handler(http.server.BaseHTTPRequestHandler):
    answers: ClassVar[dict[str, Answer]] = {}
    seen: ClassVar[list[tuple[str, str | None]]] = []

    def do_GET(self) -> None:
        self.seen.append((self.path, self.headers["User-Agent"]))
        if self.path == "/drip":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
            for _ in range(50):
                try:
                    self.wfile.write(b"x")
                    self.wfile.flush()
                except OSError:
                    return
                time.sleep(0.1)
            return
        status, headers, body = self.answers[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        return


@pytest.fixture
def server() -> Iterator[str]:
    _Handler.answers = {}
    _Handler.seen = []
    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    made.daemon_threads = True
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()
    thread.join()


def serve(path: str, body: bytes, *, status: int = 200, **headers: str) -> None:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    _Handler.answers[path] = (status, named, body)


def test_a_page_is_fetched_politely_and_read(server: str) -> None:
    serve("/a", "<h1>도깨비 OST</h1><p>찬열</p>".encode("cp949"), Content_Type="text/html; charset=EUC-KR")
    document = fetch_document(f"{server}/a#part", allow_private=True)
    assert document.text == "도깨비 OST\n찬열"
    assert document.address == f"{server}/a"
    assert _Handler.seen == [("/a", _fetch.USER_AGENT)]


def test_redirects_are_followed_and_the_last_address_is_kept(server: str) -> None:
    serve("/a", b"", status=301, Location="/b")
    serve("/b", b"", status=302, Location=f"{server}/%EA%B0%80")
    serve("/%EA%B0%80", b"<p>here</p>", Content_Type="text/html")
    assert fetch_document(f"{server}/a", allow_private=True).address == f"{server}/%EA%B0%80"


def test_redirects_end_somewhere(server: str) -> None:
    serve("/a", b"", status=302, Location="/a")
    with pytest.raises(InputError, match="redirects more than 5 times"):
        fetch(f"{server}/a", allow_private=True)
    assert len(_Handler.seen) == _fetch.MAX_REDIRECTS + 1


@pytest.mark.parametrize(
    "place", ["file:///etc/passwd", "ftp://a.example/", "gopher://x", "//user:pw@127.0.0.1/"]
)
def test_a_redirect_is_checked_like_an_address(server: str, place: str) -> None:
    serve("/a", b"", status=302, Location=place)
    with pytest.raises(InputError):
        fetch(f"{server}/a", allow_private=True)


def test_a_redirect_from_a_public_host_to_a_private_one_is_refused(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve("/a", b"", status=302, Location="http://localhost/b")
    monkeypatch.setattr(
        _fetch, "is_public", lambda address: str(address) == "127.0.0.1" and not _Handler.seen
    )
    monkeypatch.setattr(_fetch, "_PORTS", frozenset({80, int(server.rpartition(":")[2])}))
    with pytest.raises(InputError, match="private network"):
        fetch(f"{server}/a")
    assert len(_Handler.seen) == 1


def test_a_name_that_changes_after_the_check_is_never_asked_again(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve("/a", b"<p>here</p>", Content_Type="text/html")
    port = int(server.rpartition(":")[2])
    asked: list[str] = []

    def look_up(host: str, number: int, **_: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", number))]

    monkeypatch.setattr(_fetch.socket, "getaddrinfo", look_up)
    assert fetch(f"http://rebind.example:{port}/a", allow_private=True).body == b"<p>here</p>"
    assert asked == ["rebind.example"]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost/", "http://127.1/", "http://0x7f000001/", "http://2130706433/", "http://0.0.0.0/", "http://[::1]/",
        "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://10.0.0.1/", "http://192.168.1.1/", "http://172.16.0.1/", "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "http://[fe80::1]/", "http://[fe80::1%25lo]/", "http://224.0.0.1/",
        "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://255.255.255.255/", "http://[::]/", "http://192.0.2.1/",
    ],
)  # fmt: skip
def test_private_addresses_are_refused(address: str) -> None:
    with pytest.raises(InputError):
        fetch(address)


def test_a_name_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(socket.AF_INET, 1, 6, "", (number, 80)) for number in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(_fetch.socket, "getaddrinfo", lambda *_, **__: both)
    with pytest.raises(InputError, match=r"10\.0\.0\.1"):
        fetch("http://two.example/")


@pytest.mark.parametrize(
    "number", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "2002:808:808::", "64:ff9b::808:808"]
)
def test_public_addresses_are_not(number: str) -> None:
    assert is_public(ipaddress.ip_address(number))


@pytest.mark.parametrize(
    "address",
    [
        "", "example.com", "file:///etc/passwd", "ftp://a.example/x", "javascript:alert(1)", "http://", "http:///x", "http://a b.example/", "http://a.example:99999/",
        "http://a.example:22/", "http://user:secret@a.example/", "http://[::1", "http://a\x00.example/", "https://" + "a" * 3000, "http://a.example/\r\nX: y", "http://" + "a" * 70 + ".example/",
    ],
)  # fmt: skip
def test_what_is_no_address_gives_one_sentence(address: str) -> None:
    with pytest.raises(InputError) as caught:
        fetch(address)
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_sizes_are_bounded(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_fetch, "MAX_BODY", 1_000_000)
    bomb = gzip.compress(bytes(50_000_000))
    assert len(bomb) < 60_000
    serve("/bomb", bomb, Content_Type="text/html", Content_Encoding="gzip")
    serve("/long", b"x" * 1_000_001, Content_Type="text/html")
    serve("/said", b"x", Content_Type="text/html", Content_Length="99999999999")
    for path in ("/bomb", "/long", "/said"):
        with pytest.raises(InputError, match="larger than"):
            fetch(server + path, allow_private=True)
    serve("/packed", gzip.compress(b"<p>fine</p>"), Content_Type="text/html", Content_Encoding="gzip")
    assert fetch(f"{server}/packed", allow_private=True).body == b"<p>fine</p>"


@pytest.mark.parametrize(
    ("status", "headers", "body", "said"),
    [
        (404, {"Content-Type": "text/html"}, b"", "answers 404"),
        (200, {"Content-Type": "image/png"}, b"", "gives image/png"),
        (200, {"Content-Type": "text/html", "Content-Encoding": "br"}, b"x", "packs its pages"),
        (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"not gzip", "damaged"),
        (200, {"Content-Type": "text/html", "Content-Length": "100"}, b"short", "readable answer"),
        (302, {}, b"", "nowhere"),
        (200, {"Content-Type": "text/html"}, b"", "empty"),
    ],
)
def test_bad_answers_give_one_sentence(
    server: str, status: int, headers: dict[str, str], body: bytes, said: str
) -> None:
    _Handler.answers["/x"] = (status, headers, body)
    with pytest.raises(InputError, match=said):
        fetch_document(f"{server}/x", allow_private=True)


def test_a_dripping_server_is_cut_off(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_fetch, "TOTAL_SECONDS", 0.6)
    started = time.monotonic()
    with pytest.raises(InputError, match="too long"):
        fetch(f"{server}/drip", allow_private=True)
    assert time.monotonic() - started < 3


def test_a_silent_server_and_a_closed_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_fetch, "READ_SECONDS", 0.2)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        port = silent.getsockname()[1]
        with pytest.raises(InputError, match="readable answer"):
            fetch(f"http://127.0.0.1:{port}/", allow_private=True)
    with pytest.raises(InputError, match="cannot be reached"):
        fetch(f"http://127.0.0.1:{port}/", allow_private=True)
