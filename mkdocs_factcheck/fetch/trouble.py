"""What goes wrong on the way to a copy."""

from __future__ import annotations

import time


class NotFetched(Exception):  # noqa: N818 (it says what happened)
    """A source that cannot be fetched: the message says why, in words for a person."""


class NotRecorded(Exception):  # noqa: N818 (as above)
    """A file of the author that cannot be edited without risk: the message says why."""


def shown(text: str) -> str:
    """Text from a server, safe to print: one line of it, without control characters."""
    return "".join(char if char.isprintable() else "?" for char in text[:200])


class Deadline:
    """The moment at which one fetch ends, whatever the server does. Times are in seconds."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """The seconds that are left, never less than 0."""
        return max(0.0, self._end - time.monotonic())

    def extend(self, seconds: float) -> None:
        """Add time that was spent out of politeness."""
        self._end += seconds

    def check(self) -> None:
        """Raise `NotFetched` where no time is left."""
        if not self.left:
            raise NotFetched(f"not done after {self._seconds:g} s")
