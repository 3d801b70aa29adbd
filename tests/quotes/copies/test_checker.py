"""What a fact base learns from the copies of its sources."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace

import pytest

from mkdocs_factcheck.model import FactBase, Kind, QuoteResult, Stance, WhyUnchecked
from mkdocs_factcheck.quotes.cache import Cache

SUM = hashlib.sha256(b"it was so").hexdigest()


@pytest.fixture
def stored(desk):
    """Sources whose copies say ``it was so``, ``IT WAS SO`` and something else, one with no copy."""
    for id_, words in {"ap": "it was so", "loud": "IT WAS SO", "other": "nothing of it"}.items():
        desk.store(f"{id_}.txt", words)
        desk.source(id_)
    desk.source("lost")
    return desk


def test_a_quote_is_looked_for_in_its_source(stored):
    facts = stored.check(
        stored.claim("a", *(stored.evidence(id_, "was so") for id_ in ("ap", "loud", "other", "lost", "unknown"))),
    )
    checks = [evidence.check for evidence in facts.claims["a"].evidence]
    assert [check.result.value for check in checks] == ["verbatim", "altered", "not-found", "unchecked", "unchecked"]
    assert [check.why for check in checks[3:]] == [WhyUnchecked.NO_COPY, WhyUnchecked.UNKNOWN_SOURCE]
    assert {check.quote for check in checks} == {"was so"}
    assert facts.problems == ()


def test_the_words_around_a_quote_and_its_place_are_passed_on(stored):
    given = stored.evidence("ap", "was", prefix="it ", suffix=" so", locator="para. 1")
    check = stored.check(stored.claim("a", given)).claims["a"].evidence[0].check
    assert (check.result, check.at) == (QuoteResult.VERBATIM, "para. 1")


def test_a_quotation_is_looked_for_where_its_evidence_quotes_nothing(stored):
    facts = stored.check(
        stored.claim(
            "a", stored.evidence("ap"), stored.evidence("loud", stance=Stance.REFUTES), text="“was so”", kind=Kind.QUOTE
        ),
        stored.claim("b", stored.evidence("ap"), text="“was so”"),
    )
    assert facts.claims["a"].evidence[0].check.result is QuoteResult.VERBATIM
    assert facts.claims["a"].evidence[1].check is None
    assert facts.claims["b"].evidence[0].check is None
    assert stored.looked == ["was so"]


@pytest.mark.parametrize(
    ("pieces", "looked_in"),
    [
        ([("other", "supports"), ("ap", "reports")], ["ap"]),
        ([("ap", "reports"), ("lost", "mentions"), ("loud", "reports")], ["ap", "loud"]),
        ([("other", "supports"), ("lost", "mentions"), ("loud", "refutes")], ["other", "lost"]),
        ([("ap", "refutes")], []),
    ],
)
def test_words_are_looked_for_where_they_were_reported_or_else_in_all_that_does_not_refute_them(
    pieces, looked_in, stored
):
    evidence = [stored.evidence(id_, stance=Stance(stance)) for id_, stance in pieces]
    facts = stored.check(stored.claim("a", *evidence, text="“was so”", kind=Kind.QUOTE, said=("“was so”",)))
    assert [one.source for one in facts.claims["a"].evidence if one.check] == looked_in


def test_what_the_article_itself_quotes_is_looked_for_in_what_supports_it_unsaid(stored):
    pieces = [
        stored.evidence("ap", stance=Stance.SUPPORTS, implied=True),
        stored.evidence("other", stance=Stance.SUPPORTS),
    ]
    facts = stored.check(stored.claim("a", *pieces, text="“was so”", kind=Kind.QUOTE))
    assert [one.check and one.check.result.value for one in facts.claims["a"].evidence] == ["verbatim", None]


def test_a_witness_without_a_copy_is_no_excuse_for_words_that_the_report_does_not_have(stored):
    pieces = [stored.evidence("ap"), stored.evidence("lost", stance=Stance.SUPPORTS)]
    facts = stored.check(stored.claim("a", *pieces, kind=Kind.QUOTE, text="“was so”", said=("“was never so”",)))
    assert facts.claims["a"].occurrences[0].check.result is QuoteResult.NOT_FOUND


def test_a_refuting_source_is_held_to_its_own_quote(stored):
    given = stored.evidence("ap", "was so", stance=Stance.REFUTES)
    assert stored.check(stored.claim("a", given)).claims["a"].evidence[0].check.result is QuoteResult.VERBATIM


@pytest.mark.parametrize(
    ("sources", "result"),
    [
        (["other", "lost", "loud", "ap"], "verbatim"),
        (["other", "lost", "loud"], "altered"),
        (["other", "lost"], "unchecked"),
        (["other", "unknown"], "unchecked"),
        (["other"], "not-found"),
        ([], None),
    ],
)
def test_the_best_result_counts_for_an_occurrence(stored, sources, result):
    evidence = [stored.evidence(id_, "nothing") for id_ in sources]
    claim = stored.claim("a", *evidence, kind=Kind.QUOTE, said=("“was so”", "“it was”"))
    checks = [one.check for one in stored.check(claim).claims["a"].occurrences]
    if result is None:
        assert checks == [None, None]
    else:
        assert [(check.result.value, check.quote) for check in checks] == [(result, "was so"), (result, "it was")]


def test_an_occurrence_that_is_no_quotation_is_not_looked_for(stored):
    claim = stored.claim("a", stored.evidence("ap", "was"), said=("was so",), kind=Kind.QUOTE)
    assert stored.check(claim).claims["a"].occurrences[0].check is None
    assert stored.check(claim).claims["a"].occurrences[0].result is None


def test_equal_words_are_looked_for_once(stored):
    claims = [
        stored.claim(
            id_, stored.evidence("ap", "was so"), text="“was so”", kind=Kind.QUOTE, said=("“was so”", "“was so”")
        )
        for id_ in "abc"
    ]
    stored.check(*claims)
    assert stored.looked == ["was so"]


def test_the_copy_is_told(stored):
    stored.source("ap", sha256=SUM.upper())
    stored.source("other", sha256=SUM)
    copies = stored.check().copies
    assert list(copies) == ["ap", "loud", "other"]
    assert (copies["ap"].path, copies["ap"].sha256, copies["ap"].size) == ("factcheck/snapshots/ap.txt", SUM, 9)
    assert [copy.changed for copy in copies.values()] == [False, False, True]


@pytest.mark.parametrize("quote", ["was so", "WAS", "gone"])
def test_a_copy_that_is_not_the_recorded_one_proves_nothing(stored, quote):
    same = stored.one("ap", quote)
    stored.source("ap", sha256="0" * 64)
    changed = stored.one("ap", quote)
    assert changed == replace(same, result=QuoteResult.SOURCE_CHANGED)
    assert not changed.result.found


def test_a_quote_without_words_is_unchecked(stored):
    stored.source("ap", sha256="0" * 64)
    claim = stored.claim("a", stored.evidence("ap"), text="“”", kind=Kind.QUOTE)
    check = stored.check(claim).claims["a"].evidence[0].check
    assert (check.result, check.why) == (QuoteResult.UNCHECKED, WhyUnchecked.NO_WORDS)


def test_a_copy_without_text_is_said_once_and_checks_nothing(stored):
    stored.store("ap.txt", " \n")
    facts = stored.check(stored.claim("a", stored.evidence("ap", "a"), stored.evidence("ap", "b")))
    assert [problem.message for problem in facts.problems] == [
        'stored copy "factcheck/snapshots/ap.txt" cannot be read: it holds no text'
    ]
    assert {evidence.check.why for evidence in facts.claims["a"].evidence} == {WhyUnchecked.UNREADABLE}
    assert facts.copies["ap"].why is WhyUnchecked.UNREADABLE


def test_facts_with_nothing_to_check_are_the_same_object(desk):
    desk.source("ap")
    facts = desk.facts(desk.claim("a", desk.evidence("ap")))
    assert desk.new_checker().check(facts) is facts
    assert desk.new_checker().check(empty := FactBase()) is empty


def test_claims_without_quotations_stay_the_same_objects(stored):
    plain = stored.claim("a", stored.evidence("ap"))
    facts = stored.check(plain, stored.claim("b", stored.evidence("ap", "was so")))
    assert facts.claims["a"] is plain


def test_the_same_facts_and_copies_give_the_same_object(stored):
    checker, facts = stored.new_checker(), stored.facts(stored.claim("a", stored.evidence("ap", "was so")))
    first = checker.check(facts)
    assert checker.check(facts) is first
    stored.store("ap.txt", "something else")
    second = checker.check(facts)
    assert second.claims["a"].evidence[0].check.result is QuoteResult.NOT_FOUND
    (stored.folder / "snapshots" / "ap.txt").unlink()
    assert checker.check(facts).claims["a"].evidence[0].check.why is WhyUnchecked.NO_COPY


def test_what_did_not_change_is_neither_read_nor_looked_for_again(stored, monkeypatch):
    claims = [stored.claim(id_, stored.evidence(id_, "was so")) for id_ in ("ap", "loud")]
    stored.check(*claims)
    read = []
    original = stored.checker.sum_of
    monkeypatch.setattr(
        type(stored.checker), "sum_of", lambda _, found: read.append(original(found)[1]) or original(found)
    )
    stored.looked.clear()
    stored.store("loud.txt", "it was so, now")
    results = stored.check(*claims, stored.claim("new", stored.evidence("ap", "it was")))
    assert stored.looked == ["it was", "was so"]
    assert [bool(data) for data in read] == [False, True, False]  # ap, loud, other
    assert results.claims["loud"].evidence[0].check.result is QuoteResult.VERBATIM


def test_a_copy_that_is_replaced_within_the_same_second_is_seen(stored):
    assert stored.one("ap", "was so").result is QuoteResult.VERBATIM
    file = stored.folder / "snapshots" / "ap.txt"
    seen = file.stat()
    new = stored.store("new.tmp", "it is  so")
    os.utime(new, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    new.replace(file)
    assert stored.one("ap", "was so").result is QuoteResult.NOT_FOUND


def test_a_name_of_the_folder_may_be_empty(stored):
    stored.checker = type(stored.new_checker())(stored.folder, "", Cache(), matcher=stored.new_checker().matcher)
    assert stored.check().copies["ap"].path == "snapshots/ap.txt"


def test_a_copy_that_changes_between_its_sum_and_its_reading_proves_nothing(stored, monkeypatch):
    stored.check()
    monkeypatch.setattr("mkdocs_factcheck.quotes.checker.read_regular", lambda *_: b"was so, now")
    assert stored.one("ap", "was so").why is WhyUnchecked.UNREADABLE
    monkeypatch.undo()
    assert stored.one("ap", "was so").result is QuoteResult.VERBATIM
