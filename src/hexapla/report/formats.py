"""The forms in which a check reports: each is a module with ``render(report) -> str``."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.report.report import Report

FORMATS = {
    "text": "sides",
    "concise": "concise",
    "json": "json",
    "github": "github",
    "gitlab": "gitlab",
    "sarif": "sarif",
    "junit": "junit",
}
"""The module of each form, by the name that users say; only the one asked for is imported."""


def render(form: str, report: Report) -> str:
    """A report in one of the forms, as text that ends with its last line's end."""
    text: str = import_module(f"hexapla.report.{FORMATS[form]}").render(report)
    return text
