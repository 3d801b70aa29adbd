"""Icons as inline SVG, read by name from known folders only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

BUNDLED = Path(__file__).parent.parent / "assets" / "icons"
DEFAULT = "material/help-circle-outline"
CONFLICT = "factcheck/conflict"
"""The sign of a contradiction, and of nothing else."""

_NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)+")
_TAG = re.compile(r"/?(svg|g|path|circle|ellipse|rect|line|polygon|polyline|title|desc|defs)(?=[\s/>])")
_ACTIVE = re.compile(r"(?:\bon[a-z]+|href|style)\s*=|url\s*\(|&", re.IGNORECASE)
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
_LONGEST = 20_000
"""In characters: the largest icon that Material ships has half of that; more is a picture, not an icon."""


class Icons:
    """The icons of one site: the package's own first, then those of its theme folders."""

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self._folders = (BUNDLED, *folders)
        self._known: dict[str, str] = {}

    def svg(self, name: str) -> str:
        """The icon of that name, or the default one where there is none that is safe to show."""
        if name not in self._known:
            self._known[name] = self._read(name) or self._read(DEFAULT)
        return self._known[name]

    def _read(self, name: str) -> str:
        if _NAME.fullmatch(name) is None:
            return ""
        for folder in self._folders:
            try:
                text = (folder / f"{name}.svg").read_text("utf-8").strip()
            except (OSError, UnicodeError):
                continue
            if is_plain_svg(text):
                # In HTML an svg element needs no namespace, and a page has thousands of icons.
                drawing = text.removeprefix("<svg").replace(_NAMESPACE, "", 1)
                return f'<svg class="factcheck-icon" aria-hidden="true"{drawing}'
        return ""


def is_plain_svg(text: str) -> bool:
    """Whether a text is one drawing made of shapes alone: no script, style, link or event handler."""
    if len(text) > _LONGEST or not text.startswith("<svg") or not text.endswith("</svg>"):
        return False
    return _ACTIVE.search(text) is None and all(_TAG.match(part) for part in text.split("<")[1:])
