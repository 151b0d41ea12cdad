"""One page from an http(s) address, safely.

A person asks for one page: it is fetched once, with a polite user agent, without cookies and without scripts.
(robots.txt speaks to crawlers; this is none.) What could go wrong is bounded:

- Only http and https, only the usual ports, no user:password. Redirects are followed one by one, at most
  MAX_REDIRECTS, each checked like the first address; https never falls back to http.
- A host is resolved here, and *every* address it has must be public: not loopback, private, link-local (where
  clouds keep their metadata), multicast, reserved, nor one of these dressed as IPv6. The connection is made to the
  address that was checked, so that a name cannot change between the check and the use. Proxies of the environment
  are not used: they would resolve again.
- TOTAL_SECONDS from the first look-up to the last byte, however slowly a server drips; MAX_BODY bytes, counted
  after decompression, which goes in small steps: a bomb of zeros costs no more than MAX_BODY.

The standard library suffices: urllib3 and httpx hide where they connect, and pinning it there takes as much code.
"""

from __future__ import annotations

import http.client
import ipaddress
import queue
import re
import socket
import ssl
import threading
import time
import zlib
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from yeoun.errors import InputError

__all__ = ["MAX_BODY", "MAX_REDIRECTS", "TOTAL_SECONDS", "USER_AGENT", "Page", "fetch", "is_public"]

USER_AGENT: Final = "Yeoun/0.1 (open guide to drama songs)"
MAX_BODY: Final = 10_000_000
MAX_REDIRECTS: Final = 5
CONNECT_SECONDS: Final = 10.0
READ_SECONDS: Final = 15.0
TOTAL_SECONDS: Final = 40.0
_MAX_ADDRESS: Final = 2_000
_CHUNK: Final = 65_536
_PORTS: Final = frozenset({80, 443, 8000, 8080, 8443})
_TYPES: Final = frozenset(
    {"text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown", ""}
)
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_CONTROL: Final = re.compile("[\x00-\x20\x7f-\x9f]")
_CHARSET: Final = re.compile(r"(?i)charset\s*=\s*[\"']?([\w:.\-]{2,40})")
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What an address gave. `address` is the one that answered; `charset` as the header says, or None."""

    address: str
    content_type: str
    charset: str | None
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Target:
    scheme: str
    host: str
    port: int
    path: str
    address: str


def fetch(address: str, *, allow_private: bool = False) -> Page:
    """Fetch one page.

    Args:
        address: http or https.
        allow_private: whether this machine and private networks may be reached, at any port.

    Raises:
        InputError: refused, too slow, too large, of another kind, or the server says no.
    """
    deadline = time.monotonic() + TOTAL_SECONDS
    target = _parse(address, allow_private=allow_private)
    for _ in range(MAX_REDIRECTS + 1):
        answer = _ask(target, deadline, allow_private=allow_private)
        if isinstance(answer, Page):
            return answer
        following = _parse(urljoin(target.address, answer), allow_private=allow_private)
        if target.scheme == "https" and following.scheme == "http":
            raise InputError(
                f"{target.host} redirects from https to http.", note="Give the http address if that is meant."
            )
        target = following
    raise InputError(
        f"The address redirects more than {MAX_REDIRECTS} times.",
        note="Open it in a browser and give the last address.",
    )


def is_public(address: _Address) -> bool:
    """Whether an address is one of the public internet, in whatever form it is written."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
        if address.is_site_local or int(address) >> 32 == 0:  # fec0::/10; the old "IPv4-compatible" form
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _parse(address: str, *, allow_private: bool) -> _Target:
    if len(address) > _MAX_ADDRESS or _CONTROL.search(address.strip()):
        raise InputError("This is not an address that can be fetched: it is too long or has spaces in it.")
    try:
        parts = urlsplit(address.strip())
        port = parts.port
        host = (
            (parts.hostname or "").rstrip(".").encode("idna").decode("ascii")
            if ":" not in (parts.hostname or "")
            else parts.hostname or ""
        )
    except (ValueError, UnicodeError):
        raise InputError(
            f"This is not an address: {address[:100]!r}.", note="It should begin with https://."
        ) from None
    if parts.scheme not in ("http", "https") or not host:
        raise InputError(
            f"Only http and https addresses are fetched, not {address[:100]!r}.",
            note="It should begin with https://.",
        )
    if parts.username is not None or parts.password is not None:
        raise InputError(
            "An address with a user name in it is not fetched.", note="Take the part before @ out."
        )
    port = port or (443 if parts.scheme == "https" else 80)
    if port not in _PORTS and not allow_private:
        raise InputError(
            f"Port {port} is not one that pages are served on.",
            note="Allow private addresses if it is your own server.",
        )
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]|")
    shown = f"[{host}]" if ":" in host else host
    netloc = shown if port == (443 if parts.scheme == "https" else 80) else f"{shown}:{port}"
    whole = urlunsplit((parts.scheme, netloc, path, query, ""))
    return _Target(
        scheme=parts.scheme, host=host, port=port, path=path + (f"?{query}" if query else ""), address=whole
    )


