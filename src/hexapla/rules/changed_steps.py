"""The steps of a playbook are not the source's: another order, role, level, or no box to tick.

Readers follow steps one by one, and tick them off. A translated playbook has the same steps in the
same order, each for the same role.

Two steps in each other's place are found by what they say: numbers, code, names, lengths, and words
that other pages translate alike. Steps in a row that have become another kind of block are reported
once. Steps that are absent or too many are reported by `missing-block` and `extra-block`.

These are warnings: items that the source shows ticked (`- [x]`), as what a product can do, since
they are no steps to take; and a source step whose role has no label in the template, where other
roles have one.

How to fix: put the steps in the source's order, as task-list items (`- [ ]`) of the same level.
Roles are the source's to say: delete `{ role=… }` in the translation. A new role needs a label:
`msgctxt "role:legal"` in the source locale's `messages.po`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import kind_of, named
from hexapla.parity.order.exchanges import SHOWN, displaced, misplaced
from hexapla.parity.steps import is_step, place_of_role, role_of
from hexapla.parity.stepwise import has_steps, is_quoted, unlike
from hexapla.tree.references import hint, labelled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from hexapla.model import Block, Document, Pair

SEVERITY = Severity.ERROR
EXPLAINS = SHOWN


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each step that differs, and for each two that changed places."""
    for source, target, problem, showy in unlike(pair):
        message = problem or _remade(source, target, showy=showy)
        yield Finding(message, target, source, doubtful=showy)
    if has_steps(pair):
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


def _remade(source: Block, target: Block, *, showy: bool) -> str:
    now = "quotation" if is_quoted(source, target) else kind_of(target)
    wanted = "ticked item (`- [x]`)" if showy else "step with a box to tick (`- [ ]`)"
    return f"this is a {now}, the source's a {wanted}"
