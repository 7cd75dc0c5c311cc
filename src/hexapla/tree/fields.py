"""The fields of the front matter: what each holds, for the checker and for editors alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

from hexapla.settings import CONTRACTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

DURATION = re.compile(r"([0-9]{1,4}) +(day|week|month|year)s?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:[Tt ].*)?")


@dataclass(frozen=True)
class Kind:
    """What a value may be: the test of the checker, and the same as JSON Schema.

    ``wanted`` completes the sentence "`title` is not …". A field without a value is always fine.
    """

    wanted: str
    fits: Callable[[object], bool]
    schema: Mapping[str, Any]


class Field(NamedTuple):
    """A field: the kind of its value, and what it is for."""

    kind: Kind
    description: str


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _are_texts(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(map(_is_text, value)))


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_mapping(value: object) -> bool:
    return isinstance(value, dict)


def _is_number(value: object) -> bool:
    if isinstance(value, float):
        return isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def _is_day(value: object) -> bool:
    if isinstance(value, date):
        return True
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return False
    try:
        return bool(date.fromisoformat(value[:10]))
    except ValueError:
        return False


def _is_period(value: object) -> bool:
    return isinstance(value, str) and DURATION.fullmatch(value) is not None


def _is_contract(value: object) -> bool:
    return isinstance(value, str) and value in CONTRACTS


_TEXT_SCHEMA = {"type": "string"}
TEXT = Kind("a text", _is_text, _TEXT_SCHEMA)
WORDS = Kind("a text", _is_text, {"type": ["string", "number", "boolean"]})
"""A text that may look like a number or a date: it is read as it is written."""
PERIOD = Kind(
    "a text such as 6 months",
    _is_period,
    {"type": "string", "pattern": rf"^{DURATION.pattern}$"},
)
TEXTS = Kind(
    "a list of texts",
    _are_texts,
    {"anyOf": [_TEXT_SCHEMA, {"type": "array", "items": _TEXT_SCHEMA}]},
)
FLAG = Kind("true or false", _is_flag, {"type": "boolean"})
NUMBER = Kind("a number", _is_number, {"type": "number"})
DAY = Kind(
    "a date such as 2026-02-28",
    _is_day,
    {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([Tt ].*)?$"},
)
CONTRACT = Kind(
    f"one of {', '.join(CONTRACTS)}",
    _is_contract,
    {"enum": list(CONTRACTS), "description": "How closely translations follow."},
)
PARITY = Kind(
    "a mapping with `contract` and `reason`",
    _is_mapping,
    {
        "type": "object",
        "properties": {
            "contract": CONTRACT.schema,
            "reason": {"description": "Why this page is not compared as every other."},
        },
    },
)
IDS = Kind("a mapping of old ids to new ones", _is_mapping, {"type": "object"})

FIELDS: Mapping[str, Field] = {
    "title": Field(WORDS, "The page's title, in the language of the page."),
    "description": Field(WORDS, "What the page is about, in one sentence in its language."),
    "untranslated": Field(FLAG, "True while a translation is only a copy of its source."),
    "draft": Field(FLAG, "True while the page is not for readers. Source page only."),
    "order": Field(NUMBER, "The place among its neighbours, lowest first. Source page only."),
    "tags": Field(TEXTS, "Ids of tags. Source page only."),
    "roles": Field(TEXTS, "Ids of the roles that the page is for. Source page only."),
    "moments": Field(TEXTS, "Ids of the situations that the page helps in. Source page only."),
    "related": Field(TEXTS, "Keys of related pages. Source page only."),
    "owner": Field(TEXT, "The id of who keeps the page right. Source page only."),
    "reviewed": Field(DAY, "The day of the last review. Source page only."),
    "review_every": Field(PERIOD, "How often a review is due. Source page only."),
    "parity": Field(PARITY, "How closely translations follow this page. Source page only."),
    "anchors": Field(IDS, "Old ids of headings that were renamed. Source page only."),
}


def front_matter_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a front matter; fields not listed hold anything."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Front matter of a Hexapla page",
        "type": ["object", "null"],
        "properties": {
            name: {"description": field.description, "anyOf": [field.kind.schema, {"type": "null"}]}
            for name, field in FIELDS.items()
        },
    }
