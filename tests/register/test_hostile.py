"""Files of sources that nobody exported: no traceback, no hang, and what can be read is read."""

from __future__ import annotations

import json
import string
import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.model import SCALES
from mkdocs_factcheck.register import Registry, read_register_file
from mkdocs_factcheck.register.bibtex import read_bibtex
from mkdocs_factcheck.register.csl_json import read_csl_json
from mkdocs_factcheck.register.files import _read_yaml as read_yaml
from mkdocs_factcheck.register.latex import latex_to_text, latex_to_url

READERS = {"bib": read_bibtex, "json": read_csl_json, "yml": read_yaml}
WORDS = r"""
@article{ @book( @string{a @comment{ @ @book { } " # , = \ $ ^ _ ~ -- doe:2020 author title date year month url
crossref xdata editortype others family= given= \'e \url{ \href{ http://a.b javascript:x 2020-03-12 2020/ mar 12 é ( )
% %
""".split()
PIECES = st.sampled_from([*WORDS, " ", "\n", " and ", "\0", "\ufeff", "\u2028"])
YAML_PIECES = st.sampled_from(
    """
    sources: claimants: x-a: a: b: title: author: issued: &a &b *a *b <<: <<:·*a <<:·[*a,·*b] !!str !!int !x !!binary !
    - --- ... [ ] { } , : ? | > # " ' ¶ ¶ ¶ ¶·· ¶···· T 2020 null ~ no {family:·Doe} -0043 %YAML·1.1 é
    """.split()
).map(lambda piece: piece.replace("·", " ").replace("¶", "\n"))
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
DATA = st.recursive(
    st.sampled_from(["T", "2020", "no", "-0043", "", "null", "a b", "44 BC"]) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from("title author issued family given raw note x".split()), inner, max_size=3
    ),
    max_leaves=8,
)  # fmt: skip
ENTRY = st.dictionaries(st.sampled_from("title author issued note x".split()), DATA)
SOURCES = st.dictionaries(st.sampled_from("a b c d e/f".split()), ENTRY)
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


@given(st.lists(YAML_PIECES, max_size=30).map(" ".join) | TEXT)
def test_any_text_is_yaml_or_a_finding(text):
    check(text, read_yaml(text, "x.yml"))


class Plain(yaml.SafeDumper):
    """Writes out what is the same, where the other one writes an alias."""

    def ignore_aliases(self, _):
        return True


def told(reading):
    values = [
        (one.kind, one.id, {key: stated.value for key, stated in one.values.items()}) for one in reading.statements
    ]
    return values, [(problem.code, problem.message) for problem in reading.problems]


@given(SOURCES, st.data())
def test_an_alias_says_what_it_stands_for(sources, data):
    entries = list(sources.values())
    for key in data.draw(st.lists(st.sampled_from("ghij"), max_size=4)) if entries else ():
        sources[key] = data.draw(st.sampled_from(entries))
    register = {"sources": sources}
    assert told(read_yaml(yaml.safe_dump(register), "x")) == told(read_yaml(yaml.dump(register, Dumper=Plain), "x"))


@given(SOURCES, st.data())
def test_a_merge_says_what_it_takes_over(sources, data):
    base = {key: value for key, value in data.draw(DATA.filter(lambda one: isinstance(one, dict))).items() if value}
    merged = {"x-base": base, "sources": {key: {"<<": base, **entry} for key, entry in sources.items()}}
    full = {"sources": {key: {**base, **entry} for key, entry in sources.items()}}
    text = yaml.safe_dump(merged, sort_keys=False).replace("'<<':", "<<:")
    values, problems = told(read_yaml(text, "x"))
    expected, known = told(read_yaml(yaml.safe_dump(full, sort_keys=False), "x"))
    assert (values, sorted(problems)) == (expected, sorted(known))


@given(st.lists(SOURCES, max_size=4))
def test_documents_say_what_as_many_files_would(parts):
    texts = [yaml.safe_dump({"sources": part}) for part in parts]
    together = told(read_yaml("---\n".join(texts), "x"))
    alone = [told(read_yaml(text, "x")) for text in texts]
    assert together == ([one for values, _ in alone for one in values], [one for _, said in alone for one in said])


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
    "comments": ("bib", lambda n: "@article{a,\n" + '% x { "\n' * (n // 8) + "year = 2020}"),
    "signs of per cent": ("bib", lambda n: "@article{a, title = {" + "%" * n + "}}"),
    "comments on one line": ("bib", lambda n: "@article{a" + "%{" * (n // 2)),
    "entries in an entry": ("bib", lambda n: "@article{a, x = 1" + " @a{" * (n // 4)),
    "joints": ("bib", lambda n: "@article{a, title = {x}" + " # {x}" * (n // 6) + "}"),
    "strings defined again": ("bib", lambda n: "".join(f"@string{{a = {{{i}}}}}\n" for i in range(n // 18))),
    "heads": ("bib", lambda n: "@book\n" * (n // 6)),
    "missing parents": ("bib", lambda n: "@book{a, xdata = {" + "x," * (n // 2) + "}}"),
    "dates": ("json", lambda n: '[{"id":"a","issued":"' + "1 BC–" * (n // 5) + '"}]'),
    "aliases": ("yml", lambda n: "x-a: &a [x]\nx-b: [" + "*a," * (n // 3) + "]"),
    "laughs": ("yml", lambda n: "x: &a0 [x]\n" + "".join(f"y{i}: &a{i + 1} [*a{i}, *a{i}]\n" for i in range(n // 26))),
    "heirs": ("yml", lambda n: "b: &b0 {x: 1}\n" + "".join(f"c: &b{i + 1} {{<<: *b{i}}}\n" for i in range(n // 26))),
    "merges": (
        "yml",
        lambda n: "x-a: &a {title: T}\nsources:\n" + "".join(f"  k{i}: {{<<: *a}}\n" for i in range(n // 18)),
    ),
    "merges in one": ("yml", lambda n: "x-a: &a {title: T}\nsources: {a: {<<: [" + "*a," * (n // 3) + "]}}"),
    "anchors": ("yml", lambda n: "sources: {a: {title: " + "&a " * (n // 3) + "T}}"),
    "comments behind an anchor": ("yml", lambda n: "sources: {a: {title: &a" + " #" * (n // 2) + "\nT}}"),
    "tags that are not read": (
        "yml",
        lambda n: "sources:\n" + "".join(f"  k{i}: {{title: !x T}}\n" for i in range(n // 22)),
    ),
    "documents": ("yml", lambda n: "---\n" * (n // 4)),
    "sections": ("yml", lambda n: "".join(f"sources{i}: x\n" for i in range(n // 12))),
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
