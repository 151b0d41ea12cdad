"""Days as far as they are known: a year, a month, a day, in Korean time."""

from __future__ import annotations

import datetime as dt
import re
from functools import total_ordering

__all__ = ["PartialDate"]

_PARTIAL_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")


@total_ordering
class PartialDate:
    """A day in Korean time, or as much of it as is known: a year, or a year and a month.

    Not a dataclass, so that JSON has it as the text it is printed as, not as an object of three numbers.

    >>> PartialDate.parse("2016-12")
    PartialDate('2016-12')
    >>> PartialDate.parse("2016-12").contains(PartialDate.parse("2016-12-03"))
    True
    """

    __slots__ = ("_parts",)

    def __init__(self, year: int, month: int | None = None, day: int | None = None) -> None:
        assert month is not None or day is None, "a day without a month"
        self._parts = (year, month, day)

    @property
    def year(self) -> int:
        return self._parts[0]

    @property
    def month(self) -> int | None:
        return self._parts[1]

    @property
    def day(self) -> int | None:
        return self._parts[2]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and self._parts == other._parts

    def __hash__(self) -> int:
        return hash(self._parts)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

        Raises:
            ValueError: anything else, or a day that is not in the calendar.
        """
        found = _PARTIAL_DATE.match(text)
        if found is None:
            raise ValueError(f"{text!r} is not a date: write YYYY, YYYY-MM or YYYY-MM-DD")
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        try:
            dt.date(year, month or 1, day or 1)
        except ValueError as error:
            raise ValueError(f"{text!r} is not in the calendar: {error}") from None
        return cls(year, month, day)

    def __str__(self) -> str:
        year, month, day = self._parts
        return f"{year:04}" + "".join(f"-{part:02}" for part in (month, day) if part is not None)

    def __repr__(self) -> str:
        return f"PartialDate({str(self)!r})"

    @property
    def precision(self) -> str:
        """`year`, `month` or `day`."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def first(self) -> dt.date:
        """The first day it can be."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The last day it can be."""
        if self.day:
            return self.first
        if self.month == 12 or self.month is None:
            return dt.date(self.year, 12, 31)
        return dt.date(self.year, self.month + 1, 1) - dt.timedelta(days=1)

    def contains(self, other: PartialDate) -> bool:
        """Whether `other` says the same at least as exactly."""
        return self.first <= other.first and other.last <= self.last

    def __lt__(self, other: PartialDate) -> bool:
        return (self.first, self.last) < (other.first, other.last)
