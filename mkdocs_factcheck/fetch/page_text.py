"""Sets options of a ``/// source`` block in the Markdown of a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mkdocs_factcheck.fetch.trouble import NotRecorded
from mkdocs_factcheck.fetch.yaml_text import set_values
from mkdocs_factcheck.register import VOCABULARY
from mkdocs_factcheck.syntax import Block, Fields, Items, Node, Page, Scalar, scan_page

_INDENT = "    "


def set_block_values(text: str, id_: str, values: Mapping[str, str], *, body_of: Callable[[str], str]) -> str:
    r"""Set options of the block that defines a source.

    Args:
        text: the page, with ``\n`` line ends.
        id_: the source.
        values: what to set.
        body_of: gives the text without its front matter.

    Raises:
        NotRecorded: the block is written in a way that is not edited.
    """
    body = body_of(text)
    if not text.endswith(body):
        raise NotRecorded("the front matter of the page is written in a way that is not edited")
    before = scan_page(body, "", vocabulary=VOCABULARY)
    block = _block(before, id_)
    if block is None:
        raise NotRecorded("the block is not in the file of the page")
    if block.start and body[block.start - 1] != "\n":
        raise NotRecorded("the block stands within a list or a quotation")
    changed = body[: block.start] + _header(body[block.start : block.header_end], values) + body[block.header_end :]
    after = scan_page(changed, "", vocabulary=VOCABULARY)
    new = _block(after, id_)
    if new is None or _plain(before, block, values) != _plain(after, new, values):
        raise NotRecorded("the block is written in a way that is not edited")
    return text[: len(text) - len(body)] + changed


def _block(page: Page, id_: str) -> Block | None:
    named = (one for one in page.blocks if one.name == "source" and one.argument and one.argument.text == id_)
    return next((one for one in named if not one.error), None)


def _header(header: str, values: Mapping[str, str]) -> str:
    """The block's first line and options, set. Only spaces that all options share are taken for their margin."""
    first, *lines = header.split("\n")
    filled = [line for line in lines if line.strip()]
    if not filled:
        return "\n".join([first, *(f"{_INDENT}{name}: {value}" for name, value in values.items()), *lines])
    margin = " " * min(len(line) - len(line.lstrip(" ")) for line in filled)
    inner = set_values("\n".join(line.removeprefix(margin) for line in lines), (), values)
    return "\n".join([first, *(f"{margin}{line}" if line.strip() else line for line in inner.split("\n"))])


def _plain(page: Page, changed: Block, values: Mapping[str, str]) -> Any:
    """All that a page states, without places and without the values that were set."""
    blocks = [
        (one.name, one.argument and one.argument.text, one.body, one.closed, one.error)
        + ((_fields(one.options, values),) if one is changed else (_fields(one.options, {}),))
        for one in page.blocks
    ]
    problems = [(one.code, one.message) for one in page.problems]
    marks = [(one.signature, one.text) for one in page.marks]
    return blocks, marks, [(one.kind, one.id) for one in page.links], [one.rules for one in page.ignores], problems


def _fields(node: Node, values: Mapping[str, str]) -> Any:
    match node:
        case Scalar():
            return node.text, node.quoted
        case Items():
            return [_fields(item, {}) for item in node.items]
        case Fields():
            return [(name.text, _fields(value, {})) for name, value in node.pairs if name.text not in values]
