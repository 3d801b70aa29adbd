"""Which positions clash, and the sentence a reader sees: the table is the specification.

A and B are two claimants; a dash says that nothing follows.
"""

# ruff: noqa: E501 (a row is a line; ranges have a dash)

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_factcheck.model import Confidence
from mkdocs_factcheck.reasoning import find_contradictions

ONE_ANSWER = [
    ("yes", "yes", "-", ""),
    ("yes", "yes, likely", "-", ""),
    ("yes", "yes, almost-certain", "-", ""),
    ("yes", "yes, roughly-even", "-", "55 is in both: touching is no clash"),
    ("yes", "yes, unlikely", "divergence", "A says yes; B calls it unlikely."),
    ("yes", "yes, almost-no-chance", "divergence", "B sees almost no chance of it; A says yes."),
    ("yes", "yes, 30-50%", "divergence", "A says yes; B puts it at 30–50\u00a0%."),
    ("yes, likely", "yes, very-likely", "-", "80 is in both"),
    ("yes, likely", "yes, almost-certain", "divergence", "B calls it almost certain; A calls it likely."),
    ("yes, probable", "yes, nearly-certain", "divergence", "B calls it almost certain; A calls it likely."),
    ("yes, roughly-even", "yes, likely", "-", "55 is in both"),
    ("yes, roughly-even", "yes, very-likely", "divergence", "B calls it very likely; A gives it roughly even odds."),
    ("yes, 80-95%", "yes, 50%", "divergence", "A puts it at 80–95\u00a0%; B puts it at 50\u00a0%."),
    ("yes, 80-95%", "yes, 90-99%", "-", ""),
    ("no", "no, unlikely", "divergence", "A says no; B calls “no” unlikely."),
    ("no, very-likely", "no, roughly-even", "divergence", "A answers no and calls that very likely; B gives “no” roughly even odds."),
    ("rebels", "rebels", "-", ""),
    ("rebels", "rebels, very-unlikely", "divergence", "B calls “a rebel group” very unlikely; A answers “a rebel group”."),
]  # fmt: skip

UNDETERMINED = [
    ("undetermined", "undetermined", "-", ""),
    ("undetermined", "yes", "divergence", "B says yes; A says that it is undetermined."),
    ("undetermined", "no", "divergence", "B says no; A says that it is undetermined."),
    ("undetermined", "iran", "divergence", "B answers “Iran”; A says that it is undetermined."),
    ("undetermined", "=15 rockets", "divergence", "B gives 15 rockets; A says that it is undetermined."),
    ("undetermined", "yes, almost-certain", "divergence", "B calls it almost certain; A says that it is undetermined."),
    ("undetermined", "yes, likely", "divergence", "B calls it likely; A says that it is undetermined."),
    ("undetermined", "yes, roughly-even", "-", ""),
    ("undetermined", "yes, unlikely", "divergence", "B calls it unlikely; A says that it is undetermined."),
    ("undetermined", "yes, 40-60%", "-", ""),
    ("undetermined", "yes, 50-90%", "-", "it leaves even odds open"),
    ("undetermined", "=15 rockets, roughly-even", "-", ""),
]  # fmt: skip

RIVALS = [
    ("yes", "no", "contrary", "A says yes; B says no."),
    ("yes", "no, almost-certain", "contrary", "B answers no and calls that almost certain; A says yes."),
    ("yes, likely", "no, 60%", "contrary", "B answers no and puts that at 60\u00a0%; A answers yes and calls that likely."),
    ("yes", "no, roughly-even", "-", "55 and 45 add up"),
    ("yes, almost-certain", "no, roughly-even", "divergence", "A answers yes and calls that almost certain; B gives “no” roughly even odds."),
    ("yes, almost-certain", "no, very-unlikely", "-", "95 and 5 add up"),
    ("yes, unlikely", "no, unlikely", "divergence", "A calls “yes” unlikely; B calls “no” unlikely."),
    ("yes, unlikely", "no", "-", ""),
    ("yes, unlikely", "no, roughly-even", "-", "45 and 55 add up"),
    ("yes", "iran", "contrary", "A says yes; B answers “Iran”."),
    ("yes, likely", "no", "contrary", "B says no; A answers yes and calls that likely."),
    ("yes, likely", "iran", "contrary", "B answers “Iran”; A answers yes and calls that likely."),
    ("rebels", "iran", "contrary", "B answers “Iran”; A answers “a rebel group”."),
    ("rebels, very-likely", "iran, likely", "contrary", "A answers “a rebel group” and calls that very likely; B answers “Iran” and calls that likely."),
    ("rebels, very-likely", "iran, unlikely", "-", ""),
    ("rebels, very-likely", "iran, 30-45%", "divergence", "A answers “a rebel group” and calls that very likely; B puts “Iran” at 30–45\u00a0%."),
    ("rebels, unlikely", "iran, unlikely", "-", "a third answer may hold"),
    ("rebels", "martians", "contrary", "B answers “martians”; A answers “a rebel group”."),
]  # fmt: skip

