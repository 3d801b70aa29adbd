"""The Markdown extension ``factcheck``."""

from mkdocs_factcheck.adapters.python_markdown.extension import FactcheckExtension
from mkdocs_factcheck.adapters.python_markdown.owners import block_names

__all__ = ["FactcheckExtension", "block_names"]
