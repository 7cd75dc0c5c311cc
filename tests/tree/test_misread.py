"""The usual slips in YAML, and what is said of each."""

from __future__ import annotations

import pytest
import yaml

from hexapla.model import Span
from hexapla.tree.misread import explain
from hexapla.tree.nodes import Loader


def explained(text: str, line: int = 0) -> tuple[str, Span]:
    """What is said of a text that is no YAML."""
    with pytest.raises(yaml.YAMLError) as caught:
        yaml.constructor.SafeConstructor().construct_document(yaml.compose(text, Loader))
    return explain(caught.value, text, line)


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        pytest.param("a: b: c\n", "holds `: `", (1, 4, 1, 8), id="a colon in a value"),
        pytest.param("a: b\n  c: d\n", "indented too far", (2, 1, 2, 7), id="too far"),
        pytest.param("a b\nc: d\n", "no field", (1, 1, 1, 4), id="no colon, a field below"),
        pytest.param("a: b\nc\n", "no field", (2, 1, 2, 2), id="no colon, at the end"),
        pytest.param("a:\n\r0", "no field", (3, 1, 3, 2), id="a line that ends as of old"),
        pytest.param("a:\n\t- b\n", "a tab", (2, 1, 2, 2), id="a tab before an item"),
        pytest.param("a: b\n\tc: d\n", "a tab", (2, 1, 2, 2), id="a tab before a field"),
        pytest.param("a:\n  - b\n\t- c\n", "a tab", (3, 1, 3, 2), id="a tab below an item"),
        pytest.param('a: "b\nc: d\n', "never closed", (1, 4, 1, 5), id="a quote that is open"),
        pytest.param("a: 'b'c'\n", "ends it", (1, 4, 1, 9), id="a quote within a quote"),
        pytest.param("a: [b, c\nd: e\n", "not closed with `]`", (1, 4, 1, 5), id="a list"),
        pytest.param("a: {b: c\n", "not closed with `}`", (1, 4, 1, 5), id="a mapping"),
        pytest.param("a: [b] c\n", "begins with “[”", (1, 4, 1, 9), id="text behind a list"),
        pytest.param("a: **b**\n", "begins with “*”", (1, 4, 1, 5), id="an asterisk"),
        pytest.param("a: *b\n", "begins with “*”", (1, 4, 1, 5), id="an alias to nothing"),
        pytest.param("a: ]b\n", "begins with “]”", (1, 4, 1, 5), id="a bracket"),
        pytest.param("a: >b\n", "begins with “>”", (1, 4, 1, 5), id="an arrow"),
        pytest.param("a: ? b\n", "begins with “?”", (1, 4, 1, 5), id="a question mark"),
        pytest.param("a: @b\n", "begins with “@”", (1, 4, 1, 5), id="a sign for later use"),
        pytest.param("a: {{ b }}\n", "begins with “{”", (1, 4, 1, 5), id="a template"),
        pytest.param("a: - b\n", "begins with “-”", (1, 4, 1, 5), id="a hyphen"),
        pytest.param("a:\n  - b\n - c\n", "otherwise", (3, 1, 3, 5), id="an item to the left"),
        pytest.param("- b\nc: d\n", "otherwise", (2, 1, 2, 5), id="a field below an item"),
        pytest.param('a: "b\\q"\n', "a backslash", (1, 6, 1, 7), id="an escape that is none"),
        pytest.param("a: !b c\n", "`!b` is a tag", (1, 4, 1, 6), id="a tag"),
        pytest.param(
            "a: b\n<<<<<<< o\nc\n=======\n", "marks of a merge", (2, 1, 2, 8), id="a merge"
        ),
    ],
)
def test_a_slip_is_told_where_it_is(
    text: str, words: str, place: tuple[int, int, int, int]
) -> None:
    problem, span = explained(text)
    assert words in problem
    assert span == Span(*place)


def test_a_place_is_below_the_lines_before_the_yaml() -> None:
    assert explained("a: b: c\n", 1)[1].line == 2


def test_what_is_no_known_slip_is_told_in_the_parsers_words() -> None:
    assert explained("a: b\n...\nc\n")[0] == "did not find expected <document start>"


def test_an_error_without_a_place_is_on_the_first_line() -> None:
    assert explain(yaml.YAMLError(), "") == ("it is not YAML", Span(1, 1, 1, 2))
