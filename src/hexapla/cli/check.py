"""``hexapla check``: where the languages disagree."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

import click

from hexapla import __version__
from hexapla.checking.gathering import gathered
from hexapla.checking.run import check
from hexapla.cli.fixes import Outcome, fix, show_diff
from hexapla.cli.progress import reporting
from hexapla.cli.tree import on_selection, open_cache
from hexapla.model import Diagnostic, Severity
from hexapla.report.formats import FORMATS, render
from hexapla.report.report import Report, RuleText
from hexapla.report.text import count
from hexapla.rules import RULES
from hexapla.settings import SettingsError
from hexapla.work.baseline import compare, update
from hexapla.work.identity import file_lines, fingerprints

if TYPE_CHECKING:
    from hexapla.project import Project
    from hexapla.work.selection import Selection

_FAILING = {"error": {Severity.ERROR}, "warning": set(Severity), "never": set[Severity]()}


@dataclass(frozen=True)
class _Options:
    """What a user asked for, by option."""

    form: str | None
    fail_on: str
    fix: bool
    diff: bool
    baseline: Path | None
    update_baseline: bool
    no_cache: bool


@click.command("check")
@on_selection
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="How to report; text on a terminal, else concise: one line each.",
)
@click.option("--fail-on", type=click.Choice(list(_FAILING)), default="error", show_default=True)
@click.option("--fix", is_flag=True, help="Apply the safe fixes, then report what is left.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; write nothing.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Report only what this file does not list.",
)
@click.option("--update-baseline", is_flag=True, help="List in it all that is found now.")
@click.option("--skip-others", is_flag=True, help="Pass over a PAGE that is none of this tree.")
@click.option("--no-cache", is_flag=True, help="Neither read nor write what earlier runs found.")
def command(project: Project, selection: Selection, **options: Any) -> None:
    """Say where the languages disagree.

    PAGE is a path or a key; without any, every page is checked. The exit status is 1 when
    something is found at the severity of --fail-on, and 2 when the command or the settings
    are wrong, or a file cannot be written.
    """
    wanted = _Options(**options)

    def find(project: Project) -> list[Diagnostic]:
        cache = None if wanted.no_cache else open_cache(project)
        with reporting() as progress:
            found = check(project, cache=cache, progress=progress)
        kept = [item for item in found if selection.keeps(item.path, project)]
        return gathered(kept, project.settings.docs.as_posix(), project.inventory.pages)

    act = show_diff if wanted.diff else fix if wanted.fix else None
    project, found, whole = act(project, find) if act else Outcome(project, find(project))
    left = _beyond_baseline(project, selection, found, wanted)
    if not wanted.diff:
        _print(project, selection, left, len(found) - len(left), wanted)
    failed = any(item.severity in _FAILING[wanted.fail_on] for item in left)
    sys.exit(int(failed) if whole else 2)


def _beyond_baseline(
    project: Project, selection: Selection, found: list[Diagnostic], wanted: _Options
) -> list[Diagnostic]:
    """What the baseline does not list; first it is written where that is asked for."""
    settings = project.settings
    path = wanted.baseline or (settings.baseline and settings.root / settings.baseline)
    if path is None:
        if wanted.update_baseline:
            raise SettingsError("name the baseline to write: --baseline FILE --update-baseline.")
        return found
    lines = file_lines(project)

    def keeps(name: str) -> bool:
        return selection.keeps(name, project)

    if wanted.update_baseline:
        total = update(path, found, lines, keeps)
        click.echo(f"{path}: {count(total, 'finding')} listed", err=True)
    left, gone = compare(path, found, lines, keeps)
    if gone:
        entries, them = (
            ("entry of the baseline is", "it")
            if gone == 1
            else ("entries of the baseline are", "them")
        )
        click.echo(f"{gone:,} {entries} gone: --update-baseline drops {them}", err=True)
    return left


def _print(
    project: Project, selection: Selection, found: list[Diagnostic], known: int, wanted: _Options
) -> None:
    terminal = sys.stdout.isatty()
    form = wanted.form or ("text" if terminal else "concise")
    lines = file_lines(project)
    report = Report(
        found,
        selection.size(project),
        known,
        checked=selection.paths(project),
        source=project.settings.source,
        version=__version__,
        rules={
            name: RuleText(str(rule.SEVERITY), rule.__doc__ or "") for name, rule in RULES.items()
        },
        failing=frozenset(_FAILING[wanted.fail_on]),
        root=project.settings.root.absolute().as_uri().rstrip("/") + "/",
        lines=lines,
        identify=lambda items: fingerprints(items, lines),
        width=get_terminal_size().columns,
        colour=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
    )
    click.echo(render(form, report), nl=False, color=True)
