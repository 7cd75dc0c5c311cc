"""The settings of ``extra.hexapla``."""

from __future__ import annotations

import pytest

from hexapla.settings import SettingsError
from hexapla.site.facts import words
from hexapla.site.feedback import feedback
from hexapla.site.options import Options, read_options
from hexapla.site.strings import Catalog


def test_nothing_is_a_public_site_without_answers() -> None:
    options = read_options(None)
    assert options == Options()
    assert options.words_a_minute("ar") == 238
    assert feedback("T", "u", "", options, Catalog("en")) is None


def test_the_pace_is_one_for_all_or_one_by_locale() -> None:
    assert read_options({"words_per_minute": 200}).words_a_minute("fr") == 200
    options = read_options({"words_per_minute": {"default": 220, "ar": 140}})
    assert (options.words_a_minute("ar"), options.words_a_minute("fr")) == (140, 220)


def test_the_first_glob_gives_a_page_its_weight_in_search() -> None:
    options = read_options({"search_weight": {"a/b/*": 0.5, "a/*": 3}})
    assert [options.weight(key) for key in ("a/b/c", "a/c", "b")] == [0.5, 3, 1]


@pytest.mark.parametrize(
    ("found", "message"),
    [
        ({"colour": "red"}, "has no setting 'colour'"),
        ({"feedback": {"phone": "1"}}, "has no setting 'phone'"),
        ({"feedback": {"mail": 7}}, "it is a text"),
        ({"feedback": "x@example.org"}, "it is a mapping"),
        ({"internal": "yes"}, "it is true or false"),
        ({"words_per_minute": "fast"}, "it is a number"),
        ({"words_per_minute": -1}, "it is a number"),
        ({"search_weight": 2}, "search_weight is 2; it is a mapping"),
        ({"search_weight": {"a/*": True}}, "search_weight of a/\\* is True; it is a number"),
        ({"search_weight": {"*": 11}}, "from 0 to 10"),
        ([], "it is a mapping"),
    ],
)
def test_a_wrong_setting_is_told(found: object, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        read_options(found)


@pytest.mark.parametrize(
    ("issues", "start"),
    [
        ("https://x.example/new", "https://x.example/new?title=Helpful%3A%20A%20%26%20B&body="),
        ("https://x.example/new?l=1", "https://x.example/new?l=1&title=Helpful%3A%20A"),
        ("https://x.example/?issue[title]={title}", "https://x.example/?issue[title]=Helpful%3A"),
    ],
)
def test_an_answer_may_be_an_issue(issues: str, start: str) -> None:
    found = feedback("A & B", "https://s.example/", "", Options(issues=issues), Catalog("en"))
    assert found
    assert found.yes.startswith(start)
    assert "Not%20helpful" in found.no


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("One two  three", 3),
        ("خارطة طريق مشتركة للتسويق", 4),
        ("知識庫是一個網站", 4),
        ("Über die Brücke", 3),
        ("用 Hexapla 寫", 2),
        ("", 0),
    ],
)
def test_words_are_counted_in_any_script(text: str, number: int) -> None:
    assert words(text) == number
