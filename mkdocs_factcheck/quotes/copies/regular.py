"""Regular files read whole: never a device, a pipe or a folder, and never more than a limit."""

from __future__ import annotations

import os
import stat
from pathlib import Path

# A pipe without a writer would wait for ever; Windows has none of these flags but its own for bytes.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"))


class CannotRead(Exception):  # noqa: N818 (its text is the reason, for a message)
    """A file cannot be read; the text says why, in lower case."""


def read_regular(path: Path, limit: int) -> bytes:
    """The bytes of the regular file that ``path`` itself is, at most ``limit``. Raises `CannotRead`.

    What is asked about the file is asked of the open file, so that nobody can put another in its place between.
    """
    try:
        handle = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        raise CannotRead(reason(error)) from error
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise CannotRead("it is no regular file")
        if found.st_size > limit:
            raise CannotRead(f"it has {found.st_size:,} bytes, more than {limit:,}")
        with os.fdopen(handle, "rb", closefd=False) as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise CannotRead(reason(error)) from error
    finally:
        os.close(handle)
    if len(data) > limit:
        raise CannotRead(f"it has more than {limit:,} bytes")
    return data


def reason(error: OSError | ValueError) -> str:
    """What the system says, in lower case."""
    return ((error.strerror if isinstance(error, OSError) else None) or "its path is no path").lower()
