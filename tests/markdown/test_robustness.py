"""What no text can do to the scanner: raise, take long, or lose the place of a block."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hexapla.markdown import DEPTH_LIMIT, inline, parse
from hexapla.model import Document
from tests.markdown.pages import page, soup

SECONDS = 3.0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(">" * 10_000 + " a", id="ten thousand quotes"),
        pytest.param("- " * 10_000 + "a", id="ten thousand items"),
        pytest.param("\n".join(" " * 4 * n + "- a" for n in range(300)), id="a deep list"),
        pytest.param("<div markdown>\n" * 3_000, id="unclosed HTML that holds Markdown"),
        pytest.param("/// note\n" * 3_000, id="unclosed blocks between slashes"),
        pytest.param("a" * 5_000_000, id="a line of five million letters"),
        pytest.param("> " + " " * 5_000_000 + "x", id="a line of spaces"),
        pytest.param("# a {" + " " * 2_000_000 + "}", id="a heading full of spaces"),
        pytest.param("/// a | x" + " " * 2_000_000 + "y", id="a title full of spaces"),
        pytest.param("# a\n" * 50_000, id="headings without blank lines"),
        pytest.param("---\n" * 50_000, id="breaks without blank lines"),
        pytest.param("a\n: b\n" * 30_000, id="definitions without blank lines"),
        pytest.param("[a]: b\n" * 50_000, id="references without blank lines"),
        pytest.param("[^a]: b\n" * 30_000, id="footnotes without blank lines"),
        pytest.param("> a\n\n" * 30_000, id="many quotes"),
        pytest.param("<a " * 300_000, id="tags that are never closed"),
        pytest.param("<div dir=a>\nb\n\n" * 20_000, id="elements around Markdown, never closed"),
        pytest.param("<p><i>\n\nb\n\n</p></i>\n" * 10_000, id="elements that cross"),
        pytest.param("<p>" + "<summary></summary>" * 30_000 + "a\n\nb\n", id="summaries in a row"),
        pytest.param("{{ a }}" * 50_000 + "b", id="expressions in a row"),
        pytest.param("```a{1}\n" * 50_001, id="fences with foreign options"),
        pytest.param("\n<div>" * 50_000, id="elements that are never closed"),
        pytest.param("<b>" * 60_000 + "</i>" * 60_000, id="tags that are not the same"),
        pytest.param("<div>" + "<b>" * 60_000 + "</i>" * 60_000, id="and those in raw HTML"),
        pytest.param("<!-- " * 300_000, id="comments that are never closed"),
        pytest.param("```\n" * 50_001, id="fences"),
        pytest.param("```\n" + "a\n" * 100_000, id="a fence that is never closed"),
        pytest.param("| a " * 300_000 + "\n" + "|-" * 300_000, id="a wide table"),
        pytest.param("a\x00b\n\n\x02\x03\n\n\x021\x03", id="control characters"),
    ],
)
def test_bad_input_is_parsed_in_good_time(text: str) -> None:
    begin = time.process_time()
    parse(text)
    assert time.process_time() - begin < SECONDS


@pytest.mark.parametrize("mark", ["[^", "[", "![", "[a](", "`", "<a ", "<!--", "{", "*a", "[a]["])
def test_marks_that_are_never_closed_are_passed_in_good_time(mark: str) -> None:
    begin = time.process_time()
    inline.plain(mark * 100_000, {})
    assert time.process_time() - begin < SECONDS


def test_depth_tells_what_was_not_descended_into() -> None:
    assert parse("> a").depth <= DEPTH_LIMIT
    assert parse(">" * 200 + " a").depth > DEPTH_LIMIT


ANY_TEXT = st.one_of(
    page(),
    soup(),
    st.text("ab \n\t#>-*+_=:|`~[](){}!?/<&;\\\"'^01.x\r\x02\x00dv", max_size=200),
)


ROW_OF_CODE = "a\n\n> - b\n>\n>     | c | d |\n>     |---|---|\n>     | e | f |\n~~~\ng\n~~~\n\n"
"""A fence right below a table is a row of it; what stands for the eleventh is longer than it."""


@settings(derandomize=True, deadline=None, max_examples=500)
@given(ANY_TEXT)
@example(ROW_OF_CODE * 11)
def test_every_line_of_a_block_stands_on_its_line_of_the_file(text: str) -> None:
    lines = Document("", "", "", text).lines
    for block in parse(text).blocks:
        line, column, end_line, end_column = block.span
        assert (line, column) <= (end_line, end_column)
        for number, part in enumerate(block.text.split("\n")):
            assert part in lines[line - 1 + number]
        assert line + block.text.count("\n") <= end_line
        assert end_column <= len(lines[end_line - 1]) + 1


def test_no_circle_is_left_for_the_garbage_collector() -> None:
    """Collecting those of many pages took a tenth of a check."""
    text = "# A\n\n- b\n\n    c\n\n!!! note\n\n    - d\n\n/// tip\ne\n///\n\nf\n: g\n"
    text += "\nh[^1]\n\n[^1]: i\n\n*[J]: k\n\n> l\n"
    text += "\n<div markdown>\n\nm\n\n</div>\n\n| n | o |\n|---|---|\n| p | q |\n"
    parse(text)
    gc.collect()
    gc.disable()
    try:
        parse(text)
        assert gc.collect() == 0
    finally:
        gc.enable()
