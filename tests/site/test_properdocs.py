"""ProperDocs, the continuation of MkDocs 1.x, in an environment that has no MkDocs."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest

pytestmark = pytest.mark.properdocs


def run(*command, cwd=None):
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=500)


@pytest.fixture(scope="session")
def environment(tmp_path_factory, root):
    """The folder of its programs."""
    folder = tmp_path_factory.mktemp("properdocs") / "venv"
    run(sys.executable, "-m", "venv", str(folder))
    programs = folder / "bin"
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [one for one in project["dependencies"] if not one.startswith("mkdocs")]
    packages = ["properdocs", "properdocs-theme-mkdocs", *needed]
    for arguments in (packages, ["--no-deps", str(root)]):
        done = run(str(programs / "pip"), "install", "--quiet", *arguments)
        if done.returncode:
            pytest.skip(f"pip cannot install {' '.join(arguments)}: {done.stderr.strip().splitlines()[-1]}")
    return programs


@pytest.fixture
def built_twice(small, environment):
    small.write({}, theme={"name": "mkdocs"})
    by_mkdocs = small.build(to="mkdocs", strict=True)
    done = run(
        environment / "properdocs", "build", "--strict", "-f", "mkdocs.yml", "--site-dir", "properdocs", cwd=small.root
    )
    assert done.returncode == 0, done.stderr
    return by_mkdocs, type(by_mkdocs)(folder=small.root / "properdocs", log=[])


def test_there_is_no_mkdocs(environment):
    done = run(environment / "python", "-c", "import mkdocs")
    assert "No module named 'mkdocs'" in done.stderr


def test_it_gives_the_same_facts(built_twice):
    by_mkdocs, by_properdocs = built_twice
    assert by_properdocs.text("factcheck/claims.json") == by_mkdocs.text("factcheck/claims.json")


@pytest.mark.parametrize(
    "page", ["article", "reply", "factcheck/contradictions", "factcheck/claims", "factcheck/sources"]
)
def test_it_gives_the_same_pages(built_twice, page):
    texts = [str(built.page(f"{page}/index.html").select_one("[role=main]")) for built in built_twice]
    assert "factcheck-" in texts[0]
    assert texts[0] == texts[1]


def test_its_strict_build_stops_at_an_unknown_claim(small, environment):
    small.write({"index.md": "# Home\n\n[x]{claim=x contradicts=certian}.\n"}, theme={"name": "mkdocs"})
    done = run(environment / "properdocs", "build", "--strict", "-f", "mkdocs.yml", cwd=small.root)
    assert done.returncode == 1
    assert 'docs/index.md:3:25 FC202 unknown claim "certian"; did you mean "certain"?' in done.stderr


def test_the_command_works_there(small, environment):
    small.write({"index.md": "# Home\n\n[x]{claim=x contradicts=certian}.\n"}, theme={"name": "mkdocs"})
    done = run(environment / "mkdocs-factcheck", "check", cwd=small.root)
    assert done.returncode == 1, done.stderr
    assert 'docs/index.md:3:25 FC202 unknown claim "certian"; did you mean "certain"?' in done.stdout
