"""Places where the same words stand are told apart, and named."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mkdocs_factcheck.quotes import Landmark, LandmarkKind, SourceText, check_words, prepare

PARTS = (
    ("Overview", "1", "In the first night we knew nothing."),
    ("Tension with Iran", "2", "In the second night we knew nothing of it."),
    ("Afterwards", "iv", "In the last night we knew nothing at all."),
)
CASES = yaml.safe_load((Path(__file__).parent / "cases" / "places.yml").read_text("utf-8"))


def source():
    text, landmarks = "", []
    for number, (heading, page, words) in enumerate(PARTS, 1):
        landmarks += [
            Landmark(offset=len(text), kind=LandmarkKind.PAGE, label=page),
            Landmark(offset=len(text), kind=LandmarkKind.HEADING, label=heading),
            Landmark(offset=len(text) + len(heading) + 1, kind=LandmarkKind.PARAGRAPH, label=str(number)),
        ]
        text += f"{heading}\n{words}\n"
    return prepare(SourceText(text=text, landmarks=tuple(landmarks)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_place(case):
    where = {key: case[key] for key in ("prefix", "suffix", "locator") if key in case}
    check = check_words(source(), case["quote"], **where)
    assert (check.result, check.at, check.elsewhere, check.count) == (
        case["result"],
        case.get("at", ""),
        case.get("elsewhere", False),
        case.get("count", 1),
    )


@pytest.mark.parametrize("locator", ["p. 1", "para. 1", "§ Overview", "", "p.", "pp. 1-99999999999", "¶" * 5000])
def test_a_locator_means_nothing_where_the_source_has_no_such_places(locator):
    check = check_words(prepare(SourceText(text="one two three")), "two", locator=locator)
    assert (check.result, check.at, check.elsewhere) == ("verbatim", "", False)
