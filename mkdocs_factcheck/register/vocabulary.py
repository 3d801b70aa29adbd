"""What the scan of a page is told of blocks."""

from __future__ import annotations

from mkdocs_factcheck.register.entries import READERS
from mkdocs_factcheck.register.ids import is_valid_id
from mkdocs_factcheck.register.requests import OPTIONS
from mkdocs_factcheck.syntax import ENTRY_BLOCKS, VIEW_BLOCK, Vocabulary

VOCABULARY = Vocabulary(
    options={**{name: frozenset(READERS[name]) for name in ENTRY_BLOCKS}, VIEW_BLOCK: frozenset(OPTIONS)},
    is_id=is_valid_id,
)
"""The options of each block, and what an ID is. Which names other extensions own is for their adapters to say."""
