"""What Markdown takes literally gives no mark, no block, no link and no complaint."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.syntax import scan_page

PIECES = ("[a]{claim=no}", "[a]{claim}", "]{claim=no}", "[b]{claim=no by=", "[c](claim:no)", "[", "x", " ", "[]{claim}")
MARKS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)
MASKS = st.sampled_from(
    (
        "So `{}` there.",
        "So `` {} ` `` there.",
        "```\n{}\n```",
        "~~~ text\n{}\n\n{}\n~~~",
        "- item\n\n    ```\n    {}\n    ```",
        "> ~~~\n> {}\n> ~~~",
        "So:\n\n    {}\n\n    {}",
        "- item\n\n        {}",
        "!!! note\n\n        {}",
        "<!-- {} -->",
        "So <!-- {} --> there.",
        "<!--\n{}\n\n{}\n-->",
        "<div>\n{}\n\n{}\n</div>",
        "<pre><code>{}</code></pre>",
        "<script>\nx = '{}'\n</script>",
        'So <b title="{}">there</b>.',
        "So ${}$ there.",
        "$$\n{}\n$$",
        "\\[\n{}\n\\]",
        "So \\({}\\) there.",
        '[link](https://example.org "{}")',
    )
)


@given(MASKS, MARKS)
def test_nothing_is_read_there(mask, marks):
    if mask.startswith("So $"):
        marks = f"x{marks}x"
    page = scan_page(mask.replace("{}", marks), "p.md")
    assert (page.marks, page.blocks, page.links, page.problems) == ((), (), (), ())


@given(MASKS, MARKS)
def test_a_mark_beyond_it_is_read(mask, marks):
    if mask.startswith("So $"):
        marks = f"x{marks}x"
    text = f"{mask.replace('{}', marks)}\n\nThe [words]{{claim=yes}}.\n"
    assert [mark.id.text for mark in scan_page(text, "p.md").marks] == ["yes"]


@given(st.text("[]{}claim= \"'x", max_size=30))
def test_every_bracket_can_be_escaped(text):
    escaped = "".join(f"\\{char}" if char in "[]{}" else char for char in f"So {text}]{{claim=no}}")
    assert scan_page(escaped, "p.md").marks == ()
