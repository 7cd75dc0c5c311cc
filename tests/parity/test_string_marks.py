from __future__ import annotations

import pytest

from hexapla.model import Pair
from hexapla.parity.string_marks import of_strings
from hexapla.tree.strings import parse_strings

SOURCE = 'msgid "See a, b, c and d. Go, all"\nmsgstr ""\n'
QUOTED = "Voir «\u00a0a\u00a0», «\u00a0b\u00a0», «\u00a0c\u00a0»"


def fixes(text: str, locale: str = "fr") -> list[tuple[int, int, str | None]]:
    """Line, column and fix of each finding in a file with one string."""
    ours = parse_strings(SOURCE.encode(), "en", "en.po", template=True)
    comment, _, string = text.rpartition("msgstr")
    file = comment + SOURCE.replace('msgstr ""\n', f"msgstr{string}")
    theirs = parse_strings(file.encode(), locale, "fr.po", template=False)
    found = of_strings(Pair("messages", locale, "fr.po", ours, theirs))
    return [(it.span.line, it.span.column, it.fix) for it in found if it.span]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param('msgstr "Allez , tous"\n', [(2, 14, "")], id="a blank"),
        pytest.param('msgstr ""\n"Allez "\n", tous"\n', [(3, 7, "")], id="the end of a line"),
        pytest.param(
            f'msgstr "{QUOTED} et \\"d\\""\n', [(2, 37, "«\u00a0d\u00a0»")], id="escaped quotes"
        ),
        pytest.param(
            f'msgstr "{QUOTED} et "\n"\\"d "\n"f\\""\n', [(3, 2, None)], id="quotes over two lines"
        ),
        pytest.param(
            f'msgstr "{QUOTED} et \\"d\\\\ f\\""\n',
            [(2, 37, "«\u00a0d\\\\ f\u00a0»")],
            id="a backslash stays one",
        ),
        pytest.param('# a\rb\nmsgstr "Allez , tous"\n', [(3, 14, None)], id="other line ends"),
        pytest.param('#, fuzzy\nmsgstr "Allez , tous"\n', [], id="fuzzy"),
    ],
)
def test_a_fix_is_written_as_the_file_writes_it_or_not_at_all(
    text: str, found: list[tuple[int, int, str | None]]
) -> None:
    assert fixes(text) == found


def test_a_language_of_unknown_ways_has_no_slips() -> None:
    assert fixes('msgstr "Allez , tous"\n', "eo") == []
