"""The habits of the house that a linter does not hold."""

import ast
import importlib
import inspect
import pkgutil
from pathlib import Path

import pytest

import mkdocs_factcheck

PACKAGE = Path(mkdocs_factcheck.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))
PACKAGES = sorted(module.name for module in pkgutil.walk_packages([str(PACKAGE)], "mkdocs_factcheck.") if module.ispkg)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_and_functions_stay_short(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    functions = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef))
    long = [node.name for node in functions if node.end_lineno - node.lineno >= 40]
    assert long == []


@pytest.mark.parametrize("name", PACKAGES)
def test_what_a_package_exports_exists_and_is_documented(name):
    package = importlib.import_module(name)
    exported = getattr(package, "__all__", [])
    assert sorted(exported) == sorted(set(exported))
    for public in exported:
        thing = getattr(package, public)
        if inspect.isclass(thing) or inspect.isfunction(thing):
            assert (thing.__doc__ or "").strip(), f"{name}.{public} has no docstring"


def test_files_name_no_place_of_the_machine():
    root = PACKAGE.parent
    tracked = [
        path for path in root.rglob("*") if path.suffix in {".py", ".md", ".yml", ".toml", ".css", ".js", ".html"}
    ]
    own = [path for path in tracked if not {".venv", "site", "node_modules"} & set(path.relative_to(root).parts)]
    assert own
    assert [str(path) for path in own if f"{root}/" in path.read_text(encoding="utf-8")] == []
