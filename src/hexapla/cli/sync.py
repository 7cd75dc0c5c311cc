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
from hexapla.work.selection import Selection, select, select_page
from hexapla.work.syncing import Outcome, lack, sync_cosmetic, sync_page, sync_pages
from hexapla.work.writing import drop_leftovers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.project import Project

_LINKS = ("broken-link", "broken-anchor")
_FEW = 5
"""Pages whose mark is told where none of those meant is translated."""


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
        keys = _everywhere(select(project, pages, locale))
        outcomes = sync_cosmetic(project, keys, block)
    elif block is not None:
        where, key = select_page(project, pages, locale)
        outcomes = [sync_page(project, where, key, block)]
    else:
        outcomes = _sync(project, _translated(project, select(project, pages, locale)))
    _tell_all(project, outcomes, everything=everything)
    for path, number in drop_leftovers(project).items():
        click.echo(f"{path}: {count(number, 'stanza')} of deleted pages removed")
    sys.exit(any(outcome.errors for outcome in outcomes))


def _tell_all(project: Project, outcomes: list[Outcome], *, everything: bool) -> None:
    """Say what came of each page; of those that stay as they were how many, where all are meant."""
    same = 0
    for outcome in outcomes:
        if everything and _is_same(outcome):
            same += 1
        else:
            _tell(project, outcome)
    if same:
        click.echo(f"{count(same, 'page')} synced already")


def _is_same(outcome: Outcome) -> bool:
    return not (outcome.errors or outcome.changed or outcome.remaining)


def _everywhere(selection: Selection) -> frozenset[str]:
    if selection.keys - selection.neutral:
        raise SettingsError("--cosmetic clears a change in all locales; leave the locale out.")
    return selection.keys


def _translated(project: Project, selection: Selection) -> list[tuple[str, str]]:
    """The pages that can be synced; one that was named must be among them in some locale."""
    found = sorted(page for page in selection.pages if _has_both(project, *page))
    for pages in selection.named:
        if found and pages.isdisjoint(found):
            raise SettingsError(f"{lack(project.pair(*min(pages)))}; nothing was synced.")
    if not found:
        marked = [page for page in sorted(selection.pages) if _is_marked(project, *page)]
        lacks = [f"{lack(project.pair(*page))}; nothing was synced." for page in marked[:_FEW]]
        none = "none of these pages is translated yet; there is nothing to sync."
        raise SettingsError("\n".join(lacks) or none)
    return found


def _is_marked(project: Project, locale: str, key: str) -> bool:
    target = project.document(locale, key)
    return target is not None and target.scaffold


def _has_both(project: Project, locale: str, key: str) -> bool:
    return project.pair(locale, key).status in (Status.CURRENT, Status.OUTDATED)


def _sync(project: Project, pages: list[tuple[str, str]]) -> list[Outcome]:
    dangling = _dangling(project)
    errors = {page: dangling.get(project.pair(*page).path) for page in pages}
    refused = [Outcome(*page, tuple(found)) for page, found in errors.items() if found]
    synced = sync_pages(project, [page for page, found in errors.items() if not found])
    return sorted([*refused, *synced], key=lambda outcome: (outcome.locale, outcome.key))


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
        click.echo(render(sorted(outcome.errors, key=lambda item: item.span)), nl=False)
        click.echo(f"{path}: not synced; it has {count(len(outcome.errors), 'error')}")
    elif outcome.remaining:
        click.echo(f"{path}: {count(outcome.remaining, 'block')} still outdated")
    elif outcome.changed:
        click.echo(f"{path}: synced")
    else:
        click.echo(f"{path}: synced already")
