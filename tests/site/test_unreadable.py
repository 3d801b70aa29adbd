"""Pages that cannot be read: the build and the check name them, and neither passes."""

from __future__ import annotations

import json

import pytest

from mkdocs_factcheck.adapters.cli import main

MARKED = {"index.md": "# Home\n\nIt [rained]{claim=rain}.\n"}
LATIN = "# Café\n\nIt [rained]{claim=rain}.\n".encode("latin-1")


@pytest.fixture
def site(project):
    """A site with a page in Latin-1, behind front matter, and a page that leads nowhere."""
    project.write(MARKED)
    (project.root / "docs" / "bad.md").write_bytes(b"---\ntitle: A\n---\n\n" + LATIN)
    (project.root / "docs" / "gone.md").symlink_to(project.root / "nowhere.md")
    return project


def check(project, *arguments):
    return main(["check", "-f", str(project.root / "mkdocs.yml"), *arguments])


def test_the_build_stops_and_names_every_one(site):
    built = site.build()
    assert built.error
    assert built.findings == [
        "ERROR docs/bad.md:5:6 FC118 the page is not utf-8: byte 0xe9; save the file as utf-8",
        (
            "ERROR docs/gone.md:1:1 FC118 the page cannot be read: no such file or directory; "
            "restore the file, or remove it"
        ),
    ]


def test_nobody_sees_a_traceback(site):
    ran = site.run("build")
    assert ran.returncode != 0
    assert "FC118" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_the_check_could_not_read_all(site, capsys):
    assert check(site) == 2
    output = capsys.readouterr()
    assert "docs/bad.md:5:6 FC118 the page is not utf-8: byte 0xe9" in output.out
    assert "docs/gone.md:1:1 FC118 the page cannot be read" in output.out
    assert output.err == "mkdocs-factcheck: not all is checked: 2 of the pages cannot be read\n"


def test_the_other_pages_are_checked_all_the_same(site, capsys):
    site.write({"other.md": "# Other\n\n[a]{claim=a status=nope}\n"})
    assert check(site, "--format", "json") == 2
    codes = [finding["code"] for finding in json.loads(capsys.readouterr().out)["findings"]]
    assert codes == ["FC118", "FC118", "FC104"]


def test_an_export_would_not_be_whole(site, capsys):
    assert main(["export", "-f", str(site.root / "mkdocs.yml")]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert "docs/bad.md:5:6 FC118" in output.err


def test_a_mended_page_is_read(site, capsys):
    (site.root / "docs" / "gone.md").unlink()
    (site.root / "docs" / "bad.md").write_bytes(LATIN.decode("latin-1").encode())
    assert check(site) == 0
    assert site.build(strict=True).error == ""
    assert capsys.readouterr().out == "nothing found\n"


def test_utf_16_is_said_to_be_no_utf_8(project, capsys):
    project.write(MARKED)
    (project.root / "docs" / "wide.md").write_bytes("# Wide".encode("utf-16"))
    assert check(project) == 2
    assert "docs/wide.md:1:1 FC118 the page is not utf-8: byte 0xff" in capsys.readouterr().out


def test_a_page_that_another_plugin_reads_is_left_to_it(site):
    hook = "def on_page_read_source(page, config):\n    return '# Read' if page.file.src_uri != 'index.md' else None\n"
    (site.root / "hook.py").write_text(hook, "utf-8")
    built = site.build(hooks=["hook.py"])
    assert built.error == ""
    assert built.page("bad/index.html").h1.get_text() == "Read"
    assert len(built.findings) == 2
