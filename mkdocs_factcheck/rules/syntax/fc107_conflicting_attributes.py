"""Two values for one key of a claim."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC107",
    name="conflicting-attributes",
    severity=Severity.ERROR,
    summary="two values for one key of a claim",
    why=(
        "A claim can be marked at many places, but each of its attributes has one value. The first one "
        "counts; the finding names both places."
    ),
    bad=Example(
        page=(
            "[The bridge is safe]{claim=bridge said=2024-05-02}, he said, and later that [it is "
            "safe]{claim=bridge said=2024-05-03}."
        )
    ),
    good=Example(
        page=(
            "[The bridge is safe]{claim=bridge said=2024-05-02}, he said, and later that [it is "
            "safe]{claim=bridge-again said=2024-05-03}."
        )
    ),
    check=found_by_readers("FC107"),
)
