"""Termbases of any bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.model import Span
from hexapla.tree.terms import parse_terms

ENTRY = b"""# The terms
roadmap:
  term: road map
  definition: >
    A plan
    of work.
  synonyms: [plan, 1984]
"""


def test_an_entry_has_its_fields_and_its_place() -> None:
    term = parse_terms(ENTRY, "en").terms["roadmap"]
    assert (term.text, term.definition, term.synonyms) == (
        "road map",
        "A plan of work.",
        ("plan", "1984"),
    )
    assert term.span == Span(2, 1, 2, 8)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff",
        b"a\0b",
        b"a: &a [*a]",
        b"- x",
        b"x",
        b"a: b",
        b"{" * 5000,
        b"A: {term: x}",
        b"a:\n  term: [x]",
        b"a:\n  term: x\n  forms: {a: b}",
        b"a:\n  term: x\n  definition: [x]",
        b"? [a]\n: {term: x}",
        b"a: 1\n---\nb: 2",
    ],
)
def test_what_is_no_termbase_is_told(data: bytes) -> None:
    assert parse_terms(data, "en").faults


@pytest.mark.parametrize(
    "data",
    [b"", b"# nothing\n", b"a: {term: x}", b"a: {term: x, note: y}", b"a: {term: !!timestamp x}"],
)
def test_what_is_one_has_no_faults(data: bytes) -> None:
    assert parse_terms(data, "en").faults == ()


def test_a_broken_entry_leaves_the_others() -> None:
    base = parse_terms(b"a: {term: x}\nb: 3\nc: {term: y}\n", "en")
    assert list(base.terms) == ["a", "c"]
    assert len(base.faults) == 1


@given(st.binary(max_size=60) | st.text("ab: -[]{}&*!|>\n\t'\"#%?", max_size=60).map(str.encode))
def test_no_bytes_raise(data: bytes) -> None:
    parse_terms(data, "en")
