"""Passages in which a rule, itself silent, knows why others find something: these are in doubt.

A text that is split, merged or of another kind is compared with a part of its counterpart. What it
lacks may be in another part, which is no finding; what stands in place of another is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.rules import RULES

if TYPE_CHECKING:
    from hexapla.model import Finding, Pair

_KNOWING = [rule for rule in RULES.values() if hasattr(rule, "explained")]


def is_explained(pair: Pair, rule: str, finding: Finding) -> bool:
    """Whether a rule that ``EXPLAINS`` another has what that found in its ``explained`` spans."""
    found = finding.span or (finding.target.span if finding.target else None)
    return found is not None and any(
        span.line <= found.line <= span.end_line
        for knowing in _KNOWING
        if rule in knowing.EXPLAINS
        for span in knowing.explained(pair)
    )
