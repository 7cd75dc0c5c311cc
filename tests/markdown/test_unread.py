"""Marks that are shown as text: the renderer shows them, too."""

from __future__ import annotations

import html
import re

import markdown
import pytest

from hexapla.markdown.unread import may_stand, read
from tests.markdown.dialect import CONFIGS, EXTENSIONS

SHOWN = [
    pytest.param("The ** main folder ** here", ["**", "**"], id="blanks within"),
    pytest.param("**ملاحظة: ** احفظ الملف", ["**", "**"], id="a blank at the end"),
    pytest.param("**ملاحظة **احفظ الملف", ["**", "**"], id="a blank on the wrong side"),
    pytest.param("**ملاحظة:**احفظ الملف", ["**", "**"], id="a colon within, a letter behind"),
    pytest.param("A __ name __ here", ["__", "__"], id="lines"),
    pytest.param("A * word * here", ["*", "*"], id="single stars"),
    pytest.param("A **word here", ["**"], id="never closed"),
    pytest.param("A **word* here", ["*"], id="closed with one star"),
    pytest.param("A word** here", ["**"], id="never opened"),
    pytest.param("The `code here", ["`"], id="code that is never closed"),
    pytest.param(r"The \*\*word\*\* here", ["**", "**"], id="escaped"),
    pytest.param("A **word** and *one*, __so__ _it_ goes", [], id="all are read"),
    pytest.param("**Note:** read «**نص**» (**so**).", [], id="beside other marks"),
    pytest.param("و**[نص](a.md)**كلمة, and `**kwargs`", [], id="around a link, and in code"),
    pytest.param(r"snake_case and snake\_case", [], id="a line within a word is a letter of it"),
]


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_marks_that_are_shown(text: str, shown: list[str]) -> None:
    reading = read(text)
    assert [one.run for one in (*reading.stars, *reading.ticks)] == shown


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_the_renderer_shows_the_same(text: str, shown: list[str]) -> None:
    rendered = markdown.markdown(text, extensions=EXTENSIONS, extension_configs=CONFIGS)
    seen = html.unescape(re.sub(r"<code>.*?</code>|<[^>]*>|(?<=\w)_(?=\w)", "", rendered))
    assert re.findall(r"[*_`]", seen) == [*"".join(shown)]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("A **word** here", "Un ** mot ** ici", id="blanks within"),
        pytest.param("**Note:** here", "**ملاحظة:**هنا", id="a letter behind"),
        pytest.param("A *word* here", "Un * mot * ici", id="single stars"),
        pytest.param("A _word_.", "Un _mot _.", id="a blank before the last line"),
        pytest.param("A __word__ here", "Un __ mot __ ici", id="lines"),
        pytest.param("A **word** here", "Un **mot ici", id="fewer stars"),
        pytest.param("A `word` here", "Un `mot ici", id="fewer code marks"),
        pytest.param("A **word** here", r"Un \*\*mot\*\* ici", id="escaped"),
    ],
)
def test_a_quick_look_sees_what_may_be_shown(ours: str, theirs: str) -> None:
    assert may_stand(ours, theirs)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A **word**, and *one*\n* item\n    * item below", id="stars"),
        pytest.param("**[A](a.md)** and `code` (**so**)", id="around other marks"),
    ],
)
def test_a_quick_look_passes_what_is_sound(text: str) -> None:
    assert not may_stand(text, text)
