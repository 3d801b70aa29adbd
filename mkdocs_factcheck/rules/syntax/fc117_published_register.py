"""A register whose files are published."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

_PAGE = "[The bridge is safe]{claim=bridge}"
_REGISTER = "claims:\n  bridge:\n    note: Said on the phone, not for print"

RULE = Rule(
    code="FC117",
    name="published-register",
    severity=Severity.WARNING,
    summary="a register whose files are published",
    why=(
        "MkDocs copies what lies in its folder of pages into the site: notes that are not for readers, and whole "
        "copies of sources, which are somebody else's. A register lies beside `mkdocs.yml`, as by default, or "
        "`exclude_docs` leaves it out."
    ),
    bad=Example(
        page=_PAGE,
        register=_REGISTER,
        settings="plugins:\n  - factcheck:\n      register: docs/facts",
    ),
    good=Example(
        page=_PAGE,
        register=_REGISTER,
        settings="exclude_docs: /facts/\nplugins:\n  - factcheck:\n      register: docs/facts",
    ),
    check=found_by_readers("FC117"),
)
