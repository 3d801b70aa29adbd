"""Each mark of a claim judged by itself: from pages, a register and stored copies to the data and the findings."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mkdocs_factcheck.adapters.desk import Desk
from mkdocs_factcheck.adapters.settings import Settings
from mkdocs_factcheck.export.json import claims_document
from mkdocs_factcheck.model import Severity

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "occurrences.yml").read_text("utf-8"))
REGISTER = "sources: {gaz: {title: Gazette}, sun: {title: The Sun}, gone: {title: Gone}}"
CODES = ("FC107", "FC302", "FC303", "FC304", "FC309", "FC310", "FC311", "FC312", "FC313", "FC315")


@pytest.fixture
def review(tmp_path):
    """``review(case)`` gives what a site states, checked."""

    def look(case):
        folder = tmp_path / "factcheck"
        (folder / "snapshots").mkdir(parents=True)
        (folder / "desk.yml").write_text(case.get("register", REGISTER), "utf-8")
        for name, text in case.get("copies", {}).items():
            (folder / "snapshots" / name).write_text(text, "utf-8")
        desk = Desk(Settings(severities={"FC313": Severity.INFO}))
        desk.read_register(folder, "factcheck")
        for name, text in case["pages"].items():
            desk.read_page(name, text, path=f"docs/{name}", url=f"{name}/")
        return desk.review

    return look


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_data_holds_the_words_and_the_result_of_each(case, review):
    document = claims_document(review(case))
    claims = {claim["id"]: claim for claim in document["claims"]}
    for id_, expected in case.get("claims", {}).items():
        claim = claims[id_]
        assert {key: claim[key] for key in ("text", "kind") if key in expected} == {
            key: expected[key] for key in ("text", "kind") if key in expected
        }
        if "said" in expected:
            results = [one and one[1] for one in expected["said"]]
            assert [(one["quoted"], one["result"]) for one in claim["occurrences"]] == [
                (result is not None, result) for result in results
            ]
        if isinstance(expected.get("evidence"), dict):
            assert {one["source"]: one["result"] for one in claim["evidence"]} == expected["evidence"]
        elif "evidence" in expected:
            assert [one["result"] for one in claim["evidence"]] == expected["evidence"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_words_that_are_looked_for_are_those_of_the_quotation(case, review):
    claims = review(case).facts.claims
    for id_, expected in case.get("claims", {}).items():
        said = [one and one[0] for one in expected.get("said", ())]
        if "said" in expected:
            assert [one.quotation for one in claims[id_].occurrences] == said
            assert all(one.check is None or one.check.quote == one.quotation for one in claims[id_].occurrences)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_findings_stand_where_the_words_do(case, review):
    findings = [one for one in review(case).findings if one.code in CODES]
    said = [f"{one.place} {one.code} {one.message}; {one.hint}" for one in findings]
    assert len(said) == len(case.get("findings", ()))
    for finding, expected in zip(said, case.get("findings", ()), strict=True):
        assert finding.startswith(expected) or finding.split()[1] == expected
