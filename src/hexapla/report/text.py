"""Diagnostics as lines of text: path, line and column first, as editors understand them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hexapla.model import Diagnostic

_CONTROL = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))}
_CONTROL |= {ord("\n"): "\\n", ord("\r"): "\\r", ord("\t"): "\\t"}

ISOLATE, POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """One line for each diagnostic."""
    return "".join(line(diagnostic) + "\n" for diagnostic in diagnostics)


def line(diagnostic: Diagnostic) -> str:
    """``path:line:column: severity: message [rule] (source path:line)``.

    A message that quotes a script written from right to left is isolated, so that what
    follows it stays in its place. Control characters, in file names too, are written out.
    """
    span, origin = diagnostic.span, diagnostic.source
    place = f"{diagnostic.path}:{span.line}:{span.column}"
    message = diagnostic.message
    if any("\u0590" <= char <= "\u08ff" for char in message):
        message = f"{ISOLATE}{message}{POP}"
    compared = f" ({origin.path}:{origin.line})" if origin else ""
    whole = f"{place}: {diagnostic.severity}: {message} [{diagnostic.rule}]{compared}"
    return whole.translate(_CONTROL)


def summary(diagnostics: Iterable[Diagnostic], pages: int) -> str:
    """``2 errors, 1 warning on 90 pages``."""
    severities = [diagnostic.severity for diagnostic in diagnostics]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    counts = f"{count(errors, 'error')}, {count(warnings, 'warning')}"
    return f"{counts} on {count(pages, 'page')}"


def count(number: int, noun: str) -> str:
    """``1 page``, ``1,000 pages``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
