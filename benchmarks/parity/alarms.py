"""False alarms: what is reported of untouched corpora, beside what a person judged of it."""

from __future__ import annotations

import csv
import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from hexapla.model import Diagnostic

FIELDS = ("rule", "locale", "path", "line", "digest", "verdict", "reason")
_SPACES = re.compile(r"\s+")


class Verdict(StrEnum):
    """What a person who read both sides says of a finding.

    A bilingual reviewer would want it repaired (true), would not (false), or two reviewers
    might disagree (arguable; it counts as half).
    """

    TRUE = "true"
    FALSE = "false"
    ARGUABLE = "arguable"


WEIGHT = {Verdict.TRUE: 1.0, Verdict.ARGUABLE: 0.5, Verdict.FALSE: 0.0}


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding that was judged, with the reason; ``line`` is where it stood then.

    ``severity`` is kept where the page cannot be checked again.
    """

    rule: str
    locale: str
    path: str
    line: int
    digest: str
    verdict: Verdict
    reason: str
    severity: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """How the findings of a rule in a corpus were judged."""

    true: int
    arguable: int
    false: int
    unjudged: int

    @property
    def precision(self) -> float | None:
        """The share of those judged that are true; None where none was judged."""
        judged = self.true + self.arguable + self.false
        return (self.true + WEIGHT[Verdict.ARGUABLE] * self.arguable) / judged if judged else None

    def __add__(self, other: Score) -> Score:
        """Both together."""
        return Score(
            self.true + other.true,
            self.arguable + other.arguable,
            self.false + other.false,
            self.unjudged + other.unjudged,
        )


def digest(item: Diagnostic) -> str:
    """What tells a finding from others of its rule on its page, wherever it stands."""
    return hashlib.blake2b(_SPACES.sub(" ", item.message).encode(), digest_size=5).hexdigest()


def read_verdicts(path: Path) -> list[Judged]:
    """The verdicts of a corpus; none where there is no such file.

    Raises:
        ValueError: a row is not as the others, or its verdict is no verdict.
    """
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Judged(
            row["rule"],
            row["locale"],
            row["path"],
            int(row["line"]),
            row["digest"],
            Verdict(row["verdict"]),
            row["reason"],
            row.get("severity") or "",
        )
        for row in rows
    ]


def write_verdicts(path: Path, verdicts: Iterable[Judged]) -> None:
    """Write verdicts as a table of tabs, sorted by place."""
    rows = sorted(verdicts, key=lambda item: (item.path, item.line, item.rule, item.digest))
    fields = (*FIELDS, "severity") if any(row.severity for row in rows) else FIELDS
    lines = ["\t".join(fields)]
    lines += ["\t".join(str(getattr(row, name)) for name in fields) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def match(
    found: Sequence[Diagnostic], verdicts: Sequence[Judged]
) -> list[tuple[Diagnostic, Judged | None]]:
    """Each finding with its verdict: of the same rule, page and message, the nearest in line."""
    known: dict[tuple[str, ...], list[Judged]] = defaultdict(list)
    for verdict in verdicts:
        known[verdict.rule, verdict.path, verdict.digest].append(verdict)
    pairs: list[tuple[Diagnostic, Judged | None]] = []
    for item in found:
        choice = known[item.rule, item.path, digest(item)]
        best = min(choice, key=lambda judged: abs(judged.line - item.span.line), default=None)
        if best:
            choice.remove(best)
        pairs.append((item, best))
    return pairs


def scores(pairs: Iterable[tuple[Diagnostic, Judged | None]]) -> Mapping[tuple[str, str], Score]:
    """How each rule's findings were judged, by severity and rule, sorted."""
    found: dict[tuple[str, str], Score] = {}
    for item, judged in pairs:
        key = item.severity.value, item.rule
        found[key] = found.get(key, Score(0, 0, 0, 0)) + one(judged)
    return dict(sorted(found.items()))


def one(judged: Judged | None) -> Score:
    """The score of a single finding."""
    verdict = judged.verdict if judged else None
    return Score(
        int(verdict == Verdict.TRUE),
        int(verdict == Verdict.ARGUABLE),
        int(verdict == Verdict.FALSE),
        int(verdict is None),
    )
