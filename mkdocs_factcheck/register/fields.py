"""From what an author typed to values: one reader a type, and the keys of each kind of entry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from mkdocs_factcheck.model import (
    Place,
    Problem,
    figures,
    nfc,
    one_line,
    parse_likelihood,
    parse_when,
    quoted,
    readable,
)
from mkdocs_factcheck.register.forms import near_choice, near_date, near_likelihood
from mkdocs_factcheck.register.ids import is_valid_id
from mkdocs_factcheck.register.misread import bad_id
from mkdocs_factcheck.register.nearest import did_you_mean
from mkdocs_factcheck.syntax import Fields, Items, Node, Scalar

_SAFE_SCHEMES = ("http", "https", "mailto")
_LIKE_A_HOST = re.compile(r"(?:www\.|[a-z0-9-]{1,63}\.[a-z]{2,20}/)\S*$", re.IGNORECASE)
_MOST_KEYS = 24
"""Keys that a hint lists; whoever reads more has forgotten the first."""

_OTHER_WORDS: Mapping[str, tuple[str, ...]] = {
    "date": ("said", "issued"), "when": ("said", "issued"), "published": ("issued",), "year": ("issued",),
    "speaker": ("by",), "claimant": ("by",), "who": ("by",), "author": ("by",), "authors": ("author",),
    "verdict": ("status",), "rating": ("status",), "question": ("about",), "topic": ("about",),
    "answer": ("position",), "probability": ("likelihood",), "certainty": ("likelihood",),
    "figure": ("value",), "number": ("value",), "comment": ("note",), "text": ("quote", "note"),
    "cite": ("source",), "citation": ("source",), "ref": ("source",), "reference": ("source",), "from": ("source",),
    "link": ("URL", "url", "source"), "address": ("URL", "url"), "page": ("locator",), "name": ("title", "label"),
    "title": ("name", "label"), "words": ("text", "quote"),
}  # fmt: skip
"""What people write for a key, each with the keys that may be meant by it."""


class BadValue(Exception):  # noqa: N818 (it is the value that is bad)
    """A value that cannot be read. ``kept`` is what stands for it all the same, where something can.

    ``further`` are problems of other parts of the value.
    """

    def __init__(  # noqa: PLR0913 (a problem has many parts)
        self,
        message: str,
        place: Place,
        *,
        code: str = "FC106",
        hint: str = "",
        kept: Any = None,
        further: Sequence[Problem] = (),
    ) -> None:
        super().__init__(message)
        self.kept = kept
        self.problem = Problem(code=code, message=message, place=place, hint=hint)
        self.further = further


def refuse(problems: Sequence[Problem], kept: Any = None) -> None:
    """Raise `BadValue` with all of the problems, if there are any."""
    if problems:
        one, *further = problems
        raise BadValue(one.message, one.place, code=one.code, hint=one.hint, kept=kept, further=further)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One value of one key, with the place of the value; ``typed`` is the value as its author wrote it."""

    value: Any
    place: Place
    typed: str = ""


Reader: TypeAlias = Callable[[str, Node], Any]
"""Takes the key and its node, gives the value or raises `BadValue`."""


def read_text(key: str, node: Node) -> str:
    """Any text, in Unicode's composed form; white space at its ends does not count."""
    return nfc(_typed(key, node))


def _typed(key: str, node: Node) -> str:
    if not isinstance(node, Scalar):
        raise BadValue(f'"{key}" takes one value, not a list or mapping', node.place, hint=f'write {key}: "…"')
    return readable(node.text.strip())


def read_id(key: str, node: Node) -> str:
    """An entry's ID."""
    text = read_text(key, node)
    if not is_valid_id(text):
        refuse([bad_id(Scalar(text=text, place=node.place))])
    return text


def read_when(key: str, node: Node) -> Any:
    """A date or date-time."""
    text = read_text(key, node)
    if (when := parse_when(text)) is None:
        raise BadValue(f'{quoted(text)} is not a date for "{key}"', node.place, code="FC105", hint=near_date(text))
    return when


