"""Pages of engines other than MkDocs: what parts their blocks, and what says nothing."""

from __future__ import annotations

import pytest

from hexapla.markdown import parse
from hexapla.tree.inventory import File
from hexapla.tree.pages import parse_page


def kinds(text: str, *, site: bool = False) -> list[tuple[str, str]]:
    """Kind and text of each block."""
    return [(block.kind, block.text) for block in parse(text, site=site).blocks]


LISTS = [
    pytest.param(
        "Before you start:\n- open it\n- read it\n",
        [("paragraph", "Before you start:"), ("item", "open it"), ("item", "read it")],
        id="a list begins right below a line of text",
    ),
    pytest.param(
        "Two steps:\n1. Open it.\n2. Read it.\n",
        [("paragraph", "Two steps:"), ("item", "Open it."), ("item", "Read it.")],
        id="an ordered list does so from 1 on",
    ),
    pytest.param(
        "It was founded in\n2022. It has grown.\n",
        [("paragraph", "It was founded in\n2022. It has grown.")],
        id="another number is a part of the sentence",
    ),
    pytest.param(
        "A range\n-5 to 5\n- \n",
        [("paragraph", "A range\n-5 to 5\n-")],
        id="a hyphen without a blank, or without a text, is a part of the sentence",
    ),
    pytest.param(
        "> Note:\n> * one\n",
        [("paragraph", "Note:"), ("item", "one")],
        id="a list begins so in a quote",
    ),
    pytest.param(
        "- one\n\n    Then:\n    - two\n",
        [("item", "one"), ("paragraph", "Then:"), ("item", "two")],
        id="a list begins so in an item",
    ),
    pytest.param(
        "- [One](a.md)\n-[Two](b.md)\n- **Three**\n-**Four**\n\n-[Five](c.md)\n",
        [
            ("item", "[One](a.md)"),
            ("item", "[Two](b.md)"),
            ("item", "**Three**"),
            ("item", "**Four**"),
            ("item", "[Five](c.md)"),
        ],
        id="an item may want the blank behind its mark beside others",
    ),
    pytest.param(
        "-[One](a.md) is a link\n",
        [("paragraph", "-[One](a.md) is a link")],
        id="by itself that is no item",
    ),
]


@pytest.mark.parametrize(("text", "blocks"), LISTS)
def test_lists(text: str, blocks: list[tuple[str, str]]) -> None:
    assert kinds(text) == blocks


MARKS = [
    "--- task ---",
    "--- /hint ---",
    r"\--- /task \---",
    ":::tip[Note]",
    ":::",
    "{: .class #id}",
    "{:/comment}",
    "{% endraw %}",
    '{% include note.html content="x" %}',
    "[[[generic-scratch3-save]]]",
    "<br />",
    "<br><br />",
]


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_on_a_line_of_its_own_parts_what_stands_around_it(mark: str) -> None:
    blocks = [("paragraph", "One."), ("item", "Two."), ("paragraph", "Three.")]
    assert kinds(f"One.\n{mark}\n- Two.\n{mark}\nThree.\n{mark}\n") == blocks
    assert kinds(f"{mark}\n\nOne.\n\n{mark}\n\n- Two.\n\n{mark}\n\nThree.\n") == blocks
    spans = [block.span[:2] for block in parse(f"One.\n  {mark}\n", site=False).passed]
    assert spans == [(2, 3)]


@pytest.mark.parametrize(
    "line",
    [
        "{% data variables.product %}",
        '{{< glossary_tooltip text="control plane" >}}',
        "::: package.module",
        "--- or so ---",
        "a {: .class}",
    ],
)
def test_what_may_stand_for_words_parts_nothing(line: str) -> None:
    assert kinds(f"Other parts of the\n{line}\nact on it.\n") == [
        ("paragraph", f"Other parts of the\n{line}\nact on it.")
    ]


def test_a_mark_in_code_is_code() -> None:
    assert kinds("```\n--- task ---\n```\n\n    {: .class}\n") == [
        ("code", "--- task ---"),
        ("code", "{: .class}"),
    ]


def test_the_item_above_a_table_of_contents_is_none() -> None:
    assert kinds("- TOC is created automatically.\n{:toc}\n\n- One.\n") == [("item", "One.")]


