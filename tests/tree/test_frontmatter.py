from __future__ import annotations

import pytest

from hexapla.model import Span
from hexapla.tree.frontmatter import read_front_matter


def test_a_page_without_front_matter_is_all_body() -> None:
    front = read_front_matter("# A\n")
    assert (front.body, front.line, dict(front.meta)) == (0, 1, {})


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        pytest.param("---\ntitle: A\n---\nB\n", "B\n", 4, id="three hyphens"),
        pytest.param("---\ntitle: A\n...\nB\n", "B\n", 4, id="three dots"),
        pytest.param("---  \ntitle: A\n---\t\nB\n", "B\n", 4, id="blanks after the hyphens"),
        pytest.param("---\r\ntitle: A\r\n---\r\nB\r\n", "B\r\n", 4, id="line ends of Windows"),
        pytest.param("---\n---\nB\n", "B\n", 3, id="no fields"),
        pytest.param("---\ntitle: A\n---", "", 4, id="nothing after it"),
        pytest.param("---\ntitle: a --- b\n---\nB\n", "B\n", 4, id="hyphens within a line"),
    ],
)
def test_the_body_starts_below_the_closing_line(text: str, body: str, line: int) -> None:
    front = read_front_matter(text)
    assert text[front.body :] == body
    assert front.line == line
    assert front.faults == ()


def test_title_and_description_are_blocks_with_their_places() -> None:
    front = read_front_matter("---\nowner: it\ntitle: A\ndescription: >\n  B\n  c\n---\n")
    assert [(block.key, block.text.strip(), block.span[:2]) for block in front.blocks] == [
        ("title", "A", (3, 8)),
        ("description", "B c", (4, 14)),
    ]
    assert front.spans["owner"] == Span(2, 8, 2, 10)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param("---\ntitle: a: b\n---\n", 2, "cannot be read", id="a colon"),
        pytest.param("---\ntitle: [a\n---\n", 3, "cannot be read", id="a bracket"),
        pytest.param("---\n- a\n---\n", 1, "not a list of fields", id="a list"),
        pytest.param("---\ntitle: A\n", 1, "never closes", id="no end"),
        pytest.param(
            "---\ntitle: [A]\n---\n", 2, "`title` is not a text", id="a title that is a list"
        ),
        pytest.param(
            "---\nuntranslated: soon\n---\n", 2, "true or false", id="an answer that is none"
        ),
        pytest.param("---\na: !!python/name:os.system\n---\n", 2, "constructor", id="an object"),
        pytest.param("---\na: *b\n---\n", 2, "undefined alias", id="an alias to nothing"),
        pytest.param(f"---\na: {'[' * 60}{']' * 60}\n---\n", 1, "deeper than 50", id="depth"),
        pytest.param(f"---\na: {'x' * 70_000}\n---\n", 1, "the limit is 64,000", id="size"),
        pytest.param("---\nreviewed: 2024-13-45\n---\n", 1, "cannot be read", id="no day"),
    ],
)
def test_what_is_wrong_is_one_fault_on_its_line(text: str, line: int, words: str) -> None:
    (fault,) = read_front_matter(text).faults
    assert (fault.rule, fault.span.line) == ("invalid-front-matter", line)
    assert words in fault.message


def test_unknown_fields_are_nobodys_error() -> None:
    front = read_front_matter("---\nhide: [toc]\n1: one\n---\n")
    assert (front.faults, dict(front.meta)) == ((), {"hide": ["toc"], "1": "one"})


def test_a_page_may_open_with_a_thematic_break() -> None:
    front = read_front_matter("---\n\nA text, and no field.\n")
    assert (front.body, front.faults, front.readable) == (0, (), True)
