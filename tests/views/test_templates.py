"""What is kept of compiled templates: the package's own, as Python keeps modules, and never a wrong one."""

from __future__ import annotations

import sys
from importlib.util import cache_from_source

import pytest

from mkdocs_factcheck.views import templates

NOTICE = templates.TEMPLATES / "factcheck/notice.html"


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """The file that keeps the compiled notice, in a folder of its own."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path.joinpath(*NOTICE.parent.parts[1:], f"{NOTICE.name}.{sys.implementation.cache_tag}.pyc")


def render(monkeypatch, *folders):
    """Render the notice as a new process would."""
    monkeypatch.setattr(templates, "_COMPILED", templates._Compiled())
    opened = templates.open_templates(folders)
    return opened.get_template("factcheck/notice.html").render(message="<m>", raw="r", t={"notice_title": "Title"})


def test_the_compiled_template_is_kept_and_read_again(kept, monkeypatch):
    first = render(monkeypatch)
    assert str(kept) == cache_from_source(f"{NOTICE}.jinja")
    before = kept.stat().st_mtime_ns
    monkeypatch.setattr("jinja2.environment.Environment.compile", None)  # nothing is compiled
    assert render(monkeypatch) == first
    assert kept.stat().st_mtime_ns == before


@pytest.mark.parametrize("damage", [lambda data: data[:0], lambda data: data[:-20], lambda data: b"x" + data])
def test_a_damaged_file_counts_as_missing_and_is_replaced(kept, monkeypatch, damage):
    first = render(monkeypatch)
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    assert render(monkeypatch) == first
    assert kept.read_bytes() == whole


def test_code_of_another_text_counts_as_missing(kept, monkeypatch):
    first = render(monkeypatch)
    head, _, code = kept.read_bytes().partition(b"\n")
    kept.write_bytes(head[:-1] + b"-\n" + code.replace(b"factcheck-notice", b"factcheck-hidden"))
    assert render(monkeypatch) == first


def test_a_sites_own_template_is_used_and_never_kept(kept, tmp_path, monkeypatch):
    (tmp_path / "own/factcheck").mkdir(parents=True)
    (tmp_path / "own/factcheck/notice.html").write_text("Own {{ message }}", encoding="utf-8")
    assert render(monkeypatch, tmp_path / "own") == "Own &lt;m&gt;"
    assert not list(tmp_path.rglob("*.pyc"))
    assert not kept.exists()


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "file"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert "&lt;m&gt;" in render(monkeypatch)
