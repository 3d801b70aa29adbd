"""The register of a site: its subfolders, where it lies, what of it is published, and what nobody cites."""

from __future__ import annotations

import pytest

from mkdocs_factcheck.adapters.cli import main

PAGE = "# Home\n\nIt [rained]{claim=rain source=report}.\n"
SOURCE = "sources:\n  report: {title: A report, issued: 2020-13-45}\n"


FILES = {
    "index.md": PAGE,
    "docs/facts/r.yml": "sources:\n  report: {title: A report}\n",
    "docs/facts/more/s.yml": "claims: {}\n",
    "docs/facts/snapshots/report.txt": "It rained.",
}
PLUGINS = [{"factcheck": {"register": "docs/facts"}}]
SAID = (
    'docs/facts/more/s.yml:1:1 FC117 "s.yml" of the register is published as "facts/more/s.yml", and 2 more of its '
    'files; write "exclude_docs: /facts/" in mkdocs.yml, or move the register beside mkdocs.yml, and name it in the '
    "setting register"
)


def findings(built, code):
    return [line for line in built.findings if f" {code} " in line]


class TestPublished:
    """A register in the folder of the pages."""

    def test_it_is_a_warning(self, project):
        built = project.write(FILES).build(plugins=PLUGINS, strict=True)
        assert findings(built, "FC117") == [f"WARNING {SAID}"]
        assert built.error
        assert "facts/snapshots/report.txt" in built.files()

    def test_check_says_the_same(self, project, capsys):
        project.write(FILES, plugins=PLUGINS)
        assert main(["check", "-f", str(project.root / "mkdocs.yml")]) == 1
        assert SAID in capsys.readouterr().out

    @pytest.mark.parametrize("patterns", ["/facts/", "*.yml\n*.txt", "facts/**"])
    def test_what_mkdocs_leaves_out_is_not_published(self, patterns, project):
        built = project.write(FILES).build(plugins=PLUGINS, exclude_docs=patterns, strict=True)
        assert (built.error, findings(built, "FC117")) == ("", [])
        assert "A report" in built.text("factcheck/sources/index.html")
        assert not [path for path in built.files() if path.startswith("facts/")]

    def test_the_remedy_leaves_the_generated_pages(self, project):
        files = {**FILES, "docs/factcheck/r.yml": "sources:\n  report: {title: A report}\n"}
        plugins = [{"factcheck": {"register": "docs/factcheck"}}]
        built = project.write(files).build(plugins=plugins, exclude_docs="/factcheck/")
        assert findings(built, "FC117") == []
        assert "claim-row-rain" in built.text("factcheck/claims/index.html")

    def test_what_is_left_of_it_is_named(self, project):
        built = project.write(FILES).build(plugins=PLUGINS, exclude_docs="*.yml")
        (said,) = findings(built, "FC117")
        assert said.startswith('WARNING docs/facts/snapshots/report.txt:1:1 FC117 "report.txt" of the register')
        assert "more of its files" not in said

    def test_a_page_beside_it_is_its_authors_own(self, project):
        files = {**FILES, "facts/index.md": "# Facts\n"}
        built = project.write(files).build(plugins=PLUGINS, exclude_docs="*.yml\n*.txt")
        assert findings(built, "FC117") == []
        assert "facts/index.html" in built.files()

    def test_a_copy_that_is_a_page_to_mkdocs_is_published(self, project):
        files = {**FILES, "facts/snapshots/report.md": "# It rained\n"}
        built = project.write(files).build(plugins=PLUGINS, exclude_docs="*.yml\n*.txt")
        assert 'report.md" of the register is published as "facts/snapshots/report/index.html"' in "".join(
            findings(built, "FC117")
        )

    def test_a_link_in_the_folder_of_pages_publishes_too(self, project):
        project.write({"index.md": PAGE, "factcheck/r.yml": FILES["docs/facts/r.yml"]})
        (project.root / "docs" / "facts").symlink_to("../factcheck")
        (said,) = findings(project.build(), "FC117")
        assert '"exclude_docs: /facts/"' in said

    def test_a_register_beside_the_pages_is_not_published(self, small):
        assert findings(small.build(), "FC117") == []


class TestSettings:
    """The setting ``register``."""

    def test_a_folder_that_is_named_and_not_there_is_a_finding(self, project):
        built = project.write({"index.md": PAGE}).build(plugins=[{"factcheck": {"register": "fcats"}}])
        assert findings(built, "FC111") == [
            'ERROR mkdocs.yml:1:1 FC111 there is no folder "fcats"; make it, or mend the setting register'
        ]

    def test_there_need_be_no_register(self, project):
        built = project.write({"index.md": "# Home\n\nIt [rained]{claim=rain}.\n"}).build(strict=True)
        assert built.error == ""

    @pytest.mark.parametrize("folder", [".", "", "./", ".."])
    def test_the_whole_project_is_no_register(self, folder, project):
        built = project.write({"index.md": PAGE}).build(plugins=[{"factcheck": {"register": folder}}])
        assert built.error
        said = f'factcheck: register: "{folder}" holds the whole project; name a folder of its own'
        assert any(said in line for line in built.log)


class TestUse:
    """What is wrong in an entry weighs as much as it is used."""

    @pytest.mark.parametrize(
        ("page", "level"),
        [
            (PAGE, "ERROR"),
            ("# Home\n\nSee [it](source:report).\n", "ERROR"),
            ("# Home\n\nIt [rained]{claim=rain source=other}.\n", "INFO"),
        ],
    )
    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("more/r.yml", SOURCE),
            ("r.bib", "@misc{report, date = {2020-13-45}}"),
            ("r.json", '[{"id": "report", "issued": "2020-13-45"}]'),
        ],
    )
    def test_an_odd_date_is_an_error_only_where_it_is_cited(self, name, text, page, level, project):
        other = "sources:\n  other: {title: Another}\n"
        built = project.write({"index.md": page, f"factcheck/{name}": text, "factcheck/o.yml": other}).build()
        (said,) = findings(built, "FC105")
        assert said.startswith(f"{level} factcheck/{name}:")

    def test_a_library_that_nobody_cites_spoils_no_strict_build(self, project):
        fields = "publisher = nosuchmacro, url = {javascript:x}, date = {xx 1985}, crossref = {gone}, note = 1 x = 2"
        library = f"@misc{{a, {fields}}}"
        built = project.write({"index.md": "# Home\n", "factcheck/sub/l.bib": library}).build(strict=True)
        assert built.error == ""
        assert {line.split()[0] for line in built.findings} == {"INFO"}
        assert {line.split()[2] for line in built.findings} >= {"FC105", "FC106", "FC111", "FC115"}

    def test_dates_before_the_year_1_are_shown_right(self, project, words_of):
        library = '[{"id": "report", "title": "Acta", "issued": {"date-parts": [[-44, 3, 15]]}}]'
        built = project.write({"index.md": PAGE, "factcheck/l.json": library}).build(strict=True)
        assert built.error == ""
        assert "15 March 44 BCE" in words_of(built.page().select_one(".footnote"))
        source = built.claims["sources"][0]
        assert (source["issued"], source["issued_text"]) == (None, "-0043-03-15")
