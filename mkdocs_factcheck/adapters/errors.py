"""Errors of configuration; an author's mistakes are findings instead."""

from __future__ import annotations


class CannotRun(Exception):  # noqa: N818 (it says what happens, not that something failed)
    """The work cannot begin: the message says what to mend, in words for a person."""
