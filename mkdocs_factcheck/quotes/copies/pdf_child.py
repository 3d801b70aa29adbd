"""Extract the text of one PDF: bytes on standard input, a line of JSON for each page on standard output.

It runs as a process of its own, because a PDF can make any reader need hours and gigabytes: see `pdf`.
"""

from __future__ import annotations

import io
import json
import logging
import sys

from mkdocs_factcheck.quotes.copies.pdf_limits import CHARACTERS, MEMORY, PAGES, SECONDS


def main() -> None:
    """Write every page, then a line that says that all is said; or a line that says what went wrong."""
    _limit()
    logging.disable()
    try:
        _pages(io.BytesIO(sys.stdin.buffer.read()))
    except MemoryError:
        _say(error=f"it needs more than {MEMORY >> 20:,} MB of memory")
    except RecursionError:
        _say(error="it is nested too deep")
    except Exception as error:  # noqa: BLE001 (pypdf raises whatever a broken file leads it to)
        _say(error=f"pypdf: {' '.join(str(error).split())[:200] or type(error).__name__}")


def _limit() -> None:
    try:
        import resource  # noqa: PLC0415 (Windows has none; the time limit of the parent holds there)
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):  # a lower limit holds already, or the system knows none
            continue


def _pages(file: io.BytesIO) -> None:
    from pypdf import PasswordType, PdfReader  # noqa: PLC0415 (after the limits are set)
    from pypdf.errors import DependencyError  # noqa: PLC0415

    try:
        reader = PdfReader(file)
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            return _say(error="it is locked with a password")
    except DependencyError:
        return _say(error="it is encrypted in a way that needs the package cryptography")
    count = len(reader.pages)
    if count > PAGES:
        return _say(error=f"it has {count:,} pages, more than {PAGES:,}")
    try:
        labels = reader.page_labels
    except Exception:  # noqa: BLE001 (broken labels must not cost the text)
        labels = []
    left = CHARACTERS
    for number in range(count):
        label = labels[number] if number < len(labels) else str(number + 1)
        try:
            text = reader.pages[number].extract_text()
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 (one broken page must not cost the others)
            _say(label=label, broken=" ".join(str(error).split())[:200] or type(error).__name__)
            continue
        left -= len(text)
        if left < 0:
            return _say(error=f"it has more than {CHARACTERS:,} characters of text")
        _say(label=label, text=text)
    return _say(pages=count)


def _say(**fields: str | int) -> None:
    sys.stdout.write(json.dumps(fields) + "\n")


if __name__ == "__main__":
    main()
