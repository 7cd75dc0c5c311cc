"""Which marks in a text are emphasis, by the rule of delimiter runs."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import category

from hexapla.facts.rarely import rarely

_RUN: Final = re.compile(r"\*+|_+|~+|\^+|(?<!=)==(?!=)")
_SAID: Final = r"\"(?:\\.|[^\\\"\n]){1,100}\"|'(?:\\.|[^\\'\n]){1,100}'"
_KEY: Final = rf"(?:[\w-]+|{_SAID})"
_KEYS: Final = rarely(rf"\+\+(?=({_KEY}(?:\+{_KEY}){{0,9}})(\+\+))")
"""Keys to press, by name or with what stands on them: ``++ctrl+c++``, ``++ctrl+"Ende"++``."""

_INSCRIPTION: Final = re.compile(_SAID)
_WORD: Final = re.compile(r"\w")
_LOOKBACK: Final = 40

MASK: Final = "\ufffc"
"""What stands for masked text: neither letter nor space, as Python-Markdown's placeholders."""


class _Run:
    """A run of marks that may open or close emphasis."""

    __slots__ = ("character", "end", "length", "opens", "start")

    def __init__(self, character: str, start: int, end: int, *, opens: bool) -> None:
        self.character = character
        self.start = start
        self.end = end
        self.length = end - start
        self.opens = opens


def pairs(text: str, *, strict: bool = False) -> list[tuple[int, int]]:
    """The stretches of a text that are marks of emphasis, opening or closing.

    Code, tags and link targets must be masked in it (with spaces or letters). By the ``strict``
    rule, that of CommonMark, marks between a letter and punctuation belong to the letter's side:
    ``**Note:**text`` is no emphasis, as a reader sees it, though it was meant to.
    """
    flanks = _strict if strict else _flanks
    found: list[tuple[int, int]] = []
    if "++" in text:
        text = _without_keys(text, found)
    open_runs: list[_Run] = []
    for match in _RUN.finditer(text):
        start, end = match.span()
        character = text[start]
        opens, closes = flanks(text, start, end, character)
        if closes:
            start = _close(open_runs, character, start, end, found)
        if opens and start < end:
            open_runs.append(_Run(character, start, end, opens=closes))
    return found


def _without_keys(text: str, found: list[tuple[int, int]]) -> str:
    """The text with what stands on keys masked: nothing in it is emphasis; their marks are."""
    letters = list(text)
    for keys in _KEYS.finditer(text):
        found.extend((keys.span(), keys.span(2)))
        for said in _INSCRIPTION.finditer(text, *keys.span(1)):
            start, end = said.span()
            found.extend(((start, start + 1), (end - 1, end)))
            letters[start + 1 : end - 1] = MASK * (end - start - 2)
    return "".join(letters)


def _flanks(text: str, start: int, end: int, character: str) -> tuple[bool, bool]:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens = not after.isspace()
    closes = not before.isspace()
    if character == "_":
        opens, closes = (
            opens and not _WORD.match(before),
            closes and not _WORD.match(after),
        )
    return opens, closes


def _strict(text: str, start: int, end: int, character: str) -> tuple[bool, bool]:
    """What a run may be by CommonMark; what is masked may be a letter or punctuation."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens = not after.isspace() and (not _is_sign(after) or _is_edge(before))
    closes = not before.isspace() and (not _is_sign(before) or _is_edge(after))
    if character == "_":
        opens, closes = (
            opens and (not closes or _is_edge(before)),
            closes and (not opens or _is_edge(after)),
        )
    return opens, closes


def _is_sign(character: str) -> bool:
    return character != MASK and category(character)[0] in "PS"


def _is_edge(character: str) -> bool:
    return character.isspace() or character == MASK or _is_sign(character)


def _close(
    open_runs: list[_Run], character: str, start: int, end: int, found: list[tuple[int, int]]
) -> int:
    """Pair a closing run with open ones; returns where what is left of it begins."""
    index = len(open_runs) - 1
    lowest = max(0, len(open_runs) - _LOOKBACK)
    while index >= lowest and start < end:
        run = open_runs[index]
        if run.character != character:
            index -= 1
            continue
        size = 2 if min(run.length, end - start) > 1 else 1
        found.append((run.end - size, run.end))
        found.append((start, start + size))
        run.end -= size
        run.length -= size
        start += size
        del open_runs[index + 1 :]
        if not run.length:
            open_runs.pop()
            index -= 1
    return start
