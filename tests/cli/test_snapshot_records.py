"""The register after a fetch: two values are new, and all else is as it was, byte for byte."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import given, reject
from hypothesis import strategies as st

from mkdocs_factcheck.fetch.record import Site, record
from mkdocs_factcheck.fetch.trouble import NotRecorded
from mkdocs_factcheck.fetch.yaml_text import add_entry, set_values
from mkdocs_factcheck.model import Place, Source
from mkdocs_factcheck.syntax import Fields, Items, YamlError, read_documents

CASES, PAGES = (
    yaml.safe_load((Path(__file__).parent / "cases" / name).read_text("utf-8")) for name in ("records.yml", "pages.yml")
)
VALUES = {"sha256": "NEW", "accessed": "2026-01-02"}
PAGE = b"<!doctype html><title>News</title>"
DIGEST = hashlib.sha256(PAGE).hexdigest()
TODAY = datetime.now(UTC).date().isoformat()
PASTE = f"        sha256: {DIGEST}\n        accessed: {TODAY}\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    if "said" in case:
        with pytest.raises(NotRecorded, match=case["said"]):
            set_values(case["before"], ("sources", "a"), VALUES)
        return
    assert set_values(case["before"], ("sources", "a"), VALUES) == case["after"]
    assert set_values(case["after"], ("sources", "a"), VALUES) == case["after"]


@pytest.mark.parametrize("text", ["sources: [", "sources:\n  a: *x", "a\tb: {", "\x00", "", "- a", "sources: a"])
def test_what_cannot_be_read_is_not_edited(text):
    with pytest.raises(NotRecorded):
        set_values(text, ("sources", "a"), VALUES)


def documents(text):
    """The documents of a YAML text as plain data."""

    def plain(node):
        if isinstance(node, Fields):
            return [(key.text, plain(value)) for key, value in node.pairs]
        return [plain(item) for item in node.items] if isinstance(node, Items) else node and node.text

    roots = read_documents(text, lambda line, column: Place(path="", line=line, column=column), lambda _: None)
    return [plain(root) for root in roots]


def data(text):
    """The one document of a YAML text as plain data."""
    (document,) = documents(text)
    return document


WORD = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8)
TEXT = st.one_of(WORD, st.lists(WORD, max_size=3).map(" ".join), st.text(max_size=30), st.just("sha256: x # y"))
LINE = st.tuples(
    st.sampled_from(["title", "url", "sha256", "accessed", "note", "archive", "weird key", "URL", "#", ""]),
    TEXT,
    st.sampled_from(["plain", "'", '"', "|", ">", "flow", "list", "none"]),
    st.sampled_from(["", "  # comment", " #"]),
)


def written(key, text, style, comment, margin):
    """One key with its value, in one of the styles of YAML."""
    if key in {"#", ""}:
        return f"{margin}{key and '# ' + ' '.join(text.split())}\n"
    flat = " ".join(text.split())
    quote, width = style if style in {"'", '"'} else None, 10_000 if key in VALUES else 40
    plain = yaml.safe_dump(flat, default_style=quote, width=width, allow_unicode=True)
    value = plain.replace("\n...\n", "\n").rstrip("\n").replace("\n", f"\n{margin}  ")
    match style:
        case "|" | ">":
            return f"{margin}{key}: {style}-\n{margin}  {flat or 'x'}\n\n{margin}  second\n"
        case "flow":
            return f"{margin}{key}: [ x,{{y: z}}]{comment}\n"
        case "list":
            return f"{margin}{key}:\n{margin}- x{comment}\n{margin}- y\n"
        case "none":
            return f"{margin}{key}:{comment}\n"
        case _:
            return f"{margin}{key}: {value}{comment}\n"


@st.composite
def registers(draw):
    """A register that can be read, and whether its entry "a" is one that must be edited."""
    step = draw(st.sampled_from([1, 2, 3, 8]))
    parts = ["# head\n" * draw(st.integers(0, 2)), "sources:\n"]
    must = False
    for id_ in draw(st.permutations(["a", "b", "日本"])):
        parts.append(f"{' ' * step}{id_}:{draw(st.sampled_from(['', ' # an entry']))}\n")
        lines = draw(st.lists(LINE, max_size=6, unique_by=lambda line: line[0]))
        parts += [written(*line, " " * step * 2) for line in lines]
        if id_ == "a":
            styles = {key: style for key, _, style, _ in lines if key not in {"#", ""}}
            one_line = {key for key, style in styles.items() if style in {"plain", "'", '"', "none"}}
            must = (not styles or bool(one_line)) and VALUES.keys() & styles.keys() <= one_line
    parts.append(draw(st.sampled_from(["", "\n\n# tail\n", "claims:\n  a: {text: x}\n"])))
    text = "".join(parts)
    try:
        data(text)
    except (YamlError, ValueError):
        reject()
    return draw(st.sampled_from([text, text.rstrip("\n")])), must


@given(registers())
def test_law_all_else_is_kept(register):
    text, must = register
    try:
        after = set_values(text, ("sources", "a"), VALUES)
    except NotRecorded:
        assert not must
        return
    old, new = dict(dict(data(text))["sources"]), dict(dict(data(after))["sources"])
    assert {key: value for key, value in new["a"] if key in VALUES} == VALUES
    kept = [pair for pair in old["a"] or [] if pair[0] not in VALUES]
    assert [pair for pair in new["a"] if pair[0] not in VALUES] == kept
    assert {id_: entry for id_, entry in new.items() if id_ != "a"} == {k: v for k, v in old.items() if k != "a"}
    # Line by line: those of the old text stand in the new one, in their order, but for the values replaced.
    lines = iter(after.split("\n"))
    for line in text.split("\n"):
        assert any(other == line or (line.split(":")[0] == other.split(":")[0]) for other in lines), line


@st.composite
def damaged(draw):
    """A register of the cases with a few characters put in or taken out."""
    text = draw(st.sampled_from([case["before"] for case in CASES]))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        put = draw(st.text(alphabet="a:\n {}[]&*!|>'\"#-,?%@`\t\x85\u2028", max_size=3))
        text = text[:at] + put + text[at + draw(st.integers(0, 2)) :]
    return text


def entries_of(root):
    """The first entry "a" of the first sources of a document."""
    pairs = root if isinstance(root, list) else []
    sections = [one[1] for one in pairs if isinstance(one, tuple) and one[0] == "sources"]
    first = sections[0] if sections and isinstance(sections[0], list) else []
    return [one[1] for one in first if isinstance(one, tuple) and one[0] == "a"][:1]


@given(damaged())
def test_law_a_damaged_register_is_edited_right_or_not_at_all(text):
    try:
        after = set_values(text, ("sources", "a"), VALUES)
    except NotRecorded:
        return
    entry, new = (next(one for root in documents(one) for one in entries_of(root)) for one in (text, after))
    assert {key: value for key, value in reversed(new) if key in VALUES} == VALUES
    kept = [pair for pair in entry or [] if pair[0] not in VALUES]
    assert [pair for pair in new if pair[0] not in VALUES] == kept


def test_add_entry_keeps_the_order():
    text = add_entry("# head\n", "sources", "b", VALUES)
    assert text == "# head\nsources:\n  b:\n    sha256: NEW\n    accessed: 2026-01-02\n"
    text = add_entry(add_entry(text, "sources", "c", {"sha256": "C"}), "sources", "a", {"sha256": "A"})
    entries = "  a:\n    sha256: A\n  b:\n    sha256: NEW\n    accessed: 2026-01-02\n  c:\n    sha256: C\n"
    assert text == f"# head\nsources:\n{entries}"


@pytest.mark.parametrize(
    "text", ["sources: {b: {}}", "sources: x", "- a", "sources: [", "sources:\n- a\n", "a: |+\n x"]
)
def test_add_entry_changes_nothing_that_it_does_not_know(text):
    try:
        added = add_entry(text, "sources", "a", VALUES)
    except NotRecorded:
        return
    assert added.startswith(text)


def test_line_ends_and_byte_order_mark_stay(desk, web):
    url = web.put("/a", PAGE)
    desk.write(f"\ufeffsources:\r\n  a:\r\n    url: {url}\r\n    title: A")
    assert desk.snapshot() == 0
    record = f"    sha256: {DIGEST}\r\n    accessed: {TODAY}\r\n"
    assert desk.register() == f"\ufeffsources:\r\n  a:\r\n    url: {url}\r\n{record}    title: A"


@pytest.mark.parametrize(
    ("register", "said"),
    [
        ("sources:\r\n  a:\n    url: URL\n", 'the lines of "sources.yml" end in different ways'),
        ("sources:\n  a:\n    url: URL\n    sha256: |\n      x\n", "is not a plain one"),
    ],
)
def test_lines_to_paste_where_the_register_is_not_edited(register, said, desk, web):
    text = register.replace("URL", web.put("/a", PAGE))
    desk.write(text)
    assert desk.snapshot() == 1
    assert desk.out.startswith("not recorded: a  factcheck/snapshots/a.html")
    assert f"write its record into factcheck/sources.yml:2:3 yourself: {'' if 'plain' in said else said}" in desk.out
    assert said in desk.out
    assert PASTE in desk.out
    assert desk.register() == text
    assert desk.copies == {"a.html": PAGE}


def test_other_files_of_the_register_are_in_nobodys_way(desk, web):
    desk.write("sources:\r\n  b:\n", name="a-mixed.yml")
    desk.write("sources: [", name="b-broken.yml")
    (desk.root / "factcheck" / "c-latin.yml").write_bytes(b"# \xe9\n")
    (desk.root / "factcheck" / "library.bib").write_bytes(b"@book{\xe9}")
    (desk.root / "factcheck" / "library.json").write_text('{"sources": {"a": {}}}')
    desk.sources(a=web.put("/a", PAGE))
    assert desk.snapshot() == 0
    assert DIGEST in desk.register()
    assert desk.register("library.json") == '{"sources": {"a": {}}}'


def test_modes_and_links_of_the_register_stay(desk, web, tmp_path):
    desk.sources(a=web.put("/a", PAGE))
    file = tmp_path / "factcheck" / "sources.yml"
    file.chmod(0o640)
    (tmp_path / "factcheck" / "real").mkdir()
    file.rename(tmp_path / "factcheck" / "real" / "s.txt")
    file.symlink_to("real/s.txt")
    assert desk.snapshot() == 0
    assert file.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert DIGEST in file.read_text()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("case", PAGES, ids=lambda case: case["name"])
def test_a_block_of_a_page_is_edited_in_its_page(case, end, desk, web):
    url = web.put("/a", PAGE)
    desk.write(page=case["before"].replace("URL", url).replace("\n", end))
    assert desk.snapshot() == 0
    wanted = case["after"].replace("URL", url).replace("SHA", DIGEST).replace("TODAY", TODAY).replace("\n", end)
    assert (desk.root / "docs" / "index.md").read_bytes().decode() == wanted
    assert desk.snapshot("--refresh") == 0
    assert (desk.root / "docs" / "index.md").read_bytes().decode() == wanted


def test_a_block_in_a_quotation_is_not_edited(desk, web):
    page = f"> /// source | a\n>     url: {web.put('/a', PAGE)}\n> ///\n"
    desk.write(page=page)
    assert desk.snapshot() == 1
    assert "the block stands within a list or a quotation" in desk.out
    assert PASTE in desk.out
    assert (desk.root / "docs" / "index.md").read_text() == page


def exported(id_):
    return Source(id=id_, place=Place(path="factcheck/library.bib", line=1, column=1), url="https://example.org/")


def test_a_file_that_another_program_exports_is_never_edited(tmp_path):
    register = tmp_path / "factcheck"
    register.mkdir()
    bib = "@online{b, url = {https://example.org/}}\n"
    (register / "library.bib").write_text(bib)
    site = Site(root=tmp_path, register=register, body_of=str)
    for id_, digest in (("b", "1"), ("a", "2"), ("b", "3")):
        file = record(site, exported(id_), {"sha256": digest, "accessed": TODAY})
        assert file == register / "snapshots.yml"
    entries = f"  a:\n    sha256: 2\n    accessed: {TODAY}\n  b:\n    sha256: 3\n    accessed: {TODAY}\n"
    head, _, rest = (register / "snapshots.yml").read_text().partition("\n\n")
    assert head.startswith("# Written by `mkdocs-factcheck snapshot`")
    assert rest == f"sources:\n{entries}"
    assert (register / "library.bib").read_text() == bib


def test_an_entry_that_completes_an_exported_one_is_edited(tmp_path):
    register = tmp_path / "factcheck"
    register.mkdir()
    (register / "mine.yml").write_text("sources:\n  a:\n    reliability: B\n")
    file = record(Site(root=tmp_path, register=register, body_of=str), exported("a"), VALUES)
    assert file == register / "mine.yml"
    assert file.read_text() == "sources:\n  a:\n    reliability: B\n    sha256: NEW\n    accessed: 2026-01-02\n"
