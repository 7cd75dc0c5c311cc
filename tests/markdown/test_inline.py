"""Links, code and the text of a block, as a reader and as a digest see it."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.markdown import inline, spans
from tests.markdown.pages import soup

REFERENCES = {"label": "ref.md", "two words": "two.md"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a [b](c.md) d", [("c.md", "b", 2, 11)], id="a link"),
        pytest.param(
            "[a](b 'T') [c](d \"U\")", [("b", "a", 0, 10), ("d", "c", 11, 21)], id="titles"
        ),
        pytest.param("[a](<b c.md>)", [("b c.md", "a", 0, 13)], id="angle brackets"),
        pytest.param("[a](b_(c))", [("b_(c)", "a", 0, 10)], id="nested parentheses"),
        pytest.param("[a [b] c](d)", [("d", "a [b] c", 0, 12)], id="nested brackets"),
        pytest.param("[a](my file.md)", [("my file.md", "a", 0, 15)], id="a space in a target"),
        pytest.param("[a](b){ .wide }", [("b", "a", 0, 6)], id="attributes apart"),
        pytest.param("[a][label]", [("ref.md", "a", 0, 10)], id="a reference"),
        pytest.param(
            "[Label][] [label]",
            [("ref.md", "Label", 0, 9), ("ref.md", "label", 10, 17)],
            id="short references",
        ),
        pytest.param("[Two\nWords]", [("two.md", "Two\nWords", 0, 11)], id="a label on two lines"),
        pytest.param("[no] [a][no]", [], id="a label that is not defined"),
        pytest.param(
            "<https://a.b> <c@d.e>",
            [("https://a.b", "https://a.b", 0, 13), ("mailto:c@d.e", "c@d.e", 14, 21)],
            id="addresses in angle brackets",
        ),
        pytest.param('<a class="x" href="b.md">c</a>', [("b.md", "c", 0, 25)], id="raw HTML"),
        pytest.param("`[a](b)` <!-- [a](b) --> \\[a](b)", [], id="none in code, comments, escapes"),
        pytest.param("[^1] [x]: y", [], id="a footnote's mark is none"),
        pytest.param("[`a`](b)", [("b", "`a`", 0, 8)], id="code in a link's text"),
    ],
)
def test_links(text: str, expected: list[tuple[str, str, int, int]]) -> None:
    found = [
        (link.target, link.text, link.start, link.end) for link in inline.links(text, REFERENCES)
    ]
    assert found == expected


def test_an_image_may_stand_in_a_link() -> None:
    found = inline.links("[![alt](a.png)](b.md)", {})
    assert [(link.target, link.image) for link in found] == [("b.md", False), ("a.png", True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("![a][label] b", [("ref.md", True, 0, 11)], id="a label"),
        pytest.param("![a] [label]", [("ref.md", True, 0, 12)], id="a label, apart"),
        pytest.param("![a]\n[label]", [("ref.md", True, 0, 12)], id="a label on the next line"),
        pytest.param("![label][]", [("ref.md", True, 0, 10)], id="an empty label"),
        pytest.param("![label]", [("ref.md", True, 0, 8)], id="no label"),
        pytest.param("![a [b] c][label]", [("ref.md", True, 0, 17)], id="brackets in the text"),
        pytest.param(
            "![a](b.png)[label]",
            [("b.png", True, 0, 11), ("ref.md", False, 11, 18)],
            id="a link right behind an image",
        ),
        pytest.param(
            "[![a][label]][two words]",
            [("two.md", False, 0, 24), ("ref.md", True, 1, 12)],
            id="in a link",
        ),
        pytest.param("![a][no]", [], id="a label that is not defined"),
    ],
)
def test_an_image_by_reference_is_an_image_and_its_label_no_link(
    text: str, expected: list[tuple[str, bool, int, int]]
) -> None:
    found = inline.links(text, REFERENCES)
    assert [(link.target, link.image, link.start, link.end) for link in found] == expected


def test_a_raw_image_is_an_image() -> None:
    (link,) = inline.links("<img alt='x' src='a.png'/>", {})
    assert (link.target, link.image) == ("a.png", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("plain", "plain", id="nothing to do"),
        pytest.param("a\n  b", "a b", id="one line"),
        pytest.param("*a* _b_ **c** __d__ ***e***", "a b c d e", id="emphasis"),
        pytest.param("~~a~~ ^^b^^ ==c== H~2~O ++ctrl+c++", "a b c H2O ctrl+c", id="other marks"),
        pytest.param(
            """++"Eingabe"++ ++ctrl+'Ende *'++ *a*""",
            "Eingabe ctrl+Ende * a",
            id="what stands on keys",
        ),
        pytest.param('C++ "a"++ ++"b', 'C++ "a"++ ++"b', id="no keys"),
        pytest.param("snake_case_name 2 * 3 * 4", "snake_case_name 2 * 3 * 4", id="no emphasis"),
        pytest.param("`*a*` ``b`c``", "*a* b`c", id="code keeps its content"),
        pytest.param("\\*a\\* \\_", "*a* _", id="escapes"),
        pytest.param('[a](b "t") ![c](d) <https://e.f>', "a https://e.f", id="links and images"),
        pytest.param("a &amp; b &#8212; c", "a & b — c", id="entities"),
        pytest.param("<b>a</b><br>b <!-- c -->", "ab", id="tags and comments"),
        pytest.param("a[^1]", "a", id="a footnote's mark"),
        pytest.param("step { #id .x }", "step", id="attributes at the end"),
        pytest.param("[a](b){ .x } and *c*{ .y }", "a and c", id="attributes after markup"),
        pytest.param("a\n{: #id }", "a", id="attributes on the last line"),
        pytest.param("in {braces} stays", "in {braces} stays", id="braces in text"),
        pytest.param("[_a_](b)", "a", id="emphasis that fills a link"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert inline.plain(text) == expected


def test_plain_knows_defined_labels() -> None:
    assert inline.plain("[label] and [other]", REFERENCES) == "label and [other]"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("a\nb  c", "a b c", id="reflow"),
        pytest.param("_a_ __b__", "*a* **b**", id="style of emphasis"),
        pytest.param("a { role=it }", "a", id="attributes"),
        pytest.param('++"a"++{ .x } _b_', '++"a"++ *b*', id="attributes of keys"),
        pytest.param("[a](b)", "[a](c 'title')", id="targets of links"),
        pytest.param("![a](b){ width=3 }", "![a](c)", id="targets of images"),
        pytest.param("[a][x]", "[a][y]", id="labels of references"),
        pytest.param("a  \nb", "a b", id="a hard break"),
    ],
)
def test_normalise_makes_no_difference_of(one: str, other: str) -> None:
    assert inline.normalise(one) == inline.normalise(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("*a*", "a", id="emphasis"),
        pytest.param("*a*", "**a**", id="strength"),
        pytest.param("~~a~~", "a", id="deletion"),
        pytest.param("[a](b)", "[c](b)", id="the text of a link"),
        pytest.param("![a](b)", "![c](b)", id="the alternative of an image"),
        pytest.param("`a`", "a", id="code"),
        pytest.param("`_a_`", "`*a*`", id="marks in code"),
    ],
)
def test_normalise_keeps(one: str, other: str) -> None:
    assert inline.normalise(one) != inline.normalise(other)


def test_code_spans_have_their_place_and_content() -> None:
    assert inline.code_spans("a `b` `` c`d `` `e") == [(2, 5, "b"), (6, 15, "c`d")]


def test_code_can_be_blanked_out() -> None:
    assert inline.codeless("a `b` c") == "a     c"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("| a | b |", ["a", "b"], id="borders"),
        pytest.param("a | b", ["a", "b"], id="no borders"),
        pytest.param("| a \\| b | `c|d` |", ["a \\| b", "`c|d`"], id="escapes and code"),
        pytest.param("| a |  |", ["a", ""], id="an empty cell"),
    ],
)
def test_cells(text: str, expected: list[str]) -> None:
    assert inline.cells(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        "[a](" * 100_000,
        "`" * 500_000,
        "*a " * 100_000,
        "<a " * 100_000,
        "\\" * 200_000,
    ],
)
def test_bad_input_is_read_in_good_time(text: str) -> None:
    begin = time.process_time()
    inline.plain(text)
    inline.normalise(text)
    inline.links(text, REFERENCES)
    assert time.process_time() - begin < 3


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.one_of(soup(), st.text("ab \n*_~^=`[](){}<>!\\#\"'&;./:@+|", max_size=80)))
def test_any_text_is_read(text: str) -> None:
    for link in inline.links(text, REFERENCES):
        assert text[link.start : link.end]
    for start, end, content in inline.code_spans(text):
        assert content in text[start:end]
    assert inline.normalise(inline.normalise(text)) == inline.normalise(text)
    assert "\n" not in inline.plain(text)


@settings(derandomize=True, deadline=None, max_examples=600)
@given(
    st.lists(
        st.sampled_from(["`", "``", "[", "]", "](", "(", ")", "!", "\\", "<", ">", "^", "{:", "}"])
        | st.sampled_from([" ", "\n", "a", "b.md", "[a](b)", "`c`", "[^1]", '"t"', "![i](p)"]),
        max_size=14,
    ).map("".join)
)
def test_what_is_read_at_once_is_as_mark_by_mark(text: str) -> None:
    at_once = spans.marks(text)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("_LINK", "_SPAN"):
            patch.setattr(spans, name, re.compile("(?!)"))
        assert spans.marks(text) == at_once
