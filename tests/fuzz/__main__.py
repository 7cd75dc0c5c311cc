"""Fuzzes every parser, a million cases in all unless told otherwise.

usage: python -m tests.fuzz [--cases 1000000] [--seconds 0] [--seed 1] [--only NAME]

The same seed draws the same cases. A case that fails is shown in its smallest form; the others
go on. The exit status is 1 when any failed.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz.properties import PROPERTIES, within_time

if TYPE_CHECKING:
    from tests.fuzz.properties import Property

BATCH = 2_000
"""Cases that hypothesis draws at a time, each batch with a seed of its own."""


def main() -> None:
    """Fuzz, and say how many cases of each parser were tried."""
    parser = argparse.ArgumentParser(description="Fuzz every parser.")
    parser.add_argument("--cases", type=int, default=1_000_000, help="in all")
    parser.add_argument("--seconds", type=float, default=0, help="for each parser; 0: no limit")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", choices=list(PROPERTIES))
    options = parser.parse_args()
    total = failed = 0
    for name in options.only or PROPERTIES:
        cases = options.cases * PROPERTIES[name].share // 1000
        tried, problem = fuzz(PROPERTIES[name], cases, options.seconds, options.seed)
        _tell(f"{name}: {tried:,} of {cases:,} cases, {problem or 'none fails'}")
        total, failed = total + tried, failed + bool(problem)
    _tell(f"{total:,} cases with the seed {options.seed}; {failed} parsers fail")
    sys.exit(bool(failed))


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def fuzz(found: Property, cases: int, seconds: float, first: int) -> tuple[int, str]:
    """How many cases were tried, and the traceback of the first that fails, if one does."""
    begin, tried = time.monotonic(), 0
    check = within_time(found.check)

    def counted(drawn: object) -> None:
        nonlocal tried
        tried += 1
        check(drawn)

    for number in range(-(-cases // BATCH)):
        if seconds and time.monotonic() - begin > seconds:
            break
        run = settings(
            database=None,
            deadline=None,
            max_examples=min(BATCH, cases - tried),
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        )(seed(first + number)(given(found.draw)(counted)))
        try:
            run()
        except Exception:  # noqa: BLE001 (any failure is what is looked for)
            return tried, traceback.format_exc()
        if tried >= cases:
            break
    return tried, ""


if __name__ == "__main__":
    main()
