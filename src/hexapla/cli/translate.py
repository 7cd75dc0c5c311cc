"""``hexapla translate``: a page with the source's skeleton."""

from __future__ import annotations

import click

from hexapla.cli.tree import locale_option, open_project, pages_argument
from hexapla.work.scaffold import translation_scaffold
from hexapla.work.selection import select_page


@click.command("translate")
@pages_argument
@locale_option
def command(*, pages: tuple[str, ...], locale: str | None) -> None:
    """Start the translation of a page: the source's text, marked as not yet translated."""
    project = open_project()
    where, key = select_page(project, pages, locale)
    path = translation_scaffold(project, where, key)
    name = project.relative(path)
    click.echo(
        f"{name}: written; translate it, remove `untranslated: true`, then `hexapla sync {name}`"
    )
