from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yeoun.catalogue import Publisher, PublisherKind, Publishers, Status, host_of

WIKIPEDIA = Publisher(
    id="wikipedia",
    name="Wikipedia",
    kind=PublisherKind.ENCYCLOPEDIA,
    hosts=("wikipedia.org", "mirror.example"),
)
KNOWN = Publishers((WIKIPEDIA,))


@pytest.mark.parametrize(
    ("addresses", "status"),
    [
        ([], Status.UNVERIFIED),
        (["https://a.org/1"], Status.STATED),
        (["https://a.org/1", "https://a.org/2"], Status.STATED),
        (["https://a.org/1", "https://m.a.org/2"], Status.STATED),
        (["https://a.org/1", "https://b.org/1"], Status.CONFIRMED),
        (["https://en.wikipedia.org/wiki/X", "https://mirror.example/X"], Status.STATED),
        (["https://en.wikipedia.org/wiki/X", "https://b.org/1"], Status.CONFIRMED),
        (["https://news.one.co.kr/1", "https://two.co.kr/1"], Status.CONFIRMED),
        (["https://a.org/1", "https://www.a.org./1"], Status.STATED),
        (["https://a.org/1", "https://web.archive.org/web/2020/https://a.org/1"], Status.STATED),
        (["https://a.tistory.com/1", "https://b.tistory.com/1"], Status.CONFIRMED),
    ],
)
def test_only_different_publishers_confirm(addresses: list[str], status: Status) -> None:
    assert KNOWN.status(addresses) is status


@pytest.mark.parametrize(
    "address",
    [
        "",
        "goblin",
        "ftp://a.org",
        "https://",
        "https:///x",
        "http://nodots",
        "https://a b.org",
        " https://a.org",
        "https://[::",
    ],
)
def test_what_is_no_web_address_has_no_host(address: str) -> None:
    assert host_of(address) is None


@given(st.text(max_size=40))
def test_host_of_never_raises(text: str) -> None:
    host_of(text)
    host_of("https://" + text)
