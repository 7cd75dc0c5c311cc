"""Where the source's side of a finding is."""

from __future__ import annotations

import pytest

from hexapla.report.counterpart import MOST_LINES, locate

LINES = (
    "# Guide",
    "",
    "The 15 campaigns cost 12,500 euros, not 5. Read [the rules](../rules.md) and run `npm ci`.",
    "**Ask** the *owner* first, in 3",
    "days.",
    "",
    "Ask the owner again. npm ci",
)


@pytest.mark.parametrize(
    ("message", "line", "text"),
    [
        ("the number is ١٣٬٥٠٠ يورو, the source's is 12,500 euros", 3, "12,500 euros"),
        ("the number is ٦, the source's is 5", 3, "5"),
        ("the source measures 3 days, and not ٣ أسابيع", 4, "3"),
        ("12,500 is missing", 3, "12,500"),
        ("the source's “npm ci” is missing", 3, "npm ci"),
        ("“npm cl” is “npm ci” in the source", 3, "npm ci"),
        ("the link leads to ar/rule.md, the source's to en/rules.md", 3, "rules.md"),
        ("the source's link to ../rules.md is missing", 3, "../rules.md"),
        ("the source's sentence “Ask the owner fir…” has no counterpart", 4,
         "Ask** the *owner* first"),
        ("the source's list item “The 15 cam…” is missing here", 3, "The 15 campaigns"),
        ("the source's number 12,500 is missing", 3, "12,500"),
        ("“القاعدة” is missing, the term for “rules” (rule)", 3, "rules"),
        ("`npm` of the source is missing in “شغّلوا”", 3, "npm"),
        ("the number is 6, the source's is 500", 3, ""),
        ("the source has no line `npm ci`", 3, ""),
        ("“owner” is forbidden; say “المسؤول” (owner)", 3, ""),
        ("a message that names nothing", 3, ""),
    ],
)  # fmt: skip
def test_the_text_that_a_message_names_is_found_in_its_block(
    message: str, line: int, text: str
) -> None:
    found = locate(message, LINES, 3)
    assert found.line == line
    assert LINES[line - 1][found.start : found.end] == text


def test_what_follows_an_empty_line_is_another_block() -> None:
    assert locate("the source's “again” is missing", LINES, 3) == (3, 0, 0)
    many = ["x"] * MOST_LINES + ["again"]
    assert locate("the source's “again” is missing", many, 1) == (1, 0, 0)


def test_a_long_line_without_end_is_searched_at_once() -> None:
    line = "a " * 50_000
    message = f"the source's sentence “{'a ' * 20}b…” has no counterpart here"
    assert locate(message, [line], 1) == (1, 0, 0)
