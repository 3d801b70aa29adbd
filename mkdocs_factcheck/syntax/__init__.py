"""Markdown text to marks, blocks and links with places; knows no Markdown library and no MkDocs."""

from mkdocs_factcheck.syntax.blocks import Block
from mkdocs_factcheck.syntax.headers import ENTRY_BLOCKS, VIEW_BLOCK, Vocabulary
from mkdocs_factcheck.syntax.line_map import map_lines
from mkdocs_factcheck.syntax.marks import Mark, plain_words, with_code
from mkdocs_factcheck.syntax.nodes import Fields, Items, Node, Scalar
from mkdocs_factcheck.syntax.own_ids import ids_in_html, is_like_ours
from mkdocs_factcheck.syntax.prose import Piece, read_prose
from mkdocs_factcheck.syntax.quotations import find_quotations
from mkdocs_factcheck.syntax.scan import LINK_KINDS, Page, may_have_facts, scan_page
from mkdocs_factcheck.syntax.speech import Form, Speech, without_marks, words_inside
from mkdocs_factcheck.syntax.yaml_nodes import YamlError, parse_yaml, read_documents

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
    "Vocabulary",
    "YamlError",
    "find_quotations",
    "ids_in_html",
    "is_like_ours",
    "map_lines",
    "may_have_facts",
    "parse_yaml",
    "plain_words",
    "read_documents",
    "read_prose",
    "scan_page",
    "with_code",
    "without_marks",
    "words_inside",
]
