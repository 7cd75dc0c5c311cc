from __future__ import annotations

import json

from hexapla.model import Diagnostic, Origin, Severity, Span
from hexapla.report.json import render
from hexapla.report.report import Report

ITEM = Diagnostic(
    "docs/fr/articles/x.md",
    Span(12, 1, 12, 20),
    "changed-outline",
    "…",
    Severity.ERROR,
    "fr",
    Origin("docs/en/articles/x.md", 12),
)


def test_the_document_is_the_one_that_the_design_promises() -> None:
    assert json.loads(render(Report([ITEM], 90))) == {
        "version": 1,
        "summary": {"pages": 90, "error": 1, "warning": 0},
        "diagnostics": [
            {
                "rule": "changed-outline",
                "severity": "error",
                "locale": "fr",
                "path": "docs/fr/articles/x.md",
                "line": 12,
                "column": 1,
                "end_line": 12,
                "end_column": 20,
                "message": "…",
                "source": {"path": "docs/en/articles/x.md", "line": 12},
                "fix": None,
            }
        ],
    }


def test_keys_keep_their_order_and_letters_their_script() -> None:
    text = render(Report([ITEM], 90))
    assert "…" in text
    assert list(json.loads(text)) == ["version", "summary", "diagnostics"]
    assert text.endswith("}\n")


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(render(Report([], 3))) == {
        "version": 1,
        "summary": {"pages": 3, "error": 0, "warning": 0},
        "diagnostics": [],
    }
