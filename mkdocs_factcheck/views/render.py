"""Views to HTML: the only user of Jinja."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from mkdocs_factcheck.locales import words
from mkdocs_factcheck.model import Occurrence, Status, ViewRequest
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.card import card_view
from mkdocs_factcheck.views.claims import claims_view, timeline_view
from mkdocs_factcheck.views.contradictions import contradictions_view, question_groups
from mkdocs_factcheck.views.desk import review_headings, review_view, summary_view
from mkdocs_factcheck.views.entries import (
    claimant_headings,
    claimants_view,
    entry_line,
    question_headings,
    questions_view,
)
from mkdocs_factcheck.views.entry_links import entry_link
from mkdocs_factcheck.views.icons import CONFLICT, Icons
from mkdocs_factcheck.views.links import anchor, listed_anchor, relative_url
from mkdocs_factcheck.views.lookup import Lookup
from mkdocs_factcheck.views.reference import reference_view
from mkdocs_factcheck.views.results import FlagView
from mkdocs_factcheck.views.site import EntryLink, Site
from mkdocs_factcheck.views.sources import source_headings, sources_view
from mkdocs_factcheck.views.templates import open_templates

_MAKERS: Mapping[str, Callable[[ViewRequest, Builder], Any]] = {
    "contradictions": contradictions_view,
    "claims": claims_view,
    "questions": questions_view,
    "claimants": claimants_view,
    "sources": sources_view,
    "timeline": timeline_view,
    "summary": summary_view,
    "review": review_view,
}
_HEADINGS: Mapping[str, Callable[[ViewRequest, Builder], list[tuple[str, str]]]] = {
    "contradictions": question_groups,
    "questions": question_headings,
    "claimants": claimant_headings,
    "sources": source_headings,
    "review": review_headings,
}


class Renderer:
    """Makes the HTML of one site; every link in it is relative to the page it is made for.

    ``template_dirs`` are searched for ``factcheck/*.html`` before the package's own templates, and
    ``icon_dirs`` for the icons that the package does not bring.
    """

    def __init__(
        self,
        site: Site,
        *,
        template_dirs: Sequence[Path] = (),
        icon_dirs: Sequence[Path] = (),
        language: str = "en",
    ) -> None:
        self._lookup = Lookup(site)
        self._words = words(language)
        self._icons = Icons(icon_dirs)
        self._templates = open_templates(template_dirs)
        self._status_badges: dict[tuple[str, str], Markup] = {}
        self._drawn: dict[str, Markup] = {}
        self._badges: dict[tuple[str, str, str, str], str] = {}
        self._builders: dict[str, Builder] = {}
        self._templates.globals.update(
            t=SimpleNamespace(**self._words),
            icon=self._icon,
            badge=self._status_badge,
            conflict_sign=CONFLICT,
            listed=listed_anchor,
        )
        self._badge = self._templates.get_template("factcheck/badge.html")
        self._card = self._templates.get_template("factcheck/card.html")

    def badge(self, claim_id: str, *, page_url: str, card_here: bool, at: Occurrence | None = None) -> str:
        """The badge after marked words: a link to the claim's card, here or where its card is.

        ``at`` is where the words stand: of the claim's quotations those are told of that concern them.
        """
        here = self._lookup.anchor(page_url, anchor("card", claim_id)) if card_here else ""
        flag = self._builder("").flag(self._lookup.facts.claims[claim_id], at)
        key = (claim_id, here, "" if here else page_url, flag.words if flag else "")
        known = self._badges.get(key)
        if known is None:
            known = self._badges[key] = self._make_badge(claim_id, page_url, here, flag)
        return known

    def quote_result(self, claim_id: str, at: Occurrence) -> str:
        """The result of checking the very words of an occurrence, where they did not pass; else nothing."""
        told = self._lookup.told_at(self._lookup.facts.claims[claim_id], at)
        return next((one.check.result.value for one in told if one.occurrence), "")

    def card(self, claim_id: str, *, page_url: str, level: int = 3, nth: int = 0) -> str:
        """The card of one claim, ``nth`` of whose cards stand above; its outermost element has the id ``card-ID``."""
        view = card_view(self._lookup.facts.claims[claim_id], self._builder(page_url), nth)
        return self._card.render(card=view, level=level)

    def cards(self, claim_ids: Sequence[str], *, page_url: str) -> str:
        """The section "Claims on this page"; an empty string where there are none."""
        if not claim_ids:
            return ""
        page = self._lookup.site.pages.get("contradictions")
        return self._render(
            "cards",
            # Made from the package's or the site's own template of a card, so escaped already.
            cards=[Markup(self.card(id_, page_url=page_url)) for id_ in claim_ids],  # noqa: S704
            id=self._lookup.anchor(page_url, "factcheck-cards"),
            title_id=self._lookup.anchor(page_url, "factcheck-cards-title"),
            contradictions="" if page is None else relative_url(page, page_url),
        )

    def reference(self, source_id: str, *, locators: Sequence[str], page_url: str) -> str:
        """A source as a footnote cites it, in inline HTML; an unknown source shows its ID."""
        source = self._lookup.facts.sources.get(source_id)
        words, style = self._builder(page_url).words, self._lookup.site.citation_style
        view = reference_view(source, locators, words, style) if source else None
        return self._render("reference", reference=view, id=source_id)

    def view(self, request: ViewRequest, *, page_url: str, level: int = 2) -> str:
        """A whole view, or the part of it that the request asks for; ``level`` is that of its headings."""
        made = _MAKERS[request.name](request, self._builder(page_url))
        return self._render(request.name, view=made, level=level)

    def headings(self, request: ViewRequest, *, page_url: str) -> list[tuple[str, str]]:
        """The anchor and words of each section, for the page's table of contents; a filtered view has no anchors."""
        if not request.anchored or request.name not in _HEADINGS:
            return []
        found = _HEADINGS[request.name](request, self._builder(page_url))
        return [(listed_anchor(one), title) for one, title in found]

    def entry_link(self, kind: str, id_: str, *, page_url: str) -> EntryLink | None:
        """Where a claim, source, question or claimant stands, and its title; ``None`` for an unknown one."""
        return entry_link(kind, id_, self._builder(page_url))

    def entry(self, kind: str, id_: str, *, page_url: str) -> str:
        """What stands where a page defines a source, question, claimant or contradiction."""
        view = entry_line(kind, id_, self._builder(page_url))
        link = self.entry_link(kind, id_, page_url=page_url)
        reference = self.reference(id_, locators=(), page_url=page_url) if kind == "source" else ""
        # Made from the package's or the site's own template of a reference, so escaped already.
        return self._render("entry", entry=view, link=link, reference=Markup(reference))  # noqa: S704

    def notice(self, message: str, raw: str) -> str:
        """A block that could not be read: what is wrong with it, and its own text."""
        return self._render("notice", message=message, raw=raw)

    def _builder(self, page_url: str) -> Builder:
        builder = self._builders.get(page_url)
        if builder is None:
            builder = self._builders[page_url] = Builder(self._lookup, self._words, page_url)
        return builder

    def _render(self, name: str, **values: Any) -> str:
        return self._templates.get_template(f"factcheck/{name}.html").render(**values).strip()

    def _icon(self, name: str) -> Markup:
        known = self._drawn.get(name)
        if known is None:
            known = self._drawn[name] = Markup(self._icons.svg(name))  # noqa: S704 (Icons passes plain drawings alone)
        return known

    def _status_badge(self, status: Status, flag: FlagView | None = None) -> Markup:
        key = (status.id, flag.words if flag else "")
        known = self._status_badges.get(key)
        if known is None:
            html = self._badge.render(status=status, href=None, here=False, open_conflict=False, flag=flag).strip()
            known = self._status_badges[key] = Markup(html)  # noqa: S704 (the badge's template escapes)
        return known

    def _make_badge(self, claim_id: str, page_url: str, here: str, flag: FlagView | None) -> str:
        """The badge of a claim; its card has the id ``here``, unless that is on another page."""
        lookup = self._lookup
        claim = lookup.facts.claims[claim_id]
        target = f"{page_url}#{here}"
        if not here:
            card = lookup.card_url(claim)
            elsewhere = card and card.partition("#")[0] != page_url
            target = card if elsewhere else lookup.entry_url("claims", claim_id)
        return self._badge.render(
            status=lookup.facts.status_of(claim),
            carried=claim.status_from is not None,
            href=relative_url(target, page_url) if target else "",
            # Material finds the card by the undecoded anchor, so that only plain ones can be given to it.
            here=bool(here) and here.isascii(),
            open_conflict=claim_id in lookup.in_open_conflict,
            flag=flag,
        ).strip()
