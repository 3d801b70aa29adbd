"""Sites in a few lines, read as the adapters read them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_factcheck.model import SCALES
from mkdocs_factcheck.reasoning import reason_about
from mkdocs_factcheck.register import Registry, read_page, read_register_file
from mkdocs_factcheck.rules import run_rules
from mkdocs_factcheck.syntax import scan_page

ARTICLE = """\
Trump said it ["hasn't been fully determined it was Iran"]{claim=trump-undetermined status=disputed
by="Donald Trump" said=2020-03-12 source="cnn, para. 21; ap" about=iran-behind-taji position=undetermined},
while the Pentagon spoke of a ["high degree of certainty"]{claim=pentagon-certain}.
It was [the largest force]{claim=largest value=">15 rockets" kind=paraphrase supports="pentagon-certain; no-such"}.

/// claim | pentagon-certain
    by: Pentagon
    said: 2020-03-12T18:30
    status: supported
    about: iran-behind-taji
    position: yes
    likelihood: 80-95%
    reviewed: 2024-05
    reviewer: Desk
    review-after: 2025
    note: A note with "quotes", a \\ and ü.
    evidence:
      - source: cnn
        locator: para. 9
        quote: "high degree of certainty"
        stance: refutes
        rating: Mostly false

Why.
///
"""
REGISTER = """\
sources:
  cnn:
    title: What was known
    author: [Jane Doe, {family: Roe, given: Richard}]
    container-title: CNN
    URL: https://example.org/cnn
    issued: 2020-03-12
    origin: ap
    reliability: B
    credibility: 2
    volume: 7
  ap: {}
claimants:
  pentagon:
    name: Pentagon
    aliases: [the Pentagon]
questions:
  iran-behind-taji:
    title: Was Iran behind it?
    answers: {yes: It was, no: It was not}
"""


@pytest.fixture
def review(tmp_path):
    def read(pages, register=""):
        registry = Registry()
        for name, text in pages.items():
            url = f"{name.removesuffix('.md')}/"
            registry.replace_page(name, read_page(scan_page(text, f"docs/{name}"), name), url)
        file = tmp_path / "register.yml"
        file.write_text(register, "utf-8")
        registry.replace_file(file.name, read_register_file(file, "factcheck/register.yml"))
        facts = registry.freeze(SCALES["default"])
        review = reason_about(facts)
        return replace(review, findings=run_rules(review, severities={}, ignores={}))

    return read


@pytest.fixture
def rich(review):
    return review({"night.md": ARTICLE, "b.md": "[Again]{claim=trump-undetermined}"}, REGISTER)


@pytest.fixture
def backwards(review):
    return review({"b.md": "[Again]{claim=trump-undetermined}", "night.md": ARTICLE}, REGISTER)
