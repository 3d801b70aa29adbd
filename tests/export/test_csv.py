"""The claims as a table."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.export import claims_csv, claims_document
from mkdocs_factcheck.model import Claim, Evidence, FactBase, Place, Review, parse_period

PLACE = Place(path="docs/a.md", line=3, column=1)


def rows(review):
    return list(csv.DictReader(StringIO(claims_csv(review))))


def review_of(**claim):
    return Review(facts=FactBase(claims={"c": Claim(id="c", place=PLACE, **{"text": "t", **claim})}))


def test_a_line_has_what_the_document_has(rich):
    lines = {row["id"]: row for row in rows(rich)}
    claims = {claim["id"]: claim for claim in claims_document(rich)["claims"]}
    assert list(lines) == sorted(claims)
    for id_, row in lines.items():
        for column in (
            "text",
            "kind",
            "status",
            "claimant",
            "said",
            "about",
            "position",
            "likelihood",
            "reviewed",
            "note",
        ):
            value = row[column].removeprefix("'") if column == "text" else row[column]
            assert value == (claims[id_][column] or "")
        for column, field in (("results", "result"), ("stances", "stance")):
            assert row[column] == "; ".join(one[field] for one in claims[id_]["evidence"])
    trump = lines["trump-undetermined"]
    assert (trump["sources"], trump["stances"], trump["ratings"]) == ("cnn, para. 21; ap", "reports; reports", "")
    assert trump["claimant_name"] == "Donald Trump"
    assert trump["contradictions"] == "divergence.pentagon-certain.trump-undetermined"
    assert (trump["path"], trump["line"]) == ("docs/b.md", "1")


def test_what_a_claim_holds_for_is_written_as_in_a_mark():
    scope = {"version": ">=2,<3", "place": "Basra"}
    (row,) = rows(review_of(as_of=parse_period("2019..2024"), scope=scope, status="false", status_from="other"))
    assert (row["as_of"], row["scope"]) == ("2019..2024", "place=Basra; version=>=2,<3")
    assert (row["status"], row["status_from"]) == ("false", "other")


def test_the_ratings_of_sources_stand_in_the_places_of_their_sources():
    one, other = (Evidence(source=id_, rating=said, place=PLACE) for id_, said in (("a", None), ("b", "Pants on Fire")))
    (row,) = rows(review_of(evidence=(one, other)))
    assert (row["sources"], row["ratings"]) == ("a; b", "; Pants on Fire")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"])
def test_no_text_is_a_formula(text):
    (row,) = rows(review_of(text=text))
    assert row["text"] == f"'{text}"


@given(st.text(), st.text())
def test_any_text_comes_back(text, note):
    (row,) = rows(review_of(text=text.replace("\r", " "), note=note.replace("\r", " ")))
    for column, value in (("text", text), ("note", note)):
        assert row[column].removeprefix("'") == value.replace("\r", " ").removeprefix("'")


def test_the_order_of_the_claims_makes_no_difference(rich):
    turned = replace(rich, facts=replace(rich.facts, claims=dict(reversed(rich.facts.claims.items()))))
    assert claims_csv(turned) == claims_csv(rich)
