"""Words that set a bound beside a number, and which number they stand at."""

from __future__ import annotations

from string import ascii_lowercase
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.facts.language.comparator_words import BEHIND, FRONT
from hexapla.facts.language.comparators import are_turned, bounds, may_bound

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        pytest.param("en", "at least 8 signs", [("more", "8")], id="in front"),
        pytest.param("en", "8 signs or more", [("more", "8")], id="behind what is counted"),
        pytest.param("en", "no less than 8", [("more", "8")], id="with its negation"),
        pytest.param("en", "after at least 8 days", [("more", "8")], id="the nearest one"),
        pytest.param(
            "en", "5 words and at least 8 signs", [("more", "8")], id="not behind another number"
        ),
        pytest.param("en", "at most two", [("less", "2")], id="at a number in words"),
        pytest.param("fr", "plus d’un an", [("more", "1")], id="with an elision"),
        pytest.param("fr", "au plus tard le 5 mai", [("before", "5")], id="a time is no amount"),
        pytest.param("es", "la versión 3.8 o posterior", [("newer", "3.8")], id="of a version"),
        pytest.param("it", "fino a 10 file", [("less", "10")], id="up to"),
        pytest.param("ar", "لا يقل عن 8 أحرف", [("more", "8")], id="negated in Arabic"),
        pytest.param("ar", "8 أحرف على الأكثر", [("less", "8")], id="behind in Arabic"),
        pytest.param("en", "more than that. 8 of them", [], id="of another sentence"),
        pytest.param("de", "höchstens 8", [], id="a language without a list"),
    ],
)
def test_a_bound_stands_at_its_number(
    language: str, text: str, found: list[tuple[str, str]]
) -> None:
    assert [(bound.sense, bound.number) for bound in bounds(text, language)] == found


def test_what_is_not_more_is_at_most() -> None:
    ours, theirs = bounds("not add more than 9 files", "en"), bounds("9 file al massimo", "it")
    assert are_turned(ours, theirs)


@pytest.mark.parametrize(
    ("side", "table"), [("{} 8", FRONT), ("8 {}", BEHIND)], ids=["in front", "behind"]
)
@settings(derandomize=True, deadline=None, max_examples=300)
@given(data=st.data())
def test_a_first_look_misses_no_bound(
    side: str, table: Mapping[str, Mapping[str, str]], data: st.DataObject
) -> None:
    """Its hints are a list of their own, for speed, and have to keep up with the words."""
    sense = data.draw(st.sampled_from(sorted(table["en"])))
    words = data.draw(
        st.from_regex(table["en"][sense], fullmatch=True, alphabet=ascii_lowercase + " .")
    )
    for text in (side.format(words), f"Take {side.format(words)} days."):
        assert _is_likely(text) or not [*bounds(text, "en")]


@pytest.mark.parametrize("text", ["two, at most two", "Within 3 days", "≥ 8 days"])
def test_a_first_look_finds_bounds_in_words_signs_and_capitals(text: str) -> None:
    assert [*bounds(text, "en")]
    assert _is_likely(text)


def _is_likely(text: str) -> bool:
    has_digits = any(map(str.isdecimal, text))
    return [*may_bound([text], "en", digits=has_digits)] == [text]


@pytest.mark.parametrize("text", ["8 000 " * 5000, "at least a " * 5000, "12.3." * 5000])
def test_long_texts_take_no_longer_by_the_sign(text: str) -> None:
    start = process_time()
    list(bounds(text, "en"))
    assert process_time() - start < 2
