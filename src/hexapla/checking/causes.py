"""What a rule knows the cause of, and finds it not worth a diagnostic of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.rules import RULES

if TYPE_CHECKING:
    from hexapla.model import Diagnostic, Pair

_KNOWING = [rule for rule in RULES.values() if hasattr(rule, "explained")]


def is_explained(pair: Pair, diagnostic: Diagnostic) -> bool:
    """Whether a rule that ``EXPLAINS`` what was found has its line in its ``explained`` spans."""
    return any(
        span.line <= diagnostic.span.line <= span.end_line
        for rule in _KNOWING
        if diagnostic.rule in rule.EXPLAINS
        for span in rule.explained(pair)
    )
