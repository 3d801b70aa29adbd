"""Prints the cases: ``python -m mkdocs_factcheck.quotes > docs/reference/quotation-cases.md``."""

import sys

from mkdocs_factcheck.quotes.cases import cases_page

sys.stdout.write(cases_page())
