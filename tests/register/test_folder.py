"""The register's folder: which files are read, in which order, and what is said of the others."""

from __future__ import annotations

import os

import pytest

from mkdocs_factcheck.adapters.desk import Desk
from mkdocs_factcheck.adapters.settings import Settings
from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.register import list_register


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "factcheck"


def write(folder, *names, text=""):
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def read(folder):
    return [path.relative_to(folder).as_posix() for path in list_register(folder).read]


def unread(folder):
    return {one.path.relative_to(folder).as_posix(): one.why for one in list_register(folder).unread}


def test_files_of_all_subfolders_are_read_in_the_order_of_their_names(folder):
    write(folder, "z.yml", "b/c/deep.bib", "b/a.json", "a.yml", "b.yaml", "B/x.YML", "b/notes.md", "b/x.yml.bak")
    assert read(folder) == ["B/x.YML", "a.yml", "b/a.json", "b/c/deep.bib", "b.yaml", "z.yml"]
    assert unread(folder) == {}


def test_copies_the_ledger_and_what_is_hidden_are_no_register(folder):
    names = ["snapshots/a.yml", "snapshots/b/c.json", "b/snapshots/d.bib", ".git/e.yml", ".f.yml", "b/.g/h.yml"]
    write(folder, *names, "reviews.jsonl", "snapshots/x.csv", "snapshots.yml")
    assert read(folder) == ["snapshots.yml"]
    assert unread(folder) == {}


def test_there_need_be_no_folder(folder):
    assert read(folder) == []
    write(folder.parent, "factcheck")
    assert read(folder) == []


def test_formats_that_look_like_a_register_are_named(folder):
    write(folder, "a.toml", "b/c.CSV", "d.ris", "e.txt", "f.md", "g.png", "LICENSE")
    assert unread(folder) == dict.fromkeys(["a.toml", "b/c.CSV", "d.ris"], "its format is not known here")


def test_links_that_lead_out_are_left_alone_and_named(folder, tmp_path):
    write(tmp_path, "out/x.yml", "secret.yml")
    write(folder, "own.yml")
    (folder / "file.yml").symlink_to("../secret.yml")
    (folder / "folder").symlink_to(tmp_path / "out")
    (folder / "lost.bib").symlink_to("nowhere.bib")
    (folder / "round.json").symlink_to("round.json")
    (folder / "notes.txt").symlink_to("../secret.yml")
    assert read(folder) == ["own.yml"]
    assert unread(folder) == {
        "file.yml": "it is a link that leads out of the folder",
        "folder": "it is a link that leads out of the folder",
        "lost.bib": "it is a link that leads nowhere",
        "round.json": "it is a link that leads nowhere",
    }


def test_a_file_that_is_there_by_itself_and_by_links_is_read_once(folder):
    write(folder, "b/own.yml", "kept.txt")
    (folder / "a.yml").symlink_to("b/own.yml")
    (folder / "c").symlink_to("b")
    (folder / "d.yml").symlink_to("kept.txt")
    (folder / "e.yml").symlink_to("kept.txt")
    assert read(folder) == ["b/own.yml", "d.yml"]
    assert unread(folder) == {}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read all")
def test_a_folder_that_cannot_be_read_is_named(folder):
    write(folder, "b/own.yml")
    (folder / "b").chmod(0)
    assert unread(folder) == {"b": "it cannot be read: permission denied"}
    (folder / "b").chmod(0o700)


