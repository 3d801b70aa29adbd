"""A stored copy that cannot be read."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

_SOURCE = "sources:\n  report:\n    title: Report on the bridge\n    snapshot: "
_PAGE = 'The mayor said ["nothing about the bridge"]{claim=bridge source=report}.'
_COPY = "The mayor said nothing about the bridge."

RULE = Rule(
    code="FC309",
    name="unreadable-copy",
    severity=Severity.ERROR,
    summary="a stored copy that is missing, lies outside the register or cannot be read",
    why=(
        "A quotation that was not checked must not look like one that was. The path of a copy is taken from the "
        "register's folder and cannot lead out of it. To read PDF files, install `mkdocs-factcheck[pdf]`."
    ),
    bad=Example(page=_PAGE, register=f"{_SOURCE}../report.txt", copy=_COPY),
    good=Example(page=_PAGE, register=f"{_SOURCE}snapshots/report.txt", copy=_COPY),
    check=found_by_readers("FC309"),
)
