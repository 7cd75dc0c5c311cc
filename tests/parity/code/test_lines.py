from __future__ import annotations

import pytest

from hexapla.parity.code.lines import comments, language_of, lines_of


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        pytest.param("js", 'f("x", a);', "f ('x', a)", id="blanks, marks and semicolons"),
        pytest.param("js", "a,\n]", "a\n]", id="a comma after the last"),
        pytest.param("js", "`a\n b`", "`a\nb`", id="a text of two lines"),
        pytest.param("", "$ make", "make", id="a prompt"),
        pytest.param("", "f(...)", "f(…)", id="an ellipsis"),
        pytest.param("python", "f(a,b)", "f(a, b)", id="Python"),
        pytest.param("verbatim", "{ % one two", "{ % uno dos", id="a comment of no language"),
    ],
)
def test_lines_are_equal_by_what_they_say(language: str, one: str, other: str) -> None:
    ours, theirs = (lines_of(code, language_of(language)) for code in (one, other))
    assert [line.key for line in ours] == [line.key for line in theirs]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        pytest.param("bash", "rm -rf /tmp", "rm -rf / tmp", id="a blank in a command"),
        pytest.param("yaml", "a: b", "a:b", id="a blank in YAML"),
        pytest.param("json", '{\n"a": 1,\n}', '{\n"a": 1\n}', id="a comma in JSON"),
        pytest.param("js", "a,\nb", "a\nb", id="a comma between"),
        pytest.param("bash", 'echo "$A"', "echo '$A'", id="marks of a shell"),
        pytest.param("", "% make all", "% make alk", id="a prompt that is no comment"),
        pytest.param("python", "  a\nb", "a\nb", id="an indent"),
    ],
)
def test_lines_differ_by_what_says_something(language: str, one: str, other: str) -> None:
    ours, theirs = (lines_of(code, language) for code in (one, other))
    assert [line.key for line in ours] != [line.key for line in theirs]


def test_comments_in_a_row_are_one() -> None:
    assert comments("a # 1\n# 2\nb\n# 3", "python") == 2


def test_code_without_a_line_has_none() -> None:
    assert lines_of("", "python") == []
    assert lines_of("\n\n", "") == []
