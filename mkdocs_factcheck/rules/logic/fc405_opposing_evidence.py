"""Claims with evidence for them and against them."""

from mkdocs_factcheck.model import ContradictionKind, Severity
from mkdocs_factcheck.rules.logic.conflicts import open_conflicts
from mkdocs_factcheck.rules.rule import Example, Rule

_PAGE = """\
[The bridge is safe]{{claim=bridge}}.

/// claim | bridge
    evidence:
      - source: survey
        stance: supports
      - source: inspection
        stance: {stance}
///
"""
_SOURCES = "sources:\n  survey:\n    title: Survey of the bridges\n  inspection:\n    title: Report of an inspection"

RULE = Rule(
    code="FC405",
    name="opposing-evidence",
    severity=Severity.INFO,
    summary="a claim that one source supports and another refutes",
    why=(
        "Readers want to know that the sources disagree, and how many there are on each side. A source named with "
        "`source` counts as support. Sources that share an `origin` count once."
    ),
    bad=Example(page=_PAGE.format(stance="refutes"), register=_SOURCES),
    good=Example(page=_PAGE.format(stance="mentions"), register=_SOURCES),
    check=open_conflicts("FC405", ContradictionKind.EVIDENCE, "has evidence for it and against it"),
)
