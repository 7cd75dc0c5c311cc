"""Reads the table of everyday words that the program brings along, two of its columns."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from hexapla.facts.language.languages import code_of

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLE = "vocabulary.tsv"


def rows(source: str, target: str) -> list[tuple[str, str]]:
    """The cells of two locales, row by row; no row where the table has not both languages."""
    wanted = [_columns().get(code_of(locale), ()) for locale in (source, target)]
    return list(zip(*wanted, strict=True)) if all(wanted) else []


@cache
def _columns() -> Mapping[str, tuple[str, ...]]:
    """The cells of each language, from the first row on."""
    table = files("hexapla.facts").joinpath(TABLE).read_text("utf-8").splitlines()
    columns = zip(*(row.split("\t") for row in table), strict=True)
    return {column[0]: column[1:] for column in columns}
