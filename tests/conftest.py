"""A site in a temporary folder: written, built by MkDocs itself, and read back."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
BASE: dict[str, Any] = {"site_name": "The Daily Test", "theme": {"name": "mkdocs"}}

# A build, or the first use of a parser, is slow by nature; what a run finds must not depend on the machine's mood.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("default"), derandomize=True, print_blob=True)
# MkDocs writes the time of the build into its themes' pages.
os.environ["SOURCE_DATE_EPOCH"] = "1584057600"
settings.load_profile("ci" if os.environ.get("CI") else "default")


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A built site. ``log`` holds lines like ``WARNING message``; ``error`` is what stopped the build."""

    folder: Path
    log: list[str]
    error: str = ""

    def text(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def page(self, path: str = "index.html") -> BeautifulSoup:
        return BeautifulSoup(self.text(path), "html.parser")

    @property
    def claims(self) -> dict[str, Any]:
        """What claims.json holds."""
        return json.loads(self.text("factcheck/claims.json"))

    @property
    def findings(self) -> list[str]:
        """Each finding as the log shows it, without the name of its logger."""
        return [line.replace(" factcheck: ", " ") for line in self.log if " FC" in line]

    @property
    def warnings(self) -> list[str]:
        return [line for line in self.log if line.startswith(("WARNING", "ERROR"))]

    def search(self) -> str:
        """All words that readers can search for."""
        entries = json.loads(self.text("search/search_index.json"))["docs"]
        return "\n".join(f"{entry['location']} {entry['title']} {entry['text']}" for entry in entries)

    def files(self) -> dict[str, bytes]:
        """Every file of the site."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }


class _Log(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.getMessage()}")


@dataclass(slots=True, kw_only=True)
class Project:
    """A site's sources. ``config`` is its mkdocs.yml; `build` takes changes to it as keywords."""

    root: Path
    config: dict[str, Any] = field(default_factory=dict)

    def write(self, files: dict[str, str], **config: Any) -> Project:
        """Write files (paths beside mkdocs.yml; ``.md`` ones in docs/) and the configuration."""
        for path, text in files.items():
            file = self.root / ("docs" if path.endswith(".md") else "") / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        self.config |= config
        full = {**BASE, "plugins": ["search", "factcheck"], **self.config}
        text = yaml.safe_dump(full, sort_keys=False, allow_unicode=True)
        (self.root / "mkdocs.yml").write_text(text, encoding="utf-8")
        return self

    def build(
        self, *, to: str = "site", strict: bool = False, dirty: bool = False, again: bool = False, **config: Any
    ) -> Built:
        """Build in this process; ``again`` keeps the plugins of the build before, as ``mkdocs serve`` does."""
        from mkdocs.commands.build import build  # noqa: PLC0415 (slow, and not needed by most tests)
        from mkdocs.config import load_config  # noqa: PLC0415
        from mkdocs.config.defaults import MkDocsConfig  # noqa: PLC0415
        from mkdocs.exceptions import Abort, ConfigurationError, PluginError  # noqa: PLC0415

        if config:
            self.write({}, **config)
        if not again:
            dict(MkDocsConfig._schema)["plugins"].plugin_cache.clear()
        log, logger = _Log(), logging.getLogger("mkdocs")
        level = logger.level
        logger.addHandler(log)
        logger.setLevel(logging.INFO)
        folder, error = self.root / to, ""
        try:
            loaded = load_config(str(self.root / "mkdocs.yml"), strict=strict, site_dir=str(folder))
            if not again:
                loaded.plugins.on_startup(command="build", dirty=dirty)
            build(loaded, dirty=dirty)
            loaded.plugins.on_shutdown()
        except (Abort, ConfigurationError, PluginError) as stopped:
            error = str(stopped)
        finally:
            logger.removeHandler(log)
            logger.setLevel(level)
        return Built(folder=folder, log=log.lines, error=error)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run MkDocs' own command, as a person would."""
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", *arguments],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )


@pytest.fixture
def project(tmp_path) -> Project:
    """An empty site."""
    return Project(root=tmp_path)


@pytest.fixture(scope="session")
def new_project(tmp_path_factory):
    """Makes sites for fixtures that several tests share."""
    return lambda name: Project(root=tmp_path_factory.mktemp(name))


@pytest.fixture(scope="session")
def words_of():
    """The words of an element, spaces folded."""

    def words(element: Tag | None) -> str:
        assert element is not None
        return " ".join(element.get_text().split())

    return words


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT
