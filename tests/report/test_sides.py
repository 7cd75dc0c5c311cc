from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.model import Diagnostic, Origin, Severity, Span
from hexapla.report.report import Report
from hexapla.report.sides import CLOSE, CUT, OPEN, quote, render
from hexapla.report.text import ISOLATE, POP

FILES = {
    "docs/fr/guide.md": ["# Guide", "", "Deux mots faux ici."],
    "docs/en/guide.md": ["# Guide", "", "Two right words."],
    "docs/ar/guide.md": ["# دليل", "", "كلمتان \u202eخطأ هنا."],
}


def shown(path: str, span: Span, source: Origin | None, width: int = 100) -> list[str]:
    locale = path.split("/")[1]
    item = Diagnostic(path, span, "changed-code", "wrong", Severity.ERROR, locale, source)
    report = Report([item], 1, source="en", lines=lambda name: FILES.get(name, []), width=width)
    return render(report).splitlines()


def test_both_sides_stand_below_the_line_with_the_place_marked() -> None:
    assert shown("docs/fr/guide.md", Span(3, 6, 3, 15), Origin("docs/en/guide.md", 3)) == [
        "docs/fr/guide.md:3:6: error: wrong [changed-code] (docs/en/guide.md:3)",
        "  fr:3 | Deux ⟦mots faux⟧ ici.",
        "  en:3 | Two right words.",
        "1 error, 0 warnings on 1 page",
    ]


def test_arabic_is_isolated_and_its_place_too() -> None:
    row = shown("docs/ar/guide.md", Span(3, 9, 3, 12), None)[1]
    before, place, after = "كلمتان \\u202e", "خطأ", " هنا."
    assert row == f"  ar:3 | {ISOLATE}{before}{OPEN}{ISOLATE}{place}{POP}{CLOSE}{after}{POP}"
    assert "\u202e" not in row
    assert row.count(ISOLATE) == row.count(POP) == 2


def test_the_place_is_marked_in_the_source_as_well() -> None:
    span = Span(3, 6, 3, 15)
    item = Diagnostic(
        "docs/fr/guide.md", span, "changed-literal", "“mots faux” is “right words” in the source",
        Severity.ERROR, "fr", Origin("docs/en/guide.md", 3),
    )  # fmt: skip
    report = Report([item], 1, source="en", lines=lambda name: FILES[name], width=36, colour=True)
    assert render(report).splitlines()[1:3] == [
        "  fr:3 | Deux \x1b[7m⟦mots faux⟧\x1b[0m ici.",
        "  en:3 | Two \x1b[7m⟦right words⟧\x1b[0m.",
    ]


def test_a_page_that_is_not_there_shows_the_source_alone() -> None:
    rows = shown("docs/fr/none.md", Span(1, 1, 1, 1), Origin("docs/en/guide.md", 1))
    assert rows[1:-1] == ["  en:1 | # Guide"]


def test_a_place_beyond_the_file_shows_nothing() -> None:
    assert len(shown("docs/fr/guide.md", Span(9, 1, 9, 4), None)) == 2


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        pytest.param("a\tb", 1, 2, "a⟦    ⟧b", id="a tab is as wide as it looks"),
        pytest.param("ab", 1, 1, "a⟦⟧b", id="nothing is marked where something is missing"),
        pytest.param("a\x1b[2Jb", 1, 2, "a⟦\\x1b⟧[2Jb", id="the terminal obeys nothing"),
        pytest.param("abc", 2, 9, "ab⟦c⟧", id="an end beyond the line"),
    ],
)
def test_a_quote(text: str, start: int, end: int, expected: str) -> None:
    assert quote(text, start, end, 80) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 3, "⟦000⟧ 001 002 003 00…"),
        (200, 203, "…048 049 ⟦050⟧ 051 0…"),
        (396, 399, "…6 097 098 ⟦099⟧"),
    ],
)
def test_a_long_line_is_cut_around_the_place(start: int, end: int, expected: str) -> None:
    text = " ".join(f"{number:03}" for number in range(100))
    found = quote(text, start, end, 22)
    assert text[start:end] in found
    assert columns(found) <= 22
    assert found.count(CUT) == expected.count(CUT)


def columns(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    flat = sum(unicodedata.category(char) in ("Mn", "Me", "Cf") for char in text)
    return len(text) + wide - flat


ALPHABET = st.sampled_from("aé 漢字e\u0301\u064bلا\t😀‍")


@given(
    st.text(ALPHABET, max_size=200), st.integers(0, 220), st.integers(0, 30), st.integers(20, 90)
)
def test_a_quote_fits_whatever_the_line(text: str, start: int, length: int, room: int) -> None:
    found = quote(text, start, start + length, room)
    assert columns(found) <= room
    assert not re.search(f"{CUT}[\u0301\u064b]", found)
    assert found.count(ISOLATE) == found.count(POP)


def test_colour_is_for_terminals_only() -> None:
    assert quote("abc", 1, 2, 80, colour=True) == "a\x1b[7m⟦b⟧\x1b[0mc"
