"""A site whose sources come from a reference manager."""

from __future__ import annotations

import json

import pytest

BIB = """\
@article{doe:2020,
  author = {Doe, Jane and M{\\"u}ller, J{\\"o}rg},
  title = {The {NATO} report},
  journaltitle = {Journal of Bridges},
  volume = 3, number = 4, pages = {10--12},
  date = {2020-03-12/2020-03-14},
  doi = {10.1000/xyz},
}

@book{unused, title = {Never cited}}

@book{broken, title = {Never closed
"""
ITEMS = [
    {
        "id": "http://zotero.org/users/1/items/ABCD1234",
        "type": "webpage",
        "title": "<b>Bold</b> <script>alert(1)</script>",
        "container-title": "BBC",
        "issued": {"literal": "Easter 2020"},
        "URL": "javascript:alert(1)",
    }
]
FILES = {
    "index.md": '# Home\n\n["Safe"]{claim=safe status=disputed by=Ann source="doe-2020, p. 11; ABCD1234"}\n',
    "factcheck/library.bib": BIB,
    "factcheck/zotero.json": json.dumps(ITEMS, indent=1),
    "factcheck/ours.yml": "sources:\n  doe-2020:\n    archive: https://archive.example.org/a\n    reliability: B\n",
}


@pytest.fixture
def library(project):
    return project.write(FILES, markdown_extensions=["footnotes"])


def footnote(built, source):
    return built.page("index.html").find("li", id=f"fn:source-{source}")


def test_sources_of_all_formats_are_footnotes(library):
    built = library.build()
    note = footnote(built, "doe-2020")
    assert (
        "Jane Doe and Jörg Müller, “The NATO report”, Journal of Bridges, 12–14 March 2020, p. 11." in note.get_text()
    )
    assert note.find("a", class_="factcheck-archive")["href"] == "https://archive.example.org/a"
    other = footnote(built, "ABCD1234")
    assert "“Bold <script>alert(1)</script>”, BBC, Easter 2020." in other.get_text()
    assert other.find("script") is None
    assert other.find("a", class_="factcheck-source") is None


def test_the_style_is_a_setting(library):
    built = library.build(plugins=["search", {"factcheck": {"citation_style": "full"}}])
    assert (
        "Doe, Jane, and Jörg Müller. “The NATO report.” Journal of Bridges 3, no. 4 (12–14 March 2020): 10–12, p. 11."
        in footnote(built, "doe-2020").get_text()
    )


def test_findings_have_their_places_and_the_data_its_shape(library):
    built = library.build()
    found = {
        (one["path"], one["line"], one["column"], one["code"], one["severity"]) for one in built.claims["findings"]
    }
    assert ("factcheck/library.bib", 1, 10, "FC116", "info") in found
    assert ("factcheck/library.bib", 12, 1, "FC111", "error") in found
    assert ("factcheck/zotero.json", 10, 11, "FC115", "error") in found
    sources = {source["id"]: source for source in built.claims["sources"]}
    assert sorted(sources) == ["ABCD1234", "doe-2020", "unused"]
    assert (sources["doe-2020"]["issued"], sources["doe-2020"]["issued_text"]) == (
        "2020-03-12",
        "2020-03-12/2020-03-14",
    )
    assert sources["doe-2020"]["author"] == ["Jane Doe", "Jörg Müller"]
    assert sources["doe-2020"]["reliability"] == "B"
    assert (sources["ABCD1234"]["issued"], sources["ABCD1234"]["issued_text"]) == (None, "Easter 2020")


def test_the_page_of_sources_leaves_out_what_nothing_cites(library):
    text = library.build().page("factcheck/sources/index.html").get_text()
    assert "Doe, Jane, and Jörg Müller." in text
    assert "Never cited" not in text


def test_an_unknown_style_stops_the_build(library):
    built = library.build(plugins=[{"factcheck": {"citation_style": "apa"}}])
    assert built.error
    assert any("'citation_style'" in line and "'short', 'full'" in line for line in built.log)
