"""What the extraction of one PDF may use."""

from __future__ import annotations

SECONDS = 60
MEMORY = 1 << 30
"""Bytes of address space, with Python's own."""
CHARACTERS = 20_000_000
PAGES = 20_000
