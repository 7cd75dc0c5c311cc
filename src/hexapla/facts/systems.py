"""The numeral systems of a page: in which its readers see numbers, and where it deviates."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts import digits
from hexapla.facts.masking import blanked
from hexapla.facts.numbers.figures import SILENT
from hexapla.facts.rarely import rarely
from hexapla.facts.safety.controls import right_to_left
from hexapla.markdown import inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document

_FIGURE: Final = rarely(r"\d+(?:[.,:/ \u066b\u066c\u060c\u00a0\u202f-]\d+)*")
_RUN: Final = re.compile(r"\d{2,}")
_LATIN: Final = rarely(r"[A-Za-z_$€£#@+]")
_INNER: Final = re.compile(r"\d[.,:/ \u00a0\u202f-]\d")
_LONGEST: Final = 4
"""Digits of a number that is surely one, and no part number or telephone number."""


class Deviation(NamedTuple):
    """A number in another numeral system than its page: where it is, and as it should be.

    ``rewritten`` is None where only a person can tell.
    """

    block: Block
    start: int
    end: int
    text: str
    rewritten: str | None


def deviations(page: Document) -> Iterator[Deviation]:
    """The numbers of a page that are not in the digits of most of its numbers, or in two systems'.

    Numbers that belong to a Latin word, and long or composite European ones, which may be
    versions and telephone numbers, count for nothing.
    """
    found = list(_figures(page))
    counts = Counter(digits.system(text[0]) for _, _, text in found if not _is_mixed(text))
    if len(counts) < 2 and not any(_is_mixed(text) for _, _, text in found):  # noqa: PLR2004 (one system is as it should be)
        return
    usual = min(counts, key=lambda zero: (-counts[zero], zero), default=digits.EUROPEAN)
    for block, start, text in found:
        if _is_mixed(text) or digits.system(text[0]) != usual:
            new = digits.rendered(text, usual) if text.isdecimal() else None
            yield Deviation(block, start, start + len(text), text, new)


def _figures(page: Document) -> Iterator[tuple[Block, int, str]]:
    for block in page.blocks:
        if block.kind not in SILENT:
            prose = _shown(block.text)
            for match in _FIGURE.finditer(prose):
                if _is_mixed(match[0]) or not _is_technical(prose, match):
                    yield block, match.start(), match.group()


def _is_mixed(text: str) -> bool:
    """Whether a number has digits of two systems side by side."""
    if text.isascii():
        return False
    return any(len(set(map(digits.system, run))) > 1 for run in _RUN.findall(text))


def _shown(text: str) -> str:
    """The prose, with code that is words of a script without capitals: names of buttons, say."""
    prose = blanked(text)
    for start, end, code in inline.code_spans(text) if right_to_left(prose) else ():
        if right_to_left(code) and not _LATIN.search(code):
            prose = prose[:start] + text[start:end] + prose[end:]
    return prose


def _is_technical(prose: str, match: re.Match[str]) -> bool:
    """Whether a European number may be of something that is written so in every script."""
    text = match.group()
    if digits.system(text[0]) != digits.EUROPEAN:
        return False
    around = prose[max(match.start() - 2, 0) : match.start()] + prose[match.end() : match.end() + 2]
    return bool(_LATIN.search(around) or _INNER.search(text) or len(text) > _LONGEST)
