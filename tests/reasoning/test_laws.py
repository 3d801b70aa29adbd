"""What holds for every fact base."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.model import (
    SCALES,
    Claim,
    Claimant,
    ContradictionKind,
    CountsAs,
    Declaration,
    Evidence,
    FactBase,
    Place,
    Question,
    Relation,
    RelationType,
    Source,
    Stance,
    State,
    parse_likelihood,
    parse_value,
    parse_when,
)
from mkdocs_factcheck.reasoning import find_contradictions, independent_sources

PLACE = Place(path="docs/index.md", line=1, column=1)
IDS = [f"c{number}" for number in range(6)]
QUESTIONS = ["q0", "q1"]


def optional(values):
    return st.sampled_from([None, *values])


SOURCES = ["ap", "bbc", "cnn", "nowhere"]
STATUSES = ["verified", "supported", "false", "unverified", "unknown"]
VALUES = {
    "15 rockets": "15 Rockets",
    ">=15 rockets": "≥15 rocket",
    "15 missiles": "15 missiles",
    "2020-03-12": "2020-03-12..2020-03-12",
    "<2020-03": "<=2020-02-29",
    "2 km": "two kilometres",
    "~2 km": "about 2 Kilometers",
    "1 mile": "1 mi",
    "12 %": "12 percent",
}
"""Values, each with the same one in other words."""

REPEATS, CONTRADICTS, CORRECTS, SUPERSEDES = (
    RelationType.REPEATS, RelationType.CONTRADICTS, RelationType.CORRECTS, RelationType.SUPERSEDES,
)  # fmt: skip


def relations_of(*types):
    targets = st.sampled_from([*IDS, "nobody"])
    return st.builds(Relation, type=st.sampled_from(types), target=targets, place=st.just(PLACE))


relations = relations_of(REPEATS, CONTRADICTS, CORRECTS, SUPERSEDES, RelationType.SUPPORTS)
new_relations = relations_of(CONTRADICTS, CORRECTS, SUPERSEDES, RelationType.SUPPORTS)
evidence = st.builds(Evidence, source=st.sampled_from(SOURCES), stance=st.sampled_from(Stance), place=st.just(PLACE))


def claims(ids, questions=QUESTIONS, relations=relations):
    return st.builds(
        Claim,
        id=ids,
        text=st.just(""),
        place=st.just(PLACE),
        about=optional(questions),
        position=optional(["yes", "no", "undetermined", "x", "y"]),
        likelihood=optional(map(parse_likelihood, ["likely", "roughly-even", "unlikely", "almost-certain", "30-60%"])),
        value=optional(map(parse_value, VALUES)),
        claimant=optional(["ann", "two officials"]),
        said=optional(map(parse_when, ["2020", "2020-03-12", "2020-03-13"])),
        status=optional(STATUSES),
        relations=st.lists(relations, max_size=2).map(tuple),
        evidence=st.lists(evidence, max_size=2).map(tuple),
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
    found = draw(st.lists(claims(st.sampled_from(IDS)), unique_by=lambda claim: claim.id, max_size=6))
    blocks = draw(st.lists(declarations, unique_by=lambda block: block.id, max_size=3))
    return FactBase(
        claims={claim.id: claim for claim in found},
        claimants={id_: Claimant(id=id_, name=id_, place=PLACE) for id_ in ("ann", "two officials")},
        questions={"q0": Question(id="q0", place=PLACE, exclusive=draw(st.booleans()))},
        declarations={block.id: block for block in blocks},
        statuses=SCALES["default"],
        sources={
            id_: Source(id=id_, place=PLACE, origin=draw(st.sampled_from(["", *SOURCES])))
            for id_ in ("ap", "bbc", "cnn")
        },
    )


def pairs_of(facts):
    return {one.claims for one in find_contradictions(facts) if len(one.claims) == 2}


def kinds_of(facts):
    found = {}
    for one in find_contradictions(facts):
        found.setdefault(one.claims, set()).add(one.kind)
    return found


def rated_true(facts, *claims):
    return all(facts.status_of(facts.claims[claim]).counts_as is CountsAs.TRUE for claim in claims)


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


def settled(facts, one, other):
    """Whether one of two claims, or what repeats it, took the other's place, over any number of steps."""
    steps = [
        (class_of(facts, relation.target), class_of(facts, holder.id))
        for holder in facts.claims.values()
        for relation in holder.relations
        if relation.type in {CORRECTS, SUPERSEDES} and relation.target in facts.claims
    ]

    def newer(claim):
        reached = class_of(facts, claim)
        while grown := set().union(*(new for old, new in steps if old & reached)) - reached:
            reached |= grown
        return reached - class_of(facts, claim)

    return other in newer(one) or one in newer(other)


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
    assert len({(one.claims, one.kind is ContradictionKind.STATUS) for one in found}) == len(found)
    assert all(one.claims == tuple(sorted(set(one.claims))) for one in found)


@given(fact_bases(), st.sampled_from(IDS), st.sampled_from(IDS))
def test_a_contradiction_is_symmetric(facts, one, other):
    def found_with(holder, target):
        claim = facts.claims[holder]
        declaring = replace(claim, relations=(*claim.relations, Relation(type=CONTRADICTS, target=target, place=PLACE)))
        return find_contradictions(replace(facts, claims={**facts.claims, holder: declaring}))

    if one in facts.claims and other in facts.claims:
        assert found_with(one, other) == found_with(other, one)


