"""Files of reference managers as cases: each file of ``cases/`` reads as a specification, and every case is exact."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mkdocs_factcheck.register import read_register_file

SUFFIXES = {"bib": "bib", "csl": "json", "yml": "yml"}


def load():
    for file in sorted((Path(__file__).parent / "cases").glob("*.yml")):
        # The base loader leaves every scalar as it is typed.
        for case in yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader):
            yield pytest.param(case, SUFFIXES[file.stem], id=f"{file.stem}: {case['name']}")


CASES = list(load())


def told(value):
    """A value as the cases write it: names as an index has them, dates as EDTF or in their words."""
    return [name.inverted for name in value] if isinstance(value, tuple) else getattr(value, "text", value)


@pytest.mark.parametrize(("case", "suffix"), CASES)
def test_a_file_is_read_as_the_case_says(case, suffix, tmp_path):
    file = tmp_path / f"library.{suffix}"
    file.write_bytes(case["file"].encode())
    reading = read_register_file(file, "x")
    sources = [
        {"id": one.id, **{key: told(stated.value) for key, stated in one.values.items()}} for one in reading.statements
    ]
    assert sources == case.get("sources", [])
    found = [f"{one.place.line}:{one.place.column} {one.code} {one.message}" for one in reading.problems]
    assert found == case.get("problems", [])


def test_there_are_enough_cases_and_no_name_twice():
    names = [case.id for case in CASES]
    assert len(names) >= 55
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("@book{a, title = {Café}}".encode("latin-1"), "Café"),
        ("@book{a, title = {“Café”}}".encode("cp1252"), "“Café”"),
        ("\ufeff@book{a, title = {Café}}".encode(), "Café"),
        ("@book{a, title = {Café}}".encode("utf-16"), "Café"),
        (b"@book{a,\r\n title = {Caf\xc3\xa9}\r\n}", "Café"),
        (b"@book{a,\r title = {Caf\xc3\xa9}\r}", "Café"),
    ],
)
def test_files_of_older_programs_are_read(content, title, tmp_path):
    file = tmp_path / "old.bib"
    file.write_bytes(content)
    (statement,) = read_register_file(file, "old.bib").statements
    assert statement.values["title"].value == title


def test_json_is_utf_8(tmp_path):
    file = tmp_path / "x.json"
    file.write_bytes('[{"id": "a", "title": "Café"}]'.encode("latin-1"))
    (problem,) = read_register_file(file, "x.json").problems
    assert (str(problem.place), problem.message) == ("x.json:1:27", "not utf-8: byte 0xe9")
    assert problem.hint == "save the file as UTF-8"


def test_the_parser_does_not_log_what_we_report(tmp_path, caplog):
    file = tmp_path / "x.bib"
    file.write_text("@book{a, title = {x", "utf-8")
    assert read_register_file(file, "x.bib").problems
    assert caplog.records == []
