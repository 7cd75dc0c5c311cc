"""What a check found, with all that a form of report may need beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from hexapla.model import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hexapla.model import Diagnostic


class RuleText(NamedTuple):
    """A rule's default severity, and its documentation as Markdown."""

    severity: str
    documentation: str


@dataclass(frozen=True)
class Report:
    """What a check found.

    * ``diagnostics``: sorted by path and place.
    * ``known``: how many more a baseline lists, which are left out.
    * ``pages``: how many pages were checked; ``checked`` are their paths by locale.
    * ``source``: the source locale; ``version``: that of this program.
    * ``rules``: the documentation of every rule, by id.
    * ``failing``: severities that make the command fail.
    * ``root``: the address of the folder that all paths start from, with a slash at its end.
    * ``lines``: the lines of a file without their ends, none for a file that cannot be read.
    * ``identify``: fingerprints of diagnostics that outlive a move to another line.
    * ``width`` of the terminal in columns, and whether it shows ``colour``.
    """

    diagnostics: Sequence[Diagnostic]
    pages: int = 0
    known: int = 0
    checked: Mapping[str, Sequence[str]] = field(default_factory=dict)
    source: str = ""
    version: str = "0"
    rules: Mapping[str, RuleText] = field(default_factory=dict)
    failing: frozenset[Severity] = frozenset({Severity.ERROR})
    root: str = "file:///"
    lines: Callable[[str], Sequence[str]] = lambda _: ()
    identify: Callable[[Sequence[Diagnostic]], Sequence[str]] = lambda found: [""] * len(found)
    width: int = 100
    colour: bool = False

    @cached_property
    def fingerprints(self) -> Sequence[str]:
        """A fingerprint for each diagnostic, all of them different."""
        return self.identify(self.diagnostics)

    def count(self, severity: Severity) -> int:
        """How many diagnostics have a severity."""
        return sum(item.severity == severity for item in self.diagnostics)
