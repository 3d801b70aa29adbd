"""Figures: read from what people write, converted, and written for readers."""

from mkdocs_factcheck.model.figures.reading import parse_value, read_value, year_value
from mkdocs_factcheck.model.figures.running import FoundValue, find_figures
from mkdocs_factcheck.model.figures.units import SHARE, Unit, is_money, readings
from mkdocs_factcheck.model.figures.value import DATE, Unread, Value
from mkdocs_factcheck.model.figures.written import figure_in_print, figure_in_words, with_separators

__all__ = [
    "DATE",
    "SHARE",
    "FoundValue",
    "Unit",
    "Unread",
    "Value",
    "figure_in_print",
    "figure_in_words",
    "find_figures",
    "is_money",
    "parse_value",
    "read_value",
    "readings",
    "with_separators",
    "year_value",
]
