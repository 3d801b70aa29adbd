"""A question with very many conflicts: ``claims.json`` and the findings stay of a size that can be read."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from mkdocs_factcheck.export import claims_document, claims_json
from mkdocs_factcheck.schema import schema_text

REGISTER = "questions:\n  q: {title: Is it so?}"


@pytest.fixture
def crowded(review):
    """Claims on one question, so many that say yes and so many that say no."""

    def run(yes, no):
        lines = [
            f"[Words {at}]{{claim={answer}-{at} by=Speaker-{answer}-{at} about=q position={answer}}}\n"
            for answer, number in (("yes", yes), ("no", no))
            for at in range(number)
        ]
        return review({"a.md": "\n".join(lines)}, REGISTER)

    return run


def test_a_record_stands_for_many_pairs(crowded):
    document = claims_document(crowded(101, 50))
    Draft202012Validator(json.loads(schema_text())).validate(document)
    (record,) = document["contradictions"]
    sides = [sorted(f"{answer}-{at}" for at in range(number)) for answer, number in (("no", 50), ("yes", 101))]
    assert record == {
        "id": "crowd.contrary.open.q.no.yes",
        "kind": "contrary",
        "state": "open",
        "claims": sorted(sides[0] + sides[1]),
        "question": "q",
        "self": False,
        "reversal": False,
        "reason": "5,050 pairs of claims, of which this is one: Speaker-yes-0 says yes; Speaker-no-0 says no.",
        "pairs": 5050,
        "sides": sides,
    }


def test_so_does_a_finding(crowded):
    (finding,) = claims_document(crowded(101, 50))["findings"]
    assert finding["message"] == (
        '50 claims against 101 on "q" contradict each other: 5,050 pairs of claims, of which this is one: '
        "Speaker-yes-0 says yes; Speaker-no-0 says no"
    )
    assert 1 <= len(finding["related"]) <= 5


def test_one_less_is_each_by_itself(crowded):
    document = claims_document(crowded(100, 50))
    assert len(document["contradictions"]) == len(document["findings"]) == 5_000
    assert not any("pairs" in one or "sides" in one for one in document["contradictions"])


def test_the_document_grows_with_the_claims_not_with_the_pairs(crowded):
    few, many = (len(claims_json(crowded(number, number))) for number in (100, 400))
    assert many < 5 * few