def _resolve(target: _Target, deadline: float, *, allow_private: bool) -> list[tuple[int, str]]:
    """Family and number of every address of the host, all checked."""
    answers: queue.SimpleQueue[list[tuple[int, str]] | OSError] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
            answers.put([(int(entry[0]), str(entry[4][0])) for entry in found])
        except (OSError, UnicodeError) as error:
            answers.put(OSError(str(error)))

    # The system's resolver knows no time limit of ours; a thread that is left behind ends by itself.
    threading.Thread(target=look_up, daemon=True).start()
    try:
        found = answers.get(timeout=max(0.1, min(CONNECT_SECONDS, deadline - time.monotonic())))
    except queue.Empty:
        raise InputError(f"Looking up {target.host} took too long.", note="Try again later.") from None
    if isinstance(found, OSError) or not found:
        raise InputError(f"There is no host {target.host}.", note="Check the spelling of the address.")
    for _, number in found:
        if not allow_private and not is_public(ipaddress.ip_address(number.partition("%")[0])):
            raise InputError(
                f"{target.host} is an address of this machine or of a private network ({number}).",
                note="Allow private addresses if that is meant.",
            )
    return list(dict.fromkeys(found))


def _connect(target: _Target, deadline: float, *, allow_private: bool) -> socket.socket:
    """A connection to an address that was checked."""
    failure: OSError | None = None
    for family, number in _resolve(target, deadline, allow_private=allow_private)[:4]:
        left = deadline - time.monotonic()
        if left <= 0:
            break
        connection = socket.socket(family, socket.SOCK_STREAM)
        try:
            connection.settimeout(min(CONNECT_SECONDS, left))
            connection.connect((number, target.port))
            if target.scheme == "https":
                context = ssl.create_default_context()
                context.set_alpn_protocols(["http/1.1"])
                return context.wrap_socket(connection, server_hostname=target.host)
        except OSError as error:
            failure = error
            connection.close()
            continue
        return connection
    if isinstance(failure, ssl.SSLCertVerificationError):
        raise InputError(
            f"The certificate of {target.host} is not valid.", note="Open the page in a browser to see why."
        )
    raise InputError(f"{target.host} cannot be reached.", note="Check the address, or try again later.")


def _ask(target: _Target, deadline: float, *, allow_private: bool) -> Page | str:
    """The page, or where it redirects to."""
    opened = _connect(target, deadline, allow_private=allow_private)
    # A server may drip a byte now and then and never exceed a read's time limit: at the deadline the line is cut.
    cut = threading.Timer(max(0.1, deadline - time.monotonic()), _shut, (opened,))
    cut.daemon = True
    cut.start()
    connection = http.client.HTTPConnection(target.host, target.port)
    connection.sock = opened
    opened.settimeout(READ_SECONDS)
    try:
        connection.request(
            "GET",
            target.path,
            headers={
                "User-Agent": USER_AGENT,
                "Accept": "text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.9",
                "Accept-Encoding": "gzip, deflate",
                "Accept-Language": "*",
                "Connection": "close",
            },
        )
        with connection.getresponse() as response:
            answer = _answer(response, target)
        if time.monotonic() >= deadline:  # the line was cut, which looks like the end of the page
            raise TimeoutError
        return answer
    except (OSError, http.client.HTTPException, ValueError):
        late = time.monotonic() >= deadline - 0.5
        said = "took too long to answer" if late else "did not give a readable answer"
        raise InputError(
            f"{target.host} {said}.", note="Try again later, or save the page and read the file."
        ) from None
    finally:
        cut.cancel()
        connection.close()
        opened.close()


def _shut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _answer(response: http.client.HTTPResponse, target: _Target) -> Page | str:
    if response.status in _REDIRECTS:
        place = response.getheader("Location")
        if not place:
            raise InputError(f"{target.host} redirects to nowhere.")
        # Headers come as Latin-1; addresses in them are UTF-8 in fact.
        return place.encode("latin-1", "replace").decode("utf-8", "replace").strip()
    if response.status != http.client.OK:
        raise InputError(
            f"{target.host} answers {response.status} {response.reason[:60]}.",
            note="Open the address in a browser to see why.",
        )
    header = response.getheader("Content-Type") or ""
    content_type = header.partition(";")[0].strip().lower()
    if content_type not in _TYPES:
        raise InputError(
            f"{target.host} gives {content_type[:60]}, not a page.", note="Give the address of an article."
        )
    charset = _CHARSET.search(header)
    body = _body(response, (response.getheader("Content-Encoding") or "").strip().lower(), target)
    return Page(
        address=target.address, content_type=content_type, charset=charset[1] if charset else None, body=body
    )


def _body(response: http.client.HTTPResponse, coding: str, target: _Target) -> bytes:
    """The whole body, unpacked, or an error as soon as it is too much."""
    too_much = InputError(
        f"The page is larger than {MAX_BODY // 1_000_000} MB.",
        note="Save the article alone and read the file.",
    )
    length = response.getheader("Content-Length")
    if (
        length is not None
        and length.isascii()
        and length.isdigit()
        and (len(length) > 12 or int(length) > MAX_BODY)
    ):
        raise too_much
    if coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise InputError(f"{target.host} packs its pages with {coding[:30]}, which was not asked for.")
    unpack = zlib.decompressobj(47) if coding in ("gzip", "x-gzip", "deflate") else None
    parts: list[bytes] = []
    size = 0
    try:
        while chunk := response.read1(_CHUNK):
            data = chunk if unpack is None else unpack.decompress(chunk, _CHUNK)
            while data:
                parts.append(data)
                size += len(data)
                if size > MAX_BODY:
                    raise too_much
                data = (
                    unpack.decompress(unpack.unconsumed_tail, _CHUNK)
                    if unpack is not None and unpack.unconsumed_tail
                    else b""
                )
    except zlib.error:
        raise InputError(f"{target.host} sent a damaged page.", note="Try again later.") from None
    if response.length:
        raise http.client.IncompleteRead(b"")
    return b"".join(parts)
