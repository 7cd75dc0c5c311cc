"""A report with one line for each diagnostic, as editors, tests and ``grep`` read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.report.text import headline, summary

if TYPE_CHECKING:
    from hexapla.report.report import Report


def render(report: Report) -> str:
    """A line for each diagnostic, and the summary."""
    rows = [headline(item, colour=report.colour) for item in report.diagnostics]
    return "\n".join([*rows, summary(report.diagnostics, report.pages, report.known)]) + "\n"
