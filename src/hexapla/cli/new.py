"""``hexapla new``: an article or a playbook, from its skeleton."""

from __future__ import annotations

import click

from hexapla.cli.tree import open_project
from hexapla.work.scaffold import KINDS, new_page


@click.command("new")
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("name", metavar="KEY")
def command(*, kind: str, name: str) -> None:
    """Start an article or a playbook in the source locale."""
    project = open_project()
    path = new_page(project, kind, name)
    click.echo(f"{project.relative(path)}: written; fill it in, then run `hexapla check`")