VALUES = [
    ("=15 rockets", "=15 rockets", "-", ""),
    ("=15 rockets", "=10..20 rockets", "-", ""),
    ("=15 rockets", "=30 Rockets", "contrary", "A gives 15 rockets; B gives 30 Rockets."),
    ("=15 rockets", "=>=30 rockets, likely", "contrary", "A gives 15 rockets; B gives at least 30 rockets and calls that likely."),
    ("=15 rockets", "=~15 rockets", "-", ""),
    ("=15 rockets", "=~30 rockets, unlikely", "-", ""),
    ("=15 rockets, very-likely", "=<10 rockets, 40%", "divergence", "A gives 15 rockets and calls that very likely; B puts a figure of less than 10 rockets at 40\u00a0%."),
    ("=15 rockets, likely", "=15 rockets, very-unlikely", "divergence", "B calls a figure of 15 rockets very unlikely; A gives 15 rockets and calls that likely."),
    ("=15 rockets", "=30 missiles", "-", ""),
    ("=15 rockets", "yes", "-", ""),
    ("=2020-03-11", "=2020-03-12..2020-03-14", "contrary", "A gives 11 March 2020; B gives 12 March 2020 to 14 March 2020."),
    ("=2020-03-11", "=2020-03-11, almost-no-chance", "divergence", "B sees almost no chance of the date 11 March 2020; A gives 11 March 2020."),
    ("yes, =15 rockets", "yes, =30 rockets", "contrary", "A gives 15 rockets; B gives 30 rockets."),
    ("yes, =15 rockets", "no, =30 rockets", "contrary", "A says yes; B says no."),
    ("yes, =15 rockets", "=30 rockets", "contrary", "A gives 15 rockets; B gives 30 rockets."),
    ("undetermined, =15 rockets", "=30 rockets", "divergence", "B gives 30 rockets; A says that it is undetermined."),
]  # fmt: skip

NO_POSITION = [
    ("", "yes", "-", ""),
    ("almost-certain", "no", "-", "a likelihood of nothing"),
]


@pytest.mark.parametrize(("a", "b", "kind", "sentence"), ONE_ANSWER + UNDETERMINED + RIVALS + VALUES + NO_POSITION)
def test_two_positions_on_an_exclusive_question(make, a, b, kind, sentence):
    found = find_contradictions(make.facts(make.claim("a", a, by="A"), make.claim("b", b, by="B")))
    swapped = find_contradictions(make.facts(make.claim("b", b, by="B"), make.claim("a", a, by="A")))
    renamed = find_contradictions(make.facts(make.claim("b", a, by="A"), make.claim("a", b, by="B")))

    expected = [] if kind == "-" else [(kind, sentence)]
    assert [(one.kind, one.reason) for one in found] == expected
    assert swapped == found
    assert [(one.kind, one.reason) for one in renamed] == expected


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("rebels", "iran", "-"),
        ("rebels", "yes", "-"),
        ("rebels, almost-certain", "iran, almost-certain", "-"),
        ("yes", "no", "contrary"),
        ("yes, unlikely", "no, unlikely", "divergence"),
        ("rebels", "rebels, unlikely", "divergence"),
        ("rebels", "undetermined", "divergence"),
        ("=15 rockets", "=30 rockets", "contrary"),
    ],
)
def test_two_positions_where_answers_do_not_exclude_each_other(make, a, b, kind):
    found = find_contradictions(make.facts(make.claim("a", a), make.claim("b", b), exclusive=False))
    assert [one.kind for one in found] == ([] if kind == "-" else [kind])


def test_an_unregistered_question_counts_as_exclusive(make):
    facts = make.facts(make.claim("a", "rebels", about="new"), make.claim("b", "iran", about="new"))
    assert [(one.id, one.question) for one in find_contradictions(facts)] == [("contrary.a.b", "new")]


def test_confidence_is_another_scale_and_plays_no_part(make):
    sure = replace(make.claim("a", "yes, likely"), confidence=Confidence.HIGH)
    unsure = replace(make.claim("b", "yes, likely"), confidence=Confidence.LOW)
    assert find_contradictions(make.facts(sure, unsure)) == ()
