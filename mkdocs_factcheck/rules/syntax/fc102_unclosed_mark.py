"""A mark without its closing brace."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC102",
    name="unclosed-mark",
    severity=Severity.ERROR,
    summary="a mark without its closing brace",
    why=(
        "A mark ends within its paragraph. Without its `}`, or with a quotation mark left open, it would "
        "take in the words that follow, so that it is printed as it stands."
    ),
    bad=Example(page='[The bridge is safe]{claim=bridge note="checked}'),
    good=Example(page='[The bridge is safe]{claim=bridge note="checked"}'),
    check=found_by_readers("FC102"),
)
