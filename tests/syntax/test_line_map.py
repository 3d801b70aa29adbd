"""Lines of rendered text lead to lines that an author can open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.syntax import map_lines

LINES = st.lists(st.sampled_from(["", "a", "b", "c", "# T", "{{ m }}"]), max_size=12)


def mapped(rendered, written):
    return " ".join(map(str, map_lines("\n".join(rendered.split("|")), "\n".join(written.split("|")))))


@pytest.mark.parametrize(
    ("rendered", "written", "expected"),
    [
        ("a|b|c", "a|b|c", "0 1 2"),
        ("T||one|two|three||own", "T||--8<--||own", "0 1 2 2 2 3 4"),
        ("T||Hello Ann||own", "T||Hello {{ name }}||own", "0 1 2 3 4"),
        ("T||own", "T||{% if x %}||{% endif %}||own", "0 1 6"),
        ("one|two|T|x", "--8<--|T|--8<--", "0 0 1 2"),
        ("x|x|x|own|x", "m|own|m", "0 0 0 1 2"),
        ("T|new|own", "T|own", "0 0 1"),
        ("", "", "0"),
    ],
)
def test_a_line_that_was_made_is_that_of_its_call(rendered, written, expected):
    assert mapped(rendered, written) == expected


@given(LINES, LINES)
def test_lines_of_the_file_keep_their_order_and_are_there(new, old):
    written = "\n".join(old).split("\n")
    lines = map_lines("\n".join(new), "\n".join(old))
    assert len(lines) == len("\n".join(new).split("\n"))
    assert all(0 <= line < len(written) for line in lines)


@given(LINES)
def test_a_text_that_nothing_changed_keeps_its_lines(lines):
    text = "\n".join(lines)
    assert map_lines(text, text) == list(range(text.count("\n") + 1))


@given(LINES, LINES, LINES)
def test_what_an_include_brings_shifts_nothing_around_it(before, made, after):
    unique = [f"{number} {line}" for number, line in enumerate([*before, *after])]
    first, last = unique[: len(before)], unique[len(before) :]
    rendered, written = [*first, *made, *last], [*first, "--8<--", *last]
    lines = map_lines("\n".join(rendered), "\n".join(written))
    if made:
        assert lines == [*range(len(first)), *[len(first)] * len(made), *range(len(first) + 1, len(written))]
