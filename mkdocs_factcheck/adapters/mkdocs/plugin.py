"""The MkDocs plugin: each hook collects what it needs and hands it on."""

from __future__ import annotations

import os
import posixpath
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import meta
from mkdocs.utils.templates import TemplateContext

from mkdocs_factcheck.adapters.desk import Desk
from mkdocs_factcheck.adapters.errors import CannotRun
from mkdocs_factcheck.adapters.mkdocs.assets import add_assets, script_tag, with_style
from mkdocs_factcheck.adapters.mkdocs.config import (
    DEFAULT_REGISTER,
    FactcheckConfig,
    data_folder,
    pages_of,
    settings_of,
)
from mkdocs_factcheck.adapters.mkdocs.dirty import fresh_copies, stale_pages
from mkdocs_factcheck.adapters.mkdocs.host import SiteHost
from mkdocs_factcheck.adapters.mkdocs.pages import (
    add_pages,
    language_folder,
    own_views,
    page_url,
    taken,
    taken_problems,
)
from mkdocs_factcheck.adapters.mkdocs.published import published_register
from mkdocs_factcheck.adapters.mkdocs.texts import text_of
from mkdocs_factcheck.adapters.python_markdown import FactcheckExtension, block_names
from mkdocs_factcheck.export import claims_csv, claims_document, claims_json, schema_text, sources_csl
from mkdocs_factcheck.model import Finding, Place, Problem, Review, Severity
from mkdocs_factcheck.syntax import may_have_facts

_log = get_plugin_logger("factcheck")
if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from mkdocs_factcheck.views import Renderer

_BLOGS = ("blog", "material/blog")
_MOST_NOTES = 100
"""How many findings of one rule are logged where they are of no weight: a contested site has thousands."""
_DATA: dict[str, Callable[[Review], str]] = {
    "claims.json": claims_json,
    "claims.schema.json": lambda _: schema_text(),
    "claims.csv": claims_csv,
    "sources.json": sources_csl,
}
"""The files of data, and what makes their text."""
_LEVELS = {Severity.ERROR: _log.error, Severity.WARNING: _log.warning, Severity.INFO: _log.info}


