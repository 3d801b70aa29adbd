"""The style sheet and the script that a site publishes."""

from __future__ import annotations

from pathlib import Path

ASSETS = Path(__file__).parent.parent / "assets"
"""The folder that holds them."""


def asset_names() -> tuple[str, ...]:
    """The names of the files in ``ASSETS`` to publish, the style sheet first."""
    return ("factcheck.css", "factcheck.js")
