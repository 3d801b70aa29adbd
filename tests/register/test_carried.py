"""A retelling shows the verdict of what it repeats, and says whose it is."""

from __future__ import annotations

import pytest

from mkdocs_factcheck.model import SCALES
from mkdocs_factcheck.register import read_page
from mkdocs_factcheck.register.merge import merge
from mkdocs_factcheck.syntax import scan_page


def verdicts(*marks):
    """Each claim's verdict and whose it is, from ``id status repeats``; ``-`` stands for none."""
    parts = []
    for mark in marks:
        id_, status, *repeats = mark.split()
        rated = "" if status == "-" else f" status={status}"
        parts.append(f"[{id_}]{{claim={id_}{rated}{f' repeats={repeats[0]}' if repeats else ''}}}")
    page = scan_page("\n\n".join(parts), "docs/a.md")
    facts = merge([read_page(page, "a.md")], {"a.md": "a/"}, SCALES["default"])
    return {claim.id: (claim.status, claim.status_from) for claim in facts.claims.values()}


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (["a false", "b - a"], {"b": ("false", "a")}),
        (["a false", "b verified a"], {"b": ("verified", None)}),
        (["a - b", "b false"], {"a": ("false", "b")}),
        (["a false", "b - a", "c - b"], {"c": ("false", "a")}),
        (["a -", "b false a"], {"a": (None, None)}),
        (["a false", "b verified", "c - a;b"], {"c": (None, None)}),
        (["a false", "b false", "c - b;a"], {"c": ("false", "a")}),
        (["a - b", "b - a"], {"a": (None, None), "b": (None, None)}),
        (["a - b", "b - c", "c - a;d", "d false"], {"a": ("false", "d"), "b": ("false", "d"), "c": ("false", "d")}),
        (["a - nobody"], {"a": (None, None)}),
    ],
)
def test_a_verdict_is_carried_to_what_repeats_it(marks, expected):
    found = verdicts(*marks)
    assert {id_: found[id_] for id_ in expected} == expected


def test_a_chain_of_thousands_is_followed_to_its_end():
    marks = ["c0 false", *(f"c{number} - c{number - 1}" for number in range(1, 3000))]
    assert verdicts(*reversed(marks))["c2999"] == ("false", "c0")
