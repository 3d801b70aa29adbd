"""Blocks, on the machinery of pymdownx: it finds their ends, parses their bodies and lets them nest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksMgrExtension, BlocksProcessor
from pymdownx.blocks.block import Block as PymdownxBlock

from mkdocs_factcheck.adapters.python_markdown.tokens import PLACE, SLOT_BLOCK, block_number, block_place

if TYPE_CHECKING:
    from mkdocs_factcheck.adapters.python_markdown.extension import FactcheckExtension


_DEFINITIONS = "defindent"
_OWN_PLACE = 85
"""The priority of the processor of that name in Markdown's own definition lists."""
_BEFORE_BLOCKS = 89.995
"""Just before pymdownx's blocks (89.99), where the content of list items (90) is taken out of its indentation too."""


class _SlotBlock(PymdownxBlock):
    """One block of ours: a slot for what it shows, and its body."""

    NAME = SLOT_BLOCK
    ARGUMENT = True
    _number: Any = None
    """The number of the block in its page, once it was found to be one of ours."""

    def on_validate(self, parent: Element) -> bool:
        """Take only what the preprocessor put there."""
        del parent
        session = self.config["extension"].session
        self._number = None if session is None else block_number(session, self.argument)
        return self._number is not None

    def on_create(self, parent: Element) -> Element:
        """Make the element around slot and body."""
        session = self.config["extension"].session
        number: int = self._number
        block = session.page.blocks[number]
        session.placed.add(number)
        around = SubElement(parent, "div", {"class": f"factcheck-block factcheck-block--{block.name}"})
        if block.name == "contradiction" and block.argument is not None and number not in session.reading.faults:
            around.set(PLACE, block_place(number))
        SubElement(around, "p").text = self.md.htmlStash.store(session.slot("block", number))
        SubElement(around, "div", {"class": "factcheck-block__body"})
        return around

    def on_add(self, block: Element) -> Element:
        """Put the body behind the slot."""
        return block[1]

    def on_end(self, block: Element) -> None:
        """Leave no empty element for a block without a body."""
        if not len(block[1]) and not (block[1].text or "").strip():
            block.remove(block[1])


class _Blocks(BlocksExtension):
    """Registers the block with the page's block manager, and brings the manager where there is none."""

    def extendMarkdownBlocks(  # noqa: N802 (pymdownx's name)
        self, md: Markdown, block_mgr: BlocksProcessor
    ) -> None:
        """Register the block once, whoever uses this Markdown object again."""
        del md
        if SLOT_BLOCK not in block_mgr.blocks:
            block_mgr.register(_SlotBlock, self.getConfigs())


def use_blocks(md: Markdown, extension: FactcheckExtension) -> None:
    r"""Make blocks known to a Markdown object; done only for pages that have any.

    The block manager makes ``\/`` an escape, which would change a page that has no block.
    """
    if "blocks" not in md.parser.blockprocessors:
        extension.escapes = md.ESCAPED_CHARS
    _move_definitions(md, _BEFORE_BLOCKS)
    blocks = _Blocks()
    blocks.config = {"extension": [extension, "the extension that holds the page's session"]}
    blocks.extendMarkdown(md)


def _move_definitions(md: Markdown, priority: float) -> None:
    """Set when the content of definitions is taken out of its indentation: before blocks look for their ends there."""
    processors = md.parser.blockprocessors
    if _DEFINITIONS in processors:
        processors.register(processors[_DEFINITIONS], _DEFINITIONS, priority)


def leave_blocks(md: Markdown, extension: FactcheckExtension) -> None:
    """Leave a Markdown object as it was: a page without a block of ours is rendered as if we were not there."""
    _move_definitions(md, _OWN_PLACE)
    escapes, extension.escapes = extension.escapes, None
    if escapes is None:
        return  # the site has blocks of its own
    md.ESCAPED_CHARS = escapes
    md.parser.blockprocessors.deregister("blocks")
    md.treeprocessors.deregister("blocks_on_inline_end", strict=False)
    md.registeredExtensions = [one for one in md.registeredExtensions if not isinstance(one, BlocksMgrExtension)]
