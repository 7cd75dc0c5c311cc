"""Mutations: one fault put into a page on purpose, with the place where it has to be reported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from benchmarks.parity.page import Page
    from hexapla.model import Block


@dataclass(frozen=True, slots=True)
class Edit:
    """Lines ``first`` to ``last``, 1-based and both included, give way to ``lines``.

    With ``last`` one less than ``first`` the lines are put in before ``first``.
    """

    first: int
    last: int
    lines: tuple[str, ...] = ()

    @property
    def growth(self) -> int:
        """By how many lines the page grows."""
        return len(self.lines) - (self.last - self.first + 1)


@dataclass(frozen=True, slots=True)
class Mutation:
    """One fault in one file.

    ``place`` is the first and last line of the changed file at which a finding is right. Where
    something was lost, ``source`` has the line of the source page that has it: a finding that
    names its source is then held to that. ``gone`` and ``come`` are how many blocks of the page
    the fault takes and brings: what takes or brings others is no such fault, and not used.
    Without edits the file itself is taken away.
    """

    path: str
    key: str
    edits: tuple[Edit, ...]
    place: tuple[int, int]
    what: str
    source: int | None = None
    gone: int = 1
    come: int = 1

    def apply(self, text: str) -> str:
        """The text of the file with the fault."""
        lines = text.split("\n")
        for edit in sorted(self.edits, key=lambda edit: -edit.first):
            lines[edit.first - 1 : edit.last] = edit.lines
        return "\n".join(lines)

    def moved(self, line: int) -> int:
        """Where a line of the file stands after the edits."""
        return line + sum(edit.growth for edit in self.edits if line > edit.last)


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of fault: its name, the rules that rightly report it, and where it can be put."""

    name: str
    rules: frozenset[str]
    find: Callable[[Page], Iterable[Mutation]]
    strings: bool = False


def family(
    name: str, *rules: str, strings: bool = False
) -> Callable[[Callable[[Page], Iterable[Mutation]]], Family]:
    """Make a family of a function that yields all mutations of a page."""
    return lambda find: Family(name, frozenset(rules), find, strings)


def differing(before: Sequence[Block], after: Sequence[Block]) -> tuple[int, int]:
    """How many blocks differ between two pages, beginning and end left aside."""
    ours, theirs = list(map(_shape, before)), list(map(_shape, after))
    while ours and theirs and ours[-1] == theirs[-1]:
        ours.pop()
        theirs.pop()
    same = 0
    while same < min(len(ours), len(theirs)) and ours[same] == theirs[same]:
        same += 1
    return len(ours) - same, len(theirs) - same


def _shape(block: Block) -> tuple[str, str, int, str, str]:
    return block.kind, block.text, block.level, block.container, block.info
