"""Claims that repeat one another count as one: they share conflicts and have none among themselves."""

from __future__ import annotations

from mkdocs_factcheck.reasoning import find_contradictions


def found_in(facts):
    return {one.id: one for one in find_contradictions(facts)}


def test_a_claim_without_a_position_has_that_of_what_it_repeats(make):
    facts = make.facts(
        make.claim("a", "yes, almost-certain", by="pentagon"),
        make.claim("b", by="police", about=None, repeats="a"),
        make.claim("c", "undetermined", by="trump"),
    )
    found = found_in(facts)
    assert list(found) == ["divergence.a.c", "divergence.b.c"]
    assert (
        found["divergence.b.c"].reason
        == "Iraqi police call it almost certain; Donald Trump says that it is undetermined."
    )
    assert found["divergence.b.c"].question == "who"


def test_of_several_positions_the_one_of_the_first_id_is_lent(make):
    facts = make.facts(
        make.claim("b", "yes"), make.claim("c", "yes, likely"), make.claim("a", repeats="b c"), make.claim("d", "no")
    )
    assert found_in(facts)["contrary.a.d"].reason == "One claim says yes; another says no."


def test_repetition_reaches_through_chains_and_circles(make):
    facts = make.facts(
        make.claim("a", "yes", repeats="b"),
        make.claim("b", repeats="c"),
        make.claim("c", repeats="a c nobody"),
        make.claim("d", "no"),
    )
    assert list(found_in(facts)) == ["contrary.a.d", "contrary.b.d", "contrary.c.d"]


def test_no_claim_conflicts_with_its_own_repetition(make):
    facts = make.facts(
        make.claim("a", "yes", contradicts="b"), make.claim("b", "no", repeats="a"), blocks=[make.block("clash", "a b")]
    )
    assert found_in(facts) == {}


def test_a_declared_conflict_is_carried_over(make):
    facts = make.facts(
        make.claim("a", by="trump", contradicts="b"),
        make.claim("b", by="police"),
        make.claim("b2", by="us", about="elsewhere", repeats="b"),
    )
    found = found_in(facts)
    assert list(found) == ["declared.a.b", "declared.a.b2"]
    assert found["declared.a.b2"].reason == (
        "Found through a repeated claim: "
        "The author sees a contradiction between claims by Donald Trump and Iraqi police."
    )
    assert found["declared.a.b2"].question is None


def test_the_weightiest_kind_is_carried_over_and_a_pair_keeps_its_own(make):
    facts = make.facts(
        make.claim("a", "yes, likely"),
        make.claim("b", "no"),
        make.claim("b2", "yes, very-unlikely", repeats="b"),
        make.claim("b3", "yes", repeats="b"),
    )
    found = found_in(facts)
    assert list(found) == ["contrary.a.b", "contrary.a.b3", "divergence.a.b2"]
    assert found["contrary.a.b3"].reason == (
        "Found through a repeated claim: One claim says no; another answers yes and calls that likely."
    )


def test_who_repeats_the_contrary_of_their_own_claim_contradicts_themselves(make):
    facts = make.facts(
        make.claim("a", "yes", by="trump", said="2020-03-14"),
        make.claim("b", "no", by="pentagon", said="2020-03-12"),
        make.claim("c", by="trump", said="2020-03-13", repeats="b"),
    )
    own = found_in(facts)["contrary.a.c"]
    assert (own.self_contradiction, own.reversal, own.earlier) == (True, True, "c")
    assert own.reason == "On 13 March 2020 Donald Trump said no; on 14 March, yes."


def test_a_block_settles_what_repeats_its_claims(make):
    facts = make.facts(
        make.claim("a", "yes"),
        make.claim("b", "no"),
        make.claim("b2", repeats="b"),
        blocks=[make.block("clash", "a b", "resolved"), make.block("another", "a b b2", "apparent")],
    )
    states = {id_: str(one.state) for id_, one in found_in(facts).items()}
    assert states == {"another": "apparent", "clash": "resolved", "contrary.a.b2": "resolved"}
