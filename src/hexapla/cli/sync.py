"""``hexapla sync``: a translation reflects the source as it is now."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from hexapla.checking.run import check
from hexapla.cli.tree import locale_option, open_cache, open_project, pages_argument
from hexapla.model import Diagnostic, Severity, Status
from hexapla.report.text import count, render
from hexapla.settings import SettingsError
from hexapla.work.selection import select, select_page
from hexapla.work.syncing import Outcome, sync_cosmetic, sync_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hexapla.project import Project

_LINKS = ("broken-link", "broken-anchor")


@click.command("sync")
@pages_argument
@locale_option
@click.option(
    "--block", type=int, metavar="LINE", help="Only the block at this line of the source page."
)
@click.option(
    "--cosmetic", is_flag=True, help="Clear a trivial change of the source in all locales."
)
@click.option("--all", "everything", is_flag=True, help="Every translated page.")
def command(
    *,
    pages: tuple[str, ...],
    locale: str | None,
    block: int | None,
    cosmetic: bool,
    everything: bool,
) -> None:
    """Say that a translation reflects the source as it is now.

    PAGE is a path or a key. A page with errors is refused: nothing is written for it, and the
    exit status is 1.
    """
    project = open_project()
    if not pages and not everything:
        raise SettingsError("name the pages to sync, or say --all.")
    if cosmetic:
        keys = sorted({key for _, key in select(project, pages, locale).pages})
        outcomes = [item for key in keys for item in sync_cosmetic(project, key, block)]
    elif block is not None:
        where, key = select_page(project, pages, locale)
        outcomes = [sync_page(project, where, key, block)]
    else:
        outcomes = _sync(
            project, sorted(_translated(project, select(project, pages, locale).pages))
        )
    for outcome in outcomes:
        _tell(project, outcome)
    sys.exit(any(outcome.errors for outcome in outcomes))


def _translated(project: Project, pages: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    found = [page for page in pages if _has_both(project, *page)]
    if not found:
        raise SettingsError("none of these pages is translated yet; there is nothing to sync.")
    return found


def _has_both(project: Project, locale: str, key: str) -> bool:
    return project.pair(locale, key).status in (Status.CURRENT, Status.OUTDATED)


def _sync(project: Project, pages: list[tuple[str, str]]) -> list[Outcome]:
    dangling = _dangling(project)
    outcomes = []
    for locale, key in pages:
        errors = dangling.get(project.pair(locale, key).path)
        outcomes.append(
            Outcome(locale, key, tuple(errors)) if errors else sync_page(project, locale, key)
        )
    return outcomes


def _dangling(project: Project) -> Mapping[str, list[Diagnostic]]:
    """Links that lead nowhere, by path: only the whole site can tell them."""
    found: dict[str, list[Diagnostic]] = {}
    for item in check(project, cache=open_cache(project)):
        if item.rule in _LINKS and item.severity == Severity.ERROR:
            found.setdefault(item.path, []).append(item)
    return found


def _tell(project: Project, outcome: Outcome) -> None:
    path = project.pair(outcome.locale, outcome.key).path
    if outcome.errors:
        click.echo(render(outcome.errors), nl=False)
        click.echo(f"{path}: not synced; it has {count(len(outcome.errors), 'error')}")
    elif outcome.remaining:
        click.echo(f"{path}: {count(outcome.remaining, 'block')} still outdated")
    elif outcome.changed:
        click.echo(f"{path}: synced")
    else:
        click.echo(f"{path}: synced already")
