"""Limits: exact counts, told when to come back, right when the clock is set back."""

from __future__ import annotations

import pytest
from django.db import transaction

from yeoun_site.people.errors import TooMany
from yeoun_site.people.limits import services
from yeoun_site.people.limits.models import Counter
from yeoun_site.people.limits.services import LIMITS, Limit, take

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LIMITS, "try", (Limit(3, 60), Limit(5, 60, "address")))


def at(monkeypatch: pytest.MonkeyPatch, now: float) -> None:
    monkeypatch.setattr(services.time, "time", lambda: now)


def test_the_fourth_in_a_minute_is_refused_and_the_next_minute_is_free(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at(monkeypatch, 600.0)
    for _ in range(3):
        take("try", account="a", address="192.0.2.1")
    with pytest.raises(TooMany) as refused, transaction.atomic():
        take("try", account="a", address="192.0.2.1")
    assert 0 < refused.value.retry_after <= 61
    take("try", account="b", address="192.0.2.2")
    at(monkeypatch, 660.0)
    take("try", account="a", address="192.0.2.1")


def test_an_address_holds_for_all_accounts_and_guests(monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 600.0)
    for account in ("a", "b", "c", "d", None):
        take("try", account=account, address="192.0.2.1")
    with pytest.raises(TooMany):
        take("try", account="e", address="192.0.2.1")


def test_a_clock_set_back_does_not_forget(monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 600.0)
    for _ in range(3):
        take("try", account="a", address="192.0.2.1")
    at(monkeypatch, 660.0)
    take("try", account="a", address="192.0.2.1")
    at(monkeypatch, 601.0)
    with pytest.raises(TooMany):
        take("try", account="a", address="192.0.2.1")


def test_counters_name_nobody_and_go_after_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 600.0)
    take("try", account="a-token", address="192.0.2.1")
    assert not any("token" in row.key or "192" in row.key for row in Counter.objects.all())
    at(monkeypatch, 600.0 + 2 * 86400)
    take("try", account="b", address="192.0.2.9")
    assert not Counter.objects.filter(ends__lt=700).exists()


def test_what_fails_is_not_counted() -> None:
    def write_that_fails() -> None:
        with transaction.atomic():
            take("try", account="a", address="192.0.2.1")
            raise RuntimeError("the write after it failed")

    for _ in range(5):
        with pytest.raises(RuntimeError):
            write_that_fails()
    take("try", account="a", address="192.0.2.1")
