"""Files of sources that nobody exported: no traceback, no hang, and what can be read is read."""

from __future__ import annotations

import json
import string
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.model import SCALES
from mkdocs_factcheck.register import Registry, read_register_file
from mkdocs_factcheck.register.bibtex import read_bibtex
from mkdocs_factcheck.register.csl_json import read_csl_json
from mkdocs_factcheck.register.latex import latex_to_text, latex_to_url

READERS = {"bib": read_bibtex, "json": read_csl_json}
WORDS = r"""
@article{ @book( @string{a @comment{ @ { } " # , = \ $ ^ _ ~ -- doe:2020 author title date year month url crossref xdata
others family= given= \'e \url{ \href{ http://a.b javascript:x 2020-03-12 2020/ mar 12 é ( ) %
""".split()
PIECES = st.sampled_from([*WORDS, " ", "\n", " and ", "\0", "\ufeff", "\u2028"])
TEXT = st.text().map(lambda text: text.replace("\r", "\n"))  # as files are read
BIB = st.one_of(TEXT, st.lists(PIECES, max_size=40).map("".join), st.text(alphabet=string.printable.replace("\r", "")))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(["2020", "n.d.", "http://a.b", "Doe, Jane", "archive: x\norigin: y"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from("family given literal date-parts raw season circa x".split()), inner, max_size=3
    ),
    max_leaves=8,
)  # fmt: skip
KEYS = st.sampled_from("id citation-key type title author editor issued accessed URL DOI note archive origin x".split())


def place_is_in(text, place):
    lines = text.split("\n")
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


def check(text, reading):
    for problem in reading.problems:
        assert place_is_in(text, problem.place)
        assert problem.message
    for statement in reading.statements:
        assert place_is_in(text, statement.place)
        assert all(place_is_in(text, stated.place) for stated in statement.values.values())
    registry = Registry()
    registry.replace_file("x", reading)
    assert set(registry.freeze(SCALES["default"]).sources) == {one.id for one in reading.statements}


@given(BIB)
def test_any_text_is_bibtex_or_a_finding(text):
    check(text, read_bibtex(text, "x.bib"))


@given(BIB)
def test_any_value_is_text(text):
    assert "\n" not in latex_to_text(text)
    latex_to_url(text)


@given(TEXT | st.text(alphabet='[]{}":,\\u0dtrue12e-.n \n'))
def test_any_text_is_json_or_a_finding(text):
    reading = read_csl_json(text, "x.json")
    check(text, reading)
    assert reading.problems or reading.statements or text.strip(" \t\r\n") in {"", "[]"} or "[" in text


@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=6), max_size=4))
def test_items_of_any_shape_are_read_or_reported(items):
    text = json.dumps(items)
    reading = read_csl_json(text, "x.json")
    check(text, reading)
    assert len(reading.statements) + sum(problem.code == "FC111" for problem in reading.problems) == len(items)


@given(st.binary())
def test_any_bytes_are_read_or_reported(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("bytes")
    for suffix in READERS:
        file = folder / f"x.{suffix}"
        file.write_bytes(content)
        read_register_file(file, f"f/x.{suffix}")


def nested(n):
    return "@article{a, title = " + "{" * (n // 2) + "}" * (n // 2) + "}"


HOSTILE = {
    "braces": ("bib", lambda n: "{" * n),
    "starts": ("bib", lambda n: "@article{" * (n // 9)),
    "starts on lines": ("bib", lambda n: "@article{\n" * (n // 10)),
    "entries without an end": ("bib", lambda n: "@article{a,\n" * (n // 12)),
    "brackets": ("bib", lambda n: "@a(" * (n // 3)),
    "nested braces": ("bib", nested),
    "nested words": ("bib", lambda n: "@article{a, title = {" + "{x" * (n // 3) + "}" * (n // 3) + "}}"),
    "braces in a name": ("bib", lambda n: "@article{a, author = {x " + "{}" * (n // 2) + "}}"),
    "names": ("bib", lambda n: "@article{a, author = {" + "a and " * (n // 6) + "b}}"),
    "one line": ("bib", lambda n: "".join(f"@book{{k{i}, title = {{T}}}}" for i in range(n // 25))),
    "fields": ("bib", lambda n: "@article{a," + ",".join(f"f{i}=1" for i in range(n // 8)) + "}"),
    "missing commas": ("bib", lambda n: "@article{a," + " f = {x}" * (n // 8) + "}"),
    "macros": ("bib", lambda n: "@article{a, title = {" + "\\'" * (n // 2) + "}}"),
    "dollars": ("bib", lambda n: "@article{a, title = {" + "$" * n + "}}"),
    "joined": ("bib", lambda n: "@article{a, title = " + "a # " * (n // 4) + "a}"),
    "strings": ("bib", lambda n: "@string{a = a # a}\n" * (n // 19) + "@book{b, title = a}"),
    "spaces": ("bib", lambda n: "@article{a, title = {" + " " * n + "}}"),
    "parents": ("bib", lambda n: "".join(f"@book{{k{i}, crossref = {{k{i + 1}}}}}\n" for i in range(n // 30))),
    "lists": ("json", lambda n: "[" * n),
    "mappings": ("json", lambda n: '{"a":' * (n // 5)),
    "text without an end": ("json", lambda n: '["' + "x" * n),
    "digits": ("json", lambda n: '[{"id": "a", "volume": ' + "1" * n + "}]"),
    "members": ("json", lambda n: '[{"id":"a"' + ',"x":1' * (n // 6) + "}]"),
    "tags": ("json", lambda n: '[{"id":"a","title":"' + "<i " * (n // 3) + '"}]'),
    "lines of a note": ("json", lambda n: '[{"id":"a","note":"' + "x: \\n" * (n // 5) + '"}]'),
}


def seconds(kind, text):
    before = time.process_time()
    READERS[kind](text, "x")
    return time.process_time() - before


@pytest.mark.parametrize("name", HOSTILE)
def test_the_time_grows_with_the_file_and_no_faster(name):
    kind, make = HOSTILE[name]
    small = seconds(kind, make(20_000))
    assert seconds(kind, make(200_000)) < max(40 * small, 1.0)


def test_a_file_that_is_no_bibliography_is_not_a_thousand_findings():
    problems = read_bibtex("@article{a,\n" * 1000, "x.bib").problems
    assert len(problems) == 100
    assert problems[-1].message.endswith("not listed")


def test_doubling_strings_stay_small():
    text = '@string{a0 = "xxxxxxxxxx"}\n' + "".join(f"@string{{a{i + 1} = a{i} # a{i}}}\n" for i in range(60))
    reading = read_bibtex(f"{text}@book{{b, title = a60}}", "x.bib")
    (statement,) = reading.statements
    assert len(statement.values["title"].value) <= 30_000
