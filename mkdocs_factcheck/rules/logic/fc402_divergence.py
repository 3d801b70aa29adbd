"""Claims that can both hold, but not with the certainty that each has."""

from mkdocs_factcheck.model import ContradictionKind, Severity
from mkdocs_factcheck.rules.logic.conflicts import open_conflicts
from mkdocs_factcheck.rules.rule import Example, Rule

_QUESTION = "questions:\n  bridge-safety:\n    title: Is the bridge safe?"

RULE = Rule(
    code="FC402",
    name="divergence",
    severity=Severity.INFO,
    summary="two claims that differ in how certain they are",
    why="Who calls a thing almost certain and who calls it open cannot both be right about the evidence.",
    bad=Example(
        page=(
            "[It is safe]{claim=safe by=Mayor about=bridge-safety position=yes likelihood=almost-certain}. "
            "[Nobody knows]{claim=open by=Engineer about=bridge-safety position=undetermined}."
        ),
        register=_QUESTION,
    ),
    good=Example(
        page=(
            "[It may be safe]{claim=safe by=Mayor about=bridge-safety position=yes likelihood=roughly-even}. "
            "[Nobody knows]{claim=open by=Engineer about=bridge-safety position=undetermined}."
        ),
        register=_QUESTION,
    ),
    check=open_conflicts("FC402", ContradictionKind.DIVERGENCE, "differ in certainty"),
)
