"""The Markdown extension ``factcheck``."""

from mkdocs_factcheck.adapters.python_markdown.extension import FactcheckExtension

__all__ = ["FactcheckExtension"]
