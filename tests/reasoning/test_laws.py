"""What holds for every fact base."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.model import (
    Claim,
    Claimant,
    ContradictionKind,
    Declaration,
    FactBase,
    Place,
    Question,
    Relation,
    RelationType,
    State,
    parse_likelihood,
    parse_value,
    parse_when,
)
from mkdocs_factcheck.reasoning import find_contradictions

PLACE = Place(path="docs/index.md", line=1, column=1)
IDS = [f"c{number}" for number in range(8)]
QUESTIONS = ["q0", "q1"]


def optional(values):
    return st.sampled_from([None, *values])


relations = st.builds(
    Relation,
    type=st.sampled_from([RelationType.REPEATS, RelationType.CONTRADICTS, RelationType.SUPPORTS]),
    target=st.sampled_from([*IDS, "nobody"]),
    place=st.just(PLACE),
)


def claims(ids, questions=QUESTIONS, relations=relations):
    return st.builds(
        Claim,
        id=ids,
        text=st.just(""),
        place=st.just(PLACE),
        about=optional(questions),
        position=optional(["yes", "no", "undetermined", "x", "y"]),
        likelihood=optional(map(parse_likelihood, ["likely", "roughly-even", "unlikely", "almost-certain", "30-60%"])),
        value=optional(map(parse_value, ["15 rockets", ">=15 rockets", "30 rockets", "15 missiles", "2020-03-12"])),
        claimant=optional(["ann", "two officials"]),
        said=optional(map(parse_when, ["2020", "2020-03-12", "2020-03-13"])),
        relations=st.lists(relations, max_size=2).map(tuple),
    )


declarations = st.builds(
    Declaration,
    id=st.sampled_from(["block-1", "block-2", "block-3"]),
    claims=st.lists(st.sampled_from([*IDS, "nobody"]), max_size=4).map(tuple),
    place=st.just(PLACE),
    state=st.sampled_from(State),
)


@st.composite
def fact_bases(draw):
    found = draw(st.lists(claims(st.sampled_from(IDS)), unique_by=lambda claim: claim.id, max_size=8))
    blocks = draw(st.lists(declarations, unique_by=lambda block: block.id, max_size=3))
    return FactBase(
        claims={claim.id: claim for claim in found},
        claimants={id_: Claimant(id=id_, name=id_, place=PLACE) for id_ in ("ann", "two officials")},
        questions={"q0": Question(id="q0", place=PLACE, exclusive=draw(st.booleans()))},
        declarations={block.id: block for block in blocks},
    )


def pairs_of(facts):
    return {one.claims for one in find_contradictions(facts) if len(one.claims) == 2}


def class_of(facts, claim):
    """The class by its definition: all that ``repeats`` reaches, in either direction."""
    links = [
        {holder.id, relation.target}
        for holder in facts.claims.values()
        for relation in holder.relations
        if relation.type is RelationType.REPEATS and relation.target in facts.claims
    ]
    members = {claim}
    while grown := set().union(*(link for link in links if link & members)) - members:
        members |= grown
    return members


@given(fact_bases(), st.randoms(use_true_random=False))
def test_the_order_of_pages_changes_nothing(facts, random):
    shuffled = {
        name: dict(random.sample(list(entries.items()), len(entries)))
        for name, entries in (("claims", facts.claims), ("declarations", facts.declarations))
    }
    assert find_contradictions(replace(facts, **shuffled)) == find_contradictions(facts)


@given(fact_bases())
def test_each_conflict_is_found_once_and_sorted(facts):
    found = find_contradictions(facts)
    assert [one.id for one in found] == sorted({one.id for one in found})
    assert len({one.claims for one in found}) == len(found)
    assert all(one.claims == tuple(sorted(set(one.claims))) for one in found)


@given(fact_bases(), st.sampled_from(IDS), st.sampled_from(IDS))
def test_a_relation_is_symmetric(facts, one, other):
    def found_with(holder, target):
        if holder not in facts.claims:
            return None
        claim = facts.claims[holder]
        link = Relation(type=RelationType.CONTRADICTS, target=target, place=PLACE)
        declaring = replace(claim, relations=(*claim.relations, link))
        return find_contradictions(replace(facts, claims={**facts.claims, holder: declaring}))

    if one in facts.claims and other in facts.claims:
        assert found_with(one, other) == found_with(other, one)


@given(
    fact_bases(),
    claims(
        st.just("new"),
        questions=["new-question"],
        relations=st.builds(
            Relation,
            type=st.sampled_from([RelationType.CONTRADICTS, RelationType.SUPPORTS]),
            target=st.sampled_from([*IDS, "nobody"]),
            place=st.just(PLACE),
        ),
    ),
)
def test_a_claim_on_a_new_page_removes_nothing(facts, new):
    more = replace(facts, claims={**facts.claims, "new": new})
    assert set(find_contradictions(facts)) <= set(find_contradictions(more))


@given(
    fact_bases(), claims(st.just("new"), relations=relations.filter(lambda one: one.type is not RelationType.REPEATS))
)
def test_a_claim_on_an_old_question_removes_nothing_either(facts, new):
    more = replace(facts, claims={**facts.claims, "new": new})
    assert set(find_contradictions(facts)) <= set(find_contradictions(more))


@given(fact_bases())
def test_conflicts_are_closed_over_repetitions(facts):
    found = pairs_of(facts)
    for one, other in found:
        for first in class_of(facts, one):
            for second in class_of(facts, other):
                assert tuple(sorted((first, second))) in found


@given(fact_bases())
def test_no_claim_conflicts_with_its_own_repetition(facts):
    assert all(other not in class_of(facts, one) for one, other in pairs_of(facts))


@given(fact_bases())
def test_nothing_is_found_between_different_questions_unless_declared(facts):
    unrelated = {id_: replace(claim, relations=()) for id_, claim in facts.claims.items()}
    plain = replace(facts, claims=unrelated, declarations={})
    for found in find_contradictions(plain):
        first, second = (plain.claims[claim] for claim in found.claims)
        assert first.about == second.about == found.question is not None
        assert found.kind is not ContradictionKind.DECLARED


@given(fact_bases())
def test_every_known_declared_pair_is_found(facts):
    found = pairs_of(facts)
    for claim in facts.claims.values():
        for relation in claim.relations:
            if relation.type is RelationType.CONTRADICTS and relation.target in facts.claims:
                apart = relation.target not in class_of(facts, claim.id)
                assert (tuple(sorted((claim.id, relation.target))) in found) == apart


@given(fact_bases())
def test_a_reversal_is_a_self_contradiction_with_an_earlier_side(facts):
    for found in find_contradictions(facts):
        claimants = {facts.claims[claim].claimant for claim in found.claims}
        assert found.self_contradiction == (len(claimants) == 1 and None not in claimants)
        assert found.reversal <= found.self_contradiction
        if found.reversal:
            (later,) = set(found.claims) - {found.earlier}
            assert facts.claims[found.earlier].said.before(facts.claims[later].said)
        else:
            assert found.earlier is None


@given(fact_bases())
def test_every_reason_is_a_sentence(facts):
    for found in find_contradictions(facts):
        assert found.reason[0].isupper()
        assert found.reason.endswith(".")
        assert "  " not in found.reason
        assert "None" not in found.reason


@given(fact_bases())
def test_blocks_settle_every_pair_that_they_hold(facts):
    found = {one.claims: one for one in find_contradictions(facts)}
    for block in facts.declarations.values():
        for pair in combinations(sorted(set(block.claims)), 2):
            if pair in found:
                assert found[pair].declaration is not None
                assert found[pair].state is found[pair].declaration.state