ELEMENTS = [
    pytest.param(
        "<p dir='rtl' align='right'>نص `a` هنا</p>\n",
        [("paragraph", "نص `a` هنا", (1, 28))],
        id="an element around one line",
    ),
    pytest.param(
        '<div dir="rtl">سطر أول\nسطر ثان\n</div>\n\n## عنوان\n',
        [("paragraph", "سطر أول\nسطر ثان", (1, 16)), ("heading", "عنوان", (5, 1))],
        id="an element around lines",
    ),
    pytest.param(
        '<p align="center"><img src="a.png"></p>\n',
        [("html", '<p align="center"><img src="a.png"></p>', (1, 1))],
        id="an element around an image is raw",
    ),
    pytest.param(
        "<p>Text</p>\n",
        [("html", "<p>Text</p>", (1, 1))],
        id="an element that sets nothing is raw",
    ),
    pytest.param(
        '<p align="center">\n\tتطبيق للتحميل\n</p>\n\n## عنوان\n',
        [("paragraph", "تطبيق للتحميل", (2, 2)), ("heading", "عنوان", (5, 1))],
        id="an indented line right below its tag is text",
    ),
    pytest.param(
        '<div align="center">\n    <p dir="ltr">\n        Two\n        lines\n    </p>\n</div>\n',
        [("paragraph", "Two\nlines", (3, 9))],
        id="an indented element in another",
    ),
    pytest.param(
        '<div dir="rtl">\n    * بند\n        * آخر\n\n    رمز\n\n</div>\n\nنص\n\n    رمز\n',
        [
            ("item", "بند", (2, 5)),
            ("item", "آخر", (3, 9)),
            ("paragraph", "رمز", (5, 5)),
            ("paragraph", "نص", (9, 1)),
            ("code", "رمز", (11, 5)),
        ],
        id="an indented list keeps its levels, and what stands apart its place",
    ),
    pytest.param(
        '<p align="center">\n\t<img src="a.png">\n</p>\n',
        [("html", '<p align="center">\n\t<img src="a.png">\n</p>', (1, 1))],
        id="an element around an indented image is raw",
    ),
    pytest.param(
        '<div dir="rtl">\n\n<p dir="rtl">نص</p>\n\n* بند\n\n</div>\n',
        [("paragraph", "نص", (3, 14)), ("item", "بند", (5, 1))],
        id="an element in another",
    ),
]


@pytest.mark.parametrize(("text", "blocks"), ELEMENTS)
def test_elements_around_text(text: str, blocks: list[tuple[str, str, tuple[int, int]]]) -> None:
    parsed = parse(text, site=False)
    assert [(block.kind, block.text, block.span[:2]) for block in parsed.blocks] == blocks
    assert "open" not in dict(parsed.unread)


def test_an_element_that_is_never_closed_ends_at_an_empty_line() -> None:
    parsed = parse("# ا\n\n<p dir=rtl>نص\nآخر:\n\n* بند\n\n<div>\n", site=False)
    assert [(block.kind, block.text) for block in parsed.blocks][:3] == [
        ("heading", "ا"),
        ("paragraph", "نص\nآخر:"),
        ("item", "بند"),
    ]
    assert [(kind, span.line) for kind, span in parsed.unread] == [("open", 3)]


def test_an_item_without_a_blank_is_noted() -> None:
    unread = parse("- a\n-[b](c.md)\n", site=False).unread
    assert [(kind, span[:2]) for kind, span in unread] == [("item", (2, 1))]


@pytest.mark.parametrize("site", [True, False])
def test_a_table_whose_ruler_does_not_fit_is_read_and_noted(*, site: bool) -> None:
    parsed = parse("Text.\n\n| a | b |\n|:---:|---|---|\n| 1 | 2 |\n", site=site)
    assert [(block.kind, block.level) for block in parsed.blocks[1:]] == [("row", 2), ("row", 2)]
    assert [(kind, span) for kind, span in parsed.unread] == [("table", (3, 1, 3, 10))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a | b\n--|--|--\n1 | 2\n", id="no borders"),
        pytest.param("| a | b |\n|---|---|---|\n", id="no row"),
        pytest.param("| a | b |\n|---|---|---|\nsaid in short\n", id="a line of words"),
        pytest.param("| a |\n|-|-|\n| 1 |\n", id="marks too short for a ruler"),
    ],
)
def test_what_may_be_text_is_no_table(text: str) -> None:
    parsed = parse(text)
    assert [block.kind for block in parsed.blocks] == ["paragraph"]
    assert not parsed.unread


def test_more_marks_than_opened_a_fence_close_it() -> None:
    text = "```\na\n````\n\nText.\n\n```sh\nb\n````\n"
    expected = [("code", "a"), ("paragraph", "Text."), ("code", "b")]
    assert kinds(text) == expected
    assert not parse(text, site=False).unread


