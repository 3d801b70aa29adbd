"""Prints the reference of the rules: ``python -m mkdocs_factcheck.rules > docs/reference/rules.md``."""

import sys

from mkdocs_factcheck.rules.page import rules_page

sys.stdout.write(rules_page())
