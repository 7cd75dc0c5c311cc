"""``hexapla check``: where the languages disagree."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from hexapla.checking.run import check
from hexapla.cli.progress import reporting
from hexapla.cli.tree import locale_option, open_cache, open_project, pages_argument, tree_options
from hexapla.model import Diagnostic, Severity
from hexapla.work.selection import select

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_FAILING = {"error": {Severity.ERROR}, "warning": set(Severity), "never": set[Severity]()}


@click.command("check")
@pages_argument
@locale_option
@tree_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--fail-on", type=click.Choice(list(_FAILING)), default="error", show_default=True)
@click.option("--no-cache", is_flag=True, help="Neither read nor write what earlier runs found.")
def command(  # noqa: PLR0913 (a command has as many parameters as options)
    *,
    pages: tuple[str, ...],
    locale: str | None,
    docs: Path | None,
    source: str | None,
    targets: tuple[str, ...],
    form: str,
    fail_on: str,
    no_cache: bool,
) -> None:
    """Say where the languages disagree.

    PAGE is a path or a key; without any, every page is checked. The exit status is 1 when
    something is found at the severity of --fail-on, and 2 when the command or the settings
    are wrong.
    """
    project = open_project(docs, source, targets)
    selection = select(project, pages, locale)
    cache = None if no_cache else open_cache(project)
    with reporting() as progress:
        found = check(project, cache=cache, progress=progress)
    if pages or locale:
        found = [item for item in found if selection.keeps(item, project)]
    _print(found, form, selection.size(project))
    sys.exit(any(item.severity in _FAILING[fail_on] for item in found))


def _print(found: Sequence[Diagnostic], form: str, pages: int) -> None:
    if form == "json":
        from hexapla.report.json import render  # noqa: PLC0415 (only the form that is asked for)

        click.echo(render(found, pages), nl=False)
        return
    from hexapla.report.text import line, summary  # noqa: PLC0415

    for item in found:
        colour = "red" if item.severity == Severity.ERROR else "yellow"
        mark = f" {item.severity}: "
        before, _, after = line(item).partition(mark)
        click.echo(before + click.style(mark, fg=colour, bold=True) + after)
    click.echo(summary(found, pages))
