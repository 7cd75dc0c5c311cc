"""Reads the table of everyday words that the program brings along, two of its columns."""

from __future__ import annotations

from importlib.resources import files

from hexapla.facts.language.languages import code_of

TABLE = "vocabulary.tsv"


def rows(source: str, target: str) -> list[tuple[str, str]]:
    """The cells of two locales, row by row; no row where the table has not both languages."""
    table = files("hexapla.facts").joinpath(TABLE).read_text("utf-8").splitlines()
    languages = table[0].split("\t")
    wanted = list(map(code_of, (source, target)))
    if not set(wanted) <= set(languages):
        return []
    ours, theirs = map(languages.index, wanted)
    cells = (row.split("\t") for row in table[1:])
    return [(row[ours], row[theirs]) for row in cells]
