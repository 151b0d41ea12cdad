"""Whole pages for anonymous visitors, before Django.

A page without a session is made from the snapshot alone, so it is the same for everyone until the next
edition: it is kept by path and query under the edition's tag, with an ETag, and answered without entering
Django. Who carries a session cookie, or asks anything but GET and HEAD, passes through. A response is kept
only when it says so (`Cache-Control: public`), is 200, sets no cookie and varies by nothing else.
"""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

__all__ = ["LARGEST_PAGE", "MOST_BYTES", "PageCache"]

MOST_BYTES = 64 * 1024 * 1024  # of bodies kept in one process, both forms counted
LARGEST_PAGE = 512 * 1024  # a larger body is not kept: it would push many pages out

_Environ = dict[str, Any]
_StartResponse = Callable[..., Any]


@dataclass(slots=True, kw_only=True)
class _Page:
    """A kept page. `packed` is made when somebody first takes it compressed: half a millisecond that others need not wait."""

    etag: str
    headers: list[tuple[str, str]]
    plain: bytes
    packed: bytes | None = None

    @property
    def bytes(self) -> int:
        """What it takes: the packed form counted before it is there, at the share measured on song pages (a quarter)."""
        return len(self.plain) * 5 // 4


class PageCache:
    """A WSGI application around another one.

    Attributes:
        application: what answers what is not kept.
        tag: gives the current edition's tag; another tag empties the cache.
    """

    def __init__(self, application: Callable[..., Iterable[bytes]], *, tag: Callable[[], str]) -> None:
        self.application = application
        self._tag_of = tag
        self._tag = ""
        self._pages: OrderedDict[tuple[str, str, str, str], _Page] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def __call__(self, environ: _Environ, start_response: _StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"} or "sessionid=" in environ.get("HTTP_COOKIE", ""):
            return self.application(environ, start_response)
        self._follow_edition()
        key = (
            environ.get("HTTP_HOST", ""),
            environ["PATH_INFO"],
            environ.get("QUERY_STRING", ""),
            # A view may answer htmx with a fragment.
            environ.get("HTTP_HX_REQUEST", ""),
        )
        found = self._pages.get(key) or self._ask(environ, start_response, key)
        return _answer(found, environ, start_response) if isinstance(found, _Page) else found

    def _follow_edition(self) -> None:
        tag = self._tag_of()
        if tag != self._tag:
            with self._lock:
                self._pages.clear()
                self._bytes = 0
                self._tag = tag

    def _ask(
        self, environ: _Environ, start_response: _StartResponse, key: tuple[str, str, str, str]
    ) -> _Page | Iterable[bytes]:
        """Ask the application; a page if it may be kept, else its answer as it came."""
        said: list[Any] = []
        written: list[bytes] = []

        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            said[:] = [status, headers, exc_info]
            return written.append

        tag = self._tag
        # A conditional or HEAD request must not decide what is kept for the others.
        asked = {**environ, "REQUEST_METHOD": "GET"}
        for name in ("HTTP_IF_NONE_MATCH", "HTTP_ACCEPT_ENCODING", "HTTP_RANGE"):
            asked.pop(name, None)
        answer = self.application(asked, start)
        status, headers, exc_info = said
        names = {name.lower(): value for name, value in headers}
        if not _may_be_kept(status, names) or int(names.get("content-length", 0)) > LARGEST_PAGE:
            start_response(status, headers, *([exc_info] if exc_info else []))
            if environ["REQUEST_METHOD"] != "HEAD":
                return answer
            if hasattr(answer, "close"):
                answer.close()
            return []
        try:
            body = b"".join([*written, *answer])
        finally:
            if hasattr(answer, "close"):
                answer.close()
        page = _page(body, headers)
        self._keep(key, page, tag)
        return page

    def _keep(self, key: tuple[str, str, str, str], page: _Page, tag: str) -> None:
        size = page.bytes
        if len(page.plain) > LARGEST_PAGE:
            return
        with self._lock:
            if tag != self._tag or key in self._pages:
                return
            self._pages[key] = page
            self._bytes += size
            while self._bytes > MOST_BYTES:
                _, oldest = self._pages.popitem(last=False)
                self._bytes -= oldest.bytes


def _may_be_kept(status: str, names: dict[str, str]) -> bool:
    return (
        status.startswith("200")
        and "public" in names.get("cache-control", "")
        and "set-cookie" not in names
        and "content-encoding" not in names
    )


def _page(body: bytes, headers: list[tuple[str, str]]) -> _Page:
    kept = [(n, v) for n, v in headers if n.lower() not in {"content-length", "etag", "vary"}]
    return _Page(
        etag=f'"{hashlib.sha256(body).hexdigest()[:20]}"',
        headers=[*kept, ("Vary", "Accept-Encoding, Cookie, HX-Request")],
        plain=body,
    )


def _answer(page: _Page, environ: _Environ, start_response: _StartResponse) -> Iterable[bytes]:
    packed = "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "")
    etag = page.etag[:-1] + '-gz"' if packed else page.etag
    if etag in environ.get("HTTP_IF_NONE_MATCH", ""):
        start_response("304 Not Modified", [*page.headers, ("ETag", etag)])
        return []
    if packed and page.packed is None:
        # Level 6: of a song page of 23 kB level 9 makes 5,531 bytes instead of 5,540 (27 November 2026).
        page.packed = gzip.compress(page.plain, 6, mtime=0)
    body = (page.packed or b"") if packed else page.plain
    extra = [("ETag", etag), ("Content-Length", str(len(body)))]
    if packed:
        extra.append(("Content-Encoding", "gzip"))
    start_response("200 OK", page.headers + extra)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
