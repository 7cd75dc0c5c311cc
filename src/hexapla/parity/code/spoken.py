"""Code in words of the reader's language: blocks of Scratch, or steps in the reader's script.

Scratch shows its blocks in the language of whoever looks at them, and translators write them so.
What such a line says alike in all languages are its numbers and how many brackets it opens.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from hexapla.facts.language.languages import script, script_of

BLOCKS: Final = frozenset(("blocks", "blocks2", "blocks3", "scratch", "scratchblocks"))
"""Words after a fence that mark blocks of Scratch."""

MOSTLY: Final = 2
"""In the reader's script are more letters than in any other, at least this many times."""

_NUMBER: Final = re.compile(r"\d+")
_OPENING: Final = re.compile(r"[(\[{<]")
_TEXT: Final = re.compile(r'"[^"]*"|\'[^\']*\'')
_WORD: Final = re.compile(r"[^\W\d_]+")


def is_spoken(was: str, now: str, locale: str, *, blocks: bool) -> bool:
    """Whether a line says in a language of readers what another says, as far as signs tell.

    ``blocks`` are in any language; other code has to be in the script of the ``locale``.
    """
    return (blocks or _is_native(now, locale)) and _signs(was) == _signs(now)


def _is_native(line: str, locale: str) -> bool:
    """Whether most words of a line outside its texts are in a locale's script, which no code is."""
    if line.isascii():
        return False
    own = script(locale)
    scripts = Counter(script_of(word) for word in _WORD.findall(_TEXT.sub("", line)))
    if own in ("", "LATIN") or not scripts[own]:
        return False
    return scripts[own] >= MOSTLY * (scripts.total() - scripts[own])


def _signs(line: str) -> tuple[list[int], int]:
    return sorted(map(int, _NUMBER.findall(line))), len(_OPENING.findall(line))
