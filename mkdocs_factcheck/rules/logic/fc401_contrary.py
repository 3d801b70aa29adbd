"""Claims whose answers exclude each other."""

from mkdocs_factcheck.model import ContradictionKind, Severity
from mkdocs_factcheck.rules.logic.conflicts import open_conflicts
from mkdocs_factcheck.rules.rule import Example, Rule

_QUESTION = "questions:\n  bridge-safety:\n    title: Is the bridge safe?"

RULE = Rule(
    code="FC401",
    name="contrary",
    severity=Severity.INFO,
    summary="two claims whose answers exclude each other",
    why="A contradiction is what readers come for, not a fault of the site. Raise the severity where it is one.",
    bad=Example(
        page=(
            "[It is safe]{claim=safe by=Mayor about=bridge-safety position=yes}. "
            "[It is not]{claim=unsafe by=Engineer about=bridge-safety position=no}."
        ),
        register=_QUESTION,
    ),
    good=Example(
        page=(
            "[It is safe]{claim=safe by=Mayor about=bridge-safety position=yes}. "
            "[It holds]{claim=holds by=Engineer about=bridge-safety position=yes}."
        ),
        register=_QUESTION,
    ),
    check=open_conflicts("FC401", ContradictionKind.CONTRARY, "contradict each other"),
)
