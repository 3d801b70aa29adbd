"""What to say of ids that are none: a comma or a semicolon that is missing, or the nearest id."""

from __future__ import annotations

import re

from mkdocs_factcheck.model import Problem, quoted
from mkdocs_factcheck.register.ids import is_valid_id, nearest_valid_id
from mkdocs_factcheck.syntax import Scalar

_LOCATOR = re.compile(
    r"(?:pp?|paras?|pages?|paragraphs?|lines?|ll?|ch(?:ap|apters?)?|sec(?:tions?)?|fig(?:ures?)?|tab(?:les?)?"
    r"|art(?:icles?)?|vol(?:umes?)?|no|nr|notes?|fn|at|seiten?|s|abs)(?:\.?\s*[0-9]|(?:\.\s*|\s+)[ivxlc]+\b)|[0-9§¶#]",
    re.IGNORECASE,
)
"""How the place in a source begins: ``p. 3``, ``para. 21``, ``§ 4``, ``00:12:30``."""

_RULE = 'an id is made of letters, digits, "-", "_" and ".", and starts with a letter or digit'


def bad_id(id_: Scalar) -> Problem:
    """The problem of an id that cannot stand."""
    near = nearest_valid_id(id_.text.strip())
    return _not_an_id(id_, id_.text, f"write {quoted(near)}: {_RULE}" if near else _RULE)


def split_at_locator(text: str) -> tuple[str, str] | None:
    """A source and its locator where no comma parts them, as in ``cnn p. 3``; ``None`` for anything else."""
    source, _, locator = text.strip().partition(" ")
    locator = locator.strip()
    return (source, locator) if is_valid_id(source) and _LOCATOR.match(locator) else None


def no_citation(part: Scalar) -> Problem:
    """The problem of a part of ``source=`` that is no ``id[, locator]``."""
    if meant := split_at_locator(part.text):
        message = f"a comma is missing after {quoted(meant[0])} in {quoted(part.text)}"
        return Problem(code="FC108", message=message, place=part.place, hint=f"write {quoted(', '.join(meant))}")
    source, comma, locator = part.text.partition(",")
    hint = _near_id(source, comma + locator)
    if several := _ids_apart(source):
        place = ", ".join(source.split(maxsplit=1))
        hint = f"write {quoted('; '.join(several))} for several sources, or {quoted(place)} for a place in one"
    return _not_an_id(part, source, hint)


def no_source(part: Scalar) -> Problem:
    """The problem of the source of an evidence item, whose locator has a key of its own."""
    source, _, locator = part.text.partition(",")
    meant = split_at_locator(part.text) or ((source, locator.strip()) if locator and is_valid_id(source) else None)
    hint = f"write source: {meant[0]} and below it locator: {meant[1]}" if meant else _near_id(part.text)
    return _not_an_id(part, part.text, hint)


def no_id(part: Scalar) -> Problem:
    """The problem of a part of a list of ids that is none."""
    several = _ids_apart(part.text)
    hint = f'write {quoted("; ".join(several))}: ids are parted by ";"' if several else _near_id(part.text)
    return _not_an_id(part, part.text, hint)


def _not_an_id(part: Scalar, text: str, hint: str) -> Problem:
    return Problem(code="FC108", message=f"{quoted(text)} is not an id", place=part.place, hint=hint)


def _near_id(text: str, rest: str = "") -> str:
    near = nearest_valid_id(text.strip())
    return f"did you mean {quoted(near + rest)}?" if near else _RULE


def _ids_apart(text: str) -> list[str]:
    """The ids in a text that parts them by spaces or commas; none where anything else stands in it."""
    parts = text.replace(",", " ").split()
    return parts if len(parts) > 1 and all(map(is_valid_id, parts)) else []
