"""Strings of the site (`messages.po`) that are broken, lost or left in the source language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.parity.mutation import Edit, Mutation, family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.parity.page import Page

_PLACEHOLDER = re.compile(r"%\((\w+)\)|\{(\w+)\}")
_FORM = re.compile(r"msgstr\[(\d+)\]")
_ID = re.compile(r'msgid "(.+)"$')

Message = tuple[int, int, list[str]]
"""First and last line of a message in its file, and its lines."""


def messages(page: Page) -> Iterator[Message]:
    """The messages of the strings file, its header left aside."""
    start = 0
    lines = page.lines
    for number in range(len(lines) + 1):
        if number == len(lines) or not lines[number].strip():
            part = lines[start:number]
            if any(_ID.match(line) for line in part):
                yield start + 1, number, part
            start = number + 1


def _mutation(page: Page, edit: Edit, first: int, last: int, what: str) -> Mutation:
    return page.mutation((edit,), (first, max(last, first)), what)


@family("break a placeholder of a string", "changed-placeholder", strings=True)
def placeholders(page: Page) -> Iterator[Mutation]:
    """A letter more in its name."""
    for first, last, lines in messages(page):
        for number, line in enumerate(lines, first):
            match = _PLACEHOLDER.search(line) if line.startswith("msgstr") else None
            if match:
                name = match[1] or match[2]
                new = line.replace(name, f"{name}x", 1)
                edit = Edit(number, number, (new,))
                yield _mutation(page, edit, first, last, f"line {number}: {name}")


@family("drop a plural form", "missing-string", strings=True)
def plurals(page: Page) -> Iterator[Mutation]:
    """Any one that the language has."""
    for first, last, lines in messages(page):
        for number, line in enumerate(lines, first):
            if _FORM.match(line):
                what = f"line {number}: {line[:9]}"
                yield _mutation(page, Edit(number, number), first, last - 1, what)


@family("drop a string", "missing-string", strings=True)
def dropped(page: Page) -> Iterator[Mutation]:
    """With the blank line below it."""
    for first, last, lines in messages(page):
        what = f"lines {first} to {last}: {lines[-1]}"
        edit = Edit(first, min(last + 1, len(page.lines)))
        text = next(m[1] for line in lines if (m := _ID.match(line)))
        source = next((b for b in page.source.blocks if b.key == text), None)
        if source:
            yield page.mutation((edit,), (first, first), what, source.span.line, 1, 0)


@family(
    "leave a string in the source language",
    "untranslated-string", "untranslated-block",
    strings=True,
)  # fmt: skip
def untranslated(page: Page) -> Iterator[Mutation]:
    """The text of the msgid again, of at least three words."""
    for first, last, lines in messages(page):
        text = next((m[1] for line in lines if (m := _ID.match(line))), "")
        number = last
        new = f'msgstr "{text}"'
        if lines[-1].startswith('msgstr "') and text.count(" ") > 1 and lines[-1] != new:
            edit = Edit(number, number, (new,))
            yield _mutation(page, edit, first, last, f"line {number}: {text}")


FAMILIES = (placeholders, plurals, dropped, untranslated)
