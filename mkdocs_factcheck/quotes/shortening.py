"""Long texts shortened for a report."""

from __future__ import annotations

_WORDS = 12


def shortened(text: str, longest: int = 400) -> str:
    """Give a text as it is, or where it is longer than ``longest`` characters its first and last words."""
    if len(text) <= longest:
        return text
    half = longest // 2
    first, last = text[:half].split()[:-1], text[-half:].split()[1:]
    words = max(_WORDS, longest // 20)
    return f"{' '.join(first[:words]) or text[:half]} … {' '.join(last[-words:]) or text[-half:]}"
