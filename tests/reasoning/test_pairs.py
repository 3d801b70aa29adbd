"""Two values on one question: in conflict, in agreement, or not compared, and then a finding says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from mkdocs_factcheck.model import parse_value
from mkdocs_factcheck.reasoning import find_contradictions, find_uncompared

CASES = Path(__file__).with_name("cases")


def pairs(name):
    groups = yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8"))
    return [tuple(row.split(" | ")) for rows in groups.values() for row in rows.splitlines()]


PAIRS = pairs("pairs")
HELD_OUT = pairs("pairs-held-out")


def result(make, one, other):
    values = {"a": parse_value(one), "b": parse_value(other)}
    if None in values.values():
        return "unread"
    facts = make.facts(*(replace(make.claim(id_, by=id_), value=value) for id_, value in values.items()))
    kinds = [found.kind for found in find_contradictions(facts)]
    missed = list(find_uncompared(facts))
    assert len(kinds) + len(missed) <= 1
    return "not compared" if missed else "conflict" if kinds == ["contrary"] else "agree"


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS + HELD_OUT, ids=lambda part: part[:30])
def test_pair(make, one, other, expected):
    assert result(make, one, other) == expected
    assert result(make, other, one) == expected


def test_there_are_enough_pairs_of_each_result():
    assert len(PAIRS) >= 200
    assert len({frozenset(pair[:2]) for pair in PAIRS}) == len(PAIRS)
    for expected in ("agree", "conflict", "not compared"):
        assert sum(pair[2] == expected for pair in PAIRS) >= 20, expected
