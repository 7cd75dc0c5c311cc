"""Diagnostics as lines of text: path, line and column first, as editors understand them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hexapla.model import Diagnostic

ISOLATE, POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"

_CONTROL = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))}
_CONTROL |= {ord("\n"): "\\n", ord("\r"): "\\r", ord("\t"): "\\t"}
_HIDDEN = (0x61C, 0x200B, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
_CONTROL |= {code: f"\\u{code:04x}" for code in _HIDDEN}

_COLOURS = {Severity.ERROR: "\x1b[31m\x1b[1m", Severity.WARNING: "\x1b[33m\x1b[1m"}
RESET = "\x1b[0m"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """One line for each diagnostic."""
    return "".join(line(diagnostic) + "\n" for diagnostic in diagnostics)


def line(diagnostic: Diagnostic) -> str:
    """``path:line:column: severity: message [rule] (source path:line)``.

    A message that quotes a script written from right to left is isolated, so that what
    follows it stays in its place. Control characters, in file names too, are written out.
    """
    return headline(diagnostic, colour=False)


def headline(diagnostic: Diagnostic, *, colour: bool) -> str:
    """The same line, on a terminal with its severity in colour."""
    span, origin = diagnostic.span, diagnostic.source
    place = f"{shown(diagnostic.path)}:{span.line}:{span.column}"
    compared = f" ({shown(origin.path)}:{origin.line})" if origin else ""
    severity = f" {diagnostic.severity}: "
    if colour:
        severity = f"{_COLOURS[diagnostic.severity]}{severity}{RESET}"
    message = isolated(shown(diagnostic.message))
    return f"{place}:{severity}{message} [{diagnostic.rule}]{compared}"


def shown(text: str) -> str:
    r"""A text with what a terminal would obey or hide written out (``\x1b``, ``\u202e``)."""
    return text.translate(_CONTROL)


def isolated(text: str) -> str:
    """A text that changes the order of nothing around it; one from left to right is itself."""
    return f"{ISOLATE}{text}{POP}" if _RIGHT_TO_LEFT.search(text) else text


def summary(diagnostics: Iterable[Diagnostic], pages: int, known: int = 0) -> str:
    """``2 errors, 1 warning on 90 pages``, and ``4 known`` where a baseline lists as many more."""
    severities = [diagnostic.severity for diagnostic in diagnostics]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    counts = f"{count(errors, 'error')}, {count(warnings, 'warning')}"
    more = f", {known:,} known" if known else ""
    return f"{counts} on {count(pages, 'page')}{more}"


def count(number: int, noun: str) -> str:
    """``1 page``, ``1,000 pages``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
