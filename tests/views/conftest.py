"""Fact bases made by hand: the night of 12 March 2020 in small, with invented sources."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from types import SimpleNamespace

import pytest

from mkdocs_factcheck.model import (
    SCALES,
    Claim,
    Claimant,
    Confidence,
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
    Relation,
    RelationType,
    Review,
    Severity,
    Source,
    Stance,
    State,
    ViewRequest,
    parse_likelihood,
    parse_source_date,
    parse_value,
    parse_when,
)
from mkdocs_factcheck.views import Renderer, Site

HERE = Place(path="docs/article.md", line=7, column=12)
PAGES = {name: f"factcheck/{name}/" for name in ("contradictions", "claims", "questions", "claimants", "sources")}


def occurrence(claim, text="", page="article.md", url="article/", number=1):
    anchor = f"claim-{claim}" + (f"-{number}" if number > 1 else "")
    return Occurrence(page=page, url=f"{url}#{anchor}", anchor=anchor, number=number, text=text, place=HERE)


def evidence(source, locator=None, quote=None, stance=Stance.SUPPORTS):
    return Evidence(source=source, locator=locator, quote=quote, stance=stance, place=HERE)


def claim(id_, text, claimant, said, **more):
    more.setdefault("occurrences", (occurrence(id_, text),))
    more.setdefault("kind", Kind.QUOTE)
    return Claim(id=id_, text=text, place=HERE, claimant=claimant, said=parse_when(said) if said else None, **more)


def by_id(*entries):
    return {entry.id: entry for entry in sorted(entries, key=lambda entry: entry.id)}


def taji_claims():
    about = {"about": "iran-behind-taji"}
    return by_id(
        claim(
            "trump-undetermined", "“hasn’t been fully determined it was Iran”", "trump", "2020-03-12",
            **about, status="disputed", position="undetermined",
            evidence=(evidence("cnn-2020-03-12", "para. 21", "It hasn’t been fully determined it was Iran"),),
            relations=(Relation(type=RelationType.QUALIFIES, target="us-kataib", place=HERE),),
            reviewed=parse_when("2020-03-14"), reviewer="Desk", review_after=parse_when("2020-09-01"),
            note="Said to reporters before the air strikes were confirmed.", explained=HERE,
            explained_url="reasons/#why-trump",
        ),
        claim(
            "pentagon-certain", "“high degree of certainty”", "pentagon", "2020-03-12T10:00",
            **about, status="supported", position="yes", likelihood=parse_likelihood("almost-certain"),
            confidence=Confidence.HIGH, evidence=(evidence("cnn-2020-03-12", "para. 9"), evidence("ap-2020-03-12")),
        ),
        claim(
            "trump-likely", "“most likely it looks like it could be backed by Iran”", "trump", "2020-03-13",
            **about, status="unverified", position="yes", likelihood=parse_likelihood("likely"),
            evidence=(evidence("cnn-2020-03-12", "para. 22", stance=Stance.REFUTES),),
        ),
        claim(
            "us-kataib", "Kata’eb Hezbollah is responsible", "us", "2020-03-12", kind=Kind.PARAPHRASE,
            about="who-fired", position="kataib-hezbollah", status="supported",
        ),
        claim(
            "trump-rebels", "“It was a rebel group”", "trump", "2020-03", about="who-fired",
            position="rebel-group", status="misleading",
        ),
        claim("fox-proportional", "“proportional”", "Jennifer Griffin", "2020-03-12", status="false"),
        claim("bbc-largest", "“the largest amount of force I’ve seen”", "kohnavard", "2020-03-12", status="verified"),
        claim(
            "rockets", "at least 15 rockets", None, None, kind=Kind.STATEMENT, about="how-many",
            value=parse_value(">=15 rockets"),
        ),
    )  # fmt: skip


def taji_contradictions():
    return (
        Contradiction(
            id="contrary.trump-rebels.us-kataib", kind=ContradictionKind.CONTRARY, claims=("trump-rebels", "us-kataib"),
            question="who-fired",
            reason="Donald Trump answers “a rebel group”; the United States answers “Kata’eb Hezbollah”.",
        ),
        Contradiction(
            id="divergence.pentagon-certain.trump-undetermined", kind=ContradictionKind.DIVERGENCE,
            claims=("pentagon-certain", "trump-undetermined"), question="iran-behind-taji",
            reason="The Pentagon calls it almost certain; Donald Trump says that it is undetermined.",
        ),
        Contradiction(
            id="divergence.trump-likely.trump-undetermined", kind=ContradictionKind.DIVERGENCE,
            claims=("trump-likely", "trump-undetermined"), question="iran-behind-taji", self_contradiction=True,
            reversal=True, earlier="trump-undetermined", state=State.RESOLVED,
            reason="Donald Trump first says that it is undetermined, then calls it likely.",
        ),
        Contradiction(
            id="force", kind=ContradictionKind.DECLARED, claims=("bbc-largest", "fox-proportional"), question=None,
            reason="The editors set “proportional” against “the largest amount of force I’ve seen”.",
            state=State.APPARENT,
            declaration=Declaration(
                id="force", claims=("bbc-largest", "fox-proportional"), place=HERE, state=State.APPARENT,
                explanation="One speaks of the plan.\n\nThe other speaks of what she saw.", url="article/#force",
            ),
        ),
    )  # fmt: skip


def taji_facts(claims=None):
    return FactBase(
        claims=taji_claims() if claims is None else claims,
        sources=by_id(
            Source(
                id="cnn-2020-03-12", place=HERE, title="US strikes Iran-backed militia",
                author=(Name(literal="A. Reporter"), Name(literal="B. Writer")),
                container_title="CNN", publisher="Cable News Network", issued=parse_source_date("2020-03-12"),
                url="https://example.org/cnn", archive="https://archive.example.org/cnn", reliability="B",
                credibility="2", note="Updated twice.",
            ),
            Source(id="ap-2020-03-12", place=HERE, title="Airstrikes underway", publisher="Associated Press",
                   url="https://example.org/ap", accessed=parse_source_date("2020-03-13"), origin="cnn-2020-03-12"),
        ),
        claimants=by_id(
            Claimant(id="trump", name="Donald Trump", place=HERE, aliases=("Trump", "POTUS"),
                     description="President of the United States.", url="https://example.org/trump"),
            Claimant(id="pentagon", name="The Pentagon", place=HERE),
            Claimant(id="us", name="The United States", place=HERE),
            Claimant(id="kohnavard", name="Nafiseh Kohnavard", place=HERE),
            Claimant(id="Jennifer Griffin", name="Jennifer Griffin", place=HERE, registered=False),
        ),
        questions=by_id(
            Question(id="iran-behind-taji", place=HERE, title="Was Iran behind the attack on Camp Taji?",
                     description="Rockets struck the base on 11 March 2020."),
            Question(id="who-fired", place=HERE, title="Who fired the rockets?",
                     answers={"rebel-group": "A rebel group", "kataib-hezbollah": "Kata’eb Hezbollah"}),
            Question(id="how-many", place=HERE, title="How many rockets were fired?"),
        ),
        statuses=SCALES["default"],
    )  # fmt: skip


@pytest.fixture
def review():
    finding = Finding(
        code="FC301", name="unsourced-verdict", severity=Severity.WARNING,
        message='"bbc-largest" is rated without a source',
        place=HERE, hint="name one with `source=`", related=(HERE,),
    )  # fmt: skip
    return Review(facts=taji_facts(), contradictions=taji_contradictions(), findings=(finding,))


@pytest.fixture
def site(review):
    return Site(review=review, pages=PAGES | {"review": "factcheck/review/"})


@pytest.fixture
def renderer(site):
    return Renderer(site)


ANSWERS = (("yes", None), ("no", None), ("yes", "almost-certain"), ("undetermined", None))
FIRST = date(2020, 1, 1)


def statement(number, said=None, *, question="q", people=7, answers=ANSWERS):
    id_ = f"{question}-{number:04}"
    answer, likelihood = answers[number % len(answers)]
    said = said or str(FIRST + timedelta(days=number * 5 % 365))
    return Claim(
        id=id_,
        text=f"Statement {number}",
        place=HERE,
        claimant=f"person-{number % people}",
        said=None if said == "undated" else parse_when(said),
        about=question,
        position=answer,
        likelihood=parse_likelihood(likelihood) if likelihood else None,
        occurrences=(
            Occurrence(page="a.md", url=f"a/#claim-{id_}", anchor=f"claim-{id_}", number=1, text="", place=HERE),
        ),
    )


def conflict(one, other, kind=ContradictionKind.CONTRARY, **more):
    first, second = sorted((one, other), key=lambda claim: claim.id)
    dates = [claim.said for claim in (one, other) if claim.said]
    return Contradiction(
        id=f"{kind.value}.{first.id}.{second.id}",
        kind=kind,
        claims=(first.id, second.id),
        question=one.about if one.about == other.about else None,
        reason=f"{first.id} says one thing; {second.id} another.",
        since=max(dates, key=lambda said: said.start) if dates else None,
        self_contradiction=one.claimant == other.claimant,
        **more,
    )


def review_of(claims, conflicts=None):
    if conflicts is None:
        conflicts = [
            conflict(one, other)
            for one, other in combinations(claims, 2)
            if one.about == other.about and one.position != other.position
        ]
    people = sorted({claim.claimant for claim in claims if claim.claimant})
    questions = sorted({claim.about for claim in claims if claim.about})
    facts = FactBase(
        claims={claim.id: claim for claim in claims},
        claimants={id_: Claimant(id=id_, name=f"Person {id_[7:]}", place=HERE) for id_ in people},
        questions={id_: Question(id=id_, place=HERE, title=f"What of {id_}?") for id_ in questions},
        statuses=SCALES["default"],
    )
    return Review(facts=facts, contradictions=tuple(sorted(conflicts, key=lambda one: one.id)))


@pytest.fixture
def made():
    """Makes statements on one question, spread over a year, and the conflicts between them."""
    request = ViewRequest(name="contradictions")
    return SimpleNamespace(statement=statement, conflict=conflict, review_of=review_of, request=request)
