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
        "what another true claim corrects or supersedes is true no more, and one claim told twice has one verdict."
    ),
    bad=Example(
        page=(
            "[Ten trucks crossed]{claim=ten status=supported source=log}, "
            "then [twelve]{claim=twelve status=verified source=log supersedes=ten}."
        ),
        register=_LOG,
    ),
    good=Example(
        page=(
            "[Ten trucks crossed]{claim=ten status=outdated source=log}, "
            "then [twelve]{claim=twelve status=verified source=log supersedes=ten}."
        ),
        register=_LOG,
    ),
    check=open_conflicts(
        "FC404", ContradictionKind.STATUS, "have verdicts that cannot both stand", hint="change one of the verdicts"
    ),
)
