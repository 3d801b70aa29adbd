"""What YAML's parser says reaches an author in plain words, with a remedy, at the place to look at."""

from __future__ import annotations

import pytest
import yaml

from mkdocs_factcheck.model import Place
from mkdocs_factcheck.syntax import YamlError, parse_yaml, yaml_nodes

CASES = {
    'a:\n  name: "The mayor\n  b: c\n': ("a quotation mark is never closed", "2:9"),
    "a:\n  name: 'The mayor\n": ("a quotation mark is never closed", "2:9"),
    "a:\n  title: The bridge: a report\n": ('a ":" stands where no key can be', "2:20"),
    "a:\n  b: c\n   d: e\n": ('a ":" stands where no key can be', "3:5"),
    "a:\n  b: @x\n": ("no value can begin with this character", "2:6"),
    "a:\n  b: c\n\td: e\n": ("a tab stands where only spaces can", "3:1"),
    "a:\n   b: c\n  d: e\n": ("this fits to nothing before it", "3:3"),
    'a:\n  b: "x" y\n': ("this fits to nothing before it", "2:10"),
    "a: 'it's'\n": ("this fits to nothing before it", "1:8"),
    "a:\n  - b\n  c: d\n": ("this fits to nothing before it", "3:3"),
    "a:\n  b: c\n  d\n  e: f\n": ('a key has no ":" after it', "3:3"),
    "a: {b: c\nd: e\n": ('a "," or "}" is missing', "2:2"),
    "a: [b, c\nd: e\n": ('a "," or "]" is missing', "2:2"),
    "a: - b\n": ("a list cannot begin on the line of its key", "1:4"),
    "a: *b*\n": ('a value that begins with "*", "&", ">" or "|" means something else', "1:6"),
    "a: >b\n": ('a value that begins with "*", "&", ">" or "|" means something else', "1:5"),
    "a: [b,,c]\n": ("a value is missing, or a bracket or comma is too many", "1:7"),
}


def at(line, column):
    return Place(path="x.yml", line=line + 1, column=column + 1)


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def loader(request, monkeypatch):
    """Both parsers that there may be; they have words of their own."""
    monkeypatch.setattr(yaml_nodes, "_Loader", getattr(yaml, request.param))


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("text", CASES)
def test_the_words_of_the_parser_in_those_of_an_author(text):
    message, place = CASES[text]
    with pytest.raises(YamlError) as raised:
        parse_yaml(text, at)
    problem = raised.value.problem
    assert problem.message == f"yaml: {message}"
    assert str(problem.place) == f"x.yml:{place}"
    assert problem.hint


def test_a_backslash_in_double_quotes():
    with pytest.raises(YamlError, match="yaml: a backslash in double quotes means something else") as raised:
        parse_yaml('a: "C:\\dir"\n', at)
    assert raised.value.problem.hint == "use single quotes"
