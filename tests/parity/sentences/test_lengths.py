"""Sentences, their usual lengths, and which of them has no counterpart."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.model import Block, Match, Pair, Span
from hexapla.parity.sentences.beads import stretch, unmatched
from hexapla.parity.sentences.lengths import Lengths, measure, norm, restored
from hexapla.parity.sentences.sentences import glance, sentences
from hexapla.parity.sentences.suspects import suspect
from hexapla.parity.words.lexicon import Lexicon, letters, words

PLAN = "Write the need in one sentence. Name the person who will accept the result. Then meet."
PIECES = st.sampled_from(
    ("Meet. ", "Is it 3 % of `x`? ", "e.g. ", "هل؟ ", "نعم۔ ", "A. B. ", "…", "![a. B.](c)", "<br>")
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join))


def pair(*texts: tuple[str, str], drifted: bool = False) -> Pair:
    """A pair of paragraphs, one below the other."""
    matches = tuple(
        Match(_paragraph(source, line), _paragraph(target, line), drifted)
        for line, (source, target) in enumerate(texts, 1)
    )
    return Pair("guide", "fr", "docs/fr/guide.md", None, None, matches)


def _paragraph(text: str, line: int) -> Block:
    return Block("paragraph", text, Span(line, 1, line, 1 + len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One is here. Two is there.", ["One is here.", "Two is there."]),
        ("Meet e.g. on Monday. Then write.", ["Meet e.g. on Monday.", "Then write."]),
        ("It costs 3.5 € in the U.S. Then pay.", ["It costs 3.5 € in the U.S. Then pay."]),
        ("Mr J. Smith leads. He reads.", ["Mr J. Smith leads.", "He reads."]),
        ("**One.** Two?! Three", ["**One.**", "Two?!", "Three"]),
        ("Say “go.” Then go.", ["Say “go.”", "Then go."]),
        ("هل تقرأ؟ نعم. حسنًا", ["هل تقرأ؟", "نعم.", "حسنًا"]),
        ("See [a. B.](c.md) now. npm is fine.", ["See [a.", "B.](c.md) now. npm is fine."]),
        ("![One. Two.](a.png)", []),
        ("Mind the page. `npm` is fine.", ["Mind the page.", "`npm` is fine."]),
        ("Ask, par ex. `npm` is fine.", ["Ask, par ex. `npm` is fine."]),
        ("Use 3.10. Then", ["Use 3.10. Then"]),
        ("« Quoi\u00a0?\u00a0» dit-il. Oui.", ["« Quoi\u00a0?\u00a0» dit-il.", "Oui."]),
        ("読む。書く。", ["読む。", "書く。"]),
    ],
)
def test_a_text_falls_into_its_sentences(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end].strip() for s in sentences(text)] == expected


@given(TEXTS)
def test_sentences_are_in_order_and_within_the_text(text: str) -> None:
    found = sentences(text)
    assert all(0 <= s.start < s.end <= len(text) and s.length > 1 for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
def test_lengths_survive_being_written(texts: list[tuple[str, str]]) -> None:
    found = measure(pair(*texts))
    assert restored(json.loads(json.dumps(found))) == found
    for each in found.suspects:
        list(unmatched(each, norm([found])))
        assert stretch(each, norm([found])) > 0


def test_what_drifted_or_was_not_translated_is_not_measured() -> None:
    assert measure(pair((PLAN, PLAN))) == Lengths()
    assert measure(pair((PLAN, "Court."), drifted=True)) == Lengths()


def test_the_usual_ratio_is_learnt_from_the_pages() -> None:
    long, longer = "a" * 100 + ".", "a" * 150 + "."
    few, many = norm([measure(pair((long, longer)))]), norm([measure(pair((long, longer)))] * 900)
    assert norm([]).mean < few.mean < many.mean == pytest.approx(0.4, abs=0.02)


def test_pages_are_summed_in_any_order() -> None:
    pages = [measure(pair((PLAN, "Un. " * n + "Deux et trois et quatre."))) for n in range(5)]
    assert norm(pages) == norm(reversed(pages))


def test_a_lost_sentence_is_named_and_a_merged_one_is_not() -> None:
    lost = "Écrivez le besoin en une phrase. Puis réunissez-vous."
    merged = (
        "Écrivez le besoin en une phrase, et nommez la personne qui acceptera le résultat. "
        "Puis réunissez-vous."
    )
    (suspect,) = measure(pair((PLAN, lost))).suspects
    assert [each.mark.words for each in unmatched(suspect, norm([]))] == [
        "Name the person who will accept the result."
    ]
    (suspect,) = measure(pair((PLAN, merged))).suspects
    assert list(unmatched(suspect, norm([]))) == []


def test_what_stands_in_a_block_beside_is_told_there() -> None:
    first, second = "Write the need in one sentence.", "Name the person who accepts the result."
    both = "Écrivez le besoin en une phrase. Nommez la personne qui accepte le résultat."
    merged = pair((first, both))
    missing = Match(_paragraph(second, 2), None)
    assert merged.matches
    assert measure(merged).suspects
    assert not measure(replace(merged, matches=(*merged.matches, missing))).suspects
    split = pair((f"{first} {second}", "Écrivez le besoin en une phrase."))
    extra = Match(None, _paragraph("Nommez la personne qui accepte le résultat.", 2))
    assert measure(split).suspects
    assert not measure(replace(split, matches=(*split.matches, extra))).suspects


@pytest.mark.parametrize(
    ("source", "target", "differ"),
    [
        ("One. Two.", "Un. Deux.", False),
        ("One. Two.", "Un.", True),
        ("One. These are:", "Un.", True),
        ("It is 3.5 m. Then go", "Il fait 3,5 m. Allez", True),
        ("Do you read? I do.", "هل تقرأ؟ نعم.", False),
    ],
)
def test_a_glance_sees_that_a_sentence_may_be_lost(source: str, target: str, differ: bool) -> None:  # noqa: FBT001 (a value of the table)
    ours, theirs = glance((source, target))
    assert (ours.signs != theirs.signs) is differ


def test_a_lexicon_tells_a_lost_sentence_from_one_that_is_merged() -> None:
    taught = ("need", "besoin"), ("board", "tableau"), ("owner", "maître"), ("goal", "but")
    pages = [(words(ours), letters(theirs)) for ours, theirs in taught for _ in range(9)]
    lexicon = Lexicon(pages)
    source = _paragraph("The board is shared. The need is known.", 1)
    (said, lost) = suspect(source, _paragraph("Le tableau est partagé", 1), lambda: lexicon).ours
    assert lost.said < 0 <= said.said
