"""The sources as CSL-JSON: in the form of CSL, and read back as they were."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.export import sources_csl
from mkdocs_factcheck.model import FactBase, Name, Place, Review, Source, parse_source_date
from mkdocs_factcheck.register import Registry, read_register_file

PLACE = Place(path="factcheck/s.yml", line=1, column=1)


def written(**source):
    review = Review(facts=FactBase(sources={"s": Source(id="s", place=PLACE, **source)}))
    return json.loads(sources_csl(review))[0]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2020", {"date-parts": [[2020]]}),
        ("2020-03-12", {"date-parts": [[2020, 3, 12]]}),
        ("2020-03-12/2020-03-14", {"date-parts": [[2020, 3, 12], [2020, 3, 14]]}),
        ("Spring 2020", {"date-parts": [[2020]], "season": 1}),
        ("c. 1850", {"date-parts": [[1850]], "circa": True}),
        ("2020/..", {"raw": "2020/.."}),
        ("-0043-03-15", {"date-parts": [[-44, 3, 15]]}),
        ("0000", {"date-parts": [[-1]]}),
        ("27 BC – AD 14", {"date-parts": [[-27], [14]]}),
        ("-0043/..", {"raw": "-0043/.."}),
        ("forthcoming", {"literal": "forthcoming"}),
    ],
)
def test_dates_in_the_form_of_csl(date, expected):
    assert written(issued=parse_source_date(date))["issued"] == expected


def test_names_in_their_parts():
    names = (Name(family="Gogh", given="Vincent", particle="van"), Name(literal="World Health Organization"))
    assert written(author=names)["author"] == [
        {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
        {"literal": "World Health Organization"},
    ]


def test_what_csl_has_no_field_for_is_custom():
    made = written(archive="https://archive.example.org/s", reliability="B", extra={"archive-name": "City archive"})
    assert made["custom"] == {"archive": "https://archive.example.org/s", "reliability": "B"}
    assert made["archive"] == "City archive"
    assert "title" not in made


WORDS = st.from_regex(r"[A-Z][a-zé]{1,8}( [a-z]{1,8}){0,2}", fullmatch=True)
DATES = st.sampled_from(
    ["2020", "2020-03", "2020-03-12", "2020-03-12/2020-03-14", "2020-22", "1850~", "2020/..", "-0043", "-0099/0014"]
)
SOURCES = st.builds(
    Source,
    id=st.just("s"),
    place=st.just(PLACE),
    type=st.sampled_from(["book", "webpage", "article-newspaper", "interview"]),
    title=WORDS,
    author=st.lists(st.builds(Name, family=WORDS, given=WORDS) | st.builds(Name, literal=WORDS), max_size=3).map(tuple),
    container_title=WORDS | st.just(""),
    publisher=WORDS | st.just(""),
    issued=st.none() | DATES.map(parse_source_date),
    accessed=st.none() | st.just(parse_source_date("2020-03-13")),
    url=st.sampled_from(["", "https://example.org/s?a=1&b=2"]),
    archive=st.sampled_from(["", "https://archive.example.org/s"]),
    sha256=st.sampled_from(["", "ab" * 32]),
    origin=st.sampled_from(["", "agency"]),
    reliability=st.sampled_from(["", "A", "F"]),
    credibility=st.sampled_from(["", "1", "6"]),
    note=WORDS | st.just(""),
    extra=st.dictionaries(st.sampled_from(["volume", "page", "DOI", "archive-name", "genre"]), WORDS, max_size=3),
)


@given(source=SOURCES)
def test_what_is_written_is_read_back(source, tmp_path_factory):
    file = tmp_path_factory.mktemp("csl") / "sources.json"
    file.write_text(sources_csl(Review(facts=FactBase(sources={"s": source}))), "utf-8")
    registry = Registry()
    registry.replace_file(file.name, read_register_file(file, "factcheck/sources.json"))
    facts = registry.freeze({})
    assert facts.problems == ()
    (read,) = facts.sources.values()
    assert replace(read, place=source.place, exported=source.exported) == source


def test_a_site_without_sources_has_an_empty_list():
    assert sources_csl(Review(facts=FactBase())) == "[]\n"
