"""What the author is told: findings in the log, strict builds, settings that cannot be used."""

from __future__ import annotations

import pytest

ARTICLE = "# Home\n\nIt [rained]{claim=rain} and [poured]{claim=pour contradicts=no-such-claim}.\n"


def test_a_strict_build_of_a_clean_site_exits_0(small):
    done = small.run("build", "--strict")
    assert done.returncode == 0, done.stderr
    assert "Aborted" not in done.stderr


def test_a_strict_build_stops_at_an_unknown_claim_and_says_where(project):
    text = ARTICLE.replace("claim=rain", "claim=no-such-claims")
    done = project.write({"index.md": text}).run("build", "--strict")
    column = text.splitlines()[2].index("no-such-claim}") + 1
    assert done.returncode == 1
    assert (
        f'docs/index.md:3:{column} FC202 unknown claim "no-such-claim"; did you mean "no-such-claims"?' in done.stderr
    )
    assert "Traceback" not in done.stderr
    assert "Aborted with 1 errors in strict mode!" in done.stdout


def test_the_same_build_without_strict_warns_and_goes_on(project):
    built = project.write({"index.md": ARTICLE}).build()
    column = ARTICLE.splitlines()[2].index("no-such-claim") + 1
    assert len(built.findings) == 1
    assert built.findings[0].startswith(f'ERROR docs/index.md:3:{column} FC202 unknown claim "no-such-claim"')
    assert built.page().find(id="claim-pour")
    finding = built.claims["findings"][0]
    assert (finding["code"], finding["path"], finding["line"], finding["column"]) == (
        "FC202",
        "docs/index.md",
        3,
        column,
    )


def test_front_matter_counts(project):
    text = "---\ntitle: A page\ntags: [x]\n---\n\n" + ARTICLE
    built = project.write({"index.md": text}).build()
    assert [line.split()[1].split(":")[1] for line in built.findings] == ["8"]


def test_the_registers_findings_have_places_too(small):
    small.write(
        {"factcheck/more.yml": "claims:\n  certain:\n    said: 2020-03-40\n  x:\n    statuss: false\n    text: y\n"}
    )
    findings = [line.split()[1:3] for line in small.build().findings]
    assert ["factcheck/more.yml:3:11", "FC105"] in findings
    assert ["factcheck/more.yml:5:5", "FC103"] in findings


def test_broken_yaml_in_the_register_is_a_finding_not_a_crash(small):
    built = small.write({"factcheck/broken.yml": "claims:\n  a: [1, 2\n  b: }\n"}).build()
    assert built.error == ""
    broken = [line for line in built.findings if "broken.yml" in line]
    assert [line.split()[2] for line in broken] == ["FC111"]
    assert broken[0].startswith("ERROR factcheck/broken.yml:3:")
    assert built.page("article/index.html").find(id="claim-certain")


def test_a_finding_names_the_other_place(small):
    small.write({"index.md": "# Home\n\n[Sure]{claim=certain status=verified}.\n"})
    finding = next(one for one in small.build().claims["findings"] if one["code"] == "FC107")
    assert finding["path"] == "docs/index.md"
    assert [(one["path"], one["line"]) for one in finding["related"]] == [("docs/article.md", 3)]


@pytest.mark.parametrize(
    ("settings", "level"),
    [
        ({"severity": {"FC202": "warning"}}, "WARNING"),
        ({"severity": {"unknown-claim": "info"}}, "INFO"),
        ({"severity": {"FC202": "off"}}, None),
        ({"severity": {"FC202": False}}, None),
        ({"ignore": {"index.md": ["FC202"]}}, None),
        ({"ignore": {"*": "unknown-claim"}}, None),
        ({"ignore": {"other/*": ["FC202"]}}, "ERROR"),
    ],
)
def test_severity_and_ignore(project, settings, level):
    built = project.write({"index.md": ARTICLE}).build(plugins=[{"factcheck": settings}], strict=True)
    assert [line.split()[0] for line in built.findings] == ([level] if level else [])
    assert bool(built.error) is (level in {"WARNING", "ERROR"})


def test_a_comment_ignores_one_place(project):
    built = project.write({"index.md": ARTICLE.replace("\n\n", "\n\n<!-- factcheck: ignore FC202 -->\n")}).build()
    assert built.findings == []


