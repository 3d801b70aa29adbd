"""PDFs made by hand, a register's folder to write into, and a matcher that finds exact words."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from mkdocs_factcheck.model import (
    Claim,
    Evidence,
    FactBase,
    Kind,
    Occurrence,
    Place,
    QuoteCheck,
    QuoteResult,
    Source,
    Stance,
    WhyUnchecked,
)
from mkdocs_factcheck.quotes.cache import Cache
from mkdocs_factcheck.quotes.checker import Checker, Matcher
from mkdocs_factcheck.syntax.speech import speech_in

PLACE = Place(path="factcheck/sources.yml", line=3, column=5)


@pytest.fixture(scope="session")
def lines():
    """The content of a page with a line for each argument."""

    def make(*rows: str) -> bytes:
        shown = b" ".join(b"(%s) Tj T*" % row.encode("cp1252") for row in rows)
        return b"BT /F 12 Tf 14 TL 50 750 Td " + shown + b" ET"

    return make


@pytest.fixture(scope="session")
def pdf():
    """A PDF of pages with the given contents; ``stream`` joins the dictionary of each, ``root`` the catalog's."""

    def make(*contents: bytes, stream: bytes = b"", root: bytes = b"") -> bytes:
        kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(contents)))
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R " + root + b" >>",
            b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(contents), kids),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ]
        for number, content in enumerate(contents):
            objects += [
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> "
                b"/Contents %d 0 R >>" % (5 + 2 * number),
                b"<< %s /Length %d >>\nstream\n%s\nendstream" % (stream, len(content), content),
            ]
        out, offsets = b"%PDF-1.4\n", []
        for number, body in enumerate(objects, start=1):
            offsets.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        size = len(objects) + 1
        return out + (
            b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
            % (size, table, size, len(out))
        )

    return make


@dataclass(slots=True, kw_only=True)
class Desk:
    """A register's folder with copies, and the checks of what is said to be in them. ``looked`` counts searches."""

    folder: Path
    cache: Cache | None = None
    looked: list[str] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    checker: Checker | None = None

    def store(self, name: str, data: bytes | str) -> Path:
        file = self.folder / "snapshots" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
        return file

    def source(self, id_: str, **fields: Any) -> Source:
        self.sources[id_] = Source(id=id_, place=PLACE, **fields)
        return self.sources[id_]

    def evidence(self, source: str, quote: str | None = None, **fields: Any) -> Evidence:
        return Evidence(source=source, quote=quote, place=PLACE, **fields)

    def claim(self, id_: str, *evidence: Evidence, text: str = "", said: tuple[str, ...] = (), **fields: Any) -> Claim:
        occurrences = tuple(
            Occurrence(
                page="a.md", url="a/", anchor=id_, number=number, text=words, quotation=_quotation(words), place=PLACE
            )
            for number, words in enumerate(said, start=1)
        )
        return Claim(id=id_, text=text, place=PLACE, evidence=evidence, occurrences=occurrences, **fields)

    def facts(self, *claims: Claim) -> FactBase:
        return FactBase(claims={claim.id: claim for claim in claims}, sources=dict(self.sources))

    def new_checker(self) -> Checker:
        matcher = Matcher(prepare=lambda text: text, look=self._look)
        return Checker(self.folder, "factcheck", self.cache, matcher=matcher)

    def check(self, *claims: Claim) -> FactBase:
        self.checker = self.checker or self.new_checker()
        return self.checker.check(self.facts(*claims))

    def one(self, source: str, quote: str) -> QuoteCheck:
        """The check of one quotation of one source."""
        facts = self.check(self.claim("c", self.evidence(source, quote)))
        check = facts.claims["c"].evidence[0].check
        assert check is not None
        return check

    def problems(self, *ids: str) -> list[str]:
        """What is wrong with the copies of the sources, each of which is quoted once."""
        claims = [self.claim(f"c-{id_}", self.evidence(id_, "words")) for id_ in ids or self.sources]
        facts = self.check(*claims)
        assert {problem.code for problem in facts.problems} <= {"FC309"}
        assert all(problem.hint and problem.place == PLACE for problem in facts.problems)
        return [problem.message for problem in facts.problems]

    def _look(self, text: Any, words: str, *, prefix: Any, suffix: Any, locator: Any) -> QuoteCheck:
        self.looked.append(words)
        if not words:
            return QuoteCheck(result=QuoteResult.UNCHECKED, quote=words, why=WhyUnchecked.NO_WORDS)
        count = text.text.count(f"{prefix}{words}{suffix}")
        result = (
            QuoteResult.ALTERED if not count and words.casefold() in text.text.casefold() else QuoteResult.NOT_FOUND
        )
        if count:
            result = QuoteResult.VERBATIM if count == 1 else QuoteResult.AMBIGUOUS
        return QuoteCheck(result=result, quote=words, passage=words if count else "", count=count, at=locator)


def _quotation(words: str) -> str | None:
    speech = speech_in(words)
    return speech.words if speech else None


@pytest.fixture
def desk(tmp_path) -> Desk:
    """An empty register's folder."""
    folder = tmp_path / "site" / "factcheck"
    folder.mkdir(parents=True)
    return Desk(folder=folder)


QUOTE, REFUTES = Kind.QUOTE, Stance.REFUTES
