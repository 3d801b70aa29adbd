"""What axe finds on our pages, less what it finds on a page of the theme alone: nothing."""

from __future__ import annotations

import subprocess

import pytest

PAGES = (
    "demo/night-of-12-march-2020/",
    *(f"factcheck/{view}/" for view in ("contradictions", "claims", "questions", "claimants", "sources")),
)
WINDOWS = [{"scheme": scheme, "width": width} for scheme in ("light", "dark") for width in (1280, 360)]


@pytest.fixture(scope="session")
def axe(tmp_path_factory):
    """The text of axe-core."""
    folder = tmp_path_factory.mktemp("axe")
    try:
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), "axe-core@4"]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    except (OSError, subprocess.SubprocessError) as error:
        pytest.skip(f"npm cannot install axe-core: {error}")
    return (folder / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def violations(axe):
    """Each rule that a page breaks, with the elements that break it."""

    def find(page):
        page.evaluate(axe)
        found = page.evaluate("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations")
        return {one["id"]: [f"{node['target']} {node['failureSummary']}" for node in one["nodes"]] for one in found}

    return find


@pytest.mark.parametrize("window", WINDOWS, ids=lambda window: "-".join(map(str, window.values())))
@pytest.mark.parametrize("path", PAGES)
def test_the_demo(visit, demo, violations, path, window):
    plain = violations(visit(f"{demo}dependencies/", **window))
    found = violations(visit(demo + path, **window))
    assert {rule: nodes for rule, nodes in found.items() if rule not in plain} == {}


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_other_themes(visit, small_site, violations, theme):
    address = small_site(theme, files={"plain.md": "# Plain\n\nWords, a [link](index.md).\n\n| a |\n|---|\n| b |\n"})
    # The themes' own search may still be loading when its window closes.
    plain = violations(visit(f"{address}plain/", allowed=("/search/",)))
    for path in ("", "factcheck/contradictions/", "factcheck/claims/", "factcheck/sources/"):
        found = violations(visit(address + path, allowed=("/search/",)))
        ours = {rule: nodes for rule, nodes in found.items() if rule not in plain}
        assert ours == {}, path


@pytest.mark.parametrize("window", WINDOWS, ids=lambda window: "-".join(map(str, window.values())))
def test_quotations_that_did_not_pass(visit, small_site, violations, window):
    files = {
        "index.md": '["it was all of them"]{claim=a source=wire status=false} ["nobody said it"]{claim=b source=wire}',
        "plain.md": "# Plain\n\nWords, a [link](index.md).\n",
        "factcheck/snapshots/wire.txt": "It was not all of us.",
    }
    address = small_site("material", files=files)
    plain = violations(visit(f"{address}plain/", **window))
    for path in ("", "factcheck/sources/", "factcheck/claims/"):
        page = visit(address + path, **window)
        assert page.locator("[data-result=altered]").count()
        assert {rule: nodes for rule, nodes in violations(page).items() if rule not in plain} == {}, path


def test_an_open_tooltip(visit, article, violations):
    page = visit(article)
    plain = violations(visit(article.replace("demo/night-of-12-march-2020", "dependencies")))
    badge = page.locator("a.factcheck-badge").first
    badge.scroll_into_view_if_needed()
    badge.hover()
    page.locator(".md-tooltip2--active").wait_for()
    assert {rule: nodes for rule, nodes in violations(page).items() if rule not in plain} == {}
