"""A warning that the source shows is folded away in the translation.

Who has to open a box (`???`) before its text is seen may never read it. A box that warns is as
open in a translation as in the source page. Whether other boxes are folded is a matter of form,
and so is a box that only the source folds: nothing is hidden from the readers of the translation.
A `<details>` that is never closed folds away all that follows it.

How to fix: give the box the source's mark: `!!!` or `???+`; close the element with `</details>`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.boxes import GRAVE, is_folded
from hexapla.parity.unclosed import unclosed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each warning that only the translation folds, and each box without an end."""
    page, other = pair.source, pair.target
    for source, target in pair.aligned("admonition"):
        if not (page and other and source and target and source.info.lower() in GRAVE):
            continue
        if is_folded(other, target) and not is_folded(page, source):
            yield Finding("the box is folded (`???`), unlike the source's", target, source)
    for span in unclosed(page, other) if page and other else ():
        yield Finding("`<details>` is never closed: all that follows is folded away", span=span)
