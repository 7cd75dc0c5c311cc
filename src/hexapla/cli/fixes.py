"""What ``hexapla check --fix`` and ``--diff`` do and say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from hexapla.report.text import count, shown
from hexapla.work.fixing import diff
from hexapla.work.repair import foreseen, repair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hexapla.model import Diagnostic
    from hexapla.project import Project

    Find = Callable[[Project], list[Diagnostic]]


class Outcome(NamedTuple):
    """The project then, what is found in it, and whether all was fixed that was to be."""

    project: Project
    found: list[Diagnostic]
    whole: bool = True


def fix(project: Project, find: Find) -> Outcome:
    """Fix what can be fixed and tell it on the standard error; give what is left."""
    result = repair(project, find)
    for path, fixes in sorted(result.done.items()):
        click.echo(f"{shown(path)}: {fixes:,} fixed", err=True)
    for path in sorted(result.moved):
        click.echo(f"{shown(path)}: saved by another program meanwhile; checked anew", err=True)
    _refuse(sorted(set(result.refused.values())))
    click.echo(f"{result.done.total():,} fixed in {count(len(result.done), 'file')}", err=True)
    return Outcome(result.project, result.found, not result.refused)


def show_diff(project: Project, find: Find) -> Outcome:
    """Print what fixing would change as one patch; nothing is written."""
    project, found, (files, moved) = foreseen(project, find)
    for fixed in files:
        click.echo(diff(fixed), nl=False)
    _refuse(f"{shown(path)} was saved during the check; run it again." for path in moved)
    fixes = sum(len(fixed.fixes) for fixed in files)
    click.echo(f"--fix would fix {fixes:,} in {count(len(files), 'file')}", err=True)
    return Outcome(project, found, not moved)


def _refuse(problems: Iterable[str]) -> None:
    for problem in problems:
        click.echo(f"hexapla: {problem}", err=True)
