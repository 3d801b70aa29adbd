"""Generated pages: where they are, and what takes their place."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from mkdocs_factcheck.adapters.cli import main

MARKED = "# Home\n\nIt [rained]{claim=rain}.\n"
NAV = {"nav": [{"Home": "index.md"}]}
DEFAULTS = ["claimants", "claims", "contradictions", "questions", "sources"]


def generated(built):
    folder = built.folder / "factcheck"
    return sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


def nav_links(built):
    return {link["href"] for link in built.page().select(".navbar a[href], nav a[href]")}


def test_without_a_stated_nav_they_are_in_it(project):
    built = project.write({"index.md": MARKED}).build(strict=True)
    assert generated(built) == DEFAULTS
    assert {f"factcheck/{view}/" for view in DEFAULTS} <= nav_links(built)


def test_with_a_stated_nav_they_are_reachable_and_nobody_complains(project):
    built = project.write({"index.md": MARKED}, **NAV).build(strict=True)
    assert generated(built) == DEFAULTS
    assert not any("factcheck/" in link for link in nav_links(built))
    assert not [line for line in built.log if "not included in the" in line]
    assert built.page().select_one("#card-rain a[href='factcheck/claims/#claim-row-rain']")


def test_a_stated_nav_can_name_them(project):
    built = project.write({"index.md": MARKED}).build(
        nav=[{"Home": "index.md"}, {"What conflicts": "factcheck/contradictions.md"}], strict=True
    )
    assert built.error == ""
    assert "factcheck/contradictions/" in nav_links(built)
    assert "What conflicts" in built.page("factcheck/contradictions/index.html").title.get_text()


def test_authors_can_link_to_them_and_their_anchors(project):
    text = f"{MARKED}\n[All](factcheck/claims.md), [one](factcheck/claims.md#claim-row-rain).\n"
    built = project.write({"index.md": text}).build(strict=True, validation={"anchors": "warn"})
    assert built.error == ""
    assert built.warnings == []


def test_a_placed_view_takes_the_place_of_its_page(project):
    own = "# Disputes\n\nOurs.\n\n/// factcheck | claims\n///\n"
    built = project.write({"index.md": MARKED, "desk.md": own}).build(strict=True)
    assert generated(built) == [view for view in DEFAULTS if view != "claims"]
    assert built.page("desk/index.html").find(id="claim-row-rain")
    assert built.page().select_one("#card-rain a[href='desk/#claim-row-rain']")


def test_a_filtered_view_takes_no_place(project):
    own = "# Some\n\n/// factcheck | claims\n    status: verified\n///\n"
    built = project.write({"index.md": MARKED, "desk.md": own}).build(strict=True)
    assert generated(built) == DEFAULTS
    assert built.page("factcheck/claims/index.html").find(id="claim-row-rain")


@pytest.mark.parametrize("path", ["factcheck/claims.md", "factcheck/claims/index.md", "factcheck/claims/README.md"])
def test_the_authors_own_page_at_the_path_stays_and_is_named(path, project):
    built = project.write({"index.md": MARKED, path: "# Mine\n"}).build()
    assert built.page("factcheck/claims/index.html").h1.get_text() == "Mine"
    assert generated(built) == DEFAULTS
    assert not built.page().select("#card-rain a[href*=claims]")
    (said,) = built.findings
    assert said.startswith(f'WARNING docs/{path}:1:1 FC119 the file takes the place of the generated page "claims"; ')
    assert said.endswith("; place the view in it (/// factcheck | claims), or move the view with the setting pages")


def test_a_file_that_is_no_page_takes_the_place_too(project):
    project.write({"index.md": MARKED})
    own = project.root / "docs" / "factcheck" / "claims" / "index.html"
    own.parent.mkdir(parents=True)
    own.write_text("<h1>Mine</h1>", "utf-8")
    built = project.build()
    assert built.text("factcheck/claims/index.html") == "<h1>Mine</h1>"
    (said,) = built.findings
    assert said.startswith("WARNING docs/factcheck/claims/index.html:1:1 FC119 the file takes the place of the gen")
    assert said.endswith('page "claims"; move the file, or move the view with the setting pages')


def test_the_authors_own_data_stays_and_is_named(project):
    project.write({"index.md": MARKED})
    own = project.root / "docs" / "factcheck" / "claims.json"
    own.parent.mkdir(parents=True)
    own.write_text("{}", "utf-8")
    built = project.build()
    assert built.text("factcheck/claims.json") == "{}"
    assert built.text("factcheck/claims.csv").startswith("id,")
    (said,) = built.findings
    assert said.startswith("WARNING docs/factcheck/claims.json:1:1 FC119 the file takes the place of the generated")
    assert said.endswith('data "claims.json"; move the file, or move the data with the setting data_dir')


def test_what_is_not_published_takes_no_place(project):
    files = {"index.md": MARKED, "factcheck/claims.md": "# Mine\n"}
    built = project.write(files).build(exclude_docs="factcheck/claims.md", strict=True)
    assert built.page("factcheck/claims/index.html").find(id="claim-row-rain")
    assert built.warnings == []


@pytest.mark.parametrize(
    ("files", "settings"),
    [
        ({"index.md": MARKED, "factcheck/claims.md": "# Mine\n"}, {"pages": {"claims": False}}),
        ({"index.md": "# Home\n", "factcheck/claims.md": "# Mine\n"}, {}),
        ({"index.md": MARKED, "factcheck/claims.md": "# Mine\n\n/// factcheck | claims\n///\n"}, {}),
    ],
    ids=["switched off", "nothing to show", "placed in it"],
)
def test_a_page_where_none_would_be_made_is_no_matter(files, settings, project):
    built = project.write(files).build(plugins=[{"factcheck": settings}], strict=True)
    assert built.page("factcheck/claims/index.html").h1.get_text() == "Mine"
    assert built.warnings == []


def test_the_check_names_a_taken_page_as_the_build_does(project, capsys):
    project.write({"index.md": MARKED, "factcheck/claims.md": "# Mine\n"})
    assert main(["check", "-f", str(project.root / "mkdocs.yml")]) == 1
    assert capsys.readouterr().out.startswith("docs/factcheck/claims.md:1:1 FC119 ")


def test_a_page_can_be_switched_off_or_moved(project):
    pages = {"claims": False, "contradictions": "desk/conflicts", "sources": False}
    built = project.write({"index.md": MARKED}).build(plugins=[{"factcheck": {"pages": pages}}], strict=True)
    assert generated(built) == ["claimants", "questions"]
    assert (built.folder / "desk/conflicts/index.html").is_file()
    assert not any("claims" in link["href"] for link in built.page().select("#card-rain a"))


@pytest.mark.parametrize(("review", "there"), [("serve", False), ("always", True), ("never", False)])
def test_the_review_page_of_a_build(project, review, there):
    built = project.write({"index.md": MARKED}).build(plugins=[{"factcheck": {"review": review}}])
    assert ("review" in generated(built)) is there


def test_every_view_can_be_placed(project, words_of):
    views = ["contradictions", "claims", "questions", "claimants", "sources", "timeline", "summary", "review"]
    text = "\n".join(f"/// factcheck | {view}\n///\n" for view in views)
    built = project.write({"index.md": MARKED, "desk.md": f"# Desk\n\n{text}"}).build(strict=True)
    page = built.page("desk/index.html")
    for view in views:
        assert page.select_one(f".factcheck-view--{view}"), view
    assert "rained" in words_of(page.select_one(".factcheck-view--timeline"))


def test_an_invalid_block_is_shown_with_its_text(project, words_of):
    built = project.write({"index.md": "# Home\n\n/// factcheck | clams\n///\n\nAfter.\n"}).build()
    notice = built.page().select_one(".factcheck-notice")
    assert "/// factcheck | clams" in words_of(notice)
    assert built.findings == ['ERROR docs/index.md:3:17 FC109 unknown view "clams"; did you mean "claims"?']


def test_the_plugin_can_be_switched_off(project):
    built = project.write({"index.md": MARKED}).build(plugins=[{"factcheck": {"enabled": False}}], strict=True)
    assert "[rained]{claim=rain}" in built.page().get_text()
    assert not (built.folder / "factcheck").exists()
    assert not (built.folder / "assets").exists()


def test_it_can_be_switched_off_while_mkdocs_runs(project):
    project.write({"index.md": MARKED}).build()
    built = project.build(plugins=[{"factcheck": {"enabled": False}}], again=True)
    assert "[rained]{claim=rain}" in built.page().get_text()
    assert not (built.folder / "factcheck").exists()


def test_headings_of_views_and_cards_go_below_those_of_the_page(project):
    text = (
        "# Home\n\n/// claim | a\n    text: It rained\n    about: sky\n    position: yes\n///\n\n"
        "[It did not]{claim=b about=sky position=no}\n\n## Disputes\n\n"
        "/// factcheck | contradictions\n    about: sky\n///\n"
    )
    project.write({"index.md": text, "factcheck/r.yml": "questions:\n  sky: {title: Rain?}\n"})
    page = project.build().page()
    assert page.select_one("#card-a .factcheck-card__words").name == "h2"
    view = page.select_one(".factcheck-view")
    levels = [int(heading.name[1]) for heading in view.find_all(re.compile("^h[1-6]$"))]
    assert levels[0] == 3
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_who_repeats_a_claim_holds_its_position(project):
    text = (
        "# Home\n\n[It rained]{claim=a by=Ann about=sky position=yes}, "
        "[it did not]{claim=b by=Bob about=sky position=no}, [so it did]{claim=c by=Cid repeats=a}, "
        "[never]{claim=d by=Dan about=sky position=no}.\n"
    )
    project.write({"index.md": text, "factcheck/r.yml": "questions:\n  sky: {title: Rain?}\n"})
    built = project.build()
    rows = built.page("factcheck/contradictions/index.html").select(".factcheck-positions tbody tr")
    cells = {row.th.get_text(" ", strip=True): [cell.get_text(" ", strip=True) for cell in row("td")] for row in rows}
    assert {name: len(yes) > 1 for name, (yes, _) in cells.items()} == {
        "Ann": True,
        "Bob": False,
        "Cid": True,
        "Dan": False,
    }
    card = built.page().select_one("#card-c").get_text(" ", strip=True)
    heads = built.page("factcheck/contradictions/index.html").select(".factcheck-map .factcheck-number")
    assert heads
    assert not [head for head in heads if "factcheck-number--0" in head["class"]]
    assert "Rain?" in card
    assert "Yes" in card


def test_dates_that_are_answers_are_in_words(project):
    text = (
        "# Home\n\n[One]{claim=a by=Ann about=day value=2020-03-12}, "
        "[two]{claim=b by=Bob about=day value=2020-03-14..2020-04}, "
        "[three]{claim=c by=Cid about=day value=>=2020-04-02}.\n"
    )
    project.write({"index.md": text, "factcheck/r.yml": "questions:\n  day: {title: When?}\n"})
    table = project.build().page("factcheck/contradictions/index.html").select_one(".factcheck-positions")
    assert [heading.text for heading in table.thead("th")] == ["Claimant", "A date"]
    answers = [answer.text for answer in table.select(".factcheck-answer")]
    assert answers == ["12 March 2020", "14 March 2020 to April 2020", "from 2 April 2020 on"]
