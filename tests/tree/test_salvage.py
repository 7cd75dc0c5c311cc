"""The fields of a broken front matter, one by one."""

from __future__ import annotations

from hexapla.model import Span
from hexapla.tree.salvage import MOST, broken_text, entries


def test_each_field_keeps_its_line() -> None:
    """What is indented below a field is part of it."""
    assert list(entries("a: 1\nb:\n  - x\nc: 2\n")) == ["a: 1\n", "\nb:\n  - x\n", "\n\n\nc: 2\n"]
    assert list(entries("no field")) == []
    assert list(entries("a: 1\n" * (MOST + 1))) == []


def test_a_text_is_taken_as_it_stands() -> None:
    """Only of the fields that are asked for, and no tag, list or quotation."""
    text = broken_text("\ntitle: Traffic: a guide \n", ("title",))
    assert text == ("title", "Traffic: a guide", Span(3, 8, 3, 24))
    assert broken_text("title: !!set {a}\n", ("title",)) is None
    assert broken_text("owner: a: b\n", ("title",)) is None
