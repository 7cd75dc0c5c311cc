"""The stems of everyday words that the program brings along."""

from __future__ import annotations

import snowballstemmer  # type: ignore[import-untyped]

from hexapla.facts.terms.stems import kept_stems, stemmer
from hexapla.parity.words.lexicon import folded
from hexapla.tree.vocabulary import rows


def test_stems_that_are_kept_are_those_of_snowball() -> None:
    stem = snowballstemmer.stemmer("english").stemWord
    assert {word: stem(word) for word in kept_stems("english")} == kept_stems("english")


def test_the_stems_of_the_vocabulary_are_kept() -> None:
    words = {folded(word) for cell, _ in rows("en", "fr") for word in cell.split()}
    assert words <= kept_stems("english").keys(), "each new word has a line in facts/stems.tsv"


def test_a_word_without_a_line_has_its_stem_too() -> None:
    assert stemmer("en")("zigzagging") == stemmer("en")("zigzagged")
    assert kept_stems("french") == {}
