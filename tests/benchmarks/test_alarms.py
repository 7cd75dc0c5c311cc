"""Verdicts find their findings again, and what nobody judged is told as that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from benchmarks.parity.alarms import (
    Judged,
    Score,
    Verdict,
    digest,
    match,
    read_verdicts,
    scores,
    write_verdicts,
)
from benchmarks.parity.reading import sheet
from benchmarks.parity.writing import Measured, page
from hexapla.model import Diagnostic, Severity, Span

if TYPE_CHECKING:
    from pathlib import Path

FOUND = Diagnostic("docs/fr/a.md", Span(7, 1, 7, 5), "changed-link", "x y", Severity.ERROR, "fr")
JUDGED = Judged("changed-link", "fr", "docs/fr/a.md", 7, digest(FOUND), Verdict.TRUE, "a reason")


def at(line: int) -> Diagnostic:
    return replace(FOUND, span=Span(line, 1, line, 5))


def test_a_verdict_follows_its_finding_to_another_line() -> None:
    assert match([at(40)], [JUDGED]) == [(at(40), JUDGED)]


def test_a_verdict_is_for_one_finding_the_nearest() -> None:
    far = replace(JUDGED, line=90, verdict=Verdict.FALSE)
    assert [judged for _, judged in match([at(8), at(80), at(81)], [far, JUDGED])] == [
        JUDGED,
        far,
        None,
    ]


def test_another_message_is_another_finding() -> None:
    assert match([replace(FOUND, message="z")], [JUDGED]) == [(replace(FOUND, message="z"), None)]


def test_verdicts_are_written_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    other = replace(JUDGED, line=2, reason='it says "no"', verdict=Verdict.ARGUABLE)
    write_verdicts(path, [JUDGED, other])
    assert read_verdicts(path) == [other, JUDGED]
    assert read_verdicts(tmp_path / "none.tsv") == []


def test_a_verdict_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    write_verdicts(path, [JUDGED])
    path.write_text(path.read_text().replace("\ttrue\t", "\tperhaps\t"))
    with pytest.raises(ValueError, match="perhaps"):
        read_verdicts(path)


def test_precision_is_of_what_was_judged() -> None:
    doubt = replace(JUDGED, verdict=Verdict.ARGUABLE)
    (score,) = scores([(FOUND, JUDGED), (at(1), doubt), (at(2), None)]).values()
    assert score == Score(true=1, arguable=1, false=0, unjudged=1)
    assert score.precision == pytest.approx(0.75)
    assert Score(0, 0, 0, 3).precision is None


def test_the_page_tells_what_is_unjudged_and_what_is_not_met() -> None:
    false = replace(JUDGED, verdict=Verdict.FALSE)
    alarms = {"guide": [(FOUND, JUDGED), (at(1), false), (at(2), None)]}
    text = page(Measured([], [], [], alarms, [], 10, 1, 2))
    assert "| guide | error | `changed-link` | 3 | 1 | 1 | 0 | 1 | 50.0 % |" in text
    assert "50.0 % of the errors judged are true, with 1 not yet judged" in text
    assert "NOT met" in text


def test_the_page_tells_of_pages_that_nobody_had_seen() -> None:
    true = replace(JUDGED, severity="error")
    false, doubt = replace(true, verdict=Verdict.FALSE), replace(true, severity="warning")
    text = page(Measured([], [], [], {}, [true, true, false, doubt], 10, 1, 2))
    assert "| error | `changed-link` | 3 | 2 | 1 | 0 | 66.7 % |" in text
    assert "| error | **all** | 3 | 2 | 1 | 0 | 66.7 % |" in text
    assert "| warning | `changed-link` | 1 | 1 | 0 | 0 | 100.0 % |" in text


def test_verdicts_keep_a_severity_where_there_is_one(tmp_path: Path) -> None:
    for verdicts in ([JUDGED], [replace(JUDGED, severity="warning")]):
        write_verdicts(tmp_path / "guide.tsv", verdicts)
        assert read_verdicts(tmp_path / "guide.tsv") == verdicts


def test_the_sheet_has_what_is_still_to_judge() -> None:
    rows = sheet([(FOUND, JUDGED), (at(9), None)]).splitlines()
    assert len(rows) == 2
    assert rows[1].split("\t")[3] == "9"
