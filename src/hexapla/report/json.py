"""Diagnostics as one JSON document, version 1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hexapla.model import Severity

if TYPE_CHECKING:
    from hexapla.model import Diagnostic
    from hexapla.report.report import Report

VERSION = 1


def render(report: Report) -> str:
    """The document; lines and columns count from 1, in code points, ends exclusive."""
    counts = {"pages": report.pages, **{str(s): report.count(s) for s in Severity}}
    document = {
        "version": VERSION,
        "summary": counts | ({"known": report.known} if report.known else {}),
        "diagnostics": [_plain(diagnostic) for diagnostic in report.diagnostics],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _plain(diagnostic: Diagnostic) -> dict[str, Any]:
    span, origin = diagnostic.span, diagnostic.source
    return {
        "rule": diagnostic.rule,
        "severity": str(diagnostic.severity),
        "locale": diagnostic.locale,
        "path": diagnostic.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": diagnostic.message,
        "source": {"path": origin.path, "line": origin.line} if origin else None,
        "fix": diagnostic.fix,
    }
