"""How the golden cases write a value."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from mkdocs_factcheck.model import DATE

CASES = Path(__file__).with_name("cases")


def load(name):
    return yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8"))


def shown(value):
    """``(15 .. 20 km of road``."""

    def end(number):
        if number is None:
            return "-"
        if value.unit == DATE:
            return date.fromordinal(int(number)).isoformat()
        return str(number) if number.denominator == 1 else f"{float(number):.10f}".rstrip("0")

    low = f"{'(' if value.low_open else ''}{end(value.low)}"
    high = f"{end(value.high)}{')' if value.high_open else ''}"
    return " ".join(filter(None, [f"{low} .. {high}", value.unit, f"of {value.of}" if value.of else ""]))


@pytest.fixture(scope="session", name="shown")
def _shown():
    return shown
