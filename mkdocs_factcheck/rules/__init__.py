"""Rules: one file a rule, run over the facts and what follows from them."""

from mkdocs_factcheck.rules.every import RULES
from mkdocs_factcheck.rules.names import find_rule, nearest_rule, unknown_rules
from mkdocs_factcheck.rules.page import rules_page
from mkdocs_factcheck.rules.rule import Check, Example, Rule
from mkdocs_factcheck.rules.run import run_rules

__all__ = [
    "RULES",
    "Check",
    "Example",
    "Rule",
    "find_rule",
    "nearest_rule",
    "rules_page",
    "run_rules",
    "unknown_rules",
]
