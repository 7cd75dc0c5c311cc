"""Marks: bidi controls, scripts, kinds of admonition, typography, numerals, metadata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.parity.mutation import Edit, Family, Mutation, family
from benchmarks.parity.page import PROSE, prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.parity.page import Page

CONTROLS = ("\u202e", "\u202d", "\u2066", "\u2067")
_INNER = re.compile(r"(?<=[^\W\d_]{2})(?=[^\W\d_]{2})")
_FAULTS = {
    "fr": (r"(?<=\w)[ \xa0\u202f](?=[;:!?»])", ""),
    "es": (r"[¿¡](?=\w)", ""),
    "it": (r"(?<=\w)(?=[;:!?](?:\s|$))", " "),
    "ar": (r"،", ","),
}
"""A fault of typography of each locale: what is found, and what is put in its place."""

_WESTERN, _EASTERN = "0123456789", "٠١٢٣٤٥٦٧٨٩"
_OTHER = str.maketrans(_WESTERN + _EASTERN, _EASTERN + _WESTERN)
_NUMBER = re.compile(r"(?<![\w.,:/#@=^-])\d+(?![\w/:@=.,٫٬-])")
_ARABIC = re.compile(r"[\u0600-\u06ff]")


@family("put in a bidi control", "unsafe-bidi")
def controls(page: Page) -> Iterator[Mutation]:
    """One that reorders, within a word, and never closed."""
    for number, (_, block) in enumerate(page.matched(*PROSE)):
        control = CONTROLS[number % len(CONTROLS)]
        match = _INNER.search(prose(block))
        if match:
            what = f"line {block.span.line}: U+{ord(control):X}"
            mutation = page.edited(block, match.start(), match.start(), control, what)
            if mutation:
                yield mutation


def injecting(name: str, html: str) -> Family:
    """The family that writes unsafe HTML below a paragraph."""

    def mutations(page: Page) -> Iterator[Mutation]:
        for source, block in page.matched("paragraph"):
            last = block.span.end_line
            if block.span.column == 1 and page.blank(last + 1):
                edit = Edit(last + 1, last, ("", html))
                place = last + 2, last + 2
                yield page.mutation((edit,), place, f"line {last + 2}", source.span.line, 0, 1)

    return Family(name, frozenset({"unsafe-html"}), mutations)


@family("change the type of an admonition", "changed-admonition")
def admonitions(page: Page) -> Iterator[Mutation]:
    """A warning or a danger becomes a note, everything else a warning."""
    for source, block in page.matched("admonition"):
        line = block.span.line
        new = "note" if block.info in ("warning", "danger") else "warning"
        row = page.lines[line - 1]
        if block.info and source.info == block.info and block.info in row:
            edit = Edit(line, line, (row.replace(block.info, new, 1),))
            what = f"line {line}: {block.info} becomes {new}"
            yield page.mutation((edit,), (line, line), what, source.span.line)


@family("break the typography", "invalid-typography")
def typography(page: Page) -> Iterator[Mutation]:
    """French: no space before a mark. Spanish: no opener. Italian: a space. Arabic: a comma."""
    pattern, new = _FAULTS.get(page.target.locale, ("(?!)", ""))
    for _, block in page.matched("paragraph", "item"):
        for match in re.finditer(pattern, prose(block)):
            what = f"line {block.span.line}: {match[0]!r} becomes {new!r}"
            mutation = page.edited(block, *match.span(), new, what)
            if mutation:
                yield mutation


@family("mix two numeral systems", "invalid-digits")
def numerals(page: Page) -> Iterator[Mutation]:
    """One number of a page in Arabic script that has others, in the other digits."""
    found = [
        (block, match)
        for _, block in page.matched(*PROSE)
        if _ARABIC.search(block.text)
        for match in _NUMBER.finditer(prose(block))
    ]
    for block, match in found if len(found) > 1 else ():
        what = f"line {block.span.line}: {match[0]}"
        mutation = page.edited(block, *match.span(), match[0].translate(_OTHER), what)
        if mutation:
            yield mutation


@family("lose a cell of a table", "changed-table")
def cells(page: Page) -> Iterator[Mutation]:
    """The last one of a row."""
    for source, block in page.matched("row"):
        row = page.lines[block.span.line - 1].rstrip()
        start = row.rfind("|", 0, len(row) - 1)
        if block.info != "header" and row.endswith("|") and start > 0 and "`" not in row[start:]:
            line = block.span.line
            edit = Edit(line, line, (row[: start + 1],))
            yield page.mutation((edit,), (line, line), f"line {line}", source.span.line)


@family("change a neutral field", "changed-metadata")
def metadata(page: Page) -> Iterator[Mutation]:
    """A fact that only the source page tells, told again and otherwise."""
    for name in ("owner", "reviewed", "order"):
        if name in page.source.meta and page.lines[0].strip() == "---":
            row = f"{name}: {'1999-12-31' if name == 'reviewed' else '4711'}"
            known = (n for n, line in enumerate(page.lines, 1) if line.startswith(f"{name}:"))
            number = next(known, 0) if name in page.target.meta else 0
            edit = Edit(number or 2, number or 1, (row,))
            yield page.mutation((edit,), (1, (number or 2) + 1), name, None, 0, 0)


@family("take a page away", "missing-page")
def whole_pages(page: Page) -> Iterator[Mutation]:
    """The file itself."""
    yield page.mutation((), (1, 1), "the page")


FAMILIES = (
    controls,
    injecting("put in a script", "<script>alert(1)</script>"),
    injecting("put in a handler", '<img src="/x.png" alt="x" onerror="alert(1)">'),
    admonitions,
    typography,
    numerals,
    cells,
    metadata,
    whole_pages,
)
