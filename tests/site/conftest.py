"""The small site that most tests build: two articles that disagree, and a register."""

from __future__ import annotations

import pytest

FILES = {
    "index.md": "# Home\n\nA page with nothing to check.\n",
    "article.md": """\
# Article

The Pentagon spoke of a ["high degree of certainty"]{claim=certain by=pentagon said=2020-03-12 status=disputed
source="wire, para. 9" about=who position=yes likelihood=almost-certain}.
""",
    "reply.md": """\
---
title: Reply
---

# Reply

He said it ["hasn't been fully determined"]{claim=open by="Donald Trump" said=2020-03-13 status=unverified
source="wire, para. 26; paper" about=who position=undetermined}.[^1] See [](claim:certain).

[^1]: A note of the author's.
""",
    "factcheck/register.yml": """\
sources:
  wire:
    title: A wire report
    issued: 2020-03-12
    URL: https://example.org/wire
  paper:
    title: A newspaper
claimants:
  pentagon:
    name: The Pentagon
questions:
  who:
    title: Was it Iran?
""",
}


@pytest.fixture(scope="session")
def articles():
    """The small site's files."""
    return dict(FILES)


@pytest.fixture
def small(project):
    """The small site, written."""
    return project.write(FILES, markdown_extensions=["footnotes"])
