from __future__ import annotations

import pytest

from hexapla.parity.code import compare


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        pytest.param("python", "x = 1  # one", "x = 1  # واحد", id="Python"),
        pytest.param("py", "# one\nx = 1", "# un\n# deux\nx = 1", id="a comment of two lines"),
        pytest.param("js", "go(); // now", "go(); // ahora", id="JavaScript"),
        pytest.param("css", "/* one */\na {}", "/* uno\n dos */\na {}", id="an enclosed comment"),
        pytest.param("html", "<!-- a -->\n<p>", "<!-- b -->\n<p>", id="HTML"),
        pytest.param("sql", "SELECT 1; -- one", "SELECT 1; -- uno", id="SQL"),
        pytest.param("ini", "; one\na=1", "; uno\na=1", id="INI"),
        pytest.param("tex", "% one\nx", "% uno\nx", id="TeX"),
        pytest.param("bat", "REM one\ndir", "REM uno\ndir", id="a batch file"),
        pytest.param("", "make  # one", "make  # uno", id="an unknown language"),
        pytest.param("bash", "make\n\n\nrun", "make\nrun", id="empty lines"),
        pytest.param("bash", "make   ", "make", id="blanks at the end of a line"),
        pytest.param("PYTHON", "# a", "# b", id="the language in capitals"),
    ],
)
def test_comments_and_blanks_may_differ(language: str, source: str, target: str) -> None:
    assert list(compare(source, target, language)) == []


@pytest.mark.parametrize(
    ("language", "source", "target", "line", "words"),
    [
        pytest.param("bash", "a\nb\nc", "a\nx\nc", 1, "is `x`, the source has `b`", id="changed"),
        pytest.param("bash", "a\nb\nc", "a\nc", 1, "line `b` is missing", id="missing"),
        pytest.param("bash", "a\nb", "a", 1, "line `b` is missing", id="missing at the end"),
        pytest.param("bash", "a", "a\n\nb", 2, "has no line `b`", id="extra after an empty line"),
        pytest.param("python", "  a", "a", 0, "the source has", id="the indent"),
        pytest.param("python", "# a\nb", "b", 0, "a comment is missing", id="a lost comment"),
        pytest.param(
            "python", "u = 'a#b'", "u = 'a#c'", 0, "the source has", id="a sign in a text"
        ),
        pytest.param("js", "'http://a'", "'http://b'", 0, "the source has", id="slashes in a text"),
        pytest.param(
            "css", "/*\n\n*/\na", "/*\n\n*/\nb", 3, "is `b`", id="after an enclosed comment"
        ),
        pytest.param("sql", "x--y", "x--z", 0, "the source has", id="dashes in a word"),
    ],
)
def test_other_differences_are_told_by_line(
    language: str, source: str, target: str, line: int, words: str
) -> None:
    (difference,) = compare(source, target, language)
    assert difference.line == line
    assert words in difference.message


def test_long_lines_are_told_in_part() -> None:
    (difference,) = compare("x" * 500, "y" * 500, "")
    assert len(difference.message) < 200


def test_one_line_among_thousands_of_equal_ones_is_told_at_its_place() -> None:
    source = "\n".join(["run"] * 2000)
    target = "\n".join([*["run"] * 1000, "", "ran", *["run"] * 1000])
    (difference,) = compare(source, target, "bash")
    assert difference.line == 1001
    assert "has no line `ran`" in difference.message


def test_a_lost_line_below_equal_ones_is_told_where_it_would_stand() -> None:
    (difference,) = compare("a\nb\nc\nd", "a\n\n\nb\nd", "bash")
    assert difference.line == 4


def test_thousands_of_equal_lines_are_compared_one_by_one() -> None:
    source = "\n".join(["run"] * 2000)
    target = "\n".join("run" if n % 500 else "ran" for n in range(1999)) + "\nran\nran"
    lines = [difference.line for difference in compare(source, target, "bash")]
    assert lines == [0, 500, 1000, 1500, 1999, 2000]
