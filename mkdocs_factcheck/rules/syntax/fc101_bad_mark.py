"""A mark that cannot be read as one."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC101",
    name="bad-mark",
    severity=Severity.ERROR,
    summary="a mark that cannot be read as one",
    why=(
        "What stands between the braces is not all `key=value`, no words are marked, no bracket opens the mark, or "
        "the braces only look like those of one: `{ claim=x}`, `{Claim=x}`, `{claim: x}`. What is no mark is printed "
        "as it was typed; in a mark, what cannot be read is left out."
    ),
    bad=Example(page="[The bridge is safe]{claim=bridge !important}"),
    good=Example(page='[The bridge is safe]{claim=bridge note="important"}'),
    check=found_by_readers("FC101"),
)
