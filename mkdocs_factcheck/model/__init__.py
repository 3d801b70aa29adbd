"""The words of the field as frozen data; the standard library alone, no input and no output."""

from mkdocs_factcheck.model.claim import (
    UNDETERMINED,
    Claim,
    Confidence,
    Evidence,
    Kind,
    Occurrence,
    Relation,
    RelationType,
    Stance,
)
from mkdocs_factcheck.model.contradiction import Contradiction, ContradictionKind, Crowd, Declaration, State
from mkdocs_factcheck.model.dates import When, label_of, parse_when
from mkdocs_factcheck.model.facts import FactBase, Link, Review
from mkdocs_factcheck.model.finding import UNREADABLE_PAGE, Finding, Ignore, Problem, Severity
from mkdocs_factcheck.model.likelihood import BANDS, SYNONYMS, Likelihood, parse_likelihood
from mkdocs_factcheck.model.name import OTHERS, Name, parse_name, split_particle
from mkdocs_factcheck.model.place import Place
from mkdocs_factcheck.model.quotation import Copy, Difference, QuoteCheck, QuoteResult, UnmarkedQuotation, WhyUnchecked
from mkdocs_factcheck.model.register import CREDIBILITY, RELIABILITY, Claimant, Question, Source
from mkdocs_factcheck.model.source_date import SourceDate, looks_mistyped, month_number, parse_source_date
from mkdocs_factcheck.model.status import NOT_RATED, SCALES, CountsAs, Status, Tone
from mkdocs_factcheck.model.units import Unit, find_unit, fold_unit
from mkdocs_factcheck.model.value import DATE, Value, parse_value, written_unit
from mkdocs_factcheck.model.view import VIEWS, ViewRequest

__all__ = [
    "BANDS",
    "CREDIBILITY",
    "DATE",
    "NOT_RATED",
    "OTHERS",
    "RELIABILITY",
    "SCALES",
    "SYNONYMS",
    "UNDETERMINED",
    "UNREADABLE_PAGE",
    "VIEWS",
    "Claim",
    "Claimant",
    "Confidence",
    "Contradiction",
    "ContradictionKind",
    "Copy",
    "CountsAs",
    "Crowd",
    "Declaration",
    "Difference",
    "Evidence",
    "FactBase",
    "Finding",
    "Ignore",
    "Kind",
    "Likelihood",
    "Link",
    "Name",
    "Occurrence",
    "Place",
    "Problem",
    "Question",
    "QuoteCheck",
    "QuoteResult",
    "Relation",
    "RelationType",
    "Review",
    "Severity",
    "Source",
    "SourceDate",
    "Stance",
    "State",
    "Status",
    "Tone",
    "Unit",
    "UnmarkedQuotation",
    "Value",
    "ViewRequest",
    "When",
    "WhyUnchecked",
    "find_unit",
    "fold_unit",
    "label_of",
    "looks_mistyped",
    "month_number",
    "parse_likelihood",
    "parse_name",
    "parse_source_date",
    "parse_value",
    "parse_when",
    "split_particle",
    "written_unit",
]
