"""Values of BibTeX fields: pieces joined, macros replaced, names split."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mkdocs_factcheck.model import OTHERS, Name, split_particle
from mkdocs_factcheck.register.latex import latex_to_text

_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_PIECE = re.compile(r"\\.|[{}\"#]|[^\\{}\"#]+|\\", re.DOTALL)
_NEXT_FIELD = re.compile(r"\s*([A-Za-z_][\w-]*)\s*=\s*(.*)", re.DOTALL)
_PART = re.compile(r"\s*(family|given|prefix|suffix|useprefix|(?:family|given|prefix|suffix)-i)\s*=\s*", re.IGNORECASE)
_MOST_EXPANDED = 20_000
"""Characters that macros may add to one value."""
_LONGEST_NAME = 300
"""A longer "name" is a mistake, and is kept as text: the parser of names takes quadratic time on stray braces."""


def value_of(raw: str, strings: Mapping[str, str]) -> str:
    """The value as typed between its delimiters; ``a # "b"`` is joined, an unknown macro stands for its own name."""
    if raw[:1] == "{" and _matching_brace(raw) == len(raw) - 1:
        return raw[1:-1]
    pieces: list[str] = []
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
        elif piece != "#" and expanded < _MOST_EXPANDED:
            word = piece.strip()
            pieces.append(strings.get(word.casefold(), word))
            expanded += len(pieces[-1])
    return "".join(pieces)


def missing_comma(raw: str) -> tuple[str, tuple[str, str] | None]:
    """The value, and the name and value of a field that follows it without a comma, where one does."""
    end = _matching_brace(raw) if raw[:1] == "{" else raw.find('"', 1) if raw[:1] == '"' else -1
    found = _NEXT_FIELD.match(raw, end + 1) if 0 < end < len(raw) - 1 else None
    return (raw[: end + 1], (found[1], found[2])) if found else (raw, None)


def _matching_brace(text: str) -> int:
    """Where the brace closes that the text begins with; -1 where none does."""
    depth = 0
    for found in _BRACE.finditer(text):
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
