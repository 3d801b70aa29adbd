"""Text of every tone and scheme reaches 4.5 : 1 (WCAG 2.2, 1.4.3), computed from the style sheet itself."""

from __future__ import annotations

import re

import pytest

from mkdocs_factcheck.views import ASSETS

CSS = (ASSETS / "factcheck.css").read_text("utf-8")
LIGHT, DARK = re.findall(r"\n(?::root|\[data-md[^{]*) \{\n(  --factcheck-fg.*?)\n\}", CSS, re.DOTALL)
GROUNDS = {
    "light": (LIGHT, {"Material": "#ffffff", "mkdocs": "#ffffff", "readthedocs": "#fcfcfc"}),
    "dark": (DARK, {"Material slate": "#1e2129", "mkdocs": "#212529"}),
}
TONES = ("positive", "caution", "negative", "neutral")


def variables(block):
    return dict(re.findall(r"--factcheck-([a-z-]+): (#[0-9a-f]{6});", block))


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", GROUNDS)
@pytest.mark.parametrize("tone", TONES)
def test_badges(scheme, tone):
    colours = variables(GROUNDS[scheme][0])
    assert contrast(colours[tone], colours[f"{tone}-tint"]) >= 4.5


@pytest.mark.parametrize("scheme", GROUNDS)
@pytest.mark.parametrize("name", [*TONES, "muted"])
def test_plain_text(scheme, name):
    block, grounds = GROUNDS[scheme]
    assert all(contrast(variables(block)[name], ground) >= 4.5 for ground in grounds.values())
