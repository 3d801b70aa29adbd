"""How sources are cited, in the two styles: ``cases/references.yml`` reads as a specification."""

from __future__ import annotations

import dataclasses
import re
from html import unescape
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.locales import words
from mkdocs_factcheck.model import (
    SCALES,
    Claim,
    Evidence,
    Link,
    Name,
    Place,
    Review,
    Source,
    ViewRequest,
    parse_source_date,
)
from mkdocs_factcheck.register import Registry, read_register_file
from mkdocs_factcheck.views import Renderer, Site
from mkdocs_factcheck.views.reference import reference_view

# The base loader leaves every scalar as it is typed.
CASES = yaml.load((Path(__file__).parent / "cases" / "references.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
WORDS = words("en")


def facts_of(case, folder):
    """The facts of a register that holds the case's source alone."""
    file = folder / ("library.bib" if "bib" in case else "register.yml")
    content = case["bib"] if "bib" in case else yaml.safe_dump({"sources": {"x": case["yaml"]}}, allow_unicode=True)
    file.write_text(content, "utf-8")
    registry = Registry()
    registry.replace_file(file.name, read_register_file(file, file.name))
    return registry.freeze(SCALES["default"])


@pytest.mark.parametrize("style", ["short", "full"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_footnote_reads_like_a_reference(case, style, tmp_path):
    facts = facts_of(case, tmp_path)
    site = Site(review=Review(facts=facts), citation_style=style)
    html = Renderer(site).reference("x", locators=case.get("locators", []), page_url="a/")
    assert facts.problems == ()
    assert unescape(re.sub(r"<[^>]*>", "", html)) == case[style]


def test_there_are_enough_cases_and_no_name_twice():
    names = [case["name"] for case in CASES]
    assert len(names) >= 40
    assert len(set(names)) == len(names)


def html_of(style="short", **fields):
    source = Source(id="x", place=Place(path="f", line=1, column=1), **fields)
    facts = facts_with(source)
    return Renderer(Site(review=Review(facts=facts), citation_style=style)).reference("x", locators=[], page_url="a/")


def facts_with(source):
    empty = Registry().freeze(SCALES["default"])
    return type(empty)(statuses=empty.statuses, sources={"x": source})


def test_books_are_set_in_italics_and_articles_in_quotation_marks():
    assert "factcheck-reference__title--work" in html_of(type="book", title="Bridges")
    article = html_of(type="article-newspaper", title="Bridges", container_title="The Times")
    assert '<cite class="factcheck-reference__title">“Bridges”</cite>' in article
    assert '<i class="factcheck-reference__container">The Times</i>' in article


def test_a_range_has_its_first_day_for_machines():
    html = html_of(title="T", issued=parse_source_date("2020-03-12/2020-03-14"))
    assert '<time datetime="2020-03-12">12–14 March 2020</time>' in html


def test_words_for_a_date_are_no_date_for_machines():
    assert "<time" not in html_of(title="T", issued=parse_source_date("forthcoming"))


def test_a_doi_is_a_link_and_leads_where_no_address_is_given():
    html = html_of("full", title="T", extra={"DOI": "10.1000/a<b>"})
    assert html.count('href="https://doi.org/10.1000/a%3Cb%3E"') == 2
    assert "https://doi.org/10.1000/a&lt;b&gt;" in html


@pytest.mark.parametrize("doi", ["javascript:alert(1)", "10.1/x y", "pending", ""])
def test_what_is_no_doi_is_no_link(doi):
    assert "<a" not in html_of("full", title="T", extra={"DOI": doi})


def test_of_a_library_the_page_of_sources_shows_what_is_used():
    place = Place(path="f", line=1, column=1)
    made = {
        id_: Source(id=id_, place=place, title=id_, exported=id_ != "written", origin=origin)
        for id_, origin in {"written": "", "cited": "repeated", "repeated": "", "linked": "", "unused": ""}.items()
    }
    claim = Claim(id="c", text="c", place=place, evidence=(Evidence(source="cited", place=place),))
    link = Link(kind="source", id="linked", place=place)
    facts = dataclasses.replace(facts_with(made["cited"]), sources=made, claims={"c": claim}, links=(link,))
    renderer = Renderer(Site(review=Review(facts=facts), pages={"sources": "sources/"}))
    html = renderer.view(ViewRequest(name="sources"), page_url="sources/")
    assert set(re.findall(r'id="source-(\w+)"', html)) == {"written", "cited", "repeated", "linked"}
    assert renderer.entry_link("source", "unused", page_url="a/").href == ""


TEXTS = st.text(alphabet="Aa b.,?!“”\"'<>&[]()–-:/1", max_size=12)
DATES = st.none() | st.sampled_from(["2020", "2020-03-12", "2020/2021", "n.d.", "2020~", "soon.", "..."]).map(
    parse_source_date
)
NAMES = st.lists(st.builds(Name, family=TEXTS, given=TEXTS, literal=TEXTS).filter(lambda name: name.full), max_size=5)
SOURCES = st.builds(
    Source,
    id=st.just("x"),
    place=st.just(Place(path="f", line=1, column=1)),
    type=st.sampled_from(
        "document book chapter report webpage article-journal article-newspaper thesis interview post patent "
        "legal_case personal_communication motion_picture nonsense".split()
    ),
    title=TEXTS.map(str.strip),
    author=NAMES.map(tuple),
    editor=NAMES.map(tuple),
    container_title=TEXTS.map(str.strip),
    publisher=TEXTS.map(str.strip),
    issued=DATES,
    accessed=DATES,
    extra=st.dictionaries(st.sampled_from("volume issue page edition genre number DOI publisher-place".split()), TEXTS),
)


@given(SOURCES, st.sampled_from(["short", "full"]))
def test_any_source_is_cited_in_one_line_with_one_end(source, style):
    view = reference_view(source, [], WORDS, style)
    assert view.text.strip()
    assert "\n" not in view.text
    assert re.search(r"[.?!…][”’\"')\]]*$", view.text)
    assert all(piece.text for piece in view.pieces)


PLAIN = st.from_regex(r"[A-Z][a-z]{2,8}( [a-z]{2,8}){0,2}", fullmatch=True)


@given(SOURCES.map(lambda source: source), PLAIN, PLAIN, PLAIN, st.sampled_from(["short", "full"]))
def test_punctuation_is_never_doubled_and_no_bracket_is_empty(source, title, name, home, style):
    plain = {
        "title": title,
        "author": (Name(literal=name),) if source.author else (),
        "editor": (),
        "container_title": home if source.container_title else "",
        "publisher": f"{home} House" if source.publisher else "",
        "extra": {key: "3" for key, value in source.extra.items() if value and key != "DOI"},
    }
    made = {field: getattr(source, field) for field in ("id", "place", "type", "issued", "accessed")}
    text = reference_view(Source(**made, **plain), [], WORDS, style).text
    assert not re.search(
        r"\.\.|,,|, ?\.|\. ?,|\(\)|  |: ?[.,]|^[,.: ]| [,.:]", re.sub(r"\b(n\.d|ed|vol|no)\.", r"\1", text)
    )
