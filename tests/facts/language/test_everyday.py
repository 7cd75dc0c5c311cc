"""Everyday words tell a short text that is left from a name."""

from __future__ import annotations

import time

import pytest

from hexapla.facts.language.everyday import is_command, is_likely
from hexapla.facts.language.everyday_words import EVERYDAY, SHARED, TITLED

SECONDS = 3.0


@pytest.mark.parametrize(
    ("text", "kind", "locale"),
    [
        pytest.param("Upgrade Guide", "heading", "es", id="a title"),
        pytest.param("Our Responsibilities", "heading", "fr", id="a plural that changes a letter"),
        pytest.param("| Access | Search |", "row", "it", id="a row of single words"),
        pytest.param("Linux **packages**", "item", "ar", id="a name beside an everyday word"),
        pytest.param("Cartesian product", "heading", "ar", id="small letters of another script"),
        pytest.param('1974: "The golden years"', "heading", "fr", id="a title in quotation marks"),
        pytest.param("Use of Next.js", "heading", "it", id="a name in one piece is a word"),
        pytest.param("Version 2", "heading", "es", id="a word that this language has not"),
        pytest.param("Authorization", "heading", "ar", id="a word in another script"),
        pytest.param("API Documentation:", "paragraph", "es", id="capitals before a colon"),
    ],
)
def test_what_is_left(text: str, kind: str, locale: str) -> None:
    """Some words, and one of them is no part of a name."""
    assert is_likely(text, kind, (locale, "en"), frozenset)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Visual Studio Code", "heading", id="a product"),
        pytest.param("Transport Layer Security (TLS)", "heading", id="a short form beside it"),
        pytest.param("Guidelines", "heading", id="a word on its own"),
        pytest.param("Version 2", "heading", id="a word that both languages have"),
        pytest.param("start_process(task, user)", "item", id="a call"),
        pytest.param("npm update --save", "paragraph", id="a command"),
        pytest.param("[How to talk to users](https://a.example)", "item", id="a work"),
        pytest.param("`le`: `l`ess than", "item", id="a word that is spelled out"),
    ],
)
def test_what_may_stay(text: str, kind: str) -> None:
    """Names, code and titles of works."""
    assert not is_likely(text, kind, ("fr", "en"), frozenset)


def test_a_borrowed_word_tells_nothing() -> None:
    """Translations of the page have it, too."""
    assert not is_likely("Load Balancer", "heading", ("it", "en"), lambda: frozenset({"load"}))


def test_a_language_without_a_list_tells_nothing() -> None:
    """Nor does the script, where both are written in the same one."""
    assert not is_likely("Aktuelle Hinweise", "heading", ("fr", "de"), frozenset)


def test_the_words_are_in_order_and_each_there_once() -> None:
    """Those that another language shares are among them."""
    words, titled = EVERYDAY["en"].split(), TITLED["en"].split()
    assert words == sorted(set(words))
    assert titled == sorted(set(titled))
    assert all(set(shared.split()) <= {*words, *titled} for shared in SHARED.values())


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("set store-tx-info 1", True),
        ("npm update --save", True),
        ("see the options of store-tx-info", False),
        ("Set store-tx-info 1", False),
        ("set the option.", False),
    ],
)
def test_a_command(text: str, is_one: bool) -> None:  # noqa: FBT001 (a table's column)
    """It has a name in one piece, and no function word."""
    assert is_command(text, "en") is is_one


@pytest.mark.parametrize("sign", ["a", "-", "a-", "ab.", "1", "AB", "ABc"])
def test_the_time_grows_with_the_text(sign: str) -> None:
    text = f"guide to {sign * 200_000} of the page"
    begin = time.process_time()
    is_likely(text, "heading", ("ar", "en"), frozenset)
    is_command(text, "en")
    assert time.process_time() - begin < SECONDS