class FactcheckPlugin(BasePlugin[FactcheckConfig]):
    """Scans the site, renders its marks with the whole fact base, and writes pages and data."""

    def __init__(self) -> None:
        self._serving = False
        self._dirty = False
        self._server: LiveReloadServer | None = None
        self._watched = False
        self._desk: Desk | None = None
        self._host: SiteHost
        self._renderer: tuple[Review, Renderer] | None = None
        self._pages: dict[str, str] = {}
        self._wanted: dict[str, str] = {}
        self._placed: dict[str, str] = {}
        self._missing: dict[str, str] = {}
        self._data: list[str] = []
        self._unread: dict[str, Problem] = {}
        self._root = Path()
        self._docs = ""
        self._settings = ""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn how MkDocs runs. That this hook exists keeps the plugin, and what it read, between rebuilds."""
        self._serving = command == "serve"
        self._dirty = dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig | None:
        """Check the settings and join Markdown."""
        if not self.config.enabled:
            self._desk = None
            return None
        self._root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        self._settings = Path(config.config_file_path or "mkdocs.yml").name
        self._docs = Path(os.path.relpath(config.docs_dir, self._root)).as_posix()
        try:
            settings = settings_of(self.config, docs=self._docs, root=self._root, extensions=config.mdx_configs)
            self._wanted = pages_of(self.config, serving=self._serving)
        except CannotRun as error:
            raise PluginError(f"factcheck: {error}") from None
        if self._desk is None or self._desk.settings != settings:
            self._desk = Desk(settings)
        self._host = SiteHost(self._desk, self._current_renderer)
        self._renderer = None
        self._theme = config.theme
        config.markdown_extensions = [one for one in config.markdown_extensions if not _is_ours(one)]
        config.markdown_extensions.append(FactcheckExtension(self._host))  # type: ignore[arg-type]  # Markdown takes it
        self._watch(self._root / self.config.register, config)
        return config

    def _watch(self, register: Path, config: MkDocsConfig) -> None:
        if not register.is_dir():
            return
        config.watch.append(str(register))
        if self._server is not None and not self._watched:
            # The folder came while MkDocs serves.
            self._server.watch(str(register))
        self._watched = True

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]) -> None:
        """Keep the server, for a register that comes later."""
        del config, builder
        self._server = server

    @event_priority(-110)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files | None:
        """Read every page and the register, and add pages and assets. Last, when others have added or chosen theirs."""
        if self._desk is None:
            return None
        self.read(files, config)
        documents = [file for file in files if file.is_documentation_page()]
        self._pages = add_pages(self._missing, self._placed, files, config, self.config.language)
        self._renderer = None
        add_assets(files, config)
        if self._dirty:
            self._mark_stale(documents, config)
        return files

    def read(self, files: Files, config: MkDocsConfig) -> Desk:
        """Read all pages of the site and its register, and see which pages and data are to be added."""
        desk = self._required_desk()
        desk.use_block_names(lambda: _block_names(config))
        names, unread = set(), {}
        shown = [file for file in files if self._is_shown(file)]
        for file in shown:
            if not file.is_documentation_page():
                continue
            text = text_of(file, self._place_of(file))
            if isinstance(text, Problem):
                unread[file.src_uri] = text
            elif not self._is_draft(text, config):
                names.add(file.src_uri)
                self._scan_file(file, text)
        desk.keep_pages(names)
        register = self._root / self.config.register
        desk.read_register(register, self.config.register.strip("/"))
        desk.report(
            *unread.values(), *self._missing_register(register), *published_register(files, register, self._docs)
        )
        self._unread = unread
        self._see_what_is_missing(shown, config)
        return desk

    def _missing_register(self, register: Path) -> Iterator[Problem]:
        """Say that the folder which the site names is not there. That there is no register at all is no fault."""
        if not register.is_dir() and self.config.register != DEFAULT_REGISTER:
            message = f'there is no folder "{self.config.register}"'
            hint = "make it, or mend the setting register"
            yield Problem(code="FC111", message=message, place=Place(path=self._settings, line=1, column=1), hint=hint)

    def _see_what_is_missing(self, shown: list[File], config: MkDocsConfig) -> None:
        """Learn which pages and data a build adds, and report the author's files that take their place."""
        desk = self._required_desk()
        self._placed = own_views(desk, shown)
        folder = language_folder(config)
        wanted = {view: folder + path for view, path in self._wanted.items() if view not in self._placed}
        if not self._has_facts():
            wanted = {}
        data = [posixpath.normpath(f"{folder}{data_folder(self.config)}/{name}") for name in _DATA]
        own = taken([*wanted.values(), *data], shown, config)
        desk.report(*taken_problems(wanted, data, own, {file.src_uri: self._place_of(file) for file in own.values()}))
        self._missing = {view: path for view, path in wanted.items() if path not in own}
        self._data = [path for path in data if path not in own]

    def _required_desk(self) -> Desk:
        if self._desk is None:
            raise PluginError("factcheck: the plugin is switched off")
        return self._desk

    def _is_shown(self, file: File) -> bool:
        return file.inclusion.is_in_serve() if self._serving else not file.inclusion.is_excluded()

    def _is_draft(self, text: str, config: MkDocsConfig) -> bool:
        """Whether Material's blog leaves the page out; a command that builds nothing has to see that by itself."""
        if self._serving or not any(name in config.plugins for name in _BLOGS):
            return False
        return bool(meta.get_data(text)[1].get("draft"))

    def _scan_file(self, file: File, text: str) -> None:
        desk = self._required_desk()
        body, first_line = text, 1
        if may_have_facts(text) or desk.wants_unmarked:
            body = meta.get_data(text)[0]
            first_line = text.count("\n") - body.count("\n") + 1
        desk.read_page(file.src_uri, body, path=self._place_of(file), url=page_url(file), first_line=first_line)

    def _place_of(self, file: File) -> str:
        return posixpath.normpath(posixpath.join(self._docs, file.src_uri))

    def _has_facts(self) -> bool:
        facts = self._required_desk().facts
        return bool(facts.claims or facts.sources or facts.questions or facts.declarations)

    def _mark_stale(self, files: list[File], config: MkDocsConfig) -> None:
        desk = self._required_desk()
        docs = {self._place_of(file): file.src_uri for file in files}
        wide = {name for name in docs.values() if (page := desk.page(name)) and (page.page.blocks or page.page.links)}
        new = claims_document(desk.review)
        old = self._data_folder(config) / "claims.json"
        stale = stale_pages(old, new, docs, wide, fresh_copies(old, self._root, desk.review.facts.copies))
        for file in files:
            if file.src_uri in stale:
                file.is_modified = lambda: True  # type: ignore[method-assign]

    def _data_folder(self, config: MkDocsConfig) -> Path:
        return Path(config.site_dir, language_folder(config), data_folder(self.config))

    def _current_renderer(self) -> Renderer:
        from mkdocs_factcheck.views import Renderer, Site  # noqa: PLC0415 (only pages with marks need them)

        review = self._required_desk().review
        if self._renderer is None or self._renderer[0] is not review:
            folders = [Path(folder) for folder in self._theme.dirs]
            renderer = Renderer(
                Site(
                    review=review,
                    pages=self._pages,
                    cards=self.config.cards != "none",
                    citation_style=self.config.citation_style,
                ),
                template_dirs=folders,
                icon_dirs=[folder / ".icons" for folder in folders],
                language=self.config.language,
            )
            self._renderer = (review, renderer)
        return self._renderer[1]

    def on_page_read_source(self, *, page: MkDocsPage, config: MkDocsConfig) -> None:
        """Stop at a page that cannot be read, as MkDocs would, but say why; unless another plugin may read it."""
        trouble = self._unread.get(page.file.src_uri) if self._desk is not None else None
        if trouble is not None and len(config.plugins.events["page_read_source"]) == 1:
            for one in self._unread.values():
                _log.error(f"{one.place} {one.code} {one.message}; {one.hint}")
            raise PluginError(f"factcheck: {len(self._unread)} of the pages cannot be read")

    @event_priority(-100)
    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
        """Say which page Markdown is about to render."""
        del markdown, config, files
        if self._desk is not None:
            self._host.enter(page.file.src_uri, page.url, self._place_of(page.file))

    @event_priority(100)
    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
        """Make the anchors known that the slots will bring, so that MkDocs' check of links finds them."""
        del html, config, files
        if self._desk is None:
            return
        self._host.leave()
        session = self._host.session_of(page.file.src_uri)
        if session is not None and page.present_anchor_ids is not None:
            page.present_anchor_ids |= session.anchors | session.card_anchors

    @event_priority(-100)
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Say what was found, once every page is rendered and before the first is written."""
        del env, config, files
        if self._desk is not None:
            _report(self._desk.review.findings)

    @event_priority(-100)
    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Fill the page's slots. Late, so that search has indexed the text alone."""
        del context, config, nav
        session = self._host.session_of(page.file.src_uri) if self._desk is not None else None
        if session is None or page.content is None:
            return
        page.content = self._host.fill(session.relinked(page.content), page.url) + script_tag(page.url)
        if session.page.blocks and page.present_anchor_ids is not None:
            page.present_anchor_ids |= _ids_in(page.content)
        # Themes list what stands below the page's one title.
        entries = page.toc.items[0].children if len(page.toc.items) == 1 else page.toc.items
        for request in session.requests():
            headings = self._current_renderer().headings(request, page_url=page.url)
            entries.extend(AnchorLink(escape(title), anchor, 2) for anchor, title in headings)

    @event_priority(100)
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str | None:
        """Link the style sheet, and fill slots that another plugin carried to this page."""
        del config
        if self._desk is None:
            return None
        filled = self._host.fill(output, page.url)
        if filled is output and self._host.session_of(page.file.src_uri) is None:
            return None
        return with_style(filled, page.url)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the data."""
        if self._desk is None:
            return
        for path in self._data:
            file = Path(config.site_dir, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            text = _DATA[file.name](self._desk.review)
            # The lines of a table end as RFC 4180 has it, whatever the system.
            file.write_text(text, encoding="utf-8", newline="" if file.suffix == ".csv" else "\n")


def _report(findings: Iterable[Finding]) -> None:
    """Log findings: all errors and warnings, and of what is only worth knowing as much as can be read."""
    said: Counter[str] = Counter()
    for finding in findings:
        said[finding.code] += finding.severity is Severity.INFO
        if said[finding.code] <= _MOST_NOTES:
            _LEVELS[finding.severity](str(finding))
    for code, count in said.items():
        if count > _MOST_NOTES:
            _log.info(f"{count - _MOST_NOTES} more of {code}; claims.json and mkdocs-factcheck check list them")


def _ids_in(html: str) -> set[str]:
    """The ids of elements; an expression that begins with white space takes ten times as long on a large page."""
    return {after.partition('"')[0] for before, after in pairwise(html.split('id="')) if before[-1:].isspace()}


def _is_ours(extension: Any) -> bool:
    return extension == "factcheck" or isinstance(extension, FactcheckExtension)


def _block_names(config: MkDocsConfig) -> frozenset[str]:
    """The names of the blocks that the site's other Markdown extensions have."""
    others = [one for one in config.markdown_extensions if not _is_ours(one)]
    return block_names(Markdown(extensions=others, extension_configs=config.mdx_configs or {}))
