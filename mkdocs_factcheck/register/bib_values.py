"""Values of BibTeX fields: pieces joined, macros replaced, names split."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_factcheck.model import OTHERS, Name, split_particle
from mkdocs_factcheck.register.latex import latex_to_text

_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_PIECE = re.compile(r"\\.|[{}\"#]|[^\\{}\"#]+|\\", re.DOTALL)
_NEXT_FIELD = re.compile(r"\s*([A-Za-z_][\w-]*)\s*=\s*(.*)", re.DOTALL)
_WORD = re.compile(r"[^\s{}\"#]+")
_JOINT = re.compile(r"\s*#\s*")
_PART = re.compile(r"\s*(family|given|prefix|suffix|useprefix|(?:family|given|prefix|suffix)-i)\s*=\s*", re.IGNORECASE)
_MOST_EXPANDED = 20_000
"""Characters that macros may add to one value."""
_LONGEST_NAME = 300
"""A longer "name" is a mistake, and is kept as text: the parser of names takes quadratic time on stray braces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """The value of a field.

    ``text`` is what is typed between its delimiters, pieces joined. ``unknown`` are words in no delimiters that are no
    number and no macro; each stands for its own name. ``next`` is the name and value of a field that follows without a
    comma, and ``rest`` what else stands behind the value.
    """

    text: str
    unknown: tuple[str, ...] = ()
    next: tuple[str, str] | None = None
    rest: str = ""


def read_value(raw: str, strings: Mapping[str, str]) -> Value:
    """Read ``{text}``, ``"text"``, ``2020``, ``macro`` or several of them, joined by ``#``."""
    if raw[:1] == "{" and _matching_brace(raw) == len(raw) - 1:
        return Value(text=raw[1:-1])
    end = _end_of_value(raw)
    following = _NEXT_FIELD.match(raw, end)
    rest = "" if following or raw[:1].isdigit() else raw[end:].strip()
    value, unknown = _joined(raw[:end] if following else raw, strings)
    return Value(text=value, unknown=unknown, next=(following[1], following[2]) if following else None, rest=rest)


def _end_of_value(raw: str) -> int:
    """Where the last of the joined pieces ends."""
    start = 0
    while True:
        if raw[start : start + 1] == "{":
            end = _matching_brace(raw, start) + 1
        elif raw[start : start + 1] == '"':
            end = _closing_quote(raw, start) + 1
        elif found := _WORD.match(raw, start):
            end = found.end()
        else:
            return start
        if not end:
            return len(raw)
        joint = _JOINT.match(raw, end)
        if joint is None:
            return end
        start = joint.end()


def _joined(raw: str, strings: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """The pieces joined, and the words in no delimiters that are no number and no macro."""
    pieces: list[str] = []
    unknown: list[str] = []
    depth, quoted, expanded = 0, False, 0
    for found in _PIECE.finditer(raw):
        piece = found[0]
        if piece == "{":
            depth += 1
            pieces.append(piece if depth > 1 or quoted else "")
        elif piece == "}":
            depth -= 1
            pieces.append(piece if depth > 0 or quoted else "")
        elif piece == '"' and depth <= 0:
            quoted = not quoted
        elif depth > 0 or quoted:
            pieces.append(piece)
        elif piece != "#" and expanded < _MOST_EXPANDED and (word := piece.strip()):
            known = strings.get(word.casefold())
            if known is None and not word[0].isdigit():
                unknown.append(word)
            pieces.append(word if known is None else known)
            expanded += len(pieces[-1])
    return "".join(pieces), tuple(unknown)


def _closing_quote(text: str, start: int) -> int:
    """Where the quotation mark closes that stands at ``start``; -1 where none does. One in braces is text."""
    depth = 0
    for found in _PIECE.finditer(text, start + 1):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if found[0] == '"' and depth <= 0:
            return found.start()
    return -1


def _matching_brace(text: str, start: int = 0) -> int:
    """Where the brace closes that stands at ``start``; -1 where none does."""
    depth = 0
    for found in _BRACE.finditer(text, start):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth -= 1
            if depth == 0:
                return found.start()
    return -1


def names_in(value: str) -> list[Name]:
    """The names of a field such as ``author``: parts of people, bodies in braces, ``and others``."""
    from bibtexparser.middlewares.names import split_multiple_persons_names  # noqa: PLC0415 (only for .bib)

    return [name for text in split_multiple_persons_names(value) if (name := _name(text.strip())).full]


def _name(text: str) -> Name:
    if text.casefold() in {"others", "et al.", "et al"}:
        return OTHERS
    if len(text) > _LONGEST_NAME or (text[:1] == "{" and _matching_brace(text) == len(text) - 1):
        return Name(literal=latex_to_text(text))
    if _PART.match(text):
        return _extended(text)
    from bibtexparser.middlewares.names import parse_single_name_into_parts  # noqa: PLC0415 (only for .bib)

    parts = parse_single_name_into_parts(text, strict=False)
    given, particle, family, suffix = (
        latex_to_text(" ".join(words)) for words in (parts.first, parts.von, parts.last, parts.jr)
    )
    if not given and not particle and not suffix:
        return Name(literal=family)
    return Name(given=given, particle=particle, family=family, suffix=suffix)


def _extended(text: str) -> Name:
    """BibLaTeX's ``family=Doe, given=Jane``."""
    part: dict[str, str] = {}
    for piece in _outside_braces(text):
        if found := _PART.match(piece):
            part[found[1].lower()] = latex_to_text(piece[found.end() :].strip().strip('"'))
    particle, family = split_particle(part.get("family", ""))
    return Name(
        family=family,
        given=part.get("given", ""),
        particle=part.get("prefix", "") or particle,
        suffix=part.get("suffix", ""),
        literal="" if family else part.get("given", ""),
    )


def _outside_braces(text: str) -> list[str]:
    """Split at the commas that stand in no braces."""
    pieces, depth, start = [], 0, 0
    for at, char in enumerate(text):
        depth += {"{": 1, "}": -1}.get(char, 0)
        if char == "," and depth <= 0:
            pieces.append(text[start:at])
            start = at + 1
    return [*pieces, text[start:]]
