"""Prints the truth table: ``python -m mkdocs_factcheck.reasoning > docs/reference/truth-table.md``."""

import sys

from mkdocs_factcheck.reasoning.truth_table_page import truth_table_page

sys.stdout.write(truth_table_page())
