"""Clauses of a block that nothing in its translation tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.parity.sentences.clauses import Run, clauses, likeliest, may_lack
from hexapla.parity.words.lexicon import Lexicon
from hexapla.parity.words.vocabulary import Vocabulary
from hexapla.tree.vocabulary import rows

USUAL = (0.08, 0.16)
SOURCE = "Open the page, read the new rules, and ask a colleague to check the translation."
FIRST = "Ouvrez la page, lisez les nouvelles règles"
WHOLE = f"{FIRST} et demandez à un collègue de vérifier la traduction."
LEXICON = Lexicon((), Vocabulary("en", rows("en", "fr")))


def run(target: str, *beside: str) -> Run | None:
    """The likeliest run of the source that a translation lacks."""
    told = [(text, 0) for text in beside]
    return likeliest(SOURCE, target, told, (LEXICON, frozenset()), USUAL)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One is here. Two, too.", ["One is here.", "Two,", "too."]),
        (
            "It costs 3,000 (as said) – or [a, b](c).",
            ["It costs 3,000", "(as said)", "–", "or [a, b](c)."],
        ),
        ("Call `f(a, b)`; then “stop, now” it", ["Call `f(a, b)`;", "then “stop, now” it"]),
        ("اقرأ القواعد، ثم اسأل", ["اقرأ القواعد،", "ثم اسأل"]),
    ],
)
def test_a_text_falls_into_its_clauses(text: str, expected: list[str]) -> None:
    assert [text[c.start : c.end].strip() for c in clauses(text)] == expected


def test_a_lost_clause_is_the_likeliest() -> None:
    found = run(f"{FIRST}.")
    assert found
    assert found.words == "and ask a colleague to check the translation."
    assert found.lost > 0 == found.whole


def test_what_is_told_is_not_lost() -> None:
    found = run(WHOLE)
    assert found is None or found.lost < 0


def test_what_a_block_beside_tells_is_not_lost() -> None:
    assert run(f"{FIRST}.", "Demandez à un collègue de vérifier la traduction.") is None


def test_only_a_text_with_fewer_clauses_that_is_short_may_lack_one() -> None:
    assert may_lack(SOURCE, f"{FIRST}.", USUAL)
    assert not may_lack(SOURCE, WHOLE, USUAL)
    assert not may_lack(SOURCE, "Ouvrez, lisez, demandez.", USUAL)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_is_withstood(source: str, target: str) -> None:
    found = clauses(source)
    assert all(0 <= c.start < c.end <= len(source) for c in found)
    if found:
        may_lack(source, target, USUAL)
        likeliest(source, target, (), (LEXICON, frozenset()), USUAL)
