"""A report as JUnit XML, which nearly every CI server shows.

A suite is a locale. A page without findings is a case that passed; one with findings is a case
for each rule. What does not make the command fail is told in the case's output.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from hexapla.report.text import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Diagnostic
    from hexapla.report.report import Report

_IMPOSSIBLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document holds, not even as a reference (Extensible Markup Language, 2.2)."""


def render(report: Report) -> str:
    """The document, suites in the order of the locales."""
    by_locale: dict[str, list[Diagnostic]] = {locale: [] for locale in report.checked}
    for item in report.diagnostics:
        by_locale.setdefault(item.locale, []).append(item)
    suites = [_Suite(report, locale, found) for locale, found in by_locale.items()]
    tests, failures = sum(s.tests for s in suites), sum(s.failures for s in suites)
    head = f'<testsuites name="hexapla" tests="{tests}" failures="{failures}" errors="0">'
    rows = [head, *(row for suite in suites for row in suite.rows()), "</testsuites>"]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', *rows]) + "\n"


class _Suite:
    """The cases of a locale."""

    def __init__(self, report: Report, locale: str, found: Sequence[Diagnostic]) -> None:
        self.locale = locale
        self.failing = report.failing
        pages = groupby(found, key=lambda item: item.path)
        self.cases = [case for path, items in pages for case in _by_rule(path, items)]
        clean = set(report.checked.get(locale, ())).difference(path for path, _, _ in self.cases)
        self.clean = sorted(clean)
        self.tests = len(self.cases) + len(self.clean)
        self.failures = sum(any(map(self._fails, items)) for _, _, items in self.cases)

    def rows(self) -> Iterator[str]:
        """The suite as lines of XML."""
        counts = f'tests="{self.tests}" failures="{self.failures}" errors="0" skipped="0"'
        yield f"  <testsuite name={_attribute(self.locale)} {counts}>"
        for path in self.clean:
            yield f'    <testcase classname={_attribute(path)} name="check"/>'
        for path, rule, found in self.cases:
            yield f"    <testcase classname={_attribute(path)} name={_attribute(rule)}>"
            yield from self._outcome(rule, found)
            yield "    </testcase>"
        yield "  </testsuite>"

    def _outcome(self, rule: str, found: Sequence[Diagnostic]) -> Iterator[str]:
        told = _content("\n".join(map(line, found)))
        if any(map(self._fails, found)):
            message = _attribute(found[0].message)
            yield f"      <failure type={_attribute(rule)} message={message}>{told}</failure>"
        else:
            yield f"      <system-out>{told}</system-out>"

    def _fails(self, item: Diagnostic) -> bool:
        return item.severity in self.failing


def _by_rule(
    path: str, found: Iterable[Diagnostic]
) -> Iterator[tuple[str, str, Sequence[Diagnostic]]]:
    by_rule: dict[str, list[Diagnostic]] = {}
    for item in found:
        by_rule.setdefault(item.rule, []).append(item)
    for rule, items in by_rule.items():
        yield path, rule, items


def _attribute(text: str) -> str:
    return quoteattr(_possible(text))


def _content(text: str) -> str:
    return escape(_possible(text))


def _possible(text: str) -> str:
    return _IMPOSSIBLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
