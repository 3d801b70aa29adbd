"""The schema that ships: it accepts what is written, and nothing else."""

from __future__ import annotations

import copy
import json

import pytest
from jsonschema import Draft202012Validator

from mkdocs_factcheck.export import claims_document
from mkdocs_factcheck.model import FactBase, Review
from mkdocs_factcheck.schema import SCHEMA_NAME, schema_text

SCHEMA = json.loads(schema_text())
VALIDATOR = Draft202012Validator(SCHEMA)


def objects(schema):
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for value in schema.values():
            yield from objects(value)


def test_it_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


OPTIONAL = {"pairs", "sides", "issued_text", "accessed_text"}
"""The fields of records that stand for many contradictions, and of dates that are no plain ones."""


def test_every_object_is_closed_and_every_field_required():
    for one in objects(SCHEMA):
        assert one["additionalProperties"] is False
        assert one["required"] == [name for name in one["properties"] if name not in OPTIONAL]


def test_a_rich_site_is_valid(rich):
    document = claims_document(rich)
    assert document["$schema"] == SCHEMA_NAME
    assert list(VALIDATOR.iter_errors(document)) == []


def test_a_site_without_claims_is_valid():
    VALIDATOR.validate(claims_document(Review(facts=FactBase())))


def test_keys_have_the_order_of_the_schema(rich):
    document = claims_document(rich)
    names = {"statuses": "status", "claims": "claim", "sources": "source", "claimants": "claimant",
             "questions": "question", "contradictions": "contradiction", "findings": "finding"}  # fmt: skip
    for section, name in names.items():
        assert list(document[section][0]) == SCHEMA["$defs"][name]["required"]


WRONG = [
    (("version",), 1),
    (("$schema",), "other.json"),
    (("claims", 0, "kind"), "rumour"),
    (("claims", 0, "said"), "12/03/2020"),
    (("claims", 0, "said"), 2020),
    (("claims", 0, "likelihood"), "maybe"),
    (("claims", 0, "id"), ""),
    (("claims", 0, "confidence"), "high"),
    (("claims", 0, "occurrences", 0, "line"), 0),
    (("claims", 1, "evidence", 0, "result"), "found"),
    (("claims", 1, "evidence", 0, "stance"), "proves"),
    (("claims", 1, "evidence", 0, "rating"), 5),
    (("claims", 0, "relations", 0, "type"), "likes"),
    (("contradictions", 0, "kind"), "quarrel"),
    (("contradictions", 0, "self"), "yes"),
    (("findings", 0, "severity"), "off"),
    (("findings", 0, "code"), "X1"),
    (("sources", 0, "reliability"), "Z"),
    (("statuses", 0, "counts_as"), True),
    (("extra",), []),
]


@pytest.mark.parametrize(("path", "value"), WRONG, ids=str)
def test_what_is_wrong_is_refused(path, value, rich):
    document = copy.deepcopy(claims_document(rich))
    target = document
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    assert not VALIDATOR.is_valid(document)


@pytest.mark.parametrize("section", ["claims", "sources", "contradictions", "findings"])
def test_a_field_that_is_left_out_is_missed(section, rich):
    for field in claims_document(rich)[section][0]:
        document = claims_document(rich)
        del document[section][0][field]
        assert not VALIDATOR.is_valid(document), field
