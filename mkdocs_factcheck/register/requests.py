"""Placed views: ``/// factcheck | VIEW`` and its options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_factcheck.model import VIEWS, Link, Problem, State, ViewRequest, quoted
from mkdocs_factcheck.register import fields as f
from mkdocs_factcheck.register.forms import near_choice
from mkdocs_factcheck.register.nearest import did_you_mean
from mkdocs_factcheck.syntax import Block, Items, Node, Scalar


def _read_filter(key: str, node: Node) -> tuple[str, ...]:
    return tuple(part.text for part in f.split_list(key, node))


def _read_limit(key: str, node: Node) -> int:
    number = f.read_number(key, node)
    if number < 1 or not isinstance(number, int):
        message = f"{quoted(f.read_text(key, node))} is no number of rows"
        raise f.BadValue(message, node.place, hint=f"write {key}: 10")
    return number


OPTIONS: Mapping[str, f.Reader] = {
    **dict.fromkeys(("status", "by", "about", "page", "state"), _read_filter),
    "limit": _read_limit,
    "sort": f.read_text,
}
"""What a block may say of the view that it places."""

_NAMING = {"status": "status", "by": "claimant", "about": "question"}
"""Filters that name entries of the site, each with the kind of them."""

_CLAIMS = ("claim", "id", "claimant", "said", "status", "question", "conflicts")
_ENTRIES = ("title", "id", "claims")
SORTS: Mapping[str, tuple[str, ...]] = {
    "contradictions": ("kind", "state", "said", "id"),
    "claims": _CLAIMS,
    "timeline": _CLAIMS,
    **dict.fromkeys(("questions", "claimants", "sources"), _ENTRIES),
}
"""The columns that a view can be sorted by; a view that is not here has one order."""


def read_request(block: Block, problems: list[Problem]) -> ViewRequest | None:
    """What a block asks for; ``None``, and a problem, where it names no view."""
    name = block.argument.text.casefold() if block.argument else ""
    if name not in VIEWS:
        known = f"known views: {', '.join(VIEWS)}"
        said = f"unknown view {quoted(block.argument.text)}" if block.argument else 'block "factcheck" names no view'
        place = block.argument.place if block.argument else block.place
        problems.append(Problem(code="FC109", message=said, place=place, hint=did_you_mean(name, VIEWS) or known))
        return None
    stated = f.read_fields(block.options, OPTIONS, problems, owner='block "factcheck"')
    problems.extend(_unknown_words(name, stated))
    return ViewRequest(name=name, **{key: one.value for key, one in stated.items()})


def _unknown_words(view: str, stated: Mapping[str, f.Stated]) -> Iterator[Problem]:
    """States and columns that are none. They still count: a filter that is misspelt must not let all pass."""
    sort, states = stated.get("sort"), stated.get("state")
    columns = SORTS.get(view, ())
    if sort and (column := sort.value.removeprefix("-")) not in columns:
        message = f'view "{view}" cannot be sorted by {quoted(column)}'
        known = f"known columns: {', '.join(columns)}" if columns else 'leave "sort" out: it has one order'
        hint = did_you_mean(column, columns) or known
        yield Problem(code="FC106", message=message, place=sort.place, hint=hint)
    for state in states.value if states else ():
        if states and state not in list(State):
            message = f'{quoted(state)} is no value for "state"'
            yield Problem(code="FC106", message=message, place=states.place, hint=near_choice(state, list(State)))


def names_of(block: Block) -> Iterator[Link]:
    """Every verdict, claimant and question that the filters of a view name, which have to exist."""
    for key, node in block.options.pairs:
        if (kind := _NAMING.get(key.text)) and isinstance(node, Scalar | Items):
            for part in f.split_list(key.text, node):
                yield Link(kind=kind, id=part.text, place=part.place)
