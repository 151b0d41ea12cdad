"""What people are told when something cannot be done: a sentence, and the status it is answered with."""

from __future__ import annotations

__all__ = ["CannotNow", "Conflict", "NotAllowed", "NotThere", "PeopleError", "Refused", "TooMany"]


class PeopleError(Exception):
    """The root. `str(error)` is a sentence in the language of the request."""

    status = 400


class Refused(PeopleError):
    """What was sent makes no sense here: too long, empty, malformed."""


class NotAllowed(PeopleError):
    """It belongs to somebody else, or needs a moderator."""

    status = 403


class NotThere(PeopleError):
    """No such thing, or none that this person may know of: the two are never told apart."""

    status = 404


class Conflict(PeopleError):
    """It was true when the form was shown and is no longer: closed, locked, taken."""

    status = 409


class TooMany(PeopleError):
    """A limit was reached.

    Attributes:
        retry_after: seconds until it may be tried again.
    """

    status = 429

    def __init__(self, sentence: str, *, retry_after: int) -> None:
        super().__init__(sentence)
        self.retry_after = retry_after


class CannotNow(PeopleError):
    """The database cannot do it at the moment: its disk is full, or it is away. Nothing was written.

    Attributes:
        retry_after: seconds after which it is worth another try.
    """

    status = 503
    retry_after = 120
