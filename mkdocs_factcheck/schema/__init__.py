"""The JSON Schema of ``claims.json``, which is written beside it."""

from __future__ import annotations

from pathlib import Path

SCHEMA_NAME = "claims.schema.json"
"""The name of the file; ``claims.json`` refers to it."""


def schema_text() -> str:
    """Give the schema as it ships."""
    return Path(__file__).with_name(SCHEMA_NAME).read_text(encoding="utf-8")