def read_bool(key: str, node: Node) -> bool:
    """``true`` or ``false``, in the words of YAML."""
    text = read_text(key, node)
    if text.casefold() not in {"true", "false", "yes", "no"}:
        hint = f"write {key}: true or {key}: false"
        raise BadValue(f"{quoted(text)} is neither true nor false", node.place, hint=hint)
    return text.casefold() in {"true", "yes"}


def read_link(key: str, node: Node) -> str:
    """A link that is safe to follow: ``http``, ``https`` or ``mailto``. Its letters stay as typed: a server counts."""
    text = _typed(key, node)
    try:
        scheme = urlsplit(text).scheme.casefold()
    except ValueError:
        scheme = ""
    odd = any(char.isspace() or not char.isprintable() for char in text)
    if odd or scheme not in _SAFE_SCHEMES:
        message = f'{quoted(text)} is not a link for "{key}"'
        raise BadValue(message, node.place, code="FC115", hint=_near_link(text, scheme))
    return text


def _near_link(text: str, scheme: str) -> str:
    """Say what a link lacks."""
    if scheme in _SAFE_SCHEMES:
        odd = next((char for char in text if not char.isprintable()), "")
        return f"take the character U+{ord(odd):04X} out" if odd else "write a space as %20"
    if _LIKE_A_HOST.match(text):
        return f"write {quoted(f'https://{text}')}"
    return "use http, https or mailto, as https://example.org/page"


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
        text = read_text(key, node)
        if text.upper() not in words:
            raise _no_choice(key, text, node.place, list(words))
        return text.upper()

    return read


def _no_choice(key: str, text: str, place: Place, words: Sequence[str]) -> BadValue:
    return BadValue(f'{quoted(text)} is no value for "{key}"', place, hint=near_choice(text, words))


def read_likelihood(key: str, node: Node) -> Any:
    """A band of ICD 203 or a range of per cent."""
    text = read_text(key, node)
    if (likelihood := parse_likelihood(text)) is None:
        raise BadValue(f"{quoted(text)} is no likelihood", node.place, hint=near_likelihood(text))
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
        raise BadValue(f'{quoted(text)} is not a number for "{key}"', node.place, hint=f"write {key}: 3")
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
        raise BadValue(f'"{key}" takes ids, not a mapping', node.place, hint=f"write {key}: [one-id, another-id]")
    parts = []
    at = 0
    for part in node.text.split(";"):
        if part.strip():
            lead = len(part) - len(part.lstrip())
            parts.append(Scalar(text=nfc(readable(part.strip())), place=node.place_of(at + lead)))
        at += len(part) + 1
    return parts


def repeated_key(name: str, place: Place, first: Place) -> Problem:
    """The problem of a key that is there twice."""
    hint = "keep one; until then the first one counts"
    return Problem(code="FC112", message=f"{quoted(name)} is given twice", place=place, hint=hint, related=(first,))


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
            message = f"unknown key {quoted(name)} in {owner}"
            problems.append(Problem(code="FC103", message=message, place=key.place, hint=_near_key(name, readers)))
        elif not (isinstance(node, Scalar) and node.empty):
            try:
                stated[name] = Stated(value=reader(name, node), place=node.place, typed=typed(node))
            except BadValue as bad:
                problems.extend((bad.problem, *bad.further))
                if bad.kept is not None:
                    stated[name] = Stated(value=bad.kept, place=node.place, typed=typed(node))
    return stated


def _near_key(name: str, known: Iterable[str]) -> str:
    """Name the key that was meant, or those that there are."""
    keys = list(known)
    meant = next((key for key in _OTHER_WORDS.get(name.casefold(), ()) if key in keys), None)
    if hint := did_you_mean(name, keys) or (f'did you mean "{meant}"?' if meant else ""):
        return hint
    rest = ", …" if len(keys) > _MOST_KEYS else ""
    return f"known keys: {', '.join(keys[:_MOST_KEYS])}{rest}"


def typed(node: Node) -> str:
    """A value as its author wrote it; lists and mappings in short, as YAML has them on one line."""
    return node.text if isinstance(node, Scalar) else one_line(_flow(node))


def _flow(node: Node) -> str:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return f"[{', '.join(map(_flow, node.items))}]"
    return f"{{{', '.join(f'{key.text}: {_flow(value)}' for key, value in node.pairs)}}}"
