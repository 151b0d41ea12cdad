"""How often one address may ask the API: counted in each process, outermost, so that kept answers count too.

Headers as in the IETF draft "RateLimit header fields for HTTP" (draft-ietf-httpapi-ratelimit-headers-10). With
several workers each counts for itself: the true limit is then up to so many times higher, which is good enough to
keep one script from starving the others, and costs no write to a database.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

__all__ = ["MOST_ADDRESSES", "ApiLimits"]

MOST_ADDRESSES = 50_000  # remembered at once, some 10 MB; beyond that the one seen longest ago is forgotten
_WINDOW = 60  # seconds


class ApiLimits:
    """A WSGI application around another one.

    Args:
        application: what answers.
        times: requests of one address in a minute; 0 for no limit.
        address_of: the client's address, from the environment of the request.
    """

    def __init__(
        self,
        application: Callable[..., Iterable[bytes]],
        *,
        times: int,
        address_of: Callable[[dict[str, Any]], str],
    ) -> None:
        self.application = application
        self._times = times
        self._address_of = address_of
        self._seen: OrderedDict[str, tuple[int, int]] = OrderedDict()  # address -> (window, count)
        self._lock = threading.Lock()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if not self._times or not environ["PATH_INFO"].startswith("/api/"):
            return self.application(environ, start_response)
        now = time.time()
        window, left = int(now // _WINDOW), int(_WINDOW - now % _WINDOW) or 1
        count = self._count(self._address_of(environ), window)
        fields = [
            ("RateLimit-Policy", f'"minute";q={self._times};w={_WINDOW}'),
            ("RateLimit", f'"minute";r={max(0, self._times - count)};t={left}'),
        ]
        if count > self._times:
            return _refused(start_response, fields, left)

        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            return start_response(status, headers + fields, *([exc_info] if exc_info else []))

        return self.application(environ, start)

    def _count(self, address: str, window: int) -> int:
        with self._lock:
            then, count = self._seen.pop(address, (window, 0))
            count = count + 1 if then == window else 1
            self._seen[address] = (window, count)
            if len(self._seen) > MOST_ADDRESSES:
                self._seen.popitem(last=False)
            return count


def _refused(start_response: Callable[..., Any], fields: list[tuple[str, str]], left: int) -> Iterable[bytes]:
    body = msgspec.json.encode(
        {
            "type": "about:blank",
            "title": "Too many requests",
            "status": 429,
            "detail": f"Please wait {left} seconds; the whole dataset can be downloaded at /about/data.",
        }
    )
    headers = [
        ("Content-Type", "application/problem+json"),
        ("Content-Length", str(len(body))),
        ("Retry-After", str(left)),
        ("Access-Control-Allow-Origin", "*"),
        ("Cache-Control", "no-store"),
    ]
    start_response("429 Too Many Requests", headers + fields)
    return [body]
