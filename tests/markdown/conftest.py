"""Sums up at the end of a run how many pages agree with Python-Markdown."""

from __future__ import annotations

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many pages agree with Python-Markdown, per corpus (under xdist too)."""
    lines = [
        str(value)
        for reports in terminalreporter.stats.values()
        for report in reports
        if isinstance(report, pytest.TestReport) and report.when == "call"
        for name, value in report.user_properties
        if name == "agreement"
    ]
    for line in sorted(set(lines)):
        terminalreporter.write_line(line)
