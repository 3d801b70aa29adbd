"""Which blocks a Markdown object knows of."""

from __future__ import annotations

from markdown import Markdown


def block_names(md: Markdown) -> frozenset[str]:
    """The names of the pymdownx blocks of other extensions: types of admonitions, tabs and so on."""
    processors = md.parser.blockprocessors
    return frozenset(getattr(processors["blocks"], "blocks", ())) if "blocks" in processors else frozenset()
