"""The command ``mkdocs-factcheck``."""

from mkdocs_factcheck.adapters.cli.main import main

__all__ = ["main"]
