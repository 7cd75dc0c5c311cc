from __future__ import annotations

import pytest

from hexapla.parity.code.comparing import compare, same_language
from hexapla.parity.code.pages import Pages

PAGES = Pages(
    "Write for-loop.js. run for-loop.js",
    "boucle-for.js boucle-for.js",
    frozenset(("the", "to", "your", "is", "on")),
)
"""Two pages that name a file each in their own way, and words that tell the source's language."""


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        pytest.param("python", "x = 1  # one", "x = 1  # واحد", id="Python"),
        pytest.param("py", "# one\nx = 1", "# un\n# deux\nx = 1", id="a comment of two lines"),
        pytest.param("js", "go(); // now", "go(); // ahora", id="JavaScript"),
        pytest.param("js", "go();", "go(); // ahora", id="a comment that only one has"),
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
        pytest.param("python", "  a\n    b", "a\n  b", id="the indent of a block as a whole"),
        pytest.param("", "  117  go()", "  117    go()", id="blanks where they mean nothing"),
        pytest.param("sh", "make", "```sh\nmake\n```", id="the marks of a fence"),
        pytest.param("json", '{ "a": 1 }', '{\n  "a": 1\n}', id="a line broken elsewhere"),
        pytest.param(
            "text", "a cat\nand a dog", "un chat et un chien", id="prose broken elsewhere"
        ),
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
        pytest.param("py", "a:\n  b", "a:\nb", 1, "by 0, in", id="the indent"),
        pytest.param("", "x = a", "x =\N{NO-BREAK SPACE}a", 0, "the source has", id="a hard blank"),
        pytest.param(
            "python", "# a\nb", "b", 0, "a comment of the source is missing", id="a lost comment"
        ),
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


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        pytest.param("js", "log('No more data')", "log('Plus de données')", id="a text"),
        pytest.param("js", "log(`Failed: ${s}`)", "log(`Échoué : ${s}`)", id="a variable kept"),
        pytest.param("js", "['Restart', 'Later']", "['Reiniciar', 'Despues']", id="labels"),
        pytest.param("js", "ask('is he in')", 'ask("l\'est-il")', id="other quotes"),
        pytest.param("jsx", "<b>Hello World</b>", "<b>Bonjour le monde</b>", id="between tags"),
        pytest.param(
            "jsx", "<b>Current one: {x}</b>", "<b>الحالي: {x}</b>", id="beside a variable"
        ),
        pytest.param("tsx", "  About", "  Chi siamo", id="on a line between tags"),
        pytest.param("sh", "Missing files: 3", "File mancanti: 3", id="a line that a shell prints"),
        pytest.param("sh", "-h, --help   show it", "-h, --help   lo muestra", id="a line of help"),
        pytest.param("html", "We use <b>x</b>", "Usiamo <b>x</b>", id="beside tags"),
        pytest.param("yaml", "about: The list of users", "about: قائمة المستخدمين", id="a value"),
        pytest.param("js", "open('/path/to/icon')", "open('/ruta/al/icono')", id="a path"),
        pytest.param("bash", "run your-app now", "run votre-app now", id="a name to fill in"),
        pytest.param("js", "k = 'YOUR_KEY'", "k = 'VOTRE_CLE'", id="a key to fill in"),
        pytest.param("", '"YYYY-MM-DD hh:mm"', '"AAAA-MM-JJ hh:mm"', id="a pattern of a date"),
        pytest.param("", "Started on port 80", "Iniciado en el puerto 80", id="what is printed"),
        pytest.param(
            "sh", "$ go\nOnly one is left", "$ go\nNe reste que", id="what a shell prints"
        ),
        pytest.param("sh", "├── a/ - The core", "├── a/ - Le cœur", id="a tree of files"),
        pytest.param("md", "> Cocoa source", "> Source Cocoa", id="words in another order"),
        pytest.param("bash", "run for-loop.js", "run boucle-for.js", id="renamed everywhere"),
    ],
)
def test_what_is_written_for_people_may_be_translated(
    language: str, source: str, target: str
) -> None:
    assert list(compare(source, target, language, PAGES)) == []


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        pytest.param("js", "log('No more data')", "log('No more dati')", id="one word of a text"),
        pytest.param("js", "log('one of 5')", "log('uno de 6')", id="a number in a text"),
        pytest.param("js", "log(`Failed: ${s}`)", "log(`Échoué : ${t}`)", id="a variable"),
        pytest.param("js", "ask('the cat')", "ask('a dog is')", id="another text, untranslated"),
        pytest.param("js", "['Restart']", "['Restars']", id="a misspelled label"),
        pytest.param("js", "type: 'info'", "type: 'información'", id="a word that is a key"),
        pytest.param("yaml", "about: The users", "sobre: Los usuarios", id="the key of a value"),
        pytest.param("bash", "export a=1", "exportar a=1", id="a command"),
        pytest.param(
            "jsx", "<b>{total} items</b>", "<b>{todo} cosas</b>", id="the variable beside"
        ),
        pytest.param("ts", "x => y(a)</b>", "x => z(b)</b>", id="an arrow"),
        pytest.param("bash", "run your-app", "run your-apq", id="a misspelled name"),
        pytest.param("bash", "run for-loop.js", "run loop.js", id="renamed only here"),
        pytest.param("", '"YYYY-MM-DD"', '"YYYY-MM"', id="a shorter pattern"),
        pytest.param("", '"YYYY-MM hh:mm"', '"YYYY-MM hh:mn"', id="a misspelled pattern"),
        pytest.param("", "make site", "faire site", id="one word without a language"),
        pytest.param("text", "a\nb\nc", "a\nc", id="a lost line of plain text"),
        pytest.param("mermaid", "a --> b\nb --> c", "x --> y", id="a lost line of a diagram"),
    ],
)
def test_other_words_of_code_are_the_sources(language: str, source: str, target: str) -> None:
    assert len(list(compare(source, target, language, PAGES))) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("js", "javascript", True), ("sh", "Bash", True), ("", "text", True), ("js", "ts", False)],
)
def test_a_language_has_several_names(one: str, other: str, same: object) -> None:
    assert same_language(one, other) == same


@pytest.mark.parametrize(("source", "target"), [('a = ""', 'a = "uno"'), ('a = "one"', 'a = ""')])
def test_a_text_that_one_page_leaves_empty_is_compared(source: str, target: str) -> None:
    assert list(compare(source, target, "python", Pages("", "")))
