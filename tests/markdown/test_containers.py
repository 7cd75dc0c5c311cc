"""What holds other blocks: quotes, admonitions, tabs, tables and definitions."""

from __future__ import annotations

import pytest

from hexapla.markdown import parse
from tests.markdown.showing import shown

CASES = [
    pytest.param(
        "> quote\nlazy\n>\n> - a\n",
        ["paragraph 1:3-2:5 in=quote 'quote\\nlazy'", "item1 4:3-4:6 in=quote info=bullet 'a'"],
        id="a quote takes lazy lines",
    ),
    pytest.param(
        '!!! warning "Mind *this*"\n    one\n\n    - two\nout\n',
        [
            "admonition 1:1-1:26 info=warning 'Mind *this*'",
            "paragraph 2:5-2:8 in=admonition 'one'",
            "item1 4:5-4:10 in=admonition info=bullet 'two'",
            "paragraph 5:1-5:4 'out'",
        ],
        id="an admonition holds what is indented",
    ),
    pytest.param(
        "???+ tip\n    one\n\nout\n",
        [
            "admonition 1:1-1:9 info=tip ''",
            "paragraph 2:5-2:8 in=admonition 'one'",
            "paragraph 4:1-4:4 'out'",
        ],
        id="details are admonitions and may have no title",
    ),
    pytest.param(
        "/// details | More\n    type: note\n\none\n\n///\n\nout\n",
        [
            "admonition 1:1-1:19 info=note 'More'",
            "paragraph 4:1-4:4 in=admonition 'one'",
            "paragraph 8:1-8:4 'out'",
        ],
        id="a block between slashes ends at its slashes and takes its type",
    ),
    pytest.param(
        "//// tab | A\n/// note\none\n///\n////\n",
        [
            "tab 1:1-1:13 'A'",
            "admonition 2:1-2:9 in=tab info=note ''",
            "paragraph 3:1-3:4 in=tab/admonition 'one'",
        ],
        id="blocks between slashes nest by the number of slashes",
    ),
    pytest.param(
        '=== "A"\n    one\n\n=== "B"\n    two\n',
        [
            "tab 1:1-1:8 'A'",
            "paragraph 2:5-2:8 in=tab 'one'",
            "tab 4:1-4:8 'B'",
            "paragraph 5:5-5:8 in=tab 'two'",
        ],
        id="tabs hold what is indented",
    ),
    pytest.param(
        "| a | `x|y` |\n|---|---|\n| 1 \\| 2 | b | c |\nd\n",
        [
            "row2 1:1-1:14 info=header '| a | `x|y` |'",
            "row3 3:1-3:19 '| 1 \\\\| 2 | b | c |'",
            "row1 4:1-4:2 'd'",
        ],
        id="a row counts its own cells",
    ),
    pytest.param(
        "Term\nOther\n:   First\n\n    more\n\n:   Second\n",
        [
            "term 1:1-1:5 'Term'",
            "term 2:1-2:6 'Other'",
            "definition 3:1-3:10 'First'",
            "paragraph 5:5-5:9 in=definition 'more'",
            "definition 7:1-7:11 'Second'",
        ],
        id="terms have definitions and these have paragraphs",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_containers(text: str, expected: list[str]) -> None:
    assert [shown(block) for block in parse(text).blocks] == expected
