"""The quick way to read an attribute gives what the thorough way gives."""

from __future__ import annotations

import re
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.syntax import grammar
from mkdocs_factcheck.syntax.attributes import parse_attributes

PIECES = [
    "claim",
    "by",
    "=",
    '"',
    "'",
    " ",
    "\n",
    "\t",
    "\\",
    '\\"',
    "{",
    "}",
    "> ",
    "x",
    "ü",
    "a b",
    "\xa0",
    "\x1c",
    "{claim=a by=",
]
NEVER = re.compile("(?!)")


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join), st.booleans(), st.integers(0, 3))
def test_both_ways_read_the_same(inside, quoted, short):
    text = f"{{claim=a {inside}}} x"
    limit = len(text) - short
    quick = parse_attributes(text, 0, limit, quoted=quoted)
    with patch.object(grammar, "PLAIN", NEVER):
        assert parse_attributes(text, 0, limit, quoted=quoted) == quick
