"""The command: exit codes 0, 1 and 2, clear messages, never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from io import BytesIO, TextIOWrapper
from textwrap import indent

import pytest

from mkdocs_factcheck.adapters.cli import main
from mkdocs_factcheck.report import REPORTS
from mkdocs_factcheck.rules import RULES

CLEAN = "[The bridge is safe]{claim=bridge}"
BROKEN = f"{CLEAN}, and [it is old]{{claim=old supports=brigde}}."
NOTED = f"{CLEAN}, and [it is not]{{claim=unsafe contradicts=bridge}}."


@pytest.fixture
def site(tmp_path):
    """``site("page")`` writes a site of one page and gives its configuration."""

    def write(page, settings="plugins: [factcheck]"):
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs" / "index.md").write_text(page, "utf-8")
        config = tmp_path / "mkdocs.yml"
        config.write_text(f"site_name: Test\n{settings}\n", "utf-8")
        return str(config)

    return write


def test_a_clean_site(site, capsys):
    assert main(["check", "-f", site(CLEAN)]) == 0
    assert capsys.readouterr().out == "nothing found\n"


def test_a_site_with_errors(site, capsys):
    assert main(["check", "--config-file", site(BROKEN)]) == 1
    said = 'docs/index.md:1:72 FC202 unknown claim "brigde"; did you mean "bridge"?\n1 error\n'
    assert capsys.readouterr().out == said


def test_notes_alone_are_clean(site, capsys):
    assert main(["check", "-f", site(NOTED)]) == 0
    assert capsys.readouterr().out.endswith("1 note\n")


def test_severities_of_the_site_count(site, capsys):
    settings = "plugins:\n  - factcheck:\n      severity:\n        FC403: warning"
    assert main(["check", "-f", site(NOTED, settings)]) == 1
    assert capsys.readouterr().out.endswith("1 warning\n")


def test_json_report(site, capsys):
    assert main(["check", "-f", site(BROKEN), "--format", "json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["path"], finding["line"], finding["code"]) == ("docs/index.md", 1, "FC202")


@pytest.mark.parametrize("name", ["github", "sarif"])
def test_other_reports(name, site, capsys):
    assert main(["check", "-f", site(BROKEN), "--format", name]) == 1
    assert "brigde" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("plugins: [search]", 'does not use the plugin; add "factcheck"'),
        ("plugins: [factcheck", "parsing the configuration"),
        ("plugins:\n  - factcheck:\n      severity: {FC999: error}", 'unknown rule "FC999"'),
        ("plugins: [factcheck]\ndocs_dir: nowhere", "configuration error"),
    ],
)
def test_what_cannot_run(settings, said, site, capsys):
    assert main(["check", "-f", site(CLEAN, settings)]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert said in output.err
    assert output.err.startswith("mkdocs-factcheck: ")
    assert "Traceback" not in output.err


def test_a_site_that_is_not_there(tmp_path, capsys):
    assert main(["check", "-f", str(tmp_path / "mkdocs.yml")]) == 2
    assert "no such file" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["chekc"], ["check", "--format", "xml"], ["explain"]])
def test_a_wrong_command_line(arguments, capsys):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage: mkdocs-factcheck" in capsys.readouterr().err


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_explain_says_all_of_a_rule(rule, capsys):
    assert main(["explain", rule.code]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{rule.code} {rule.name} ({rule.severity})\n")
    assert " ".join(rule.why.split()) in " ".join(out.split())
    bad, good = out.partition("\nGood:\n")[::2]
    for shown, example in ((bad, rule.bad), (good, rule.good)):
        for part in map(str.strip, asdict(example).values()):
            assert indent(part, "    ") in shown


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_explain_shows_two_different_examples(rule, capsys):
    main(["explain", rule.code])
    bad, good = capsys.readouterr().out.partition("\nBad:\n")[2].split("\nGood:\n")
    assert bad.strip() != good.strip()


def test_explain_takes_a_name(capsys):
    assert main(["explain", "Unknown-Source"]) == 0
    assert capsys.readouterr().out.startswith("FC201 ")


@pytest.mark.parametrize(
    ("word", "said"), [("FC2O1", 'did you mean "FC201"?'), ("zzz", f"the codes are FC101 to {RULES[-1].code}")]
)
def test_explain_of_an_unknown_rule(word, said, capsys):
    assert main(["explain", word]) == 2
    assert capsys.readouterr().err == f'mkdocs-factcheck: unknown rule "{word}"; {said}\n'


def test_export(site, tmp_path, capsys):
    assert main(["export", "-f", site(CLEAN)]) == 0
    printed = capsys.readouterr().out
    assert [claim["id"] for claim in json.loads(printed)["claims"]] == ["bridge"]
    file = tmp_path / "claims.json"
    assert main(["export", "-f", site(CLEAN), "-o", str(file)]) == 0
    assert file.read_bytes() == printed.encode()


@pytest.mark.parametrize("command", [["explain", "\x1b[2J"], ["check", "-f", "\x1b[2J\n.yml"]])
def test_an_error_cannot_steer_the_terminal(command, capsys):
    assert main(command) == 2
    assert "\\x1b[2J" in capsys.readouterr().err


def test_export_to_a_place_that_is_not_there(site, tmp_path, capsys):
    assert main(["export", "-f", site(CLEAN), "-o", str(tmp_path / "no" / "x.json")]) == 2
    assert 'x.json": no such file or directory' in capsys.readouterr().err


def test_colour_is_for_terminals_that_want_it(site, monkeypatch, capsys):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    main(["check", "-f", site(BROKEN)])
    assert "\x1b[31mFC202\x1b[0m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", "-f", site(BROKEN)])
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize(("arguments", "encoding"), [([], "ascii"), (["--format", "json"], "utf-8")])
def test_a_narrow_terminal_stops_nothing(arguments, encoding, site, monkeypatch):
    stream = TextIOWrapper(BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["check", "-f", site("[ü]{claim=ü supports=ö}"), *arguments]) == 1
    stream.flush()
    assert "unknown claim" in stream.buffer.getvalue().decode(encoding)


GONE = """
import sys
from mkdocs_factcheck.adapters.cli import check, main

def write(*_, **__):
    raise BrokenPipeError

check.write = write
sys.exit(main())
"""


def test_a_reader_that_has_gone_sees_no_traceback(site):
    command = [sys.executable, "-c", GONE, "check", "-f", site(BROKEN)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("check", ["after a semicolon what to do", "Exit codes: 0 clean", "explain CODE", *REPORTS, "mkdocs.yml"]),
        ("explain", ["FC201", "unknown-source", RULES[0].code, RULES[-1].code, "an example that breaks it"]),
    ],
)
def test_help_says_what_comes_out(command, told, capsys):
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])
    assert stop.value.code == 0
    out = " ".join(capsys.readouterr().out.split())
    assert [words for words in told if words not in out] == []
