"""Text made to break a parser: it is read to its end, and what is wrong with it is said.

How long that takes is measured by ``benchmarks/hostile.py``: no test here looks at a clock.
"""

from __future__ import annotations

import pytest

from mkdocs_factcheck.syntax import YamlError, parse_yaml

SIZE = 100_000


def repeated(unit):
    return (unit * (SIZE // len(unit) + 1))[:SIZE]


def half(first, last):
    return first * (SIZE // (len(first) + len(last))) + last * (SIZE // (len(first) + len(last)))


LAUGHS = "a0: &a0 [x]\n" + "".join(f"a{i + 1}: &a{i + 1} [{','.join([f'*a{i}'] * 10)}]\n" for i in range(12))
"""The billion laughs: a few lines of aliases that stand for a billion values."""

SILENT = [
    "[",
    "]",
    '"',
    "'",
    "`",
    "` ``",
    "$",
    "$a ",
    "<div>",
    "<div>\n",
    "<!--",
    "<!--\n",
    "[a](",
    "![",
    ">",
    "> ",
    "/",
    "|a|b|\n|-|-|\n",
    "]{",
    "{claim}",
    "{{claim=x ",
    "- - ///",
]
FAULTY = {
    "[a]{claim ": "FC102",
    '[a]{claim="': "FC102",
    '[a]{claim=x note="\\"': "FC102",
    "]{claim} ": "FC101",
    "[]{claim} ": "FC101",
    "/// claim\n": "FC110",
    "/// claim | x\n\n": "FC110",
    "![[a]{claim}](b) ": "FC101",
    "[a]{claim=x} [a]{claim=x-2 b=c} ": "FC103",
    "[a](claim:x) ": "FC202",
    "]{Claim=x} ": "FC101",
    "[a]{ claim": "FC101",
    "[a{claim=x} ": "FC101",
    "[a]{claim=x by=“} ": "FC101",
    "{claim=x ": "FC101",
    "/// claim x\n": "FC109",
    "/// claim | x\n  text: a\na: b\n": "FC109",
    "- /// claims | x\n": "FC109",
}


@pytest.mark.parametrize("unit", SILENT)
def test_signs_alone_say_nothing(unit, examine):
    seen = examine(f"{repeated(unit)}\n\n[a]{{claim=x}} ")
    assert len(seen.page.marks) <= 1
    assert seen.page.problems == ()


@pytest.mark.parametrize(("unit", "code"), FAULTY.items(), ids=FAULTY.keys())
def test_every_fault_is_found(unit, code, examine):
    text = repeated(unit)
    found = [finding for finding in examine(text).findings if finding.code == code]
    assert len(found) >= text.count(unit) // 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (half("[", "]{claim}"), "no words are marked"),
        (half("[a", "]{claim}"), "marks nest deeper than 12"),
        (half("/// claim | x\n", "///\n"), "blocks nest deeper than 12"),
        (half("//// claim | x\n", "///\n"), 'no "////" ends the block "claim"'),
        (f"/// claim | x\n    text: {'[' * SIZE}\n///", "nested deeper than"),
        (f"/// claim | x\n    a: &a [b]\n    c: [{'*a,' * SIZE}]\n///", "aliases stand for too many values"),
        (
            f"/// claim | x\n{''.join(f'    k{number}: v{chr(10)}' for number in range(2_000))}///",
            'unknown key "k1999"',
        ),
    ],
    ids=["empty", "marks", "blocks", "slashes", "yaml", "aliases", "options"],
)
def test_nests_have_an_end(text, message, examine):
    assert any(message in finding.message for finding in examine(text).findings)


@pytest.mark.parametrize(
    "text", ["[" * SIZE, "{a: " * SIZE, "- " * SIZE, "? " * SIZE, "&a [*a, *a]", "a: b\n---\nc: d", LAUGHS]
)
def test_a_register_of_that_kind_is_refused(text):
    with pytest.raises(YamlError, match="yaml: "):
        parse_yaml(text, lambda row, column: row * 1_000_000 + column)