@given(fact_bases(), claims(st.just("new"), questions=["new-question", *QUESTIONS], relations=new_relations))
def test_a_claim_on_a_new_page_removes_nothing(facts, new):
    more = replace(facts, claims={**facts.claims, "new": new})
    assert {(one.id, one.claims) for one in find_contradictions(facts)} <= {
        (one.id, one.claims) for one in find_contradictions(more)
    }


@given(fact_bases())
def test_conflicts_are_closed_over_repetitions(facts):
    found = kinds_of(facts)
    for claims, kinds in found.items():
        if len(claims) == 2 and kinds != {ContradictionKind.STATUS}:
            for pair in product(*(class_of(facts, claim) for claim in claims)):
                assert tuple(sorted(pair)) in found


@given(fact_bases())
def test_a_claim_and_its_repetition_differ_in_nothing_but_verdicts(facts):
    for claims, kinds in kinds_of(facts).items():
        if len(claims) == 2 and claims[1] in class_of(facts, claims[0]):
            assert kinds == {ContradictionKind.STATUS}


@given(fact_bases())
def test_verdicts_conflict_where_they_cannot_both_stand(facts):
    found = kinds_of(facts)
    status = {claims for claims, kinds in found.items() if ContradictionKind.STATUS in kinds}
    for pair in combinations(sorted(facts.claims), 2):
        both_true = rated_true(facts, *pair)
        ratings = {facts.claims[claim].status for claim in pair}
        retold = pair[1] in class_of(facts, pair[0]) and len(ratings) == 2 and not ratings & {None, "unknown"}
        contrary = ContradictionKind.CONTRARY in found.get(pair, ())
        assert (pair in status) == (retold or (both_true and contrary and not settled(facts, *pair)))


@given(fact_bases())
def test_what_a_correction_settles_is_never_open(facts):
    for found in find_contradictions(facts):
        if len(found.claims) == 2 and settled(facts, *found.claims):
            assert found.state is not State.OPEN
            assert found.reason.rpartition(". ")[2].startswith(("Corrected by ", "Superseded by "))
        else:
            assert found.settled_by is None


@given(fact_bases())
def test_evidence_conflicts_where_it_points_both_ways(facts):
    opposed = {
        claim.id for claim in facts.claims.values() if {one.stance for one in claim.evidence} >= {"supports", "refutes"}
    }
    assert {one.claims[0] for one in find_contradictions(facts) if one.kind is ContradictionKind.EVIDENCE} == opposed


@given(fact_bases(), st.lists(evidence), st.lists(evidence))
def test_independent_sources_are_a_set_that_grows_with_the_evidence(facts, one, other):
    both = independent_sources(facts, one + other)
    assert both == independent_sources(facts, other + one + one)
    assert set(both) == {*independent_sources(facts, one), *independent_sources(facts, other)}
    assert len(both) <= len({piece.source for piece in one + other})


@given(fact_bases())
def test_a_value_in_other_words_is_the_same_value(facts):
    told = {
        claim.id: replace(claim, value=claim.value and parse_value(VALUES[claim.value.text]))
        for claim in facts.claims.values()
    }
    assert kinds_of(replace(facts, claims=told)) == kinds_of(facts)


@given(fact_bases())
def test_a_conflict_is_there_since_the_last_of_its_claims(facts):
    for found in find_contradictions(facts):
        said = [facts.claims[claim].said for claim in found.claims]
        assert (found.since is None) == (None in said)
        assert found.since is None or found.since.start == max(when.start for when in said)


@given(fact_bases())
def test_nothing_is_found_between_different_questions_unless_declared(facts):
    unrelated = {id_: replace(claim, relations=()) for id_, claim in facts.claims.items()}
    plain = replace(facts, claims=unrelated, declarations={})
    for found in find_contradictions(plain):
        assert {plain.claims[claim].about for claim in found.claims} == {found.question}
        assert found.question is not None or found.kind is ContradictionKind.EVIDENCE
        assert found.kind is not ContradictionKind.DECLARED


@given(fact_bases())
def test_every_known_declared_pair_is_found(facts):
    found = pairs_of(facts)
    for claim in facts.claims.values():
        for relation in claim.relations:
            if relation.type is RelationType.CONTRADICTS and relation.target in facts.claims:
                pair = tuple(sorted((claim.id, relation.target)))
                assert pair in found or relation.target in class_of(facts, claim.id)


@given(fact_bases())
def test_a_reversal_is_a_self_contradiction_with_an_earlier_side(facts):
    for found in find_contradictions(facts):
        claimants = {facts.claims[claim].claimant for claim in found.claims}
        two_things = len(found.claims) > 2 or not set(found.claims) <= class_of(facts, found.claims[0])
        assert found.self_contradiction == (len(claimants) == 1 and None not in claimants and two_things)
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
    blocks = [set(block.claims) for block in facts.declarations.values()]
    for found in find_contradictions(facts):
        if len(found.claims) == 2 and any(set(found.claims) <= block for block in blocks):
            assert found.declaration is not None
            resolved = found.settled_by is not None and found.declaration.state is State.OPEN
            assert found.state is (State.RESOLVED if resolved else found.declaration.state)
