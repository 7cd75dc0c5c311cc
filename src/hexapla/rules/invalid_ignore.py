"""A comment that should silence a rule names none, or gives no reason.

`<!-- hexapla: ignore RULE reason -->` silences one rule on the block below it. With a rule id
that does not exist it silences nothing, and without a reason nobody can tell later whether it
is still right.

How to fix: write one rule id, as `hexapla explain` lists them, and why the rule is wrong here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document

SEVERITY = Severity.WARNING


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each comment with an unknown rule id or without a reason."""
    from hexapla.rules import RULES  # noqa: PLC0415 (this module is one of them)

    for ignore in page.ignores:
        if ignore.rule not in RULES:
            yield Finding(f"there is no rule {ignore.rule or 'without a name'}", span=ignore.span)
        elif not ignore.reason:
            yield Finding(f"the comment says not why {ignore.rule} is ignored", span=ignore.span)
