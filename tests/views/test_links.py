from __future__ import annotations

import pytest

from mkdocs_factcheck.views import anchor, relative_url, safe_url


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
        ("a/#contradiction-contrary:a:b", "a/", "#contradiction-contrary:a:b"),
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


def test_anchor_has_no_white_space():
    assert anchor("claimant", "Jennifer  Griffin") == "claimant-Jennifer-Griffin"
