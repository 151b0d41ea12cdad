"""Who printed it: which addresses are independent of each other.

Two sources make a fact `confirmed` only if two different *publishers* printed it. `data/sources.toml`
(and `data/sources.d/*.toml`) list publishers with several hosts, and the mirrors that only copy another
one: a mirror of Wikipedia is listed among the hosts of Wikipedia. A host that is not listed is its own
publisher by its registrable domain.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

__all__ = ["Publisher", "PublisherKind", "Publishers", "Status", "host_of"]

# Second-level labels under which the next label is the one that is registered: news.example.co.kr is
# example.co.kr. Enough for the hosts that print about Korean drama; not a public suffix list.
_SECOND_LEVEL = frozenset({"ac", "co", "com", "go", "ne", "net", "or", "org", "pe", "re"})
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/[^/]+/(https?://.+)$")
# Hosts where the first label is the publisher: each blog is its own.
_SHARED = frozenset(
    {
        "blogspot.com",
        "egloos.com",
        "fandom.com",
        "github.io",
        "livejournal.com",
        "tistory.com",
        "tumblr.com",
        "typepad.com",
        "wordpress.com",
    }
)


class Status(enum.StrEnum):
    """How well a fact is sourced."""

    CONFIRMED = "confirmed"  # two independent sources
    STATED = "stated"  # one
    UNVERIFIED = "unverified"  # known, not yet seen in print


class PublisherKind(enum.StrEnum):
    PRESS = "press"
    ENCYCLOPEDIA = "encyclopedia"
    STORE = "store"
    DATABASE = "database"
    FAN = "fan"
    VIDEO = "video"
    OFFICIAL = "official"
    MIRROR = "mirror"
    REFUSED = "refused"  # never a source: hand-typed lists, content farms


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    id: str
    name: str
    kind: PublisherKind
    hosts: tuple[str, ...]


def host_of(address: str) -> str | None:
    """The host of an http(s) address in lower case without `www.`, or None for anything else.

    >>> host_of("https://www.Example.co.kr/a")
    'example.co.kr'
    >>> host_of("ftp://example.org") is None
    True
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host or "." not in host or address != address.strip():
        return None
    if any(c.isspace() for c in address):
        return None
    return host.rstrip(".").removeprefix("www.")


def _unwrapped(address: str) -> str:
    """The address of a page that the Wayback Machine keeps: the archive is not another publisher."""
    found = _ARCHIVED.search(address)
    return found[1] if found and host_of(found[1]) else address


@dataclass(frozen=True)
class Publishers:
    """The registry of `data/sources.toml`."""

    known: tuple[Publisher, ...] = ()

    @cached_property
    def _by_host(self) -> dict[str, Publisher]:
        return {host: publisher for publisher in self.known for host in publisher.hosts}

    def find(self, address: str) -> Publisher | None:
        """The listed publisher of an address, by its host or a parent of it."""
        host = host_of(_unwrapped(address))
        while host:
            if host in self._by_host:
                return self._by_host[host]
            host = host.partition(".")[2]
        return None

    def publisher_id(self, address: str) -> str:
        """What counts as one publisher: the listed id, else the registrable domain.

        >>> Publishers().publisher_id("https://m.blog.example.co.kr/1")
        'example.co.kr'
        """
        listed = self.find(address)
        if listed is not None:
            return listed.id
        host = host_of(_unwrapped(address))
        assert host is not None, f"{address!r} is not an http(s) address"
        labels = host.split(".")
        if ".".join(labels[-2:]) in _SHARED:
            return ".".join(labels[-3:])
        keep = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
        return ".".join(labels[-keep:])

    def status(self, addresses: Iterable[str]) -> Status:
        """`confirmed` from two publishers on, `stated` from one, else `unverified`."""
        count = len({self.publisher_id(address) for address in addresses})
        return (Status.UNVERIFIED, Status.STATED, Status.CONFIRMED)[min(count, 2)]

    def independent(self, addresses: Sequence[str]) -> int:
        """How many publishers stand behind these addresses."""
        return len({self.publisher_id(address) for address in addresses})
