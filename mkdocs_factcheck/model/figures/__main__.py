"""Prints the page of forms: ``python -m mkdocs_factcheck.model.figures > docs/reference/figures.md``."""

import sys

from mkdocs_factcheck.model.figures.page import figures_page

sys.stdout.write(figures_page())
