"""Verdicts of the site that cannot both stand."""

from mkdocs_factcheck.model import ContradictionKind, Severity
from mkdocs_factcheck.rules.logic.conflicts import open_conflicts
from mkdocs_factcheck.rules.rule import Example, Rule

_LOG = "sources:\n  log:\n    title: Log of the border post"

RULE = Rule(
    code="FC404",
    name="status-contradiction",
    severity=Severity.WARNING,
    summary="two claims whose verdicts cannot both stand",
    why=(
        "Speakers contradict each other; a site should not. Of claims that exclude each other one at most is true, "
        "and one claim told twice has one verdict. What another claim corrects or supersedes conflicts with it no more."
    ),
    bad=Example(
        page=(
            "[Ten trucks crossed]{claim=ten status=supported source=log}. "
            "The paper repeats [that there were ten]{claim=again status=unverified repeats=ten}."
        ),
        register=_LOG,
    ),
    good=Example(
        page=(
            "[Ten trucks crossed]{claim=ten status=supported source=log}. "
            "The paper repeats [that there were ten]{claim=again repeats=ten}."
        ),
        register=_LOG,
    ),
    check=open_conflicts(
        "FC404", ContradictionKind.STATUS, "have verdicts that cannot both stand", hint="change one of the verdicts"
    ),
)
