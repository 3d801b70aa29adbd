"""Text without anything of ours comes out as the same bytes, whatever other extensions are on."""

from __future__ import annotations

import markdown
import pytest

SAMPLES = {
    "text": "A *b* **c** `d` [e](f.md) ![g](h.png) <i>i</i> &amp; \\* j  \nk\n",
    "headings": "# A {#x}\n\nB\n===\n\n## C ##\n\n### `d` [e](f)\n",
    "lists": "- a\n- b\n\n    c\n\n        d\n\n1. e\n    - f\n* g\n",
    "quotes": "> a\n> > b\n>\n> - c\n\n> d\ne\n",
    "code": "```python\nx = {'claim': 1}\n```\n\n~~~\n[a]{claims}\n~~~\n\n    indented\n",
    "html": "<div class='x'>\n<p>a</p>\n</div>\n\n<!-- c -->\n\n<script>1 < 2</script>\n",
    "markdown in html": "<div markdown>\n*b*\n</div>\n",
    "tables": "| a | b |\n| - | -: |\n| `c|d` | e \\| f |\n",
    "footnotes": "A[^1] b[^2] c[^1].\n\n[^2]: B\n[^1]: A\n\n    more\n",
    "definitions": "term\n:   one\n\n    two\n\n:   three\n",
    "abbreviations": "HTML and *HTML*\n\n*[HTML]: Hyper\n",
    "admonitions": '!!! note "T"\n    a\n\n    - b\n\n??? tip\n    c\n',
    "tabs": '=== "A"\n\n    a\n\n=== "B"\n\n    b\n',
    "blocks": "/// note | T\na\n///\n\n/// details | D\n    type: tip\n\nb\n///\n",
    "nested blocks": "//// tab | X\n/// tab | Y\ny\n///\n////\n",
    "unknown blocks": "/// unknown | a\n    b: c\n\nd\n///\n",
    "math": "$a_1$ \\(b\\) $$c$$\n\n$$\nd\n$$\n\n\\[\ne\n\\]\n",
    "attributes": "*a*{: .b } [c](d){ .e }\n\n# f {: #g }\n\nh\n{: .i }\n",
    "spans": "[text]{.c} [a]{claims=1} {claim} ]{ [x] {y}\n",
    "slashes": "a \\/ b // c /// d\n\n///\n\n////\n",
    "links like ours": "[a](https://example.org/claim:x) [b](claims:y) source: c\n",
    "references": "[a][b] [b] ![c][b]\n\n[b]: https://example.org 'T'\n",
    "tasks and keys": "- [ ] a\n- [x] b\n\n++ctrl+a++ ==c== ^^d^^ H~2~O x^2^ (c) -->\n",
    "controls": "a\x02b\x03c \ufeff\u2028\x0b\x0c\n",
    "white space": "\n\n  a \t b  \n\tc\r\nd\re\n\n\n",
    "comments like ours": "<!-- factcheck: ignore FC101 --> <!--factcheck:0:mark:0-->\n\nstx fco0 etx\n",
    "nothing": "",
}
SETS = {
    "none": [],
    "extra": ["extra"],
    "python-markdown": """
        abbr admonition attr_list codehilite def_list fenced_code footnotes legacy_em md_in_html meta nl2br sane_lists
        smarty tables toc wikilinks
    """.split(),
    "pymdownx": [
        f"pymdownx.{name}"
        for name in """
        arithmatex b64 betterem blocks.admonition blocks.caption blocks.definition blocks.details blocks.html blocks.tab
        caret critic details emoji escapeall highlight inlinehilite keys magiclink mark progressbar saneheaders
        smartsymbols snippets superfences tabbed tasklist tilde
        """.split()
    ],
}


@pytest.mark.parametrize("extensions", SETS.values(), ids=SETS.keys())
@pytest.mark.parametrize("text", SAMPLES.values(), ids=SAMPLES.keys())
def test_the_same_bytes(text, extensions):
    plain = markdown.Markdown(extensions=extensions)
    ours = markdown.Markdown(extensions=[*extensions, "factcheck"])
    assert ours.convert(text) == plain.convert(text)


@pytest.mark.parametrize("extensions", SETS.values(), ids=SETS.keys())
def test_the_same_bytes_between_pages_with_marks(extensions):
    plain = markdown.Markdown(extensions=extensions)
    ours = markdown.Markdown(extensions=[*extensions, "factcheck"])
    for text in SAMPLES.values():
        ours.reset().convert("[[a]{claim=a source=s}]{claim=b}\n")
        expected = plain.reset().convert(text)
        assert ours.reset().convert(text) == expected


@pytest.mark.parametrize("extensions", SETS.values(), ids=SETS.keys())
def test_the_same_bytes_between_pages_with_blocks(extensions):
    ours = markdown.Markdown(extensions=[*extensions, "factcheck"])
    for text in SAMPLES.values():
        assert "factcheck-card" in ours.reset().convert("/// claim | x\n    text: y\n///\n")
        expected = markdown.markdown(text, extensions=extensions)
        assert ours.reset().convert(text) == expected
