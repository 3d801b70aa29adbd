"""Makes the small views: every link is seen from one page, every word is of one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from mkdocs_factcheck.model import (
    DATE,
    UNDETERMINED,
    Claim,
    Contradiction,
    Evidence,
    Kind,
    Likelihood,
    Occurrence,
    QuoteResult,
    Stance,
    Value,
    When,
    WhyUnchecked,
    figure_in_print,
    label_of,
)
from mkdocs_factcheck.reasoning import independent_sources
from mkdocs_factcheck.reasoning.figures import date_words
from mkdocs_factcheck.views.checks import (
    CheckView,
    CopyView,
    EvidenceGroup,
    EvidenceView,
    check_view,
    copy_view,
    elsewhere_view,
    no_copy_view,
)
from mkdocs_factcheck.views.links import opened_at, relative_url
from mkdocs_factcheck.views.lookup import Lookup
from mkdocs_factcheck.views.misquoted import Told, gravity, is_elsewhere
from mkdocs_factcheck.views.parts import (
    DateView,
    LikelihoodView,
    Link,
    PositionView,
    StatementView,
)
from mkdocs_factcheck.views.results import FlagView, ResultView, result_view

VALUE = "value"
"""The column of those who answer with a figure."""

MISQUOTED = "misquoted"
"""In the place of a stance: words in an article that the source does not have."""

_QUOTATION_MARKS = "\"'“”„‟‘’‚«»‹› \t\n"
_PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "‹": "›", "'": "'"}


class Builder:
    """Makes views for the page ``page_url``."""

    def __init__(self, lookup: Lookup, words: Mapping[str, str], page_url: str) -> None:
        self.lookup = lookup
        self.words = words
        self.page_url = page_url
        self._claimants: dict[str, Link] = {}
        self._results: dict[QuoteResult, ResultView] = {}

    def to(self, target: str) -> str:
        """A link from this page; no target, no link."""
        return relative_url(target, self.page_url) if target else ""

    def here(self, wanted: str, nth: int = 0) -> str:
        """The id of an element on this page: the one it wants, unless the page has that already."""
        return self.lookup.anchor(self.page_url, wanted, nth)

    def to_entry(self, view: str, id_: str) -> str:
        """A link to an entry of a view, where a page holds that view."""
        target = self.lookup.entry_url(view, id_)
        return relative_url(target, self.page_url) if target else ""

    def to_conflict(self, one: Contradiction, *, crowd: bool = False) -> str:
        """A link to a conflict in the whole index, or to the crowd that counts it there."""
        target = self.lookup.conflict_url(one, crowd=crowd)
        return relative_url(target, self.page_url) if target else ""

    def count(self, key: str, number: int, **more: str) -> str:
        """A number with its noun; ``more`` is what else the words have room for."""
        return self.words[f"{key}_one" if number == 1 else f"{key}_other"].format(n=f"{number:,}", **more)

    def joined(self, parts: list[str]) -> str:
        """A list in words: ``a``, ``a and b``, ``a, b and c``."""
        first = self.words["list_comma"].join(parts[:-1])
        return f"{first}{self.words['list_and']}{parts[-1]}" if first else "".join(parts)

    def spoken(self, claim: Claim) -> str:
        """The claim's words, in this language's quotation marks where they are a quotation."""
        known = self.lookup.spoken.get(claim.id)
        if known is None:
            known = self.lookup.spoken[claim.id] = self._spoken(claim)
        return known

    def _spoken(self, claim: Claim) -> str:
        text = claim.text or claim.id
        if claim.kind is not Kind.QUOTE:
            return text
        if len(text) > 1 and text[-1] in _PAIRS.get(text[0], ""):
            text = text.strip(_QUOTATION_MARKS)
        return f"{self.words['quote_open']}{text}{self.words['quote_close']}"

    def claimant(self, claim: Claim) -> Link | None:
        """Who said it, linked to all that they said."""
        if not claim.claimant:
            return None
        known = self._claimants.get(claim.claimant)
        if known is None:
            known = Link(href=self.to_entry("claimants", claim.claimant), text=self.lookup.claimant_name(claim))
            self._claimants[claim.claimant] = known
        return known

    def likelihood(self, likelihood: Likelihood) -> LikelihoodView:
        """A band in words and per cent; a point is shown one per cent wide, to be seen."""
        form = "percent" if likelihood.low == likelihood.high else "percent_range"
        percent = self.words[form].format(low=likelihood.low, high=likelihood.high)
        band = self.words.get(f"band_{likelihood.band}", likelihood.band)
        return LikelihoodView(
            low=min(likelihood.low, 99),
            width=max(likelihood.high - likelihood.low, 1),
            words=f"{band}, {percent}" if band else percent,
            band=band or "",
        )

    def answer(self, question: str | None, position: str) -> str:
        """An answer's own words, else those of yes, no and undetermined, else its ID."""
        entry = self.lookup.facts.questions.get(question or "")
        if entry is not None and entry.answers.get(position):
            return entry.answers[position]
        known = position in {"yes", "no", UNDETERMINED}
        return self.words[f"answer_{position}"] if known else position

    def position(self, claim: Claim) -> PositionView | None:
        """What a claim answers, itself or by the one that it repeats; ``None`` where it takes no position."""
        claim = self.lookup.stated(claim)
        value = _figure(claim.value) if claim.value else ""
        if not (claim.position or value or claim.likelihood):
            return None
        answers = [self.answer(claim.about, claim.position)] if claim.position else []
        answers += [value] if value else []
        return PositionView(
            key=claim.position or (VALUE if value else ""),
            answer=self.words["list_comma"].join(answers),
            likelihood=self.likelihood(claim.likelihood) if claim.likelihood else None,
            confidence=self.words["confidence_" + claim.confidence.value] if claim.confidence else "",
        )

    def holds(self, claim: Claim) -> tuple[str, ...]:
        """What a claim holds for, in words: the time, then each further dimension of its scope."""
        period, _ = self.lookup.held_for(claim)
        return (*([period.label] if period else []), *self.scope(claim))

    def scope(self, claim: Claim) -> tuple[str, ...]:
        """What else than a time a claim holds for, in words, as ``version >=2, <3``."""
        _, scope = self.lookup.held_for(claim)
        return tuple(f"{name} {', '.join(map(str.strip, text.split(',')))}" for name, text in sorted(scope.items()))

    def other(self, claim: Claim) -> Link:
        """Another claim, by who said it and its words."""
        name, words = self.lookup.claimant_name(claim), self.spoken(claim)
        return Link(href=self.to(self.lookup.words_url(claim)), text=f"{name}: {words}" if name else words)

    def evidence(self, claim: Claim) -> tuple[EvidenceGroup, ...]:
        """The evidence of a claim, by what it does to the claim."""
        by_stance: dict[Stance, list[Evidence]] = {}
        for one in claim.evidence:
            by_stance.setdefault(one.stance, []).append(one)
        return tuple(self._group(claim, stance, by_stance[stance]) for stance in Stance if stance in by_stance)

    def _group(self, claim: Claim, stance: str, evidence: list[Evidence]) -> EvidenceGroup:
        return EvidenceGroup(
            stance=str(stance),
            label=self.words[f"stance_{stance}"],
            evidence=tuple(self._piece(claim, one) for one in evidence),
            independent=self._independent(evidence) if len(evidence) > 1 else "",
        )

    def _independent(self, evidence: Iterable[Evidence]) -> str:
        cited = {one.source for one in evidence}
        number = len(independent_sources(self.lookup.facts, evidence))
        if number == len(cited):
            return ""
        return self.count("independent", number, sources=self.count("sources", len(cited)))

    def _piece(self, claim: Claim, evidence: Evidence) -> EvidenceView:
        """A piece of evidence with its source's live page and archive, and what came of checking it."""
        title, href, archive = self.lookup.source_links(evidence.source)
        known = evidence.source in self.lookup.facts.sources
        check = evidence.check
        opened = opened_at(href, check.fragment, check.page) if check else href
        return EvidenceView(
            title=title,
            href=opened or (self.to_entry("sources", evidence.source) if known else ""),
            url=href if opened != href else "",
            locator=evidence.locator or "",
            rating=evidence.rating or "",
            quote=evidence.quote or "",
            archive=archive,
            check=self.check(claim, evidence),
            copy=self.copy(evidence.source),
        )

    def check(self, claim: Claim, evidence: Evidence) -> CheckView | None:
        """What came of checking the words of a piece of evidence; ``None`` where it has none."""
        check = evidence.check
        if check is None:
            return self._no_copy if evidence.quote else None
        if check.why is WhyUnchecked.NO_COPY:
            return self._no_copy
        if is_elsewhere(claim, evidence):
            return elsewhere_view(self.words)
        return check_view(check, self.words)

    @cached_property
    def _no_copy(self) -> CheckView:
        return no_copy_view(self.words)

    def result(self, result: QuoteResult) -> ResultView:
        """A result of a check, named."""
        known = self._results.get(result)
        if known is None:
            known = self._results[result] = result_view(result, self.words)
        return known

    def flag(self, claim: Claim, at: Occurrence | None = None) -> FlagView | None:
        """The gravest of what must be told of a claim's quotations beside its verdict, in a list or ``at`` a place."""
        told = self.lookup.told(claim) if at is None else self.lookup.told_at(claim, at)
        if not told:
            return None
        first = min(told, key=lambda one: (gravity(one), _is_other(one, claim, at)))
        result = self.result(first.check.result)
        where = "flag_evidence" if first.evidence else "flag_other" if _is_other(first, claim, at) else ""
        return FlagView(result=result, words=f"{result.flag} {self.words[where]}" if where else result.flag)

    def copy(self, source: str) -> CopyView | None:
        """The stored copy of a source, if there is one."""
        facts = self.lookup.facts
        copy = facts.copies.get(source)
        return copy_view(copy, facts.sources.get(source), self.words) if copy else None

    def statement(self, claim: Claim, number: int = 0) -> StatementView:
        """A claim as one line of a list."""
        lookup = self.lookup
        reversal, clash = lookup.reversals.get(claim.id), lookup.self_contradictions.get(claim.id)
        return StatementView(
            id=claim.id,
            words=self.spoken(claim),
            href=self.to(lookup.words_url(claim)),
            claimant=self.claimant(claim),
            said=date_view(claim.said),
            as_of=self.words["as_of"].format(time=claim.as_of.label) if claim.as_of else "",
            scope=self.scope(claim),
            status=lookup.facts.status_of(claim),
            carried=Link(
                href=self.to(lookup.words_url(lookup.facts.claims[claim.status_from])), text=self.words["as_repeated"]
            )
            if claim.status_from
            else None,
            position=self.position(claim),
            reversal=Link(href=self.to_conflict(reversal), text=self.words["reversal"]) if reversal else None,
            self_contradiction=Link(href=self.to_conflict(clash), text=self.words["self_contradiction"])
            if clash
            else None,
            flag=self.flag(claim),
            number=number,
        )

    def statements(self, claims: list[Claim]) -> tuple[StatementView, ...]:
        """Claims as the lines of a list."""
        return tuple(map(self.statement, claims))


def _is_other(told: Told, claim: Claim, at: Occurrence | None) -> bool:
    """Whether a quotation is not that of the words beside which it is told: those of an occurrence, or the claim's."""
    if told.occurrence is None:
        return told.evidence is not None
    return at is None and told.occurrence.text != claim.text


def date_view(when: When | None) -> DateView | None:
    """A date for a ``time`` element."""
    return _date_view(when.text) if when else None


def _figure(value: Value) -> str:
    """Set a figure as print does; a date is in words."""
    if value.unit == DATE:
        return date_words(value).removeprefix("a date ")
    return figure_in_print(value)


@lru_cache(maxsize=10_000)
def _date_view(text: str) -> DateView:
    return DateView(iso=text, label=label_of(text))
