"""Borrowed words are no leftovers."""

from __future__ import annotations

import pytest

from hexapla.facts.language.everyday import is_likely
from hexapla.facts.language.loans import is_loan


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Front-end", "it"),
        ("Back end", "fr"),
        ("Pull Requests", "es"),
        ("**Team building**", "it-CH"),
    ],
)
def test_a_borrowed_word_is_one(text: str, locale: str) -> None:
    """In any case, with a blank or a hyphen, in the singular or the plural."""
    assert is_loan(text, locale)


@pytest.mark.parametrize(
    ("text", "locale"), [("Front-end guide", "it"), ("Code review", "fr"), ("Front end", "ar")]
)
def test_other_words_are_none(text: str, locale: str) -> None:
    """More than the word, a word of another language, a language without a list."""
    assert not is_loan(text, locale)


def test_a_product_is_no_everyday_word() -> None:
    """What stands beside it may be one."""
    assert not is_likely("GitHub Actions", "heading", ("es", "en"), frozenset)
    assert is_likely("Upgrade GitHub Actions", "heading", ("es", "en"), frozenset)
