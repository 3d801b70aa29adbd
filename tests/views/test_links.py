from __future__ import annotations

import pytest

from mkdocs_factcheck.views import relative_url, safe_url
from mkdocs_factcheck.views.links import opened_at


@pytest.mark.parametrize(
    ("target", "page", "href"),
    [
        ("article/#claim-a", "article/", "#claim-a"),
        ("#claim-a", "", "#claim-a"),
        ("article/#claim-a", "", "article/#claim-a"),
        ("article/#claim-a", "factcheck/claims/", "../../article/#claim-a"),
        ("article.html#claim-a", "factcheck/claims.html", "../article.html#claim-a"),
        ("article.html#claim-a", "article.html", "#claim-a"),
        ("#claim-a", "article/", "../#claim-a"),
        ("factcheck/claims/", "", "factcheck/claims/"),
        ("", "article/", "../"),
        ("", "", "./"),
        ("a/#claim-Тест", "b/", "../a/#claim-%D0%A2%D0%B5%D1%81%D1%82"),
        ("a/#claim-%D0%A2", "b/", "../a/#claim-%D0%A2"),
        ("a/#contradiction-contrary.a.b", "a/", "#contradiction-contrary.a.b"),
        ("javascript:alert(1)", "", "./javascript:alert(1)"),
        ("//elsewhere.example/", "", "elsewhere.example/"),
    ],
)
def test_relative_url(target, page, href):
    assert relative_url(target, page) == href


@pytest.mark.parametrize("url", ["https://a.example", "HTTP://a.example", "mailto:desk@a.example"])
def test_safe_url_keeps(url):
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", " JaVaScript:x", "java\tscript:x", "data:text/html,x", "//a.example", "a.example", ""],
)
def test_safe_url_drops(url):
    assert safe_url(url) == ""


@pytest.mark.parametrize(
    ("url", "page", "href"),
    [
        ("https://a.example/b?c=d", 0, "https://a.example/b?c=d#:~:text=x"),
        ("https://a.example/b#c", 0, "https://a.example/b#c:~:text=x"),
        ("https://a.example/b#", 0, "https://a.example/b#:~:text=x"),
        ("https://a.example/b#:~:text=old", 0, "https://a.example/b#:~:text=x"),
        ("https://a.example/b#c:~:text=old", 0, "https://a.example/b#c:~:text=x"),
        ("https://a.example/b", 7, "https://a.example/b#:~:text=x"),
        ("https://a.example/b.PDF", 7, "https://a.example/b.PDF#page=7"),
        ("https://a.example/get?file=b.pdf&c=d", 7, "https://a.example/get?file=b.pdf&c=d#page=7"),
        ("https://a.example/pdf/2001.01234", 7, "https://a.example/pdf/2001.01234#page=7"),
        ("https://a.example/b.pdf#page=2", 7, "https://a.example/b.pdf#page=2"),
        ("https://a.example/b.pdf", 0, "https://a.example/b.pdf"),
        ("https://a.example/b.pdf.html", 0, "https://a.example/b.pdf.html#:~:text=x"),
        ("https://a.example/b#c.pdf", 7, "https://a.example/b#c.pdf:~:text=x"),
        ("mailto:desk@a.example", 0, "mailto:desk@a.example"),
        ("", 0, ""),
    ],
)
def test_a_link_opens_the_page_at_the_words(url, page, href):
    assert opened_at(url, "text=x", page) == href
