"""What a reference manager exports and what the site itself writes of one source."""

from __future__ import annotations

import subprocess
import sys
from itertools import permutations

import pytest

from mkdocs_factcheck.model import SCALES, Review
from mkdocs_factcheck.register import Registry, read_page, read_register_file, register_files
from mkdocs_factcheck.rules import run_rules
from mkdocs_factcheck.syntax import scan_page

BIB = "@online{a, title = {Exported}, author = {Doe, Jane}, date = {2020-03-12}, url = {https://example.org/a}}"
JSON = '[{"id": "b", "title": "Of JSON", "issued": {"date-parts": [[2020]]}}]'
YAML = """\
sources:
  a:
    title: Written
    archive: https://archive.example.org/a
    sha256: abc
    reliability: B
    url: https://example.org/better
  c:
    title: Alone
"""


@pytest.fixture
def known(tmp_path):
    """``known({"x.bib": "…"}, "page")`` gives the facts; the files are read in the order given."""

    def read(files, page=""):
        registry = Registry()
        if page:
            registry.replace_page("a.md", read_page(scan_page(page, "docs/a.md"), "a.md"), "a/")
        for name, content in files.items():
            (tmp_path / name).write_text(content, "utf-8")
            registry.replace_file(name, read_register_file(tmp_path / name, f"factcheck/{name}"))
        return registry.freeze(SCALES["default"])

    return read


FILES = {"library.bib": BIB, "zotero.json": JSON, "ours.yml": YAML}


@pytest.mark.parametrize("order", list(permutations(FILES)), ids="-".join)
def test_the_site_completes_what_was_exported_and_wins(order, known):
    facts = known({name: FILES[name] for name in order})
    assert facts.problems == ()
    assert sorted(facts.sources) == ["a", "b", "c"]
    source = facts.sources["a"]
    assert (source.title, source.author[0].full, source.issued.text) == ("Written", "Jane Doe", "2020-03-12")
    assert (source.archive, source.sha256, source.reliability) == ("https://archive.example.org/a", "abc", "B")
    assert source.url == "https://example.org/better"
    assert str(source.place) == "factcheck/ours.yml:2:3"
    assert [id_ for id_, one in facts.sources.items() if one.exported] == ["b"]


def test_a_block_of_a_page_completes_too(known):
    page = "/// source | a\n    archive: https://archive.example.org/a\n///\n"
    facts = known({"library.bib": BIB}, page)
    assert facts.problems == ()
    assert facts.sources["a"].archive
    assert facts.sources["a"].title == "Exported"


@pytest.mark.parametrize(
    ("files", "hint"),
    [
        ({"1.bib": BIB, "2.bib": BIB}, "export it once"),
        ({"1.bib": BIB, "2.json": '[{"id": "a"}]'}, "export it once"),
        ({"1.yml": YAML, "2.yml": "sources:\n  a: {title: T}"}, "give one of them another id"),
        ({"1.yml": YAML, "2.yml": "sources:\n  a: {title: T}", "0.bib": BIB}, "give one of them another id"),
    ],
)
def test_two_of_one_sort_are_a_finding(files, hint, known):
    (problem,) = known(files).problems
    assert (problem.code, problem.hint) == ("FC205", hint)
    assert problem.place.path.startswith("factcheck/2.")
    assert [place.path for place in problem.related] == [next(f"factcheck/{n}" for n in files if n.startswith("1"))]


def test_two_entries_of_one_file_are_a_finding_at_the_second(known):
    (problem,) = known({"x.bib": f"{BIB}\n\n{BIB}"}).problems
    assert (problem.code, problem.message) == ("FC205", 'source "a" is defined twice')
    assert (str(problem.place), str(problem.related[0])) == ("factcheck/x.bib:3:9", "factcheck/x.bib:1:9")


def test_a_library_may_hold_what_nobody_cites(known):
    findings = run_rules(Review(facts=known(FILES)), severities={}, ignores={})
    assert [(one.code, one.place.path) for one in findings] == [("FC206", "factcheck/ours.yml")] * 2


def test_the_folder_lists_every_format_and_no_stored_copies(tmp_path):
    for name in ("a.yml", "b.yaml", "c.bib", "d.BIB", "e.json", "f.txt", "g.bib.bak"):
        (tmp_path / name).write_text("", "utf-8")
    (tmp_path / "snapshots").mkdir()
    (tmp_path / "snapshots" / "x.json").write_text("", "utf-8")
    assert [path.name for path in register_files(tmp_path)] == ["a.yml", "b.yaml", "c.bib", "d.BIB", "e.json"]


@pytest.mark.parametrize(
    "date", ["n.d.", "forthcoming", "Spring 2020", "2020-03-12/2020-03-14", "c. 1850", "Easter 2020"]
)
def test_sources_in_yaml_take_any_date(date, known):
    facts = known({"x.yml": f"sources:\n  a: {{issued: {date}}}"})
    assert facts.problems == ()
    assert facts.sources["a"].issued.label


def test_what_no_file_needs_is_not_imported(tmp_path):
    (tmp_path / "x.yml").write_text(YAML, "utf-8")
    program = (
        "import sys; from pathlib import Path; from mkdocs_factcheck.register import read_register_file as read; "
        f"assert read(Path({str(tmp_path / 'x.yml')!r}), 'x').statements; "
        "print(sorted({'bibtexparser', 'pylatexenc', 'mkdocs_factcheck.register.csl_json'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_figures_that_are_no_date_are_a_finding_and_stay(known):
    facts = known({"x.yml": "sources:\n  a:\n    issued: 2020-13-45"})
    assert [(one.code, one.place.line, one.place.column) for one in facts.problems] == [("FC105", 3, 13)]
    assert facts.sources["a"].issued.label == "2020-13-45"


def test_names_in_yaml_are_texts_or_mappings(known):
    names = '[Jane Doe, "Doe, Jane", {family: Gogh, given: Vincent, non-dropping-particle: van}, {literal: WHO}]'
    facts = known({"x.yml": f"sources:\n  a: {{author: {names}, interviewer: {{family: Lee, given: Ann}}}}"})
    assert facts.problems == ()
    assert [name.inverted for name in facts.sources["a"].author] == [
        "Jane Doe",
        "Doe, Jane",
        "van Gogh, Vincent",
        "WHO",
    ]
    assert facts.sources["a"].extra == {"interviewer": "Ann Lee"}
