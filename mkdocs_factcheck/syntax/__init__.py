"""Markdown text to marks, blocks and links with places; knows no Markdown library and no MkDocs."""

from mkdocs_factcheck.syntax.blocks import ENTRY_BLOCKS, VIEW_BLOCK, Block
from mkdocs_factcheck.syntax.marks import Mark, plain_words, with_code
from mkdocs_factcheck.syntax.nodes import Fields, Items, Node, Scalar
from mkdocs_factcheck.syntax.prose import Piece, read_prose
from mkdocs_factcheck.syntax.quotations import find_quotations
from mkdocs_factcheck.syntax.scan import LINK_KINDS, Page, may_have_facts, scan_page
from mkdocs_factcheck.syntax.speech import Form, Speech, without_marks, words_inside
from mkdocs_factcheck.syntax.yaml_nodes import YamlError, parse_yaml

__all__ = [
    "ENTRY_BLOCKS",
    "LINK_KINDS",
    "VIEW_BLOCK",
    "Block",
    "Fields",
    "Form",
    "Items",
    "Mark",
    "Node",
    "Page",
    "Piece",
    "Scalar",
    "Speech",
    "YamlError",
    "find_quotations",
    "may_have_facts",
    "parse_yaml",
    "plain_words",
    "read_prose",
    "scan_page",
    "with_code",
    "without_marks",
    "words_inside",
]
