"""Code and placeholders that differ from the source's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.parity.mutation import Edit, Mutation, family
from benchmarks.parity.page import PROSE
from hexapla.markdown import inline
from hexapla.parity.code.comparing import PROSE as DIAGRAMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.parity.page import Page
    from hexapla.model import Block

_PLACEHOLDER = re.compile(r"(?<=\{)[A-Za-z_]\w*(?=\})")
_LETTERS = re.compile(r"[A-Za-z]{2,}")
_COMMENT = re.compile(r"#|//|--|;|%|/\*|<!--|\bREM\b|::")
_MATCHED = (*PROSE, "term")


def other_letter(word: str) -> str:
    """The word with another last letter."""
    last = word[-1]
    new = chr(ord(last) + 1) if last not in "zZ" else chr(ord(last) - 1)
    return word[:-1] + new


@family("change an inline code", "changed-literal")
def literals(page: Page) -> Iterator[Mutation]:
    """A letter of what stands between backticks."""
    for _, block in page.matched(*_MATCHED):
        for start, end, _ in inline.code_spans(block.text):
            yield from _respelled(page, block, _LETTERS, start, end)


@family("change a placeholder", "changed-literal", "changed-code")
def placeholders(page: Page) -> Iterator[Mutation]:
    """A letter of a name in braces, in code of any kind."""
    for _, block in page.matched(*_MATCHED, "code"):
        code = block.kind == "code" and block.info not in DIAGRAMS
        spans = [(0, len(block.text), "")] if code else inline.code_spans(block.text)
        for start, end, _ in spans:
            yield from _respelled(page, block, _PLACEHOLDER, start, end)


def _respelled(
    page: Page, block: Block, pattern: re.Pattern[str], start: int, end: int
) -> Iterator[Mutation]:
    """The mutation of the first match within a part of a block."""
    match = pattern.search(block.text, start, end)
    if match and not (block.kind == "code" and _COMMENT.search(_line(block, match.start()))):
        new = other_letter(match[0])
        what = f"line {block.span.line}: {match[0]} becomes {new}"
        mutation = page.edited(block, *match.span(), new, what)
        if mutation:
            yield mutation


def _line(block: Block, offset: int) -> str:
    begin = block.text.rfind("\n", 0, offset) + 1
    return block.text[begin:].split("\n", 1)[0]


def _code_lines(page: Page) -> Iterator[tuple[Block, Block, int, str]]:
    """Lines of code without a comment, with their number in the file."""
    for source, block in page.matched("code"):
        if block.info in DIAGRAMS or block.text != source.text:
            continue
        for number, row in enumerate(block.text.split("\n"), block.span.line):
            if _LETTERS.search(row) and not _COMMENT.search(row):
                yield source, block, number, row


@family("change a line of code", "changed-code")
def code_letters(page: Page) -> Iterator[Mutation]:
    """A letter of a line of code, in a block that was the source's letter for letter."""
    for source, block, number, row in _code_lines(page):
        word = list(_LETTERS.finditer(row))[-1][0]
        line = page.lines[number - 1]
        at = line.rindex(word)
        new = line[:at] + other_letter(word) + line[at + len(word) :]
        edit = Edit(number, number, (new,))
        what = f"line {number}: {word} becomes {other_letter(word)}"
        yield page.mutation((edit,), page.extent(block), what, source.span.line)


@family("drop a line of code", "changed-code")
def code_lines(page: Page) -> Iterator[Mutation]:
    """A line of a block of at least two."""
    for source, block, number, _ in _code_lines(page):
        if block.text.strip().count("\n"):
            edit, (first, last) = Edit(number, number), page.extent(block)
            what = f"line {number}"
            yield page.mutation((edit,), (first, last - 1), what, source.span.line)


FAMILIES = (literals, placeholders, code_letters, code_lines)
