"""Only claims that were held against another one count as compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_factcheck.model import parse_period
from mkdocs_factcheck.reasoning.compared import count_compared


@pytest.mark.parametrize(
    ("stances", "expected"),
    [
        ([], 0),
        (["yes"], 0),
        (["yes", "no"], 2),
        (["yes", "yes"], 2),
        (["yes", ""], 0),
        (["yes", "undetermined", ""], 2),
        (["=15 rockets", "=12 rockets"], 2),
        (["=15 rockets", "=15 rockets"], 2),
        (["=15 rockets", "=9 km"], 0),
        (["=15 rockets", "=9 km", "=4 km"], 2),
        (["yes", "=9 km"], 0),
        (["undetermined", "=9 km"], 2),
    ],
)
def test_a_claim_counts_where_something_can_be_said_of_it_and_another(make, stances, expected):
    claims = [make.claim(f"c{number}", stance) for number, stance in enumerate(stances)]
    assert count_compared("who", None, claims) == expected


def test_what_holds_for_another_time_is_not_compared(make):
    one, other, third = (make.claim(id_, stance) for id_, stance in (("a", "yes"), ("b", "no"), ("c", "no")))
    early, late = parse_period("2019"), parse_period("2020")
    assert count_compared("who", None, [replace(one, as_of=early), replace(other, as_of=late)]) == 0
    dated = [replace(one, as_of=early), replace(other, as_of=late), replace(third, as_of=late)]
    assert count_compared("who", None, dated) == 2
