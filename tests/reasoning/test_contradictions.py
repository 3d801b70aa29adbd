"""The Iran example of the design, conflicts that are declared, and blocks."""

from __future__ import annotations

import pytest

from mkdocs_factcheck.model import Contradiction, ContradictionKind, State, parse_when
from mkdocs_factcheck.reasoning import find_contradictions


def summary(facts):
    return {one.id: (str(one.kind), one.claims, str(one.state)) for one in find_contradictions(facts)}


def test_the_night_of_12_march_2020(make):
    taji = "iran-behind-taji"
    facts = make.facts(
        make.claim("pentagon-certain", "yes, almost-certain", by="pentagon", said="2020-03-12", about=taji),
        make.claim("trump-undetermined", "undetermined", by="trump", said="2020-03-12", about=taji),
        make.claim("trump-backed", "yes, likely", by="trump", said="2020-03-13", about=taji),
    )
    apart, between, own = find_contradictions(facts)

    assert between == Contradiction(
        id="divergence.pentagon-certain.trump-undetermined",
        kind=ContradictionKind.DIVERGENCE,
        claims=("pentagon-certain", "trump-undetermined"),
        question=taji,
        reason="The Pentagon calls it almost certain; Donald Trump says that it is undetermined.",
        since=parse_when("2020-03-12"),
    )
    assert own == Contradiction(
        id="divergence.trump-backed.trump-undetermined",
        kind=ContradictionKind.DIVERGENCE,
        claims=("trump-backed", "trump-undetermined"),
        question=taji,
        reason="On 12 March 2020 Donald Trump said that it is undetermined; on 13 March, that it is likely yes.",
        self_contradiction=True,
        reversal=True,
        earlier="trump-undetermined",
        since=parse_when("2020-03-13"),
    )
    assert apart.reason == "The Pentagon calls it almost certain; Donald Trump calls it likely."


@pytest.mark.parametrize(
    ("first", "second"),
    [({"contradicts": "b"}, {}), ({}, {"contradicts": "a"}), ({"contradicts": "b b"}, {"contradicts": "a"})],
)
def test_a_declared_contradiction_is_found_once_whichever_side_declares_it(make, first, second):
    facts = make.facts(make.claim("a", **first), make.claim("b", **second))
    assert summary(facts) == {"declared.a.b": ("declared", ("a", "b"), "open")}


def test_a_derived_pair_is_not_declared_as_well(make):
    facts = make.facts(make.claim("a", "yes", contradicts="b"), make.claim("b", "no"))
    assert list(summary(facts)) == ["contrary.a.b"]


def test_links_to_nothing_and_to_itself_are_passed_over(make):
    assert summary(make.facts(make.claim("a", contradicts="a nobody", repeats="a nobody"))) == {}


def test_a_relation_of_another_type_declares_nothing(make):
    assert summary(make.facts(make.claim("a", supersedes="b", qualifies="b"), make.claim("b", supports="a"))) == {}


def test_questions_keep_claims_apart_unless_a_conflict_is_declared(make):
    yes, no = make.claim("a", "yes", about="here"), make.claim("b", "no", about="there")
    assert summary(make.facts(yes, no)) == {}
    (found,) = find_contradictions(make.facts(yes, no, make.claim("c", about="here", contradicts="a")))
    assert (found.id, found.question) == ("declared.a.c", "here")
    (found,) = find_contradictions(make.facts(no, make.claim("c", about="here", contradicts="b")))
    assert (found.id, found.question) == ("declared.b.c", None)


def test_a_block_about_a_pair_declares_it(make):
    block = make.block("clash", "b a", "apparent")
    (found,) = find_contradictions(make.facts(make.claim("a"), make.claim("b"), blocks=[block]))
    assert (found.id, found.kind, found.claims) == ("clash", ContradictionKind.DECLARED, ("a", "b"))
    assert (found.state, found.declaration) == (State.APPARENT, block)


@pytest.mark.parametrize(("stance", "kind"), [("no", "contrary"), ("yes, unlikely", "divergence"), ("", "declared")])
def test_a_block_about_a_found_pair_names_and_settles_it(make, stance, kind):
    block = make.block("clash", "a b", "resolved")
    (found,) = find_contradictions(
        make.facts(make.claim("a", "yes", contradicts="b"), make.claim("b", stance), blocks=[block])
    )
    assert (found.id, found.kind, found.state, found.declaration) == ("clash", kind, "resolved", block)
    assert found.reason != block.explanation


@pytest.mark.parametrize("claims", ["", "a", "a a", "a nobody", "nobody noone"])
def test_a_block_with_fewer_than_two_known_claims_gives_nothing(make, claims):
    assert summary(make.facts(make.claim("a"), make.claim("b"), blocks=[make.block("clash", claims)])) == {}


def test_a_block_of_more_claims_is_one_conflict_and_settles_the_pairs_inside(make):
    facts = make.facts(
        make.claim("a", "yes"), make.claim("b", "no"), make.claim("c"), make.claim("d", "no"),
        blocks=[make.block("clash", "c a b", "resolved")],
    )  # fmt: skip
    assert summary(facts) == {
        "clash": ("declared", ("a", "b", "c"), "resolved"),
        "contrary.a.b": ("contrary", ("a", "b"), "resolved"),
        "contrary.a.d": ("contrary", ("a", "d"), "open"),
    }
    clash, inside, outside = find_contradictions(facts)
    assert clash.declaration is inside.declaration is facts.declarations["clash"]
    assert outside.declaration is None
    assert (clash.question, clash.reversal, clash.self_contradiction) == ("who", False, False)


def test_of_two_blocks_about_the_same_claims_the_first_by_id_counts(make):
    claims = [make.claim("a", by="trump"), make.claim("b", by="trump"), make.claim("c", by="trump")]
    blocks = [make.block(id_, claims, state) for id_, claims, state in (
        ("y", "a b", "open"), ("x", "b a", "resolved"), ("w", "a b c", "apparent"), ("z", "c b a", "open"),
    )]  # fmt: skip
    assert summary(make.facts(*claims, blocks=blocks)) == {
        "w": ("declared", ("a", "b", "c"), "apparent"),
        "x": ("declared", ("a", "b"), "resolved"),
    }
    assert all(one.self_contradiction for one in find_contradictions(make.facts(*claims, blocks=blocks)))
