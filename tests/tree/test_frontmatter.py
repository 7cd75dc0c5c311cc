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
        pytest.param("---\n...", "", 2, id="nothing below, not even the end of a line"),
        pytest.param(
            "---\n\n# Well done!\n\nIt works.\n\n---\n",
            "---\n\n# Well done!\n\nIt works.\n\n---\n",
            1,
            id="a text between two rules",
        ),
        pytest.param(
            "---\n# Well done!\n---\n", "---\n# Well done!\n---\n", 1, id="a heading between rules"
        ),
        pytest.param("---\ntitle: A\n---", "", 3, id="nothing after it"),
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


@pytest.mark.parametrize("mark", ["\x85", "\u2028", "\u2029"])
def test_what_only_yaml_takes_for_a_line_break_is_none(mark: str) -> None:
    front = read_front_matter(f"---\n{mark}\ntitle: A{mark}b\n---\n")
    assert [(block.text, block.span) for block in front.blocks] == [("A b", Span(3, 8, 3, 11))]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param("---\ntitle: a: b\n---\n", 2, "cannot be read", id="a colon"),
        pytest.param("---\ntitle: [a\n---\n", 2, "cannot be read", id="a bracket"),
        pytest.param("---\n- a\n---\n", 1, "not a list of fields", id="a list"),
        pytest.param("---\ntitle: A\n", 1, "never closes", id="no end"),
        pytest.param(
            "---\ntitle: [A]\n---\n", 2, "`title` is not a text", id="a title that is a list"
        ),
        pytest.param(
            "---\nuntranslated: soon\n---\n", 2, "true or false", id="an answer that is none"
        ),
        pytest.param("---\na: !!python/name:os.system\n---\n", 2, "is a tag", id="an object"),
        pytest.param("---\na: *b\n---\n", 2, "begins with “*”", id="an alias to nothing"),
        pytest.param(f"---\na: {'[' * 60}{']' * 60}\n---\n", 1, "deeper than 50", id="depth"),
        pytest.param(f"---\na: {'x' * 70_000}\n---\n", 1, "the limit is 64,000", id="size"),
        pytest.param(
            "---\na: b\nreviewed: 2026-02-31\n---\n", 3, "`2026-02-31` is no", id="no day"
        ),
        pytest.param("---\na:\n- !!timestamp x\n---\n", 3, "`x` is no date", id="no time"),
        pytest.param("---\nx: !!bool foo\n---\n", 2, "`foo` is no bool", id="no answer"),
        pytest.param('---\nx: !!int ""\n---\n', 2, "is no number", id="no number"),
    ],
)
def test_what_is_wrong_is_one_fault_on_its_line(text: str, line: int, words: str) -> None:
    (fault,) = read_front_matter(text).faults
    assert (fault.rule, fault.span.line) == ("invalid-front-matter", line)
    assert words in fault.message


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ("draft: soon", "true or false"),
        ("order: true", "a number"),
        ("order: .nan", "a number"),
        ("order: first", "a number"),
        ("tags: {a: b}", "a list of texts"),
        ("roles: [[it]]", "a list of texts"),
        ("related: [true]", "a list of texts"),
        ("owner: [it]", "a text"),
        ("reviewed: soon", "a date"),
        ("review_every: 12", "a text"),
        ("parity: {contract: loose}", "one of strict"),
        ("parity: {contract: [strict]}", "one of strict"),
    ],
)
def test_a_neutral_field_of_the_wrong_type_is_one_fault(fields: str, wanted: str) -> None:
    (fault,) = read_front_matter(f"---\nid: x\n{fields}\n---\n").faults
    assert (fault.rule, fault.span.line) == ("invalid-front-matter", 3)
    assert wanted in fault.message


@pytest.mark.parametrize(
    "fields",
    [
        "draft: false\norder: -1.5\ntags: [a, b]\nrelated: []\nroles:\nowner: it",
        "tags: a, b\nrelated: x\nroles: it",
        "reviewed: 2026-02-28\nreview_every: 6 months",
        "reviewed: '2026-02-28'\nparity: {contract: summary, reason: x}",
    ],
)
def test_a_neutral_field_of_the_right_type_is_none(fields: str) -> None:
    assert read_front_matter(f"---\n{fields}\n---\n").faults == ()


@pytest.mark.parametrize("title", ["1984", "2026-01-02", "1_0", "1.50"])
def test_a_title_that_is_no_text_in_yaml_is_one_here(title: str) -> None:
    front = read_front_matter(f"---\ntitle: {title}\n---\n")
    assert [(block.key, block.text) for block in front.blocks] == [("title", title)]
    assert front.faults == ()


def test_unknown_fields_are_nobodys_error() -> None:
    front = read_front_matter("---\nhide: [toc]\n1: one\n---\n")
    assert (front.faults, dict(front.meta)) == ((), {"hide": ["toc"], "1": "one"})


def test_a_page_may_open_with_a_thematic_break() -> None:
    front = read_front_matter("---\n\nA text, and no field.\n")
    assert (front.body, front.faults, front.readable) == (0, (), True)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param('%{\n  title: "A"\n}\n---\n', "B\n", id="Elixir"),
        pytest.param('{\n  "title": "A"\n}\n', "B\n", id="JSON"),
        pytest.param('{\r\n"title": "A"\r\n}\r\n---\r\n', "B\r\n", id="line ends of Windows"),
        pytest.param('+++\ntitle = "A"\n\n[extra]\n+++\n', "B\n\n+++\n", id="TOML"),
        pytest.param(';;;\n{"title": "A"}\n;;;\n', "B\n", id="semicolons"),
        pytest.param("", "{\nB\n\n---\n", id="a brace that nothing closes"),
        pytest.param("", "{% include %}\n\n---\n", id="a tag of a template"),
        pytest.param("", "{ .wide }\n\n---\n", id="an attribute list"),
        pytest.param("", "+++\nB\n---\n", id="three plus signs that nothing closes"),
        pytest.param("", "\n+++\nB\n+++\n", id="below the first line"),
    ],
)
def test_front_matter_of_another_format_is_passed_over(head: str, body: str) -> None:
    front = read_front_matter(head + body)
    assert (head + body)[front.body :] == body
    assert (front.blocks, front.faults, front.line) == ((), (), head.count("\n") + 1)


def test_a_broken_field_hides_no_other() -> None:
    """Each is read by itself, at its own place; the fault is told once."""
    text = "---\ntitle: Traffic: a guide\ntags: [a\norder: 3\nowner: it\n---\nText.\n"
    front = read_front_matter(text)
    assert front.meta == {"title": "Traffic: a guide", "order": 3, "owner": "it"}
    assert [fault.rule for fault in front.faults] == ["invalid-front-matter"]
    assert [block.span for block in front.blocks] == [Span(2, 8, 2, 24)]
    assert (text[front.body :], front.line, front.readable) == ("Text.\n", 7, True)


def test_a_broken_field_that_decides_hides_the_page() -> None:
    """Nobody knows whether such a page is to be compared."""
    front = read_front_matter("---\ntitle: Guide\nparity: {contract: [\n---\nText.\n")
    assert not front.readable
