"""Before Markdown reads the page: marks become tokens, and headers of blocks become plain ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.preprocessors import Preprocessor

from mkdocs_factcheck.adapters.python_markdown.footnotes import use_footnotes
from mkdocs_factcheck.adapters.python_markdown.inline import use_marks
from mkdocs_factcheck.adapters.python_markdown.placing import Edit, block_edits
from mkdocs_factcheck.adapters.python_markdown.tokens import LITERAL_BRACE, close_token, open_token

if TYPE_CHECKING:
    from mkdocs_factcheck.adapters.python_markdown.extension import FactcheckExtension
    from mkdocs_factcheck.adapters.python_markdown.session import Session

PRIORITY = 29
"""After white space is normalised (30) and snippets are included (32), before fenced code (25) and HTML (20)."""


class MarkPreprocessor(Preprocessor):
    """Opens the session of a page, where it has anything of ours."""

    def __init__(self, extension: FactcheckExtension) -> None:
        super().__init__(extension.md)
        self._extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """Give Markdown the page with tokens for marks."""
        text = "\n".join(lines)
        session = self._extension.host.begin(text)
        self._extension.session = session
        use_marks(self.md, session)
        self._use_blocks(needed=session is not None and any(block.closed for block in session.page.blocks))
        if session is None:
            return lines
        if session.page.marks:
            use_footnotes(self.md)
        return self._tokenised(session).split("\n")

    def _use_blocks(self, *, needed: bool) -> None:
        extension = self._extension
        if not needed and not extension.uses_blocks:
            return
        from mkdocs_factcheck.adapters.python_markdown.blocks import leave_blocks, use_blocks  # noqa: PLC0415 (slow)

        if needed:
            use_blocks(self.md, extension)
        else:
            leave_blocks(self.md, extension)
        extension.uses_blocks = needed

    def _tokenised(self, session: Session) -> str:
        text = session.text
        edits: list[Edit] = [(at, at + 1, LITERAL_BRACE) for at in session.page.literal]
        for number, mark in enumerate(session.page.marks):
            if session.reading.claims[number] is not None:
                edits.append((mark.open, mark.open + 1, open_token(number)))
                edits.append((mark.close, mark.end, close_token(number)))
        edits.extend(block_edits(session, self.md.htmlStash.store))
        parts = []
        at = 0
        for start, end, new in sorted(edits):
            parts.append(text[at:start])
            parts.append(new)
            at = end
        return "".join([*parts, text[at:]])
