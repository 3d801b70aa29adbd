"""A file of the register, or an entry in one, that cannot be read."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC111",
    name="bad-yaml",
    severity=Severity.ERROR,
    summary="a file of the register that is not the YAML, BibTeX or JSON it should be, or an entry in one",
    why=(
        "What cannot be read states nothing, and all that refers to it would be unknown. One bad entry of a `.bib` "
        "file takes no other with it. YAML may have anchors, aliases, merges and several documents; of its tags those "
        "are read that say what is read in any case, such as `!!str`. A file whose format is not known is a note."
    ),
    bad=Example(
        page="[The bridge is safe]{claim=bridge}",
        register="""\
claimants:
  mayor:
    name: "The mayor
""",
    ),
    good=Example(
        page="[The bridge is safe]{claim=bridge}",
        register="""\
claimants:
  mayor:
    name: "The mayor"
""",
    ),
    check=found_by_readers("FC111"),
)
