"""Claims conflict only where they hold for the same; what a scope keeps apart is counted, never hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.specifiers import SpecifierSet

from mkdocs_factcheck.model import ContradictionKind, Question, parse_period
from mkdocs_factcheck.reasoning import find_uncompared, reason_about

PLACES = ["Basra", "Mosul", "basra"]
VERSIONS = [">=2", "<2", ">=2,<3", "2.1", "2", "==3.0", "jammy"]
PERIODS = ["2019", "2019-03", "2019-03-05", "2020..", "..2019-06", "2018..2021", "2021"]


def scoped(claim, text):
    """``"2019 | version=>=2; place=Basra"``: the time, then the rest."""
    time, _, rest = text.partition("|")
    scope = dict(part.strip().split("=", 1) for part in rest.split(";") if part.strip())
    return replace(claim, as_of=parse_period(time) if time.strip() else None, scope=scope)


def reasoned(make, one, other, *, varies=(), disjoint=(), **said):
    claims = [
        scoped(make.claim("a", "yes", said=said.get("first")), one),
        scoped(make.claim("b", "no", said=said.get("second")), other),
    ]
    facts = make.facts(*claims)
    question = replace(facts.questions["who"], varies_by=tuple(varies), disjoint=frozenset(disjoint))
    return reason_about(replace(facts, questions={"who": question}))


def result(review):
    """What came of the one pair: ``conflict``, ``development``, or why it was not compared."""
    if review.contradictions:
        assert not review.developments
        assert not review.not_compared
        return "conflict"
    (kept,) = review.not_compared
    assert kept.pairs == 1
    if review.developments:
        assert kept.why == "development"
        return "development"
    return f"{kept.why} {kept.dimension}"


@pytest.mark.parametrize(
    ("one", "other", "varies", "expected"),
    [
        ("", "", "", "conflict"),
        ("2019", "", "", "conflict"),
        ("2019", "2019-03", "", "conflict"),
        ("2019", "2020", "", "development"),
        ("2019..2024", "2024-05..", "", "conflict"),
        ("..2019", "2020..", "", "development"),
        ("2019", "", "time", "missing time"),
        ("", "", "time", "missing time"),
        ("|version=<2", "|version=>=2", "", "apart version"),
        ("|version=<2", "|version=2.1", "", "apart version"),
        ("|version=2", "|version=2.1", "", "conflict"),
        ("|version=>=2,<3", "|version=2.5", "version", "conflict"),
        ("|version=<2", "", "", "conflict"),
        ("|version=<2", "", "version", "missing version"),
        ("", "", "version", "missing version"),
        ("|version=jammy", "|version=noble", "", "unlike version"),
        ("|version=jammy", "|version=Jammy", "", "conflict"),
        ("|place=Basra", "|place=Mosul", "", "unlike place"),
        ("|place=Basra", "|place=Mosul", "place!", "apart place"),
        ("|place=Basra", "|place=basra", "place!", "conflict"),
        ("|place=Basra", "|version=2", "", "conflict"),
        ("2019|place=Basra", "2020|place=Basra", "", "development"),
        ("2019|place=Basra", "2020|place=Mosul", "place!", "apart place"),
        ("2019|place=Basra", "2020|place=Mosul", "", "unlike place"),
    ],
)
def test_scopes_decide_what_is_compared(make, one, other, varies, expected):
    names = varies.split()
    varies = [name.rstrip("!") for name in names]
    disjoint = [name.rstrip("!") for name in names if name.endswith("!")]
    assert result(reasoned(make, one, other, varies=varies, disjoint=disjoint)) == expected
    assert result(reasoned(make, other, one, varies=varies, disjoint=disjoint)) == expected


@pytest.mark.parametrize(
    ("first", "second", "varies", "expected"),
    [
        ("2024-05-01", "2024-05-03", ["time"], "development"),
        ("2024-05-01", "2024-05", ["time"], "conflict"),
        ("2024-05-01", None, ["time"], "missing time"),
        ("2024-05-01", "2024-05-03", [], "conflict"),
    ],
)
def test_when_it_was_said_counts_only_where_the_question_varies_by_time(make, first, second, varies, expected):
    assert result(reasoned(make, "", "", varies=varies, first=first, second=second)) == expected


def test_a_declared_contradiction_counts_whatever_the_scopes_say(make):
    claims = [scoped(make.claim("a", "yes"), "2019"), scoped(make.claim("b", "no", contradicts="a"), "2020")]
    (found,) = reason_about(make.facts(*claims)).contradictions
    assert found.kind is ContradictionKind.DECLARED


def test_a_development_is_told_from_the_earlier_to_the_later(make):
    claims = [
        scoped(make.claim("later", "=30 people", by="police"), "2024-05-03.."),
        scoped(make.claim("earlier", "=12 people", by="police"), "2024-05-01"),
    ]
    (found,) = reason_about(make.facts(*claims)).developments
    assert (found.id, found.claims) == ("development.earlier.later", ("earlier", "later"))
    assert found.reason == (
        "As of 1 May 2024, Iraqi police give 12 people; since 3 May 2024, Iraqi police give 30 people."
    )


def test_a_development_goes_from_step_to_step(make):
    answers = {"2019": "yes", "2020": "yes", "2021": "no", "2022": "yes"}
    claims = [scoped(make.claim(f"c{year}", answer), year) for year, answer in answers.items()]
    review = reason_about(make.facts(*claims))
    assert [one.claims for one in review.developments] == [("c2020", "c2021"), ("c2021", "c2022")]
    assert [(one.why, one.pairs) for one in review.not_compared] == [("development", 3)]


def test_a_claim_that_repeats_one_holds_for_the_same(make):
    claims = [
        scoped(make.claim("a", "yes"), "2019"),
        scoped(make.claim("b", "no"), "2020"),
        make.claim("c", about=None, repeats="a"),
    ]
    assert reason_about(make.facts(*claims)).contradictions == ()


def test_what_is_not_compared_names_the_claims_that_do_not_say(make):
    claims = [make.claim("a", "yes"), make.claim("b", "no"), scoped(make.claim("c", "no"), "|version=2")]
    facts = make.facts(*claims)
    question = Question(id="who", place=facts.questions["who"].place, varies_by=("version",))
    (kept,) = reason_about(replace(facts, questions={"who": question})).not_compared
    assert (kept.question, kept.pairs, kept.claims, kept.example) == (("who", 2, {"a": 2, "b": 1}, ("a", "b")))


scopes = st.builds(
    lambda time, version, place: f"{time} | {version} ; {place}",
    st.sampled_from(["", *PERIODS]),
    st.sampled_from(["", *(f"version={one}" for one in VERSIONS)]),
    st.sampled_from(["", *(f"place={one}" for one in PLACES)]),
)
MOMENTS = [parse_period(day) for day in ("2018-01-01", "2019-01-01", "2019-03-05", "2020-06-01", "2021-12-31")]
RELEASES = ["1.0", "2.0", "2.1", "2.1.5", "2.9", "3.0", "3.1", "4.0"]


def overlap(one, other):
    """Whether two claims hold for a common moment, release and place, as far as both say, by samples of each."""
    if one.as_of and other.as_of:
        both = [
            moment
            for moment in MOMENTS
            if all(each.as_of.start <= moment.end and moment.start <= each.as_of.end for each in (one, other))
        ]
        if not both:
            return False
    mine, theirs = one.scope, other.scope
    if "place" in mine and "place" in theirs and mine["place"].casefold() != theirs["place"].casefold():
        return False
    if "version" in mine and "version" in theirs and mine["version"] != theirs["version"]:
        if "jammy" in {mine["version"], theirs["version"]}:
            return False
        sets = [
            SpecifierSet(text if text[0] in "<>=" else f"=={text}.*") for text in (mine["version"], theirs["version"])
        ]
        return any(all(release in each for each in sets) for release in RELEASES)
    return True


@given(st.lists(st.tuples(st.sampled_from(["yes", "no", "undetermined"]), scopes), min_size=2, max_size=5))
def test_a_scope_never_hides_a_pair_that_overlaps(make, stated):
    claims = [scoped(make.claim(f"c{number}", answer), text) for number, (answer, text) in enumerate(stated)]
    plain = reason_about(make.facts(*(replace(claim, as_of=None, scope={}) for claim in claims)))
    review = reason_about(make.facts(*claims))
    by_id = {claim.id: claim for claim in claims}
    found = {one.claims for one in review.contradictions}
    assert found == {one.claims for one in plain.contradictions if overlap(*(by_id[id_] for id_ in one.claims))}
    assert sum(one.pairs for one in review.not_compared) == len(plain.contradictions) - len(found)


def test_values_that_cannot_be_compared_are_named_only_where_both_hold_for_the_same(make):
    def uncompared(one, other):
        claims = [scoped(make.claim("a", "=15 rockets"), one), scoped(make.claim("b", "=9 km"), other)]
        return [found.claim.id for found in find_uncompared(make.facts(*claims))]

    assert uncompared("2019", "2019-03") == ["b"]
    assert uncompared("2019", "2020") == []
