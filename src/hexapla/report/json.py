"""Diagnostics as one JSON document, version 1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hexapla.model import Severity

if TYPE_CHECKING:
    from hexapla.model import Diagnostic, Origin
    from hexapla.report.report import Report

VERSION = 1

_text = json.JSONEncoder(ensure_ascii=False).encode


def render(report: Report) -> str:
    """The document; lines and columns count from 1, in code points, ends exclusive."""
    counts = {"pages": report.pages, **{str(s): report.count(s) for s in Severity}}
    document = {
        "version": VERSION,
        "summary": counts | ({"known": report.known} if report.known else {}),
        "diagnostics": [],
    }
    written = json.dumps(document, indent=1) + "\n"
    found = ",\n".join(map(_written, report.diagnostics))
    return written.replace("[]", f"[\n{found}\n ]") if found else written


def _written(diagnostic: Diagnostic) -> str:
    """A diagnostic as an object, indented; Python's encoder takes five times as long to do so."""
    span, origin, fix = diagnostic.span, diagnostic.source, diagnostic.fix
    fields = {
        "rule": _text(diagnostic.rule),
        "severity": _text(str(diagnostic.severity)),
        "locale": _text(diagnostic.locale),
        "path": _text(diagnostic.path),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": _text(diagnostic.message),
        "source": _origin(origin) if origin else "null",
        "fix": "null" if fix is None else _text(fix),
    }
    inner = ",\n".join([f'   "{name}": {value}' for name, value in fields.items()])
    return f"  {{\n{inner}\n  }}"


def _origin(origin: Origin) -> str:
    return f'{{\n    "path": {_text(origin.path)},\n    "line": {origin.line}\n   }}'
