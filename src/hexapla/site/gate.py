"""The parity gate: what disagrees between the languages, as text for a build's log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla import checking
from hexapla.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hexapla.model import Diagnostic
    from hexapla.project import Project


def verdict(project: Project) -> tuple[str, str]:
    """The errors and the warnings of all locales as lines of text, empty where there are none."""
    found = sorted(getattr(checking, "check", lambda _: [])(project))
    errors = [one for one in found if one.severity is Severity.ERROR]
    warnings = [one for one in found if one.severity is not Severity.ERROR]
    return _lines(errors), _lines(warnings)


def _lines(diagnostics: Iterable[Diagnostic]) -> str:
    return "\n".join(
        f"  {one.path}:{one.span.line}:{one.span.column}: {one.rule}: {one.message}"
        for one in diagnostics
    )
