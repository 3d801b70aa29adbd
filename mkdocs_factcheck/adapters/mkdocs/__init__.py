"""The MkDocs plugin ``factcheck``."""

from mkdocs_factcheck.adapters.mkdocs.plugin import FactcheckPlugin

__all__ = ["FactcheckPlugin"]
