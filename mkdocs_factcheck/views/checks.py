"""What came of checking a quotation, in words for a reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mkdocs_factcheck.model import Copy, Difference, QuoteCheck, QuoteResult, Source, Tone, WhyUnchecked, shortened
from mkdocs_factcheck.views.parts import DateView
from mkdocs_factcheck.views.results import ELSEWHERE, ResultView, result_view

_SHORT = 12
"""Digits of a sha256 that are shown; the whole of it is in the element's title and in the data."""

_LONGEST = 160
"""Characters of left-out words that are shown whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckView:
    """A result, the words that differ, the source's own words, and remarks.

    ``tone`` is the result's own, or a graver one. ``detail`` says more of the result itself: why, how often.
    ``warning`` is a remark of weight: the quotation may say the opposite of its source.
    """

    result: ResultView
    tone: str
    detail: str = ""
    differences: tuple[Difference, ...] = ()
    passage: str = ""
    remarks: tuple[str, ...] = ()
    warning: str = ""

    def brief(self) -> CheckView:
        """The same without the words that differ, for where these are shown already."""
        return replace(self, differences=(), passage="")


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyView:
    """The stored copy of a source: where it is, when it was retrieved, and what vouches for it."""

    path: str
    retrieved: DateView | None
    sha256: str
    short: str
    size: str
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """One piece of evidence: the source's title, its live page and archive, the place and the words in it.

    ``href`` opens the live page at the quoted words, where they are known; ``url`` is then the page's plain address,
    for print. ``rating`` is the source's own verdict. ``check`` is the result of looking for the words in the stored
    ``copy``.
    """

    title: str
    href: str
    url: str
    locator: str
    rating: str
    quote: str
    archive: str
    check: CheckView | None
    copy: CopyView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceGroup:
    """All that does the same to a claim, under the words for it.

    ``independent`` says how many sources there really are, where some of them repeat others.
    """

    stance: str
    label: str
    evidence: tuple[EvidenceView, ...]
    independent: str


def check_view(check: QuoteCheck, words: Mapping[str, str]) -> CheckView:
    """Say what came of a check."""
    result = result_view(check.result, words)
    return CheckView(
        result=result,
        tone=Tone.CAUTION.value if check.cut and check.result.found else result.tone,
        detail=_detail(check, words),
        differences=check.differences if check.result is QuoteResult.ALTERED else (),
        passage=check.passage if check.result is QuoteResult.ALTERED else "",
        remarks=tuple(_remarks(check, words)),
        warning=words["check_cut"].format(text=check.cut) if check.cut else "",
    )


def elsewhere_view(words: Mapping[str, str]) -> CheckView:
    """Say that a source lacks words that another one, cited beside it, has: no fault of the quotation."""
    result = result_view(ELSEWHERE, words)
    return CheckView(result=result, tone=result.tone)


def no_copy_view(words: Mapping[str, str]) -> CheckView:
    """Say that there is nothing to check a quotation against."""
    return check_view(QuoteCheck(result=QuoteResult.UNCHECKED, quote="", why=WhyUnchecked.NO_COPY), words)


def copy_view(copy: Copy, source: Source | None, words: Mapping[str, str]) -> CopyView:
    """Describe a stored copy."""
    accessed = source.accessed if source else None
    return CopyView(
        path=copy.path,
        retrieved=DateView(iso=accessed.iso, label=accessed.label) if accessed and accessed.iso else None,
        sha256=copy.sha256,
        short=copy.sha256[:_SHORT],
        size=_size(copy.size, words),
        changed=copy.changed,
    )


def _detail(check: QuoteCheck, words: Mapping[str, str]) -> str:
    if check.result is QuoteResult.UNCHECKED:
        return words[f"unchecked_{check.why or WhyUnchecked.NO_COPY}"]
    return words["check_count"].format(n=f"{check.count:,}") if check.result is QuoteResult.AMBIGUOUS else ""


def _remarks(check: QuoteCheck, words: Mapping[str, str]) -> list[str]:
    remarks = []
    # What the warning names need not be said twice.
    left_out = [one for one in check.omitted if one and one.replace("’", "'") != check.cut.replace("’", "'")]
    if omitted := [words["quoted"].format(text=shortened(one, _LONGEST)) for one in left_out]:
        remarks.append(words["check_omitted"].format(text=words["list_comma"].join(omitted)))
    remarks.extend(
        words["check_filled"].format(quoted=one.quoted, source=one.source) for one in check.filled if one.source
    )
    if check.elsewhere:
        remarks.append(words["check_elsewhere"].format(at=check.at))
    return remarks


def _size(number: int, words: Mapping[str, str]) -> str:
    if number < 1000:
        return words["size_bytes"].format(n=number)
    if number < 1_000_000:
        return words["size_kilobytes"].format(n=round(number / 1000))
    return words["size_megabytes"].format(n=f"{number / 1_000_000:.1f}")
