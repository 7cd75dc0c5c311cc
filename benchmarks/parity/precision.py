"""How often findings are true, as tables."""

from __future__ import annotations

from functools import reduce
from operator import add
from typing import TYPE_CHECKING

from benchmarks.parity.alarms import Score, Verdict, one, scores
from benchmarks.parity.tables import NONE, row, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.parity.alarms import Judged
    from hexapla.model import Diagnostic

    Alarms = Sequence[tuple[Diagnostic, Judged | None]]

BOUNDS = {"error": 0.99, "warning": 0.85}
_UNSEEN = (
    "The pages above were at hand while the rules were built. These were not: sets of pages of",
    "public repositories in English, with translations by the same projects, each judged once, by",
    "the rules as they were before anybody had opened it; `parity/verdicts/unseen.tsv` has every",
    "verdict, by the number of its set. Much of what was false was solved before the next set, and",
    "was not judged anew. The pages are not in this repository: the command counts those verdicts,",
    "and cannot run the pages again.",
)


def of_corpora(alarms: Mapping[str, Alarms]) -> Iterator[str]:
    """How findings were judged on the corpora that are at hand, by corpus and rule."""
    yield from table(
        ("corpus", "severity", "rule", "findings", *Verdict, "unjudged", "true of judged")
    )
    totals: dict[str, Score] = {}
    for name, pairs in alarms.items():
        for (severity, rule), score in scores(pairs).items():
            yield _score(name, severity, f"`{rule}`", score)
            totals[severity] = totals.get(severity, Score(0, 0, 0, 0)) + score
    for severity, score in sorted(totals.items()):
        yield _score("**all**", severity, "", score)
    yield ""
    for severity, bound in BOUNDS.items():
        yield f"* {_bound(severity, bound, totals.get(severity))}"


def of_unseen(verdicts: Sequence[Judged]) -> Iterator[str]:
    """How findings were judged on pages that the rules were not built on, by rule."""
    yield from _UNSEEN
    yield ""
    yield from table(("severity", "rule", "findings", *Verdict, "true of judged"))
    totals: dict[str, Score] = {}
    kinds = {(judged.severity, judged.rule) for judged in verdicts}
    for severity, rule in sorted(kinds):
        own = (item for item in verdicts if (item.severity, item.rule) == (severity, rule))
        score = reduce(add, map(one, own))
        totals[severity] = totals.get(severity, Score(0, 0, 0, 0)) + score
        yield _judged(severity, f"`{rule}`", score)
    for severity, number in sorted({(judged.severity, _set_of(judged)) for judged in verdicts}):
        own = (it for it in verdicts if (it.severity, _set_of(it)) == (severity, number))
        yield _judged(severity, f"all of set {number.strip()}", reduce(add, map(one, own)))
    for severity, score in sorted(totals.items()):
        yield _judged(severity, "**all**", score)
    yield ""
    for severity, bound in BOUNDS.items():
        yield f"* {_bound(severity, bound, totals.get(severity))}"


def _set_of(judged: Judged) -> str:
    """The number of the set that an unseen page is of, the first folder of its path."""
    return judged.path.partition("/")[0].rjust(2)


def _judged(severity: str, rule: str, score: Score) -> str:
    numbers = (score.true, score.false, score.arguable)
    return row(severity, rule, sum(numbers), *numbers, _share(score))


def _share(score: Score) -> str:
    return NONE if score.precision is None else f"{100 * score.precision:.1f} %"


def _score(corpus: str, severity: str, rule: str, score: Score) -> str:
    numbers = (score.true, score.false, score.arguable, score.unjudged)
    return row(corpus, severity, rule, sum(numbers), *numbers, _share(score))


def _bound(severity: str, bound: float, score: Score | None) -> str:
    if score is None:
        return f"There is no {severity}."
    goal = f"at least {100 * bound:.0f} % of the {severity}s are to be true"
    if score.precision is None:
        return f"No {severity} has been judged; {goal}."
    state = "met" if score.precision >= bound else "NOT met"
    left = f", with {score.unjudged} not yet judged" if score.unjudged else ""
    return (
        f"{100 * score.precision:.1f} % of the {severity}s judged are true{left}: {goal}, {state}."
    )
