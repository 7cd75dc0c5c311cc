"""Cells that say yes where the source's say no, or the reverse."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.languages import code_of
from hexapla.facts.literals.notations import NO, YES, exchanged, may_have
from hexapla.model import Finding
from hexapla.parity.order.cells import are_in_place
from hexapla.parity.tables import cells_of, places_of, tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.model import Block, Pair

_WORDS: Final = {
    "en": {"yes": True, "no": False, "true": True, "false": False},
    "fr": {"oui": True, "non": False, "vrai": True, "faux": False},
    "es": {"sí": True, "si": True, "no": False, "verdadero": True, "falso": False},
    "it": {"sì": True, "si": True, "no": False, "vero": True, "falso": False},
    "ar": {"نعم": True, "لا": False, "صحيح": True, "خطأ": False},
}
"""Whether an answer is yes, by language."""

_CODES: Final = {"true": True, "false": False, ":white_check_mark:": True, ":x:": False}
"""The same of what is written alike in every language."""

_YES: Final = frozenset(YES)
_NO: Final = frozenset(f"{NO}-–—")
_ANSWER: Final = re.compile(
    rf"\|[ \t*_]*(?:(?:yes|no|true|false)[ \t*_.]*(?:\||$)|[{YES}]|:white_check_mark:)",
    re.IGNORECASE | re.MULTILINE,
)
_MARKS: Final = f" \t*_.{YES}{NO}\ufe0f"
_SET: Final = " \t*_\ufe0f"
"""What stands around a sign and says nothing."""

_Places = tuple[int, ...]
_Both = tuple[bool | None, bool | None]


def misanswered(pair: Pair) -> Iterator[Finding]:
    """What to say of answers that are turned round, once of a row."""
    if not (pair.source and pair.target and _may_answer(pair.source.text)):
        return
    ours, theirs = (_WORDS.get(code_of(it.locale), {}) for it in (pair.source, pair.target))
    for rows in tables(pair):
        each = [_answers(both, ours, theirs) for both in rows]
        found = {n: places for n, answers in enumerate(each) if (places := _turned(answers))}
        rest = [n for n in range(len(rows)) if n not in found]
        for number, places in found.items():
            columns = places[0], places[-1]
            if (
                len(places) == 1
                or any(_tell(each[n], columns) for n in rest)
                or are_in_place(pair, [rows[n] for n in rest], columns)
            ) and not _is_told(*rows[number]):
                yield _finding(pair, *rows[number], places)


@lru_cache(maxsize=16)
def _may_answer(page: str) -> bool:
    """Whether a page in English has an answer in a cell."""
    return _ANSWER.search(page) is not None


def _answers(
    blocks: tuple[Block, Block], ours: Mapping[str, bool], theirs: Mapping[str, bool]
) -> list[_Both]:
    """What each cell of a row answers, in both languages."""
    sides = (cells_of(block.text) for block in blocks)
    return [
        (_answer(one, ours), _answer(other, theirs)) for one, other in zip(*sides, strict=False)
    ]


def _answer(cell: str, words: Mapping[str, bool]) -> bool | None:
    signs = cell.strip(_SET)
    if signs and _YES.issuperset(signs):
        return True
    if signs and _NO.issuperset(signs):
        return False
    said = cell.strip(_MARKS).casefold()
    return words.get(said, _CODES.get(said))


def _turned(answers: Sequence[_Both]) -> _Places:
    """The numbers of the cells of a row with another answer."""
    return tuple(n for n, (was, now) in enumerate(answers) if None not in (was, now) and was != now)


def _tell(answers: Sequence[_Both], columns: tuple[int, int]) -> bool:
    """Whether a row that is right answers otherwise in two columns: then these are in place."""
    (one, own), (other, its) = (answers[n] if n < len(answers) else (None, None) for n in columns)
    return None not in (one, own, other, its) and one != other


def _is_told(source: Block, target: Block) -> bool:
    """Whether a sign stands for another in a row, which `changed-literal` says."""
    return may_have(source.text) and any(True for _ in exchanged(source.text, target.text))


def _finding(pair: Pair, source: Block, target: Block, places: _Places) -> Finding:
    place = places[0]
    was, now = cells_of(source.text)[place], cells_of(target.text)[place]
    span = pair.target.place(target, *places_of(target.text)[place]) if pair.target else None
    more = f", and {len(places) - 1} more of the row" if len(places) > 1 else ""
    return Finding(f"the answer is “{now}”, the source's is “{was}”{more}", target, source, span)
