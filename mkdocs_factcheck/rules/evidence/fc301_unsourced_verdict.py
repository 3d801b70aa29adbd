"""A verdict that rests on no source."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Claim, Contradiction, CountsAs, FactBase, Problem, Severity, Status, unstated_stance
from mkdocs_factcheck.rules.evidence.fc314_verdict_without_evidence import KEYS, needed_stance
from mkdocs_factcheck.rules.rule import Example, Rule


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    undecided = _undecided(facts)
    for claim in facts.claims.values():
        if claim.own_status is None or claim.evidence:
            continue
        status = facts.status_of(claim)
        if is_verdict(status):
            yield Problem(
                code="FC301",
                message=f'claim {claim.called} is rated "{status.id}" without a source',
                place=claim.places.get("status", claim.place),
                hint=f"add {_key(claim, status)}=ID or evidence, or {undecided}",
            )


def _key(claim: Claim, status: Status) -> str:
    """Name the short key under which the verdict may rest on a source."""
    needed = needed_stance(status)
    return "source" if needed is None or needed is unstated_stance(claim.claimant) else KEYS[needed]


def _undecided(facts: FactBase) -> str:
    """Name a status of the site's own scale that judges nothing."""
    status = next((one.id for one in facts.statuses.values() if not is_verdict(one)), None)
    return f'rate it "{status}", which judges nothing' if status else "leave the status out"


def is_verdict(status: Status) -> bool:
    """Whether the status judges the claim: ``unverified`` and ``outdated`` do not."""
    return status.counts_as is not CountsAs.UNKNOWN or status.rating is not None


RULE = Rule(
    code="FC301",
    name="unsourced-verdict",
    severity=Severity.WARNING,
    summary="a rated claim without a source",
    why=(
        "A verdict is worth as much as what it rests on, and a reader must be able to look. Statuses that judge "
        "nothing, such as `unverified`, need no source."
    ),
    bad=Example(page="[The bridge is safe]{claim=bridge status=false}"),
    good=Example(
        page="[The bridge is safe]{claim=bridge status=false refuted-by=report}",
        register="sources:\n  report:\n    title: Report on the bridge",
    ),
    check=_check,
)
