"""What each construct becomes, and where it stands."""

from __future__ import annotations

import pytest

from hexapla.markdown import parse
from tests.markdown.showing import shown

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
        "text\n\n    ```\n    y\n    ```\n",
        ["paragraph 1:1-1:5 'text'", "code 3:5-5:8 '```\\ny\\n```'"],
        id="a fence in indented code is none",
    ),
    pytest.param(
        '```ts fileName="a.ts"\nx\n```\n\n```js {1,3} live\ny\n```\n',
        ["code 2:1-2:2 info=ts 'x'", "code 6:1-6:2 info=js 'y'"],
        id="a fence with the options of another engine is one",
    ),
    pytest.param(
        "```js{1}\nx\n````\n\n~~~text/plain\ny\n~~~\n\n```console?lang=python\nz\n```\n",
        [
            "code 2:1-2:2 info=js 'x'",
            "code 6:1-6:2 info=text 'y'",
            "code 10:1-10:2 info=console 'z'",
        ],
        id="a fence is what CommonMark takes for one, whatever stands beside it",
    ),
    pytest.param(
        '<div dir="rtl">\n\n# a\n\n- b\n\n<p align="center">\n  <img src="c">\n</p>\n\n</div>\n',
        [
            "heading1 3:1-3:4 'a'",
            "item1 5:1-5:4 info=bullet 'b'",
            'html 7:1-9:5 \'<p align="center">\\n  <img src="c">\\n</p>\'',
        ],
        id="what stands in an element around Markdown is read, and raw HTML in it stays",
    ),
    pytest.param(
        '<div dir="rtl">\na\n</div>\n\n<div>\nb\n\nc\n</p>\n<div>\n',
        ["paragraph 2:1-2:2 'a'", "paragraph 6:1-6:2 'b'", "paragraph 8:1-8:2 'c'"],
        id="tags that are not closed, or crossed, take nothing with them",
    ),
    pytest.param(
        "<details><summary>a</summary>\n<p>\n\n`b`\n\n</p>\n</details>\n",
        ["html 1:1-1:30 '<details><summary>a</summary>'", "paragraph 4:1-4:4 '`b`'"],
        id="of what is folded the summary is HTML, and the rest is read",
    ),
    pytest.param(
        "{{% a %}}\n\nb\n{% endb %}\n\n:::tip\nc\n:::\n\n<Tabs>\n\n"
        'import D from "d";\n\n<a id="e"></a>\n# f\n',
        [
            "paragraph 3:1-3:2 'b'",
            "paragraph 7:1-7:2 'c'",
            "heading1 15:1-15:4 'f'",
        ],
        id="lines for an engine, and tags by themselves, are no blocks",
    ),
    pytest.param(
        "{{ a }} is b.\n\n::: a.b\n\n<https://a.b>\n\n<b>c</b>\n",
        [
            "paragraph 1:1-1:14 '{{ a }} is b.'",
            "paragraph 3:1-3:8 '::: a.b'",
            "paragraph 5:1-5:14 '<https://a.b>'",
            "paragraph 7:1-7:9 '<b>c</b>'",
        ],
        id="what only begins so is text",
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
        '--8<-- "a.md"\n- b\n- c\n',
        [
            "snippet 1:9-1:13 'a.md'",
            "item1 2:1-2:4 info=bullet 'b'",
            "item1 3:1-3:4 info=bullet 'c'",
        ],
        id="a file ends with a line end, so that a list may begin below its snippet",
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


def test_an_ignore_above_a_table_covers_all_of_its_rows() -> None:
    text = "<!-- hexapla: ignore x y -->\n\n| a | b |\n|---|---|\n| c | d |\n| e | f |\n\ng\n"
    (ignore,) = parse(text).ignores
    assert ignore.covers == (3, 1, 6, 10)


def test_an_ignore_in_code_is_an_example() -> None:
    assert not parse("```\n<!-- hexapla: ignore x y -->\n```\n").ignores
