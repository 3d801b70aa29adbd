"""The text of a page's file, or why it cannot be read."""

from __future__ import annotations

from mkdocs.structure.files import File

from mkdocs_factcheck.model import UNREADABLE_PAGE, Place, Problem


def text_of(file: File, path: str) -> str | Problem:
    """Read a file; ``path`` is what places name."""
    start = Place(path=path, line=1, column=1)
    try:
        return file.content_string
    except UnicodeDecodeError as error:
        return _undecodable(error, path)
    except OSError as error:
        message = f"the page cannot be read: {(error.strerror or 'unknown error').lower()}"
        return Problem(code=UNREADABLE_PAGE, message=message, place=start, hint="restore the file, or remove it")
    except ValueError as error:
        return Problem(code=UNREADABLE_PAGE, message=f"the page cannot be read: {error}", place=start)


def _undecodable(error: UnicodeDecodeError, path: str) -> Problem:
    before = error.object[: error.start]
    line = before.rpartition(b"\n")[2].decode(errors="replace")
    return Problem(
        code=UNREADABLE_PAGE,
        message=f"the page is not utf-8: byte 0x{error.object[error.start]:02x}",
        place=Place(path=path, line=before.count(b"\n") + 1, column=len(line) + 1),
        hint="save the file as utf-8",
    )
