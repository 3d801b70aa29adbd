"""The page of the truth table: up to date, whole, symmetric, and told apart by nothing but what is said."""

from __future__ import annotations

import runpy
from dataclasses import replace
from itertools import combinations, permutations, product
from pathlib import Path

import pytest

from mkdocs_factcheck.model import BANDS, UNDETERMINED, ContradictionKind
from mkdocs_factcheck.reasoning import find_contradictions
from mkdocs_factcheck.reasoning import truth_table as table
from mkdocs_factcheck.reasoning.truth_table_page import SECTIONS, truth_table_page
from mkdocs_factcheck.reasoning.truth_table_scopes import SCOPES, scope_rows, settled_rows

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "truth-table.md"
STANCES = [stance for position in table.POSITIONS for stance in table.stances(position)]
PAIRS = list(product(STANCES, STANCES))


@pytest.fixture(scope="module", params=[True, False], ids=["exclusive", "not exclusive"])
def every(request):
    return {pair: table.row(*pair, exclusive=request.param) for pair in PAIRS}


def test_the_page_in_the_docs_is_up_to_date():
    command = "python -m mkdocs_factcheck.reasoning > docs/reference/truth-table.md"
    assert PAGE.read_text("utf-8") == truth_table_page(), f"run: {command}"
    assert len(truth_table_page().encode()) < 300_000


def test_the_module_prints_the_page(capsys):
    runpy.run_module("mkdocs_factcheck.reasoning", run_name="__main__")
    assert capsys.readouterr().out == truth_table_page()


def test_it_is_whole():
    assert set(BANDS) < set(table.LIKELIHOODS)
    listed = {frozenset(pair) for _, _, pairs in SECTIONS for pair in pairs}
    every = {frozenset(pair) for pair in product(table.POSITIONS, repeat=2)}
    assert every - listed == {frozenset({UNDETERMINED})}
    assert truth_table_page().count("<tr><td>") == len(list(combinations(STANCES, 2))) + len(STANCES) - 1


def test_sides_change_places_and_nothing_else_changes(every):
    for (one, other), row in every.items():
        swapped = every[other, one]
        assert row.kind is swapped.kind
        renamed = row.sentence.replace("Ann", "?").replace("Ben", "Ann").replace("?", "Ben")
        assert renamed == swapped.sentence


@pytest.mark.parametrize("exclusive", [True, False])
def test_neither_the_order_of_claims_nor_their_ids_change_anything(make, exclusive):
    for one, other in PAIRS:
        found = {
            tuple((one.kind, one.reason) for one in find_contradictions(make.facts(*claims, exclusive=exclusive)))
            for ann, ben in (("x", "y"), ("y", "x"))
            for claims in permutations((make.claim(ann, one.text, by="Ann"), make.claim(ben, other.text, by="Ben")))
        }
        assert len(found) == 1


def test_a_stance_agrees_with_itself(every):
    assert all(every[stance, stance].kind is None for stance in STANCES)


def test_a_range_with_the_ends_of_a_band_counts_as_that_band(every):
    for (one, other), row in every.items():
        if one.likelihood == "80-95%":
            assert row.kind is every[replace(one, likelihood="very-likely"), other].kind


def test_what_has_a_kind_has_a_sentence_that_names_both(every):
    for row in every.values():
        assert (row.kind is None) == (row.sentence == "")
        assert row.kind in {None, ContradictionKind.CONTRARY, ContradictionKind.DIVERGENCE}
        assert row.kind is None or ("Ann" in row.sentence and "Ben" in row.sentence)


def test_it_stands_for_no_other_answer(every):
    """Where the two answers differ, "it" would be taken for the one that was named before."""
    for (one, other), row in every.items():
        if row.kind and one.position != other.position and UNDETERMINED not in {one.position, other.position}:
            assert " it " not in row.sentence


def test_different_pairs_of_one_section_have_one_table(every):
    for _, _, pairs in SECTIONS:
        kinds = {
            tuple(
                every[table.Stance(position=one, likelihood=mine), table.Stance(position=other, likelihood=theirs)].kind
                for mine in ([""] if one == UNDETERMINED else table.LIKELIHOODS)
                for theirs in table.LIKELIHOODS
            )
            for one, other in pairs
        }
        assert len(kinds) == 1


def test_where_answers_do_not_exclude_each_other_nothing_follows_from_different_ones():
    for one, other in SECTIONS[2][2]:
        assert {row.kind for row in table.rows(one, other, exclusive=False)} == {None}


def test_the_other_sections_hold_on_every_question():
    for number in (0, 1, 3):
        for one, other in SECTIONS[number][2]:
            assert list(table.rows(one, other, exclusive=False)) == list(table.rows(one, other))


def test_a_likelihood_beside_undetermined_changes_nothing():
    for stance in STANCES:
        plain = table.row(table.Stance(position=UNDETERMINED, likelihood=""), stance)
        for likelihood in table.LIKELIHOODS:
            hedged = table.row(table.Stance(position=UNDETERMINED, likelihood=likelihood), stance)
            assert (hedged.kind, hedged.sentence) == (plain.kind, plain.sentence)


def test_scopes_part_what_differs_and_nothing_that_overlaps():
    results = {(one.varies, one.first, one.second): one.result for one in scope_rows()}
    assert len(results) == len(SCOPES)
    assert results["", "said=2019", "said=2024"] == "contrary, open"
    assert results["", "as-of=2019", "as-of=2024"] == "a development"
    assert results["", "version=<2", "version=>=2"] == "apart"
    assert results["version", "version=>=2", ""] == "not comparable: one does not say"
    assert all(one.sentence for one in scope_rows() if one.result in {"contrary, open", "a development"})


def test_only_what_takes_the_place_of_a_claim_settles():
    results = {one.second: one.result for one in settled_rows()}
    settled = [stated for stated, result in results.items() if result == "contrary, resolved"]
    assert settled == ["supersedes=ann", "corrects=ann", "said=2024-05-01; corrects=ann"]
    assert results["qualifies=ann"] == "contrary, open"
