"""Diagnostics as one JSON document, version 1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hexapla.model import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Diagnostic

VERSION = 1


def render(diagnostics: Sequence[Diagnostic], pages: int) -> str:
    """The document; lines and columns count from 1, in code points, ends exclusive."""
    severities = [diagnostic.severity for diagnostic in diagnostics]
    document = {
        "version": VERSION,
        "summary": {"pages": pages, **{str(s): severities.count(s) for s in Severity}},
        "diagnostics": [_plain(diagnostic) for diagnostic in diagnostics],
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
