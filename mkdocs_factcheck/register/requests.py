"""Placed views: ``/// factcheck | VIEW`` and its options."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_factcheck.model import VIEWS, Problem, ViewRequest
from mkdocs_factcheck.register import fields as f
from mkdocs_factcheck.register.nearest import did_you_mean
from mkdocs_factcheck.syntax import Block, Node


def _read_filter(key: str, node: Node) -> tuple[str, ...]:
    return tuple(part.text for part in f.split_list(key, node))


def _read_limit(key: str, node: Node) -> int:
    number = f.read_number(key, node)
    if number < 1 or not isinstance(number, int):
        raise f.BadValue(f'"{number}" is no number of rows', node.place, hint="write limit: 10")
    return number


_OPTIONS: Mapping[str, f.Reader] = {
    **dict.fromkeys(("status", "by", "about", "page", "state"), _read_filter),
    "limit": _read_limit,
    "sort": f.read_text,
}


def read_request(block: Block, problems: list[Problem]) -> ViewRequest | None:
    """What a block asks for; ``None``, and a problem, where it names no view."""
    name = block.argument.text.casefold() if block.argument else ""
    if name not in VIEWS:
        known = f"known views: {', '.join(VIEWS)}"
        said = f'unknown view "{block.argument.text}"' if block.argument else 'block "factcheck" names no view'
        place = block.argument.place if block.argument else block.place
        problems.append(Problem(code="FC109", message=said, place=place, hint=did_you_mean(name, VIEWS) or known))
        return None
    stated = f.read_fields(block.options, _OPTIONS, problems, owner='block "factcheck"')
    return ViewRequest(name=name, **{key: one.value for key, one in stated.items()})
