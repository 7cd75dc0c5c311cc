"""A report in the form of GitLab's Code Quality, which merge requests show."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hexapla.model import Severity

if TYPE_CHECKING:
    from hexapla.model import Diagnostic
    from hexapla.report.report import Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def render(report: Report) -> str:
    """A JSON list; fingerprints stay the same when a finding moves to another line."""
    rows = zip(report.diagnostics, report.fingerprints, strict=True)
    entries = [_entry(item, fingerprint) for item, fingerprint in rows]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _entry(item: Diagnostic, fingerprint: str) -> dict[str, Any]:
    span = item.span
    return {
        "description": item.message,
        "check_name": item.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[item.severity],
        "location": {
            "path": item.path,
            "lines": {"begin": span.line, "end": max(span.line, span.end_line)},
        },
    }
