"""What ``hexapla check --fix`` and ``--diff`` do and say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hexapla.report.text import count, shown
from hexapla.work.fixing import diff
from hexapla.work.repair import repair, sound_plans

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hexapla.model import Diagnostic
    from hexapla.project import Project


def fix(
    project: Project, find: Callable[[Project], list[Diagnostic]]
) -> tuple[Project, list[Diagnostic]]:
    """Fix what can be fixed and tell it on the standard error; give what is left."""
    project, left, done = repair(project, find)
    for path, fixes in sorted(done.items()):
        click.echo(f"{shown(path)}: {fixes:,} fixed", err=True)
    click.echo(f"{done.total():,} fixed in {count(len(done), 'file')}", err=True)
    return project, left


def show_diff(project: Project, found: Sequence[Diagnostic]) -> None:
    """Print what fixing would change as one patch; nothing is written."""
    plans = sound_plans(project, found)
    for fixed in plans:
        click.echo(diff(fixed), nl=False)
    fixes = sum(len(fixed.fixes) for fixed in plans)
    click.echo(f"--fix would fix {fixes:,} in {count(len(plans), 'file')}", err=True)
