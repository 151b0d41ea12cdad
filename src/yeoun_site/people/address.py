"""Where a request comes from."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest

__all__ = ["address_of", "client_address"]


def client_address(request: HttpRequest) -> str:
    """`address_of` a request."""
    return address_of(request.META)


def address_of(environ: Mapping[str, Any]) -> str:
    """The client's address, shortened to what one household has: a whole IPv4 address, the first 64 bits of IPv6.

    `X-Forwarded-For` is believed only as far as our own proxies wrote it (`YEOUN_PROXIES`, how many there are):
    what stands before is the client's own invention.
    """
    given = environ.get("REMOTE_ADDR", "")
    if settings.YEOUN_PROXIES:
        hops = [hop.strip() for hop in environ.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
        if len(hops) >= settings.YEOUN_PROXIES:
            given = hops[-settings.YEOUN_PROXIES]
    try:
        address = ipaddress.ip_address(given.split("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False).network_address)
    return str(address)