def test_mkdocs_reads_on_where_more_marks_than_opened_a_fence_stand() -> None:
    text = "# A\n\n```\na\n````\n\n## B\n\n```\nb\n```\n\nText.\n"
    parsed = parse(text)
    assert [block.kind for block in parsed.blocks] == ["heading", "code", "paragraph", "paragraph"]
    assert [(kind, span.line) for kind, span in parsed.unread] == [("passed", 3)]


SHIFTED = "1. a\n\n   ```sh\n    b\n    ```\n\n    c\n\n    ```txt\n    d\n    ```\n1. e\n"


@pytest.mark.parametrize(("site", "unread"), [(True, [("shifted", 3)]), (False, [])])
def test_a_fence_may_be_closed_further_to_the_right(
    *, site: bool, unread: list[tuple[str, int]]
) -> None:
    parsed = parse(SHIFTED, site=site)
    assert [(kind, span.line) for kind, span in parsed.unread] == unread
    kinds = [(block.kind, block.text.strip(), block.container) for block in parsed.blocks]
    assert kinds[:4] == [
        ("item", "a", ""),
        ("code", "b", "item"),
        ("paragraph", "c", "item"),
        ("code", "d", "item"),
    ]
    assert site or kinds[4] == ("item", "e", "")


def test_a_fence_below_indented_code_is_none_of_it() -> None:
    blocks = parse("    a\n\n   ```\n     b\n     ```\n", site=False).blocks
    assert [(block.kind, block.text) for block in blocks] == [("code", "a"), ("code", "  b")]


@pytest.mark.parametrize("site", [True, False])
def test_a_fence_that_is_never_closed_is_noted(*, site: bool) -> None:
    parsed = parse("- a\n\n    ```sh\n- b\n```\n\n## C\n", site=site)
    assert [(kind, span.line) for kind, span in parsed.unread] == [("unclosed", 5)]


def test_a_longer_fence_within_code_is_noted_by_nobody() -> None:
    assert not parse("```text\n````md\na\n````\n```\n").unread
    assert not parse("```\n````\na\n````\n```\n").unread


def test_a_page_of_mkdocs_is_read_as_mkdocs_does() -> None:
    text = "Before:\n- one\n{: .class}\n"
    assert kinds(text, site=True)[0] == ("paragraph", "Before:\n- one")


def test_what_no_engine_reads_is_told_of_any_page() -> None:
    file = File("ar", "guide", "docs/ar/guide.md", "ar/guide.md")
    text = "- a\n-[b](c.md)\n\n<p dir=rtl>نص\n\n```js {1}\nx\n```\n"
    page = parse_page(text.encode(), file, site=False)
    assert [(fault.rule, fault.span and fault.span.line) for fault in page.faults] == [
        ("invalid-markdown", 4),
        ("invalid-markdown", 2),
    ]


@pytest.mark.parametrize("site", [True, False])
def test_a_heading_with_blanks_before_it_is_read_as_one(*, site: bool) -> None:
    text = "# A\n\n ## B\n\ntext\n\n   ### C ###\n"
    parsed = parse(text, site=site)
    headings = [(b.text, b.level, b.span) for b in parsed.blocks if b.kind == "heading"]
    assert headings == [("A", 1, (1, 1, 1, 4)), ("B", 2, (3, 2, 3, 6)), ("C", 3, (7, 4, 7, 13))]
    assert [(kind, span.line) for kind, span in parsed.unread] == [("heading", 3), ("heading", 7)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("```\n\n # no heading\n```\n", id="code between fences"),
        pytest.param("    # no heading\n", id="code that is indented"),
        pytest.param("some text\n # no heading\n", id="the next line of a paragraph"),
        pytest.param("text\n\n #tag\n", id="no blank behind the marks"),
    ],
)
def test_what_only_looks_like_a_heading_with_blanks_is_none(text: str) -> None:
    parsed = parse(text)
    assert not parsed.unread
    assert "heading" not in {block.kind for block in parsed.blocks}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("Title\n =====\nText.\n", ["heading", "paragraph"], id="set in by one"),
        pytest.param("  Title\n   ===\n\nText.\n", ["heading", "paragraph"], id="by three"),
        pytest.param("Text.\n\n  ===\n", ["paragraph", "paragraph"], id="below nothing"),
        pytest.param("```\na\n  ===\n```\n", ["code"], id="code"),
    ],
)
def test_the_line_below_a_heading_may_be_set_in(text: str, kinds: list[str]) -> None:
    assert [block.kind for block in parse(text, site=False).blocks] == kinds
