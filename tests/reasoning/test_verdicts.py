"""Verdicts of the site that cannot both stand."""

# ruff: noqa: E501 (a row is a line)

from __future__ import annotations

import pytest

from mkdocs_factcheck.reasoning import find_contradictions


def found_in(facts):
    return {one.id: one for one in find_contradictions(facts)}


def reason(facts):
    return found_in(facts)["status.a.b"].reason


RATED = [
    "verified",
    "supported",
    "disputed",
    "unverified",
    "misleading",
    "false",
    "outdated",
    "retracted",
    None,
    "nope",
]
TRUE = {"verified", "supported"}


@pytest.mark.parametrize("one", RATED)
@pytest.mark.parametrize("other", RATED)
def test_contraries_that_are_both_rated_true(make, one, other):
    facts = make.facts(make.claim("a", "yes", status=one), make.claim("b", "no", status=other))
    both = {one, other} <= TRUE
    assert list(found_in(facts)) == (["contrary.a.b", "status.a.b"] if both else ["contrary.a.b"])


def test_it_names_the_verdicts_and_the_contrary(make):
    facts = make.facts(
        make.claim("a", "yes", by="trump", status="verified"), make.claim("b", "no", by="pentagon", status="supported")
    )
    assert reason(facts) == (
        "Both are rated as true (“Verified” and “Supported”), but they exclude each other: "
        "Donald Trump says yes; the Pentagon says no."
    )
    same = make.facts(make.claim("a", "yes", status="verified"), make.claim("b", "no", status="verified"))
    assert reason(same).startswith("Both are rated as true (“Verified”), but they exclude each other: One claim ")


def test_who_reverses_is_told_of_the_verdicts_too(make):
    facts = make.facts(
        make.claim("a", "yes", by="trump", said="2020-03-14", status="verified"),
        make.claim("b", "no", by="trump", said="2020-03-12", status="verified"),
    )
    verdicts = found_in(facts)["status.a.b"]
    assert (verdicts.self_contradiction, verdicts.reversal, verdicts.earlier) == (True, True, "b")
    assert (verdicts.question, verdicts.since.text) == ("who", "2020-03-14")


@pytest.mark.parametrize("stance", ["undetermined", "yes, unlikely", "yes", ""])
def test_what_is_not_contrary_may_be_rated_true_twice(make, stance):
    facts = make.facts(make.claim("a", "yes", status="verified"), make.claim("b", stance, status="verified"))
    assert not any(id_.startswith("status") for id_ in found_in(facts))


def test_a_contrary_that_is_carried_over(make):
    facts = make.facts(
        make.claim("a", "yes", status="verified"),
        make.claim("b", "no"),
        make.claim("c", repeats="b", status="verified"),
    )
    assert list(found_in(facts)) == ["contrary.a.b", "contrary.a.c", "status.a.c"]


@pytest.mark.parametrize("one", RATED)
@pytest.mark.parametrize("other", RATED)
def test_one_claim_told_twice_has_one_verdict(make, one, other):
    facts = make.facts(make.claim("a", status=one), make.claim("b", status=other, repeats="a"))
    differ = one != other and None not in {one, other} and "nope" not in {one, other}
    assert list(found_in(facts)) == (["status.a.b"] if differ else [])


@pytest.mark.parametrize(
    ("by", "other", "words"),
    [
        ("trump", "pentagon", "The same claim is rated “Verified” as told by Donald Trump and “False” as told by the Pentagon."),
        ("trump", None, "The same claim, told twice, is rated “Verified” in one place and “False” in another."),
        ("trump", "trump", "The same claim, told twice, is rated “Verified” in one place and “False” in another."),
    ],
)  # fmt: skip
def test_who_tells_it_again(make, by, other, words):
    facts = make.facts(
        make.claim("a", by=by, said="2020", status="verified"),
        make.claim("b", by=other, said="2021", status="false", repeats="a"),
    )
    (found,) = find_contradictions(facts)
    assert found.reason == words
    assert (found.self_contradiction, found.reversal, found.earlier) == (False, False, None)


def test_verdicts_are_compared_over_any_number_of_steps(make):
    facts = make.facts(
        make.claim("a", status="verified"), make.claim("b", repeats="a"), make.claim("c", repeats="b", status="false")
    )
    assert list(found_in(facts)) == ["status.a.c"]


def test_a_declared_conflict_that_the_verdicts_show_is_shown_once(make):
    facts = make.facts(
        make.claim("a", status="verified"),
        make.claim("b", status="false", repeats="a"),
        blocks=[make.block("x", "a b")],
    )
    assert [(one.id, one.kind) for one in find_contradictions(facts)] == [("x", "status")]


def test_a_block_settles_verdicts_that_are_all_that_conflicts(make):
    block = make.block("clash", "a b", "resolved")
    facts = make.facts(make.claim("a", status="verified"), make.claim("b", status="false", repeats="a"), blocks=[block])
    (found,) = find_contradictions(facts)
    assert (found.id, found.kind, found.state, found.declaration) == ("clash", "status", "resolved", block)


def test_a_block_about_a_contrary_settles_its_verdicts_too(make):
    block = make.block("clash", "a b", "apparent")
    facts = make.facts(
        make.claim("a", "yes", status="verified"), make.claim("b", "no", status="verified"), blocks=[block]
    )
    said, rated = find_contradictions(facts)
    assert (said.id, said.kind, said.state) == ("clash", "contrary", "apparent")
    assert (rated.id, rated.kind, rated.state, rated.declaration) == ("status.a.b", "status", "apparent", block)


def test_a_block_about_others_leaves_the_verdicts_of_one_class_alone(make):
    facts = make.facts(
        make.claim("a", status="verified"), make.claim("a2", status="false", repeats="a"), make.claim("b"),
        blocks=[make.block("clash", "a b", "resolved"), make.block("more", "a a2 b", "apparent")],
    )  # fmt: skip
    assert {id_: str(one.state) for id_, one in found_in(facts).items()} == {
        "clash": "resolved", "declared.a2.b": "resolved", "more": "apparent", "status.a.a2": "apparent",
    }  # fmt: skip
