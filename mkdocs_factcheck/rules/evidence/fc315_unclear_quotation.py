"""A mark within a quotation, of which nobody can tell whether it quotes."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC315",
    name="unclear-quotation",
    severity=Severity.INFO,
    summary="a mark within a quotation that is not checked as one",
    why=(
        "The marked words are one part of a block quote, or a single word between quotation marks that stand outside "
        "of the brackets: somebody's own words, or a summary, a name, a word used with distance. They are not checked "
        "unless you say what they are."
    ),
    bad=Example(page="> The mayor calls [the bridge mostly safe]{claim=bridge by=Mayor}, and we agree."),
    good=Example(page="> The mayor calls [the bridge mostly safe]{claim=bridge by=Mayor kind=quote}, and we agree."),
    check=found_by_readers("FC315"),
)
