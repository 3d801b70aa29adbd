"""``claims.json``: the fields of the contract, in one order, the same bytes for the same site."""

from __future__ import annotations

import json

from mkdocs_factcheck.export import claims_document, claims_json
from mkdocs_factcheck.model import FactBase, Review

LISTS = ("statuses", "claims", "sources", "claimants", "questions", "contradictions")


def entry(document, section, id_):
    return next(one for one in document[section] if one["id"] == id_)


def test_the_members_are_those_of_the_contract(rich):
    assert list(claims_document(rich)) == [
        "$schema",
        "version",
        *LISTS[:5],
        "contradictions",
        "developments",
        "findings",
    ]


def test_the_text_is_the_document_and_compact(rich):
    text = claims_json(rich)
    assert json.loads(text) == claims_document(rich)
    assert text == json.dumps(claims_document(rich), ensure_ascii=False, separators=(",", ":")) + "\n"


def test_text_stays_readable(rich):
    assert "ü" in claims_json(rich)


def test_page_order_changes_no_byte(rich, backwards):
    assert claims_json(rich) == claims_json(backwards)


def test_every_list_is_sorted_by_id(rich):
    document = claims_document(rich)
    for name in LISTS:
        ids = [one["id"] for one in document[name]]
        assert ids == sorted(ids), name
    places = [(one["path"], one["line"], one["column"], one["code"]) for one in document["findings"]]
    assert places == sorted(places)


def test_a_claim(rich):
    claim = entry(claims_document(rich), "claims", "pentagon-certain")
    assert claim == {
        "id": "pentagon-certain",
        "text": '"high degree of certainty"',
        "kind": "quote",
        "status": "supported",
        "status_from": None,
        "claimant": "pentagon",
        "said": "2020-03-12T18:30",
        "about": "iran-behind-taji",
        "position": "yes",
        "likelihood": "80-95%",
        "value": None,
        "as_of": None,
        "scope": {},
        "evidence": [
            {
                "source": "cnn",
                "locator": "para. 9",
                "quote": "high degree of certainty",
                "stance": "refutes",
                "rating": "Mostly false",
                "result": "unchecked",
            }
        ],
        "relations": [],
        "occurrences": [
            {
                "path": "docs/night.md",
                "url": "night/#claim-pentagon-certain",
                "line": 3,
                "column": 31,
                "text": '"high degree of certainty"',
                "quoted": True,
                "result": "unchecked",
            }
        ],
        "reviewed": "2024-05",
        "reviewer": "Desk",
        "review_after": "2025",
        "note": 'A note with "quotes", a \\ and ü.',
    }
    assert list(claim)[-4:] == ["reviewed", "reviewer", "review_after", "note"]


def test_evidence_keeps_its_authors_order_and_says_what_it_does(rich):
    evidence = entry(claims_document(rich), "claims", "trump-undetermined")["evidence"]
    assert [(one["source"], one["stance"], one["rating"]) for one in evidence] == [
        ("cnn", "reports", None),
        ("ap", "reports", None),
    ]


def test_other_lists_in_a_claim_are_sorted_too(rich):
    document = claims_document(rich)
    paths = [one["path"] for one in entry(document, "claims", "trump-undetermined")["occurrences"]]
    assert paths == ["docs/b.md", "docs/night.md"]
    targets = [one["target"] for one in entry(document, "claims", "largest")["relations"]]
    assert targets == ["no-such", "pentagon-certain"]


def test_a_source_has_the_names_of_csl(rich):
    source = entry(claims_document(rich), "sources", "cnn")
    assert source["container-title"] == "CNN"
    assert source["author"] == ["Jane Doe", "Richard Roe"]
    assert source["URL"] == "https://example.org/cnn"
    assert source["issued"] == "2020-03-12"
    assert source["extra"] == {"volume": "7"}
    assert source["publisher"] is None


def test_a_contradiction(rich):
    (contradiction,) = claims_document(rich)["contradictions"]
    assert contradiction["id"] == "divergence.pentagon-certain.trump-undetermined"
    assert contradiction["claims"] == ["pentagon-certain", "trump-undetermined"]
    assert (contradiction["kind"], contradiction["state"]) == ("divergence", "open")
    assert (contradiction["self"], contradiction["reversal"]) == (False, False)
    assert contradiction["reason"]


def test_a_finding(rich):
    finding = next(one for one in claims_document(rich)["findings"] if one["code"] == "FC202")
    assert finding == {
        "code": "FC202",
        "name": "unknown-claim",
        "severity": "error",
        "message": 'unknown claim "no-such"',
        "path": "docs/night.md",
        "line": 4,
        "column": 106,
        "hint": 'the nearest known is "pentagon-certain"; or mark its words in a page: [the words]{claim=no-such}',
        "related": [],
    }


def test_a_site_without_claims_has_empty_lists():
    document = claims_document(Review(facts=FactBase()))
    assert all(document[name] == [] for name in (*LISTS, "developments", "findings"))
    assert json.loads(claims_json(Review(facts=FactBase()))) == document


def test_more_claims_than_are_encoded_at_once(review):
    many = review({"a.md": "\n\n".join(f"[Claim {number}]{{claim=c{number}}}" for number in range(200))})
    assert json.loads(claims_json(many)) == claims_document(many)
