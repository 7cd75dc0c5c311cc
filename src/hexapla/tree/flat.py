"""Front matter of plain fields, as most pages have it: read at once, as YAML would read it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from hexapla.model import Span

if TYPE_CHECKING:
    from collections.abc import Container

_SIGNS: Final = (
    r"[\w .,;!?'()/&%+*=@\u2013\u2014\u2018\u2019\u201c\u201d\xab\xbb\u2026\xa0\u202f-]*"
)
_TEXT: Final = rf"[^\W\d_]{_SIGNS}(?::(?=\S){_SIGNS})*(?<! )"
"""What begins with a letter and has no sign of YAML in it."""

_ITEM: Final = r"[^\W\d_][\w -]*(?<! )"
"""The same, and no sign of a list between brackets."""

_NUMBER: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}|0|[1-9][0-9]{0,17}"
_FIELD: Final = re.compile(
    rf"(?P<name>[A-Za-z][A-Za-z0-9_-]{{0,60}}):"
    rf"(?: (?:(?P<text>{_TEXT})|(?P<number>{_NUMBER})"
    rf"|\[(?P<list>{_ITEM}(?:, {_ITEM})*)\])\n"
    rf"|\n(?P<items>(?P<margin> {{1,8}})- {_TEXT}\n(?:(?P=margin)- {_TEXT}\n)*))"
)
_WORDS: Final = frozenset(("yes", "no", "true", "false", "on", "off", "null"))
"""Texts that are none to YAML 1.1."""

Fields = tuple[dict[str, object], dict[str, Span]]


def flat_fields(source: str, worded: Container[str]) -> Fields | None:
    """The values of fields and their places, if each is a text, a number, a day or a list of texts.

    None for whatever else YAML may be, and whatever may be wrong with it. The source begins on
    the second line of its file; ``worded`` names the fields whose numbers stand for a text.
    """
    values: dict[str, object] = {}
    spans: dict[str, Span] = {}
    place, line = 0, 2
    while place < len(source):
        field = _FIELD.match(source, place)
        if not field:
            return None
        name, text, number, row, items, margin = field.groups()
        if items:
            value: object = _texts([item.lstrip(" ")[2:] for item in items.splitlines()])
            end = line + items.count("\n") + 1
            span = Span(line + 1, len(margin) + 1, end, 1)
        else:
            value = _texts(row.split(", ")) if row else _text(text) if text else _number(number)
            value = number if number and value is not None and name in worded else value
            end = line + 1
            span = Span(line, len(name) + 3, line, field.end() - place)
        if value is None or name in values or name.lower() in _WORDS:
            return None
        values[name], spans[name] = value, span
        place, line = field.end(), end
    return values, spans


def _text(text: str) -> str | None:
    """A text; None for a word that YAML takes for something else."""
    return None if text.lower() in _WORDS else text


def _texts(texts: list[str]) -> list[str] | None:
    return texts if _WORDS.isdisjoint(map(str.lower, texts)) else None


def _number(text: str) -> int | date | None:
    try:
        return date.fromisoformat(text) if "-" in text else int(text)
    except ValueError:
        return None
