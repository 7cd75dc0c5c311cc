from __future__ import annotations

import pytest

from hexapla.parity.code.comparing import compare
from hexapla.parity.code.layout import depth, levels, statements, whole

NOTHING = "#"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("a\n    b\n  c\nd", ["", " ", " ~", ""], id="back to no edge"),
        pytest.param("a\n\tb\n\t\tc\n\td", ["", " ", "  ", " "], id="tabs"),
        pytest.param("a:\n- b\n- c\nd", ["", " ", " ", ""], id="a list that is not indented"),
        pytest.param("a:\n  - b: 1\n    c: 2\n  - d", ["", " ", "  ", " "], id="entries of fields"),
        pytest.param("a\n  b\n#\n  c", ["", " ", "", " "], id="a comment has no depth"),
    ],
)
def test_lines_are_as_deep_as_their_indents_say(code: str, expected: list[str]) -> None:
    found = [*levels(code.split("\n"), NOTHING)]
    assert found == expected
    assert [depth(key + "x") for key in found] == [key.count(" ") for key in expected]


def test_a_command_is_whole_without_the_marks_that_it_goes_on() -> None:
    assert whole(["run \\", "  -a `", "  -b ^", "  c"]) == "run -a -b c"


def test_a_statement_goes_on_while_a_bracket_is_open() -> None:
    assert [*statements(["f(", "a)", "b", "c \\", "d", "g["])] == [
        *(["f(", "a)"], ["b"], ["c \\", "d"], ["g["])
    ]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        pytest.param("bash", "run -a b", "run \\\n  -a b", id="a wrapped command"),
        pytest.param("powershell", "Run -A -B", "Run -A `\n  -B", id="a wrapped cmdlet"),
        pytest.param("bash", "npm test", "> npm test", id="a prompt"),
        pytest.param("bat", "C:\\Users> dir", "dir", id="a prompt of Windows"),
        pytest.param("python", "if a:\n    b()", "if a:\n  b()", id="another indent"),
        pytest.param("python", "f(a, b)", "f(\n    a,\n    b,\n)", id="a wrapped call"),
        pytest.param("python", '"""Say it."""', '"""\nLe dire.\n"""', id="a wrapped description"),
        pytest.param("yaml", "a:\n  - b", "a:\n- b", id="a list in YAML"),
        pytest.param("yaml", "a:    b", "a: b", id="fields below one another"),
        pytest.param("html", "<br>", "<br />", id="an element without an end"),
        pytest.param("html", "<p>A word here</p>", "<p>\n  Un mot ici\n</p>", id="a wrapped text"),
        pytest.param("", "├── a", "├─ a", id="a tree of files"),
    ],
)
def test_another_layout_says_the_same(language: str, one: str, other: str) -> None:
    assert [*compare(one, other, language)] == []
    assert [*compare(other, one, language)] == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        pytest.param("bash", "run -a b", "run \\\n  -a c", id="another word"),
        pytest.param("bash", "ls -l a", "ls -la", id="a blank that parts two words"),
        pytest.param("python", "if a:\n    b()\nc()", "if a:\n  b()\n  c()", id="another depth"),
        pytest.param("python", "if a:\n    b()\n    c()", "if a:\n    b()\n  c()", id="no depth"),
        pytest.param("python", "f(a)\nb()", "f(\n    a)", id="a lost line"),
        pytest.param("yaml", "a:\n  - b\n  - c", "a:\n  - b\n- c", id="an entry of nothing"),
        pytest.param("make", "a:\n\tb", "a:\n    b", id="blanks for a tab in Make"),
        pytest.param("js", "say('One two')\nsay(a)", "say('Un deux') say(a)", id="no line end"),
        pytest.param("html", "<div></div>", "<div/>", id="an element that needs its end"),
        pytest.param("html", '<p id="a">A b</p>', '<p id="c">\n  A b\n</p>', id="an attribute"),
    ],
)
def test_another_layout_hides_nothing(language: str, one: str, other: str) -> None:
    assert [*compare(one, other, language)]
    assert [*compare(other, one, language)]


def test_a_line_at_another_level_is_told_even_with_the_same_indent() -> None:
    found = compare("a:\n  b:\n    c:", "a:\n    b:\n    c:", "yaml")
    assert [one.message for one in found] == ["`c:` stands at level 1, in the source at 2"]