def test_contradictions_are_news_not_faults_unless_the_site_says_so(small):
    assert small.build(strict=True).error == ""
    built = small.build(plugins=[{"factcheck": {"severity": {"divergence": "warning"}}}], strict=True)
    assert "1 warnings" in built.error


QUESTION = "/// question | bridge\n    title: Is the bridge safe?\n///\n\n"
TWO_SIDES = (
    "[Safe]{{claim=safe by=Mayor about=bridge position={}}}, [not]{{claim=not by=Engineer about=bridge position={}}}"
)


@pytest.mark.parametrize(
    ("positions", "state", "stops"),
    [
        (("yes", "no"), "open", True),
        (("yes", "no"), "resolved", False),
        (("yes", "no"), "apparent", False),
        (("yes", "undetermined"), "open", False),
    ],
)
def test_an_open_contrary_can_stop_a_strict_build_and_nothing_less(positions, state, stops, project):
    block = f"\n\n/// contradiction | x\n    claims: [safe, not]\n    state: {state}\n///\n"
    text = f"# Home\n\n{QUESTION}{TWO_SIDES.format(*positions)}{block}"
    built = project.write({"index.md": text}).build(
        plugins=[{"factcheck": {"severity": {"contrary": "error"}}}], strict=True
    )
    assert ("1 errors" in built.error) is stops
    assert bool(built.error) is stops


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"scale": "defualt"}, ["scale", "defualt"]),
        ({"cards": "top"}, ["cards", "top"]),
        ({"crads": "end"}, ["crads"]),
        ({"pages": {"clams": "x"}}, ["pages", '"clams"', 'did you mean "claims"']),
        ({"pages": {"claims": "../x"}}, ["pages", '"../x"', "docs folder"]),
        ({"pages": {"claims": 3}}, ["pages", '"3"']),
        ({"pages": ["claims"]}, ["pages"]),
        ({"severity": {"FC999": "error"}}, ["severity", '"FC999"']),
        ({"severity": {"FC202": "fatal"}}, ["severity", '"fatal"']),
        ({"severity": "high"}, ["severity"]),
        ({"ignore": {"*": ["unknown-clam"]}}, ["ignore", '"unknown-clam"', "unknown-claim"]),
        ({"statuses": {"satire": {"tone": "funny"}}}, ["satire", '"funny"']),
        ({"statuses": {"sat ire": {"label": "x"}}}, ["statuses", '"sat ire"']),
        ({"statuses": {"satire": "x"}}, ["statuses", '"satire"']),
        ({"data_dir": "../out"}, ["data_dir", "../out"]),
        ({"language": "../en"}, ["language", "../en"]),
        ({"language": "xx"}, ["language", '"xx"']),
        ({"data_dir": "C:\\out"}, ["data_dir"]),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(small, settings, words):
    built = small.build(plugins=[{"factcheck": settings}], strict=True)
    said = "\n".join([built.error, *built.log])
    assert built.error
    for word in words:
        assert word in said


def test_a_bad_setting_gives_no_traceback(small):
    small.write({}, plugins=[{"factcheck": {"pages": {"clams": "x"}}}])
    done = small.run("build")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert 'unknown view "clams"; did you mean "claims"' in done.stderr


def test_a_sites_own_status(project, words_of):
    statuses = {"satire": {"label": "Satire", "tone": "neutral", "icon": "material/drama-masks", "meaning": "A joke."}}
    built = project.write({"index.md": "It [rained]{claim=rain status=satire}.\n"}).build(
        plugins=[{"factcheck": {"statuses": statuses}}], strict=True, theme={"name": "material"}
    )
    assert built.error == ""
    badge = built.page().select_one("a.factcheck-badge")
    assert words_of(badge) == "Satire"
    assert badge.svg
    assert "A joke." in words_of(built.page().find(id="card-rain"))


def test_a_log_of_contradictions_stays_readable(project):
    sides = [f"[c{number}]{{claim=c{number} about=q position={'yes' if number % 2 else 'no'}}}" for number in range(30)]
    built = project.write({"index.md": "\n\n".join(sides)}).build(strict=True)
    notes = [line for line in built.log if "FC401" in line]
    assert len(built.claims["contradictions"]) == 225
    assert len(notes) == 101
    assert "125 more of FC401" in notes[-1]
