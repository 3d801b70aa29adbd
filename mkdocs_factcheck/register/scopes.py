"""What an answer holds for, as authors write it: ``as-of``, ``scope``, and a question's ``varies-by``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_factcheck.model import TIME, VERSION, Period, parse_period
from mkdocs_factcheck.register import fields as f
from mkdocs_factcheck.register.nearest import did_you_mean
from mkdocs_factcheck.syntax import Fields, Items, Node, Scalar

_NAME = re.compile(r"[^\W\d_][\w.-]{0,39}")
_FORM = 'write scope="version=>=2,<3; place=Basra"'
_DISJOINT = "disjoint"


def read_period(key: str, node: Node) -> Period:
    """A date or a range of dates."""
    text = f.read_text(key, node)
    if (period := parse_period(text)) is None:
        hint = "write 2024-05-01, 2024, 2019..2024 or 2024-05-01.."
        raise f.BadValue(f'"{text}" is not a date or range of dates for "{key}"', node.place, code="FC105", hint=hint)
    return period


def read_scope(key: str, node: Node) -> dict[str, str]:
    """``dimension=text`` joined by ``;``, or a mapping of the same."""
    scope: dict[str, str] = {}
    for name, text, part in _pairs(key, node):
        dimension = _dimension(name, part)
        if dimension == TIME:
            raise f.BadValue("a scope has no time", part.place, hint='write as-of=2024-05-01 instead of "time"')
        if dimension in scope:
            raise f.BadValue(f'"{dimension}" is given twice in the scope', part.place, hint="keep one")
        if not text:
            raise f.BadValue(f'the scope gives no "{dimension}"', part.place, hint=_FORM)
        if dimension == VERSION and _is_empty(text):
            raise f.BadValue(f'no version is in "{text}"', part.place, hint="write version=>=2,<3 or version=2.1")
        scope[dimension] = text
    return scope


def read_dimensions(key: str, node: Node) -> dict[str, bool]:
    """The dimensions by which a question varies, each with whether its values exclude each other.

    A list of names, or a mapping of names to ``disjoint``; a list may hold such mappings too.
    """
    dimensions: dict[str, bool] = {}
    nodes = node.items if isinstance(node, Items) else (node,)
    for item in nodes:
        if isinstance(item, Fields):
            for name, value in item.pairs:
                dimensions[_dimension(name.text, name)] = _is_disjoint(key, value)
        else:
            for part in f.split_list(key, item):
                dimensions.setdefault(_dimension(part.text, part), False)
    return dimensions


def _pairs(key: str, node: Node) -> Iterator[tuple[str, str, Scalar]]:
    if isinstance(node, Fields):
        for name, value in node.pairs:
            yield name.text, f.read_text(key, value), name
        return
    for part in f.split_list(key, node):
        dimension, sign, text = part.text.partition("=")
        if not sign:
            raise f.BadValue(f'"{part.text}" is no part of a scope', part.place, hint=_FORM)
        yield dimension, text.strip(), part


def _dimension(text: str, part: Scalar) -> str:
    name = text.strip().casefold()
    if _NAME.fullmatch(name) is None:
        raise f.BadValue(f'"{text.strip()}" is no name of a dimension', part.place, hint=_FORM)
    return name


def _is_disjoint(key: str, value: Node) -> bool:
    if isinstance(value, Scalar) and value.empty:
        return False
    text = f.read_text(key, value).casefold()
    if text != _DISJOINT:
        hint = did_you_mean(text, [_DISJOINT]) or "write {place: disjoint}, or the name alone"
        raise f.BadValue(f'"{text}" is no value for a dimension of "{key}"', value.place, hint=hint)
    return True


def _is_empty(text: str) -> bool:
    # Sites without scopes by version need no reader of version specifiers.
    from mkdocs_factcheck.model.versions import is_empty  # noqa: PLC0415

    return is_empty(text)
