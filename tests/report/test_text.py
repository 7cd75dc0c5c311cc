from __future__ import annotations

import pytest

from hexapla.model import Diagnostic, Origin, Severity, Span
from hexapla.report.text import count, line, render, summary


def diagnostic(
    message: str = "heading level 3, the source has 2",
    severity: Severity = Severity.ERROR,
    path: str = "docs/fr/guide.md",
    source: Origin | None = None,
) -> Diagnostic:
    return Diagnostic(path, Span(12, 3, 12, 9), "changed-outline", message, severity, "fr", source)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param(
            diagnostic(source=Origin("docs/en/guide.md", 10)),
            "docs/fr/guide.md:12:3: error: heading level 3, the source has 2"
            " [changed-outline] (docs/en/guide.md:10)",
            id="with the place it compares with",
        ),
        pytest.param(
            diagnostic("the page is missing", Severity.WARNING),
            "docs/fr/guide.md:12:3: warning: the page is missing [changed-outline]",
            id="without one",
        ),
        pytest.param(
            diagnostic("no “دليل” here"),
            "docs/fr/guide.md:12:3: error: \u2068no “دليل” here\u2069 [changed-outline]",
            id="Arabic is isolated from what follows it",
        ),
        pytest.param(
            diagnostic("a\nb\x1b[31m", path="docs/fr/a\nb.md"),
            "docs/fr/a\\nb.md:12:3: error: a\\nb\\x1b[31m [changed-outline]",
            id="control characters are written out",
        ),
    ],
)
def test_a_diagnostic_is_one_line_that_editors_understand(item: Diagnostic, expected: str) -> None:
    assert line(item) == expected
    assert render([item]) == expected + "\n"


@pytest.mark.parametrize(
    ("errors", "warnings", "pages", "expected"),
    [
        (0, 0, 0, "0 errors, 0 warnings on 0 pages"),
        (1, 1, 1, "1 error, 1 warning on 1 page"),
        (2, 3, 1200, "2 errors, 3 warnings on 1,200 pages"),
    ],
)
def test_the_summary_counts(errors: int, warnings: int, pages: int, expected: str) -> None:
    found = [diagnostic()] * errors + [diagnostic(severity=Severity.WARNING)] * warnings
    assert summary(found, pages) == expected


def test_a_count_has_its_plural() -> None:
    assert [count(n, "word") for n in (0, 1, 2, 1000)] == [
        "0 words",
        "1 word",
        "2 words",
        "1,000 words",
    ]
