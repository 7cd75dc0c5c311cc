"""A report as SARIF 2.1.0 (OASIS), the form that code scanning and editors take in."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from hexapla.model import Diagnostic, Span
    from hexapla.report.report import Report, RuleText

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
BASE = "ROOT"
FINGERPRINT = "hexapla/v1"


def render(report: Report) -> str:
    """One run; columns count code points, ends exclusive, and paths start from the root."""
    index = {rule: number for number, rule in enumerate(report.rules)}
    rows = zip(report.diagnostics, report.fingerprints, strict=True)
    run = {
        "tool": {
            "driver": {
                "name": "Hexapla",
                "version": report.version,
                "rules": [_rule(rule, text) for rule, text in report.rules.items()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {BASE: {"uri": report.root}},
        "results": [_result(item, mark, index.get(item.rule, -1)) for item, mark in rows],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: str, text: RuleText) -> dict[str, Any]:
    documentation = text.documentation.strip()
    first, _, _ = documentation.partition("\n")
    return {
        "id": rule,
        "shortDescription": {"text": first},
        "fullDescription": {"text": documentation},
        "help": {"text": documentation, "markdown": documentation},
        "defaultConfiguration": {"level": text.severity},
    }


def _result(item: Diagnostic, fingerprint: str, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": item.rule,
        "ruleIndex": index,
        "level": str(item.severity),
        "message": {"text": item.message},
        "locations": [_location(item.path, _region(item.span))],
        "partialFingerprints": {FINGERPRINT: fingerprint},
        "properties": {"locale": item.locale},
    }
    if item.source:
        place = _location(item.source.path, {"startLine": item.source.line})
        result["relatedLocations"] = [place | {"message": {"text": "the source page"}}]
    if item.fix is not None:
        result["fixes"] = [_fix(item, item.fix)]
    return result


def _fix(item: Diagnostic, text: str) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(item.span), "insertedContent": {"text": text}}
    change = {"artifactLocation": _artifact(item.path), "replacements": [replacement]}
    return {"artifactChanges": [change]}


def _location(path: str, region: dict[str, int]) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(os.fsencode(path)), "uriBaseId": BASE}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
