"""What each construct becomes, where it stands, and what no text can do to the scanner."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.markdown import DEPTH_LIMIT, parse
from hexapla.model import Document
from tests.markdown.pages import page, soup

if TYPE_CHECKING:
    from hexapla.model import Block

SECONDS = 1.0


def shown(block: Block) -> str:
    """A block as one line: kind and level, span, container, info and key, text."""
    line, column, end_line, end_column = block.span
    kind = f"{block.kind}{block.level or ''}"
    facts = "".join(f" {name}={value}" for name, value in _facts(block) if value)
    return f"{kind} {line}:{column}-{end_line}:{end_column}{facts} {block.text!r}"


def _facts(block: Block) -> list[tuple[str, str]]:
    return [("in", block.container), ("info", block.info), ("key", block.key)]


CASES = [
    pytest.param(
        "## Title ## {#own .wide}\n",
        ["heading2 1:1-1:25 key=own 'Title'"],
        id="a heading gives up its closing marks and attribute list",
    ),
    pytest.param(
        "para\n# Next\nmore\n",
        ["paragraph 1:1-1:5 'para'", "heading1 2:1-2:7 'Next'", "paragraph 3:1-3:5 'more'"],
        id="a heading needs no blank line around it",
    ),
    pytest.param(
        "# not one\\\n",
        ["paragraph 1:1-1:11 '# not one\\\\'"],
        id="a lone backslash at its end makes a heading a paragraph",
    ),
    pytest.param(
        "Under\n=====\nLower\n---\n",
        ["heading1 1:1-2:6 'Under'", "heading2 3:1-4:4 'Lower'"],
        id="a line of marks underlines a heading",
    ),
    pytest.param(
        "one\n  two\n\nthree\n",
        ["paragraph 1:1-2:6 'one\\ntwo'", "paragraph 4:1-4:6 'three'"],
        id="a blank line ends a paragraph",
    ),
    pytest.param(
        "text\n- no list\n",
        ["paragraph 1:1-2:10 'text\\n- no list'"],
        id="a list directly after a line of text is no list",
    ),
    pytest.param(
        "* a\n1. b\n    - c\n",
        [
            "item1 1:1-1:4 info=bullet 'a'",
            "item1 2:1-2:5 info=ordered 'b'",
            "item2 3:5-3:8 in=item info=bullet 'c'",
        ],
        id="items of both kinds join one list and four spaces nest",
    ),
    pytest.param(
        "- a\n  - b\n",
        ["item1 1:1-1:4 info=bullet 'a'", "item1 2:3-2:6 info=bullet 'b'"],
        id="two spaces do not nest a list",
    ),
    pytest.param(
        "1. [ ] open\n2. [x] done { role=it }\n",
        ["item1 1:1-1:12 info=task 'open'", "item1 2:1-2:24 info=task 'done { role=it }'"],
        id="a task loses its box and keeps its attributes in the text",
    ),
    pytest.param(
        "- step {#first}\n",
        ["item1 1:1-1:16 info=bullet key=first 'step {#first}'"],
        id="an explicit id is the key of an item",
    ),
    pytest.param(
        "- a\n\n    b\n\n        code\n",
        [
            "item1 1:1-1:4 info=bullet 'a'",
            "paragraph 3:5-3:6 in=item 'b'",
            "code 5:9-5:13 in=item 'code'",
        ],
        id="an item holds paragraphs and code",
    ),
    pytest.param(
        "- ```py\n  x\n  ```\n",
        ["item1 1:1-3:6 info=bullet '```py\\nx\\n```'"],
        id="a fence after an item's mark is no fence",
    ),
    pytest.param(
        "-\ttab\n\n\tunder\n",
        ["item1 1:1-1:6 info=bullet 'tab'", "paragraph 3:2-3:7 in=item 'under'"],
        id="columns of lines with tabs are those of the file",
    ),
    pytest.param(
        "```{ .python .annotate hl_lines=1 }\nx = 1\n\n  y\n```\n",
        ["code 2:1-4:4 info=python 'x = 1\\n\\n  y'"],
        id="fenced code spans its content lines",
    ),
    pytest.param(
        "~~~\n~~~\n",
        ["code 1:1-1:4 ''"],
        id="empty code stands at its opening fence",
    ),
    pytest.param(
        "- a\n\n    ```sh\n    ls\n    ```\n",
        ["item1 1:1-1:4 info=bullet 'a'", "code 4:5-4:7 in=item info=sh 'ls'"],
        id="a fence may be indented in an item",
    ),
    pytest.param(
        "```py unknown=1\nx\n```\n\n    ```\n    y\n    ```\n",
        ["paragraph 1:1-3:4 '```py unknown=1\\nx\\n```'", "code 5:5-7:8 '```\\ny\\n```'"],
        id="a fence with wrong options or in indented code is none",
    ),
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
    pytest.param(
        "See[^a].\n\n[^a]: Note\n    goes on\n\n    and on\n",
        [
            "paragraph 1:1-1:9 'See[^a].'",
            "footnote 3:1-4:12 key=a 'Note\\ngoes on'",
            "paragraph 6:5-6:11 in=footnote 'and on'",
        ],
        id="a footnote goes on while it is indented",
    ),
    pytest.param(
        "*[HTML]: Hyper Text\ntext\n",
        ["abbreviation 1:1-1:20 key=HTML 'Hyper Text'", "paragraph 2:1-2:5 'text'"],
        id="an abbreviation has a text and a key",
    ),
    pytest.param(
        '<div class="x">\n*raw*\n</div>\n\ntext\n',
        ["html 1:1-3:7 '<div class=\"x\">\\n*raw*\\n</div>'", "paragraph 5:1-5:5 'text'"],
        id="raw HTML is one block",
    ),
    pytest.param(
        "<div>\n\n```sh\nls\n```\n\n</div>\n",
        ["html 1:1-1:6 '<div>'", "code 4:1-4:3 in=html info=sh 'ls'", "html 7:1-7:7 '</div>'"],
        id="fenced code in raw HTML is code between pieces of HTML",
    ),
    pytest.param(
        '<div markdown="1">\n\n- a\n\n<p markdown>b</p>\n\n</div>\n',
        [
            "item1 3:1-3:4 in=html info=bullet 'a'",
            "paragraph 5:13-5:14 in=html/html 'b'",
        ],
        id="HTML marked so holds Markdown",
    ),
    pytest.param(
        "one\n<!-- not\n\nseen -->\ntwo\n\n- a\n\n    <!-- nor this -->\n",
        [
            "paragraph 1:1-1:4 'one'",
            "paragraph 5:1-5:4 'two'",
            "item1 7:1-7:4 info=bullet 'a'",
        ],
        id="a comment is no block",
    ),
    pytest.param(
        "one\n\n***\n- - -\n",
        ["paragraph 1:1-1:4 'one'", "break 3:1-3:4 '***'", "break 4:1-4:6 '- - -'"],
        id="a line of marks is a break",
    ),
    pytest.param(
        '--8<-- "a/b.md"\n\n--8<--\none.md\n\ntwo.md\n--8<--\n',
        ["snippet 1:9-1:15 'a/b.md'", "snippet 4:1-6:7 'one.md\\n\\ntwo.md'"],
        id="snippets are their paths",
    ),
    pytest.param(
        "one\r\n\r\n# two\rthree",
        ["paragraph 1:1-1:4 'one'", "heading1 3:1-3:6 'two'", "paragraph 4:1-4:6 'three'"],
        id="lines end as they like",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_constructs(text: str, expected: list[str]) -> None:
    assert [shown(block) for block in parse(text).blocks] == expected


def test_spans_count_from_the_first_line_of_the_file() -> None:
    assert parse("one", first_line=7).blocks[0].span == (7, 1, 7, 4)


def test_references_are_found_by_lower_case_label() -> None:
    assert parse("a\n[Two Words]: <x.md> 'T'\n[b]:\n  y\n").references == {
        "two words": "x.md",
        "b": "y",
    }


def test_an_ignore_covers_the_next_block() -> None:
    text = "a\n\n<!-- hexapla: ignore changed-link the page moved -->\n\n- b\n"
    found = parse(text)
    assert [(i.rule, i.reason, i.span, i.covers) for i in found.ignores] == [
        ("changed-link", "the page moved", (3, 1, 3, 53), found.blocks[1].span)
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<!-- hexapla: ignore x y -->", id="with nothing after it covers nothing"),
        pytest.param("- a\n\n    <!-- hexapla: ignore x y -->", id="may stand in an item"),
    ],
)
def test_an_ignore(text: str) -> None:
    (ignore,) = parse(text).ignores
    assert (ignore.rule, ignore.reason, ignore.covers) == ("x", "y", None)


def test_an_ignore_in_code_is_an_example() -> None:
    assert not parse("```\n<!-- hexapla: ignore x y -->\n```\n").ignores


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
        pytest.param("\n<div>" * 50_000, id="elements that are never closed"),
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
    assert time.process_time() - begin < SECONDS * 3


def test_depth_tells_what_was_not_descended_into() -> None:
    assert parse("> a").depth <= DEPTH_LIMIT
    assert parse(">" * 200 + " a").depth > DEPTH_LIMIT


ANY_TEXT = st.one_of(
    page(),
    soup(),
    st.text("ab \n\t#>-*+_=:|`~[](){}!?/<&;\\\"'^01.x\r\x02\x00dv", max_size=200),
)


@settings(derandomize=True, deadline=None, max_examples=500)
@given(ANY_TEXT)
def test_every_line_of_a_block_stands_on_its_line_of_the_file(text: str) -> None:
    lines = Document("", "", "", text).lines
    for block in parse(text).blocks:
        line, column, end_line, end_column = block.span
        assert (line, column) <= (end_line, end_column)
        for number, part in enumerate(block.text.split("\n")):
            assert part in lines[line - 1 + number]
        assert line + block.text.count("\n") <= end_line
        assert end_column <= len(lines[end_line - 1]) + 1
