"""The MkDocs plugin ``factcheck``."""

from importlib import import_module
from importlib.util import find_spec

if find_spec("mkdocs") is None and find_spec("properdocs") is not None:
    # ProperDocs without MkDocs, from the command line or a test: its modules answer to MkDocs' names.
    import_module("properdocs.replacement")

from mkdocs_factcheck.adapters.mkdocs.plugin import FactcheckPlugin

__all__ = ["FactcheckPlugin"]
