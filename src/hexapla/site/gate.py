"""The parity gate: what disagrees between the languages, as text for a build's log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.checking.run import check
from hexapla.model import Severity
from hexapla.report.text import render

if TYPE_CHECKING:
    from hexapla.project import Project


def verdict(project: Project) -> tuple[str, str]:
    """The errors and the warnings of all locales as lines of text, empty where there are none."""
    found = check(project)
    errors = [one for one in found if one.severity is Severity.ERROR]
    warnings = [one for one in found if one.severity is not Severity.ERROR]
    return render(errors).rstrip(), render(warnings).rstrip()
