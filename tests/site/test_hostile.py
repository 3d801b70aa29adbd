"""A hostile register and hostile attributes put nothing that runs, and nothing unescaped, into any page."""

from __future__ import annotations

import re

import pytest

POISON = """"><script>window.__pwned=1</script><img src=x onerror=window.__pwned=1>'"""
LINK = "javascript:window.__pwned=1"


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def hostile_register():
    bad, link = quoted(POISON), quoted(LINK)
    return f"""\
sources:
  s:
    title: {bad}
    author: {bad}
    publisher: {bad}
    issued: 2020-03-12
    URL: {link}
    archive: {quoted("data:text/html,<script>window.__pwned=1</script>")}
    note: {bad}
    container-title: {bad}
claimants:
  c:
    name: {bad}
    aliases: [{bad}]
    description: {bad}
    url: {link}
questions:
  q:
    title: {bad}
    answers:
      a: {bad}
      b: {bad}
    description: {bad}
statuses:
  st:
    label: {bad}
    meaning: {bad}
    icon: {quoted("../../" + POISON)}
    tone: negative
claims:
  one:
    text: {bad}
    by: c
    about: q
    position: a
    status: st
    note: {bad}
    reviewer: {bad}
    evidence:
      - source: s
        locator: {bad}
        quote: {bad}
        rating: {bad}
  two:
    text: {bad}
    by: {bad}
    about: q
    position: b
    status: st
    source: s
contradictions:
  both:
    claims: [one, two]
    explanation: {bad}
"""


def hostile_page():
    attribute = POISON.replace('"', '\\"')
    return f"""\
# Home

It [rained]{{claim=one}}, [snowed]{{claim=two note="{attribute}" reviewer="{attribute}"}} and
[hailed]{{claim=three by="{attribute}" source="s, {attribute}"}}.
[x](claim:one) [](source:s) [](question:q) [](claimant:c)
[y](claim:"><script>window.__pwned=1</script>)

/// claim | "><script>window.__pwned=1</script>
///

/// factcheck | <img src=x onerror=window.__pwned=1>
///

/// claim | one
    note: "unclosed

/// factcheck | timeline
///

/// factcheck | summary
///

/// factcheck | review
///
"""


@pytest.fixture(scope="session")
def hostile_files():
    return {"index.md": hostile_page(), "factcheck/bad.yml": hostile_register()}


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_nothing_that_runs_is_in_any_page(project, theme, hostile_files):
    built = project.write(hostile_files).build(
        theme={"name": theme}, plugins=["search", {"factcheck": {"review": "always"}}]
    )
    plain = project.write({"index.md": "# Home\n", "factcheck/bad.yml": ""}).build(to="plain", plugins=["search"])
    known = {str(script) for script in plain.page().select("script")}
    assert built.error == ""
    pages = [path for path in built.files() if path.endswith(".html")]
    assert len(pages) > 6
    for path in pages:
        page = built.page(path)
        for script in page.select("script"):
            assert "__pwned" not in str(script), path
        assert not page.select("img[onerror]")
        for element in page.select("main *, [role=main] *, .md-content *"):
            assert not [name for name in element.attrs if name.startswith("on")]
            for name in ("href", "src", "action", "formaction"):
                assert not re.match(r"\s*(javascript|data|vbscript):", element.get(name, ""), re.IGNORECASE), element
    assert known


def test_the_words_are_still_shown(project, hostile_files, words_of):
    card = project.write(hostile_files).build().page().find(id="card-one")
    assert "<script>window.__pwned=1</script>" in words_of(card)


def test_unsafe_links_are_reported_at_their_place(project, hostile_files):
    built = project.write(hostile_files).build()
    unsafe = [line for line in built.findings if "FC115" in line]
    assert [line.split()[1].rsplit(":", 1)[0] for line in unsafe] == [
        "factcheck/bad.yml:7",
        "factcheck/bad.yml:8",
        "factcheck/bad.yml:16",
    ]


def test_a_control_character_or_a_slot_in_the_source_does_no_harm(project):
    text = "# Home\n\n\x02fco0\x03 a \x02wzxhzdk:0\x03 [b]{claim=b} <!--factcheck:0:0123456789abcdef:mark:0-->.\n"
    page = project.write({"index.md": text}).build().page()
    assert len(page.select("a.factcheck-badge")) == 1
    assert page.find(id="claim-b").get_text() == "b"


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", b"a: &a [*a]", b"a: !!python/object:os.system x", b"- x", b"\x00"]
)
def test_a_register_file_that_is_no_register(small, content):
    (small.root / "factcheck" / "odd.yml").write_bytes(content)
    built = small.build()
    assert built.error == ""
    assert [line for line in built.findings if "odd.yml" in line]
    assert built.page("article/index.html").find(id="card-certain")


def test_a_billion_laughs_is_refused_quickly(small):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    small.write({"factcheck/laughs.yml": "sources:\n  " + "\n  ".join(lines) + "\n"})
    built = small.build()
    assert built.error == ""
    assert [line for line in built.findings if "laughs.yml" in line]
