"""The steps of a playbook are not the source's: another order, role, level, or no box to tick.

Readers follow steps one by one, and tick them off. A translated playbook has the same steps in
the same order, each for the same role. Two steps in each other's place are found by what they
say: numbers, code, names, lengths, and words that other pages translate alike. Steps
that are absent or too many are told by `missing-block` and `extra-block`.

How to fix: put the steps in the source's order, as task-list items (`- [ ]`) of the same level.
Roles are the source's to say: delete `{ role=… }` in the translation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import named
from hexapla.parity.order.exchanges import SHOWN, displaced, misplaced
from hexapla.parity.steps import is_step, role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

SEVERITY = Severity.ERROR
EXPLAINS = SHOWN


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each step that differs, and for each two that changed places."""
    steps = False
    for source, target in pair.aligned("item"):
        if source and target and "task" in (source.info, target.info):
            steps = True
            if problem := _problem(source, target):
                yield Finding(problem, target, source)
    if steps:
        yield from misplaced(pair, is_step, named)
        yield from displaced(pair, is_step, named)


def _problem(source: Block, target: Block) -> str:
    """What is wrong with a step beside its counterpart."""
    if source.info != target.info:
        return "a step has a box to tick (`- [ ]`)" if is_step(source) else "this is no step"
    if source.level != target.level:
        return f"the step is on level {target.level}, the source's on level {source.level}"
    if role_of(target) not in ("", role_of(source)):
        return f"the step is for {role_of(target)}, the source's for {role_of(source) or 'anyone'}"
    return ""
