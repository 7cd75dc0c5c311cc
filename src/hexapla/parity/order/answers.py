"""Cells that say yes where the source's say no, or the reverse."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.languages import code_of
from hexapla.model import Finding
from hexapla.parity.order.cells import are_in_place
from hexapla.parity.tables import cells_of, places_of, tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.model import Block, Pair

_WORDS: Final = {
    "en": {"yes": True, "no": False},
    "fr": {"oui": True, "non": False},
    "es": {"sí": True, "si": True, "no": False},
    "it": {"sì": True, "si": True, "no": False},
    "ar": {"نعم": True, "لا": False},
}
"""Whether an answer is yes, by language."""

_ANSWER: Final = re.compile(r"\|[ \t*_]*(?:yes|no)[ \t*_.]*(?:\||$)", re.IGNORECASE | re.MULTILINE)
_MARKS: Final = " \t*_.✓✔✗✘✅❌☑\ufe0f"

_Places = tuple[int, ...]


def misanswered(pair: Pair) -> Iterator[Finding]:
    """What to say of answers that are turned round, once of a row."""
    if not (pair.source and pair.target and _may_answer(pair.source.text)):
        return
    ours, theirs = (_WORDS.get(code_of(it.locale), {}) for it in (pair.source, pair.target))
    for rows in tables(pair):
        found = {
            n: places for n, both in enumerate(rows) if (places := _turned(both, ours, theirs))
        }
        rest = [both for n, both in enumerate(rows) if n not in found]
        for number, places in found.items():
            if len(places) == 1 or are_in_place(pair, rest, (places[0], places[-1])):
                yield _finding(pair, *rows[number], places)


@lru_cache(maxsize=16)
def _may_answer(page: str) -> bool:
    """Whether a page in English has an answer in a cell."""
    return _ANSWER.search(page) is not None


def _turned(
    blocks: tuple[Block, Block], ours: Mapping[str, bool], theirs: Mapping[str, bool]
) -> _Places:
    """The numbers of the cells of a row with another answer."""
    sides = (cells_of(block.text) for block in blocks)
    answers = (
        (ours.get(one.strip(_MARKS).casefold()), theirs.get(other.strip(_MARKS).casefold()))
        for one, other in zip(*sides, strict=False)
    )
    both = enumerate(answers)
    return tuple(n for n, (was, now) in both if None not in (was, now) and was != now)


def _finding(pair: Pair, source: Block, target: Block, places: _Places) -> Finding:
    place = places[0]
    was, now = cells_of(source.text)[place], cells_of(target.text)[place]
    span = pair.target.place(target, *places_of(target.text)[place]) if pair.target else None
    more = f", and {len(places) - 1} more of the row" if len(places) > 1 else ""
    return Finding(f"the answer is “{now}”, the source's is “{was}”{more}", target, source, span)
