"""From what an author typed to values: one reader a type, and the keys of each kind of entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from mkdocs_factcheck.model import BANDS, SYNONYMS, Place, Problem, figures, parse_likelihood, parse_when
from mkdocs_factcheck.register.ids import is_valid_id
from mkdocs_factcheck.register.nearest import did_you_mean
from mkdocs_factcheck.syntax import Fields, Items, Node, Scalar

_SAFE_SCHEMES = ("http", "https", "mailto")


class BadValue(Exception):  # noqa: N818 (it is the value that is bad)
    """A value that cannot be read. ``kept`` is what stands for it all the same, where something can."""

    def __init__(self, message: str, place: Place, *, code: str = "FC106", hint: str = "", kept: Any = None) -> None:
        super().__init__(message)
        self.kept = kept
        self.problem = Problem(code=code, message=message, place=place, hint=hint)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One value of one key, with the place of the value."""

    value: Any
    place: Place


Reader: TypeAlias = Callable[[str, Node], Any]
"""Takes the key and its node, gives the value or raises `BadValue`."""


def read_text(key: str, node: Node) -> str:
    """Any text; white space at its ends does not count."""
    if not isinstance(node, Scalar):
        raise BadValue(f'"{key}" takes one value, not a list or mapping', node.place)
    return node.text.strip()


def read_id(key: str, node: Node) -> str:
    """An entry's ID."""
    text = read_text(key, node)
    if not is_valid_id(text):
        raise BadValue(
            f'"{text}" is not an id',
            node.place,
            code="FC108",
            hint='an id is made of letters, digits, "-", "_" and "."',
        )
    return text


def read_when(key: str, node: Node) -> Any:
    """A date or date-time."""
    text = read_text(key, node)
    if (when := parse_when(text)) is None:
        raise BadValue(
            f'"{text}" is not a date for "{key}"', node.place, code="FC105", hint="write 2020-03-12, 2020-03 or 2020"
        )
    return when


def read_bool(key: str, node: Node) -> bool:
    """``true`` or ``false``, in the words of YAML."""
    text = read_text(key, node).casefold()
    if text not in {"true", "false", "yes", "no"}:
        raise BadValue(f'"{text}" is neither true nor false', node.place, hint=f"write {key}: true or {key}: false")
    return text in {"true", "yes"}


def read_link(key: str, node: Node) -> str:
    """A link that is safe to follow: ``http``, ``https`` or ``mailto``."""
    text = read_text(key, node)
    try:
        scheme = urlsplit(text).scheme.casefold()
    except ValueError:
        scheme = ""
    odd = any(char.isspace() or not char.isprintable() for char in text)
    if odd or scheme not in _SAFE_SCHEMES:
        hint = "write a space as %20" if scheme in _SAFE_SCHEMES else "use http, https or mailto"
        raise BadValue(f'"{text[:80]}" is not a link for "{key}"', node.place, code="FC115", hint=hint)
    return text


def one_of(kind: type[StrEnum]) -> Reader:
    """A reader of one of the words of ``kind``."""

    def read(key: str, node: Node) -> StrEnum:
        text = read_text(key, node)
        try:
            return kind(text.casefold())
        except ValueError:
            raise _no_choice(key, text, node.place, [str(word) for word in kind]) from None

    return read


def among(words: Mapping[str, str]) -> Reader:
    """A reader of one of the keys of ``words``, in upper case."""

    def read(key: str, node: Node) -> str:
        text = read_text(key, node).upper()
        if text not in words:
            raise _no_choice(key, text, node.place, list(words))
        return text

    return read


def _no_choice(key: str, text: str, place: Place, words: list[str]) -> BadValue:
    hint = did_you_mean(text, words) or f"use {', '.join(words[:-1])} or {words[-1]}"
    return BadValue(f'"{text}" is no value for "{key}"', place, hint=hint)


def read_likelihood(key: str, node: Node) -> Any:
    """A band of ICD 203 or a range of per cent."""
    text = read_text(key, node)
    if (likelihood := parse_likelihood(text)) is None:
        hint = did_you_mean(text, [*BANDS, *SYNONYMS]) or "use a band (very-likely) or a range (80-95%)"
        raise BadValue(f'"{text}" is no likelihood', node.place, hint=hint)
    return likelihood


def read_value(key: str, node: Node) -> Any:
    """A figure, a date, or a range of one."""
    text = read_text(key, node)
    value = figures.read_value(text)
    if isinstance(value, figures.Unread):
        part = "" if value.what == text else f': "{value.what}" cannot be read'
        raise BadValue(f'"{text[:80]}" is no figure or date{part}', node.place, hint=value.hint)
    return value


def read_number(key: str, node: Node) -> float:
    """A finite number."""
    text = read_text(key, node)
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if number - number != 0:
        raise BadValue(f'"{text}" is not a number', node.place)
    return int(number) if number == int(number) else number


def read_texts(key: str, node: Node) -> tuple[str, ...]:
    """One text or a list of them."""
    nodes = node.items if isinstance(node, Items) else (node,)
    return tuple(text for item in nodes if (text := read_text(key, item)))


def split_list(key: str, node: Node) -> list[Scalar]:
    """The parts of ``a; b`` or of a YAML list, each at its own place."""
    if isinstance(node, Items):
        return [Scalar(text=read_text(key, item), place=item.place) for item in node.items]
    if not isinstance(node, Scalar):
        raise BadValue(f'"{key}" takes ids, not a mapping', node.place)
    parts = []
    at = 0
    for part in node.text.split(";"):
        if part.strip():
            lead = len(part) - len(part.lstrip())
            parts.append(Scalar(text=part.strip(), place=node.place_of(at + lead)))
        at += len(part) + 1
    return parts


def repeated_key(name: str, place: Place, first: Place) -> Problem:
    """The problem of a key that is there twice."""
    message = f'"{name[:80]}" is given twice'
    return Problem(code="FC112", message=message, place=place, hint="keep one", related=(first,))


def read_fields(
    fields: Fields,
    readers: Mapping[str, Reader],
    problems: list[Problem],
    *,
    owner: str,
    before: Mapping[str, Place] | None = None,
) -> dict[str, Stated]:
    """Read every pair that can be read; each that cannot is a problem at its own place.

    ``before`` holds keys that were read already, each with its place.
    """
    stated: dict[str, Stated] = {}
    seen: dict[str, Place] = dict(before or {})
    for key, node in fields.pairs:
        name = key.text
        if name in seen:
            problems.append(repeated_key(name, key.place, seen[name]))
            continue
        seen[name] = key.place
        reader = readers.get(name)
        if reader is None:
            hint = did_you_mean(name, readers) or f"known keys: {', '.join(readers)}"
            problems.append(
                Problem(code="FC103", message=f'unknown key "{name}" in {owner}', place=key.place, hint=hint)
            )
        elif not (isinstance(node, Scalar) and node.empty):
            try:
                stated[name] = Stated(value=reader(name, node), place=node.place)
            except BadValue as bad:
                problems.append(bad.problem)
                if bad.kept is not None:
                    stated[name] = Stated(value=bad.kept, place=node.place)
    return stated
