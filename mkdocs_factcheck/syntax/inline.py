"""Finds marks and links in a run of inline text, and steps over what Markdown takes literally there."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from mkdocs_factcheck.syntax import grammar
from mkdocs_factcheck.syntax.attributes import Flaw, parse_attributes
from mkdocs_factcheck.syntax.lines import Run
from mkdocs_factcheck.syntax.marks import FoundMark
from mkdocs_factcheck.syntax.near import near_braces, near_link, spaced_braces, stray_braces

_SIGNS = ("[", "{", "<!--")


class InlineScanner:
    """Collects from one run after the other; every method moves forward only."""

    def __init__(self, text: str, *, thorough: bool = False) -> None:
        self.found: list[FoundMark] = []
        self.links: list[tuple[str, str, int]] = []
        """Kind, id and the id's offset of each link to an entry."""
        self.flaws: list[Flaw] = []
        self.footnotes: list[tuple[int, str]] = []
        self.comments: list[int] = []
        """Where comments begin that stand within text."""
        self.literal: list[int] = []
        """Where braces stand that make no mark and are printed as typed."""
        self.skipped: list[tuple[int, int]] = []
        """What is no text of the article: code, HTML, math, addresses and attributes."""
        self._thorough = thorough
        """Whether runs are read that can hold no mark."""
        self._text = text
        self._end = 0
        self._quoted = False
        self._brackets: list[int | None] = []
        self._bare: list[tuple[int, int]] = []
        self._backticks: dict[int, list[int]] | None = None
        self._absent: set[str] = set()

    def scan(self, run: Run) -> None:
        """Read one run."""
        at, self._end = run.lines[0].start, run.lines[-1].end
        text = self._text[at : self._end]
        if not self._thorough and not any(sign in text for sign in _SIGNS):
            return
        self._quoted = any(line.quotes for line in run.lines)
        self._brackets = []
        self._backticks = None
        self._absent = set()
        self._definition(at)
        special = grammar.SPECIAL_IN_TABLE if run.table else grammar.SPECIAL
        while found := special.search(self._text, at, self._end):
            at = self._step(found[0], found.start())
            if at > found.end():
                self.skipped.append((found.start(), at))
        self._unclosed()

    def _definition(self, at: int) -> None:
        if found := grammar.REFERENCE_DEFINITION.match(self._text, at, self._end):
            self.links.append((found[1], found[2], found.start(2)))

    def _step(self, sign: str, at: int) -> int:
        """Handle the special sign at ``at``; the offset to go on from."""
        match sign[0]:
            case "\\":
                return self._escape(sign, at)
            case "`":
                return self._code(len(sign), at)
            case "<":
                return self._angle(at)
            case "$":
                return self._math(sign, at)
            case "|":
                self._brackets = []
                return at + 1
            case "[":
                self._brackets.append(at)
                return at + 1
            case "{":
                return self._stray(at)
            case _:
                return self._close(at)

    def _escape(self, sign: str, at: int) -> int:
        after = at + 2
        if sign in {"\\[", "\\("}:
            end = self._find("\\]" if sign == "\\[" else "\\)", after)
            if end is not None:
                after = end + 2
            elif sign == "\\[":
                # An escaped bracket still has its partner: that one closes nothing of ours.
                self._brackets.append(None)
        # Braces behind an escaped bracket are text too.
        return after + (self._text[after - 2 : after + 1] == "\\]{")

    def _find(self, sign: str, at: int) -> int | None:
        """Where ``sign`` next stands in this run. A miss is remembered: no search is made twice."""
        if sign in self._absent:
            return None
        end = self._text.find(sign, at, self._end)
        if end == -1:
            self._absent.add(sign)
            return None
        return end

    def _code(self, length: int, at: int) -> int:
        if self._backticks is None:
            self._backticks = defaultdict(list)
            for match in grammar.BACKTICKS.finditer(self._text, at, self._end):
                self._backticks[len(match[0])].append(match.start())
        places = self._backticks.get(length, [])
        after = bisect_left(places, at + length)
        return places[after] + length if after < len(places) else at + length

    def _angle(self, at: int) -> int:
        if self._text.startswith("<!--", at):
            end = self._find("-->", at + 4)
            self.comments.append(at)
            return at + 4 if end is None else end + 3
        for pattern in (grammar.HTML_TAG, grammar.AUTOLINK):
            if found := pattern.match(self._text, at, self._end):
                return found.end()
        return at + 1

    def _math(self, sign: str, at: int) -> int:
        after = at + len(sign)
        end = self._find(sign, after)
        if end is None:
            return after
        if sign == "$$":
            return end + 2
        inner = self._text[after:end]
        follows = self._text[end + 1 : end + 2]
        # Pandoc's rule, so that "$5 to $6" is money.
        if not inner or inner[0].isspace() or inner[-1].isspace() or inner[-1] == "\\" or follows.isdigit():
            return after
        return end + 1

    def _close(self, at: int) -> int:
        opened = self._brackets.pop() if self._brackets else -1
        after = at + 1
        following = self._text[after : after + 1]
        if following == "{" and (end := self._braces(opened, at)) is not None:
            return end
        apart = grammar.MARK_APART.match(self._text, after, self._end)
        if opened is None:
            return apart.end() if apart else after
        if opened == -1:
            return after
        before = self._text[max(opened - 2, 0) : opened]
        if following in {"(", "["} and before.endswith("!") and before != "\\!":
            self._drop_marks(opened)
        if following == "(":
            return self._link(after)
        if apart:
            self._print(spaced_braces(self._text, apart.end() - 1, self._end))
            after = apart.end()
        if self._text[opened + 1] == "^" and following != ":":
            self.footnotes.append((opened, self._text[opened + 2 : at]))
        return after

    def _braces(self, opened: int | None, at: int) -> int | None:
        """Read the braces behind the ``]`` at ``at``; where they are none of ours, ``None``.

        ``opened`` is ``None`` where the bracket before the words is escaped: then the braces are text too.
        """
        after = at + 1
        if opened is None:
            return after + 1
        opens = grammar.MARK_OPEN.match(self._text, after, self._end) is not None
        if flaw := near_braces(self._text, after, self._end, opens=opens):
            self._print(flaw)
            return after + 1
        return self._mark(opened, at) if opens else None

    def _print(self, flaw: Flaw) -> None:
        """Report braces that are printed as they stand, whatever other extensions make of braces."""
        self.flaws.append(flaw)
        self.literal.append(flaw.at)

    def _stray(self, at: int) -> int:
        """Braces of a mark that no ``]`` goes before."""
        if flaw := stray_braces(self._text, at, self._end):
            self._print(flaw)
            attributes = parse_attributes(self._text, at, self._end, quoted=self._quoted)
            return attributes.end if attributes else at + 1
        opened = self._brackets[-1] if self._brackets else None
        if opened is not None and self._text.startswith("{claim}", at) and not self._text[at - 1].isspace():
            self._bare.append((at, opened))
        return at + 1

    def _unclosed(self) -> None:
        """Report ``[words{claim}`` once it is sure that nothing closes the bracket."""
        left = set(self._brackets) if self._bare else set()
        for at, opened in self._bare:
            if opened in left and (flaw := stray_braces(self._text, at, self._end, bare=True)):
                self._print(flaw)
        self._bare = []

    def _link(self, at: int) -> int:
        found = grammar.LINK_TARGET.match(self._text, at, self._end)
        if found is None:
            return at + 1
        if found[1]:
            self.links.append((found[1], found[2], found.start(2)))
        elif flaw := near_link(self._text, at, self._end):
            self.flaws.append(flaw)
        title = grammar.LINK_TITLE.match(self._text, found.end(), self._end)
        return title.end() if title else found.end()

    def _drop_marks(self, opened: int) -> None:
        """Set aside marks in the text of an image: that text is an attribute, and holds no element."""
        while self.found and self.found[-1].open > opened:
            mark = self.found.pop()
            self._report(
                "FC101", "a mark in the text of an image cannot be shown", mark.open, "write it below the image"
            )

    def _report(self, code: str, message: str, at: int, hint: str) -> None:
        self.flaws.append(Flaw(code=code, message=message, at=at, hint=hint))

    def _mark(self, opened: int, at: int) -> int:
        """Read the attributes after the ``]`` at ``at``; ``opened`` is -1 where nothing opened it."""
        attributes = parse_attributes(self._text, at + 1, self._end, quoted=self._quoted)
        if attributes is None:
            self._report("FC102", 'no "}" ends the mark', at + 1, 'close it with "}", and every quote in it')
            return at + 2
        if opened == -1:
            self._report("FC101", 'no "[" opens the mark', at, "write [the words]{claim} within one paragraph")
        else:
            self.found.append(FoundMark(open=opened, close=at, attributes=attributes))
            if grammar.BEHIND_MARK.match(self._text, attributes.end, self._end):
                hint = "leave them out: a mark takes no class or id"
                self._print(Flaw(code="FC101", message="braces stand behind a mark", at=attributes.end, hint=hint))
        return attributes.end
