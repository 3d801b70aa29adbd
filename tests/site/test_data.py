"""claims.json: valid, complete, and the same bytes for the same input."""

from __future__ import annotations

import json

import jsonschema
import pytest

VIEWS = "# Desk\n\n" + "\n".join(
    f"/// factcheck | {view}\n///\n" for view in ("summary", "review", "timeline", "contradictions")
)
"""Every view that has no page of its own in a build, and the index a second time."""


def test_it_is_valid_against_the_schema_beside_it(small):
    built = small.build()
    schema = json.loads(built.text("factcheck/claims.schema.json"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(built.claims)
    assert built.claims["version"] == 2


def test_the_schema_has_teeth(small):
    built = small.build()
    validator = jsonschema.Draft202012Validator(json.loads(built.text("factcheck/claims.schema.json")))
    assert not validator.is_valid({**built.claims, "version": 1})
    assert not validator.is_valid({**built.claims, "claims": [{}]})


def test_a_claim_holds_what_the_contract_says(small):
    claim = next(one for one in small.build().claims["claims"] if one["id"] == "open")
    assert claim["text"] == '"hasn\'t been fully determined"'
    assert (claim["kind"], claim["status"], claim["about"], claim["position"]) == (
        "quote",
        "unverified",
        "who",
        "undetermined",
    )
    assert claim["said"] == "2020-03-13"
    assert [(one["source"], one["locator"]) for one in claim["evidence"]] == [("wire", "para. 26"), ("paper", None)]
    assert claim["occurrences"] == [
        {
            "path": "docs/reply.md",
            "url": "reply/#claim-open",
            "line": 7,
            "column": 12,
            "text": '"hasn\'t been fully determined"',
            "quoted": True,
            "result": "unchecked",
        }
    ]


def test_a_contradiction_holds_what_the_contract_says(small):
    contradiction = small.build().claims["contradictions"][0]
    assert {key: contradiction[key] for key in ("id", "kind", "state", "claims", "question")} == {
        "id": "divergence.certain.open",
        "kind": "divergence",
        "state": "open",
        "claims": ["certain", "open"],
        "question": "who",
    }


def test_two_builds_give_the_same_bytes(small):
    assert small.build(to="one").text("factcheck/claims.json") == small.build(to="two").text("factcheck/claims.json")


def settled(path, content):
    """A file of a site without the day of the build, which MkDocs itself writes into its theme and its sitemap."""
    if path.suffix in {".html", ".xml"}:
        return [line for line in content.splitlines() if b"Build Date UTC" not in line and b"<lastmod>" not in line]
    return content


@pytest.mark.parametrize("theme", [{"name": "mkdocs"}, {"name": "material", "font": False}], ids=["mkdocs", "material"])
def test_two_processes_on_two_days_in_two_folders_give_the_same_bytes(new_project, articles, monkeypatch, theme):
    built = []
    for number, (epoch, zone) in enumerate((("1584057600", "UTC"), ("1795564800", "Asia/Tokyo"))):
        monkeypatch.setenv("PYTHONHASHSEED", str(number + 1))
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        monkeypatch.setenv("TZ", zone)
        site = new_project(f"day-{number}").write(articles, markdown_extensions=["footnotes"], theme=theme)
        site.write({"desk.md": VIEWS})
        assert site.run("build", "--strict").returncode == 0
        folder = site.root / "site"
        files = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        built.append({path: settled(path, text) for path, text in files.items() if path.name != "sitemap.xml.gz"})
    assert built[0] == built[1]


def test_the_order_of_files_is_no_matter(small, monkeypatch):
    from mkdocs.structure.files import Files  # noqa: PLC0415

    first = small.build(to="one")
    documents = Files.__iter__
    monkeypatch.setattr(Files, "__iter__", lambda self: iter(list(documents(self))[::-1]))
    second = small.build(to="two")
    assert first.text("factcheck/claims.json") == second.text("factcheck/claims.json")
    assert first.text("article/index.html") == second.text("article/index.html")


def test_lists_are_sorted_by_id(small):
    document = small.build().claims
    for name in ("statuses", "claims", "sources", "claimants", "questions", "contradictions"):
        ids = [entry["id"] for entry in document[name]]
        assert ids == sorted(ids), name


@pytest.mark.parametrize("folder", ["data/facts", "data/facts/", "."])
def test_its_folder_can_be_chosen(small, folder):
    built = small.build(plugins=[{"factcheck": {"data_dir": folder}}], strict=True)
    assert built.error == ""
    assert (built.folder / folder / "claims.json").is_file()
    assert (built.folder / folder / "claims.schema.json").is_file()
    assert not (built.folder / "factcheck/claims.json").exists()
