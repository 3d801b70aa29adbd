"""Nothing that anybody writes becomes markup, a handler or a link of another scheme."""

from __future__ import annotations

import dataclasses
from html.parser import HTMLParser

import pytest

from mkdocs_factcheck.model import (
    VIEWS,
    Claim,
    Claimant,
    Contradiction,
    ContradictionKind,
    Declaration,
    Evidence,
    FactBase,
    Finding,
    Kind,
    Name,
    Occurrence,
    Place,
    Question,
    Review,
    Severity,
    Source,
    Status,
    ViewRequest,
    parse_value,
    parse_when,
)
from mkdocs_factcheck.views import Renderer, Site

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "]]></svg><svg onload=alert(1)>",
    "&lt;script&gt;",
]
ALLOWED = {
    "a", "article", "b", "blockquote", "br", "button", "caption", "circle", "cite", "code", "dd", "div", "dl", "dt",
    "figcaption", "figure", "form", "h2", "h3", "h4", "i", "input", "label", "li", "line", "ol", "option", "output",
    "p", "path", "pre", "q", "rect", "section", "select", "span", "strong", "svg", "table", "tbody", "td", "text",
    "th", "thead", "time", "title", "tr", "ul",
}  # fmt: skip


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags = []
        self.links = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name == "style"]
        self.links += [value for name, value in attrs if name in {"href", "src", "action"}]


def everything(text):
    place = Place(path=text, line=1, column=1)
    evidence = Evidence(source="s", locator=text, rating=text, quote=text, place=place)
    spot = Occurrence(page=text, url="a/#claim-c", anchor="claim-c", number=1, text=text, place=place)
    claim = Claim(
        id="c", text=text, place=place, kind=Kind.QUOTE, status="bad", claimant=text, about="q", position=text,
        said=parse_when("2020"), value=dataclasses.replace(parse_value("1"), text=text), evidence=(evidence,),
        occurrences=(spot,), reviewer=text, note=text, explained_url="a/#why",
    )  # fmt: skip
    other = dataclasses.replace(claim, id="d", occurrences=(), said=parse_when("2021-05-06"))
    # More of them, so that pictures, maps and trails are drawn of what is hostile too.
    more = {id_: dataclasses.replace(other, id=id_, position=f"{text} {id_}") for id_ in ("e", "f", "g")}
    declared = Declaration(id="x", claims=("c", "d"), place=place, explanation=f"{text}\n\n{text}", url=text)
    facts = FactBase(
        claims={"c": claim, "d": other, **more},
        sources={
            "s": Source(
                id="s", place=place, title=text, author=(Name(literal=text), Name(family=text, given=text)),
                container_title=f"{text} 2",
                publisher=f"{text} 3", url=text, archive=text, origin="s", reliability=text, credibility=text,
                note=text,
            )
        },
        claimants={text: Claimant(id=text, name=text, place=place, aliases=(text,), description=text, url=text)},
        questions={"q": Question(id="q", place=place, title=text, description=text, answers={text: text})},
        statuses={"bad": Status(id=text, label=text, icon=text, meaning=text)},
    )  # fmt: skip
    conflict = Contradiction(
        id="x", kind=ContradictionKind.DECLARED, claims=("c", "d"), question="q", reason=text, declaration=declared
    )
    pairs = tuple(
        dataclasses.replace(conflict, id=f"x{id_}", claims=("c", id_), reversal=True, earlier="c", declaration=None)
        for id_ in more
    )
    evidence_conflict = dataclasses.replace(conflict, id="y", kind=ContradictionKind.EVIDENCE, claims=("c",))
    finding = Finding(
        code=text, name=text, severity=Severity.ERROR, message=text, hint=text, place=place, related=(place,)
    )
    return Review(facts=facts, contradictions=(conflict, *pairs, evidence_conflict), findings=(finding,))


def pieces(text):
    renderer = Renderer(Site(review=everything(text), pages={view: f"factcheck/{view}/" for view in VIEWS}))
    yield renderer.badge("c", page_url="a/", card_here=True)
    yield renderer.badge("c", page_url="b/", card_here=False)
    yield renderer.cards(["c", "d"], page_url="a/")
    yield renderer.reference("s", locators=[text, text + "!"], page_url="a/")
    yield renderer.reference(text, locators=[], page_url="a/")
    yield renderer.notice(text, text)
    for view in VIEWS:
        yield renderer.view(ViewRequest(name=view), page_url=f"factcheck/{view}/")
        yield renderer.view(ViewRequest(name=view, by=(text,), about=(text,), sort=text), page_url="p/")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_live_markup(text):
    for html in pieces(text):
        tags = Tags()
        tags.feed(html)
        assert set(tags.tags) <= ALLOWED
        assert not [link for link in tags.links if ":" in link.partition("#")[0].partition("/")[0]]
        assert ">49" not in html
        assert " 49" not in html


def test_unsafe_links_are_no_links():
    html = "".join(pieces("javascript:alert(1)"))
    assert 'href="javascript' not in html.lower()
