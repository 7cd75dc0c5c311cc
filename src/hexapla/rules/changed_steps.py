"""The steps of a playbook are not the source's: another order, role, level, or no box to tick.

Readers follow steps one by one, and tick them off. A translated playbook has the same steps in
the same order, each for the same role. Two steps in each other's place are found by what they
say: numbers, code, names, lengths, and words that other pages translate alike. Steps
that are absent or too many are told by `missing-block` and `extra-block`. A role has a label in
the template, which readers see; a source step with one that has none is a warning.

How to fix: put the steps in the source's order, as task-list items (`- [ ]`) of the same level.
Roles are the source's to say: delete `{ role=… }` in the translation. A new role needs a label:
`msgctxt "role:legal"` in the source locale's `messages.po`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import named
from hexapla.parity.order.exchanges import SHOWN, displaced, misplaced
from hexapla.parity.steps import is_step, place_of_role, role_of
from hexapla.tree.references import hint, labelled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from hexapla.model import Block, Document, Pair

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


def check_labels(page: Document, labels: Collection[str]) -> Iterator[Finding]:
    """One finding for each step whose role has no label, where others have one."""
    known = labelled("role", labels) if "role" in page.text else []
    for block in filter(is_step, page.blocks if known else ()):
        role = role_of(block)
        if role and role not in known:
            message = f"the template has no label `role:{role}`{hint(role, known)}"
            span = page.place(block, *place_of_role(block))
            yield Finding(message, block, span=span, doubtful=True)


def _problem(source: Block, target: Block) -> str:
    """What is wrong with a step beside its counterpart."""
    if source.info != target.info:
        return "a step has a box to tick (`- [ ]`)" if is_step(source) else "this is no step"
    if source.level != target.level:
        return f"the step is on level {target.level}, the source's on level {source.level}"
    if role_of(target) not in ("", role_of(source)):
        return f"the step is for {role_of(target)}, the source's for {role_of(source) or 'anyone'}"
    return ""
