"""Runs the rules: facts and contradictions in, findings out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from mkdocs_factcheck.model import FactBase, Finding, Problem, Review, Severity, one_line, readable
from mkdocs_factcheck.reasoning import condense
from mkdocs_factcheck.rules.every import RULES
from mkdocs_factcheck.rules.logic.fc411_scope_missing import unscoped
from mkdocs_factcheck.rules.rule import Rule
from mkdocs_factcheck.rules.silence import Silence

_LONGEST = 1_000
"""Characters of a message. Whoever makes one shortens the words of authors; this holds where somebody forgets."""
_OF_ATTRIBUTES = ("FC1", "FC2")
"""The families of rules about what is written: syntax and references."""


def run_rules(
    review: Review,
    *,
    severities: Mapping[str, Severity],
    ignores: Mapping[str, Sequence[str]],
    docs: str = "docs",
) -> tuple[Finding, ...]:
    """Give every finding once, in the order of places, then codes, then messages.

    Args:
        review: what the site states, and what follows from it; the rules see the pairs of a crowd as one.
        severities: by the code or name of a rule; a code goes before a name. ``off`` silences its rule.
        ignores: globs of paths, each with the codes or names of rules that say nothing there. A glob is
            matched against the whole path and against the path below ``docs``.
        docs: the folder of the pages, relative to the folder of the configuration.

    """
    facts = review.facts
    facts = replace(facts, problems=(*facts.problems, *unscoped(facts, review.not_compared)))
    condensed = condense(review.contradictions, facts.claims)
    silence = Silence(facts, ignores, docs=docs)
    findings = (
        _finding(rule, severity, problem)
        for rule, severity in _levels(severities)
        for problem in _at_each_place(rule, rule.check(facts, condensed), facts)
        if not silence.covers(rule, problem.place)
    )
    return tuple(sorted(dict.fromkeys(findings), key=_order))


def _at_each_place(rule: Rule, problems: Iterator[Problem], facts: FactBase) -> Iterator[Problem]:
    """What is wrong with an attribute or with what it refers to is said wherever the attribute is stated."""
    for problem in problems:
        yield problem
        if rule.code.startswith(_OF_ATTRIBUTES):
            yield from (replace(problem, place=place) for place in facts.restated.get(problem.place, ()))


def _levels(severities: Mapping[str, Severity]) -> Iterator[tuple[Rule, Severity]]:
    """Yield the rules that are not off, each with what its findings weigh."""
    given = {word.casefold(): severity for word, severity in severities.items()}
    for rule in RULES:
        severity = given.get(rule.code.casefold(), given.get(rule.name, rule.severity))
        if severity is not Severity.OFF:
            yield rule, severity


def _finding(rule: Rule, severity: Severity, problem: Problem) -> Finding:
    severity = Severity.INFO if problem.note else severity
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        message=one_line(readable(problem.message), _LONGEST),
        place=problem.place,
        hint=one_line(readable(problem.hint), _LONGEST),
        related=problem.related,
    )


def _order(finding: Finding) -> tuple[str, int, int, str, str, str]:
    place = finding.place
    return (place.path, place.line, place.column, finding.code, finding.message, finding.hint)
