"""What evidence does to a claim, as cases that read as a specification."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
import yaml

from mkdocs_factcheck.model import SCALES
from mkdocs_factcheck.register import Registry, read_page, read_register_file
from mkdocs_factcheck.syntax import scan_page

CASES = yaml.load(Path(__file__).with_name("stance.yml").read_text("utf-8"), Loader=yaml.BaseLoader)


def told(one):
    locator = f", {one.locator}" if one.locator else ""
    return f"{one.stance} {one.source}{locator}" + (f": {one.rating}" if one.rating else "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_evidence_is_what_the_case_says_in_whatever_order_files_are_read(case, tmp_path):
    readings = {name: read_page(scan_page(text, f"docs/{name}"), name) for name, text in case["pages"].items()}
    file = tmp_path / "register.yml"
    file.write_text(case.get("register", ""), "utf-8")
    for names in permutations(readings):
        registry = Registry()
        for name in names:
            registry.replace_page(name, readings[name], name)
        registry.replace_file(file.name, read_register_file(file, "factcheck/register.yml"))
        facts = registry.freeze(SCALES["default"])
        assert list(map(told, facts.claims["x"].evidence)) == case.get("evidence", [])
        assert [f"{one.code} {one.place}" for one in facts.problems] == case.get("problems", [])


def test_no_name_is_there_twice():
    assert len({case["name"] for case in CASES}) == len(CASES)
