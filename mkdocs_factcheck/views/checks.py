"""What came of checking a quotation, in words for a reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mkdocs_factcheck.model import Copy, Difference, QuoteCheck, QuoteResult, Source, Tone, WhyUnchecked, shortened
from mkdocs_factcheck.views.parts import DateView

_LOOKS: Mapping[QuoteResult, tuple[Tone, str]] = {
    QuoteResult.VERBATIM: (Tone.POSITIVE, "material/check-bold"),
    QuoteResult.AMBIGUOUS: (Tone.POSITIVE, "material/check-all"),
    QuoteResult.ELIDED: (Tone.POSITIVE, "material/content-cut"),
    QuoteResult.ALTERED: (Tone.NEGATIVE, "material/not-equal-variant"),
    QuoteResult.NOT_FOUND: (Tone.NEGATIVE, "material/close-circle-outline"),
    QuoteResult.SOURCE_CHANGED: (Tone.CAUTION, "material/file-alert-outline"),
    QuoteResult.UNCHECKED: (Tone.NEUTRAL, "material/circle-outline"),
}
CHECK_ICONS = tuple(icon for _, icon in _LOOKS.values())
"""The icons of the results; the package brings them all."""

_NO_FAULT = "material/circle-outline"

_SHORT = 12
"""Digits of a sha256 that are shown; the whole of it is in the element's title and in the data."""

_LONGEST = 160
"""Characters of left-out words that are shown whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckView:
    """A result: its sign and name, the words that differ, the source's own words, and remarks.

    ``warning`` is a remark of weight: the quotation may say the opposite of its source.
    """

    result: str
    tone: str
    icon: str
    label: str
    differences: tuple[Difference, ...]
    passage: str
    remarks: tuple[str, ...]
    warning: str


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
    for print. ``check`` is the result of looking for the words in the stored ``copy``.
    """

    title: str
    href: str
    url: str
    locator: str
    quote: str
    stance: str
    stance_label: str
    archive: str
    check: CheckView | None
    copy: CopyView | None


def check_view(check: QuoteCheck, words: Mapping[str, str]) -> CheckView:
    """Say what came of a check."""
    shown = result_view(check.result, words)
    return replace(
        shown,
        tone=Tone.CAUTION.value if check.cut and check.result.found else shown.tone,
        label=_label(check, words),
        differences=check.differences if check.result is QuoteResult.ALTERED else (),
        passage=check.passage if check.result is QuoteResult.ALTERED else "",
        remarks=tuple(_remarks(check, words)),
        warning=words["check_cut"].format(text=check.cut) if check.cut else "",
    )


def elsewhere_view(check: QuoteCheck, words: Mapping[str, str]) -> CheckView:
    """Say that a source lacks words that another one, cited beside it, has: no fault of the quotation."""
    shown = result_view(check.result, words)
    return replace(shown, tone=Tone.NEUTRAL.value, icon=_NO_FAULT, label=words["result_elsewhere"])


def no_copy_view(words: Mapping[str, str]) -> CheckView:
    """Say that there is nothing to check a quotation against."""
    return check_view(QuoteCheck(result=QuoteResult.UNCHECKED, quote="", why=WhyUnchecked.NO_COPY), words)


def result_view(result: QuoteResult, words: Mapping[str, str]) -> CheckView:
    """Name a result, without a quotation that has it."""
    tone, icon = _LOOKS[result]
    label = words[f"result_{result}"]
    return CheckView(
        result=result.value, tone=tone.value, icon=icon, label=label, differences=(), passage="", remarks=(), warning=""
    )


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


def _label(check: QuoteCheck, words: Mapping[str, str]) -> str:
    if check.result is QuoteResult.UNCHECKED:
        return words[f"unchecked_{check.why or WhyUnchecked.NO_COPY}"]
    return words[f"result_{check.result}"]


def _remarks(check: QuoteCheck, words: Mapping[str, str]) -> list[str]:
    remarks = []
    # What the warning names need not be said twice.
    left_out = [one for one in check.omitted if one and one.replace("’", "'") != check.cut.replace("’", "'")]
    if omitted := [words["quoted"].format(text=shortened(one, _LONGEST)) for one in left_out]:
        remarks.append(words["check_omitted"].format(text=words["list_comma"].join(omitted)))
    remarks.extend(
        words["check_filled"].format(quoted=one.quoted, source=one.source) for one in check.filled if one.source
    )
    if check.result is QuoteResult.AMBIGUOUS:
        remarks.append(words["check_count"].format(n=f"{check.count:,}"))
    if check.elsewhere:
        remarks.append(words["check_elsewhere"].format(at=check.at))
    return remarks


def _size(number: int, words: Mapping[str, str]) -> str:
    if number < 1000:
        return words["size_bytes"].format(n=number)
    if number < 1_000_000:
        return words["size_kilobytes"].format(n=round(number / 1000))
    return words["size_megabytes"].format(n=f"{number / 1_000_000:.1f}")
