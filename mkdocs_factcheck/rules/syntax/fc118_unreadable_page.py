"""A page that cannot be read."""

from mkdocs_factcheck.model import UNREADABLE_PAGE, Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code=UNREADABLE_PAGE,
    name="unreadable-page",
    severity=Severity.ERROR,
    summary="a page whose file cannot be read",
    why=(
        "Nobody knows what such a page states, so that nothing of it is checked: the file is not UTF-8, or it is gone. "
        "`check` ends as one that could not run."
    ),
    bad=Example(page="[The caf\ufffd is open]{claim=cafe}"),
    good=Example(page="[The café is open]{claim=cafe}"),
    check=found_by_readers(UNREADABLE_PAGE),
)