class TestDesk:
    """What is read, and what is said, of the whole folder."""

    def review(self, folder, page=""):
        desk = Desk(Settings())
        desk.read_page("a.md", page, path="docs/a.md", url="a/")
        desk.read_register(folder, "factcheck")
        return desk.review

    def test_a_file_in_a_subfolder_has_its_path_in_findings(self, folder):
        write(folder, "b/c.yml", text="sources:\n  s: {titel: T}")
        found = [str(one) for one in self.review(folder, "[a]{claim=c source=s}").findings]
        assert [one for one in found if "FC103" in one] == [
            'factcheck/b/c.yml:2:7 FC103 unknown key "titel" in source "s"; did you mean "title"?'
        ]

    def test_what_is_not_read_is_a_note(self, folder):
        write(folder, "b/c.toml")
        (finding,) = self.review(folder).findings
        assert finding.severity is Severity.INFO
        said = '"c.toml" is not read: its format is not known here; a register is made of .yml, .bib and .json files'
        assert str(finding) == f"factcheck/b/c.toml:1:1 FC111 {said}"

    DATA = "sources:\n  s: {data: factcheck/results/run.json}\n  t: {data: ./factcheck/table.csv}\n"

    def test_what_a_source_names_as_its_data_is_no_register(self, folder):
        write(folder, "results/run.json", text='{"passed": 5}')
        write(folder, "table.csv", text="a,b")
        assert {one.place.path for one in self.review(folder).findings} == {
            "factcheck/results/run.json",
            "factcheck/table.csv",
        }
        write(folder, "z.yml", text=self.DATA)
        assert {one.place.path for one in self.review(folder).findings} == {"factcheck/z.yml"}

    def test_a_source_in_a_page_names_data_too(self, folder):
        write(folder, "run.json", text='{"passed": 5}')
        page = "/// source | s\n    data: factcheck/run.json\n///\n"
        assert {one.place.path for one in self.review(folder, page).findings} == {"docs/a.md"}

    def test_what_is_data_names_no_data(self, folder):
        write(folder, "a.yml", text="sources:\n  s: {data: factcheck/b.yml}\n")
        write(folder, "b.yml", text="sources:\n  t: {data: factcheck/c.yml}\n")
        write(folder, "c.yml", text="sources:\n  u: {title: T}\n")
        assert set(self.review(folder).facts.sources) == {"s", "u"}

    def test_what_changed_is_read_again_and_what_is_gone_is_forgotten(self, folder):
        desk = Desk(Settings())
        write(folder, "b/c.yml", text="sources:\n  s: {title: One}")
        desk.read_register(folder, "factcheck")
        assert desk.facts.sources["s"].title == "One"
        write(folder, "b/c.yml", text="sources:\n  s: {title: Two}")
        desk.read_register(folder, "factcheck")
        assert desk.facts.sources["s"].title == "Two"
        (folder / "b/c.yml").unlink()
        desk.read_register(folder, "factcheck")
        assert desk.facts.sources == {}


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        ("sources: {}".encode("utf-16"), "1:1", "not utf-8: utf-16"),
        (b"sources:\r\n  a:\r\n    title: Caf\xe9", "3:15", "not utf-8: byte 0xe9"),
        (b"\xef\xbb\xbfsources:\n  a: {title: \xff}", "2:14", "not utf-8: byte 0xff"),
    ],
)
def test_a_register_that_is_not_utf_8_says_where(content, place, message, folder):
    folder.mkdir()
    (folder / "a.yml").write_bytes(content)
    (finding,) = TestDesk().review(folder).findings
    assert (str(finding.place), finding.message) == (f"factcheck/a.yml:{place}", message)
    assert finding.hint == "save the file as UTF-8"


@pytest.mark.parametrize("content", ["sources:\r\n  a: {title: Café}\r\n", "\ufeffsources:\r  a: {title: Café}\r"])
def test_marks_and_line_ends_of_other_systems_make_no_difference(content, folder):
    folder.mkdir()
    (folder / "a.yml").write_bytes(content.encode())
    assert TestDesk().review(folder).facts.sources["a"].title == "Café"


def test_a_library_in_utf_8_with_one_bad_byte_stays_readable(folder):
    folder.mkdir()
    (folder / "a.bib").write_bytes("@book{a, title = {Café}}\n@book{b, title = {X".encode() + b"\xe9}}")
    review = TestDesk().review(folder)
    assert [one.title for one in review.facts.sources.values()] == ["Café", "X\ufffd"]
    assert [str(one.place) for one in review.findings] == ["factcheck/a.bib:2:20"]
