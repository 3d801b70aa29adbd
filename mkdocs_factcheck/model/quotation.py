"""What came of looking for a quotation in the stored copy of its source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mkdocs_factcheck.model.place import Place


class QuoteResult(StrEnum):
    """The result of a check."""

    VERBATIM = "verbatim"
    AMBIGUOUS = "ambiguous"
    ELIDED = "elided"
    ALTERED = "altered"
    NOT_FOUND = "not-found"
    SOURCE_CHANGED = "source-changed"
    UNCHECKED = "unchecked"

    @property
    def found(self) -> bool:
        """Whether the words stand in the source. What only resembles them, or was not checked, does not count."""
        return self in {QuoteResult.VERBATIM, QuoteResult.AMBIGUOUS, QuoteResult.ELIDED}

    @property
    def trust(self) -> int:
        """Its place among the results of one quotation in several sources, the best first.

        Not found is the last: it means that no source is left that may have the words.
        """
        return _TRUST.index(self)

    @property
    def badness(self) -> int:
        """Its place among the results of several quotations in one source, the best first.

        What could not be checked is worse than all that passes.
        """
        return _BADNESS.index(self)


_PASSES = QuoteResult.VERBATIM, QuoteResult.AMBIGUOUS, QuoteResult.ELIDED
_UNSETTLED = QuoteResult.UNCHECKED, QuoteResult.SOURCE_CHANGED
_BADNESS = *_PASSES, *_UNSETTLED, QuoteResult.ALTERED, QuoteResult.NOT_FOUND
_TRUST = *_PASSES, QuoteResult.ALTERED, *_UNSETTLED[::-1], QuoteResult.NOT_FOUND


class WhyUnchecked(StrEnum):
    """Why a quotation could not be checked."""

    NO_COPY = "no-copy"
    UNKNOWN_SOURCE = "unknown-source"
    UNREADABLE = "unreadable"
    NO_READER = "no-reader"
    """The optional package that reads this kind of file is not installed."""
    NO_WORDS = "no-words"
    """The quotation holds no words that could be looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Words of a quotation beside those that the source has in their place; one of the two may be empty."""

    quoted: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteCheck:
    """The result for one quotation in one source.

    ``quote`` holds the words that were looked for, ``source`` the id of the source in which. ``passage`` is the place
    in the source as it stands there: from the first to the last word found, or, for `ALTERED`, the nearest one, of
    which ``differences`` holds the words that differ.
    ``omitted`` holds the words that each elision leaves out, ``filled`` what stands in the source where the author
    put a bracketed word. ``at`` says where it was found (``para. 3``); ``elsewhere`` that the locator names another
    place, which the copy has too. ``cut`` is a negation or modal word that the quotation cuts off or leaves out.
    ``count`` is how often the words were found. ``fragment`` is the text directive of a link that opens the live
    page at the words (``text=…``, percent-encoded), empty where they were not found. ``page`` is the number of the page
    of a PDF, counted from 1 whatever number it bears; 0 where the copy has no pages.
    """

    result: QuoteResult
    quote: str
    source: str = ""
    passage: str = ""
    differences: tuple[Difference, ...] = ()
    omitted: tuple[str, ...] = ()
    filled: tuple[Difference, ...] = ()
    at: str = ""
    elsewhere: bool = False
    cut: str = ""
    count: int = 0
    fragment: str = ""
    page: int = 0
    why: WhyUnchecked | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmarkedQuotation:
    """A quotation in an article that no mark holds; ``place`` is that of its opening quotation mark."""

    words: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The stored copy of a source.

    ``path`` is relative to the folder of the site's configuration, ``sha256`` that of the file's bytes in hexadecimal
    digits, ``size`` their number. ``changed``: the register records another sha256. ``why`` says why its text cannot
    be read, where it cannot.
    """

    path: str
    sha256: str
    size: int
    changed: bool = False
    why: WhyUnchecked | None = None
