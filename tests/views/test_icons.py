from __future__ import annotations

import pytest

from mkdocs_factcheck.model import NOT_RATED, SCALES, QuoteResult
from mkdocs_factcheck.views.icons import BUNDLED, CONFLICT, DEFAULT, Icons, is_plain_svg
from mkdocs_factcheck.views.results import ELSEWHERE, LOOKS

PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M0 0z"/></svg>'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "icons" / "own").mkdir(parents=True)
    (tmp_path / "icons" / "own" / "plain.svg").write_text(PLAIN, "utf-8")
    (tmp_path / "secret.svg").write_text(PLAIN, "utf-8")
    return tmp_path / "icons"


def test_every_shipped_status_has_its_icon():
    icons = {status.icon for scale in SCALES.values() for status in scale.values()} | {NOT_RATED.icon}
    assert all((BUNDLED / f"{icon}.svg").is_file() for icon in icons)
    assert all(is_plain_svg(path.read_text("utf-8").strip()) for path in BUNDLED.rglob("*.svg"))


def test_every_result_of_a_check_has_an_icon_that_means_nothing_else():
    assert set(LOOKS) == {*QuoteResult, ELSEWHERE}
    icons = [icon for _, icon in LOOKS.values()]
    assert all((BUNDLED / f"{icon}.svg").is_file() for icon in (*icons, CONFLICT))
    verdicts = {status.icon for scale in SCALES.values() for status in scale.values()} | {NOT_RATED.icon}
    assert len({*icons, CONFLICT}) == len(icons) + 1
    assert not {*icons, CONFLICT} & verdicts


def test_theme_folders_are_searched(folder):
    assert "M0 0z" in Icons([folder]).svg("own/plain")


@pytest.mark.parametrize(
    "name",
    [
        "own/none",
        "../secret",
        "own/../../secret",
        "/etc/passwd",
        "own/plain.svg",
        "own\\plain",
        "",
        "plain",
        "Own/plain",
    ],
)
def test_any_other_name_is_the_default(folder, name):
    icons = Icons([folder])
    assert icons.svg(name) == icons.svg(DEFAULT)


@pytest.mark.parametrize(
    "svg",
    [
        "<svg><script>x</script></svg>",
        '<svg onload="x"><path/></svg>',
        '<svg><path ONCLICK = "x"/></svg>',
        '<svg><a href="https://a.example"><path/></a></svg>',
        '<svg><use xlink:href="#x"/></svg>',
        '<svg><path style="x"/></svg>',
        "<svg><style>*{}</style></svg>",
        "<svg><foreignObject/></svg>",
        "<svg><!-- x --></svg>",
        "<svg></svg><img src=x><svg></svg>",
        '<svg><path fill="url(https://a.example)"/></svg>',
        "<!DOCTYPE svg><svg></svg>",
        "text",
        f"<svg>{'<g/>' * 6000}</svg>",
    ],
)
def test_active_drawings_are_not_shown(folder, svg):
    assert not is_plain_svg(svg)
    (folder / "own" / "plain.svg").write_text(svg, "utf-8")
    assert Icons([folder]).svg("own/plain") == Icons().svg(DEFAULT)
