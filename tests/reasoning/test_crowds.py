"""Crowds: a record for the pairs of a question that has very many of them."""

from __future__ import annotations

from itertools import chain, product
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.model import Crowd, State
from mkdocs_factcheck.reasoning import condense, find_contradictions
from mkdocs_factcheck.reasoning.crowds import LISTED
from mkdocs_factcheck.reasoning.equivalence import pair_of
from mkdocs_factcheck.reasoning.gathering import STANDS


@pytest.fixture
def condensed(make):
    """``condensed(most, "yes": 3, …)`` makes so many claims by nobody and condenses their conflicts."""

    def run(*claims, most=LISTED, blocks=(), **numbers):
        made = [make.claim(f"{answer}{at}", answer) for answer, number in numbers.items() for at in range(number)]
        facts = make.facts(*claims, *made, blocks=blocks)
        return condense(find_contradictions(facts), facts.claims, most=most)

    return run


def test_up_to_the_limit_nothing_changes(condensed):
    found = condensed(yes=100, no=50)
    assert len(found) == 100 * 50 == LISTED
    assert not any(isinstance(one, Crowd) for one in found)


def test_beyond_it_one_record_stands_for_all_pairs(condensed):
    (crowd,) = condensed(yes=100, no=51)
    assert isinstance(crowd, Crowd)
    assert crowd.pairs == 5_100
    assert [len(side) for side in crowd.sides] == [51, 100]
    assert crowd.claims == tuple(sorted(crowd.sides[0] + crowd.sides[1]))
    assert crowd.id == "crowd.contrary.open.who.no.yes"
    assert crowd.reason == "5,100 pairs of claims, of which this is one: One claim says yes; another says no."


def test_a_pair_that_is_alone_in_its_crowd_is_itself(condensed):
    assert [one.id for one in condensed(yes=2, no=1, undetermined=1, most=4)] == [
        "crowd.contrary.open.who.no.yes", "crowd.divergence.open.who.undetermined.yes", "divergence.no0.undetermined0",
    ]  # fmt: skip


def test_what_one_claimant_contradicts_is_listed_while_that_is_little(condensed, make):
    ann = [make.claim("a", "yes", by="ann"), *(make.claim(f"b{at}", "no", by="ann") for at in range(3))]
    assert [one.id for one in condensed(*ann, yes=3, no=1, most=3)] == [
        "contrary.a.b0", "contrary.a.b1", "contrary.a.b2", "crowd.contrary.open.who.no.yes",
    ]  # fmt: skip
    assert [(one.id, one.self_contradiction) for one in condensed(*ann, yes=3, no=1, most=2)] == [
        ("crowd.contrary.open.self.who.no.yes", True), ("crowd.contrary.open.who.no.yes", False),
    ]  # fmt: skip


def test_reversals_are_crowds_of_their_own(condensed, make):
    ann = [make.claim(f"{answer}{year}", answer, by="ann", said=f"{year}") for answer, year in YEARS]
    (crowd,) = condensed(*ann, most=3)
    assert (crowd.id, crowd.pairs, crowd.reversal) == ("crowd.contrary.open.reversal.who.no.yes", 4, True)
    assert crowd.reason.startswith("4 pairs of claims, of which this is one, both claims by one claimant: In 20")


YEARS = [("yes", 2020), ("yes", 2021), ("no", 2022), ("no", 2023)]


def test_values_too_many_to_be_told_apart_are_one_side(condensed, make):
    (crowd,) = condensed(*(make.claim(f"c{at}", f"={at} km") for at in range(STANDS + 1)), most=100)
    assert crowd.pairs == STANDS * (STANDS + 1) // 2
    assert [len(side) for side in crowd.sides] == [STANDS + 1]
    assert crowd.id == "crowd.contrary.open.who."


@pytest.mark.parametrize("state", ["open", "resolved", "apparent"])
def test_what_a_block_declares_stays_as_it_is(state, condensed, make):
    found = condensed(yes=3, no=3, most=1, blocks=[make.block("block", "no0 yes0", state)])
    assert [(one.id, one.state, getattr(one, "pairs", 1)) for one in found] == [
        ("block", State(state), 1), ("crowd.contrary.open.who.no.yes", State.OPEN, 8),
    ]  # fmt: skip


def test_what_a_wide_block_settles_is_a_crowd_of_its_state(condensed, make):
    found = condensed(yes=2, no=3, most=1, blocks=[make.block("block", "no0 no1 yes0 yes1", "resolved")])
    assert [(one.id, getattr(one, "pairs", 1)) for one in found] == [
        ("block", 1), ("crowd.contrary.open.who.no.yes", 2), ("crowd.contrary.resolved.who.no.yes", 4),
    ]  # fmt: skip


STATEMENTS = st.lists(
    st.tuples(
        st.sampled_from(["yes", "no", "undetermined", "yes, likely", "no, almost-certain", "=15 km", "=1 km"]),
        st.sampled_from([None, "ann", "ben"]),
        st.sampled_from([None, "2020", "2021-05"]),
        st.sampled_from(["who", "why"]),
        st.sampled_from([None, "supported"]),
    ),
    max_size=9,
)
BLOCKS = st.lists(st.sets(st.sampled_from([f"c{at}" for at in range(9)]), min_size=2, max_size=5), max_size=2)


def fact_base(make, statements, blocks):
    return make.facts(
        *(
            make.claim(f"c{at}", stance, by=by, said=said, about=about, status=status)
            for at, (stance, by, said, about, status) in enumerate(statements)
        ),
        blocks=[make.block(f"block-{at}", " ".join(sorted(named)), "resolved") for at, named in enumerate(blocks)],
    )


@given(STATEMENTS, BLOCKS, st.integers(min_value=0, max_value=4), st.randoms(use_true_random=False))
def test_no_conflict_is_lost_and_order_changes_nothing(make, statements, blocks, most, random):
    facts = fact_base(make, statements, blocks)
    found = find_contradictions(facts)
    records = condense(found, facts.claims, most=most)
    assert sum(one.pairs if isinstance(one, Crowd) else 1 for one in records) == len(found)
    assert len({one.id for one in records}) == len(records)
    assert condense(random.sample(found, len(found)), facts.claims, most=most) == records


@given(STATEMENTS, BLOCKS, st.integers(min_value=0, max_value=4))
def test_a_crowd_says_what_its_conflicts_have_in_common(make, statements, blocks, most):
    facts = fact_base(make, statements, blocks)
    found = find_contradictions(facts)
    shared = attrgetter("kind", "state", "question", "self_contradiction", "reversal")
    for record in condense(found, facts.claims, most=most):
        if not isinstance(record, Crowd):
            assert record in found
            continue
        one, *_, other = record.sides
        pairs = {pair_of(*pair) for pair in product(one, other)}
        alike = [each for each in found if each.claims in pairs and shared(each) == shared(record)]
        of_blocks = [each for each in alike if each.declaration and each.declaration.id == each.id]
        assert len(alike) - len(of_blocks) == record.pairs
        assert record.example in [each.claims for each in alike]
        assert record.claims == tuple(sorted(chain(*record.sides)))
