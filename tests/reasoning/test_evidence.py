"""Evidence that points both ways, and sources that count once."""

# ruff: noqa: E501 (a row is a line)

from __future__ import annotations

import pytest

from mkdocs_factcheck.model import Contradiction, ContradictionKind, State, parse_when
from mkdocs_factcheck.reasoning import find_contradictions, independent_sources

ORIGINS = {
    "ap": "",
    "bbc": "ap",
    "cnn": "bbc",
    "dpa": "",
    "efe": "",
    "fox": "gone",
    "rai": "gone",
    "x": "y",
    "y": "z",
    "z": "y",
}


@pytest.mark.parametrize(
    ("cited", "origins"),
    [
        ("", ()),
        ("ap", ("ap",)),
        ("ap, ap", ("ap",)),
        ("ap, dpa", ("ap", "dpa")),
        ("bbc, cnn", ("ap",)),
        ("cnn, ap, dpa", ("ap", "dpa")),
        ("fox, rai", ("gone",)),
        ("unknown", ("unknown",)),
        ("x, y, z", ("y",)),
        ("x", ("y",)),
    ],
)
def test_sources_that_share_an_origin_count_once(make, cited, origins):
    evidence = make.evidence(f"{cited} supports") if cited else ()
    assert independent_sources(make.facts(origins=ORIGINS), evidence) == origins


def test_a_long_line_of_origins_is_followed(make):
    line = {f"s{number}": f"s{number + 1}" for number in range(5000)}
    assert independent_sources(make.facts(origins=line), make.evidence("s0 supports")) == ("s5000",)


def test_opposing_evidence_is_one_conflict_within_one_claim(make):
    claim = make.claim("a", "yes", by="trump", said="2020-03-12", evidence="ap supports; dpa refutes")
    (found,) = find_contradictions(make.facts(claim, origins=ORIGINS))
    assert found == Contradiction(
        id="evidence.a",
        kind=ContradictionKind.EVIDENCE,
        claims=("a",),
        question="who",
        reason="One source supports it (“AP”); one refutes it (“DPA”).",
        since=parse_when("2020-03-12"),
    )


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("ap supports; dpa refutes", "One source supports it (“AP”); one refutes it (“DPA”)."),
        ("dpa refutes; ap supports", "One source supports it (“AP”); one refutes it (“DPA”)."),
        ("ap, dpa supports; efe refutes", "Two independent sources support it (“AP” and “DPA”); one refutes it (“EFE”)."),
        ("ap supports; dpa, efe refutes", "One source supports it (“AP”); two refute it (“DPA” and “EFE”)."),
        ("ap, cnn supports; dpa refutes", "One source supports it (“AP” and “CNN”, which share one origin); one refutes it (“DPA”)."),
        ("ap, cnn, dpa supports; efe refutes", "Two independent sources support it (“AP”, “CNN” and “DPA”, which have two origins between them); one refutes it (“EFE”)."),
        ("dpa, ap supports; efe refutes", "Two independent sources support it (“DPA” and “AP”); one refutes it (“EFE”)."),
        ("ap, dpa supports; dpa, ap refutes", "It is both supported and refuted by “AP” and “DPA”."),
        ("ap reports; dpa, efe supports; cnn refutes", "Two independent sources support it (“DPA” and “EFE”); one refutes it (“CNN”)."),
        ("ap supports; ap refutes", "It is both supported and refuted by “AP”."),
        ("ap, ap supports; dpa refutes; efe mentions", "One source supports it (“AP”); one refutes it (“DPA”)."),
        ("unknown supports; dpa refutes", "One source supports it (“unknown”); one refutes it (“DPA”)."),
        ("s1, s2, s3, s4, s5 supports; ap refutes", "Five independent sources support it (“s1”, “s2”, “s3” and two more); one refutes it (“AP”)."),
        ("s1, s2, s3, s4 supports; ap refutes", "Four independent sources support it (“s1”, “s2”, “s3” and “s4”); one refutes it (“AP”)."),
    ],
)  # fmt: skip
def test_the_reason_counts_and_names_the_sources(make, evidence, sentence):
    (found,) = find_contradictions(make.facts(make.claim("a", evidence=evidence), origins=ORIGINS))
    assert found.reason == sentence


@pytest.mark.parametrize(
    "evidence",
    ["", "ap supports", "ap, dpa supports", "ap, dpa refutes", "ap mentions; dpa refutes", "ap reports; dpa refutes"],
)
def test_evidence_that_agrees_is_no_conflict(make, evidence):
    assert find_contradictions(make.facts(make.claim("a", evidence=evidence), origins=ORIGINS)) == ()


def test_a_block_that_names_one_claim_settles_its_evidence(make):
    claims = [make.claim(id_, evidence="ap supports; dpa refutes") for id_ in ("a", "b")]
    block = make.block("bridge-evidence", "a", "resolved")
    settled, other = find_contradictions(make.facts(*claims, blocks=[block], origins=ORIGINS))
    assert (settled.id, settled.claims, settled.kind) == ("bridge-evidence", ("a",), ContradictionKind.EVIDENCE)
    assert (settled.state, settled.declaration) == (State.RESOLVED, block)
    assert (other.id, other.state, other.declaration) == ("evidence.b", State.OPEN, None)


@pytest.mark.parametrize("named", ["a b", "a nobody", "nobody", "b"])
def test_a_block_about_more_or_other_claims_does_not(named, make):
    claims = [make.claim("a", evidence="ap supports; dpa refutes"), make.claim("b")]
    facts = make.facts(*claims, blocks=[make.block("x", named, "resolved")], origins=ORIGINS)
    assert [one.state for one in find_contradictions(facts) if one.id == "evidence.a"] == [State.OPEN]


def test_of_two_blocks_about_one_claim_the_first_by_id_counts(make):
    blocks = [make.block("y", "a", "apparent"), make.block("x", "a a", "resolved")]
    claim = make.claim("a", evidence="ap supports; dpa refutes")
    for order in (blocks, blocks[::-1]):
        (found,) = find_contradictions(make.facts(claim, blocks=order, origins=ORIGINS))
        assert (found.id, found.state) == ("x", State.RESOLVED)


def test_a_block_about_one_claim_settles_no_verdicts_of_what_repeats_it(make):
    claims = [make.claim("a", status="supported", repeats="b"), make.claim("b", status="false")]
    (found,) = find_contradictions(make.facts(*claims, blocks=[make.block("x", "b", "resolved")]))
    assert (found.id, found.state) == ("status.a.b", State.OPEN)
