"""Builders for fact bases in few words."""

from __future__ import annotations

import pytest

from mkdocs_factcheck.model import (
    SCALES,
    Claim,
    Claimant,
    Declaration,
    Evidence,
    FactBase,
    Place,
    Question,
    Relation,
    RelationType,
    Source,
    Stance,
    State,
    parse_likelihood,
    parse_value,
    parse_when,
)

PLACE = Place(path="docs/index.md", line=1, column=1)
NAMES = {
    "pentagon": "the Pentagon",
    "trump": "Donald Trump",
    "officials": "two officials in Baghdad",
    "us": "United States",
    "police": "Iraqi police",
}
ANSWERS = {"rebels": "a rebel group", "iran": "Iran"}


class Make:
    """``claim("a", "yes, almost-certain")``, ``claim("b", "=15 rockets, likely", by="trump")``."""

    @staticmethod
    def evidence(text):
        """``"ap, cnn supports; bbc refutes"`` gives three pieces."""
        return tuple(
            Evidence(source=source, stance=Stance(part.split()[-1]), place=PLACE)
            for part in filter(None, text.split("; "))
            for source in part.rpartition(" ")[0].split(", ")
        )

    @staticmethod
    def claim(id_, stance="", *, by=None, said=None, about="who", status=None, evidence="", **relations):
        fields = {"position": None, "likelihood": None, "value": None}
        for part in filter(None, stance.split(", ")):
            if part.startswith("="):
                fields["value"] = parse_value(part.removeprefix("="))
            elif likelihood := parse_likelihood(part):
                fields["likelihood"] = likelihood
            else:
                fields["position"] = part
        return Claim(
            id=id_,
            text="",
            place=PLACE,
            claimant=by,
            said=parse_when(said) if said else None,
            about=about,
            status=status,
            evidence=Make.evidence(evidence),
            relations=tuple(
                Relation(type=RelationType(name), target=target, place=PLACE)
                for name, targets in relations.items()
                for target in targets.split()
            ),
            **fields,
        )

    @staticmethod
    def block(id_, claims, state="open"):
        return Declaration(id=id_, claims=tuple(claims.split()), place=PLACE, state=State(state), explanation="Why.")

    @staticmethod
    def facts(*claims, blocks=(), exclusive=True, origins=None):
        """``origins`` maps sources to the sources that they repeat; their titles are their ids in capitals."""
        names = {claim.claimant: NAMES.get(claim.claimant, claim.claimant) for claim in claims if claim.claimant}
        return FactBase(
            claims={claim.id: claim for claim in claims},
            claimants={id_: Claimant(id=id_, name=name, place=PLACE) for id_, name in names.items()},
            questions={"who": Question(id="who", place=PLACE, answers=ANSWERS, exclusive=exclusive)},
            declarations={block.id: block for block in blocks},
            statuses=SCALES["default"],
            sources={
                id_: Source(id=id_, place=PLACE, title=id_.upper(), origin=origin)
                for id_, origin in (origins or {}).items()
            },
        )


@pytest.fixture(scope="session")
def make():
    return Make
