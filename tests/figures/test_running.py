"""The figures and dates that running text holds."""

from __future__ import annotations

import pytest

from mkdocs_factcheck.model.figures import find_figures
from tests.figures.conftest import load

CASES = load("running")


@pytest.mark.parametrize("name", CASES)
def test_running_text(name, shown):
    text = CASES[name]["text"]
    found = [f"{one.value.text} | {shown(one.value)}" for one in find_figures(text)]
    assert found == CASES[name]["finds"].splitlines()


@pytest.mark.parametrize("name", CASES)
def test_each_figure_is_at_its_place(name):
    text = CASES[name]["text"]
    for one in find_figures(text):
        assert " ".join(text[one.start : one.end].split()) == one.value.text
