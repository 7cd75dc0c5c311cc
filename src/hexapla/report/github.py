"""A report as workflow commands: GitHub shows each at its line of a pull request.

The form and its escapes are those of "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.report.text import isolated, shown, summary

if TYPE_CHECKING:
    from hexapla.model import Diagnostic
    from hexapla.report.report import Report

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(report: Report) -> str:
    """A command for each diagnostic; the summary is plain text, which the log shows."""
    rows = [_command(item) for item in report.diagnostics]
    return "\n".join([*rows, summary(report.diagnostics, report.pages, report.known)]) + "\n"


def _command(item: Diagnostic) -> str:
    """Columns are given within one line only: GitHub refuses them otherwise, and ends inclusive."""
    span = item.span
    properties = {"file": item.path, "line": span.line, "endLine": max(span.line, span.end_line)}
    if span.line == span.end_line:
        properties |= {"col": span.column, "endColumn": max(span.column, span.end_column - 1)}
    properties["title"] = item.rule
    listed = ",".join(f"{key}={str(each).translate(_PROPERTY)}" for key, each in properties.items())
    compared = f" ({item.source.path}:{item.source.line})" if item.source else ""
    message = isolated(shown(item.message)) + shown(compared)
    return f"::{item.severity} {listed}::{message.translate(_DATA)}"
