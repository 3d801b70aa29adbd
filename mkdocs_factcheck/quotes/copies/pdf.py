"""PDF through pypdf, in a process of its own that may use only so much time and memory."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_factcheck.model import WhyUnchecked
from mkdocs_factcheck.quotes.copies.pages import Page, join_pages
from mkdocs_factcheck.quotes.copies.pdf_limits import SECONDS
from mkdocs_factcheck.quotes.copies.reading import Reading, Unreadable

_CHILD = "mkdocs_factcheck.quotes.copies.pdf_child"
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127])


def read_pdf(data: bytes, *, seconds: float = SECONDS + 5) -> Reading:
    """The text of a PDF with its pages. Raises `Unreadable`.

    ``seconds`` is the wall time after which the reading process is ended.
    """
    if importlib.util.find_spec("pypdf") is None:
        raise Unreadable(
            "no reader of PDF is installed",
            why=WhyUnchecked.NO_READER,
            hint='run: pip install "mkdocs-factcheck[pdf]"',
        )
    if not sys.executable:
        raise Unreadable("this Python cannot start a process that reads it")
    # It finds the same modules as this process; -P: nothing more in the folder where the build runs.
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-P", "-m", _CHILD]
    try:
        ended = subprocess.run(  # noqa: S603 (no shell, and no word of it comes from a file)
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable(f"reading it took more than {seconds:g} seconds") from error
    except OSError as error:
        raise Unreadable("no process could be started to read it") from error
    return _joined(ended.stdout, seconds)


@dataclass(slots=True)
class _Said:
    """What the reading process said."""

    pages: list[Page]
    broken: list[str]
    error: str = ""
    whole: bool = False


def _joined(output: bytes, seconds: float) -> Reading:
    said = _Said([], [])
    for line in output.splitlines():
        _take(said, json.loads(line))
    if said.error:
        raise Unreadable(said.error)
    if not said.whole:
        raise Unreadable(f"the process that reads it was ended: it needs too much memory, or {seconds:g} seconds")
    text = join_pages(said.pages)
    lacks = f"pages that cannot be read: {', '.join(said.broken[:5])}" if said.broken else ""
    if not text.text:
        hint = "" if lacks else "store a copy with a layer of text, or one that is no scan"
        raise Unreadable(lacks or "it holds no text", hint=hint)
    return Reading(text=text, lacks=lacks)


def _take(said: _Said, fields: Mapping[str, Any]) -> None:
    if "error" in fields:
        said.error = str(fields["error"])
    elif "pages" in fields:
        said.whole = True
    elif "broken" in fields:
        said.broken.append(f'"{fields["label"]}"')
        said.pages.append(Page(label=str(fields["label"]), text=""))
    else:
        said.pages.append(Page(label=str(fields["label"]), text=_clean(str(fields["text"]))))


def _clean(text: str) -> str:
    # pypdf can give halves of a surrogate pair, which no file could take.
    return text.translate(_CONTROLS).encode("utf-8", "replace").decode("utf-8")
