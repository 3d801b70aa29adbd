"""One letter can be stored in two forms; an ID, a file name or a name is one in both."""

from __future__ import annotations

import unicodedata

import pytest

COMPOSED = "Zürich"
PARTED = unicodedata.normalize("NFD", COMPOSED)
FORMS = pytest.mark.parametrize(("one", "other"), [(COMPOSED, PARTED), (PARTED, COMPOSED)], ids=["nfc", "nfd"])


@FORMS
def test_ids_of_all_kinds(one, other, project):
    register = f"""\
sources: {{{one}: {{title: S}}, t: {{title: T, origin: {other}}}}}
claimants: {{{one}: {{name: Town}}}}
questions: {{{one}: {{title: Q, answers: [{one}, b]}}}}
statuses: {{{one}: {{label: L}}}}
contradictions: {{{one}: {{claims: [{other}, y]}}}}
"""
    page = f"""\
# Home

[x]{{claim={one} by={other} about={other} position={other} status={other} source="{other}, p. 1; t"}}
[again]{{claim={other}}}, [y]{{claim=y supports={other} about={other} position=b}}

[](claim:{other}) [](source:{other}) [](question:{other}) [](claimant:{other})

/// factcheck | claims
    by: {other}
    about: {other}
    status: {other}
///
"""
    built = project.write({"index.md": page, "factcheck/r.yml": register}).build()
    assert built.warnings == []
    claim = next(claim for claim in built.claims["claims"] if claim["id"] != "y")
    assert (claim["id"], claim["claimant"], claim["about"], claim["status"]) == (COMPOSED,) * 4
    assert claim["position"] == COMPOSED
    assert len(claim["occurrences"]) == 2
    assert [one["source"] for one in claim["evidence"]] == [COMPOSED, "t"]
    home = built.page()
    assert len(home.select("a.factcheck-link")) == 4
    assert len(home.select(".factcheck-claims tbody tr")) == 1
    assert home.find(id=f"claim-{COMPOSED}")


@FORMS
def test_one_id_twice_is_defined_twice(one, other, project):
    register = f"sources:\n  {one}: {{title: S}}\n  {other}: {{title: T}}\n"
    built = project.write({"index.md": "# H\n\n[x]{claim}\n", "factcheck/r.yml": register}).build()
    assert [finding.split(" ")[2] for finding in built.findings if finding.startswith("ERROR")] == ["FC205"]


@FORMS
@pytest.mark.parametrize("named", [False, True])
def test_a_stored_copy(one, other, named, project):
    source = {"snapshot": f"{one}/{one}.txt"} if named else {}
    copy = f"factcheck/{other}/{other}.txt" if named else f"factcheck/snapshots/{other}.txt"
    files = {
        "index.md": f'# Home\n\n["hello brave new world"]{{claim=a source={one}}}\n',
        "factcheck/r.yml": f"sources:\n  {one}:\n    title: S\n"
        + "".join(f"    {k}: {v}\n" for k, v in source.items()),
        copy: "And so: hello brave new world.\n",
    }
    built = project.write(files).build(strict=True)
    assert (built.error, built.claims["claims"][0]["evidence"][0]["result"]) == ("", "verbatim")


@FORMS
def test_pages(one, other, project):
    files = {
        f"{one}/a.md": "# A\n\n[x]{claim=x about=none}\n",
        f"{one}/b.md": "# B\n\n/// factcheck | claims\n///\n",
        "index.md": f"# Home\n\n/// factcheck | claims\n    page: {other}/*\n///\n",
    }
    settings = {"ignore": {f"{other}/*": ["FC203"]}, "pages": {"claims": f"{other}/b"}}
    built = project.write(files, plugins=["search", {"factcheck": settings}]).build(strict=True)
    assert (built.error, built.findings) == ("", [])
    assert len(built.page().select(".factcheck-claims tbody tr")) == 1
    assert list(built.folder.rglob("b/index.html")) == [built.folder / one / "b" / "index.html"]


def test_a_claim_without_an_id_has_one_id_whatever_the_form_of_its_page(new_project):
    ids = set()
    for form in (COMPOSED, PARTED):
        built = new_project("form").write({f"{form}.md": f"# A\n\n[The town of {form} slept]{{claim}}.\n"}).build()
        ids.add(built.claims["claims"][0]["id"])
    assert len(ids) == 1


@FORMS
def test_names(one, other, project):
    text = f'# Home\n\n[x]{{claim=x by="The Mayor of {one}"}} [y]{{claim=y by="The  mayor of {other}"}}\n'
    built = project.write({"index.md": text}).build()
    assert [(one["id"], one["name"]) for one in built.claims["claimants"]] == [
        (f"The-Mayor-of-{COMPOSED}", f"The Mayor of {COMPOSED}")
    ]
    assert {claim["claimant"] for claim in built.claims["claims"]} == {f"The-Mayor-of-{COMPOSED}"}


def test_an_address_stays_as_typed(project):
    register = f"sources:\n  s:\n    title: S\n    URL: https://example.org/{PARTED}\n"
    built = project.write({"index.md": "# H\n\n[x]{claim source=s}\n", "factcheck/r.yml": register}).build()
    assert built.claims["sources"][0]["URL"] == f"https://example.org/{PARTED}"
