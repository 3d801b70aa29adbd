"""The words of the field as frozen data, with no input and no output.

The standard library alone; `versions` also knows `packaging`, and is imported where a scope names a version.
"""

from mkdocs_factcheck.model.ancient import Ancient
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
    claim_called,
    unstated_stance,
)
from mkdocs_factcheck.model.contradiction import (
    Contradiction,
    ContradictionKind,
    Crowd,
    Declaration,
    Development,
    NotCompared,
    State,
)
from mkdocs_factcheck.model.dates import When, label_of, parse_when
from mkdocs_factcheck.model.facts import FactBase, Link, Review
from mkdocs_factcheck.model.figures import (
    DATE,
    SHARE,
    Unit,
    Unread,
    Value,
    figure_in_print,
    figure_in_words,
    is_money,
    parse_value,
    read_value,
    readings,
    with_separators,
    year_value,
)
from mkdocs_factcheck.model.finding import UNREADABLE_PAGE, Finding, Ignore, Problem, Severity
from mkdocs_factcheck.model.likelihood import BANDS, SYNONYMS, Likelihood, parse_likelihood
from mkdocs_factcheck.model.name import OTHERS, Name, parse_name, split_particle
from mkdocs_factcheck.model.place import Place
from mkdocs_factcheck.model.quotation import Copy, Difference, QuoteCheck, QuoteResult, UnmarkedQuotation, WhyUnchecked
from mkdocs_factcheck.model.register import CREDIBILITY, RELIABILITY, Claimant, Question, Source
from mkdocs_factcheck.model.scope import TIME, VERSION, Period, parse_period, period_of
from mkdocs_factcheck.model.shortening import one_line, printable, quoted, shortened
from mkdocs_factcheck.model.source_date import SourceDate, looks_mistyped, month_number, parse_source_date
from mkdocs_factcheck.model.status import NOT_RATED, SCALES, CountsAs, Status, Tone
from mkdocs_factcheck.model.text import fold_name, nfc, normalized, readable
from mkdocs_factcheck.model.view import VIEWS, ViewRequest

__all__ = [
    "BANDS",
    "CREDIBILITY",
    "DATE",
    "NOT_RATED",
    "OTHERS",
    "RELIABILITY",
    "SCALES",
    "SHARE",
    "SYNONYMS",
    "TIME",
    "UNDETERMINED",
    "UNREADABLE_PAGE",
    "VERSION",
    "VIEWS",
    "Ancient",
    "Claim",
    "Claimant",
    "Confidence",
    "Contradiction",
    "ContradictionKind",
    "Copy",
    "CountsAs",
    "Crowd",
    "Declaration",
    "Development",
    "Difference",
    "Evidence",
    "FactBase",
    "Finding",
    "Ignore",
    "Kind",
    "Likelihood",
    "Link",
    "Name",
    "NotCompared",
    "Occurrence",
    "Period",
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
    "Unread",
    "Value",
    "ViewRequest",
    "When",
    "WhyUnchecked",
    "claim_called",
    "figure_in_print",
    "figure_in_words",
    "fold_name",
    "is_money",
    "label_of",
    "looks_mistyped",
    "month_number",
    "nfc",
    "normalized",
    "one_line",
    "parse_likelihood",
    "parse_name",
    "parse_period",
    "parse_source_date",
    "parse_value",
    "parse_when",
    "period_of",
    "printable",
    "quoted",
    "read_value",
    "readable",
    "readings",
    "shortened",
    "split_particle",
    "unstated_stance",
    "with_separators",
    "year_value",
]
