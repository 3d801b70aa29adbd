"""The Markdown extension: alone it fact-checks one text; the MkDocs plugin gives it a whole site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from markdown import Markdown
from markdown.extensions import Extension

from mkdocs_factcheck.adapters.desk import Desk
from mkdocs_factcheck.adapters.python_markdown import footnotes, postprocessor, preprocessor, trees
from mkdocs_factcheck.adapters.python_markdown.owners import block_names
from mkdocs_factcheck.adapters.python_markdown.session import Host, Session
from mkdocs_factcheck.adapters.settings import Settings, read_scale
from mkdocs_factcheck.model import Review
from mkdocs_factcheck.syntax import Block, Mark, may_have_facts

if TYPE_CHECKING:
    from mkdocs_factcheck.views import Renderer


class SinglePage:
    """A host for one text at a time: its facts are its own and the register's."""

    def __init__(self, settings: Settings, register: str, md: Markdown) -> None:
        self._settings = settings
        self._register = register
        self._md = md
        self._desk: Desk | None = None
        self._renderer: tuple[Review, Renderer] | None = None

    @property
    def review(self) -> Review | None:
        """The facts of the last text, and what follows from them; ``None`` where it has none."""
        return self._desk.review if self._desk else None

    def begin(self, text: str) -> Session | None:
        """Scan the text and settle its facts."""
        self._desk = None
        if not may_have_facts(text):
            return None
        desk = self._desk = Desk(self._settings)
        desk.use_block_names(lambda: block_names(self._md))
        desk.read_page("", text, path="<text>", url="")
        if self._register:
            desk.read_register(Path(self._register), self._register)
        scanned = desk.page("")
        if scanned is None or not scanned.page:
            return None
        return Session(
            number=0,
            name="",
            url="",
            text=text,
            page=scanned.page,
            reading=scanned.reading,
            renderer=lambda: self._renderer_of(desk),
            facts=lambda: desk.facts,
            cards=self._settings.cards,
        )

    def _renderer_of(self, desk: Desk) -> Renderer:
        from mkdocs_factcheck.views import Renderer, Site  # noqa: PLC0415 (only pages with marks need them)

        review = desk.review
        if self._renderer is None or self._renderer[0] is not review:
            site = Site(
                review=review, cards=self._settings.cards != "none", citation_style=self._settings.citation_style
            )
            self._renderer = (review, Renderer(site, language=self._settings.language))
        return self._renderer[1]

    def add_ids(self, session: Session, ids: frozenset[str]) -> None:
        """Let our ids yield to those that the page turned out to have."""
        if self._desk is not None:
            self._desk.add_ids(session.name, ids, session.url)

    def finish(self, session: Session, missing: list[Mark | Block]) -> None:
        """Nothing is left to do: one page has nobody to tell."""


class FactcheckExtension(Extension):
    """``markdown.markdown(text, extensions=["factcheck"])``; with a ``host``, that one runs it."""

    def __init__(self, host: Host | None = None, **kwargs: Any) -> None:
        self.config = {
            "register": ["", "the folder of the register, or nothing"],
            "scale": ["default", "default, truth or averitec"],
            "cards": ["end", "end, inline or none"],
            "language": ["en", "the language of the words that are added"],
            "citation_style": ["short", "short or full"],
        }
        super().__init__(**kwargs)
        self._host = host
        self.host: Host
        self.md: Markdown
        self.session: Session | None = None
        self.uses_blocks = False
        self.escapes: list[str] | None = None
        """What Markdown took for escapable before a page's blocks brought the block manager."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's name)
        """Register what finds marks; what only pages with marks need is registered by the first of these."""
        extension = FactcheckExtension(self._host, **self.getConfigs()) if hasattr(self, "md") else self
        extension.md = md
        extension.host = extension._host or SinglePage(  # noqa: SLF001 (its own class)
            Settings(
                scale=read_scale(self.getConfig("scale"), {}),
                cards=self.getConfig("cards"),
                language=self.getConfig("language"),
                citation_style="full" if self.getConfig("citation_style") == "full" else "short",
            ),
            self.getConfig("register"),
            md,
        )
        md.registerExtension(extension)
        md.preprocessors.register(preprocessor.MarkPreprocessor(extension), "factcheck", preprocessor.PRIORITY)
        tree = md.treeprocessors
        tree.register(footnotes.SourceFootnotes(extension), "factcheck-sources", footnotes.PRIORITY)
        tree.register(footnotes.LiteralReferences(extension), "factcheck-references", footnotes.LITERAL_PRIORITY)
        tree.register(trees.LiteralText(extension), "factcheck-literal", trees.LITERAL_PRIORITY)
        tree.register(trees.SlotPlaces(extension), "factcheck-slots", trees.INLINE_PRIORITY)
        tree.register(trees.EntryLinks(extension), "factcheck-links", trees.LINKS_PRIORITY)
        tree.register(trees.TreeEnd(extension), "factcheck-end", trees.END_PRIORITY)
        md.postprocessors.register(postprocessor.SlotPostprocessor(extension), "factcheck", postprocessor.PRIORITY)

    def reset(self) -> None:
        """Forget the last text."""
        self.session = None
